//! Floats as text in a chosen style. Source: CPython 3.14 `Python/pystrtod.c`.

use crate::operations::float_text::{self, Digits};

/// How a float is written.
pub(in crate::operations) struct Style {
    /// One of `eEfFgG`, or `\0`: as `repr`, or like `g` with a precision, but with a digit after the point.
    pub(in crate::operations) kind: char,
    pub(in crate::operations) precision: Option<usize>,
    /// Keep the point, and for `g` the zeros at the end.
    pub(in crate::operations) alternate: bool,
    /// Write a number that rounds to zero without a sign.
    pub(in crate::operations) no_negative_zero: bool,
}

/// More digits after the point, and more significant ones, are zeros for any float.
const MOST_FRACTION: usize = 1074;
const MOST_SIGNIFICANT: usize = 768;

/// The text of a float, with a sign if it is negative.
pub(in crate::operations) fn text(float: f64, style: &Style) -> String {
    let magnitude = match style.kind.to_ascii_lowercase() {
        _ if float.is_nan() => "nan".to_owned(),
        _ if float.is_infinite() => "inf".to_owned(),
        'e' => scientific(float, style),
        'f' => fixed(float, style),
        'g' => general(float, style.precision.unwrap_or(6), false, style.alternate),
        _ => match style.precision {
            Some(precision) => general(float, precision, true, style.alternate),
            None => with_point(float_text::repr(float.abs()), style.alternate),
        },
    };
    let zero = magnitude.bytes().take_while(|byte| *byte != b'e').all(|byte| !matches!(byte, b'1'..=b'9'));
    let signed = float.is_sign_negative() && !float.is_nan() && !(style.no_negative_zero && float.is_finite() && zero);
    let text = if signed { format!("-{magnitude}") } else { magnitude };
    if style.kind.is_ascii_uppercase() { text.to_ascii_uppercase() } else { text }
}

/// The alternate form has a point, if need be before the exponent.
fn with_point(text: String, alternate: bool) -> String {
    if !alternate || text.contains('.') { text } else { text.replacen('e', ".e", 1) }
}

fn zeros(count: usize) -> String {
    "0".repeat(count)
}

fn scientific(float: f64, style: &Style) -> String {
    let precision = style.precision.unwrap_or(6);
    significant(float, precision.saturating_add(1)).scientific(style.alternate)
}

fn significant(float: f64, count: usize) -> Digits {
    let mut digits = Digits::significant(float, count.min(MOST_SIGNIFICANT));
    digits.digits += &zeros(count.saturating_sub(MOST_SIGNIFICANT));
    digits
}

fn fixed(float: f64, style: &Style) -> String {
    let precision = style.precision.unwrap_or(6);
    let mut text = format!("{:.*}", precision.min(MOST_FRACTION), float.abs());
    text += &zeros(precision.saturating_sub(MOST_FRACTION));
    if precision == 0 && style.alternate {
        text.push('.');
    }
    text
}

/// The shorter of the two notations for so many significant digits.
fn general(float: f64, precision: usize, add_fraction: bool, alternate: bool) -> String {
    let precision = precision.max(1);
    let digits = significant(float, precision);
    let exponent = i64::from(digits.exponent);
    let limit = precision as i64 - i64::from(add_fraction);
    let use_exponent = exponent < -4 || exponent >= limit;
    let digits = if alternate { digits } else { digits.trim() };
    if use_exponent {
        return digits.scientific(alternate);
    }
    let text = digits.positional();
    match text.contains('.') {
        true => text,
        false if add_fraction => text + ".0",
        false if alternate => text + ".",
        false => text,
    }
}
