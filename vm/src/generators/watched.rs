//! Generators that were suspended inside a `try` or `with`: they are closed as soon as nothing refers to them, as where references
//! are counted. There are no counts here, so after each instruction that may take a reference away the VM asks whether what held
//! such a generator last (`Witness`) still does; only if not does it search, and only if that finds nothing does it mark.
//!
//! Native code may hold what no frame shows. So each generator belongs to a depth of native code, and is looked at only where
//! none runs that is deeper.

use super::closing_order::{closing_order, has_cleanup};
use super::watch_list::{WatchList, Watched};
use super::witness::Witness;
use crate::objects::generator::Generator;
use crate::vm::{Fallible, Raised, Vm};
use std::collections::{HashSet, VecDeque};
use stencils::generator::FrameState;
use stencils::value::Value;

impl Vm {
    /// Watches a generator that is being suspended.
    pub(crate) fn watch(&mut self, generator: Generator) {
        let depth = self.native_depth.saturating_sub(u32::from(generator.activation().is_entry()));
        generator.set_watched(true);
        self.watched.add(generator, depth);
        self.state_mut().watches = true;
    }

    /// Closes the generators that nothing refers to any more. What that raises is lost.
    ///
    /// # Errors
    /// If the run ends meanwhile.
    pub(crate) fn close_dropped(&mut self) -> Fallible<()> {
        loop {
            let dropped = self.find_dropped();
            if dropped.is_empty() {
                return Ok(());
            }
            dropped.into_iter().try_for_each(|generator| self.close_lost(generator))?;
        }
    }

    /// Closes a generator; what that raises is lost. One that goes on all the same is not watched again: it is closed once.
    ///
    /// # Errors
    /// If the run ends meanwhile.
    pub(super) fn close_lost(&mut self, generator: Generator) -> Fallible<()> {
        generator.set_watched(true);
        let raised = std::mem::replace(&mut self.state_mut().raised, Value::NULL);
        let _ = self.close(generator);
        if self.abort.is_some() {
            return Err(Raised);
        }
        self.state_mut().raised = raised;
        Ok(())
    }

    /// An interpreter loop gives native code a result: what is left may be held by that code alone.
    pub(crate) fn leave_to_native(&mut self) {
        if !self.watched.is_empty() {
            self.watched.leave_to(self.native_depth - 1);
        }
    }

    /// The watched generators to which nothing refers, in the order in which counted references would close them. They are
    /// watched no longer.
    fn find_dropped(&mut self) -> Vec<Generator> {
        let mut list = std::mem::take(&mut self.watched);
        let let_go = std::mem::take(&mut self.heap.let_go);
        let mut lost = VecDeque::new();
        for number in list.candidates(let_go, |edge, link| self.still_is(edge, link)) {
            let Some(mut watched) = list.take(number) else { continue };
            if watched.generator.state == FrameState::CLEARED {
                list.forget(number, &watched);
                continue;
            }
            let was_in_dict = watched.witness.as_ref().is_some_and(Witness::ends_in_dict);
            let seen = self.look(&mut list, &mut watched);
            if seen == Seen::Lost {
                // A dict lets go of its first value first; a frame and a list of the last.
                match was_in_dict {
                    true => lost.push_back((number, watched.generator)),
                    false => lost.push_front((number, watched.generator)),
                }
            }
            list.put(number, watched, seen == Seen::Held);
        }
        debug_assert!(list.some_sure(self.native_depth).all(|watched| self.is_certainly_held(watched)));
        let dropped = if lost.is_empty() { Vec::new() } else { self.unreachable(&mut list, &Vec::from(lost)) };
        self.state_mut().watches = !list.is_empty();
        self.watched = list;
        dropped
    }

    /// Looks whether a generator must be closed, as far as that can be told without a search of the whole heap.
    fn look(&self, list: &mut WatchList, watched: &mut Watched) -> Seen {
        let has_cleanup = has_cleanup(watched.generator);
        let is_idle = !has_cleanup && (watched.is_lost || !watched.generator.state.is_suspended());
        if list.depth(watched) < self.native_depth || is_idle {
            return Seen::Elsewhere;
        }
        list.note_depth(watched, self.native_depth);
        if !watched.witness.as_ref().is_some_and(|witness| self.holds(witness, watched.generator)) {
            watched.witness = self.find_witness(watched.generator, list.recent(), NEAR);
            list.note_path(watched);
        }
        watched.is_lost = watched.witness.is_none();
        match (watched.is_lost, has_cleanup) {
            (false, _) => Seen::Held,
            (true, false) => Seen::Elsewhere,
            (true, true) => Seen::Lost,
        }
    }

    fn is_certainly_held(&self, watched: &Watched) -> bool {
        let holds = |witness| self.holds(witness, watched.generator);
        !has_cleanup(watched.generator) || watched.witness.as_ref().is_some_and(holds)
    }

    fn unreachable(&mut self, list: &mut WatchList, lost: &[(u64, Generator)]) -> Vec<Generator> {
        let marker = self.mark_reachable();
        let is_far = |(_, generator): &&(u64, Generator)| marker.is_marked(generator.value());
        let far: Vec<u64> = lost.iter().filter(is_far).map(|(number, _)| *number).collect();
        let gone = lost.iter().filter(|lost| !is_far(lost)).map(|(_, generator)| *generator);
        let gone: Vec<Generator> = gone.collect();
        let dropped = closing_order(&self.heap, &marker, &gone);
        self.heap.unmark(|_| ());
        // Once no more can be closed, those that are left over are part of a cycle, or one refers to them.
        unwatch(list, if dropped.is_empty() { &gone } else { &dropped });
        for number in far {
            let Some(mut watched) = list.take(number) else { continue };
            watched.witness = self.find_witness(watched.generator, list.recent(), usize::MAX);
            list.note_path(&watched);
            list.put(number, watched, true);
        }
        dropped
    }
}

fn unwatch(list: &mut WatchList, generators: &[Generator]) {
    let values: HashSet<Value> = generators.iter().map(|generator| generator.value()).collect();
    list.retain(|watched| !values.contains(&watched.generator.value()));
    generators.iter().for_each(|generator| generator.set_watched(false));
}

/// What a look at a generator told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Held,
    /// It is nothing to close now.
    Elsewhere,
    Lost,
}

/// So many objects are searched before all are marked.
pub(super) const NEAR: usize = 400;
