//! `bytes`: never changes, its bytes behind the object; `bytearray`: a vector; `memoryview`: a window onto either.

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
    bytes: RefCell<Vec<u8>>,
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
        self.bytes.borrow().len()
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
        self.bytes.borrow().get(index).copied()
    }

    /// A copy of the bytes.
    pub(crate) fn to_vec(self) -> Vec<u8> {
        self.bytes.borrow().clone()
    }

    /// Changes the bytes as a vector.
    pub(crate) fn edit<R>(self, heap: &mut Heap, change: impl FnOnce(&mut Vec<u8>) -> R) -> R {
        let mut bytes = self.bytes.borrow_mut();
        let before = bytes.capacity();
        let result = change(&mut bytes);
        // SAFETY: a handle's object is alive.
        unsafe { heap.account(self.as_ptr().cast(), bytes.capacity() as isize - before as isize) };
        result
    }
}

/// A memoryview.
#[repr(C)]
pub(crate) struct MemoryViewObject {
    header: Header,
    /// The bytes or bytearray; NULL once released.
    pub(crate) target: Cell<Value>,
    pub(crate) window: Window,
}

/// What a memoryview sees of its target: `length` items, `step` bytes apart, from `start` on.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    pub(crate) start: usize,
    pub(crate) step: i64,
    pub(crate) length: usize,
    pub(crate) readonly: bool,
    /// What an item is, as the module `struct` writes it.
    pub(crate) format: u8,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for MemoryViewObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit(self.target.get());
    }
}

/// A memoryview.
pub(crate) type MemoryView = Handle<MemoryViewObject>;

impl MemoryView {
    /// A new view of part of a bytes or bytearray, which the caller has checked.
    pub(crate) fn place(heap: &mut Heap, target: Value, window: Window) -> Value {
        if let Some(array) = ByteArray::from_value(target) {
            array.exports.set(array.exports.get() + 1);
        }
        heap.place(MemoryViewObject { header: header(Kind::MemoryView), target: Cell::new(target), window })
    }

    /// The memoryview that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::MemoryView)
    }

    /// Lets go of what it sees.
    pub(crate) fn release(self) {
        if let Some(array) = ByteArray::from_value(self.target.replace(Value::NULL)) {
            array.exports.set(array.exports.get().saturating_sub(1));
        }
    }

    /// The place of an item in the target.
    pub(crate) fn place_of(self, index: usize) -> usize {
        (self.window.start as i64 + index as i64 * self.window.step) as usize
    }
}

/// A copy of the bytes of a bytes, bytearray or memoryview; `None` for any other value and a released view.
pub(crate) fn bytes_like(value: Value) -> Option<Vec<u8>> {
    if let Some(bytes) = Bytes::from_value(value) {
        return Some(bytes.bytes().to_vec());
    }
    if let Some(array) = ByteArray::from_value(value) {
        return Some(array.to_vec());
    }
    let view = MemoryView::from_value(value)?;
    let target = bytes_like(view.target.get())?;
    let size = crate::operations::view_items::item_size(view.window.format).unwrap_or(1);
    let items =
        (0..view.window.length).filter_map(|index| target.get(view.place_of(index)..view.place_of(index) + size));
    Some(items.flatten().copied().collect())
}
