//! `case` patterns.

use rustpython_parser::ast as theirs;

use super::{Lowered, Lowering, names};
use crate::ast::{Pattern, PatternKind};

impl Lowering<'_> {
    pub(super) fn pattern(&mut self, pattern: theirs::Pattern) -> Lowered<Pattern> {
        let span = self.span(&pattern);
        let kind = self.deeper(span, |this| this.pattern_kind(pattern))?;
        Ok(Pattern { span, kind })
    }

    fn pattern_kind(&mut self, pattern: theirs::Pattern) -> Lowered<PatternKind> {
        use theirs::Pattern as Theirs;
        Ok(match pattern {
            Theirs::MatchValue(pattern) => PatternKind::Value(self.expr(*pattern.value)?),
            Theirs::MatchSingleton(pattern) => PatternKind::Singleton(self.constant(pattern.value)?),
            Theirs::MatchSequence(pattern) => PatternKind::Sequence(self.patterns(pattern.patterns)?),
            Theirs::MatchMapping(pattern) => PatternKind::Mapping {
                keys: self.exprs(pattern.keys)?,
                patterns: self.patterns(pattern.patterns)?,
                rest: pattern.rest.map(String::from),
            },
            Theirs::MatchClass(pattern) => PatternKind::Class {
                cls: self.expr(*pattern.cls)?,
                patterns: self.patterns(pattern.patterns)?,
                kwd_attrs: names(pattern.kwd_attrs),
                kwd_patterns: self.patterns(pattern.kwd_patterns)?,
            },
            Theirs::MatchStar(pattern) => PatternKind::Star(pattern.name.map(String::from)),
            Theirs::MatchAs(pattern) => PatternKind::As {
                pattern: pattern.pattern.map(|inner| self.pattern(*inner)).transpose()?.map(Box::new),
                name: pattern.name.map(String::from),
            },
            Theirs::MatchOr(pattern) => PatternKind::Or(self.patterns(pattern.patterns)?),
        })
    }

    fn patterns(&mut self, patterns: Vec<theirs::Pattern>) -> Lowered<Vec<Pattern>> {
        patterns.into_iter().map(|pattern| self.pattern(pattern)).collect()
    }
}
