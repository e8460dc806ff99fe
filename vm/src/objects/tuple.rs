//! Tuples: the items follow the header in memory.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use stencils::object::{Kind, SizedObject, TupleObject};
use stencils::value::Value;

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for TupleObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(items(self));
    }

    fn size(&self) -> usize {
        size_of::<Self>() + self.length * size_of::<Value>()
    }
}

fn items(tuple: &TupleObject) -> &[Value] {
    // SAFETY: `length` items follow the fields of every tuple.
    unsafe { std::slice::from_raw_parts(TupleObject::items(std::ptr::from_ref(tuple).cast_mut()), tuple.length) }
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for SizedObject {
    fn visit(&self, _: &mut Marker) {}
}

/// A tuple.
pub(crate) type Tuple = Handle<TupleObject>;

impl Tuple {
    /// A new tuple.
    pub(crate) fn place(heap: &mut Heap, items: &[Value]) -> Value {
        let prefix = SizedObject { header: header(Kind::Tuple), length: items.len() };
        let (tuple, object) = heap.place_sized(prefix, size_of::<TupleObject>() + size_of_val(items));
        // SAFETY: a tuple is its sized prefix and then the items, for which there is room.
        unsafe { TupleObject::items(object.cast()).copy_from_nonoverlapping(items.as_ptr(), items.len()) };
        tuple
    }

    /// The tuple that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Tuple)
    }

    /// The items. A tuple never changes, so they live as long as the handle may.
    pub(crate) fn items<'a>(self) -> &'a [Value] {
        // SAFETY: a handle's object is alive for as long as native code can hold the result; see `objects`.
        unsafe { std::slice::from_raw_parts(TupleObject::items(self.as_ptr()), self.length) }
    }
}
