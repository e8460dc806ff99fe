//! Evaluating annotations: what `__annotate__` does, and the strings that `from __future__ import annotations` makes of them.

use crate::classes::Kind;
use crate::container::consume::collect;
use crate::container::dict::DictTable;
use crate::error::Res;
use crate::operator::compare::compare_values;
use crate::scope::ScopeKind;
use crate::value::Value;
use crate::walk::Walker;
use syntax::ast::{Arg, CmpOp, Expr, ExprKind, FunctionDef};

/// The last format that the code of `__annotate__` knows: `annotationlib.Format.VALUE_WITH_FAKE_GLOBALS`.
const LAST_FORMAT: i32 = 2;
/// `annotationlib.Format.VALUE`.
pub(crate) const VALUE: i32 = 1;
const CONDITIONAL: &str = "__conditional_annotations__";

/// The annotated parameters in the order of the code, and `return`.
fn annotated(function: &FunctionDef) -> impl Iterator<Item = (&str, &Expr)> {
    let it = &function.args;
    let parameters = it.args.iter().chain(&it.posonlyargs).chain(&it.vararg).chain(&it.kwonlyargs).chain(&it.kwarg);
    let annotated = |arg: &'_ Arg| arg.annotation.is_some();
    let parameters = parameters.filter(move |arg| annotated(arg));
    let parameters = parameters.filter_map(|arg| Some((arg.arg.as_str(), arg.annotation.as_ref()?)));
    parameters.chain(function.returns.as_ref().map(|returns| ("return", returns)))
}

impl<'a> Walker<'a> {
    /// What a module or class body does about its annotations before its first statement.
    pub(crate) fn begin_annotations(&self) -> Res<()> {
        let heap = &self.heap;
        let scope = self.program.scope(self.frame.owner);
        if let (Some(annotate), ScopeKind::Module) = (scope.annotate, scope.kind) {
            let annotate = self.make_function(annotate, Value::None, Value::None)?;
            self.store_in_namespace("__annotate__", annotate)?;
        }
        if scope.has_conditional_annotations {
            let empty = heap.set(Default::default());
            match self.shared_variable(CONDITIONAL) {
                Some(variable) => drop(variable.0.replace(Some(empty))),
                None => self.store_in_namespace(CONDITIONAL, empty)?,
            }
        }
        if scope.has_text_annotations && self.load_from_namespace("__annotations__")?.is_none() {
            self.store_in_namespace("__annotations__", heap.dict(Default::default()))?;
        }
        Ok(())
    }

    /// What `name: annotation` does in a module or class body, beside the assignment.
    pub(crate) fn note_annotation(&self, target: &'a Expr, annotation: &'a Expr) -> Res<()> {
        let heap = &self.heap;
        if self.program.future_annotations {
            let ExprKind::Name(name) = &target.kind else { return Ok(()) };
            let made = self.load_from_namespace("__annotations__")?;
            let made = match made {
                Some(made) => made,
                None => self.load_global("__annotations__")?,
            };
            let text = heap.str(syntax::print_expr(annotation));
            return crate::operator::subscript::set(heap, &made, &heap.str(name.as_str()), text);
        }
        let Some(number) = self.program.condition_of(annotation) else { return Ok(()) };
        let conditions = self.conditions()?;
        let add = heap.get_attribute(&conditions, "add")?;
        heap.call(&add, vec![heap.int(number)]).map(drop)
    }

    fn conditions(&self) -> Res {
        let shared = self.shared_variable(CONDITIONAL).and_then(|variable| variable.0.borrow().clone());
        match shared {
            Some(conditions) => Ok(conditions),
            None => match self.load_from_namespace(CONDITIONAL)? {
                Some(conditions) => Ok(conditions),
                None => self.load_global(CONDITIONAL),
            },
        }
    }

    /// The dict of a signature's annotations.
    pub(crate) fn signature_annotations(&self, function: &'a FunctionDef) -> Res {
        self.check_format("format")?;
        let mut table = DictTable::default();
        for (name, annotation) in annotated(function) {
            let value = match &annotation.kind {
                _ if self.program.future_annotations => self.heap.str(syntax::print_expr(annotation)),
                ExprKind::Starred(inner) => self.unpacked(inner)?,
                _ => self.expr(annotation)?,
            };
            table.insert(&self.heap, self.heap.str(name), value)?;
        }
        Ok(self.heap.dict(table))
    }

    /// `*args: *annotation` means the one item of the annotation.
    pub(super) fn unpacked(&self, annotation: &'a Expr) -> Res {
        let line = annotation.span.line;
        let value = self.expr(annotation)?;
        let mut items = self.at(line, collect(&self.heap, &value))?;
        match (items.pop(), items.len()) {
            (Some(only), 0) => Ok(only),
            (None, _) => {
                let message = "not enough values to unpack (expected 1, got 0)";
                self.at(line, Err(self.heap.value_error(message)))
            }
            (Some(_), more) => {
                let message = format!("too many values to unpack (expected 1, got {})", more + 1);
                self.at(line, Err(self.heap.value_error(message)))
            }
        }
    }

    /// The dict of the annotations of a class body's or module's variables.
    pub(crate) fn variable_annotations(&self) -> Res {
        self.check_format("format")?;
        let heap = &self.heap;
        let mut table = DictTable::default();
        for annotated in &self.program.scope(self.frame.owner).annotated {
            if let Some(number) = annotated.condition {
                let line = annotated.annotation.span.line;
                self.frame.line.set(line);
                let conditions = self.at(line, self.conditions())?;
                let counts = compare_values(heap, CmpOp::In, &heap.int(number), &conditions);
                if !heap.truth(&self.at(line, counts)?)? {
                    continue;
                }
            }
            let value = self.expr(annotated.annotation)?;
            table.insert(heap, heap.str(annotated.name), value)?;
        }
        Ok(heap.dict(table))
    }

    /// NotImplementedError if the parameter of that name asks for another format.
    pub(crate) fn check_format(&self, parameter: &str) -> Res<()> {
        let heap = &self.heap;
        let line = self.frame.line.get();
        let format = self.frame.get_named(parameter).unwrap_or(Value::None);
        let unknown = compare_values(heap, CmpOp::Gt, &format, &heap.int(LAST_FORMAT));
        let unknown = self.at(line, unknown)?;
        if self.at(line, heap.truth(&unknown))? {
            return self.at(line, Err(heap.throw(Kind::NotImplementedError, Vec::new())));
        }
        Ok(())
    }
}
