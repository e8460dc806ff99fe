//! Methods of `str`. Source: CPython 3.14 `Objects/unicodeobject.c`.

use super::methods;
use crate::builtins::Builtin;
use crate::builtins::arguments::type_error;
use crate::objects::Str;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "str":
    "join" One => join;
};

fn join(vm: &mut Vm, this: Str, iterable: Value) -> Fallible<Value> {
    if !vm.is_iterable(iterable) {
        return Err(type_error(vm, "can only join an iterable"));
    }
    let items = vm.collect_items(iterable)?;
    let mut parts = Vec::with_capacity(items.len() * 2);
    for (index, item) in items.into_iter().enumerate() {
        if Str::from_value(item).is_none() {
            let class = vm.type_name(item);
            let message = format!("sequence item {index}: expected str instance, {class} found");
            return Err(type_error(vm, message));
        }
        if index > 0 && this.len() > 0 {
            parts.push(this.value());
        }
        parts.push(item);
    }
    match *parts {
        [only] => Ok(only),
        _ => vm.join_str(&parts),
    }
}
