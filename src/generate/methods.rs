//! Methods of the builtin types: in expressions by the type of the result, and as statements that change an object.

use super::build;
use super::containers;
use super::generator::{ExpressionRule, Generator};
use super::numbers;
use super::scope::{Type, Variable};
use super::statement as statements;
use super::text;
use syntax::ast::{CmpOp, Expr, Stmt};

/// Methods of a str that give one; the longest result is 24 code points more than the receiver.
const SAME_LENGTH: [&str; 8] = ["upper", "lower", "title", "swapcase", "capitalize", "strip", "lstrip", "casefold"];
/// Tests of a str.
const TESTS: [&str; 7] = ["isdigit", "isalpha", "isupper", "islower", "isspace", "isalnum", "isidentifier"];

/// Calls that give a str.
pub(super) const STR: &[(u8, ExpressionRule)] = &[
    (4, |g, depth| {
        let method = g.pick(&SAME_LENGTH);
        build::call_method(g.nested(Type::Str, depth), method, Vec::new())
    }),
    (2, |g, depth| {
        let (text, old, new) = (g.nested(Type::Str, depth), text::literal(g), text::literal(g));
        build::call_method(text, "replace", vec![old, new, build::int(g.between(0, 3))])
    }),
    (2, |g, depth| {
        let (method, width) = (g.pick(&["zfill", "ljust", "rjust", "center"]), g.between(0, 12));
        build::call_method(g.nested(Type::Str, depth), method, vec![build::int(width)])
    }),
    (2, |g, depth| {
        let list = build::call("map", vec![build::name("str"), containers::iterable(g, depth)]);
        build::call_method(text::literal(g), "join", vec![list])
    }),
    (1, |g, depth| {
        let parts = build::call_method(g.nested(Type::Str, depth), "partition", vec![build::text("b")]);
        build::subscript(parts, build::int(g.between(-3, 2)))
    }),
    (1, |g, depth| build::call(g.pick(&["bin", "hex", "oct"]), vec![numbers::masked(g, depth)])),
    (1, |g, depth| build::call("chr", vec![numbers::small(g, depth)])),
    (1, |g, depth| build::call_method(g.nested(Type::Float, depth), "hex", Vec::new())),
];

/// Calls that give an int.
pub(super) const INT: &[(u8, ExpressionRule)] = &[
    (3, |g, depth| {
        let method = g.pick(&["bit_length", "bit_count", "__neg__", "conjugate"]);
        build::call_method(g.nested(Type::Int, depth), method, Vec::new())
    }),
    (3, |g, depth| {
        let (dict, key, default) = (g.nested(Type::Dict, depth), containers::key(g), g.leaf(Type::Int));
        build::call_method(dict, "get", vec![key, default])
    }),
    (2, |g, depth| {
        let container = g.pick(&[Type::List, Type::Tuple]);
        build::call_method(g.nested(container, depth), "count", vec![g.nested(Type::Int, depth)])
    }),
    (2, |g, depth| {
        let method = g.pick(&["find", "rfind", "count"]);
        build::call_method(g.nested(Type::Str, depth), method, vec![text::literal(g)])
    }),
    (1, |g, depth| {
        let pair = build::call("divmod", vec![g.nested(Type::Int, depth), build::int(g.pick(&[3, -7, 10]))]);
        build::subscript(pair, build::int(g.between(0, 1)))
    }),
    (1, |g, depth| {
        let exponent = numbers::small(g, depth);
        build::call("pow", vec![g.nested(Type::Int, depth), exponent, build::int(g.pick(&[7, 97, 1009]))])
    }),
    (1, |g, depth| build::call("ord", vec![build::call("chr", vec![numbers::small(g, depth)])])),
    (1, |g, depth| build::call("hash", vec![g.nested(Type::Number, depth)])),
];

/// Calls that give a bool.
pub(super) const BOOL: &[(u8, ExpressionRule)] = &[
    (2, |g, depth| {
        let method = g.pick(&["startswith", "endswith"]);
        build::call_method(g.nested(Type::Str, depth), method, vec![text::literal(g)])
    }),
    (2, |g, depth| {
        let method = g.pick(&TESTS);
        build::call_method(g.nested(Type::Str, depth), method, Vec::new())
    }),
    (2, |g, depth| build::call(g.pick(&["any", "all"]), vec![containers::iterable(g, depth)])),
    (1, |g, depth| build::call_method(g.nested(Type::Float, depth), "is_integer", Vec::new())),
    (1, |g, depth| {
        let method = g.pick(&["issubset", "isdisjoint", "issuperset"]);
        build::call_method(g.nested(Type::Set, depth), method, vec![containers::iterable(g, depth)])
    }),
];

/// A method call that changes a variable's object.
pub(super) fn statement(g: &mut Generator<'_>) -> Vec<Stmt> {
    let Some(Variable { name, typ, .. }) = g.assignable(|typ| matches!(typ, Type::List | Type::Dict | Type::Set))
    else {
        return statements::declare(g);
    };
    let object = build::name(&name);
    match typ {
        Type::List => change_list(g, object),
        Type::Dict => vec![build::evaluate(change_dict(g, object))],
        _ => {
            let method = g.pick(&["add", "discard", "add"]);
            vec![build::evaluate(build::call_method(object, method, vec![g.nested(Type::Int, 1)]))]
        }
    }
}

/// What makes a list longer is bounded; what makes it shorter leaves something.
fn change_list(g: &mut Generator<'_>, list: Expr) -> Vec<Stmt> {
    let length = build::call("len", vec![list.clone()]);
    let (op, bound, call) = match g.below(6) {
        0 => (CmpOp::Gt, 3, build::call_method(list, "pop", vec![build::int(g.between(-2, 1))])),
        1 => (CmpOp::Gt, 0, build::call_method(list, "reverse", Vec::new())),
        2 => (CmpOp::Gt, 1, build::call_method(list, "sort", Vec::new())),
        3 => {
            let arguments = vec![build::int(g.between(-2, 3)), g.nested(Type::Int, 1)];
            (CmpOp::Lt, 20, build::call_method(list, "insert", arguments))
        }
        // Not of any iterable: one that reads the list itself would have no end.
        4 => (CmpOp::Lt, 20, build::call_method(list, "extend", vec![g.nested(Type::Tuple, 1)])),
        _ => (CmpOp::Lt, 40, build::call_method(list, "append", vec![g.nested(Type::Int, 1)])),
    };
    let test = build::compare(length, op, build::int(bound));
    vec![build::if_statement(test, vec![build::evaluate(call)], Vec::new())]
}

fn change_dict(g: &mut Generator<'_>, dict: Expr) -> Expr {
    match g.below(4) {
        0 => build::call_method(dict, "setdefault", vec![containers::key(g), g.leaf(Type::Int)]),
        1 => build::call_method(dict, "pop", vec![containers::key(g), build::none()]),
        2 => build::call_method(dict, "update", vec![containers::literal(g, Type::Dict)]),
        _ => build::call_method(dict, "get", vec![containers::key(g)]),
    }
}
