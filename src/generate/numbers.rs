//! Expressions whose value is an int, a float, or either.

use super::build;
use super::generator::{ExpressionRule, Generator};
use super::scope::Type;
use super::{generators, methods};
use syntax::ast::{BigInt, Expr, Operator, UnaryOp};

/// Edges of the machine's and the VM's own int representations, and of the inline small ints.
const EDGES: [i64; 16] = [
    -1,
    -2,
    -5,
    -6,
    256,
    257,
    (1 << 30) - 1,
    1 << 30,
    (1 << 31) - 1,
    -(1 << 31),
    (1 << 60) - 1,
    1 << 60,
    -(1 << 61),
    (1 << 61) - 1,
    i64::MAX,
    i64::MIN,
];

/// Floats at which rewriting rules go wrong: signed zeros, rounding, overflow, the least positive number.
const FLOATS: [f64; 16] =
    [0.5, 0.0, -0.0, 1.0, -1.0, 0.1, 1.5, -2.5, 3.0, 100.0, 1e16, 9_007_199_254_740_993.0, 1e308, 5e-324, 1e-7, 2.0];

/// The forms of an int.
pub(super) const INT: &[(u8, ExpressionRule)] = &[
    (14, arithmetic),
    (4, divide),
    (4, shift),
    (3, negate),
    (3, index_list),
    (2, index_tuple),
    (2, look_up),
    (2, length),
    (2, fold),
    (2, extreme),
    (1, absolute),
    (1, convert),
    (1, power),
    (2, |g, depth| g.nested(Type::Bool, depth)),
    (5, |g, depth| g.pick_rule(methods::INT)(g, depth)),
    (3, |g, depth| g.pick_rule(generators::CONSUMERS)(g, depth)),
];

/// The forms of a float.
pub(super) const FLOAT: &[(u8, ExpressionRule)] = &[
    (10, float_arithmetic),
    (3, true_divide),
    (2, float_divide),
    (2, |g, depth| build::unary(UnaryOp::USub, g.nested(Type::Float, depth))),
    (1, |g, depth| build::call("abs", vec![g.nested(Type::Float, depth)])),
    (1, |g, depth| build::call("float", vec![masked(g, depth)])),
    (1, special_float),
    (1, |g, depth| build::call("max", vec![g.nested(Type::Float, depth), g.nested(Type::Float, depth)])),
];

/// The forms of a number of unknown kind.
pub(super) const NUMBER: &[(u8, ExpressionRule)] =
    &[(4, |g, depth| g.nested(Type::Int, depth)), (4, |g, depth| g.nested(Type::Float, depth)), (6, mixed_arithmetic)];

/// An int literal: mostly small, sometimes an edge.
pub(super) fn int_literal(g: &mut Generator<'_>) -> Expr {
    match g.below(16) {
        14 => build::int(g.pick(&EDGES)),
        15 => {
            let edge = g.pick(&EDGES);
            build::int(BigInt::from(edge) * g.between(2, 9) + g.between(-1, 1))
        }
        _ => build::int(g.between(0, 12)),
    }
}

/// A float literal.
pub(super) fn float_literal(g: &mut Generator<'_>) -> Expr {
    build::float(g.pick(&FLOATS))
}

/// An int from 0 to 199.
pub(super) fn small(g: &mut Generator<'_>, depth: u32) -> Expr {
    build::binary(g.nested(Type::Int, depth), Operator::Mod, build::int(200))
}

/// An int or float literal.
pub(super) fn number_literal(g: &mut Generator<'_>) -> Expr {
    if g.chance(1, 2) { float_literal(g) } else { int_literal(g) }
}

/// A literal that is not zero, or any int where exceptions are caught.
fn divisor(g: &mut Generator<'_>) -> Expr {
    if g.careless && g.chance(1, 6) {
        return g.nested(Type::Int, 1);
    }
    let value: i64 = g.pick(&[3, 2, 7, -1, -3, 10, 5, 64, 1 << 31]);
    build::int(value)
}

fn arithmetic(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[
        Operator::Add,
        Operator::Add,
        Operator::Add,
        Operator::Sub,
        Operator::Sub,
        Operator::Mult,
        Operator::BitAnd,
        Operator::BitOr,
        Operator::BitXor,
    ]);
    build::binary(g.nested(Type::Int, depth), op, g.nested(Type::Int, depth))
}

fn divide(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[Operator::Mod, Operator::FloorDiv]);
    build::binary(g.nested(Type::Int, depth), op, divisor(g))
}

fn shift(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[Operator::LShift, Operator::RShift]);
    let amount = g.pick(&[1, 2, 3, 8, 31, 59, 61, 63, 0]);
    build::binary(g.nested(Type::Int, depth), op, build::int(amount))
}

fn negate(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[UnaryOp::USub, UnaryOp::USub, UnaryOp::Invert, UnaryOp::UAdd]);
    build::unary(op, g.nested(Type::Int, depth))
}

/// `xs[i % len(xs)]`: never outside, as lists in variables are not empty.
fn index_list(g: &mut Generator<'_>, depth: u32) -> Expr {
    let Some(list) = g.variable(Type::List) else { return g.leaf(Type::Int) };
    let index = g.nested(Type::Int, depth.min(1));
    let index = match g.below(4) {
        0 => build::int(g.pick(&[0, -1])),
        1 if g.careless => index,
        _ => build::binary(index, Operator::Mod, build::call("len", vec![build::name(&list)])),
    };
    build::subscript(build::name(&list), index)
}

fn index_tuple(g: &mut Generator<'_>, depth: u32) -> Expr {
    let index = g.between(-3, 2);
    build::subscript(g.nested(Type::Tuple, depth), build::int(index))
}

/// `d[k] if k in d else 0`.
fn look_up(g: &mut Generator<'_>, _: u32) -> Expr {
    let Some(dict) = g.variable(Type::Dict) else { return g.leaf(Type::Int) };
    let key = super::containers::key(g);
    let item = build::subscript(build::name(&dict), key.clone());
    if g.careless && g.chance(1, 2) {
        return item;
    }
    let test = build::compare(key, syntax::ast::CmpOp::In, build::name(&dict));
    build::if_else(test, item, g.leaf(Type::Int))
}

fn length(g: &mut Generator<'_>, depth: u32) -> Expr {
    let typ = g.pick(&[Type::List, Type::Str, Type::Dict, Type::Set, Type::Tuple]);
    build::call("len", vec![g.nested(typ, depth)])
}

fn fold(g: &mut Generator<'_>, depth: u32) -> Expr {
    let typ = g.pick(&[Type::List, Type::Tuple, Type::Set]);
    build::call("sum", vec![g.nested(typ, depth)])
}

fn extreme(g: &mut Generator<'_>, depth: u32) -> Expr {
    let function = g.pick(&["min", "max"]);
    if g.chance(1, 3) {
        return build::call(function, vec![g.nested(Type::Tuple, depth)]);
    }
    build::call(function, vec![g.nested(Type::Int, depth), g.nested(Type::Int, depth)])
}

fn absolute(g: &mut Generator<'_>, depth: u32) -> Expr {
    build::call("abs", vec![g.nested(Type::Int, depth)])
}

fn convert(g: &mut Generator<'_>, depth: u32) -> Expr {
    let argument = match g.below(4) {
        0 => g.nested(Type::Bool, depth),
        1 => build::text(g.pick(&["12", " -7 ", "0", "9223372036854775808"])),
        2 if g.careless => g.nested(Type::Number, depth),
        _ => float_literal(g),
    };
    build::call("int", vec![argument])
}

fn power(g: &mut Generator<'_>, depth: u32) -> Expr {
    let exponent = g.between(0, 3);
    build::binary(masked(g, depth), Operator::Pow, build::int(exponent))
}

/// An int that is small whatever its parts are: keeps growth in loops linear.
pub(super) fn masked(g: &mut Generator<'_>, depth: u32) -> Expr {
    let mask: i64 = g.pick(&[0xff, 0xffff, 0x7fff_ffff, (1 << 61) - 1]);
    build::binary(g.nested(Type::Int, depth), Operator::BitAnd, build::int(mask))
}

/// `value` cut to a size that does not grow from one loop iteration to the next.
pub(super) fn bounded(g: &mut Generator<'_>, value: Expr) -> Expr {
    let modulus: i64 = g.pick(&[1_000_003, 97, 1 << 31, (1 << 61) + 5, i64::MAX]);
    build::binary(value, Operator::Mod, build::int(modulus))
}

fn float_operand(g: &mut Generator<'_>, depth: u32) -> Expr {
    if g.chance(1, 4) { masked(g, depth) } else { g.nested(Type::Float, depth) }
}

fn float_arithmetic(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[Operator::Add, Operator::Sub, Operator::Mult]);
    let (float, other) = (g.nested(Type::Float, depth), float_operand(g, depth));
    if g.chance(1, 3) { build::binary(other, op, float) } else { build::binary(float, op, other) }
}

fn true_divide(g: &mut Generator<'_>, depth: u32) -> Expr {
    build::binary(float_operand(g, depth), Operator::Div, divisor(g))
}

fn float_divide(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[Operator::Mod, Operator::FloorDiv]);
    let divisor = g.pick(&[2.0, 0.5, -1.5, 3.0]);
    build::binary(g.nested(Type::Float, depth), op, build::float(divisor))
}

fn special_float(g: &mut Generator<'_>, _: u32) -> Expr {
    build::call("float", vec![build::text(g.pick(&["nan", "inf", "-inf", "1e3", "-0.0"]))])
}

fn mixed_arithmetic(g: &mut Generator<'_>, depth: u32) -> Expr {
    let op = g.pick(&[Operator::Add, Operator::Sub, Operator::Mult]);
    build::binary(g.nested(Type::Number, depth), op, g.nested(Type::Number, depth))
}
