//! Turns the opcodes that only the compiler knows into real ones.

use super::{Graph, Node, nops};
use crate::compiler::instruction::{is_block_push, pseudo};
use stencils::opcodes::op;

/// Jumps that keep the value become a copy, its truth, and a jump that drops that.
pub(super) fn expand_conditional_jumps(graph: &mut Graph) {
    for id in graph.order() {
        let block = graph.block_mut(id);
        let Some(jump) = block.nodes.last_mut() else { continue };
        jump.op = match jump.op {
            pseudo::JUMP_IF_FALSE => op::POP_JUMP_IF_FALSE,
            pseudo::JUMP_IF_TRUE => op::POP_JUMP_IF_TRUE,
            _ => continue,
        };
        let (handler, location) = (jump.handler, jump.location);
        let with_handler = |node: Node| Node { handler, ..node };
        let copy_and_test = [Node::new(op::COPY, 1, location), Node::new(op::TO_BOOL, 0, location)];
        let copy_and_test = copy_and_test.map(with_handler).to_vec();
        block.insert(block.nodes.len() - 1, copy_and_test);
    }
}

/// Replaces the other pseudo-opcodes, but for unconditional jumps: their direction is not known yet.
pub(super) fn convert(graph: &mut Graph) {
    for id in graph.order() {
        for node in &mut graph.block_mut(id).nodes {
            if is_block_push(node.op) {
                node.set(op::NOP, 0);
            } else if node.op == pseudo::LOAD_CLOSURE {
                node.op = op::LOAD_FAST;
            } else if node.op == pseudo::STORE_FAST_MAYBE_NULL {
                node.op = op::STORE_FAST;
            }
        }
    }
    nops::remove_with_jumps(graph);
}
