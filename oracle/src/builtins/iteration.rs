//! `all`, `any`, `iter`, `map`, `filter` and `reversed`.

use crate::builtins::attributes::is_callable;
use crate::builtins::inspect::length;
use crate::container::iterator::{IteratorState, iterate, next};
use crate::container::range::RangeData;
use crate::error::Res;
use crate::heap::{Heap, HeapRef};
use crate::interpreter::{Arguments, Interpreter};
use crate::methods::view::What;
use crate::text::bound_arguments;
use crate::value::Value;
use dashu_int::IBig;
use std::rc::Rc;

pub(crate) fn all(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    Ok(Value::Bool(!has(heap, &arguments.one(heap, "all")?, false)?))
}

pub(crate) fn any(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    Ok(Value::Bool(has(heap, &arguments.one(heap, "any")?, true)?))
}

/// Whether an item of that truth is among the items.
fn has(heap: &HeapRef, iterable: &Value, truth: bool) -> Res<bool> {
    let iterator = iterate(heap, iterable)?;
    while let Some(item) = next(heap, &iterator)? {
        if heap.truth(&item)? == truth {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(crate) fn iter(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let mut arguments = arguments.positional_only(heap, "iter", 1, 2)?;
    match arguments.pop() {
        Some(sentinel) if arguments.len() == 1 => {
            let callee = arguments.remove(0);
            if !is_callable(heap, &callee)? {
                return Err(heap.type_error("iter(v, w): v must be callable"));
            }
            Ok(heap.iterator(IteratorState::Calls { callee, sentinel }))
        }
        Some(iterable) => iterate(heap, &iterable),
        None => Ok(Value::None),
    }
}

pub(crate) fn map(heap: &HeapRef, mut arguments: Arguments) -> Res {
    let mut positional = std::mem::take(&mut arguments.positional);
    let [strict] = bound_arguments(heap, arguments, "map", ["strict"], 0, 0)?;
    let strict = strict.map_or(Ok(false), |strict| heap.truth(&strict))?;
    if positional.len() < 2 {
        return Err(heap.type_error("map() must have at least two arguments."));
    }
    let function = positional.remove(0);
    let iterators = positional.iter().map(|iterable| iterate(heap, iterable)).collect::<Res<Vec<_>>>()?;
    Ok(heap.iterator(IteratorState::Map { function, iterators, strict }))
}

pub(crate) fn filter(heap: &HeapRef, arguments: Arguments) -> Res {
    let mut arguments = arguments.positional_only(heap, "filter", 2, 2)?;
    let items = iterate(heap, &arguments[1])?;
    Ok(heap.iterator(IteratorState::Filter { function: arguments.swap_remove(0), items }))
}

pub(crate) fn reversed(heap: &HeapRef, arguments: Arguments) -> Res {
    let mut arguments = arguments.positional_only(heap, "reversed", 1, 1)?;
    let value = arguments.swap_remove(0);
    let not_reversible = || heap.type_error(format!("'{}' object is not reversible", value.type_name()));
    let class = value.class(heap);
    if let Some(method) = class.lookup_user(heap, "__reversed__")? {
        if matches!(method, Value::None) {
            return Err(not_reversible());
        }
        return heap.call(&heap.bind(&method, Some(&value), &class)?, Vec::new());
    }
    if let Value::FrameLocals(_) | Value::MappingProxy(_) = value {
        return heap.call(&heap.get_attribute(&value, "__reversed__")?, Vec::new());
    }
    let has_items = class.lookup_user(heap, "__getitem__")?.is_some();
    match value.as_builtin() {
        Value::List(list) => {
            let left = list.0.borrow().len();
            Ok(heap.iterator(IteratorState::ListReversed { list, left }))
        }
        Value::Dict(dict) => Ok(heap.iterator(IteratorState::reversed_dict(&dict, What::Keys))),
        Value::DictView(view) => Ok(heap.iterator(IteratorState::reversed_dict(&view.dict, view.what))),
        Value::Range(range) => Ok(heap.reversed_range(&range)),
        Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::MemoryView(_) => reversed_items(heap, &value),
        _ if has_items => reversed_items(heap, &value),
        _ => Err(not_reversible()),
    }
}

impl Heap {
    /// `reversed(range)`
    pub(crate) fn reversed_range(self: &Rc<Self>, range: &RangeData) -> Value {
        let length = range.length();
        let last = range.at(&(&length - IBig::from(1)));
        let stop = &range.start - &range.step;
        let range = RangeData { start: last.clone(), stop, step: -&range.step };
        self.iterator(IteratorState::Range { range: self.immutable(range), next: last, left: length })
    }
}

fn reversed_items(heap: &HeapRef, value: &Value) -> Res {
    let left = length(heap, value)?;
    Ok(heap.iterator(IteratorState::Reversed { sequence: value.clone(), left }))
}
