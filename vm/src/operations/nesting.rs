//! How deep containers may lie inside one another while an operation walks them.

use crate::objects::{Exception, ExceptionClass, Str};
use crate::vm::{Fallible, Vm};

/// Containers that may be entered one inside another.
const DEEPEST: u32 = 1000;

impl Vm {
    /// Enters a container to do something; RecursionError, which says what, if it is too deep.
    pub(crate) fn nested<T>(&mut self, doing: &str, work: impl FnOnce(&mut Self) -> Fallible<T>) -> Fallible<T> {
        if self.nesting == DEEPEST {
            return Err(self.raise(ExceptionClass::RecursionError, format!("maximum recursion depth exceeded{doing}")));
        }
        self.nesting += 1;
        let result = work(self);
        self.nesting -= 1;
        result
    }

    /// The message of the exception that is being raised, if it is of exactly that class.
    pub(crate) fn raised_message(&self, class: ExceptionClass) -> Option<String> {
        let exception = Exception::from_value(self.state().raised)?;
        if self.abort.is_some() || exception.class() != self.classes.exception(class) {
            return None;
        }
        let args = crate::objects::Tuple::from_value(exception.args())?;
        args.items().first().copied().and_then(Str::from_value).map(|text| text.to_string())
    }
}
