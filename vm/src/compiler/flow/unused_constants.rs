//! Drops the constants that no instruction loads any more.

use super::Graph;
use crate::code::Constant;
use crate::compiler::constants::ConstantPool;
use stencils::opcodes::op;

/// The constants that are used, and the first, which may be a docstring; the instructions follow their new places.
pub(super) fn remove(graph: &mut Graph, constants: ConstantPool) -> Vec<Constant> {
    let mut used = vec![false; constants.len()];
    if let Some(first) = used.first_mut() {
        *first = true;
    }
    let loads =
        || graph.order().into_iter().flat_map(|id| graph.block(id).nodes.iter()).filter(|n| n.op == op::LOAD_CONST);
    loads().for_each(|load| used[load.arg as usize] = true);
    let new_index: Vec<u32> = used
        .iter()
        .scan(0, |next, used| {
            let index = *next;
            *next += u32::from(*used);
            Some(index)
        })
        .collect();
    for id in graph.order() {
        for node in graph.block_mut(id).nodes.iter_mut().filter(|node| node.op == op::LOAD_CONST) {
            node.arg = new_index[node.arg as usize];
        }
    }
    constants.into_kept(&used)
}
