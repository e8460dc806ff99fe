//! What CPython asks Unicode about a character.

use crate::text::unicode_table::{DIGIT_ZEROS, NOT_PRINTABLE};

/// The value of a decimal digit of any script.
pub(crate) fn digit_value(c: char) -> Option<u32> {
    let after = DIGIT_ZEROS.partition_point(|&zero| zero <= c as u32);
    let zero = *DIGIT_ZEROS.get(after.checked_sub(1)?)?;
    Some(c as u32 - zero).filter(|&digit| digit < 10)
}

/// `str.isprintable`: what `repr` does not escape.
pub(crate) fn is_printable(c: char) -> bool {
    let at = NOT_PRINTABLE.partition_point(|&(_, last)| last < c as u32);
    NOT_PRINTABLE.get(at).is_none_or(|&(first, _)| (c as u32) < first)
}

/// `str.isspace`.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, '\u{1c}'..='\u{1f}') || c.is_whitespace()
}
