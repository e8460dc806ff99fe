//! Comparison of lists, tuples, dicts, sets, ranges and slices.

use super::operator::Comparison;
use crate::classes::{bound, builtin_method};
use crate::objects::instance::is_exactly;
use crate::objects::kind_of;
use crate::objects::range::Range;
use crate::objects::slice::Slice;
use crate::objects::{Dict, List, Set, Tuple, View};
use crate::vm::{Fallible, Vm};
use std::cmp::Ordering;
use stencils::object::Kind;
use stencils::value::Value;

type Compared = Fallible<Option<bool>>;

/// A comparison of two lists.
pub(super) fn lists(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    let (Some(left), Some(right)) = (List::from_value(left), List::from_value(right)) else { return Ok(None) };
    if left.len() != right.len() && is_equality(comparison) {
        return Ok(Some(comparison == Comparison::NotEqual));
    }
    let answer = order_lists(vm, comparison, left, right)?;
    vm.truth(answer).map(Some)
}

fn order_lists(vm: &mut Vm, comparison: Comparison, left: List, right: List) -> Fallible<Value> {
    let lengths = || left.len().cmp(&right.len());
    sequences(vm, comparison, |index| left.get(index).zip(right.get(index)), lengths)
}

/// A comparison of two tuples.
pub(super) fn tuples(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    let (Some(left), Some(right)) = (Tuple::from_value(left), Tuple::from_value(right)) else { return Ok(None) };
    let answer = order_tuples(vm, comparison, left, right)?;
    vm.truth(answer).map(Some)
}

fn order_tuples(vm: &mut Vm, comparison: Comparison, left: Tuple, right: Tuple) -> Fallible<Value> {
    slices_of_values(vm, comparison, left.items(), right.items())
}

/// The order of two lists or two tuples, which is what the comparison of the deciding items gives.
pub(super) fn order(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Fallible<Option<Value>> {
    if is_equality(comparison) {
        return Ok(None);
    }
    match (View::of(left), View::of(right)) {
        (View::List(left), View::List(right)) => order_lists(vm, comparison, left, right).map(Some),
        (View::Tuple(left), View::Tuple(right)) => order_tuples(vm, comparison, left, right).map(Some),
        _ if is_exactly(left, Kind::MappingProxy) => {
            let mapping = vm.proxied(left);
            vm.rich_compare(comparison, mapping, right).map(Some)
        }
        _ if is_exactly(right, Kind::MappingProxy) => {
            let mapping = vm.proxied(right);
            vm.rich_compare(comparison.swapped(), mapping, left).map(Some)
        }
        _ => Ok(None),
    }
}

fn is_equality(comparison: Comparison) -> bool {
    matches!(comparison, Comparison::Equal | Comparison::NotEqual)
}

fn slices_of_values(vm: &mut Vm, comparison: Comparison, left: &[Value], right: &[Value]) -> Fallible<Value> {
    let pair = |index: usize| left.get(index).copied().zip(right.get(index).copied());
    sequences(vm, comparison, pair, || left.len().cmp(&right.len()))
}

/// The first two items that differ decide; if there are none, or they are gone once they were compared, the lengths do.
fn sequences(
    vm: &mut Vm,
    comparison: Comparison,
    pair: impl Fn(usize) -> Option<(Value, Value)>,
    lengths: impl Fn() -> Ordering,
) -> Fallible<Value> {
    vm.nested(" in comparison", |vm| {
        let mut index = 0;
        while let Some((left, right)) = pair(index)
            && vm.equal(left, right)?
        {
            index += 1;
        }
        match (pair(index), comparison) {
            (None, _) => Ok(Value::bool(comparison.holds(Some(lengths())))),
            (_, Comparison::Equal) => Ok(Value::FALSE),
            (_, Comparison::NotEqual) => Ok(Value::TRUE),
            (Some((left, right)), _) => vm.rich_compare(comparison, left, right),
        }
    })
}

/// Equality of two dicts, whatever their order.
pub(super) fn dicts(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    let (Some(left), Some(right)) = (Dict::from_value(left), Dict::from_value(right)) else { return Ok(None) };
    if !is_equality(comparison) {
        return Ok(None);
    }
    let equal = left.len() == right.len() && vm.nested(" in comparison", |vm| dict_items_equal(vm, left, right))?;
    Ok(Some(equal == (comparison == Comparison::Equal)))
}

fn dict_items_equal(vm: &mut Vm, left: Dict, right: Dict) -> Fallible<bool> {
    for entry in left.entries() {
        let found = right.find(entry.key, entry.hash, |key| vm.equal(key, entry.key))?;
        let Some(other) = found.and_then(|number| right.entry(number)) else { return Ok(false) };
        if !vm.equal(entry.value, other.value)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Equality and inclusion of sets.
pub(super) fn sets(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    let (Some(left), Some(right)) = (Set::from_value(left), Set::from_value(right)) else { return Ok(None) };
    Ok(Some(match comparison {
        Comparison::Equal => left.len() == right.len() && is_subset(vm, left, right)?,
        Comparison::NotEqual => left.len() != right.len() || !is_subset(vm, left, right)?,
        Comparison::LessEqual => is_subset(vm, left, right)?,
        Comparison::GreaterEqual => is_subset(vm, right, left)?,
        Comparison::Less => left.len() < right.len() && is_subset(vm, left, right)?,
        Comparison::Greater => left.len() > right.len() && is_subset(vm, right, left)?,
    }))
}

fn is_subset(vm: &mut Vm, part: Set, whole: Set) -> Fallible<bool> {
    if part.len() > whole.len() {
        return Ok(false);
    }
    for entry in part.live() {
        if whole.find(entry.key, entry.hash, |key| vm.equal(key, entry.key))?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Equality of ranges: the same numbers.
pub(super) fn ranges(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    let (Some(left), Some(right)) = (Range::from_value(left), Range::from_value(right)) else { return Ok(None) };
    if !is_equality(comparison) {
        return Ok(None);
    }
    let one = Value::small_int(1);
    let equal = vm.equal(left.length, right.length)?
        && (left.length().is_zero()
            || vm.equal(left.start, right.start)? && (left.length == one || vm.equal(left.step, right.step)?));
    Ok(Some(equal == (comparison == Comparison::Equal)))
}

/// A comparison of slices: that of the tuples of their parts.
pub(super) fn slices(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    let (Some(left), Some(right)) = (Slice::from_value(left), Slice::from_value(right)) else { return Ok(None) };
    let (left, right) = ([left.start, left.stop, left.step], [right.start, right.stop, right.step]);
    let answer = slices_of_values(vm, comparison, &left, &right)?;
    vm.truth(answer).map(Some)
}

impl Vm {
    /// Whether one set has all items of another.
    pub(crate) fn is_subset(&mut self, part: Set, whole: Set) -> Fallible<bool> {
        is_subset(self, part, whole)
    }
}

/// Equality of two bound methods: of the same function and the very same object.
pub(super) fn bound_methods(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    if !is_equality(comparison) || kind_of(right) != Some(Kind::BoundMethod) {
        return Ok(None);
    }
    let ((left, left_this), (right, right_this)) = (bound(left), bound(right));
    let equal = left_this == right_this && vm.nested(" in comparison", |vm| vm.equal(left, right))?;
    Ok(Some(equal == (comparison == Comparison::Equal)))
}

/// Equality of two methods of builtin classes: the same method of the very same object.
pub(super) fn builtin_methods(_: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Compared {
    let are_alike = is_equality(comparison) && kind_of(left) == kind_of(right);
    let methods = builtin_method(left).zip(builtin_method(right)).filter(|_| are_alike);
    Ok(methods.map(|(left, right)| (left == right) == (comparison == Comparison::Equal)))
}
