//! `__reduce__` and `__setstate__` of exceptions: what `copy` makes another one of. Source: CPython 3.14 `Objects/exceptions.c`.

use crate::builtins::{Builtin, Signature, type_error};
use crate::classes::Row;
use crate::objects::exception::ExceptionClass;
use crate::objects::{Dict, Exception, Str};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

macro_rules! rows {
    ($name:ident $owner:literal: $($row:expr)*) => {
        pub(super) static $name: &[Row] = &[
            Row::Method(Builtin { owner: $owner, name: "__reduce__", signature: Signature::None(reduce) }),
            $($row),*
        ];
    };
}

rows! { IMPORT_ERROR "ImportError": }
rows! { OS_ERROR "OSError": }
rows! { ATTRIBUTE_ERROR "AttributeError":
    Row::Method(Builtin {
        owner: "AttributeError",
        name: "__getstate__",
        signature: Signature::None(|vm, this| match Exception::from_value(this) {
            Some(exception) => state(vm, exception, this, exception.args()).map(Dict::value),
            None => Ok(Value::NONE),
        }),
    })
}

/// The attributes that are part of the state, though they are in no `__dict__`.
const STATE: &[(ExceptionClass, &[&str])] =
    &[(ExceptionClass::AttributeError, &["name"]), (ExceptionClass::ImportError, &["name", "path", "name_from"])];

/// `exception.__reduce__()`: the class, the arguments and, if there is any, the state.
pub(super) fn reduce(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let Some(exception) = Exception::from_value(this) else { return Ok(Value::NONE) };
    let args = arguments(vm, exception, this)?;
    let state = state(vm, exception, this, args)?;
    let parts = [exception.class(), args, state.value()];
    Ok(vm.tuple(if state.len() == 0 { &parts[..2] } else { &parts }))
}

/// What `__dict__` has, and the fields that are part of the state.
fn state(vm: &mut Vm, exception: Exception, this: Value, args: Value) -> Fallible<Dict> {
    let state = vm.dict();
    if let Some(attributes) = vm.instance_dict(this).and_then(Dict::from_value) {
        vm.dict_merge(state, attributes)?;
    }
    for (class, names) in STATE {
        if !is_a(vm, exception, *class) {
            continue;
        }
        for name in *names {
            let value = attribute(vm, this, name)?;
            if !value.is_none() {
                put(vm, state, name, value)?;
            }
        }
        if *class == ExceptionClass::AttributeError {
            put(vm, state, "args", args)?;
        }
    }
    Ok(state)
}

/// The arguments; an OSError has put its file names elsewhere.
fn arguments(vm: &mut Vm, exception: Exception, this: Value) -> Fallible<Value> {
    if !is_a(vm, exception, ExceptionClass::OSError) || exception.arguments().len() != 2 {
        return Ok(exception.args());
    }
    let (first, second) = (attribute(vm, this, "filename")?, attribute(vm, this, "filename2")?);
    if first.is_none() {
        return Ok(exception.args());
    }
    let mut args = exception.arguments().to_vec();
    args.push(first);
    if !second.is_none() {
        args.extend([Value::NONE, second]);
    }
    Ok(vm.tuple(&args))
}

fn is_a(vm: &Vm, exception: Exception, class: ExceptionClass) -> bool {
    vm.class_of(exception.value()).is_subclass(vm.classes.exception(class))
}

fn attribute(vm: &mut Vm, this: Value, name: &str) -> Fallible<Value> {
    let name = vm.intern(name);
    vm.get_attribute(this, name)
}

fn put(vm: &mut Vm, state: Dict, name: &str, value: Value) -> Fallible<()> {
    let name = vm.intern(name);
    vm.store_subscript(state.value(), name, value)
}

/// `exception.__setstate__(state)`
pub(super) fn set_state(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    if state.is_none() {
        return Ok(Value::NONE);
    }
    let Some(state) = Dict::from_value(state) else { return Err(type_error(vm, "state is not a dictionary")) };
    for entry in state.entries() {
        if Str::from_value(entry.key).is_none() {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(entry.key));
            return Err(type_error(vm, message));
        }
        vm.set_attribute(this, entry.key, entry.value)?;
    }
    Ok(Value::NONE)
}
