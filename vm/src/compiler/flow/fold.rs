//! Constant folding: operators on constants and tuples of constants become constants.

use super::{Block, evaluate};
use crate::code::Constant;
use crate::compiler::codegen::intrinsic;
use crate::compiler::constants::ConstantPool;
use num_bigint::BigInt;
use stencils::opcodes::op;

/// CPython's `_PY_STACK_USE_GUIDELINE`: longer runs of constants are left alone.
pub(super) const MAX_RUN: usize = 30;

/// The value of LOAD_SMALL_INT that loads this constant.
pub(super) fn small_int(constant: &Constant) -> Option<u32> {
    let Constant::Int(value) = constant else { return None };
    u8::try_from(value).ok().map(u32::from)
}

/// The constant that an instruction loads.
pub(super) fn constant_of(op: u8, arg: u32, constants: &ConstantPool) -> Option<Constant> {
    match op {
        op::LOAD_CONST => Some(constants.get(arg).clone()),
        op::LOAD_SMALL_INT => Some(Constant::Int(BigInt::from(arg))),
        _ => None,
    }
}

/// The places and values of the last `count` constants loaded before `end`, with nothing else between.
pub(super) fn constants_before(
    block: &Block,
    end: usize,
    count: usize,
    constants: &ConstantPool,
) -> Option<(Vec<usize>, Vec<Constant>)> {
    let mut places = Vec::with_capacity(count);
    let mut values = Vec::with_capacity(count);
    let mut index = end;
    while places.len() < count {
        index = index.checked_sub(1)?;
        let node = block.nodes[index];
        if node.op != op::NOP {
            values.push(constant_of(node.op, node.arg, constants)?);
            places.push(index);
        }
    }
    places.reverse();
    values.reverse();
    Some((places, values))
}

/// Makes the instructions NOPs that leave no trace.
pub(super) fn erase(block: &mut Block, places: &[usize]) {
    for &place in places {
        block.nodes[place].set(op::NOP, 0);
        block.nodes[place].location = None;
    }
}

/// Makes the instruction load the constant.
pub(super) fn load(block: &mut Block, index: usize, constant: Constant, constants: &mut ConstantPool) {
    let node = &mut block.nodes[index];
    match small_int(&constant) {
        Some(value) => node.set(op::LOAD_SMALL_INT, value),
        None => node.set(op::LOAD_CONST, constants.intern(constant)),
    }
}

pub(super) fn binary(block: &mut Block, index: usize, constants: &mut ConstantPool) {
    let Some((places, operands)) = constants_before(block, index, 2, constants) else { return };
    if let Some(result) = evaluate::binary(block.nodes[index].arg, &operands[0], &operands[1]) {
        erase(block, &places);
        load(block, index, result, constants);
    }
}

pub(super) fn unary(block: &mut Block, index: usize, constants: &mut ConstantPool) {
    let Some((places, operands)) = constants_before(block, index, 1, constants) else { return };
    if let Some(result) = evaluate::unary(block.nodes[index].op, &operands[0]) {
        erase(block, &places);
        load(block, index, result, constants);
    }
}

pub(super) fn tuple(block: &mut Block, index: usize, constants: &mut ConstantPool) {
    let count = block.nodes[index].arg as usize;
    if count > MAX_RUN {
        return;
    }
    if let Some((places, items)) = constants_before(block, index, count, constants) {
        erase(block, &places);
        load(block, index, Constant::Tuple(items.into()), constants);
    }
}

/// A tuple too long for the stack, built as a list of constants one by one.
pub(super) fn list_to_tuple(block: &mut Block, index: usize, constants: &mut ConstantPool) {
    let mut items = Vec::new();
    let mut expects_append = true;
    for place in (0..index).rev() {
        let node = block.nodes[place];
        if node.op == op::NOP {
            continue;
        }
        if node.op == op::BUILD_LIST && node.arg == 0 {
            if expects_append {
                let places: Vec<usize> = (place..index).filter(|at| block.nodes[*at].op != op::NOP).collect();
                erase(block, &places);
                items.reverse();
                load(block, index, Constant::Tuple(items.into()), constants);
            }
            return;
        }
        if expects_append {
            if node.op != op::LIST_APPEND || node.arg != 1 {
                return;
            }
        } else {
            let Some(item) = constant_of(node.op, node.arg, constants) else { return };
            items.push(item);
        }
        expects_append = !expects_append;
    }
}

/// Whether the instruction is the intrinsic that makes a list a tuple.
pub(super) fn is_list_to_tuple(op: u8, arg: u32) -> bool {
    op == op::CALL_INTRINSIC_1 && arg as usize == intrinsic::LIST_TO_TUPLE
}
