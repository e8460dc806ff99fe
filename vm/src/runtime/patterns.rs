//! Helpers on the patterns of `match`.

use super::adapt::{value_or_null, vm};
use stencils::frame::State;
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_is_pattern_kind(state: *mut State, subject: Value, sequences: bool) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).is_pattern_kind(subject, sequences) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_match_keys(state: *mut State, subject: Value, keys: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.match_keys(subject, keys))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_match_class(
    state: *mut State,
    subject: Value,
    class: Value,
    names: Value,
    oparg: u64,
) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.match_class(subject, class, names, oparg as usize))
}
