//! The methods and attributes of memoryviews.

use super::MemoryView;
use super::cast::cast;
use crate::bytes::new;
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::methods::bound;
use crate::operator::compare::equal;
use crate::text::named;
use crate::value::Value;

pub(in crate::bytes) const MEMBERS: &[Member] = &[
    Member::method("cast", cast),
    Member::method("tobytes", to_bytes),
    Member::method("tolist", |i, this, a| {
        a.none(&i.heap, "memoryview.tolist")?;
        of(this).check(&i.heap)?;
        nested_list(&i.heap, of(this), &mut Vec::new())
    }),
    Member::method("hex", |i, this, a| crate::bytes::text::hex(&i.heap, &of(this).bytes(&i.heap)?, a)),
    Member::method("count", count),
    Member::method("index", index),
    Member::method("release", |i, this, a| {
        a.none(&i.heap, "memoryview.release")?;
        crate::bytes::buffer::release(&i.heap, of(this))?;
        Ok(Value::None)
    }),
    Member::method("toreadonly", |i, this, a| {
        a.none(&i.heap, "memoryview.toreadonly")?;
        let view = MemoryView { is_read_only: true, ..of(this).copy(&i.heap)? };
        Ok(Value::MemoryView(i.heap.immutable(view)))
    }),
    Member::method("__enter__", |i, this, a| {
        a.none(&i.heap, "memoryview.__enter__")?;
        of(this).check(&i.heap)?;
        Ok(this.clone())
    }),
    Member::method("__exit__", |i, this, a| {
        a.no_keywords(&i.heap, "memoryview.__exit__")?;
        crate::bytes::buffer::release(&i.heap, of(this))?;
        Ok(Value::None)
    }),
    Member::attribute("obj", |i, this| {
        of(this).check(&i.heap)?;
        crate::bytes::buffer::object(of(this))
    }),
    Member::attribute("nbytes", |i, this| checked(i, this, |view| i.heap.int(view.bytes_in_all()))),
    Member::attribute("itemsize", |i, this| checked(i, this, |view| i.heap.int(view.format.size()))),
    Member::attribute("ndim", |i, this| checked(i, this, |view| i.heap.int(view.shape.len()))),
    Member::attribute("format", |i, this| checked(i, this, |view| i.heap.str(view.format.text()))),
    Member::attribute("readonly", |i, this| checked(i, this, |view| Value::Bool(view.is_read_only))),
    Member::attribute("shape", |i, this| checked(i, this, |view| numbers(&i.heap, view.shape.iter().copied()))),
    Member::attribute("strides", |i, this| checked(i, this, |view| numbers(&i.heap, view.strides.iter().copied()))),
    Member::attribute("suboffsets", |i, this| checked(i, this, |_| i.heap.tuple([]))),
    Member::attribute("c_contiguous", |i, this| checked(i, this, |view| Value::Bool(view.is_c_contiguous()))),
    Member::attribute("f_contiguous", |i, this| checked(i, this, |view| Value::Bool(view.is_fortran_contiguous()))),
    Member::attribute("contiguous", |i, this| {
        checked(i, this, |view| Value::Bool(view.is_c_contiguous() || view.is_fortran_contiguous()))
    }),
];

pub(super) fn of(value: &Value) -> &Ref<MemoryView> {
    match value {
        Value::MemoryView(view) => view,
        _ => unreachable!("members are given values of their class"),
    }
}

fn checked(interpreter: &Interpreter, this: &Value, get: impl Fn(&MemoryView) -> Value) -> Res {
    of(this).check(&interpreter.heap)?;
    Ok(get(of(this)))
}

fn numbers(heap: &HeapRef, numbers: impl Iterator<Item = impl Into<dashu_int::IBig>>) -> Value {
    heap.tuple(numbers.map(|number| heap.int(number)).collect::<Vec<_>>())
}

fn nested_list(heap: &HeapRef, view: &MemoryView, indices: &mut Vec<usize>) -> Res {
    let Some(&length) = view.shape.get(indices.len()) else { return view.unpack(heap, view.place(indices)) };
    let mut items = Vec::with_capacity(length);
    for at in 0..length {
        indices.push(at);
        items.push(nested_list(heap, view, indices)?);
        indices.pop();
    }
    Ok(heap.list(items))
}

/// The bytes in the order of C (the last dimension first), of Fortran (the first one first), or as they lie.
fn to_bytes(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [order] = named(heap, arguments, "tobytes", ["order"])?;
    let order = match order.as_ref().map(Value::as_builtin) {
        None | Some(Value::None) => "C".to_owned(),
        Some(Value::Str(text)) => text.text.clone(),
        Some(other) => {
            let given = other.type_name();
            return Err(heap.type_error(format!("tobytes() argument 'order' must be str or None, not {given}")));
        }
    };
    let view = of(this);
    view.check(heap)?;
    let by_columns = match order.as_str() {
        "C" => false,
        "F" => true,
        "A" => view.is_fortran_contiguous(),
        _ => return Err(heap.value_error("order must be 'C', 'F' or 'A'")),
    };
    if !by_columns {
        return new(heap, view.bytes(heap)?, false);
    }
    let mut turned = view.copy(heap)?;
    turned.shape.reverse();
    turned.strides.reverse();
    new(heap, turned.bytes(heap)?, false)
}

fn count(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let wanted = arguments.one(heap, "memoryview.count")?;
    let mut count = 0;
    let mut at = 0;
    while let Some(item) = of(this).item(heap, at)? {
        count += usize::from(equal(heap, &item, &wanted)?);
        at += 1;
    }
    Ok(heap.int(count))
}

fn index(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.bounded(heap, "memoryview", "index", 1, 3)?;
    let view = of(this);
    view.check(heap)?;
    let [length] = *view.shape else {
        let what = if view.shape.is_empty() {
            return Err(heap.type_error("invalid lookup on 0-dim memory"));
        } else {
            "multi-dimensional lookup is not implemented"
        };
        return Err(heap.error(Kind::NotImplementedError, what));
    };
    let place = |at: usize| arguments.get(at).map(|value| bound(heap, value, length)).transpose();
    let (start, end) = (place(1)?.unwrap_or(0), place(2)?.unwrap_or(length));
    for at in start..end {
        if let Some(item) = view.item(heap, at)?
            && equal(heap, &item, &arguments[0])?
        {
            return Ok(heap.int(at));
        }
    }
    Err(heap.value_error("memoryview.index(x): x not found"))
}
