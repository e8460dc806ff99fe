//! Sums of floats that are rounded once: `math.fsum`, `math.hypot` and `math.dist`.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::number::float::{decode, encode};
use dashu_int::ops::UnsignedAbs;
use dashu_int::{IBig, UBig};

/// The power of two that all floats are multiples of.
const SMALLEST: i64 = -1074;

/// The exact value, in units of the smallest float.
fn exact(value: f64) -> IBig {
    let (mantissa, exponent) = decode(value);
    IBig::from(mantissa) << (exponent - SMALLEST) as usize
}

pub(super) fn exact_sum(heap: &HeapRef, values: &[f64]) -> Res<f64> {
    let special: Vec<f64> = values.iter().copied().filter(|value| !value.is_finite()).collect();
    if !special.is_empty() {
        let sum: f64 = special.iter().sum();
        if sum.is_nan() && !special.iter().any(|value| value.is_nan()) {
            return Err(heap.value_error("-inf + inf in fsum"));
        }
        return Ok(sum);
    }
    let sum: IBig = values.iter().fold(IBig::from(0), |sum, &value| sum + exact(value));
    let negative = sum < IBig::from(0);
    let magnitude = encode(&sum.unsigned_abs(), SMALLEST, false)
        .ok_or_else(|| heap.overflow_error("intermediate overflow in fsum"))?;
    Ok(if negative { -magnitude } else { magnitude })
}

/// The square root of the sum of the squares.
pub(super) fn norm(values: &[f64]) -> f64 {
    if values.iter().any(|value| value.is_infinite()) {
        return f64::INFINITY;
    }
    if values.iter().any(|value| value.is_nan()) {
        return f64::NAN;
    }
    let squares = values.iter().fold(UBig::from(0u8), |sum, &value| {
        let magnitude = exact(value).unsigned_abs();
        sum + &magnitude * &magnitude
    });
    // Twice as many bits as a float has, and then some: enough to round once.
    let squares: UBig = squares << 256;
    let (root, exact) = square_root(&squares);
    encode(&root, SMALLEST - 128, !exact).unwrap_or(f64::INFINITY)
}

/// The whole part of the root, and whether it is the root.
fn square_root(value: &UBig) -> (UBig, bool) {
    use dashu_int::ops::BitTest;
    if value.is_zero() {
        return (UBig::from(0u8), true);
    }
    let mut root = UBig::from(1u8) << value.bit_len().div_ceil(2);
    loop {
        let next = (&root + value / &root) >> 1;
        if next >= root {
            let is_exact = &root * &root == *value;
            return (root, is_exact);
        }
        root = next;
    }
}
