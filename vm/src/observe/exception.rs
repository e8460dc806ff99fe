//! An exception as data, with what it was caused by and raised in the context of.

use super::render::render;
use super::suggestion::suggestion;
use crate::exceptions::group_members;
use crate::objects::class::Type;
use crate::objects::traceback::Traceback;
use crate::objects::{Exception, ExceptionClass, Int, List, Str, Tuple};
use crate::outcome::{self, TraceEntry};
use crate::vm::Vm;
use observed::Exit;
use std::collections::HashMap;
use stencils::value::Value;

/// Links from the exception that left the program, past which only the class is given.
const MAX_LINKS: usize = 100;

/// An exception as data. In what it is linked to, each exception is given in full once.
pub(crate) fn exception(vm: &mut Vm, exception: Exception) -> outcome::Exception {
    Walk { vm, given: HashMap::new() }.exception(exception, 0)
}

struct Walk<'a> {
    vm: &'a mut Vm,
    /// The numbers of the exceptions that have been met.
    given: HashMap<Value, usize>,
}

impl Walk<'_> {
    fn exception(&mut self, exception: Exception, links: usize) -> outcome::Exception {
        let class = self.class(exception);
        let next = self.given.len();
        let number = *self.given.entry(exception.value()).or_insert(next);
        if links > MAX_LINKS || number < next {
            return outcome::Exception { number, class, ..outcome::Exception::default() };
        }
        outcome::Exception {
            number,
            class,
            args: self.args(exception),
            message: self.message(exception),
            traceback: Traceback::chain(exception.traceback()).filter_map(trace_entry).collect(),
            exceptions: self.members(exception, links + 1),
            cause: self.linked(exception.cause(), links + 1),
            context: self.linked(exception.context(), links + 1),
            suppress_context: exception.suppress_context(),
            notes: self.notes(exception),
            suggestion: suggestion(self.vm, exception),
            exit: self.exit(exception),
        }
    }

    fn exit(&mut self, exception: Exception) -> Option<Exit> {
        let exits = self.vm.classes.exception(ExceptionClass::SystemExit);
        Type::from_value(exception.class()).filter(|class| class.is_subclass(exits))?;
        let name = self.vm.intern("code");
        let code = self.vm.get_attribute_if_any(exception.value(), name).ok().flatten().unwrap_or(Value::NONE);
        Some(match Int::from_value(code) {
            Some(code) => Exit::Status(code.to_i64()),
            None if code.is_none() => Exit::Status(Some(0)),
            None => Exit::Text(self.vm.text(code).unwrap_or_default()),
        })
    }

    /// The class as tracebacks show it.
    fn class(&mut self, exception: Exception) -> String {
        let path = self.vm.class_path(exception.class());
        path.strip_prefix("__main__.").map(str::to_owned).unwrap_or(path)
    }

    fn notes(&mut self, exception: Exception) -> Vec<String> {
        let name = self.vm.intern("__notes__");
        let Ok(Some(notes)) = self.vm.get_attribute_if_any(exception.value(), name) else { return Vec::new() };
        let items = List::from_value(notes).map(List::to_vec);
        let items = items.or_else(|| Tuple::from_value(notes).map(|notes| notes.items().to_vec()));
        let items = items.unwrap_or_else(|| vec![notes]);
        items.into_iter().map(|note| self.note(note)).collect()
    }

    fn note(&mut self, note: Value) -> String {
        let text = if Str::from_value(note).is_some() { self.vm.text(note) } else { self.vm.repr(note) };
        text.unwrap_or_else(|_| "<note str() failed>".to_owned())
    }

    fn members(&mut self, exception: Exception, links: usize) -> Vec<outcome::Exception> {
        let members = group_members(exception.value()).iter().filter_map(|&member| Exception::from_value(member));
        members.map(|member| self.exception(member, links)).collect()
    }

    fn args(&mut self, exception: Exception) -> Vec<String> {
        let args = Tuple::from_value(exception.args()).map_or(&[][..], Tuple::items);
        args.iter().map(|&arg| render(self.vm, arg)).collect()
    }

    fn message(&mut self, exception: Exception) -> String {
        let text = self.vm.text(exception.value());
        text.unwrap_or_else(|_| "<exception str() failed>".to_owned())
    }

    fn linked(&mut self, link: Value, links: usize) -> Option<Box<outcome::Exception>> {
        Exception::from_value(link).map(|exception| Box::new(self.exception(exception, links)))
    }
}

/// A line of a traceback; what runs in our own library is left out.
fn trace_entry(traceback: Traceback) -> Option<TraceEntry> {
    let source = &traceback.code()?.source;
    let is_library = source.filename.starts_with(library::FILENAME_PREFIX);
    (!is_library).then(|| TraceEntry {
        function: source.name.clone(),
        line: traceback.line,
        filename: source.filename.to_string(),
    })
}
