//! The modules that are not written in Python, each a table of what it has.

pub(crate) mod math;
mod math_int;
mod math_norm;
mod math_sumprod;
mod structure;
mod sys;
mod system_values;
mod time;

pub(crate) use self::sys::has_own_hook;
pub(crate) use structure::refuse_structure;
pub(crate) use structure::structure;
pub(crate) use system_values::{Stream, TABLES};

use crate::error::Res;
use crate::interpreter::Interpreter;
use crate::value::Value;

/// What makes the names of a module.
type Contents = fn(&Interpreter) -> Res<Vec<(&'static str, Value)>>;

const MODULES: &[(&str, Contents)] = &[("math", math::contents), ("sys", sys::contents), ("time", time::contents)];

/// Whether a module of that name is built into the interpreter.
pub(crate) fn is_native(name: &str) -> bool {
    names().any(|known| known == name)
}

/// The modules that are built into the interpreter.
fn names() -> impl Iterator<Item = &'static str> {
    ["builtins"].into_iter().chain(MODULES.iter().map(|(name, _)| *name))
}

impl Interpreter {
    /// The native module that a function is from.
    pub(crate) fn module_of(&self, function: &Value) -> Res<Option<Value>> {
        let name = match function {
            Value::Builtin(function) => self.heap.str(function.name),
            Value::Function(function) => {
                let name = function.globals.get_str(&self.heap, "__name__")?;
                return name.map_or(Ok(None), |name| self.modules.get(&self.heap, &name));
            }
            _ => return Ok(None),
        };
        for module in names() {
            if let Some(Value::Module(found)) = self.modules.get_str(&self.heap, module)?
                && found.dict.get(&self.heap, &name)?.is_some_and(|own| own.is(function))
            {
                return Ok(Some(Value::Module(found)));
            }
        }
        Ok(None)
    }

    /// A native module, made when it is first imported.
    pub(crate) fn native_module(&self, name: &str) -> Res<Option<Value>> {
        let heap = &self.heap;
        let Some((_, contents)) = MODULES.iter().find(|(known, _)| *known == name) else { return Ok(None) };
        let dict = heap.module_namespace(heap.str(name), heap.optional_str(library::doc(name)))?;
        for (own, value) in contents(self)? {
            dict.set_str(heap, own, value)?;
        }
        let module = heap.module(&dict);
        self.modules.set_str(heap, name, module.clone())?;
        if let Some(rest) = library::source(name) {
            self.run_library(name, rest, &dict)?;
        }
        Ok(Some(module))
    }
}
