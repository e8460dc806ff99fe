//! Building a str piece by piece, in the narrowest width so far.

use super::string::{Str, Units};
use crate::heap::Heap;
use stencils::value::Value;

/// The code points so far.
pub(crate) enum StrBuilder {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for StrBuilder {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

impl StrBuilder {
    /// Number of code points.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::One(units) => units.len(),
            Self::Two(units) => units.len(),
            Self::Four(units) => units.len(),
        }
    }

    /// Appends a code point.
    pub(crate) fn push(&mut self, point: u32) {
        self.extend(Units::Four(&[point]));
    }

    /// Appends code points.
    pub(crate) fn extend(&mut self, units: Units) {
        if let (Self::One(out), Units::One(units)) = (&mut *self, units) {
            return out.extend_from_slice(units);
        }
        self.widen(units.largest());
        match self {
            Self::One(out) => out.extend(units.iter().map(|point| point as u8)),
            Self::Two(out) => out.extend(units.iter().map(|point| point as u16)),
            Self::Four(out) => out.extend(units.iter()),
        }
    }

    /// Appends text.
    pub(crate) fn push_str(&mut self, text: &str) {
        if text.is_ascii() {
            return self.extend(Units::One(text.as_bytes()));
        }
        text.chars().for_each(|character| self.push(u32::from(character)));
    }

    /// Makes the units wide enough for a code point.
    fn widen(&mut self, largest: u32) {
        let wider = match (&*self, largest) {
            (Self::One(units), 0x100..=0xffff) => Self::Two(units.iter().copied().map(u16::from).collect()),
            (Self::One(units), 0x1_0000..) => Self::Four(units.iter().copied().map(u32::from).collect()),
            (Self::Two(units), 0x1_0000..) => Self::Four(units.iter().copied().map(u32::from).collect()),
            _ => return,
        };
        *self = wider;
    }

    /// The str.
    pub(crate) fn finish(&self, heap: &mut Heap) -> Value {
        Str::from_units(
            heap,
            match self {
                Self::One(units) => Units::One(units),
                Self::Two(units) => Units::Two(units),
                Self::Four(units) => Units::Four(units),
            },
        )
    }
}
