//! `range`: three ints of any size, and the arithmetic of its items.

use crate::error::Res;
use crate::heap::{HeapRef, Payload};
use crate::number::int::floor_div_rem;
use crate::value::Value;
use dashu_int::IBig;

pub(crate) struct RangeData {
    pub(crate) start: IBig,
    pub(crate) stop: IBig,
    /// Never zero.
    pub(crate) step: IBig,
}

impl Payload for RangeData {}

impl RangeData {
    /// Whether a part does not fit into a C long.
    pub(crate) fn is_long(&self) -> bool {
        [&self.start, &self.stop, &self.step].iter().any(|part| i64::try_from(*part).is_err())
    }

    /// `len(range)`, of any size.
    pub(crate) fn length(&self) -> IBig {
        let span = &self.stop - &self.start;
        let (quotient, remainder) = floor_div_rem(&span, &self.step);
        let length = if remainder.is_zero() { quotient } else { quotient + IBig::from(1) };
        length.max(IBig::from(0))
    }

    /// The item at an index that is known to be within the length.
    pub(crate) fn at(&self, index: &IBig) -> IBig {
        &self.start + index * &self.step
    }

    pub(crate) fn contains(&self, value: &IBig) -> bool {
        let (index, remainder) = floor_div_rem(&(value - &self.start), &self.step);
        remainder.is_zero() && index >= IBig::from(0) && index < self.length()
    }

    /// Equal ranges have equal items: their length, and as far as it matters their start and step.
    pub(crate) fn hash_key(&self, heap: &HeapRef) -> Value {
        let length = self.length();
        let start = if length.is_zero() { Value::None } else { heap.int(self.start.clone()) };
        let step = if length <= IBig::from(1) { Value::None } else { heap.int(self.step.clone()) };
        heap.tuple(vec![heap.int(length), start, step])
    }

    pub(crate) fn equals(&self, other: &Self) -> bool {
        let length = self.length();
        length == other.length()
            && (length.is_zero() || self.start == other.start && (length.is_one() || self.step == other.step))
    }

    /// `range[index]`.
    pub(crate) fn item(&self, heap: &HeapRef, index: &IBig) -> Res {
        let length = self.length();
        let index = if *index < IBig::from(0) { index + &length } else { index.clone() };
        if index < IBig::from(0) || index >= length {
            return Err(heap.index_error("range object index out of range"));
        }
        Ok(heap.int(self.at(&index)))
    }
}
