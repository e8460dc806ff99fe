//! Statements, one function each; assignments, loops, `try` and functions have files of their own.

use super::nameops::Access;
use super::{Generator, intrinsic};
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::Location;
use stencils::opcodes::op;
use syntax::ast::{Expr, ExprKind, Span, Stmt, StmtKind};

/// Operands of LOAD_COMMON_CONSTANT.
pub(super) const ASSERTION_ERROR: usize = 0;

impl<'a> Generator<'a> {
    pub(super) fn statements(&mut self, body: &'a [Stmt]) -> Result {
        body.iter().try_for_each(|statement| self.deeper(statement.span, |this| this.statement(statement)))
    }

    /// Statements that may be left out at run time.
    pub(super) fn conditional_statements(&mut self, body: &'a [Stmt]) -> Result {
        let outer = std::mem::replace(&mut self.unit().in_conditional_block, true);
        self.statements(body)?;
        self.unit().in_conditional_block = outer;
        Ok(())
    }

    fn statement(&mut self, statement: &'a Stmt) -> Result {
        let span = statement.span;
        let location = Some(span);
        match &statement.kind {
            StmtKind::FunctionDef(def) => self.function_definition(def, span),
            StmtKind::Return(value) => self.return_statement(value.as_ref(), span),
            StmtKind::Delete(targets) => targets.iter().try_for_each(|target| self.target(target, Access::Delete)),
            StmtKind::Assign { targets, value } => self.assign(targets, value, location),
            StmtKind::AugAssign { target, op, value } => self.augmented_assignment(target, *op, value, location),
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated_assignment(statement, target, annotation, value.as_ref(), *simple)
            }
            StmtKind::For(node) => self.for_loop(node, span),
            StmtKind::While { test, body, orelse } => self.while_loop(test, body, orelse, span),
            StmtKind::If { .. } => self.if_chain(statement),
            StmtKind::Raise { exc, cause } => self.raise(exc.as_ref(), cause.as_ref(), location),
            StmtKind::Try(node) => self.try_statement(node, span),
            StmtKind::Assert { test, msg } => self.assert(test, msg.as_ref(), location),
            StmtKind::Global(_) | StmtKind::Nonlocal(_) => Ok(()),
            StmtKind::Expr(value) => self.expression_statement(value, location),
            StmtKind::Pass => self.op(op::NOP, location),
            StmtKind::Break => self.break_statement(span),
            StmtKind::Continue => self.continue_statement(span),
            StmtKind::ClassDef(class) => self.class_definition(class, span),
            StmtKind::TypeAlias { name, type_params, value } => self.type_alias(name, type_params, value, span),
            StmtKind::With(node) => self.with(node, 0),
            StmtKind::Match { subject, cases } => self.match_statement(subject, cases),
            StmtKind::Import { names } => self.import(names, location),
            StmtKind::ImportFrom { module, names, level } => {
                self.import_from(module.as_deref().unwrap_or_default(), names, *level, location)
            }
        }
    }

    fn expression_statement(&mut self, value: &'a Expr, location: Location) -> Result {
        if self.interactive && self.units.len() == 1 {
            self.expression(value)?;
            self.op_arg(op::CALL_INTRINSIC_1, intrinsic::PRINT, location)?;
            return self.op(op::POP_TOP, None);
        }
        if self.constant_of(value).is_some() {
            return self.op(op::NOP, location);
        }
        self.expression(value)?;
        self.op(op::POP_TOP, None)
    }

    /// `if` with any number of `elif`: a chain of any length, compiled without recursion.
    fn if_chain(&mut self, mut statement: &'a Stmt) -> Result {
        let mut ends = Vec::new();
        loop {
            let StmtKind::If { test, body, orelse } = &statement.kind else {
                self.conditional_statements(std::slice::from_ref(statement))?;
                break;
            };
            let end = self.new_label();
            ends.push(end);
            let next = if orelse.is_empty() { end } else { self.new_label() };
            self.jump_if(test, next, false)?;
            self.conditional_statements(body)?;
            if orelse.is_empty() {
                break;
            }
            self.jump(crate::compiler::instruction::pseudo::JUMP_NO_INTERRUPT, end, None)?;
            self.place(next);
            let [only] = orelse.as_slice() else {
                self.conditional_statements(orelse)?;
                break;
            };
            statement = only;
        }
        ends.into_iter().for_each(|end| self.place(end));
        Ok(())
    }

    fn raise(&mut self, exc: Option<&'a Expr>, cause: Option<&'a Expr>, location: Location) -> Result {
        let operands: Vec<&Expr> = exc.into_iter().chain(cause).collect();
        for operand in &operands {
            self.expression(operand)?;
        }
        self.op_arg(op::RAISE_VARARGS, operands.len(), location)
    }

    fn assert(&mut self, test: &'a Expr, message: Option<&'a Expr>, location: Location) -> Result {
        let end = self.new_label();
        self.jump_if(test, end, true)?;
        self.op_arg(op::LOAD_COMMON_CONSTANT, ASSERTION_ERROR, location)?;
        if let Some(message) = message {
            self.expression(message)?;
            self.op_arg(op::CALL, 0, location)?;
        }
        self.op_arg(op::RAISE_VARARGS, 1, Some(test.span))?;
        self.place(end);
        Ok(())
    }

    fn return_statement(&mut self, value: Option<&'a Expr>, span: Span) -> Result {
        if !self.scope().is_function_like() {
            return Err(CompileError::syntax(span.line, "'return' outside function"));
        }
        let mut location = Some(span);
        let constant = value.and_then(|value| self.constant_of(value));
        let keeps_value = value.is_some() && constant.is_none();
        if let Some(value) = value {
            if keeps_value {
                self.expression(value)?;
            } else {
                location = Some(value.span);
                self.op(op::NOP, location)?;
            }
        }
        if value.is_none_or(|value| value.span.line != span.line) {
            location = Some(span);
            self.op(op::NOP, location)?;
        }
        self.unwind_all(&mut location, keeps_value)?;
        if !keeps_value {
            self.load_constant(constant.unwrap_or(crate::code::Constant::None), location)?;
        }
        self.op(op::RETURN_VALUE, location)
    }

    /// Whether an expression is a name or constant, whose evaluation cannot be observed.
    pub(super) fn is_starred(expression: &Expr) -> bool {
        matches!(expression.kind, ExprKind::Starred(_))
    }
}
