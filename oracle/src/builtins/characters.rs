//! `chr`, `ord`, `ascii`, `bin`, `oct`, `hex` and `format`.

use crate::error::{Res, not_supported};
use crate::format::format_value;
use crate::interpreter::{Arguments, Interpreter};
use crate::text::repr;
use crate::value::{Value, heap_index};
use dashu_int::IBig;
use dashu_int::ops::UnsignedAbs;

pub(crate) fn chr(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let code = heap_index(heap, &arguments.one(heap, "chr")?)?;
    let out_of_range = || heap.value_error("chr() arg not in range(0x110000)");
    let code = u32::try_from(&code).ok().filter(|code| *code < 0x11_0000).ok_or_else(out_of_range)?;
    match char::from_u32(code) {
        Some(character) => Ok(heap.str(character.to_string())),
        None => Err(not_supported("lone surrogate")),
    }
}

pub(crate) fn ord(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, "ord")?;
    let length = match argument.as_builtin() {
        Value::Str(text) => match text.char_at(0) {
            Some(character) if text.length == 1 => return Ok(heap.int(character as u32)),
            _ => text.length,
        },
        Value::Bytes(bytes) => match *bytes.data.borrow() {
            ref data if data.len() == 1 => return Ok(heap.int(data[0])),
            ref data => data.len(),
        },
        _ => {
            let given = argument.type_name();
            return Err(heap.type_error(format!("ord() expected string of length 1, but {given} found")));
        }
    };
    Err(heap.type_error(format!("ord() expected a character, but string of length {length} found")))
}

pub(crate) fn ascii(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let argument = arguments.one(&interpreter.heap, "ascii")?;
    let heap = &interpreter.heap;
    let plain = repr::repr_value(heap, &argument)?;
    match plain.as_builtin() {
        Value::Str(text) if !text.text.is_ascii() => Ok(heap.str(repr::only_ascii(&text.text))),
        _ => Ok(plain),
    }
}

pub(crate) fn bin(interpreter: &Interpreter, arguments: Arguments) -> Res {
    digits(interpreter, arguments, "bin", |value| format!("0b{:b}", value.unsigned_abs()))
}

pub(crate) fn oct(interpreter: &Interpreter, arguments: Arguments) -> Res {
    digits(interpreter, arguments, "oct", |value| format!("0o{:o}", value.unsigned_abs()))
}

pub(crate) fn hex(interpreter: &Interpreter, arguments: Arguments) -> Res {
    digits(interpreter, arguments, "hex", |value| format!("0x{:x}", value.unsigned_abs()))
}

fn digits(interpreter: &Interpreter, arguments: Arguments, name: &str, magnitude: fn(&IBig) -> String) -> Res {
    let heap = &interpreter.heap;
    let value = heap_index(heap, &arguments.one(heap, name)?)?;
    let sign = if value < IBig::from(0) { "-" } else { "" };
    Ok(heap.str(format!("{sign}{}", magnitude(&value))))
}

pub(crate) fn format(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "format", 1, 2)?;
    let spec = match arguments.get(1).map(|spec| (spec, spec.as_builtin())) {
        None => String::new(),
        Some((_, Value::Str(spec))) => spec.text.to_string(),
        Some((given, _)) => {
            let given = given.argument_type_name();
            return Err(heap.type_error(format!("format() argument 2 must be str, not {given}")));
        }
    };
    format_value(heap, &arguments[0], &spec)
}
