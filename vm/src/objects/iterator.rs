//! Iterators: where each stands. How they advance is `operations::iteration`.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use std::cell::Cell;
use stencils::object::{Header, Kind, RangeIterator, SequenceIterator};
use stencils::value::Value;

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for SequenceIterator {
    fn visit(&self, marker: &mut Marker) {
        marker.visit(self.sequence);
    }
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for RangeIterator {
    fn visit(&self, _: &mut Marker) {}
}

/// A new iterator over a list or tuple; the kind says which.
pub(crate) fn new_sequence_iterator(heap: &mut Heap, kind: Kind, sequence: Value) -> Value {
    heap.place(SequenceIterator { header: header(kind), sequence, index: 0 })
}

/// A new iterator over a range of inline ints.
pub(crate) fn new_range_iterator(heap: &mut Heap, next: i64, step: i64, remaining: u64) -> Value {
    heap.place(RangeIterator { header: header(Kind::RangeIterator), next, step, remaining })
}

/// An iterator over a list or tuple.
pub(crate) type SequenceIteration = Handle<SequenceIterator>;

impl SequenceIteration {
    /// The next item by `get`; exhausted for good when that gives none.
    pub(crate) fn advance(self, get: impl FnOnce(Value, usize) -> Option<Value>) -> Option<Value> {
        let iterator = self.as_ptr();
        // SAFETY: a handle's object is alive, and no reference to it is.
        unsafe {
            let item =
                (!(*iterator).sequence.is_null()).then(|| get((*iterator).sequence, (*iterator).index)).flatten();
            if item.is_some() {
                (*iterator).index += 1;
            } else {
                (*iterator).sequence = Value::NULL;
            }
            item
        }
    }
}

impl SequenceIteration {
    /// Puts it at another place.
    pub(crate) fn put(self, index: usize) {
        // SAFETY: a handle's object is alive, and no reference to it is.
        unsafe { (*self.as_ptr()).index = index };
    }
}

/// An iterator over a range of inline ints.
pub(crate) type RangeIteration = Handle<RangeIterator>;

impl RangeIteration {
    /// The next number.
    pub(crate) fn advance(self) -> Option<i64> {
        let iterator = self.as_ptr();
        // SAFETY: a handle's object is alive, and no reference to it is.
        unsafe {
            (*iterator).remaining = (*iterator).remaining.checked_sub(1)?;
            let number = (*iterator).next;
            (*iterator).next = number.wrapping_add((*iterator).step);
            Some(number)
        }
    }
}

impl RangeIteration {
    /// Leaves out so many numbers, or all that are left.
    pub(crate) fn skip(self, steps: u64) {
        let iterator = self.as_ptr();
        // SAFETY: a handle's object is alive, and no reference to it is.
        unsafe {
            let steps = steps.min((*iterator).remaining);
            (*iterator).remaining -= steps;
            (*iterator).next = (*iterator).next.wrapping_add((*iterator).step.wrapping_mul(steps as i64));
        }
    }
}

macro_rules! cell_objects {
    ($($(#[$doc:meta])* $object:ident [$($value:ident)*] [$($number:ident: $type:ty)*])*) => {$(
        $(#[$doc])*
        #[repr(C)]
        pub(crate) struct $object {
            header: Header,
            $(pub(crate) $value: Cell<Value>,)*
            $(pub(crate) $number: Cell<$type>,)*
        }

        // SAFETY: `repr(C)` with the header first.
        unsafe impl Object for $object {
            fn visit(&self, marker: &mut Marker) {
                $(marker.visit(self.$value.get());)*
            }
        }

        impl $object {
            /// Puts a new one on the heap.
            pub(crate) fn place(heap: &mut Heap, kind: Kind, $($value: Value,)* $($number: $type,)*) -> Value {
                heap.place(Self { header: header(kind), $($value: Cell::new($value),)* $($number: Cell::new($number),)* })
            }
        }
    )*};
}

cell_objects! {
    /// An iterator over a range with any ints.
    LongRangeIterator [next step remaining] []
    /// An iterator over a str; NULL when exhausted.
    StrIterator [string] [index: usize]
    /// A view of a dict; the kind says of what.
    DictView [dict] []
    /// An iterator over a dict or a view of it; NULL when exhausted.
    DictIterator [dict] [index: usize length: usize remaining: usize]
    /// An iterator over a set; NULL when exhausted.
    SetIterator [set] [index: usize length: usize]
    /// An iterator over bytes, a bytearray or a memoryview; NULL when exhausted.
    ByteIterator [bytes] [index: usize]
    /// A `reversed` object, or a `list_reverseiterator`; NULL when exhausted. The next index is one less.
    Reversed [sequence] [index: usize]
    /// A `map` or `filter` object; of a map, `iterators` is a tuple.
    Mapped [function iterators] [strict: bool]
    /// What `iter(callable, sentinel)` gives; NULL when exhausted.
    CallableIterator [callable sentinel] []
    /// An `enumerate` object.
    EnumerateObject [iterator count] []
}

/// A `zip` object.
#[repr(C)]
pub(crate) struct ZipObject {
    header: Header,
    /// The iterators, a tuple.
    pub(crate) iterators: Value,
    /// Whether they must end together.
    pub(crate) strict: Cell<bool>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ZipObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit(self.iterators);
    }
}

impl ZipObject {
    /// Puts a new one on the heap; `iterators` is a tuple.
    pub(crate) fn place(heap: &mut Heap, iterators: Value, strict: bool) -> Value {
        heap.place(Self { header: header(Kind::Zip), iterators, strict: Cell::new(strict) })
    }
}
