//! What each opcode takes from the operand stack and puts on it.
//!
//! Facts: CPython 3.14's `Python/bytecodes.c` and `Include/internal/pycore_opcode_metadata.h`.

use super::instruction::pseudo;
use stencils::opcodes::op;

/// How many values an instruction takes from the stack and how many it puts there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effect {
    pub(super) popped: u32,
    pub(super) pushed: u32,
}

const fn effect(popped: u32, pushed: u32) -> Effect {
    Effect { popped, pushed }
}

/// The stack effect of an instruction, including what it only looks at.
/// An opcode that opens a handler's region has the effect that the handler sees.
#[rustfmt::skip]
pub(super) fn effect_of(opcode: u8, arg: u32) -> Effect {
    match opcode {
        op::NOP | op::NOT_TAKEN | op::RESUME | op::COPY_FREE_VARS | op::MAKE_CELL | op::DELETE_FAST
        | op::DELETE_DEREF | op::DELETE_GLOBAL | op::DELETE_NAME | op::EXTENDED_ARG | op::SETUP_ANNOTATIONS
        | op::JUMP_FORWARD | op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT
        | pseudo::JUMP | pseudo::JUMP_NO_INTERRUPT | pseudo::POP_BLOCK
        | pseudo::ANNOTATIONS_PLACEHOLDER => effect(0, 0),

        op::LOAD_CONST | op::LOAD_SMALL_INT | op::LOAD_COMMON_CONSTANT | op::LOAD_NAME | op::LOAD_FAST
        | op::LOAD_FAST_BORROW | op::LOAD_FAST_CHECK | op::LOAD_FAST_AND_CLEAR | op::LOAD_DEREF
        | op::PUSH_NULL | op::LOAD_BUILD_CLASS | op::LOAD_LOCALS | op::RETURN_GENERATOR | pseudo::LOAD_CLOSURE | pseudo::SETUP_FINALLY => effect(0, 1),
        op::LOAD_FAST_LOAD_FAST | op::LOAD_FAST_BORROW_LOAD_FAST_BORROW | pseudo::SETUP_CLEANUP => effect(0, 2),
        pseudo::SETUP_WITH => effect(1, 2),
        op::LOAD_GLOBAL => effect(0, 1 + (arg & 1)),

        op::POP_TOP | op::POP_ITER | op::END_FOR | op::POP_EXCEPT | op::STORE_FAST | op::STORE_NAME
        | op::STORE_GLOBAL | op::STORE_DEREF | op::DELETE_ATTR | op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE
        | op::POP_JUMP_IF_NONE | op::POP_JUMP_IF_NOT_NONE | op::RETURN_VALUE
        | pseudo::STORE_FAST_MAYBE_NULL => effect(1, if opcode == op::RETURN_VALUE { 1 } else { 0 }),
        op::DELETE_SUBSCR | op::STORE_FAST_STORE_FAST | op::STORE_ATTR | op::END_ASYNC_FOR => effect(2, 0),
        op::STORE_SUBSCR => effect(3, 0),
        op::STORE_SLICE => effect(4, 0),

        op::TO_BOOL | op::UNARY_NOT | op::UNARY_NEGATIVE | op::UNARY_INVERT | op::GET_ITER | op::FORMAT_SIMPLE
        | op::CONVERT_VALUE | op::MAKE_FUNCTION | op::CALL_INTRINSIC_1 | op::STORE_FAST_LOAD_FAST
        | op::YIELD_VALUE | op::GET_YIELD_FROM_ITER | op::GET_AWAITABLE | op::GET_AITER
        | op::LOAD_FROM_DICT_OR_DEREF | op::LOAD_FROM_DICT_OR_GLOBALS
        | pseudo::JUMP_IF_FALSE | pseudo::JUMP_IF_TRUE => effect(1, 1),
        op::IMPORT_FROM | op::GET_LEN | op::MATCH_MAPPING | op::MATCH_SEQUENCE | op::GET_ANEXT
        | op::LOAD_SPECIAL => effect(1, 2),
        op::IMPORT_NAME | op::END_SEND => effect(2, 1),
        op::SEND | op::CHECK_EG_MATCH => effect(2, 2),
        op::MATCH_KEYS => effect(2, 3),
        op::MATCH_CLASS => effect(3, 1),
        op::CLEANUP_THROW => effect(3, 2),
        op::LOAD_SUPER_ATTR => effect(3, 1 + (arg & 1)),
        op::WITH_EXCEPT_START => effect(5, 6),
        op::BINARY_OP | op::COMPARE_OP | op::IS_OP | op::CONTAINS_OP | op::FORMAT_WITH_SPEC | op::BUILD_TEMPLATE
        | op::SET_FUNCTION_ATTRIBUTE | op::CALL_INTRINSIC_2 => effect(2, 1),
        op::BINARY_SLICE => effect(3, 1),
        op::LOAD_ATTR => effect(1, 1 + (arg & 1)),

        op::FOR_ITER | op::PUSH_EXC_INFO => effect(1, 2),
        op::CHECK_EXC_MATCH => effect(2, 2),
        op::COPY => effect(arg, arg + 1),
        op::SWAP => effect(arg, arg),
        op::UNPACK_SEQUENCE => effect(1, arg),
        op::UNPACK_EX => effect(1, (arg & 0xFF) + (arg >> 8) + 1),

        op::BUILD_TUPLE | op::BUILD_LIST | op::BUILD_SET | op::BUILD_STRING | op::BUILD_SLICE => effect(arg, 1),
        op::BUILD_INTERPOLATION => effect(2 + (arg & 1), 1),
        op::BUILD_MAP => effect(2 * arg, 1),
        op::LIST_APPEND | op::LIST_EXTEND | op::SET_ADD | op::SET_UPDATE | op::DICT_UPDATE => effect(arg + 1, arg),
        op::DICT_MERGE => effect(arg + 4, arg + 3),
        op::MAP_ADD => effect(arg + 2, arg),
        op::CALL => effect(arg + 2, 1),
        op::CALL_KW => effect(arg + 3, 1),
        op::CALL_FUNCTION_EX => effect(4, 1),
        op::RAISE_VARARGS => effect(arg, 0),
        op::RERAISE => effect(arg + 1, arg),
        _ => unreachable!("code generation emits no opcode {opcode}"),
    }
}

/// The change in stack depth when an instruction falls through, or when it jumps to its target.
pub(super) fn net_effect(opcode: u8, arg: u32, jumps: bool) -> i32 {
    if super::instruction::is_block_push(opcode) && !jumps {
        return 0;
    }
    let Effect { popped, pushed } = effect_of(opcode, arg);
    pushed.cast_signed() - popped.cast_signed()
}
