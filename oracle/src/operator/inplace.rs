//! Augmented assignment: the few operators that change their left operand, else the binary ones.

use crate::bytes::operators;
use crate::container::consume::{ask_length, collect};
use crate::container::iterator::{iterate, next, try_iterate};
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::operator::binary::{binary_or, by_methods, methods, repeat_count, repeat_items, symbol};
use crate::operator::merge::{each_entry, plain_dict};
use crate::operator::sets;
use crate::value::{Dict, List, Set, Value};
use std::rc::Rc;
use syntax::ast::Operator;

/// The value of `left` after `left op= right`.
pub(crate) fn inplace(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Res {
    use Operator::{BitAnd, BitOr, BitXor, Sub};
    match heap.call_user_special(left, method(op), vec![right.clone()])? {
        None => {}
        Some(Value::NotImplemented) => return binary_or(heap, op, left, right, &format!("{}=", symbol(op))),
        Some(result) => return Ok(result),
    }
    if let (BitOr, Value::MappingProxy(_)) = (op, left) {
        return Err(heap.type_error("'|=' is not supported by mappingproxy; use '|' instead"));
    }
    if operators::in_place(heap, op, left, right)? {
        return Ok(left.clone());
    }
    let plain_left = left.as_builtin();
    if matches!((op, &plain_left), (Operator::Add | Operator::Mult, Value::List(_)))
        && let Some(result) = by_methods(heap, methods(op), left, right, None)?
    {
        return Ok(result);
    }
    match (op, &plain_left, &right.as_builtin()) {
        (Operator::Add, Value::List(list), _) => extend(heap, list, right)?,
        (Operator::Mult, Value::List(list), _) => {
            let count = repeat_count(heap, right)?;
            let items = repeat_items(heap, &list.0.borrow(), count)?;
            replace_items(list, items);
        }
        (BitOr, Value::Dict(dict), _) => update(heap, dict, right)?,
        (BitOr | BitAnd | BitXor | Sub, Value::Set(set), Value::Set(other)) if !set.is_frozen() => {
            change_set(heap, op, set, other)?;
        }
        _ => return binary_or(heap, op, left, right, &format!("{}=", symbol(op))),
    }
    Ok(left.clone())
}

/// The special method of an augmented assignment.
fn method(op: Operator) -> &'static str {
    match op {
        Operator::Add => "__iadd__",
        Operator::Sub => "__isub__",
        Operator::Mult => "__imul__",
        Operator::MatMult => "__imatmul__",
        Operator::Div => "__itruediv__",
        Operator::Mod => "__imod__",
        Operator::Pow => "__ipow__",
        Operator::LShift => "__ilshift__",
        Operator::RShift => "__irshift__",
        Operator::BitOr => "__ior__",
        Operator::BitXor => "__ixor__",
        Operator::BitAnd => "__iand__",
        Operator::FloorDiv => "__ifloordiv__",
    }
}

fn replace_items(list: &Ref<List>, items: Vec<Value>) {
    let old = list.0.replace(items);
    list.recount();
    drop(old);
}

/// `list.extend(iterable)`.
pub(crate) fn extend(heap: &HeapRef, list: &Ref<List>, iterable: &Value) -> Res<()> {
    let items = match (iterable, iterable.as_builtin()) {
        (Value::List(_) | Value::Tuple(_), _) => collect(heap, iterable)?,
        (_, Value::List(same)) if Rc::ptr_eq(&same, list) => list.0.borrow().clone(),
        _ => {
            let iterator = iterate(heap, iterable)?;
            ask_length(heap, iterable)?;
            return extend_one_by_one(heap, list, &iterator);
        }
    };
    heap.admit_items(list.0.borrow().len() + items.len())?;
    list.0.borrow_mut().extend(items);
    list.recount();
    Ok(())
}

/// An iterator may look at the list while it grows.
fn extend_one_by_one(heap: &HeapRef, list: &Ref<List>, iterator: &Value) -> Res<()> {
    while let Some(item) = next(heap, iterator)? {
        heap.admit_items(list.0.borrow().len() + 1)?;
        list.0.borrow_mut().push(item);
        list.recount();
    }
    Ok(())
}

/// `dict.update(other)`, as `dict(other)` and `dict |= other` do it.
pub(crate) fn update(heap: &HeapRef, dict: &Ref<Dict>, other: &Value) -> Res<()> {
    if matches!(other.as_builtin(), Value::Dict(_)) || heap.optional_attribute(other, "keys")?.is_some() {
        return update_by_mapping(heap, dict, other);
    }
    let Some(iterator) = try_iterate(heap, other)? else {
        return Err(heap.type_error(format!("'{}' object is not iterable", other.type_name())));
    };
    let mut at = 0;
    while let Some(pair) = next(heap, &iterator)? {
        let Some(items) = try_iterate(heap, &pair)? else {
            return Err(heap.type_error("object is not iterable"));
        };
        let items = collect(heap, &items)?;
        let [key, value] = items.as_slice() else {
            let message = format!("dictionary update sequence element #{at} has length {}; 2 is required", items.len());
            return Err(heap.value_error(message));
        };
        dict.insert(heap, key.clone(), value.clone())?;
        at += 1;
    }
    dict.recount();
    Ok(())
}

/// `dict.update(mapping)`, `{**mapping}`.
pub(crate) fn update_by_mapping(heap: &HeapRef, dict: &Ref<Dict>, mapping: &Value) -> Res<()> {
    let done = match plain_dict(heap, mapping)? {
        Some(other) => dict.merge(heap, &other),
        None => each_entry(heap, mapping, |_| Ok(()), |key, value| dict.insert(heap, key, value)),
    };
    dict.recount();
    done
}

/// `set &= set` takes the layout of a copy, which can be another order.
fn change_by_itself(heap: &HeapRef, op: Operator, set: &Ref<Set>) -> Res<()> {
    let table = match op {
        Operator::BitOr => return Ok(()),
        Operator::BitAnd => sets::copy(heap, &set.table())?,
        _ => SetTable::default(),
    };
    drop(set.0.replace(table));
    set.recount();
    Ok(())
}

fn change_set(heap: &HeapRef, op: Operator, set: &Ref<Set>, other: &Ref<Set>) -> Res<()> {
    if Rc::ptr_eq(set, other) {
        return change_by_itself(heap, op, set);
    }
    let other = other.table();
    // What an element whose comparison fails finds done stays done, and so does what a comparison does to the set.
    let changed = match op {
        Operator::BitOr => set.merge(heap, &other),
        Operator::Sub => sets::remove_all(heap, set, &other),
        Operator::BitXor => sets::toggle_all(heap, set, &other),
        _ => sets::intersection(heap, &set.table(), &other).map(|common| drop(set.0.replace(common))),
    };
    set.recount();
    changed
}
