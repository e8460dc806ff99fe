//! Indentation, colons, and clauses that belong together.

use super::site::{Site, ends_operand, is_any};
use super::{Diagnosis, says};
use crate::error::ErrorClass;
use crate::lex::TokenKind;

pub(super) fn unexpected_indent(site: &Site) -> Option<Diagnosis> {
    let is_indent = site.token().kind == TokenKind::Indent;
    is_indent.then(|| (ErrorClass::Indentation, site.place() - 1, "unexpected indent".to_owned()))
}

pub(super) fn missing_block(site: &Site) -> Option<Diagnosis> {
    let after_colon = site.at >= 2 && site.before(0).kind == TokenKind::Newline && site.before(1).kind.is(":");
    let mut head = site.line_start(site.at.checked_sub(2).filter(|_| after_colon)?);
    head += usize::from(site.tokens[head].kind.is("async"));
    let TokenKind::Fixed(keyword) = site.tokens[head].kind else { return None };
    let header = match keyword {
        "def" => "function definition".to_owned(),
        "class" => "class definition".to_owned(),
        "except" if site.tokens[head + 1].kind.is("*") => "'except*' statement".to_owned(),
        keyword => format!("'{keyword}' statement"),
    };
    let line = site.source.position(site.tokens[head].range.start).0;
    let message = format!("expected an indented block after {header} on line {line}");
    Some((ErrorClass::Indentation, site.place(), message))
}

/// The first token of the statement or clause before a line, in the same block.
fn previous_clause(site: &Site, line: usize) -> Option<usize> {
    let mut depth = 0usize;
    for index in (0..line).rev() {
        match site.tokens[index].kind {
            TokenKind::Dedent => depth += 1,
            TokenKind::Indent => depth = depth.checked_sub(1)?,
            TokenKind::Newline => {}
            _ if depth == 0 && site.line_start(index) == index => return Some(index),
            _ => {}
        }
    }
    None
}

pub(super) fn unfinished_try(site: &Site) -> Option<Diagnosis> {
    let starts_line = matches!(site.before(0).kind, TokenKind::Newline | TokenKind::Dedent);
    // Which of several dedents the grammar did not take cannot be told from their place.
    let lines = (site.at..).take_while(|&at| at == site.at || site.tokens[at - 1].kind == TokenKind::Dedent);
    let mut clauses = lines.filter_map(|line| previous_clause(site, line));
    let is_try = starts_line && clauses.any(|clause| site.tokens[clause].kind.is("try"));
    is_try.then(|| says(site.place(), "expected 'except' or 'finally' block")).flatten()
}

pub(super) fn except_clauses(site: &Site) -> Option<Diagnosis> {
    let head = site.line_head();
    if !site.tokens[head].kind.is("except") {
        return None;
    }
    if site.is(&[":"]) && site.follows(&["except", "*"]) {
        return says(site.place(), "expected one or more exception types");
    }
    if site.is(&[","]) {
        return several_types(site, head + 1 + usize::from(site.tokens[head + 1].kind.is("*")));
    }
    let previous = previous_clause(site, head).filter(|&previous| site.tokens[previous].kind.is("except"))?;
    let differs = site.tokens[previous + 1].kind.is("*") != site.tokens[head + 1].kind.is("*");
    let message = "cannot have both 'except' and 'except*' on the same 'try'";
    (differs && site.at == head + 1).then(|| says(site.tokens[head].range.start, message)).flatten()
}

/// Several exception types behind `except`, which are no tuple (PEP 758): the grammar fails at their first comma.
fn several_types(site: &Site, first: usize) -> Option<Diagnosis> {
    let is = |index: usize, text: &str| site.tokens.get(index).is_some_and(|token| token.kind.is(text));
    let rest = site.tokens.iter().enumerate().skip(site.at);
    let clause = rest.take_while(|(_, token)| token.kind != TokenKind::Newline);
    let mut depth = 0usize;
    let wrong = clause.map(|(index, _)| index).find(|&index| {
        depth += usize::from(is_any(&site.tokens[index], &["(", "[", "{"]));
        depth = depth.saturating_sub(usize::from(is_any(&site.tokens[index], &[")", "]", "}"])));
        depth == 0 && (is(index, "as") || (is(index, "*") && is(index - 1, ",")))
    })?;
    let is_named = matches!(site.tokens.get(wrong + 1)?.kind, TokenKind::Name(_)) && is(wrong + 2, ":");
    if is(wrong, "as") && is_named && !is(wrong - 1, ",") {
        let message = "multiple exception types must be parenthesized when using 'as'";
        return says(site.tokens[first].range.start, message);
    }
    says(site.tokens[wrong].range.start, "invalid syntax")
}

pub(super) fn missing_colon(site: &Site) -> Option<Diagnosis> {
    let head = site.line_head();
    let TokenKind::Fixed(keyword) = site.tokens[head].kind else { return None };
    let at_end = site.token().kind == TokenKind::Newline && ends_operand(site.before(0)) && site.opener().is_none();
    match keyword {
        "else" | "try" | "finally" if site.at == head + 1 => says(site.place(), "expected ':'"),
        "except" if site.at == head + 1 && site.token().kind == TokenKind::Newline => {
            says(site.place(), "expected ':'")
        }
        "def" => after_def(site, head),
        "for" if at_end && !site.level().iter().any(|&index| site.tokens[index].kind.is("in")) => None,
        "if" | "elif" | "while" | "for" | "with" | "class" | "except" | "case" if at_end && !has_colon(site) => {
            says(site.place(), "expected ':'")
        }
        _ => None,
    }
}

fn has_colon(site: &Site) -> bool {
    site.level().iter().any(|&index| site.tokens[index].kind.is(":"))
}

fn after_def(site: &Site, def: usize) -> Option<Diagnosis> {
    let level = site.level();
    if site.opener().is_some() || has_colon(site) {
        return None;
    }
    let has_parameters = level.iter().any(|&index| index > def && site.tokens[index].kind.is("("));
    match has_parameters {
        false if site.at == def + 2 || (site.tokens[def + 2].kind.is("[") && site.follows(&["]"])) => {
            says(site.place(), "expected '('")
        }
        true if site.follows(&["->"]) => says(site.before(0).range.start, "expected ':'"),
        true if ends_operand(site.before(0)) => says(site.place(), "expected ':'"),
        _ => None,
    }
}

/// Without its colon, `match` was no keyword.
pub(super) fn missing_match_colon(site: &Site) -> Option<Diagnosis> {
    let head = site.line_start(site.at);
    let is_match = matches!(&site.tokens[head].kind, TokenKind::Name(name) if name == "match");
    let length = site.tokens[head..].iter().position(|token| token.kind == TokenKind::Newline)?;
    site.expression(head + 1..head + length).filter(|_| is_match)?;
    says(site.tokens[head + length].range.start, "expected ':'")
}
