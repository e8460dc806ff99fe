//! Loops: hot ones, that run often enough to be compiled, and short ones inside them.

use super::build;
use super::containers;
use super::generator::Generator;
use super::numbers;
use super::scope::Type;
use syntax::ast::{CmpOp, Expr, Operator, Stmt};

/// A hot loop runs this often.
const HOT: (i64, i64) = (20, 300);

/// An iteration count that the place can afford: hot if possible.
pub(super) fn count(g: &mut Generator<'_>) -> i64 {
    let affordable = i64::try_from(g.affordable(2)).unwrap_or(i64::MAX);
    let wanted = if g.chance(4, 5) { g.between(HOT.0, HOT.1) } else { g.between(0, 6) };
    wanted.min(affordable)
}

/// `for i in range(…):`.
pub(super) fn for_range(g: &mut Generator<'_>) -> Vec<Stmt> {
    let count = count(g);
    let arguments = match g.below(6) {
        0 => vec![build::int(-2), build::int(count - 2)],
        1 => vec![build::int(count), build::int(0), build::int(-1)],
        2 => vec![build::int(0), build::int(count * 3), build::int(3)],
        _ => vec![build::int(count)],
    };
    let target = g.fresh("i");
    let iter = build::call("range", arguments);
    vec![run(g, &[(&target, Type::Int)], build::name(&target), iter, count)]
}

/// `for x in CONTAINER:`, with `enumerate` and `zip` too.
pub(super) fn for_each(g: &mut Generator<'_>) -> Vec<Stmt> {
    let item = g.fresh("e");
    let (iter, typ) = iterable(g);
    if typ == Type::Int && g.chance(1, 2) {
        let other = g.fresh("i");
        let target = build::tuple(vec![build::name(&other), build::name(&item)]);
        let iter = if g.chance(1, 2) {
            build::call("enumerate", vec![iter])
        } else {
            build::call("zip", vec![g.nested(Type::List, 1), iter])
        };
        return vec![run(g, &[(&other, Type::Int), (&item, typ)], target, iter, 8)];
    }
    vec![run(g, &[(&item, typ)], build::name(&item), iter, 8)]
}

/// A container that the loop cannot change while it runs, and the type of its items.
fn iterable(g: &mut Generator<'_>) -> (Expr, Type) {
    let many = g.affordable(2).min(40);
    match g.below(6) {
        0 => (g.nested(Type::Tuple, 1), Type::Int),
        1 => (g.nested(Type::Str, 1), Type::Str),
        2 => (g.nested(Type::Set, 1), Type::Int),
        3 => (build::call("list", vec![g.nested(Type::Dict, 1)]), Type::Any),
        4 => (build::binary(containers::literal(g, Type::List), Operator::Mult, build::int(many / 4)), Type::Int),
        _ => (build::subscript(g.nested(Type::List, 1), build::slice(None, None, None)), Type::Int),
    }
}

/// A `for` whose body has these names.
pub(super) fn run(g: &mut Generator<'_>, names: &[(&str, Type)], target: Expr, iter: Expr, count: i64) -> Stmt {
    let body = looped(g, count, |g| {
        g.block(|g| {
            for (name, typ) in names {
                g.declare(name, *typ, false);
            }
            g.suite(4)
        })
    });
    let orelse = otherwise(g);
    build::for_loop(target, iter, body, orelse)
}

/// `while i < n:` with a counter that only the loop itself changes.
pub(super) fn while_counting(g: &mut Generator<'_>) -> Vec<Stmt> {
    let count = count(g);
    let counter = g.fresh("w");
    let start = build::assign(build::name(&counter), build::int(0));
    g.declare(&counter, Type::Int, true);
    let step = build::augment(build::name(&counter), Operator::Add, build::int(1));
    let mut body = vec![step];
    body.extend(looped(g, count, |g| g.suite(4)));
    let test = build::compare(build::name(&counter), CmpOp::Lt, build::int(count));
    let test = if g.chance(1, 4) {
        let other = build::compare(numbers::masked(g, 1), CmpOp::GtE, build::int(0));
        build::bool_op(syntax::ast::BoolOp::And, vec![test, other])
    } else {
        test
    };
    let orelse = otherwise(g);
    vec![start, build::while_loop(test, body, orelse)]
}

/// Runs `write` for the body of a loop of `count` iterations.
pub(super) fn looped<T>(g: &mut Generator<'_>, count: i64, write: impl FnOnce(&mut Generator<'_>) -> T) -> T {
    g.scope().loops += 1;
    let written = g.repeated(count.max(1).unsigned_abs(), write);
    g.scope().loops -= 1;
    written
}

fn otherwise(g: &mut Generator<'_>) -> Vec<Stmt> {
    if g.chance(1, 8) { g.suite(1) } else { Vec::new() }
}
