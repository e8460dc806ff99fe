//! A frame that belongs to no program, in which the optimizer runs single uops.

use stencils::frame::{FRAME_WORDS, Frame, State};
use stencils::interpret::{TraceLeave, UopInstruction, tier2};
use stencils::object::LoadedCode;
use stencils::uops::uop;
use stencils::value::Value;

/// Words of the operand stack: more than any pure uop needs.
const STACK: usize = 16;

/// Runs a pure uop without arrays among its operands. Gives what is on top of the stack then; `None` if the uop exits.
pub(crate) fn run(instruction: &UopInstruction, operands: &[Value]) -> Option<Value> {
    assert!(operands.len() < STACK, "operands of one uop");
    let end = UopInstruction { opcode: uop::_EXIT_TRACE, target: 0, oparg: 0, operand0: 0, operand1: 0 };
    let trace = [*instruction, end];
    let mut code = LoadedCode { frame_words: (FRAME_WORDS + STACK) as u32, ..LoadedCode::EMPTY };
    let mut words = [Value::NULL; FRAME_WORDS + STACK];
    words[FRAME_WORDS..FRAME_WORDS + operands.len()].copy_from_slice(operands);
    let frame = words.as_mut_ptr().cast::<Frame>();
    // SAFETY: the words have room for the frame and its stack, which holds the operands. A pure uop looks at these alone.
    unsafe {
        let stack_pointer = frame.cast::<Value>().add(FRAME_WORDS + operands.len());
        frame.write(Frame { code: &raw mut code, stack_pointer, ..Frame::EMPTY });
        let mut state = State { frame, ..State::IDLE };
        let left = tier2(&raw mut state, trace.as_ptr(), 0, false);
        (left == TraceLeave::Exit(1)).then(|| *(*frame).stack_pointer.sub(1))
    }
}
