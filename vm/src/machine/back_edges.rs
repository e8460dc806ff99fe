//! Which backward jumps end a loop's iteration. The compiler also jumps backward to leave a loop, from a handler that it has put
//! behind the code after the loop: such a jump is no safepoint and makes nothing hot.

use crate::code::Code;
use crate::dis::decode::{Instruction, instructions};
use stencils::opcodes::op;

/// Whether the code unit `target` is the head of a loop that contains the jump at `source`: all ways there lead through it.
pub(super) fn is_back_edge(code: &Code, source: usize, target: usize) -> bool {
    let instructions = instructions(&code.units);
    let mut reached = vec![false; code.units.len()];
    // The head counts as reached from the start, so that no way is followed through it.
    if let Some(head) = reached.get_mut(target) {
        *head = true;
    }
    let mut ways = vec![0];
    while let Some(unit) = ways.pop() {
        if reached.get(unit) != Some(&false) {
            continue;
        }
        reached[unit] = true;
        if let Ok(index) = instructions.binary_search_by_key(&unit, |instruction| instruction.unit) {
            follow(code, instructions[index], &mut ways);
        }
    }
    source == target || !reached[source]
}

/// Notes where execution may go on after an instruction.
fn follow(code: &Code, instruction: Instruction, ways: &mut Vec<usize>) {
    // `END_ASYNC_FOR` tells where its loop is, but does not jump there.
    ways.extend(instruction.target().filter(|_| instruction.row.number != op::END_ASYNC_FOR));
    let unit = instruction.unit as u32;
    ways.extend(code.handler(unit).map(|entry| entry.target as usize));
    let ends = [
        op::JUMP_FORWARD,
        op::JUMP_BACKWARD,
        op::JUMP_BACKWARD_NO_INTERRUPT,
        op::RETURN_VALUE,
        op::RAISE_VARARGS,
        op::RERAISE,
    ];
    if !ends.contains(&instruction.row.number) {
        ways.push(instruction.unit + 1 + usize::from(instruction.row.caches));
    }
}
