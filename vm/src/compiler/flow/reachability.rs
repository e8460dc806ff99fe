//! Removes code that nothing reaches.

use super::Graph;
use crate::compiler::instruction::{is_block_push, is_jump};

/// Empties the blocks that nothing reaches, and counts the ways into the others.
pub(super) fn remove_unreachable(graph: &mut Graph) {
    graph.blocks.iter_mut().for_each(|block| block.predecessors = 0);
    graph.block_mut(Graph::ENTRY).predecessors = 1;
    let mut seen = graph.marks();
    seen.insert(Graph::ENTRY);
    let mut todo = vec![Graph::ENTRY];
    while let Some(id) = todo.pop() {
        let block = graph.block(id);
        let next = block.next.filter(|_| block.falls_through());
        let targets = block.nodes.iter().filter(|node| is_jump(node.op) || is_block_push(node.op));
        let ways: Vec<_> = next.into_iter().chain(targets.filter_map(|node| node.target)).collect();
        for way in ways {
            graph.block_mut(way).predecessors += 1;
            if seen.insert(way) {
                todo.push(way);
            }
        }
    }
    for block in graph.blocks.iter_mut().filter(|block| block.predecessors == 0) {
        block.shrink_to(Vec::new());
        block.is_handler = false;
    }
}
