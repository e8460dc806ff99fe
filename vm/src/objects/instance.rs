//! Objects that have a class or attributes of their own: the prefix before their header, and the object that has nothing else.
//! What attributes mean is in `classes`.

use super::{Object, has_flag};
use crate::heap::{Heap, Marker, header};
use stencils::object::{Header, InstanceObject, InstancePrefix, Kind};
use stencils::value::Value;

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for InstanceObject {
    fn visit(&self, _: &mut Marker) {}
}

/// What is left of an object that was moved: memory of that size.
#[repr(C)]
pub(crate) struct MovedObject {
    header: Header,
    pub(crate) size: usize,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for MovedObject {
    fn visit(&self, _: &mut Marker) {}

    fn size(&self) -> usize {
        self.size
    }
}

/// A new object of a class that derives from no built-in class but `object`.
pub(crate) fn place(heap: &mut Heap, class: Value) -> Value {
    let kind = Kind(Kind::Instance.0 | Kind::SUBCLASS);
    heap.place_instance(InstanceObject { header: header(kind), reserved: 0 }, class)
}

/// `object()`
pub(crate) fn place_object(heap: &mut Heap) -> Value {
    heap.place(InstanceObject { header: header(Kind::Instance), reserved: 0 })
}

/// An object with a prefix.
#[derive(Clone, Copy)]
pub(crate) struct Instance(*mut InstancePrefix);

// One reason serves the whole of this file: as a handle, an `Instance` is a local variable of native code, so that the object is alive.
impl Instance {
    /// The prefix of a value, if it has one.
    #[inline]
    pub(crate) fn of(value: Value) -> Option<Self> {
        // SAFETY: the flag says that there is a prefix.
        has_flag(value, Header::PREFIXED).then(|| Self(unsafe { InstancePrefix::of(value.as_pointer()) }))
    }

    /// The object.
    fn value(self) -> Value {
        // SAFETY: as above; the object lies behind the prefix.
        Value::pointer(unsafe { self.0.add(1) }.cast::<Header>())
    }

    /// Its class.
    #[inline]
    pub(crate) fn class(self) -> Value {
        // SAFETY: as above.
        unsafe { (*self.0).class }
    }

    /// Gives it another class.
    pub(crate) fn set_class(self, heap: &mut Heap, class: Value) {
        heap.changes(self.value());
        // SAFETY: as above.
        unsafe { (*self.0).class = class };
    }

    /// The dict of its attributes, or NULL.
    #[inline]
    pub(crate) fn dict(self) -> Value {
        // SAFETY: as above.
        unsafe { (*self.0).dict }
    }

    /// Gives it a dict of attributes; the heap must be told if it had one.
    pub(crate) fn set_dict(self, heap: &mut Heap, dict: Value) {
        heap.changes(self.value());
        // SAFETY: as above.
        unsafe { (*self.0).dict = dict };
    }

    /// The tuple of the values of its slots, or NULL.
    pub(crate) fn slots(self) -> Value {
        // SAFETY: as above.
        unsafe { (*self.0).slots }
    }

    /// Gives it slots, a tuple that nothing else refers to.
    pub(crate) fn set_slots(self, heap: &mut Heap, slots: Value) {
        heap.changes(self.value());
        // SAFETY: as above.
        unsafe { (*self.0).slots = slots };
    }

    /// Sets the value of a slot; NULL unsets it.
    pub(crate) fn set_slot(self, heap: &mut Heap, index: usize, value: Value) {
        let Some(tuple) = super::Tuple::from_value(self.slots()) else { return };
        if let Some(&old) = tuple.items().get(index) {
            heap.let_go(tuple.value(), old);
            heap.changes(tuple.value());
            // SAFETY: as above; the tuple is the instance's own, and has that item.
            unsafe { *stencils::object::TupleObject::items(tuple.as_ptr()).add(index) = value };
        }
    }

    /// The value of a slot, NULL if it is unset.
    pub(crate) fn slot(self, index: usize) -> Value {
        super::Tuple::from_value(self.slots())
            .and_then(|tuple| tuple.items().get(index).copied())
            .unwrap_or(Value::NULL)
    }
}

/// Makes an instance of a class that a program defined of a value that nothing refers to yet. The value is not to be used again.
pub(crate) fn adopt(heap: &mut Heap, value: Value, class: Value) -> Value {
    // What has a class of its own, as modules do, needs no other place.
    if let Some(instance) = Instance::of(value) {
        instance.set_class(heap, class);
        // SAFETY: an instance is a live object, whose kind is the same but for the bit.
        unsafe { (*value.as_pointer::<Header>()).kind.0 |= Kind::SUBCLASS };
        return value;
    }
    debug_assert!(value.is_pointer(), "only objects are adopted");
    // SAFETY: the caller made the value itself.
    unsafe { heap.adopt(value, class) }
}

/// Whether a value is an instance of a class that a program defined.
#[inline]
pub(crate) fn is_of_program(value: Value) -> bool {
    super::exact_kind(value).is_some_and(|kind| kind.0 & Kind::SUBCLASS != 0)
}

/// Whether a value is exactly of a built-in kind.
#[inline]
pub(crate) fn is_exactly(value: Value, kind: Kind) -> bool {
    super::exact_kind(value) == Some(kind)
}
