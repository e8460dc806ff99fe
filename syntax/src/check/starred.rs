//! Where `*x` may stand: in calls, displays and subscripts, and once in a list or tuple that is assigned to.

use super::{Check, First};
use crate::ast::{Expr, ExprKind, Span, Stmt, StmtKind};
use crate::error::Stage;
use crate::walk::{Context, Visitor, walk_expr, walk_stmt};

/// How many targets may stand before a starred one.
const MAX_BEFORE_STARRED: usize = 255;

#[derive(Default)]
pub(super) struct StarredPlaces<'ast> {
    first: First,
    /// Defaults of type parameters: that of a `TypeVarTuple` may be starred.
    defaults: Vec<&'ast Expr>,
}

impl<'ast> Check<'ast> for StarredPlaces<'ast> {
    const STAGE: Stage = Stage::Compiler;

    fn into_first(self) -> First {
        self.first
    }
}

impl<'ast> Visitor<'ast> for StarredPlaces<'ast> {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        let type_params = match &stmt.kind {
            StmtKind::FunctionDef(def) => &def.type_params[..],
            StmtKind::ClassDef(class) => &class.type_params,
            StmtKind::TypeAlias { type_params, .. } => type_params,
            _ => &[],
        };
        self.defaults.extend(type_params.iter().filter_map(|param| param.kind.default_value()));
        match &stmt.kind {
            StmtKind::ClassDef(class) => {
                class.decorator_list.iter().for_each(|expr| self.expr(expr, Context::Load));
                self.elements(&class.bases, Context::Load);
                class.keywords.iter().for_each(|keyword| self.expr(&keyword.value, Context::Load));
                self.suite(&class.body);
            }
            StmtKind::FunctionDef(def) => {
                let vararg = def.args.vararg.as_ref().and_then(|arg| arg.annotation.as_ref());
                match vararg.map(|annotation| &annotation.kind) {
                    Some(ExprKind::Starred(inner)) => {
                        self.expr(inner, Context::Load);
                        self.suite(&def.body);
                    }
                    _ => walk_stmt(self, stmt),
                }
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        match &expr.kind {
            ExprKind::Starred(_) if self.defaults.iter().any(|default| std::ptr::eq(*default, expr)) => {
                walk_expr(self, expr, context);
            }
            ExprKind::Starred(_) if context == Context::Load => {
                self.first.report(expr.span, "can't use starred expression here");
            }
            ExprKind::Starred(_) => {
                self.first.report(expr.span, "starred assignment target must be in a list or tuple");
            }
            ExprKind::Tuple(elts) | ExprKind::List(elts) => {
                if context == Context::Store {
                    self.unpacked(expr.span, elts);
                }
                self.elements(elts, context);
            }
            ExprKind::Set(elts) => self.elements(elts, context),
            ExprKind::Call { func, args, keywords } => {
                self.expr(func, Context::Load);
                self.elements(args, Context::Load);
                keywords.iter().for_each(|keyword| self.expr(&keyword.value, Context::Load));
            }
            _ => walk_expr(self, expr, context),
        }
    }
}

impl<'ast> StarredPlaces<'ast> {
    fn unpacked(&mut self, span: Span, targets: &[Expr]) {
        let is_starred = |target: &Expr| matches!(target.kind, ExprKind::Starred(_));
        let first = targets.iter().position(is_starred);
        if targets.iter().filter(|target| is_starred(target)).count() > 1 {
            self.first.report(span, "multiple starred expressions in assignment");
        } else if first.is_some_and(|first| first > MAX_BEFORE_STARRED) {
            self.first.report(span, "too many expressions in star-unpacking assignment");
        }
    }

    fn elements(&mut self, elts: &'ast [Expr], context: Context) {
        for elt in elts {
            match &elt.kind {
                ExprKind::Starred(inner) => self.expr(inner, context),
                _ => self.expr(elt, context),
            }
        }
    }
}
