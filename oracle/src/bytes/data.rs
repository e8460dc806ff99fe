//! The bytes themselves. As in CPython, those at the front are removed in constant time, so that a bytearray can be a queue.

use std::ops::{Deref, DerefMut};

/// Bytes, behind those that were removed at the front.
#[derive(Default)]
pub(crate) struct Data {
    bytes: Vec<u8>,
    removed: usize,
}

impl Data {
    /// How many bytes there is room for.
    pub(super) fn capacity(&self) -> usize {
        self.bytes.capacity()
    }

    /// The bytes alone, to be changed anywhere.
    pub(super) fn whole(&mut self) -> &mut Vec<u8> {
        self.bytes.drain(..std::mem::take(&mut self.removed));
        &mut self.bytes
    }

    /// Adds bytes at the end.
    pub(super) fn add(&mut self, more: impl IntoIterator<Item = u8>) {
        self.bytes.extend(more);
    }

    /// Removes the bytes from one place to another. Those behind move, but for the first bytes of all: the others move only once most are gone.
    pub(super) fn remove(&mut self, start: usize, end: usize) {
        if start > 0 {
            self.bytes.drain(self.removed + start..self.removed + end);
            return;
        }
        self.removed += end;
        if self.removed >= self.len() {
            self.whole();
        }
    }

    /// Puts other bytes where some are.
    pub(super) fn replace(&mut self, start: usize, count: usize, bytes: Vec<u8>) {
        if start == 0 && bytes.len() <= count {
            self.remove(0, count - bytes.len());
            self[..bytes.len()].copy_from_slice(&bytes);
        } else {
            let start = self.removed + start;
            self.bytes.splice(start..start + count, bytes);
        }
    }
}

impl From<Vec<u8>> for Data {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, removed: 0 }
    }
}

impl Deref for Data {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[self.removed..]
    }
}

impl DerefMut for Data {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.bytes[self.removed..]
    }
}
