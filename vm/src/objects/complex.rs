//! Complex numbers: two floats on the heap.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A complex number.
#[repr(C)]
pub(crate) struct ComplexObject {
    header: Header,
    pub(crate) real: f64,
    pub(crate) imag: f64,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ComplexObject {
    fn visit(&self, _: &mut Marker) {}
}

/// A complex number.
pub(crate) type Complex = Handle<ComplexObject>;

impl Complex {
    /// A new complex number.
    pub(crate) fn place(heap: &mut Heap, [real, imag]: [f64; 2]) -> Value {
        heap.place(ComplexObject { header: header(Kind::Complex), real, imag })
    }

    /// The complex number that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Complex)
    }

    /// Real and imaginary part.
    pub(crate) fn parts(self) -> [f64; 2] {
        [self.real, self.imag]
    }
}
