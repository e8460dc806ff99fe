//! Floats taken apart and put together, and their arithmetic (Objects/floatobject.c).

use crate::error::Res;
use crate::heap::HeapRef;
use crate::number::int::to_float;
use crate::value::{Value, optional_index};
use dashu_int::ops::BitTest;
use dashu_int::{IBig, UBig};
use std::cmp::Ordering;

/// A finite float is `mantissa * 2**exponent`.
pub(crate) fn decode(value: f64) -> (i64, i64) {
    let bits = value.to_bits();
    let fraction = (bits & ((1 << 52) - 1)) as i64;
    let biased = ((bits >> 52) & 0x7ff) as i64;
    let (magnitude, exponent) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
    (if value.is_sign_negative() { -magnitude } else { magnitude }, exponent)
}

/// The float nearest to `(mantissa + rest) * 2**exponent`, ties to even; `rest` is less than one and not zero if
/// `sticky`. `None` if that is past the largest float.
pub(crate) fn encode(mantissa: &UBig, exponent: i64, sticky: bool) -> Option<f64> {
    if mantissa.is_zero() {
        return Some(0.0);
    }
    let bits = mantissa.bit_len() as i64;
    // The unit in the last place: 53 bits are kept, fewer for subnormals.
    let unit = (bits + exponent - 53).max(-1074);
    let dropped = unit - exponent;
    let kept = if dropped > 0 { mantissa >> dropped as usize } else { mantissa << (-dropped) as usize };
    let mut kept = u64::try_from(&kept).ok()?;
    if dropped > 0 {
        let dropped = dropped as usize;
        let half = mantissa.bit(dropped - 1);
        let below = sticky || mantissa.trailing_zeros().is_some_and(|zeros| zeros < dropped - 1);
        if half && (below || kept & 1 == 1) {
            kept += 1;
        }
    }
    let (kept, unit) = if kept == 1 << 53 { (kept >> 1, unit + 1) } else { (kept, unit) };
    if unit > 971 {
        return None;
    }
    let biased = if kept < 1 << 52 { 0 } else { (unit + 1075) as u64 };
    Some(f64::from_bits(biased << 52 | kept & ((1 << 52) - 1)))
}

/// The int part, toward zero, of a finite float.
pub(crate) fn truncate(value: f64) -> IBig {
    let (mantissa, exponent) = decode(value);
    let magnitude = UBig::from(mantissa.unsigned_abs());
    let magnitude = if exponent >= 0 { magnitude << exponent as usize } else { magnitude >> (-exponent) as usize };
    if mantissa < 0 { -IBig::from(magnitude) } else { IBig::from(magnitude) }
}

/// How an int compares with a float, exactly; `None` for NaN.
pub(crate) fn compare_int(left: &IBig, right: f64) -> Option<Ordering> {
    if right.is_nan() {
        return None;
    }
    if right.is_infinite() {
        return Some(if right > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = truncate(right);
    let fraction = right - right.trunc();
    let by_fraction = 0.0_f64.partial_cmp(&fraction).unwrap_or(Ordering::Equal);
    Some(left.cmp(&whole).then(by_fraction))
}

/// `int(float)`.
pub(crate) fn to_int(heap: &HeapRef, value: f64) -> Res<IBig> {
    if value.is_nan() {
        return Err(heap.value_error("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(heap.overflow_error("cannot convert float infinity to integer"));
    }
    Ok(truncate(value))
}

pub(crate) fn divide(heap: &HeapRef, left: f64, right: f64) -> Res {
    check_divisor(heap, right)?;
    Ok(heap.float(left / right))
}

/// `left // right`.
pub(crate) fn floor_div(heap: &HeapRef, left: f64, right: f64) -> Res {
    check_divisor(heap, right)?;
    let remainder = left % right;
    let mut quotient = (left - remainder) / right;
    if remainder != 0.0 && (right < 0.0) != (remainder < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return Ok(heap.float(0.0_f64.copysign(left / right)));
    }
    let floor = quotient.floor();
    Ok(heap.float(if quotient - floor > 0.5 { floor + 1.0 } else { floor }))
}

/// `left % right`.
pub(crate) fn modulo(heap: &HeapRef, left: f64, right: f64) -> Res {
    check_divisor(heap, right)?;
    let remainder = left % right;
    if remainder == 0.0 {
        return Ok(heap.float(0.0_f64.copysign(right)));
    }
    Ok(heap.float(if (right < 0.0) != (remainder < 0.0) { remainder + right } else { remainder }))
}

/// `base ** exponent`.
pub(crate) fn power(heap: &HeapRef, base: f64, exponent: f64) -> Res {
    if base == 0.0 && exponent < 0.0 && exponent.is_finite() {
        return Err(heap.zero_division("zero to a negative power"));
    }
    let finite = base.is_finite() && exponent.is_finite();
    if finite && base < 0.0 && exponent.trunc() != exponent {
        return super::complex::power_of_floats(heap, base, exponent);
    }
    let result = base.powf(exponent);
    if finite && result.is_infinite() {
        let text = heap.str("Numerical result out of range");
        return Err(heap.throw(crate::classes::Kind::OverflowError, vec![heap.int(34), text]));
    }
    Ok(heap.float(result))
}

fn check_divisor(heap: &HeapRef, divisor: f64) -> Res<()> {
    if divisor == 0.0 { Err(heap.zero_division("division by zero")) } else { Ok(()) }
}

/// A real number: a float, an int, or what `__float__` or `__index__` gives.
pub(crate) fn real(heap: &HeapRef, value: &Value) -> Res<f64> {
    if let Value::Float(float) = value.as_builtin() {
        return Ok(float.0);
    }
    if let Some(result) = heap.call_user_special(value, "__float__", Vec::new())? {
        return match result.as_builtin() {
            Value::Float(float) => Ok(float.0),
            _ => {
                let (class, given) = (value.type_name(), result.type_name());
                Err(heap.type_error(format!("{class}.__float__ returned non-float (type {given})")))
            }
        };
    }
    match optional_index(heap, value)? {
        Some(int) => to_float(heap, &int),
        None => Err(heap.type_error(format!("must be real number, not {}", value.type_name()))),
    }
}
