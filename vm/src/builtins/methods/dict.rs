//! Methods of `dict`. Source: CPython 3.14 `Objects/dictobject.c`.

use super::methods;
use crate::builtins::Builtin;
use crate::objects::Dict;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "dict":
    "get" Positional(1, 2) => get;
};

pub(super) static CLASS_METHODS: &[Builtin] = methods! { "dict":
    "fromkeys" Positional(1, 2) => from_keys;
};

fn get(vm: &mut Vm, this: Dict, arguments: &[Value]) -> Fallible<Value> {
    let found = vm.dict_get(this, arguments[0])?;
    Ok(found.or(arguments.get(1).copied()).unwrap_or(Value::NONE))
}

fn from_keys(vm: &mut Vm, _: Value, arguments: &[Value]) -> Fallible<Value> {
    let value = arguments.get(1).copied().unwrap_or(Value::NONE);
    let dict = vm.dict();
    vm.for_each(arguments[0], |vm, key| vm.dict_set(dict, key, value))?;
    Ok(dict.value())
}
