//! Lays out the frame's slots: locals, cells that are not locals, free variables; and makes the cells at the start.

use super::{Graph, Node};
use crate::code::Local;
use crate::compiler::instruction::pseudo;
use crate::compiler::unit::Unit;
use stencils::opcodes::op;

/// Gives the cells and free variables their slots, adjusts the instructions, and adds those that set them up.
pub(super) fn lay_out(unit: &Unit, graph: &mut Graph) -> Vec<Local> {
    let slots = deref_slots(unit);
    let at = |index: u32| slots[index as usize];
    for id in graph.order() {
        for node in &mut graph.block_mut(id).nodes {
            if is_deref(node.op) {
                node.arg = at(node.arg);
            }
        }
    }
    let mut cells: Vec<u32> = slots[..unit.cells.len()].to_vec();
    cells.sort_unstable();
    let frees = u32::try_from(unit.frees.len()).unwrap_or(u32::MAX);
    let copy_frees = (frees > 0).then(|| Node::new(op::COPY_FREE_VARS, frees, None));
    let make_cells = cells.into_iter().map(|slot| Node::new(op::MAKE_CELL, slot, None));
    let prefix: Vec<Node> = copy_frees.into_iter().chain(make_cells).collect();
    graph.block_mut(Graph::ENTRY).insert(0, prefix);
    locals_plus(unit)
}

fn is_deref(op: u8) -> bool {
    matches!(
        op,
        op::MAKE_CELL
            | op::LOAD_DEREF
            | op::STORE_DEREF
            | op::DELETE_DEREF
            | op::LOAD_FROM_DICT_OR_DEREF
            | pseudo::LOAD_CLOSURE
    )
}

/// The slot of each cell and free variable. A cell that is a local too has the local's slot.
fn deref_slots(unit: &Unit) -> Vec<u32> {
    let mut next = unit.variables.len();
    let names = unit.cells.names().chain(unit.frees.names());
    let slots = names.enumerate().map(|(index, name)| {
        let shared = unit.variables.position(name).filter(|_| index < unit.cells.len());
        shared.unwrap_or_else(|| {
            next += 1;
            next - 1
        })
    });
    slots.map(|slot| u32::try_from(slot).unwrap_or(u32::MAX)).collect()
}

fn locals_plus(unit: &Unit) -> Vec<Local> {
    let local = |name: &str, kind: u8| Local { name: name.to_owned(), kind };
    let variables = unit.variables.names().map(|name| {
        let hidden = if unit.hidden.get(name).is_some() { Local::HIDDEN } else { 0 };
        let cell = if unit.cells.position(name).is_some() { Local::CELL } else { 0 };
        local(name, Local::LOCAL | hidden | cell)
    });
    let cells = unit.cells.names().filter(|name| unit.variables.position(name).is_none());
    let cells = cells.map(|name| local(name, Local::CELL));
    let frees = unit.frees.names().map(|name| local(name, Local::FREE));
    variables.chain(cells).chain(frees).collect()
}
