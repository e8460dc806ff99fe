//! Exception groups: how they are made, shown and split (PEP 654).

use crate::classes::{Class, Kind};
use crate::container::consume::collect;
use crate::error::{ExceptionData, ExceptionRef, Res};
use crate::exception_members::exception;
use crate::heap::{Heap, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::repr::str_of;
use crate::value::Value;
use std::rc::Rc;

/// `message (2 sub-exceptions)`.
pub(crate) fn message(heap: &Rc<Heap>, group: &Ref<ExceptionData>) -> Res<String> {
    let message = str_of(heap, &group.field("message").unwrap_or(Value::None))?;
    let count = members(group).len();
    let plural = if count == 1 { "" } else { "s" };
    Ok(format!("{message} ({count} sub-exception{plural})"))
}

/// The exceptions of a group.
pub(crate) fn members(group: &Ref<ExceptionData>) -> Vec<Ref<ExceptionData>> {
    let Some(Value::Tuple(items)) = group.field("exceptions") else { return Vec::new() };
    let exception = |item: &Value| match item {
        Value::Exception(exception) => Some(Rc::clone(exception)),
        _ => None,
    };
    items.items().iter().filter_map(exception).collect()
}

impl Heap {
    /// `BaseExceptionGroup.__new__`.
    pub(crate) fn exception_group(self: &Rc<Self>, class: &Rc<Class>, args: Vec<Value>) -> Res<Ref<ExceptionData>> {
        let [message, items] = args.as_slice() else {
            let given = args.len();
            let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)");
            return Err(self.type_error(message));
        };
        if !matches!(message.as_builtin(), Value::Str(_)) {
            let given = message.argument_type_name();
            let text = format!("BaseExceptionGroup.__new__() argument 1 must be str, not {given}");
            return Err(self.type_error(text));
        }
        let is_mapping = matches!(items.as_builtin(), Value::Dict(_) | Value::MappingProxy(_));
        if is_mapping || self.special(items, "__getitem__")?.is_none() {
            return Err(self.type_error("second argument (exceptions) must be a sequence"));
        }
        let exceptions = collect(self, items)?;
        if exceptions.is_empty() {
            return Err(self.value_error("second argument (exceptions) must be a non-empty sequence"));
        }
        let mut only_exceptions = true;
        for (at, item) in exceptions.iter().enumerate() {
            let Value::Exception(exception) = item else {
                let text = format!("Item {at} of second argument (exceptions) is not an exception");
                return Err(self.value_error(text));
            };
            only_exceptions &= exception.is_a(Kind::Exception);
        }
        let class = self.group_class(class, only_exceptions)?;
        let group = self.exception(class.kind, args.clone());
        *group.class.borrow_mut() = class;
        group.set_field("message", message.clone());
        group.set_field("exceptions", self.tuple(exceptions));
        Ok(group)
    }

    /// A BaseExceptionGroup of Exceptions is an ExceptionGroup.
    fn group_class(self: &Rc<Self>, class: &Rc<Class>, only_exceptions: bool) -> Res<Rc<Class>> {
        let base = self.classes.get(Kind::BaseExceptionGroup);
        let exceptions = self.classes.get(Kind::Exception);
        if Rc::ptr_eq(class, base) {
            let kind = if only_exceptions { Kind::ExceptionGroup } else { Kind::BaseExceptionGroup };
            return Ok(Rc::clone(self.classes.get(kind)));
        }
        if only_exceptions || !class.is_subclass(exceptions) {
            return Ok(Rc::clone(class));
        }
        let message = if class.is_builtin() {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_owned()
        } else {
            format!("Cannot nest BaseExceptions in '{}'", class.name())
        };
        Err(self.type_error(message))
    }
}

/// What of a group passes a condition, and what does not.
pub(crate) struct Split {
    pub(crate) matched: Option<ExceptionRef>,
    pub(crate) rest: Option<ExceptionRef>,
}

type Condition<'a> = dyn Fn(&ExceptionRef) -> Res<bool> + 'a;

impl Heap {
    /// Splits an exception by a condition on it and, if it is a group, on its members.
    pub(crate) fn split(self: &Rc<Self>, exception: &ExceptionRef, condition: &Condition<'_>) -> Res<Split> {
        self.split_with_rest(exception, condition, true)
    }

    /// As `split`; what is left is not made if nobody wants it.
    fn split_with_rest(
        self: &Rc<Self>,
        exception: &ExceptionRef,
        condition: &Condition<'_>,
        wants_rest: bool,
    ) -> Res<Split> {
        if condition(exception)? {
            return Ok(Split { matched: Some(Rc::clone(exception)), rest: None });
        }
        if !exception.is_a(Kind::BaseExceptionGroup) {
            return Ok(Split { matched: None, rest: Some(Rc::clone(exception)) });
        }
        let (mut matched, mut rest) = (Vec::new(), Vec::new());
        self.nested(" in exceptiongroup_split_recursive", || {
            for member in members(exception) {
                let split = self.split_with_rest(&member, condition, wants_rest)?;
                matched.extend(split.matched);
                rest.extend(split.rest);
            }
            Ok(())
        })?;
        let matched = self.part(exception, matched)?;
        Ok(Split { matched, rest: if wants_rest { self.part(exception, rest)? } else { None } })
    }

    /// A group of some of the members of a group, with all else as it is there.
    fn part(self: &Rc<Self>, group: &ExceptionRef, part: Vec<ExceptionRef>) -> Res<Option<ExceptionRef>> {
        if part.is_empty() {
            return Ok(None);
        }
        let part = self.list(part.into_iter().map(Value::Exception).collect());
        let value = Value::Exception(Rc::clone(group));
        let derive = self.get_attribute(&value, "derive")?;
        let made = match self.call(&derive, vec![part])? {
            Value::Exception(made) if made.is_a(Kind::BaseExceptionGroup) => made,
            _ => return Err(self.type_error("derive must return an instance of BaseExceptionGroup")),
        };
        *made.traceback.borrow_mut() = group.traceback.borrow().clone();
        *made.context.borrow_mut() = group.context.borrow().clone();
        *made.cause.borrow_mut() = group.cause.borrow().clone();
        made.suppress_context.set(true);
        made.is_new.set(false);
        if let Some(Value::List(notes)) = self.notes_of(group)? {
            let copy = self.list(notes.0.borrow().clone());
            self.set_attribute(&Value::Exception(Rc::clone(&made)), "__notes__", Some(copy))?;
        }
        Ok(Some(made))
    }

    /// `__notes__`, if there are any.
    pub(crate) fn notes_of(self: &Rc<Self>, exception: &ExceptionRef) -> Res<Option<Value>> {
        let dict = exception.dict.borrow().clone();
        dict.map_or(Ok(None), |dict| dict.get_str(self, "__notes__"))
    }

    /// A group without a message.
    pub(crate) fn new_group(self: &Rc<Self>, members: Value) -> Res<ExceptionRef> {
        let class = Rc::clone(self.classes.get(Kind::BaseExceptionGroup));
        self.exception_group(&class, vec![self.str(""), members])
    }

    /// What a condition of `split` and `subgroup` may be: classes or a callable.
    fn matcher(self: &Rc<Self>, condition: &Value, exception: &ExceptionRef) -> Res<bool> {
        let value = Value::Exception(Rc::clone(exception));
        let is_class = |value: &Value| matches!(value, Value::Class(class) if class.kind.is_exception());
        match condition {
            Value::Class(_) if is_class(condition) => crate::builtins::is_instance(self, &value, condition),
            Value::Tuple(classes) if classes.items().iter().all(is_class) => {
                crate::builtins::is_instance(self, &value, condition)
            }
            Value::Class(_) | Value::Tuple(_) => Err(self.type_error(CONDITION)),
            _ => {
                let answer = self.call(condition, vec![value])?;
                self.truth(&answer)
            }
        }
    }
}

const CONDITION: &str = "expected an exception type, a tuple of exception types, or a callable (other than a class)";

pub(crate) const TABLES: &[(Kind, &[Member])] = &[(Kind::BaseExceptionGroup, MEMBERS)];

const MEMBERS: &[Member] = &[
    Member::attribute("message", |_, this| Ok(exception(this).field("message").unwrap_or(Value::None))),
    Member::attribute("exceptions", |_, this| Ok(exception(this).field("exceptions").unwrap_or(Value::None))),
    Member::method("derive", |i, this, arguments| {
        let members = arguments.one(&i.heap, "BaseExceptionGroup.derive")?;
        let message = exception(this).field("message").unwrap_or(Value::None);
        let class = Rc::clone(i.heap.classes.get(Kind::BaseExceptionGroup));
        i.heap.exception_group(&class, vec![message, members]).map(Value::Exception)
    }),
    Member::method("split", |i, this, arguments| {
        let split = split_by(i, this, arguments, "BaseExceptionGroup.split", true)?;
        let part = |part: Option<ExceptionRef>| part.map_or(Value::None, Value::Exception);
        Ok(i.heap.tuple([part(split.matched), part(split.rest)]))
    }),
    Member::method("subgroup", |i, this, arguments| {
        let split = split_by(i, this, arguments, "BaseExceptionGroup.subgroup", false)?;
        Ok(split.matched.map_or(Value::None, Value::Exception))
    }),
];

fn split_by(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str, wants_rest: bool) -> Res<Split> {
    let heap = &interpreter.heap;
    let condition = arguments.one(heap, name)?;
    if !crate::builtins::is_callable(heap, &condition)? && !matches!(condition, Value::Tuple(_)) {
        return Err(heap.type_error(CONDITION));
    }
    heap.split_with_rest(exception(this), &|exception| heap.matcher(&condition, exception), wants_rest)
}
