//! Names in the order in which they appear, each once. A scope may have many.

use rustc_hash::FxHashSet;
use std::ops::Deref;

/// The names, and which they are.
#[derive(Clone, Default)]
pub(crate) struct Names<'a> {
    in_order: Vec<&'a str>,
    known: FxHashSet<&'a str>,
}

impl<'a> Names<'a> {
    /// Adds a name if it is new.
    pub(super) fn add(&mut self, name: &'a str) {
        if self.known.insert(name) {
            self.in_order.push(name);
        }
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.known.contains(name)
    }
}

impl<'a> FromIterator<&'a str> for Names<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        let mut found = Self::default();
        names.into_iter().for_each(|name| found.add(name));
        found
    }
}

impl<'a> Deref for Names<'a> {
    type Target = [&'a str];

    fn deref(&self) -> &[&'a str] {
        &self.in_order
    }
}
