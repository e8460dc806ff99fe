//! The parameters of `def` and `lambda`.

use super::site::Site;
use super::{Diagnosis, says};
use crate::error::SyntaxError;
use crate::lex::{Token, TokenKind};
use crate::source::Source;

/// The start of the parameter list around the failing token, and whether it is a `lambda`'s.
fn list(site: &Site) -> Option<(usize, bool)> {
    let level = site.level();
    let is = |text: &str| level.iter().rev().copied().find(|&index| site.tokens[index].kind.is(text));
    if let Some(lambda) = is("lambda").filter(|&lambda| is(":").is_none_or(|colon| colon < lambda)) {
        return Some((lambda + 1, true));
    }
    site.opener().filter(|&opener| site.is_definition(opener)).map(|opener| (opener + 1, false))
}

pub(super) fn parameters(site: &Site) -> Option<Diagnosis> {
    let (start, is_lambda) = list(site)?;
    let level: Vec<usize> = site.level().into_iter().filter(|&index| index >= start).collect();
    let earlier = |text: &str| level.iter().any(|&index| site.tokens[index].kind.is(text));
    let starts_one = site.at == start || site.follows(&[","]);
    let message = match &site.token().kind {
        TokenKind::Fixed("=") if site.at >= 2 && site.before(1).kind.is("*") && !site.before(2).kind.is(":") => {
            "var-positional argument cannot have default value"
        }
        TokenKind::Fixed("=") if site.at >= 2 && site.before(1).kind.is("**") => {
            "var-keyword argument cannot have default value"
        }
        TokenKind::Fixed("=") if is_annotated_star(site, "*") => "var-positional argument cannot have default value",
        TokenKind::Fixed("=") if is_annotated_star(site, "**") => "var-keyword argument cannot have default value",
        TokenKind::Fixed("*") if site.follows(&["/"]) && site.at > start + 1 => "expected comma between / and *",
        TokenKind::Fixed(")" | ",") if site.follows(&["="]) => {
            return says(site.before(0).range.start, "expected default value expression");
        }
        TokenKind::Fixed("(") if !holds_names(site) || ["*", "**", "/", "="].into_iter().any(earlier) => return None,
        TokenKind::Fixed("(") if starts_one && is_lambda => "Lambda expression parameters cannot be parenthesized",
        TokenKind::Fixed("(") if starts_one => "Function parameters cannot be parenthesized",
        _ if starts_one && earlier("**") => "arguments cannot follow var-keyword argument",
        TokenKind::Fixed("/") if site.at == start && site.tokens[start + 1].kind.is(",") => {
            "at least one argument must precede /"
        }
        TokenKind::Fixed("*") if starts_one && earlier("*") => "* argument may appear only once",
        TokenKind::Fixed("/") if starts_one && earlier("/") => "/ may appear only once",
        TokenKind::Fixed("/") if starts_one && earlier("*") => "/ must be ahead of *",
        _ => return None,
    };
    says(site.place(), message)
}

/// Whether the failing token is behind the annotation of a parameter with a star.
fn is_annotated_star(site: &Site, star: &str) -> bool {
    let is = |token: usize, text: &str| site.tokens[token].kind.is(text);
    // An annotation with a star of its own belongs to another rule.
    matches!(site.part(&[","])[..], [first, _, colon, value, ..] if is(first, star) && is(colon, ":") && !is(value, "*"))
}

/// Whether the parenthesis at hand holds names and commas.
fn holds_names(site: &Site) -> bool {
    let is_part = |token: &&Token| matches!(token.kind, TokenKind::Name(_)) || token.kind.is(",");
    let inside = site.tokens[site.at + 1..].iter().take_while(is_part).count();
    inside > 0 && site.tokens[site.at + 1 + inside].kind.is(")")
}

pub(super) fn other_action_error(site: &Site, message: &str, offset: usize) -> Option<Diagnosis> {
    let at = match message {
        "named arguments must follow bare *" if list(site).is_some_and(|(_, is_lambda)| is_lambda) => {
            site.tokens[site.at + 1].range.start
        }
        "cannot use '_' as a target" => {
            let named = site.tokens[site.at..].windows(2).find(|pair| pair[0].kind.is("as"))?;
            named[1].range.start
        }
        _ => offset,
    };
    says(at, message)
}

/// What that parser takes and must not: `**` without a name, `*` with no parameter of its own before `**`.
pub(in super::super) fn wrongly_taken(source: &Source, tokens: &[Token]) -> Option<SyntaxError> {
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind.is("*") || token.kind.is("**")) {
        let after = |more: usize| tokens.get(index + more).map_or(&TokenKind::End, |token| &token.kind);
        let ends = |kind: &TokenKind| [",", ")", ":"].iter().any(|text| kind.is(text));
        if token.kind.is("**") && ends(after(1)) {
            return Some(source.error_in(&tokens[index + 1].range, "invalid syntax"));
        }
        if token.kind.is("*") && after(1).is(",") && after(2).is("**") {
            let site = Site { source, tokens, at: index };
            let is_lambda = list(&site).is_some_and(|(_, is_lambda)| is_lambda);
            let at = if is_lambda { &tokens[index + 2] } else { token };
            return Some(source.error_in(&at.range, "named arguments must follow bare *"));
        }
    }
    None
}
