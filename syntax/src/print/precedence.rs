//! How tightly Python's expressions bind, and what their operators are called in source text.

use crate::ast::{BoolOp, CmpOp, Constant, Expr, ExprKind, Operator, UnaryOp};

/// The levels of Python's expression grammar, loosest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precedence {
    Yield,
    Tuple,
    Named,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arithmetic,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

impl Precedence {
    /// The level of the other operand of a binary operator that groups the other way.
    pub(super) fn tighter(self) -> Self {
        match self {
            Self::Yield => Self::Tuple,
            Self::Tuple => Self::Named,
            Self::Named => Self::Test,
            Self::Test => Self::Or,
            Self::Or => Self::And,
            Self::And => Self::Not,
            Self::Not => Self::Compare,
            Self::Compare => Self::BitOr,
            Self::BitOr => Self::BitXor,
            Self::BitXor => Self::BitAnd,
            Self::BitAnd => Self::Shift,
            Self::Shift => Self::Arithmetic,
            Self::Arithmetic => Self::Term,
            Self::Term => Self::Factor,
            Self::Factor => Self::Power,
            Self::Power => Self::Await,
            Self::Await | Self::Atom => Self::Atom,
        }
    }

    /// The level at which an expression stands without parentheses.
    pub(super) fn of(expr: &Expr) -> Self {
        match &expr.kind {
            ExprKind::Tuple(elts) if elts.is_empty() => Self::Atom,
            ExprKind::Tuple(_) => Self::Tuple,
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => Self::Yield,
            ExprKind::NamedExpr { .. } => Self::Named,
            ExprKind::Lambda { .. } | ExprKind::IfExp { .. } => Self::Test,
            ExprKind::BoolOp { op, .. } => bool_op(*op).1,
            ExprKind::Compare { .. } => Self::Compare,
            ExprKind::BinOp { op, .. } => operator(*op).1,
            ExprKind::UnaryOp { op, .. } => unary_op(*op).1,
            ExprKind::Await(_) => Self::Await,
            ExprKind::Constant(constant) if is_negative(constant) => Self::Factor,
            _ => Self::Atom,
        }
    }
}

/// No literal is negative, but a tree that no parser made may hold such a constant.
fn is_negative(constant: &Constant) -> bool {
    match constant {
        Constant::Int(value) => value.sign() == num_bigint::Sign::Minus,
        Constant::Float(value) | Constant::Imaginary(value) => value.is_sign_negative(),
        _ => false,
    }
}

pub(super) fn bool_op(op: BoolOp) -> (&'static str, Precedence) {
    match op {
        BoolOp::And => (" and ", Precedence::And),
        BoolOp::Or => (" or ", Precedence::Or),
    }
}

pub(super) fn operator(op: Operator) -> (&'static str, Precedence) {
    match op {
        Operator::Add => ("+", Precedence::Arithmetic),
        Operator::Sub => ("-", Precedence::Arithmetic),
        Operator::Mult => ("*", Precedence::Term),
        Operator::MatMult => ("@", Precedence::Term),
        Operator::Div => ("/", Precedence::Term),
        Operator::Mod => ("%", Precedence::Term),
        Operator::FloorDiv => ("//", Precedence::Term),
        Operator::Pow => ("**", Precedence::Power),
        Operator::LShift => ("<<", Precedence::Shift),
        Operator::RShift => (">>", Precedence::Shift),
        Operator::BitOr => ("|", Precedence::BitOr),
        Operator::BitXor => ("^", Precedence::BitXor),
        Operator::BitAnd => ("&", Precedence::BitAnd),
    }
}

pub(super) fn unary_op(op: UnaryOp) -> (&'static str, Precedence) {
    match op {
        UnaryOp::Not => ("not ", Precedence::Not),
        UnaryOp::Invert => ("~", Precedence::Factor),
        UnaryOp::UAdd => ("+", Precedence::Factor),
        UnaryOp::USub => ("-", Precedence::Factor),
    }
}

pub(super) fn cmp_op(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => "==",
        CmpOp::NotEq => "!=",
        CmpOp::Lt => "<",
        CmpOp::LtE => "<=",
        CmpOp::Gt => ">",
        CmpOp::GtE => ">=",
        CmpOp::Is => "is",
        CmpOp::IsNot => "is not",
        CmpOp::In => "in",
        CmpOp::NotIn => "not in",
    }
}
