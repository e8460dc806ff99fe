//! Finds for each instruction the handler of the exceptions that it raises.

use super::{BlockId, Graph, Marks, Node};
use crate::compiler::instruction::{is_block_push, pseudo};
use stencils::opcodes::op;

/// The handlers around a place, innermost last.
type HandlerStack = Vec<BlockId>;

/// Marks the handler blocks and gives every instruction its handler. `POP_BLOCK` has done its duty then.
pub(super) fn label(graph: &mut Graph) {
    mark_handlers(graph);
    let mut walk = Walk { seen: graph.marks(), todo: Vec::new() };
    walk.reach(Graph::ENTRY, &Vec::new());
    while let Some((id, mut stack)) = walk.todo.pop() {
        let mut yielded_at = None;
        for index in 0..graph.block(id).nodes.len() {
            walk.label_node(graph, id, index, &mut stack);
            note_resumption(&mut graph.block_mut(id).nodes[index], stack.len(), &mut yielded_at);
        }
        if let Some(next) = graph.block(id).next.filter(|_| graph.block(id).falls_through()) {
            walk.reach(next, &stack);
        }
    }
}

/// What RESUME's operand has besides the place: whether only the handler of the whole generator is around the `yield`.
const RESUMES_AT_DEPTH_1: u32 = 4;

/// Tells the RESUME after a YIELD_VALUE how many handlers are around that.
fn note_resumption(node: &mut Node, handlers: usize, yielded_at: &mut Option<usize>) {
    match node.op {
        op::YIELD_VALUE => *yielded_at = Some(handlers),
        op::RESUME if node.arg != 0 && yielded_at.take() == Some(1) => node.arg |= RESUMES_AT_DEPTH_1,
        _ => {}
    }
}

struct Walk {
    seen: Marks,
    /// Blocks to look at, with the handlers around their start.
    todo: Vec<(BlockId, HandlerStack)>,
}

impl Walk {
    fn reach(&mut self, id: BlockId, stack: &HandlerStack) {
        if self.seen.insert(id) {
            self.todo.push((id, stack.clone()));
        }
    }

    fn label_node(&mut self, graph: &mut Graph, id: BlockId, index: usize, stack: &mut HandlerStack) {
        let node = &mut graph.block_mut(id).nodes[index];
        let Node { op, target, .. } = *node;
        if op == pseudo::POP_BLOCK {
            stack.pop();
            node.set(op::NOP, 0);
            return;
        }
        if !is_block_push(op) {
            node.handler = stack.last().copied();
        }
        if let Some(target) = target {
            self.reach(target, stack);
            if is_block_push(op) {
                graph.block_mut(target).keeps_lasti |= op != pseudo::SETUP_FINALLY;
                stack.push(target);
            }
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
