//! Simple statements, and the way to the compound ones.

use super::Printer;
use super::precedence::{Precedence, operator};
use crate::ast::{Alias, Expr, ExprKind, Operator, Stmt, StmtKind};
use crate::walk::with_stack;

impl Printer {
    pub(super) fn stmt(&mut self, stmt: &Stmt) {
        with_stack(|| self.stmt_kind(&stmt.kind));
    }

    fn stmt_kind(&mut self, kind: &StmtKind) {
        if !self.compound(kind) {
            self.line(|this| this.simple(kind));
        }
    }

    fn simple(&mut self, kind: &StmtKind) {
        match kind {
            StmtKind::Return(value) => self.return_value(value.as_ref()),
            StmtKind::Delete(targets) => self.delete(targets),
            StmtKind::Assign { targets, value } => {
                for target in targets {
                    self.items(target);
                    self.push(" = ");
                }
                self.value(value);
            }
            StmtKind::AugAssign { target, op, value } => self.augmented(target, *op, value),
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, annotation, value.as_ref(), *simple);
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.push("type ");
                self.expr(name, Precedence::Atom);
                self.type_params(type_params);
                self.push(" = ");
                self.expr(value, Precedence::Test);
            }
            StmtKind::Raise { exc, cause } => self.raise(exc.as_ref(), cause.as_ref()),
            StmtKind::Assert { test, msg } => {
                self.push("assert ");
                self.expr(test, Precedence::Test);
                if let Some(msg) = msg {
                    self.push(", ");
                    self.expr(msg, Precedence::Test);
                }
            }
            StmtKind::Import { names } => {
                self.push("import ");
                self.commas(names, Self::alias);
            }
            StmtKind::ImportFrom { module, names, level } => self.import_from(module.as_deref(), names, *level),
            StmtKind::Global(names) => self.push(&format!("global {}", names.join(", "))),
            StmtKind::Nonlocal(names) => self.push(&format!("nonlocal {}", names.join(", "))),
            StmtKind::Expr(value) => self.value(value),
            StmtKind::Pass => self.push("pass"),
            StmtKind::Break => self.push("break"),
            StmtKind::Continue => self.push("continue"),
            _ => unreachable!("`compound` prints all others"),
        }
    }

    fn return_value(&mut self, value: Option<&Expr>) {
        self.push("return");
        if let Some(value) = value {
            self.push(" ");
            self.items(value);
        }
    }

    fn delete(&mut self, targets: &[Expr]) {
        self.push("del ");
        self.commas(targets, |this, target| this.expr(target, Precedence::Test));
    }

    fn augmented(&mut self, target: &Expr, op: Operator, value: &Expr) {
        self.expr(target, Precedence::Test);
        self.push(" ");
        self.push(operator(op).0);
        self.push("= ");
        self.value(value);
    }

    fn annotated(&mut self, target: &Expr, annotation: &Expr, value: Option<&Expr>, simple: bool) {
        let parentheses = !simple && matches!(target.kind, ExprKind::Name(_));
        self.push(if parentheses { "(" } else { "" });
        self.expr(target, Precedence::Test);
        self.push(if parentheses { "): " } else { ": " });
        self.expr(annotation, Precedence::Test);
        if let Some(value) = value {
            self.push(" = ");
            self.value(value);
        }
    }

    fn raise(&mut self, exc: Option<&Expr>, cause: Option<&Expr>) {
        self.push("raise");
        for (keyword, value) in [(" ", exc), (" from ", cause)] {
            if let Some(value) = value {
                self.push(keyword);
                self.expr(value, Precedence::Test);
            }
        }
    }

    fn import_from(&mut self, module: Option<&str>, names: &[Alias], level: u32) {
        self.push("from ");
        for _ in 0..level {
            self.push(".");
        }
        self.push(module.unwrap_or_default());
        self.push(" import ");
        self.commas(names, Self::alias);
    }

    fn alias(&mut self, alias: &Alias) {
        self.push(&alias.name);
        if let Some(name) = &alias.asname {
            self.push(" as ");
            self.push(name);
        }
    }
}
