//! Generators to which nothing refers any more while they are suspended: where they are inside a `try` or `with`, or wait for
//! another, they are closed as soon as the expression or the statement has ended that dropped them.

use crate::error::{Res, Throw};
use crate::generator::{Generator, State};
use crate::heap::HeapRef;
use crate::interpreter::Interpreter;
use crate::value::Value;

impl Generator {
    /// Whether it is to be closed, as that can run code of the program.
    pub(super) fn has_cleanup(&self) -> bool {
        let frame = self.frame.borrow();
        self.is_suspended() && !self.is_finalized.get() && (frame.guards.get() > 0 || frame.delegate.borrow().is_some())
    }

    /// Nothing closes it when it goes.
    pub(crate) fn leave_open(&self) {
        self.is_finalized.set(true);
    }

    /// The same in a new object, which leaves nothing in the old one.
    pub(super) fn moved(&self, heap: &HeapRef) -> Value {
        let value =
            heap.generator(self.flavor, &self.frame(), self.name.borrow().clone(), self.qualname.borrow().clone());
        if let Value::Generator(new) = &value {
            new.state.set(self.state.replace(State::Finished));
            new.is_awaited.set(self.is_awaited.get());
            new.is_closed.set(self.is_closed.get());
            new.is_finalized.set(true);
            *new.body.borrow_mut() = self.body.borrow_mut().take();
            *new.handled.borrow_mut() = std::mem::take(&mut *self.handled.borrow_mut());
        }
        value
    }
}

impl Interpreter {
    /// What ended with that result may have dropped generators: they are closed.
    pub(crate) fn close_dropped<T>(&self, ended: Res<T>) -> Res<T> {
        if !self.heap.has_dropped() || matches!(ended, Err(Throw::Stop(_))) {
            return ended;
        }
        while self.heap.has_dropped() {
            for value in self.heap.take_dropped() {
                self.close_lost(&value)?;
            }
        }
        ended
    }

    /// Closes a generator; what that raises is lost.
    fn close_lost(&self, value: &Value) -> Res<()> {
        let Value::Generator(generator) = value else { return Ok(()) };
        match self.close(generator) {
            Err(stop @ Throw::Stop(_)) => Err(stop),
            _ => Ok(()),
        }
    }
}
