//! Merging the runs of a sort, with galloping and in the order that needs few comparisons (powersort).
//! Source: CPython 3.14 `Objects/listobject.c`; the comparisons, which a program may see, are the same.

use super::sorting::{Slot, less};
use crate::vm::{Fallible, Vm};

/// Wins in a row from which on galloping pays.
const MIN_GALLOP: usize = 7;

struct Run {
    start: usize,
    length: usize,
    power: u32,
}

/// The runs that wait for being merged.
pub(super) struct Merger {
    pending: Vec<Run>,
    min_gallop: usize,
}

/// How far a merge came: what is left of the run that was copied, the other, and where the next slot goes.
struct Progress {
    copy: Vec<Slot>,
    /// Slots left of the lower run, and of the upper one.
    low: usize,
    high: usize,
    /// Upwards where the next slot goes, downwards where the lower run begins.
    base: usize,
}

impl Merger {
    pub(super) fn new() -> Self {
        Self { pending: Vec::new(), min_gallop: MIN_GALLOP }
    }

    /// Takes the next run, and merges those before it that are due.
    pub(super) fn push(&mut self, vm: &mut Vm, slots: &mut [Slot], start: usize, length: usize) -> Fallible<()> {
        if let Some(last) = self.pending.last() {
            let power = power(last.start, last.length, length, slots.len());
            while self.pending.len() > 1 && self.pending[self.pending.len() - 2].power > power {
                self.merge_at(vm, slots, self.pending.len() - 2)?;
            }
            if let Some(last) = self.pending.last_mut() {
                last.power = power;
            }
        }
        self.pending.push(Run { start, length, power: 0 });
        Ok(())
    }

    /// Merges all that is left.
    pub(super) fn finish(&mut self, vm: &mut Vm, slots: &mut [Slot]) -> Fallible<()> {
        while self.pending.len() > 1 {
            let mut place = self.pending.len() - 2;
            if place > 0 && self.pending[place - 1].length < self.pending[place + 1].length {
                place -= 1;
            }
            self.merge_at(vm, slots, place)?;
        }
        Ok(())
    }

    fn merge_at(&mut self, vm: &mut Vm, slots: &mut [Slot], place: usize) -> Fallible<()> {
        let upper = self.pending.remove(place + 1);
        let lower = &mut self.pending[place];
        let (start, middle, end) = (lower.start, upper.start, upper.start + upper.length);
        lower.length += upper.length;
        let skipped = gallop(vm, slots[middle], &slots[start..middle], 0, true)?;
        let base = start + skipped;
        if base == middle {
            return Ok(());
        }
        let high = gallop(vm, slots[middle - 1], &slots[middle..end], end - middle - 1, false)?;
        if high == 0 {
            return Ok(());
        }
        let low = middle - base;
        let upwards = low <= high;
        let copy = if upwards { slots[base..middle].to_vec() } else { slots[middle..middle + high].to_vec() };
        let mut progress = Progress { copy, low, high, base };
        let result = match upwards {
            true => self.merge_up(vm, slots, &mut progress),
            false => self.merge_down(vm, slots, &mut progress),
        };
        match upwards {
            true => progress.end_up(slots, result.is_ok()),
            false => progress.end_down(slots, result.is_ok()),
        }
        result
    }

    fn merge_up(&mut self, vm: &mut Vm, slots: &mut [Slot], at: &mut Progress) -> Fallible<()> {
        at.take_high(slots, 1);
        if at.high == 0 || at.low == 1 {
            return Ok(());
        }
        loop {
            let (mut lows, mut highs) = (0, 0);
            while lows < self.min_gallop && highs < self.min_gallop {
                if less(vm, slots[at.high_at()], at.low_slot())? {
                    at.take_high(slots, 1);
                    (highs, lows) = (highs + 1, 0);
                    if at.high == 0 {
                        return Ok(());
                    }
                } else {
                    at.take_low(slots, 1);
                    (lows, highs) = (lows + 1, 0);
                    if at.low == 1 {
                        return Ok(());
                    }
                }
            }
            self.min_gallop += 1;
            loop {
                self.min_gallop = self.min_gallop.max(2) - 1;
                let key = slots[at.high_at()];
                let lows = gallop(vm, key, &at.copy[at.copy.len() - at.low..], 0, true)?;
                at.take_low(slots, lows);
                if at.low <= 1 {
                    return Ok(());
                }
                at.take_high(slots, 1);
                if at.high == 0 {
                    return Ok(());
                }
                let from = at.high_at();
                let highs = gallop(vm, at.low_slot(), &slots[from..from + at.high], 0, false)?;
                at.take_high(slots, highs);
                if at.high == 0 {
                    return Ok(());
                }
                at.take_low(slots, 1);
                if at.low == 1 {
                    return Ok(());
                }
                if lows < MIN_GALLOP && highs < MIN_GALLOP {
                    break;
                }
            }
            self.min_gallop += 1;
        }
    }

    fn merge_down(&mut self, vm: &mut Vm, slots: &mut [Slot], at: &mut Progress) -> Fallible<()> {
        at.drop_low(slots, 1);
        if at.low == 0 || at.high == 1 {
            return Ok(());
        }
        loop {
            let (mut lows, mut highs) = (0, 0);
            while lows < self.min_gallop && highs < self.min_gallop {
                if less(vm, at.copy[at.high - 1], slots[at.base + at.low - 1])? {
                    at.drop_low(slots, 1);
                    (lows, highs) = (lows + 1, 0);
                    if at.low == 0 {
                        return Ok(());
                    }
                } else {
                    at.drop_high(slots, 1);
                    (highs, lows) = (highs + 1, 0);
                    if at.high == 1 {
                        return Ok(());
                    }
                }
            }
            self.min_gallop += 1;
            loop {
                self.min_gallop = self.min_gallop.max(2) - 1;
                let run = &slots[at.base..at.base + at.low];
                let lows = at.low - gallop(vm, at.copy[at.high - 1], run, at.low - 1, true)?;
                at.drop_low(slots, lows);
                if at.low == 0 {
                    return Ok(());
                }
                at.drop_high(slots, 1);
                if at.high == 1 {
                    return Ok(());
                }
                let key = slots[at.base + at.low - 1];
                let highs = at.high - gallop(vm, key, &at.copy[..at.high], at.high - 1, false)?;
                at.drop_high(slots, highs);
                if at.high <= 1 {
                    return Ok(());
                }
                at.drop_low(slots, 1);
                if at.low == 0 {
                    return Ok(());
                }
                if lows < MIN_GALLOP && highs < MIN_GALLOP {
                    break;
                }
            }
            self.min_gallop += 1;
        }
    }
}

impl Progress {
    /// Upwards: the first slot of the lower run that is left.
    fn low_slot(&self) -> Slot {
        self.copy[self.copy.len() - self.low]
    }

    /// Upwards: where the upper run goes on; before it is room for what is left of the lower one.
    fn high_at(&self) -> usize {
        self.base + self.low
    }

    /// Upwards: puts the next slots of the lower run into their place.
    fn take_low(&mut self, slots: &mut [Slot], count: usize) {
        let from = self.copy.len() - self.low;
        slots[self.base..self.base + count].copy_from_slice(&self.copy[from..from + count]);
        (self.base, self.low) = (self.base + count, self.low - count);
    }

    /// Upwards: puts the next slots of the upper run into their place.
    fn take_high(&mut self, slots: &mut [Slot], count: usize) {
        let from = self.base + self.low;
        slots.copy_within(from..from + count, self.base);
        (self.base, self.high) = (self.base + count, self.high - count);
    }

    /// Upwards: the last slot of the lower run comes after all; after an error what is left stays before the upper run.
    fn end_up(&mut self, slots: &mut [Slot], done: bool) {
        if done && self.low == 1 {
            self.take_high(slots, self.high);
        }
        self.take_low(slots, self.low);
    }

    /// Downwards: puts the last slots of the lower run into their place.
    fn drop_low(&mut self, slots: &mut [Slot], count: usize) {
        let end = self.base + self.low;
        slots.copy_within(end - count..end, end + self.high - count);
        self.low -= count;
    }

    /// Downwards: puts the last slots of the upper run into their place.
    fn drop_high(&mut self, slots: &mut [Slot], count: usize) {
        let top = self.base + self.low + self.high;
        slots[top - count..top].copy_from_slice(&self.copy[self.high - count..self.high]);
        self.high -= count;
    }

    /// Downwards: the first slot of the upper run comes before all; after an error what is left stays behind the lower run.
    fn end_down(&mut self, slots: &mut [Slot], done: bool) {
        if done && self.high == 1 {
            self.drop_low(slots, self.low);
        }
        self.drop_high(slots, self.high);
    }
}

/// The place of a key in a sorted run, behind its equals or before them, searched from `hint` on in steps that grow.
fn gallop(vm: &mut Vm, key: Slot, run: &[Slot], hint: usize, behind: bool) -> Fallible<usize> {
    let before = |vm: &mut Vm, place: usize| match behind {
        true => less(vm, key, run[place]).map(|less| !less),
        false => less(vm, run[place], key),
    };
    let (mut last, mut offset) = (0, 1);
    let (mut from, mut to);
    if before(vm, hint)? {
        let most = run.len() - hint;
        while offset < most && before(vm, hint + offset)? {
            (last, offset) = (offset, 2 * offset + 1);
        }
        (from, to) = (hint + last + 1, hint + offset.min(most));
    } else {
        let most = hint + 1;
        while offset < most && !before(vm, hint - offset)? {
            (last, offset) = (offset, 2 * offset + 1);
        }
        (from, to) = (hint + 1 - offset.min(most), hint - last);
    }
    while from < to {
        let middle = from.midpoint(to);
        if before(vm, middle)? {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    Ok(to)
}

/// How deep in the tree of merges two neighbouring runs meet.
fn power(start: usize, length: usize, next: usize, total: usize) -> u32 {
    let mut left = 2 * start + length;
    let mut right = left + length + next;
    let mut power = 0;
    loop {
        power += 1;
        if left >= total {
            (left, right) = (left - total, right - total);
        } else if right >= total {
            return power;
        }
        (left, right) = (2 * left, 2 * right);
    }
}
