//! The methods of dict.

use super::view::{DictView, What};
use crate::classes::Kind;
use crate::container::iterator::{IteratorState, iterate, next};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::inplace::{update as update_dict, update_by_mapping};
use crate::operator::subscript;
use crate::value::{Dict, Value};
use std::rc::Rc;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("clear", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "dict.clear")?;
        drop(dict(this).0.take());
        Ok(Value::None)
    }),
    Member::method("copy", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "dict.copy")?;
        let copy = interpreter.heap.mutable(Dict::default());
        update_by_mapping(&interpreter.heap, &copy, this)?;
        Ok(Value::Dict(copy))
    }),
    Member::class_method("fromkeys", from_keys),
    Member::method("get", |interpreter, this, arguments| {
        let arguments = arguments.bounded(&interpreter.heap, "dict", "get", 1, 2)?;
        let found = dict(this).get(&interpreter.heap, &arguments[0])?;
        Ok(found.or_else(|| arguments.get(1).cloned()).unwrap_or(Value::None))
    }),
    Member::method("items", |interpreter, this, arguments| view(interpreter, this, arguments, What::Items)),
    Member::method("keys", |interpreter, this, arguments| view(interpreter, this, arguments, What::Keys)),
    Member::method("values", |interpreter, this, arguments| view(interpreter, this, arguments, What::Values)),
    Member::method("pop", pop),
    Member::method("popitem", popitem),
    Member::method("setdefault", setdefault),
    Member::method("update", update),
    Member::method("__reversed__", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "dict.__reversed__")?;
        Ok(interpreter.heap.iterator(IteratorState::reversed_dict(&dict(this), What::Keys)))
    }),
];

pub(super) fn dict(this: &Value) -> Ref<Dict> {
    match this.as_builtin() {
        Value::Dict(dict) => dict,
        _ => unreachable!("a method of dict is given a dict"),
    }
}

fn view(interpreter: &Interpreter, this: &Value, arguments: Arguments, what: What) -> Res {
    arguments.none(&interpreter.heap, &format!("dict.{}", what.method()))?;
    Ok(Value::DictView(interpreter.heap.immutable(DictView { owner: this.clone(), dict: dict(this), what })))
}

fn from_keys(interpreter: &Interpreter, class: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.bounded(heap, "dict", "fromkeys", 1, 2)?;
    let value = arguments.get(1).cloned().unwrap_or(Value::None);
    let made = heap.call(class, Vec::new())?;
    let keys = iterate(heap, &arguments[0])?;
    if let (Value::Dict(made), Value::Dict(_) | Value::Set(_)) = (&made, &arguments[0])
        && made.len() == 0
    {
        from_hashed_keys(heap, made, &arguments[0], &value)?;
        return Ok(Value::Dict(Rc::clone(made)));
    }
    while let Some(key) = next(heap, &keys)? {
        subscript::set(heap, &made, &key, value.clone())?;
    }
    Ok(made)
}

/// A dict or a set knows the hashes of its keys.
fn from_hashed_keys(heap: &HeapRef, made: &Ref<Dict>, keys: &Value, value: &Value) -> Res<()> {
    let hashed: Vec<(Value, i64)> = match keys {
        Value::Dict(dict) => dict.entries().into_iter().map(|entry| (entry.key, entry.hash)).collect(),
        Value::Set(set) => set.table().iter().map(|(key, hash)| (key.clone(), hash)).collect(),
        _ => Vec::new(),
    };
    hashed.into_iter().try_for_each(|(key, hash)| made.insert_hashed(heap, key, hash, value.clone()))?;
    made.recount();
    Ok(())
}

fn pop(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let mut arguments = arguments.bounded(heap, "dict", "pop", 1, 2)?;
    let default = (arguments.len() > 1).then(|| arguments.swap_remove(1));
    // An empty dict does not even hash the key.
    let dict = dict(this);
    let removed = if dict.len() == 0 { None } else { dict.remove(heap, &arguments[0])? };
    match (removed, default) {
        (Some(entry), _) => Ok(entry.value),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(heap.key_error(&arguments[0])),
    }
}

fn popitem(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    arguments.none(heap, "dict.popitem")?;
    let entry = dict(this).0.borrow_mut().pop_last();
    match entry {
        Some(entry) => Ok(heap.tuple(vec![entry.key, entry.value])),
        None => Err(heap.error(Kind::KeyError, "popitem(): dictionary is empty")),
    }
}

fn setdefault(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.bounded(heap, "dict", "setdefault", 1, 2)?;
    let dict = dict(this);
    let value = arguments.get(1).cloned().unwrap_or(Value::None);
    let value = dict.get_or_insert(heap, &arguments[0], value)?;
    dict.recount();
    Ok(value)
}

fn update(interpreter: &Interpreter, this: &Value, mut arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let dict = dict(this);
    let keywords = std::mem::take(&mut arguments.keywords);
    let arguments = arguments.bounded(heap, "dict", "update", 0, 1)?;
    if let Some(other) = arguments.first() {
        update_dict(heap, &dict, other)?;
    }
    for (name, value) in keywords {
        dict.insert(heap, Value::Str(name), value)?;
    }
    dict.recount();
    Ok(Value::None)
}
