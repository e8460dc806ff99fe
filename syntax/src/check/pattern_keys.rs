//! Keys of mapping patterns: which are the same, and how an error shows them. Their signs and sums are folded as CPython's compiler
//! folds them; an attribute is no key before the program runs.

use crate::ast::{Constant, Expr, ExprKind, Operator, UnaryOp};
use crate::literal::short_float;
use num_bigint::BigInt;
use num_traits::{FromPrimitive, ToPrimitive};
use std::fmt;

/// A literal key, folded.
pub(super) enum Key {
    Plain(Constant),
    Complex(f64, f64),
}

impl Key {
    /// The key that an expression is, if it is literal.
    pub(super) fn fold(expr: &Expr) -> Option<Self> {
        match &expr.kind {
            ExprKind::Constant(Constant::Imaginary(imaginary)) => Some(Self::Complex(0.0, *imaginary)),
            ExprKind::Constant(Constant::Str { value, .. }) => {
                Some(Self::Plain(Constant::Str { value: value.clone(), unicode_prefix: false }))
            }
            ExprKind::Constant(constant) => Some(Self::Plain(constant.clone())),
            ExprKind::UnaryOp { op: UnaryOp::USub, operand } => Self::fold(operand)?.negated(),
            ExprKind::BinOp { left, op, right } => {
                let (Self::Plain(real), Self::Complex(_, imaginary)) = (Self::fold(left)?, Self::fold(right)?) else {
                    return None;
                };
                let imaginary = if *op == Operator::Sub { -imaginary } else { imaginary };
                Some(Self::Complex(to_float(&real)?, imaginary))
            }
            _ => None,
        }
    }

    fn negated(self) -> Option<Self> {
        Some(match self {
            Self::Plain(Constant::Int(value)) => Self::Plain(Constant::Int(-value)),
            Self::Plain(Constant::Float(value)) => Self::Plain(Constant::Float(-value)),
            Self::Complex(real, imaginary) => Self::Complex(-real, -imaginary),
            Self::Plain(_) => return None,
        })
    }

    /// Whether a dict holds one of the two only.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self.number(), other.number()) {
            (Some(number), Some(other)) => number == other,
            (None, None) => matches!((self, other), (Self::Plain(key), Self::Plain(other)) if key == other),
            _ => false,
        }
    }

    /// The real part, exactly, and the imaginary one.
    fn number(&self) -> Option<(Real, f64)> {
        Some(match self {
            Self::Plain(Constant::Bool(value)) => (Real::Int(u8::from(*value).into()), 0.0),
            Self::Plain(Constant::Int(value)) => (Real::Int(value.clone()), 0.0),
            Self::Plain(Constant::Float(value)) => (Real::of(*value), 0.0),
            Self::Plain(_) => return None,
            Self::Complex(real, imaginary) => (Real::of(*real), *imaginary),
        })
    }
}

impl fmt::Display for Key {
    /// As `repr` shows it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // No literal is written so.
            Self::Plain(Constant::Float(value)) if value.is_infinite() => f.write_str(&short_float(*value)),
            Self::Plain(constant) => f.write_str(&crate::print_expr(&Expr::from(ExprKind::Constant(constant.clone())))),
            Self::Complex(real, imaginary) if real.to_bits() == 0 => write!(f, "{}j", short_float(*imaginary)),
            Self::Complex(real, imaginary) => {
                let sign = if imaginary.is_sign_negative() { "" } else { "+" };
                write!(f, "({}{sign}{}j)", short_float(*real), short_float(*imaginary))
            }
        }
    }
}

#[derive(PartialEq)]
enum Real {
    Int(BigInt),
    Float(f64),
}

impl Real {
    fn of(value: f64) -> Self {
        let integral = Some(value).filter(|value| value.fract() == 0.0).and_then(BigInt::from_f64);
        integral.map_or(Self::Float(value), Self::Int)
    }
}

fn to_float(real: &Constant) -> Option<f64> {
    match real {
        Constant::Int(value) => value.to_f64().filter(|value| value.is_finite()),
        Constant::Float(value) => Some(*value),
        _ => None,
    }
}
