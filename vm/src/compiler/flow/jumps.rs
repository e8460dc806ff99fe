//! Jumps: redundant ones, jumps to small exits, jumps to jumps, and their final form.

use super::{Block, BlockId, Graph, Node};
use crate::compiler::instruction::{is_conditional_jump, is_unconditional_jump, pseudo};
use stencils::opcodes::op;

/// CPython's `MAX_COPY_SIZE`: exits of at most so many instructions are copied to where a jump to them stands.
const MAX_COPY_SIZE: usize = 4;

/// Removes jumps to what follows anyway; says how many.
pub(super) fn remove_redundant(graph: &mut Graph) -> usize {
    let mut changes = 0;
    for id in graph.order() {
        let Some(last) = graph.block(id).final_jump().filter(|last| is_unconditional_jump(last.op)) else { continue };
        let target = graph.next_nonempty(last.target);
        if target == graph.next_nonempty(graph.block(id).next)
            && let Some(last) = graph.block_mut(id).nodes.last_mut()
        {
            last.set(op::NOP, 0);
            changes += 1;
        }
    }
    changes
}

/// Copies small exits, and blocks without lines, to the ends of the blocks that jump to them.
pub(super) fn inline_small_exits(graph: &mut Graph) {
    loop {
        let mut changed = false;
        for id in graph.order() {
            changed |= inline_target(graph, id);
        }
        if !changed {
            break;
        }
    }
}

fn inline_target(graph: &mut Graph, id: BlockId) -> bool {
    let Some(last) = graph.block(id).final_jump().filter(|last| is_unconditional_jump(last.op)) else { return false };
    let Some(target) = last.target.map(|target| graph.block(target)) else { return false };
    let small_exit = target.exits_scope() && target.nodes.len() <= MAX_COPY_SIZE;
    let without_line = target.has_no_line() && !target.falls_through();
    if !small_exit && !without_line {
        return false;
    }
    let copy = target.nodes.clone();
    let block = graph.block_mut(id);
    let jump = block.nodes.len() - 1;
    block.nodes[jump].set(op::NOP, 0);
    block.extend(copy);
    if without_line
        && last.op == pseudo::JUMP
        && let Some(end) = block.nodes.last_mut()
        && is_unconditional_jump(end.op)
    {
        // A jump that checks for interrupts must not be lost.
        end.op = pseudo::JUMP;
    }
    true
}

/// Makes the jump at `index`, whose target is the jump `target`, go where that goes. The jump moves by one.
pub(super) fn thread(block: &mut Block, index: usize, target: Node, opcode: u8) -> bool {
    if block.nodes[index].target == target.target {
        return false;
    }
    block.nodes[index].set(op::NOP, 0);
    block.push(Node { target: target.target, ..Node::new(opcode, 0, target.location) });
    true
}

/// Conditional jumps go forward only: one that goes back is reversed to skip an unconditional jump.
pub(super) fn normalize(graph: &mut Graph) {
    let mut visited = graph.marks();
    for id in graph.order() {
        visited.insert(id);
        let Some(last) = graph.block(id).nodes.last().copied().filter(|last| is_conditional_jump(last.op)) else {
            continue;
        };
        let not_taken = Node::new(op::NOT_TAKEN, 0, last.location);
        let Some(target) = last.target.filter(|target| visited.contains(*target)) else {
            graph.block_mut(id).push(not_taken);
            continue;
        };
        let jump = Node { target: Some(target), ..Node::new(pseudo::JUMP, 0, last.location) };
        let Block { next, cold, .. } = *graph.block(id);
        let depth = graph.block(target).depth;
        let back = Block { nodes: vec![not_taken, jump], cold, depth, ..Block::default() };
        graph.insert_after(id, back);
        let block = graph.block_mut(id);
        if let Some(node) = block.nodes.last_mut() {
            node.op = reversed(last.op);
            node.target = next;
        }
    }
}

fn reversed(op: u8) -> u8 {
    match op {
        op::POP_JUMP_IF_NOT_NONE => op::POP_JUMP_IF_NONE,
        op::POP_JUMP_IF_NONE => op::POP_JUMP_IF_NOT_NONE,
        op::POP_JUMP_IF_FALSE => op::POP_JUMP_IF_TRUE,
        _ => op::POP_JUMP_IF_FALSE,
    }
}
