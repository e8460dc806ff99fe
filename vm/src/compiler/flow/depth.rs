//! How deep the operand stack is at the start of each block, and how deep it gets.

use super::{BlockId, Graph};
use crate::compiler::effects::net_effect;
use crate::compiler::instruction::{is_scope_exit, is_unconditional_jump};
use stencils::opcodes::op;

/// Computes the depths; gives the greatest, at least 1 as in CPython.
pub(super) fn compute(graph: &mut Graph) -> u32 {
    let mut maximum = 1;
    let mut todo = Vec::new();
    set_depth(graph, Graph::ENTRY, 0, &mut todo);
    while let Some(id) = todo.pop() {
        let mut depth = graph.block(id).depth.unwrap_or(0);
        let mut next = graph.block(id).next;
        for index in 0..graph.block(id).nodes.len() {
            let node = graph.block(id).nodes[index];
            maximum = maximum.max(depth);
            // END_ASYNC_FOR only says where its SEND is.
            if let Some(target) = node.target.filter(|_| node.op != op::END_ASYNC_FOR) {
                set_depth(graph, target, changed(depth, net_effect(node.op, node.arg, true)), &mut todo);
            }
            depth = changed(depth, net_effect(node.op, node.arg, false));
            if is_unconditional_jump(node.op) || is_scope_exit(node.op) {
                next = None;
            }
        }
        if let Some(next) = next {
            set_depth(graph, next, depth, &mut todo);
        }
    }
    maximum
}

fn changed(depth: u32, effect: i32) -> u32 {
    depth.checked_add_signed(effect).expect("generated code never takes more from the stack than is there")
}

fn set_depth(graph: &mut Graph, id: BlockId, depth: u32, todo: &mut Vec<BlockId>) {
    let block = graph.block_mut(id);
    debug_assert!(block.depth.is_none_or(|known| known == depth), "two ways into a block with different depths");
    if block.depth.is_none() {
        block.depth = Some(depth);
        todo.push(id);
    }
}
