//! The law of the JIT: machine code leaves a trace at the same uop as the uop interpreter, with the same stack and locals.

use proptest::prelude::*;
use stencils::frame::{FRAME_WORDS, Frame, State};
use stencils::interpret::{TraceLeave, UopInstruction, tier2};
use stencils::object::LoadedCode;
use stencils::stencil::{Code, leave};
use stencils::uops::{row, uop};
use stencils::value::Value;

const LOCALS: usize = 4;
const STACK: usize = 64;

/// What machine code jumps to when it exits.
#[repr(C)]
struct Link {
    code: Code,
    uop: usize,
}

/// A frame that belongs to no program, with everything it refers to.
struct Bench {
    code: Box<LoadedCode>,
    words: Vec<u64>,
    state: Box<State>,
}

impl Bench {
    fn new() -> Self {
        let code = Box::new(LoadedCode {
            local_count: LOCALS as u32,
            frame_words: (FRAME_WORDS + LOCALS + STACK) as u32,
            ..LoadedCode::EMPTY
        });
        let state = Box::new(State { tier_two: true, ..State::IDLE });
        let mut bench = Self { code, words: vec![0; FRAME_WORDS + LOCALS + STACK], state };
        bench.enter();
        bench
    }

    fn enter(&mut self) {
        let frame = self.words.as_mut_ptr().cast::<Frame>();
        // SAFETY: the words have room for the frame, its locals and its stack.
        unsafe {
            *frame = Frame { code: &raw mut *self.code, stack_pointer: Frame::local(frame, LOCALS), ..Frame::EMPTY };
            for slot in 0..LOCALS {
                *Frame::local(frame, slot) = Value::small_int(slot as i64 * 1000 - 1500);
            }
        }
        self.state.frame = frame;
    }

    /// Locals and stack.
    fn contents(&self) -> Vec<u64> {
        // SAFETY: the frame is live and its stack pointer within the words.
        let top = unsafe { (*self.state.frame).stack_pointer };
        let used = (top as usize - self.words.as_ptr() as usize) / 8;
        self.words[FRAME_WORDS..used].to_vec()
    }
}

fn interpret(trace: &[UopInstruction]) -> (TraceLeave, Vec<u64>) {
    let mut bench = Bench::new();
    // SAFETY: the trace only uses the stack and locals of the bench.
    let left = unsafe { tier2(&raw mut *bench.state, trace.as_ptr(), 0, false) };
    (left, bench.contents())
}

/// Runs the first `native` uops as machine code and the others in the uop interpreter.
fn run_machine_code(trace: &[UopInstruction], native: usize) -> (TraceLeave, Vec<u64>) {
    let links: Vec<Link> = (0..trace.len()).map(|uop| Link { code: leave, uop }).collect();
    let code = super::compile(&trace[..native], |index| &raw const links[index] as u64, false)
        .expect("every uop has a stencil");
    let mut bench = Bench::new();
    let state = &raw mut *bench.state;
    // SAFETY: as above, and the links outlive the code.
    let left = unsafe {
        let frame = (*state).frame;
        let (sp, no) = ((*frame).stack_pointer, Value::NULL);
        let code = code.entry()(frame, sp, state, no, no, no);
        let uop = (*((*state).exit as *const Link)).uop;
        if uop == native {
            tier2(state, trace.as_ptr(), native, false)
        } else if code == 0 {
            TraceLeave::Exit(uop)
        } else {
            TraceLeave::Error(uop)
        }
    };
    (left, bench.contents())
}

/// Uops that touch nothing but the stack and the locals.
const SUBJECTS: &[u16] = &[
    uop::_NOP,
    uop::_POP_TOP,
    uop::_POP_TWO,
    uop::_PUSH_NULL,
    uop::_COPY_1,
    uop::_COPY_2,
    uop::_COPY_3,
    uop::_SWAP_2,
    uop::_SWAP_3,
    uop::_LOAD_FAST,
    uop::_LOAD_FAST_AND_CLEAR,
    uop::_STORE_FAST,
    uop::_LOAD_SMALL_INT,
    uop::_LOAD_CONST_INLINE,
    uop::_POP_TOP_LOAD_CONST_INLINE,
    uop::_POP_TWO_LOAD_CONST_INLINE,
    uop::_GUARD_TOS_INT,
    uop::_GUARD_NOS_INT,
    uop::_GUARD_TOS_FLOAT,
    uop::_GUARD_NOS_FLOAT,
    uop::_BINARY_OP_ADD_INT,
    uop::_BINARY_OP_SUBTRACT_INT,
    uop::_BINARY_OP_MULTIPLY_INT,
    uop::_BINARY_OP_ADD_FLOAT,
    uop::_BINARY_OP_SUBTRACT_FLOAT,
    uop::_BINARY_OP_MULTIPLY_FLOAT,
    uop::_GUARD_BINARY_OP_EXTEND,
    uop::_BINARY_OP_EXTEND,
    uop::_COMPARE_OP_INT,
    uop::_COMPARE_OP_FLOAT,
    uop::_IS_OP,
    uop::_IS_NONE,
    uop::_UNARY_NOT,
    uop::_TO_BOOL_BOOL,
    uop::_TO_BOOL_INT,
    uop::_TO_BOOL_NONE,
    uop::_GUARD_IS_TRUE_POP,
    uop::_GUARD_IS_FALSE_POP,
    uop::_GUARD_IS_NONE_POP,
    uop::_GUARD_IS_NOT_NONE_POP,
];

fn constant() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i64>().prop_map(|int| Value::small_int(int >> 2)),
        (-5i64..5).prop_map(Value::small_int),
        any::<f64>().prop_map(|float| Value::inline_float(float).unwrap_or(Value::NONE)),
        prop_oneof![Just(0.0), Just(-0.0), Just(1e70), Just(f64::INFINITY)]
            .prop_map(|float| Value::inline_float(float).unwrap()),
        prop_oneof![Just(Value::NONE), Just(Value::TRUE), Just(Value::FALSE)],
    ]
}

fn instruction() -> impl Strategy<Value = UopInstruction> {
    (prop::sample::select(SUBJECTS), constant(), 0u32..27).prop_map(|(opcode, value, oparg)| {
        let is_local = matches!(opcode, uop::_LOAD_FAST | uop::_LOAD_FAST_AND_CLEAR | uop::_STORE_FAST);
        let is_extend = matches!(opcode, uop::_GUARD_BINARY_OP_EXTEND | uop::_BINARY_OP_EXTEND);
        UopInstruction {
            opcode,
            target: 0,
            oparg: if is_local { oparg % LOCALS as u32 } else { oparg },
            operand0: if is_extend { u64::from(oparg % 4) } else { value.0 },
            operand1: 0,
        }
    })
}

/// Pads the uops with loads so that none takes more operands than there are, and ends the trace.
fn with_operands(uops: Vec<UopInstruction>) -> Vec<UopInstruction> {
    let load = UopInstruction { opcode: uop::_LOAD_FAST, target: 0, oparg: 1, operand0: 0, operand1: 0 };
    let mut trace = vec![UopInstruction { opcode: uop::_START_EXECUTOR, ..load }];
    let mut depth = 0;
    for uop in uops {
        let row = row(uop.opcode);
        while depth < row.inputs.len() {
            trace.push(load);
            depth += 1;
        }
        depth = depth - row.inputs.len() + row.outputs.len();
        trace.push(uop);
    }
    trace.push(UopInstruction { opcode: uop::_EXIT_TRACE, ..load });
    trace
}

proptest! {
    #[test]
    fn machine_code_does_what_the_uop_interpreter_does(uops in prop::collection::vec(instruction(), 1..40)) {
        let trace = with_operands(uops);
        if stencils::stencil::is_available() {
            prop_assert_eq!(run_machine_code(&trace, trace.len()), interpret(&trace));
        }
    }

    #[test]
    fn the_uop_interpreter_goes_on_anywhere(uops in prop::collection::vec(instruction(), 1..40), cut: prop::sample::Index) {
        let trace = with_operands(uops);
        if stencils::stencil::is_available() {
            let native = 1 + cut.index(trace.len() - 1);
            prop_assert_eq!(run_machine_code(&trace, native), interpret(&trace));
        }
    }
}
