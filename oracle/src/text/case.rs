//! What Unicode says of letters: their cases, and which characters are letters and numbers.

use crate::text::case_table::{ALPHABETIC, CASEFOLD, DIGITS, NUMERIC, TITLE, TITLECASE};
use crate::text::unicode::digit_value;

fn within(stretches: &[(u32, u32)], c: char) -> bool {
    let code = c as u32;
    let at = stretches.partition_point(|&(_, last)| last < code);
    stretches.get(at).is_some_and(|&(first, _)| first <= code)
}

fn exception(table: &[(char, &'static str)], c: char) -> Option<&'static str> {
    table.binary_search_by_key(&c, |row| row.0).ok().map(|at| table[at].1)
}

pub(crate) fn is_alphabetic(c: char) -> bool {
    within(ALPHABETIC, c)
}

pub(crate) fn is_decimal(c: char) -> bool {
    digit_value(c).is_some()
}

pub(crate) fn is_digit(c: char) -> bool {
    is_decimal(c) || within(DIGITS, c)
}

pub(crate) fn is_numeric(c: char) -> bool {
    within(NUMERIC, c)
}

pub(crate) fn is_alphanumeric(c: char) -> bool {
    is_alphabetic(c) || is_decimal(c) || is_digit(c) || is_numeric(c)
}

pub(crate) fn is_title(c: char) -> bool {
    within(TITLECASE, c)
}

/// Whether upper, lower or title case makes a difference to it.
pub(crate) fn is_cased(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase() || is_title(c)
}

/// `str.title` of one character.
pub(crate) fn push_title(text: &mut String, c: char) {
    if let Some(title) = exception(TITLE, c) {
        text.push_str(title);
        return;
    }
    let mut upper = c.to_uppercase();
    text.extend(upper.next());
    text.extend(upper.flat_map(char::to_lowercase));
}

/// Lower case within a text, where a sigma at the end of a word is another.
pub(crate) fn push_lower(result: &mut String, text: &[char], at: usize) {
    if text[at] != '\u{3a3}' {
        result.extend(text[at].to_lowercase());
        return;
    }
    let is_ignored = |c: &&char| is_case_ignorable(**c);
    let before = text[..at].iter().rev().find(|c| !is_ignored(c));
    let after = text[at + 1..].iter().find(|c| !is_ignored(c));
    let is_final = before.is_some_and(|&c| is_cased(c)) && !after.is_some_and(|&c| is_cased(c));
    result.push(if is_final { '\u{3c2}' } else { '\u{3c3}' });
}

/// As far as it decides about a final sigma: marks and apostrophes.
fn is_case_ignorable(c: char) -> bool {
    matches!(c, '\'' | '.' | ':' | '^' | '`' | '\u{a8}' | '\u{ad}' | '\u{b7}' | '\u{2019}' | '\u{300}'..='\u{36f}')
}

/// `str.casefold` of one character.
pub(crate) fn push_folded(text: &mut String, c: char) {
    if let Some(folded) = exception(CASEFOLD, c) {
        text.push_str(folded);
        return;
    }
    match c as u32 {
        // Cherokee folds to its upper case.
        0x13a0..=0x13f5 => text.push(c),
        code @ 0xab70..=0xabbf => text.extend(char::from_u32(code - 0xab70 + 0x13a0)),
        code @ 0x13f8..=0x13fd => text.extend(char::from_u32(code - 8)),
        _ => text.extend(c.to_lowercase()),
    }
}
