//! `bytes`: never changes, its bytes behind the object; `bytearray`: a vector.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use std::cell::{Cell, RefCell};
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A bytes object; its bytes follow it in memory.
#[repr(C)]
pub(crate) struct BytesObject {
    header: Header,
    length: usize,
    hash: Cell<i64>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for BytesObject {
    fn visit(&self, _: &mut Marker) {}

    fn size(&self) -> usize {
        size_of::<Self>() + self.length
    }
}

/// A bytes object.
pub(crate) type Bytes = Handle<BytesObject>;

impl Bytes {
    /// A new bytes object.
    pub(crate) fn place(heap: &mut Heap, bytes: &[u8]) -> Value {
        let object = BytesObject { header: header(Kind::Bytes), length: bytes.len(), hash: Cell::new(0) };
        let (value, object) = heap.place_sized(object, size_of::<BytesObject>() + bytes.len());
        // SAFETY: there is room for the bytes behind the object.
        unsafe { object.add(1).cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
        value
    }

    /// The bytes object that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Bytes)
    }

    /// The bytes. They never change, so they live as long as the handle may.
    pub(crate) fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: `length` bytes follow the fields; a handle's object is alive, see `objects`.
        unsafe { std::slice::from_raw_parts(self.as_ptr().add(1).cast(), self.length) }
    }

    /// `hash(self)`
    pub(crate) fn hash(self) -> i64 {
        if self.hash.get() == 0 {
            self.hash.set(super::hash::bytes(self.bytes()));
        }
        self.hash.get()
    }
}

/// A bytearray.
#[repr(C)]
pub(crate) struct ByteArrayObject {
    header: Header,
    /// Its bytes, behind those that were removed at the front.
    bytes: RefCell<Vec<u8>>,
    removed: Cell<usize>,
    /// Views of it that are not released; garbage may be among them.
    exports: Cell<usize>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ByteArrayObject {
    fn visit(&self, _: &mut Marker) {}
}

/// A bytearray. No method leaves a reference into the bytes behind.
pub(crate) type ByteArray = Handle<ByteArrayObject>;

impl ByteArray {
    /// A new bytearray.
    pub(crate) fn place(heap: &mut Heap, bytes: Vec<u8>) -> Value {
        let capacity = bytes.capacity();
        let value = heap.place(ByteArrayObject {
            header: header(Kind::ByteArray),
            bytes: RefCell::new(bytes),
            removed: Cell::new(0),
            exports: Cell::new(0),
        });
        // SAFETY: the object was just placed.
        unsafe { heap.account(value.as_pointer(), capacity as isize) };
        value
    }

    /// The bytearray that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::ByteArray)
    }

    /// Number of bytes.
    pub(crate) fn len(self) -> usize {
        self.bytes.borrow().len() - self.removed.get()
    }

    /// Views of it that are not released; garbage may be among them.
    pub(crate) fn exports(self) -> usize {
        self.exports.get()
    }

    /// Sets how many views of it there are.
    pub(crate) fn set_exports(self, exports: usize) {
        self.exports.set(exports);
    }

    /// A byte.
    pub(crate) fn get(self, index: usize) -> Option<u8> {
        self.bytes.borrow().get(self.removed.get() + index).copied()
    }

    /// Looks at the bytes; what looks must not run a program.
    pub(crate) fn with<R>(self, look: impl FnOnce(&[u8]) -> R) -> R {
        look(&self.bytes.borrow()[self.removed.get()..])
    }

    /// A copy of the bytes.
    pub(crate) fn to_vec(self) -> Vec<u8> {
        self.with(<[u8]>::to_vec)
    }

    /// Changes the bytes as a vector.
    pub(crate) fn edit<R>(self, heap: &mut Heap, change: impl FnOnce(&mut Vec<u8>) -> R) -> R {
        self.bytes.borrow_mut().drain(..self.removed.take());
        self.append(heap, change)
    }

    /// The same where bytes are only added at the end: the vector may have others in front.
    pub(crate) fn append<R>(self, heap: &mut Heap, change: impl FnOnce(&mut Vec<u8>) -> R) -> R {
        let mut bytes = self.bytes.borrow_mut();
        let before = bytes.capacity();
        let result = change(&mut bytes);
        // SAFETY: a handle's object is alive.
        unsafe { heap.account(self.as_ptr().cast(), bytes.capacity() as isize - before as isize) };
        result
    }

    /// Overwrites bytes, if there are so many.
    pub(crate) fn overwrite(self, start: usize, new: &[u8]) -> bool {
        let mut bytes = self.bytes.borrow_mut();
        let start = self.removed.get() + start;
        let place = bytes.get_mut(start..start + new.len());
        place.map(|place| place.copy_from_slice(new)).is_some()
    }

    /// Removes bytes at the front: the others move only when most of the vector is gone.
    pub(crate) fn remove_front(self, heap: &mut Heap, count: usize) {
        self.removed.set(self.removed.get() + count);
        if self.removed.get() >= self.len() {
            self.edit(heap, |_| ());
        }
    }
}
