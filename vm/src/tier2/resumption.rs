//! Traces through generators: `FOR_ITER` and `SEND` push the frame of a generator that is guarded to stand where the trace expects it,
//! `YIELD_VALUE` goes on in whoever resumed it.

use super::translate::{Instruction, MAX_DEPTH, Place, Program, Projection, Return, Step};
use crate::objects::generator::Generator;
use crate::optimizer::effects::{inputs, outputs};
use stencils::generator::YIELD_OFFSET;
use stencils::interpret::UopInstruction;
use stencils::opcodes::op;
use stencils::uops::{flag, row, uop};
use stencils::value::Value;

/// Where a suspended generator stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Resumption {
    /// The version of its code.
    code: u32,
    /// The code unit where it goes on.
    index: usize,
    /// The depth of its operand stack, with the value that it is sent.
    depth: u32,
}

impl Resumption {
    /// Where a generator or coroutine stands, if it may be resumed.
    pub(crate) fn of(value: Value) -> Option<Self> {
        let generator = Generator::from_value(value).filter(|generator| generator.state.is_resumable())?;
        let frame = generator.activation();
        let depth = frame.operands().len() as u32 + 1;
        Some(Self { code: frame.code().version(), index: frame.index(), depth })
    }
}

/// Whether a uop is a guard on a generator, which exits to the instruction that resumes it.
fn is_of_generator(opcode: u16) -> bool {
    matches!(opcode, uop::_CHECK_GENERATOR_AT | uop::_CHECK_RECEIVER_AT | uop::_GUARD_NOT_GENERATOR)
}

/// The depth of the operand stack in the frame where a trace ends.
fn innermost_depth(trace: &[UopInstruction]) -> u32 {
    let mut depths = Vec::new();
    for instruction in trace {
        let flags = row(instruction.opcode).flags;
        let leaves = flags & (flag::LEAVES | flag::YIELDS) != 0;
        match instruction.opcode {
            uop::_START_EXECUTOR => depths.push(instruction.oparg as usize),
            uop::_GUARD_CALLER | uop::_GUARD_RESUMER => depths.insert(0, instruction.oparg as usize),
            _ => {}
        }
        if let Some(depth) = depths.last_mut() {
            let put = if leaves { 0 } else { outputs(instruction) };
            *depth = (*depth + put).saturating_sub(inputs(instruction));
        }
        if flags & flag::ENTERS != 0 {
            depths.push(if instruction.opcode == uop::_PUSH_GENERATOR_FRAME { instruction.oparg as usize } else { 0 });
        } else if leaves {
            depths.pop();
            if let Some(depth) = depths.last_mut() {
                *depth += 1;
            }
        }
    }
    depths.last().map_or(0, |depth| *depth as u32)
}

impl<'a, P: Program> Projection<'a, P> {
    /// Pushes the frame of the generator that an instruction resumes; `None` if it is none that does so.
    pub(super) fn resume(&mut self, instruction: &Instruction) -> Option<Step<'a>> {
        let (guard, frame, from_top) = match instruction.row.family {
            op::FOR_ITER => (uop::_CHECK_GENERATOR_AT, uop::_FOR_ITER_GEN_FRAME, 1),
            op::SEND => (uop::_CHECK_RECEIVER_AT, uop::_SEND_GEN_FRAME, 2),
            _ => return None,
        };
        let found = self.resumption_here(instruction, from_top);
        // A generic `FOR_ITER` may have met generators and others. Where the trace begins because of one, it is followed.
        let met_generator = self.after.is_some_and(is_of_generator) && found.is_some();
        if instruction.row.number == op::FOR_ITER && !met_generator {
            return None;
        }
        if !matches!(instruction.row.number, op::FOR_ITER | op::FOR_ITER_GEN | op::SEND | op::SEND_GEN) {
            return None;
        }
        let code = found.and_then(|found| self.program.code_of_version(found.code));
        let (Some(found), Some(code)) = (found, code) else { return Some(Step::Stop) };
        if self.returns.len() >= MAX_DEPTH {
            return Some(Step::Stop);
        }
        let target = self.place.index;
        self.push(guard, 0, code.unit_pointer(found.index) as u64, target);
        self.push(uop::_CHECK_RECURSION_REMAINING, 0, 0, target);
        self.push(frame, instruction.oparg, (instruction.next - instruction.at) as u64, target);
        self.push(uop::_PUSH_GENERATOR_FRAME, found.depth, 0, target);
        self.note(u64::from(code.version()));
        let returned = self.at(instruction.next + instruction.oparg as usize);
        self.returns.push(Return { returned, yielded: self.at(instruction.next), makes_instance: false });
        Some(Step::To(Place { code, index: found.index }))
    }

    /// Where the generator stands that an instruction resumes: as it is at the beginning of a trace, else as it was before.
    fn resumption_here(&self, instruction: &Instruction, from_top: usize) -> Option<Resumption> {
        if self.trace.iter().all(|uop| inputs(uop) + outputs(uop) == 0) {
            let operands = self.frame?.operands();
            return operands.len().checked_sub(from_top).and_then(|index| Resumption::of(operands[index]));
        }
        let here = self.at(instruction.next);
        let yielded = self.yields.iter().rev().find(|(resumer, _)| *resumer == here);
        yielded.map(|(_, found)| *found).or_else(|| self.program.resumption(self.place.code, instruction.at))
    }

    /// Yields to whoever resumed the generator: the frame that the trace came from, or the one that it has now.
    pub(super) fn yield_value(&mut self, instruction: &Instruction) -> Step<'a> {
        let depth = innermost_depth(&self.trace);
        let resumer = match self.returns.pop() {
            Some(caller) => caller.yielded,
            None => {
                let Some(caller) = self.caller() else { return Step::Stop };
                let place = Place { code: caller.code(), index: caller.index() + YIELD_OFFSET };
                self.expect_caller(uop::_GUARD_RESUMER, caller, place);
                place
            }
        };
        self.push(uop::_YIELD_VALUE, instruction.oparg, 0, self.place.index);
        let stands = Resumption { code: self.place.code.version(), index: instruction.next, depth };
        self.yields.push((resumer, stands));
        Step::To(resumer)
    }
}
