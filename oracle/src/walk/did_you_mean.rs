//! What the printer of tracebacks suggests: the name that was perhaps meant (`_compute_suggestion_error` in Lib/traceback.py).

use crate::builtins::attribute_names;
use crate::classes::Kind;
use crate::error::{ExceptionData, Throw};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Interpreter;
use crate::traceback::entries;
use crate::value::Value;
use crate::walk::frame::Frame;
use crate::walk::suggestion::suggestion;
use library::STANDARD_LIBRARY;
use std::rc::Rc;

impl Interpreter {
    /// The end of the exception's line, without the dot before it; empty if nothing is near.
    pub(crate) fn did_you_mean(&self, exception: &Ref<ExceptionData>) -> String {
        let wrong = |field| match exception.field(field) {
            Some(Value::Str(name)) => Some(name.text.to_string()),
            _ => None,
        };
        let is_name_error = exception.is_a(Kind::NameError);
        let near = if exception.is_a(Kind::ImportError) {
            wrong("name_from").and_then(|name| self.near_import(exception, &name))
        } else if exception.is_a(Kind::AttributeError) {
            wrong("name").and_then(|name| self.near_attribute(exception, &name))
        } else if is_name_error {
            wrong("name").and_then(|name| self.near_name(exception, &name))
        } else {
            None
        };
        let near = near.map(|near| format!("Did you mean: '{near}'?"));
        let forgotten = wrong("name").filter(|name| is_name_error && STANDARD_LIBRARY.contains(&name.as_str()));
        match (near, forgotten) {
            (Some(near), Some(module)) => format!("{near} Or did you forget to import '{module}'?"),
            (None, Some(module)) => format!("Did you forget to import '{module}'?"),
            (near, None) => near.unwrap_or_default(),
        }
    }

    fn innermost(exception: &ExceptionData) -> Option<Ref<Frame>> {
        entries(exception.traceback.borrow().clone()).last().map(|entry| Rc::clone(&entry.frame))
    }

    fn near_import(&self, exception: &ExceptionData, wrong: &str) -> Option<String> {
        let Some(Value::Str(module)) = exception.field("name") else { return None };
        let module = self.modules.get_str(&self.heap, &module.text).ok()??;
        nearest(&visible(attribute_names(self, &module).ok()?, wrong, true), wrong)
    }

    fn near_attribute(&self, exception: &ExceptionData, wrong: &str) -> Option<String> {
        let object = exception.field("obj")?;
        let names = match attribute_names(self, &object) {
            Ok(names) => names,
            Err(Throw::Exception(error)) if error.is_a(Kind::TypeError) => own_names(&self.heap, &object),
            Err(_) => return None,
        };
        let own = Self::innermost(exception).and_then(|frame| self.local(&frame, "self"));
        let is_own = own.is_some_and(|own| own.is(&object));
        nearest(&visible(names, wrong, !is_own), wrong)
    }

    fn near_name(&self, exception: &ExceptionData, wrong: &str) -> Option<String> {
        let heap = &self.heap;
        let frame = Self::innermost(exception)?;
        if let Some(own) = self.local(&frame, "self")
            && heap.optional_attribute(&own, wrong).ok().flatten().is_some()
        {
            return Some(format!("self.{wrong}"));
        }
        let mut names = strings(&self.locals(&frame).ok()?);
        names.extend(strings(&Value::Dict(Rc::clone(&frame.globals))));
        names.extend(strings(&self.builtins_dict()));
        nearest(&names, wrong)
    }

    fn local(&self, frame: &Ref<Frame>, name: &str) -> Option<Value> {
        match self.locals(frame).ok()? {
            Value::Dict(locals) => locals.get_str(&self.heap, name).ok().flatten(),
            _ => None,
        }
    }
}

/// The names in the dicts of a value's class and of itself, sorted: for where `dir()` cannot sort its names.
fn own_names(heap: &HeapRef, object: &Value) -> Vec<String> {
    let class = object.class(heap).namespace.clone();
    let dicts = [class, heap.dict_of(object)];
    let mut names: Vec<String> = dicts.into_iter().flatten().flat_map(|dict| strings(&Value::Dict(dict))).collect();
    names.sort();
    names
}

/// The keys of a dict that are strings, in order.
fn strings(dict: &Value) -> Vec<String> {
    let Value::Dict(dict) = dict else { return Vec::new() };
    let keys = dict.entries().into_iter().map(|entry| entry.key);
    let text = |key| match key {
        Value::Str(text) => Some(text.text.to_string()),
        _ => None,
    };
    keys.filter_map(text).collect()
}

/// Names that begin with an underscore are suggested only for such a name.
fn visible(names: Vec<String>, wrong: &str, hides: bool) -> Vec<String> {
    let hides = hides && !wrong.starts_with('_');
    names.into_iter().filter(|name| !hides || !name.starts_with('_')).collect()
}

fn nearest(names: &[String], wrong: &str) -> Option<String> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    suggestion(&names, wrong).map(str::to_owned)
}
