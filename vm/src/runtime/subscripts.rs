//! Helpers on subscripts and slices.

use super::adapt::{value_or_null, vm};
use crate::classes::Special;
use crate::objects::slice::Slice;
use stencils::frame::State;
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_store_subscript(state: *mut State, container: Value, key: Value, value: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state) }.store_subscript(container, key, value).is_ok()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_getitem(state: *mut State, container: Value) -> Value {
    // SAFETY: as above.
    unsafe { vm(state) }.lookup_special(container, Special::GetItem).unwrap_or(Value::NULL)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_delete_subscript(state: *mut State, container: Value, key: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state) }.delete_subscript(container, key).is_ok()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_binary_slice(state: *mut State, container: Value, start: Value, stop: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.load_slice(container, start, stop))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_store_slice(
    state: *mut State,
    container: Value,
    start: Value,
    stop: Value,
    value: Value,
) -> bool {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    let slice = Slice::place(&mut vm.heap, start, stop, Value::NONE);
    vm.store_subscript(container, slice, value).is_ok()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_slice(state: *mut State, start: Value, stop: Value, step: Value) -> Value {
    // SAFETY: as above.
    Slice::place(&mut unsafe { vm(state) }.heap, start, stop, step)
}
