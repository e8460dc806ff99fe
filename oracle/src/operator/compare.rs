//! Comparisons and membership.

use crate::container::hash::hash_element;
use crate::container::iterator::{next, try_iterate};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::number::float::{compare_int, truncate};
use crate::operator::sets;
use crate::value::{Dict, Value};
use std::cmp::Ordering;
use syntax::ast::CmpOp;

/// `left op right`.
pub(crate) fn compare(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res<bool> {
    match op {
        CmpOp::Eq => equal(heap, left, right),
        CmpOp::NotEq => Ok(!equal(heap, left, right)?),
        CmpOp::Is => Ok(left.is(right)),
        CmpOp::IsNot => Ok(!left.is(right)),
        CmpOp::In => contains(heap, right, left),
        CmpOp::NotIn => Ok(!contains(heap, right, left)?),
        CmpOp::Lt | CmpOp::LtE | CmpOp::Gt | CmpOp::GtE => order(heap, op, left, right),
    }
}

/// The test by which containers find an item: a NaN is found only if it is the same object.
pub(crate) fn same_or_equal(heap: &HeapRef, left: &Value, right: &Value) -> Res<bool> {
    Ok(left.is(right) || equal(heap, left, right)?)
}

/// `left == right`.
pub(crate) fn equal(heap: &HeapRef, left: &Value, right: &Value) -> Res<bool> {
    if let Some(ordering) = compare_numbers(left, right) {
        return Ok(ordering == Some(Ordering::Equal));
    }
    match (left, right) {
        (Value::Str(left), Value::Str(right)) => Ok(left.text == right.text),
        (Value::List(_), Value::List(_)) | (Value::Tuple(_), Value::Tuple(_)) => {
            let (left, right) = (left.sequence_items(), right.sequence_items());
            equal_items(heap, &left.unwrap_or_default(), &right.unwrap_or_default())
        }
        (Value::Slice(left), Value::Slice(right)) => equal_items(heap, &left.0, &right.0),
        (Value::Dict(left), Value::Dict(right)) => heap.nested("in comparison", || equal_dicts(heap, left, right)),
        (Value::Set(left), Value::Set(right)) => {
            let (left, right) = (left.0.borrow(), right.0.borrow());
            Ok(left.len() == right.len() && sets::is_subset(heap, &left, &right)?)
        }
        (Value::Range(left), Value::Range(right)) => Ok(left.equals(right)),
        _ => Ok(left.is(right)),
    }
}

fn equal_items(heap: &HeapRef, left: &[Value], right: &[Value]) -> Res<bool> {
    if left.len() != right.len() {
        return Ok(false);
    }
    Ok(first_difference(heap, left, right)?.is_none())
}

fn first_difference(heap: &HeapRef, left: &[Value], right: &[Value]) -> Res<Option<usize>> {
    heap.nested("in comparison", || {
        for (at, (left, right)) in left.iter().zip(right).enumerate() {
            if !same_or_equal(heap, left, right)? {
                return Ok(Some(at));
            }
        }
        Ok(None)
    })
}

fn equal_dicts(heap: &HeapRef, left: &Ref<Dict>, right: &Ref<Dict>) -> Res<bool> {
    let (left, right) = (left.0.borrow(), right.0.borrow());
    if left.len() != right.len() {
        return Ok(false);
    }
    for entry in left.iter() {
        let Some(other) = right.get(heap, &entry.key)? else { return Ok(false) };
        if !same_or_equal(heap, &entry.value, &other)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `None` if they are not both numbers; `Some(None)` if one is NaN.
fn compare_numbers(left: &Value, right: &Value) -> Option<Option<Ordering>> {
    match (left, right) {
        (Value::Float(left), Value::Float(right)) => Some(left.0.partial_cmp(&right.0)),
        (_, Value::Float(right)) => left.as_int().map(|left| compare_int(&left, right.0)),
        (Value::Float(left), _) => right.as_int().map(|right| compare_int(&right, left.0).map(Ordering::reverse)),
        _ => Some(Some(left.as_int()?.cmp(&right.as_int()?))),
    }
}

fn order(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res<bool> {
    if let Some(ordering) = compare_numbers(left, right) {
        return Ok(ordering.is_some_and(|ordering| satisfies(op, ordering)));
    }
    match (left, right) {
        (Value::Str(left), Value::Str(right)) => Ok(satisfies(op, left.text.cmp(&right.text))),
        (Value::List(_), Value::List(_)) | (Value::Tuple(_), Value::Tuple(_)) => {
            let (left, right) = (left.sequence_items(), right.sequence_items());
            order_items(heap, op, &left.unwrap_or_default(), &right.unwrap_or_default())
        }
        (Value::Slice(left), Value::Slice(right)) => order_items(heap, op, &left.0, &right.0),
        (Value::Set(left), Value::Set(right)) => sets::order(heap, op, &left.0.borrow(), &right.0.borrow()),
        _ => {
            let (symbol, left, right) = (symbol(op), left.type_name(), right.type_name());
            let message = format!("'{symbol}' not supported between instances of '{left}' and '{right}'");
            Err(heap.type_error(message))
        }
    }
}

/// The first items that differ decide, else the lengths.
fn order_items(heap: &HeapRef, op: CmpOp, left: &[Value], right: &[Value]) -> Res<bool> {
    match first_difference(heap, left, right)? {
        Some(at) => heap.nested("in comparison", || order(heap, op, &left[at], &right[at])),
        None => Ok(satisfies(op, left.len().cmp(&right.len()))),
    }
}

fn satisfies(op: CmpOp, ordering: Ordering) -> bool {
    match op {
        CmpOp::Lt => ordering.is_lt(),
        CmpOp::LtE => ordering.is_le(),
        CmpOp::Gt => ordering.is_gt(),
        _ => ordering.is_ge(),
    }
}

fn symbol(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Lt => "<",
        CmpOp::LtE => "<=",
        CmpOp::Gt => ">",
        _ => ">=",
    }
}

/// `item in container`.
fn contains(heap: &HeapRef, container: &Value, item: &Value) -> Res<bool> {
    match (container, item) {
        (Value::Str(text), Value::Str(part)) => Ok(text.text.contains(&*part.text)),
        (Value::Str(_), _) => {
            let given = item.type_name();
            Err(heap.type_error(format!("'in <string>' requires string as left operand, not {given}")))
        }
        (Value::Dict(dict), _) => Ok(dict.0.borrow().get(heap, item)?.is_some()),
        // A set is looked up as the frozen set it would be; no frozen set can be an element.
        (Value::Set(_), Value::Set(_)) => Ok(false),
        (Value::Set(set), _) => {
            let hash = hash_element(heap, item)?;
            set.0.borrow().contains_hashed(heap, item, hash)
        }
        (Value::Range(range), _) if item.as_int().is_some() => {
            Ok(item.as_int().is_some_and(|item| range.contains(&item)))
        }
        // Nothing but a number equals an item of a range: no need to walk it.
        (Value::Range(range), Value::Float(item)) => {
            Ok(item.0.is_finite() && item.0.trunc() == item.0 && range.contains(&truncate(item.0)))
        }
        (Value::Range(_), _) => Ok(false),
        _ => search(heap, container, item),
    }
}

fn search(heap: &HeapRef, container: &Value, item: &Value) -> Res<bool> {
    let Some(iterator) = try_iterate(heap, container) else {
        let given = container.type_name();
        return Err(heap.type_error(format!("argument of type '{given}' is not a container or iterable")));
    };
    while let Some(other) = next(heap, &iterator)? {
        if same_or_equal(heap, &other, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
