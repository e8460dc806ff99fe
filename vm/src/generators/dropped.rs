//! Generators that a program drops while they are suspended: they are closed, as where references are counted. There are no
//! counts here, so this is for the places alone that ARCHITECTURE.md names, and whether something refers to one is found by marking.

use super::cleanup::cleans_up;
use super::watched::NEAR;
use crate::frames::Activation;
use crate::heap::Marker;
use crate::objects::generator::Generator;
use crate::vm::{Fallible, Vm};
use std::collections::HashSet;
use stencils::value::Value;

impl Vm {
    /// Closes a generator that a name or an operand stack held, if it is suspended and nothing else refers to it, and then those
    /// that its variables hold. What its closing raises is lost.
    ///
    /// # Errors
    /// If the run ends meanwhile.
    pub(crate) fn drop_value(&mut self, value: Value) -> Fallible<()> {
        let Some(generator) = Generator::from_value(value).filter(|&generator| has_cleanup(generator)) else {
            return Ok(());
        };
        if !generator.is_owned() && self.is_referred_to(generator) {
            return Ok(());
        }
        self.close_lost(generator)?;
        if !generator.frame.object.is_null() {
            return Ok(());
        }
        let locals = generator.activation().locals().to_vec();
        locals.into_iter().rev().try_for_each(|local| self.drop_value(local))
    }

    /// Takes operands off the stack of a frame that an exception leaves, and drops them.
    pub(crate) fn drop_operands(&mut self, frame: Activation, depth: usize) -> Fallible<()> {
        if !frame.operands().iter().skip(depth).any(|&operand| Generator::from_value(operand).is_some()) {
            return Ok(());
        }
        frame.truncate(depth).into_iter().rev().try_for_each(|operand| self.drop_value(operand))
    }

    /// Whether a root leads to a generator that no frame runs, or it leads to itself. Native code that waits for Python code
    /// is no root: it holds what it held before the generator was made.
    fn is_referred_to(&mut self, generator: Generator) -> bool {
        if self.find_witness(generator, self.watched.recent(), NEAR).is_some() {
            return true;
        }
        let mut marker = self.mark_reachable();
        let found = marker.is_marked(generator.value()) || {
            visit_contents(&mut marker, generator);
            marker.finish();
            marker.is_marked(generator.value())
        };
        self.heap.unmark(|_| ());
        found
    }
}

fn visit_contents(marker: &mut Marker, generator: Generator) {
    let frame = generator.activation();
    marker.visit_all(frame.locals());
    marker.visit_all(frame.operands());
}

/// Whether closing a generator can run code of the program: its own, or that of one that it holds.
fn has_cleanup(generator: Generator) -> bool {
    let mut seen = HashSet::new();
    let mut found = vec![generator];
    while let Some(generator) = found.pop() {
        if !generator.state.is_suspended() || !seen.insert(generator.value()) {
            continue;
        }
        let frame = generator.activation();
        if cleans_up(frame) {
            return true;
        }
        found.extend(frame.operands().iter().chain(frame.locals()).filter_map(|&held| Generator::from_value(held)));
    }
    false
}
