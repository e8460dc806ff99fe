//! The stencils: machine code of the uops with holes for the JIT to patch. Data only; `vm::jit` copies and patches.

use crate::frame::{Frame, State};
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
use crate::uops::uop;
use crate::value::Value;

/// The form of all machine code of a trace: frame, stack pointer, state, and three operands in registers, bottom first.
/// Returns 0 after an exit and 1 after an exception.
pub type Code = unsafe extern "C" fn(*mut Frame, *mut Value, *mut State, Value, Value, Value) -> u64;

/// Operands from the top of the stack that machine code keeps in registers.
pub const REGISTERS: usize = 3;

/// What a stencil does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The uop of this number.
    Uop(u16),
    /// Puts the operands that are in registers into memory.
    Spill,
    /// Leaves through the link that operand 0 points to, having counted operand 1 uops.
    Exit,
    /// Returns 1, having noted operand 0 and counted operand 1 uops.
    Error,
    /// Counts operand 1 uops.
    Count,
}

/// Machine code with holes.
#[derive(Clone, Copy, Debug)]
pub struct Stencil {
    /// What it does.
    pub subject: Subject,
    /// Operands in registers on entry.
    pub entry: u8,
    /// Operands in registers at the end.
    pub exit: u8,
    /// Whether it ends in a jump to what follows, made by its last hole, which may be left out.
    pub falls_through: bool,
    /// The bytes.
    pub code: &'static [u8],
    /// What to patch.
    pub holes: &'static [Hole],
}

/// Length of the jump that may be left out at the end of a stencil.
pub const FINAL_JUMP: usize = 5;

/// A field of a stencil that is patched.
#[derive(Clone, Copy, Debug)]
pub struct Hole {
    /// Its first byte.
    pub offset: u32,
    /// What goes there.
    pub value: HoleValue,
    /// How it is written.
    pub form: HoleForm,
    /// Added to the value.
    pub addend: i64,
}

/// What goes into a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoleValue {
    /// The oparg.
    Oparg,
    /// The first operand.
    Operand0,
    /// The second operand.
    Operand1,
    /// The address of what follows.
    Continue,
    /// The address of the uop's exit stub.
    Exit,
    /// The address of the uop's error stub.
    Error,
    /// The address of a helper.
    Runtime(&'static str),
}

/// How a value is written into a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoleForm {
    /// All 64 bits.
    Absolute64,
    /// The low 32 bits, zero-extended by the instruction.
    Absolute32,
    /// As a distance from the field, in 32 bits.
    Relative32,
}

include!(concat!(env!("OUT_DIR"), "/stencils.rs"));

/// Whether this build has machine code.
#[must_use]
pub const fn is_available() -> bool {
    !STENCILS.is_empty()
}

/// Leaves machine code with 0: where the links of exits lead at first.
///
/// # Safety
/// None of the arguments is looked at.
pub unsafe extern "C" fn leave(_: *mut Frame, _: *mut Value, _: *mut State, _: Value, _: Value, _: Value) -> u64 {
    0
}
