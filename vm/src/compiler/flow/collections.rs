//! Lists and sets of constants: built from one constant, or replaced by it where nobody can tell.

use super::Block;
use super::fold::{MAX_RUN, constants_before, erase};
use crate::code::Constant;
use crate::compiler::constants::ConstantPool;
use stencils::opcodes::op;

/// Shorter displays are as fast built from their items.
const MIN_CONSTANT_ITEMS: usize = 3;

/// Simplifies BUILD_LIST or BUILD_SET at `index`.
pub(super) fn simplify(block: &mut Block, index: usize, constants: &mut ConstantPool) {
    let node = block.nodes[index];
    let next = block.nodes.get(index + 1).map(|node| node.op);
    let only_read = matches!(next, Some(op::GET_ITER | op::CONTAINS_OP));
    let count = node.arg as usize;
    if count > MAX_RUN || (count < MIN_CONSTANT_ITEMS && !only_read) {
        return;
    }
    let Some((places, items)) = constants_before(block, index, count, constants) else {
        if only_read && node.op == op::BUILD_LIST {
            block.nodes[index].op = op::BUILD_TUPLE;
        }
        return;
    };
    let is_list = node.op == op::BUILD_LIST;
    let constant = if is_list { Constant::Tuple(items.into()) } else { Constant::FrozenSet(unique(items).into()) };
    let constant = constants.intern(constant);
    erase(block, &places);
    if only_read {
        block.nodes[index].set(op::LOAD_CONST, constant);
        return;
    }
    block.nodes[index - 2].location = node.location;
    block.nodes[index - 2].set(node.op, 0);
    block.nodes[index - 1].set(op::LOAD_CONST, constant);
    block.nodes[index].set(if is_list { op::LIST_EXTEND } else { op::SET_UPDATE }, 1);
}

/// The items without those that equal an earlier one.
fn unique(items: Vec<Constant>) -> Vec<Constant> {
    let mut result: Vec<Constant> = Vec::with_capacity(items.len());
    for item in items {
        if !result.iter().any(|earlier| super::evaluate::equal(earlier, &item)) {
            result.push(item);
        }
    }
    result
}
