//! The full VM: bytecode compiler, specializing interpreter, uop optimizer and JIT.

mod builtins;
pub mod code;
mod heap;
mod jit;
mod objects;
mod operations;
mod options;
mod outcome;
mod runtime;
mod vm;

pub use options::{Event, Limits, Options, Schedule, Thresholds, Tier};
pub use outcome::{
    AdaptiveCode, Exception, FrameLocals, MachineCode, Outcome, Run, Snapshot, Stats, TraceDump, TraceEntry, TraceStage,
};
