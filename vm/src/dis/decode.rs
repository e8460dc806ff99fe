//! Code units as instructions, and the labels of a code object.

use crate::code::Code;
use std::collections::{BTreeMap, BTreeSet};
use stencils::opcodes::{Opcode, Operand, op, opcode};

/// The first opcode that takes an operand, below the specialized ones.
const HAVE_ARGUMENT: u8 = 43;

/// An instruction at a place. `EXTENDED_ARG` is one of its own.
#[derive(Clone, Copy)]
pub(crate) struct Instruction {
    /// The code unit where it starts.
    pub(crate) unit: usize,
    /// The generic opcode.
    pub(crate) row: &'static Opcode,
    /// The operand with those of the EXTENDED_ARGs before it; `None` if the opcode takes none.
    pub(crate) arg: Option<u32>,
}

impl Instruction {
    /// The code unit that the instruction jumps to.
    pub(crate) fn target(&self) -> Option<usize> {
        let distance = self.arg.filter(|_| self.row.operand == Operand::Jump)? as usize;
        let next = self.unit + 1 + usize::from(self.row.caches);
        let back = matches!(self.row.number, op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT | op::END_ASYNC_FOR);
        Some(if back { next.saturating_sub(distance) } else { next + distance })
    }
}

/// The instructions of generic code units. Unknown opcodes are skipped.
pub(crate) fn instructions(units: &[u16]) -> Vec<Instruction> {
    let mut instructions = Vec::new();
    let mut extended = 0;
    let mut unit = 0;
    while unit < units.len() {
        let [number, low] = units[unit].to_le_bytes();
        let Some(row) = generic(number) else {
            unit += 1;
            continue;
        };
        let has_arg = row.number > HAVE_ARGUMENT;
        let arg = has_arg.then_some(extended | u32::from(low));
        extended = arg.filter(|_| row.number == op::EXTENDED_ARG).map_or(0, |arg| arg << 8);
        instructions.push(Instruction { unit, row, arg });
        unit += 1 + usize::from(row.caches);
    }
    instructions
}

fn generic(number: u8) -> Option<&'static Opcode> {
    opcode(opcode(number)?.family)
}

/// The numbers of the labels by code unit: jump targets and the ends of exception ranges.
pub(crate) fn labels(code: &Code, instructions: &[Instruction]) -> BTreeMap<usize, usize> {
    let targets = instructions.iter().filter_map(Instruction::target);
    let ranges = code.exception_table.iter().flat_map(|entry| [entry.start, entry.end, entry.target]);
    let places: BTreeSet<usize> = targets.chain(ranges.map(|unit| unit as usize)).collect();
    places.into_iter().zip(1..).collect()
}

/// The lines that start, by code unit: `None` where artificial code starts.
pub(crate) fn line_starts(code: &Code) -> BTreeMap<usize, Option<u32>> {
    let mut previous = None;
    let changed = code.lines.iter().enumerate().filter(|(_, line)| previous.replace(**line) != Some(**line));
    changed.map(|(unit, line)| (unit, *line)).collect()
}
