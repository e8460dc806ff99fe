//! Built-in functions about text. Source: CPython 3.14 `Python/bltinmodule.c`.

use super::Builtin;
use super::signature::functions;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static FUNCTIONS: &[Builtin] = functions! { "":
    "ascii" One => ascii;
    "format" Positional(1, 2) => format;
};

fn ascii(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let text = vm.ascii(value)?;
    vm.checked_str(&text)
}

fn format(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let spec = match arguments.get(1) {
        Some(spec) => *spec,
        None => vm.str(""),
    };
    vm.format(arguments[0], spec)
}
