//! Bytes as text: `decode`, `hex`, `fromhex`.

use super::Text;
use crate::builtins::arguments::type_error;
use crate::objects::{Bytes, ExceptionClass, Str, bytes_like, exact_kind};
use crate::operations::buffer::SIMPLE;
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) fn decode(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let encoding = vm.codec_name(arguments[0], "decode", "encoding")?;
    let errors = vm.codec_name(arguments[1], "decode", "errors")?;
    vm.decode(&this.bytes, &encoding, &errors)
}

pub(super) fn hex(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let text = hex_text(vm, &this.bytes, arguments)?;
    vm.checked_str(&text)
}

/// The digits, in groups if there is a separator; counted from the right unless the number of a group is negative.
pub(super) fn hex_text(vm: &mut Vm, bytes: &[u8], arguments: &[Value]) -> Fallible<String> {
    let size = if arguments[1].is_null() { 1 } else { vm.c_int(arguments[1])? };
    let separator = if arguments[0].is_null() { None } else { Some(hex_separator(vm, arguments[0])?) };
    let mut out = String::with_capacity(bytes.len() * 2);
    for (place, byte) in bytes.iter().enumerate() {
        let counted = if size > 0 { bytes.len() - place } else { place } as u64;
        if let Some(separator) = separator
            && place > 0
            && size != 0
            && counted.is_multiple_of(size.unsigned_abs().into())
        {
            out.push(separator);
        }
        out.push_str(&format!("{byte:02x}"));
    }
    Ok(out)
}

fn hex_separator(vm: &mut Vm, value: Value) -> Fallible<char> {
    if vm.length(value)? != 1 {
        return Err(vm.raise(ExceptionClass::ValueError, "sep must be length 1."));
    }
    let bytes = bytes_like(value).filter(|_| exact_kind(value) == Some(Kind::Bytes));
    let point = match (Str::from_value(value), bytes) {
        (Some(text), _) => text.units().get(0),
        (None, Some(bytes)) => bytes.first().copied().map(u32::from),
        (None, None) => return Err(type_error(vm, "sep must be str or bytes.")),
    };
    match point.and_then(char::from_u32).filter(char::is_ascii) {
        Some(separator) => Ok(separator),
        None => Err(vm.raise(ExceptionClass::ValueError, "sep must be ASCII.")),
    }
}

fn not_hexadecimal(vm: &mut Vm, place: usize) -> Raised {
    let message = format!("non-hexadecimal number found in fromhex() arg at position {place}");
    vm.raise(ExceptionClass::ValueError, message)
}

pub(super) fn from_hex(vm: &mut Vm, class: Value, text: Value) -> Fallible<Value> {
    let characters: Vec<char> = match (Str::from_value(text), vm.buffer(text, SIMPLE)?) {
        (Some(text), _) => match text.to_string().chars().position(|character| !character.is_ascii()) {
            None => text.to_string().chars().collect(),
            Some(place) => return Err(not_hexadecimal(vm, place)),
        },
        (None, Some(bytes)) => bytes.iter().copied().map(char::from).collect(),
        (None, None) => {
            let class = vm.qualified_type_name(text);
            return Err(type_error(vm, format!("fromhex() argument must be str or bytes-like, not {class}")));
        }
    };
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        if super::is_space(characters[at].into()) {
            at += 1;
            continue;
        }
        let digit = |place: usize| characters.get(place).and_then(|character| character.to_digit(16));
        match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => bytes.push((high * 16 + low) as u8),
            (Some(_), None) if at + 1 == characters.len() => {
                let message = "fromhex() arg must contain an even number of hexadecimal digits";
                return Err(vm.raise(ExceptionClass::ValueError, message));
            }
            (high, _) => {
                let place = at + usize::from(high.is_some());
                return Err(not_hexadecimal(vm, place));
            }
        }
        at += 2;
    }
    let bytes = Bytes::place(&mut vm.heap, &bytes);
    vm.of_subclass(class, bytes)
}
