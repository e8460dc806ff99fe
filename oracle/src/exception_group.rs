//! Exception groups: how they are made, shown and split (PEP 654).

use crate::classes::{Class, Kind};
use crate::container::iterator::collect;
use crate::error::{ExceptionData, Res};
use crate::heap::{Heap, Ref};
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
        if !matches!(message, Value::Str(_)) {
            let given = message.type_name();
            let text = format!("argument 1 must be str, not {given}");
            return Err(self.type_error(text));
        }
        if !matches!(items.as_builtin(), Value::List(_) | Value::Tuple(_)) {
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
