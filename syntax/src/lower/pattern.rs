//! `case` patterns.

use rustpython_parser::ast as theirs;

use super::{Lowered, Lowering, range};
use crate::ast::{Pattern, PatternKind};

impl Lowering<'_> {
    pub(super) fn pattern(&mut self, pattern: theirs::Pattern) -> Lowered<Pattern> {
        let span = self.span(&pattern);
        self.refuse_misplaced(&pattern)?;
        let kind = self.deeper(span, |this| this.pattern_kind(pattern))?;
        Ok(Pattern { span, kind })
    }

    fn pattern_kind(&mut self, pattern: theirs::Pattern) -> Lowered<PatternKind> {
        use theirs::Pattern as Theirs;
        Ok(match pattern {
            Theirs::MatchValue(pattern) => PatternKind::Value(self.expr(*pattern.value)?),
            Theirs::MatchSingleton(pattern) => PatternKind::Singleton(self.constant(pattern.value)?),
            Theirs::MatchSequence(pattern) => PatternKind::Sequence(self.items(pattern.patterns)?),
            Theirs::MatchMapping(pattern) => PatternKind::Mapping {
                keys: self.exprs(pattern.keys)?,
                patterns: self.patterns(pattern.patterns)?,
                rest: pattern.rest.map(String::from),
            },
            Theirs::MatchClass(pattern) => PatternKind::Class {
                cls: self.expr(*pattern.cls)?,
                patterns: self.patterns(pattern.patterns)?,
                kwd_attrs: self.names(pattern.kwd_attrs)?,
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

    /// That parser takes `*x` for any pattern, and `**_`.
    fn refuse_misplaced(&self, pattern: &theirs::Pattern) -> Lowered<()> {
        let after = self.tokens.index_at(range(theirs::Ranged::range(pattern)).end);
        let at = match pattern {
            theirs::Pattern::MatchStar(_) => after,
            theirs::Pattern::MatchMapping(mapping) if mapping.rest.as_deref().is_some_and(|name| name == "_") => {
                let rest = self.tokens.all()[..after].iter().rposition(|token| token.kind.is("**"));
                rest.map_or(after, |rest| rest + 1)
            }
            _ => return Ok(()),
        };
        Err(self.source.error_in(&self.tokens.all()[at].range, "invalid syntax"))
    }

    /// The items of a sequence, which alone may be `*x`.
    fn items(&mut self, patterns: Vec<theirs::Pattern>) -> Lowered<Vec<Pattern>> {
        let lower = |item: theirs::Pattern| match item {
            theirs::Pattern::MatchStar(star) => {
                Ok(Pattern { span: self.span(&star), kind: PatternKind::Star(star.name.map(String::from)) })
            }
            item => self.pattern(item),
        };
        patterns.into_iter().map(lower).collect()
    }

    fn patterns(&mut self, patterns: Vec<theirs::Pattern>) -> Lowered<Vec<Pattern>> {
        patterns.into_iter().map(|pattern| self.pattern(pattern)).collect()
    }
}
