//! The text of a float in one of the styles `e`, `f`, `g`, or as `repr` with a point (`PyOS_double_to_string`).

use crate::number::decimal::{Decimal, fixed, positional, scientific, shortest, significant};

/// How a float is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `e`: always an exponent.
    Exponent,
    /// `f`: never an exponent.
    Fixed,
    /// `g`: as many significant digits as the precision, an exponent where it is shorter.
    General,
    /// No type letter: as `g` with a digit after the point, or as `repr` without a precision.
    Plain,
}

/// The text of a float that is not negative.
pub(crate) fn float_text(value: f64, style: Style, precision: Option<usize>, alternate: bool) -> String {
    if !value.is_finite() {
        return if value.is_nan() { "nan" } else { "inf" }.to_owned();
    }
    match (style, precision) {
        (Style::Exponent, _) => scientific(&significant(value, precision.unwrap_or(6) + 1), alternate),
        (Style::Fixed, _) => with_point(fixed_text(value, precision.unwrap_or(6)), alternate),
        (Style::General, _) => general(value, precision.unwrap_or(6).max(1), alternate, false),
        (Style::Plain, Some(precision)) => general(value, precision.max(1), alternate, true),
        (Style::Plain, None) => {
            let decimal = shortest(value);
            if decimal.point > 16 || decimal.point < -3 {
                return scientific(&decimal, alternate);
            }
            with_digit_after_point(positional(&decimal))
        }
    }
}

fn fixed_text(value: f64, places: usize) -> String {
    let Decimal { digits, point } = fixed(value, places);
    if places == 0 {
        return digits;
    }
    // Zero is written with the places it has.
    let missing = usize::try_from(1 - point).unwrap_or(0);
    let digits = format!("{}{digits}", "0".repeat(missing));
    let (whole, fraction) = digits.split_at(digits.len() - places);
    format!("{whole}.{fraction}")
}

fn general(value: f64, precision: usize, alternate: bool, plain: bool) -> String {
    let Decimal { digits, point } = significant(value, precision);
    let digits = if alternate { digits } else { trimmed(&digits) };
    let decimal = Decimal { digits, point };
    let last = precision as i64 - i64::from(plain);
    if point > last || point <= -4 {
        return scientific(&decimal, alternate);
    }
    let text = positional(&decimal);
    if plain { with_digit_after_point(text) } else { with_point(text, alternate) }
}

fn trimmed(digits: &str) -> String {
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
}

fn with_point(text: String, alternate: bool) -> String {
    if alternate && !text.contains('.') { text + "." } else { text }
}

fn with_digit_after_point(text: String) -> String {
    if text.contains('.') { text } else { text + ".0" }
}
