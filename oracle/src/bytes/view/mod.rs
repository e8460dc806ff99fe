//! `memoryview` of bytes and bytearrays: a window of their bytes, as items of a format in up to 64 dimensions.

mod access;
mod cast;
mod item;
mod lender;
mod members;

pub(crate) use access::{delete, get, set};
pub(crate) use lender::Lender;
pub(super) use members::MEMBERS;

use super::Bytes;
use super::buffer::{FULL_RO, lend_if_any, release};
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::{HeapRef, Payload, Ref};
use crate::value::{Slice, Value};
use dashu_int::IBig;
use item::Format;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The bytes of a view, which keep their length until it lets go of them.
struct Export {
    bytes: Ref<Bytes>,
    is_held: Cell<bool>,
}

impl Export {
    fn new(bytes: &Ref<Bytes>) -> Self {
        bytes.exports.set(bytes.exports.get() + 1);
        Self { bytes: Rc::clone(bytes), is_held: Cell::new(true) }
    }

    fn release(&self) {
        if self.is_held.replace(false) {
            self.bytes.exports.set(self.bytes.exports.get() - 1);
        }
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        self.release();
    }
}

pub(crate) struct MemoryView {
    target: Export,
    format: Format,
    /// Where the first item begins.
    start: isize,
    shape: Vec<usize>,
    /// Bytes from one item to the next, in each dimension.
    strides: Vec<isize>,
    is_read_only: bool,
    /// Whom the bytes are given back to.
    pub(crate) lender: RefCell<Option<Rc<Lender>>>,
    /// How many buffers of its own are in use.
    pub(crate) exports: Cell<usize>,
    /// What `hash` once said, released or not.
    pub(crate) known_hash: std::cell::Cell<Option<i64>>,
}

impl Payload for MemoryView {}

impl MemoryView {
    pub(crate) fn whole(target: &Ref<Bytes>) -> Self {
        Self {
            target: Export::new(target),
            format: Format::BYTE,
            start: 0,
            shape: vec![target.len()],
            strides: vec![1],
            is_read_only: !target.is_array,
            lender: RefCell::default(),
            exports: Cell::default(),
            known_hash: std::cell::Cell::default(),
        }
    }

    /// Another view of the same bytes.
    pub(crate) fn copy(&self, heap: &HeapRef) -> Res<Self> {
        self.check(heap)?;
        Ok(Self {
            target: Export::new(&self.target.bytes),
            format: self.format,
            start: self.start,
            shape: self.shape.clone(),
            strides: self.strides.clone(),
            is_read_only: self.is_read_only,
            lender: self.lender.clone(),
            exports: Cell::default(),
            known_hash: std::cell::Cell::default(),
        })
    }

    /// ValueError if the view was released.
    pub(crate) fn check(&self, heap: &HeapRef) -> Res<()> {
        if self.is_released() {
            return Err(heap.value_error("operation forbidden on released memoryview object"));
        }
        Ok(())
    }

    /// As `check`; TypeError if the bytes cannot be changed.
    pub(crate) fn check_writable(&self, heap: &HeapRef) -> Res<()> {
        self.check(heap)?;
        if self.is_read_only { Err(heap.type_error("cannot modify read-only memory")) } else { Ok(()) }
    }

    pub(crate) fn is_released(&self) -> bool {
        !self.target.is_held.get()
    }

    pub(crate) fn release(&self) {
        self.target.release();
    }

    pub(crate) fn is_read_only(&self) -> bool {
        self.is_read_only
    }

    /// The bytes or bytearray behind it.
    pub(crate) fn object(&self) -> Value {
        Value::Bytes(Rc::clone(&self.target.bytes))
    }

    /// Whether its hash is that of its bytes.
    pub(crate) fn has_byte_format(&self) -> bool {
        self.format.is_byte()
    }

    /// `len(view)`
    pub(crate) fn length(&self, heap: &HeapRef) -> Res<usize> {
        self.check(heap)?;
        self.shape.first().copied().ok_or_else(|| heap.type_error("0-dim memory has no length"))
    }

    /// How many items there are in all dimensions.
    fn count(&self) -> usize {
        self.shape.iter().product()
    }

    fn bytes_in_all(&self) -> usize {
        self.count() * self.format.size()
    }

    /// As `check`; an error unless there is one dimension.
    pub(crate) fn check_items(&self, heap: &HeapRef) -> Res<()> {
        self.check(heap)?;
        match *self.shape {
            [] => Err(heap.type_error("invalid indexing of 0-dim memory")),
            [_] => Ok(()),
            _ => Err(heap.error(Kind::NotImplementedError, "multi-dimensional sub-views are not implemented")),
        }
    }

    /// An item of the first and only dimension; `None` behind the last one.
    pub(crate) fn item(&self, heap: &HeapRef, index: usize) -> Res<Option<Value>> {
        self.check_items(heap)?;
        if index < self.count() { self.unpack(heap, self.place(&[index])).map(Some) } else { Ok(None) }
    }

    /// Where the item at some indices begins.
    fn place(&self, indices: &[usize]) -> usize {
        let offsets = indices.iter().zip(&self.strides).map(|(index, stride)| *index as isize * stride);
        (self.start + offsets.sum::<isize>()) as usize
    }

    /// Where all items begin, the last dimension first.
    fn places(&self) -> Vec<usize> {
        let mut places = vec![self.start];
        for (length, stride) in self.shape.iter().zip(&self.strides) {
            places = places.iter().flat_map(|place| (0..*length).map(move |at| place + at as isize * stride)).collect();
        }
        places.into_iter().map(|place| place as usize).collect()
    }

    fn item_bytes(&self, place: usize) -> Vec<u8> {
        let data = self.target.bytes.data.borrow();
        (place..place + self.format.size()).map(|at| data.get(at).copied().unwrap_or(0)).collect()
    }

    fn unpack(&self, heap: &HeapRef, place: usize) -> Res {
        self.format.unpack(heap, &self.item_bytes(place))
    }

    fn put(&self, place: usize, bytes: &[u8]) {
        let mut data = self.target.bytes.data.borrow_mut();
        for (at, byte) in bytes.iter().enumerate() {
            if let Some(into) = data.get_mut(place + at) {
                *into = *byte;
            }
        }
    }

    /// All bytes, in the order of the items.
    pub(crate) fn bytes(&self, heap: &HeapRef) -> Res<Vec<u8>> {
        self.check(heap)?;
        Ok(self.places().into_iter().flat_map(|place| self.item_bytes(place)).collect())
    }

    /// Whether the items lie one behind the other, the last dimension first.
    fn is_c_contiguous(&self) -> bool {
        self.is_packed(self.shape.iter().zip(&self.strides).rev())
    }

    fn is_fortran_contiguous(&self) -> bool {
        self.is_packed(self.shape.iter().zip(&self.strides))
    }

    fn is_packed<'a>(&self, dimensions: impl Iterator<Item = (&'a usize, &'a isize)>) -> bool {
        if self.count() == 0 {
            return true;
        }
        let mut expected = self.format.size() as isize;
        for (&length, &stride) in dimensions {
            if length > 1 && stride != expected {
                return false;
            }
            expected *= length as isize;
        }
        true
    }

    /// A part of the first dimension.
    fn sliced(&self, heap: &HeapRef, slice: &Slice) -> Res<Self> {
        let mut part = self.copy(heap)?;
        let selection = slice.select(heap, &IBig::from(self.shape[0]))?;
        let start = isize::try_from(&selection.start).unwrap_or(0);
        part.shape[0] = selection.count();
        part.start += self.strides[0] * start;
        part.strides[0] = self.strides[0].saturating_mul(isize::try_from(&selection.step).unwrap_or(1));
        Ok(part)
    }
}

/// `left == right` where one is a view and the other has bytes too: the same shape, and equal items.
pub(crate) fn equal(heap: &HeapRef, left: &Value, right: &Value) -> Res<Option<bool>> {
    if let (Value::MemoryView(left), Value::MemoryView(right)) = (left, right)
        && (left.is_released() || right.is_released())
    {
        return Ok(Some(Rc::ptr_eq(left, right)));
    }
    let lent = [lend_if_any(heap, left, FULL_RO)?, lend_if_any(heap, right, FULL_RO)?];
    let is_equal = match &lent {
        [Some(left), Some(right)] => equal_views(heap, left, right)?,
        _ => None,
    };
    for view in lent.iter().flatten() {
        release(heap, view)?;
    }
    Ok(is_equal)
}

fn equal_views(heap: &HeapRef, left: &MemoryView, right: &MemoryView) -> Res<Option<bool>> {
    if left.shape != right.shape {
        return Ok(Some(false));
    }
    for (one, other) in left.places().into_iter().zip(right.places()) {
        if !crate::operator::compare::equal(heap, &left.unpack(heap, one)?, &right.unpack(heap, other)?)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}
