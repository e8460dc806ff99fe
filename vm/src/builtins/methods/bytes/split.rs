//! Taking apart and putting together: `split` and its kin, `partition`, `join`.

use super::{Text, bytes_argument, is_space};
use crate::builtins::arguments::type_error;
use crate::objects::{ByteArray, ExceptionClass, bytes_like};
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
        let separator = separator(vm, arguments[0])?;
        if last { search::split_last(bytes, &separator, most) } else { search::split(bytes, &separator, most) }
    };
    Ok(parts(vm, this, ranges))
}

fn separator<'a>(vm: &mut Vm, value: Value) -> Fallible<Cow<'a, [u8]>> {
    let separator = bytes_argument(vm, value)?;
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
    let separator = separator(vm, value)?;
    let bytes = &this.bytes;
    let parts = match search::find(bytes, &separator, last) {
        Some(at) => [&bytes[..at], &separator, &bytes[at + separator.len()..]],
        None if last => [&[][..], &[], bytes],
        None => [&bytes[..], &[], &[]],
    };
    let is_found = !parts[1].is_empty();
    let mut parts = parts.map(|part| this.like(vm, part));
    // What need not be copied is the very object, of whatever class.
    if ByteArray::from_value(this.value).is_none() {
        match (is_found, last) {
            (true, _) => parts[1] = value,
            (false, true) => parts[2] = this.value,
            (false, false) => parts[0] = this.value,
        }
    }
    Ok(vm.tuple(&parts))
}

pub(super) fn join(vm: &mut Vm, this: Text, iterable: Value) -> Fallible<Value> {
    let items = vm.sequence_items(iterable, "can only join an iterable")?;
    let mut out = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let Some(bytes) = bytes_like(item) else {
            let class = vm.type_name(item);
            let message = format!("sequence item {index}: expected a bytes-like object, {class} found");
            return Err(type_error(vm, message));
        };
        if index > 0 {
            out.extend(&*this.bytes);
        }
        out.extend(&*bytes);
        vm.check_size(out.len())?;
    }
    Ok(this.like(vm, &out))
}
