//! Lists, sets, dictionaries and comprehensions.

use super::site::{Site, ends_operand};
use super::{Diagnosis, says};
use crate::lex::{Token, TokenKind};

pub(super) fn comprehension(site: &Site) -> Option<Diagnosis> {
    let bracket = &site.tokens[site.opener()?];
    let level = site.level();
    let has = |text: &str| level.iter().rposition(|&index| site.tokens[index].kind.is(text));
    let first = &site.tokens[*level.first()?];
    if site.is(&["for", "async"]) {
        if first.kind.is("**") && bracket.kind.is("{") {
            return says(first.range.start, "dict unpacking cannot be used in dict comprehension");
        }
        if first.kind.is("*") && has(",").is_none() {
            return says(first.range.start, "iterable unpacking cannot be used in comprehension");
        }
        let is_list = !bracket.kind.is("(") && has(",").is_some() && has(":").is_none() && has("for").is_none();
        let message = "did you forget parentheses around the comprehension target?";
        return is_list.then(|| says(first.range.start, message)).flatten();
    }
    let loops = has("for").is_some_and(|start| has("in").is_none_or(|end| end < start));
    let message = "'in' expected after for-loop variables";
    (loops && ends_operand(site.before(0))).then(|| says(site.place(), message)).flatten()
}

/// Where the loop begins of the first `[*a for b in c]`, which that parser takes.
pub(super) fn starred_loop(tokens: &[Token]) -> Option<usize> {
    let starts = tokens.windows(2).enumerate().filter(|(_, pair)| pair[0].kind.is("[") && pair[1].kind.is("*"));
    starts.into_iter().find_map(|(start, _)| {
        let mut depth = 0usize;
        for (index, token) in tokens.iter().enumerate().skip(start + 2) {
            match token.kind {
                TokenKind::Fixed("for" | "async") if depth == 0 => return Some(index),
                TokenKind::Fixed("," | "]") if depth == 0 => return None,
                TokenKind::Fixed("(" | "[" | "{") => depth += 1,
                TokenKind::Fixed(")" | "]" | "}") => depth = depth.checked_sub(1)?,
                _ => {}
            }
        }
        None
    })
}

pub(super) fn dictionary(site: &Site) -> Option<Diagnosis> {
    if !site.tokens[site.opener()?].kind.is("{") {
        return None;
    }
    if site.follows(&[":"]) {
        return match site.token().kind {
            TokenKind::Fixed("*") => says(site.place(), "cannot use a starred expression in a dictionary value"),
            TokenKind::Fixed("}" | ",") => {
                says(site.before(0).range.start, "expression expected after dictionary key and ':'")
            }
            _ => None,
        };
    }
    let item = site.part(&[","]);
    let level = site.level();
    let earlier = &level[..level.len() - item.len()];
    let is_dictionary =
        earlier.iter().any(|&index| site.tokens[index].kind.is(":") || site.tokens[index].kind.is("**"));
    let is_key = !item.iter().any(|&index| site.tokens[index].kind.is(":") || site.tokens[index].kind.is("**"));
    let missing = is_dictionary && is_key && !item.is_empty() && ends_operand(site.before(0));
    missing.then(|| says(site.before(0).range.end - 1, "':' expected after dictionary key")).flatten()
}

/// `[*]`.
pub(super) fn lone_star(site: &Site) -> Option<Diagnosis> {
    let starts = site.opener() == site.at.checked_sub(2) || site.follows(&[",", "*"]);
    let lone = site.opener().is_some() && starts && site.follows(&["*"]) && site.is(&[")", "]", ","]);
    lone.then(|| says(site.place(), "Invalid star expression")).flatten()
}

/// `f(*:)`, `a[*(1:2)]`: a star in brackets with no expression behind it.
pub(super) fn broken_star(site: &Site) -> Option<Diagnosis> {
    let mut inner = Site { at: site.at, ..*site };
    while let Some(opener) = inner.opener() {
        let has_parameters =
            site.is_definition(opener) || inner.level().iter().any(|&index| site.tokens[index].kind.is("lambda"));
        if let Some(&star) = inner.part(&[","]).first()
            && site.tokens[star].kind.is("*")
            && !has_parameters
        {
            let ends = star + 2..=site.at.min(star + MOST_TOKENS);
            let is_broken = !ends.into_iter().any(|end| site.expression(star + 1..end).is_some());
            return is_broken.then(|| says(site.place(), "Invalid star expression")).flatten();
        }
        inner.at = opener;
    }
    None
}

/// How far an expression is looked for.
const MOST_TOKENS: usize = 64;
