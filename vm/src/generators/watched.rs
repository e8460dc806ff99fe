//! Generators that were suspended inside a `try` or `with`: they are closed as soon as nothing refers to them, as where references
//! are counted. There are no counts here, so after each instruction that may take a reference away the VM asks whether what held
//! such a generator last (`Witness`) still does; only if not does it search, and only if that finds nothing does it mark.
//!
//! Native code may hold what no frame shows. So each generator belongs to a depth of native code, and is looked at only where
//! none runs that is deeper.

use super::cleanup::{cleans_up, delegate, has_cleanup, is_delegate};
use super::closing_order::closing_order;
use super::watch_list::{WatchList, Watched};
use super::witness::{Link, Witness};
use crate::frames::Activation;
use crate::objects::generator::Generator;
use crate::vm::{Fallible, Raised, Vm};
use std::cmp::Reverse;
use std::collections::HashSet;
use stencils::generator::FrameState;
use stencils::value::Value;

impl Vm {
    /// Watches a generator that is being suspended, or was. One that another waits for is closed with that one, and needs no look.
    pub(crate) fn watch(&mut self, generator: Generator) {
        let frame = generator.activation();
        if generator.is_watched || !cleans_up(frame) {
            return;
        }
        generator.set_watched(true);
        if let Some(delegate) = delegate(frame) {
            self.watched.leave_out(delegate);
        }
        if !is_delegate(generator) {
            self.add_watched(generator, self.native_depth.saturating_sub(u32::from(frame.is_entry())));
        }
    }

    /// Watches a generator that another no longer waits for.
    pub(super) fn watch_again(&mut self, generator: Generator) {
        if has_cleanup(generator) {
            self.add_watched(generator, self.native_depth);
        }
    }

    /// What a generator that goes for good held is to be looked at.
    pub(super) fn let_go_of_contents(&mut self, generator: Generator) {
        self.watched.doubt_held_by(generator.value());
        if let Some(inner) = generator.yields_from().and_then(Generator::from_value) {
            self.watch_again(inner);
        }
    }

    fn add_watched(&mut self, generator: Generator, depth: u32) {
        self.watched.add(generator, depth);
        self.state_mut().watches = true;
    }

    /// Closes the generators that nothing refers to any more. What that raises is lost.
    ///
    /// # Errors
    /// If the run ends meanwhile.
    pub(crate) fn close_dropped(&mut self) -> Fallible<()> {
        let waiting = self.closing.len();
        loop {
            // What one held goes before the next.
            let dropped = self.find_dropped();
            self.closing.extend(dropped.into_iter().rev());
            if self.closing.len() == waiting {
                return Ok(());
            }
            self.closing.pop().map_or(Ok(()), |generator| self.close_lost(generator))?;
        }
    }

    /// Closes a generator; what that raises is lost. One that goes on all the same is not closed again.
    ///
    /// # Errors
    /// If the run ends meanwhile.
    pub(super) fn close_lost(&mut self, generator: Generator) -> Fallible<()> {
        generator.set_finalized();
        let raised = std::mem::replace(&mut self.state_mut().raised, Value::NULL);
        let _ = self.close(generator);
        if self.abort.is_some() {
            return Err(Raised);
        }
        self.let_go_of_contents(generator);
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
        let mut lost = Vec::new();
        let mut is_all = true;
        let mut candidates = list.candidates(let_go, |edge, link| self.still_is(edge, link));
        while let Some(number) = candidates.pop_front() {
            let Some(mut watched) = list.take(number) else { continue };
            if watched.generator.state == FrameState::CLEARED {
                list.forget(number, &watched);
                continue;
            }
            let (seen, last) = self.look(&mut list, &mut watched);
            is_all &= list.depth(&watched) >= self.native_depth;
            match seen {
                Seen::Lost => lost.push(Lost { number, generator: watched.generator, last }),
                Seen::Idle => candidates.extend(list.doubt_held_by(watched.generator.value())),
                Seen::Held | Seen::Elsewhere => {}
            }
            if seen == Seen::Idle && watched.is_bystander {
                list.forget(number, &watched);
            } else {
                list.put(number, watched, seen == Seen::Held);
            }
        }
        debug_assert!(list.some_sure(self.native_depth).all(|watched| self.is_certainly_held(watched)));
        let dropped = if lost.is_empty() { Vec::new() } else { self.unreachable(&mut list, lost) };
        if is_all {
            list.told.clear();
        }
        self.state_mut().watches = !list.is_empty();
        self.watched = list;
        dropped
    }

    /// Looks whether a generator must be closed, as far as that can be told without a search of the whole heap; and what held
    /// it last, if that no longer does.
    fn look(&self, list: &mut WatchList, watched: &mut Watched) -> (Seen, Option<Witness>) {
        let has_cleanup = has_cleanup(watched.generator);
        let matters = has_cleanup || list.depends_on(watched.generator);
        if !matters && (watched.is_lost || !watched.generator.state.is_suspended()) {
            return (Seen::Idle, None);
        }
        if list.depth(watched) < self.native_depth {
            return (Seen::Elsewhere, None);
        }
        list.note_depth(watched, self.native_depth);
        let mut last = None;
        let holds = |witness| list.vouches_for(witness) && self.holds(witness, watched.generator);
        if !watched.witness.as_ref().is_some_and(holds) {
            let found = self.find_witness(watched.generator, list.recent(), self.near());
            let found = found.map(|witness| list.shorten(witness, self.native_depth));
            last = std::mem::replace(&mut watched.witness, found);
        }
        watched.is_lost = watched.witness.is_none();
        let seen = match (watched.is_lost, has_cleanup) {
            (false, _) => Seen::Held,
            (true, false) => Seen::Idle,
            (true, true) => Seen::Lost,
        };
        (seen, last)
    }

    /// How many objects to search for one that refers to a generator. It is not worth the while where it is told otherwise.
    pub(super) fn near(&self) -> usize {
        if self.heap.is_settled() { 0 } else { NEAR }
    }

    fn is_certainly_held(&self, watched: &Watched) -> bool {
        let holds = |witness| self.holds(witness, watched.generator);
        !has_cleanup(watched.generator) || watched.witness.as_ref().is_some_and(holds)
    }

    /// Which of those that have no witness are reachable from nowhere.
    fn unreachable(&mut self, list: &mut WatchList, mut lost: Vec<Lost>) -> Vec<Generator> {
        // A frame lets go of its last slot first, which mostly has the newest.
        lost.sort_by_key(|lost| Reverse((lost.last.as_ref().map_or(0, Witness::slot), lost.number)));
        let let_go: Vec<Value> = list.told.iter().copied().chain(lost.iter().map(Lost::root)).collect();
        let generators: Vec<Generator> = lost.iter().map(|lost| lost.generator).collect();
        let passed_on =
            self.frames().flat_map(|frame| lost.iter().filter(move |lost| lost.is_of(frame))).map(Lost::root).collect();
        let before = lost.iter().filter_map(|lost| lost.last.as_ref()).flat_map(Witness::path).map(Link::holder);
        let before: Vec<Value> = before.collect();
        let marker = self.mark_for(&generators, &before, list.recent());
        let (far, gone): (Vec<Lost>, Vec<Lost>) =
            lost.into_iter().partition(|lost| marker.is_marked(lost.generator.value()));
        let dropped = closing_order(&self.heap.garbage(&marker), &marker, let_go, &passed_on);
        self.heap.keep(marker);
        let mut checked = gone.iter().filter(|lost| lost.number.is_multiple_of(CHECKED));
        debug_assert!(checked.all(|lost| self.find_witness(lost.generator, &[], usize::MAX).is_none()));
        let gone: Vec<Generator> = gone.into_iter().map(|lost| lost.generator).collect();
        // Once no more can be closed, those that are left over are part of a cycle, or one refers to them.
        unwatch(list, if dropped.is_empty() { &gone } else { &dropped });
        for Lost { number, .. } in far {
            let Some(mut watched) = list.take(number) else { continue };
            let find = |limit| self.find_witness(watched.generator, list.recent(), limit);
            let found = find(NEAR).or_else(|| find(usize::MAX));
            watched.witness = found.map(|witness| list.shorten(witness, self.native_depth));
            watched.is_lost = false;
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

/// A generator that nothing near holds.
struct Lost {
    number: u64,
    generator: Generator,
    /// What held it before.
    last: Option<Witness>,
}

impl Lost {
    /// Whether that frame itself held it.
    fn is_of(&self, frame: Activation) -> bool {
        matches!(self.last, Some(Witness::Frame(holder, _)) if holder == frame.frame())
    }

    /// What a frame held, so that the generator was held.
    fn root(&self) -> Value {
        self.last.iter().flat_map(Witness::path).next().map_or(self.generator.value(), Link::holder)
    }
}

/// What a look at a generator told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Held,
    /// Deeper native code runs, which may hold it.
    Elsewhere,
    /// Nothing is to be closed, be it held or not.
    Idle,
    Lost,
}

/// A debug build searches for one of so many of those that are gone.
const CHECKED: u64 = 8;

/// So many objects are searched before all are marked.
pub(super) const NEAR: usize = 400;
