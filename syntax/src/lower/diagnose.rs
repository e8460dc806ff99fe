//! What CPython says where the grammar fails.

use rustpython_parser::ParseError;

use super::tokens::Tokens;
use crate::error::SyntaxError;
use crate::source::Source;

pub(super) fn diagnose(source: &Source, _tokens: &Tokens, error: &ParseError) -> SyntaxError {
    source.error(error.offset.to_usize(), "invalid syntax")
}

/// `f'{x for x in y}'`.
pub(super) fn generator_in_field(source: &Source, tokens: &Tokens) -> SyntaxError {
    let keyword = tokens.all().iter().find(|token| token.kind.is("for") || token.kind.is("async"));
    let at = keyword.map_or(0, |token| token.range.start);
    source.error(at, "f-string: expecting '=', or '!', or ':', or '}'")
}
