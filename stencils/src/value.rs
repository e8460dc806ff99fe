//! `Value`: one 64-bit word that is an int, a float, a constant or a pointer to a heap object.
//! It knows the tags and nothing of what objects hold (`object`) or what operations mean (`bodies`).
//!
//! The low two bits tell the forms apart:
//!
//! | bits  | form |
//! |-------|------|
//! | `01`  | an int of 62 bits, shifted left by two |
//! | `00`, `11` | a float: its IEEE bits rotated left by four, so that the tag is the exponent's bits 9 and 8 |
//! | `010` | a pointer to a [`Header`], plus 2 |
//! | `110` | a constant: NULL, None, False, True, Ellipsis, NotImplemented |
//!
//! Every float whose two tag bits are equal is inline: zeros, infinities, and all magnitudes in
//! 2**-255 to 2**256 or so. The others live on the heap, and so do NaNs, which thus keep an identity.
//! The idea is that of Melançon, Serrano and Feeley, "Float Self-Tagging" (2024).

use crate::object::{FloatObject, Header, Kind};

/// A Python value. `Copy`, one word, compared by identity.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Value(pub u64);

/// The largest int that is held inline.
pub const INT_MAX: i64 = (1 << 61) - 1;
/// The smallest int that is held inline.
pub const INT_MIN: i64 = -(1 << 61);

const INT_TAG: u64 = 0b01;
const POINTER_TAG: u64 = 0b010;
const CONSTANT_TAG: u64 = 0b110;

const fn constant(index: u64) -> Value {
    Value(index << 3 | CONSTANT_TAG)
}

impl Value {
    /// No value: an unbound local, an absent result, an empty slot of a call.
    pub const NULL: Self = constant(0);
    /// `None`.
    pub const NONE: Self = constant(1);
    /// `False`; `True` is the next constant, which [`Self::bool`] relies on.
    pub const FALSE: Self = constant(2);
    /// `True`.
    pub const TRUE: Self = constant(3);
    /// `...`.
    pub const ELLIPSIS: Self = constant(4);
    /// `NotImplemented`.
    pub const NOT_IMPLEMENTED: Self = constant(5);

    /// `True` or `False`.
    #[inline(always)]
    #[must_use]
    pub const fn bool(truth: bool) -> Self {
        Self(Self::FALSE.0 + ((truth as u64) << 3))
    }

    /// Whether this is `True` or `False`.
    #[inline(always)]
    #[must_use]
    pub const fn is_bool(self) -> bool {
        self.0 & !8 == Self::FALSE.0 & !8
    }

    /// An int that is known to lie within [`INT_MIN`]..=[`INT_MAX`].
    #[inline(always)]
    #[must_use]
    pub const fn small_int(int: i64) -> Self {
        Self((int << 2) as u64 | INT_TAG)
    }

    /// An int, if it is small enough to be held inline.
    #[inline(always)]
    #[must_use]
    pub const fn int(int: i64) -> Option<Self> {
        if int >= INT_MIN && int <= INT_MAX { Some(Self::small_int(int)) } else { None }
    }

    /// Whether this is an inline int.
    #[inline(always)]
    #[must_use]
    pub const fn is_int(self) -> bool {
        self.0 & 0b11 == INT_TAG
    }

    /// The int. Meaningful only if [`Self::is_int`].
    #[inline(always)]
    #[must_use]
    pub const fn as_int(self) -> i64 {
        self.0 as i64 >> 2
    }

    /// The int's word without its tag: the int times four.
    #[inline(always)]
    #[must_use]
    pub const fn untagged_int(self) -> i64 {
        self.0.wrapping_sub(INT_TAG) as i64
    }

    /// An int from its word without the tag.
    #[inline(always)]
    #[must_use]
    pub const fn from_untagged_int(word: i64) -> Self {
        Self((word as u64).wrapping_add(INT_TAG))
    }

    /// A float, if its bits can be held inline; `None` for NaN and rare exponents, which go to the heap.
    #[inline(always)]
    #[must_use]
    pub const fn inline_float(float: f64) -> Option<Self> {
        let word = Self(float.to_bits().rotate_left(4));
        if word.is_inline_float() && !float.is_nan() { Some(word) } else { None }
    }

    /// Whether this is a float that is held inline.
    #[inline(always)]
    #[must_use]
    pub const fn is_inline_float(self) -> bool {
        (self.0 ^ self.0 >> 1) & 1 == 0
    }

    /// The float of an inline float.
    #[inline(always)]
    #[must_use]
    pub const fn as_inline_float(self) -> f64 {
        f64::from_bits(self.0.rotate_right(4))
    }

    /// Whether this points to a heap object.
    #[inline(always)]
    #[must_use]
    pub const fn is_pointer(self) -> bool {
        self.0 & 0b111 == POINTER_TAG
    }

    /// Whether this is [`Self::NULL`].
    #[inline(always)]
    #[must_use]
    pub const fn is_null(self) -> bool {
        self.0 == Self::NULL.0
    }

    /// The value, or `None` in the place of NULL.
    #[inline(always)]
    #[must_use]
    pub const fn or_none(self) -> Self {
        if self.is_null() { Self::NONE } else { self }
    }

    /// Whether this is `None`.
    #[inline(always)]
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == Self::NONE.0
    }

    /// A value that points to a heap object. The object must be aligned to 8 bytes and start with a [`Header`].
    #[inline(always)]
    #[must_use]
    pub fn pointer<T>(object: *mut T) -> Self {
        Self(object as u64 | POINTER_TAG)
    }

    /// The heap object. Meaningful only if [`Self::is_pointer`] and the object is a `T`.
    #[inline(always)]
    #[must_use]
    pub const fn as_pointer<T>(self) -> *mut T {
        self.0.wrapping_sub(POINTER_TAG) as *mut T
    }

    /// The kind of the heap object, or `None` for inline values.
    ///
    /// # Safety
    /// A pointer value must point to a live object.
    #[inline(always)]
    #[must_use]
    pub unsafe fn kind(self) -> Option<Kind> {
        // SAFETY: the caller promises that a pointer is live.
        if self.is_pointer() { Some(unsafe { (*self.as_pointer::<Header>()).kind }) } else { None }
    }

    /// Whether this is a heap object of exactly that kind: an instance of a subclass is not.
    ///
    /// # Safety
    /// A pointer value must point to a live object.
    #[inline(always)]
    #[must_use]
    pub unsafe fn is_kind(self, kind: Kind) -> bool {
        // SAFETY: the caller promises that a pointer is live.
        self.is_pointer() && unsafe { (*self.as_pointer::<Header>()).kind == kind }
    }

    /// Whether this is a generator, coroutine or async generator.
    ///
    /// # Safety
    /// A pointer value must point to a live object.
    #[inline(always)]
    #[must_use]
    pub unsafe fn is_generator(self) -> bool {
        // SAFETY: the caller promises that a pointer is live.
        self.is_pointer() && unsafe { (*self.as_pointer::<Header>()).kind.0.wrapping_sub(Kind::Generator.0) <= 2 }
    }

    /// Whether this is a float, inline or on the heap.
    ///
    /// # Safety
    /// A pointer value must point to a live object.
    #[inline(always)]
    #[must_use]
    pub unsafe fn is_float(self) -> bool {
        // SAFETY: as the caller promises.
        self.is_inline_float() || unsafe { self.is_kind(Kind::Float) }
    }

    /// The float of a float value.
    ///
    /// # Safety
    /// [`Self::is_float`] must hold.
    #[inline(always)]
    #[must_use]
    pub unsafe fn as_float(self) -> f64 {
        if self.is_inline_float() {
            self.as_inline_float()
        } else {
            // SAFETY: a float that is not inline is a `FloatObject`.
            unsafe { (*self.as_pointer::<FloatObject>()).value }
        }
    }
}

impl core::fmt::Debug for Value {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match *self {
            Self::NULL => f.write_str("NULL"),
            Self::NONE => f.write_str("None"),
            Self::FALSE => f.write_str("False"),
            Self::TRUE => f.write_str("True"),
            value if value.is_int() => write!(f, "{}", value.as_int()),
            value if value.is_inline_float() => write!(f, "{:?}", value.as_inline_float()),
            value => write!(f, "{:#x}", value.0),
        }
    }
}
