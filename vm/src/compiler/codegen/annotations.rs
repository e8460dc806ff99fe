//! The lazily evaluated annotations of functions, classes and modules (PEP 649).

use super::Generator;
use crate::code::Code;
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use crate::compiler::symbols::{NodeKey, ScopeId};
use crate::compiler::unit::{DeferredAnnotation, ParameterCounts, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{Expr, ExprKind, FunctionDef, Span};

/// Operand of LOAD_COMMON_CONSTANT.
const NOT_IMPLEMENTED_ERROR: usize = 1;

/// `annotationlib.Format.VALUE_WITH_FAKE_GLOBALS`: the last format that `__annotate__` functions know.
const LAST_FORMAT: usize = 2;

impl<'a> Generator<'a> {
    /// Pushes the function that evaluates a function's annotations, if there are any; says whether.
    pub(super) fn function_annotations(&mut self, def: &'a FunctionDef, span: Span) -> Result<bool> {
        let scope = self.symbols.of_node(NodeKey::annotations_of(def));
        if !self.symbols.scope(scope).annotations_used {
            return Ok(false);
        }
        let location = Some(span);
        self.enter_lazy(scope, "__annotate__", span)?;
        let mut count = 0;
        for (name, annotation) in annotations_of(def) {
            let name = self.mangled(name);
            self.load_string(&name, location)?;
            self.annotation(annotation, location)?;
            count += 1;
        }
        self.op_arg(op::BUILD_MAP, count, location)?;
        let code = self.leave_annotations(location)?;
        self.make_closure(NodeKey::annotations_of(def), code, &[], location)?;
        Ok(true)
    }

    fn annotation(&mut self, annotation: &'a Expr, location: Location) -> Result {
        if self.symbols.future_annotations {
            return self.load_string(&syntax::print_expr(annotation), Some(annotation.span));
        }
        if let ExprKind::Starred(inner) = &annotation.kind {
            self.expression(inner)?;
            return self.op_arg(op::UNPACK_SEQUENCE, 1, location);
        }
        self.expression(annotation)
    }

    /// Starts a function that evaluates something lazily: it refuses formats that it does not know.
    pub(super) fn enter_lazy(&mut self, scope: ScopeId, name: &str, span: Span) -> Result {
        let counts = ParameterCounts { positional_only: 1, ..ParameterCounts::default() };
        self.enter(UnitKind::Annotations, scope, name, span.line, counts)?;
        let location = Some(span);
        let body = self.new_label();
        self.op_arg(op::LOAD_FAST, 0, location)?;
        self.load_int(LAST_FORMAT, location)?;
        self.comparison(syntax::ast::CmpOp::Gt, location)?;
        self.jump(op::POP_JUMP_IF_FALSE, body, location)?;
        self.op_arg(op::LOAD_COMMON_CONSTANT, NOT_IMPLEMENTED_ERROR, location)?;
        self.op_arg(op::RAISE_VARARGS, 1, location)?;
        self.place(body);
        Ok(())
    }

    fn leave_annotations(&mut self, location: Location) -> Result<Code> {
        self.op(op::RETURN_VALUE, location)?;
        let mut code = self.finish(true)?;
        // Named `.format` inside, so that annotations cannot see it, and `format` for who calls it.
        if let Some(parameter) = code.locals_plus.first_mut() {
            "format".clone_into(&mut parameter.name);
        }
        Ok(code)
    }

    /// Notes an annotation of a module or class for `__annotate__`, and at run time, if need be, that it was reached.
    pub(super) fn defer_annotation(&mut self, mut deferred: DeferredAnnotation<'a>) -> Result {
        let location = Some(deferred.statement.span);
        if self.symbols.future_annotations {
            return self.store_annotation(&deferred, location);
        }
        let unit = self.unit();
        let in_class = unit.kind == UnitKind::Class;
        if unit.in_conditional_block || !in_class {
            deferred.condition = Some(unit.conditional_annotations);
            unit.conditional_annotations += 1;
        }
        unit.deferred_annotations.push(deferred);
        let Some(condition) = deferred.condition else { return Ok(()) };
        let name = "__conditional_annotations__";
        if in_class {
            let cell = self.unit().deref_index(name, false);
            self.op_arg(op::LOAD_DEREF, cell, location)?;
        } else {
            let name = self.unit().names.intern(name);
            self.op_arg(op::LOAD_NAME, name, location)?;
        }
        self.load_int(condition, location)?;
        self.op_arg(op::SET_ADD, 1, location)?;
        self.op(op::POP_TOP, location)
    }

    /// Stores an annotation as a string in `__annotations__`.
    fn store_annotation(&mut self, deferred: &DeferredAnnotation<'a>, location: Location) -> Result {
        self.annotation(deferred.annotation, location)?;
        let annotations = self.unit().names.intern("__annotations__");
        self.op_arg(op::LOAD_NAME, annotations, location)?;
        let name = self.mangled(deferred.name);
        self.load_string(&name, location)?;
        self.op(op::STORE_SUBSCR, location)
    }

    /// Compiles the annotations of a module or class into its `__annotate__` function. That of a module is made before
    /// anything else runs.
    pub(super) fn deferred_annotations(&mut self, location: Location) -> Result {
        let deferred = std::mem::take(&mut self.unit().deferred_annotations);
        let (Some(scope), Some(first), Some(span)) = (self.scope().annotations, deferred.first(), location) else {
            return Ok(());
        };
        let in_class = self.current().kind == UnitKind::Class;
        let body = (!in_class).then(|| std::mem::take(&mut self.unit().sequence));
        self.enter_lazy(scope, "__annotate__", span)?;
        self.op_arg(op::BUILD_MAP, 0, location)?;
        for annotation in &deferred {
            self.deferred_annotation(annotation, in_class, location)?;
        }
        let code = self.leave_annotations(location)?;
        self.make_closure(NodeKey::annotations_of(first.statement), code, &[], location)?;
        self.store_name(if in_class { "__annotate_func__" } else { "__annotate__" }, location)?;
        if let Some(body) = body {
            let annotations = std::mem::replace(&mut self.unit().sequence, body);
            self.unit().sequence.annotations = annotations.instructions;
        }
        Ok(())
    }

    fn deferred_annotation(&mut self, deferred: &DeferredAnnotation<'a>, in_class: bool, end: Location) -> Result {
        let location = Some(deferred.statement.span);
        let not_reached = self.new_label();
        if let Some(condition) = deferred.condition {
            self.load_int(condition, location)?;
            let reached = "__conditional_annotations__";
            if in_class {
                let cell = self.unit().deref_index(reached, true);
                self.op_arg(op::LOAD_DEREF, cell, location)?;
            } else {
                let name = self.unit().names.intern(reached);
                self.op_arg(op::LOAD_GLOBAL, name << 1, location)?;
            }
            self.op_arg(op::CONTAINS_OP, 0, location)?;
            self.jump(op::POP_JUMP_IF_FALSE, not_reached, location)?;
        }
        self.expression(deferred.annotation)?;
        self.op_arg(op::COPY, 2, location)?;
        let name = self.mangled(deferred.name);
        self.load_string(&name, location)?;
        self.op(op::STORE_SUBSCR, end)?;
        self.place(not_reached);
        Ok(())
    }
}

/// Names and annotations, in the order in which `__annotate__` evaluates them.
fn annotations_of(def: &FunctionDef) -> impl Iterator<Item = (&str, &Expr)> {
    let arguments = &def.args;
    let parameters = arguments.args.iter().chain(&arguments.posonlyargs).chain(&arguments.vararg);
    let parameters = parameters.chain(&arguments.kwonlyargs).chain(&arguments.kwarg);
    let annotated =
        parameters.filter_map(|arg| arg.annotation.as_ref().map(|annotation| (arg.arg.as_str(), annotation)));
    annotated.chain(def.returns.as_ref().map(|returns| ("return", returns)))
}
