//! Gives artificial instructions the line of what comes before them, where that is certain (PEP 626).

use super::{Block, BlockId, Graph, Node};
use crate::compiler::instruction::pseudo;
use stencils::opcodes::op;

/// Makes every exit have a line, then spreads lines to what follows.
pub(super) fn resolve(graph: &mut Graph) {
    duplicate_exits_without_line(graph);
    propagate(graph);
}

/// Exits without a line that several jumps reach are copied, so that each copy can have the line of its jump.
fn duplicate_exits_without_line(graph: &mut Graph) {
    let mut current = Some(Graph::ENTRY);
    while let Some(id) = current {
        copy_target_exit(graph, id);
        current = graph.block(id).next;
    }
    for id in graph.order() {
        let block = graph.block(id);
        if let (Some(last), Some(next), true) = (block.nodes.last(), block.next, block.falls_through()) {
            let location = last.location;
            if is_exit_without_line(graph.block(next)) {
                set_first_location(graph.block_mut(next), location);
            }
        }
    }
}

fn copy_target_exit(graph: &mut Graph, id: BlockId) {
    let Some(last) = graph.block(id).final_jump() else { return };
    let Some(target) = graph.next_nonempty(last.target) else { return };
    if !is_exit_without_line(graph.block(target)) || graph.block(target).predecessors <= 1 {
        return;
    }
    graph.block_mut(target).predecessors -= 1;
    let mut copy = Block { nodes: graph.block(target).nodes.clone(), labelled: true, ..Block::default() };
    copy.predecessors = 1;
    set_first_location(&mut copy, last.location);
    let copy = graph.insert_after(target, copy);
    if let Some(last) = graph.block_mut(id).nodes.last_mut() {
        last.target = Some(copy);
    }
}

fn set_first_location(block: &mut Block, location: super::Location) {
    if let Some(first) = block.nodes.first_mut() {
        first.location = location;
    }
}

fn is_exit_without_line(block: &Block) -> bool {
    let checks_for_interrupts =
        |node: &Node| matches!(node.op, pseudo::JUMP | op::CALL | op::CALL_KW | op::CALL_FUNCTION_EX | op::RESUME);
    (block.exits_scope() || block.nodes.iter().any(checks_for_interrupts)) && block.has_no_line()
}

fn propagate(graph: &mut Graph) {
    for id in graph.order() {
        let mut location = None;
        for node in &mut graph.block_mut(id).nodes {
            if node.location.is_none() {
                node.location = location;
            } else {
                location = node.location;
            }
        }
        let block = graph.block(id);
        if block.nodes.is_empty() {
            continue;
        }
        let next = block.next.filter(|_| block.falls_through());
        let jump = block.final_jump().and_then(|jump| jump.target);
        for successor in next.into_iter().chain(jump) {
            let successor = graph.block_mut(successor);
            if successor.predecessors == 1 && successor.nodes.first().is_some_and(|first| first.location.is_none()) {
                set_first_location(successor, location);
            }
        }
    }
}
