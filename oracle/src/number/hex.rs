//! Floats in hexadecimal: `float.hex` and `float.fromhex`.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::number::float::encode;
use crate::text::unicode::is_space;
use dashu_int::UBig;

/// `float.hex`.
pub(crate) fn text(value: f64) -> String {
    if !value.is_finite() {
        return super::decimal::repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let bits = value.to_bits();
    let (fraction, biased) = (bits & ((1 << 52) - 1), (bits >> 52 & 0x7ff) as i64);
    match (biased, fraction) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, _) => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", biased - 1023),
    }
}

/// `float.fromhex`.
pub(crate) fn parse(heap: &HeapRef, text: &str) -> Res<f64> {
    let invalid = || heap.value_error("invalid hexadecimal floating-point string");
    let trimmed = text.trim_matches(is_space).to_ascii_lowercase();
    let (negative, magnitude) = match trimmed.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(&trimmed)),
    };
    let value = match magnitude {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        digits => {
            let (mantissa, exponent) = parts(digits).ok_or_else(invalid)?;
            let too_large = || heap.overflow_error("hexadecimal value too large to represent as a float");
            encode(&mantissa, exponent, false).ok_or_else(too_large)?
        }
    };
    Ok(if negative { -value } else { value })
}

/// The exponent; past an i64 one is as good as another.
fn parse_exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let exponent = digits.parse::<i64>().unwrap_or(100_000);
    Some(if text.starts_with('-') { -exponent } else { exponent })
}

/// The mantissa as an int, and the power of two that it is multiplied with.
fn parts(text: &str) -> Option<(UBig, i64)> {
    let digits = text.strip_prefix("0x").unwrap_or(text);
    let (digits, exponent) = match digits.split_once('p') {
        Some((digits, exponent)) => (digits, parse_exponent(exponent)?),
        None => (digits, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{fraction}");
    if all.is_empty() || !all.chars().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    // Past any float's range one exponent is as good as another.
    let exponent = exponent.clamp(-100_000, 100_000) - 4 * i64::try_from(fraction.len()).ok()?;
    let mantissa = UBig::from_str_radix(&all, 16).ok()?;
    if exponent < -20_000 - 4 * all.len() as i64 {
        return Some((UBig::from(0u8), 0));
    }
    Some((mantissa, exponent))
}
