//! Rewrites within a block: each opcode that can start a pattern has its rule.

use super::fold::is_list_to_tuple;
use super::{BlockId, Graph, Node, collections, fold, jumps, swaps};
use crate::compiler::codegen::intrinsic;
use crate::compiler::constants::ConstantPool;
use crate::compiler::instruction::pseudo;
use stencils::opcodes::op;

/// Applies all rules to all blocks.
pub(super) fn optimize(graph: &mut Graph, constants: &mut ConstantPool) {
    for id in graph.order() {
        let mut index = 0;
        while index < graph.block(id).nodes.len() {
            if rewrite(graph, id, index, constants) == Step::Next {
                index += 1;
            }
        }
        swaps::optimize(graph.block_mut(id));
    }
}

#[derive(PartialEq, Eq)]
enum Step {
    Next,
    /// Look at the same place again.
    Again,
}

fn rewrite(graph: &mut Graph, id: BlockId, index: usize, constants: &mut ConstantPool) -> Step {
    let node = graph.block(id).nodes[index];
    let next = graph.block(id).nodes.get(index + 1).copied();
    let next_op = next.map(|next| next.op);
    if node.target.is_some() {
        return rewrite_jump(graph, id, index);
    }
    let block = graph.block_mut(id);
    match node.op {
        op::BUILD_TUPLE => match next {
            Some(next) if next.op == op::UNPACK_SEQUENCE && next.arg == node.arg && (1..=3).contains(&node.arg) => {
                let replacement = if node.arg == 1 { (op::NOP, 0) } else { (op::SWAP, node.arg) };
                merge(&mut block.nodes, index, replacement);
            }
            _ => fold::tuple(block, index, constants),
        },
        op::BUILD_LIST | op::BUILD_SET => collections::simplify(block, index, constants),
        op::STORE_FAST if next.is_some_and(|next| stores_again(node, next)) => block.nodes[index].set(op::POP_TOP, 0),
        op::SWAP if node.arg == 1 => block.nodes[index].set(op::NOP, 0),
        op::LOAD_GLOBAL if next_op == Some(op::PUSH_NULL) && node.arg & 1 == 0 => {
            block.nodes[index].arg |= 1;
            block.nodes[index + 1].set(op::NOP, 0);
        }
        op::COMPARE_OP if next_op == Some(op::TO_BOOL) => {
            merge(&mut block.nodes, index, (op::COMPARE_OP, node.arg | 16));
        }
        op::CONTAINS_OP | op::IS_OP if next_op == Some(op::TO_BOOL) => {
            merge(&mut block.nodes, index, (node.op, node.arg));
        }
        op::CONTAINS_OP | op::IS_OP if next_op == Some(op::UNARY_NOT) => {
            merge(&mut block.nodes, index, (node.op, node.arg ^ 1));
        }
        op::TO_BOOL if next_op == Some(op::TO_BOOL) => block.nodes[index].set(op::NOP, 0),
        op::UNARY_NOT if next_op == Some(op::TO_BOOL) => merge(&mut block.nodes, index, (op::UNARY_NOT, 0)),
        op::UNARY_NOT if next_op == Some(op::UNARY_NOT) => merge(&mut block.nodes, index, (op::NOP, 0)),
        op::UNARY_NOT | op::UNARY_INVERT | op::UNARY_NEGATIVE => fold::unary(block, index, constants),
        op::CALL_INTRINSIC_1 if is_list_to_tuple(node.op, node.arg) && next_op == Some(op::GET_ITER) => {
            block.nodes[index].set(op::NOP, 0);
        }
        op::CALL_INTRINSIC_1 if is_list_to_tuple(node.op, node.arg) => fold::list_to_tuple(block, index, constants),
        op::CALL_INTRINSIC_1 if node.arg as usize == intrinsic::UNARY_POSITIVE => {
            fold::unary(block, index, constants);
        }
        op::BINARY_OP => fold::binary(block, index, constants),
        _ => {}
    }
    Step::Next
}

/// Makes two instructions one, in the place of the second.
fn merge(nodes: &mut [Node], index: usize, (op, arg): (u8, u32)) {
    nodes[index].set(op::NOP, 0);
    nodes[index + 1].set(op, arg);
}

fn stores_again(node: Node, next: Node) -> bool {
    next.op == op::STORE_FAST && next.arg == node.arg && next.line() == node.line()
}

/// Jumps to jumps.
fn rewrite_jump(graph: &mut Graph, id: BlockId, index: usize) -> Step {
    use pseudo::{JUMP, JUMP_IF_FALSE, JUMP_IF_TRUE, JUMP_NO_INTERRUPT};
    let node = graph.block(id).nodes[index];
    let Some(target_block) = node.target else { return Step::Next };
    let Some(target) = graph.block(target_block).nodes.first().copied() else { return Step::Next };
    let threaded = match (node.op, target.op) {
        (op::POP_JUMP_IF_NOT_NONE | op::POP_JUMP_IF_NONE | op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE, JUMP) => {
            node.op
        }
        (JUMP_IF_FALSE, JUMP | JUMP_IF_FALSE) | (JUMP_IF_TRUE, JUMP | JUMP_IF_TRUE) => node.op,
        (JUMP | JUMP_NO_INTERRUPT, JUMP) => JUMP,
        (JUMP | JUMP_NO_INTERRUPT, JUMP_NO_INTERRUPT) => node.op,
        (JUMP_IF_FALSE, JUMP_IF_TRUE) | (JUMP_IF_TRUE, JUMP_IF_FALSE) => {
            // The target will not jump.
            graph.block_mut(id).nodes[index].target = graph.block(target_block).next;
            return Step::Again;
        }
        _ => return Step::Next,
    };
    jumps::thread(graph.block_mut(id), index, target, threaded);
    Step::Next
}
