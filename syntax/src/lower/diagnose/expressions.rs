//! Mistakes within and between expressions.

use super::site::{Site, TRIED, ends_operand, is_any, starts_operand};
use super::{Diagnosis, says};
use crate::ast::{Constant, ExprKind};
use crate::check::{describe, invalid_loop_target, invalid_target};
use crate::lex::{Token, TokenKind};

const MAYBE_MEANT: &str = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

/// What ends the part of a line that could be one expression.
const ENDS: [&str; 17] = [
    ",", ":", ";", "=", ":=", "if", "elif", "else", "while", "for", "return", "assert", "lambda", "yield", "from",
    "with", "->",
];

/// What an expression may stand behind, but for the start of a line.
const BEFORE_EXPRESSION: [&str; 20] = [
    "(", "[", "{", ",", ":", ";", "=", ":=", "if", "elif", "else", "while", "in", "return", "assert", "del", "yield",
    "from", "raise", "->",
];

/// `3 + not 3`, `-not 3`.
pub(super) fn negated_operand(site: &Site) -> Option<Diagnosis> {
    let is_binary = site.at >= 2 && ends_operand(site.before(1));
    let operators: &[&str] = if is_binary { &["+", "-", "*", "/", "%", "//", "@"] } else { &["+", "-", "~"] };
    if !site.is(&["not"]) || site.at == 0 || !is_any(site.before(0), operators) {
        return None;
    }
    // A sign counts only where a term begins.
    let is_sum = site.at >= 3 && is_any(site.before(1), &["+", "-"]) && ends_operand(site.before(2));
    let goes_on = is_any(site.before(1), &["+", "-", "~", "*", "/", "%", "//", "@", "**"]) && !is_sum;
    if !is_binary && site.at >= 2 && goes_on {
        return None;
    }
    let message = "'not' after an operator must be parenthesized";
    super::ends::negated(site, site.at).and_then(|_| says(site.place(), message))
}

/// `print x`, or `print [x for x in y]`, which could be a subscript up to its `for`.
pub(super) fn legacy_statement(site: &Site) -> Option<Diagnosis> {
    let comprehension = site.opener().filter(|&opener| site.is(&["for"]) && site.tokens[opener].kind.is("["));
    let site = &Site { at: comprehension.unwrap_or(site.at), ..*site };
    let TokenKind::Name(name) = &site.before(0).kind else { return None };
    let starts = site.line_start(site.at) + 1 == site.at || site.at >= 2 && is_any(site.before(1), &BEFORE_EXPRESSION);
    let is_legacy = matches!(&name[..], "print" | "exec") && starts;
    let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
    (is_legacy && (comprehension.is_some() || starts_operand(site.token())))
        .then(|| says(site.before(0).range.start, message))
        .flatten()
}

/// `x if y` without `else`, or with a statement for an expression.
pub(super) fn conditional(site: &Site) -> Option<Diagnosis> {
    let head = site.line_head();
    if site.follows(&["else"]) && site.at > head + 1 {
        return says(site.place(), "expected expression after 'else', but statement is given");
    }
    if site.is(&["if"]) && site.at == head + 1 && is_any(site.before(0), &["pass", "break", "continue"]) {
        return says(site.before(0).range.start, "expected expression before 'if', but statement is given");
    }
    let part = site.part(&[",", ":", ";", "=", ":=", "else", "return", "assert", "lambda", "yield"]);
    let condition = part.iter().position(|&index| site.tokens[index].kind.is("if"))?;
    let is_loop = part.iter().any(|&index| site.tokens[index].kind.is("for"));
    let missing = condition > 0 && !is_loop && ends_operand(site.before(0)) && !site.is(&["else", ":"]);
    missing.then(|| says(site.tokens[part[0]].range.start, "expected 'else' after 'if' expression")).flatten()
}

/// `=` where a value is wanted.
pub(super) fn equals(site: &Site) -> Option<Diagnosis> {
    if !site.is(&["="]) || site.is_call() {
        return None;
    }
    let part = site.part(&ENDS);
    let mut first = *part.first().unwrap_or(&site.at);
    let is_decorator = site.tokens[first].kind.is("@");
    first += usize::from(is_decorator);
    let is_value = || site.part(&[","]).iter().any(|&index| site.tokens[index].kind.is(":"));
    if site.opener().is_some_and(|opener| site.tokens[opener].kind.is("{")) && is_value() {
        return says(site.place(), "invalid syntax");
    }
    if site.opener().is_none() {
        let statement = site.part(&["=", ";", ":"]);
        if let Some(&first) = statement.first().filter(|&&first| site.tokens[first].kind.is("yield")) {
            return says(site.tokens[first].range.start, "assignment to yield expression not possible");
        }
        if !is_decorator && !is_any(&site.tokens[site.line_head()], &["if", "elif", "while"]) {
            return None;
        }
    }
    let value = site.expression(first..site.at)?;
    let next = &site.tokens[site.at + 1];
    if !starts_operand(next) && !is_any(next, &["(", "[", "-", "+", "~"]) {
        return says(next.range.start, "invalid syntax");
    }
    match value.kind {
        ExprKind::Name(_) => says(site.tokens[first].range.start, MAYBE_MEANT),
        ExprKind::BoolOp { .. } | ExprKind::Compare { .. } | ExprKind::Starred(_) => None,
        ExprKind::UnaryOp { op: crate::ast::UnaryOp::Not, .. } => None,
        ExprKind::List(_) | ExprKind::Tuple(_) | ExprKind::GeneratorExp { .. } => None,
        ExprKind::Constant(Constant::None | Constant::Bool(_)) => None,
        _ => {
            let described = describe(&value);
            let message = format!("cannot assign to {described} here. Maybe you meant '==' instead of '='?");
            says(site.tokens[first].range.start, message)
        }
    }
}

/// `f() = ` and nothing that is a value.
pub(super) fn assigned(site: &Site) -> Option<Diagnosis> {
    let statement = site.part(&[";"]);
    let equals = statement.iter().position(|&index| site.tokens[index].kind.is("="))?;
    let (first, end) = (*statement.first()?, statement[equals]);
    if site.opener().is_some() {
        return None;
    }
    let target = site.expression(first..end)?;
    let invalid = invalid_target(&target)?;
    let is_operand = site.expression(end + 1..site.at).is_some();
    let here = if is_operand { " here. Maybe you meant '==' instead of '='?" } else { "" };
    let at = site.source.offset(invalid.span.line, invalid.span.column);
    says(at, format!("cannot assign to {}{here}", describe(invalid)))
}

/// `:=` after something else than a name.
pub(super) fn walrus(site: &Site) -> Option<Diagnosis> {
    // Behind one `:=` another is plainly wrong.
    let is_second = site.part(&["(", "[", "{", ",", ":"]).iter().any(|&index| site.tokens[index].kind.is(":="));
    if !site.is(&[":="]) || is_second {
        return None;
    }
    let whole = site.part(&[","]);
    let is_lambda =
        |first: &&usize| site.opener().is_some() && !site.is_call() && site.tokens[**first].kind.is("lambda");
    let first = *whole.first().filter(is_lambda).or(site.part(&ENDS).first())?;
    // What is behind the `in` of a `for` is no named expression.
    let heads = whole.iter().rev().find(|&&index| is_any(&site.tokens[index], &["for", "if", "else", ":"]));
    if heads.is_some_and(|&head| site.tokens[head].kind.is("for")) {
        return None;
    }
    let target = site.expression(first..site.at)?;
    let at = site.source.offset(target.span.line, target.span.column);
    if matches!(target.kind, ExprKind::Name(_)) && at == site.tokens[first].range.start {
        return None;
    }
    says(at, format!("cannot use assignment expressions with {}", describe(&target)))
}

/// `a, b: int`.
pub(super) fn annotated_tuple(site: &Site) -> Option<Diagnosis> {
    let first = site.line_start(site.at);
    let is_tuple = site.is(&[":"]) && site.opener().is_none() && !site.part(&[";"]).is_empty();
    let target = site.expression(first..site.at).filter(|_| is_tuple)?;
    let message = "only single target (not tuple) can be annotated";
    matches!(target.kind, ExprKind::Tuple(_)).then(|| says(site.tokens[first].range.start, message)).flatten()
}

/// `whlie (x):`: what is before the colon could not be annotated, so the colon is wrong.
pub(super) fn no_annotation(site: &Site) -> Option<Diagnosis> {
    let colon = site.at.checked_sub(1).filter(|_| site.follows(&[":"]) && site.opener().is_none())?;
    let target = site.expression(site.line_start(site.at)..colon)?;
    let fits = matches!(target.kind, ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. });
    (!fits).then(|| says(site.tokens[colon].range.start, "invalid syntax")).flatten()
}

/// `del a if b else c`.
pub(super) fn deleted(site: &Site) -> Option<Diagnosis> {
    let head = site.line_head();
    let end = site.at + site.tokens[site.at..].iter().position(|token| token.kind == TokenKind::Newline)?;
    let target = site.expression(head + 1..end).filter(|_| site.tokens[head].kind.is("del"))?;
    says(site.tokens[head + 1].range.start, format!("cannot delete {}", describe(&target)))
}

/// `for a, f():`, `for f() in:`.
pub(super) fn looped(site: &Site) -> Option<Diagnosis> {
    let head = Some(site.line_head()).filter(|&head| site.tokens[head].kind.is("for"))?;
    let ends = |token: &Token| token.kind == TokenKind::Newline || token.kind.is(":");
    let length = site.tokens[head..].iter().position(ends)?;
    let target = (head + 2..=head + length).rev().take(TRIED).find_map(|end| site.expression(head + 1..end))?;
    let invalid = invalid_loop_target(&target)?;
    let at = site.source.offset(invalid.span.line, invalid.span.column);
    says(at, format!("cannot assign to {}", describe(invalid)))
}

/// `'it'is'so'`: two strings with something between that may be meant to be in them.
pub(super) fn within_string(site: &Site) -> Option<Diagnosis> {
    let is_string = |token: &Token| matches!(token.kind, TokenKind::Strings(_));
    let message = "invalid syntax. Is this intended to be part of the string?";
    let between = is_string(site.before(0)) && is_string(site.tokens.get(site.at + 1)?);
    (between && starts_operand(site.token())).then(|| says(site.token().range.start, message)).flatten()
}

/// Two expressions side by side in brackets.
pub(super) fn forgotten_comma(site: &Site) -> Option<Diagnosis> {
    let opener = site.opener()?;
    let is_negated = site.at >= 2 && site.follows(&["not"]) && ends_operand(site.before(1));
    let sits = (is_negated || ends_operand(site.before(0))) && starts_operand(site.token());
    if !sits || site.is_definition(opener) || is_any(&site.tokens[site.line_head()], &["from", "import"]) {
        return None;
    }
    let whole = site.part(&[","]);
    if whole.iter().any(|&index| site.tokens[index].kind.is("for")) {
        return None;
    }
    if let [name, equals, ..] = whole[..]
        && site.tokens[equals].kind.is("=")
        && !site.is_call()
    {
        return says(site.tokens[name].range.start, MAYBE_MEANT);
    }
    let mut part = &site.part(&ENDS)[..];
    if let Some((&star, rest)) = part.split_first()
        && is_any(&site.tokens[star], &["*", "**"])
    {
        part = if site.is_call() || !site.tokens[opener].kind.is("(") { rest } else { &[] };
    }
    let &first = part.first()?;
    let is_name = part.len() == 1 && matches!(site.tokens[first].kind, TokenKind::Name(_));
    // `NAME STRING` may be meant to be a prefix.
    let is_plain = site.token().first_range() == site.token().range;
    if is_name && is_plain && matches!(site.token().kind, TokenKind::Strings(_)) {
        return None;
    }
    says(site.tokens[first].range.start, "invalid syntax. Perhaps you forgot a comma?")
}
