//! What may be assigned to and deleted: the `invalid_…` rules of CPython's grammar that concern targets.

use super::{Check, First, describe};
use crate::ast::{CmpOp, Comprehension, Constant, Expr, ExprKind, Span, Stmt, StmtKind, UnaryOp};
use crate::error::Stage;
use crate::walk::{Context, Visitor, walk_expr, walk_stmt};

#[derive(Default)]
pub(super) struct Targets(First);

impl Check<'_> for Targets {
    const STAGE: Stage = Stage::Parser;

    fn into_first(self) -> First {
        self.0
    }
}

impl<'ast> Visitor<'ast> for Targets {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        match &stmt.kind {
            StmtKind::Assign { targets, value } => self.assignment(stmt.span, targets, value),
            StmtKind::AugAssign { target, .. } if !is_single(target) => {
                let message = format!("'{}' is an illegal expression for augmented assignment", describe(target));
                self.0.report(target.span, message);
            }
            StmtKind::AnnAssign { target, .. } if !is_single(target) => self.annotated(target),
            StmtKind::Delete(targets) => targets.iter().for_each(|target| self.target(target, Kind::Delete)),
            StmtKind::For(stmt) => self.looped(&stmt.target),
            StmtKind::With(with) => {
                let vars = with.items.iter().filter_map(|item| item.optional_vars.as_ref());
                vars.for_each(|vars| self.target(vars, Kind::Assign));
            }
            _ => {}
        }
        walk_stmt(self, stmt);
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        match &expr.kind {
            ExprKind::ListComp { generators, .. }
            | ExprKind::SetComp { generators, .. }
            | ExprKind::DictComp { generators, .. }
            | ExprKind::GeneratorExp { generators, .. } => self.generators(generators),
            _ => {}
        }
        walk_expr(self, expr, context);
    }
}

/// Which statement has the target.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Assign,
    Delete,
    For,
}

impl Targets {
    fn generators(&mut self, generators: &[Comprehension]) {
        generators.iter().for_each(|generator| self.looped(&generator.target));
    }

    /// Of a comparison among the variables of a loop CPython says no more than that it is wrong.
    fn looped(&mut self, target: &Expr) {
        self.target(target, Kind::For);
        if let Some(invalid) = invalid_target(target, Kind::Assign) {
            self.0.report(invalid.span, "invalid syntax");
        }
    }

    fn target(&mut self, target: &Expr, kind: Kind) {
        if let Some(invalid) = invalid_target(target, kind) {
            let verb = if kind == Kind::Delete { "delete" } else { "assign to" };
            self.0.report(invalid.span, format!("cannot {verb} {}", describe(invalid)));
        }
    }

    fn annotated(&mut self, target: &Expr) {
        let message = match &target.kind {
            ExprKind::List(_) | ExprKind::Tuple(_) => {
                format!("only single target (not {}) can be annotated", describe(target))
            }
            _ => "illegal target for annotation".to_owned(),
        };
        self.0.report(target.span, message);
    }

    fn assignment(&mut self, stmt: Span, targets: &[Expr], value: &Expr) {
        let Some(index) = targets.iter().position(|target| invalid_target(target, Kind::Assign).is_some()) else {
            return;
        };
        if let Some(value) = targets[1..].iter().find(|target| is_yield(target)) {
            return self.0.report(value.span, "assignment to yield expression not possible");
        }
        let first = last_of(&targets[0]);
        // CPython's grammar first tries `left = right` as a comparison in the making.
        let right = targets.get(1).unwrap_or(value);
        let right_fits = starts_operand(right) && (targets.len() == 1 || !is_operand(right));
        let whole = &targets[0];
        let parenthesized = (whole.span.line, whole.span.column) != (stmt.line, stmt.column);
        if right_fits && matches!(first.kind, ExprKind::Name(_)) {
            let Span { end_line, end_column, .. } = first_of(right).span;
            let span = Span { end_line, end_column, ..first.span };
            self.0.report(span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        } else if right_fits && index == 0 && !is_excluded(first, parenthesized) && (parenthesized || is_operand(first))
        {
            let described = describe(first);
            let message = format!("cannot assign to {described} here. Maybe you meant '==' instead of '='?");
            self.0.report(first.span, message);
        } else {
            self.target(&targets[index], Kind::Assign);
        }
    }
}

/// CPython's `_PyPegen_get_invalid_target`.
pub(super) fn invalid_target(expr: &Expr, kind: Kind) -> Option<&Expr> {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => None,
        ExprKind::List(elts) | ExprKind::Tuple(elts) => elts.iter().find_map(|elt| invalid_target(elt, kind)),
        ExprKind::Starred(value) if kind != Kind::Delete => invalid_target(value, kind),
        ExprKind::Compare { left, ops, .. } if kind == Kind::For => {
            (ops[0] == CmpOp::In).then(|| invalid_target(left, kind)).flatten()
        }
        _ => Some(expr),
    }
}

fn is_yield(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_))
}

/// The items of a tuple without parentheses.
fn bare_items(expr: &Expr) -> Option<&[Expr]> {
    let ExprKind::Tuple(items) = &expr.kind else { return None };
    let begins = |item: &Expr| (item.span.line, item.span.column) == (expr.span.line, expr.span.column);
    items.first().is_some_and(begins).then_some(items)
}

/// The last item of a tuple without parentheses, or any other expression itself.
fn last_of(expr: &Expr) -> &Expr {
    bare_items(expr).and_then(<[Expr]>::last).unwrap_or(expr)
}

fn first_of(expr: &Expr) -> &Expr {
    bare_items(expr).and_then(<[Expr]>::first).unwrap_or(expr)
}

fn is_single(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. })
}

/// Whether the grammar has the expression, without parentheses, as an operand of a comparison.
fn is_operand(expr: &Expr) -> bool {
    !matches!(
        expr.kind,
        ExprKind::BoolOp { .. }
            | ExprKind::UnaryOp { op: UnaryOp::Not, .. }
            | ExprKind::Compare { .. }
            | ExprKind::IfExp { .. }
            | ExprKind::Lambda { .. }
            | ExprKind::Tuple(_)
            | ExprKind::Starred(_)
            | ExprKind::Yield(_)
            | ExprKind::YieldFrom(_)
            | ExprKind::NamedExpr { .. }
    )
}

/// Whether the expression starts with such an operand.
fn starts_operand(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::BoolOp { values, .. } => starts_operand(&values[0]),
        ExprKind::Compare { left, .. } => starts_operand(left),
        ExprKind::IfExp { body, .. } => starts_operand(body),
        ExprKind::Tuple(elts) => elts.first().is_none_or(starts_operand),
        _ => is_operand(expr),
    }
}

fn is_excluded(expr: &Expr, parenthesized: bool) -> bool {
    match expr.kind {
        ExprKind::List(_) | ExprKind::Tuple(_) | ExprKind::GeneratorExp { .. } => true,
        ExprKind::Constant(Constant::None | Constant::Bool(_)) => !parenthesized,
        _ => false,
    }
}
