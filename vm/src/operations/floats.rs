//! Arithmetic on floats, with ints converted. Source: CPython 3.14 `Objects/floatobject.c`.

use super::operator::Operator;
use crate::objects::{ExceptionClass, Int, float_of};
use crate::vm::{Fallible, Raised, Vm};
use stencils::value::Value;

type Operation = fn(&mut Vm, f64, f64) -> Fallible<Value>;

/// What floats do with an operator, if anything.
fn operation(operator: Operator) -> Option<Operation> {
    Some(match operator {
        Operator::Add => |vm, left, right| Ok(vm.float(left + right)),
        Operator::Subtract => |vm, left, right| Ok(vm.float(left - right)),
        Operator::Multiply => |vm, left, right| Ok(vm.float(left * right)),
        Operator::TrueDivide => |vm, left, right| {
            nonzero(vm, right)?;
            Ok(vm.float(left / right))
        },
        Operator::FloorDivide => |vm, left, right| {
            nonzero(vm, right)?;
            Ok(vm.float(divmod(left, right).0))
        },
        Operator::Remainder => |vm, left, right| {
            nonzero(vm, right)?;
            Ok(vm.float(divmod(left, right).1))
        },
        Operator::Power => power,
        _ => return None,
    })
}

/// An operator on two floats, or a float and an int.
pub(super) fn binary(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let Some(operation) = operation(operator) else { return Ok(Value::NOT_IMPLEMENTED) };
    let (Some(left), Some(right)) = (operand(vm, left)?, operand(vm, right)?) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    operation(vm, left, right)
}

fn operand(vm: &mut Vm, value: Value) -> Fallible<Option<f64>> {
    match (float_of(value), Int::from_value(value)) {
        (Some(float), _) => Ok(Some(float)),
        (None, Some(int)) => vm.int_to_float(int).map(Some),
        (None, None) => Ok(None),
    }
}

fn nonzero(vm: &mut Vm, divisor: f64) -> Fallible<()> {
    if divisor == 0.0 { Err(vm.raise(ExceptionClass::ZeroDivisionError, "division by zero")) } else { Ok(()) }
}

/// Quotient and remainder; the remainder has the sign of the divisor.
fn divmod(left: f64, right: f64) -> (f64, f64) {
    let mut remainder = left % right;
    let mut quotient = (left - remainder) / right;
    if remainder == 0.0 {
        remainder = 0f64.copysign(right);
    } else if (right < 0.0) != (remainder < 0.0) {
        remainder += right;
        quotient -= 1.0;
    }
    (round_quotient(quotient, left / right), remainder)
}

/// The whole number that a nearly whole quotient is meant to be; a zero has the sign of the true quotient.
fn round_quotient(quotient: f64, ratio: f64) -> f64 {
    if quotient == 0.0 {
        return 0f64.copysign(ratio);
    }
    let floor = quotient.floor();
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}

/// `base ** exponent`
pub(super) fn power(vm: &mut Vm, base: f64, exponent: f64) -> Fallible<Value> {
    if base == 0.0 && exponent < 0.0 && exponent.is_finite() {
        return Err(vm.raise(ExceptionClass::ZeroDivisionError, "zero to a negative power"));
    }
    if base < 0.0 && base.is_finite() && exponent.is_finite() && exponent != exponent.floor() {
        return super::complexes::real_power(vm, base, exponent);
    }
    let power = base.powf(exponent);
    if power.is_infinite() && base.is_finite() && exponent.is_finite() {
        Err(range_error(vm))
    } else {
        Ok(vm.float(power))
    }
}

/// What CPython makes of C's `ERANGE`, as Linux words it.
fn range_error(vm: &mut Vm) -> Raised {
    let message = vm.str("Numerical result out of range");
    vm.raise_with(ExceptionClass::OverflowError, &[Value::small_int(34), message])
}

#[cfg(test)]
mod tests {
    use super::divmod;

    #[test]
    fn the_remainder_has_the_sign_of_the_divisor() {
        assert_eq!(divmod(7.5, 2.0), (3.0, 1.5));
        assert_eq!(divmod(-7.5, 2.0), (-4.0, 0.5));
        assert_eq!(divmod(7.5, -2.0), (-4.0, -0.5));
        assert!(divmod(0.0, -1.0).0.is_sign_negative());
    }

    #[test]
    fn an_infinite_divisor_leaves_all() {
        assert_eq!(divmod(5.0, f64::INFINITY), (0.0, 5.0));
        assert_eq!(divmod(-5.0, f64::INFINITY), (-1.0, f64::INFINITY));
    }
}
