//! Dicts: entries in insertion order, and past a few entries a hash index of them. Keys are compared by the caller's function,
//! so that this file knows no Python equality; a comparison may fail. When a dict grows, and by how much, is as in CPython: a
//! loop that deletes and adds keys of the dict that it iterates over can tell. Source: CPython 3.14 `Objects/dictobject.c`.

use super::{Handle, Object, Str, exact_kind, has_flag, set_flag};
use crate::heap::{Heap, Marker, header};
use std::mem::ManuallyDrop;
use stencils::object::{DictEntry, DictObject, Header, Kind};
use stencils::value::Value;

/// The smallest size of an index; a dict that needs no larger one is searched without.
const SMALLEST_SIZE: usize = 8;
const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;
/// An entry that waits at the beginning for a key; no key has the hash -1.
const NEVER_USED: DictEntry = DictEntry { hash: -1, key: Value::NULL, value: Value::NULL };

/// A dict: the part that uop bodies see, then what only the VM sees.
#[repr(C)]
pub(crate) struct DictData {
    prefix: DictObject,
    /// So many entries at the beginning were deleted: who asks for the first again and again need not search.
    first: usize,
    capacity: usize,
    /// So many keys may come before it makes room: as in CPython, `popitem` gives none back.
    left: usize,
    /// A power of two of slots that hold entry numbers, [`EMPTY`] or [`DELETED`]; none while the dict is small.
    index: Vec<u32>,
}

// SAFETY: `repr(C)`, and the prefix begins with the header.
unsafe impl Object for DictData {
    fn visit(&self, marker: &mut Marker) {
        // SAFETY: the first `used` entries are initialized.
        let entries = unsafe { std::slice::from_raw_parts(self.prefix.entries, self.prefix.used) };
        for entry in entries {
            marker.visit(entry.key);
            marker.visit(entry.value);
        }
    }

    unsafe fn release(object: *mut Self) {
        // SAFETY: the parts came from a vector, and the caller promises that nobody uses the dict again.
        unsafe {
            drop(Vec::from_raw_parts((*object).prefix.entries, (*object).prefix.used, (*object).capacity));
            std::ptr::drop_in_place(&raw mut (*object).index);
        }
    }
}

/// A dict. No method leaves a reference into the dict behind.
pub(crate) type Dict = Handle<DictData>;

impl Dict {
    /// A new empty dict.
    pub(crate) fn place(heap: &mut Heap) -> Value {
        let prefix = DictObject {
            header: header(Kind::Dict),
            length: 0,
            entries: std::ptr::NonNull::dangling().as_ptr(),
            used: 0,
            keys_version: 0,
        };
        heap.place(DictData { prefix, first: 0, capacity: 0, left: 0, index: Vec::new() })
    }

    /// The dict that a value is.
    #[inline]
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Dict)
    }

    /// Number of keys.
    #[inline]
    pub(crate) fn len(self) -> usize {
        self.prefix.length
    }

    /// Number of entries, deleted ones included: one past the largest number of an entry.
    #[inline]
    pub(crate) fn used(self) -> usize {
        self.prefix.used
    }

    /// An entry that was not deleted, by its number.
    #[inline]
    pub(crate) fn entry(self, number: usize) -> Option<DictEntry> {
        if number >= self.prefix.used {
            return None;
        }
        // SAFETY: the first `used` entries are initialized.
        let entry = unsafe { *self.prefix.entries.add(number) };
        (!entry.value.is_null()).then_some(entry)
    }

    /// The number of the first entry from one on that was not deleted.
    pub(crate) fn next_number(self, from: usize) -> Option<usize> {
        let number = (from.max(self.first)..self.used()).find(|number| self.entry(*number).is_some())?;
        if from <= self.first {
            // SAFETY: a handle's object is alive.
            unsafe { (*self.as_ptr()).first = number };
        }
        Some(number)
    }

    /// The number of the last entry before one that was not deleted.
    pub(crate) fn next_back(self, before: usize) -> Option<usize> {
        (0..before.min(self.used())).rev().find(|number| self.entry(*number).is_some())
    }

    /// The entries in insertion order, as they are now.
    pub(crate) fn entries(self) -> Vec<DictEntry> {
        (0..self.used()).filter_map(|number| self.entry(number)).collect()
    }

    /// Whether all keys are exactly str, and always were: a str is found without any Python code.
    #[inline]
    pub(crate) fn has_str_keys(self) -> bool {
        !has_flag(self.value(), Header::OTHER_KEYS)
    }

    /// Whether executors depend on the values.
    pub(crate) fn is_watched(self) -> bool {
        has_flag(self.value(), Header::WATCHED)
    }

    /// Has the VM told of every change.
    pub(crate) fn watch(self) {
        set_flag(self.value(), Header::WATCHED);
    }

    /// The version of the keys, 0 if it must be given a new one.
    pub(crate) fn keys_version(self) -> u32 {
        self.prefix.keys_version
    }

    /// Gives the keys a version.
    pub(crate) fn set_keys_version(self, version: u32) {
        // SAFETY: a handle's object is alive.
        unsafe { (*self.as_ptr()).prefix.keys_version = version };
    }

    /// The number of the entry of a key. `equal` compares the key with one of the same hash.
    pub(crate) fn find<E>(
        self,
        key: Value,
        hash: i64,
        mut equal: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Option<usize>, E> {
        let mut probe = Probe::new(self, hash);
        while let Some(number) = probe.next(self) {
            let Some(entry) = self.entry(number) else { continue };
            if entry.hash != hash && !(entry.key == key && self.meets(number, hash)) {
                continue;
            }
            if entry.key == key {
                return Ok(Some(number));
            }
            let found = equal(entry.key)?;
            if self.entry(number).is_none_or(|now| now.key != entry.key) {
                // The comparison changed the dict.
                probe = Probe::new(self, hash);
            } else if found {
                return Ok(Some(number));
            }
        }
        Ok(None)
    }

    /// Whether a search for a hash comes by an entry of another hash: its key may have changed its own. A dict without an index is
    /// searched as if it had one.
    #[cold]
    fn meets(self, number: usize, hash: i64) -> bool {
        if !self.index.is_empty() {
            return true;
        }
        let mut index = vec![EMPTY; SMALLEST_SIZE];
        for other in 0..self.used() {
            // SAFETY: the first `used` entries are initialized, and deleted ones keep their hash.
            let hash = unsafe { (*self.prefix.entries.add(other)).hash };
            if hash != NEVER_USED.hash {
                link(&mut index, hash, other as u32);
            }
        }
        let found = index[slot_where(&index, hash, |entry| entry == EMPTY || entry == number as u32)];
        found == number as u32
    }

    /// The number of the entry of a str key in a dict whose keys are str, at least those of the same hash.
    #[inline]
    pub(crate) fn find_str(self, key: Str) -> Option<usize> {
        let equal =
            |other| Ok::<_, std::convert::Infallible>(Str::from_value(other).is_some_and(|other| other.equals(key)));
        self.find(key.value(), key.hash(), equal).unwrap_or_else(|never| match never {})
    }

    /// The value of a str key.
    #[inline]
    pub(crate) fn get_str(self, key: Str) -> Option<Value> {
        self.find_str(key).and_then(|number| self.entry(number)).map(|entry| entry.value)
    }

    /// Replaces the value of an entry.
    pub(crate) fn set_value(self, heap: &mut Heap, number: usize, value: Value) {
        if let Some(old) = self.entry(number) {
            heap.let_go(self.value(), old.value);
            heap.changes(self.value());
            // SAFETY: the entry was just found.
            unsafe { (*self.prefix.entries.add(number)).value = value };
        }
    }

    /// Adds a key that the dict does not have.
    pub(crate) fn insert_new(self, heap: &mut Heap, hash: i64, key: Value, value: Value) {
        if self.left == 0 {
            self.grow(heap);
        }
        if exact_kind(key) != Some(Kind::Str) {
            set_flag(self.value(), Header::OTHER_KEYS);
        }
        let number = self.used();
        // SAFETY: a handle's object is alive, there is room for an entry, and it gets one at once.
        unsafe { (*self.as_ptr()).prefix.used += 1 };
        self.put(heap, number, DictEntry { hash, key, value });
    }

    /// Moves an entry behind all others, or before them.
    pub(crate) fn move_to_end(self, heap: &mut Heap, number: usize, last: bool) {
        let Some(entry) = self.entry(number) else { return };
        self.remove(heap, number);
        self.trim();
        if last {
            return self.insert_new(heap, entry.hash, entry.key, entry.value);
        }
        if self.first == 0 || self.left == 0 {
            self.rebuild(heap, self.len() * 3, self.len() + 1);
        }
        // SAFETY: a handle's object is alive.
        unsafe { (*self.as_ptr()).first -= 1 };
        self.put(heap, self.first, entry);
    }

    /// Puts an entry where there is none.
    fn put(self, heap: &mut Heap, number: usize, entry: DictEntry) {
        heap.changes(self.value());
        let object = self.as_ptr();
        // SAFETY: a handle's object is alive, and has room for the entry.
        unsafe {
            (*object).prefix.entries.add(number).write(entry);
            (*object).left -= 1;
            (*object).prefix.length += 1;
            (*object).prefix.keys_version = 0;
            link(&mut (*object).index, entry.hash, number as u32);
        }
    }

    /// Forgets the deleted entries behind the last.
    fn trim(self) {
        self.cut(self.next_back(self.used()).map_or(0, |last| last + 1));
    }

    /// Forgets the entries from a number on, which are all deleted.
    fn cut(self, used: usize) {
        // SAFETY: a handle's object is alive; no entry from `used` on is in use or linked.
        unsafe {
            (*self.as_ptr()).prefix.used = used;
            (*self.as_ptr()).first = self.first.min(used);
        }
    }

    /// Deletes an entry and gives back its value.
    pub(crate) fn remove(self, heap: &mut Heap, number: usize) -> Option<Value> {
        let entry = self.entry(number)?;
        heap.let_go(self.value(), entry.key);
        heap.let_go(self.value(), entry.value);
        let object = self.as_ptr();
        // SAFETY: a handle's object is alive, and the entry was just found.
        unsafe {
            unlink(&mut (*object).index, entry.hash, number as u32);
            (*(*object).prefix.entries.add(number)).key = Value::NULL;
            (*(*object).prefix.entries.add(number)).value = Value::NULL;
            (*object).prefix.length -= 1;
            (*object).prefix.keys_version = 0;
        }
        Some(entry.value)
    }

    /// Deletes the last entry and gives back its key; the next entry gets its number.
    pub(crate) fn pop_last(self, heap: &mut Heap) -> Option<Value> {
        let number = self.next_back(self.used())?;
        let key = self.entry(number)?.key;
        self.remove(heap, number);
        self.cut(number);
        Some(key)
    }

    /// Deletes all entries.
    pub(crate) fn clear(self, heap: &mut Heap) {
        let entry = |number| self.entry(number).map(|entry| [entry.key, entry.value]);
        heap.let_go_of(self.value(), || (0..self.used()).filter_map(entry).flatten());
        let object = self.as_ptr();
        // SAFETY: a handle's object is alive; the entries came from a vector of these parts.
        unsafe {
            let delta = bytes((*object).capacity, (*object).index.len());
            drop(Vec::from_raw_parts((*object).prefix.entries, (*object).prefix.used, (*object).capacity));
            (*object).prefix.entries = std::ptr::NonNull::dangling().as_ptr();
            (*object).prefix.used = 0;
            (*object).first = 0;
            (*object).prefix.length = 0;
            (*object).prefix.keys_version = 0;
            (*object).capacity = 0;
            (*object).left = 0;
            (*object).index = Vec::new();
            heap.account(object.cast(), -delta);
        }
    }

    /// Makes room as an insertion into a full dict does: drops deleted entries, and grows by the number of keys.
    fn grow(self, heap: &mut Heap) {
        self.resize(heap, self.len() * 3);
    }

    /// Makes room as a display of so many keys does before it inserts them.
    pub(crate) fn reserve_display(self, heap: &mut Heap, keys: usize) {
        if keys > usable(SMALLEST_SIZE) {
            self.resize(heap, (keys * 3).div_ceil(2));
        }
    }

    /// Makes room as a merge does before it inserts the keys of `other`. An empty dict takes on the size of a dense one.
    pub(crate) fn reserve_merge(self, heap: &mut Heap, other: Self) {
        let size = other.capacity_size();
        let dense = other.len() == other.used() && (size == SMALLEST_SIZE || usable(size / 2) < other.len());
        if self.len() == 0 && other.len() > 0 && dense {
            self.resize(heap, size);
        } else if usable(self.capacity_size()) < other.len() {
            self.resize(heap, ((self.len() + other.len()) * 3).div_ceil(2));
        }
    }

    /// The size of CPython's index for this capacity.
    fn capacity_size(self) -> usize {
        if self.index.is_empty() { SMALLEST_SIZE } else { self.index.len() }
    }

    /// Drops deleted entries, and builds an index of the power of two from `least` up.
    fn resize(self, heap: &mut Heap, least: usize) {
        self.rebuild(heap, least, 0);
    }

    /// As [`Self::resize`], with room for so many entries at the beginning.
    fn rebuild(self, heap: &mut Heap, least: usize, gap: usize) {
        let size = least.max(SMALLEST_SIZE).next_power_of_two();
        let mut entries = Vec::with_capacity(gap + usable(size));
        entries.resize(gap, NEVER_USED);
        entries.extend((0..self.used()).filter_map(|number| self.entry(number)));
        let mut index = Vec::new();
        if size > SMALLEST_SIZE {
            index.resize(size, EMPTY);
            for (number, entry) in entries.iter().enumerate().skip(gap) {
                link(&mut index, entry.hash, number as u32);
            }
        }
        let delta = bytes(entries.capacity(), index.len()) - bytes(self.capacity, self.index.len());
        let mut entries = ManuallyDrop::new(entries);
        let object = self.as_ptr();
        // SAFETY: a handle's object is alive; the old entries came from a vector of these parts.
        unsafe {
            drop(Vec::from_raw_parts((*object).prefix.entries, (*object).prefix.used, (*object).capacity));
            (*object).prefix.entries = entries.as_mut_ptr();
            (*object).prefix.used = entries.len();
            (*object).first = gap;
            (*object).prefix.keys_version = 0;
            (*object).left = usable(size) + gap - entries.len();
            (*object).capacity = entries.capacity();
            (*object).index = index;
            heap.account(object.cast(), delta);
        }
    }
}

/// Entries that go with an index of that size.
const fn usable(size: usize) -> usize {
    size * 2 / 3
}

fn bytes(entries: usize, slots: usize) -> isize {
    (entries * size_of::<DictEntry>() + slots * 4) as isize
}

/// The entry numbers that may hold a hash, one after the other. It copes with a dict that changes meanwhile.
struct Probe {
    slot: usize,
    perturb: u64,
    steps: usize,
}

impl Probe {
    fn new(dict: Dict, hash: i64) -> Self {
        Self { slot: hash as usize & dict.index.len().wrapping_sub(1), perturb: hash as u64, steps: 0 }
    }

    #[inline]
    fn next(&mut self, dict: Dict) -> Option<usize> {
        let slots = dict.index.len();
        if slots == 0 {
            self.steps += 1;
            return (self.steps <= dict.used()).then(|| self.steps - 1);
        }
        loop {
            let number = dict.index[self.slot & (slots - 1)];
            advance(&mut self.slot, &mut self.perturb, slots);
            match number {
                EMPTY => return None,
                DELETED => {}
                number => return Some(number as usize),
            }
        }
    }
}

#[inline]
fn advance(slot: &mut usize, perturb: &mut u64, slots: usize) {
    *perturb >>= 5;
    *slot = (slot.wrapping_mul(5).wrapping_add(1).wrapping_add(*perturb as usize)) & (slots - 1);
}

fn slot_where(index: &[u32], hash: i64, wanted: impl Fn(u32) -> bool) -> usize {
    let mut slot = hash as usize & (index.len() - 1);
    let mut perturb = hash as u64;
    while !wanted(index[slot]) {
        advance(&mut slot, &mut perturb, index.len());
    }
    slot
}

fn link(index: &mut [u32], hash: i64, number: u32) {
    if !index.is_empty() {
        let slot = slot_where(index, hash, |entry| entry == EMPTY);
        index[slot] = number;
    }
}

fn unlink(index: &mut [u32], hash: i64, number: u32) {
    if !index.is_empty() {
        let slot = slot_where(index, hash, |entry| entry == number);
        index[slot] = DELETED;
    }
}
