//! What Unicode says of single characters: printable, space, decimal digit.

use super::unicode_tables::{DECIMAL_ZEROS, NOT_PRINTABLE};

/// `str.isprintable` of a code point from 128.
pub(super) fn is_printable(point: u32) -> bool {
    let next = NOT_PRINTABLE.partition_point(|(first, _)| *first <= point);
    next == 0 || NOT_PRINTABLE[next - 1].1 < point
}

/// A text without the spaces around it, as numbers are read from it: of an ASCII text those of C, else those of Unicode.
pub(super) fn strip(text: &str) -> &str {
    let ascii = text.is_ascii();
    text.trim_matches(|character: char| match character {
        '\x1c'..='\x1f' => !ascii,
        _ => character.is_whitespace(),
    })
}

/// The value of a decimal digit of any script.
pub(crate) fn decimal_digit(character: char) -> Option<u32> {
    if character.is_ascii() {
        return character.to_digit(10);
    }
    let next = DECIMAL_ZEROS.partition_point(|zero| *zero <= u32::from(character));
    let digit = u32::from(character) - DECIMAL_ZEROS[next.checked_sub(1)?];
    (digit < 10).then_some(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters() {
        assert!(is_printable(0xe9) && !is_printable(0xa0) && !is_printable(0x378) && !is_printable(0x10_ffff));
        assert_eq!(['7', '٣', '９', 'x', 'é'].map(decimal_digit), [Some(7), Some(3), Some(9), None, None]);
    }
}
