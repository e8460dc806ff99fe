//! Methods that only a bytearray has: those that change it.

use super::buffer::{SIMPLE, buffer_if_any, is_lender};
use super::construct::make;
use super::{Bytes, bounded, byte, new, only, receiver};
use crate::container::consume::{ask_length, for_each};
use crate::container::iterator::iterate_or;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::word;
use crate::value::Value;

/// What `bytearray.__init__` does.
pub(crate) fn fill(heap: &HeapRef, array: &Ref<Bytes>, arguments: Arguments) -> Res<()> {
    let Value::Bytes(made) = make(heap, arguments, true)? else { return Ok(()) };
    array.admit_length(heap, made.len())?;
    array.data.replace(made.to_vec().into());
    array.recount();
    Ok(())
}

pub(super) const MEMBERS: &[Member] = &[
    Member::method("append", |i, this, a| {
        let array = receiver(this);
        let byte = byte(&i.heap, &only(&i.heap, &array, a, "append")?)?;
        array.admit_length(&i.heap, array.len() + 1)?;
        array.data.borrow_mut().add([byte]);
        array.recount();
        Ok(Value::None)
    }),
    Member::method("clear", |i, this, a| {
        a.none(&i.heap, "bytearray.clear")?;
        let array = receiver(this);
        array.admit_length(&i.heap, 0)?;
        array.data.take();
        Ok(Value::None)
    }),
    Member::method("copy", |i, this, a| {
        a.none(&i.heap, "bytearray.copy")?;
        new(&i.heap, receiver(this).to_vec(), true)
    }),
    Member::method("extend", extend),
    Member::method("insert", |i, this, a| {
        let array = receiver(this);
        let arguments = bounded(&i.heap, &array, a, "insert", 2, 2)?;
        let (at, byte) = (word(&i.heap, &arguments[0])?, byte(&i.heap, &arguments[1])?);
        array.admit_length(&i.heap, array.len() + 1)?;
        let length = array.len() as i64;
        let at = if at < 0 { (at + length).max(0) } else { at.min(length) };
        array.data.borrow_mut().whole().insert(at as usize, byte);
        array.recount();
        Ok(Value::None)
    }),
    Member::method("pop", |i, this, a| {
        let array = receiver(this);
        let arguments = bounded(&i.heap, &array, a, "pop", 0, 1)?;
        let at = arguments.first().map_or(Ok(-1), |at| word(&i.heap, at))?;
        if array.len() == 0 {
            return Err(i.heap.index_error("pop from empty bytearray"));
        }
        let at = if at < 0 { at + array.len() as i64 } else { at };
        let at = usize::try_from(at).ok().filter(|at| *at < array.len());
        let at = at.ok_or_else(|| i.heap.index_error("pop index out of range"))?;
        array.admit_length(&i.heap, array.len() - 1)?;
        let byte = array.data.borrow()[at];
        array.data.borrow_mut().remove(at, at + 1);
        Ok(i.heap.int(byte))
    }),
    Member::method("remove", |i, this, a| {
        let array = receiver(this);
        let byte = byte(&i.heap, &only(&i.heap, &array, a, "remove")?)?;
        let at = array.data.borrow().iter().position(|other| *other == byte);
        let at = at.ok_or_else(|| i.heap.value_error("value not found in bytearray"))?;
        array.admit_length(&i.heap, array.len() - 1)?;
        array.data.borrow_mut().remove(at, at + 1);
        Ok(Value::None)
    }),
    Member::method("resize", |i, this, a| {
        let array = receiver(this);
        let size = word(&i.heap, &only(&i.heap, &array, a, "resize")?)?;
        let wrong = |_| i.heap.value_error(format!("Can only resize to positive sizes, got {size}"));
        let size = usize::try_from(size).map_err(wrong)?;
        array.admit_length(&i.heap, size)?;
        array.data.borrow_mut().whole().resize(size, 0);
        array.recount();
        Ok(Value::None)
    }),
    Member::method("reverse", |i, this, a| {
        a.none(&i.heap, "bytearray.reverse")?;
        receiver(this).data.borrow_mut().reverse();
        Ok(Value::None)
    }),
];

/// All items are read before the first is added.
fn extend(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, array) = (&interpreter.heap, receiver(this));
    let iterable = only(heap, &array, arguments, "extend")?;
    let added = match buffer_if_any(heap, &iterable, SIMPLE)? {
        Some(bytes) => bytes,
        None if is_lender(heap, &iterable)? => {
            return Err(heap.type_error(format!("can't set bytearray slice from {}", iterable.type_name())));
        }
        None => {
            let given = iterable.type_name();
            if matches!(iterable.as_builtin(), Value::Str(text) if text.length > 0) {
                return Err(heap.type_error("expected iterable of integers; got: 'str'"));
            }
            let iterator = iterate_or(heap, &iterable, || format!("can't extend bytearray with {given}"))?;
            ask_length(heap, &iterable)?;
            let mut bytes = Vec::new();
            for_each(heap, &iterator, |item| {
                bytes.push(byte(heap, &item)?);
                heap.admit((array.len() + bytes.len()) as u128)
            })?;
            bytes
        }
    };
    array.admit_length(heap, array.len() + added.len())?;
    array.data.borrow_mut().add(added);
    array.recount();
    Ok(Value::None)
}
