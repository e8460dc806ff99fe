//! The table of a dict: entries in insertion order and an open-addressing index to them (Objects/dictobject.c).
//!
//! Deleted entries leave a hole until the table is built anew, which happens when CPython's would be: an iterator that
//! watches a dict change sees the same entries.

use crate::container::hash::hash_key;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::operator::compare::same_or_equal;
use crate::value::Value;

#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) key: Value,
    pub(crate) value: Value,
    hash: i64,
}

/// A slot of the index.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    Free,
    Deleted,
    Entry(usize),
}

#[derive(Clone, Default)]
pub(crate) struct DictTable {
    entries: Vec<Option<Entry>>,
    /// A power of two of slots, or none.
    index: Vec<Slot>,
    used: usize,
}

impl DictTable {
    pub(crate) fn len(&self) -> usize {
        self.used
    }

    pub(crate) fn bytes(&self) -> usize {
        self.entries.capacity() * std::mem::size_of::<Entry>() + self.index.len() * std::mem::size_of::<Slot>()
    }

    /// The entries in insertion order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().flatten()
    }

    /// The first entry at or after a position, and the position after it.
    pub(crate) fn next_entry(&self, position: usize) -> Option<(&Entry, usize)> {
        let rest = self.entries.get(position..)?;
        let skipped = rest.iter().position(Option::is_some)?;
        let at = position + skipped;
        self.entries[at].as_ref().map(|entry| (entry, at + 1))
    }

    pub(crate) fn get(&self, heap: &HeapRef, key: &Value) -> Res<Option<Value>> {
        let hash = hash_key(heap, key)?;
        self.get_hashed(heap, key, hash)
    }

    pub(crate) fn get_hashed(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Option<Value>> {
        let found = self.find(heap, key, hash)?;
        Ok(found.and_then(|(_, entry)| self.entries[entry].as_ref()).map(|entry| entry.value.clone()))
    }

    pub(crate) fn insert(&mut self, heap: &HeapRef, key: Value, value: Value) -> Res<()> {
        let hash = hash_key(heap, &key)?;
        self.insert_hashed(heap, key, hash, value)
    }

    pub(crate) fn insert_hashed(&mut self, heap: &HeapRef, key: Value, hash: i64, value: Value) -> Res<()> {
        if let Some((_, at)) = self.find(heap, &key, hash)? {
            if let Some(entry) = &mut self.entries[at] {
                entry.value = value;
            }
            return Ok(());
        }
        heap.admit_items(self.used + 1)?;
        if self.entries.len() >= usable(self.index.len()) {
            self.rebuild();
        }
        let slot = self.probe(hash).find(|&slot| self.index[slot] == Slot::Free);
        if let Some(slot) = slot {
            self.index[slot] = Slot::Entry(self.entries.len());
        }
        self.entries.push(Some(Entry { key, value, hash }));
        self.used += 1;
        Ok(())
    }

    /// Takes out the entry of a key.
    pub(crate) fn remove(&mut self, heap: &HeapRef, key: &Value) -> Res<Option<Entry>> {
        let hash = hash_key(heap, key)?;
        let Some((slot, at)) = self.find(heap, key, hash)? else { return Ok(None) };
        self.index[slot] = Slot::Deleted;
        self.used -= 1;
        Ok(self.entries[at].take())
    }

    pub(crate) fn take_values(&mut self, values: &mut Vec<Value>) {
        let table = std::mem::take(self);
        values.extend(table.entries.into_iter().flatten().flat_map(|entry| [entry.key, entry.value]));
    }

    /// The slot and the entry of a key.
    fn find(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Option<(usize, usize)>> {
        if self.index.is_empty() {
            return Ok(None);
        }
        for slot in self.probe(hash) {
            match self.index[slot] {
                Slot::Free => return Ok(None),
                Slot::Deleted => {}
                Slot::Entry(at) => {
                    if let Some(entry) = &self.entries[at]
                        && entry.hash == hash
                        && same_or_equal(heap, &entry.key, key)?
                    {
                        return Ok(Some((slot, at)));
                    }
                }
            }
        }
        Ok(None)
    }

    /// The slots at which a hash may stand, without end.
    fn probe(&self, hash: i64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.index.len() - 1;
        let mut perturb = hash as u64 as usize;
        std::iter::successors(Some(perturb & mask), move |slot| {
            perturb >>= 5;
            Some(slot.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1) & mask)
        })
    }

    /// A table for three times the entries, without holes.
    fn rebuild(&mut self) {
        let slots = (self.used * 3).next_power_of_two().max(8);
        self.index = vec![Slot::Free; slots];
        self.entries.retain(Option::is_some);
        self.entries.reserve_exact(usable(slots) - self.entries.len());
        for at in 0..self.entries.len() {
            let hash = self.entries[at].as_ref().map_or(0, |entry| entry.hash);
            let slot = self.probe(hash).find(|&slot| self.index[slot] == Slot::Free);
            if let Some(slot) = slot {
                self.index[slot] = Slot::Entry(at);
            }
        }
    }
}

/// How many entries an index of that size may have.
fn usable(slots: usize) -> usize {
    slots * 2 / 3
}
