//! Conditions on constants: jumps that always or never happen, comparisons with None, truth values.

use super::Graph;
use crate::code::Constant;
use crate::compiler::constants::ConstantPool;
use crate::compiler::flow::fold::{constant_of, small_int};
use crate::compiler::flow::{Block, evaluate};
use crate::compiler::instruction::pseudo;
use stencils::opcodes::op;

/// Simplifies what follows each load of a constant, in all blocks.
pub(super) fn simplify(graph: &mut Graph, constants: &mut ConstantPool) {
    for id in graph.order() {
        simplify_block(graph.block_mut(id), constants);
    }
}

fn simplify_block(block: &mut Block, constants: &mut ConstantPool) {
    // The last instruction, except that a copy of a constant counts as that constant.
    let mut loaded = (op::NOP, 0);
    for index in 0..block.nodes.len() {
        let node = &mut block.nodes[index];
        if node.op == op::LOAD_CONST
            && let Some(value) = small_int(constants.get(node.arg))
        {
            node.set(op::LOAD_SMALL_INT, value);
        }
        let copies_constant = loaded.0 == op::LOAD_CONST && node.op == op::COPY && node.arg == 1;
        if !copies_constant {
            loaded = (node.op, node.arg);
        }
        if let Some(constant) = constant_of(loaded.0, loaded.1, constants) {
            simplify_next(block, index, &constant, constants);
        }
    }
}

/// `index` is the instruction that loads the constant.
fn simplify_next(block: &mut Block, index: usize, constant: &Constant, constants: &mut ConstantPool) {
    let Some(next) = block.nodes.get(index + 1).copied() else { return };
    match next.op {
        op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE => {
            block.nodes[index].set(op::NOP, 0);
            decide_jump(block, index + 1, evaluate::truth(constant) == (next.op == op::POP_JUMP_IF_TRUE));
        }
        pseudo::JUMP_IF_FALSE | pseudo::JUMP_IF_TRUE => {
            decide_jump(block, index + 1, evaluate::truth(constant) == (next.op == pseudo::JUMP_IF_TRUE));
        }
        op::IS_OP if matches!(constant, Constant::None) => simplify_is_none(block, index),
        op::TO_BOOL => {
            let truth = constants.intern(Constant::Bool(evaluate::truth(constant)));
            block.nodes[index].set(op::NOP, 0);
            block.nodes[index + 1].set(op::LOAD_CONST, truth);
        }
        _ => {}
    }
}

fn decide_jump(block: &mut Block, index: usize, jumps: bool) {
    if jumps {
        block.nodes[index].op = pseudo::JUMP;
    } else {
        block.nodes[index].set(op::NOP, 0);
    }
}

/// `x is None` before a conditional jump is one jump.
fn simplify_is_none(block: &mut Block, index: usize) {
    let mut jump = index + 2;
    if block.nodes.get(jump).is_some_and(|node| node.op == op::TO_BOOL) {
        block.nodes[jump].set(op::NOP, 0);
        jump += 1;
    }
    let inverted = block.nodes[index + 1].arg != 0;
    let jumps_if_none = match block.nodes.get(jump).map(|node| node.op) {
        Some(op::POP_JUMP_IF_TRUE) => !inverted,
        Some(op::POP_JUMP_IF_FALSE) => inverted,
        _ => return,
    };
    block.nodes[index].set(op::NOP, 0);
    block.nodes[index + 1].set(op::NOP, 0);
    block.nodes[jump].op = if jumps_if_none { op::POP_JUMP_IF_NONE } else { op::POP_JUMP_IF_NOT_NONE };
}
