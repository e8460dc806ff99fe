//! Tracebacks: one object for each frame through which an exception passed, the outermost first.

use super::frame::FrameValue;
use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use crate::machine::CodeData;
use std::cell::Cell;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// Where a frame was when an exception passed through it.
#[repr(C)]
pub(crate) struct TracebackObject {
    header: Header,
    /// `tb_next`: the frame within, or NULL.
    pub(crate) next: Cell<Value>,
    /// `tb_frame`.
    pub(crate) frame: Value,
    /// `tb_lasti`, in bytes as CPython has it.
    pub(crate) last: i64,
    /// `tb_lineno`.
    pub(crate) line: u32,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for TracebackObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[self.next.get(), self.frame]);
    }
}

/// A traceback.
pub(crate) type Traceback = Handle<TracebackObject>;

impl Traceback {
    /// A new traceback.
    pub(crate) fn place(heap: &mut Heap, next: Value, frame: Value, last: i64, line: u32) -> Value {
        heap.place(TracebackObject { header: header(Kind::Traceback), next: Cell::new(next), frame, last, line })
    }

    /// The traceback that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Traceback)
    }

    /// What ran.
    pub(crate) fn code<'a>(self) -> Option<&'a CodeData> {
        FrameValue::from_value(self.frame).map(FrameValue::code)
    }

    /// This one and those within, the outermost first. It is finite: no traceback can be made its own successor.
    pub(crate) fn chain(value: Value) -> impl Iterator<Item = Self> {
        std::iter::successors(Self::from_value(value), |traceback| Self::from_value(traceback.next.get()))
    }
}
