//! What operators, subscripts and comparisons do with bytes, bytearrays and memoryviews.

use super::buffer::{FULL_RO, SIMPLE, buffer, buffer_if_any};
use super::view::MemoryView;
use super::{Bytes, byte, find, needed, new_like};
use crate::container::sequence::position;
use crate::error::{Res, Throw};
use crate::format::percent::format_bytes;
use crate::heap::{HeapRef, Ref};
use crate::value::{Slice, Value, optional_index};
use dashu_int::IBig;

/// `template % values`
pub(crate) fn format(heap: &HeapRef, template: &Bytes, values: &Value) -> Res {
    new_like(heap, template, &format_bytes(heap, &template.to_vec(), values)?)
}

/// `left + right`, where `bytes` is what `left` is.
pub(crate) fn concatenate(heap: &HeapRef, left: &Value, bytes: &Bytes, right: &Value) -> Res {
    let Some(more) = buffer_if_any(heap, right, SIMPLE)? else {
        let message = format!("can't concat {} to {}", right.type_name(), left.type_name());
        return Err(heap.type_error(message));
    };
    new_like(heap, bytes, &[bytes.to_vec(), more].concat())
}

fn repeated(heap: &HeapRef, bytes: &Bytes, count: u128) -> Res<Vec<u8>> {
    let length = bytes.len() as u128 * count;
    heap.admit(length)?;
    Ok(if length == 0 { Vec::new() } else { bytes.to_vec().repeat(count as usize) })
}

/// `bytes * count`
pub(crate) fn repeat(heap: &HeapRef, bytes: &Bytes, count: u128) -> Res {
    new_like(heap, bytes, &repeated(heap, bytes, count)?)
}

/// `bytearray += value`, where `array` is what `left` is.
pub(crate) fn extend(heap: &HeapRef, left: &Value, array: &Ref<Bytes>, right: &Value) -> Res<()> {
    let Some(bytes) = buffer_if_any(heap, right, SIMPLE)? else {
        let message = format!("can't concat {} to {}", right.type_name(), left.type_name());
        return Err(heap.type_error(message));
    };
    // The bytes that are added are in use while there is made room for them, be they its own.
    let own = right.is(left).then(|| MemoryView::whole(array));
    array.admit_length(heap, array.len() + bytes.len())?;
    array.data.borrow_mut().add(bytes);
    drop(own);
    array.recount();
    Ok(())
}

/// `bytearray *= count`
pub(crate) fn repeat_in_place(heap: &HeapRef, array: &Ref<Bytes>, count: u128) -> Res<()> {
    let data = repeated(heap, array, count)?;
    array.admit_length(heap, data.len())?;
    array.data.replace(data.into());
    array.recount();
    Ok(())
}

/// `item in bytes`: bytes, or an int.
pub(crate) fn contains(heap: &HeapRef, bytes: &Bytes, item: &Value) -> Res<bool> {
    // Whatever is wrong with it as an int, it may be bytes.
    match optional_index(heap, item) {
        Ok(Some(index)) => {
            let byte = byte(heap, &heap.int(index))?;
            Ok(bytes.data.borrow().contains(&byte))
        }
        Ok(None) | Err(Throw::Exception(_)) => Ok(find(&bytes.data.borrow(), &needed(heap, item)?, true).is_some()),
        Err(other) => Err(other),
    }
}

/// Both as bytes, if both are bytes-like and such can be compared.
pub(crate) fn both(heap: &HeapRef, left: &Value, right: &Value) -> Res<Option<(Vec<u8>, Vec<u8>)>> {
    if ![left, right].iter().any(|value| matches!(value, Value::Bytes(_) | Value::MemoryView(_))) {
        return Ok(None);
    }
    let is_program = |value: &Value| !matches!(value, Value::Bytes(_) | Value::MemoryView(_));
    let is_array = |value: &Value| matches!(value.as_builtin(), Value::Bytes(bytes) if bytes.is_array);
    if (is_program(right) && !is_array(left)) || (is_program(left) && !is_array(right)) {
        return Ok(None);
    }
    let left = buffer_if_any(heap, left, SIMPLE)?;
    Ok(left.zip(buffer_if_any(heap, right, SIMPLE)?))
}

fn index_of(heap: &HeapRef, bytes: &Bytes, index: &Value) -> Res<IBig> {
    let what = if bytes.is_array { "bytearray" } else { "byte" };
    optional_index(heap, index)?
        .ok_or_else(|| heap.type_error(format!("{what} indices must be integers or slices, not {}", index.type_name())))
}

/// `bytes[index]`
pub(crate) fn get(heap: &HeapRef, bytes: &Bytes, index: &Value) -> Res {
    if let Value::Slice(slice) = index {
        let bounds = slice.bounds(heap)?;
        let selection = bounds.within(&IBig::from(bytes.len()));
        let selected: Vec<u8> = selection.indices().into_iter().map(|at| bytes.data.borrow()[at]).collect();
        return new_like(heap, bytes, &selected);
    }
    let at = position(heap, index, &index_of(heap, bytes, index)?, bytes.len())?;
    match at.and_then(|at| bytes.data.borrow().get(at).copied()) {
        Some(byte) => Ok(heap.int(byte)),
        None if bytes.is_array => Err(heap.index_error("bytearray index out of range")),
        None => Err(heap.index_error("index out of range")),
    }
}

fn assigned(heap: &HeapRef, array: &Bytes, index: &Value) -> Res<usize> {
    let place = index_of(heap, array, index)?;
    in_range(heap, array, index, &place)
}

fn in_range(heap: &HeapRef, array: &Bytes, key: &Value, index: &IBig) -> Res<usize> {
    position(heap, key, index, array.len())?.ok_or_else(|| heap.index_error("bytearray index out of range"))
}

/// `bytearray[index] = value`
pub(crate) fn set(heap: &HeapRef, array: &Ref<Bytes>, index: &Value, value: &Value) -> Res<()> {
    let Value::Slice(slice) = index else {
        // What is no byte is told before the index is out of range.
        let place = index_of(heap, array, index)?;
        position(heap, index, &place, array.len())?;
        let byte = byte(heap, value)?;
        let at = in_range(heap, array, index, &place)?;
        if let Some(place) = array.data.borrow_mut().get_mut(at) {
            *place = byte;
        }
        return Ok(());
    };
    slice.select(heap, &IBig::from(array.len()))?;
    let items = slice_value(heap, value)?;
    let selection = slice.select(heap, &IBig::from(array.len()))?;
    let indices = selection.indices();
    if selection.step.is_one() {
        let start = usize::try_from(&selection.start).unwrap_or(0);
        array.admit_length(heap, array.len() + items.len() - indices.len())?;
        array.data.borrow_mut().replace(start, indices.len(), items);
        array.recount();
        return Ok(());
    }
    if items.is_empty() {
        return delete_slice(heap, array, slice);
    }
    if indices.len() != items.len() {
        let (given, wanted) = (items.len(), indices.len());
        let message = format!("attempt to assign bytes of size {given} to extended slice of size {wanted}");
        return Err(heap.value_error(message));
    }
    let mut data = array.data.borrow_mut();
    for (at, item) in indices.into_iter().zip(items) {
        data[at] = item;
    }
    Ok(())
}

fn slice_value(heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
    if let Value::Bytes(array) = value.as_builtin()
        && array.is_array
    {
        return Ok(array.to_vec());
    }
    if let Some(bytes) = buffer(heap, value, FULL_RO)? {
        return Ok(bytes);
    }
    if matches!(value.as_builtin(), Value::Str(_)) || is_number(heap, value)? {
        let message = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
        return Err(heap.type_error(message));
    }
    super::construct::from_value(heap, value, true)
}

/// Whether it is a number, or its class can make one of it.
fn is_number(heap: &HeapRef, value: &Value) -> Res<bool> {
    let class = value.class(heap);
    for name in ["__index__", "__int__", "__float__"] {
        if class.lookup(heap, name)?.is_some() {
            return Ok(true);
        }
    }
    Ok(matches!(value.as_builtin(), Value::Complex(_)))
}

/// `del bytearray[index]`
pub(crate) fn delete(heap: &HeapRef, array: &Ref<Bytes>, index: &Value) -> Res<()> {
    if let Value::Slice(slice) = index {
        return delete_slice(heap, array, slice);
    }
    let at = assigned(heap, array, index)?;
    array.admit_length(heap, array.len() - 1)?;
    array.data.borrow_mut().remove(at, at + 1);
    Ok(())
}

fn delete_slice(heap: &HeapRef, array: &Ref<Bytes>, slice: &Slice) -> Res<()> {
    let mut doomed = slice.select(heap, &IBig::from(array.len()))?.indices();
    doomed.sort_unstable();
    array.admit_length(heap, array.len() - doomed.len())?;
    if let (Some(&first), Some(&last)) = (doomed.first(), doomed.last())
        && last - first + 1 == doomed.len()
    {
        array.data.borrow_mut().remove(first, last + 1);
        return Ok(());
    }
    let mut at = 0;
    array.data.borrow_mut().whole().retain(|_| {
        at += 1;
        doomed.binary_search(&(at - 1)).is_err()
    });
    Ok(())
}
