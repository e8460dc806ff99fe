//! What befalls executors: they become invalid, a guard is made to fail, code is declared hot. None of it changes what a program means.

use super::executor::{Executor, ExecutorId, Forced};
use super::make::compile_trace;
use super::translate::tells_more;
use crate::vm::Vm;
use stencils::interpret::UopInstruction;
use stencils::opcodes::op;
use stencils::uops::{flag, row, uop};
use stencils::value::Value;

impl Vm {
    /// Makes all executors invalid.
    pub(crate) fn invalidate_executors(&mut self) {
        let all = self.machine.executors.all();
        let valid: Vec<ExecutorId> = all.filter(|executor| executor.is_valid()).map(|executor| executor.id).collect();
        self.invalidate(valid);
    }

    /// Told whenever a key of a watched dict gets another value, is added or deleted.
    pub(crate) fn watched_dict_changed(&mut self, dict: Value, key: Value) {
        let dependent = self.machine.executors.note_change(dict, key);
        self.invalidate(dependent);
    }

    /// Told that a function got other code or defaults: a trace that knows it does not look at its version.
    pub(crate) fn known_function_changed(&mut self, function: Value) {
        let all = self.machine.executors.all();
        let knowing = all.filter(|executor| executor.is_valid() && executor.knows(function));
        let knowing: Vec<ExecutorId> = knowing.map(|executor| executor.id).collect();
        self.invalidate(knowing);
    }

    fn invalidate(&mut self, executors: Vec<ExecutorId>) {
        self.machine.stats.invalidations += executors.len() as u64;
        executors.into_iter().for_each(|id| self.machine.executors.invalidate(id));
    }

    /// Lets the loop or function whose safepoint this is count as hot, if it has not been decided yet.
    pub(crate) fn declare_hot(&mut self) {
        let Some(frame) = self.frame() else { return };
        let (code, index) = (frame.code(), frame.index());
        match code.unit(index) as u8 {
            op::JUMP_BACKWARD_JIT => code.set_unit(index + 1, code.unit(index + 1) % 16),
            op::RESUME_CHECK => code.set_entry_countdown(0),
            _ => {}
        }
    }

    /// Lets the guard of that number fail in every trace when it is next reached. Running traces are left at their next check of
    /// validity; whoever enters one again runs a copy in which the guard fails.
    pub(crate) fn force_deopt(&mut self, guard: u32) {
        let fault = self.options.fault;
        for executor in self.machine.executors.all_mut().filter(|executor| executor.is_valid()) {
            let Some(trace) = failing(&executor.trace, guard) else { continue };
            let machine_code = is_native(executor).then(|| compile_trace(executor, &trace, fault)).flatten();
            executor.force(Forced { trace, machine_code });
        }
    }
}

/// Whether all of an executor is machine code.
fn is_native(executor: &Executor) -> bool {
    executor.machine_code.is_some() && executor.native_uops == executor.trace.len()
}

/// A copy of a trace in which a guard fails.
fn failing(trace: &[UopInstruction], guard: u32) -> Option<Box<[UopInstruction]>> {
    let mut guards = (0..trace.len()).filter(|&index| can_fail(trace[index].opcode));
    let index = guards.nth(guard as usize)?;
    let mut copy: Box<[UopInstruction]> = trace.into();
    copy[index].opcode = uop::_DEOPT;
    Some(copy)
}

/// Whether a uop may exit although it need not: Tier 1 then does the same.
fn can_fail(opcode: u16) -> bool {
    row(opcode).flags & flag::EXIT != 0 && !tells_more(opcode)
}
