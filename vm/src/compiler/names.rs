//! Maps that remember the order of insertion: the index of a name is its operand in the bytecode.

use std::collections::HashMap;

/// A map from names to values, iterated in the order of insertion.
#[derive(Clone, Debug)]
pub(super) struct NameMap<V> {
    entries: Vec<(String, V)>,
    index: HashMap<String, usize>,
}

impl<V> Default for NameMap<V> {
    fn default() -> Self {
        Self { entries: Vec::new(), index: HashMap::new() }
    }
}

impl<V> NameMap<V> {
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    pub(super) fn get(&self, name: &str) -> Option<&V> {
        self.position(name).map(|position| &self.entries[position].1)
    }

    /// Adds the entry or replaces its value; gives its index.
    pub(super) fn insert(&mut self, name: &str, value: V) -> usize {
        if let Some(position) = self.position(name) {
            self.entries[position].1 = value;
            return position;
        }
        self.index.insert(name.to_owned(), self.entries.len());
        self.entries.push((name.to_owned(), value));
        self.entries.len() - 1
    }

    /// Removes an entry, which must be rare: all later ones move.
    pub(super) fn remove(&mut self, name: &str) {
        if let Some(position) = self.index.remove(name) {
            self.entries.remove(position);
            self.index.values_mut().filter(|index| **index > position).for_each(|index| *index -= 1);
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.entries.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = (&str, &mut V)> {
        self.entries.iter_mut().map(|(name, value)| (name.as_str(), value))
    }
}

/// A set of names, each with its index: `co_names`, `co_varnames`, `co_cellvars`, `co_freevars`.
pub(super) type NameTable = NameMap<()>;

impl NameTable {
    /// The index of the name, which is added if it is new.
    pub(super) fn intern(&mut self, name: &str) -> usize {
        self.position(name).unwrap_or_else(|| self.insert(name, ()))
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, ())| name)
    }
}

impl FromIterator<String> for NameTable {
    fn from_iter<I: IntoIterator<Item = String>>(names: I) -> Self {
        let mut table = Self::default();
        for name in names {
            table.intern(&name);
        }
        table
    }
}
