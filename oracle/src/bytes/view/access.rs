//! Subscripts of memoryviews.

use super::MemoryView;
use crate::bytes::buffer::{FULL_RO, lend, release};
use crate::bytes::not_bytes_like;
use crate::classes::Kind;
use crate::container::sequence::position;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::value::{Value, optional_index};
use std::rc::Rc;

/// What a subscript selects.
enum Selected {
    /// The item that begins there.
    Item(usize),
    Part(MemoryView),
    All,
}

fn not_implemented(heap: &HeapRef, what: &str) -> Throw {
    heap.error(Kind::NotImplementedError, what)
}

/// `view[index]`
pub(crate) fn get(heap: &HeapRef, view: &Ref<MemoryView>, index: &Value) -> Res {
    view.check(heap)?;
    match select(heap, view, index, "multi-dimensional sub-views are not implemented")? {
        Selected::Item(place) => {
            view.check(heap)?;
            view.unpack(heap, place)
        }
        Selected::Part(part) => Ok(Value::MemoryView(heap.immutable(part))),
        Selected::All => Ok(Value::MemoryView(Rc::clone(view))),
    }
}

/// `view[index] = value`
pub(crate) fn set(heap: &HeapRef, view: &Ref<MemoryView>, index: &Value, value: &Value) -> Res<()> {
    view.check_writable(heap)?;
    let is_slice = |index: &Value| matches!(index, Value::Slice(_));
    let has_slices = match index {
        Value::Tuple(indices) => !indices.items().is_empty() && indices.items().iter().all(is_slice),
        single => view.shape.len() > 1 && is_slice(single),
    };
    if has_slices {
        let what = "memoryview slice assignments are currently restricted to ndim = 1";
        return Err(not_implemented(heap, what));
    }
    // What is assigned to a slice is asked before the slice is.
    let given = if view.shape.len() == 1 && is_slice(index) { Some(source(heap, value)?) } else { None };
    match select(heap, view, index, "sub-views are not implemented")? {
        Selected::Item(place) => put_packed(heap, view, place, value)?,
        Selected::All => put_packed(heap, view, view.place(&[]), value)?,
        Selected::Part(part) => {
            let Some(source) = given else { unreachable!("only a slice selects a part") };
            view.check(heap)?;
            if !source.format.is_like(part.format) || source.shape != part.shape {
                let message = "memoryview assignment: lvalue and rvalue have different structures";
                return Err(heap.value_error(message));
            }
            let items: Vec<Vec<u8>> = source.places().into_iter().map(|place| source.item_bytes(place)).collect();
            for (place, item) in part.places().into_iter().zip(items) {
                part.put(place, &item);
            }
        }
    }
    Ok(())
}

/// What the program's `__index__` or `__float__` did to the view counts.
fn put_packed(heap: &HeapRef, view: &MemoryView, place: usize, value: &Value) -> Res<()> {
    let packed = view.format.pack(heap, value)?;
    view.check(heap)?;
    view.put(place, &packed);
    Ok(())
}

/// `del view[index]`
pub(crate) fn delete(heap: &HeapRef, view: &MemoryView) -> Res<()> {
    view.check_writable(heap)?;
    Err(heap.type_error("cannot delete memory"))
}

fn source(heap: &HeapRef, value: &Value) -> Res<MemoryView> {
    lent(heap, value)?.ok_or_else(|| not_bytes_like(heap, value))
}

fn lent(heap: &HeapRef, value: &Value) -> Res<Option<MemoryView>> {
    match value.as_builtin() {
        Value::MemoryView(view) => view.copy(heap).map(Some),
        Value::Bytes(bytes) if value.class(heap).is_builtin() => Ok(Some(MemoryView::whole(&bytes))),
        _ => match lend(heap, value, FULL_RO)? {
            Some(view) => {
                // What is read is read before the program can change it.
                let seen = view.copy(heap)?;
                seen.lender.take();
                release(heap, &view)?;
                Ok(Some(seen))
            }
            None => Ok(None),
        },
    }
}

fn select(heap: &HeapRef, view: &MemoryView, index: &Value, no_rows: &str) -> Res<Selected> {
    if view.shape.is_empty() {
        return match index.as_builtin() {
            Value::Tuple(indices) if indices.items().is_empty() => Ok(Selected::Item(view.place(&[]))),
            Value::Ellipsis => Ok(Selected::All),
            _ => Err(heap.type_error("invalid indexing of 0-dim memory")),
        };
    }
    match index.as_builtin() {
        Value::Slice(slice) => return view.sliced(heap, &slice).map(Selected::Part),
        Value::Tuple(indices) => return select_by_tuple(heap, view, indices.items()),
        _ => {}
    }
    let Some(at) = optional_index(heap, index)? else { return Err(wrong_key(heap)) };
    let place = position(heap, index, &at, view.shape[0])?;
    if view.shape.len() > 1 {
        return Err(not_implemented(heap, no_rows));
    }
    match place {
        Some(at) => Ok(Selected::Item(view.place(&[at]))),
        None => Err(out_of_bounds(heap, 0)),
    }
}

fn wrong_key(heap: &HeapRef) -> Throw {
    heap.type_error("memoryview: invalid slice key")
}

fn out_of_bounds(heap: &HeapRef, dimension: usize) -> Throw {
    heap.index_error(format!("index out of bounds on dimension {}", dimension + 1))
}

fn select_by_tuple(heap: &HeapRef, view: &MemoryView, indices: &[Value]) -> Res<Selected> {
    let is_index =
        |index: &Value| Ok(index.as_builtin().as_int().is_some() || heap.user_special(index, "__index__")?.is_some());
    let all_indices = indices.iter().try_fold(true, |all, index| Ok(all && is_index(index)?))?;
    if !all_indices {
        let all_slices = indices.iter().all(|index| matches!(index, Value::Slice(_)));
        return Err(if all_slices {
            not_implemented(heap, "multi-dimensional slicing is not implemented")
        } else {
            wrong_key(heap)
        });
    }
    let dimensions = view.shape.len();
    if indices.len() < dimensions {
        return Err(not_implemented(heap, "sub-views are not implemented"));
    }
    if indices.len() > dimensions {
        let given = indices.len();
        return Err(heap.type_error(format!("cannot index {dimensions}-dimension view with {given}-element tuple")));
    }
    let mut at = Vec::with_capacity(dimensions);
    for (dimension, (index, length)) in indices.iter().zip(&view.shape).enumerate() {
        let place = crate::value::heap_index(heap, index)?;
        at.push(position(heap, index, &place, *length)?.ok_or_else(|| out_of_bounds(heap, dimension))?);
    }
    Ok(Selected::Item(view.place(&at)))
}
