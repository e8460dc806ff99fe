//! The items of a memoryview: native formats of one character, on a 64-bit machine.

use crate::bytes::new;
use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::number::float::real;
use crate::value::{Value, optional_index};
use dashu_int::{IBig, UBig};

/// A format by its letter, and whether it was written with `@` in front.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Format {
    letter: char,
    is_marked: bool,
}

/// Letters and sizes.
const SIZES: &[(char, usize)] = &[
    ('c', 1),
    ('b', 1),
    ('B', 1),
    ('?', 1),
    ('h', 2),
    ('H', 2),
    ('e', 2),
    ('i', 4),
    ('I', 4),
    ('f', 4),
    ('l', 8),
    ('L', 8),
    ('q', 8),
    ('Q', 8),
    ('n', 8),
    ('N', 8),
    ('P', 8),
    ('d', 8),
];

impl Format {
    pub(super) const BYTE: Self = Self { letter: 'B', is_marked: false };

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (letter, is_marked) = match text.strip_prefix('@') {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let mut letters = letter.chars();
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        SIZES.iter().any(|(known, _)| *known == letter).then_some(Self { letter, is_marked })
    }

    pub(super) fn size(self) -> usize {
        SIZES.iter().find(|(letter, _)| *letter == self.letter).map_or(1, |(_, size)| *size)
    }

    pub(super) fn is_byte(self) -> bool {
        matches!(self.letter, 'b' | 'B' | 'c')
    }

    pub(super) fn is_like(self, other: Self) -> bool {
        self.letter == other.letter
    }

    pub(super) fn text(self) -> String {
        format!("{}{}", if self.is_marked { "@" } else { "" }, self.letter)
    }

    fn is_signed(self) -> bool {
        matches!(self.letter, 'b' | 'h' | 'i' | 'l' | 'q' | 'n')
    }

    pub(super) fn unpack(self, heap: &HeapRef, bytes: &[u8]) -> Res {
        match self.letter {
            'c' => return new(heap, bytes.to_vec(), false),
            '?' => return Ok(Value::Bool(bytes.iter().any(|byte| *byte != 0))),
            _ => {}
        }
        let bits = bytes.iter().rev().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        Ok(match self.letter {
            'd' => heap.float(f64::from_bits(bits)),
            'f' => heap.float(f64::from(f32::from_bits(bits as u32))),
            'e' => heap.float(half_to_float(bits as u16)),
            _ if self.is_signed() => {
                let unused = 64 - 8 * bytes.len() as u32;
                heap.int(((bits << unused) as i64) >> unused)
            }
            _ => heap.int(bits),
        })
    }

    pub(super) fn pack(self, heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
        match self.letter {
            'c' => match value.as_builtin() {
                Value::Bytes(bytes) if !bytes.is_array && bytes.len() == 1 => Ok(bytes.to_vec()),
                Value::Bytes(bytes) if !bytes.is_array => Err(self.wrong_value(heap)),
                _ => Err(self.wrong_type(heap)),
            },
            '?' => Ok(vec![u8::from(heap.truth(value)?)]),
            'd' | 'f' | 'e' => self.pack_float(heap, value),
            _ => self.pack_int(heap, value),
        }
    }

    fn pack_int(self, heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
        let int = optional_index(heap, value).map_err(|error| self.in_own_words(heap, error))?;
        let Some(int) = int else { return Err(self.wrong_type(heap)) };
        let size = self.size();
        let whole = IBig::from(1) << (8 * size);
        let (least, end) =
            if self.is_signed() { (-(&whole >> 1), &whole >> 1) } else { (IBig::from(0), whole.clone()) };
        if int < least || int >= end {
            return Err(self.wrong_value(heap));
        }
        let residue = if int < IBig::from(0) { int + whole } else { int };
        let mut bytes = UBig::try_from(residue).unwrap_or_default().to_le_bytes().to_vec();
        bytes.resize(size, 0);
        Ok(bytes)
    }

    fn pack_float(self, heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
        let float = real(heap, value).map_err(|error| self.in_own_words(heap, error))?;
        match self.letter {
            'd' => Ok(float.to_le_bytes().to_vec()),
            'f' => Ok((float as f32).to_le_bytes().to_vec()),
            _ => {
                let half = float_to_half(float).ok_or_else(|| self.wrong_value(heap))?;
                Ok(half.to_le_bytes().to_vec())
            }
        }
    }

    /// Some of what an item raises as it is made a number.
    fn in_own_words(self, heap: &HeapRef, error: Throw) -> Throw {
        match () {
            () if error.is_a(Kind::TypeError) => self.wrong_type(heap),
            () if error.is_a(Kind::OverflowError) || error.is_a(Kind::ValueError) => self.wrong_value(heap),
            () => error,
        }
    }

    fn wrong_type(self, heap: &HeapRef) -> Throw {
        heap.type_error(format!("memoryview: invalid type for format '{}'", self.letter))
    }

    fn wrong_value(self, heap: &HeapRef) -> Throw {
        heap.value_error(format!("memoryview: invalid value for format '{}'", self.letter))
    }
}

/// A float of 16 bits: 5 of exponent, 10 of fraction.
fn half_to_float(bits: u16) -> f64 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    sign * match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    }
}

/// The nearest float of 16 bits, the even one of two; `None` if it is too large for one.
fn float_to_half(float: f64) -> Option<u16> {
    let sign = u16::from(float.is_sign_negative()) << 15;
    if float.is_nan() {
        return Some(sign | 0x7e00);
    }
    if float.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let magnitude = float.abs();
    // The unit of the last place, not below that of the smallest numbers.
    let exponent = if magnitude < 2f64.powi(-14) { -24 } else { (magnitude.to_bits() >> 52) as i32 - 1023 - 10 };
    let units = (magnitude / 2f64.powi(exponent)).round_ties_even() as u32;
    let biased = (exponent + 24) as u32;
    // Units of 1024 and more carry into the exponent.
    let half = if biased == 0 && units < 1024 { units } else { (biased << 10) + units };
    u16::try_from(half).ok().filter(|half| *half < 0x7c00).map(|half| sign | half)
}
