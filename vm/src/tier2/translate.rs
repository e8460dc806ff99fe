//! Projects a trace: follows the bytecode from where it is hot, the way its caches and branch histories say, through calls and
//! returns, until it comes back to its beginning or must stop. It makes no executor and optimizes nothing.
//!
//! The model is CPython 3.14's `translate_bytecode_to_trace` (`Python/optimizer.c`).

use stencils::interpret::UopInstruction;
use stencils::opcodes::{Opcode, op, opcode};
use stencils::uops::{by_name, flag, row, uop};

use super::expand::{Expansion, expand, is_traceable, not_exhausted};
use super::resumption::Resumption;
use crate::faults::Fault;
use crate::frames::Activation;
use crate::machine::CodeData;

/// Uops of a trace, the final one included.
const MAX_LENGTH: usize = 800;
/// Frames that a trace may push.
pub(super) const MAX_DEPTH: usize = 8;
/// The guards whose operand is the version of the function that the instruction enters.
const CALLEE_GUARDS: [&str; 7] = [
    "_CHECK_FUNCTION_VERSION",
    "_CHECK_FUNCTION_VERSION_KW",
    "_CHECK_METHOD_VERSION",
    "_CHECK_METHOD_VERSION_KW",
    "_CHECK_GETTER_VERSION",
    CHECKS_INIT,
    "_CHECK_GETITEM_VERSION",
];
/// The one of them whose operand stands for a class with its `__init__`.
const CHECKS_INIT: &str = "_CHECK_INIT_VERSION";
/// A branch history with so many bits set says that the branch is usually taken.
const LIKELY: u32 = 8;

/// What the translator may ask of the VM.
pub(super) trait Program {
    /// The code of the functions of a version.
    fn code_of_version(&self, version: u32) -> Option<&CodeData>;

    /// Where the generator stood that the `FOR_ITER` or `SEND` at a code unit was last specialized for.
    fn resumption(&self, code: &CodeData, index: usize) -> Option<Resumption>;

    /// The version of the `__init__` with which a class makes instances.
    fn init(&self, version: u32) -> Option<u32>;

    /// Whether generators may have to be closed that an instruction drops.
    fn has_guarded_yields(&self) -> bool;

    /// Whether a fault is planted.
    fn has_fault(&self, fault: Fault) -> bool;
}

/// A place in the bytecode.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) code: &'a CodeData,
    pub(super) index: usize,
}

impl PartialEq for Place<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.code, other.code) && self.index == other.index
    }
}

/// An instruction with what stands before it.
pub(super) struct Instruction {
    pub(super) row: &'static Opcode,
    pub(super) oparg: u32,
    /// The code unit of the opcode, past any `EXTENDED_ARG`.
    pub(super) at: usize,
    /// The code unit of the next instruction.
    pub(super) next: usize,
}

/// What a trace begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// A back edge or a function entry. The trace may come back to it.
    Root,
    /// The instruction to which this uop of another trace exits.
    Exit(u16),
}

/// Where the trace goes on after an instruction.
pub(super) enum Step<'a> {
    To(Place<'a>),
    Stop,
}

/// Where the caller of a frame that the trace pushed goes on.
#[derive(Clone, Copy)]
pub(super) struct Return<'a> {
    /// When the frame returns.
    pub(super) returned: Place<'a>,
    /// When it yields; only generators do.
    pub(super) yielded: Place<'a>,
    /// Whether the frame initializes an instance for its caller.
    pub(super) makes_instance: bool,
}

/// A trace that is being projected.
pub(super) struct Projection<'a, P> {
    pub(super) program: &'a P,
    pub(super) trace: Vec<UopInstruction>,
    pub(super) place: Place<'a>,
    pub(super) origin: Place<'a>,
    /// Where the frames that the trace pushed return to, the outermost first.
    pub(super) returns: Vec<Return<'a>>,
    /// Where generators yielded in this trace, and were resumed by which instruction: there they will go on.
    pub(super) yields: Vec<(Place<'a>, Resumption)>,
    /// The frame below those, whose caller the trace may go on in.
    pub(super) frame: Option<Activation>,
    /// Whether something may have made executors invalid since the last check.
    pub(super) unchecked: bool,
    pub(super) beginning: Beginning,
    /// The uop whose exit the next instruction follows.
    pub(super) after: Option<u16>,
}

/// Projects a trace from a code unit of a live frame; `None` if it would not even hold the first instruction.
pub(super) fn project<P: Program>(
    program: &P,
    frame: Activation,
    index: usize,
    beginning: Beginning,
) -> Option<Vec<UopInstruction>> {
    let place = Place { code: frame.code(), index };
    let mut projection = Projection {
        program,
        trace: Vec::new(),
        place,
        origin: place,
        returns: Vec::new(),
        yields: Vec::new(),
        frame: Some(frame),
        unchecked: false,
        beginning,
        after: match beginning {
            Beginning::Root => None,
            Beginning::Exit(opcode) => Some(opcode),
        },
    };
    let depth = frame.operands().len() as u32;
    projection.push(uop::_START_EXECUTOR, depth, frame.globals().0, index);
    projection.note(u64::from(place.code.version()));
    projection.run();
    let holds_anything = projection.trace.len() > 3;
    holds_anything.then_some(projection.trace)
}

impl<'a, P: Program> Projection<'a, P> {
    fn run(&mut self) {
        let mut first = true;
        loop {
            if !first && self.beginning == Beginning::Root && self.place == self.origin {
                return self.push(uop::_JUMP_TO_TOP, 0, 0, self.place.index);
            }
            let length = self.trace.len();
            let (unchecked, returns) = (self.unchecked, self.returns.len());
            match self.instruction() {
                Step::To(place) if self.trace.len() < MAX_LENGTH => self.place = place,
                _ => {
                    self.trace.truncate(length.max(1));
                    self.returns.truncate(returns);
                    self.unchecked = unchecked;
                    return self.push(uop::_EXIT_TRACE, 0, 0, self.place.index);
                }
            }
            first = false;
        }
    }

    pub(super) fn push(&mut self, opcode: u16, oparg: u32, operand0: u64, target: usize) {
        self.trace.push(UopInstruction { opcode, target: target as u32, oparg, operand0, operand1: 0 });
    }

    /// Gives the last uop its second operand.
    pub(super) fn note(&mut self, operand1: u64) {
        if let Some(last) = self.trace.last_mut() {
            last.operand1 = operand1;
        }
    }

    /// Reads the instruction at the current place.
    fn decode(&self) -> Option<Instruction> {
        let (at, oparg) = self.place.code.instruction(self.place.index);
        let mut number = self.place.code.unit(at) as u8;
        if number == op::JUMP_BACKWARD && self.place.code.is_back_edge(at, oparg as usize) {
            // It has not run yet: its generic form is no safepoint.
            number = op::JUMP_BACKWARD_NO_JIT;
        }
        let mut row = opcode(number)?;
        // Where a guard of a specialized form failed, the generic form is what holds more.
        if self.after.is_some_and(is_specialization) && row.family != op::JUMP_BACKWARD {
            row = opcode(row.family).filter(|generic| is_traceable(generic)).unwrap_or(row);
        }
        Some(Instruction { row, oparg, at, next: at + 1 + usize::from(row.caches) })
    }

    /// Puts one instruction into the trace. The entry of an executor has no uops: another trace goes on there.
    fn instruction(&mut self) -> Step<'a> {
        let Some(instruction) = self.decode() else { return Step::Stop };
        if instruction.row.uops.is_empty() {
            return Step::Stop;
        }
        if !self.program.has_fault(Fault::E5) {
            self.check_validity();
        }
        self.set_ip(&instruction);
        if let Some(step) = self.resume(&instruction) {
            self.after = None;
            return step;
        }
        let uops: Vec<(u16, Option<u8>)> =
            instruction.row.uops.iter().map(|step| (by_name(step.uop).unwrap_or(uop::_NOP), step.cache)).collect();
        let mut next = self.next(&instruction);
        if next.is_none() {
            return Step::Stop;
        }
        for (opcode, cache) in uops {
            match self.uop(&instruction, opcode, cache) {
                Some(Step::To(place)) => next = Some(place),
                Some(Step::Stop) => return Step::Stop,
                None => {}
            }
        }
        self.after = None;
        self.close_dropped(&instruction);
        next.map_or(Step::Stop, Step::To)
    }

    /// Closes what the instruction dropped that was just put into the trace.
    fn close_dropped(&mut self, instruction: &Instruction) {
        let last = self.trace.last().map_or(0, |last| row(last.opcode).flags);
        if !self.program.has_guarded_yields()
            || !instruction.row.may_drop()
            || last & (flag::ENTERS | flag::YIELDS) != 0
        {
            return;
        }
        if last & flag::LEAVES == 0 {
            self.note_ip(instruction);
        }
        self.effect(uop::_CLOSE_DROPPED, 0, 0, self.place.index);
    }

    fn check_validity(&mut self) {
        if std::mem::take(&mut self.unchecked) {
            self.push(uop::_CHECK_VALIDITY, 0, 0, self.place.index);
        }
    }

    /// Notes the instruction in the frame where others may look at it.
    fn set_ip(&mut self, instruction: &Instruction) {
        let shows_line = |opcode| row(opcode).flags & flag::SHOWS_LINE != 0;
        let needs = |opcode| match expand(opcode, instruction.oparg) {
            Expansion::Uops(uops) => uops.iter().any(|&(opcode, _)| shows_line(opcode)),
            Expansion::Stop => shows_line(opcode),
        };
        if instruction.row.uops.iter().filter_map(|step| by_name(step.uop)).any(needs) {
            self.note_ip(instruction);
        }
    }

    fn note_ip(&mut self, instruction: &Instruction) {
        let unit = self.place.code.unit_pointer(instruction.at) as u64;
        self.push(uop::_SET_IP, 0, unit, self.place.index);
        self.note(instruction.at as u64);
    }

    pub(super) fn at(&self, index: usize) -> Place<'a> {
        Place { code: self.place.code, index }
    }

    /// Where an instruction goes on if it is no branch, call or return.
    fn next(&self, instruction: &Instruction) -> Option<Place<'a>> {
        let oparg = instruction.oparg as usize;
        Some(self.at(match instruction.row.family {
            op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT => instruction.next.checked_sub(oparg)?,
            op::JUMP_FORWARD => instruction.next + oparg,
            _ => instruction.next,
        }))
    }

    /// Puts one uop of an instruction into the trace, and says where that leads if not to the next instruction.
    fn uop(&mut self, instruction: &Instruction, opcode: u16, cache: Option<u8>) -> Option<Step<'a>> {
        match opcode {
            uop::_POP_JUMP_IF_TRUE | uop::_POP_JUMP_IF_FALSE => return Some(self.branch(instruction, opcode)),
            // `POP_JUMP_IF_NONE` begins with it; its branch tests the value itself.
            uop::_IS_NONE => return None,
            uop::_FOR_ITER => {
                self.push(uop::_GUARD_NOT_GENERATOR, 0, 0, self.place.index);
                self.effect(uop::_FOR_ITER_TIER_TWO, instruction.oparg, 0, past_loop(instruction));
                return None;
            }
            // It comes with the return, behind the guard on the caller.
            uop::_EXIT_INIT_CHECK => return None,
            uop::_RETURN_VALUE | uop::_RETURN_GENERATOR => return Some(self.leave(opcode)),
            uop::_YIELD_VALUE => return Some(self.yield_value(instruction)),
            _ => {}
        }
        let target = self.target(instruction, opcode);
        if let Some(guard) = not_exhausted(opcode) {
            self.push(guard, 0, 0, past_loop(instruction));
            return None;
        }
        let operand0 = self.operand(instruction, opcode, cache);
        let Expansion::Uops(mut uops) = expand(opcode, instruction.oparg) else { return Some(Step::Stop) };
        if opcode == uop::_DELETE_FAST && self.program.has_fault(Fault::X5) {
            uops = vec![(uop::_LOAD_FAST_AND_CLEAR, instruction.oparg), (uop::_POP_TOP, 0)];
        }
        if opcode == uop::_BINARY_OP_INPLACE_ADD_UNICODE && self.program.has_fault(Fault::Q1) {
            uops = vec![(uop::_BUILD_STRING, 2)];
        }
        for (opcode, oparg) in uops {
            self.effect(opcode, oparg, operand0, target);
        }
        (opcode == uop::_PUSH_FRAME).then(|| self.enter(instruction))
    }

    /// Where a uop exits to: the instruction itself, but for a safepoint, which must not be counted twice.
    fn target(&self, instruction: &Instruction, opcode: u16) -> usize {
        match self.next(instruction) {
            Some(next) if opcode == uop::_CHECK_PERIODIC => next.index,
            _ => self.place.index,
        }
    }

    fn effect(&mut self, opcode: u16, oparg: u32, operand0: u64, target: usize) {
        self.push(opcode, oparg, operand0, target);
        self.unchecked |= row(opcode).flags & flag::ESCAPES != 0;
    }

    fn operand(&self, instruction: &Instruction, opcode: u16, cache: Option<u8>) -> u64 {
        let unit = |offset: usize| u64::from(self.place.code.unit(instruction.at + offset));
        match cache.map(usize::from) {
            _ if opcode == uop::_CREATE_INIT_FRAME => u64::from(self.binds_nothing(instruction)),
            _ if opcode == uop::_SAVE_RETURN_OFFSET => (instruction.next - instruction.at) as u64,
            None => 0,
            Some(offset) if row(opcode).flags & flag::WIDE_OPERAND != 0 => unit(offset) | unit(offset + 1) << 16,
            Some(offset) if row(opcode).flags & flag::POINTER_OPERAND != 0 => {
                (0..4).map(|number| unit(offset + number) << (16 * number)).sum()
            }
            Some(offset) => unit(offset),
        }
    }

    /// A conditional jump: a guard for the way that it usually goes, which exits to the other.
    fn branch(&mut self, instruction: &Instruction, opcode: u16) -> Step<'a> {
        let history = self.place.code.unit(instruction.at + 1);
        let taken = history.count_ones() > LIKELY;
        let jump = instruction.next + instruction.oparg as usize;
        let tests_none = matches!(instruction.row.number, op::POP_JUMP_IF_NONE | op::POP_JUMP_IF_NOT_NONE);
        let holds = taken == (opcode == uop::_POP_JUMP_IF_TRUE);
        let guard = match (tests_none, holds) {
            (false, true) => uop::_GUARD_IS_TRUE_POP,
            (false, false) => uop::_GUARD_IS_FALSE_POP,
            (true, true) => uop::_GUARD_IS_NONE_POP,
            (true, false) => uop::_GUARD_IS_NOT_NONE_POP,
        };
        let (likely, other) = if taken { (jump, instruction.next) } else { (instruction.next, jump) };
        self.push(guard, 0, 0, other);
        Step::To(self.at(likely))
    }

    /// The code that a call enters, and whether it initializes an instance.
    fn callee(&self, instruction: &Instruction) -> Option<(&'a CodeData, bool)> {
        let guard = instruction.row.uops.iter().find(|step| CALLEE_GUARDS.contains(&step.uop))?;
        let version = u32::try_from(self.operand(instruction, by_name(guard.uop)?, guard.cache)).ok()?;
        let makes_instance = guard.uop == CHECKS_INIT;
        let version = if makes_instance { self.program.init(version)? } else { version };
        Some((self.program.code_of_version(version)?, makes_instance))
    }

    /// Whether the parameters of the `__init__` that a call enters are just the instance and the arguments.
    fn binds_nothing(&self, instruction: &Instruction) -> bool {
        let parameters = instruction.oparg as usize + 1;
        self.callee(instruction).is_some_and(|(code, _)| code.is_simple() && code.positional() == parameters)
    }

    /// Goes on in the function that the call enters.
    fn enter(&mut self, instruction: &Instruction) -> Step<'a> {
        match self.callee(instruction) {
            Some((code, makes_instance)) if self.returns.len() < MAX_DEPTH => {
                self.note(u64::from(code.version()));
                let next = self.at(instruction.next);
                self.returns.push(Return { returned: next, yielded: next, makes_instance });
                Step::To(Place { code, index: 0 })
            }
            _ => Step::Stop,
        }
    }

    /// Goes on in the caller: the one that the trace came from, or the one that the frame has now.
    fn leave(&mut self, opcode: u16) -> Step<'a> {
        if let Some(caller) = self.returns.pop() {
            self.give(opcode, caller.makes_instance);
            return Step::To(caller.returned);
        }
        let Some(caller) = self.caller() else { return Step::Stop };
        let place = Place { code: caller.code(), index: caller.resumes_at() };
        self.expect_caller(uop::_GUARD_CALLER, caller, place);
        self.give(opcode, true);
        Step::To(place)
    }

    /// Gives the caller what the frame returns, or the instance that it may have initialized.
    fn give(&mut self, opcode: u16, may_make_instance: bool) {
        if may_make_instance && opcode == uop::_RETURN_VALUE {
            self.push(uop::_EXIT_INIT_CHECK, 0, 0, self.place.index);
        }
        self.push(opcode, 0, 0, self.place.index);
    }

    /// The caller of the frame in which the trace is, if both run in the same interpreter loop.
    pub(super) fn caller(&self) -> Option<Activation> {
        self.frame.filter(|frame| !frame.is_entry()).and_then(Activation::previous)
    }

    pub(super) fn expect_caller(&mut self, guard: u16, caller: Activation, place: Place<'a>) {
        let depth = caller.operands().len() as u32;
        self.push(guard, depth, place.code.unit_pointer(place.index) as u64, self.place.index);
        self.note(u64::from(place.code.version()));
        self.frame = Some(caller);
    }
}

/// Where an exhausted `FOR_ITER` goes on: past its `END_FOR`, with the iterator on the stack.
fn past_loop(instruction: &Instruction) -> usize {
    instruction.next + instruction.oparg as usize + 1
}

/// Whether a uop is a guard of a specialized instruction, which exits to that instruction.
fn is_specialization(opcode: u16) -> bool {
    let elsewhere = [uop::_EXIT_TRACE, uop::_CHECK_VALIDITY, uop::_DEOPT];
    !elsewhere.contains(&opcode) && !tells_more(opcode)
}

/// Whether an exit says where execution goes on, rather than that Tier 1 has to look again.
pub(super) fn tells_more(opcode: u16) -> bool {
    let iterates = [
        uop::_FOR_ITER_TIER_TWO,
        uop::_GUARD_NOT_EXHAUSTED_LIST,
        uop::_GUARD_NOT_EXHAUSTED_TUPLE,
        uop::_GUARD_NOT_EXHAUSTED_RANGE,
    ];
    row(opcode).flags & flag::POPS != 0 || iterates.contains(&opcode)
}
