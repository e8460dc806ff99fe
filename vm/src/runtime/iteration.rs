//! Helpers on iteration and unpacking.

use super::adapt::{value_or_null, vm};
use crate::vm::Fallible;
use stencils::frame::State;
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_get_iter(state: *mut State, iterable: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.iterate(iterable))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_for_iter(state: *mut State, iterator: Value) -> Value {
    // SAFETY: as above.
    let item = unsafe { vm(state) }.next(iterator);
    value_or_null(item.map(|item| item.unwrap_or(Value::NULL)))
}

/// Writes items, the last one first.
///
/// # Safety
/// `out` must have room for them.
unsafe fn write_reversed(items: Fallible<Vec<Value>>, out: *mut Value) -> bool {
    let Ok(items) = items else { return false };
    for (place, item) in items.into_iter().rev().enumerate() {
        // SAFETY: as the caller promises.
        unsafe { *out.add(place) = item };
    }
    true
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_unpack_sequence(state: *mut State, sequence: Value, count: u64, out: *mut Value) -> bool {
    // SAFETY: as above; there is room for `count` items.
    unsafe { write_reversed(vm(state).unpack(sequence, count as usize), out) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_unpack_ex(state: *mut State, sequence: Value, oparg: u64, out: *mut Value) -> bool {
    let (before, after) = (oparg as usize & 0xff, oparg as usize >> 8);
    // SAFETY: as above; there is room for `before + 1 + after` items.
    unsafe { write_reversed(vm(state).unpack_starred(sequence, before, after), out) }
}
