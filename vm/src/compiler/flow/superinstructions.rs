//! Pairs of instructions on local variables become one instruction.

use super::{Graph, Node, nops};
use stencils::opcodes::op;

/// Combines pairs in all blocks.
pub(super) fn combine(graph: &mut Graph) {
    for id in graph.order() {
        let nodes = &mut graph.block_mut(id).nodes;
        for index in 1..nodes.len() {
            combine_pair(nodes, index - 1);
        }
    }
    nops::remove(graph);
}

fn combine_pair(nodes: &mut [Node], index: usize) {
    let (first, second) = (nodes[index], nodes[index + 1]);
    let combined = match (first.op, second.op) {
        (op::LOAD_FAST, op::LOAD_FAST) => op::LOAD_FAST_LOAD_FAST,
        (op::STORE_FAST, op::LOAD_FAST) => op::STORE_FAST_LOAD_FAST,
        (op::STORE_FAST, op::STORE_FAST) => op::STORE_FAST_STORE_FAST,
        _ => return,
    };
    let same_line = first.line().is_none() || second.line().is_none() || first.line() == second.line();
    if same_line && first.arg < 16 && second.arg < 16 {
        nodes[index].set(combined, first.arg << 4 | second.arg);
        nodes[index + 1].set(op::NOP, 0);
    }
}
