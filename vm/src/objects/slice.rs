//! Slices: three values, whatever they are. What they mean for a sequence is `operations::slicing`.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A slice.
#[repr(C)]
pub(crate) struct SliceObject {
    header: Header,
    pub(crate) start: Value,
    pub(crate) stop: Value,
    pub(crate) step: Value,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for SliceObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[self.start, self.stop, self.step]);
    }
}

/// A slice.
pub(crate) type Slice = Handle<SliceObject>;

impl Slice {
    /// A new slice.
    pub(crate) fn place(heap: &mut Heap, start: Value, stop: Value, step: Value) -> Value {
        heap.place(SliceObject { header: header(Kind::Slice), start, stop, step })
    }

    /// The slice that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Slice)
    }
}
