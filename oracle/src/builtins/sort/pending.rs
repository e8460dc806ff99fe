//! The runs that wait to be merged, and in which order that is done: the policy called powersort.

use super::{Ranked, Sorter};
use crate::error::Res;

struct Run {
    start: usize,
    length: usize,
    /// How deep the boundary to the next run lies in the tree of merges.
    power: u32,
}

pub(super) struct Pending<'a, 'b> {
    sorter: &'a Sorter<'a>,
    pub(super) items: &'b mut [Ranked],
    runs: Vec<Run>,
}

impl<'a, 'b> Pending<'a, 'b> {
    pub(super) fn new(sorter: &'a Sorter<'a>, items: &'b mut [Ranked]) -> Self {
        Self { sorter, items, runs: Vec::new() }
    }

    /// A run was found behind the others: those whose boundary lies deeper than its own are merged first.
    pub(super) fn push(&mut self, start: usize, length: usize) -> Res<()> {
        if let Some(last) = self.runs.last() {
            let power = power(last, length, self.items.len());
            while self.runs.len() > 1 && self.runs[self.runs.len() - 2].power > power {
                self.merge_at(self.runs.len() - 2)?;
            }
            if let Some(last) = self.runs.last_mut() {
                last.power = power;
            }
        }
        self.runs.push(Run { start, length, power: 0 });
        Ok(())
    }

    /// Merges what is left, from the end.
    pub(super) fn merge_all(&mut self) -> Res<()> {
        while self.runs.len() > 1 {
            let at = self.runs.len() - 2;
            let left_is_shorter = at > 0 && self.runs[at - 1].length < self.runs[at + 1].length;
            self.merge_at(if left_is_shorter { at - 1 } else { at })?;
        }
        Ok(())
    }

    /// Merges a run with the next one.
    fn merge_at(&mut self, at: usize) -> Res<()> {
        let next = self.runs.remove(at + 1);
        let run = &mut self.runs[at];
        let middle = run.length;
        run.length += next.length;
        self.sorter.merge(&mut self.items[run.start..run.start + run.length], middle)
    }
}

/// The first binary digit in which the middles of two neighbours, as fractions of the whole, differ.
fn power(run: &Run, next_length: usize, whole: usize) -> u32 {
    let mut left = 2 * run.start + run.length;
    let mut right = left + run.length + next_length;
    let mut digit = 1;
    while (left >= whole) == (right >= whole) {
        if left >= whole {
            left -= whole;
            right -= whole;
        }
        left *= 2;
        right *= 2;
        digit += 1;
    }
    digit
}
