//! The text of complex numbers: `repr`, and what `complex(text)` reads. `format` is in `format::complex`.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::number::complex::Complex;
use crate::number::{decimal, parse};
use crate::text::repr::repr_str;
use crate::text::unicode::{digit_value, is_space};

/// `repr(complex)`; a real part of positive zero is left out.
pub(crate) fn repr(value: Complex) -> String {
    let imag = plain(value.imag);
    if value.real == 0.0 && value.real.is_sign_positive() {
        return format!("{imag}j");
    }
    let sign = if imag.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{imag}j)", plain(value.real))
}

fn plain(value: f64) -> String {
    without_point(decimal::repr(value))
}

/// As a part of a complex number is shown: a whole number has no point.
pub(crate) fn without_point(text: String) -> String {
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// `complex(text)`.
pub(crate) fn read(heap: &HeapRef, text: &str) -> Res<Complex> {
    let malformed = || heap.value_error("complex() arg is a malformed string");
    if has_misplaced_underscore(text) {
        return Err(heap.value_error(format!("could not convert string to complex: {}", repr_str(text))));
    }
    let trimmed = text.trim_matches(is_space);
    let inner = match trimmed.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')').ok_or_else(malformed)?.trim_matches(is_space),
        None => trimmed,
    };
    parts(heap, inner).ok_or_else(malformed)
}

/// Underscores stand between digits only.
fn has_misplaced_underscore(text: &str) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| digit_value(c).is_some());
    text.match_indices('_')
        .any(|(at, _)| !is_digit(text[..at].chars().next_back()) || !is_digit(text[at + 1..].chars().next()))
}

fn parts(heap: &HeapRef, text: &str) -> Option<Complex> {
    let number = |text: &str| {
        let is_spaced = text.contains(is_space) || text.is_empty();
        if is_spaced { None } else { parse::float_shown(heap, text, || Ok(String::new())).ok() }
    };
    let Some(with_unit) = text.strip_suffix(['j', 'J']) else {
        return Some(Complex { real: number(text)?, imag: 0.0 });
    };
    let split = sign_between(with_unit);
    let (real, imag) = with_unit.split_at(split);
    let imag = match imag {
        "" | "+" => 1.0,
        "-" => -1.0,
        text => number(text)?,
    };
    Some(Complex { real: if real.is_empty() { 0.0 } else { number(real)? }, imag })
}

/// Where the sign of the imaginary part stands: the last one that belongs to no exponent.
fn sign_between(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_sign = |at: &usize| matches!(bytes[*at], b'+' | b'-');
    let in_exponent = |at: usize| at >= 2 && matches!(bytes[at - 1], b'e' | b'E') && bytes[at - 2] != b'f';
    (0..bytes.len()).rev().filter(is_sign).find(|&at| !in_exponent(at)).unwrap_or(0)
}
