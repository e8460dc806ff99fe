//! Expressions whose value is a list, tuple, dict, set or range.

use super::build;
use super::conditions;
use super::generator::{ExpressionRule, Generator};
use super::generators;
use super::numbers;
use super::scope::Type;
use syntax::ast::{Comprehension, Expr, ExprKind, Operator};

/// The forms of a list of ints.
pub(super) const LIST: &[(u8, ExpressionRule)] = &[
    (4, |g, _| literal(g, Type::List)),
    (4, |g, depth| build::binary(g.nested(Type::List, depth), Operator::Add, g.nested(Type::List, depth))),
    (2, |g, depth| build::binary(g.nested(Type::List, depth), Operator::Mult, build::int(g.between(0, 3)))),
    (4, |g, depth| {
        let bounds = slice(g);
        build::subscript(g.nested(Type::List, depth), bounds)
    }),
    (5, list_comprehension),
    (2, |g, depth| build::call("list", vec![range(g, depth)])),
    (2, |g, depth| build::call("list", vec![iterable(g, depth)])),
    (2, |g, depth| build::call("sorted", vec![iterable(g, depth)])),
    (2, |g, depth| build::list(vec![build::starred(iterable(g, depth)), g.nested(Type::Int, depth)])),
];

/// The forms of a tuple of three ints.
pub(super) const TUPLE: &[(u8, ExpressionRule)] = &[
    (6, |g, depth| build::tuple((0..3).map(|_| g.nested(Type::Int, depth)).collect())),
    (2, |g, depth| build::subscript(g.nested(Type::Tuple, depth), build::slice(None, None, Some(build::int(-1))))),
    (2, |g, depth| {
        build::tuple(vec![build::starred(build::call("range", vec![build::int(2)])), g.nested(Type::Int, depth)])
    }),
];

/// The forms of a dict.
pub(super) const DICT: &[(u8, ExpressionRule)] = &[
    (4, |g, _| literal(g, Type::Dict)),
    (4, dict_comprehension),
    (2, |g, depth| build::binary(g.nested(Type::Dict, depth), Operator::BitOr, g.nested(Type::Dict, depth))),
    (2, |g, depth| {
        let (dict, key, value) = (g.nested(Type::Dict, depth), key(g), g.nested(Type::Int, depth));
        ExprKind::Dict { keys: vec![None, Some(key)], values: vec![dict, value] }.into()
    }),
    (1, |g, depth| build::call("dict", vec![g.nested(Type::Dict, depth)])),
];

/// The forms of a set of ints.
pub(super) const SET: &[(u8, ExpressionRule)] = &[
    (4, |g, _| literal(g, Type::Set)),
    (3, set_comprehension),
    (2, |g, depth| build::call("set", vec![g.nested(Type::List, depth)])),
    (4, |g, depth| {
        let op = g.pick(&[Operator::BitOr, Operator::BitAnd, Operator::Sub, Operator::BitXor]);
        build::binary(g.nested(Type::Set, depth), op, g.nested(Type::Set, depth))
    }),
];

/// A display with leaves as items.
pub(super) fn literal(g: &mut Generator<'_>, typ: Type) -> Expr {
    match typ {
        Type::Tuple => build::tuple((0..3).map(|_| g.leaf(Type::Int)).collect()),
        Type::Dict => {
            let count = g.below(4);
            let keys = (0..count).map(|_| Some(key(g))).collect();
            ExprKind::Dict { keys, values: (0..count).map(|_| g.leaf(Type::Int)).collect() }.into()
        }
        Type::Set => ExprKind::Set((0..=g.below(4)).map(|_| g.leaf(Type::Int)).collect()).into(),
        _ => build::list((0..=g.below(5)).map(|_| g.leaf(Type::Int)).collect()),
    }
}

/// A list that is certainly not empty.
pub(super) fn non_empty(g: &mut Generator<'_>, depth: u32) -> Expr {
    let list = g.nested(Type::List, depth);
    match list.kind {
        ExprKind::Name(_) => list,
        ExprKind::List(ref items) if !items.is_empty() => list,
        _ => build::bool_op(syntax::ast::BoolOp::Or, vec![list, build::list(vec![build::int(0)])]),
    }
}

/// A list that is not empty and does not grow from one loop iteration to the next.
pub(super) fn bounded(g: &mut Generator<'_>, list: Expr) -> Expr {
    let (keep, first) = (g.between(2, 9), g.leaf(Type::Int));
    let cut = build::subscript(list, build::slice(None, Some(build::int(keep)), None));
    build::list(vec![first, build::starred(cut)])
}

/// A dict key.
pub(super) fn key(g: &mut Generator<'_>) -> Expr {
    if g.chance(1, 3) { super::text::literal(g) } else { g.leaf(Type::Int) }
}

/// `lower:upper:step`, each part there or not; the step is never 0.
pub(super) fn slice(g: &mut Generator<'_>) -> Expr {
    let lower = g.chance(1, 2).then(|| build::int(g.between(-3, 4)));
    let upper = g.chance(1, 2).then(|| build::int(g.between(-3, 6)));
    let step = g.chance(1, 2).then(|| build::int(g.pick(&[-1, 2, 1, -2, 3])));
    build::slice(lower, upper, step)
}

/// A short range.
pub(super) fn range(g: &mut Generator<'_>, _: u32) -> Expr {
    let stop = build::int(g.between(0, 9));
    let arguments = match g.below(3) {
        0 => vec![stop],
        1 => vec![build::int(g.between(-3, 3)), stop],
        _ => vec![build::int(g.between(-3, 12)), stop, build::int(g.pick(&[-1, 2, -3, 3]))],
    };
    build::call("range", arguments)
}

/// A short iterable of ints.
pub(super) fn iterable(g: &mut Generator<'_>, depth: u32) -> Expr {
    match g.below(6) {
        0 => range(g, depth),
        4 if depth > 0 => generators::expression(g, depth - 1),
        5 => build::call_method(g.nested(Type::Dict, depth), "values", Vec::new()),
        1 => g.nested(Type::Set, depth),
        2 => g.nested(Type::Tuple, depth),
        _ => g.nested(Type::List, depth),
    }
}

/// The `for` clauses of a comprehension, one or two, and then what `element` makes of their variables.
pub(super) fn comprehension<T>(
    g: &mut Generator<'_>,
    depth: u32,
    element: impl FnOnce(&mut Generator<'_>) -> T,
) -> (T, Vec<Comprehension>) {
    g.block(|g| {
        let mut clauses = Vec::new();
        let mut runs = 1;
        for _ in 0..=usize::from(depth > 0 && g.chance(1, 5)) {
            let nameless = std::mem::replace(&mut g.nameless, true);
            let iter = iterable(g, depth.min(1));
            g.nameless = nameless;
            let target = g.fresh("c");
            g.declare(&target, Type::Int, true);
            let ifs = match g.below(12) {
                0..4 => vec![conditions::test(g)],
                4 if !g.nameless => vec![conditions::named(g)],
                _ => Vec::new(),
            };
            clauses.push(build::comprehension(build::name(&target), iter, ifs));
            runs *= 8;
        }
        (g.repeated(runs, element), clauses)
    })
}

fn list_comprehension(g: &mut Generator<'_>, depth: u32) -> Expr {
    let (elt, generators) = comprehension(g, depth, |g| g.nested(Type::Int, depth));
    ExprKind::ListComp { elt: Box::new(elt), generators }.into()
}

fn set_comprehension(g: &mut Generator<'_>, depth: u32) -> Expr {
    let (elt, generators) = comprehension(g, depth, |g| g.nested(Type::Int, depth));
    ExprKind::SetComp { elt: Box::new(elt), generators }.into()
}

fn dict_comprehension(g: &mut Generator<'_>, depth: u32) -> Expr {
    let ((key, value), generators) =
        comprehension(g, depth, |g| (numbers::masked(g, depth.min(1)), g.nested(Type::Int, depth)));
    ExprKind::DictComp { key: Box::new(key), value: Box::new(value), generators }.into()
}
