//! `int`, `float`, `bool` and `abs`.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::float::to_int;
use crate::number::int::to_float;
use crate::number::parse;
use crate::value::{Value, heap_index};
use dashu_int::IBig;
use dashu_int::ops::Abs;

pub(crate) fn abs(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, "abs")?;
    match (&argument, argument.as_int()) {
        (Value::Float(float), _) => Ok(heap.float(float.0.abs())),
        (_, Some(value)) => Ok(heap.int(value.abs())),
        _ => Err(heap.type_error(format!("bad operand type for abs(): '{}'", argument.type_name()))),
    }
}

pub(crate) fn bool(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "bool", 0, 1)?;
    Ok(Value::Bool(arguments.first().is_some_and(Value::truth)))
}

pub(crate) fn int(heap: &HeapRef, mut arguments: Arguments) -> Res {
    let base = arguments.keyword("base");
    arguments.no_more_keywords(heap, "int")?;
    let given = arguments.positional.len() + usize::from(base.is_some());
    if given > 2 {
        return Err(heap.type_error(format!("int expected at most 2 arguments, got {given}")));
    }
    let mut positional = arguments.positional.into_iter();
    match (positional.next(), positional.next().or(base)) {
        (None, None) => Ok(heap.int(0)),
        (None, Some(_)) => Err(heap.type_error("int() missing string argument")),
        (Some(value), None) => convert_int(heap, &value),
        (Some(value), Some(base)) => {
            let base = heap_index(heap, &base)?;
            let base = u32::try_from(&base).ok().filter(|base| *base == 0 || (2..=36).contains(base));
            match (base, value) {
                (None, Value::Str(_)) => Err(heap.value_error("int() base must be >= 2 and <= 36, or 0")),
                (Some(base), Value::Str(text)) => Ok(heap.int(parse::int(heap, &text.text, base)?)),
                _ => Err(heap.type_error("int() can't convert non-string with explicit base")),
            }
        }
    }
}

fn convert_int(heap: &HeapRef, value: &Value) -> Res {
    let result: IBig = match value {
        Value::Int(_) => return Ok(value.clone()),
        Value::Float(float) => to_int(heap, float.0)?,
        Value::Str(text) => parse::int(heap, &text.text, 10)?,
        other => other.as_int().ok_or_else(|| {
            let expected = "a string, a bytes-like object or a real number";
            heap.type_error(format!("int() argument must be {expected}, not '{}'", other.type_name()))
        })?,
    };
    Ok(heap.int(result))
}

pub(crate) fn float(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "float", 0, 1)?;
    match arguments.first() {
        None => Ok(heap.float(0.0)),
        Some(value @ Value::Float(_)) => Ok(value.clone()),
        Some(Value::Str(text)) => Ok(heap.float(parse::float(heap, &text.text)?)),
        Some(other) => match other.as_int() {
            Some(value) => Ok(heap.float(to_float(heap, &value)?)),
            None => {
                let given = other.type_name();
                Err(heap.type_error(format!("float() argument must be a string or a real number, not '{given}'")))
            }
        },
    }
}
