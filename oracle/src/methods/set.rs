//! The methods of set and frozenset. The operators are in `operator::sets`; the methods take any iterable.

use super::only;
use crate::classes::Kind;
use crate::container::hash::hash_element;
use crate::container::iterator::collect;
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
        arguments.none(&interpreter.heap, "set.copy")?;
        let copy = sets::copy(&interpreter.heap, &set(this).table())?;
        Ok(interpreter.heap.set_like(&set(this), copy))
    }),
    Member::method("difference", |interpreter, this, arguments| {
        let others = others(interpreter, "difference", arguments)?;
        let heap = &interpreter.heap;
        let mut others = others.into_iter();
        let mut rest = match others.next() {
            Some(first) => sets::difference(heap, &set(this).table(), &table_of(heap, &first)?)?,
            None => sets::copy(heap, &set(this).table())?,
        };
        for other in others {
            sets::remove_all(heap, &mut rest, &table_of(heap, &other)?)?;
        }
        Ok(heap.set_like(&set(this), rest))
    }),
    Member::method("intersection", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let mut common = sets::copy(heap, &set(this).table())?;
        for other in others(interpreter, "intersection", arguments)? {
            common = common_with(heap, &common, &other)?;
        }
        Ok(heap.set_like(&set(this), common))
    }),
    Member::method("isdisjoint", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, "set", "isdisjoint", arguments)?;
        let set = set(this);
        for item in collect(heap, &other)? {
            if set.contains_hashed(heap, &item, hash_element(heap, &item)?)? {
                return Ok(Value::Bool(false));
            }
        }
        Ok(Value::Bool(true))
    }),
    Member::method("issubset", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = table_of(heap, &only(heap, "set", "issubset", arguments)?)?;
        let table = set(this).table();
        Ok(Value::Bool(table.len() <= other.len() && sets::is_subset(heap, &table, &other)?))
    }),
    Member::method("issuperset", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, "set", "issuperset", arguments)?;
        let set = set(this);
        for item in collect(heap, &other)? {
            if !set.contains_hashed(heap, &item, hash_element(heap, &item)?)? {
                return Ok(Value::Bool(false));
            }
        }
        Ok(Value::Bool(true))
    }),
    Member::method("symmetric_difference", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let other = only(heap, "set", "symmetric_difference", arguments)?;
        let mut result = table_of(heap, &other)?;
        sets::toggle_all(heap, &mut result, &set(this).table())?;
        Ok(heap.set_like(&set(this), result))
    }),
    Member::method("union", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let mut all = sets::copy(heap, &set(this).table())?;
        for other in others(interpreter, "union", arguments)? {
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
        change(interpreter, "difference_update", this, arguments, |heap, table, other| {
            sets::remove_all(heap, table, &table_of(heap, other)?)
        })
    }),
    Member::method("discard", |interpreter, this, arguments| {
        let item = only(&interpreter.heap, "set", "discard", arguments)?;
        take(&interpreter.heap, this, &item)?;
        Ok(Value::None)
    }),
    Member::method("intersection_update", |interpreter, this, arguments| {
        change(interpreter, "intersection_update", this, arguments, |heap, table, other| {
            *table = common_with(heap, table, other)?;
            Ok(())
        })
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
        let mut table = set.table();
        sets::toggle_all(heap, &mut table, &table_of(heap, &other)?)?;
        drop(set.0.replace(table));
        Ok(Value::None)
    }),
    Member::method("update", |interpreter, this, arguments| {
        change(interpreter, "update", this, arguments, sets::add_all)
    }),
];

fn set(this: &Value) -> Ref<Set> {
    match this.as_builtin() {
        Value::Set(set) => set,
        _ => unreachable!("a method of set is given a set"),
    }
}

fn others(interpreter: &Interpreter, method: &str, arguments: Arguments) -> Res<Vec<Value>> {
    arguments.positional_only(&interpreter.heap, &format!("set.{method}"), 0, usize::MAX)
}

/// The elements of an iterable.
fn table_of(heap: &HeapRef, iterable: &Value) -> Res<SetTable> {
    if let Value::Set(set) = iterable.as_builtin() {
        return Ok(set.table());
    }
    let mut table = SetTable::default();
    sets::add_all(heap, &mut table, iterable)?;
    Ok(table)
}

fn common_with(heap: &HeapRef, table: &SetTable, other: &Value) -> Res<SetTable> {
    if let Value::Set(set) = other.as_builtin() {
        return sets::intersection(heap, table, &set.table());
    }
    let mut common = SetTable::default();
    for item in collect(heap, other)? {
        let hash = hash_element(heap, &item)?;
        if table.contains_hashed(heap, &item, hash)? {
            common.add_hashed(heap, item, hash)?;
        }
    }
    Ok(common)
}

/// A method that changes the set by each of its arguments.
fn change(
    interpreter: &Interpreter,
    method: &str,
    this: &Value,
    arguments: Arguments,
    by: fn(&HeapRef, &mut SetTable, &Value) -> Res<()>,
) -> Res {
    let set = set(this);
    for other in others(interpreter, method, arguments)? {
        let mut table = set.table();
        by(&interpreter.heap, &mut table, &other)?;
        drop(set.0.replace(table));
    }
    set.recount();
    Ok(Value::None)
}

/// Takes an element out; whether it was there.
fn take(heap: &HeapRef, this: &Value, item: &Value) -> Res<bool> {
    let hash = hash_element(heap, item)?;
    Ok(set(this).discard_hashed(heap, item, hash)?.is_some())
}
