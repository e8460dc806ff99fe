//! Makes executors: a projected trace is optimized, verified and, in the JIT, compiled.

use super::executor::{Executor, ExecutorId, Origin};
use super::verify::verify;
use super::world::RunningWorld;
use super::{MAX_EXECUTORS, dump};
use crate::faults::Fault;
use crate::jit;
use crate::machine::CodeData;
use crate::optimizer::{PASSES, Watch, Work};
use crate::options::Tier;
use crate::outcome::{Stage, Trace};
use crate::vm::Vm;
use stencils::interpret::UopInstruction;

/// A trace that is being made ready, and what is to be shown of it.
pub(super) struct Making {
    trace: Vec<UopInstruction>,
    watches: Vec<Watch>,
    stages: Vec<Stage>,
}

impl Vm {
    /// Makes an executor of a projected trace, unless there are enough.
    pub(super) fn make_executor(
        &mut self,
        code: &CodeData,
        index: usize,
        origin: Origin,
        trace: Vec<UopInstruction>,
    ) -> Option<ExecutorId> {
        let executors = &self.machine.executors;
        if executors.all().count() >= MAX_EXECUTORS || u64::from(executors.made()) >= self.options.limits.traces {
            return None;
        }
        let id = ExecutorId(executors.made());
        let making = self.optimize(trace);
        let executor = Executor::new(id, code, origin, making.trace, making.watches);
        self.machine.executors.add(executor);
        self.compile(id);
        if self.options.trace_log {
            self.log(id, code, index, making.stages);
        }
        Some(id)
    }

    pub(super) fn optimize(&mut self, trace: Vec<UopInstruction>) -> Making {
        let mut stages = Vec::new();
        self.machine.stats.uops_optimized += trace.len() as u64;
        self.stage("projected", &trace, &mut stages);
        let world = RunningWorld::new(self);
        let mut work = Work { trace, watches: Vec::new(), world: &world, rewrites_left: self.rewrites_left() };
        for pass in PASSES.iter().zip(0..self.options.limits.passes).map(|(pass, _)| pass) {
            work.run(pass);
            self.stage(pass.name, &work.trace, &mut stages);
        }
        let (trace, watches, left) = (work.trace, work.watches, work.rewrites_left);
        self.machine.executors.rewrites = self.options.limits.rewrites - left;
        Making { trace, watches, stages }
    }

    fn rewrites_left(&self) -> u64 {
        self.options.limits.rewrites.saturating_sub(self.machine.executors.rewrites)
    }

    /// Checks a trace as it is after a stage, and notes how it looks.
    fn stage(&self, name: &str, trace: &[UopInstruction], stages: &mut Vec<Stage>) {
        if self.options.trace_log {
            stages.push(Stage { name: name.to_owned(), uops: dump::dump(trace) });
        }
        if cfg!(debug_assertions) {
            let code_of = |version: u64| self.machine.code(u32::try_from(version).ok()?);
            if let Err(what) = verify(trace, code_of) {
                let text = dump::dump(trace).join("\n");
                panic!("a trace after {name}: {what}\n{text}");
            }
        }
    }

    /// Gives an executor machine code of as many uops as are still allowed. Where there is none, the uop interpreter runs the trace.
    fn compile(&mut self, id: ExecutorId) {
        if self.options.tier != Tier::Jit {
            return;
        }
        let stats = &mut self.machine.stats;
        let allowed = self.options.limits.stencils - stats.stencils;
        let executor = self.machine.executors.get_mut(id);
        let native = executor.trace.len().min(usize::try_from(allowed).unwrap_or(usize::MAX));
        let code = match native {
            0 => None,
            _ => compile_trace(executor, &executor.trace[..native], self.options.fault),
        };
        if let Some(code) = code {
            stats.stencils += native as u64;
            stats.machine_code_bytes += code.size() as u64;
            executor.set_machine_code(code, native);
        }
    }

    fn log(&mut self, id: ExecutorId, code: &CodeData, index: usize, stages: Vec<Stage>) {
        let executor = self.machine.executors.get(id);
        let machine_code = executor.machine_code.as_ref().map(jit::MachineCode::dump);
        let parent = match executor.origin {
            Origin::Root { .. } => None,
            Origin::Side { parent, uop } => Some((parent.0, uop)),
        };
        let dump = Trace {
            id: id.0,
            function: code.source.qualname.clone(),
            line: code.line(index).unwrap_or(code.source.first_line),
            parent,
            stages,
            machine_code,
        };
        self.machine.executors.note_dump(dump);
    }
}

/// The machine code of a trace that exits as an executor does.
pub(super) fn compile_trace(
    executor: &Executor,
    trace: &[UopInstruction],
    fault: Option<Fault>,
) -> Option<jit::MachineCode> {
    jit::compile(trace, |uop| executor.link_address(uop), Fault::P3.is(fault)).ok()
}
