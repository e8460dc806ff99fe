//! The set operators, in the order of work that CPython has, as that decides the order of iteration.

use crate::container::consume::for_each;
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::value::{Set, Value};
use std::cmp::Ordering;
use syntax::ast::CmpOp;

/// A copy with the layout that CPython's copy has.
pub(crate) fn copy(heap: &HeapRef, set: &Set) -> Res<SetTable> {
    let mut result = SetTable::default();
    result.merge(heap, &set.0.borrow())?;
    Ok(result)
}

pub(crate) fn union(heap: &HeapRef, left: &Set, right: &Set) -> Res<SetTable> {
    let result = copy(heap, left)?;
    if std::ptr::eq(left, right) { Ok(result) } else { changed(result, |result| result.merge(heap, right)) }
}

pub(crate) fn intersection(heap: &HeapRef, left: &Set, right: &Set) -> Res<SetTable> {
    if std::ptr::eq(left, right) {
        return copy(heap, left);
    }
    let (searched, walked) = if right.len() > left.len() { (right, left) } else { (left, right) };
    let mut result = SetTable::default();
    for (key, hash) in walked.live() {
        if searched.contains_hashed(heap, &key, hash)? {
            result.add_hashed(heap, key, hash)?;
        }
    }
    Ok(result)
}

pub(crate) fn difference(heap: &HeapRef, left: &Set, right: &Set) -> Res<SetTable> {
    if left.len() >> 2 > right.len() {
        return changed(copy(heap, left)?, |rest| remove_all(heap, rest, right));
    }
    let mut result = SetTable::default();
    for (key, hash) in left.live() {
        if !right.contains_hashed(heap, &key, hash)? {
            result.add_hashed(heap, key, hash)?;
        }
    }
    Ok(result)
}

pub(crate) fn symmetric_difference(heap: &HeapRef, left: &Set, right: &Set) -> Res<SetTable> {
    changed(copy(heap, right)?, |result| toggle_all(heap, result, left))
}

/// `set -= other`, where `other` is not the same set. A much larger one is first cut to what both have.
pub(crate) fn remove_all(heap: &HeapRef, set: &Set, other: &Set) -> Res<()> {
    if other.len() >> 3 > set.len() {
        let common = Set::from(intersection(heap, set, other)?);
        common.live().try_for_each(|(key, hash)| set.discard_hashed(heap, &key, hash).map(drop))?;
    } else {
        other.live().try_for_each(|(key, hash)| set.discard_hashed(heap, &key, hash).map(drop))?;
    }
    set.0.borrow_mut().purge();
    Ok(())
}

/// `set ^= other`, where `other` is not the same set.
pub(crate) fn toggle_all(heap: &HeapRef, set: &Set, other: &Set) -> Res<()> {
    other.live().try_for_each(|(key, hash)| match set.discard_hashed(heap, &key, hash)? {
        Some(_) => Ok(()),
        None => set.add_hashed(heap, key, hash),
    })
}

/// What `change` makes of a set that nothing else knows.
pub(crate) fn changed(table: SetTable, change: impl FnOnce(&Set) -> Res<()>) -> Res<SetTable> {
    let set = Set::from(table);
    change(&set)?;
    Ok(set.0.into_inner())
}

pub(crate) fn is_subset(heap: &HeapRef, left: &Set, right: &Set) -> Res<bool> {
    for (key, hash) in left.live() {
        if !right.contains_hashed(heap, &key, hash)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The subset tests `<`, `<=`, `>`, `>=`.
pub(crate) fn order(heap: &HeapRef, op: CmpOp, left: &Set, right: &Set) -> Res<bool> {
    let (small, large, strict) = match op {
        CmpOp::Lt => (left, right, true),
        CmpOp::LtE => (left, right, false),
        CmpOp::Gt => (right, left, true),
        _ => (right, left, false),
    };
    match small.len().cmp(&large.len()) {
        Ordering::Greater => Ok(false),
        Ordering::Equal if strict => Ok(false),
        _ => is_subset(heap, small, large),
    }
}

/// `set.update(iterable)`.
pub(crate) fn add_all(heap: &HeapRef, table: &mut SetTable, iterable: &Value) -> Res<()> {
    if let Value::Set(other) = iterable.as_builtin() {
        *table = changed(std::mem::take(table), |table| table.merge(heap, &other))?;
        return Ok(());
    }
    match iterable {
        Value::Dict(dict) => {
            table.reserve(dict.len());
            dict.entries().into_iter().try_for_each(|entry| table.add_hashed(heap, entry.key, entry.hash).map(drop))
        }
        _ => for_each(heap, iterable, |item| table.add(heap, item)),
    }
}
