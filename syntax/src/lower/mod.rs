//! From `rustpython-parser`'s tree to ours. Nothing outside this folder knows that parser.

mod expr;
mod params;
mod pattern;
mod stmt;

use rustpython_parser::ast::{self as theirs, Ranged};
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{Parse, ParseError};

use crate::ast::{Module, Span};
use crate::error::{ErrorClass, SyntaxError};
use crate::source::{Range, Source};

/// How many statements and expressions may stand inside one another.
pub(crate) const MAX_DEPTH: usize = 1000;

pub(crate) fn module(source: &Source) -> Result<Module, SyntaxError> {
    let suite = theirs::Suite::parse(source.text(), "").map_err(|error| diagnose(source, &error))?;
    Ok(Module { body: Lowering { source, depth: 0 }.suite(suite)? })
}

fn diagnose(source: &Source, error: &ParseError) -> SyntaxError {
    source.error(error.offset.to_usize(), error.error.to_string())
}

/// One lowering under way.
struct Lowering<'a> {
    source: &'a Source,
    depth: usize,
}

/// What lowering a node gives.
type Lowered<T> = Result<T, SyntaxError>;

impl Lowering<'_> {
    fn span(&self, node: &impl Ranged) -> Span {
        self.source.span(&range(node.range()))
    }

    /// Lowers something that stands one level deeper, with stack for it.
    fn deeper<T>(&mut self, span: Span, lower: impl FnOnce(&mut Self) -> Lowered<T>) -> Lowered<T> {
        if self.depth == MAX_DEPTH {
            let message = format!("more than {MAX_DEPTH} nested statements and expressions");
            let Span { line, column, .. } = span;
            return Err(SyntaxError { class: ErrorClass::NotSupported, message, line, column });
        }
        self.depth += 1;
        let lowered = stacker::maybe_grow(64 << 10, 1 << 20, || lower(self));
        self.depth -= 1;
        lowered
    }
}

fn range(range: TextRange) -> Range {
    range.start().to_usize()..range.end().to_usize()
}

fn names(identifiers: Vec<theirs::Identifier>) -> Vec<String> {
    identifiers.into_iter().map(String::from).collect()
}
