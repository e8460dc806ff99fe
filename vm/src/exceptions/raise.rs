//! `raise`: from what a program names to the exception that is raised, as CPython's `do_raise` and `_PyErr_SetObject`.

use crate::builtins::Arguments;
use crate::objects::class::Type;
use crate::objects::{Exception, ExceptionClass, Tuple};
use crate::vm::{Fallible, Raised, Vm};
use stencils::value::Value;

impl Vm {
    /// Notes on an exception that is about to be raised which one is being handled meanwhile.
    pub(crate) fn set_context(&mut self, exception: Value) {
        let handled = Exception::from_value(self.handled());
        if let Some((exception, handled)) = Exception::from_value(exception).zip(handled) {
            link_context(exception, handled);
        }
    }

    /// `raise exception from cause`; both NULL for a bare `raise`, `cause` NULL for one without `from`.
    pub(crate) fn raise_statement(&mut self, exception: Value, cause: Value) -> Raised {
        if exception.is_null() {
            return self.raise_again();
        }
        match self.raised_and_cause(exception, cause) {
            Ok(exception) => self.raise_value(exception.value()),
            Err(raised) => raised,
        }
    }

    fn raise_again(&mut self) -> Raised {
        let handled = self.handled();
        if handled.is_none() {
            return self.raise(ExceptionClass::RuntimeError, "No active exception to reraise");
        }
        self.state_mut().raised = handled;
        Raised
    }

    fn raised_and_cause(&mut self, exception: Value, cause: Value) -> Fallible<Exception> {
        let exception = self.instance(exception, "exceptions must derive from BaseException")?;
        if cause.is_none() {
            exception.set_cause(Value::NULL);
        } else if !cause.is_null() {
            let cause = self.instance(cause, "exception causes must derive from BaseException")?;
            exception.set_cause(cause.value());
        }
        Ok(exception)
    }

    /// The exception that a value is, or a new one of the class that it is.
    fn instance(&mut self, value: Value, complaint: &'static str) -> Fallible<Exception> {
        if let Some(exception) = Exception::from_value(value) {
            return Ok(exception);
        }
        if Type::from_value(value).is_none_or(|class| class.exception.is_none()) {
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        }
        let made = self.call(value, &Arguments::default())?;
        if let Some(exception) = Exception::from_value(made) {
            return Ok(exception);
        }
        let (callee, given) = (self.repr(value)?, self.classes.of(made));
        let given = self.repr(given)?;
        let message = format!("calling {callee} should have returned an instance of BaseException, not {given}");
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// Ends the raising of an exception if it is of one of these classes; says whether it did. The end of a run is none.
    pub(crate) fn catch(&mut self, classes: &[ExceptionClass]) -> bool {
        let raised = self.state().raised;
        let caught =
            self.abort.is_none() && classes.iter().any(|&class| self.has_class(raised, self.classes.exception(class)));
        if caught {
            self.state_mut().raised = Value::NULL;
        }
        caught
    }

    /// Whether an exception matches what follows `except`: a class, or a tuple of classes.
    pub(crate) fn exception_matches(&mut self, exception: Value, class: Value) -> Fallible<bool> {
        let classes = match Tuple::from_value(class) {
            Some(tuple) => tuple.items(),
            None => &[class],
        };
        let classes: Option<Vec<Type>> = classes.iter().map(|&class| exception_class(class)).collect();
        let Some(classes) = classes else {
            let complaint = "catching classes that do not inherit from BaseException is not allowed";
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        };
        let own = Exception::from_value(exception).and_then(|exception| Type::from_value(exception.class()));
        Ok(own.is_some_and(|own| classes.iter().any(|class| own.is_subclass(class.value()))))
    }
}

fn exception_class(value: Value) -> Option<Type> {
    Type::from_value(value).filter(|class| class.exception.is_some())
}

/// Sets the context of `exception` to `handled`, and cuts `exception` out of the chain that begins there.
fn link_context(exception: Exception, handled: Exception) {
    if exception.value() == handled.value() {
        return;
    }
    let mut link = handled;
    // A second walker at half the speed finds a cycle that was there before.
    let mut slow = handled;
    let mut step_slow = false;
    while let Some(next) = Exception::from_value(link.context()) {
        if next.value() == exception.value() {
            link.set_context(Value::NULL);
            break;
        }
        link = next;
        if link.value() == slow.value() {
            break;
        }
        if step_slow {
            slow = Exception::from_value(slow.context()).unwrap_or(slow);
        }
        step_slow = !step_slow;
    }
    exception.set_context(handled.value());
}
