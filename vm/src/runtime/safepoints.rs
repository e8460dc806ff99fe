//! Helpers of the interpreters themselves: safepoints and specialization.

use super::adapt::{activation, vm};
use crate::machine::Site;
use crate::specialize::specialize;
use stencils::frame::{Frame, State};
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run and its live frame.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_safepoint(state: *mut State, _frame: *mut Frame) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).safepoint().is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_specialize(
    state: *mut State,
    frame: *mut Frame,
    instruction: *mut u16,
    stack_pointer: *mut Value,
) {
    // SAFETY: as above; the instruction is the frame's, and its operands end at the stack pointer.
    unsafe { specialize(vm(state), Site::new(activation(frame), instruction, stack_pointer)) }
}
