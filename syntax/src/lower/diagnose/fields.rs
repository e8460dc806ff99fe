//! The replacement fields of f-strings and t-strings. Their tokens stand between two that are parentheses in the places of the braces.

use super::expressions::{conditional, forgotten_comma, legacy_statement};
use rustpython_parser::{Mode, ParseErrorType, parse_tokens};

use super::super::feed;
use super::super::tokens::Tokens;
use super::site::{Site, TRIED, starts_operand};
use super::{Diagnosis, says};
use crate::error::SyntaxError;
use crate::lex::{FieldTokens, Token, TokenKind};
use crate::source::Source;

const EXPECTING: &str = "f-string: expecting '=', or '!', or ':', or '}'";

/// `f'{*a}'` and `f'{**a}'`, where that parser sees parentheses.
pub(super) fn lone_star(site: &Site) -> Option<Diagnosis> {
    (site.at == 1 && site.is(&["*", "**"])).then(|| within_field(site)).flatten()
}

/// What no other rule knows better.
pub(super) fn within_field(site: &Site) -> Option<Diagnosis> {
    is_field(site.tokens, site.source).then(|| after_expression(site)).flatten()
}

/// What the grammar says of the tokens before one that the lexer refuses, if it does not have to read that one first.
pub(in super::super) fn broken(source: &Source, field: &FieldTokens) -> Option<SyntaxError> {
    let at = field.tokens.last()?.range.end;
    let mut field = field.clone();
    field.tokens.push(Token { kind: TokenKind::End, range: at..at });
    let tokens = Tokens::of_field(field);
    let error = parse_tokens(feed::feed(tokens.all()), Mode::Expression, "").err()?;
    let site = Site::new(source, tokens.all(), error.offset.to_usize(), &error);
    let reads_on = starts_operand(site.token()) || site.is(&["="]);
    let is_read = site.at + 2 < tokens.all().len() || !reads_on;
    (error.error != ParseErrorType::Eof && is_read).then(|| super::diagnose(source, &tokens, &error))
}

fn is_field(tokens: &[Token], source: &Source) -> bool {
    tokens.first().is_some_and(|first| source.text()[first.range.start..].starts_with('{') && first.kind.is("("))
}

pub(super) fn in_field(site: &Site) -> Option<Diagnosis> {
    if !is_field(site.tokens, site.source) || site.opener().is_some_and(|opener| opener > 0) {
        return None;
    }
    let has_spec = site.source.text()[site.tokens[site.tokens.len() - 1].range.start..].starts_with(':');
    let is_lambda = |index: &usize| has_spec && site.tokens[*index].kind.is("lambda");
    if let Some(lambda) = site.level().into_iter().chain([site.at]).find(is_lambda) {
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
pub(in super::super) fn generator_in_field(source: &Source, tokens: &Tokens) -> SyntaxError {
    let all = tokens.all();
    let keyword = all.iter().find(|token| token.kind.is("for") || token.kind.is("async")).unwrap_or(&all[0]);
    source.error_in(&keyword.range, tokens.worded(EXPECTING.to_owned()))
}
