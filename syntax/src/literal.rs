//! Python's `repr` of strings, bytes and floats: what `dump` shows and `print` writes.

use std::fmt::Write;

use unicode_general_category::{GeneralCategory as Category, get_general_category};

/// `repr(text)`.
#[must_use]
pub fn str_repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        escape_char(&mut out, c, quote);
    }
    out.push(quote);
    out
}

/// Writes `c` as it stands in a string literal that `quote` delimits.
pub(crate) fn escape_char(out: &mut String, c: char, quote: char) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\\' => out.push_str("\\\\"),
        c if c == quote => out.extend(['\\', c]),
        c if is_printable(c) => out.push(c),
        c => escape_code(out, u32::from(c)),
    }
}

fn escape_code(out: &mut String, code: u32) {
    let written = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
    written.expect("a String takes all text");
}

/// `str.isprintable` of one character.
pub(crate) fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return (' '..='~').contains(&c);
    }
    !matches!(
        get_general_category(c),
        Category::Control
            | Category::Format
            | Category::Surrogate
            | Category::PrivateUse
            | Category::Unassigned
            | Category::LineSeparator
            | Category::ParagraphSeparator
            | Category::SpaceSeparator
    )
}

/// `repr(bytes)`.
#[must_use]
pub fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for &byte in bytes {
        match char::from(byte) {
            c if c.is_ascii() => escape_char(&mut out, c, quote),
            c => escape_code(&mut out, u32::from(c)),
        }
    }
    out.push(quote);
    out
}

/// `repr(value)`.
#[must_use]
pub fn float_repr(value: f64) -> String {
    let mut text = short_float(value);
    if value.is_finite() && !text.contains(['.', 'e']) {
        text.push_str(".0");
    }
    text
}

/// The shortest digits that read back as `value`, as a complex number's `repr` shows its parts: `1`, `0.5`, `1e+16`, `inf`.
#[must_use]
pub fn short_float(value: f64) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    let scientific = format!("{value:e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return scientific;
    };
    let exponent: i32 = exponent.parse().expect("Rust writes the exponent as an integer");
    if value == 0.0 || (-4..16).contains(&exponent) {
        return format!("{value}");
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use super::{bytes_repr, float_repr, short_float, str_repr};

    #[test]
    fn floats_as_python_writes_them() {
        let written = [1.0, 0.1, 1e16, 1e15, 1.5e-5, 0.0001, -0.0, 1e300, 123456789.125, f64::INFINITY].map(float_repr);
        let expected = ["1.0", "0.1", "1e+16", "1000000000000000.0", "1.5e-05", "0.0001", "-0.0", "1e+300"];
        assert_eq!(written[..8], expected);
        assert_eq!(written[8..], ["123456789.125", "inf"]);
        assert_eq!([1.0, 0.5, 1e16].map(short_float), ["1", "0.5", "1e+16"]);
    }

    #[test]
    fn strings_as_python_writes_them() {
        assert_eq!(str_repr("a'b"), r#""a'b""#);
        assert_eq!(str_repr("a'\"\n\u{7f}\u{a0}é\u{200b}\u{10ffff}"), r#"'a\'"\n\x7f\xa0é\u200b\U0010ffff'"#);
        assert_eq!(bytes_repr(b"a'\x00\xe9\\"), r#"b"a'\x00\xe9\\""#);
    }
}
