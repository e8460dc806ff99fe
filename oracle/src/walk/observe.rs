//! What of a run is observed: globals, locals and exceptions as plain data.

use crate::classes::Kind;
use crate::error::ExceptionData;
use crate::heap::Ref;
use crate::interpreter::Interpreter;
use crate::outcome::{Exception, FrameLocals, TraceEntry};
use crate::render::render;
use crate::scope::ScopeId;
use crate::text::repr::{full_name, str_of};
use crate::traceback::{Traceback, entries};
use crate::value::{Dict, Value};
use crate::walk::frame::Frame;
use observed::Exit;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How many links deep causes and contexts are given in full.
const MAX_CHAIN: usize = 100;

impl Interpreter {
    pub(crate) fn observe_globals(&self) -> Vec<(String, String)> {
        rendered(global_values(&self.globals))
    }

    pub(crate) fn observe_frames(&self) -> Vec<FrameLocals> {
        let frame = |frame: &Ref<Frame>| FrameLocals {
            function: frame.name.to_string(),
            locals: rendered(frame_values(frame)),
        };
        self.frames.borrow().iter().map(frame).collect()
    }

    pub(crate) fn observe_exception(&self, exception: &Ref<ExceptionData>) -> Exception {
        self.observe_chain(exception, &mut Vec::new(), 0)
    }

    /// Each exception is given in full once: the members before the cause, that before the context.
    fn observe_chain(
        &self,
        exception: &Ref<ExceptionData>,
        seen: &mut Vec<Ref<ExceptionData>>,
        depth: usize,
    ) -> Exception {
        let class = Rc::clone(&exception.class.borrow());
        let class = full_name(&self.heap, &class).unwrap_or_else(|_| class.name().to_string());
        let met = seen.iter().position(|other| Rc::ptr_eq(other, exception));
        let number = met.unwrap_or(seen.len());
        if met.is_none() {
            seen.push(Rc::clone(exception));
        }
        if depth > MAX_CHAIN || met.is_some() {
            return Exception { number, class, ..Exception::default() };
        }
        let message = str_of(&self.heap, &Value::Exception(Rc::clone(exception)))
            .unwrap_or_else(|_| "<exception str() failed>".to_owned());
        let members = crate::exception_group::members(exception);
        let exceptions = members.iter().map(|member| self.observe_chain(member, seen, depth + 1)).collect();
        let mut next = |link: &Option<Ref<ExceptionData>>| {
            link.as_ref().map(|other| Box::new(self.observe_chain(other, seen, depth + 1)))
        };
        Exception {
            number,
            class,
            args: exception.args.borrow().iter().map(render).collect(),
            message,
            traceback: entries(exception.traceback.borrow().clone())
                .iter()
                .filter(|entry| is_shown(entry))
                .map(entry)
                .collect(),
            cause: next(&exception.cause.borrow()),
            context: next(&exception.context.borrow()),
            suppress_context: exception.suppress_context.get(),
            notes: self.observe_notes(exception),
            exceptions,
            suggestion: self.did_you_mean(exception),
            exit: exception.is_a(Kind::SystemExit).then(|| self.observe_exit(exception)),
        }
    }

    fn observe_exit(&self, exception: &Ref<ExceptionData>) -> Exit {
        match self
            .heap
            .get_attribute(&Value::Exception(Rc::clone(exception)), "code")
            .unwrap_or(Value::None)
            .as_builtin()
        {
            Value::None => Exit::Status(Some(0)),
            code => match code.as_int() {
                Some(code) => Exit::Status(i64::try_from(&code).ok()),
                None => Exit::Text(str_of(&self.heap, &code).unwrap_or_default()),
            },
        }
    }
}

impl Interpreter {
    /// Strings as they are, anything else by its `repr`; `__notes__` itself if it is no sequence.
    fn observe_notes(&self, exception: &Ref<ExceptionData>) -> Vec<String> {
        let heap = &self.heap;
        let note = |note: &Value| match note {
            Value::Str(text) => text.text.to_string(),
            other => crate::text::repr::repr(heap, other).unwrap_or_else(|_| "<note repr() failed>".to_owned()),
        };
        match heap.notes_of(exception) {
            Ok(Some(notes)) => match notes.sequence_items() {
                Some(items) => items.iter().map(note).collect(),
                None if matches!(notes, Value::None) => Vec::new(),
                None => vec![note(&notes)],
            },
            Ok(None) | Err(_) => Vec::new(),
        }
    }
}

fn rendered(values: BTreeMap<String, Value>) -> Vec<(String, String)> {
    let values = values.into_iter().filter(|(name, _)| !name.starts_with("__"));
    values.map(|(name, value)| (name, render(&value))).collect()
}

fn frame_values(frame: &Frame) -> BTreeMap<String, Value> {
    let mut values = match frame.namespace.borrow().as_ref().map(Value::as_builtin) {
        Some(Value::Dict(namespace)) if frame.has_namespace() => global_values(&namespace),
        None if frame.owner == ScopeId(0) => global_values(&frame.globals),
        _ => BTreeMap::new(),
    };
    let variables = if frame.has_namespace() { frame.own_variables() } else { frame.bound_variables() };
    let named = variables.into_iter().filter(|(name, _)| !name.starts_with('.'));
    values.extend(named.map(|(name, value)| (name.to_owned(), value)));
    values
}

fn global_values(globals: &Dict) -> BTreeMap<String, Value> {
    let globals = globals.0.borrow();
    let named = globals.iter().filter_map(|entry| match &entry.key {
        Value::Str(name) => Some((name.text.to_string(), entry.value.clone())),
        _ => None,
    });
    named.collect()
}

fn entry(entry: &Ref<Traceback>) -> TraceEntry {
    let frame = &entry.frame;
    TraceEntry { function: frame.name.to_string(), line: entry.line.get(), filename: frame.unit.filename().to_string() }
}

/// Library code is left out of tracebacks.
fn is_shown(entry: &Ref<Traceback>) -> bool {
    !entry.frame.unit.filename().starts_with(library::FILENAME_PREFIX)
}
