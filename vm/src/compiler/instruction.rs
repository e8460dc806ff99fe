//! Instructions before assembly: jumps go to labels, and some opcodes exist only here.

use super::error::{CompileError, Result};
use stencils::opcodes::op;
use syntax::ast::Span;

/// Opcodes that are gone when the code is assembled. Their numbers are free in the real instruction set.
pub(super) mod pseudo {
    pub(in crate::compiler) const ANNOTATIONS_PLACEHOLDER: u8 = 220;
    pub(in crate::compiler) const JUMP: u8 = 221;
    pub(in crate::compiler) const JUMP_IF_FALSE: u8 = 222;
    pub(in crate::compiler) const JUMP_IF_TRUE: u8 = 223;
    pub(in crate::compiler) const JUMP_NO_INTERRUPT: u8 = 224;
    pub(in crate::compiler) const LOAD_CLOSURE: u8 = 225;
    pub(in crate::compiler) const POP_BLOCK: u8 = 226;
    pub(in crate::compiler) const SETUP_CLEANUP: u8 = 227;
    pub(in crate::compiler) const SETUP_FINALLY: u8 = 228;
    pub(in crate::compiler) const STORE_FAST_MAYBE_NULL: u8 = 229;
    pub(in crate::compiler) const SETUP_WITH: u8 = 230;
}

/// Where an instruction comes from; `None` for an artificial one.
pub(super) type Location = Option<Span>;

/// The place of the next instruction, whatever that is: known only when the code is assembled.
pub(super) const NEXT_LOCATION: Location =
    Some(Span { line: u32::MAX, column: u32::MAX, end_line: u32::MAX, end_column: u32::MAX });

/// The line of a location.
pub(super) fn line(location: Location) -> Option<u32> {
    location.map(|span| span.line)
}

/// A place in an [`InstructionSequence`] that jumps can go to before it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(usize);

/// One instruction as code generation emits it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Instruction {
    pub(super) op: u8,
    pub(super) arg: u32,
    pub(super) target: Option<Label>,
    pub(super) location: Location,
}

/// The instructions of a code object in the order of their generation.
#[derive(Debug, Default)]
pub(super) struct InstructionSequence {
    pub(super) instructions: Vec<Instruction>,
    /// The index of the instruction that each label stands before.
    places: Vec<Option<usize>>,
    /// What goes in place of `ANNOTATIONS_PLACEHOLDER`; it holds no jumps.
    pub(super) annotations: Vec<Instruction>,
}

impl InstructionSequence {
    /// More instructions than any program that is not an attack.
    const MAX_INSTRUCTIONS: usize = 1 << 24;

    pub(super) fn push(&mut self, instruction: Instruction) -> Result {
        if self.instructions.len() >= Self::MAX_INSTRUCTIONS {
            return Err(CompileError::TooLarge { line: line(instruction.location).unwrap_or(0) });
        }
        self.instructions.push(instruction);
        Ok(())
    }

    pub(super) fn new_label(&mut self) -> Label {
        self.places.push(None);
        Label(self.places.len() - 1)
    }

    /// Puts the label before the next instruction.
    pub(super) fn place(&mut self, label: Label) {
        self.places[label.0] = Some(self.instructions.len());
    }

    /// Puts an instruction before another one, which no label stands before.
    pub(super) fn insert(&mut self, index: usize, instruction: Instruction) {
        self.instructions.insert(index, instruction);
        self.places.iter_mut().flatten().filter(|place| **place >= index).for_each(|place| *place += 1);
    }

    /// The index of the instruction after the label.
    pub(super) fn resolve(&self, label: Label) -> usize {
        self.places[label.0].expect("code generation places every label that it uses")
    }
}

/// Whether the opcode may transfer control to its target in the normal course of events.
pub(super) fn is_jump(op: u8) -> bool {
    is_unconditional_jump(op)
        || is_conditional_jump(op)
        || matches!(op, pseudo::JUMP_IF_FALSE | pseudo::JUMP_IF_TRUE | op::FOR_ITER | op::SEND | op::END_ASYNC_FOR)
}

/// Whether nothing after the opcode is reached through it.
pub(super) fn is_unconditional_jump(op: u8) -> bool {
    matches!(op, pseudo::JUMP | pseudo::JUMP_NO_INTERRUPT)
}

/// The conditional jumps of the real instruction set.
pub(super) fn is_conditional_jump(op: u8) -> bool {
    matches!(op, op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE | op::POP_JUMP_IF_NONE | op::POP_JUMP_IF_NOT_NONE)
}

/// Whether the opcode opens the region of an exception handler, its target.
pub(super) fn is_block_push(op: u8) -> bool {
    matches!(op, pseudo::SETUP_CLEANUP | pseudo::SETUP_FINALLY | pseudo::SETUP_WITH)
}

/// Whether the opcode leaves the code object.
pub(super) fn is_scope_exit(op: u8) -> bool {
    matches!(op, op::RETURN_VALUE | op::RAISE_VARARGS | op::RERAISE)
}

/// Whether the opcode ends a basic block.
pub(super) fn is_terminator(op: u8) -> bool {
    is_jump(op) || is_scope_exit(op)
}
