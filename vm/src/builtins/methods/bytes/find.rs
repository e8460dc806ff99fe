//! Searching: `find` and its kin, `count`, `startswith`, `endswith`.

use super::{Text, bytes_argument};
use crate::builtins::arguments::type_error;
use crate::builtins::methods::place_or_minus_one;
use crate::objects::{Bytes, ExceptionClass, Tuple};
use crate::operations::buffer::SIMPLE;
use crate::operations::search;
use crate::vm::{Fallible, Vm};
use std::borrow::Cow;
use stencils::value::Value;

/// What is searched for: bytes, or one byte.
fn pattern<'a>(vm: &mut Vm, value: Value) -> Fallible<Cow<'a, [u8]>> {
    if let Some(bytes) = vm.buffer(value, SIMPLE)? {
        return Ok(bytes);
    }
    let Some(index) = vm.try_index(value)? else {
        let class = vm.type_name(value);
        return Err(type_error(vm, format!("argument should be integer or bytes-like object, not '{class}'")));
    };
    Ok(Cow::Owned(vec![vm.byte_of(index, "byte")?]))
}

fn place(vm: &mut Vm, this: &Text, arguments: &[Value], last: bool) -> Fallible<Option<usize>> {
    let range = vm.subrange(&arguments[1..], this.bytes.len())?;
    let pattern = pattern(vm, arguments[0])?;
    let Some(range) = range else { return Ok(None) };
    let start = range.start;
    Ok(search::find(&this.bytes[range], &pattern, last).map(|at| start + at))
}

fn or_error(vm: &mut Vm, found: Option<usize>) -> Fallible<Value> {
    match found {
        Some(at) => Ok(vm.int(at as i64)),
        None => Err(vm.raise(ExceptionClass::ValueError, "subsection not found")),
    }
}

pub(super) fn find(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, false)?;
    Ok(place_or_minus_one(vm, found))
}

pub(super) fn find_last(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, true)?;
    Ok(place_or_minus_one(vm, found))
}

pub(super) fn index(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, false)?;
    or_error(vm, found)
}

pub(super) fn index_last(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, true)?;
    or_error(vm, found)
}

pub(super) fn count(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let range = vm.subrange(&arguments[1..], this.bytes.len())?;
    let pattern = pattern(vm, arguments[0])?;
    let Some(range) = range else { return Ok(Value::small_int(0)) };
    Ok(vm.int(search::matches(&this.bytes[range], &pattern, usize::MAX).count() as i64))
}

pub(super) fn starts_with(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    affixed(vm, &this, "startswith", arguments, <[u8]>::starts_with)
}

pub(super) fn ends_with(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    affixed(vm, &this, "endswith", arguments, <[u8]>::ends_with)
}

fn affixed(
    vm: &mut Vm,
    this: &Text,
    name: &str,
    arguments: &[Value],
    has: fn(&[u8], &[u8]) -> bool,
) -> Fallible<Value> {
    let range = vm.subrange(&arguments[1..], this.bytes.len())?;
    let has = |affix: &[u8]| range.clone().is_some_and(|range| has(&this.bytes[range], affix));
    let Some(affixes) = Tuple::from_value(arguments[0]) else {
        if let Some(affix) = Bytes::from_value(arguments[0]) {
            return Ok(Value::bool(has(affix.bytes())));
        }
        match vm.buffer(arguments[0], SIMPLE) {
            Ok(Some(affix)) => return Ok(Value::bool(has(&affix))),
            Err(_) if vm.catch(&[ExceptionClass::TypeError]) => {}
            Err(raised) => return Err(raised),
            Ok(None) => {}
        }
        let class = vm.type_name(arguments[0]);
        return Err(type_error(vm, format!("{name} first arg must be bytes or a tuple of bytes, not {class}")));
    };
    for affix in affixes.items() {
        let has = match Bytes::from_value(*affix) {
            Some(affix) => has(affix.bytes()),
            None => has(&bytes_argument(vm, *affix, SIMPLE)?),
        };
        if has {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}
