//! Streams of text: which one each is.

use super::Object;
use crate::heap::{Heap, Marker, header};
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A stream.
#[repr(C)]
pub(crate) struct StreamObject {
    header: Header,
    /// Whether it is `sys.stderr`.
    pub(crate) is_error: bool,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for StreamObject {
    fn visit(&self, _: &mut Marker) {}
}

impl StreamObject {
    /// A new stream.
    pub(crate) fn place(heap: &mut Heap, is_error: bool) -> Value {
        heap.place(Self { header: header(Kind::TextStream), is_error })
    }
}
