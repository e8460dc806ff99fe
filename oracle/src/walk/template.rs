//! t-strings (PEP 750). The classes of what they make are the library's.

use super::Walker;
use crate::error::Res;
use crate::heap::Ref;
use crate::interpreter::Interpreter;
use crate::value::{Dict, Value};
use syntax::ast::{Constant, Conversion, Expr, ExprKind};

impl<'a> Walker<'a> {
    /// A t-string: between two interpolations, and at either end, is a string, which may be empty.
    pub(super) fn template(&self, line: u32, parts: &'a [Expr]) -> Res {
        let mut strings = vec![self.heap.str("")];
        let mut interpolations = Vec::new();
        for part in parts {
            match &part.kind {
                ExprKind::Constant(Constant::Str { value, .. }) => {
                    strings.pop();
                    strings.push(self.heap.str(value.as_str()));
                }
                _ => {
                    interpolations.push(self.expr(part)?);
                    strings.push(self.heap.str(""));
                }
            }
        }
        let parts = vec![self.heap.tuple(strings), self.heap.tuple(interpolations)];
        self.at(line, self.interpreter.make_template("build_template", parts))
    }

    /// A replacement field of a t-string.
    pub(super) fn interpolation(
        &self,
        line: u32,
        value: &'a Expr,
        source: &str,
        conversion: Conversion,
        spec: Option<&'a Expr>,
    ) -> Res {
        let value = self.expr(value)?;
        let spec = spec.map_or_else(|| Ok(self.heap.str("")), |spec| self.expr(spec))?;
        let conversion = match conversion {
            Conversion::None => Value::None,
            Conversion::Str => self.heap.str("s"),
            Conversion::Repr => self.heap.str("r"),
            Conversion::Ascii => self.heap.str("a"),
        };
        let parts = vec![value, self.heap.str(source), conversion, spec];
        self.at(line, self.interpreter.make_template("build_interpolation", parts))
    }
}

impl Interpreter {
    /// What a function among the classes of t-strings makes.
    fn make_template(&self, function: &str, parts: Vec<Value>) -> Res {
        let build = self.template_classes()?.get_str(&self.heap, function)?;
        self.heap.call(&build.unwrap_or(Value::None), parts)
    }

    /// The namespace of those classes; their code runs when the first is asked for.
    fn template_classes(&self) -> Res<Ref<Dict>> {
        let known = self.template_classes.borrow().clone();
        if let Some(classes) = known {
            return Ok(classes);
        }
        let name = library::TEMPLATE_MODULE;
        let classes = self.heap.module_namespace(self.heap.str(name), Value::None)?;
        self.run_library(name, library::TEMPLATE_CLASSES, &classes)?;
        *self.template_classes.borrow_mut() = Some(classes.clone());
        Ok(classes)
    }
}
