//! Iterators that may run Python code for each item: `map`, `filter`, `iter(callable, sentinel)`, `reversed` of a sequence.
//!
//! What they need is taken out of their state first: code that runs may ask the same iterator again.

use crate::classes::Kind;
use crate::container::iterator::{IteratorState, next, next_of_each};
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::operator::compare::same_or_equal;
use crate::operator::subscript;
use crate::value::{Iter, Value};

/// The next item; `None` for an iterator of another kind.
pub(crate) fn next_lazily(heap: &HeapRef, iterator: &Ref<Iter>) -> Option<Res<Option<Value>>> {
    let state = iterator.0.try_borrow().ok()?;
    match &*state {
        IteratorState::Map { function, iterators, strict } => {
            let (function, iterators, strict) = (function.clone(), iterators.clone(), *strict);
            drop(state);
            Some(heap.nested(" while iterating", || next_mapped(heap, &function, &iterators, strict)))
        }
        IteratorState::Filter { function, items } => {
            let (function, items) = (function.clone(), items.clone());
            drop(state);
            Some(heap.nested(" while iterating", || next_filtered(heap, &function, &items)))
        }
        IteratorState::Calls { callee, sentinel } => {
            let (callee, sentinel) = (callee.clone(), sentinel.clone());
            drop(state);
            Some(heap.nested(" while iterating", || next_call(heap, iterator, &callee, &sentinel)))
        }
        IteratorState::Reversed { sequence, left } => {
            let (sequence, left) = (sequence.clone(), *left);
            drop(state);
            Some(next_reversed(heap, iterator, sequence, left))
        }
        _ => None,
    }
}

fn next_mapped(heap: &HeapRef, function: &Value, iterators: &[Value], strict: bool) -> Res<Option<Value>> {
    match next_of_each(heap, iterators, strict, "map")? {
        Some(items) => heap.call(function, items).map(Some),
        None => Ok(None),
    }
}

fn next_filtered(heap: &HeapRef, function: &Value, items: &Value) -> Res<Option<Value>> {
    while let Some(item) = next(heap, items)? {
        let is_plain = match function {
            Value::None => true,
            Value::Class(class) => class.is_builtin() && class.kind == Kind::Bool,
            _ => false,
        };
        let answer = if is_plain { item.clone() } else { heap.call(function, vec![item.clone()])? };
        if heap.truth(&answer)? {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

fn end(iterator: &Ref<Iter>) {
    let kind = iterator.0.borrow().kind();
    let old = iterator.0.replace(IteratorState::Exhausted(kind));
    drop(old);
}

fn next_call(heap: &HeapRef, iterator: &Ref<Iter>, callee: &Value, sentinel: &Value) -> Res<Option<Value>> {
    match heap.call(callee, Vec::new()) {
        // The call may have come back here and got to the end.
        Ok(_) if matches!(*iterator.0.borrow(), IteratorState::Exhausted(_)) => return Ok(None),
        Ok(value) if !same_or_equal(heap, sentinel, &value)? => return Ok(Some(value)),
        Ok(_) => {}
        Err(Throw::Exception(error)) if error.is_a(Kind::StopIteration) => {}
        Err(error) => return Err(error),
    }
    end(iterator);
    Ok(None)
}

fn next_reversed(heap: &HeapRef, iterator: &Ref<Iter>, sequence: Value, left: usize) -> Res<Option<Value>> {
    let Some(at) = left.checked_sub(1) else {
        end(iterator);
        return Ok(None);
    };
    match subscript::get(heap, &sequence, &heap.int(at)) {
        Ok(item) => {
            let old = iterator.0.replace(IteratorState::Reversed { sequence, left: at });
            drop(old);
            Ok(Some(item))
        }
        Err(error) => {
            end(iterator);
            match error {
                Throw::Exception(error) if error.is_a(Kind::IndexError) || error.is_a(Kind::StopIteration) => Ok(None),
                error => Err(error),
            }
        }
    }
}
