//! What a slice means for a sequence of some length. Source: CPython 3.14 `Objects/sliceobject.c`.

use crate::objects::ExceptionClass;
use crate::objects::slice::Slice;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// The items that a slice selects: `length` of them from `start` on, `step` apart. All lie within the sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    pub(crate) start: usize,
    pub(crate) step: i64,
    pub(crate) length: usize,
}

impl Selection {
    /// The indices in order.
    pub(crate) fn indices(self) -> impl Iterator<Item = usize> + Clone {
        (0..self.length).map(move |item| (self.start as i64 + item as i64 * self.step) as usize)
    }

    /// The same indices, the smallest first.
    pub(super) fn ascending(self) -> Self {
        let last = self.start as i64 + (self.length as i64 - 1) * self.step;
        if self.step > 0 || self.length == 0 { self } else { Self { start: last as usize, step: -self.step, ..self } }
    }

    /// The indices as a range, if they are neighbours in ascending order.
    pub(crate) fn range(self) -> Option<std::ops::Range<usize>> {
        (self.step == 1).then(|| self.start..self.start + self.length)
    }

    /// Takes the items out of a sequence.
    pub(super) fn remove_from<T>(self, items: &mut Vec<T>) {
        if let Some(range) = self.range() {
            items.drain(range);
            return;
        }
        let mut doomed = self.ascending().indices().peekable();
        let mut index = 0;
        items.retain(|_| {
            let keep = doomed.next_if_eq(&index).is_none();
            index += 1;
            keep
        });
    }
}

/// The indices of a slice, before the length of a sequence is known: to ask for them may run Python code.
pub(super) struct Bounds {
    start: Option<i64>,
    stop: Option<i64>,
    step: i64,
}

impl Bounds {
    /// What they select of a sequence of that length.
    pub(super) fn within(&self, length: usize) -> Selection {
        let (length, step) = (length as i64, self.step);
        // What indices are clipped to: those of a descending slice end one before the first item.
        let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };
        let clip = |index: i64| if index < 0 { (index.saturating_add(length)).max(low) } else { index.min(high) };
        let start = self.start.map_or(if step < 0 { high } else { low }, clip);
        let stop = self.stop.map_or(if step < 0 { low } else { high }, clip);
        let distance = if step < 0 { start - stop } else { stop - start };
        let count = if distance <= 0 { 0 } else { (distance - 1) / step.abs() + 1 };
        let place = |index: i64| usize::try_from(index).unwrap_or(0);
        Selection { start: place(start), step, length: place(count) }
    }
}

impl Vm {
    /// The indices of a slice.
    pub(super) fn slice_bounds(&mut self, slice: Slice) -> Fallible<Bounds> {
        let step = match self.slice_index(slice.step)? {
            None => 1,
            Some(0) => return Err(self.raise(ExceptionClass::ValueError, "slice step cannot be zero")),
            Some(step) => step.max(-i64::MAX),
        };
        self.bounds(slice.start, slice.stop, step)
    }

    /// A pair of indices, either of which may be None.
    pub(super) fn bounds(&mut self, start: Value, stop: Value, step: i64) -> Fallible<Bounds> {
        Ok(Bounds { start: self.slice_index(start)?, stop: self.slice_index(stop)?, step })
    }

    /// An index of a slice, clipped to 64 bits; `None` if it is None.
    pub(crate) fn slice_index(&mut self, index: Value) -> Fallible<Option<i64>> {
        if index.is_none() {
            return Ok(None);
        }
        let Some(int) = self.try_index(index)? else {
            let message = "slice indices must be integers or None or have an __index__ method";
            return Err(self.raise(ExceptionClass::TypeError, message));
        };
        Ok(Some(super::indices::clip(int)))
    }
}

#[cfg(test)]
mod tests {
    use crate::options::Options;
    use crate::vm::Vm;
    use stencils::value::Value;

    fn check(start: Option<i64>, stop: Option<i64>, step: i64, expected: &[usize]) {
        let mut vm = Vm::new(Options::default());
        let index = |index: Option<i64>| index.map_or(Value::NONE, Value::small_int);
        let bounds = vm.bounds(index(start), index(stop), step).expect("ints are valid indices");
        let selection = bounds.within(5);
        assert_eq!(selection.indices().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn indices_are_clipped() {
        check(None, None, 1, &[0, 1, 2, 3, 4]);
        check(None, None, -1, &[4, 3, 2, 1, 0]);
        check(Some(-2), None, 1, &[3, 4]);
        check(Some(100), Some(-100), -2, &[4, 2, 0]);
        check(Some(3), Some(1), 1, &[]);
        check(Some(-100), Some(100), 3, &[0, 3]);
        check(None, Some(-100), -1, &[4, 3, 2, 1, 0]);
    }
}
