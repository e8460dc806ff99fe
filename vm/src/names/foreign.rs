//! Built-in names that are in no plain dict: `exec(code, {"__builtins__": anything})`. A frame has a dict of them always; here it is one
//! that stands for the other object, so only a name that is not found costs more.

use super::lookup;
use crate::objects::Dict;
use crate::objects::instance::is_exactly;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

impl Vm {
    /// What a frame has as its built-in names: the dict itself, or one that stands for the object.
    pub(crate) fn builtin_names(&mut self, given: Value) -> Value {
        if is_exactly(given, Kind::Dict) {
            return given;
        }
        let stands_for = Dict::place(&mut self.heap);
        if let Some(dict) = Dict::from_value(stands_for) {
            dict.insert_new(&mut self.heap, 0, Value::NOT_IMPLEMENTED, given);
        }
        stands_for
    }

    /// A built-in name of a frame.
    pub(crate) fn find_builtin(&mut self, builtins: Value, name: Value) -> Fallible<Option<Value>> {
        match (lookup(builtins, name), foreign(builtins)) {
            (None, Some(object)) => self.find_name(object, name),
            (found, _) => Ok(found),
        }
    }
}

/// What a program sees as the built-in names of a frame or function.
pub(crate) fn shown_builtins(builtins: Value) -> Value {
    foreign(builtins).unwrap_or(builtins)
}

fn foreign(builtins: Value) -> Option<Value> {
    let dict = Dict::from_value(builtins).filter(|dict| dict.len() == 1)?;
    dict.entry(0).filter(|entry| entry.key == Value::NOT_IMPLEMENTED).map(|entry| entry.value)
}
