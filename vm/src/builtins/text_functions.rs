//! Built-in functions about text. Source: CPython 3.14 `Python/bltinmodule.c`.

use super::Builtin;
use super::signature::functions;
use crate::objects::Str;
use crate::operations::str_text;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static FUNCTIONS: &[Builtin] = functions! { "":
    "ascii" One => ascii;
    "format" Positional(1, 2) => format;
};

fn ascii(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let repr = vm.repr_value(value)?;
    match Str::from_value(repr).map(|text| text.to_string()) {
        Some(text) if !text.is_ascii() => vm.checked_str(&str_text::ascii(&text)),
        _ => Ok(repr),
    }
}

fn format(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let spec = match arguments.get(1) {
        Some(spec) => *spec,
        None => vm.str(""),
    };
    vm.format(arguments[0], spec)
}
