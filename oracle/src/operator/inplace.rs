//! Augmented assignment: the few operators that change their left operand, else the binary ones.

use crate::bytes::operators;
use crate::classes::Kind;
use crate::container::consume::{ask_length, collect};
use crate::container::iterator::{iterate, iterate_or, next, try_iterate};
use crate::container::sequence::drop_from_the_end;
use crate::container::set::SetTable;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::operator::binary::{symbol, unsupported};
use crate::operator::merge::{each_entry, plain_dict};
use crate::operator::sequences::{
    concatenate, has_concatenation, has_repetition, has_slot, repeat, repeat_count, repeat_items,
};
use crate::operator::sets;
use crate::operator::slots::{self, Slot};
use crate::value::{Dict, List, Set, Value};
use std::rc::Rc;
use syntax::ast::Operator;

/// The value of `left` after `left op= right`.
pub(crate) fn inplace(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Res {
    let changed = match heap.call_user_special(left, method(op), vec![right.clone()])? {
        None if !matches!(op, Operator::Add | Operator::Mult) => change(heap, op, left, right)?,
        None => Value::NotImplemented,
        Some(result) => result,
    };
    if !matches!(changed, Value::NotImplemented) {
        return Ok(changed);
    }
    let answer = slots::answer(heap, Slot::Of(op), left, right)?;
    if !matches!(answer, Value::NotImplemented) {
        return Ok(answer);
    }
    match op {
        Operator::Add if is_growing(left) && has_slot(heap, left, &["__iadd__"])? => change(heap, op, left, right),
        Operator::Add if has_concatenation(heap, left)? => concatenate(heap, left, right),
        Operator::Mult if is_growing(left) && has_slot(heap, left, &["__imul__"])? => {
            repeat_in_place(heap, left, right)
        }
        Operator::Mult if has_repetition(heap, left)? => repeat(heap, left, right),
        Operator::Mult if !has_methods_of_sequences(heap, left) && has_repetition(heap, right)? => {
            repeat(heap, right, left)
        }
        _ => Err(unsupported(heap, left, right, &format!("{}=", symbol(op)))),
    }
}

/// Whether it is a sequence that changes in place.
fn is_growing(value: &Value) -> bool {
    match value.as_builtin() {
        Value::List(_) => true,
        Value::Bytes(bytes) => bytes.is_array,
        _ => false,
    }
}

/// Whether a class has any method of sequences, be it none for `*`: then the right operand is not looked at.
fn has_methods_of_sequences(heap: &HeapRef, value: &Value) -> bool {
    !value.class(heap).is_builtin()
        || matches!(
            value,
            Value::Dict(_)
                | Value::Set(_)
                | Value::Range(_)
                | Value::MemoryView(_)
                | Value::MappingProxy(_)
                | Value::DictView(_)
                | Value::FrameLocals(_)
        )
}

/// What a builtin class changes of `left`; NotImplemented where the operands are not for it.
pub(crate) fn change(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Res {
    use Operator::{Add, BitAnd, BitOr, BitXor, Sub};
    match (op, left.as_builtin(), right.as_builtin()) {
        (Add, Value::List(list), _) => extend(heap, &list, right)?,
        (Add, Value::Bytes(array), _) => operators::extend(heap, left, &array, right)?,
        (BitOr, Value::Dict(dict), _) => update(heap, &dict, right)?,
        (BitOr, Value::MappingProxy(_), _) => {
            return Err(heap.type_error("'|=' is not supported by mappingproxy; use '|' instead"));
        }
        (BitOr | BitAnd | BitXor | Sub, Value::Set(set), Value::Set(other)) if !set.is_frozen() => {
            change_set(heap, op, &set, &other)?;
        }
        _ => return Ok(Value::NotImplemented),
    }
    Ok(left.clone())
}

/// `left *= count` of a list or bytearray.
pub(crate) fn repeat_in_place(heap: &HeapRef, left: &Value, count: &Value) -> Res {
    let times = repeat_count(heap, count)?;
    match left.as_builtin() {
        Value::List(list) => {
            let items = repeat_items(heap, &list.0.borrow(), times)?;
            replace_items(&list, items);
        }
        Value::Bytes(array) => operators::repeat_in_place(heap, &array, times)?,
        _ => unreachable!("called on what grows"),
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
    drop_from_the_end(old);
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
        let items = iterate_or(heap, &pair, || "object is not iterable".to_owned());
        let items = items.and_then(|items| collect(heap, &items)).map_err(|error| with_note(heap, error, at))?;
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

/// A TypeError says which pair it is about.
fn with_note(heap: &HeapRef, error: Throw, at: usize) -> Throw {
    if let Throw::Exception(exception) = &error
        && exception.is_a(Kind::TypeError)
        && let Err(other) =
            heap.add_note(exception, &format!("Cannot convert dictionary update sequence element #{at} to a sequence"))
    {
        return other;
    }
    error
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
        Operator::BitAnd => sets::copy(heap, set)?,
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
    // What an element whose comparison fails finds done stays done, and so does what a comparison does to the set.
    let changed = match op {
        Operator::BitOr => set.merge(heap, other),
        Operator::Sub => sets::remove_all(heap, set, other),
        Operator::BitXor => sets::toggle_all(heap, set, other),
        _ => sets::intersection(heap, set, other).map(|common| drop(set.0.replace(common))),
    };
    set.recount();
    changed
}
