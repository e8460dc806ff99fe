//! From a code point of a text to its place in UTF-8 and back, without a walk over the whole text.

use crate::value::Str;
use std::cell::OnceCell;
use std::ops::Range;

/// Code points from one mark to the next.
const STRIDE: usize = 64;

/// Where each `STRIDE`th code point of a text lies in UTF-8; written down when first asked for.
#[derive(Default)]
pub(crate) struct Marks(OnceCell<Box<[usize]>>);

impl Marks {
    fn of(&self, text: &str) -> &[usize] {
        self.0.get_or_init(|| text.char_indices().step_by(STRIDE).map(|(offset, _)| offset).collect())
    }
}

impl Str {
    fn is_ascii(&self) -> bool {
        self.text.len() == self.length
    }

    /// Where a code point begins; the end for one that is past it.
    pub(crate) fn offset(&self, index: usize) -> usize {
        if index >= self.length {
            return self.text.len();
        }
        if self.is_ascii() {
            return index;
        }
        let mark = self.marks.of(&self.text)[index / STRIDE];
        let before = self.text[mark..].chars().take(index % STRIDE);
        mark + before.map(char::len_utf8).sum::<usize>()
    }

    /// The code point that begins at an offset.
    pub(crate) fn index_of(&self, offset: usize) -> usize {
        if self.is_ascii() {
            return offset;
        }
        let marks = self.marks.of(&self.text);
        let Some(mark) = marks.partition_point(|&mark| mark <= offset).checked_sub(1) else { return 0 };
        mark * STRIDE + self.text[marks[mark]..offset].chars().count()
    }

    /// The code points with some indices.
    pub(crate) fn between(&self, range: Range<usize>) -> &str {
        self.text.get(self.offset(range.start)..self.offset(range.end)).unwrap_or_default()
    }

    /// The code point at an index.
    pub(crate) fn char_at(&self, index: usize) -> Option<char> {
        self.text[self.offset(index)..].chars().next()
    }
}
