//! Python's operators on constants, as far as CPython folds them. What raises, or would be large, is not folded.

mod numbers;
mod sequences;

use crate::code::Constant;
use num_bigint::BigInt;
use num_traits::Zero;

/// Operands of BINARY_OP.
mod operator {
    pub(super) const ADD: u32 = 0;
    pub(super) const AND: u32 = 1;
    pub(super) const FLOOR_DIVIDE: u32 = 2;
    pub(super) const LSHIFT: u32 = 3;
    pub(super) const MULTIPLY: u32 = 5;
    pub(super) const REMAINDER: u32 = 6;
    pub(super) const OR: u32 = 7;
    pub(super) const POWER: u32 = 8;
    pub(super) const RSHIFT: u32 = 9;
    pub(super) const SUBTRACT: u32 = 10;
    pub(super) const TRUE_DIVIDE: u32 = 11;
    pub(super) const XOR: u32 = 12;
    pub(super) const SUBSCRIPT: u32 = 26;
}

/// `bool(constant)`.
pub(super) fn truth(constant: &Constant) -> bool {
    match constant {
        Constant::None => false,
        Constant::Bool(value) => *value,
        Constant::Int(value) => !value.is_zero(),
        Constant::Float(value) => *value != 0.0,
        Constant::Complex(real, imaginary) => *real != 0.0 || *imaginary != 0.0,
        Constant::Str(value) => !value.is_empty(),
        Constant::Bytes(value) => !value.is_empty(),
        Constant::Tuple(items) | Constant::FrozenSet(items) => !items.is_empty(),
        Constant::Ellipsis | Constant::Slice(_) | Constant::Code(_) => true,
    }
}

/// `left == right`, as far as sets of constants need it.
pub(super) fn equal(left: &Constant, right: &Constant) -> bool {
    match (left, right) {
        (Constant::None, Constant::None) | (Constant::Ellipsis, Constant::Ellipsis) => true,
        (Constant::Str(left), Constant::Str(right)) => left == right,
        (Constant::Bytes(left), Constant::Bytes(right)) => left == right,
        (Constant::Tuple(left), Constant::Tuple(right)) => {
            left.len() == right.len() && left.iter().zip(right.iter()).all(|(left, right)| equal(left, right))
        }
        _ => numbers::equal(left, right),
    }
}

/// `left op right` for an operand of BINARY_OP.
pub(super) fn binary(op: u32, left: &Constant, right: &Constant) -> Option<Constant> {
    match op {
        operator::SUBSCRIPT => sequences::subscript(left, right),
        operator::ADD if sequences::is_sequence(left) => sequences::concatenate(left, right),
        operator::MULTIPLY if sequences::is_sequence(left) => sequences::repeat(left, &as_int(right)?),
        operator::MULTIPLY if sequences::is_sequence(right) => sequences::repeat(right, &as_int(left)?),
        _ => numbers::binary(op, left, right),
    }
}

/// `op operand` for a unary opcode; CALL_INTRINSIC_1 stands for the plus sign.
pub(super) fn unary(opcode: u8, operand: &Constant) -> Option<Constant> {
    use stencils::opcodes::op;
    match (opcode, operand) {
        (op::UNARY_NOT, _) => Some(Constant::Bool(!truth(operand))),
        (op::UNARY_NEGATIVE, Constant::Float(value)) => Some(Constant::Float(-value)),
        (op::CALL_INTRINSIC_1, Constant::Float(value)) => Some(Constant::Float(*value)),
        (op::UNARY_NEGATIVE, Constant::Complex(real, imaginary)) => Some(Constant::Complex(-real, -imaginary)),
        (op::CALL_INTRINSIC_1, Constant::Complex(real, imaginary)) => Some(Constant::Complex(*real, *imaginary)),
        (op::UNARY_NEGATIVE, _) => Some(Constant::Int(-as_int(operand)?)),
        (op::CALL_INTRINSIC_1, _) => as_int(operand).map(Constant::Int),
        (op::UNARY_INVERT, Constant::Int(value)) => Some(Constant::Int(!value)),
        _ => None,
    }
}

/// The value of an int or bool.
fn as_int(constant: &Constant) -> Option<BigInt> {
    match constant {
        Constant::Int(value) => Some(value.clone()),
        Constant::Bool(value) => Some(BigInt::from(u8::from(*value))),
        _ => None,
    }
}
