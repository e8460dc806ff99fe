//! Generator functions, generator expressions, and what consumes them. A generator may be abandoned before its end; see `Scope::yields`.

use super::build;
use super::functions;
use super::generator::{ExpressionRule, Generator};
use super::scope::{Function, Passing, Scope, Type};
use super::{containers, loops, statement};
use syntax::ast::{Expr, ExprKind, Stmt};

/// What makes an int of an iterable of ints.
pub(super) const CONSUMERS: &[(u8, ExpressionRule)] = &[
    (3, |g, depth| build::call("sum", vec![stream(g, depth)])),
    (2, |g, depth| build::call("next", vec![stream(g, depth), build::int(g.between(-1, 9))])),
    (1, |g, depth| build::call("len", vec![build::call("list", vec![stream(g, depth)])])),
];

/// A generator function.
pub(super) fn define(g: &mut Generator<'_>) -> Vec<Stmt> {
    if g.flat || g.scopes.len() > 2 {
        return statement::declare(g);
    }
    let parameters: Vec<(String, Type, Passing)> =
        (0..g.below(3)).map(|_| (g.fresh("p"), g.pick(&Type::FOR_VARIABLES), Passing::Either)).collect();
    let scope = Scope { yields: true, ..Scope::new(Some(Type::Int)) };
    let (body, cost) = g.function_body(scope, |g| {
        for (name, typ, _) in &parameters {
            g.declare(name, *typ, false);
        }
        let mut body = g.statements(4, 4);
        body.extend(yielding_loop(g));
        if g.chance(1, 2) {
            body.push(build::give(g.nested(Type::Int, 1)));
        }
        body
    });
    let name = g.fresh("g");
    let names = parameters.iter().map(|(name, _, _)| name.as_str());
    let definition = functions::definition(&name, build::parameters(names), body);
    g.scope().generators.push(Function { name, parameters, returns: Type::Int, cost: cost + 2 });
    vec![definition]
}

/// The loop that a generator function has at least.
fn yielding_loop(g: &mut Generator<'_>) -> Vec<Stmt> {
    let count = loops::count(g);
    let counter = g.fresh("i");
    let body = loops::looped(g, count, |g| {
        g.block(|g| {
            g.declare(&counter, Type::Int, false);
            let mut body = if g.chance(1, 2) { g.suite(2) } else { Vec::new() };
            body.extend(give(g));
            body
        })
    });
    vec![build::for_loop(build::name(&counter), build::call("range", vec![build::int(count)]), body, Vec::new())]
}

/// `yield …` in any of its forms.
pub(super) fn give(g: &mut Generator<'_>) -> Vec<Stmt> {
    if !g.scope().yields {
        return statement::declare(g);
    }
    let scope = g.scope();
    scope.cost += scope.repeats;
    match g.below(6) {
        0 => {
            let name = g.fresh("v");
            let value = build::yields(g.nested(Type::Int, 1));
            g.declare(&name, Type::Any, false);
            vec![build::assign(build::name(&name), value)]
        }
        1 => {
            let many = g.affordable(9);
            let from = if many > 1 { containers::iterable(g, 1) } else { build::tuple(Vec::new()) };
            let scope = g.scope();
            scope.cost += scope.repeats * 8;
            vec![build::evaluate(ExprKind::YieldFrom(Box::new(from)).into())]
        }
        _ => vec![build::evaluate(build::yields(g.nested(Type::Int, 2)))],
    }
}

/// A call of a generator function, or a generator expression.
pub(super) fn stream(g: &mut Generator<'_>, depth: u32) -> Expr {
    match g.generator_function() {
        Some(function) if g.chance(2, 3) => g.call_function(&function, depth.min(1)),
        _ => expression(g, depth),
    }
}

/// `(… for … in …)`.
pub(super) fn expression(g: &mut Generator<'_>, depth: u32) -> Expr {
    let (elt, generators) = containers::comprehension(g, depth, |g| g.nested(Type::Int, depth));
    ExprKind::GeneratorExp { elt: Box::new(elt), generators }.into()
}

/// A `for` over a generator, to its end or cut short.
pub(super) fn for_generated(g: &mut Generator<'_>) -> Vec<Stmt> {
    let Some(function) = g.generator_function() else { return loops::for_range(g) };
    let call = g.call_function(&function, 1);
    let item = g.fresh("e");
    let affordable = i64::try_from(g.affordable(2)).unwrap_or(i64::MAX);
    let length = i64::try_from(function.cost).unwrap_or(i64::MAX);
    if length <= affordable && g.chance(3, 4) {
        return vec![loops::run(g, &[(&item, Type::Int)], build::name(&item), call, length)];
    }
    let (index, count) = (g.fresh("i"), length.min(affordable).min(60));
    let target = build::tuple(vec![build::name(&index), build::name(&item)]);
    let iter = build::call("zip", vec![build::call("range", vec![build::int(count)]), call]);
    vec![loops::run(g, &[(&index, Type::Int), (&item, Type::Int)], target, iter, count)]
}
