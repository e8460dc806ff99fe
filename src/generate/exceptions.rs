//! `try` statements: code that may raise, and handlers that end it in every way.

use super::build;
use super::conditions;
use super::generator::Generator;
use super::scope::Type;
use syntax::ast::{CmpOp, ExceptHandler, Expr, Stmt, StmtKind};

/// What the program raises on its own.
const CLASSES: [&str; 8] = [
    "ValueError",
    "KeyError",
    "TypeError",
    "ZeroDivisionError",
    "IndexError",
    "RuntimeError",
    "StopIteration",
    "OverflowError",
];

/// `try` with any of its parts.
pub(super) fn try_block(g: &mut Generator<'_>) -> Vec<Stmt> {
    let careful = g.careless;
    g.careless = true;
    let mut body = g.without_yield(|g| g.suite(3));
    if g.chance(2, 3) {
        body.push(raise_sometimes(g));
    }
    g.careless = careful;
    let handlers = g.without_yield(handlers);
    let orelse = if g.chance(1, 4) { g.without_yield(|g| g.suite(1)) } else { Vec::new() };
    let finalbody = if g.chance(1, 3) { g.suite(2) } else { Vec::new() };
    vec![build::try_statement(body, handlers, orelse, finalbody)]
}

/// `if …: raise …`.
fn raise_sometimes(g: &mut Generator<'_>) -> Stmt {
    let test = if g.chance(1, 2) {
        build::compare(g.nested(Type::Int, 1), CmpOp::Eq, build::int(g.between(0, 40)))
    } else {
        conditions::test(g)
    };
    let exception = exception(g);
    let cause = g.chance(1, 6).then(|| if g.chance(1, 3) { build::none() } else { build::call("ValueError", vec![]) });
    build::if_statement(test, vec![build::raise(exception, cause)], Vec::new())
}

/// A class, or an instance with arguments.
pub(super) fn exception(g: &mut Generator<'_>) -> Expr {
    let class = g.pick(&CLASSES);
    match g.below(4) {
        0 => build::name(class),
        1 => build::call(class, vec![g.leaf(Type::Any), g.leaf(Type::Int)]),
        _ => build::call(class, vec![g.leaf(Type::Any)]),
    }
}

/// One or two specific handlers, and one that catches the rest.
fn handlers(g: &mut Generator<'_>) -> Vec<ExceptHandler> {
    let mut handlers = Vec::new();
    for _ in 0..g.below(3) {
        let class = match g.below(4) {
            0 => build::tuple(vec![build::name(g.pick(&CLASSES)), build::name(g.pick(&CLASSES))]),
            1 => build::name(g.pick(&["ArithmeticError", "LookupError"])),
            _ => build::name(g.pick(&CLASSES)),
        };
        handlers.push(handler(g, Some(class)));
    }
    let rest = if g.chance(1, 4) { None } else { Some(build::name("Exception")) };
    handlers.push(handler(g, rest));
    handlers
}

fn handler(g: &mut Generator<'_>, class: Option<Expr>) -> ExceptHandler {
    let name = (class.is_some() && g.chance(1, 2)).then(|| g.fresh("x"));
    let body = g.block(|g| {
        if let Some(name) = &name {
            g.declare(name, Type::Any, true);
        }
        let mut body = g.suite(2);
        if g.careless && g.chance(1, 5) {
            body.push(StmtKind::Raise { exc: None, cause: None }.into());
        }
        body
    });
    build::handler(class, name.as_deref(), body)
}
