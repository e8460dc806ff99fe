//! Iterators over dicts and their views, both ways. Source: CPython 3.14 `Objects/dictobject.c`.

use crate::objects::iterator::DictIterator;
use crate::objects::{Dict, ExceptionClass, Handle, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::{DictEntry, Kind};
use stencils::value::Value;

impl Vm {
    /// A new iterator over a dict; the kind says over what, and which way.
    pub(crate) fn iterate_dict(&mut self, dict: Dict, kind: Kind) -> Value {
        let index = if is_reverse(kind) { dict.used() } else { 0 };
        DictIterator::place(&mut self.heap, kind, dict.value(), index, dict.len(), dict.len())
    }
}

fn is_reverse(kind: Kind) -> bool {
    matches!(kind, Kind::DictReverseKeyIterator | Kind::DictReverseValueIterator | Kind::DictReverseItemIterator)
}

/// The next key, value or item.
pub(super) fn next(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    let Some(kind) = kind_of(value) else { return Ok(None) };
    let Some(iterator) = Handle::<DictIterator>::of(value, kind) else { return Ok(None) };
    let Some(entry) = next_entry(vm, iterator, is_reverse(kind))? else { return Ok(None) };
    Ok(Some(match kind {
        Kind::DictKeyIterator | Kind::DictReverseKeyIterator => entry.key,
        Kind::DictValueIterator | Kind::DictReverseValueIterator => entry.value,
        _ => vm.tuple(&[entry.key, entry.value]),
    }))
}

fn next_entry(vm: &mut Vm, iterator: Handle<DictIterator>, reverse: bool) -> Fallible<Option<DictEntry>> {
    let Some(dict) = Dict::from_value(iterator.dict.get()) else { return Ok(None) };
    if iterator.length.get() != dict.len() {
        // No dict has this length: the error stays.
        iterator.length.set(usize::MAX);
        return Err(vm.raise(ExceptionClass::RuntimeError, "dictionary changed size during iteration"));
    }
    let index = iterator.index.get();
    let number = match reverse {
        false => dict.next_number(index),
        true => dict.next_back(index),
    };
    let Some(number) = number else {
        iterator.dict.set(Value::NULL);
        return Ok(None);
    };
    // In reverse CPython does not notice that it gives more keys than there were.
    let remaining = iterator.remaining.get().checked_sub(1).or(reverse.then_some(0));
    let Some(remaining) = remaining else {
        iterator.dict.set(Value::NULL);
        return Err(vm.raise(ExceptionClass::RuntimeError, "dictionary keys changed during iteration"));
    };
    iterator.remaining.set(remaining);
    iterator.index.set(if reverse { number } else { number + 1 });
    Ok(dict.entry(number))
}
