//! Calling `bool`, `int` and `float`.

use super::arguments::{Arguments, Parameters, type_error};
use crate::classes::Special;
use crate::objects::class::Type;
use crate::objects::instance::is_of_program;
use crate::objects::{Bytes, ExceptionClass, Int, MemoryView, Str, bytes_like, float_of};
use crate::operations::parse_float;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// `bool(value)`
pub(super) fn bool(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most(vm, "bool", 1)?;
    match arguments.positional.first() {
        Some(value) => vm.truth(*value).map(Value::bool),
        None => Ok(Value::FALSE),
    }
}

/// `int(value)`, `int(text, base)`
pub(super) fn int(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    const PARAMETERS: Parameters = Parameters::new(&["", "base"], 0);
    if arguments.names.is_empty() {
        arguments.at_most_positional(vm, "int", 2)?;
        return match arguments.positional {
            [value] => int_of(vm, *value),
            [value, base] => int_in_base(vm, *value, *base),
            _ => Ok(Value::small_int(0)),
        };
    }
    match arguments.bind(vm, "int", &PARAMETERS)?[..] {
        [value, base] if !value.is_null() => int_in_base(vm, value, base),
        _ => Err(type_error(vm, "int() missing string argument")),
    }
}

/// `int(value)` of one argument.
pub(crate) fn int_of(vm: &mut Vm, value: Value) -> Fallible<Value> {
    if value.is_int() {
        return Ok(value);
    }
    if let Some(int) = Int::from_value(value).filter(|_| !is_of_program(value)) {
        return Ok(vm.big_int(int.big().into_owned()));
    }
    if let Some(float) = float_of(value).filter(|_| !is_of_program(value)) {
        return vm.truncate(float);
    }
    if let Some(int) = converted(vm, value)? {
        return Ok(int);
    }
    if let Some(text) = Str::from_value(value) {
        return parse(vm, value, &text.to_string(), 10);
    }
    match vm.text_buffer(value)? {
        Some(bytes) => {
            let shown = Bytes::place(&mut vm.heap, &bytes);
            parse(vm, shown, &ascii_text(&bytes), 10)
        }
        None => {
            let class = vm.type_name(value);
            let wanted = "a string, a bytes-like object or a real number";
            Err(type_error(vm, format!("int() argument must be {wanted}, not '{class}'")))
        }
    }
}

fn int_in_base(vm: &mut Vm, value: Value, base: Value) -> Fallible<Value> {
    let base = vm.index(base)?.to_i64().unwrap_or(-1);
    if base != 0 && !(2..=36).contains(&base) {
        return Err(vm.raise(ExceptionClass::ValueError, "int() base must be >= 2 and <= 36, or 0"));
    }
    let text = match Str::from_value(value) {
        Some(text) => Some(text.to_string()),
        None => bytes_like(value).filter(|_| MemoryView::from_value(value).is_none()).map(|bytes| ascii_text(&bytes)),
    };
    match text {
        Some(text) => parse(vm, value, &text, base as u32),
        None => Err(type_error(vm, "int() can't convert non-string with explicit base")),
    }
}

/// What a class of the program makes of its instance: by `__int__`, else by `__index__`.
fn converted(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    if let Some(made) = vm.call_special(value, Special::Int, &[])? {
        return match Int::from_value(made) {
            Some(int) => Ok(Some(vm.big_int(int.big().into_owned()))),
            None => {
                let made = vm.type_name(made);
                Err(type_error(vm, format!("__int__ returned non-int (type {made})")))
            }
        };
    }
    let int = vm.try_index(value)?;
    Ok(int.map(|int| vm.big_int(int.big().into_owned())))
}

/// The text that a number is read from: bytes that are no ASCII are neither digits nor white space.
fn text_of(vm: &mut Vm, value: Value) -> Fallible<Option<String>> {
    if let Some(text) = Str::from_value(value) {
        return Ok(Some(text.to_string()));
    }
    Ok(vm.text_buffer(value)?.map(|bytes| ascii_text(&bytes)))
}

fn ascii_text(bytes: &[u8]) -> String {
    let character = |byte: u8| if byte.is_ascii() { char::from(byte) } else { char::REPLACEMENT_CHARACTER };
    bytes.iter().copied().map(character).collect()
}

fn parse(vm: &mut Vm, value: Value, text: &str, base: u32) -> Fallible<Value> {
    if let Some(int) = vm.parse_int(text, base)? {
        return vm.checked_int(int);
    }
    // CPython's message has room for so many characters of the argument.
    let shown = match bytes_like(value) {
        Some(bytes) => Bytes::place(&mut vm.heap, &bytes),
        None => value,
    };
    let shown: String = vm.repr(shown)?.chars().take(200).collect();
    Err(vm.raise(ExceptionClass::ValueError, format!("invalid literal for int() with base {base}: {shown}")))
}

/// `float(value)`
pub(super) fn float(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most(vm, "float", 1)?;
    let Some(value) = arguments.positional.first().copied() else { return Ok(vm.float(0.0)) };
    if let Some(float) = vm.try_real(value)? {
        return Ok(vm.float(float));
    }
    let Some(text) = text_of(vm, value)? else {
        let message = format!("float() argument must be a string or a real number, not '{}'", vm.type_name(value));
        return Err(type_error(vm, message));
    };
    match parse_float(&text) {
        Some(float) => Ok(vm.float(float)),
        None => {
            let message = format!("could not convert string to float: {}", vm.repr(value)?);
            Err(vm.raise(ExceptionClass::ValueError, message))
        }
    }
}
