//! `__debug__`, the one name that looks like any other and cannot be bound.

use super::{Check, First};
use crate::ast::{Arguments, Expr, ExprKind, Keyword, Pattern, PatternKind, Span, Stmt, StmtKind, TypeParam};
use crate::error::Stage;
use crate::walk::{Context, Visitor, walk_expr, walk_pattern, walk_stmt};

#[derive(Default)]
pub(super) struct Names(First);

impl Check<'_> for Names {
    const STAGE: Stage = Stage::SymbolTable;

    fn into_first(self) -> First {
        self.0
    }
}

impl<'ast> Visitor<'ast> for Names {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(def) => {
                self.bind(stmt.span, &def.name);
                self.type_params(&def.type_params);
                self.parameters(&def.args);
            }
            StmtKind::TypeAlias { type_params, .. } => self.type_params(type_params),
            StmtKind::ClassDef(class) => {
                self.bind(stmt.span, &class.name);
                self.type_params(&class.type_params);
                self.keywords(&class.keywords);
            }
            StmtKind::Import { names } | StmtKind::ImportFrom { names, .. } => {
                for alias in names {
                    self.bind(alias.span, alias.asname.as_deref().unwrap_or(&alias.name));
                }
            }
            StmtKind::Try(stmt) => {
                for handler in &stmt.handlers {
                    self.bind_optional(handler.span, handler.name.as_deref());
                }
            }
            _ => {}
        }
        walk_stmt(self, stmt);
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        match &expr.kind {
            ExprKind::Name(name) | ExprKind::Attribute { attr: name, .. } => match context {
                Context::Load => {}
                Context::Store => self.bind(expr.span, name),
                Context::Del if name == "__debug__" => self.0.report(expr.span, "cannot delete __debug__"),
                Context::Del => {}
            },
            ExprKind::Call { keywords, .. } => self.keywords(keywords),
            ExprKind::Lambda { args, .. } => self.parameters(args),
            _ => {}
        }
        walk_expr(self, expr, context);
    }

    fn pattern(&mut self, pattern: &'ast Pattern) {
        if let PatternKind::As { name, .. } | PatternKind::Star(name) | PatternKind::Mapping { rest: name, .. } =
            &pattern.kind
        {
            self.bind_optional(pattern.span, name.as_deref());
        }
        if let PatternKind::Class { kwd_attrs, kwd_patterns, .. } = &pattern.kind {
            kwd_attrs.iter().zip(kwd_patterns).for_each(|(name, value)| self.bind(value.span, name));
        }
        walk_pattern(self, pattern);
    }
}

impl Names {
    fn bind(&mut self, span: Span, name: &str) {
        if name == "__debug__" {
            self.0.report(span, "cannot assign to __debug__");
        }
    }

    fn bind_optional(&mut self, span: Span, name: Option<&str>) {
        name.into_iter().for_each(|name| self.bind(span, name));
    }

    fn keywords(&mut self, keywords: &[Keyword]) {
        keywords.iter().for_each(|keyword| self.bind_optional(keyword.span, keyword.arg.as_deref()));
    }

    fn type_params(&mut self, params: &[TypeParam]) {
        params.iter().for_each(|param| self.bind(param.span, param.kind.name()));
    }

    fn parameters(&mut self, args: &Arguments) {
        args.all().for_each(|arg| self.bind(arg.span, &arg.arg));
    }
}
