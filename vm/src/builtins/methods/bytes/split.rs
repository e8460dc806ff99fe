//! Taking apart and putting together: `split` and its kin, `partition`, `join`.

use super::{Text, bytes_argument, is_space};
use crate::builtins::arguments::type_error;
use crate::objects::instance::is_of_program;
use crate::objects::{ByteArray, ExceptionClass, bytes_like};
use crate::operations::buffer::{FULL_RO, SIMPLE};
use crate::operations::search;
use crate::vm::{Fallible, Vm};
use std::borrow::Cow;
use std::ops::Range;
use stencils::value::Value;

pub(super) fn split(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    split_from(vm, &this, arguments, false)
}

pub(super) fn split_last(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    split_from(vm, &this, arguments, true)
}

fn split_from(vm: &mut Vm, this: &Text, arguments: &[Value], last: bool) -> Fallible<Value> {
    let most = if arguments[1].is_null() { -1 } else { vm.ssize(arguments[1])? };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let bytes = &this.bytes[..];
    let ranges = if arguments[0].is_null() || arguments[0].is_none() {
        if last { search::split_words_last(bytes, is_space, most) } else { search::split_words(bytes, is_space, most) }
    } else {
        let separator = separator(vm, arguments[0], SIMPLE)?;
        if last { search::split_last(bytes, &separator, most) } else { search::split(bytes, &separator, most) }
    };
    Ok(parts(vm, this, ranges))
}

fn separator<'a>(vm: &mut Vm, value: Value, flags: i64) -> Fallible<Cow<'a, [u8]>> {
    let separator = bytes_argument(vm, value, flags)?;
    if separator.is_empty() {
        return Err(vm.raise(ExceptionClass::ValueError, "empty separator"));
    }
    Ok(separator)
}

fn parts(vm: &mut Vm, this: &Text, ranges: Vec<Range<usize>>) -> Value {
    let parts = ranges.into_iter().map(|range| this.like(vm, &this.bytes[range])).collect();
    vm.list(parts)
}

pub(super) fn split_lines(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let keep_ends = !arguments[0].is_null() && vm.truth(arguments[0])?;
    let ranges = search::split_lines(&this.bytes, |point| matches!(point, 10 | 13), keep_ends);
    Ok(parts(vm, &this, ranges))
}

pub(super) fn partition(vm: &mut Vm, this: Text, separator: Value) -> Fallible<Value> {
    partition_at(vm, &this, separator, false)
}

pub(super) fn partition_last(vm: &mut Vm, this: Text, separator: Value) -> Fallible<Value> {
    partition_at(vm, &this, separator, true)
}

fn partition_at(vm: &mut Vm, this: &Text, value: Value, last: bool) -> Fallible<Value> {
    let is_array = ByteArray::from_value(this.value).is_some();
    let separator = separator(vm, value, if is_array { FULL_RO } else { SIMPLE })?;
    let bytes = &this.bytes;
    let parts = match search::find(bytes, &separator, last) {
        Some(at) => [&bytes[..at], &separator, &bytes[at + separator.len()..]],
        None if last => [&[][..], &[], bytes],
        None => [&bytes[..], &[], &[]],
    };
    let is_found = !parts[1].is_empty();
    let mut parts = parts.map(|part| this.like(vm, part));
    // What need not be copied is the very object, of whatever class.
    if !is_array {
        if is_found && bytes_like(value).is_none() {
            return Err(vm.not_supported("the object that bytes.partition finds by a __buffer__"));
        }
        match (is_found, last) {
            (true, _) => parts[1] = value,
            (false, true) => parts[2] = this.value,
            (false, false) => parts[0] = this.value,
        }
    }
    Ok(vm.tuple(&parts))
}

/// The bytes of all, which are lent at the same time.
fn buffers<'a>(vm: &mut Vm, items: &[Value]) -> Fallible<Vec<Cow<'a, [u8]>>> {
    let (mut buffers, mut lent, mut wrong) = (Vec::with_capacity(items.len()), Vec::new(), None);
    for (index, item) in items.iter().enumerate() {
        let bytes = if is_of_program(*item) {
            let view = vm.lend_if_any(*item, SIMPLE)?;
            lent.extend(view);
            view.and_then(|view| bytes_like(view.value()))
        } else {
            vm.buffer_if_any(*item, SIMPLE)?
        };
        match bytes {
            Some(bytes) => buffers.push(bytes),
            None => {
                wrong = Some((index, vm.type_name(*item)));
                break;
            }
        }
    }
    for view in lent {
        vm.take_back(view)?;
    }
    match wrong {
        None => Ok(buffers),
        Some((index, class)) => {
            let message = format!("sequence item {index}: expected a bytes-like object, {class} found");
            Err(type_error(vm, message))
        }
    }
}

pub(super) fn join(vm: &mut Vm, this: Text, iterable: Value) -> Fallible<Value> {
    let items = vm.sequence_items(iterable, "can only join an iterable")?;
    let mut out = Vec::new();
    for (index, bytes) in buffers(vm, &items)?.into_iter().enumerate() {
        if index > 0 {
            out.extend(&*this.bytes);
        }
        out.extend(&*bytes);
        vm.check_size(out.len())?;
    }
    Ok(this.like(vm, &out))
}
