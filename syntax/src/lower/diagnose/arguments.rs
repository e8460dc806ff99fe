//! The arguments of calls.

use super::site::{Site, ends_operand, is_any};
use super::{Diagnosis, says};
use crate::ast::ExprKind;
use crate::lex::TokenKind;

/// The tokens of the argument that the failing token is in, those of its own level.
fn argument(site: &Site) -> Vec<usize> {
    site.part(&[","])
}

pub(super) fn positional_after_keyword(site: &Site) -> Option<Diagnosis> {
    let (end, is_generator) = rest_of_call(site)?;
    if is_generator {
        return says(site.place(), "Generator expression must be parenthesized");
    }
    let level = site.level();
    let unpacks = level.windows(2).any(|pair| site.tokens[pair[0]].kind.is(",") && site.tokens[pair[1]].kind.is("**"));
    let unpacks = unpacks || level.first().is_some_and(|&first| site.tokens[first].kind.is("**"));
    let what = if unpacks { "keyword argument unpacking" } else { "keyword argument" };
    says(end, format!("positional argument follows {what}"))
}

/// Where the call ends, and whether the argument at hand is a generator.
fn rest_of_call(site: &Site) -> Option<(usize, bool)> {
    let mut depth = 0usize;
    let (mut first, mut is_generator) = (true, false);
    for token in &site.tokens[site.at..] {
        match &token.kind {
            TokenKind::Fixed("(" | "[" | "{") => depth += 1,
            TokenKind::Fixed(")" | "]" | "}") if depth == 0 => return Some((token.range.start, is_generator)),
            TokenKind::Fixed(")" | "]" | "}") => depth -= 1,
            TokenKind::Fixed(",") if depth == 0 => first = false,
            TokenKind::Fixed("for") => is_generator |= first && depth == 0,
            _ => {}
        }
    }
    None
}

/// `f(a=)`.
pub(super) fn missing_value(site: &Site) -> Option<Diagnosis> {
    let missing = site.is_call() && site.is(&[",", ")"]) && site.follows(&["="]) && site.at >= 2;
    missing.then(|| says(site.before(1).range.start, "expected argument value expression")).flatten()
}

/// `f(a=b for b in c)`.
pub(super) fn generator_value(site: &Site) -> Option<Diagnosis> {
    let &[name, equals, ..] = &argument(site)[..] else { return None };
    let named = site.is_call() && site.is(&["for", "async"]) && site.tokens[equals].kind.is("=");
    let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    named.then(|| says(site.tokens[name].range.start, message)).flatten()
}

/// `case A(a=b, c)`.
pub(super) fn positional_pattern(site: &Site) -> Option<Diagnosis> {
    let level = site.level();
    let has_keyword = level.iter().any(|&index| site.tokens[index].kind.is("="));
    let first = argument(site).first().copied().unwrap_or(site.at);
    let in_class = site.is_call() && has_keyword && site.tokens[site.line_head()].kind.is("case");
    in_class.then(|| says(site.tokens[first].range.start, "positional patterns follow keyword patterns")).flatten()
}

/// `f(a.b=1)`.
pub(super) fn equals(site: &Site) -> Option<Diagnosis> {
    if !site.is_call() || !site.is(&["="]) || !ends_operand(site.before(0)) {
        return None;
    }
    let argument = argument(site);
    let first = &site.tokens[*argument.first()?];
    let message = match &first.kind {
        TokenKind::Fixed("**") => "cannot assign to keyword argument unpacking".to_owned(),
        TokenKind::Fixed("*") => "cannot assign to iterable argument unpacking".to_owned(),
        TokenKind::Fixed(constant @ ("True" | "False" | "None")) if argument.len() == 1 => {
            format!("cannot assign to {constant}")
        }
        _ if argument.iter().any(|&index| is_any(&site.tokens[index], &[":=", "="])) => return None,
        _ => {
            let start = site.tokens[unparenthesized(site, argument[0])].range.start;
            return says(start, "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
    };
    says(first.range.start, message)
}

/// The first token of the expression that begins at one and ends before the failing one, without parentheses around it.
fn unparenthesized(site: &Site, first: usize) -> usize {
    let (mut first, mut end) = (first, site.at);
    while site.tokens[first].kind.is("(")
        && site.tokens[end - 1].kind.is(")")
        && site.expression(first + 1..end - 1).is_some_and(|inner| !matches!(inner.kind, ExprKind::Tuple { .. }))
    {
        (first, end) = (first + 1, end - 1);
    }
    first
}
