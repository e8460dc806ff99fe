//! `case` patterns: what they may bind, repeat and hide.

use std::collections::BTreeSet;

use super::pattern_keys::Key;
use super::{Check, First};
use crate::ast::{Constant, Expr, ExprKind, MatchCase, Pattern, PatternKind, Span, Stmt, StmtKind};
use crate::error::Stage;
use crate::walk::{Visitor, walk_stmt};

#[derive(Default)]
pub(super) struct Patterns(First);

impl Check<'_> for Patterns {
    const STAGE: Stage = Stage::Compiler;

    fn into_first(self) -> First {
        self.0
    }
}

/// The names that a pattern binds.
type Bound<'ast> = BTreeSet<&'ast str>;

impl<'ast> Visitor<'ast> for Patterns {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        if let StmtKind::Match { cases, .. } = &stmt.kind {
            self.cases(cases);
        }
        walk_stmt(self, stmt);
    }
}

impl Patterns {
    fn cases(&mut self, cases: &[MatchCase]) {
        for (index, case) in cases.iter().enumerate() {
            self.check(&case.pattern, &mut Bound::new());
            if index + 1 < cases.len() && case.guard.is_none() {
                self.must_not_always_match(&case.pattern);
            }
        }
    }

    fn must_not_always_match(&mut self, pattern: &Pattern) {
        match irrefutable(pattern) {
            Some(Some(name)) => {
                let message = format!("name capture '{name}' makes remaining patterns unreachable");
                self.0.report(pattern.span, message);
            }
            Some(None) => self.0.report(pattern.span, "wildcard makes remaining patterns unreachable"),
            None => {}
        }
    }

    fn check<'ast>(&mut self, pattern: &'ast Pattern, bound: &mut Bound<'ast>) {
        crate::walk::with_stack(|| self.check_kind(pattern, bound));
    }

    fn check_kind<'ast>(&mut self, pattern: &'ast Pattern, bound: &mut Bound<'ast>) {
        match &pattern.kind {
            PatternKind::Value(value) => {
                self.value(value, value.span, "patterns may only match literals and attribute lookups");
            }
            PatternKind::Singleton(_) => {}
            PatternKind::Star(name) => self.bind(pattern.span, name.as_deref(), bound),
            PatternKind::As { pattern: inner, name } => {
                inner.iter().for_each(|inner| self.check(inner, bound));
                self.bind(pattern.span, name.as_deref(), bound);
            }
            PatternKind::Sequence(patterns) => {
                if patterns.iter().filter(|inner| matches!(inner.kind, PatternKind::Star(_))).count() > 1 {
                    self.0.report(pattern.span, "multiple starred names in sequence pattern");
                }
                patterns.iter().for_each(|inner| self.check(inner, bound));
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                self.keys(pattern.span, keys);
                patterns.iter().for_each(|inner| self.check(inner, bound));
                self.bind(pattern.span, rest.as_deref(), bound);
            }
            PatternKind::Class { patterns, kwd_attrs, kwd_patterns, .. } => {
                self.attributes(kwd_attrs, kwd_patterns);
                patterns.iter().chain(kwd_patterns).for_each(|inner| self.check(inner, bound));
            }
            PatternKind::Or(alternatives) => self.alternatives(pattern.span, alternatives, bound),
        }
    }

    fn bind<'ast>(&mut self, span: Span, name: Option<&'ast str>, bound: &mut Bound<'ast>) {
        if let Some(name) = name.filter(|name| !bound.insert(name)) {
            self.0.report(span, format!("multiple assignments to name '{name}' in pattern"));
        }
    }

    fn alternatives<'ast>(&mut self, span: Span, alternatives: &'ast [Pattern], bound: &mut Bound<'ast>) {
        let mut first = None;
        for (index, alternative) in alternatives.iter().enumerate() {
            if index + 1 < alternatives.len() {
                self.must_not_always_match(alternative);
            }
            let mut names = bound.clone();
            self.check(alternative, &mut names);
            if *first.get_or_insert_with(|| names.clone()) != names {
                self.0.report(span, "alternative patterns bind different names");
            }
        }
        bound.extend(first.unwrap_or_default());
    }

    fn attributes(&mut self, attributes: &[String], patterns: &[Pattern]) {
        let mut seen = BTreeSet::new();
        for (attribute, pattern) in attributes.iter().zip(patterns) {
            if !seen.insert(attribute) {
                self.0.report(pattern.span, format!("attribute name repeated in class pattern: {attribute}"));
            }
        }
    }

    fn keys(&mut self, span: Span, keys: &[Expr]) {
        let mut seen: Vec<Key> = Vec::new();
        for key in keys {
            self.value(key, span, "mapping pattern keys may only match literals and attribute lookups");
            let Some(key) = Key::fold(key) else { continue };
            if seen.iter().any(|other| other.is(&key)) {
                self.0.report(span, format!("mapping pattern checks duplicate key ({key})"));
            }
            seen.push(key);
        }
    }

    fn value(&mut self, value: &Expr, span: Span, message: &str) {
        match &value.kind {
            ExprKind::JoinedStr(_) | ExprKind::TemplateStr(_) => self.0.report(span, message),
            ExprKind::BinOp { left, right, .. } => {
                if is_imaginary(left) {
                    self.0.report_early(left.span, "real number required in complex literal");
                }
                if !is_imaginary(right) {
                    self.0.report_early(right.span, "imaginary number required in complex literal");
                }
            }
            _ => {}
        }
    }
}

fn is_imaginary(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::UnaryOp { operand, .. } => is_imaginary(operand),
        kind => matches!(kind, ExprKind::Constant(Constant::Imaginary(_))),
    }
}

/// Whether a pattern matches whatever comes, and the name that it gives it.
fn irrefutable(pattern: &Pattern) -> Option<Option<&str>> {
    match &pattern.kind {
        PatternKind::As { pattern: None, name } => Some(name.as_deref()),
        PatternKind::As { pattern: Some(inner), .. } => irrefutable(inner),
        PatternKind::Or(alternatives) => alternatives.iter().find_map(irrefutable),
        _ => None,
    }
}
