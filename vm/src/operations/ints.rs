//! Arithmetic on ints: 64-bit paths, then big ints. Source: CPython 3.14 `Objects/longobject.c`.

use super::operator::Operator;
use crate::objects::{ExceptionClass, Int};
use crate::vm::{Fallible, Vm};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};
use stencils::value::Value;

type Operation = fn(&mut Vm, Int, Int) -> Fallible<Value>;

/// By operator.
const OPERATIONS: [Operation; Operator::COUNT] = [
    add,
    and,
    floor_divide,
    left_shift,
    |_, _, _| Ok(Value::NOT_IMPLEMENTED),
    multiply,
    remainder,
    or,
    power,
    right_shift,
    subtract,
    true_divide,
    xor,
];

/// An operator on two ints.
pub(super) fn binary(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Some(left_int), Some(right_int)) = (Int::from_value(left), Int::from_value(right)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let result = OPERATIONS[operator as usize](vm, left_int, right_int)?;
    let bitwise = matches!(operator, Operator::And | Operator::Or | Operator::Xor);
    if bitwise && left.is_bool() && right.is_bool() {
        Ok(Value::bool(result != Value::small_int(0)))
    } else {
        Ok(result)
    }
}

fn add(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => Ok(vm.int(left + right)),
        (Int::Big(big), Int::Small(small)) | (Int::Small(small), Int::Big(big)) => vm.checked_int(&big.value + small),
        (Int::Big(left), Int::Big(right)) => vm.checked_int(&left.value + &right.value),
    }
}

fn subtract(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => Ok(vm.int(left - right)),
        (Int::Big(left), Int::Small(right)) => vm.checked_int(&left.value - right),
        (Int::Small(left), Int::Big(right)) => vm.checked_int(left - &right.value),
        (Int::Big(left), Int::Big(right)) => vm.checked_int(&left.value - &right.value),
    }
}

fn multiply(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    if let (Int::Small(left), Int::Small(right)) = (left, right)
        && let Some(product) = left.checked_mul(right)
    {
        return Ok(vm.int(product));
    }
    let (left, right) = (left.big(), right.big());
    vm.check_bits((left.bits() + right.bits()).saturating_sub(1))?;
    vm.checked_int(&*left * &*right)
}

fn nonzero(vm: &mut Vm, divisor: Int) -> Fallible<()> {
    if divisor.is_zero() { Err(vm.raise(ExceptionClass::ZeroDivisionError, "division by zero")) } else { Ok(()) }
}

fn floor_divide(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    nonzero(vm, right)?;
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => Ok(vm.int(Integer::div_floor(&left, &right))),
        _ => Ok(vm.big_int(left.big().div_floor(&right.big()))),
    }
}

fn remainder(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    nonzero(vm, right)?;
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => Ok(vm.int(Integer::mod_floor(&left, &right))),
        _ => Ok(vm.big_int(left.big().mod_floor(&right.big()))),
    }
}

fn and(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => Ok(vm.int(left & right)),
        _ => Ok(vm.big_int(&*left.big() & &*right.big())),
    }
}

fn or(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => Ok(vm.int(left | right)),
        _ => Ok(vm.big_int(&*left.big() | &*right.big())),
    }
}

fn xor(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => Ok(vm.int(left ^ right)),
        _ => Ok(vm.big_int(&*left.big() ^ &*right.big())),
    }
}

fn shift_count(vm: &mut Vm, count: Int) -> Fallible<Option<u64>> {
    if count.is_negative() {
        return Err(vm.raise(ExceptionClass::ValueError, "negative shift count"));
    }
    Ok(count.to_i64().map(|count| count as u64))
}

fn left_shift(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    let count = shift_count(vm, right)?;
    if left.is_zero() {
        return Ok(Value::small_int(0));
    }
    let Some(count) = count else { return Err(too_many_digits(vm)) };
    if let Int::Small(int) = left
        && count < 62
        && int << count >> count == int
    {
        return Ok(vm.int(int << count));
    }
    let left = left.big();
    vm.check_bits(left.bits().saturating_add(count))?;
    Ok(vm.big_int(&*left << count))
}

fn too_many_digits(vm: &mut Vm) -> crate::vm::Raised {
    vm.raise(ExceptionClass::OverflowError, "too many digits in integer")
}

fn right_shift(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    let count = shift_count(vm, right)?.unwrap_or(u64::MAX);
    match left {
        Int::Small(int) => Ok(vm.int(int >> count.min(63))),
        Int::Big(_) if count > left.big().bits() => Ok(Value::small_int(if left.is_negative() { -1 } else { 0 })),
        Int::Big(_) => Ok(vm.big_int(&*left.big() >> count)),
    }
}

fn power(vm: &mut Vm, base: Int, exponent: Int) -> Fallible<Value> {
    if exponent.is_negative() {
        let (base, exponent) = (vm.int_to_float(base)?, vm.int_to_float(exponent)?);
        return super::floats::power(vm, base, exponent);
    }
    if let (Int::Small(base), Int::Small(exponent)) = (base, exponent)
        && let Some(power) = u32::try_from(exponent).ok().and_then(|exponent| base.checked_pow(exponent))
    {
        return Ok(vm.int(power));
    }
    let base = base.big();
    if base.bits() <= 1 {
        let negative = base.sign() == Sign::Minus && exponent.big().is_odd();
        return Ok(Value::small_int(if base.is_zero() {
            0
        } else if negative {
            -1
        } else {
            1
        }));
    }
    let Some(exponent) = exponent.to_i64().map(|exponent| exponent as u64) else { return Err(too_many_digits(vm)) };
    vm.check_bits((base.bits() - 1).saturating_mul(exponent))?;
    vm.checked_int(num_traits::Pow::pow(&*base, exponent))
}

fn true_divide(vm: &mut Vm, left: Int, right: Int) -> Fallible<Value> {
    nonzero(vm, right)?;
    const EXACT: u64 = 1 << 53;
    if let (Int::Small(left), Int::Small(right)) = (left, right)
        && left.unsigned_abs() <= EXACT
        && right.unsigned_abs() <= EXACT
    {
        return Ok(vm.float(left as f64 / right as f64));
    }
    match divide_to_float(&left.big(), &right.big()) {
        Some(quotient) => Ok(vm.float(quotient)),
        None => Err(vm.raise(ExceptionClass::OverflowError, "integer division result too large for a float")),
    }
}

/// The float nearest to `left / right`, ties to even; `None` if it is too large.
fn divide_to_float(left: &BigInt, right: &BigInt) -> Option<f64> {
    let negative = (left.sign() == Sign::Minus) != (right.sign() == Sign::Minus);
    let sign = if negative { -1.0 } else { 1.0 };
    let (left, right) = (left.magnitude(), right.magnitude());
    // Scaled so that the quotient has 64 to 66 bits, the last of which is made to say whether anything was left.
    let shift = 65 - (left.bits() as i64 - right.bits() as i64);
    let (left, right) = if shift >= 0 { (left << shift, right.clone()) } else { (left.clone(), right << -shift) };
    let (quotient, remainder) = left.div_rem(&right);
    let quotient = quotient.to_u128()? | u128::from(!remainder.is_zero());
    scale(quotient, -shift).map(|quotient| sign * quotient)
}

/// The float nearest to `number * 2**exponent`, ties to even; `None` if it is too large. A set lowest bit may stand for any rest.
pub(super) fn scale(number: u128, exponent: i64) -> Option<f64> {
    if number == 0 {
        return Some(0.0);
    }
    if exponent > i64::from(f64::MAX_EXP) {
        return None;
    }
    // Below, all is far too small.
    let exponent = exponent.max(-4096);
    let bits = 128 - i64::from(number.leading_zeros());
    // The exponent of the last place of the result: subnormals have fewer bits.
    let unit = (bits + exponent - 53).max(-1074);
    let drop = unit - exponent;
    let rounded = round_off(number, drop);
    let scaled = rounded as f64 * 2f64.powi((unit / 2) as i32) * 2f64.powi((unit - unit / 2) as i32);
    if scaled.is_finite() { Some(scaled) } else { None }
}

/// `number / 2**bits`, rounded half to even.
fn round_off(number: u128, bits: i64) -> u64 {
    match bits {
        ..=0 => (number << -bits) as u64,
        1..=127 => {
            let quotient = number >> bits;
            let rest = number & ((1 << bits) - 1);
            let half = 1u128 << (bits - 1);
            (quotient + u128::from(rest > half || rest == half && quotient & 1 == 1)) as u64
        }
        _ => 0,
    }
}

/// The float nearest to an int, ties to even; `None` if it is too large.
pub(crate) fn to_float(int: Int) -> Option<f64> {
    match int {
        Int::Small(int) => Some(int as f64),
        Int::Big(object) => divide_to_float(&object.value, &BigInt::from(1)),
    }
}

impl Vm {
    /// `float(int)`
    pub(crate) fn int_to_float(&mut self, int: Int) -> Fallible<f64> {
        to_float(int).ok_or_else(|| self.raise(ExceptionClass::OverflowError, "int too large to convert to float"))
    }

    /// MemoryError if an int of so many bits would be too large.
    fn check_bits(&mut self, bits: u64) -> Fallible<()> {
        self.check_size(usize::try_from(bits.div_ceil(8)).unwrap_or(usize::MAX))
    }

    /// An int of any size, if it is not too large.
    pub(crate) fn checked_int(&mut self, int: BigInt) -> Fallible<Value> {
        self.check_bits(int.bits())?;
        Ok(self.big_int(int))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn division_of_exact_floats_is_the_float_division(left in -(1i64 << 53)..1 << 53, right in 1i64..1 << 53) {
            let quotient = divide_to_float(&BigInt::from(left), &BigInt::from(right));
            prop_assert_eq!(quotient, Some(left as f64 / right as f64));
        }

        #[test]
        fn conversion_rounds_as_the_hardware_does(int: i128) {
            prop_assert_eq!(divide_to_float(&BigInt::from(int), &BigInt::from(1)), Some(int as f64));
        }
    }

    #[test]
    fn tiny_quotients_are_subnormal_or_zero() {
        let power = |exponent: u32| BigInt::from(1) << exponent;
        assert_eq!(divide_to_float(&BigInt::from(1), &power(1074)), Some(f64::from_bits(1)));
        assert_eq!(divide_to_float(&BigInt::from(1), &power(1075)), Some(0.0));
        assert_eq!(divide_to_float(&BigInt::from(3), &power(1075)), Some(f64::from_bits(2)));
        assert_eq!(divide_to_float(&power(1024), &BigInt::from(1)), None);
    }
}
