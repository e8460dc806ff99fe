//! `bytes(…)`, `bytearray(…)` and `memoryview(…)`.

use super::buffer::{FULL_RO, buffer, lend};
use super::codec::{encode, name_argument};
use super::{bytes_object, new};
use crate::classes::Kind;
use crate::container::consume::ask_length;
use crate::container::iterator::{iterate_or, next};
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::interpreter::Arguments;
use crate::member::Member;
use crate::text::{bound_arguments, named};
use crate::value::{Value, heap_index, optional_index};

/// `bytes(source, encoding, errors)`, or the same of a `bytearray`.
pub(crate) fn make(heap: &HeapRef, arguments: Arguments, is_array: bool) -> Res {
    let name = if is_array { "bytearray" } else { "bytes" };
    let [source, encoding, errors] = named(heap, arguments, name, ["source", "encoding", "errors"])?;
    let encoding = name_argument(heap, name, "encoding", encoding.as_ref())?;
    let errors = name_argument(heap, name, "errors", errors.as_ref())?;
    let source_value = source.as_ref();
    match source.as_ref().map(Value::as_builtin) {
        Some(Value::Str(source)) => {
            let Some(encoding) = encoding else {
                let asked = source_value.filter(|_| !is_array && errors.is_none());
                if let Some(bytes) = asked.map_or(Ok(None), |source| given_by_method(heap, source))? {
                    return Ok(bytes);
                }
                return Err(heap.type_error("string argument without an encoding"));
            };
            new(heap, encode(heap, &source.text, &encoding, errors.as_deref().unwrap_or("strict"))?, is_array)
        }
        _ if encoding.is_some() || errors.is_some() => {
            let what = if encoding.is_some() { "encoding" } else { "errors" };
            Err(heap.type_error(format!("{what} without a string argument")))
        }
        None => new(heap, Vec::new(), is_array),
        Some(Value::Bytes(bytes)) if !is_array && !bytes.is_array && matches!(source, Some(Value::Bytes(_))) => {
            Ok(Value::Bytes(bytes))
        }
        Some(value) => {
            let value = source.as_ref().unwrap_or(&value);
            let given = if is_array { None } else { given_by_method(heap, value)? };
            given.map_or_else(|| new(heap, from_value(heap, value, is_array)?, is_array), Ok)
        }
    }
}

/// What only `bytes` has.
pub(super) const OF_BYTES: &[Member] = &[Member::method("__bytes__", |i, this, arguments| {
    arguments.none(&i.heap, &format!("{}.__bytes__", this.type_name()))?;
    Ok(this.as_builtin())
})];

/// Of so many zeros, of a buffer, or of ints.
pub(super) fn from_value(heap: &HeapRef, value: &Value, is_array: bool) -> Res<Vec<u8>> {
    if let Value::Bytes(bytes) = value.as_builtin()
        && !is_array
        && !bytes.is_array
    {
        return Ok(bytes.to_vec());
    }
    // What fails to be an int may still be an iterable.
    let count = match optional_index(heap, value) {
        Err(Throw::Exception(error)) if error.is_a(Kind::TypeError) => None,
        count => count?,
    };
    if let Some(count) = count {
        let too_large = || heap.overflow_error(crate::container::sequence::no_word(value));
        let count = heap.word.index(&count).ok_or_else(too_large)?;
        if count < 0 {
            return Err(heap.value_error("negative count"));
        }
        heap.admit(count as u128)?;
        return Ok(vec![0; count as usize]);
    }
    buffer(heap, value, FULL_RO)?.map_or_else(|| of_ints(heap, value, is_array), Ok)
}

/// By `__bytes__`, of a buffer, or of ints: `PyObject_Bytes`, for which a number is no count.
pub(super) fn from_object(heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
    let given = given_by_method(heap, value)?;
    if let Some(bytes) = bytes_object(given.as_ref().unwrap_or(value)) {
        return Ok(bytes);
    }
    buffer(heap, value, FULL_RO)?.map_or_else(|| of_ints(heap, value, false), Ok)
}

/// The bytes that an iterable gives one by one.
fn of_ints(heap: &HeapRef, value: &Value, is_array: bool) -> Res<Vec<u8>> {
    let name = if is_array { "bytearray" } else { "bytes" };
    let cannot = || format!("cannot convert '{}' object to {name}", value.type_name());
    if matches!(value.as_builtin(), Value::Str(_)) {
        return Err(if is_array {
            heap.type_error("string argument without an encoding")
        } else {
            heap.type_error(cannot())
        });
    }
    let iterator = iterate_or(heap, value, cannot)?;
    let range = if is_array { "byte must be in range(0, 256)" } else { "bytes must be in range(0, 256)" };
    let mut bytes = Vec::new();
    if !is_array {
        ask_length(heap, value)?;
    }
    while let Some(item) = next(heap, &iterator)? {
        let index = heap_index(heap, &item)?;
        heap.admit(bytes.len() as u128 + 1)?;
        bytes.push(u8::try_from(&index).map_err(|_| heap.value_error(range))?);
    }
    Ok(bytes)
}

/// What `__bytes__` gives, if there is such a method.
fn given_by_method(heap: &HeapRef, value: &Value) -> Res<Option<Value>> {
    let Some(method) = heap.user_special(value, "__bytes__")? else { return Ok(None) };
    bytes_by(heap, &method).map(Some)
}

/// What this `__bytes__` gives.
pub(crate) fn bytes_by(heap: &HeapRef, method: &Value) -> Res {
    let result = heap.call(method, Vec::new())?;
    match result.as_builtin() {
        Value::Bytes(bytes) if !bytes.is_array => Ok(result),
        _ => Err(heap.type_error(format!("__bytes__ returned non-bytes (type {})", result.type_name()))),
    }
}

/// `memoryview(object)`
pub(crate) fn make_view(heap: &HeapRef, arguments: Arguments) -> Res {
    let [object] = bound_arguments(heap, arguments, "memoryview", ["object"], 1, 1)?;
    let object = object.unwrap_or(Value::None);
    match object.as_builtin() {
        Value::MemoryView(view) => Ok(Value::MemoryView(heap.immutable(view.copy(heap)?))),
        _ => match lend(heap, &object, FULL_RO)? {
            Some(view) => Ok(Value::MemoryView(view)),
            None => {
                let given = object.type_name();
                Err(heap.type_error(format!("memoryview: a bytes-like object is required, not '{given}'")))
            }
        },
    }
}
