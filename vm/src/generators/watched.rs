//! Generators that were suspended inside a `try` or `with`: they are closed as soon as nothing refers to them, as where references
//! are counted. There are no counts here, so after each instruction that may take a reference away the VM asks whether what held
//! such a generator last (`Witness`) still does; only if not does it search, and only if that finds nothing does it mark.
//!
//! Native code may hold what no frame shows. So each generator belongs to a depth of native code, and is looked at only where
//! none runs that is deeper.

use super::closing_order::{closing_order, has_cleanup};
use super::witness::Witness;
use crate::heap::Marker;
use crate::objects::generator::Generator;
use crate::vm::{Fallible, Raised, Vm};
use std::collections::VecDeque;
use stencils::generator::FrameState;
use stencils::value::Value;

/// A generator with what is known of it.
pub(crate) struct Watched {
    generator: Generator,
    /// The `native_depth` at which it is looked at.
    depth: u32,
    witness: Option<Witness>,
}

impl Watched {
    /// Whether it is no garbage. A witness may be.
    pub(crate) fn outlives_collection(&mut self, marker: &Marker) -> bool {
        self.witness = None;
        marker.is_marked(self.generator.value())
    }
}

impl Vm {
    /// Watches a generator that is being suspended.
    pub(crate) fn watch(&mut self, generator: Generator) {
        let depth = self.native_depth.saturating_sub(u32::from(generator.activation().is_entry()));
        generator.set_watched(true);
        self.watched.push(Watched { generator, depth, witness: None });
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

    /// Closes a generator; what that raises is lost.
    ///
    /// # Errors
    /// If the run ends meanwhile.
    pub(super) fn close_lost(&mut self, generator: Generator) -> Fallible<()> {
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
        let outside = self.native_depth - 1;
        self.watched.iter_mut().for_each(|watched| watched.depth = watched.depth.min(outside));
    }

    /// The watched generators to which nothing refers, in the order in which counted references would close them. They are
    /// watched no longer.
    fn find_dropped(&mut self) -> Vec<Generator> {
        let mut watched = std::mem::take(&mut self.watched);
        watched.retain(|watched| watched.generator.state != FrameState::CLEARED);
        let mut lost = VecDeque::new();
        for watched in &mut watched {
            let was_in_dict = watched.witness.as_ref().is_some_and(Witness::ends_in_dict);
            if self.is_held(watched) {
                continue;
            }
            // A dict lets go of its first value first; a frame and a list of the last.
            match was_in_dict {
                true => lost.push_back(watched.generator),
                false => lost.push_front(watched.generator),
            }
        }
        let lost = Vec::from(lost);
        self.watched = watched;
        let dropped = if lost.is_empty() { lost } else { self.unreachable(&lost) };
        self.state_mut().watches = !self.watched.is_empty();
        dropped
    }

    /// Whether a generator need not be closed, as far as that can be told without a search of the whole heap.
    fn is_held(&self, watched: &mut Watched) -> bool {
        if watched.depth < self.native_depth || !has_cleanup(watched.generator) {
            return true;
        }
        watched.depth = self.native_depth;
        if watched.witness.as_ref().is_some_and(|witness| self.holds(witness, watched.generator)) {
            return true;
        }
        watched.witness = self.find_witness(watched.generator, NEAR);
        watched.witness.is_some()
    }

    fn unreachable(&mut self, lost: &[Generator]) -> Vec<Generator> {
        let marker = self.mark_reachable();
        let (far, gone): (Vec<Generator>, Vec<Generator>) =
            lost.iter().partition(|generator| marker.is_marked(generator.value()));
        let dropped = closing_order(&self.heap, &marker, &gone);
        self.heap.unmark(|_| ());
        // Once no more can be closed, those that are left over are part of a cycle, or one refers to them.
        self.unwatch(if dropped.is_empty() { &gone } else { &dropped });
        for generator in far {
            let witness = self.find_witness(generator, usize::MAX);
            if let Some(watched) = self.watched.iter_mut().find(|watched| watched.generator.is(generator)) {
                watched.witness = witness;
            }
        }
        dropped
    }

    fn unwatch(&mut self, generators: &[Generator]) {
        self.watched.retain(|watched| !generators.iter().any(|generator| generator.is(watched.generator)));
        generators.iter().for_each(|generator| generator.set_watched(false));
    }
}

/// So many objects are searched before all are marked.
const NEAR: usize = 400;
