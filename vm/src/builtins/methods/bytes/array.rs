//! What only a bytearray does: it changes.

use crate::builtins::arguments::type_error;
use crate::objects::{ByteArray, ExceptionClass, Str};
use crate::operations::buffer::SIMPLE;
use crate::operations::bytes::check_resize;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) fn append(vm: &mut Vm, this: ByteArray, item: Value) -> Fallible<Value> {
    let byte = vm.byte(item, "byte")?;
    check_resize(vm, this, this.len() + 1)?;
    this.append(&mut vm.heap, |bytes| bytes.push(byte));
    Ok(Value::NONE)
}

pub(super) fn clear(vm: &mut Vm, this: ByteArray) -> Fallible<Value> {
    check_resize(vm, this, 0)?;
    this.edit(&mut vm.heap, |bytes| *bytes = Vec::new());
    Ok(Value::NONE)
}

pub(super) fn extend(vm: &mut Vm, this: ByteArray, items: Value) -> Fallible<Value> {
    let bytes = match vm.buffer_if_any(items, SIMPLE)? {
        Some(bytes) => bytes.into_owned(),
        None if vm.has_buffer(items) => {
            let message = format!("can't set bytearray slice from {}", vm.type_name(items));
            return Err(type_error(vm, message));
        }
        None if Str::from_value(items).is_some_and(|text| text.len() > 0) => {
            return Err(type_error(vm, "expected iterable of integers; got: 'str'"));
        }
        None if Str::from_value(items).is_some() => Vec::new(),
        None => bytes_to_add(vm, items)?,
    };
    check_resize(vm, this, this.len() + bytes.len())?;
    this.append(&mut vm.heap, |old| old.extend(bytes));
    Ok(Value::NONE)
}

fn bytes_to_add(vm: &mut Vm, items: Value) -> Fallible<Vec<u8>> {
    let cannot = format!("can't extend bytearray with {}", vm.type_name(items));
    let iterator = vm.iterate_or(items, &cannot)?;
    vm.ask_length(items)?;
    let mut bytes = Vec::new();
    vm.for_each_of(iterator, |vm, item| {
        vm.check_size(bytes.len() + 1)?;
        bytes.push(vm.byte(item, "byte")?);
        Ok(())
    })?;
    Ok(bytes)
}

pub(super) fn insert(vm: &mut Vm, this: ByteArray, arguments: &[Value]) -> Fallible<Value> {
    let index = vm.ssize(arguments[0])?;
    let byte = vm.byte(arguments[1], "byte")?;
    let length = this.len() as i64;
    let place = if index < 0 { (index + length).max(0) } else { index.min(length) };
    check_resize(vm, this, this.len() + 1)?;
    this.edit(&mut vm.heap, |bytes| bytes.insert((place as usize).min(bytes.len()), byte));
    Ok(Value::NONE)
}

pub(super) fn pop(vm: &mut Vm, this: ByteArray, arguments: &[Value]) -> Fallible<Value> {
    let index = arguments.first().map_or(Ok(-1), |index| vm.ssize(*index))?;
    if this.len() == 0 {
        return Err(vm.raise(ExceptionClass::IndexError, "pop from empty bytearray"));
    }
    let place = if index < 0 { index + this.len() as i64 } else { index };
    match usize::try_from(place).ok().filter(|place| *place < this.len()) {
        Some(place) => {
            check_resize(vm, this, this.len() - 1)?;
            Ok(Value::small_int(this.edit(&mut vm.heap, |bytes| bytes.remove(place)).into()))
        }
        None => Err(vm.raise(ExceptionClass::IndexError, "pop index out of range")),
    }
}

pub(super) fn remove(vm: &mut Vm, this: ByteArray, item: Value) -> Fallible<Value> {
    let byte = vm.byte(item, "byte")?;
    let place = this.with(|bytes| bytes.iter().position(|other| *other == byte));
    match place {
        Some(place) => {
            check_resize(vm, this, this.len() - 1)?;
            this.edit(&mut vm.heap, |bytes| bytes.remove(place));
            Ok(Value::NONE)
        }
        None => Err(vm.raise(ExceptionClass::ValueError, "value not found in bytearray")),
    }
}

pub(super) fn resize(vm: &mut Vm, this: ByteArray, size: Value) -> Fallible<Value> {
    let size = vm.ssize(size)?;
    let Ok(length) = usize::try_from(size) else {
        let message = format!("Can only resize to positive sizes, got {size}");
        return Err(vm.raise(ExceptionClass::ValueError, message));
    };
    check_resize(vm, this, length)?;
    this.edit(&mut vm.heap, |bytes| bytes.resize(length, 0));
    Ok(Value::NONE)
}

pub(super) fn reverse(vm: &mut Vm, this: ByteArray) -> Fallible<Value> {
    this.edit(&mut vm.heap, |bytes| bytes.reverse());
    Ok(Value::NONE)
}
