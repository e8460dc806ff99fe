//! What Unicode says of single code points beyond `printable`: letters, digits, spaces, case.

use super::letter_tables::{ALPHABETIC, DIGITS, FOLDED, FOLDED_STRINGS, NUMERIC, TITLE, TITLE_STRINGS};
use super::{printable, str_text};

fn character(point: u32) -> Option<char> {
    char::from_u32(point)
}

fn within(table: &[(u32, u32)], point: u32) -> bool {
    let next = table.partition_point(|(first, _)| *first <= point);
    next > 0 && point <= table[next - 1].1
}

/// `str.isalpha` of one code point.
pub(crate) fn is_alphabetic(point: u32) -> bool {
    match u8::try_from(point) {
        Ok(byte) if byte < 0x80 => byte.is_ascii_alphabetic(),
        _ => within(ALPHABETIC, point),
    }
}

/// `str.isdecimal` of one code point.
pub(crate) fn is_decimal(point: u32) -> bool {
    character(point).and_then(printable::decimal_digit).is_some()
}

/// `str.isdigit` of one code point.
pub(crate) fn is_digit(point: u32) -> bool {
    is_decimal(point) || within(DIGITS, point)
}

/// `str.isnumeric` of one code point.
pub(crate) fn is_numeric(point: u32) -> bool {
    is_digit(point) || within(NUMERIC, point)
}

/// `str.isspace` of one code point.
pub(crate) fn is_space(point: u32) -> bool {
    matches!(point, 0x1c..=0x1f) || character(point).is_some_and(char::is_whitespace)
}

/// Whether a line ends at a code point.
pub(crate) fn is_line_break(point: u32) -> bool {
    matches!(point, 0xa..=0xd | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029)
}

/// `str.isprintable` of one code point.
pub(crate) fn is_printable(point: u32) -> bool {
    character(point).is_some_and(str_text::is_printable)
}

/// `str.isidentifier` of all code points of a text.
pub(crate) fn is_identifier(mut points: impl Iterator<Item = u32>) -> bool {
    let first = points.next().and_then(character);
    first.is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && points.all(|point| character(point).is_some_and(unicode_ident::is_xid_continue))
}

/// The case of a code point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Title,
}

impl Case {
    /// The case, if the code point has one.
    pub(crate) fn of(point: u32) -> Option<Self> {
        let character = character(point)?;
        if character.is_lowercase() {
            Some(Self::Lower)
        } else if character.is_uppercase() {
            Some(Self::Upper)
        } else {
            is_title(point).then_some(Self::Title)
        }
    }
}

/// The code points of the category `Lt`.
fn is_title(point: u32) -> bool {
    matches!(point, 0x1c5 | 0x1c8 | 0x1cb | 0x1f2 | 0x1fbc | 0x1fcc | 0x1ffc)
        || matches!(point, 0x1f88..=0x1f8f | 0x1f98..=0x1f9f | 0x1fa8..=0x1faf)
}

/// Whether a code point has a case.
pub(crate) fn is_cased(point: u32) -> bool {
    Case::of(point).is_some()
}

/// Gives the upper case of a code point.
pub(crate) fn upper(point: u32, mut out: impl FnMut(u32)) {
    match character(point) {
        Some(character) => character.to_uppercase().for_each(|mapped| out(mapped.into())),
        None => out(point),
    }
}

/// Gives the lower case of a code point.
pub(crate) fn lower(point: u32, mut out: impl FnMut(u32)) {
    match character(point) {
        Some(character) => character.to_lowercase().for_each(|mapped| out(mapped.into())),
        None => out(point),
    }
}

type Distances = &'static [(u32, u32, i32)];
type Strings = &'static [(u32, &'static str)];

/// Gives what the tables map a code point to; says whether they do.
fn tabulated(distances: Distances, strings: Strings, point: u32, out: &mut impl FnMut(u32)) -> bool {
    if let Ok(place) = strings.binary_search_by_key(&point, |(point, _)| *point) {
        strings[place].1.chars().for_each(|mapped| out(mapped.into()));
        return true;
    }
    let next = distances.partition_point(|(first, ..)| *first <= point);
    match next.checked_sub(1).map(|place| distances[place]).filter(|(_, last, _)| point <= *last) {
        Some((_, _, distance)) => {
            out(point.wrapping_add_signed(distance));
            true
        }
        None => false,
    }
}

/// Gives the title case of a code point.
pub(crate) fn title(point: u32, mut out: impl FnMut(u32)) {
    if !tabulated(TITLE, TITLE_STRINGS, point, &mut out) {
        upper(point, out);
    }
}

/// Gives the folded case of a code point.
pub(crate) fn fold(point: u32, mut out: impl FnMut(u32)) {
    if !tabulated(FOLDED, FOLDED_STRINGS, point, &mut out) {
        lower(point, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(map: fn(u32, &mut dyn FnMut(u32)), point: char) -> String {
        let mut text = String::new();
        map(point.into(), &mut |point| text.extend(char::from_u32(point)));
        text
    }

    #[test]
    fn cases() {
        assert_eq!(mapped(|point, out| title(point, out), 'ǆ'), "ǅ");
        assert_eq!(mapped(|point, out| title(point, out), 'ﬁ'), "Fi");
        assert_eq!(mapped(|point, out| fold(point, out), 'ß'), "ss");
        assert_eq!(mapped(|point, out| fold(point, out), 'Ꭰ'), "Ꭰ");
        assert_eq!(Case::of('ǅ'.into()), Some(Case::Title));
        assert!(is_numeric('½'.into()) && !is_digit('½'.into()) && is_digit('²'.into()) && !is_decimal('²'.into()));
    }
}
