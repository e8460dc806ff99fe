//! Loads of local variables that may be unbound become LOAD_FAST_CHECK.

use super::{BlockId, Graph, Marks, Node};
use crate::compiler::instruction::pseudo;
use stencils::opcodes::op;

/// So many variables are followed across blocks, one bit each.
const FOLLOWED: usize = 64;

/// Marks the loads that must check. The first `parameters` of the `locals` variables are bound at the start.
pub(super) fn check_loads(graph: &mut Graph, locals: usize, parameters: usize) {
    if locals == 0 {
        return;
    }
    if locals > FOLLOWED {
        check_in_each_block(graph, locals);
    }
    let mut analysis = Analysis { unbound: vec![0; graph.blocks.len()], todo: Vec::new(), queued: graph.marks() };
    let start = (parameters..locals.min(FOLLOWED)).fold(0, |mask, local| mask | 1 << local);
    analysis.flow_into(Graph::ENTRY, start);
    for id in graph.order() {
        analysis.scan(graph, id);
    }
    while let Some(id) = analysis.todo.pop() {
        analysis.queued.remove(id);
        analysis.scan(graph, id);
    }
}

struct Analysis {
    /// For each block, the variables that may be unbound at its start.
    unbound: Vec<u64>,
    todo: Vec<BlockId>,
    queued: Marks,
}

impl Analysis {
    fn flow_into(&mut self, id: BlockId, unbound: u64) {
        let known = &mut self.unbound[id.0];
        if *known | unbound != *known {
            *known |= unbound;
            if self.queued.insert(id) {
                self.todo.push(id);
            }
        }
    }

    fn scan(&mut self, graph: &mut Graph, id: BlockId) {
        let mut unbound = self.unbound[id.0];
        for index in 0..graph.block(id).nodes.len() {
            let node = &mut graph.block_mut(id).nodes[index];
            let handler = node.handler;
            let before = unbound;
            if (node.arg as usize) < FOLLOWED {
                unbound = check(node, unbound);
            }
            if let Some(handler) = handler {
                self.flow_into(handler, before);
            }
        }
        let block = graph.block(id);
        let next = block.next.filter(|_| block.falls_through());
        let target = block.final_jump().and_then(|jump| jump.target);
        next.into_iter().chain(target).for_each(|successor| self.flow_into(successor, unbound));
    }
}

/// Checks a load, and gives the variables that may be unbound after the instruction.
fn check(node: &mut Node, unbound: u64) -> u64 {
    let bit = 1_u64 << node.arg;
    match node.op {
        op::DELETE_FAST | op::LOAD_FAST_AND_CLEAR | pseudo::STORE_FAST_MAYBE_NULL => unbound | bit,
        op::STORE_FAST | op::LOAD_FAST_CHECK => unbound & !bit,
        op::LOAD_FAST => {
            if unbound & bit != 0 {
                node.op = op::LOAD_FAST_CHECK;
            }
            unbound & !bit
        }
        _ => unbound,
    }
}

/// The variables past the followed ones are known to be bound only after a load or store in the same block.
fn check_in_each_block(graph: &mut Graph, locals: usize) {
    // The block in which each variable was last seen to be bound.
    let mut bound_in = vec![None; locals];
    for id in graph.order() {
        for node in &mut graph.block_mut(id).nodes {
            let local = node.arg as usize;
            if !(FOLLOWED..locals).contains(&local) {
                continue;
            }
            match node.op {
                op::DELETE_FAST | op::LOAD_FAST_AND_CLEAR | pseudo::STORE_FAST_MAYBE_NULL => bound_in[local] = None,
                op::STORE_FAST => bound_in[local] = Some(id),
                op::LOAD_FAST if bound_in[local].replace(id) != Some(id) => node.op = op::LOAD_FAST_CHECK,
                _ => {}
            }
        }
    }
}
