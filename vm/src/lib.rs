//! The full VM: bytecode compiler, specializing interpreter, uop optimizer and JIT.

pub mod code;
mod options;
mod outcome;

pub use options::{Event, Limits, Options, Schedule, Thresholds, Tier};
pub use outcome::{
    AdaptiveCode, Exception, FrameLocals, MachineCode, Outcome, Run, Snapshot, Stats, TraceDump, TraceEntry, TraceStage,
};
