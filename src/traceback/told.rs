//! Which exceptions are told of an exception, and in which place: the tree that CPython's `traceback.TracebackException` makes. A cause or
//! context is told once, a member of a group each time. No text.

use crate::observation::Exception;
use std::collections::{HashMap, HashSet};

/// Groups can hold others so often that nobody could tell all of them.
const MOST: usize = 100_000;

const BECAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const DURING: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// An exception in one place; others are named by their index.
pub(super) struct Told<'a> {
    pub(super) exception: &'a Exception,
    /// What is told before it, and the sentence between them.
    pub(super) earlier: Option<(&'static str, usize)>,
    pub(super) members: Vec<usize>,
}

/// All that is told of an exception, which comes first.
pub(super) fn of(exception: &Exception) -> Vec<Told<'_>> {
    let mut telling = Telling { told: Vec::new(), met: HashSet::new(), in_full: HashMap::new() };
    telling.know(exception);
    let mut left = vec![telling.add(exception)];
    while let Some(index) = left.pop() {
        left.extend(telling.expand(index));
    }
    telling.told
}

struct Telling<'a> {
    told: Vec<Told<'a>>,
    met: HashSet<usize>,
    in_full: HashMap<usize, &'a Exception>,
}

impl<'a> Telling<'a> {
    fn know(&mut self, exception: &'a Exception) {
        self.in_full.entry(exception.number).or_insert(exception);
        for other in exception.exceptions.iter().chain(exception.cause.as_deref()).chain(exception.context.as_deref()) {
            self.know(other);
        }
    }

    fn add(&mut self, exception: &Exception) -> usize {
        self.met.insert(exception.number);
        let exception = self.in_full[&exception.number];
        self.told.push(Told { exception, earlier: None, members: Vec::new() });
        self.told.len() - 1
    }

    /// Adds what an exception is linked to; what was added.
    fn expand(&mut self, index: usize) -> Vec<usize> {
        let exception = self.told[index].exception;
        let new = |this: &mut Self, link: &'a Option<Box<Exception>>, sentence| {
            let link = link.as_deref().filter(|link| !this.met.contains(&link.number))?;
            Some((sentence, this.add(link)))
        };
        let mut earlier = new(self, &exception.cause, BECAUSE);
        if earlier.is_none() && !exception.suppress_context {
            earlier = new(self, &exception.context, DURING);
        }
        let mut members = Vec::new();
        for member in &exception.exceptions {
            if self.told.len() < MOST {
                members.push(self.add(member));
            }
        }
        let added = earlier.iter().map(|(_, index)| *index).chain(members.iter().copied()).collect();
        self.told[index] = Told { exception, earlier, members };
        added
    }
}
