//! What lives on the heap: one file a type, with its layout and safe accessors. It holds data and knows no operators
//! (`operations`) and no built-in functions (`builtins`).
//!
//! Safety of the handles: objects never move, and are freed only by a collection, which runs only when no native code holds
//! values (`heap`). A handle is a local variable of native code, so what it points to is alive.

pub(crate) mod awaitable;
mod buffer;
pub(crate) mod bytes;
pub(crate) mod class;
pub(crate) mod complex;
pub(crate) mod descriptor;
pub(crate) mod dict;
pub(crate) mod exception;
pub(crate) mod frame;
pub(crate) mod function;
pub(crate) mod generator;
pub(crate) mod hash;
pub(crate) mod instance;
pub(crate) mod iterator;
pub(crate) mod layouts;
pub(crate) mod list;
pub(crate) mod memory_view;
pub(crate) mod module;
pub(crate) mod number;
pub(crate) mod range;
pub(crate) mod set;
pub(crate) mod slice;
pub(crate) mod stream;
pub(crate) mod string;
pub(crate) mod string_builder;
#[cfg(test)]
mod tests;
pub(crate) mod traceback;
pub(crate) mod tuple;
pub(crate) mod typing;
mod view;

pub(crate) use bytes::{ByteArray, Bytes};
pub(crate) use class::{ClassKind, Classes};
pub(crate) use complex::Complex;
pub(crate) use dict::Dict;
pub(crate) use exception::{Exception, ExceptionClass};
pub(crate) use list::List;
pub(crate) use memory_view::{Dimension, Format, Lease, MemoryView, Window, bytes_like};
pub(crate) use number::Int;
pub(crate) use set::Set;
pub(crate) use string::Str;
pub(crate) use string_builder::StrBuilder;
pub(crate) use tuple::Tuple;
pub(crate) use view::View;

use crate::heap::Marker;
use std::marker::PhantomData;
use std::ops::Deref;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A type of heap object.
///
/// # Safety
/// The type must be `repr(C)` and begin with a [`Header`] whose kind names the type in `layouts`.
pub(crate) unsafe trait Object: Sized {
    /// Visits every value that the object holds.
    fn visit(&self, marker: &mut Marker);

    /// The size with which the object was placed on the heap.
    fn size(&self) -> usize {
        size_of::<Self>()
    }

    /// Puts right what of the object refers to its own place, after it was moved. Only kinds that may be subclassed move.
    ///
    /// # Safety
    /// The object must be live.
    unsafe fn moved(_: *mut Self) {}

    /// Frees what the object owns.
    ///
    /// # Safety
    /// The object must be live, and not be used again.
    unsafe fn release(object: *mut Self) {
        // SAFETY: as the caller promises.
        unsafe { std::ptr::drop_in_place(object) }
    }
}

/// A live object whose fields do not change, or change through cells only.
pub(crate) struct Handle<T> {
    object: *mut T,
    lifetime: PhantomData<T>,
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Handle<T> {}

impl<T: Object> Handle<T> {
    /// The handle of a value of that kind, or `None` for any other.
    pub(crate) fn of(value: Value, kind: Kind) -> Option<Self> {
        (kind_of(value) == Some(kind)).then(|| Self { object: value.as_pointer(), lifetime: PhantomData })
    }

    /// The object as a value.
    pub(crate) fn value(self) -> Value {
        Value::pointer(self.object)
    }

    /// The object.
    pub(crate) fn as_ptr(self) -> *mut T {
        self.object
    }
}

impl<T: Object> Deref for Handle<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: a handle's object is alive; see the module's comment.
        unsafe { &*self.object }
    }
}

/// The kind of a heap object, without the bit for subclasses; `None` for inline values.
#[inline]
pub(crate) fn kind_of(value: Value) -> Option<Kind> {
    // SAFETY: the values that native code holds are alive; see the module's comment.
    unsafe { value.kind() }.map(|kind| Kind(kind.0 & !Kind::SUBCLASS))
}

/// The exact kind of a heap object; `None` for inline values.
pub(crate) fn exact_kind(value: Value) -> Option<Kind> {
    // SAFETY: the values that native code holds are alive; see the module's comment.
    unsafe { value.kind() }
}

/// The float of a float value, `None` for any other.
#[inline]
pub(crate) fn float_of(value: Value) -> Option<f64> {
    // SAFETY: the values that native code holds are alive; see the module's comment.
    unsafe { (value.is_inline_float() || kind_of(value) == Some(Kind::Float)).then(|| value.as_float()) }
}

/// Sets a bit of the header's flags.
pub(crate) fn set_flag(value: Value, flag: u16) {
    if value.is_pointer() {
        // SAFETY: the values that native code holds are alive; see the module's comment.
        unsafe { (*value.as_pointer::<Header>()).flags |= flag };
    }
}

/// Takes a flag away from an object.
pub(crate) fn clear_flag(value: Value, flag: u16) {
    if value.is_pointer() {
        // SAFETY: as above.
        unsafe { (*value.as_pointer::<Header>()).flags &= !flag };
    }
}

/// Whether a bit of the header's flags is set.
pub(crate) fn has_flag(value: Value, flag: u16) -> bool {
    // SAFETY: the values that native code holds are alive; see the module's comment.
    value.is_pointer() && unsafe { (*value.as_pointer::<Header>()).flags & flag != 0 }
}
