//! Arithmetic on ints of any size (Objects/longobject.c).

use crate::error::Res;
use crate::heap::HeapRef;
use crate::number::float::{encode, power as float_power};
use dashu_int::ops::{BitTest, DivRem, UnsignedAbs};
use dashu_int::{IBig, UBig};

/// Decimal digits past which an int is neither written nor read.
pub(crate) const DEFAULT_MAX_STR_DIGITS: usize = 4300;

/// The bits of an int past which its arithmetic counts as more than one unit of work.
const LARGE: usize = 4096;

/// Quotient rounded toward minus infinity, and the remainder, of the divisor's sign. The divisor is not zero.
pub(crate) fn floor_div_rem(dividend: &IBig, divisor: &IBig) -> (IBig, IBig) {
    let (quotient, remainder) = dividend.div_rem(divisor);
    let zero = IBig::from(0);
    if !remainder.is_zero() && (remainder < zero) != (*divisor < zero) {
        return (quotient - IBig::from(1), remainder + divisor);
    }
    (quotient, remainder)
}

/// The same for a program: ZeroDivisionError, and the work that it is.
pub(crate) fn divide(heap: &HeapRef, dividend: &IBig, divisor: &IBig) -> Res<(IBig, IBig)> {
    if divisor.is_zero() {
        return Err(heap.zero_division("division by zero"));
    }
    let (bits, divisor_bits) = (dividend.bit_len(), divisor.bit_len());
    if bits > LARGE {
        heap.work_on_product(bits.saturating_sub(divisor_bits).saturating_mul(2), divisor_bits)?;
    }
    Ok(floor_div_rem(dividend, divisor))
}

pub(crate) fn floor_div(heap: &HeapRef, left: &IBig, right: &IBig) -> Res {
    Ok(heap.int(divide(heap, left, right)?.0))
}

pub(crate) fn modulo(heap: &HeapRef, left: &IBig, right: &IBig) -> Res {
    Ok(heap.int(divide(heap, left, right)?.1))
}

/// `left / right`, rounded once, to the nearest float.
pub(crate) fn true_div(heap: &HeapRef, left: &IBig, right: &IBig) -> Res {
    if right.is_zero() {
        return Err(heap.zero_division("division by zero"));
    }
    // A zero that is divided by a negative int is a negative zero.
    let negative = (*left < IBig::from(0)) != (*right < IBig::from(0));
    let (dividend, divisor) = (left.unsigned_abs(), right.unsigned_abs());
    // The quotient of the shifted dividend has at least 66 bits: enough to round, the remainder telling ties.
    let shift = (divisor.bit_len() + 66).saturating_sub(dividend.bit_len());
    let (quotient, remainder) = (dividend << shift).div_rem(&divisor);
    match encode(&quotient, -(shift as i64), !remainder.is_zero()) {
        Some(magnitude) => Ok(heap.float(if negative { -magnitude } else { magnitude })),
        None => Err(heap.overflow_error("integer division result too large for a float")),
    }
}

pub(crate) fn multiply(heap: &HeapRef, left: &IBig, right: &IBig) -> Res {
    if left.bit_len() + right.bit_len() > LARGE {
        heap.admit((left.bit_len() + right.bit_len()).saturating_sub(2) as u128 / 8)?;
        heap.work_on_product(left.bit_len(), right.bit_len())?;
    }
    heap.int_within_limit(left * right)
}

pub(crate) fn power(heap: &HeapRef, base: &IBig, exponent: &IBig) -> Res {
    if *exponent < IBig::from(0) {
        if base.is_zero() {
            return Err(heap.zero_division("zero to a negative power"));
        }
        return float_power(heap, to_float(heap, base)?, to_float(heap, exponent)?);
    }
    if base.unsigned_abs() <= UBig::from(1u8) {
        let odd = exponent.bit(0);
        return Ok(heap.int(if odd || exponent.is_zero() { base.pow(usize::from(odd)) } else { base * base }));
    }
    let Ok(exponent) = usize::try_from(exponent) else { return Err(heap.memory_error()) };
    heap.admit((base.bit_len() - 1) as u128 * exponent as u128 / 8)?;
    let half = base.bit_len().saturating_mul(exponent) / 2;
    heap.work_on_product(half, half)?;
    heap.int_within_limit(base.pow(exponent))
}

pub(crate) fn shift_left(heap: &HeapRef, left: &IBig, right: &IBig) -> Res {
    if *right < IBig::from(0) {
        return Err(heap.value_error("negative shift count"));
    }
    if left.is_zero() {
        return Ok(heap.int(0));
    }
    let too_big = || heap.overflow_error("too many digits in integer");
    let count = i64::try_from(right).map_err(|_| too_big())?;
    heap.admit((left.bit_len() as u128 + count as u128) / 8)?;
    Ok(heap.int(left << count as usize))
}

pub(crate) fn shift_right(heap: &HeapRef, left: &IBig, right: &IBig) -> Res {
    if *right < IBig::from(0) {
        return Err(heap.value_error("negative shift count"));
    }
    let count = usize::try_from(right).unwrap_or(usize::MAX);
    if count > left.bit_len() {
        return Ok(heap.int(if *left < IBig::from(0) { -1 } else { 0 }));
    }
    let divisor = IBig::from(1) << count;
    Ok(heap.int(floor_div_rem(left, &divisor).0))
}

/// The nearest float.
pub(crate) fn to_float(heap: &HeapRef, value: &IBig) -> Res<f64> {
    nearest_float(value).ok_or_else(|| heap.overflow_error("int too large to convert to float"))
}

/// The nearest float, if it is finite.
pub(crate) fn nearest_float(value: &IBig) -> Option<f64> {
    let magnitude = encode(&value.unsigned_abs(), 0, false)?;
    Some(if *value < IBig::from(0) { -magnitude } else { magnitude })
}

/// Accounts for writing or reading the digits of an int of so many bits.
pub(crate) fn work_on_digits(heap: &HeapRef, bits: usize) -> Res<()> {
    if bits > LARGE { heap.work_on_product(bits.saturating_mul(2), bits) } else { Ok(()) }
}

/// `str(int)`.
pub(crate) fn to_decimal(heap: &HeapRef, value: &IBig) -> Res<String> {
    let most = heap.max_str_digits.get();
    let too_long = || {
        let limit = format!("Exceeds the limit ({most} digits) for integer string conversion");
        heap.value_error(format!("{limit}; use sys.set_int_max_str_digits() to increase the limit"))
    };
    // log10(2) is a little more than 0.3: so many bits are certainly too many digits.
    if most != 0 && value.bit_len() > (most + 1) * 10 / 3 {
        return Err(too_long());
    }
    work_on_digits(heap, value.bit_len())?;
    let digits = value.to_string();
    if most != 0 && digits.trim_start_matches('-').len() > most { Err(too_long()) } else { Ok(digits) }
}
