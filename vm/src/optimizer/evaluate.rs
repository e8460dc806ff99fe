//! Runs one pure uop on constants, in the uop interpreter and in a frame of its own: a fold is thus never a second copy of what a uop does.

use crate::tier2::scratch;
use stencils::interpret::UopInstruction;
use stencils::uops::{flag, row};
use stencils::value::Value;

/// The result of a pure uop; `None` if it exits.
pub(super) fn evaluate(instruction: &UopInstruction, operands: &[Value]) -> Option<Value> {
    assert!(row(instruction.opcode).flags & flag::PURE != 0, "only pure uops are evaluated");
    assert_eq!(row(instruction.opcode).inputs.len(), operands.len(), "a uop gets all its operands");
    scratch::run(instruction, operands)
}
