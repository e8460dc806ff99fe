//! Removes instructions that do nothing, as long as every line that traces show keeps an instruction.

use super::{BlockId, Graph, Node, jumps};
use crate::compiler::instruction::{is_jump, line};
use stencils::opcodes::op;

/// Removes redundant NOPs from all blocks; says how many.
pub(super) fn remove(graph: &mut Graph) -> usize {
    graph.order().into_iter().map(|id| remove_in_block(graph, id)).sum()
}

/// Removes redundant NOPs and jumps until none is left.
pub(super) fn remove_with_jumps(graph: &mut Graph) {
    while remove(graph) + jumps::remove_redundant(graph) > 0 {}
}

fn remove_in_block(graph: &mut Graph, id: BlockId) -> usize {
    if !graph.block(id).nodes.iter().any(|node| node.op == op::NOP) {
        return 0;
    }
    let following_line = line_after(graph, id);
    let block = graph.block_mut(id);
    let nodes = &mut block.nodes;
    let before = nodes.len();
    let mut kept: Vec<Node> = Vec::with_capacity(before);
    for index in 0..before {
        let node = nodes[index];
        let previous_line = kept.last().and_then(Node::line);
        if node.op != op::NOP || !is_redundant(nodes, index, previous_line, following_line) {
            kept.push(node);
        }
    }
    let removed = before - kept.len();
    block.shrink_to(kept);
    removed
}

/// Whether no trace can tell that the NOP is gone. It may hand its line to the next instruction.
fn is_redundant(nodes: &mut [Node], index: usize, previous_line: Option<u32>, following_line: Option<u32>) -> bool {
    let Some(own) = nodes[index].line() else { return true };
    if previous_line == Some(own) {
        return true;
    }
    let location = nodes[index].location;
    match nodes.get_mut(index + 1) {
        Some(next) if next.location.is_none() => {
            next.location = location;
            true
        }
        Some(next) => line(next.location) == Some(own),
        None => following_line == Some(own),
    }
}

/// The line of the first instruction that stays after the block.
fn line_after(graph: &Graph, id: BlockId) -> Option<u32> {
    let next = graph.next_nonempty(graph.block(id).next)?;
    let stays = |node: &&Node| node.op != op::NOP || node.location.is_some();
    graph.block(next).nodes.iter().find(stays).and_then(Node::line)
}

/// Removes redundant NOPs, and values that are pushed only to be popped.
pub(super) fn remove_with_pairs(graph: &mut Graph) {
    while remove_pairs(graph) {}
}

fn remove_pairs(graph: &mut Graph) -> bool {
    let mut changed = false;
    let mut previous: Option<(BlockId, usize)> = None;
    for id in graph.order() {
        remove_in_block(graph, id);
        if graph.block(id).labelled {
            previous = None;
        }
        for index in 0..graph.block(id).nodes.len() {
            if let Some((block, before)) = previous
                && graph.block(id).nodes[index].op == op::POP_TOP
                && is_plain_push(graph.block(block).nodes[before])
            {
                graph.block_mut(block).nodes[before].set(op::NOP, 0);
                graph.block_mut(id).nodes[index].set(op::NOP, 0);
                changed = true;
            }
            previous = Some((id, index));
        }
        let block = graph.block(id);
        let ends_in_jump = previous.is_some_and(|(block, index)| is_jump(graph.block(block).nodes[index].op));
        if ends_in_jump || !block.falls_through() {
            previous = None;
        }
    }
    changed
}

fn is_plain_push(node: Node) -> bool {
    matches!(node.op, op::LOAD_CONST | op::LOAD_SMALL_INT) || (node.op == op::COPY && node.arg == 1)
}
