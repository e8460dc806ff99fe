//! Subscripts of memoryviews, and which of them can be measured and iterated over. Source: CPython 3.14 `Objects/memoryobject.c`.

use super::buffer::FULL_RO;
use super::subscripts::{Place, Wording};
use super::view_items;
use crate::objects::slice::Slice;
use crate::objects::{ByteArray, Dimension, ExceptionClass, MemoryView, Tuple, Window, bytes_like};
use crate::vm::{Fallible, Raised, Vm};
use stencils::value::Value;

const WRONG_KEY: &str = "memoryview: invalid slice key";

/// What a subscript selects.
enum Selected {
    /// The item that begins there.
    Item(usize),
    Part(Window),
    Itself,
}

#[cold]
fn type_error(vm: &mut Vm, message: &str) -> Raised {
    vm.raise(ExceptionClass::TypeError, message)
}

#[cold]
fn not_implemented(vm: &mut Vm, message: &str) -> Raised {
    vm.raise(ExceptionClass::NotImplementedError, message)
}

fn out_of_range(dimension: usize) -> String {
    format!("index out of bounds on dimension {}", dimension + 1)
}

/// ValueError if the view was released.
pub(crate) fn check_released(vm: &mut Vm, view: MemoryView) -> Fallible<()> {
    if view.is_released() {
        return Err(vm.raise(ExceptionClass::ValueError, "operation forbidden on released memoryview object"));
    }
    Ok(())
}

/// That a value, if it is a view, has a length.
pub(super) fn check_length(vm: &mut Vm, value: Value) -> Fallible<()> {
    let Some(view) = MemoryView::from_value(value) else { return Ok(()) };
    check_released(vm, view)?;
    if view.window.dimensions.is_empty() { Err(type_error(vm, "0-dim memory has no length")) } else { Ok(()) }
}

/// That a value, if it is a view, has one dimension, as iteration needs it.
pub(super) fn check_items(vm: &mut Vm, value: Value) -> Fallible<()> {
    let Some(view) = MemoryView::from_value(value) else { return Ok(()) };
    check_released(vm, view)?;
    match view.window.dimensions.len() {
        0 => Err(type_error(vm, "invalid indexing of 0-dim memory")),
        1 => Ok(()),
        _ => Err(not_implemented(vm, "multi-dimensional sub-views are not implemented")),
    }
}

/// An item of the only dimension.
pub(crate) fn item(vm: &mut Vm, view: MemoryView, index: usize) -> Fallible<Option<Value>> {
    check_items(vm, view.value())?;
    if index >= view.window.count() {
        return Ok(None);
    }
    Ok(Some(view_items::read(vm, view.window.format, &view.item(view.window.place(&[index])))))
}

/// `view[key]`
pub(super) fn subscript(vm: &mut Vm, value: Value, key: Value) -> Fallible<Value> {
    let Some(view) = MemoryView::from_value(value) else { return Ok(Value::NONE) };
    check_released(vm, view)?;
    // A slice whose index releases the view was made before.
    let target = [view.target.get(), view.lease.get()];
    Ok(match select(vm, view, key, "multi-dimensional sub-views are not implemented")? {
        Selected::Item(place) => {
            check_released(vm, view)?;
            view_items::read(vm, view.window.format, &view.item(place))
        }
        Selected::Part(window) => MemoryView::of_target(&mut vm.heap, target, window).value(),
        Selected::Itself => value,
    })
}

/// `view[key] = item`
pub(super) fn store(vm: &mut Vm, value: Value, key: Value, item: Value) -> Fallible<()> {
    let Some(view) = MemoryView::from_value(value) else { return Ok(()) };
    check_released(vm, view)?;
    if view.window.readonly {
        return Err(type_error(vm, "cannot modify read-only memory"));
    }
    let is_slice = |key: &Value| Slice::from_value(*key).is_some();
    let has_slices = match Tuple::from_value(key) {
        Some(keys) => !keys.items().is_empty() && keys.items().iter().all(is_slice),
        None => view.window.dimensions.len() > 1 && is_slice(&key),
    };
    if has_slices && !view.window.dimensions.is_empty() {
        let message = "memoryview slice assignments are currently restricted to ndim = 1";
        return Err(not_implemented(vm, message));
    }
    let is_part = view.window.dimensions.len() == 1 && is_slice(&key);
    let lent = if is_part { Some(lent_items(vm, item)?) } else { None };
    let (places, new) = match select(vm, view, key, "sub-views are not implemented")? {
        Selected::Item(place) => (Vec::from([place]), view_items::write(vm, view.window.format, item)?),
        Selected::Itself => (Vec::from([view.window.start]), view_items::write(vm, view.window.format, item)?),
        Selected::Part(part) => {
            check_released(vm, view)?;
            (part.places(), alike(vm, &part, lent)?)
        }
    };
    check_released(vm, view)?;
    let size = view.window.format.size;
    if let Some(array) = ByteArray::from_value(view.target.get()) {
        array.edit(&mut vm.heap, |bytes| {
            for (place, item) in places.into_iter().zip(new.chunks_exact(size)) {
                if let Some(old) = bytes.get_mut(place..place + size) {
                    old.copy_from_slice(item);
                }
            }
        });
    }
    Ok(())
}

/// `del view[key]`: always an error.
pub(super) fn delete(vm: &mut Vm, value: Value, _: Value) -> Fallible<()> {
    let Some(view) = MemoryView::from_value(value) else { return Ok(()) };
    check_released(vm, view)?;
    let message = if view.window.readonly { "cannot modify read-only memory" } else { "cannot delete memory" };
    Err(type_error(vm, message))
}

/// The items of a value, with their window.
fn lent_items(vm: &mut Vm, value: Value) -> Fallible<(Vec<u8>, Window)> {
    let Some(view) = vm.lend(value, FULL_RO)? else { return Err(vm.not_bytes_like(value)) };
    let bytes = bytes_like(view.value()).unwrap_or_default().into_owned();
    vm.take_back(view)?;
    Ok((bytes, view.window.clone()))
}

/// The bytes, if they have the structure of part of a view.
fn alike(vm: &mut Vm, part: &Window, lent: Option<(Vec<u8>, Window)>) -> Fallible<Vec<u8>> {
    let has_structure = |(bytes, window): &(Vec<u8>, Window)| {
        window.format.letter == part.format.letter && window.dimensions.len() == 1 && bytes.len() == part.size()
    };
    lent.filter(has_structure).map(|(bytes, _)| bytes).ok_or_else(|| {
        let message = "memoryview assignment: lvalue and rvalue have different structures";
        vm.raise(ExceptionClass::ValueError, message)
    })
}

/// `no_rows` is what is said where an index alone would select a row.
fn select(vm: &mut Vm, view: MemoryView, key: Value, no_rows: &str) -> Fallible<Selected> {
    let window = &view.window;
    let keys = Tuple::from_value(key);
    let Some(first) = window.dimensions.first().copied() else {
        return match keys {
            Some(keys) if keys.items().is_empty() => Ok(Selected::Item(window.start)),
            _ if key == Value::ELLIPSIS => Ok(Selected::Itself),
            _ => Err(type_error(vm, "invalid indexing of 0-dim memory")),
        };
    };
    if let Some(keys) = keys {
        return select_by_indices(vm, view, keys.items());
    }
    let is_row = window.dimensions.len() > 1 && Slice::from_value(key).is_none();
    if is_row && vm.has_index(key) {
        vm.index_in_word(key)?;
        return Err(not_implemented(vm, no_rows));
    }
    match place(vm, key, 0, first.length)? {
        Place::Index(index) => Ok(Selected::Item(window.place(&[index]))),
        Place::Selection(selection) => {
            let mut part = Window { start: window.place(&[selection.start]), ..window.clone() };
            part.dimensions[0] = Dimension { length: selection.length, step: first.step * selection.step };
            Ok(Selected::Part(part))
        }
    }
}

fn place(vm: &mut Vm, key: Value, dimension: usize, length: usize) -> Fallible<Place> {
    let message = out_of_range(dimension);
    vm.place(key, || length, &Wording { wrong_key: WRONG_KEY, out_of_range: &message })
}

fn select_by_indices(vm: &mut Vm, view: MemoryView, keys: &[Value]) -> Fallible<Selected> {
    if !keys.is_empty() && keys.iter().all(|key| Slice::from_value(*key).is_some()) {
        return Err(not_implemented(vm, "multi-dimensional slicing is not implemented"));
    }
    if !keys.iter().all(|key| vm.has_index(*key)) {
        return Err(type_error(vm, WRONG_KEY));
    }
    let dimensions = view.window.dimensions.len();
    if keys.len() < dimensions {
        return Err(not_implemented(vm, "sub-views are not implemented"));
    }
    if keys.len() > dimensions {
        let message = format!("cannot index {dimensions}-dimension view with {}-element tuple", keys.len());
        return Err(type_error(vm, &message));
    }
    let mut indices = Vec::with_capacity(dimensions);
    for (dimension, (key, length)) in keys.iter().zip(view.window.lengths()).enumerate() {
        match place(vm, *key, dimension, length)? {
            Place::Index(index) => indices.push(index),
            Place::Selection(_) => return Err(type_error(vm, WRONG_KEY)),
        }
    }
    Ok(Selected::Item(view.window.place(&indices)))
}
