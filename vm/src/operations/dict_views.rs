//! The views of a dict: membership, comparison as sets, set operators. Source: CPython 3.14 `Objects/dictobject.c`.

use super::operator::{Comparison, Operator};
use crate::objects::instance::is_exactly;
use crate::objects::iterator::DictView;
use crate::objects::{Dict, Handle, Set, Tuple, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// The dict that a view shows.
pub(crate) fn viewed(view: Value) -> Option<Dict> {
    let kind = kind_of(view).filter(|kind| is_view(*kind))?;
    Handle::<DictView>::of(view, kind).and_then(|view| Dict::from_value(view.dict.get()))
}

pub(crate) fn is_view(kind: Kind) -> bool {
    matches!(kind, Kind::DictKeys | Kind::DictValues | Kind::DictItems)
}

/// Whether a value is a view that acts as a set.
fn is_set_view(value: Value) -> bool {
    matches!(kind_of(value), Some(Kind::DictKeys | Kind::DictItems))
}

/// `&`, `|`, `-` and `^` where one operand is a view of keys or items; the result is a set.
pub(super) fn binary(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    if !is_set_view(left) && !is_set_view(right) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    match operator {
        Operator::And => intersection(vm, left, right),
        Operator::Or => {
            let result = set_of_view(vm, left)?;
            vm.set_update(result, right)?;
            Ok(result.value())
        }
        Operator::Subtract => {
            let result = set_of_view(vm, left)?;
            vm.set_discard_all(result, right)?;
            Ok(result.value())
        }
        Operator::Xor => {
            let (result, other) = (set_of_view(vm, left)?, set_of_view(vm, right)?);
            vm.set_toggle_all(result, other)?;
            Ok(result.value())
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// A set of what an operand has; the hashes of the keys of a dict of no derived class are known.
fn set_of_view(vm: &mut Vm, operand: Value) -> Fallible<Set> {
    let is_plain = |dict: &Dict| is_exactly(dict.value(), Kind::Dict) && kind_of(operand) == Some(Kind::DictKeys);
    match viewed(operand).filter(is_plain) {
        Some(dict) => vm.set_of(dict.value()),
        None => vm.set_of(operand),
    }
}

/// The items of the other operand that the view has; of the view, where the other is a set or a view that is not smaller.
fn intersection(vm: &mut Vm, left: Value, right: Value) -> Fallible<Value> {
    let (mut view, mut other) = if is_set_view(left) { (left, right) } else { (right, left) };
    let length = vm.length(view)?;
    if is_exactly(other, Kind::Set)
        && let Some(set) = Set::from_value(other)
        && length <= set.len() as i64
    {
        return vm.set_intersection_of(Kind::Set, set, view).map(Set::value);
    }
    if is_set_view(other) && vm.length(other)? > length {
        (view, other) = (other, view);
    }
    let result = vm.set(Kind::Set);
    vm.for_each(other, |vm, item| if vm.contains(view, item)? { vm.set_add(result, item) } else { Ok(()) })?;
    Ok(result.value())
}

/// Comparison of a view of keys or items with a set or such a view.
pub(super) fn compare(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Fallible<Option<bool>> {
    if !is_set_view(left) || !is_set_view(right) && Set::from_value(right).is_none() {
        return Ok(None);
    }
    let (left_length, right_length) = (vm.length(left)?, vm.length(right)?);
    Ok(Some(match comparison {
        Comparison::Equal => left_length == right_length && all_in(vm, left, right)?,
        Comparison::NotEqual => left_length != right_length || !all_in(vm, left, right)?,
        Comparison::Less => left_length < right_length && all_in(vm, left, right)?,
        Comparison::LessEqual => left_length <= right_length && all_in(vm, left, right)?,
        Comparison::Greater => left_length > right_length && all_in(vm, right, left)?,
        Comparison::GreaterEqual => left_length >= right_length && all_in(vm, right, left)?,
    }))
}

fn all_in(vm: &mut Vm, part: Value, whole: Value) -> Fallible<bool> {
    let iterator = vm.iterate(part)?;
    while let Some(item) = vm.next(iterator)? {
        if !vm.contains(whole, item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

impl Vm {
    /// `item in view`
    pub(super) fn view_contains(&mut self, view: Value, item: Value) -> Fallible<Option<bool>> {
        let Some(dict) = viewed(view) else { return Ok(None) };
        match kind_of(view) {
            Some(Kind::DictKeys) => Ok(Some(self.dict_find(dict, item)?.0.is_some())),
            Some(Kind::DictItems) => {
                let Some(&[key, value]) = Tuple::from_value(item).map(Tuple::items) else { return Ok(Some(false)) };
                match self.dict_get(dict, key)? {
                    Some(found) => self.equal(found, value).map(Some),
                    None => Ok(Some(false)),
                }
            }
            _ => Ok(None),
        }
    }

    /// `view.isdisjoint(other)`
    pub(crate) fn view_is_disjoint(&mut self, view: Value, other: Value) -> Fallible<Value> {
        if view == other {
            return self.length(view).map(|length| Value::bool(length == 0));
        }
        let (mut view, mut other) = (view, other);
        if (Set::from_value(other).is_some() || is_set_view(other)) && self.length(other)? > self.length(view)? {
            (view, other) = (other, view);
        }
        let iterator = self.iterate(other)?;
        while let Some(item) = self.next(iterator)? {
            if self.contains(view, item)? {
                return Ok(Value::FALSE);
            }
        }
        Ok(Value::TRUE)
    }

    /// `view.__reversed__()`
    pub(crate) fn reverse_view(&mut self, view: Value) -> Fallible<Value> {
        let kind = match kind_of(view) {
            Some(Kind::DictValues) => Kind::DictReverseValueIterator,
            Some(Kind::DictItems) => Kind::DictReverseItemIterator,
            _ => Kind::DictReverseKeyIterator,
        };
        match viewed(view) {
            Some(dict) => Ok(self.iterate_dict(dict, kind)),
            None => Err(self.refuse(view, "is not reversible")),
        }
    }
}
