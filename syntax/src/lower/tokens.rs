//! The tokens under a tree, to find again what the parser does not keep: parentheses, and the values of strings.

use crate::lex::{FieldTokens, Flaw, StringPart, Token, TokenKind};
use crate::source::Range;

/// Tokens in the order of the text.
pub(super) struct Tokens {
    all: Vec<Token>,
    flaw: Option<Flaw>,
    field: Option<FieldTokens>,
    /// What messages call the string in whose replacement field they are.
    noun: &'static str,
}

impl Tokens {
    pub(super) fn new(all: Vec<Token>, flaw: Option<Flaw>, field: Option<FieldTokens>) -> Self {
        Self { all, flaw, field, noun: "f-string" }
    }

    /// Those of a replacement field.
    pub(super) fn of_field(field: FieldTokens) -> Self {
        Self { noun: field.noun, ..Self::new(field.tokens, None, None) }
    }

    /// A message of the rules, which speak of f-strings, where it may be about a t-string.
    pub(super) fn worded(&self, message: String) -> String {
        match message.strip_prefix("f-string: ") {
            Some(rest) => format!("{}: {rest}", self.noun),
            None => message,
        }
    }

    /// The tokens of the replacement field in which the flaw is.
    pub(super) fn broken_field(&self) -> Option<&FieldTokens> {
        self.field.as_ref()
    }

    /// What is wrong with the tokens themselves.
    pub(super) fn flaw(&self) -> Option<&Flaw> {
        self.flaw.as_ref()
    }

    pub(super) fn all(&self) -> &[Token] {
        &self.all
    }

    /// Takes the literals out of a token of them.
    pub(super) fn take_strings(&mut self, index: usize) -> Vec<StringPart> {
        match &mut self.all[index].kind {
            TokenKind::Strings(parts) => std::mem::take(parts),
            _ => unreachable!("the index went through the parser in a string token"),
        }
    }

    /// The index of the first token that starts at or after a place and has a width.
    pub(super) fn index_at(&self, at: usize) -> usize {
        let first = self.all.partition_point(|token| token.range.start < at);
        let wide = self.all[first..].iter().position(|token| !token.range.is_empty());
        first + wide.unwrap_or(0)
    }

    /// The end of the semicolon that stands at or after a place before the next token, or else the place.
    pub(super) fn after_semicolon(&self, at: usize) -> usize {
        let next = self.all.get(self.index_at(at)).filter(|token| token.kind.is(";"));
        next.map_or(at, |token| token.range.end)
    }

    /// The place between the first token and the last.
    pub(super) fn inside(&self) -> Range {
        self.all[1].range.start..self.all[self.all.len() - 2].range.end
    }

    /// Where the bracket closes that the token at `index` opens.
    pub(super) fn closing(&self, index: usize) -> Option<usize> {
        let mut depth = 0usize;
        for (offset, token) in self.all[index..].iter().enumerate() {
            match &token.kind {
                TokenKind::Fixed("(" | "[" | "{") => depth += 1,
                TokenKind::Fixed(")" | "]" | "}") => depth = depth.checked_sub(1)?,
                _ => {}
            }
            if depth == 0 {
                return (offset > 0).then_some(index + offset);
            }
        }
        None
    }

    /// Whether a stretch of text starts with a parenthesis that closes at its end.
    pub(super) fn is_parenthesized(&self, range: &Range) -> bool {
        let start = self.index_at(range.start);
        self.all[start].kind.is("(") && self.closing(start).is_some_and(|close| self.all[close].range.end == range.end)
    }

    /// The parentheses right around a stretch of text, with what is in them.
    pub(super) fn parentheses_around(&self, range: &Range) -> Option<Range> {
        let before = self.all.get(self.index_at(range.start).checked_sub(1)?)?;
        let after = self.all.get(self.index_at(range.end))?;
        (before.kind.is("(") && after.kind.is(")")).then_some(before.range.start..after.range.end)
    }
}
