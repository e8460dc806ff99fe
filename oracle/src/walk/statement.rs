//! Statements.

use crate::class::Kind;
use crate::container::iterator::{iterate, next};
use crate::error::Res;
use crate::value::Value;
use crate::walk::Walker;
use syntax::ast::{Constant, Expr, ExprKind, For, Stmt, StmtKind};

/// How a statement ends when no exception leaves it.
pub(crate) enum Flow {
    Normal,
    Break,
    Continue,
    Return(Value),
}

impl<'a> Walker<'a> {
    /// A module that begins with a string has it as its `__doc__`.
    pub(crate) fn docstring(&self, body: &[Stmt]) -> Res<()> {
        let Some(Stmt { kind: StmtKind::Expr(first), .. }) = body.first() else { return Ok(()) };
        let ExprKind::Constant(Constant::Str { value, .. }) = &first.kind else { return Ok(()) };
        let (key, text) = (self.heap.str("__doc__"), self.heap.str(value.as_str()));
        self.frame.globals.0.borrow_mut().insert(&self.heap, key, text)
    }

    pub(crate) fn block(&self, body: &'a [Stmt]) -> Res<Flow> {
        for statement in body {
            match self.statement(statement)? {
                Flow::Normal => {}
                other => return Ok(other),
            }
        }
        Ok(Flow::Normal)
    }

    fn statement(&self, statement: &'a Stmt) -> Res<Flow> {
        self.check_limits()?;
        let line = statement.span.line;
        self.frame.line.set(line);
        match &statement.kind {
            StmtKind::Expr(value) => drop(self.expr(value)?),
            StmtKind::Assign { targets, value } => {
                let value = self.expr(value)?;
                for target in targets {
                    self.assign(target, value.clone())?;
                }
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated_assign(target, annotation, value.as_ref(), *simple)?;
            }
            StmtKind::AugAssign { target, op, value } => self.augmented_assign(line, target, *op, value)?,
            StmtKind::If { test, body, orelse } => {
                let branch = if self.expr(test)?.truth() { body } else { orelse };
                return self.block(branch);
            }
            StmtKind::While { test, body, orelse } => return self.while_loop(test, body, orelse),
            StmtKind::For(node) => return self.for_loop(node),
            StmtKind::Try(node) => return self.try_statement(node),
            StmtKind::Return(value) => {
                let value = value.as_ref().map_or(Ok(Value::None), |value| self.expr(value))?;
                return Ok(Flow::Return(value));
            }
            StmtKind::FunctionDef(node) => {
                let decorators = self.decorators(&node.decorator_list)?;
                let function = self.function_def(node)?;
                let decorated = self.decorate(&node.decorator_list, decorators, function)?;
                self.store_name(&node.name, decorated)?;
            }
            StmtKind::Raise { exc, cause } => return self.raise(line, exc.as_ref(), cause.as_ref()),
            StmtKind::Assert { test, msg } => self.assert(test, msg.as_ref())?,
            StmtKind::Delete(targets) => self.delete_all(targets)?,
            StmtKind::Break => return Ok(Flow::Break),
            StmtKind::Continue => return Ok(Flow::Continue),
            StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_) => {}
            _ => return self.at(line, Err(crate::error::not_supported("statement"))),
        }
        Ok(Flow::Normal)
    }

    fn while_loop(&self, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) -> Res<Flow> {
        while self.expr(test)?.truth() {
            match self.block(body)? {
                Flow::Normal | Flow::Continue => self.safepoint()?,
                Flow::Break => return Ok(Flow::Normal),
                returned @ Flow::Return(_) => return Ok(returned),
            }
        }
        self.block(orelse)
    }

    fn for_loop(&self, node: &'a For) -> Res<Flow> {
        let line = node.iter.span.line;
        let iterable = self.iterable(&node.iter)?;
        let iterator = self.at(line, iterate(&self.heap, &iterable))?;
        drop(iterable);
        loop {
            let item = self.at(line, next(&self.heap, &iterator))?;
            let Some(item) = item else { break };
            self.assign(&node.target, item)?;
            match self.block(&node.body)? {
                Flow::Normal | Flow::Continue => self.safepoint()?,
                Flow::Break => return Ok(Flow::Normal),
                returned @ Flow::Return(_) => return Ok(returned),
            }
        }
        drop(iterator);
        self.block(&node.orelse)
    }

    fn assert(&self, test: &'a Expr, message: Option<&'a Expr>) -> Res<()> {
        if self.expr(test)?.truth() {
            return Ok(());
        }
        let args = message.map(|message| self.expr(message)).transpose()?.into_iter().collect();
        let error = self.heap.throw(Kind::AssertionError, args);
        self.at(test.span.line, Err(error))
    }
}
