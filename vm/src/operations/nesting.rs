//! How deep containers, iterators and callables may lie inside one another while native code walks them.

use crate::objects::{Exception, ExceptionClass, Str};
use crate::vm::{Fallible, Vm};

/// What may be entered one inside another.
const DEEPEST: u32 = 1000;
/// Host stack that one level may need, and how much is added when it is short.
const RED_ZONE: usize = 64 << 10;
const SEGMENT: usize = 4 << 20;

impl Vm {
    /// Enters a container, or what works on another of its kind, to do something; RecursionError, which says what, if it is too deep.
    pub(crate) fn nested<T>(&mut self, doing: &str, work: impl FnOnce(&mut Self) -> Fallible<T>) -> Fallible<T> {
        if self.nesting == DEEPEST {
            return Err(self.raise(ExceptionClass::RecursionError, format!("maximum recursion depth exceeded{doing}")));
        }
        self.nesting += 1;
        let result = stacker::maybe_grow(RED_ZONE, SEGMENT, || work(self));
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
