//! Expressions.

use rustpython_parser::ast as theirs;

use super::{Lowered, Lowering};
use crate::ast::{BoolOp, CmpOp, Comprehension, Constant, Conversion, Expr, ExprKind, Operator, UnaryOp};

impl Lowering<'_> {
    pub(super) fn expr(&mut self, expr: theirs::Expr) -> Lowered<Expr> {
        let span = self.span(&expr);
        let kind = self.deeper(span, |this| this.expr_kind(expr))?;
        Ok(Expr { span, kind })
    }

    pub(super) fn exprs(&mut self, exprs: Vec<theirs::Expr>) -> Lowered<Vec<Expr>> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    pub(super) fn optional(&mut self, expr: Option<Box<theirs::Expr>>) -> Lowered<Option<Expr>> {
        expr.map(|expr| self.expr(*expr)).transpose()
    }

    fn boxed(&mut self, expr: Box<theirs::Expr>) -> Lowered<Box<Expr>> {
        Ok(Box::new(self.expr(*expr)?))
    }

    fn optional_boxed(&mut self, expr: Option<Box<theirs::Expr>>) -> Lowered<Option<Box<Expr>>> {
        expr.map(|expr| self.boxed(expr)).transpose()
    }

    fn expr_kind(&mut self, expr: theirs::Expr) -> Lowered<ExprKind> {
        use theirs::Expr as Theirs;
        Ok(match expr {
            Theirs::BoolOp(expr) => ExprKind::BoolOp { op: expr.op.into(), values: self.exprs(expr.values)? },
            Theirs::NamedExpr(expr) => {
                ExprKind::NamedExpr { target: self.boxed(expr.target)?, value: self.boxed(expr.value)? }
            }
            Theirs::BinOp(expr) => {
                ExprKind::BinOp { left: self.boxed(expr.left)?, op: expr.op.into(), right: self.boxed(expr.right)? }
            }
            Theirs::UnaryOp(expr) => ExprKind::UnaryOp { op: expr.op.into(), operand: self.boxed(expr.operand)? },
            Theirs::Lambda(expr) => {
                ExprKind::Lambda { args: Box::new(self.arguments(*expr.args)?), body: self.boxed(expr.body)? }
            }
            Theirs::IfExp(expr) => ExprKind::IfExp {
                test: self.boxed(expr.test)?,
                body: self.boxed(expr.body)?,
                orelse: self.boxed(expr.orelse)?,
            },
            Theirs::Dict(expr) => self.dict(expr)?,
            Theirs::Set(expr) => ExprKind::Set(self.exprs(expr.elts)?),
            Theirs::ListComp(expr) => {
                ExprKind::ListComp { elt: self.boxed(expr.elt)?, generators: self.generators(expr.generators)? }
            }
            Theirs::SetComp(expr) => {
                ExprKind::SetComp { elt: self.boxed(expr.elt)?, generators: self.generators(expr.generators)? }
            }
            Theirs::DictComp(expr) => ExprKind::DictComp {
                key: self.boxed(expr.key)?,
                value: self.boxed(expr.value)?,
                generators: self.generators(expr.generators)?,
            },
            Theirs::GeneratorExp(expr) => {
                ExprKind::GeneratorExp { elt: self.boxed(expr.elt)?, generators: self.generators(expr.generators)? }
            }
            Theirs::Await(expr) => ExprKind::Await(self.boxed(expr.value)?),
            Theirs::Yield(expr) => ExprKind::Yield(self.optional_boxed(expr.value)?),
            Theirs::YieldFrom(expr) => ExprKind::YieldFrom(self.boxed(expr.value)?),
            Theirs::Compare(expr) => ExprKind::Compare {
                left: self.boxed(expr.left)?,
                ops: expr.ops.into_iter().map(CmpOp::from).collect(),
                comparators: self.exprs(expr.comparators)?,
            },
            Theirs::Call(expr) => ExprKind::Call {
                func: self.boxed(expr.func)?,
                args: self.exprs(expr.args)?,
                keywords: self.keywords(expr.keywords)?,
            },
            Theirs::FormattedValue(expr) => self.formatted_value(expr)?,
            Theirs::JoinedStr(expr) => ExprKind::JoinedStr(self.exprs(expr.values)?),
            Theirs::Constant(expr) => ExprKind::Constant(self.constant(expr.value, expr.kind)?),
            Theirs::Attribute(expr) => ExprKind::Attribute { value: self.boxed(expr.value)?, attr: expr.attr.into() },
            Theirs::Subscript(expr) => {
                ExprKind::Subscript { value: self.boxed(expr.value)?, slice: self.boxed(expr.slice)? }
            }
            Theirs::Starred(expr) => ExprKind::Starred(self.boxed(expr.value)?),
            Theirs::Name(expr) => ExprKind::Name(expr.id.into()),
            Theirs::List(expr) => ExprKind::List(self.exprs(expr.elts)?),
            Theirs::Tuple(expr) => ExprKind::Tuple(self.exprs(expr.elts)?),
            Theirs::Slice(expr) => ExprKind::Slice {
                lower: self.optional_boxed(expr.lower)?,
                upper: self.optional_boxed(expr.upper)?,
                step: self.optional_boxed(expr.step)?,
            },
        })
    }

    fn dict(&mut self, dict: theirs::ExprDict) -> Lowered<ExprKind> {
        let lower_key = |key: Option<theirs::Expr>| key.map(|key| self.expr(key)).transpose();
        let keys = dict.keys.into_iter().map(lower_key).collect::<Lowered<_>>()?;
        Ok(ExprKind::Dict { keys, values: self.exprs(dict.values)? })
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

    fn formatted_value(&mut self, expr: theirs::ExprFormattedValue) -> Lowered<ExprKind> {
        Ok(ExprKind::FormattedValue {
            value: self.boxed(expr.value)?,
            conversion: match expr.conversion {
                theirs::ConversionFlag::None => Conversion::None,
                theirs::ConversionFlag::Str => Conversion::Str,
                theirs::ConversionFlag::Repr => Conversion::Repr,
                theirs::ConversionFlag::Ascii => Conversion::Ascii,
            },
            format_spec: self.optional_boxed(expr.format_spec)?,
        })
    }

    pub(super) fn constant(&mut self, constant: theirs::Constant, kind: Option<String>) -> Lowered<Constant> {
        Ok(match constant {
            theirs::Constant::None => Constant::None,
            theirs::Constant::Bool(value) => Constant::Bool(value),
            theirs::Constant::Str(value) => Constant::Str { value, unicode_prefix: kind.is_some() },
            theirs::Constant::Bytes(value) => Constant::Bytes(value),
            theirs::Constant::Int(value) => Constant::Int(value),
            theirs::Constant::Tuple(_) => unreachable!("only their optimizer makes constant tuples"),
            theirs::Constant::Float(value) => Constant::Float(value),
            theirs::Constant::Complex { imag, .. } => Constant::Imaginary(imag),
            theirs::Constant::Ellipsis => Constant::Ellipsis,
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
