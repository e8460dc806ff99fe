//! An exception as data, with what it was caused by and raised in the context of.

use super::render::render;
use crate::objects::class::Type;
use crate::objects::exception::TracebackEntry;
use crate::objects::{Exception, Tuple};
use crate::outcome::{self, TraceEntry};
use crate::vm::Vm;
use std::collections::HashSet;
use stencils::value::Value;

/// Links from the exception that left the program, past which only the class is given.
const MAX_LINKS: usize = 100;

/// An exception as data. In what it is linked to, each exception is given in full once.
pub(crate) fn exception(vm: &mut Vm, exception: Exception) -> outcome::Exception {
    Walk { vm, given: HashSet::new() }.exception(exception, 0)
}

struct Walk<'a> {
    vm: &'a mut Vm,
    /// The exceptions that have been met.
    given: HashSet<Value>,
}

impl Walk<'_> {
    fn exception(&mut self, exception: Exception, links: usize) -> outcome::Exception {
        let class = Type::from_value(exception.class()).map_or_else(String::new, Type::name);
        if links > MAX_LINKS || !self.given.insert(exception.value()) {
            return outcome::Exception { class, ..outcome::Exception::default() };
        }
        outcome::Exception {
            class,
            args: self.args(exception),
            message: self.message(exception),
            traceback: exception.traceback().iter().rev().map(trace_entry).collect(),
            cause: self.linked(exception.cause(), links + 1),
            context: self.linked(exception.context(), links + 1),
            suppress_context: exception.suppress_context(),
            notes: Vec::new(),
            exceptions: Vec::new(),
            suggestion: String::new(),
        }
    }

    fn args(&mut self, exception: Exception) -> Vec<String> {
        let args = Tuple::from_value(exception.args()).map_or(&[][..], Tuple::items);
        args.iter().map(|&arg| render(self.vm, arg)).collect()
    }

    fn message(&mut self, exception: Exception) -> String {
        let text = self.vm.exception_text(exception);
        text.unwrap_or_else(|_| "<exception str() failed>".to_owned())
    }

    fn linked(&mut self, link: Value, links: usize) -> Option<Box<outcome::Exception>> {
        Exception::from_value(link).map(|exception| Box::new(self.exception(exception, links)))
    }
}

fn trace_entry(entry: &TracebackEntry) -> TraceEntry {
    TraceEntry { function: entry.code().source.name.clone(), line: entry.line }
}
