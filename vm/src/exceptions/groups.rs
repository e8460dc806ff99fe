//! Exception groups: making them, splitting them, and what `except*` does with them. Source: CPython 3.14 `Objects/exceptions.c` and
//! `Python/ceval.c`.

use super::fields::field;
use crate::builtins::{Arguments, Builtin, Signature, type_error};
use crate::classes::Row;
use crate::objects::class::Type;
use crate::objects::traceback::Traceback;
use crate::objects::{Exception, ExceptionClass, List, Str, Tuple};
use crate::vm::{Fallible, Raised, Vm};
use stencils::value::Value;

const fn method(name: &'static str, signature: Signature) -> Row {
    Row::Method(Builtin { owner: "BaseExceptionGroup", name, signature })
}

/// The methods of groups.
pub(super) static GROUP: &[Row] = &[
    method("derive", Signature::One(derive)),
    method(
        "split",
        Signature::One(|vm, this, matcher| {
            let parts = split(vm, this, matcher, true)?;
            Ok(vm.tuple(&parts))
        }),
    ),
    method("subgroup", Signature::One(|vm, this, matcher| Ok(split(vm, this, matcher, false)?[0]))),
];

/// Whether a value is a group.
fn is_group(vm: &Vm, value: Value) -> bool {
    vm.has_class(value, vm.classes.exception(ExceptionClass::BaseExceptionGroup))
}

/// The exceptions of a group.
pub(crate) fn members<'a>(group: Value) -> &'a [Value] {
    let members = Exception::from_value(group).map_or(Value::NULL, |group| group.field(field::EXCEPTIONS));
    Tuple::from_value(members).map_or(&[], Tuple::items)
}

/// `BaseExceptionGroup.__new__(class, message, exceptions)`
pub(super) fn new(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let &[message, exceptions] = arguments.positional else {
        let given = arguments.positional.len();
        let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)");
        return Err(type_error(vm, message));
    };
    if Str::from_value(message).is_none() {
        let given = vm.argument_type_name(message);
        return Err(type_error(vm, format!("BaseExceptionGroup.__new__() argument 1 must be str, not {given}")));
    }
    let members = checked_members(vm, exceptions)?;
    let exception = vm.classes.exception(ExceptionClass::Exception);
    let nests_others = members.iter().any(|&member| !vm.has_class(member, exception));
    let class = checked_class(vm, class, nests_others)?;
    let args = vm.tuple(arguments.positional);
    let made = Exception::place(&mut vm.heap, class, args);
    let members = vm.tuple(&members);
    if let Some(group) = Exception::from_value(made) {
        group.set_field(field::MESSAGE, message);
        group.set_field(field::EXCEPTIONS, members);
    }
    Ok(made)
}

fn checked_members(vm: &mut Vm, exceptions: Value) -> Fallible<Vec<Value>> {
    if !vm.is_sequence(exceptions) {
        return Err(type_error(vm, "second argument (exceptions) must be a sequence"));
    }
    let members = vm.collect_items(exceptions)?;
    if members.is_empty() {
        let message = "second argument (exceptions) must be a non-empty sequence";
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    if let Some(index) = members.iter().position(|&member| Exception::from_value(member).is_none()) {
        let message = format!("Item {index} of second argument (exceptions) is not an exception");
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    Ok(members)
}

/// The class that a group gets, by whether all its exceptions derive from `Exception`.
fn checked_class(vm: &mut Vm, class: Type, nests_others: bool) -> Fallible<Value> {
    let [base_group, group, exception] =
        [ExceptionClass::BaseExceptionGroup, ExceptionClass::ExceptionGroup, ExceptionClass::Exception]
            .map(|class| vm.classes.exception(class));
    if class.value() == base_group {
        return Ok(if nests_others { base_group } else { group });
    }
    if nests_others && class.value() == group {
        return Err(type_error(vm, "Cannot nest BaseExceptions in an ExceptionGroup"));
    }
    if nests_others && class.is_subclass(exception) {
        let name = class.name();
        return Err(type_error(vm, format!("Cannot nest BaseExceptions in '{name}'")));
    }
    Ok(class.value())
}

/// `group.derive(exceptions)`
fn derive(vm: &mut Vm, this: Value, exceptions: Value) -> Fallible<Value> {
    let message = Exception::from_value(this).map_or(Value::NONE, |group| group.field_or_none(field::MESSAGE));
    let class = vm.classes.exception(ExceptionClass::BaseExceptionGroup);
    vm.call(class, &Arguments::positional(&[message, exceptions]))
}

/// What picks exceptions out of a group.
enum Matcher<'a> {
    /// A class or a tuple of classes.
    Classes(Value),
    /// A callable.
    Predicate(Value),
    /// These very exceptions.
    Leaves(&'a [Value]),
}

impl Matcher<'_> {
    fn of(vm: &mut Vm, value: Value) -> Fallible<Self> {
        let is_class = |value: Value| Type::from_value(value).is_some_and(|class| class.exception.is_some());
        let all_classes = Tuple::from_value(value).map(|tuple| tuple.items().iter().all(|&item| is_class(item)));
        if all_classes.unwrap_or_else(|| is_class(value)) {
            return Ok(Self::Classes(value));
        }
        if Type::from_value(value).is_none() && vm.is_callable(value) {
            return Ok(Self::Predicate(value));
        }
        let complaint = "expected an exception type, a tuple of exception types, or a callable (other than a class)";
        Err(type_error(vm, complaint))
    }

    fn matches(&self, vm: &mut Vm, exception: Value) -> Fallible<bool> {
        match *self {
            Self::Classes(classes) => vm.exception_matches(exception, classes),
            Self::Predicate(predicate) => {
                let judged = vm.call(predicate, &Arguments::positional(&[exception]))?;
                vm.truth(judged)
            }
            Self::Leaves(leaves) => Ok(!is_group(vm, exception) && leaves.contains(&exception)),
        }
    }
}

/// The part of a group that matches and the rest of it; `None` for what is empty.
fn split(vm: &mut Vm, group: Value, matcher: Value, with_rest: bool) -> Fallible<[Value; 2]> {
    let matcher = Matcher::of(vm, matcher)?;
    split_by(vm, group, &matcher, with_rest)
}

fn split_by(vm: &mut Vm, exception: Value, matcher: &Matcher, with_rest: bool) -> Fallible<[Value; 2]> {
    if matcher.matches(vm, exception)? {
        return Ok([exception, Value::NONE]);
    }
    if !is_group(vm, exception) {
        return Ok([Value::NONE, if with_rest { exception } else { Value::NONE }]);
    }
    let mut parts = [Vec::new(), Vec::new()];
    for &member in members(exception) {
        let split = vm.nested(" in exceptiongroup_split_recursive", |vm| split_by(vm, member, matcher, with_rest))?;
        for (part, value) in parts.iter_mut().zip(split) {
            part.extend(Some(value).filter(|value| !value.is_none()));
        }
    }
    let [matching, rest] = parts;
    Ok([subset(vm, exception, matching)?, subset(vm, exception, rest)?])
}

/// A group like another of some of its exceptions; `None` if there are none.
fn subset(vm: &mut Vm, original: Value, members: Vec<Value>) -> Fallible<Value> {
    if members.is_empty() {
        return Ok(Value::NONE);
    }
    let members = vm.list(members);
    let name = vm.intern("derive");
    let derive = vm.get_attribute(original, name)?;
    let made = vm.call(derive, &Arguments::positional(&[members]))?;
    if !is_group(vm, made) {
        return Err(type_error(vm, "derive must return an instance of BaseExceptionGroup"));
    }
    if let Some((original, made)) = Exception::from_value(original).zip(Exception::from_value(made)) {
        made.set_traceback(original.traceback());
        made.set_context(original.context());
        made.set_cause(original.cause());
    }
    copy_notes(vm, original, made)?;
    Ok(made)
}

fn copy_notes(vm: &mut Vm, original: Value, made: Value) -> Fallible<()> {
    let name = vm.intern("__notes__");
    if let Some(notes) = vm.get_attribute_if_any(original, name)?.filter(|&notes| vm.is_sequence(notes)) {
        let notes = vm.collect_items(notes)?;
        let notes = vm.list(notes);
        vm.set_attribute(made, name, notes)?;
    }
    Ok(())
}

/// A group without a message.
fn unnamed(vm: &mut Vm, members: Value) -> Fallible<Value> {
    let message = vm.str("");
    let class = vm.classes.exception(ExceptionClass::BaseExceptionGroup);
    vm.call(class, &Arguments::positional(&[message, members]))
}

impl Vm {
    /// Whether a value can be indexed by position, as `PySequence_Check` has it.
    pub(crate) fn is_sequence(&mut self, value: Value) -> bool {
        let getter = crate::classes::Special::GetItem;
        crate::objects::Dict::from_value(value).is_none() && self.lookup_special(value, getter).is_some()
    }

    /// `CHECK_EG_MATCH`: what an `except*` clause takes of an exception, which is being handled then, and what is left.
    pub(crate) fn split_for_clause(&mut self, exception: Value, class: Value) -> Fallible<(Value, Value)> {
        self.check_clause_classes(class)?;
        let (matching, rest) = self.split_clause(exception, class)?;
        if !matching.is_none() {
            self.state_mut().handled = matching;
        }
        Ok((matching, rest))
    }

    fn check_clause_classes(&mut self, class: Value) -> Fallible<()> {
        let classes = match Tuple::from_value(class) {
            Some(tuple) => tuple.items(),
            None => &[class],
        };
        let group = self.classes.exception(ExceptionClass::BaseExceptionGroup);
        for &class in classes {
            let Some(class) = Type::from_value(class).filter(|class| class.exception.is_some()) else {
                let complaint = "catching classes that do not inherit from BaseException is not allowed";
                return Err(type_error(self, complaint));
            };
            if class.is_subclass(group) {
                let complaint = "catching ExceptionGroup with except* is not allowed. Use except instead.";
                return Err(type_error(self, complaint));
            }
        }
        Ok(())
    }

    fn split_clause(&mut self, exception: Value, class: Value) -> Fallible<(Value, Value)> {
        if exception.is_none() {
            return Ok((Value::NONE, Value::NONE));
        }
        if self.exception_matches(exception, class)? {
            let matching = if is_group(self, exception) { exception } else { self.wrapped(exception)? };
            return Ok((matching, Value::NONE));
        }
        if !is_group(self, exception) {
            return Ok((Value::NONE, exception));
        }
        let name = self.intern("split");
        let split = self.get_attribute(exception, name)?;
        let parts = self.call(split, &Arguments::positional(&[class]))?;
        match Tuple::from_value(parts).map(Tuple::items) {
            Some(&[matching, rest, ..]) => Ok((matching, rest)),
            Some(items) => Err(self.wrong_split(exception, format!("2-tuple, got tuple of size {}", items.len()))),
            None => {
                let given = self.type_name(parts);
                Err(self.wrong_split(exception, format!("tuple, not {given}")))
            }
        }
    }

    #[cold]
    fn wrong_split(&mut self, group: Value, complaint: String) -> Raised {
        let class = self.type_name(group);
        type_error(self, format!("{class}.split must return a {complaint}"))
    }

    /// The group of a single exception that an `except*` clause takes.
    fn wrapped(&mut self, exception: Value) -> Fallible<Value> {
        let members = self.tuple(&[exception]);
        let group = unnamed(self, members)?;
        if let (Some(frame), Some(group)) = (self.frame(), Exception::from_value(group)) {
            let (object, last, line) = (self.frame_object(frame), 2 * frame.index() as i64, frame.line());
            group.set_traceback(Traceback::place(&mut self.heap, Value::NULL, object, last, line));
        }
        Ok(group)
    }

    /// `INTRINSIC_PREP_RERAISE_STAR`: what is to be raised after the clauses of an `except*`, or `None`.
    pub(crate) fn prepare_reraise(&mut self, original: Value, results: Value) -> Fallible<Value> {
        let results = List::from_value(results).map(List::to_vec).unwrap_or_default();
        let Some(&first) = results.first() else { return Ok(Value::NONE) };
        if !is_group(self, original) {
            return Ok(first);
        }
        let results = results.into_iter().filter(|result| !result.is_none());
        let (again, mut raised): (Vec<_>, Vec<_>) = results.partition(|&result| is_part_of(self, result, original));
        let again = if again.is_empty() { Value::NONE } else { self.projection(original, &again)? };
        if raised.is_empty() {
            return Ok(again);
        }
        raised.extend(Some(again).filter(|again| !again.is_none()));
        match *raised {
            [only] => Ok(only),
            _ => {
                let raised = self.list(raised);
                unnamed(self, raised)
            }
        }
    }

    /// The part of a group that holds the leaves of these groups.
    fn projection(&mut self, original: Value, kept: &[Value]) -> Fallible<Value> {
        let mut leaves = Vec::new();
        let mut pending = kept.to_vec();
        while let Some(exception) = pending.pop() {
            match is_group(self, exception) {
                true => pending.extend_from_slice(members(exception)),
                false => leaves.push(exception),
            }
        }
        Ok(split_by(self, original, &Matcher::Leaves(&leaves), false)?[0])
    }
}

/// Whether an exception is a part of the original group that is raised again, rather than a new one.
fn is_part_of(vm: &Vm, exception: Value, original: Value) -> bool {
    let pair = Exception::from_value(exception).zip(Exception::from_value(original));
    is_group(vm, exception)
        && pair.is_some_and(|(a, b)| {
            a.traceback() == b.traceback() && a.cause() == b.cause() && a.context() == b.context()
        })
}
