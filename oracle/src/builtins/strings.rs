//! `repr` and `str`.

use crate::bytes::buffer::{SIMPLE, buffer_if_any};
use crate::bytes::bytes_object;
use crate::bytes::codec::{decode, name_argument};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::text::repr::{repr_value, str_value};
use crate::value::Value;

pub(crate) fn repr_function(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let argument = arguments.one(&interpreter.heap, "repr")?;
    repr_value(&interpreter.heap, &argument)
}

pub(crate) fn str(heap: &HeapRef, mut arguments: Arguments) -> Res {
    let given = arguments.positional.len() + arguments.keywords.len();
    if given > 3 {
        let message = match arguments.keywords.is_empty() {
            true => format!("str expected at most 3 arguments, got {given}"),
            false => format!("str() takes at most 3 arguments ({given} given)"),
        };
        return Err(heap.type_error(message));
    }
    let names = ["object", "encoding", "errors"];
    let by_position = arguments.keywords.is_empty();
    let mut slots = [None, None, None];
    let count = arguments.positional.len();
    for (slot, value) in slots.iter_mut().zip(arguments.positional.drain(..)) {
        *slot = Some(value);
    }
    for (at, name) in names.into_iter().enumerate() {
        let Some(value) = arguments.keyword(name) else { continue };
        if at < count {
            let message = format!("argument for str() given by name ('{name}') and position ({})", at + 1);
            return Err(heap.type_error(message));
        }
        slots[at] = Some(value);
    }
    arguments.no_more_keywords(heap, "str", &names)?;
    let [object, encoding, errors] = slots;
    // Where some are given by keyword, the names are checked as every other function does it.
    for (value, name) in [(&encoding, "encoding"), (&errors, "errors")].into_iter().filter(|_| !by_position) {
        if let Some(value) = value.as_ref().filter(|value| !matches!(value.as_builtin(), Value::Str(_))) {
            let given = value.argument_type_name();
            return Err(heap.type_error(format!("str() argument '{name}' must be str, not {given}")));
        }
    }
    let encoding = name_argument(heap, "str", "encoding", encoding.as_ref())?;
    let errors = name_argument(heap, "str", "errors", errors.as_ref())?;
    match object {
        None => Ok(heap.str("")),
        Some(value @ Value::Str(_)) if encoding.is_none() && errors.is_none() => Ok(value),
        Some(value) if encoding.is_none() && errors.is_none() => str_value(heap, &value),
        Some(value) if matches!(value.as_builtin(), Value::Str(_)) => {
            Err(heap.type_error("decoding str is not supported"))
        }
        Some(value) => {
            let data = match bytes_object(&value) {
                None => buffer_if_any(heap, &value, SIMPLE)?,
                data => data,
            };
            if let Some(data) = data {
                let (encoding, errors) =
                    (encoding.as_deref().unwrap_or("utf-8"), errors.as_deref().unwrap_or("strict"));
                return Ok(heap.str(decode(heap, &data, encoding, errors)?));
            }
            let given = value.type_name();
            Err(heap.type_error(format!("decoding to str: need a bytes-like object, {given} found")))
        }
    }
}
