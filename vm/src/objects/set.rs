//! Sets, with the very table of CPython, because its layout is the order of iteration. As in `dict`, the caller compares keys.
//! Source: CPython 3.14 `Objects/setobject.c`.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use std::cell::{Cell, RefCell};
use stencils::object::{Header, Kind};
use stencils::value::Value;

const SMALLEST_TABLE: usize = 8;
const LINEAR_PROBES: usize = 9;
/// Past so many items a set grows by 2 instead of 4.
const LARGE: usize = 50_000;

/// A slot of the table. A deleted one has the hash -1, which no key has.
#[derive(Clone, Copy)]
pub(crate) struct SetEntry {
    pub(crate) key: Value,
    pub(crate) hash: i64,
}

const UNUSED: SetEntry = SetEntry { key: Value::NULL, hash: 0 };
const DELETED: SetEntry = SetEntry { key: Value::NULL, hash: -1 };

impl SetEntry {
    fn is_unused(self) -> bool {
        self.key.is_null() && self.hash == 0
    }
}

/// A set or frozenset.
#[repr(C)]
pub(crate) struct SetObject {
    header: Header,
    used: Cell<usize>,
    /// Slots that hold a key or did.
    fill: Cell<usize>,
    table: RefCell<Vec<SetEntry>>,
    /// The slot at which [`Set::pop`] begins to search.
    finger: Cell<usize>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for SetObject {
    fn visit(&self, marker: &mut Marker) {
        self.table.borrow().iter().for_each(|entry| marker.visit(entry.key));
    }
}

/// A set or frozenset.
pub(crate) type Set = Handle<SetObject>;

/// The slots that may hold a hash, in order: runs of neighbours, then a jump.
struct Probe {
    base: usize,
    offset: usize,
    perturb: u64,
    mask: usize,
}

impl Probe {
    fn new(hash: i64, mask: usize) -> Self {
        Self { base: hash as usize & mask, offset: 0, perturb: hash as u64, mask }
    }

    fn slot(&self) -> usize {
        self.base + self.offset
    }

    fn advance(&mut self) {
        let run = if self.base + LINEAR_PROBES <= self.mask { LINEAR_PROBES } else { 0 };
        if self.offset < run {
            self.offset += 1;
            return;
        }
        self.perturb >>= 5;
        self.base = self.base.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
        self.offset = 0;
    }
}

fn insert_clean(table: &mut [SetEntry], entry: SetEntry) {
    let mut probe = Probe::new(entry.hash, table.len() - 1);
    while !table[probe.slot()].key.is_null() {
        probe.advance();
    }
    table[probe.slot()] = entry;
}

impl Set {
    /// A new empty set, or frozenset.
    pub(crate) fn place(heap: &mut Heap, kind: Kind) -> Value {
        let table = vec![UNUSED; SMALLEST_TABLE];
        let object = SetObject {
            header: header(kind),
            used: Cell::new(0),
            fill: Cell::new(0),
            table: RefCell::new(table),
            finger: Cell::new(0),
        };
        let set = heap.place(object);
        // SAFETY: the object was just placed.
        unsafe { heap.account(set.as_pointer::<Header>(), bytes(SMALLEST_TABLE)) };
        set
    }

    /// The set or frozenset that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Set).or_else(|| Self::of(value, Kind::FrozenSet))
    }

    /// Whether it is a frozenset.
    pub(crate) fn is_frozen(self) -> bool {
        self.header.kind.0 & !Kind::SUBCLASS == Kind::FrozenSet.0
    }

    /// Number of items.
    #[inline]
    pub(crate) fn len(self) -> usize {
        self.used.get()
    }

    /// Slots of the table.
    pub(crate) fn slots(self) -> usize {
        self.table.borrow().len()
    }

    /// The key in a slot, if it has one.
    pub(crate) fn slot(self, slot: usize) -> Option<SetEntry> {
        self.table.borrow().get(slot).copied().filter(|entry| !entry.key.is_null())
    }

    /// The items as they are when each is come to: what is done with one may change the set.
    pub(crate) fn live(self) -> impl Iterator<Item = SetEntry> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let table = self.table.borrow();
            let found = (at..table.len()).find(|&at| !table[at].key.is_null())?;
            at = found + 1;
            Some(table[found])
        })
    }

    /// The items in the order of iteration, as they are now.
    pub(crate) fn entries(self) -> Vec<SetEntry> {
        self.table.borrow().iter().copied().filter(|entry| !entry.key.is_null()).collect()
    }

    /// The slot of a key: `Ok` if it is there, `Err` with the slot where it would go, the last deleted one that was met.
    pub(crate) fn search<E>(
        self,
        key: Value,
        hash: i64,
        mut equal: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Result<usize, usize>, E> {
        let mut slots = self.slots();
        let mut probe = Probe::new(hash, slots - 1);
        let mut free = None;
        loop {
            let entry = self.table.borrow()[probe.slot()];
            if entry.is_unused() {
                return Ok(Err(free.unwrap_or(probe.slot())));
            }
            if entry.hash == DELETED.hash {
                free = Some(probe.slot());
            }
            if entry.hash == hash && !entry.key.is_null() {
                if entry.key == key {
                    return Ok(Ok(probe.slot()));
                }
                let is_equal = equal(entry.key)?;
                if self.slots() != slots || self.slot(probe.slot()).is_none_or(|now| now.key != entry.key) {
                    // The comparison changed the set.
                    slots = self.slots();
                    (probe, free) = (Probe::new(hash, slots - 1), None);
                    continue;
                }
                if is_equal {
                    return Ok(Ok(probe.slot()));
                }
            }
            probe.advance();
        }
    }

    /// The slot of a key. `equal` compares the key with one of the same hash.
    pub(crate) fn find<E>(
        self,
        key: Value,
        hash: i64,
        equal: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Option<usize>, E> {
        Ok(self.search(key, hash, equal)?.ok())
    }

    /// Puts a key that the set does not have into the slot that [`Self::search`] found for it.
    pub(crate) fn add_at(self, heap: &mut Heap, slot: usize, key: Value, hash: i64) {
        let old = std::mem::replace(&mut self.table.borrow_mut()[slot], SetEntry { key, hash });
        self.used.set(self.used.get() + 1);
        if !old.is_unused() {
            return;
        }
        self.fill.set(self.fill.get() + 1);
        if self.is_crowded(0) {
            self.grow(heap);
        }
    }

    /// Deletes the key in a slot.
    pub(crate) fn remove(self, slot: usize) {
        self.table.borrow_mut()[slot] = DELETED;
        self.used.set(self.used.get() - 1);
    }

    /// Deletes some key and gives it back.
    pub(crate) fn pop(self) -> Option<Value> {
        let slots = self.slots();
        let first = self.finger.get() & (slots - 1);
        let found = (first..slots).chain(0..first).find_map(|slot| self.slot(slot).map(|entry| (slot, entry.key)));
        let (slot, key) = found?;
        self.remove(slot);
        self.finger.set(slot + 1);
        Some(key)
    }

    /// Deletes all keys.
    pub(crate) fn clear(self, heap: &mut Heap) {
        let slots = self.slots();
        *self.table.borrow_mut() = vec![UNUSED; SMALLEST_TABLE];
        self.used.set(0);
        self.fill.set(0);
        self.finger.set(0);
        self.account(heap, slots);
    }

    fn is_crowded(self, more: usize) -> bool {
        (self.fill.get() + more) * 5 >= (self.slots() - 1) * 3
    }

    /// Makes room for so many keys more, as a merge does before it adds them.
    pub(crate) fn reserve(self, heap: &mut Heap, more: usize) {
        if self.is_crowded(more) {
            self.resize(heap, (self.used.get() + more) * 2);
        }
    }

    /// Puts all keys of `other` into this set, if this one is empty and no key need be compared; says whether it did.
    pub(crate) fn merge_into_empty(self, other: Self) -> bool {
        if self.fill.get() != 0 {
            return false;
        }
        if self.slots() == other.slots() && other.fill.get() == other.used.get() {
            let table = other.table.borrow().clone();
            *self.table.borrow_mut() = table;
        } else {
            let mut table = self.table.borrow_mut();
            other.entries().into_iter().for_each(|entry| insert_clean(&mut table, entry));
        }
        self.used.set(other.used.get());
        self.fill.set(other.used.get());
        true
    }

    /// Rebuilds the table if more than a quarter of it are deleted keys.
    pub(crate) fn purge(self, heap: &mut Heap) {
        if self.fill.get() - self.used.get() > (self.slots() - 1) / 4 {
            self.grow(heap);
        }
    }

    /// Takes over the table of `other`, which gets this set's.
    pub(crate) fn swap(self, heap: &mut Heap, other: Self) {
        let (before, others) = (self.slots(), other.slots());
        self.table.swap(&other.table);
        self.used.swap(&other.used);
        self.fill.swap(&other.fill);
        self.account(heap, before);
        other.account(heap, others);
    }

    fn grow(self, heap: &mut Heap) {
        let used = self.used.get();
        self.resize(heap, if used > LARGE { used * 2 } else { used * 4 });
    }

    fn resize(self, heap: &mut Heap, least: usize) {
        let mut slots = SMALLEST_TABLE;
        while slots <= least {
            slots *= 2;
        }
        let mut table = vec![UNUSED; slots];
        self.entries().into_iter().for_each(|entry| insert_clean(&mut table, entry));
        let before = self.slots();
        *self.table.borrow_mut() = table;
        self.fill.set(self.used.get());
        self.account(heap, before);
    }

    fn account(self, heap: &mut Heap, slots_before: usize) {
        // SAFETY: a handle's object is alive.
        unsafe { heap.account(self.as_ptr().cast(), bytes(self.slots()) - bytes(slots_before)) };
    }
}

fn bytes(slots: usize) -> isize {
    (slots * size_of::<SetEntry>()) as isize
}
