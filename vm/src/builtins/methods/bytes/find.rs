//! Searching: `find` and its kin, `count`, `startswith`, `endswith`.

use super::bytes_argument;
use crate::builtins::arguments::type_error;
use crate::builtins::methods::str::TextBounds;
use crate::builtins::methods::{Receiver, place_or_minus_one};
use crate::objects::{ByteArray, Bytes, ExceptionClass, Tuple};
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

/// The receiver, which is searched where it is, as it is once all arguments are known.
pub(super) struct Searched(Value);

impl Receiver for Searched {
    fn receive(value: Value) -> Option<Self> {
        Bytes::from_value(value).map(Bytes::value).or(ByteArray::from_value(value).map(ByteArray::value)).map(Self)
    }
}

impl Searched {
    /// Looks at a part of the bytes and where it begins; `None` if the bounds exclude even an empty one.
    fn part<R>(&self, bounds: TextBounds, look: impl FnOnce(&[u8], usize) -> R) -> Option<R> {
        let look = |bytes: &[u8]| bounds.within(bytes.len()).map(|range| look(&bytes[range.clone()], range.start));
        match ByteArray::from_value(self.0) {
            Some(array) => array.with(look),
            None => look(Bytes::from_value(self.0)?.bytes()),
        }
    }
}

fn place(vm: &mut Vm, this: &Searched, arguments: &[Value], last: bool) -> Fallible<Option<usize>> {
    let bounds = vm.text_bounds(&arguments[1..])?;
    let pattern = pattern(vm, arguments[0])?;
    let found = |part: &[u8], start| search::find(part, &pattern, last).map(|at| start + at);
    Ok(this.part(bounds, found).flatten())
}

fn or_error(vm: &mut Vm, found: Option<usize>) -> Fallible<Value> {
    match found {
        Some(at) => Ok(vm.int(at as i64)),
        None => Err(vm.raise(ExceptionClass::ValueError, "subsection not found")),
    }
}

pub(super) fn find(vm: &mut Vm, this: Searched, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, false)?;
    Ok(place_or_minus_one(vm, found))
}

pub(super) fn find_last(vm: &mut Vm, this: Searched, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, true)?;
    Ok(place_or_minus_one(vm, found))
}

pub(super) fn index(vm: &mut Vm, this: Searched, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, false)?;
    or_error(vm, found)
}

pub(super) fn index_last(vm: &mut Vm, this: Searched, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, &this, arguments, true)?;
    or_error(vm, found)
}

pub(super) fn count(vm: &mut Vm, this: Searched, arguments: &[Value]) -> Fallible<Value> {
    let bounds = vm.text_bounds(&arguments[1..])?;
    let pattern = pattern(vm, arguments[0])?;
    let count = this.part(bounds, |part, _| search::matches(part, &pattern, usize::MAX).count());
    Ok(vm.int(count.unwrap_or(0) as i64))
}

pub(super) fn starts_with(vm: &mut Vm, this: Searched, arguments: &[Value]) -> Fallible<Value> {
    affixed(vm, &this, "startswith", arguments, <[u8]>::starts_with)
}

pub(super) fn ends_with(vm: &mut Vm, this: Searched, arguments: &[Value]) -> Fallible<Value> {
    affixed(vm, &this, "endswith", arguments, <[u8]>::ends_with)
}

fn affixed(
    vm: &mut Vm,
    this: &Searched,
    name: &str,
    arguments: &[Value],
    has: fn(&[u8], &[u8]) -> bool,
) -> Fallible<Value> {
    let bounds = vm.text_bounds(&arguments[1..])?;
    let has = |affix: &[u8]| this.part(bounds, |part, _| has(part, affix)).unwrap_or(false);
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
