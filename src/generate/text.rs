//! Expressions whose value is a str.

use super::build;
use super::containers;
use super::generator::{ExpressionRule, Generator};
use super::methods;
use super::scope::Type;
use syntax::ast::{Conversion, Expr, ExprKind, Operator};

/// One, two and four bytes a character, quotes, escapes, the empty str.
const WORDS: [&str; 14] = ["a", "", "b", "ab", "abc", "x y", "é", "ж", "日本", "🐍", "it's", "\"", "\\n\n", "Abc"];

/// The forms of a str.
pub(super) const STR: &[(u8, ExpressionRule)] = &[
    (5, |g, depth| build::binary(g.nested(Type::Str, depth), Operator::Add, g.nested(Type::Str, depth))),
    (2, repeat),
    (4, slice),
    (3, |g, depth| build::call("str", vec![g.nested(Type::Any, depth)])),
    (2, |g, depth| build::call("repr", vec![g.nested(Type::Any, depth)])),
    (5, formatted),
    (1, template),
    (5, |g, depth| g.pick_rule(methods::STR)(g, depth)),
];

/// A str literal.
pub(super) fn literal(g: &mut Generator<'_>) -> Expr {
    build::text(g.pick(&WORDS))
}

/// `value` cut to a length that does not grow from one loop iteration to the next.
pub(super) fn bounded(g: &mut Generator<'_>, value: Expr) -> Expr {
    let length = g.between(1, 24);
    let (lower, upper) =
        if g.chance(1, 2) { (None, Some(build::int(length))) } else { (Some(build::int(-length)), None) };
    build::subscript(value, build::slice(lower, upper, None))
}

fn repeat(g: &mut Generator<'_>, depth: u32) -> Expr {
    let count = g.between(-1, 4);
    build::binary(g.nested(Type::Str, depth), Operator::Mult, build::int(count))
}

fn slice(g: &mut Generator<'_>, depth: u32) -> Expr {
    let bounds = containers::slice(g);
    build::subscript(g.nested(Type::Str, depth), bounds)
}

/// An f-string with one or two replacement fields.
fn formatted(g: &mut Generator<'_>, depth: u32) -> Expr {
    let mut parts = Vec::new();
    for _ in 0..=g.below(2) {
        if g.chance(1, 2) {
            parts.push(build::text(g.pick(&["x=", " ", "{}", "é", "'"])));
        }
        parts.push(field(g, depth));
    }
    ExprKind::JoinedStr(parts).into()
}

/// What is seen of a t-string with one or two interpolations.
fn template(g: &mut Generator<'_>, depth: u32) -> Expr {
    let mut parts = Vec::new();
    for _ in 0..=g.below(2) {
        if g.chance(1, 2) {
            parts.push(build::text(g.pick(&["x", "{", "é", "'"])));
        }
        let conversion = g.pick(&[Conversion::None, Conversion::Repr, Conversion::Str]);
        let spec = g.pick(&[None, Some(">5"), Some("")]);
        parts.push(build::interpolation(g.nested(Type::Any, depth), conversion, spec));
    }
    let template = ExprKind::TemplateStr(parts).into();
    match g.below(3) {
        0 => build::call("str", vec![build::attribute(template, "strings")]),
        1 => build::call("str", vec![build::attribute(template, "values")]),
        _ => build::call("repr", vec![template]),
    }
}

fn field(g: &mut Generator<'_>, depth: u32) -> Expr {
    let (typ, specs): (Type, &[&str]) = match g.below(5) {
        0 => (Type::Int, &["d", "5", "x", "#b", "+d", "08", ",", "<6", "^9", "o", "_"]),
        1 => (Type::Float, &[".3f", "e", "10.2f", "g", ".1%", "+.2e", "08.3f", "<9"]),
        2 => (Type::Str, &["8", ">6", "^7", "*<5", ".2", "s"]),
        _ => {
            let conversion = g.pick(&[Conversion::None, Conversion::Repr, Conversion::Str, Conversion::Ascii]);
            return build::replacement(g.nested(Type::Any, depth), conversion, None);
        }
    };
    build::replacement(g.nested(typ, depth), Conversion::None, Some(g.pick(specs)))
}
