//! Stores to and deletions from lists, by index and by slice. Source: CPython 3.14 `Objects/listobject.c`.

use super::slicing::Selection;
use super::subscripts::{Place, Wording};
use crate::objects::slice::Slice;
use crate::objects::{ExceptionClass, List};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

const WORDING: Wording = Wording {
    wrong_key: "list indices must be integers or slices, not {}",
    out_of_range: "list assignment index out of range",
};

/// `list[key] = value`
pub(super) fn store(vm: &mut Vm, container: Value, key: Value, value: Value) -> Fallible<()> {
    let Some(list) = List::from_value(container) else { return Ok(()) };
    if let Some(slice) = Slice::from_value(key) {
        return store_slice(vm, list, slice, value);
    }
    if let Place::Index(index) = vm.place(key, || list.len(), &WORDING)? {
        list.set(&mut vm.heap, index, value);
    }
    Ok(())
}

fn store_slice(vm: &mut Vm, list: List, slice: Slice, value: Value) -> Fallible<()> {
    let bounds = vm.slice_bounds(slice)?;
    let items = vm.sequence_items(value, "must assign iterable to extended slice")?;
    // The iterable may have changed the list.
    replace(vm, list, bounds.within(list.len()), items)
}

fn replace(vm: &mut Vm, list: List, selection: Selection, items: Vec<Value>) -> Fallible<()> {
    let (given, wanted) = (items.len(), selection.length);
    let Some(range) = selection.range() else {
        if given != wanted {
            let message = format!("attempt to assign sequence of size {given} to extended slice of size {wanted}");
            return Err(vm.raise(ExceptionClass::ValueError, message));
        }
        for (index, item) in selection.indices().zip(items) {
            list.set(&mut vm.heap, index, item);
        }
        return Ok(());
    };
    vm.check_items(list.len() - wanted + given)?;
    let_go(vm, list, range.clone().rev());
    list.rearrange(&mut vm.heap, |old| {
        old.splice(range, items);
    });
    Ok(())
}

/// `del list[key]`
pub(super) fn delete(vm: &mut Vm, container: Value, key: Value) -> Fallible<()> {
    let Some(list) = List::from_value(container) else { return Ok(()) };
    let selection = match vm.place(key, || list.len(), &WORDING)? {
        Place::Index(index) => Selection { start: index, step: 1, length: 1 },
        Place::Selection(selection) => selection,
    };
    match selection.range() {
        Some(range) => let_go(vm, list, range.rev()),
        None => let_go(vm, list, selection.ascending().indices()),
    }
    list.rearrange(&mut vm.heap, |items| selection.remove_from(items));
    Ok(())
}

/// Tells the heap which items go.
fn let_go(vm: &mut Vm, list: List, indices: impl Iterator<Item = usize>) {
    vm.heap.let_go_of(list.value(), || indices.filter_map(|index| list.get(index)));
}
