//! Pass: takes out what nobody looks at: loads that are dropped again, notes of the running instruction that nobody reads, and checks of
//! validity since which nothing happened.

use super::{Work, effects, nop};
use stencils::interpret::UopInstruction;
use stencils::uops::{flag, row, uop};

/// Uops that only put one more value on the stack.
const LOADS: &[u16] = &[
    uop::_LOAD_FAST,
    uop::_LOAD_FAST_BORROW,
    uop::_LOAD_CONST,
    uop::_LOAD_CONST_INLINE,
    uop::_LOAD_SMALL_INT,
    uop::_PUSH_NULL,
    uop::_COPY,
    uop::_COPY_1,
    uop::_COPY_2,
    uop::_COPY_3,
];

pub(super) fn run(work: &mut Work<'_>) {
    unread_instruction(work);
    needless_checks(work);
    dropped_values(work);
}

/// `_SET_IP` that no uop up to the next one reads.
fn unread_instruction(work: &mut Work<'_>) {
    let mut read = false;
    for index in (0..work.trace.len()).rev() {
        let opcode = work.trace[index].opcode;
        let flags = row(opcode).flags;
        if flags & flag::SHOWS_LINE != 0 {
            read = true;
        } else if opcode == uop::_SET_IP {
            if read {
                read = false;
            } else {
                work.remove(index);
            }
        }
    }
}

/// `_CHECK_VALIDITY` since which nothing can have made the trace invalid.
fn needless_checks(work: &mut Work<'_>) {
    let mut unchecked = false;
    for index in 0..work.trace.len() {
        let opcode = work.trace[index].opcode;
        if opcode == uop::_CHECK_VALIDITY {
            if unchecked {
                unchecked = false;
            } else {
                work.remove(index);
            }
        }
        unchecked |= row(opcode).flags & flag::ARBITRARY != 0;
    }
}

/// Values that are put on the stack and dropped at once.
fn dropped_values(work: &mut Work<'_>) {
    let mut index = 0;
    while index < work.trace.len() {
        while let Some(before) = load_before(&work.trace, index)
            && let Some(less) = without_operand(&work.trace[index])
            && work.rewrite(&[(before, nop(&work.trace[before])), (index, less)])
        {}
        index += 1;
    }
}

/// The uop whose value is on top of the stack before a uop, if it only loads it and nothing but `_NOP` stands between.
fn load_before(trace: &[UopInstruction], index: usize) -> Option<usize> {
    let before = (0..index).rev().find(|&before| trace[before].opcode != uop::_NOP)?;
    LOADS.contains(&trace[before].opcode).then_some(before)
}

/// A uop that drops its top operand, for when the operand is not there.
fn without_operand(instruction: &UopInstruction) -> Option<UopInstruction> {
    let opcode = match instruction.opcode {
        uop::_POP_TOP => uop::_NOP,
        uop::_POP_TWO => uop::_POP_TOP,
        uop::_POP_TOP_LOAD_CONST_INLINE => uop::_LOAD_CONST_INLINE,
        uop::_POP_TWO_LOAD_CONST_INLINE => uop::_POP_TOP_LOAD_CONST_INLINE,
        _ => return None,
    };
    debug_assert!(effects::inputs(instruction) > 0, "it drops an operand");
    Some(UopInstruction { opcode, ..*instruction })
}
