//! Comparison of ints and floats, exact whatever their size.

use super::operator::Comparison;
use crate::objects::{Int, float_of};
use crate::vm::{Fallible, Vm};
use num_bigint::BigInt;
use num_traits::FromPrimitive;
use std::cmp::Ordering;
use stencils::value::Value;

/// A comparison of two numbers.
pub(super) fn numbers(_: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Fallible<Option<bool>> {
    let order = match (Number::of(left), Number::of(right)) {
        (Some(Number::Int(left)), Some(Number::Int(right))) => Some(ints(left, right)),
        (Some(Number::Float(left)), Some(Number::Float(right))) => left.partial_cmp(&right),
        (Some(Number::Int(left)), Some(Number::Float(right))) => int_and_float(left, right),
        (Some(Number::Float(left)), Some(Number::Int(right))) => int_and_float(right, left).map(Ordering::reverse),
        (None, _) | (_, None) => return Ok(None),
    };
    Ok(Some(comparison.holds(order)))
}

enum Number {
    Int(Int),
    Float(f64),
}

impl Number {
    #[inline]
    fn of(value: Value) -> Option<Self> {
        Int::from_value(value).map(Self::Int).or_else(|| float_of(value).map(Self::Float))
    }
}

fn ints(left: Int, right: Int) -> Ordering {
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => left.cmp(&right),
        _ => left.big().cmp(&right.big()),
    }
}

/// The order of an int and a float; `None` for NaN.
fn int_and_float(int: Int, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float.is_infinite() {
        return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = float.trunc();
    let order = match int {
        Int::Small(int) if whole.abs() < 1e18 => int.cmp(&(whole as i64)),
        _ => int.big().as_ref().cmp(&BigInt::from_f64(whole)?),
    };
    Some(order.then(0.0.partial_cmp(&(float - whole))?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ints_that_floats_hold_compare_as_floats(int in -(1i64 << 53)..1 << 53, float: f64) {
            prop_assert_eq!(int_and_float(Int::Small(int), float), (int as f64).partial_cmp(&float));
        }
    }

    #[test]
    fn neighbours_past_the_precision_of_floats_differ() {
        let float = (1i64 << 53) as f64;
        assert_eq!(int_and_float(Int::Small((1 << 53) + 1), float), Some(Ordering::Greater));
        assert_eq!(int_and_float(Int::Small(-1), -1.5), Some(Ordering::Greater));
    }
}
