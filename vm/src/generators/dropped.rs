//! Generators that a program drops while they are suspended: they are closed, as where references are counted. There are no
//! counts here, so this is for the places alone that ARCHITECTURE.md names, and whether something refers to one is found by marking.

use super::cleanup::has_cleanup;
use crate::frames::Activation;
use crate::heap::Marker;
use crate::objects::generator::Generator;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

impl Vm {
    /// Closes a generator that a name or an operand stack held, if it is suspended and nothing else refers to it, and then what
    /// that lets go of. What its closing raises is lost.
    ///
    /// # Errors
    /// If the run ends meanwhile.
    pub(crate) fn drop_value(&mut self, value: Value) -> Fallible<()> {
        let Some(generator) = Generator::from_value(value).filter(|&generator| has_cleanup(generator)) else {
            return Ok(());
        };
        if !generator.is_owned() && self.is_referred_to(generator) {
            self.watch_again(generator);
            return Ok(());
        }
        self.close_lost(generator)?;
        self.close_dropped()
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
        if self.find_witness(generator, self.watched.recent(), self.near()).is_some() {
            return true;
        }
        let list = std::mem::take(&mut self.watched);
        let mut marker = self.mark_for(&[generator], &[], list.recent());
        self.watched = list;
        let found = marker.is_marked(generator.value()) || {
            visit_contents(&mut marker, generator);
            marker.finish();
            marker.is_marked(generator.value())
        };
        self.heap.keep(marker);
        found
    }
}

fn visit_contents(marker: &mut Marker, generator: Generator) {
    let frame = generator.activation();
    marker.visit_all(frame.locals());
    marker.visit_all(frame.operands());
}
