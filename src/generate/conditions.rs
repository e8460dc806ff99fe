//! Expressions whose value is a bool.

use super::build;
use super::generator::{ExpressionRule, Generator};
use super::methods;
use super::scope::Type;
use syntax::ast::{BoolOp, CmpOp, Expr, UnaryOp};

const ORDER: [CmpOp; 6] = [CmpOp::Lt, CmpOp::LtE, CmpOp::Gt, CmpOp::GtE, CmpOp::Eq, CmpOp::NotEq];

/// The forms of a bool.
pub(super) const BOOL: &[(u8, ExpressionRule)] = &[
    (10, compare),
    (3, chain),
    (2, negate),
    (3, both),
    (2, member),
    (1, equal),
    (1, is_none),
    (2, instance),
    (1, |g, depth| build::call("bool", vec![g.nested(Type::Any, depth)])),
    (3, |g, depth| g.pick_rule(methods::BOOL)(g, depth)),
];

/// A test that depends on a variable where one is there: most loops and branches want one.
pub(super) fn test(g: &mut Generator<'_>) -> Expr {
    if g.chance(1, 2) { compare(g, 1) } else { g.nested(Type::Bool, 2) }
}

/// A comparison whose left side is given a name, which is visible from here on.
pub(super) fn named(g: &mut Generator<'_>) -> Expr {
    let typ = g.pick(&[Type::Int, Type::Int, Type::Float, Type::Str]);
    let value = g.nested(typ, 1);
    let value = super::statement::bounded(g, typ, value);
    let name = g.fresh("n");
    let test = build::compare(build::walrus(&name, value), g.pick(&ORDER), g.leaf(typ));
    g.declare(&name, typ, false);
    test
}

fn compare(g: &mut Generator<'_>, depth: u32) -> Expr {
    let typ = g.pick(&[Type::Int, Type::Int, Type::Int, Type::Float, Type::Number, Type::Str, Type::List, Type::Tuple]);
    let op = g.pick(&ORDER);
    build::compare(g.nested(typ, depth), op, g.nested(typ, depth))
}

fn chain(g: &mut Generator<'_>, depth: u32) -> Expr {
    let ops = vec![g.pick(&ORDER), g.pick(&ORDER)];
    let comparators = vec![g.nested(Type::Int, depth), g.nested(Type::Number, depth)];
    build::chain(g.nested(Type::Int, depth), ops, comparators)
}

fn negate(g: &mut Generator<'_>, depth: u32) -> Expr {
    let typ = g.pick(&[Type::Bool, Type::Any]);
    build::unary(UnaryOp::Not, g.nested(typ, depth))
}

fn both(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[BoolOp::And, BoolOp::Or]);
    build::bool_op(op, vec![g.nested(Type::Bool, depth), g.nested(Type::Bool, depth)])
}

fn member(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[CmpOp::In, CmpOp::NotIn]);
    let container = g.pick(&[Type::List, Type::Set, Type::Dict, Type::Tuple, Type::Str]);
    let item = if container == Type::Str { Type::Str } else { Type::Int };
    build::compare(g.nested(item, depth), op, g.nested(container, depth))
}

fn equal(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[CmpOp::Eq, CmpOp::NotEq]);
    build::compare(g.nested(Type::Any, depth), op, g.nested(Type::Any, depth))
}

fn is_none(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[CmpOp::Is, CmpOp::IsNot]);
    build::compare(g.nested(Type::Any, depth), op, build::none())
}

fn instance(g: &mut Generator<'_>, depth: u32) -> Expr {
    let classes = ["int", "float", "bool", "str", "list", "tuple", "dict"];
    let class = if g.chance(1, 4) {
        build::tuple(vec![build::name(g.pick(&classes)), build::name(g.pick(&classes))])
    } else {
        build::name(g.pick(&classes))
    };
    build::call("isinstance", vec![g.nested(Type::Any, depth), class])
}
