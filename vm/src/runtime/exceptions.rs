//! Helpers that raise and match exceptions, and those on managers of contexts.

use super::adapt::{value_or_null, vm};
use crate::vm::{Fallible, Vm};
use stencils::frame::State;
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_raise(state: *mut State, exception: Value, cause: Value) {
    // SAFETY: as above.
    unsafe { vm(state).raise_statement(exception, cause) };
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_check_exception_match(state: *mut State, exception: Value, class: Value) -> Value {
    // SAFETY: as above.
    unsafe { value_or_null(vm(state).exception_matches(exception, class).map(Value::bool)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_check_group_match(state: *mut State, exception: Value, class: Value) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    let split = vm.split_for_clause(exception, class);
    first_of_two(vm, split)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_special(state: *mut State, owner: Value, oparg: u64) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    let found = vm.load_special(owner, oparg as usize);
    first_of_two(vm, found)
}

/// Gives a helper's second result to the state.
fn first_of_two(vm: &mut Vm, results: Fallible<(Value, Value)>) -> Value {
    let Ok((first, second)) = results else { return Value::NULL };
    vm.state_mut().second = second;
    first
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_with_except_start(state: *mut State, exit: Value, receiver: Value, exception: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.exit_with_exception(exit, receiver, exception))
}
