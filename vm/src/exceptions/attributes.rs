//! The attributes and methods of exceptions and tracebacks. Source: CPython 3.14 `Objects/exceptions.c`, `Python/traceback.c`.

use super::{fields, reduce};
use crate::builtins::{Builtin, Signature, flag, type_error};
use crate::classes::{Row, Setter, get_dict, set_dict};
use crate::objects::exception::ExceptionClass;
use crate::objects::traceback::Traceback;
use crate::objects::{Exception, List, Str};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

const fn method(name: &'static str, signature: Signature) -> Row {
    Row::Method(Builtin { owner: "BaseException", name, signature })
}

/// What all exceptions have.
pub(super) static BASE_EXCEPTION: &[Row] = &[
    Row::Attribute("__dict__", get_dict, Some(set_dict)),
    Row::Attribute("args", |_, this| Ok(of(this, Exception::args)), Some(set_args)),
    Row::Attribute("__traceback__", |_, this| Ok(of(this, Exception::traceback_or_none)), Some(set_traceback)),
    Row::Attribute("__context__", |_, this| Ok(of(this, |it| it.context().or_none())), Some(set_context)),
    Row::Attribute("__cause__", |_, this| Ok(of(this, |it| it.cause().or_none())), Some(set_cause)),
    Row::Attribute(
        "__suppress_context__",
        |_, this| Ok(of(this, |it| Value::bool(it.suppress_context()))),
        Some(set_suppress),
    ),
    method(
        "with_traceback",
        Signature::One(|vm, this, traceback| {
            set_traceback(vm, this, traceback)?;
            Ok(this)
        }),
    ),
    method("__reduce__", Signature::None(reduce::reduce)),
    method("__setstate__", Signature::One(reduce::set_state)),
    method("add_note", Signature::One(|vm, this, note| add_note(vm, this, note).map(|()| Value::NONE))),
];

fn of(this: Value, part: impl FnOnce(Exception) -> Value) -> Value {
    Exception::from_value(this).map_or(Value::NONE, part)
}

fn change(this: Value, change: impl FnOnce(Exception)) -> Fallible<()> {
    if let Some(exception) = Exception::from_value(this) {
        change(exception);
    }
    Ok(())
}

fn set_args(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    if value.is_null() {
        return Err(type_error(vm, "args may not be deleted"));
    }
    let args = vm.tuple_of(value)?;
    change(this, |exception| exception.set_args(args))
}

fn set_traceback(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    if value.is_null() {
        return Err(type_error(vm, "__traceback__ may not be deleted"));
    }
    if !value.is_none() && Traceback::from_value(value).is_none() {
        return Err(type_error(vm, "__traceback__ must be a traceback or None"));
    }
    change(this, |exception| exception.set_traceback(if value.is_none() { Value::NULL } else { value }))
}

/// The exception or NULL for `None` that a link to another exception is set to.
fn linked(vm: &mut Vm, value: Value, attribute: &str, noun: &str) -> Fallible<Value> {
    if value.is_null() {
        return Err(type_error(vm, format!("{attribute} may not be deleted")));
    }
    if value.is_none() {
        return Ok(Value::NULL);
    }
    if Exception::from_value(value).is_none() {
        return Err(type_error(vm, format!("{noun} must be None or derive from BaseException")));
    }
    Ok(value)
}

fn set_context(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let context = linked(vm, value, "__context__", "exception context")?;
    change(this, |exception| exception.set_context(context))
}

fn set_cause(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let cause = linked(vm, value, "__cause__", "exception cause")?;
    change(this, |exception| exception.set_cause(cause))
}

fn set_suppress(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let suppresses = flag(vm, value)?;
    change(this, |exception| exception.set_suppress_context(suppresses))
}

fn add_note(vm: &mut Vm, this: Value, note: Value) -> Fallible<()> {
    if Str::from_value(note).is_none() {
        let given = if note.is_none() { "None".to_owned() } else { vm.type_name(note) };
        let message = format!("add_note() argument must be str, not {given}");
        return Err(type_error(vm, message));
    }
    let name = vm.intern("__notes__");
    match vm.get_attribute_if_any(this, name)? {
        None => {
            let notes = vm.list(vec![note]);
            vm.set_attribute(this, name, notes)
        }
        Some(notes) => match List::from_value(notes) {
            Some(list) => vm.append(list, note),
            None => Err(type_error(vm, "Cannot add note: __notes__ is not a list")),
        },
    }
}

/// The getter and setter of each place of the fields.
macro_rules! accessors {
    ($($index:literal)*) => {
        const GETTERS: &[crate::classes::Getter] = &[$(|_, this| Ok(of(this, |it| it.field_or_none($index)))),*];
        const SETTERS: &[Setter] = &[$(|_, this, value| change(this, |it| it.set_field($index, value))),*];
    };
}

accessors! { 0 1 2 3 4 5 6 7 8 }

/// The attributes that an exception class has of its own: name, getter and setter.
pub(crate) fn fields_of(class: ExceptionClass) -> Vec<(&'static str, crate::classes::Getter, Option<Setter>)> {
    if fields::owner(class) != Some(class) {
        return Vec::new();
    }
    let is_group = class == ExceptionClass::BaseExceptionGroup;
    let names = fields::names(class).iter().enumerate();
    names
        .map(|(index, name)| {
            let getter = if is_group && index == 1 { exceptions_of_group } else { GETTERS[index] };
            (*name, getter, if is_group { None } else { Some(SETTERS[index]) })
        })
        .collect()
}

fn exceptions_of_group(_: &mut Vm, this: Value) -> Fallible<Value> {
    Ok(of(this, |it| it.field_or_none(fields::field::EXCEPTIONS)))
}

/// What tracebacks have.
pub(crate) static TRACEBACK: &[Row] = &[
    Row::Attribute("tb_next", |_, this| Ok(of_traceback(this, |it| it.next.get().or_none())), Some(set_next)),
    Row::Attribute("tb_frame", |_, this| Ok(of_traceback(this, |it| it.frame)), None),
    Row::Attribute("tb_lasti", |_, this| Ok(of_traceback(this, |it| Value::small_int(it.last))), None),
    Row::Attribute("tb_lineno", |_, this| Ok(of_traceback(this, |it| Value::small_int(i64::from(it.line)))), None),
    Row::Method(Builtin {
        owner: "traceback",
        name: "__dir__",
        signature: Signature::None(|vm, _| Ok(traceback_names(vm))),
    }),
];

fn traceback_names(vm: &mut Vm) -> Value {
    let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map(|name| vm.intern(name));
    vm.list(names.to_vec())
}

fn of_traceback(this: Value, part: impl FnOnce(Traceback) -> Value) -> Value {
    Traceback::from_value(this).map_or(Value::NONE, part)
}

fn set_next(vm: &mut Vm, this: Value, next: Value) -> Fallible<()> {
    if next.is_null() {
        return Err(type_error(vm, "can't delete tb_next attribute"));
    }
    if !next.is_none() && Traceback::from_value(next).is_none() {
        let message = format!("expected traceback object, got '{}'", vm.type_name(next));
        return Err(type_error(vm, message));
    }
    if Traceback::chain(next).any(|within| within.value() == this) {
        return Err(vm.raise(ExceptionClass::ValueError, "traceback loop detected"));
    }
    if let Some(traceback) = Traceback::from_value(this) {
        traceback.next.set(if next.is_none() { Value::NULL } else { next });
    }
    Ok(())
}
