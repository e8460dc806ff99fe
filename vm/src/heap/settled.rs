//! What marking knows from the last time. An object that was found then is settled: its mark stays, and it tells before it refers
//! to anything else (`Header::SETTLED`); a restless one does not tell. So what can be reached now is what can be reached from what
//! runs, from what has told, from the restless, and from what is new. That may be too much, as what is settled may be garbage
//! meanwhile, but never too little.

use super::{Heap, Marker};
use crate::objects::generator::Generator;
use crate::objects::{clear_flag, has_flag, kind_of, set_flag};
use std::collections::{HashMap, HashSet};
use stencils::generator::FrameState;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// The mark of what is settled, and of what is settled and has known holders.
pub(super) const SETTLED: u8 = 1;
pub(super) const KNOWN: u8 = 2;

/// What is settled, as far as that must be listed.
#[derive(Default)]
pub(crate) struct Settled {
    /// The restless, and what has told.
    unsure: Vec<Value>,
    /// Which settled objects refer to one, or did: of generators, what leads to those that are watched, and all that was new when
    /// something had been settled.
    holders: HashMap<Value, Vec<Value>>,
    /// What had been settled and is asked about.
    asked: Vec<Value>,
    /// Something had been settled when marking began.
    is_later: bool,
}

impl Settled {
    /// How to mark an object.
    pub(super) fn mark(&self, object: Value) -> u8 {
        let is_known = match kind_of(object) {
            Some(Kind::BigInt | Kind::Float | Kind::Str | Kind::Bytes) => false,
            _ => self.is_later || has_flag(object, Header::HOLDS) || Generator::from_value(object).is_some(),
        };
        if is_known { KNOWN } else { SETTLED }
    }

    /// Notes what refers to an object whose holders are known.
    pub(super) fn note_holder(&mut self, held: Value, holder: Value) {
        let holders = self.holders.entry(held).or_default();
        if holders.last() != Some(&holder) && !holders.contains(&holder) {
            holders.push(holder);
        }
    }

    /// Takes the marks of these objects away, and of those that hold them, to see whether they are reached.
    fn ask(&mut self, objects: impl Iterator<Item = Value>) {
        self.asked = objects.filter(unmark_known).collect();
        let mut next = 0;
        while let Some(asked) = self.asked.get(next).filter(|_| next < MOST_ASKED) {
            let holders = self.holders.get(asked).into_iter().flatten();
            self.asked.extend(holders.copied().filter(unmark_known).collect::<Vec<Value>>());
            next += 1;
        }
    }

    /// What must be looked at again: it may refer to something else than before, or to what is asked about.
    pub(super) fn take_unsure(&mut self) -> Vec<Value> {
        let holders = self.asked.iter().filter_map(|asked| self.holders.get(asked)).flatten();
        let mut seen = HashSet::new();
        holders.copied().chain(self.unsure.drain(..)).filter(|&object| seen.insert(object)).collect()
    }

    /// Settles an object whose contents are marked.
    pub(super) fn settle(&mut self, object: Value) {
        if is_restless(object) {
            self.unsure.push(object);
        } else {
            set_flag(object, Header::SETTLED);
        }
    }
}

/// Of so many objects the holders are asked about, too.
const MOST_ASKED: usize = 100;

/// Takes the mark of an object away, if its holders are known. Says whether it did.
fn unmark_known(object: &Value) -> bool {
    // SAFETY: an object that is or was settled is there until garbage is collected, when nothing is settled any more.
    let mark = unsafe { &mut (*object.as_pointer::<Header>()).mark };
    *mark == KNOWN && std::mem::take(mark) != 0
}

/// Whether an object may come to refer to something else without telling.
fn is_restless(object: Value) -> bool {
    let tells = |kind| {
        matches!(
            kind,
            Kind::BigInt
                | Kind::Float
                | Kind::Str
                | Kind::List
                | Kind::Tuple
                | Kind::Dict
                | Kind::FrozenSet
                | Kind::Range
                | Kind::Slice
                | Kind::BuiltinFunction
                | Kind::Code
                | Kind::ListIterator
                | Kind::TupleIterator
                | Kind::RangeIterator
                | Kind::Instance
                | Kind::BoundMethod
                | Kind::MethodDescriptor
                | Kind::ClassMethodDescriptor
                | Kind::SlotWrapper
                | Kind::MethodWrapper
                | Kind::GetSetDescriptor
                | Kind::MemberDescriptor
                | Kind::Bytes
                | Kind::Complex
        )
    };
    match Generator::from_value(object) {
        Some(generator) => generator.state == FrameState::EXECUTING,
        None => !kind_of(object).is_some_and(tells),
    }
}

impl Heap {
    /// Notes that an object is about to refer to something else.
    #[inline]
    pub(crate) fn changes(&mut self, holder: Value) {
        if has_flag(holder, Header::SETTLED) {
            clear_flag(holder, Header::SETTLED);
            self.changed.push(holder);
        }
    }

    /// Whether anything is settled.
    pub(crate) fn is_settled(&self) -> bool {
        self.settled.is_some()
    }

    /// What is settled, to mark the rest: all else, and generators about which it is asked.
    pub(crate) fn take_settled(&mut self, asked: impl Iterator<Item = Value>) -> Option<Settled> {
        let mut settled = self.settled.take()?;
        settled.is_later = true;
        settled.ask(asked);
        settled.unsure.append(&mut self.changed);
        Some(settled)
    }

    /// Keeps the marks that were made.
    pub(crate) fn keep(&mut self, marker: Marker) {
        self.settled = marker.settled;
        self.newest_settled = self.objects;
    }

    /// Nothing is settled, so that all can be marked.
    pub(crate) fn unsettle(&mut self) {
        if self.settled.take().is_some() {
            self.unmark(|_| ());
        }
        self.changed.clear();
        self.newest_settled = std::ptr::null_mut();
    }

    /// What was not marked, the newest first, but what has been garbage for longer.
    pub(crate) fn garbage(&self, marker: &Marker) -> Vec<Value> {
        let asked = marker.settled.iter().flat_map(|settled| settled.asked.iter().copied());
        self.unmarked().chain(asked.filter(|&value| !marker.is_marked(value))).collect()
    }
}
