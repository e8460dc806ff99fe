//! Iterators that work on others: `map`, `filter`, `reversed`, `iter(callable, sentinel)`. Source: CPython 3.14
//! `Python/bltinmodule.c`, `Objects/enumobject.c`, `Objects/iterobject.c`.

use crate::builtins::Arguments;
use crate::classes::Special;
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::iterator::{CallableIterator, Mapped, Reversed};
use crate::objects::range::Range;
use crate::objects::{Dict, ExceptionClass, Handle, List, Tuple, View, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// Types of the sequences of bytes.
const BYTES: &[Kind] = &[Kind::Bytes, Kind::ByteArray, Kind::MemoryView];

/// The next result of a `map`.
pub(super) fn next_mapped(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    let Some(map) = Handle::<Mapped>::of(value, Kind::Map) else { return Ok(None) };
    let iterators = Tuple::from_value(map.iterators.get()).map_or(&[] as &[Value], Tuple::items);
    let mut items = Vec::with_capacity(iterators.len());
    for (index, iterator) in iterators.iter().enumerate() {
        match vm.next(*iterator)? {
            Some(item) => items.push(item),
            None if map.strict.get() => return super::zip::ended(vm, "map", iterators, index),
            None => return Ok(None),
        }
    }
    vm.call(map.function.get(), &Arguments::positional(&items)).map(Some)
}

/// The next item that a `filter` lets through.
pub(super) fn next_filtered(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    let Some(filter) = Handle::<Mapped>::of(value, Kind::Filter) else { return Ok(None) };
    while let Some(item) = vm.next(filter.iterators.get())? {
        let function = filter.function.get();
        let judged = if function.is_none() { item } else { vm.call(function, &Arguments::positional(&[item]))? };
        if vm.truth(judged)? {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

/// The next item of a `reversed` or `list_reverseiterator`.
pub(super) fn next_reversed(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    let kind = kind_of(value).unwrap_or(Kind::Reversed);
    let Some(reversed) = Handle::<Reversed>::of(value, kind) else { return Ok(None) };
    let sequence = reversed.sequence.get();
    let Some(index) = reversed.index.get().checked_sub(1).filter(|_| !sequence.is_null()) else {
        reversed.sequence.set(Value::NULL);
        return Ok(None);
    };
    let item = match List::from_value(sequence).filter(|_| kind == Kind::ListReverseIterator) {
        Some(list) => list.get(index),
        None => item_or_end(vm, sequence, index)?,
    };
    match item {
        Some(_) => reversed.index.set(index),
        None => reversed.sequence.set(Value::NULL),
    }
    Ok(item)
}

/// `sequence[index]`, or `None` for an index that is out of range.
fn item_or_end(vm: &mut Vm, sequence: Value, index: usize) -> Fallible<Option<Value>> {
    let key = vm.int(index as i64);
    match vm.subscript(sequence, key) {
        Ok(item) => Ok(Some(item)),
        Err(_) if vm.catch(&[ExceptionClass::IndexError, ExceptionClass::StopIteration]) => Ok(None),
        Err(raised) => Err(raised),
    }
}

/// The next result of the callable, until it equals the sentinel.
pub(super) fn next_called(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    let Some(iterator) = Handle::<CallableIterator>::of(value, Kind::CallableIterator) else { return Ok(None) };
    let callable = iterator.callable.get();
    if callable.is_null() {
        return Ok(None);
    }
    match vm.call(callable, &Arguments::default()) {
        // The call may have come back here and got to the end.
        Ok(_) if iterator.callable.get().is_null() => return Ok(None),
        Ok(item) if !vm.equal(iterator.sentinel.get(), item)? => return Ok(Some(item)),
        Ok(_) => {}
        Err(_) if vm.catch(&[ExceptionClass::StopIteration]) => {}
        Err(raised) => return Err(raised),
    }
    iterator.callable.set(Value::NULL);
    Ok(None)
}

impl Vm {
    /// `reversed(value)`
    pub(crate) fn reversed(&mut self, value: Value) -> Fallible<Value> {
        if is_of_program(value) {
            return self.reversed_of_program(value);
        }
        if let Some(dict) = Dict::from_value(value) {
            return Ok(self.iterate_dict(dict, Kind::DictReverseKeyIterator));
        }
        if is_exactly(value, Kind::MappingProxy) {
            let name = self.intern("__reversed__");
            let method = self.get_attribute(self.proxied(value), name)?;
            return self.call(method, &Arguments::default());
        }
        if super::dict_views::viewed(value).is_some() {
            return self.reverse_view(value);
        }
        match View::of(value) {
            View::List(list) => self.reverse_list(list),
            View::Range(range) => self.reverse_range(range),
            View::Str(_) | View::Tuple(_) => self.reversed_by_index(value),
            _ if BYTES.iter().any(|&kind| kind_of(value) == Some(kind)) => self.reversed_by_index(value),
            _ => Err(self.refuse(value, "is not reversible")),
        }
    }

    fn reversed_of_program(&mut self, value: Value) -> Fallible<Value> {
        match self.lookup_special(value, Special::Reversed) {
            Some(method) if !method.is_none() => self.call_method(method, value, &[]),
            None if self.is_sequence(value) => self.reversed_by_index(value),
            _ => Err(self.refuse(value, "is not reversible")),
        }
    }

    fn reversed_by_index(&mut self, value: Value) -> Fallible<Value> {
        let length = self.length(value)? as usize;
        Ok(Reversed::place(&mut self.heap, Kind::Reversed, value, length))
    }

    /// `list.__reversed__()`
    pub(crate) fn reverse_list(&mut self, list: List) -> Fallible<Value> {
        Ok(Reversed::place(&mut self.heap, Kind::ListReverseIterator, list.value(), list.len()))
    }

    /// `range.__reversed__()`
    pub(crate) fn reverse_range(&mut self, range: Range) -> Fallible<Value> {
        let reversed = super::ranges::reversed(self, range)?;
        self.iterate(reversed)
    }
}
