//! Numbers on the heap: ints past 62 bits and the floats that are not inline. `Int` is a view of any int, `bool` too.

use super::{Handle, Object, kind_of};
use crate::heap::{Heap, Marker, header};
use num_bigint::BigInt;
use std::borrow::Cow;
use stencils::object::{FloatObject, Header, Kind};
use stencils::value::Value;

/// An int that is not held inline: one outside of [`stencils::value::INT_MIN`]..=[`stencils::value::INT_MAX`], or any that is an
/// instance of a subclass.
#[repr(C)]
pub(crate) struct BigIntObject {
    header: Header,
    /// The number.
    pub(crate) value: BigInt,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for BigIntObject {
    fn visit(&self, _: &mut Marker) {}
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for FloatObject {
    fn visit(&self, _: &mut Marker) {}
}

/// An int.
#[derive(Clone, Copy)]
pub(crate) enum Int {
    /// One that is held inline, or a `bool`.
    Small(i64),
    /// One on the heap.
    Big(Handle<BigIntObject>),
}

impl Int {
    /// The int that a value is; `bool` is an `int`.
    #[inline]
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        if value.is_int() {
            Some(Self::Small(value.as_int()))
        } else if value.is_bool() {
            Some(Self::Small((value == Value::TRUE).into()))
        } else if kind_of(value) == Some(Kind::BigInt) {
            Handle::of(value, Kind::BigInt).map(Self::of_object)
        } else {
            None
        }
    }

    /// An instance of a subclass may be of any size.
    fn of_object(object: Handle<BigIntObject>) -> Self {
        match object.header.kind {
            Kind::BigInt => Self::Big(object),
            _ => i64::try_from(&object.value)
                .ok()
                .filter(|&int| Value::int(int).is_some())
                .map_or(Self::Big(object), Self::Small),
        }
    }

    /// The number, borrowed if it is on the heap.
    pub(crate) fn big(&self) -> Cow<'_, BigInt> {
        match self {
            Self::Small(int) => Cow::Owned(BigInt::from(*int)),
            Self::Big(object) => Cow::Borrowed(&object.value),
        }
    }

    /// The number, if it fits.
    #[inline]
    pub(crate) fn to_i64(self) -> Option<i64> {
        match self {
            Self::Small(int) => Some(int),
            Self::Big(object) => i64::try_from(&object.value).ok(),
        }
    }

    /// Whether it is below zero.
    pub(crate) fn is_negative(self) -> bool {
        match self {
            Self::Small(int) => int < 0,
            Self::Big(object) => object.value.sign() == num_bigint::Sign::Minus,
        }
    }

    /// Whether it is zero.
    pub(crate) fn is_zero(self) -> bool {
        matches!(self, Self::Small(0))
    }
}

/// An int value.
#[inline]
pub(crate) fn new_int(heap: &mut Heap, int: i64) -> Value {
    Value::int(int).unwrap_or_else(|| place_big(heap, BigInt::from(int)))
}

/// An int value of any size.
pub(crate) fn new_big_int(heap: &mut Heap, int: BigInt) -> Value {
    match i64::try_from(&int).ok().and_then(Value::int) {
        Some(value) => value,
        None => place_big(heap, int),
    }
}

/// An int that is on the heap whatever its size. What its digits lie in may have room for twice as many, and is at least so large.
pub(crate) fn place_big(heap: &mut Heap, value: BigInt) -> Value {
    const LEAST: u64 = 32;
    let owned = value.bits().div_ceil(64) * 16 + LEAST;
    let object = heap.place(BigIntObject { header: header(Kind::BigInt), value });
    // SAFETY: the object was just placed.
    unsafe { heap.account(object.as_pointer::<Header>(), owned as isize) };
    object
}

/// A float that is on the heap in any case, to be made an instance of a subclass.
pub(crate) fn new_boxed_float(heap: &mut Heap, float: f64) -> Value {
    heap.place(FloatObject { header: header(Kind::Float), value: float })
}

/// A float value.
#[inline]
pub(crate) fn new_float(heap: &mut Heap, float: f64) -> Value {
    match Value::inline_float(float) {
        Some(value) => value,
        None => heap.place(FloatObject { header: header(Kind::Float), value: float }),
    }
}
