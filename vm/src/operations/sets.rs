//! `& | - ^` of sets, also in place. The order in which items are added is CPython's, because it shows.
//! Source: CPython 3.14 `Objects/setobject.c`.

use super::operator::Operator;
use crate::objects::instance::is_of_program;
use crate::objects::set::SetEntry;
use crate::objects::{Dict, Set};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// An operator on two sets or frozensets. The result is of the left operand's class.
pub(super) fn binary(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Some(left), Some(right)) = (Set::from_value(left), Set::from_value(right)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let kind = if left.is_frozen() { Kind::FrozenSet } else { Kind::Set };
    let result = match operator {
        Operator::Or => vm.set_union(kind, left, right)?,
        Operator::And => vm.set_intersection(kind, left, right)?,
        Operator::Subtract => vm.set_difference(kind, left, right)?,
        Operator::Xor => vm.set_symmetric_difference(kind, left, right)?,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(result.value())
}

/// `|=` and its kin on a set.
pub(super) fn in_place(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Some(set), Some(other)) = (Set::from_value(left), Set::from_value(right)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    match operator {
        Operator::Or => vm.set_merge(set, other)?,
        Operator::And => {
            let kept = vm.set_intersection(Kind::Set, set, other)?;
            set.swap(&mut vm.heap, kept);
        }
        Operator::Subtract if left == right => set.clear(&mut vm.heap),
        Operator::Subtract => vm.set_remove_all(set, other)?,
        Operator::Xor if left == right => set.clear(&mut vm.heap),
        Operator::Xor => vm.set_toggle_all(set, other)?,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(left)
}

impl Vm {
    /// A new empty set or frozenset.
    pub(crate) fn set(&mut self, kind: Kind) -> Set {
        let value = Set::place(&mut self.heap, kind);
        Set::from_value(value).expect("a new set is a set")
    }

    /// Adds all items of an iterable.
    pub(crate) fn set_update(&mut self, set: Set, iterable: Value) -> Fallible<()> {
        if let Some(other) = Set::from_value(iterable) {
            return self.set_merge(set, other);
        }
        if let Some(dict) = Dict::from_value(iterable).filter(|_| !is_of_program(iterable)) {
            set.reserve(&mut self.heap, dict.len());
            return dict.entries().into_iter().try_for_each(|entry| self.set_add_hashed(set, entry.key, entry.hash));
        }
        self.for_each(iterable, |vm, item| vm.set_add(set, item))
    }

    /// A new set of the items of an iterable.
    pub(crate) fn set_of(&mut self, iterable: Value) -> Fallible<Set> {
        let set = self.set(Kind::Set);
        self.set_update(set, iterable)?;
        Ok(set)
    }

    /// Removes all items of an iterable.
    pub(crate) fn set_discard_all(&mut self, set: Set, iterable: Value) -> Fallible<()> {
        match Set::from_value(iterable) {
            Some(_) if set.value() == iterable => {
                set.clear(&mut self.heap);
                return Ok(());
            }
            Some(other) => return self.set_remove_all(set, other),
            None => {}
        }
        self.for_each(iterable, |vm, item| {
            if let Some(slot) = vm.set_find_hashed(set, item)? {
                set.remove(slot);
            }
            Ok(())
        })?;
        set.purge(&mut self.heap);
        Ok(())
    }

    /// The items of a set that an iterable does not have.
    pub(crate) fn set_difference_of(&mut self, kind: Kind, set: Set, iterable: Value) -> Fallible<Set> {
        if let Some(other) = Set::from_value(iterable) {
            return self.set_difference(kind, set, other);
        }
        let result = self.set(kind);
        match Dict::from_value(iterable).filter(|dict| set.len() >> 2 <= dict.len()) {
            Some(dict) => {
                for entry in set.live() {
                    if dict.find(entry.key, entry.hash, |key| self.equal(key, entry.key))?.is_none() {
                        self.set_add_hashed(result, entry.key, entry.hash)?;
                    }
                }
            }
            None => {
                self.set_merge(result, set)?;
                self.set_discard_all(result, iterable)?;
            }
        }
        Ok(result)
    }

    /// The items of an iterable that a set has.
    pub(crate) fn set_intersection_of(&mut self, kind: Kind, set: Set, iterable: Value) -> Fallible<Set> {
        if let Some(other) = Set::from_value(iterable) {
            return self.set_intersection(kind, set, other);
        }
        let result = self.set(kind);
        let iterator = self.iterate(iterable)?;
        while let Some(item) = self.next(iterator)? {
            // An error of the hash is not said to be about a set element here.
            let entry = SetEntry { key: item, hash: self.hash(item)? };
            if self.set_has(set, entry)? {
                self.set_add_hashed(result, entry.key, entry.hash)?;
                if result.len() >= set.len() {
                    break;
                }
            }
        }
        Ok(result)
    }

    fn set_merge(&mut self, set: Set, other: Set) -> Fallible<()> {
        if set.value() == other.value() || other.len() == 0 {
            return Ok(());
        }
        set.reserve(&mut self.heap, other.len());
        if set.merge_into_empty(other) {
            return Ok(());
        }
        other.live().try_for_each(|entry| self.set_add_hashed(set, entry.key, entry.hash))
    }

    fn set_union(&mut self, kind: Kind, left: Set, right: Set) -> Fallible<Set> {
        let result = self.set(kind);
        self.set_merge(result, left)?;
        // Merging what is there already can make the table grow, and so change the order.
        if left.value() != right.value() {
            self.set_merge(result, right)?;
        }
        Ok(result)
    }

    /// Whether a set has an item of another.
    pub(crate) fn set_has(&mut self, set: Set, entry: SetEntry) -> Fallible<bool> {
        Ok(set.find(entry.key, entry.hash, |key| self.equal(key, entry.key))?.is_some())
    }

    /// The items of the smaller set, of the right one if they are equally large, that the other has.
    fn set_intersection(&mut self, kind: Kind, left: Set, right: Set) -> Fallible<Set> {
        let result = self.set(kind);
        if left.value() == right.value() {
            self.set_merge(result, left)?;
            return Ok(result);
        }
        let (large, small) = if right.len() > left.len() { (right, left) } else { (left, right) };
        for entry in small.live() {
            if self.set_has(large, entry)? {
                self.set_add_hashed(result, entry.key, entry.hash)?;
            }
        }
        Ok(result)
    }

    fn set_difference(&mut self, kind: Kind, left: Set, right: Set) -> Fallible<Set> {
        if left.len() >> 2 > right.len() {
            let result = self.set(kind);
            self.set_merge(result, left)?;
            self.set_remove_all(result, right)?;
            return Ok(result);
        }
        let result = self.set(kind);
        for entry in left.live() {
            if !self.set_has(right, entry)? {
                self.set_add_hashed(result, entry.key, entry.hash)?;
            }
        }
        Ok(result)
    }

    /// A copy of the right set, with each item of the left one added or, if it is there, removed.
    fn set_symmetric_difference(&mut self, kind: Kind, left: Set, right: Set) -> Fallible<Set> {
        let result = self.set(kind);
        self.set_merge(result, right)?;
        self.set_toggle_all(result, left)?;
        Ok(result)
    }

    fn set_remove_all(&mut self, set: Set, other: Set) -> Fallible<()> {
        let much_larger = other.len() >> 3 > set.len();
        let doomed = if much_larger { self.set_intersection(Kind::Set, set, other)? } else { other };
        for entry in doomed.live() {
            if let Some(slot) = set.find(entry.key, entry.hash, |key| self.equal(key, entry.key))? {
                set.remove(slot);
            }
        }
        set.purge(&mut self.heap);
        Ok(())
    }

    /// Adds each item of another set, or removes it if it is there.
    pub(crate) fn set_toggle_all(&mut self, set: Set, other: Set) -> Fallible<()> {
        for entry in other.live() {
            match set.find(entry.key, entry.hash, |key| self.equal(key, entry.key))? {
                Some(slot) => set.remove(slot),
                None => self.set_add_hashed(set, entry.key, entry.hash)?,
            }
        }
        Ok(())
    }
}
