//! `import`, `as`, and type parameters.

use super::site::{Site, is_any};
use super::{Diagnosis, says};
use crate::ast::{Expr, ExprKind};
use crate::check::{describe, invalid_target};
use crate::lex::{Token, TokenKind};

/// What stands after `as` where only a name may.
pub(super) fn after_as(site: &Site) -> Option<Diagnosis> {
    let level = site.level();
    let start = level.iter().rev().copied().find(|&index| site.tokens[index].kind.is("as"))? + 1;
    let ends = |kind: &TokenKind| *kind == TokenKind::Newline || kind.is(",") || kind.is(":");
    let length = site.tokens[start..].iter().position(|token| ends(&token.kind))?;
    let target = site.expression(start..start + length)?;
    if matches!(target.kind, ExprKind::Name(_)) {
        return None;
    }
    let described = describe(&target);
    let is_captured = matches!(site.tokens[start].kind, TokenKind::Name(_));
    let goes_on = site.tokens.get(start + 1).is_some_and(|token| is_any(token, &[".", "(", "="]));
    let TokenKind::Fixed(keyword) = site.tokens[site.line_head()].kind else { return None };
    let message = match keyword {
        "import" | "from" => format!("cannot use {described} as import target"),
        "except" if site.tokens[site.line_head() + 1].kind.is("*") => {
            format!("cannot use except* statement with {described}")
        }
        "except" => format!("cannot use except statement with {described}"),
        "case" if is_captured && !goes_on => return None,
        "case" => format!("cannot use {described} as pattern target"),
        "with" => return managed(site, &target),
        _ => return None,
    };
    says(site.tokens[start].range.start, message)
}

/// `with m as None,:`.
fn managed(site: &Site, target: &Expr) -> Option<Diagnosis> {
    let invalid = invalid_target(target)?;
    let at = site.source.offset(invalid.span.line, invalid.span.column);
    says(at, format!("cannot assign to {}", describe(invalid)))
}

pub(super) fn imports(site: &Site) -> Option<Diagnosis> {
    let head = site.line_start(site.at);
    let names = site.tokens.get(head + 1..site.at).unwrap_or_default();
    let are_names =
        names.iter().all(|token| matches!(token.kind, TokenKind::Name(_)) || token.kind.is(".") || token.kind.is(","));
    let is_module = matches!(site.tokens.get(site.at + 1), Some(Token { kind: TokenKind::Name(_), .. }));
    if site.is(&["from"]) && site.tokens[head].kind.is("import") && !names.is_empty() && are_names && is_module {
        return says(site.tokens[head].range.start, "Did you mean to use 'from ... import ...' instead?");
    }
    if site.token().kind != TokenKind::Newline {
        return None;
    }
    if site.follows(&["import"]) {
        return says(site.place(), "Expected one or more names after 'import'");
    }
    let is_from = site.tokens[site.line_head()].kind.is("from");
    let message = "trailing comma not allowed without surrounding parentheses";
    (is_from && site.follows(&[","]) && site.opener().is_none()).then(|| says(site.place(), message)).flatten()
}

pub(super) fn type_parameters(site: &Site) -> Option<Diagnosis> {
    let head = site.tokens.get(site.line_head())?;
    let takes_them = head.kind.is("def") || head.kind.is("class") || head.kind.is("type");
    if takes_them && site.is(&[":"]) && site.opener().is_some_and(|opener| opener == site.line_head() + 2) {
        let kind = match site.tokens[site.part(&[","]).first().copied()?].kind {
            TokenKind::Fixed("*") => "TypeVarTuple",
            TokenKind::Fixed("**") => "ParamSpec",
            _ => return None,
        };
        let is_tuple = |end: usize| {
            site.expression(site.at + 1..end).is_some_and(|bound| matches!(bound.kind, ExprKind::Tuple { .. }))
        };
        let ends = site.tokens[site.at..].iter().position(|token| token.kind.is("]")).map(|more| site.at + more);
        let are_constraints =
            site.tokens[site.at + 1].kind.is("(") && ends.is_some_and(|end| (site.at + 2..=end).any(is_tuple));
        let what = if are_constraints { "constraints" } else { "bound" };
        return says(site.place(), format!("cannot use {what} with {kind}"));
    }
    let is_empty = site.is(&["]"]) && site.follows(&["["]) && site.at == site.line_head() + 3;
    (takes_them && is_empty).then(|| says(site.place(), "Type parameter list cannot be empty")).flatten()
}
