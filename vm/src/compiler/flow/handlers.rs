//! Finds for each instruction the handler of the exceptions that it raises.

use super::{BlockId, Graph};
use crate::compiler::instruction::{is_block_push, is_jump, pseudo};
use stencils::opcodes::op;

/// The handlers around a place, innermost last.
type HandlerStack = Vec<BlockId>;

/// Marks the handler blocks and gives every instruction its handler. `POP_BLOCK` has done its duty then.
pub(super) fn label(graph: &mut Graph) {
    mark_handlers(graph);
    let mut seen = graph.marks();
    seen.insert(Graph::ENTRY);
    let mut todo: Vec<(BlockId, HandlerStack)> = vec![(Graph::ENTRY, Vec::new())];
    while let Some((id, mut stack)) = todo.pop() {
        let falls_through = graph.block(id).falls_through();
        for index in 0..graph.block(id).nodes.len() {
            let node = &mut graph.block_mut(id).nodes[index];
            if is_block_push(node.op) {
                let keeps_lasti = node.op == pseudo::SETUP_CLEANUP;
                if let Some(target) = node.target {
                    if seen.insert(target) {
                        todo.push((target, stack.clone()));
                    }
                    graph.block_mut(target).keeps_lasti |= keeps_lasti;
                    stack.push(target);
                }
            } else if node.op == pseudo::POP_BLOCK {
                stack.pop();
                node.set(op::NOP, 0);
            } else {
                node.handler = stack.last().copied();
                if is_jump(node.op)
                    && let Some(target) = node.target
                    && seen.insert(target)
                {
                    todo.push((target, stack.clone()));
                }
            }
        }
        if let (true, Some(next)) = (falls_through, graph.block(id).next)
            && seen.insert(next)
        {
            todo.push((next, stack));
        }
    }
}

fn mark_handlers(graph: &mut Graph) {
    for id in graph.order() {
        for index in 0..graph.block(id).nodes.len() {
            let node = graph.block(id).nodes[index];
            if let (true, Some(target)) = (is_block_push(node.op), node.target) {
                graph.block_mut(target).is_handler = true;
            }
        }
    }
}
