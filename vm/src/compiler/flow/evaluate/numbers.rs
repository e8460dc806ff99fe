//! Arithmetic on constants.

use super::{as_int, operator};
use crate::code::Constant;
use crate::operations::Operator;
use crate::operations::complexes::{Operand, arithmetic};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

/// CPython's `MAX_INT_SIZE`: products, powers and shifts with more bits are left for run time.
const MAX_INT_BITS: u64 = 128;

pub(super) fn equal(left: &Constant, right: &Constant) -> bool {
    match (left, right) {
        (Constant::Float(left), Constant::Float(right)) => left == right,
        (Constant::Float(float), other) | (other, Constant::Float(float)) => as_int(other)
            .is_some_and(|int| float.fract() == 0.0 && num_traits::FromPrimitive::from_f64(*float) == Some(int)),
        _ => as_int(left).is_some_and(|left| Some(left) == as_int(right)),
    }
}

pub(super) fn binary(op: u32, left: &Constant, right: &Constant) -> Option<Constant> {
    if let (Constant::Bool(left), Constant::Bool(right)) = (left, right) {
        match op {
            operator::AND => return Some(Constant::Bool(left & right)),
            operator::OR => return Some(Constant::Bool(left | right)),
            operator::XOR => return Some(Constant::Bool(left ^ right)),
            _ => {}
        }
    }
    if let (Some(left), Some(right)) = (as_int(left), as_int(right)) {
        return ints(op, &left, &right);
    }
    if matches!(left, Constant::Complex(..)) || matches!(right, Constant::Complex(..)) {
        return complexes(op, as_operand(left)?, as_operand(right)?);
    }
    let (left, right) = (as_float(left)?, as_float(right)?);
    if op == operator::POWER && left < 0.0 && right.fract() != 0.0 && (left + right).is_finite() {
        return complexes(op, Operand::Real(left), Operand::Real(right));
    }
    floats(op, left, right).map(Constant::Float)
}

fn complexes(op: u32, left: Operand, right: Operand) -> Option<Constant> {
    let (operator, _) = Operator::from_oparg(op.into())?;
    let [real, imaginary] = arithmetic(operator, left, right)?.ok()?;
    (!real.is_nan() && !imaginary.is_nan()).then_some(Constant::Complex(real, imaginary))
}

fn as_operand(constant: &Constant) -> Option<Operand> {
    match constant {
        Constant::Complex(real, imaginary) => Some(Operand::Complex([*real, *imaginary])),
        _ => as_float(constant).map(Operand::Real),
    }
}

/// The value of a number as a float; `None` if it is too large.
fn as_float(constant: &Constant) -> Option<f64> {
    match constant {
        Constant::Float(value) => Some(*value),
        _ => as_int(constant)?.to_f64().filter(|value| value.is_finite()),
    }
}

fn ints(op: u32, left: &BigInt, right: &BigInt) -> Option<Constant> {
    let nonzero = (!right.is_zero()).then_some(right);
    let result = match op {
        operator::ADD => left + right,
        operator::SUBTRACT => left - right,
        operator::MULTIPLY if left.is_zero() || right.is_zero() => BigInt::ZERO,
        operator::MULTIPLY if left.bits() + right.bits() > MAX_INT_BITS => return None,
        operator::MULTIPLY => left * right,
        operator::FLOOR_DIVIDE => left.div_floor(nonzero?),
        operator::REMAINDER => left.mod_floor(nonzero?),
        operator::TRUE_DIVIDE => return divide(left, nonzero?).map(Constant::Float),
        operator::POWER => return power(left, right),
        operator::LSHIFT => shift_left(left, right)?,
        operator::RSHIFT => shift_right(left, right)?,
        operator::AND => left & right,
        operator::OR => left | right,
        operator::XOR => left ^ right,
        _ => return None,
    };
    Some(Constant::Int(result))
}

fn power(left: &BigInt, right: &BigInt) -> Option<Constant> {
    if right.sign() == Sign::Minus {
        return floats(operator::POWER, left.to_f64()?, right.to_f64()?).map(Constant::Float);
    }
    if left.is_zero() || right.is_zero() {
        return Some(Constant::Int(BigInt::from(u8::from(right.is_zero()))));
    }
    let exponent = right.to_u32()?;
    (left.bits() <= MAX_INT_BITS / u64::from(exponent)).then(|| Constant::Int(left.pow(exponent)))
}

fn shift_left(left: &BigInt, right: &BigInt) -> Option<BigInt> {
    if right.is_negative() || left.is_zero() {
        return (!right.is_negative()).then(BigInt::default);
    }
    let count = right.to_u64()?;
    (count <= MAX_INT_BITS && left.bits() <= MAX_INT_BITS - count).then(|| left << count)
}

fn shift_right(left: &BigInt, right: &BigInt) -> Option<BigInt> {
    if right.is_negative() {
        return None;
    }
    // Past all bits, only the sign is left.
    let count = right.to_u64().unwrap_or(u64::MAX).min(left.bits() + 1);
    Some(left >> count)
}

/// The quotient, rounded once; `None` where the result would not be a normal float.
fn divide(left: &BigInt, right: &BigInt) -> Option<f64> {
    if left.is_zero() {
        return Some(if right.is_negative() { -0.0 } else { 0.0 });
    }
    // Scaled so that the integer quotient has more bits than a float, with the remainder as a sticky bit.
    let shift = 66 + right.bits().cast_signed() - left.bits().cast_signed();
    let (numerator, denominator) =
        if shift >= 0 { (left.abs() << shift, right.abs()) } else { (left.abs(), right.abs() << -shift) };
    let (quotient, remainder) = numerator.div_rem(&denominator);
    let sticky = (quotient << 1_u8) + u8::from(!remainder.is_zero());
    let exponent = i32::try_from(-shift - 1).ok().filter(|exponent| (-1000..900).contains(exponent))?;
    let magnitude = sticky.to_f64()? * 2_f64.powi(exponent);
    Some(if left.is_negative() == right.is_negative() { magnitude } else { -magnitude })
}

fn floats(op: u32, left: f64, right: f64) -> Option<f64> {
    let divisor = (right != 0.0).then_some(right);
    match op {
        operator::ADD => Some(left + right),
        operator::SUBTRACT => Some(left - right),
        operator::MULTIPLY => Some(left * right),
        operator::TRUE_DIVIDE => Some(left / divisor?),
        operator::FLOOR_DIVIDE => Some(divide_floor(left, divisor?).0),
        operator::REMAINDER => Some(divide_floor(left, divisor?).1),
        operator::POWER => {
            let raises = (left == 0.0 && right < 0.0) || (left < 0.0 && left.is_finite() && right.fract() != 0.0);
            let result = left.powf(right);
            let overflows = result.is_infinite() && left.is_finite() && right.is_finite();
            (!raises && !overflows).then_some(result)
        }
        _ => None,
    }
}

/// `divmod` of floats.
fn divide_floor(left: f64, right: f64) -> (f64, f64) {
    let mut remainder = left % right;
    let mut quotient = (left - remainder) / right;
    if remainder == 0.0 {
        remainder = 0_f64.copysign(right);
    } else if (right < 0.0) != (remainder < 0.0) {
        remainder += right;
        quotient -= 1.0;
    }
    let floor = quotient.floor();
    let quotient = match () {
        () if quotient == 0.0 => 0_f64.copysign(left / right),
        () if quotient - floor > 0.5 => floor + 1.0,
        () => floor,
    };
    (quotient, remainder)
}

#[cfg(test)]
mod tests {
    use super::{divide, floats, operator};
    use num_bigint::BigInt;

    #[test]
    fn quotients_are_rounded_once() {
        let quotient = |left: i64, right: i64| divide(&BigInt::from(left), &BigInt::from(right));
        assert_eq!(quotient(1, 3), Some(1.0 / 3.0));
        assert_eq!(quotient(-7, 2), Some(-3.5));
        assert!(quotient(0, -1).unwrap().is_sign_negative());
        assert_eq!(quotient(9_007_199_254_740_993, 1), Some(9_007_199_254_740_992.0));
    }

    #[test]
    fn float_division_floors() {
        assert_eq!(floats(operator::FLOOR_DIVIDE, -7.0, 2.0), Some(-4.0));
        assert_eq!(floats(operator::REMAINDER, -7.0, 2.0), Some(1.0));
        assert_eq!(floats(operator::REMAINDER, 1.0, 0.0), None);
    }
}
