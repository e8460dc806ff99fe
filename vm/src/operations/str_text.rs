//! The `repr` of a str: quotes and escapes. Source: CPython 3.14 `Objects/unicodeobject.c`.

use crate::objects::Str;
use std::fmt::Write;

/// Appends a str in quotes, with what is not printable escaped.
pub(super) fn quote(text: Str, out: &mut String) {
    let has = |wanted: char| text.units().iter().any(|point| point == u32::from(wanted));
    let quote = if has('\'') && !has('"') { '"' } else { '\'' };
    out.push(quote);
    for point in text.units().iter() {
        match char::from_u32(point) {
            Some(character) if character == quote || character == '\\' => out.extend(['\\', character]),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(character) if is_printable(character) => out.push(character),
            Some(character) => escape(character, out),
            None => drop(write!(out, "\\u{point:04x}")),
        }
    }
    out.push(quote);
}

/// The text with all else than ASCII escaped.
pub(crate) fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            escape(character, &mut out);
        }
    }
    out
}

/// Appends a code point as `\x`, `\u` or `\U`.
pub(super) fn escape(character: char, out: &mut String) {
    let point = u32::from(character);
    let _ = match point {
        0..=0xff => write!(out, "\\x{point:02x}"),
        0x100..=0xffff => write!(out, "\\u{point:04x}"),
        _ => write!(out, "\\U{point:08x}"),
    };
}

/// `str.isprintable` of one code point.
pub(super) fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_control();
    }
    super::printable::is_printable(u32::from(character))
}
