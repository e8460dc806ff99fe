//! Between the helpers' C conventions and the VM's own: how to reach the VM, and what a failure looks like.

use crate::frames::Activation;
use crate::vm::{Fallible, Vm};
use stencils::frame::{Frame, State};
use stencils::value::Value;

/// The VM that a helper works for.
///
/// # Safety
/// The state must be that of a live VM which entered an interpreter, and the helper must use no other reference to either.
pub(super) unsafe fn vm<'a>(state: *mut State) -> &'a mut Vm {
    // SAFETY: as the caller promises.
    unsafe { &mut *(*state).vm.cast() }
}

/// The frame that called a helper.
///
/// # Safety
/// The frame must be live.
pub(super) unsafe fn activation(frame: *mut Frame) -> Activation {
    // SAFETY: as the caller promises.
    unsafe { Activation::new(frame) }
}

/// A result, or NULL if an exception was raised.
pub(super) fn value_or_null(result: Fallible<Value>) -> Value {
    result.unwrap_or(Value::NULL)
}
