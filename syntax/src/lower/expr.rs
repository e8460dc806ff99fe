//! Expressions.

#![expect(clippy::boxed_local, reason = "that parser's tree is made of boxes, which are taken apart here")]

use rustpython_parser::ast as theirs;

use super::{Lowered, Lowering, diagnose, range};
use crate::ast::{Arguments, BoolOp, CmpOp, Comprehension, Constant, Expr, ExprKind, Operator, Span, UnaryOp};
use crate::source::Range;

impl Lowering<'_> {
    pub(super) fn expr(&mut self, expr: theirs::Expr) -> Lowered<Expr> {
        let span = match &expr {
            theirs::Expr::NamedExpr(named) => self.named_span(named),
            expr => self.span(expr),
        };
        let kind = self.deeper(span, |this| this.expr_kind(expr))?;
        Ok(Expr { span, kind })
    }

    /// That parser ends `x := (1)` before the parenthesis.
    fn named_span(&self, named: &theirs::ExprNamedExpr) -> Span {
        let mut place = range(theirs::Ranged::range(named));
        let value = theirs::Ranged::start(&*named.value).to_usize();
        let first = self.tokens.index_at(range(theirs::Ranged::range(&*named.target)).end) + 1;
        if self.tokens.all()[first].range.start < value {
            let close = self.tokens.closing(first);
            place.end = close.map_or(place.end, |close| self.tokens.all()[close].range.end);
        }
        self.source.span(&place)
    }

    pub(super) fn exprs(&mut self, exprs: Vec<theirs::Expr>) -> Lowered<Vec<Expr>> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    pub(super) fn optional(&mut self, expr: Option<Box<theirs::Expr>>) -> Lowered<Option<Expr>> {
        expr.map(|expr| self.expr(*expr)).transpose()
    }

    pub(super) fn unboxed(&mut self, expr: Box<theirs::Expr>) -> Lowered<Expr> {
        self.expr(*expr)
    }

    fn boxed(&mut self, expr: Box<theirs::Expr>) -> Lowered<Box<Expr>> {
        Ok(Box::new(self.expr(*expr)?))
    }

    fn optional_boxed(&mut self, expr: Option<Box<theirs::Expr>>) -> Lowered<Option<Box<Expr>>> {
        expr.map(|expr| self.boxed(expr)).transpose()
    }

    fn expr_kind(&mut self, expr: theirs::Expr) -> Lowered<ExprKind> {
        use theirs::Expr as Theirs;
        Ok(lower! { self, expr, Theirs => ExprKind {
            BoolOp { op: same, values: exprs }
            NamedExpr { target: boxed, value: boxed }
            BinOp { left: boxed, op: same, right: boxed }
            UnaryOp { op: same, operand: boxed }
            Lambda { args: boxed_arguments, body: boxed }
            IfExp { test: boxed, body: boxed, orelse: boxed }
            Dict { keys: keys, values: exprs }
            Set(elts: exprs)
            ListComp { elt: boxed, generators: generators }
            SetComp { elt: boxed, generators: generators }
            DictComp { key: boxed, value: boxed, generators: generators }
            GeneratorExp { elt: boxed, generators: generators }
            Await(value: boxed)
            Yield(value: optional_boxed)
            YieldFrom(value: boxed)
            Compare { left: boxed, ops: compare_ops, comparators: exprs }
            Attribute { value: boxed, attr: same }
            Subscript { value: boxed, slice: subscript }
            Starred(value: boxed)
            Name(id: same)
            List(elts: exprs)
            Tuple(elts: exprs)
            Slice { lower: optional_boxed, upper: optional_boxed, step: optional_boxed }
            ..
            Theirs::Call(call) => self.call(call)?,
            Theirs::Constant(constant) => self.literal(constant.value)?,
            Theirs::FormattedValue(_) | Theirs::JoinedStr(_) => unreachable!("that parser never sees an f-string"),
        }})
    }

    fn keys(&mut self, keys: Vec<Option<theirs::Expr>>) -> Lowered<Vec<Option<Expr>>> {
        keys.into_iter().map(|key| key.map(|key| self.expr(key)).transpose()).collect()
    }

    fn compare_ops(&mut self, ops: Vec<theirs::CmpOp>) -> Lowered<Vec<CmpOp>> {
        Ok(ops.into_iter().map(CmpOp::from).collect())
    }

    fn boxed_arguments(&mut self, arguments: Box<theirs::Arguments>) -> Lowered<Box<Arguments>> {
        Ok(Box::new(self.arguments(*arguments)?))
    }

    /// `a[*b]` is `a[(*b,)]`.
    fn subscript(&mut self, slice: Box<theirs::Expr>) -> Lowered<Box<Expr>> {
        let expr = self.expr(*slice)?;
        Ok(Box::new(match expr.kind {
            ExprKind::Starred(_) => Expr { span: expr.span, kind: ExprKind::Tuple(vec![expr]) },
            _ => expr,
        }))
    }

    fn call(&mut self, call: theirs::ExprCall) -> Lowered<ExprKind> {
        let func = self.boxed(call.func)?;
        let mut args = Vec::with_capacity(call.args.len());
        let only = call.args.len() == 1 && call.keywords.is_empty();
        for arg in call.args {
            let generator = arg.is_generator_exp_expr().then(|| range(theirs::Ranged::range(&arg)));
            let mut arg = self.expr(arg)?;
            if let Some(range) = generator.filter(|range| !self.tokens.is_parenthesized(range)) {
                arg.span = self.bare_generator(&range, only)?;
            }
            args.push(arg);
        }
        Ok(ExprKind::Call { func, args, keywords: self.keywords(call.keywords)? })
    }

    /// The call's parentheses count as those of an only argument.
    fn bare_generator(&self, range: &Range, only: bool) -> Lowered<Span> {
        match self.tokens.parentheses_around(range) {
            Some(around) if only => Ok(self.source.span(&around)),
            _ => Err(self.source.error_in(range, "Generator expression must be parenthesized")),
        }
    }

    fn generators(&mut self, generators: Vec<theirs::Comprehension>) -> Lowered<Vec<Comprehension>> {
        let lower = |generator: theirs::Comprehension| {
            Ok(Comprehension {
                target: self.expr(generator.target)?,
                iter: self.expr(generator.iter)?,
                ifs: self.exprs(generator.ifs)?,
                is_async: generator.is_async,
            })
        };
        generators.into_iter().map(lower).collect()
    }

    fn literal(&mut self, constant: theirs::Constant) -> Lowered<ExprKind> {
        if let theirs::Constant::Str(index) = &constant {
            let index = index.parse().expect("`feed` wrote an index");
            if let Some(error) = diagnose::bad_strings(self.source, self.tokens.all(), index) {
                return Err(error);
            }
            let parts = self.tokens.take_strings(index);
            return self.strings(parts);
        }
        self.constant(constant).map(ExprKind::Constant)
    }

    pub(super) fn constant(&mut self, constant: theirs::Constant) -> Lowered<Constant> {
        Ok(match constant {
            theirs::Constant::None => Constant::None,
            theirs::Constant::Bool(value) => Constant::Bool(value),
            theirs::Constant::Int(value) => Constant::Int(value),
            theirs::Constant::Float(value) => Constant::Float(value),
            theirs::Constant::Complex { imag, .. } => Constant::Imaginary(imag),
            theirs::Constant::Ellipsis => Constant::Ellipsis,
            theirs::Constant::Str(_) | theirs::Constant::Bytes(_) | theirs::Constant::Tuple(_) => {
                unreachable!("`literal` took the strings, and only their optimizer makes the others")
            }
        })
    }
}

/// Maps an enum of theirs to ours, variant by variant of the same name.
macro_rules! same_names {
    ($name:ident: $($variant:ident)*) => {
        impl From<theirs::$name> for $name {
            fn from(theirs: theirs::$name) -> Self {
                match theirs { $(theirs::$name::$variant => Self::$variant,)* }
            }
        }
    };
}

same_names! { BoolOp: And Or }
same_names! { UnaryOp: Invert Not UAdd USub }
same_names! { CmpOp: Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn }
same_names! { Operator: Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv }
