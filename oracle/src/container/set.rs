//! The table of a set, with CPython's layout, as that decides the order of iteration (Objects/setobject.c):
//! up to nine linear probes, then a jump; growth when three fifths are filled.

use crate::container::hash::hash_element;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::operator::compare::same_or_equal;
use crate::value::{Set, Value};

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
    /// How often the table was built anew.
    generation: u64,
    /// Where `pop` goes on.
    finger: usize,
}

impl Default for SetTable {
    fn default() -> Self {
        Self { slots: vec![Slot::Free; SMALLEST], fill: 0, used: 0, generation: 0, finger: 0 }
    }
}

/// The set as an object: comparing elements may run Python code that changes it, so the table is never borrowed meanwhile.
impl Set {
    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// The table as it is now.
    pub(crate) fn table(&self) -> SetTable {
        self.0.borrow().clone()
    }

    /// The elements as they are when each is come to: what is done with one may change the set.
    pub(crate) fn live(&self) -> impl Iterator<Item = (Value, i64)> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let table = self.0.borrow();
            let rest = table.slots.get(at..)?.iter();
            let (passed, found) = rest.enumerate().find_map(|(passed, slot)| match slot {
                Slot::Element { key, hash } => Some((passed, (key.clone(), *hash))),
                Slot::Free | Slot::Deleted => None,
            })?;
            at += passed + 1;
            Some(found)
        })
    }

    pub(crate) fn add(&self, heap: &HeapRef, key: Value) -> Res<()> {
        let hash = hash_element(heap, &key)?;
        self.add_hashed(heap, key, hash)
    }

    pub(crate) fn add_hashed(&self, heap: &HeapRef, key: Value, hash: i64) -> Res<()> {
        match self.search(heap, &key, hash)? {
            Found::Element(_) => Ok(()),
            Found::Absent(at) => self.0.borrow_mut().put(heap, at, key, hash),
        }
    }

    /// Adds what another set has. Into an empty set nothing is compared.
    pub(crate) fn merge(&self, heap: &HeapRef, other: &Self) -> Res<()> {
        if self.0.borrow().fill == 0 {
            return self.0.borrow_mut().merge(heap, &other.0.borrow());
        }
        if other.len() > 0 {
            self.0.borrow_mut().reserve(other.len());
        }
        other.live().try_for_each(|(key, hash)| self.add_hashed(heap, key, hash))
    }

    pub(crate) fn contains_hashed(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<bool> {
        Ok(matches!(self.search(heap, key, hash)?, Found::Element(_)))
    }

    /// Takes out an element, if it is there.
    pub(crate) fn discard_hashed(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Option<Value>> {
        match self.search(heap, key, hash)? {
            Found::Element(at) => Ok(self.0.borrow_mut().take(at)),
            Found::Absent(_) => Ok(None),
        }
    }

    /// As in CPython, the search begins anew if a comparison has changed what it looks at.
    fn search(&self, heap: &HeapRef, key: &Value, hash: i64) -> Res<Found> {
        let mut search = Search::default();
        loop {
            let (generation, candidate) = {
                let table = self.0.borrow();
                (table.generation, table.candidate(hash, &mut search))
            };
            let (at, own) = match candidate {
                Candidate::Equal(at, own) => (at, own),
                Candidate::End(at) => return Ok(Found::Absent(at)),
            };
            let equal = same_or_equal(heap, &own, key)?;
            let unchanged = self.0.borrow().holds(generation, at, &own);
            match (equal, unchanged) {
                (true, true) => return Ok(Found::Element(at)),
                (false, true) => {}
                (_, false) => search = Search::default(),
            }
        }
    }
}

/// How far a search has come: elements that are taken out behind it do not matter any more.
#[derive(Default)]
struct Search {
    /// Slots that were looked at.
    passed: usize,
    /// The last deleted one among them.
    deleted: Option<usize>,
}

/// What a search meets.
enum Candidate {
    /// An element with the hash that is searched.
    Equal(usize, Value),
    /// The end of the search, as in [`Found::Absent`].
    End(usize),
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
        match self.find(heap, &key, hash)? {
            Found::Element(_) => Ok(()),
            Found::Absent(at) => self.put(heap, at, key, hash),
        }
    }

    fn put(&mut self, heap: &HeapRef, at: usize, key: Value, hash: i64) -> Res<()> {
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

    fn take(&mut self, at: usize) -> Option<Value> {
        match std::mem::replace(&mut self.slots[at], Slot::Deleted) {
            Slot::Element { key, .. } => {
                self.used -= 1;
                Some(key)
            }
            other => {
                self.slots[at] = other;
                None
            }
        }
    }

    /// Takes out some element: the first one from a place on that goes on from call to call (`set.pop`).
    pub(crate) fn pop(&mut self) -> Option<Value> {
        let start = self.finger & self.mask();
        let mut order = (start..self.slots.len()).chain(0..start);
        let at = order.find(|&at| matches!(self.slots[at], Slot::Element { .. }))?;
        self.finger = at + 1;
        self.take(at)
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
        self.generation += 1;
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
        let mut search = Search::default();
        loop {
            match self.candidate(hash, &mut search) {
                Candidate::End(at) => return Ok(Found::Absent(at)),
                Candidate::Equal(at, own) if same_or_equal(heap, &own, key)? => return Ok(Found::Element(at)),
                Candidate::Equal(..) => {}
            }
        }
    }

    /// The next element with a hash, or the end of the search, from where a search has come to.
    fn candidate(&self, hash: i64, search: &mut Search) -> Candidate {
        for at in self.probe(hash).skip(search.passed) {
            search.passed += 1;
            match &self.slots[at] {
                Slot::Free => return Candidate::End(search.deleted.unwrap_or(at)),
                // The last one that was met is used again.
                Slot::Deleted => search.deleted = Some(at),
                Slot::Element { key, hash: other } if *other == hash => return Candidate::Equal(at, key.clone()),
                Slot::Element { .. } => {}
            }
        }
        unreachable!("a probe never ends and a table is never full")
    }

    /// Whether the table is the same as then and has this element there.
    fn holds(&self, generation: u64, at: usize, element: &Value) -> bool {
        let own = self.slots.get(at);
        self.generation == generation && matches!(own, Some(Slot::Element { key, .. }) if key.is(element))
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
