//! `memoryview`: a window onto a bytes or bytearray, as items of a format in up to 64 dimensions. What an item means is not seen here.

use super::bytes::{ByteArray, Bytes};
use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use std::borrow::Cow;
use std::cell::Cell;
use std::marker::PhantomData;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A memoryview.
#[repr(C)]
pub(crate) struct MemoryViewObject {
    header: Header,
    /// The bytes or bytearray; NULL once released.
    pub(crate) target: Cell<Value>,
    pub(crate) window: Window,
    /// Who lent it, and all views made of it: a tuple of what a [`Lease`] says, for each lending another one; NULL for nobody.
    pub(crate) lease: Cell<Value>,
    /// Whether it itself was ever lent.
    pub(crate) was_lent: Cell<bool>,
    /// Its hash once it was asked for, which outlasts the release.
    pub(crate) hash: Cell<Option<i64>>,
}

/// Where a buffer comes from that is to be given back.
pub(crate) struct Lease {
    /// The view whose buffer it is, or None.
    pub(crate) view: Value,
    /// The object that is told once it is given back, or None.
    pub(crate) owner: Value,
}

/// What an item is, by the letter of the module `struct`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Format {
    pub(crate) letter: u8,
    /// Bytes of an item.
    pub(crate) size: usize,
    /// Whether it was written with `@` in front.
    pub(crate) marked: bool,
}

impl Format {
    pub(crate) const BYTE: Self = Self { letter: b'B', size: 1, marked: false };
}

/// How many items, and how many bytes from one to the next.
#[derive(Clone, Copy)]
pub(crate) struct Dimension {
    pub(crate) length: usize,
    pub(crate) step: i64,
}

/// What a memoryview sees of its target.
#[derive(Clone)]
pub(crate) struct Window {
    pub(crate) start: usize,
    pub(crate) readonly: bool,
    pub(crate) format: Format,
    pub(crate) dimensions: Vec<Dimension>,
}

impl Window {
    /// All of so many bytes.
    pub(crate) fn whole(length: usize, readonly: bool) -> Self {
        let dimensions = Vec::from([Dimension { length, step: 1 }]);
        Self { start: 0, readonly, format: Format::BYTE, dimensions }
    }

    /// Items in all.
    pub(crate) fn count(&self) -> usize {
        self.dimensions.iter().map(|dimension| dimension.length).product()
    }

    /// Bytes in all.
    pub(crate) fn size(&self) -> usize {
        self.count() * self.format.size
    }

    pub(crate) fn lengths(&self) -> impl Iterator<Item = usize> {
        self.dimensions.iter().map(|dimension| dimension.length)
    }

    /// Where the item at some indices begins.
    pub(crate) fn place(&self, indices: &[usize]) -> usize {
        let steps = indices.iter().zip(&self.dimensions).map(|(index, dimension)| *index as i64 * dimension.step);
        (self.start as i64 + steps.sum::<i64>()) as usize
    }

    /// Where all items begin, the last dimension first.
    pub(crate) fn places(&self) -> Vec<usize> {
        let mut places = Vec::from([self.start]);
        for Dimension { length, step } in &self.dimensions {
            let row = |place: usize| (0..*length).map(move |index| (place as i64 + index as i64 * step) as usize);
            places = places.into_iter().flat_map(row).collect();
        }
        places
    }

    /// What it sees of the bytes of its target, in the order of the items.
    fn read<'a>(&self, target: &'a [u8]) -> Cow<'a, [u8]> {
        if self.is_packed() {
            return Cow::Borrowed(target.get(self.start..self.start + self.size()).unwrap_or_default());
        }
        let item = |place: usize| target.get(place..place + self.format.size).unwrap_or_default();
        Cow::Owned(self.places().into_iter().flat_map(item).copied().collect())
    }

    /// The same items one behind the other, as so many in each dimension, the last dimension first.
    pub(crate) fn packed(&self, format: Format, lengths: &[usize]) -> Self {
        let mut step = format.size as i64;
        let mut dimensions = Vec::with_capacity(lengths.len());
        for &length in lengths.iter().rev() {
            dimensions.push(Dimension { length, step });
            step *= length as i64;
        }
        dimensions.reverse();
        Self { format, dimensions, ..*self }
    }

    /// Whether the items lie one behind the other, the last dimension first.
    pub(crate) fn is_packed(&self) -> bool {
        self.count() == 0 || self.are_packed(self.dimensions.iter().rev())
    }

    /// The same, the first dimension first.
    pub(crate) fn is_packed_by_columns(&self) -> bool {
        self.count() == 0 || self.are_packed(self.dimensions.iter())
    }

    fn are_packed<'a>(&self, mut dimensions: impl Iterator<Item = &'a Dimension>) -> bool {
        let mut wanted = self.format.size as i64;
        dimensions.all(|dimension| {
            let fits = dimension.length < 2 || dimension.step == wanted;
            wanted *= dimension.length as i64;
            fits
        })
    }
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for MemoryViewObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit(self.target.get());
        marker.visit(self.lease.get());
    }
}

/// A memoryview.
pub(crate) type MemoryView = Handle<MemoryViewObject>;

impl MemoryView {
    /// A new view of part of a bytes or bytearray, which the caller has checked.
    pub(crate) fn placed(heap: &mut Heap, target: Value, window: Window) -> Self {
        if let Some(array) = ByteArray::from_value(target) {
            array.set_exports(array.exports() + 1);
        }
        let value = heap.place(MemoryViewObject {
            header: header(Kind::MemoryView),
            target: Cell::new(target),
            window,
            lease: Cell::new(Value::NULL),
            was_lent: Cell::default(),
            hash: Cell::default(),
        });
        Self { object: value.as_pointer(), lifetime: PhantomData }
    }

    /// Another view of what this one sees, which was not released.
    pub(crate) fn derived(self, heap: &mut Heap, window: Window) -> Self {
        Self::of_target(heap, [self.target.get(), self.lease.get()], window)
    }

    /// A view of an object, and what it was lent by.
    pub(crate) fn of_target(heap: &mut Heap, [target, lease]: [Value; 2], window: Window) -> Self {
        let view = Self::placed(heap, target, window);
        view.lease.set(lease);
        view
    }

    /// The memoryview that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::MemoryView)
    }

    pub(crate) fn is_released(self) -> bool {
        self.target.get().is_null()
    }

    /// Lets go of what it sees.
    pub(crate) fn release(self) {
        if let Some(array) = ByteArray::from_value(self.target.replace(Value::NULL)) {
            array.set_exports(array.exports().saturating_sub(1));
        }
    }

    /// The bytes in the order of the items; `None` once released.
    fn bytes<'a>(self) -> Option<Cow<'a, [u8]>> {
        let target = self.target.get();
        match (Bytes::from_value(target), ByteArray::from_value(target)) {
            (Some(bytes), _) => Some(self.window.read(bytes.bytes())),
            (_, Some(array)) => Some(Cow::Owned(array.with(|bytes| self.window.read(bytes).into_owned()))),
            _ => None,
        }
    }

    /// The bytes of the item that begins at a place.
    pub(crate) fn item(self, place: usize) -> Vec<u8> {
        let range = place..place + self.window.format.size;
        let target = self.target.get();
        match (Bytes::from_value(target), ByteArray::from_value(target)) {
            (Some(bytes), _) => bytes.bytes().get(range).unwrap_or_default().to_vec(),
            (_, Some(array)) => range.filter_map(|index| array.get(index)).collect(),
            _ => Vec::new(),
        }
    }
}

/// The bytes of a bytes, bytearray or memoryview, copied unless they lie together and never change; `None` for any other value
/// and a released view.
pub(crate) fn bytes_like<'a>(value: Value) -> Option<Cow<'a, [u8]>> {
    if let Some(view) = MemoryView::from_value(value) {
        return view.bytes();
    }
    match (Bytes::from_value(value), ByteArray::from_value(value)) {
        (Some(bytes), _) => Some(Cow::Borrowed(bytes.bytes())),
        (_, Some(array)) => Some(Cow::Owned(array.to_vec())),
        _ => None,
    }
}
