//! Built-in functions on attributes and classes.

use super::arguments::type_error;
use super::signature::functions;
use super::{Arguments, Builtin};
use crate::classes::{Special, attribute_name};
use crate::objects::instance::is_of_program;
use crate::objects::{Dict, ExceptionClass, Tuple, View, exact_kind};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static FUNCTIONS: &[Builtin] = functions! { "":
    "__build_class__" Keywords => |vm: &mut Vm, arguments: &Arguments| vm.build_class(arguments);
    "callable" One => |vm: &mut Vm, value| Ok(Value::bool(vm.is_callable(value)));
    "delattr" Positional(2, 2) => delattr;
    "dir" Positional(0, 1) => dir;
    "getattr" Positional(2, 3) => getattr;
    "hasattr" Positional(2, 2) => hasattr;
    "id" One => id;
    "issubclass" Positional(2, 2) => |vm: &mut Vm, arguments: &[Value]| {
        vm.is_subclass(arguments[0], arguments[1]).map(Value::bool)
    };
    "setattr" Positional(3, 3) => setattr;
    "vars" Positional(0, 1) => vars;
};

fn getattr(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let name = attribute_name(vm, arguments[1])?;
    match arguments.get(2) {
        None => vm.get_attribute(arguments[0], name),
        Some(default) => Ok(vm.asked_attribute(arguments[0], name)?.unwrap_or(*default)),
    }
}

fn hasattr(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let name = attribute_name(vm, arguments[1])?;
    vm.asked_attribute(arguments[0], name).map(|found| Value::bool(found.is_some()))
}

fn setattr(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let name = attribute_name(vm, arguments[1])?;
    vm.set_attribute(arguments[0], name, arguments[2]).map(|()| Value::NONE)
}

fn delattr(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let name = attribute_name(vm, arguments[1])?;
    vm.set_attribute(arguments[0], name, Value::NULL).map(|()| Value::NONE)
}

/// A number of the object's own as long as it lives.
fn id(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let is_number_or_str = matches!(View::of(value), View::Int(_) | View::Float(_) | View::Str(_));
    let is_empty = !is_of_program(value) && Tuple::from_value(value).is_some_and(|tuple| tuple.items().is_empty());
    if is_empty {
        // All empty tuples are one.
        return Ok(vm.int(8));
    }
    if value.is_pointer() && (is_of_program(value) || !is_number_or_str) {
        let id = vm.identity_hash(value);
        return Ok(vm.int(id));
    }
    // No word of such a value is a multiple of 16 that is small, as the others' are.
    Ok(match i64::try_from(value.0) {
        Ok(id) => vm.int(id),
        Err(_) => vm.big_int(value.0.into()),
    })
}

fn vars(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let Some(&value) = arguments.first() else { return Ok(vm.locals()) };
    let name = vm.special(Special::Dict);
    match vm.get_attribute_if_any(value, name)? {
        Some(dict) => Ok(dict),
        None => Err(vm.raise(ExceptionClass::TypeError, "vars() argument must have __dict__ attribute")),
    }
}

/// The keys of a namespace, which may be any mapping.
fn keys_of_mapping(vm: &mut Vm, mapping: Value) -> Fallible<Value> {
    if exact_kind(mapping) == Some(Kind::Dict) {
        let keys = Dict::from_value(mapping).map(Dict::entries).unwrap_or_default();
        let keys = keys.iter().map(|entry| entry.key).collect();
        return Ok(vm.list(keys));
    }
    let name = vm.intern("keys");
    let method = vm.get_attribute(mapping, name)?;
    let keys = vm.call(method, &Arguments::default())?;
    let keys = vm.collect_items(keys)?;
    Ok(vm.list(keys))
}

fn dir(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let names = match arguments.first() {
        None => {
            let locals = vm.locals();
            keys_of_mapping(vm, locals)?
        }
        Some(&value) => match vm.call_special(value, Special::Dir, &[])? {
            Some(names) => names,
            None => return Err(type_error(vm, "object does not provide __dir__")),
        },
    };
    let sorted = vm.builtin("sorted");
    vm.call(sorted, &Arguments::positional(&[names]))
}
