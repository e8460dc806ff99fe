//! Reading, changing and deleting items of sequences by index and by slice.

use crate::container::slice::Bounds;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::value::{List, Slice, Str, Value};
use dashu_int::IBig;

/// What is said of a value whose index is past the machine's word.
pub(crate) fn no_word(value: &Value) -> String {
    format!("cannot fit '{}' into an index-sized integer", value.type_name())
}

/// An index counted from either end, as a position; `key` is what was given for it; `None` if it is outside. Past the machine's word, IndexError.
pub(crate) fn position(heap: &HeapRef, key: &Value, index: &IBig, length: usize) -> Res<Option<usize>> {
    let too_big = || heap.index_error(no_word(key));
    let index = heap.word.index(index).ok_or_else(too_big)?;
    let index = if index < 0 { index + length as i64 } else { index };
    Ok(usize::try_from(index).ok().filter(|&index| index < length))
}

/// The selected items.
pub(crate) fn slice_items(items: &[Value], bounds: &Bounds) -> Vec<Value> {
    let selection = bounds.within(&IBig::from(items.len()));
    selection.indices().into_iter().map(|at| items[at].clone()).collect()
}

/// The selected code points.
pub(crate) fn slice_str(heap: &HeapRef, text: &Str, slice: &Slice) -> Res<String> {
    let selection = slice.select(heap, &IBig::from(text.length))?;
    let indices = selection.indices();
    match (indices.first(), indices.last()) {
        (Some(&first), Some(&last)) if selection.step.is_one() => Ok(text.between(first..last + 1).to_owned()),
        _ => Ok(indices.into_iter().filter_map(|at| text.char_at(at)).collect()),
    }
}

/// `list[slice] = items`.
pub(crate) fn assign_slice(heap: &HeapRef, list: &Ref<List>, bounds: &Bounds, items: Vec<Value>) -> Res<()> {
    let selection = bounds.within(&IBig::from(list.0.borrow().len()));
    if selection.step.is_one() {
        let (start, stop) = (index(&selection.start), index(&selection.stop));
        let stop = stop.max(start);
        heap.admit_items(list.0.borrow().len() - (stop - start) + items.len())?;
        let replaced = list.0.borrow_mut().splice(start..stop, items).collect();
        drop_from_the_end(replaced);
        return Ok(());
    }
    let indices = selection.indices();
    if indices.len() != items.len() {
        let (given, wanted) = (items.len(), indices.len());
        let message = format!("attempt to assign sequence of size {given} to extended slice of size {wanted}");
        return Err(heap.value_error(message));
    }
    for (at, item) in indices.into_iter().zip(items) {
        let replaced = std::mem::replace(&mut list.0.borrow_mut()[at], item);
        drop(replaced);
    }
    Ok(())
}

/// `del list[slice]`.
pub(crate) fn delete_slice(heap: &HeapRef, list: &Ref<List>, slice: &Slice) -> Res<()> {
    let bounds = slice.bounds(heap)?;
    let selection = bounds.within(&IBig::from(list.0.borrow().len()));
    if selection.step.is_one() {
        let start = index(&selection.start);
        let deleted = list.0.borrow_mut().drain(start..index(&selection.stop).max(start)).collect();
        drop_from_the_end(deleted);
        return Ok(());
    }
    let mut indices = selection.indices();
    indices.sort_unstable();
    let old = std::mem::take(&mut *list.0.borrow_mut());
    let mut deleted = Vec::new();
    let mut kept = Vec::new();
    let mut doomed = indices.into_iter().peekable();
    for (at, item) in old.into_iter().enumerate() {
        let side = if doomed.next_if_eq(&at).is_some() { &mut deleted } else { &mut kept };
        side.push(item);
    }
    *list.0.borrow_mut() = kept;
    Ok(())
}

/// Lets go of the items that were a list's.
pub(crate) fn drop_from_the_end(mut items: Vec<Value>) {
    while items.pop().is_some() {}
}

fn index(value: &IBig) -> usize {
    usize::try_from(value).unwrap_or(0)
}
