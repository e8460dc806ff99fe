//! The table of a set, with CPython's layout, as that decides the order of iteration (Objects/setobject.c):
//! up to nine linear probes, then a jump; growth when three fifths are filled.

use crate::container::hash::hash_element;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::operator::compare::same_or_equal;
use crate::value::Value;

const SMALLEST: usize = 8;
const LINEAR_PROBES: usize = 9;

#[derive(Clone)]
pub(crate) enum Slot {
    Free,
    Deleted,
    Element { key: Value, hash: i64 },
}

#[derive(Clone)]
pub(crate) struct SetTable {
    slots: Vec<Slot>,
    /// Elements and deleted slots.
    fill: usize,
    used: usize,
}

impl Default for SetTable {
    fn default() -> Self {
        Self { slots: vec![Slot::Free; SMALLEST], fill: 0, used: 0 }
    }
}

/// What a search ends at.
enum Found {
    Element(usize),
    /// Where the element would be put: the first deleted slot on the way, else the free slot at its end.
    Absent(usize),
}

impl SetTable {
    pub(crate) fn len(&self) -> usize {
        self.used
    }

    pub(crate) fn bytes(&self) -> usize {
        self.slots.len() * std::mem::size_of::<Slot>()
    }

    /// The elements with their hashes, in the order of iteration.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Value, i64)> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Element { key, hash } => Some((key, *hash)),
            Slot::Free | Slot::Deleted => None,
        })
    }

    /// The first element at or after a position, and the position after it.
    pub(crate) fn next_element(&self, position: usize) -> Option<(&Value, usize)> {
        let rest = self.slots.get(position..)?.iter().enumerate();
        rest.filter_map(|(at, slot)| match slot {
            Slot::Element { key, .. } => Some((key, position + at + 1)),
            Slot::Free | Slot::Deleted => None,
        })
        .next()
    }

    pub(crate) fn take_values(&mut self, values: &mut Vec<Value>) {
        let table = std::mem::take(self);
        values.extend(table.slots.into_iter().filter_map(|slot| match slot {
            Slot::Element { key, .. } => Some(key),
            Slot::Free | Slot::Deleted => None,
        }));
    }

    pub(crate) fn add(&mut self, heap: &HeapRef, key: Value) -> Res<()> {
        let hash = hash_element(heap, &key)?;
        self.add_hashed(heap, key, hash)
    }

    pub(crate) fn add_hashed(&mut self, heap: &HeapRef, key: Value, hash: i64) -> Res<()> {
        let Found::Absent(at) = self.find(heap, &key, hash)? else { return Ok(()) };
        heap.admit_items(self.used + 1)?;
        let old = std::mem::replace(&mut self.slots[at], Slot::Element { key, hash });
        self.used += 1;
        if matches!(old, Slot::Deleted) {
            return Ok(());
        }
        self.fill += 1;
        if self.fill * 5 >= self.mask() * 3 {
            self.grow();
        }
        Ok(())
    }

    pub(crate) fn contains_hashed(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<bool> {
        Ok(matches!(self.find(heap, key, hash)?, Found::Element(_)))
    }

    /// Takes out an element; whether it was there.
    pub(crate) fn discard_hashed(&mut self, heap: &HeapRef, key: &Value, hash: i64) -> Res<bool> {
        let Found::Element(at) = self.find(heap, key, hash)? else { return Ok(false) };
        self.slots[at] = Slot::Deleted;
        self.used -= 1;
        Ok(true)
    }

    /// Adds all elements of another set, as `set_merge` does.
    pub(crate) fn merge(&mut self, heap: &HeapRef, other: &Self) -> Res<()> {
        if other.used == 0 {
            return Ok(());
        }
        self.reserve(other.used);
        if self.fill == 0 && self.slots.len() == other.slots.len() && other.fill == other.used {
            self.clone_from(other);
            return Ok(());
        }
        if self.fill == 0 {
            for (key, hash) in other.iter() {
                self.insert_absent(key.clone(), hash);
            }
            self.fill = other.used;
            self.used = other.used;
            return Ok(());
        }
        for (key, hash) in other.iter() {
            self.add_hashed(heap, key.clone(), hash)?;
        }
        Ok(())
    }

    /// Room for so many more elements at once.
    pub(crate) fn reserve(&mut self, more: usize) {
        if (self.fill + more) * 5 >= self.mask() * 3 {
            self.resize((self.used + more) * 2);
        }
    }

    /// Builds the table anew if more than a quarter of it is deleted.
    pub(crate) fn purge(&mut self) {
        if self.fill - self.used > self.mask() / 4 {
            self.grow();
        }
    }

    fn mask(&self) -> usize {
        self.slots.len() - 1
    }

    fn grow(&mut self) {
        let factor = if self.used > 50_000 { 2 } else { 4 };
        self.resize(self.used * factor);
    }

    fn resize(&mut self, least: usize) {
        let size = (least + 1).next_power_of_two().max(SMALLEST);
        let old = std::mem::replace(&mut self.slots, vec![Slot::Free; size]);
        self.fill = self.used;
        for slot in old {
            if let Slot::Element { key, hash } = slot {
                self.insert_absent(key, hash);
            }
        }
    }

    fn insert_absent(&mut self, key: Value, hash: i64) {
        let free = self.probe(hash).find(|&at| matches!(self.slots[at], Slot::Free));
        if let Some(at) = free {
            self.slots[at] = Slot::Element { key, hash };
        }
    }

    fn find(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Found> {
        let mut deleted = None;
        for at in self.probe(hash) {
            match &self.slots[at] {
                Slot::Free => return Ok(Found::Absent(deleted.unwrap_or(at))),
                // The last one that was met is used again.
                Slot::Deleted => deleted = Some(at),
                Slot::Element { key: other, hash: other_hash }
                    if *other_hash == hash && same_or_equal(heap, other, key)? =>
                {
                    return Ok(Found::Element(at));
                }
                Slot::Element { .. } => {}
            }
        }
        unreachable!("a probe never ends and a table is never full")
    }

    /// The slots at which a hash may stand, without end.
    fn probe(&self, hash: i64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.mask();
        let mut perturb = hash as u64 as usize;
        let starts = std::iter::successors(Some(perturb & mask), move |start| {
            perturb >>= 5;
            Some(start.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb) & mask)
        });
        starts.flat_map(move |start| start..=if start + LINEAR_PROBES <= mask { start + LINEAR_PROBES } else { start })
    }
}
