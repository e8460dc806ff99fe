//! `case` patterns.

use super::Printer;
use super::precedence::Precedence;
use crate::ast::{Expr, Pattern, PatternKind};
use crate::walk::with_stack;

impl Printer {
    pub(super) fn pattern(&mut self, pattern: &Pattern) {
        with_stack(|| self.pattern_kind(&pattern.kind));
    }

    fn pattern_kind(&mut self, kind: &PatternKind) {
        match kind {
            PatternKind::Value(value) => self.expr(value, Precedence::Arithmetic),
            PatternKind::Singleton(constant) => self.constant(constant),
            PatternKind::Sequence(patterns) => {
                self.push("[");
                self.commas(patterns, Self::pattern);
                self.push("]");
            }
            PatternKind::Mapping { keys, patterns, rest } => self.mapping_pattern(keys, patterns, rest.as_deref()),
            PatternKind::Class { cls, patterns, kwd_attrs, kwd_patterns } => {
                self.class_pattern(cls, patterns, kwd_attrs, kwd_patterns);
            }
            PatternKind::Star(name) => {
                self.push("*");
                self.push(name.as_deref().unwrap_or("_"));
            }
            PatternKind::As { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern_within(pattern, matches!(pattern.kind, PatternKind::As { pattern: Some(_), .. }));
                    self.push(" as ");
                }
                self.push(name.as_deref().unwrap_or("_"));
            }
            PatternKind::Or(patterns) => self.separated(patterns, " | ", |this, pattern| {
                let loose = matches!(pattern.kind, PatternKind::Or(_) | PatternKind::As { pattern: Some(_), .. });
                this.pattern_within(pattern, loose);
            }),
        }
    }

    fn pattern_within(&mut self, pattern: &Pattern, parentheses: bool) {
        if parentheses {
            self.push("(");
        }
        self.pattern(pattern);
        if parentheses {
            self.push(")");
        }
    }

    fn mapping_pattern(&mut self, keys: &[Expr], patterns: &[Pattern], rest: Option<&str>) {
        let items: Vec<_> = keys.iter().zip(patterns).collect();
        self.push("{");
        self.commas(&items, |this, (key, pattern)| {
            this.expr(key, Precedence::Arithmetic);
            this.push(": ");
            this.pattern(pattern);
        });
        if let Some(rest) = rest {
            self.push(if items.is_empty() { "**" } else { ", **" });
            self.push(rest);
        }
        self.push("}");
    }

    fn class_pattern(&mut self, cls: &Expr, patterns: &[Pattern], kwd_attrs: &[String], kwd_patterns: &[Pattern]) {
        self.expr(cls, Precedence::Atom);
        self.push("(");
        self.commas(patterns, Self::pattern);
        if !patterns.is_empty() && !kwd_attrs.is_empty() {
            self.push(", ");
        }
        let keywords: Vec<_> = kwd_attrs.iter().zip(kwd_patterns).collect();
        self.commas(&keywords, |this, (name, pattern)| {
            this.push(name);
            this.push("=");
            this.pattern(pattern);
        });
        self.push(")");
    }
}
