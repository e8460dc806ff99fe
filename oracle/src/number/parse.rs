//! Numbers read from text, as `int(text, base)` and `float(text)` read them.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::number::int::work_on_digits;
use crate::text::repr::repr;
use crate::text::unicode::{digit_value, is_space};
use crate::value::Value;
use dashu_int::IBig;

/// How much of a text that is no int its error shows.
const SHOWN_OF_INT: usize = 200;

/// `int(text, base)`; the base is 0 or from 2 to 36.
pub(crate) fn int(heap: &HeapRef, text: &str, value: &Value, base: u32) -> Res<IBig> {
    int_shown(heap, text, base, || repr(heap, value))
}

/// `int(bytes, base)`
pub(crate) fn int_of_bytes(heap: &HeapRef, bytes: &[u8], base: u32) -> Res<IBig> {
    int_shown(heap, &latin(bytes), base, || Ok(crate::bytes::repr_of(bytes, false)))
}

/// `float(value)` of a value with those bytes.
pub(crate) fn float_of_bytes(heap: &HeapRef, bytes: &[u8], value: &Value) -> Res<f64> {
    float_shown(heap, &latin(bytes), || repr(heap, value))
}

/// The bytes as text that no digit but the ASCII ones can be in.
fn latin(bytes: &[u8]) -> String {
    let letter = |byte: &u8| if byte.is_ascii() { char::from(*byte) } else { char::REPLACEMENT_CHARACTER };
    bytes.iter().map(letter).collect()
}

/// What shows the argument is asked only if it is no int.
fn int_shown(heap: &HeapRef, text: &str, base: u32, shown: impl Fn() -> Res<String>) -> Res<IBig> {
    let invalid = || match shown() {
        Ok(shown) => {
            let shown: String = shown.chars().take(SHOWN_OF_INT).collect();
            heap.value_error(format!("invalid literal for int() with base {base}: {shown}"))
        }
        Err(error) => error,
    };
    let plain = ascii_digits(text);
    let trimmed = plain.trim_matches(is_space);
    let (negative, magnitude) = split_sign(trimmed);
    let (radix, digits, prefixed) = radix_of(magnitude, base).ok_or_else(invalid)?;
    let digits = without_underscores(digits, prefixed).ok_or_else(invalid)?;
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return Err(invalid());
    }
    if base == 0 && !prefixed && digits.starts_with('0') && digits.bytes().any(|digit| digit != b'0') {
        return Err(invalid());
    }
    let most = heap.max_str_digits.get();
    if !radix.is_power_of_two() && most != 0 && digits.len() > most {
        let limit = format!("Exceeds the limit ({most} digits) for integer string conversion");
        let count = digits.len();
        let advice = "use sys.set_int_max_str_digits() to increase the limit";
        return Err(heap.value_error(format!("{limit}: value has {count} digits; {advice}")));
    }
    work_on_digits(heap, digits.len() * 10 / 3)?;
    let value = IBig::from_str_radix(&digits, radix).map_err(|_| invalid())?;
    Ok(if negative { -value } else { value })
}

/// `float(text)`.
pub(crate) fn float(heap: &HeapRef, text: &str, value: &Value) -> Res<f64> {
    float_shown(heap, text, || repr(heap, value))
}

pub(super) fn float_shown(heap: &HeapRef, text: &str, shown: impl Fn() -> Res<String>) -> Res<f64> {
    let invalid = || match shown() {
        Ok(shown) => heap.value_error(format!("could not convert string to float: {shown}")),
        Err(error) => error,
    };
    let plain = ascii_digits(text);
    let trimmed = plain.trim_matches(is_space);
    let number = if trimmed.contains('_') { between_digits(trimmed).ok_or_else(invalid)? } else { trimmed.to_owned() };
    let (negative, magnitude) = split_sign(&number);
    let lower = magnitude.to_ascii_lowercase();
    let value = match lower.as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        digits if digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') => {
            digits.parse().map_err(|_| invalid())?
        }
        _ => return Err(invalid()),
    };
    Ok(if negative { -value } else { value })
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// The radix of a literal, its digits, and whether it has a prefix as `0x`.
fn radix_of(text: &str, base: u32) -> Option<(u32, &str, bool)> {
    for (letter, radix) in [('x', 16), ('o', 8), ('b', 2)] {
        let prefix = text.strip_prefix('0').and_then(|rest| rest.strip_prefix([letter, letter.to_ascii_uppercase()]));
        if let Some(digits) = prefix.filter(|_| base == 0 || base == radix) {
            return Some((radix, digits, true));
        }
    }
    Some((if base == 0 { 10 } else { base }, text, false))
}

/// Underscores may stand singly between digits, and after a prefix.
fn without_underscores(digits: &str, prefixed: bool) -> Option<String> {
    let digits = if prefixed { digits.strip_prefix('_').unwrap_or(digits) } else { digits };
    let misplaced = digits.starts_with('_') || digits.ends_with('_') || digits.contains("__");
    (!misplaced).then(|| digits.replace('_', ""))
}

/// In a float each underscore must stand between two digits.
fn between_digits(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let placed = |at: usize| bytes[at] != b'_' || is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
    (0..bytes.len()).all(placed).then(|| text.replace('_', ""))
}

/// Decimal digits of any script become ASCII digits.
fn ascii_digits(text: &str) -> String {
    text.chars().map(|c| digit_value(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)).collect()
}
