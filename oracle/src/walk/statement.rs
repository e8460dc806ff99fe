//! Statements.

use crate::classes::Kind;
use crate::container::iterator::{iterate, next};
use crate::error::Res;
use crate::scope::{Body, Mode, Scope, ScopeId};
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::type_parameters::Generic;
use syntax::ast::{Constant, Expr, ExprKind, For, Stmt, StmtKind};

/// How a statement ends when no exception leaves it.
pub(crate) enum Flow {
    Normal,
    Break,
    Continue,
    Return(Value),
}

impl<'a> Walker<'a> {
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
        let ended = self.run_statement(statement);
        self.close_dropped(ended)
    }

    fn run_statement(&self, statement: &'a Stmt) -> Res<Flow> {
        self.check_limits()?;
        let line = statement.span.line;
        self.frame.line.set(line);
        match &statement.kind {
            StmtKind::Expr(value) => self.expression_statement(line, value)?,
            StmtKind::Assign { targets, value } => {
                let value = self.assigned(targets, value)?;
                let Some((last, others)) = targets.split_last() else { return Ok(Flow::Normal) };
                for target in others {
                    self.assign(target, value.clone())?;
                }
                self.assign(last, value)?;
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated_assign(target, annotation, value.as_ref(), *simple)?;
            }
            StmtKind::AugAssign { target, op, value } => self.augmented_assign(line, target, *op, value)?,
            StmtKind::If { test, body, orelse } => {
                let branch = if self.test(test)? { body } else { orelse };
                return self.block(branch);
            }
            StmtKind::While { test, body, orelse } => return self.while_loop(test, body, orelse),
            StmtKind::For(node) if node.is_async => return self.async_for(node),
            StmtKind::For(node) => return self.for_loop(node),
            StmtKind::Import { names } => self.import(line, names)?,
            StmtKind::ImportFrom { module, names, level } => {
                self.import_from(line, module.as_deref(), names, *level)?;
            }
            StmtKind::With(node) => return self.with_statement(node),
            StmtKind::Match { subject, cases } => return self.match_statement(subject, cases),
            StmtKind::Try(node) => return self.try_statement(node),
            StmtKind::Return(value) => {
                let value = value.as_ref().map_or(Ok(Value::None), |value| self.expr(value))?;
                return Ok(Flow::Return(value));
            }
            StmtKind::FunctionDef(node) => {
                let decorators = self.decorators(&node.decorator_list)?;
                let made = self.function_def(node)?;
                self.store_decorated(line, &node.name, &node.decorator_list, decorators, made)?;
            }
            StmtKind::ClassDef(node) => {
                let decorators = self.decorators(&node.decorator_list)?;
                self.frame.line.set(line);
                let made = self.generic(&node.type_params, Generic::Class(node))?;
                self.store_decorated(line, &node.name, &node.decorator_list, decorators, made)?;
            }
            StmtKind::Raise { exc, cause } => return self.raise(line, exc.as_ref(), cause.as_ref()),
            StmtKind::Assert { test, msg } => self.assert(test, msg.as_ref())?,
            StmtKind::Delete(targets) => self.delete_all(targets)?,
            StmtKind::Break => return Ok(Flow::Break),
            StmtKind::Continue => return Ok(Flow::Continue),
            StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_) => {}
            StmtKind::TypeAlias { name, type_params, value } => {
                let alias = self.generic(type_params, Generic::Alias(value))?;
                self.assign(name, alias)?;
            }
        }
        Ok(Flow::Normal)
    }

    /// An expression's value is shown by what was compiled in mode 'single', else forgotten.
    fn expression_statement(&self, line: u32, value: &'a Expr) -> Res<()> {
        let value = self.expr(value)?;
        if self.frame.owner == ScopeId(0) && self.frame.unit.mode() == Mode::Single {
            return self.at(line, self.display_by_hook(&value));
        }
        drop(value);
        Ok(())
    }

    fn store_decorated(&self, line: u32, name: &str, at: &'a [Expr], decorators: Vec<Value>, made: Value) -> Res<()> {
        let decorated = self.decorate(at, decorators, made)?;
        self.at(line, self.store_name(name, decorated))
    }

    fn while_loop(&self, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) -> Res<Flow> {
        while self.test(test)? {
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
        self.loop_over(node, iterator, |iterator| {
            self.frame.line.set(line);
            self.at(line, next(&self.heap, iterator))
        })
    }

    /// The body for each item that `next` gets of an iterator, and `else` at its end.
    pub(super) fn loop_over(
        &self,
        node: &'a For,
        iterator: Value,
        next: impl Fn(&Value) -> Res<Option<Value>>,
    ) -> Res<Flow> {
        let left = self.iterations(node, || next(&iterator));
        drop(iterator);
        match left? {
            Flow::Normal => self.block(&node.orelse),
            Flow::Break => Ok(Flow::Normal),
            other => Ok(other),
        }
    }

    fn iterations(&self, node: &'a For, next: impl Fn() -> Res<Option<Value>>) -> Res<Flow> {
        while let Some(item) = next()? {
            self.assign(&node.target, item)?;
            match self.block(&node.body)? {
                Flow::Normal | Flow::Continue => self.safepoint()?,
                left => return Ok(left),
            }
        }
        Ok(Flow::Normal)
    }

    fn assert(&self, test: &'a Expr, message: Option<&'a Expr>) -> Res<()> {
        if self.test(test)? {
            return Ok(());
        }
        let args = message.map(|message| self.expr(message)).transpose()?.into_iter().collect();
        let error = self.heap.throw(Kind::AssertionError, args);
        self.at(test.span.line, Err(error))
    }
}

impl Scope<'_> {
    /// The docstring of a function's scope.
    pub(crate) fn docstring(&self) -> Option<String> {
        match self.body {
            Some(Body::Block(body)) => docstring(body),
            _ => None,
        }
    }
}

/// The docstring that a body begins with, without its indentation.
pub(crate) fn docstring(body: &[Stmt]) -> Option<String> {
    let StmtKind::Expr(first) = &body.first()?.kind else { return None };
    match &first.kind {
        ExprKind::Constant(Constant::Str { value, .. }) => Some(clean_doc(value)),
        _ => None,
    }
}

/// What the compiler does since 3.13 (`_PyCompile_CleanDoc`): the common indentation of all lines but the first is taken away.
fn clean_doc(doc: &str) -> String {
    let expanded = expand_tabs(doc);
    let mut lines: Vec<&str> = expanded.split('\n').collect();
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let margin = lines.iter().skip(1).filter(|line| !line.trim_matches(' ').is_empty()).map(|line| indent(line)).min();
    let mut cleaned = vec![lines.remove(0).trim_start_matches(' ')];
    for line in lines {
        cleaned.push(&line[margin.unwrap_or(0).min(indent(line))..]);
    }
    cleaned.join("\n")
}

fn expand_tabs(text: &str) -> String {
    let (mut result, mut column) = (String::new(), 0);
    for c in text.chars() {
        match c {
            '\t' => {
                let spaces = 8 - column % 8;
                result.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
            }
            c => {
                result.push(c);
                column = if c == '\n' || c == '\r' { 0 } else { column + 1 };
            }
        }
    }
    result
}
