//! The life of the `State` that a `Vm` shares with the interpreters, and safe access to it.

use crate::options::Options;
use crate::vm::Vm;
use stencils::frame::State;
use stencils::value::Value;

/// A state for a new run, in an allocation of its own. Dropping the VM frees it.
pub(crate) fn new_state(options: &Options) -> *mut State {
    let recursion_remaining = i64::from(options.recursion_limit);
    Box::into_raw(Box::new(State { countdown: 0, recursion_remaining, ..State::IDLE }))
}

impl Vm {
    /// What is shared with the interpreters.
    pub(crate) fn state(&self) -> &State {
        // SAFETY: the state lives as long as the VM, which alone uses it while native code runs.
        unsafe { &*self.state }
    }

    /// What is shared with the interpreters.
    pub(crate) fn state_mut(&mut self) -> &mut State {
        // SAFETY: as in `state`.
        unsafe { &mut *self.state }
    }

    /// The exception that is being handled, by the innermost generator that handles one or around all; NONE if there is none.
    pub(crate) fn handled(&self) -> Value {
        let mut handled = self.state().handled;
        let mut generator = self.state().generator;
        while handled.is_none() && !generator.is_null() {
            // SAFETY: the generators that run are alive, as their frames are.
            (handled, generator) = unsafe { ((*generator).handled, (*generator).outer) };
        }
        handled
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        // SAFETY: the state came from `new_state`, and nothing uses it from here on: objects are freed without it.
        drop(unsafe { Box::from_raw(self.state) });
    }
}
