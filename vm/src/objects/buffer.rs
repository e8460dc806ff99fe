//! Buffers that strings share: bytes with spare room behind them. What was once written never changes or moves, so every
//! string that uses a beginning of the buffer stays valid while another grows at its end.

use std::cell::{Cell, UnsafeCell};
use std::rc::Rc;

/// Bytes that can grow up to a fixed capacity. Made of words, so that code points of any width are aligned.
pub(crate) struct Buffer {
    words: Box<[UnsafeCell<u64>]>,
    used: Cell<usize>,
}

impl Buffer {
    /// A buffer that holds `head` and `tail` and has room for as much again.
    pub(crate) fn new(head: &[u8], tail: &[u8]) -> Rc<Self> {
        let words = ((head.len() + tail.len()) * 2).div_ceil(8);
        let buffer = Self { words: (0..words).map(|_| UnsafeCell::new(0)).collect(), used: Cell::new(0) };
        buffer.append_at(0, head);
        buffer.append_at(head.len(), tail);
        Rc::new(buffer)
    }

    /// Where the bytes begin.
    pub(crate) fn data(&self) -> *const u8 {
        self.words.as_ptr().cast()
    }

    /// Bytes that fit.
    pub(crate) fn capacity(&self) -> usize {
        self.words.len() * 8
    }

    /// Writes `bytes` at `end` if all before is in use, nothing after is, and there is room; says whether it did.
    pub(crate) fn append_at(&self, end: usize, bytes: &[u8]) -> bool {
        let fits = self.used.get() == end && bytes.len() <= self.capacity() - end;
        if fits {
            let room = UnsafeCell::raw_get(self.words.as_ptr()).cast::<u8>();
            // SAFETY: the room lies within the words, and no string refers to what lies past `used`.
            unsafe { room.add(end).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
            self.used.set(end + bytes.len());
        }
        fits
    }
}
