//! Generators that a program drops while they are suspended: they are closed where ARCHITECTURE.md says so, if nothing else
//! refers to them.

use crate::error::{Res, Throw};
use crate::interpreter::Interpreter;
use crate::value::Value;
use std::rc::Rc;

impl Interpreter {
    /// Leaves a loop over an iterator with its result; one that was left early may be a generator that must be closed.
    pub(crate) fn leave_loop<T>(&self, iterator: Value, left: Res<T>) -> Res<T> {
        if !matches!(left, Err(Throw::Stop(_))) {
            self.drop_value(iterator)?;
        }
        left
    }

    /// Drops what a name or a loop held, and what the variables of a generator hold that is closed so. What its closing raises is lost.
    pub(crate) fn drop_value(&self, value: Value) -> Res<()> {
        let Value::Generator(generator) = value else { return Ok(()) };
        if !generator.is_suspended() || Rc::strong_count(&generator) > 1 {
            return Ok(());
        }
        if let Err(stop @ Throw::Stop(_)) = self.close(&generator) {
            return Err(stop);
        }
        let mut held = Vec::new();
        if Rc::strong_count(&generator.frame) == 1 {
            generator.frame.unbind(&mut held);
        }
        drop(generator);
        held.into_iter().try_for_each(|value| self.drop_value(value))
    }
}
