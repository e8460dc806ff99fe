//! `int`, `float`, `bool` and `abs`.

use crate::bytes::buffer::text_buffer;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::float::to_int;
use crate::number::int::to_float;
use crate::number::parse;
use crate::text::bound_arguments;
use crate::value::{Value, heap_index, optional_index};
use dashu_int::IBig;
use dashu_int::ops::Abs;

pub(crate) fn abs(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, "abs")?;
    if let Some(result) = heap.call_user_special(&argument, "__abs__", Vec::new())? {
        return Ok(result);
    }
    abs_builtin(heap, &argument)
}

/// `abs` of what is or derives from a number.
pub(crate) fn abs_builtin(heap: &HeapRef, argument: &Value) -> Res {
    let plain = argument.as_builtin();
    match (&plain, plain.as_int()) {
        (Value::Float(float), _) => Ok(heap.float(float.0.abs())),
        (Value::Complex(number), _) => crate::number::complex::size(heap, ***number),
        (_, Some(value)) => Ok(heap.int(value.abs())),
        _ => Err(heap.type_error(format!("bad operand type for abs(): '{}'", argument.type_name()))),
    }
}

pub(crate) fn bool(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "bool", 0, 1)?;
    Ok(Value::Bool(arguments.first().map_or(Ok(false), |value| heap.truth(value))?))
}

pub(crate) fn int(heap: &HeapRef, arguments: Arguments) -> Res {
    if arguments.keywords.is_empty() {
        arguments.check_count(heap, "int", 0, 2)?;
    }
    let [value, base] = bound_arguments(heap, arguments, "int", ["", "base"], 0, 2)?;
    match (value, base) {
        (None, None) => Ok(heap.int(0)),
        (None, Some(_)) => Err(heap.type_error("int() missing string argument")),
        (Some(value), None) => convert_int(heap, &value),
        (Some(value), Some(base)) => {
            let base = heap_index(heap, &base)?;
            let base = u32::try_from(&base).ok().filter(|base| *base == 0 || (2..=36).contains(base));
            match (base, value.as_builtin()) {
                (None, _) => Err(heap.value_error("int() base must be >= 2 and <= 36, or 0")),
                (Some(base), Value::Bytes(bytes)) => Ok(heap.int(parse::int_of_bytes(heap, &bytes.to_vec(), base)?)),
                (Some(base), Value::Str(text)) => Ok(heap.int(parse::int(heap, &text.text, &value, base)?)),
                _ => Err(heap.type_error("int() can't convert non-string with explicit base")),
            }
        }
    }
}

/// `int(value)`.
pub(crate) fn convert_int(heap: &HeapRef, value: &Value) -> Res {
    if let Some(result) = heap.call_user_special(value, "__int__", Vec::new())? {
        return match result.as_builtin().as_int() {
            Some(int) => Ok(heap.int(int)),
            None => Err(heap.type_error(format!("__int__ returned non-int (type {})", result.type_name()))),
        };
    }
    let result: IBig = match value.as_builtin() {
        value @ Value::Int(_) => return Ok(value),
        Value::Float(float) => to_int(heap, float.0)?,
        _ if let Some(index) = optional_index(heap, value)? => index,
        Value::Str(text) => parse::int(heap, &text.text, value, 10)?,
        _ if let Some(bytes) = text_buffer(heap, value)? => parse::int_of_bytes(heap, &bytes, 10)?,
        _ => {
            let expected = "a string, a bytes-like object or a real number";
            let message = format!("int() argument must be {expected}, not '{}'", value.type_name());
            return Err(heap.type_error(message));
        }
    };
    Ok(heap.int(result))
}

pub(crate) fn float(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "float", 0, 1)?;
    let Some(value) = arguments.first() else { return Ok(heap.float(0.0)) };
    if let Some(result) = heap.call_user_special(value, "__float__", Vec::new())? {
        return match result.as_builtin() {
            float @ Value::Float(_) => Ok(float),
            _ => {
                let (class, given) = (value.type_name(), result.type_name());
                Err(heap.type_error(format!("{class}.__float__ returned non-float (type {given})")))
            }
        };
    }
    let is_number = heap.user_special(value, "__index__")?.is_some();
    match value.as_builtin() {
        value @ Value::Float(_) => Ok(value),
        Value::Str(text) if !is_number => Ok(heap.float(parse::float(heap, &text.text, value)?)),
        _ if !is_number && let Some(bytes) = text_buffer(heap, value)? => {
            Ok(heap.float(parse::float_of_bytes(heap, &bytes, value)?))
        }
        _ => match optional_index(heap, value)? {
            Some(value) => Ok(heap.float(to_float(heap, &value)?)),
            None => {
                let given = value.type_name();
                Err(heap.type_error(format!("float() argument must be a string or a real number, not '{given}'")))
            }
        },
    }
}
