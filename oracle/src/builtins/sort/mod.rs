//! `sorted`: stable, by `<` alone.
//!
//! Which items are compared shows when they are a program's own, so the comparisons are CPython's (Objects/listsort.txt): find a
//! run, lengthen it by binary insertion, and merge runs in the order that `pending` tells, as `merge` does it.

mod merge;
mod pending;

use crate::container::consume::collect_as_list;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::operator::compare::compare;
use crate::value::Value;
use pending::Pending;
use std::cell::Cell;
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
        arguments.no_more_keywords(heap, "sort", &["key", "reverse"])?;
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

/// The items by `<`.
pub(crate) fn in_order(interpreter: &Interpreter, mut items: Vec<Value>) -> Res<Vec<Value>> {
    sort_items(interpreter, &mut items, &Order { key: None, reverse: false })?;
    Ok(items)
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
    let result = Sorter { heap, patience: Cell::new(merge::LEAST_GALLOP) }.sort(&mut ranked);
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
    /// How often in a row one side of a merge must win before whole stretches of it are looked for.
    patience: Cell<usize>,
}

impl Sorter<'_> {
    fn less(&self, left: &Ranked, right: &Ranked) -> Res<bool> {
        compare(self.heap, CmpOp::Lt, &left.0, &right.0)
    }

    fn sort(&self, items: &mut [Ranked]) -> Res<()> {
        let least = least_run(items.len());
        let mut pending = Pending::new(self, items);
        let mut start = 0;
        while start < pending.items.len() {
            let rest = &mut pending.items[start..];
            let run = self.run(rest)?;
            let length = run.max(least.min(rest.len()));
            self.insert_rest(&mut rest[..length], run)?;
            pending.push(start, length)?;
            start += length;
        }
        pending.merge_all()
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
}

/// Turns the equal items at the end of a descending run around.
fn turn_equal(items: &mut [Ranked], length: usize, equal: &mut usize) {
    if *equal > 0 {
        items[length - *equal - 1..length].reverse();
        *equal = 0;
    }
}
