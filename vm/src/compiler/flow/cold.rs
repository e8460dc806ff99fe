//! Moves the code that only exceptions reach to the end.

use super::{Block, BlockId, Graph, Node, nops};
use crate::compiler::instruction::{is_jump, pseudo};

/// Moves the cold blocks behind the warm ones; both keep their order.
pub(super) fn move_to_end(graph: &mut Graph) {
    if graph.block(Graph::ENTRY).next.is_none() {
        return;
    }
    mark_warm(graph);
    mark_cold(graph);
    make_jumps_explicit(graph);
    let (cold, warm): (Vec<BlockId>, Vec<BlockId>) = graph.order().into_iter().partition(|id| graph.block(*id).cold);
    if cold.is_empty() {
        return;
    }
    let order: Vec<BlockId> = warm.into_iter().chain(cold).collect();
    for (index, id) in order.iter().enumerate() {
        graph.block_mut(*id).next = order.get(index + 1).copied();
    }
    nops::remove_with_jumps(graph);
}

/// Warm is what is reached without an exception.
fn mark_warm(graph: &mut Graph) {
    let mut todo = vec![Graph::ENTRY];
    while let Some(id) = todo.pop() {
        if !std::mem::replace(&mut graph.block_mut(id).warm, true) {
            todo.extend(successors(graph.block(id)));
        }
    }
}

/// Cold is what is reached from handlers, and not warm.
fn mark_cold(graph: &mut Graph) {
    let mut todo: Vec<BlockId> = graph.order().into_iter().filter(|id| graph.block(*id).is_handler).collect();
    while let Some(id) = todo.pop() {
        let block = graph.block_mut(id);
        if !block.warm && !std::mem::replace(&mut block.cold, true) {
            todo.extend(successors(graph.block(id)));
        }
    }
}

fn successors(block: &Block) -> impl Iterator<Item = BlockId> + use<> {
    let next = block.next.filter(|_| block.falls_through());
    let targets: Vec<_> = block.nodes.iter().filter(|node| is_jump(node.op)).filter_map(|node| node.target).collect();
    next.into_iter().chain(targets)
}

/// Cold blocks that fall through to warm ones will be somewhere else: they need a jump.
fn make_jumps_explicit(graph: &mut Graph) {
    for id in graph.order() {
        let block = graph.block(id);
        let Some(next) = block.next.filter(|next| block.cold && block.falls_through() && graph.block(*next).warm)
        else {
            continue;
        };
        let jump = Node { target: Some(next), ..Node::new(pseudo::JUMP_NO_INTERRUPT, 0, None) };
        let block = Block { nodes: vec![jump], cold: true, predecessors: 1, ..Block::default() };
        graph.insert_after(id, block);
    }
}
