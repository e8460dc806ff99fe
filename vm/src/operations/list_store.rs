//! Stores to and deletions from lists, by index and by slice. Source: CPython 3.14 `Objects/listobject.c`.

use super::slicing::Selection;
use super::subscripts::{Place, Wording};
use crate::objects::slice::Slice;
use crate::objects::{ExceptionClass, List, has_flag};
use crate::vm::{Fallible, Vm};
use stencils::object::Header;
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
    if given == wanted {
        for (index, item) in selection.indices().zip(items) {
            list.set(&mut vm.heap, index, item);
        }
        return Ok(());
    }
    if selection.step != 1 {
        let message = format!("attempt to assign sequence of size {given} to extended slice of size {wanted}");
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    vm.check_items(list.len() - wanted + given)?;
    let_go(vm, list, selection);
    list.rearrange(&mut vm.heap, |old| {
        old.splice(selection.start..selection.start + wanted, items);
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
    let_go(vm, list, selection);
    list.rearrange(&mut vm.heap, |items| selection.remove_from(items));
    Ok(())
}

/// Tells the heap which items go.
fn let_go(vm: &mut Vm, list: List, selection: Selection) {
    if has_flag(list.value(), Header::HOLDS) {
        selection.indices().filter_map(|index| list.get(index)).for_each(|item| vm.heap.let_go(list.value(), item));
    }
}
