//! `sorted` and `list.sort`: a stable sort by `<` alone, which asks in the order in which CPython asks while a list is short: items without a
//! total order (NaN, sets) and errors then come out alike. Source: CPython 3.14 `Objects/listobject.c`.

use super::arguments::{Arguments, type_error};
use super::merging::Merger;
use crate::operations::Comparison;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// `sorted(iterable, /, *, key=None, reverse=False)`
pub(super) fn sorted(vm: &mut Vm, arguments: &Arguments) -> Fallible<Value> {
    let &[iterable] = arguments.positional else {
        let given = arguments.positional.len();
        return Err(type_error(vm, format!("sorted expected 1 argument, got {given}")));
    };
    let mut items = vm.list_items(iterable)?;
    let order = Order::from_keywords(vm, arguments)?;
    sort_items(vm, &mut items, order)?;
    Ok(vm.list(items))
}

impl Vm {
    /// Items in the order of `<`.
    pub(crate) fn sorted(&mut self, mut items: Vec<Value>) -> Fallible<Vec<Value>> {
        sort_items(self, &mut items, Order { key: None, reverse: false })?;
        Ok(items)
    }
}

/// How items are to be sorted.
#[derive(Clone, Copy)]
pub(super) struct Order {
    key: Option<Value>,
    reverse: bool,
}

impl Order {
    /// What the keywords `key` and `reverse` say.
    pub(super) fn from_keywords(vm: &mut Vm, arguments: &Arguments) -> Fallible<Self> {
        let [key, reverse] = arguments.keywords(vm, "sort", ["key", "reverse"])?;
        let reverse = reverse.map_or(Ok(false), |reverse| vm.truth(reverse))?;
        Ok(Self { key: key.filter(|key| !key.is_none()), reverse })
    }
}

/// Sorts items. After an error they are still all there, in some order.
pub(super) fn sort_items(vm: &mut Vm, items: &mut [Value], order: Order) -> Fallible<()> {
    let mut slots = Vec::with_capacity(items.len());
    for &item in items.iter() {
        let key = match order.key {
            Some(key) => vm.call(key, &Arguments::positional(&[item]))?,
            None => item,
        };
        slots.push(Slot { key, item });
    }
    // Reversed before and after, equal items keep their order.
    if order.reverse {
        slots.reverse();
    }
    let result = sort(vm, &mut slots);
    if order.reverse {
        slots.reverse();
    }
    items.iter_mut().zip(slots).for_each(|(item, slot)| *item = slot.item);
    result
}

/// An item and what is compared of it.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    key: Value,
    item: Value,
}

pub(super) fn less(vm: &mut Vm, left: Slot, right: Slot) -> Fallible<bool> {
    vm.compare(Comparison::Less, left.key, right.key)
}

fn sort(vm: &mut Vm, slots: &mut [Slot]) -> Fallible<()> {
    if slots.len() < 2 {
        return Ok(());
    }
    let (shortest, mut merger) = (shortest_run(slots.len()), Merger::new());
    let mut start = 0;
    while start < slots.len() {
        let rest = &mut slots[start..];
        let run = count_run(vm, rest)?;
        let length = run.max(shortest.min(rest.len()));
        insert(vm, &mut rest[..length], run)?;
        merger.push(vm, slots, start, length)?;
        start += length;
    }
    merger.finish(vm, slots)
}

/// Runs of fewer items are made longer by insertion: as many that their number is a power of two or a little less.
fn shortest_run(mut length: usize) -> usize {
    let mut odd = 0;
    while length >= 64 {
        odd |= length & 1;
        length >>= 1;
    }
    length + odd
}

/// The length of the run that the slots begin with. A descending one is turned round.
fn count_run(vm: &mut Vm, slots: &mut [Slot]) -> Fallible<usize> {
    let mut length = 1;
    while length < slots.len() && !less(vm, slots[length], slots[length - 1])? {
        length += 1;
    }
    if length == slots.len() {
        return Ok(length);
    }
    if length > 1 {
        if less(vm, slots[0], slots[length - 1])? {
            return Ok(length);
        }
        // All equal so far: they are turned round twice.
        slots[..length].reverse();
    }
    let length = count_descending(vm, slots, length + 1)?;
    slots[..length].reverse();
    extend_ascending(vm, slots, length)
}

/// How far a run that descends up to `length` goes on descending; equal neighbours are turned round beforehand.
fn count_descending(vm: &mut Vm, slots: &mut [Slot], mut length: usize) -> Fallible<usize> {
    let mut equal = 0;
    while length < slots.len() {
        if less(vm, slots[length], slots[length - 1])? {
            slots[length - 1 - equal..length].reverse();
            equal = 0;
        } else if less(vm, slots[length - 1], slots[length])? {
            break;
        } else {
            equal += 1;
        }
        length += 1;
    }
    slots[length - 1 - equal..length].reverse();
    Ok(length)
}

fn extend_ascending(vm: &mut Vm, slots: &[Slot], mut length: usize) -> Fallible<usize> {
    while length < slots.len() && !less(vm, slots[length], slots[length - 1])? {
        length += 1;
    }
    Ok(length)
}

/// Inserts all slots past the first `sorted` into those, each after its equals.
fn insert(vm: &mut Vm, slots: &mut [Slot], sorted: usize) -> Fallible<()> {
    for index in sorted..slots.len() {
        let (mut low, mut high) = (0, index);
        while low < high {
            let middle = low.midpoint(high);
            if less(vm, slots[index], slots[middle])? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        slots[low..=index].rotate_right(1);
    }
    Ok(())
}
