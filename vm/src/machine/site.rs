//! An instruction in its place: opcode, inline caches and operands, for the specializer to read and rewrite.

use super::CodeData;
use crate::frames::Activation;
use stencils::value::Value;

/// An adaptive instruction that is about to run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    instruction: *mut u16,
    stack_pointer: *mut Value,
    frame: Activation,
}

// One reason serves the whole of this file: whoever makes a `Site` promises that the instruction is one of the frame's,
// with its inline caches behind it, and that its operands end at the stack pointer.
impl Site {
    /// # Safety
    /// `instruction` must be one of the live `frame`'s code, and `stack_pointer` one past its operands.
    pub(crate) unsafe fn new(frame: Activation, instruction: *mut u16, stack_pointer: *mut Value) -> Self {
        Self { instruction, stack_pointer, frame }
    }

    /// The frame that runs the instruction.
    pub(crate) fn frame(self) -> Activation {
        self.frame
    }

    fn code<'a>(self) -> &'a CodeData {
        self.frame.code()
    }

    fn unit(self, offset: usize) -> u16 {
        // SAFETY: an instruction is followed by its caches and never the last of its code.
        unsafe { *self.instruction.add(offset) }
    }

    fn set_unit(self, offset: usize, unit: u16) {
        // SAFETY: as above; the code's units are mutable for this purpose.
        unsafe { *self.instruction.add(offset) = unit }
    }

    /// The opcode, specialized or not.
    pub(crate) fn opcode(self) -> u8 {
        self.unit(0).to_le_bytes()[0]
    }

    /// Replaces the opcode.
    pub(crate) fn set_opcode(self, opcode: u8) {
        self.set_unit(0, self.unit(0) & 0xff00 | u16::from(opcode));
    }

    /// The operand, with what `EXTENDED_ARG` puts before it.
    pub(crate) fn oparg(self) -> u32 {
        self.code().oparg_at(self.index())
    }

    /// The code unit of the opcode.
    pub(crate) fn index(self) -> usize {
        self.code().index_of(self.instruction)
    }

    /// Whether the instruction, a backward jump, ends an iteration of a loop.
    pub(crate) fn is_back_edge(self) -> bool {
        self.code().is_back_edge(self.code().index_of(self.instruction), self.oparg() as usize)
    }

    /// Opcode and operand of the next instruction, which follows `caches` inline caches.
    pub(crate) fn next(self, caches: usize) -> [u8; 2] {
        self.unit(1 + caches).to_le_bytes()
    }

    /// The counter, in the first inline cache.
    pub(crate) fn counter(self) -> u16 {
        self.unit(1)
    }

    /// Replaces the counter.
    pub(crate) fn set_counter(self, counter: u16) {
        self.set_unit(1, counter);
    }

    /// Fills an inline cache; number 1 is the first after the counter.
    pub(crate) fn set_cache(self, number: usize, value: u16) {
        self.set_unit(1 + number, value);
    }

    /// Fills two inline caches with one value, the low half first.
    pub(crate) fn set_cache_u32(self, number: usize, value: u32) {
        self.set_cache(number, value as u16);
        self.set_cache(number + 1, (value >> 16) as u16);
    }

    /// Fills four inline caches with one value, the lowest quarter first.
    pub(crate) fn set_cache_u64(self, number: usize, value: u64) {
        self.set_cache_u32(number, value as u32);
        self.set_cache_u32(number + 2, (value >> 32) as u32);
    }

    /// An operand by its distance from the top of the stack: 1 is the top.
    pub(crate) fn operand(self, from_top: usize) -> Value {
        // SAFETY: the instruction's operands end at the stack pointer.
        unsafe { *self.stack_pointer.sub(from_top) }
    }

    /// A constant of the code by its index.
    pub(crate) fn constant(self, index: usize) -> Value {
        self.code().constants[index]
    }

    /// A name of the code by its index.
    pub(crate) fn name(self, index: usize) -> Value {
        self.code().names[index]
    }
}
