//! The table of a dict: entries in insertion order and an open-addressing index to them (Objects/dictobject.c).
//!
//! Deleted entries leave a hole until the table is built anew, which happens when CPython's would be: an iterator that
//! watches a dict change sees the same entries.

use crate::classes::Kind;
use crate::container::hash::{hash, hash_key};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::operator::compare::same_or_equal;
use crate::value::{Dict, Value};
use std::cell::Cell;

#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) key: Value,
    pub(crate) value: Value,
    pub(crate) hash: i64,
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
    /// So many at the beginning were taken out: who asks for the first again and again need not search.
    first: Cell<usize>,
    /// A power of two of slots, or none.
    index: Vec<Slot>,
    used: usize,
    /// So many keys may come before the table is built anew: one that is taken out gives no room back.
    left: usize,
    /// How often the table was built anew.
    generation: u64,
}

/// The dict as an object: comparing keys may run Python code that changes it, so the table is never borrowed meanwhile.
impl Dict {
    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// The entries as they are now.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.0.borrow().iter().cloned().collect()
    }

    pub(crate) fn get(&self, heap: &HeapRef, key: &Value) -> Res<Option<Value>> {
        let hash = hash_key(heap, key)?;
        self.get_hashed(heap, key, hash)
    }

    pub(crate) fn get_hashed(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Option<Value>> {
        let found = self.search(heap, key, hash)?;
        Ok(found.and_then(|(_, at)| self.0.borrow().entries[at].as_ref().map(|entry| entry.value.clone())))
    }

    pub(crate) fn insert(&self, heap: &HeapRef, key: Value, value: Value) -> Res<()> {
        let hash = hash_key(heap, &key)?;
        self.insert_hashed(heap, key, hash, value)
    }

    /// The value of a key; if there is none, the given one, which it then has. The key is looked up once.
    pub(crate) fn get_or_insert(&self, heap: &HeapRef, key: &Value, value: Value) -> Res {
        let hash = hash_key(heap, key)?;
        if let Some((_, at)) = self.search(heap, key, hash)? {
            let found = self.0.borrow().entries[at].as_ref().map(|entry| entry.value.clone());
            return Ok(found.unwrap_or(value));
        }
        self.0.borrow_mut().append(heap, key.clone(), hash, value.clone())?;
        Ok(value)
    }

    /// Adds what another dict has, by the hashes that it knows. An empty dict takes the other one over as it is.
    pub(crate) fn merge(&self, heap: &HeapRef, other: &Self) -> Res<()> {
        if std::ptr::eq(self, other) {
            return Ok(());
        }
        if self.len() == 0 && other.0.borrow().is_dense() {
            let copy = other.0.borrow().clone();
            drop(self.0.replace(copy));
            return Ok(());
        }
        let size = other.0.borrow().entries.len();
        for entry in other.entries() {
            self.insert_hashed(heap, entry.key, entry.hash, entry.value)?;
            // A comparison of keys may have changed it.
            if other.0.borrow().entries.len() != size {
                return Err(heap.error(Kind::RuntimeError, "dict mutated during update"));
            }
        }
        Ok(())
    }

    pub(crate) fn insert_hashed(&self, heap: &HeapRef, key: Value, hash: i64, value: Value) -> Res<()> {
        let old = match self.search(heap, &key, hash)? {
            Some((_, at)) => self.0.borrow_mut().replace(at, value),
            None => {
                self.0.borrow_mut().append(heap, key, hash, value)?;
                None
            }
        };
        drop(old);
        Ok(())
    }

    /// Takes out the entry of a key.
    pub(crate) fn remove(&self, heap: &HeapRef, key: &Value) -> Res<Option<Entry>> {
        let hash = hash_key(heap, key)?;
        let found = self.search(heap, key, hash)?;
        Ok(found.and_then(|(slot, at)| self.0.borrow_mut().take(slot, at)))
    }

    /// Moves the entry of a key behind all others, or before them; whether there is one.
    pub(crate) fn move_to_end(&self, heap: &HeapRef, key: &Value, last: bool) -> Res<bool> {
        let found = self.search(heap, key, hash(heap, key)?)?;
        let Some(moved) = found.and_then(|(slot, at)| self.0.borrow_mut().take(slot, at)) else { return Ok(false) };
        let mut table = self.0.borrow_mut();
        match last {
            true => table.append(heap, moved.key, moved.hash, moved.value)?,
            false => table.prepend(moved),
        }
        Ok(true)
    }

    /// The slot and the entry of a key. As in CPython, the search begins anew if a comparison has changed what it looks at.
    fn search(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Option<(usize, usize)>> {
        let mut passed = 0;
        loop {
            let (generation, candidate) = {
                let table = self.0.borrow();
                (table.generation, table.candidate(key, hash, &mut passed))
            };
            let Some((slot, at, own)) = candidate else { return Ok(None) };
            let equal = same_or_equal(heap, &own, key)?;
            let unchanged = self.0.borrow().holds(generation, at, &own);
            match (equal, unchanged) {
                (true, true) => return Ok(Some((slot, at))),
                (false, true) => {}
                (_, false) => passed = 0,
            }
        }
    }
}

impl DictTable {
    /// Whether no entry was taken out since the table was made.
    fn is_dense(&self) -> bool {
        self.used == self.entries.len()
    }

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
        let from = position.max(self.first.get());
        let rest = self.entries.get(from..)?;
        let at = from + rest.iter().position(Option::is_some)?;
        if position <= self.first.get() {
            self.first.set(at);
        }
        self.entries[at].as_ref().map(|entry| (entry, at + 1))
    }

    /// The last entry before a position, and its own position.
    pub(crate) fn previous_entry(&self, position: usize) -> Option<(&Entry, usize)> {
        let before = self.entries.get(..position.min(self.entries.len()))?;
        let at = before.iter().rposition(Option::is_some)?;
        self.entries[at].as_ref().map(|entry| (entry, at))
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
        match self.find(heap, &key, hash)? {
            Some((_, at)) => drop(self.replace(at, value)),
            None => self.append(heap, key, hash, value)?,
        }
        Ok(())
    }

    fn replace(&mut self, at: usize, value: Value) -> Option<Value> {
        self.entries[at].as_mut().map(|entry| std::mem::replace(&mut entry.value, value))
    }

    fn append(&mut self, heap: &HeapRef, key: Value, hash: i64, value: Value) -> Res<()> {
        heap.admit_items(self.used + 1)?;
        if self.left == 0 {
            self.rebuild();
        }
        self.left -= 1;
        let slot = self.probe(hash).find(|&slot| self.index[slot] == Slot::Free);
        if let Some(slot) = slot {
            self.index[slot] = Slot::Entry(self.entries.len());
        }
        self.entries.push(Some(Entry { key, value, hash }));
        self.used += 1;
        Ok(())
    }

    /// Puts an entry before all others, into one of the holes there.
    fn prepend(&mut self, entry: Entry) {
        if self.left == 0 {
            self.rebuild();
        }
        self.left -= 1;
        if self.first.get() == 0 {
            self.make_holes();
        }
        let at = self.first.get() - 1;
        let slot = self.probe(entry.hash).find(|&slot| self.index[slot] == Slot::Free);
        if let Some(slot) = slot {
            self.index[slot] = Slot::Entry(at);
        }
        self.entries[at] = Some(entry);
        self.first.set(at);
        self.used += 1;
    }

    /// Makes as many holes at the beginning as there are entries, so that many can be put there before it is done again.
    fn make_holes(&mut self) {
        self.generation += 1;
        let holes = self.used.max(8);
        self.entries.splice(0..0, std::iter::repeat_n(None, holes));
        self.first.set(holes);
        for slot in &mut self.index {
            if let Slot::Entry(at) = slot {
                *at += holes;
            }
        }
    }

    fn take(&mut self, slot: usize, at: usize) -> Option<Entry> {
        self.index[slot] = Slot::Deleted;
        self.used -= 1;
        self.entries[at].take()
    }

    /// Takes out the last entry.
    pub(crate) fn pop_last(&mut self) -> Option<Entry> {
        let at = self.entries.iter().rposition(Option::is_some)?;
        let hash = self.entries[at].as_ref().map_or(0, |entry| entry.hash);
        let slot = self.probe(hash).find(|&slot| self.index[slot] == Slot::Entry(at))?;
        let entry = self.take(slot, at);
        self.entries.truncate(at);
        self.first.set(self.first.get().min(at));
        entry
    }

    pub(crate) fn take_values(&mut self, values: &mut Vec<Value>) {
        let table = std::mem::take(self);
        // The last is dropped first.
        values.extend(table.entries.into_iter().rev().flatten().flat_map(|entry| [entry.value, entry.key]));
    }

    /// The slot and the entry of a key.
    fn find(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Option<(usize, usize)>> {
        let mut passed = 0;
        while let Some((slot, at, own)) = self.candidate(key, hash, &mut passed) {
            if same_or_equal(heap, &own, key)? {
                return Ok(Some((slot, at)));
            }
        }
        Ok(None)
    }

    /// The slot, the entry and the key of the next entry with a hash or with that very key, whose hash may have changed, behind
    /// the slots that a search has `passed`.
    fn candidate(&self, key: &Value, hash: i64, passed: &mut usize) -> Option<(usize, usize, Value)> {
        if self.index.is_empty() {
            return None;
        }
        for slot in self.probe(hash).skip(*passed) {
            *passed += 1;
            let at = match self.index[slot] {
                Slot::Entry(at) => at,
                Slot::Deleted => continue,
                Slot::Free => break,
            };
            if let Some(entry) = self.entries[at].as_ref().filter(|entry| entry.hash == hash || entry.key.is(key)) {
                return Some((slot, at, entry.key.clone()));
            }
        }
        None
    }

    /// The value of a str that is found without any Python code: no key of another type may have to be compared with it.
    pub(crate) fn text_value(&mut self, heap: &HeapRef, key: &Value) -> Option<&mut Value> {
        let (hash, Value::Str(text)) = (hash_key(heap, key).ok()?, key) else { return None };
        let mut passed = 0;
        loop {
            let (_, at, own) = self.candidate(key, hash, &mut passed)?;
            match own {
                Value::Str(own) if own.text == text.text => {
                    return self.entries[at].as_mut().map(|entry| &mut entry.value);
                }
                Value::Str(_) => {}
                _ => return None,
            }
        }
    }

    /// Whether the table is the same as then and has this key there.
    fn holds(&self, generation: u64, at: usize, key: &Value) -> bool {
        let entry = self.entries.get(at).and_then(Option::as_ref);
        self.generation == generation && entry.is_some_and(|entry| entry.key.is(key))
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
        self.generation += 1;
        self.first.set(0);
        let slots = (self.used * 3).next_power_of_two().max(8);
        self.index = vec![Slot::Free; slots];
        self.entries.retain(Option::is_some);
        self.left = usable(slots) - self.entries.len();
        self.entries.reserve_exact(self.left);
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
