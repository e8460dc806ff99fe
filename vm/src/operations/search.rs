//! Searching and splitting of slices: what `str` and `bytes` have in common. Results are positions; nothing is copied.

use crate::objects::string::Units;
use std::ops::Range;

/// A code point in one of the widths of a str, or a byte.
pub(crate) trait Unit: Copy + Eq + 'static {
    /// The unit for a code point, if it fits.
    fn from_point(point: u32) -> Option<Self>;

    /// The code point.
    fn point(self) -> u32;

    /// Where a needle that is not empty first occurs.
    fn find(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        find_in_one_walk(haystack, needle)
    }

    /// Where a needle that is not empty last occurs.
    fn find_last(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        let last = haystack.len().checked_sub(needle.len())?;
        (0..=last).rev().find(|&at| haystack[at..at + needle.len()] == *needle)
    }
}

impl Unit for u8 {
    fn from_point(point: u32) -> Option<Self> {
        Self::try_from(point).ok()
    }

    fn point(self) -> u32 {
        self.into()
    }

    fn find(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        memchr::memmem::find(haystack, needle)
    }

    fn find_last(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        memchr::memmem::rfind(haystack, needle)
    }
}

impl Unit for u16 {
    fn from_point(point: u32) -> Option<Self> {
        Self::try_from(point).ok()
    }

    fn point(self) -> u32 {
        self.into()
    }
}

impl Unit for u32 {
    fn from_point(point: u32) -> Option<Self> {
        Some(point)
    }

    fn point(self) -> u32 {
        self
    }
}

/// Where a needle that is not empty first occurs, in one walk whatever the two are (Knuth, Morris and Pratt).
fn find_in_one_walk<T: Eq>(haystack: &[T], needle: &[T]) -> Option<usize> {
    let first = haystack.iter().position(|unit| *unit == needle[0])?;
    let borders = borders(needle);
    let mut matched = 0;
    for (at, unit) in haystack.iter().enumerate().skip(first) {
        matched = extended(&borders, needle, matched, unit);
        if matched == needle.len() {
            return Some(at + 1 - matched);
        }
    }
    None
}

/// For each prefix, how long the longest is that it both begins and ends with, other than itself.
fn borders<T: Eq>(needle: &[T]) -> Vec<usize> {
    let mut borders = vec![0; needle.len()];
    for end in 1..needle.len() {
        borders[end] = extended(&borders, needle, borders[end - 1], &needle[end]);
    }
    borders
}

/// How much of the needle is matched when a unit comes after so many that were.
fn extended<T: Eq>(borders: &[usize], needle: &[T], mut matched: usize, unit: &T) -> usize {
    while matched > 0 && needle.get(matched) != Some(unit) {
        matched = borders[matched - 1];
    }
    if needle[matched] == *unit { matched + 1 } else { 0 }
}

/// Whether a part occurs in a text, in whatever widths they are.
pub(crate) fn contains(text: Units, part: Units) -> bool {
    match (text, part) {
        (Units::One(text), Units::One(part)) => find(text, part, false).is_some(),
        (Units::One(_), _) => false,
        (Units::Two(text), part) => contains_points(text, part),
        (Units::Four(text), part) => contains_points(text, part),
    }
}

fn contains_points<T: Unit>(text: &[T], part: Units) -> bool {
    let needle: Option<Vec<T>> = part.iter().map(T::from_point).collect();
    needle.is_some_and(|needle| find(text, &needle, false).is_some())
}

/// Where a needle first occurs, or last; an empty one does so everywhere.
pub(crate) fn find<T: Unit>(haystack: &[T], needle: &[T], last: bool) -> Option<usize> {
    match (needle.is_empty(), last) {
        (true, false) => Some(0),
        (true, true) => Some(haystack.len()),
        (false, false) => T::find(haystack, needle),
        (false, true) => T::find_last(haystack, needle),
    }
}

/// The places of a needle that do not overlap, from the left, at most so many. An empty one is before each unit and at the end.
pub(crate) fn matches<'a, T: Unit>(
    haystack: &'a [T],
    needle: &'a [T],
    most: usize,
) -> impl Iterator<Item = usize> + use<'a, T> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = haystack.get(from..)?;
        let at = from + find(rest, needle, false)?;
        from = at + needle.len().max(1);
        Some(at)
    })
    .take(most)
}

/// The parts between separators, at most `most` of which count.
pub(crate) fn split<T: Unit>(text: &[T], separator: &[T], most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in matches(text, separator, most) {
        parts.push(start..at);
        start = at + separator.len();
    }
    parts.push(start..text.len());
    parts
}

/// As [`split`], with the separators counted from the right.
pub(crate) fn split_last<T: Unit>(text: &[T], separator: &[T], most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut end = text.len();
    while parts.len() < most {
        let Some(at) = find(&text[..end], separator, true) else { break };
        parts.push(at + separator.len()..end);
        end = at;
    }
    parts.push(0..end);
    parts.reverse();
    parts
}

/// The words between runs of spaces; what is left after `most` splits stays as it is, but for the spaces before it.
pub(crate) fn split_words<T: Unit>(text: &[T], is_space: fn(u32) -> bool, most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(start) = (at..text.len()).find(|at| !is_space(text[*at].point())) {
        if parts.len() == most {
            parts.push(start..text.len());
            break;
        }
        at = (start..text.len()).find(|at| is_space(text[*at].point())).unwrap_or(text.len());
        parts.push(start..at);
    }
    parts
}

/// As [`split_words`], from the right.
pub(crate) fn split_words_last<T: Unit>(text: &[T], is_space: fn(u32) -> bool, most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = text.len();
    while let Some(last) = (0..at).rev().find(|at| !is_space(text[*at].point())) {
        if parts.len() == most {
            parts.push(0..last + 1);
            break;
        }
        at = (0..last).rev().find(|at| is_space(text[*at].point())).map_or(0, |space| space + 1);
        parts.push(at..last + 1);
    }
    parts.reverse();
    parts
}

/// The lines of a text, with what ends them if that is to be kept.
pub(crate) fn split_lines<T: Unit>(text: &[T], is_break: fn(u32) -> bool, keep_ends: bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = (start..text.len()).find(|at| is_break(text[*at].point())).unwrap_or(text.len());
        let pair = text.get(end..end + 2).is_some_and(|pair| pair[0].point() == 0xd && pair[1].point() == 0xa);
        let next = (end + 1 + usize::from(pair)).min(text.len());
        parts.push(start..if keep_ends { next } else { end });
        start = next;
    }
    parts
}

/// What is left of a text without the units at its ends that are to go.
pub(crate) fn strip<T: Unit>(text: &[T], [left, right]: [bool; 2], mut doomed: impl FnMut(T) -> bool) -> Range<usize> {
    let start = if left { text.iter().position(|unit| !doomed(*unit)).unwrap_or(text.len()) } else { 0 };
    let end = if right {
        text[start..].iter().rposition(|unit| !doomed(*unit)).map_or(start, |at| start + at + 1)
    } else {
        text.len()
    };
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, ranges: Vec<Range<usize>>) -> Vec<&str> {
        ranges.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn splitting() {
        let space = |point| point == 32;
        let text = " a  b c ";
        assert_eq!(shown(text, split(text.as_bytes(), b" ", 2)), ["", "a", " b c "]);
        assert_eq!(shown(text, split_last(text.as_bytes(), b" ", 2)), [" a  b", "c", ""]);
        assert_eq!(shown(text, split_words(text.as_bytes(), space, 1)), ["a", "b c "]);
        assert_eq!(shown(text, split_words_last(text.as_bytes(), space, 1)), [" a  b", "c"]);
        assert_eq!(
            shown("a\r\nb\n", split_lines(b"a\r\nb\n", |point| point == 10 || point == 13, true)),
            ["a\r\n", "b\n"]
        );
    }

    #[test]
    fn an_empty_needle_is_everywhere() {
        assert_eq!(matches::<u8>(b"ab", b"", usize::MAX).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(matches(b"aaaa", b"aa", usize::MAX).collect::<Vec<_>>(), [0, 2]);
    }
}
