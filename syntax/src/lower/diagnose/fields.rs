//! The replacement fields of f-strings. Their tokens stand between two that are parentheses in the places of the braces.

use super::expressions::{conditional, forgotten_comma, legacy_statement};
use super::site::{Site, TRIED};
use super::{Diagnosis, says};
use crate::error::SyntaxError;
use crate::lex::Token;
use crate::source::Source;

const EXPECTING: &str = "f-string: expecting '=', or '!', or ':', or '}'";

/// What is said of a field that the grammar's actions refuse.
pub(super) fn action_in_field(site: &Site) -> Option<Diagnosis> {
    is_field(site.tokens, site.source).then(|| after_expression(site)).flatten()
}

fn is_field(tokens: &[Token], source: &Source) -> bool {
    tokens.first().is_some_and(|first| source.text()[first.range.start..].starts_with('{') && first.kind.is("("))
}

pub(super) fn in_field(site: &Site) -> Option<Diagnosis> {
    if !is_field(site.tokens, site.source) || site.opener().is_some_and(|opener| opener > 0) {
        return None;
    }
    if let Some(lambda) = site.level().into_iter().find(|&index| site.tokens[index].kind.is("lambda")) {
        let message = "f-string: lambda expressions are not allowed without parentheses";
        return says(site.tokens[lambda].range.start, message);
    }
    if site.is(&["="]) {
        return says(site.tokens[site.at + 1].range.start, "f-string: expecting '!', or ':', or '}'")
            .filter(|_| site.at > 1)
            .or_else(|| says(site.place(), "f-string: valid expression required before '='"));
    }
    let between = legacy_statement(site).or_else(|| conditional(site));
    between.or_else(|| forgotten_comma(site)).or_else(|| after_expression(site))
}

/// CPython reports the first token that does not belong to an expression.
fn after_expression(site: &Site) -> Option<Diagnosis> {
    let ends = (2..=site.at).rev().take(TRIED);
    match ends.into_iter().find(|&end| site.expression(1..end).is_some()) {
        Some(end) => says(site.tokens[end].range.start, EXPECTING),
        None if site.tokens[1].kind.is("*") && site.expression(2..site.tokens.len() - 1).is_some() => {
            says(site.tokens[1].range.start, "can't use starred expression here")
        }
        None => says(site.tokens[1].range.start, "f-string: expecting a valid expression after '{'"),
    }
}

/// `f'{x for x in y}'`, which the parentheses in the places of the braces made a generator.
pub(in super::super) fn generator_in_field(source: &Source, tokens: &[Token]) -> SyntaxError {
    let keyword = tokens.iter().find(|token| token.kind.is("for") || token.kind.is("async"));
    source.error(keyword.map_or(0, |token| token.range.start), EXPECTING)
}
