//! The methods and attributes of `tuple`, `range` and `slice`.

use crate::classes::Kind;
use crate::container::iterator::{iterate, next};
use crate::container::range::RangeData;
use crate::error::Res;
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::methods::bound;
use crate::operator::compare::same_or_equal;
use crate::value::{Slice, Value, heap_index};
use dashu_int::IBig;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[(Kind::Tuple, TUPLE), (Kind::Range, RANGE), (Kind::Slice, SLICE)];

const TUPLE: &[Member] = &[Member::method("count", tuple_count), Member::method("index", tuple_index)];

const RANGE: &[Member] = &[
    Member::attribute("start", |i, this| Ok(i.heap.int(range(this).start.clone()))),
    Member::attribute("stop", |i, this| Ok(i.heap.int(range(this).stop.clone()))),
    Member::attribute("step", |i, this| Ok(i.heap.int(range(this).step.clone()))),
    Member::method("count", range_count),
    Member::method("index", range_index),
    Member::method("__reversed__", |i, this, arguments| {
        arguments.none(&i.heap, "range.__reversed__")?;
        Ok(i.heap.reversed_range(&range(this)))
    }),
];

const SLICE: &[Member] = &[
    Member::attribute("start", |_, this| Ok(slice(this).0[0].clone())),
    Member::attribute("stop", |_, this| Ok(slice(this).0[1].clone())),
    Member::attribute("step", |_, this| Ok(slice(this).0[2].clone())),
    Member::method("indices", slice_indices),
];

fn items(value: &Value) -> Vec<Value> {
    value.as_builtin().sequence_items().unwrap_or_default()
}

fn range(value: &Value) -> Ref<RangeData> {
    match value {
        Value::Range(range) => Ref::clone(range),
        _ => unreachable!("members are given values of their class"),
    }
}

fn slice(value: &Value) -> Ref<Slice> {
    match value {
        Value::Slice(slice) => Ref::clone(slice),
        _ => unreachable!("members are given values of their class"),
    }
}

fn tuple_count(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let wanted = arguments.one(heap, "tuple.count")?;
    let mut count = 0;
    for item in items(this) {
        count += u32::from(same_or_equal(heap, &item, &wanted)?);
    }
    Ok(heap.int(count))
}

fn tuple_index(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    arguments.no_keywords(heap, "tuple.index")?;
    let arguments = arguments.positional_only(heap, "index", 1, 3)?;
    let items = items(this);
    let length = items.len();
    let start = arguments.get(1).map_or(Ok(0), |value| bound(heap, value, length))?;
    let stop = arguments.get(2).map_or(Ok(length), |value| bound(heap, value, length))?;
    for (at, item) in items.iter().enumerate().take(stop).skip(start) {
        if same_or_equal(heap, item, &arguments[0])? {
            return Ok(heap.int(at));
        }
    }
    Err(heap.value_error("tuple.index(x): x not in tuple"))
}

/// The index of a value in a range: ints by arithmetic, all else item by item.
fn position(interpreter: &Interpreter, range: &RangeData, wanted: &Value) -> Res<Option<IBig>> {
    if let Some(int) = wanted.as_int() {
        let found = range.contains(&int);
        return Ok(found.then(|| (int - &range.start) / &range.step));
    }
    let heap = &interpreter.heap;
    let length = range.length();
    let mut at = IBig::from(0);
    while at < length {
        if same_or_equal(heap, &heap.int(range.at(&at)), wanted)? {
            return Ok(Some(at));
        }
        interpreter.check_limits()?;
        at += IBig::from(1);
    }
    Ok(None)
}

fn range_count(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let wanted = arguments.one(&interpreter.heap, "range.count")?;
    let heap = &interpreter.heap;
    if wanted.as_int().is_some() {
        let found = position(interpreter, &range(this), &wanted)?;
        return Ok(heap.int(u8::from(found.is_some())));
    }
    let iterator = iterate(heap, this)?;
    let mut count = 0u64;
    while let Some(item) = next(heap, &iterator)? {
        count += u64::from(same_or_equal(heap, &item, &wanted)?);
    }
    Ok(heap.int(count))
}

fn range_index(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let wanted = arguments.one(heap, "range.index")?;
    match position(interpreter, &range(this), &wanted)? {
        Some(index) => Ok(heap.int(index)),
        None if wanted.as_int().is_some() => Err(heap.value_error("range.index(x): x not in range")),
        None => Err(heap.value_error("sequence.index(x): x not in sequence")),
    }
}

fn slice_indices(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let length = heap_index(heap, &arguments.one(heap, "slice.indices")?)?;
    if length < IBig::from(0) {
        return Err(heap.value_error("length should not be negative"));
    }
    let selection = slice(this).select(heap, &length)?;
    Ok(heap.tuple([heap.int(selection.start), heap.int(selection.stop), heap.int(selection.step)]))
}
