//! Ranges. Their numbers may be ints of any size.

use super::{Handle, Int, Object};
use crate::heap::{Heap, Marker, header};
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A range; the fields are ints, `step` is not 0 and `length` is not negative.
#[repr(C)]
pub(crate) struct RangeObject {
    header: Header,
    pub(crate) start: Value,
    pub(crate) stop: Value,
    pub(crate) step: Value,
    pub(crate) length: Value,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for RangeObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[self.start, self.stop, self.step, self.length]);
    }
}

/// A range.
pub(crate) type Range = Handle<RangeObject>;

impl Range {
    /// A new range; the caller has checked the fields.
    pub(crate) fn place(heap: &mut Heap, start: Value, stop: Value, step: Value, length: Value) -> Value {
        heap.place(RangeObject { header: header(Kind::Range), start, stop, step, length })
    }

    /// The range that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Range)
    }

    /// Start, step and length, if they and all numbers between are small.
    pub(crate) fn small(self) -> Option<(i64, i64, i64)> {
        let small = |value: Value| value.is_int().then(|| value.as_int());
        small(self.stop)?;
        Some((small(self.start)?, small(self.step)?, small(self.length)?))
    }

    /// Number of items.
    pub(crate) fn length(self) -> Int {
        Int::from_value(self.length).expect("a range's length is an int")
    }
}
