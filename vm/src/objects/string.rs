//! Strings: code points in the narrowest of three widths, as in PEP 393, so that indexing is one load.
//! Short ones keep their code points behind the object; long ones that grow at the end share a buffer with spare room
//! (`buffer`), so that a loop of `s += x` takes linear time.

use super::buffer::Buffer;
use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use std::cell::Cell;
use std::rc::Rc;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A str.
#[repr(C)]
pub(crate) struct StrObject {
    header: Header,
    length: usize,
    hash: Cell<i64>,
    data: *const u8,
    width: Width,
    ascii: bool,
    buffer: Option<Rc<Buffer>>,
}

/// Bytes of a code point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Width {
    One = 1,
    Two = 2,
    Four = 4,
}

impl Width {
    /// The narrowest width for code points up to `largest`.
    pub(crate) fn for_largest(largest: u32) -> Self {
        match largest {
            0..=0xff => Self::One,
            0x100..=0xffff => Self::Two,
            _ => Self::Four,
        }
    }
}

/// The code points of a str in their width.
#[derive(Clone, Copy)]
pub(crate) enum Units<'a> {
    One(&'a [u8]),
    Two(&'a [u16]),
    Four(&'a [u32]),
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for StrObject {
    fn visit(&self, _: &mut Marker) {}

    fn size(&self) -> usize {
        let inline = if self.buffer.is_some() { 0 } else { self.length * self.width as usize };
        size_of::<Self>() + inline
    }

    unsafe fn moved(object: *mut Self) {
        // SAFETY: the caller promises a live object; code points that are in no buffer lie behind it.
        unsafe {
            if (*object).buffer.is_none() {
                (*object).data = object.add(1).cast();
            }
        }
    }
}

/// A str.
pub(crate) type Str = Handle<StrObject>;

/// Left operands of at least so many bytes are put into a buffer that can grow.
const SHARED_FROM: usize = 256;

impl Str {
    /// A new str.
    pub(crate) fn place(heap: &mut Heap, text: &str) -> Value {
        if text.is_ascii() {
            return Self::from_bytes(heap, &[text.as_bytes()], text.len(), Width::One, true);
        }
        let points: Vec<u32> = text.chars().map(u32::from).collect();
        Self::from_points(heap, &points)
    }

    /// A new str of code points.
    pub(crate) fn from_points(heap: &mut Heap, points: &[u32]) -> Value {
        Self::from_units(heap, Units::Four(points))
    }

    /// A new str of code points, which are put into the narrowest width.
    pub(crate) fn from_units(heap: &mut Heap, units: Units) -> Value {
        let largest = units.largest();
        let width = Width::for_largest(largest);
        let length = units.len();
        if width == units.width() {
            return Self::from_bytes(heap, &[units.bytes()], length, width, largest < 0x80);
        }
        let mut bytes = Vec::with_capacity(length * width as usize);
        units.extend_into(&mut bytes, width);
        Self::from_bytes(heap, &[&bytes], length, width, largest < 0x80)
    }

    /// A str of the bytes of all parts, one behind the other; together they are `length` code points of that width.
    fn from_bytes(heap: &mut Heap, parts: &[&[u8]], length: usize, width: Width, ascii: bool) -> Value {
        let object = StrObject::without_data(length, width, ascii, None);
        let (value, object) = heap.place_sized(object, size_of::<StrObject>() + length * width as usize);
        // SAFETY: there is room for the bytes of all parts behind the object.
        unsafe {
            let mut data = object.add(1).cast::<u8>();
            (*object).data = data;
            for part in parts {
                data.copy_from_nonoverlapping(part.as_ptr(), part.len());
                data = data.add(part.len());
            }
        }
        value
    }

    /// `left + right`. Long left operands go to a buffer, and a left operand that ends where its buffer does grows there.
    pub(crate) fn concat(heap: &mut Heap, left: Self, right: Self) -> Value {
        let width = left.width.max(right.width);
        let length = left.length + right.length;
        let ascii = left.ascii && right.ascii;
        if left.length * (left.width as usize) < SHARED_FROM {
            return Self::from_parts(heap, &[left, right], length, width, ascii);
        }
        let mut tail = Vec::with_capacity(right.length * width as usize);
        right.units().extend_into(&mut tail, width);
        let grown = left
            .buffer
            .as_ref()
            .filter(|buffer| left.width == width && buffer.append_at(left.length * width as usize, &tail));
        let buffer = grown.cloned().unwrap_or_else(|| {
            let mut head = Vec::with_capacity(left.length * width as usize);
            left.units().extend_into(&mut head, width);
            Buffer::new(&head, &tail)
        });
        Self::from_buffer(heap, left, buffer, StrObject::without_data(length, width, ascii, None))
    }

    /// The concatenation of many str.
    pub(crate) fn join(heap: &mut Heap, parts: &[Self]) -> Value {
        let width = parts.iter().map(|part| part.width).max().unwrap_or(Width::One);
        let length = parts.iter().map(|part| part.length).sum();
        Self::from_parts(heap, parts, length, width, parts.iter().all(|part| part.ascii))
    }

    /// The concatenation of parts that together have that length, width and range.
    fn from_parts(heap: &mut Heap, parts: &[Self], length: usize, width: Width, ascii: bool) -> Value {
        if parts.iter().any(|part| part.width != width) {
            let mut bytes = Vec::with_capacity(length * width as usize);
            parts.iter().for_each(|part| part.units().extend_into(&mut bytes, width));
            return Self::from_bytes(heap, &[&bytes], length, width, ascii);
        }
        match parts {
            [left, right] => {
                Self::from_bytes(heap, &[left.units().bytes(), right.units().bytes()], length, width, ascii)
            }
            _ => {
                let parts: Vec<&[u8]> = parts.iter().map(|part| part.units().bytes()).collect();
                Self::from_bytes(heap, &parts, length, width, ascii)
            }
        }
    }

    fn from_buffer(heap: &mut Heap, left: Self, buffer: Rc<Buffer>, mut object: StrObject) -> Value {
        let capacity = buffer.capacity() as isize;
        let grown = left.buffer.as_ref().is_some_and(|old| Rc::ptr_eq(old, &buffer));
        object.data = buffer.data();
        object.buffer = Some(buffer);
        let value = heap.place(object);
        // SAFETY: both objects are alive. The buffer is accounted for by its longest user.
        unsafe {
            match grown {
                true => heap.hand_over(left.as_ptr().cast(), value.as_pointer(), capacity),
                false => heap.account(value.as_pointer(), capacity),
            }
        }
        value
    }

    /// The str that a value is.
    #[inline]
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Str)
    }

    /// Number of code points.
    #[inline]
    pub(crate) fn len(self) -> usize {
        self.length
    }

    /// The code points. A str never changes, so they live as long as the handle may.
    #[inline]
    pub(crate) fn units<'a>(self) -> Units<'a> {
        // SAFETY: `data` holds `length` code points of `width`, aligned, for as long as the object is alive; see `objects`.
        unsafe {
            match self.width {
                Width::One => Units::One(std::slice::from_raw_parts(self.data, self.length)),
                Width::Two => Units::Two(std::slice::from_raw_parts(self.data.cast(), self.length)),
                Width::Four => Units::Four(std::slice::from_raw_parts(self.data.cast(), self.length)),
            }
        }
    }

    pub(crate) fn is_ascii(self) -> bool {
        self.ascii
    }

    /// The text, if it is ASCII and so needs no conversion.
    pub(crate) fn as_ascii<'a>(self) -> Option<&'a str> {
        match self.units() {
            Units::One(bytes) if self.ascii => std::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }

    /// `hash(self)`
    #[inline]
    pub(crate) fn hash(self) -> i64 {
        if self.hash.get() == 0 {
            self.hash.set(super::hash::bytes(self.units().bytes()));
        }
        self.hash.get()
    }

    /// `self == other`
    #[inline]
    pub(crate) fn equals(self, other: Self) -> bool {
        let same_shape = self.length == other.length && self.width == other.width;
        self.as_ptr() == other.as_ptr() || same_shape && self.units().bytes() == other.units().bytes()
    }

    /// The order of the code points.
    pub(crate) fn compare(self, other: Self) -> std::cmp::Ordering {
        match (self.units(), other.units()) {
            _ if self.as_ptr() == other.as_ptr() => std::cmp::Ordering::Equal,
            (Units::One(left), Units::One(right)) => left.cmp(right),
            (left, right) => left.iter().cmp(right.iter()),
        }
    }
}

/// The text of a str value; empty for any other.
pub(crate) fn text(value: Value) -> String {
    Str::from_value(value).map(|text| text.to_string()).unwrap_or_default()
}

impl std::fmt::Display for Str {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        use std::fmt::Write;
        match self.as_ascii() {
            Some(text) => f.write_str(text),
            None => self.units().iter().try_for_each(|point| f.write_char(char::from_u32(point).unwrap_or('\u{fffd}'))),
        }
    }
}

impl StrObject {
    fn without_data(length: usize, width: Width, ascii: bool, buffer: Option<Rc<Buffer>>) -> Self {
        Self { header: header(Kind::Str), length, hash: Cell::new(0), data: std::ptr::null(), width, ascii, buffer }
    }
}

impl<'a> Units<'a> {
    /// Number of code points.
    pub(crate) fn len(self) -> usize {
        match self {
            Self::One(units) => units.len(),
            Self::Two(units) => units.len(),
            Self::Four(units) => units.len(),
        }
    }

    /// The bytes that a code point takes.
    pub(crate) fn width(self) -> Width {
        match self {
            Self::One(_) => Width::One,
            Self::Two(_) => Width::Two,
            Self::Four(_) => Width::Four,
        }
    }

    /// A code point.
    #[inline]
    pub(crate) fn get(self, index: usize) -> Option<u32> {
        match self {
            Self::One(units) => units.get(index).map(|unit| u32::from(*unit)),
            Self::Two(units) => units.get(index).map(|unit| u32::from(*unit)),
            Self::Four(units) => units.get(index).copied(),
        }
    }

    /// A part; the range must lie within.
    pub(crate) fn slice(self, range: std::ops::Range<usize>) -> Self {
        match self {
            Self::One(units) => Self::One(&units[range]),
            Self::Two(units) => Self::Two(&units[range]),
            Self::Four(units) => Self::Four(&units[range]),
        }
    }

    /// The code points one by one.
    pub(crate) fn iter(self) -> impl Iterator<Item = u32> + 'a {
        (0..self.len()).filter_map(move |index| self.get(index))
    }

    /// Not less than the largest code point, and of the same width.
    pub(crate) fn largest(self) -> u32 {
        match self {
            Self::One(units) if units.is_ascii() => 0,
            Self::One(_) => 0xff,
            Self::Two(units) => units.iter().copied().max().unwrap_or(0).into(),
            Self::Four(units) => units.iter().copied().max().unwrap_or(0),
        }
    }

    /// The code points as they lie in memory.
    pub(crate) fn bytes(self) -> &'a [u8] {
        match self {
            Self::One(units) => units,
            // SAFETY: any initialized memory can be read as bytes.
            Self::Two(units) => unsafe { std::slice::from_raw_parts(units.as_ptr().cast(), size_of_val(units)) },
            // SAFETY: as above.
            Self::Four(units) => unsafe { std::slice::from_raw_parts(units.as_ptr().cast(), size_of_val(units)) },
        }
    }

    /// Appends the code points in a width in which they fit.
    fn extend_into(self, bytes: &mut Vec<u8>, width: Width) {
        if self.width() == width {
            return bytes.extend_from_slice(self.bytes());
        }
        match width {
            Width::One => bytes.extend(self.iter().map(|point| point as u8)),
            Width::Two => bytes.extend(self.iter().flat_map(|point| (point as u16).to_ne_bytes())),
            Width::Four => bytes.extend(self.iter().flat_map(u32::to_ne_bytes)),
        }
    }
}
