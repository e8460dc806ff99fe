//! What a slice selects of a sequence (`PySlice_AdjustIndices`).

use crate::error::Res;
use crate::heap::HeapRef;
use crate::value::{Slice, Value, optional_index};
use dashu_int::IBig;

/// The items `start, start + step, …`, `count` of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    pub(crate) start: IBig,
    pub(crate) stop: IBig,
    pub(crate) step: IBig,
}

/// The indices of a slice, asked for before the length of the sequence: `__index__` may change it.
pub(crate) struct Bounds {
    start: Option<IBig>,
    stop: Option<IBig>,
    step: IBig,
}

impl Slice {
    /// The slice's indices: the order of checks is step, start, stop.
    pub(crate) fn bounds(&self, heap: &HeapRef) -> Res<Bounds> {
        let [start, stop, step] = &self.0;
        let step = bound(heap, step)?.unwrap_or_else(|| IBig::from(1));
        if step.is_zero() {
            return Err(heap.value_error("slice step cannot be zero"));
        }
        Ok(Bounds { start: bound(heap, start)?, stop: bound(heap, stop)?, step })
    }

    /// What the slice selects of a sequence whose length no `__index__` can change.
    pub(crate) fn select(&self, heap: &HeapRef, length: &IBig) -> Res<Selection> {
        Ok(self.bounds(heap)?.within(length))
    }
}

impl Bounds {
    /// What is selected of a sequence of that length.
    pub(crate) fn within(&self, length: &IBig) -> Selection {
        let zero = IBig::from(0);
        let backward = self.step < zero;
        let (low, high) = if backward { (IBig::from(-1), length - IBig::from(1)) } else { (zero, length.clone()) };
        let clamp = |bound: &IBig| {
            let bound = if *bound < IBig::from(0) { bound + length } else { bound.clone() };
            bound.max(low.clone()).min(high.clone())
        };
        let (first, last) = if backward { (&high, &low) } else { (&low, &high) };
        let start = self.start.as_ref().map_or_else(|| first.clone(), clamp);
        let stop = self.stop.as_ref().map_or_else(|| last.clone(), clamp);
        Selection { start, stop, step: self.step.clone() }
    }
}

fn bound(heap: &HeapRef, value: &Value) -> Res<Option<IBig>> {
    if matches!(value, Value::None) {
        return Ok(None);
    }
    let not_index = || heap.type_error("slice indices must be integers or None or have an __index__ method");
    optional_index(heap, value)?.map(Some).ok_or_else(not_index)
}

impl Selection {
    /// How many items of a sequence in memory are selected.
    pub(crate) fn count(&self) -> usize {
        let (span, step) = match self.step > IBig::from(0) {
            true => (&self.stop - &self.start, self.step.clone()),
            false => (&self.start - &self.stop, -self.step.clone()),
        };
        if span <= IBig::from(0) {
            0
        } else {
            usize::try_from((span - IBig::from(1)) / step).map_or(0, |last| last + 1)
        }
    }

    /// The selected indices of a sequence in memory, in order.
    pub(crate) fn indices(&self) -> Vec<usize> {
        let step = i64::try_from(&self.step).unwrap_or(if self.step > IBig::from(0) { i64::MAX } else { i64::MIN });
        let start = i64::try_from(&self.start).unwrap_or(0);
        let stop = i64::try_from(&self.stop).unwrap_or(0);
        let inside = |at: &i64| if step > 0 { *at < stop } else { *at > stop };
        let steps = std::iter::successors(Some(start).filter(inside), |at| at.checked_add(step).filter(inside));
        steps.map(|at| at as usize).collect()
    }
}
