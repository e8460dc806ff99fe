//! An exception as data, with what it was caused by and raised in the context of.

use super::render::render;
use crate::objects::class::Type;
use crate::objects::exception::TracebackEntry;
use crate::objects::{Exception, Tuple};
use crate::outcome::{self, TraceEntry};
use crate::vm::Vm;
use stencils::value::Value;

/// Exceptions inside one another that are shown.
const MAX_DEPTH: usize = 20;

/// An exception as data.
pub(crate) fn exception(vm: &mut Vm, exception: Exception) -> outcome::Exception {
    Walk { vm, path: Vec::new() }.exception(exception)
}

struct Walk<'a> {
    vm: &'a mut Vm,
    /// The exceptions that are being shown, the outermost first.
    path: Vec<Value>,
}

impl Walk<'_> {
    fn exception(&mut self, exception: Exception) -> outcome::Exception {
        self.path.push(exception.value());
        let data = outcome::Exception {
            class: Type::from_value(exception.class()).map_or("", |class| class.name).to_owned(),
            args: self.args(exception),
            message: self.vm.exception_text(exception).unwrap_or_default(),
            traceback: exception.traceback().iter().rev().map(trace_entry).collect(),
            cause: self.linked(exception.cause()),
            context: self.linked(exception.context()),
            suppress_context: exception.suppress_context(),
        };
        self.path.pop();
        data
    }

    fn args(&mut self, exception: Exception) -> Vec<String> {
        let args = Tuple::from_value(exception.args()).map_or(&[][..], Tuple::items);
        args.iter().map(|&arg| render(self.vm, arg)).collect()
    }

    /// A cause or context, unless it is absent, too deep, or being shown already.
    fn linked(&mut self, link: Value) -> Option<Box<outcome::Exception>> {
        if self.path.len() >= MAX_DEPTH || self.path.contains(&link) {
            return None;
        }
        Exception::from_value(link).map(|exception| Box::new(self.exception(exception)))
    }
}

fn trace_entry(entry: &TracebackEntry) -> TraceEntry {
    TraceEntry { function: entry.code().source.name.clone(), line: entry.line }
}
