//! `sorted`: stable, by `<` alone.
//!
//! Which items are compared shows when the order is not total (NaN) or a comparison fails, so the comparisons are CPython's
//! (Objects/listobject.c): find a run, lengthen it by binary insertion. Only the runs of a long list are merged more plainly.

use crate::container::consume::collect_as_list;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::operator::compare::compare;
use crate::value::Value;
use syntax::ast::CmpOp;

/// By what items are sorted, and in which direction.
pub(crate) struct Order {
    key: Option<Value>,
    reverse: bool,
}

impl Order {
    /// From the keyword arguments of `sort` and `sorted`, which must have no others.
    pub(crate) fn of(interpreter: &Interpreter, arguments: &mut Arguments) -> Res<Self> {
        let heap = &interpreter.heap;
        let key = arguments.keyword("key").filter(|key| !matches!(key, Value::None));
        let reverse = arguments.keyword("reverse");
        arguments.no_more_keywords(heap, "sort")?;
        let reverse = reverse.map_or(Ok(false), |reverse| heap.truth(&reverse))?;
        Ok(Self { key, reverse })
    }
}

pub(crate) fn sorted(interpreter: &Interpreter, mut arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    arguments.check_count(heap, "sorted", 1, 1)?;
    let mut items = collect_as_list(heap, &arguments.positional[0])?;
    let order = Order::of(interpreter, &mut arguments)?;
    sort_items(interpreter, &mut items, &order)?;
    Ok(heap.list(items))
}

/// Sorts the items. Where a comparison fails they are left as far as they were sorted; where a key does, as they were.
pub(crate) fn sort_items(interpreter: &Interpreter, items: &mut Vec<Value>, order: &Order) -> Res<()> {
    let heap = &interpreter.heap;
    let mut ranked = Vec::with_capacity(items.len());
    for item in &*items {
        let rank = match &order.key {
            Some(key) => interpreter.call(key, Arguments { positional: vec![item.clone()], keywords: Vec::new() })?,
            None => item.clone(),
        };
        ranked.push((rank, item.clone()));
    }
    // Reversed before and after, equal items keep their order.
    if order.reverse {
        ranked.reverse();
    }
    let result = Sorter { heap }.sort(&mut ranked);
    if order.reverse {
        ranked.reverse();
    }
    *items = ranked.into_iter().map(|(_, item)| item).collect();
    result
}

/// Rank and item.
type Ranked = (Value, Value);

/// A run shorter than this is made so long by insertion: half of the list, halved again until it is below 64.
fn least_run(mut length: usize) -> usize {
    let mut odd = 0;
    while length >= 64 {
        odd |= length & 1;
        length >>= 1;
    }
    length + odd
}

struct Sorter<'a> {
    heap: &'a HeapRef,
}

impl Sorter<'_> {
    fn less(&self, left: &Ranked, right: &Ranked) -> Res<bool> {
        compare(self.heap, CmpOp::Lt, &left.0, &right.0)
    }

    fn sort(&self, items: &mut [Ranked]) -> Res<()> {
        let least = least_run(items.len());
        let mut ends = vec![0];
        let mut start = 0;
        while start < items.len() {
            let rest = &mut items[start..];
            let run = self.run(rest)?;
            let length = run.max(least.min(rest.len()));
            self.insert_rest(&mut rest[..length], run)?;
            start += length;
            ends.push(start);
        }
        self.merge_all(items, ends)
    }

    /// Merges neighbours until one run is left; `ends` is where each begins, and the length.
    fn merge_all(&self, items: &mut [Ranked], mut ends: Vec<usize>) -> Res<()> {
        while ends.len() > 2 {
            for pair in ends.windows(3).step_by(2) {
                self.merge(&mut items[pair[0]..pair[2]], pair[1] - pair[0])?;
            }
            let last = ends.len() - 1;
            ends =
                ends.into_iter().enumerate().filter(|(at, _)| at % 2 == 0 || *at == last).map(|(_, end)| end).collect();
        }
        Ok(())
    }

    /// Makes the longest run at the beginning ascending; its length.
    fn run(&self, items: &mut [Ranked]) -> Res<usize> {
        let mut length = self.ascend(items, 1)?;
        if length == items.len() {
            return Ok(length);
        }
        if length > 1 {
            if self.less(&items[0], &items[length - 1])? {
                return Ok(length);
            }
            // All equal so far: a descending run, once equal items are turned around twice.
            items[..length].reverse();
        }
        length += 1;
        let mut equal = 0;
        while length < items.len() {
            if self.less(&items[length], &items[length - 1])? {
                turn_equal(items, length, &mut equal);
            } else if self.less(&items[length - 1], &items[length])? {
                break;
            } else {
                equal += 1;
            }
            length += 1;
        }
        turn_equal(items, length, &mut equal);
        items[..length].reverse();
        self.ascend(items, length)
    }

    /// How far items ascend from one on.
    fn ascend(&self, items: &[Ranked], from: usize) -> Res<usize> {
        let mut length = from;
        while length < items.len() && !self.less(&items[length], &items[length - 1])? {
            length += 1;
        }
        Ok(length)
    }

    /// Inserts what comes after a sorted beginning.
    fn insert_rest(&self, items: &mut [Ranked], sorted: usize) -> Res<()> {
        for at in sorted..items.len() {
            let (mut low, mut high) = (0, at);
            while low < high {
                let middle = (low + high) / 2;
                if self.less(&items[at], &items[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            items[low..=at].rotate_right(1);
        }
        Ok(())
    }

    fn merge(&self, items: &mut [Ranked], middle: usize) -> Res<()> {
        let mut merged = Vec::with_capacity(items.len());
        let (mut left, mut right) = (items[..middle].iter().peekable(), items[middle..].iter().peekable());
        let mut result = Ok(());
        while let (Some(first), Some(second)) = (left.peek(), right.peek()) {
            match self.less(second, first) {
                Ok(from_right) => merged.extend(if from_right { right.next() } else { left.next() }.cloned()),
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
        merged.extend(left.chain(right).cloned());
        items.clone_from_slice(&merged);
        result
    }
}

/// Turns the equal items at the end of a descending run around.
fn turn_equal(items: &mut [Ranked], length: usize, equal: &mut usize) {
    if *equal > 0 {
        items[length - *equal - 1..length].reverse();
        *equal = 0;
    }
}
