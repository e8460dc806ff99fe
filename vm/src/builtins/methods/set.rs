//! Methods of `set` and `frozenset`. Source: CPython 3.14 `Objects/setobject.c`.

use super::{methods, reduce};
use crate::builtins::Builtin;
use crate::objects::{ExceptionClass, Set, exact_kind};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// Methods that both classes have.
macro_rules! methods_of_both {
    ($owner:literal: $($rest:tt)*) => {
        methods! { $owner:
            "copy" None => copy;
            "difference" Positional(0, usize::MAX) => difference;
            "intersection" Positional(0, usize::MAX) => intersection;
            "isdisjoint" One => is_disjoint;
            "issubset" One => is_subset;
            "issuperset" One => is_superset;
            "symmetric_difference" One => symmetric_difference;
            "union" Positional(0, usize::MAX) => union;
            "__contains__" One => |vm: &mut Vm, this: Set, item| vm.native_contains(this.value(), item).map(Value::bool);
            "__reduce__" None => reduce::set;
            "__sizeof__" None => super::size_in_memory;
            $($rest)*
        }
    };
}

pub(super) static FROZEN_METHODS: &[Builtin] = methods_of_both! { "frozenset": };

pub(super) static METHODS: &[Builtin] = methods_of_both! { "set":
    "add" One => add;
    "clear" None => clear;
    "difference_update" Positional(0, usize::MAX) => difference_update;
    "discard" One => discard;
    "intersection_update" Positional(0, usize::MAX) => intersection_update;
    "pop" None => pop;
    "remove" One => remove;
    "symmetric_difference_update" One => symmetric_difference_update;
    "update" Positional(0, usize::MAX) => update;
};

fn base_kind(set: Set) -> Kind {
    if set.is_frozen() { Kind::FrozenSet } else { Kind::Set }
}

fn add(vm: &mut Vm, this: Set, item: Value) -> Fallible<Value> {
    vm.set_add(this, item)?;
    Ok(Value::NONE)
}

fn clear(vm: &mut Vm, this: Set) -> Fallible<Value> {
    this.clear(&mut vm.heap);
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, this: Set) -> Fallible<Value> {
    if exact_kind(this.value()) == Some(Kind::FrozenSet) {
        return Ok(this.value());
    }
    let copy = vm.set(base_kind(this));
    vm.set_update(copy, this.value())?;
    Ok(copy.value())
}

fn difference(vm: &mut Vm, this: Set, others: &[Value]) -> Fallible<Value> {
    let Some((first, rest)) = others.split_first() else { return copy(vm, this) };
    let result = vm.set_difference_of(base_kind(this), this, *first)?;
    rest.iter().try_for_each(|other| vm.set_discard_all(result, *other))?;
    Ok(result.value())
}

fn difference_update(vm: &mut Vm, this: Set, others: &[Value]) -> Fallible<Value> {
    others.iter().try_for_each(|other| vm.set_discard_all(this, *other))?;
    Ok(Value::NONE)
}

fn intersection(vm: &mut Vm, this: Set, others: &[Value]) -> Fallible<Value> {
    if others.is_empty() {
        return copy(vm, this);
    }
    let mut result = this;
    for other in others {
        result = vm.set_intersection_of(base_kind(this), result, *other)?;
    }
    Ok(result.value())
}

fn intersection_update(vm: &mut Vm, this: Set, others: &[Value]) -> Fallible<Value> {
    let kept = intersection(vm, this, others)?;
    if let Some(kept) = Set::from_value(kept) {
        this.swap(&mut vm.heap, kept);
    }
    Ok(Value::NONE)
}

fn union(vm: &mut Vm, this: Set, others: &[Value]) -> Fallible<Value> {
    let result = vm.set(base_kind(this));
    vm.set_update(result, this.value())?;
    for other in others.iter().filter(|other| **other != this.value()) {
        vm.set_update(result, *other)?;
    }
    Ok(result.value())
}

fn update(vm: &mut Vm, this: Set, others: &[Value]) -> Fallible<Value> {
    others.iter().try_for_each(|other| vm.set_update(this, *other))?;
    Ok(Value::NONE)
}

/// A set as it is, or a new one of the items of an iterable.
fn as_set(vm: &mut Vm, value: Value) -> Fallible<Set> {
    match Set::from_value(value) {
        Some(set) => Ok(set),
        None => vm.set_of(value),
    }
}

fn symmetric_difference(vm: &mut Vm, this: Set, other: Value) -> Fallible<Value> {
    let result = vm.set(base_kind(this));
    vm.set_update(result, other)?;
    vm.set_toggle_all(result, this)?;
    Ok(result.value())
}

fn symmetric_difference_update(vm: &mut Vm, this: Set, other: Value) -> Fallible<Value> {
    if this.value() == other {
        return clear(vm, this);
    }
    let other = as_set(vm, other)?;
    vm.set_toggle_all(this, other)?;
    Ok(Value::NONE)
}

/// Whether the items are looked at without asking `__iter__`.
fn exact_set(value: Value) -> bool {
    matches!(exact_kind(value), Some(Kind::Set | Kind::FrozenSet))
}

fn is_disjoint(vm: &mut Vm, this: Set, other: Value) -> Fallible<Value> {
    if let Some(other) = Set::from_value(other).filter(|_| exact_set(other)) {
        let (small, large) = if other.len() > this.len() { (this, other) } else { (other, this) };
        for entry in small.live() {
            if vm.set_has(large, entry)? {
                return Ok(Value::FALSE);
            }
        }
        return Ok(Value::TRUE);
    }
    let iterator = vm.iterate(other)?;
    while let Some(item) = vm.next(iterator)? {
        if vm.set_find_hashed(this, item)?.is_some() {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn is_subset(vm: &mut Vm, this: Set, other: Value) -> Fallible<Value> {
    if let Some(other) = Set::from_value(other) {
        return vm.is_subset(this, other).map(Value::bool);
    }
    let common = vm.set_intersection_of(Kind::Set, this, other)?;
    Ok(Value::bool(common.len() == this.len()))
}

fn is_superset(vm: &mut Vm, this: Set, other: Value) -> Fallible<Value> {
    if let Some(other) = Set::from_value(other) {
        return vm.is_subset(other, this).map(Value::bool);
    }
    let iterator = vm.iterate(other)?;
    while let Some(item) = vm.next(iterator)? {
        if vm.set_find_hashed(this, item)?.is_none() {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn discard(vm: &mut Vm, this: Set, item: Value) -> Fallible<Value> {
    if let Some(slot) = vm.set_find(this, item)? {
        this.remove(slot);
    }
    Ok(Value::NONE)
}

fn remove(vm: &mut Vm, this: Set, item: Value) -> Fallible<Value> {
    match vm.set_find(this, item)? {
        Some(slot) => {
            this.remove(slot);
            Ok(Value::NONE)
        }
        None => Err(vm.raise_with(ExceptionClass::KeyError, &[item])),
    }
}

fn pop(vm: &mut Vm, this: Set) -> Fallible<Value> {
    match this.pop() {
        Some(key) => Ok(key),
        None => Err(vm.raise(ExceptionClass::KeyError, "pop from an empty set")),
    }
}
