//! Tier 2: makes executors of what is hot, runs them, and lets their exits grow side traces.
//! What a uop does is in `stencils`; machine code is made by `jit`; traces are improved by `optimizer`.

mod dump;
mod events;
mod executor;
mod executors;
mod expand;
mod make;
mod resumption;
pub(crate) mod scratch;
mod translate;
mod verify;
mod world;

use stencils::frame::State;
use stencils::interpret::{TraceLeave, UopInstruction, tier2};
use stencils::opcodes::op;
use stencils::stencil::Code;
use stencils::uops::uop;
use stencils::value::Value;

pub(crate) use dump::{Meaning, dump, meanings};
use executor::{ExecutorId, ExitLink, Origin};
pub(crate) use executors::Executors;

use crate::faults::Fault;
use crate::frames::Activation;
use crate::jit::MachineCode;
use crate::machine::{CodeData, Machine};
use crate::vm::{Fallible, Raised, Vm};
pub(crate) use resumption::Resumption;
use translate::{Beginning, Program, project};

/// Side traces one behind another. Where even the last one is left, Tier 1 goes on.
const MAX_CHAIN: usize = 6;
/// Executors that there are at a time.
const MAX_EXECUTORS: usize = 4000;

impl Program for Machine {
    fn code_of_version(&self, version: u32) -> Option<&CodeData> {
        self.code(version)
    }

    fn resumption(&self, code: &CodeData, index: usize) -> Option<Resumption> {
        self.executors.resumption(code, index)
    }

    fn init(&self, version: u32) -> Option<u32> {
        self.executors.init(version)
    }

    fn has_guarded_yields(&self) -> bool {
        self.has_guarded_yields
    }

    fn has_fault(&self, fault: Fault) -> bool {
        fault.is(self.fault)
    }
}

impl Vm {
    /// Makes an executor for what has become hot at the frame's instruction. If that cannot be, its counter begins anew.
    pub(crate) fn tier_up(&mut self) {
        let Some(frame) = self.frame() else { return };
        if self.make_root(frame).is_none() {
            frame.cool_down(self.options.thresholds.function_entries);
        }
    }

    fn make_root(&mut self, frame: Activation) -> Option<()> {
        let (code, index) = (frame.code(), frame.index());
        let (at, _) = code.instruction(index);
        let number = self.machine.executors.free_root(code)?;
        let trace = project(&self.machine, frame, index, Beginning::Root)?;
        let replaced = code.unit(at);
        let id = self.make_executor(code, index, Origin::Root { at, replaced }, trace)?;
        self.machine.executors.set_root(code, number, id);
        code.set_unit(at, u16::from(number) << 8 | u16::from(op::ENTER_EXECUTOR));
        self.machine.stats.traces += 1;
        Some(())
    }

    /// Runs the executor of this index in the frame's code, and those that follow it, until Tier 1 has to go on.
    pub(crate) fn run_executor(&mut self, index: u8) -> Fallible<()> {
        let root = self.frame().and_then(|frame| self.machine.executors.root(frame.code(), index));
        let mut next = root;
        while let Some(id) = next {
            next = self.run_trace(id)?;
        }
        Ok(())
    }

    /// Runs one executor. Says which one goes on, if there is one.
    fn run_trace(&mut self, id: ExecutorId) -> Fallible<Option<ExecutorId>> {
        self.plant_w1(id);
        self.machine.executors.begin_running(id);
        let (id, left) = self.enter(id);
        self.machine.executors.end_running();
        let TraceLeave::Exit(uop) = left else {
            self.plant_x1();
            return Err(Raised);
        };
        self.machine.stats.deopts += 1;
        let executor = self.machine.executors.get_mut(id);
        let exit = &mut executor.exits[uop];
        if exit.side.is_none() {
            exit.taken += 1;
        }
        let (exit, opcode, target) = (*exit, executor.trace[uop].opcode, executor.trace[uop].target as usize);
        if let Some(frame) = self.frame() {
            frame.go_to(target);
        }
        if exit.side.is_some() {
            return Ok(exit.side);
        }
        let can_grow = self.machine.executors.get(id).is_valid() && !tells_nothing(opcode);
        let is_hot = can_grow && exit.taken == u32::from(self.options.thresholds.side_exits);
        Ok(if is_hot { self.grow(id, uop, target) } else { None })
    }

    /// Planted fault W1: the trace is optimized once more, for nothing.
    fn plant_w1(&mut self, id: ExecutorId) {
        if Fault::W1.is(self.options.fault) {
            let trace = self.machine.executors.get(id).trace.to_vec();
            self.optimize(trace);
        }
    }

    /// Planted fault X1: the exception seems to come from the next instruction.
    fn plant_x1(&self) {
        let Some(frame) = self.frame().filter(|_| Fault::X1.is(self.options.fault)) else { return };
        frame.go_to(frame.code().next_instruction(frame.index()));
    }

    /// Enters an executor. Says which one was left in the end, and where: machine code goes on in side traces by itself, and
    /// where it was cut short, in the uop interpreter.
    fn enter(&mut self, mut id: ExecutorId) -> (ExecutorId, TraceLeave) {
        let (trace, mut entry) = self.machine.executors.get_mut(id).begin();
        if entry.is_none() {
            return (id, self.run_uops(trace, 0, false));
        }
        while let Some(code) = entry {
            let (left_id, left) = self.run_machine_code(code);
            let TraceLeave::Exit(uop) = left else { return (left_id, left) };
            let executor = self.machine.executors.get(left_id);
            if uop < executor.native_uops {
                return (left_id, left);
            }
            id = left_id;
            let trace = executor.trace.as_ptr();
            let left = self.run_uops(trace, uop, true);
            if left != TraceLeave::Top {
                return (id, left);
            }
            entry = self.machine.executors.get(id).machine_code.as_ref().map(MachineCode::entry);
        }
        unreachable!("what was cut short begins with machine code")
    }

    /// Runs uops of an executor in the uop interpreter.
    fn run_uops(&mut self, trace: *const UopInstruction, start: usize, once: bool) -> TraceLeave {
        let (left, count) = self.counting_uops(|state| {
            // SAFETY: the executor is kept until the run ends; its trace is one for the frame that runs, whose operands are in
            // memory.
            unsafe { tier2(state, trace, start, once) }
        });
        self.machine.stats.uops_tier2 += count;
        left
    }

    /// Runs machine code. Says which executor was left in the end, and where.
    fn run_machine_code(&mut self, code: Code) -> (ExecutorId, TraceLeave) {
        let (left, count) = self.counting_uops(|state| {
            let none = Value::NULL;
            // SAFETY: as above; machine code leaves through a link, which is kept as long as its executor.
            unsafe {
                let frame = (*state).frame;
                let raised = code(frame, (*frame).stack_pointer, state, none, none, none) != 0;
                let link = (*state).exit as *const ExitLink;
                let uop = (*link).uop as usize;
                ((*link).executor, if raised { TraceLeave::Error(uop) } else { TraceLeave::Exit(uop) })
            }
        });
        self.machine.stats.uops_jit += count;
        left
    }

    /// Runs something that counts uops. Helpers reach the VM by the pointer that is derived from `self` here.
    fn counting_uops<T>(&mut self, run: impl FnOnce(*mut State) -> T) -> (T, u64) {
        let state = self.state;
        // SAFETY: the state outlives the run, and nothing else refers to it meanwhile but what runs.
        unsafe {
            (*state).vm = std::ptr::from_mut(self).cast();
            let before = (*state).uop_count;
            let result = run(state);
            (result, (*state).uop_count - before)
        }
    }

    /// Lets a hot exit go on: in the executor that is entered where it leads, or in a side trace.
    fn grow(&mut self, parent: ExecutorId, uop: usize, target: usize) -> Option<ExecutorId> {
        let frame = self.frame()?;
        let code = frame.code();
        let unit = code.unit(code.instruction(target).0);
        let side = if unit as u8 == op::ENTER_EXECUTOR {
            self.machine.executors.root(code, (unit >> 8) as u8)?
        } else {
            if self.machine.executors.chain_length(parent) >= MAX_CHAIN {
                return None;
            }
            let exiting = self.machine.executors.get(parent).trace[uop].opcode;
            let trace = project(&self.machine, frame, target, Beginning::Exit(exiting))?;
            let origin = Origin::Side { parent, uop: uop as u32 };
            let side = self.make_executor(code, target, origin, trace)?;
            self.machine.stats.side_traces += 1;
            side
        };
        let destination = self.machine.executors.get(side).destination();
        self.machine.executors.get_mut(parent).link(uop as u32, Some(destination));
        Some(side)
    }
}

/// Whether an exit says nothing about where execution usually goes on.
fn tells_nothing(opcode: u16) -> bool {
    matches!(opcode, uop::_CHECK_VALIDITY | uop::_DEOPT | uop::_CHECK_STACK_SPACE | uop::_CHECK_RECURSION_REMAINING)
}
