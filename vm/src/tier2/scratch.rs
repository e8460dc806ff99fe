//! A frame that belongs to no program, in which the optimizer runs single uops.

use std::ptr;
use stencils::frame::{Callables, FRAME_WORDS, Frame, State};
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
    let mut code = code();
    let mut words = [Value::NULL; FRAME_WORDS + STACK];
    words[FRAME_WORDS..FRAME_WORDS + operands.len()].copy_from_slice(operands);
    let frame = words.as_mut_ptr().cast::<Frame>();
    // SAFETY: the words have room for the frame and its stack, which holds the operands. A pure uop looks at these alone.
    unsafe {
        frame.write(Frame {
            previous: ptr::null_mut(),
            code: &raw mut code,
            function: Value::NULL,
            globals: Value::NULL,
            builtins: Value::NULL,
            locals: Value::NULL,
            object: Value::NULL,
            instruction: ptr::null_mut(),
            stack_pointer: frame.cast::<Value>().add(FRAME_WORDS + operands.len()),
            return_offset: 0,
            is_entry: true,
            is_generator: false,
        });
        let mut state = state(frame);
        let left = tier2(&raw mut state, trace.as_ptr(), 0, false);
        (left == TraceLeave::Exit(1)).then(|| *(*frame).stack_pointer.sub(1))
    }
}

fn code() -> LoadedCode {
    LoadedCode {
        units: ptr::null_mut(),
        unit_count: 0,
        constants: ptr::null(),
        names: ptr::null(),
        local_count: 0,
        frame_words: (FRAME_WORDS + STACK) as u32,
        arg_count: 0,
        flags: 0,
        entry_countdown: -1,
        version: 0,
    }
}

fn state(frame: *mut Frame) -> State {
    let callables = Callables::NONE;
    State {
        countdown: i64::MAX,
        frame,
        stack_top: ptr::null_mut(),
        stack_limit: ptr::null_mut(),
        recursion_remaining: 0,
        raised: Value::NULL,
        handled: Value::NONE,
        second: Value::NULL,
        generator: std::ptr::null_mut(),
        uop_count: 0,
        exit: 0,
        tier_two: false,
        callables,
        classes: ptr::null(),
        vm: ptr::null_mut(),
    }
}
