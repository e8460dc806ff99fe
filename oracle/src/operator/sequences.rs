//! `+` and `*` of sequences: the slots that CPython asks after those for numbers, and what they do.

use crate::bytes;
use crate::container::sequence::no_word;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::value::{Value, heap_index, optional_index};

/// Whether the class of a value has the slot of sequences that one of these special methods stands for: a class of the program that
/// defines one has none.
pub(crate) fn has_slot(heap: &HeapRef, value: &Value, methods: &[&str]) -> Res<bool> {
    if !matches!(value.as_builtin(), Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_)) {
        return Ok(false);
    }
    let class = value.class(heap);
    for method in methods {
        if !class.is_builtin() && class.lookup_user(heap, method)?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(crate) fn has_concatenation(heap: &HeapRef, value: &Value) -> Res<bool> {
    has_slot(heap, value, &["__add__"])
}

pub(crate) fn has_repetition(heap: &HeapRef, value: &Value) -> Res<bool> {
    has_slot(heap, value, &["__mul__", "__rmul__"])
}

/// `left + right`, where `left` is a sequence.
pub(crate) fn concatenate(heap: &HeapRef, left: &Value, right: &Value) -> Res {
    match (left.as_builtin(), right.as_builtin()) {
        (Value::Str(a), Value::Str(b)) => {
            heap.admit((a.length + b.length) as u128)?;
            Ok(heap.str(format!("{}{}", a.text, b.text)))
        }
        (Value::List(a), Value::List(b)) => {
            let mut items = a.0.borrow().clone();
            heap.admit_items(items.len() + b.0.borrow().len())?;
            items.extend(b.0.borrow().iter().cloned());
            Ok(heap.list(items))
        }
        (Value::Tuple(a), Value::Tuple(b)) => {
            heap.admit_items(a.items().len() + b.items().len())?;
            Ok(heap.tuple([a.items(), b.items()].concat()))
        }
        (Value::Bytes(bytes), _) => bytes::operators::concatenate(heap, left, &bytes, right),
        (plain, _) => {
            let (class, given) = (plain.type_name(), right.type_name());
            Err(heap.type_error(format!("can only concatenate {class} (not \"{given}\") to {class}")))
        }
    }
}

/// How often `sequence * count` repeats.
pub(crate) fn repeat_count(heap: &HeapRef, count: &Value) -> Res<u128> {
    let Some(index) = optional_index(heap, count)? else {
        let given = count.type_name();
        return Err(heap.type_error(format!("can't multiply sequence by non-int of type '{given}'")));
    };
    let too_big = || heap.overflow_error(no_word(count));
    let count = heap.word.index(&index).ok_or_else(too_big)?;
    Ok(u128::try_from(count).unwrap_or(0))
}

/// `sequence * count`
pub(crate) fn repeat(heap: &HeapRef, sequence: &Value, count: &Value) -> Res {
    let count = repeat_count(heap, count)?;
    match sequence.as_builtin() {
        Value::Str(text) => {
            let length = text.length as u128 * count;
            if length > heap.word.max() as u128 {
                return Err(heap.overflow_error("repeated string is too long"));
            }
            heap.admit(length)?;
            Ok(heap.str(if length == 0 { String::new() } else { text.text.repeat(count as usize) }))
        }
        Value::List(list) => Ok(heap.list(repeat_items(heap, &list.0.borrow(), count)?)),
        Value::Tuple(tuple) if count == 1 => Ok(Value::Tuple(tuple)),
        Value::Tuple(tuple) => Ok(heap.tuple(repeat_items(heap, tuple.items(), count)?)),
        Value::Bytes(bytes) => bytes::operators::repeat(heap, &bytes, count),
        _ => unreachable!("called on a sequence"),
    }
}

/// `sequence.__mul__(count)` itself asks for an index, where the operator speaks of sequences.
pub(crate) fn repeat_by_index(heap: &HeapRef, sequence: &Value, count: &Value) -> Res {
    repeat(heap, sequence, &index_of_repeats(heap, count)?)
}

/// The index of a count, which is named by its own class if it is past the machine's word.
pub(crate) fn index_of_repeats(heap: &HeapRef, count: &Value) -> Res {
    let index = heap_index(heap, count)?;
    match heap.word.index(&index) {
        Some(_) => Ok(heap.int(index)),
        None => Err(heap.overflow_error(no_word(count))),
    }
}

pub(crate) fn repeat_items(heap: &HeapRef, items: &[Value], count: u128) -> Res<Vec<Value>> {
    heap.admit(items.len() as u128 * count * 8)?;
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let mut result = Vec::with_capacity(items.len() * count as usize);
    for _ in 0..count {
        result.extend_from_slice(items);
    }
    Ok(result)
}
