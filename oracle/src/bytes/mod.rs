//! `bytes`, `bytearray` and `memoryview`: the objects, and what all their methods need. Each group of methods has a file.

pub(crate) mod array;
pub(crate) mod buffer;
mod change;
pub(crate) mod codec;
mod construct;
mod data;
pub(crate) mod errors;
mod ints;
pub(crate) mod operators;
mod search;
mod split;
mod text;
pub(crate) mod view;

pub(crate) use construct::{bytes_by, make, make_view};
pub(crate) use text::{repr, repr_of};

use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Payload, Ref};
use crate::interpreter::Arguments;
use crate::member::Member;
use crate::value::Value;
use buffer::{SIMPLE, buffer};
use data::Data;
use std::cell::{Cell, RefCell};

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Bytes, change::MEMBERS),
    (Kind::Bytes, search::MEMBERS),
    (Kind::Bytes, split::MEMBERS),
    (Kind::Bytes, text::MEMBERS),
    (Kind::Bytes, construct::OF_BYTES),
    (Kind::ByteArray, change::MEMBERS),
    (Kind::ByteArray, search::MEMBERS),
    (Kind::ByteArray, split::MEMBERS),
    (Kind::ByteArray, text::MEMBERS),
    (Kind::ByteArray, array::MEMBERS),
    (Kind::MemoryView, view::MEMBERS),
    (Kind::Bytes, buffer::MEMBERS),
    (Kind::ByteArray, buffer::MEMBERS),
    (Kind::MemoryView, buffer::MEMBERS),
    (Kind::ByteArray, buffer::RELEASED),
    (Kind::MemoryView, buffer::RELEASED),
    (Kind::Int, ints::MEMBERS),
];

/// The bytes of a `bytes`, or of a `bytearray`, which alone change.
pub(crate) struct Bytes {
    pub(crate) data: RefCell<Data>,
    pub(crate) is_array: bool,
    /// Memoryviews in use: while there are any, the length stays.
    exports: Cell<usize>,
}

impl Payload for Bytes {
    fn bytes(&self) -> usize {
        self.data.borrow().capacity()
    }
}

impl Bytes {
    pub(crate) fn len(&self) -> usize {
        self.data.borrow().len()
    }

    pub(crate) fn to_vec(&self) -> Vec<u8> {
        self.data.borrow().to_vec()
    }

    /// Whether the length may become another one: not while a memoryview is in use, nor past the limit of a run.
    fn admit_length(&self, heap: &HeapRef, length: usize) -> Res<()> {
        if length != self.len() && self.exports.get() > 0 {
            let message = "Existing exports of data: object cannot be re-sized";
            return Err(heap.error(Kind::BufferError, message));
        }
        heap.admit(length as u128)
    }

    pub(crate) fn class_name(&self) -> &'static str {
        if self.is_array { "bytearray" } else { "bytes" }
    }
}

/// A new `bytes`, or `bytearray`. MemoryError if it is too large.
pub(crate) fn new(heap: &HeapRef, data: Vec<u8>, is_array: bool) -> Res {
    heap.admit(data.len() as u128)?;
    Ok(Value::Bytes(heap.immutable(Bytes { data: RefCell::new(data.into()), is_array, exports: Cell::new(0) })))
}

/// A new object of the class of another one.
pub(crate) fn new_like(heap: &HeapRef, other: &Bytes, data: &[u8]) -> Res {
    new(heap, data.to_vec(), other.is_array)
}

/// The bytes of a bytes, which C reads without asking for a buffer.
pub(crate) fn bytes_object(value: &Value) -> Option<Vec<u8>> {
    match value.as_builtin() {
        Value::Bytes(bytes) if !bytes.is_array => Some(bytes.to_vec()),
        _ => None,
    }
}

/// The bytes of a bytes-like object, one behind the other.
pub(crate) fn bytes_like(heap: &HeapRef, value: &Value) -> Res<Option<Vec<u8>>> {
    buffer(heap, value, SIMPLE)
}

/// The bytes of an argument.
pub(crate) fn needed(heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
    needed_as(heap, value, SIMPLE)
}

fn needed_as(heap: &HeapRef, value: &Value, request: i64) -> Res<Vec<u8>> {
    buffer(heap, value, request)?.ok_or_else(|| not_bytes_like(heap, value))
}

fn not_bytes_like(heap: &HeapRef, value: &Value) -> Throw {
    heap.type_error(format!("a bytes-like object is required, not '{}'", value.type_name()))
}

/// The bytes of two arguments, which are in use at the same time.
fn both_needed(heap: &HeapRef, arguments: &[Value]) -> Res<[Vec<u8>; 2]> {
    let needed = |value: &Value| match buffer::lend(heap, value, SIMPLE)? {
        Some(view) => Ok(Some(view)),
        None => Err(not_bytes_like(heap, value)),
    };
    Ok(buffer::buffers(heap, &arguments[..2], needed)?.try_into().unwrap_or_default())
}

/// An int that is a byte.
fn byte(heap: &HeapRef, value: &Value) -> Res<u8> {
    let index = crate::value::heap_index(heap, value)?;
    u8::try_from(&index).map_err(|_| heap.value_error("byte must be in range(0, 256)"))
}

/// What a method is called on.
fn receiver(value: &Value) -> Ref<Bytes> {
    match value.as_builtin() {
        Value::Bytes(bytes) => bytes,
        _ => unreachable!("members are given values of their class"),
    }
}

/// Positional arguments within bounds.
fn bounded(
    heap: &HeapRef,
    this: &Bytes,
    arguments: Arguments,
    method: &str,
    least: usize,
    most: usize,
) -> Res<Vec<Value>> {
    arguments.bounded(heap, this.class_name(), method, least, most)
}

/// The only argument.
fn only(heap: &HeapRef, this: &Bytes, arguments: Arguments, method: &str) -> Res {
    arguments.one(heap, &format!("{}.{method}", this.class_name()))
}

/// Where a part begins, the first or the last one.
fn find(bytes: &[u8], part: &[u8], forward: bool) -> Option<usize> {
    if part.is_empty() {
        return Some(if forward { 0 } else { bytes.len() });
    }
    let mut windows = bytes.windows(part.len());
    if forward { windows.position(|window| window == part) } else { windows.rposition(|window| window == part) }
}

/// White space in ASCII.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}
