//! Special methods: one row each, with the way in which an expression comes to call it. How a class gets them is in `classes`.

use super::build;
use super::generator::Generator;
use super::numbers;
use super::scope::Type;
use syntax::ast::{CmpOp, Conversion, Expr, ExprKind, Operator, UnaryOp};

/// A special method.
pub(super) struct Protocol {
    /// Its name.
    pub(super) dunder: &'static str,
    /// What it takes behind `self`.
    pub(super) parameters: &'static [Type],
    /// What it returns.
    pub(super) returns: Type,
    /// The value that the method returns, if not any of that type.
    pub(super) result: fn(&mut Generator<'_>, Type) -> Expr,
    /// An expression that calls it on an object.
    pub(super) apply: fn(&mut Generator<'_>, Expr, u32) -> Expr,
}

/// All of them.
pub(super) const PROTOCOLS: &[Protocol] = &[
    row("__add__", &[Type::Int], Type::Int, |g, o, d| build::binary(o, Operator::Add, g.nested(Type::Int, d))),
    row("__radd__", &[Type::Int], Type::Int, |g, o, d| build::binary(g.nested(Type::Int, d), Operator::Add, o)),
    row("__sub__", &[Type::Int], Type::Int, |g, o, d| build::binary(o, Operator::Sub, g.nested(Type::Int, d))),
    row("__mul__", &[Type::Int], Type::Float, |g, o, d| build::binary(o, Operator::Mult, g.nested(Type::Int, d))),
    row("__matmul__", &[Type::Str], Type::Str, |g, o, d| build::binary(o, Operator::MatMult, g.nested(Type::Str, d))),
    row("__rmod__", &[Type::Float], Type::Float, |g, o, d| build::binary(g.nested(Type::Float, d), Operator::Mod, o)),
    row("__getitem__", &[Type::Int], Type::Int, |g, o, d| build::subscript(o, g.nested(Type::Int, d))),
    row("__call__", &[Type::Int], Type::Int, |g, o, d| build::call_with(o, vec![g.nested(Type::Int, d)], Vec::new())),
    row("__contains__", &[Type::Int], Type::Bool, |g, o, d| build::compare(g.nested(Type::Int, d), CmpOp::In, o)),
    row("__lt__", &[Type::Int], Type::Bool, |g, o, d| build::compare(o, CmpOp::Lt, g.nested(Type::Int, d))),
    row("__ge__", &[Type::Float], Type::Bool, |g, o, d| build::compare(g.nested(Type::Float, d), CmpOp::LtE, o)),
    row("__neg__", &[], Type::Int, |_, o, _| build::unary(UnaryOp::USub, o)),
    row("__invert__", &[], Type::Float, |_, o, _| build::unary(UnaryOp::Invert, o)),
    row("__abs__", &[], Type::Int, |_, o, _| build::call("abs", vec![o])),
    row("__bool__", &[], Type::Bool, |_, o, _| build::unary(UnaryOp::Not, o)),
    row("__float__", &[], Type::Float, |_, o, _| build::call("float", vec![o])),
    row("__str__", &[], Type::Str, |_, o, _| build::call("str", vec![o])),
    row("__getattr__", &[Type::Any], Type::Int, |_, o, _| build::attribute(o, "missing")),
    Protocol { result: small, ..row("__len__", &[], Type::Int, |_, o, _| build::call("len", vec![o])) },
    Protocol { result: small, ..row("__int__", &[], Type::Int, |_, o, _| build::call("int", vec![o])) },
    Protocol { result: small, ..row("__index__", &[], Type::Str, index) },
    Protocol { result: small, ..row("__hash__", &[], Type::Int, |_, o, _| build::call("hash", vec![o])) },
    Protocol { result: text, ..row("__format__", &[Type::Any], Type::Str, format) },
    // Its parameter may be anything: an expression of it could compare it again, without end.
    row("__eq__", &[Type::Any], Type::Bool, |g, o, d| build::compare(o, CmpOp::Eq, g.nested(Type::Int, d))),
];

const fn row(
    dunder: &'static str,
    parameters: &'static [Type],
    returns: Type,
    apply: fn(&mut Generator<'_>, Expr, u32) -> Expr,
) -> Protocol {
    Protocol { dunder, parameters, returns, result: |g, typ| g.nested(typ, 2), apply }
}

/// An int that is neither negative nor large.
fn small(g: &mut Generator<'_>, _: Type) -> Expr {
    numbers::small(g, 1)
}

fn text(g: &mut Generator<'_>, _: Type) -> Expr {
    super::text::literal(g)
}

/// An item of a str, by an object that is an index.
fn index(g: &mut Generator<'_>, object: Expr, _: u32) -> Expr {
    let text = build::binary(super::text::literal(g), Operator::Add, build::text("."));
    let many = build::binary(text, Operator::Mult, build::int(200));
    build::subscript(many, object)
}

fn format(_: &mut Generator<'_>, object: Expr, _: u32) -> Expr {
    ExprKind::JoinedStr(vec![build::replacement(object, Conversion::None, Some(">7"))]).into()
}

impl Generator<'_> {
    /// An expression of type `typ` that calls a special method of an object, if one fits.
    pub(super) fn object_form(&mut self, typ: Type, depth: u32) -> Option<Expr> {
        let affordable = self.affordable(1);
        let mut found = Vec::new();
        for (name, class) in self.objects() {
            let protocols = self.classes[class].protocols.iter();
            let fits = protocols.filter(|(row, cost)| typ.accepts(PROTOCOLS[*row].returns) && *cost <= affordable);
            found.extend(fits.map(|(row, cost)| (name.clone(), *row, *cost)));
        }
        if found.is_empty() {
            return None;
        }
        let (name, row, cost) = self.pick(&found);
        let scope = self.scope();
        scope.cost += scope.repeats * cost;
        Some((PROTOCOLS[row].apply)(self, build::name(&name), depth))
    }
}
