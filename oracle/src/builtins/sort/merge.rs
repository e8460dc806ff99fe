//! Merging two neighbouring runs: one by one, and in whole stretches ("galloping") while one side wins again and again.

use super::{Ranked, Sorter};
use crate::error::Res;

/// A stretch at least so long was worth the search for it.
pub(super) const LEAST_GALLOP: usize = 7;

/// From which end a merge goes, so that less has to be set aside: the shorter side is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Forward,
    Backward,
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

struct Merge<'a> {
    sorter: &'a Sorter<'a>,
    direction: Direction,
    left: &'a [Ranked],
    right: &'a [Ranked],
    /// What is merged, in the order of the direction.
    merged: Vec<Ranked>,
}

impl Sorter<'_> {
    pub(super) fn merge(&self, items: &mut [Ranked], middle: usize) -> Res<()> {
        // What is less than all of the right side, or greater than all of the left side, stays where it is.
        let start = self.place_after(&items[middle], &items[..middle], 0)?;
        if start == middle {
            return Ok(());
        }
        let right = &items[middle..];
        let end = middle + self.place_before(&items[middle - 1], right, right.len() - 1)?;
        if end == middle {
            return Ok(());
        }
        let direction = if middle - start <= end - middle { Direction::Forward } else { Direction::Backward };
        let (left, right) = (&items[start..middle], &items[middle..end]);
        let mut merge = Merge { sorter: self, direction, left, right, merged: Vec::with_capacity(end - start) };
        let result = merge.run();
        let merged = merge.finish(result.is_ok());
        items[start..end].clone_from_slice(&merged);
        result
    }

    /// Where a key belongs among sorted items, before those that equal it; the search begins at a hint.
    fn place_before(&self, key: &Ranked, items: &[Ranked], hint: usize) -> Res<usize> {
        self.place(items, hint, |item| self.less(item, key))
    }

    /// The same, after those that equal it.
    fn place_after(&self, key: &Ranked, items: &[Ranked], hint: usize) -> Res<usize> {
        self.place(items, hint, |item| Ok(!self.less(key, item)?))
    }

    /// How many items are before the place: in steps that double away from the hint, then by bisection.
    fn place(&self, items: &[Ranked], hint: usize, is_before: impl Fn(&Ranked) -> Res<bool>) -> Res<usize> {
        let rightward = is_before(&items[hint])?;
        let most = if rightward { items.len() - hint } else { hint + 1 };
        let (mut last, mut step) = (0, 1);
        while step < most {
            let at = if rightward { hint + step } else { hint - step };
            if is_before(&items[at])? != rightward {
                break;
            }
            last = step;
            step = 2 * step + 1;
        }
        let step = step.min(most);
        let (mut low, mut high) =
            if rightward { (hint + last + 1, hint + step) } else { (hint + 1 - step, hint - last) };
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(&items[middle])? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(high)
    }
}

impl<'a> Merge<'a> {
    /// Merges until one side is used up, or a single item of the shorter one is left: that is the last of all.
    fn run(&mut self) -> Res<()> {
        let longer = if self.direction == Direction::Forward { Side::Right } else { Side::Left };
        self.take(longer, 1);
        while !self.is_over() && self.one_by_one()? && self.by_stretches()? {}
        Ok(())
    }

    fn is_over(&self) -> bool {
        let (left, right) = (self.left.len(), self.right.len());
        match self.direction {
            Direction::Forward => left <= 1 || right == 0,
            Direction::Backward => right <= 1 || left == 0,
        }
    }

    fn side(&self, side: Side) -> &'a [Ranked] {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// The item of a side that comes next.
    fn head(&self, side: Side) -> &'a Ranked {
        let items = self.side(side);
        if self.direction == Direction::Forward { &items[0] } else { &items[items.len() - 1] }
    }

    /// Moves items to what is merged.
    fn take(&mut self, side: Side, count: usize) {
        let items = self.side(side);
        let rest = match self.direction {
            Direction::Forward => {
                self.merged.extend_from_slice(&items[..count]);
                &items[count..]
            }
            Direction::Backward => {
                let (rest, taken) = items.split_at(items.len() - count);
                self.merged.extend(taken.iter().rev().cloned());
                rest
            }
        };
        match side {
            Side::Left => self.left = rest,
            Side::Right => self.right = rest,
        }
    }

    /// Until one side has won as often as the patience is; whether there is more to do.
    fn one_by_one(&mut self) -> Res<bool> {
        let mut wins = [0, 0];
        loop {
            let right_is_less = self.sorter.less(self.head(Side::Right), self.head(Side::Left))?;
            let takes_right = right_is_less == (self.direction == Direction::Forward);
            let winner = if takes_right { Side::Right } else { Side::Left };
            wins[winner as usize] += 1;
            wins[1 - winner as usize] = 0;
            self.take(winner, 1);
            if self.is_over() {
                return Ok(false);
            }
            if wins[winner as usize] >= self.sorter.patience.get() {
                return Ok(true);
            }
        }
    }

    /// As long as stretches are long enough; whether there is more to do. Patience falls while they are, and rises at the end.
    fn by_stretches(&mut self) -> Res<bool> {
        let patience = &self.sorter.patience;
        patience.set(patience.get() + 1);
        loop {
            patience.set((patience.get() - 1).max(1));
            let left = self.stretch(Side::Left)?;
            self.take(Side::Left, left);
            if self.is_over() {
                return Ok(false);
            }
            self.take(Side::Right, 1);
            if self.is_over() {
                return Ok(false);
            }
            let right = self.stretch(Side::Right)?;
            self.take(Side::Right, right);
            if self.is_over() {
                return Ok(false);
            }
            self.take(Side::Left, 1);
            if self.is_over() {
                return Ok(false);
            }
            if left.max(right) < LEAST_GALLOP {
                patience.set(patience.get() + 1);
                return Ok(true);
            }
        }
    }

    /// How many items of a side come before the other side's head.
    fn stretch(&self, side: Side) -> Res<usize> {
        let items = self.side(side);
        let hint = if self.direction == Direction::Forward { 0 } else { items.len() - 1 };
        let place = match side {
            Side::Left => self.sorter.place_after(self.head(Side::Right), items, hint)?,
            Side::Right => self.sorter.place_before(self.head(Side::Left), items, hint)?,
        };
        Ok(if self.direction == Direction::Forward { place } else { items.len() - place })
    }

    /// All items: where a comparison failed, the side that was set aside goes back first.
    fn finish(mut self, succeeded: bool) -> Vec<Ranked> {
        let longer_first = match self.direction {
            Direction::Forward => [Side::Right, Side::Left],
            Direction::Backward => [Side::Left, Side::Right],
        };
        let [longer, shorter] = longer_first;
        for side in if succeeded { [longer, shorter] } else { [shorter, longer] } {
            self.take(side, self.side(side).len());
        }
        if self.direction == Direction::Backward {
            self.merged.reverse();
        }
        self.merged
    }
}
