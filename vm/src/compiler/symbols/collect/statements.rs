//! Statements, but for those that define something.

use super::super::mention::{ANNOTATED, GLOBAL, IMPORT, LOCAL, Mentions, NONLOCAL, PARAMETER, USE};
use super::Collector;
use crate::compiler::error::{CompileError, Result};
use syntax::ast::{Alias, ExceptHandler, Expr, MatchCase, Pattern, PatternKind, Span, Stmt, StmtKind, With};

impl Collector {
    pub(super) fn statements(&mut self, body: &[Stmt]) -> Result {
        body.iter().try_for_each(|statement| self.deeper(statement.span, |this| this.statement(statement)))
    }

    fn statement(&mut self, statement: &Stmt) -> Result {
        let span = statement.span;
        match &statement.kind {
            StmtKind::FunctionDef(def) => self.function(def, span),
            StmtKind::ClassDef(class) => self.class(class, span),
            StmtKind::TypeAlias { name, type_params, value } => self.type_alias(name, type_params, value, span),
            StmtKind::Return(value) => self.optional(value.as_ref()),
            StmtKind::Delete(targets) => self.targets(targets),
            StmtKind::Assign { targets, value } => {
                self.targets(targets)?;
                self.expression(value)
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target)?;
                self.expression(value)
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated_assignment(target, annotation, value.as_ref(), *simple)
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(exc.as_ref())?;
                self.optional(cause.as_ref())
            }
            StmtKind::Assert { test, msg } => {
                self.expression(test)?;
                self.optional(msg.as_ref())
            }
            StmtKind::Import { names } | StmtKind::ImportFrom { names, .. } => {
                names.iter().try_for_each(|alias| self.import(alias))
            }
            StmtKind::Global(names) => self.directives(names, GLOBAL, "global", span),
            StmtKind::Nonlocal(names) => self.directives(names, NONLOCAL, "nonlocal", span),
            StmtKind::Expr(value) => self.expression(value),
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => Ok(()),
            StmtKind::For(_)
            | StmtKind::While { .. }
            | StmtKind::If { .. }
            | StmtKind::With(_)
            | StmtKind::Match { .. }
            | StmtKind::Try(_) => self.compound(statement),
        }
    }

    fn compound(&mut self, statement: &Stmt) -> Result {
        match &statement.kind {
            StmtKind::For(node) => {
                self.target(&node.target)?;
                self.expression(&node.iter)?;
                self.conditional(&[&node.body, &node.orelse])
            }
            StmtKind::While { test, body, orelse } => {
                self.expression(test)?;
                self.conditional(&[body, orelse])
            }
            StmtKind::If { .. } => self.if_chain(statement),
            StmtKind::With(node) => self.with(node),
            StmtKind::Match { subject, cases } => {
                self.expression(subject)?;
                cases.iter().try_for_each(|case| self.case(case))
            }
            StmtKind::Try(node) => {
                self.conditional(&[&node.body])?;
                node.handlers.iter().try_for_each(|handler| self.handler(handler))?;
                self.conditional(&[&node.orelse, &node.finalbody])
            }
            _ => Ok(()),
        }
    }

    /// Bodies that may not run.
    fn conditional(&mut self, bodies: &[&[Stmt]]) -> Result {
        let outer = std::mem::replace(&mut self.current().in_conditional_block, true);
        bodies.iter().try_for_each(|body| self.statements(body))?;
        self.current().in_conditional_block = outer;
        Ok(())
    }

    /// `if` with any number of `elif`: a chain of any length, walked without recursion.
    fn if_chain(&mut self, mut statement: &Stmt) -> Result {
        while let StmtKind::If { test, body, orelse } = &statement.kind {
            self.expression(test)?;
            self.conditional(&[body])?;
            let [next] = orelse.as_slice() else { return self.conditional(&[orelse]) };
            statement = next;
        }
        self.conditional(&[std::slice::from_ref(statement)])
    }

    fn with(&mut self, node: &With) -> Result {
        for item in &node.items {
            self.expression(&item.context_expr)?;
            item.optional_vars.as_ref().map_or(Ok(()), |target| self.target(target))?;
        }
        self.conditional(&[&node.body])
    }

    fn case(&mut self, case: &MatchCase) -> Result {
        self.pattern(&case.pattern)?;
        self.optional(case.guard.as_ref())?;
        self.conditional(&[&case.body])
    }

    fn pattern(&mut self, pattern: &Pattern) -> Result {
        self.deeper(pattern.span, |this| this.pattern_inner(pattern))
    }

    fn pattern_inner(&mut self, pattern: &Pattern) -> Result {
        match &pattern.kind {
            PatternKind::Value(value) => self.expression(value),
            PatternKind::Singleton(_) => Ok(()),
            PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => self.patterns(patterns),
            PatternKind::Mapping { keys, patterns, rest } => {
                self.expressions(keys)?;
                self.patterns(patterns)?;
                self.captured(rest.as_deref(), pattern.span)
            }
            PatternKind::Class { cls, patterns, kwd_patterns, .. } => {
                self.expression(cls)?;
                self.patterns(patterns)?;
                self.patterns(kwd_patterns)
            }
            PatternKind::Star(name) => self.captured(name.as_deref(), pattern.span),
            PatternKind::As { pattern: inner, name } => {
                inner.as_ref().map_or(Ok(()), |inner| self.pattern(inner))?;
                self.captured(name.as_deref(), pattern.span)
            }
        }
    }

    fn patterns(&mut self, patterns: &[Pattern]) -> Result {
        patterns.iter().try_for_each(|pattern| self.pattern(pattern))
    }

    fn captured(&mut self, name: Option<&str>, span: Span) -> Result {
        name.map_or(Ok(()), |name| self.mention(name, LOCAL, span))
    }

    fn handler(&mut self, handler: &ExceptHandler) -> Result {
        self.optional(handler.typ.as_ref())?;
        if let Some(name) = &handler.name {
            self.mention(name, LOCAL, handler.span)?;
        }
        self.conditional(&[&handler.body])
    }

    fn import(&mut self, alias: &Alias) -> Result {
        let bound = alias.asname.as_deref().unwrap_or_else(|| alias.name.split('.').next().unwrap_or_default());
        if alias.name == "*" { Ok(()) } else { self.mention(bound, IMPORT, alias.span) }
    }

    fn annotated_assignment(&mut self, target: &Expr, annotation: &Expr, value: Option<&Expr>, simple: bool) -> Result {
        if let syntax::ast::ExprKind::Name(name) = &target.kind {
            self.check_annotated_name(name, simple, target.span)?;
            if simple {
                self.mention(name, ANNOTATED | LOCAL, target.span)?;
            } else if value.is_some() {
                self.mention(name, LOCAL, target.span)?;
            }
        } else {
            self.target(target)?;
        }
        self.body_annotation(annotation)?;
        self.optional(value)
    }

    fn check_annotated_name(&mut self, name: &str, simple: bool, span: Span) -> Result {
        let scope = self.current();
        let symbol = scope.symbols.get(&scope.mangle(name)).copied().unwrap_or_default();
        if !simple || scope.kind == super::ScopeKind::Module || !symbol.is(GLOBAL | NONLOCAL) {
            return Ok(());
        }
        let directive = if symbol.is(GLOBAL) { "global" } else { "nonlocal" };
        Err(CompileError::syntax(span.line, format!("annotated name '{name}' can't be {directive}")))
    }

    fn directives(&mut self, names: &[String], kind: Mentions, word: &str, span: Span) -> Result {
        for name in names {
            let mangled = self.current().mangle(name).into_owned();
            let symbol = self.current().symbols.get(&mangled).copied().unwrap_or_default();
            let problem = match () {
                () if symbol.is(PARAMETER) => Some(format!("name '{name}' is parameter and {word}")),
                () if symbol.is(USE) => Some(format!("name '{name}' is used prior to {word} declaration")),
                () if symbol.is(ANNOTATED) => Some(format!("annotated name '{name}' can't be {word}")),
                () if symbol.is(LOCAL) => Some(format!("name '{name}' is assigned to before {word} declaration")),
                () => None,
            };
            if let Some(message) = problem {
                return Err(CompileError::syntax(span.line, message));
            }
            self.mention(name, kind, span)?;
            self.current().directives.push((mangled, span));
        }
        Ok(())
    }
}
