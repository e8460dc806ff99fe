//! Helpers that raise and match exceptions.

use super::adapt::{value_or_null, vm};
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
