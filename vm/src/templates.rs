//! What t-strings (PEP 750) are made of: what `BUILD_INTERPOLATION` and `BUILD_TEMPLATE` do. The classes are the library's.

use crate::builtins::Arguments;
use crate::names::lookup;
use crate::objects::module::Module;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// The functions that make interpolations and templates; NULL until the first is made.
#[derive(Clone, Copy)]
pub(crate) struct Templates {
    interpolation: Value,
    template: Value,
}

impl Default for Templates {
    fn default() -> Self {
        Self { interpolation: Value::NULL, template: Value::NULL }
    }
}

impl Templates {
    /// What a collection must keep.
    pub(crate) fn values(self) -> [Value; 2] {
        [self.interpolation, self.template]
    }
}

impl Vm {
    /// A replacement field of a t-string; `oparg` is that of the instruction: it says how the value is to be converted.
    pub(crate) fn build_interpolation(
        &mut self,
        value: Value,
        text: Value,
        format: Option<Value>,
        oparg: u64,
    ) -> Fallible<Value> {
        let build = self.templates()?.interpolation;
        let conversion = match oparg >> 2 {
            0 => Value::NONE,
            1 => self.intern("s"),
            2 => self.intern("r"),
            _ => self.intern("a"),
        };
        let format = format.unwrap_or_else(|| self.intern(""));
        self.call(build, &Arguments::positional(&[value, text, conversion, format]))
    }

    /// A t-string of its strings and its interpolations, two tuples.
    pub(crate) fn build_template(&mut self, strings: Value, interpolations: Value) -> Fallible<Value> {
        let build = self.templates()?.template;
        self.call(build, &Arguments::positional(&[strings, interpolations]))
    }

    fn templates(&mut self) -> Fallible<Templates> {
        if self.templates.template.is_null() {
            let module = self.new_module(library::TEMPLATE_MODULE);
            let namespace = Module::from_value(module).map_or(Value::NULL, Module::namespace);
            self.run_library(library::TEMPLATE_MODULE, library::TEMPLATE_CLASSES, namespace)?;
            let [interpolation, template] = ["build_interpolation", "build_template"].map(|name| {
                let name = self.intern(name);
                lookup(namespace, name).unwrap_or(Value::NULL)
            });
            self.templates = Templates { interpolation, template };
        }
        Ok(self.templates)
    }
}
