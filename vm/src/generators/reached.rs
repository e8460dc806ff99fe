//! Whether the program can reach a generator that nothing near holds. What is settled answers that at little cost, but for those
//! that only what was settled leads to: it may be garbage meanwhile. For those all is marked.

use super::watched::NEAR;
use super::witness::Link;
use crate::heap::Marker;
use crate::objects::generator::Generator;
use crate::vm::Vm;
use stencils::value::Value;

impl Vm {
    /// Marks what the program can reach, at least as far as is needed to tell which of these generators it can. `before` are other
    /// objects that led to them.
    pub(super) fn mark_for(&mut self, generators: &[Generator], before: &[Value], near: &[Vec<Link>]) -> Marker {
        let asked = generators.iter().map(|generator| generator.value()).chain(before.iter().copied());
        if let Some(marker) = self.mark_unsettled(asked) {
            let mut marked = generators.iter().filter(|generator| marker.is_marked(generator.value()));
            if marked.all(|&generator| self.find_witness(generator, near, NEAR).is_some()) {
                return marker;
            }
            self.heap.keep(marker);
        }
        self.mark_reachable()
    }

    /// Marks what is not settled, and of what is asked about that which is reached still.
    fn mark_unsettled(&mut self, asked: impl Iterator<Item = Value>) -> Option<Marker> {
        let settled = self.heap.take_settled(asked)?;
        let mut marker = Marker::settling(self.machine.lists_subclasses, settled);
        self.visit_roots(&mut marker);
        marker.finish();
        marker.visit_unsure();
        marker.finish();
        Some(marker)
    }
}
