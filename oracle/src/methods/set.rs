//! The methods of set and frozenset. The operators are in `operator::sets`; the methods take any iterable.

use super::only;
use crate::classes::Kind;
use crate::container::consume::{all, for_each};
use crate::container::hash::{hash, hash_element, hash_searched};
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::sets;
use crate::value::{Set, Value};

/// What sets have, frozen or not.
pub(super) const MEMBERS: &[Member] = &[
    Member::method("copy", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, &format!("{}.copy", class(this)))?;
        let copy = sets::copy(&interpreter.heap, &set(this))?;
        Ok(interpreter.heap.set_like(&set(this), copy))
    }),
    Member::method("difference", |interpreter, this, arguments| {
        let others = others(interpreter, this, "difference", arguments)?;
        let heap = &interpreter.heap;
        let mut others = others.into_iter();
        let rest = match others.next() {
            Some(first) => sets::difference(heap, &set(this), &*set_of(heap, &first)?)?,
            None => sets::copy(heap, &set(this))?,
        };
        let rest = sets::changed(rest, |rest| {
            others.try_for_each(|other| sets::remove_all(heap, rest, &*set_of(heap, &other)?))
        })?;
        Ok(heap.set_like(&set(this), rest))
    }),
    Member::method("intersection", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let others = others(interpreter, this, "intersection", arguments)?;
        let common = common_with_all(heap, &set(this), &others)?;
        Ok(heap.set_like(&set(this), common))
    }),
    Member::method("isdisjoint", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, class(this), "isdisjoint", arguments)?;
        is_disjoint(heap, &set(this), &other).map(Value::Bool)
    }),
    Member::method("issubset", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, class(this), "issubset", arguments)?;
        is_subset(heap, &set(this), &other).map(Value::Bool)
    }),
    Member::method("issuperset", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, class(this), "issuperset", arguments)?;
        is_superset(heap, &set(this), &other).map(Value::Bool)
    }),
    Member::method("symmetric_difference", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, class(this), "symmetric_difference", arguments)?;
        let mut result = SetTable::default();
        sets::add_all(heap, &mut result, &other)?;
        let result = sets::changed(result, |result| sets::toggle_all(heap, result, &set(this)))?;
        Ok(heap.set_like(&set(this), result))
    }),
    Member::method("union", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let mut all = sets::copy(heap, &set(this))?;
        for other in others(interpreter, this, "union", arguments)? {
            sets::add_all(heap, &mut all, &other)?;
        }
        Ok(heap.set_like(&set(this), all))
    }),
];

/// What only sets have that can change.
pub(super) const CHANGING: &[Member] = &[
    Member::method("add", |interpreter, this, arguments| {
        let item = only(&interpreter.heap, "set", "add", arguments)?;
        let set = set(this);
        set.add(&interpreter.heap, item)?;
        set.recount();
        Ok(Value::None)
    }),
    Member::method("clear", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "set.clear")?;
        drop(set(this).0.take());
        Ok(Value::None)
    }),
    Member::method("difference_update", |interpreter, this, arguments| {
        change(interpreter, "difference_update", this, arguments, remove_all)
    }),
    Member::method("discard", |interpreter, this, arguments| {
        let item = only(&interpreter.heap, "set", "discard", arguments)?;
        take(&interpreter.heap, this, &item)?;
        Ok(Value::None)
    }),
    Member::method("intersection_update", |interpreter, this, arguments| {
        let others = others(interpreter, this, "intersection_update", arguments)?;
        let set = set(this);
        let common = common_with_all(&interpreter.heap, &set, &others)?;
        drop(set.0.replace(common));
        set.recount();
        Ok(Value::None)
    }),
    Member::method("pop", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "set.pop")?;
        let taken = set(this).0.borrow_mut().pop();
        taken.ok_or_else(|| interpreter.heap.error(Kind::KeyError, "pop from an empty set"))
    }),
    Member::method("remove", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let item = only(heap, "set", "remove", arguments)?;
        if take(heap, this, &item)? { Ok(Value::None) } else { Err(heap.key_error(&item)) }
    }),
    Member::method("symmetric_difference_update", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, "set", "symmetric_difference_update", arguments)?;
        let set = set(this);
        sets::toggle_all(heap, &set, &*set_of(heap, &other)?).map(|()| Value::None)
    }),
    Member::method("update", |interpreter, this, arguments| change(interpreter, "update", this, arguments, add_all)),
];

fn set(this: &Value) -> Ref<Set> {
    match this.as_builtin() {
        Value::Set(set) => set,
        _ => unreachable!("a method of set is given a set"),
    }
}

/// The name of the class that has the method.
fn class(this: &Value) -> &'static str {
    this.as_builtin().kind().name()
}

fn others(interpreter: &Interpreter, this: &Value, method: &str, arguments: Arguments) -> Res<Vec<Value>> {
    arguments.positional_only(&interpreter.heap, &format!("{}.{method}", class(this)), 0, usize::MAX)
}

/// A set as it is, or a new one of the elements of an iterable.
fn set_of(heap: &HeapRef, iterable: &Value) -> Res<Ref<Set>> {
    if let Value::Set(set) = iterable.as_builtin() {
        return Ok(set);
    }
    let mut table = SetTable::default();
    sets::add_all(heap, &mut table, iterable)?;
    Ok(heap.mutable(Set::from(table)))
}

fn common_with_all(heap: &HeapRef, set: &Set, others: &[Value]) -> Res<SetTable> {
    let Some((first, rest)) = others.split_first() else { return sets::copy(heap, set) };
    rest.iter().try_fold(common_with(heap, set, first)?, |common, other| common_with(heap, &Set::from(common), other))
}

/// With an iterable that is no set it ends as soon as all elements of the set are found.
pub(super) fn common_with(heap: &HeapRef, set: &Set, other: &Value) -> Res<SetTable> {
    if let Value::Set(other) = other.as_builtin() {
        return sets::intersection(heap, set, &other);
    }
    let mut common = SetTable::default();
    all(heap, other, |item| {
        // An error of the hash is not said to be about a set element here.
        let hash = heap.word.unsigned(hash(heap, &item)?) as i64;
        if !set.contains_hashed(heap, &item, hash)? {
            return Ok(true);
        }
        common.add_hashed(heap, item, hash)?;
        Ok(common.len() < set.len())
    })?;
    Ok(common)
}

fn contains(heap: &HeapRef, set: &Ref<Set>, item: &Value) -> Res<bool> {
    set.contains_hashed(heap, item, hash_element(heap, item)?)
}

/// Of two sets of no derived class the smaller is searched through.
fn is_disjoint(heap: &HeapRef, set: &Ref<Set>, other: &Value) -> Res<bool> {
    let Value::Set(other) = other else { return all(heap, other, |item| Ok(!contains(heap, set, &item)?)) };
    let (small, large) = if other.len() > set.len() { (set, other) } else { (other, set) };
    for (key, hash) in small.live() {
        if large.contains_hashed(heap, &key, hash)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_subset(heap: &HeapRef, set: &Set, other: &Value) -> Res<bool> {
    match other.as_builtin() {
        Value::Set(other) => Ok(set.len() <= other.len() && sets::is_subset(heap, set, &other)?),
        _ => Ok(common_with(heap, set, other)?.len() == set.len()),
    }
}

fn is_superset(heap: &HeapRef, set: &Ref<Set>, other: &Value) -> Res<bool> {
    match other.as_builtin() {
        Value::Set(other) => Ok(other.len() <= set.len() && sets::is_subset(heap, &other, set)?),
        _ => all(heap, other, |item| contains(heap, set, &item)),
    }
}

fn add_all(heap: &HeapRef, set: &Ref<Set>, other: &Value) -> Res<()> {
    match (other.as_builtin(), other) {
        (Value::Set(other), _) if std::rc::Rc::ptr_eq(&other, set) => return Ok(()),
        (Value::Set(other), _) => return set.merge(heap, &other),
        (_, Value::Dict(dict)) => {
            set.0.borrow_mut().reserve(dict.len());
            let mut entries = dict.entries().into_iter();
            return entries.try_for_each(|entry| set.add_hashed(heap, entry.key, entry.hash));
        }
        _ => {}
    }
    for_each(heap, other, |item| set.add(heap, item))
}

fn remove_all(heap: &HeapRef, set: &Ref<Set>, other: &Value) -> Res<()> {
    if let Value::Set(other) = other.as_builtin() {
        return sets::remove_all(heap, set, &other);
    }
    for_each(heap, other, |item| {
        let hash = hash_element(heap, &item)?;
        set.discard_hashed(heap, &item, hash).map(drop)
    })
}

/// A method that changes the set by each of its arguments. What an argument that fails gave before stays.
fn change(
    interpreter: &Interpreter,
    method: &str,
    this: &Value,
    arguments: Arguments,
    by: fn(&HeapRef, &Ref<Set>, &Value) -> Res<()>,
) -> Res {
    let set = set(this);
    let mut others = others(interpreter, this, method, arguments)?.into_iter();
    let changed = others.try_for_each(|other| by(&interpreter.heap, &set, &other));
    set.recount();
    changed.map(|()| Value::None)
}

/// Takes an element out; whether it was there.
fn take(heap: &HeapRef, this: &Value, item: &Value) -> Res<bool> {
    Ok(set(this).discard_hashed(heap, item, hash_searched(heap, item)?)?.is_some())
}
