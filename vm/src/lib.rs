//! The full VM: bytecode compiler, specializing interpreter, uop optimizer and JIT.

#![allow(
    clippy::needless_pass_by_value,
    reason = "the functions in tables of built-in functions have one signature, which takes its arguments by value"
)]

mod builtins;
mod calls;
mod classes;
pub mod code;
mod code_equality;
pub mod compiler;
pub mod dis;
mod exceptions;
mod faults;
mod frames;
mod generators;
mod heap;
mod imports;
mod intrinsics;
mod introspection;
mod jit;
mod machine;
mod modules;
mod names;
mod objects;
mod observe;
mod operations;
mod optimizer;
mod options;
mod outcome;
mod patterns;
mod run;
mod runtime;
mod safepoints;
mod specialize;
mod templates;
mod tier2;
mod typing;
mod vm;

pub use faults::{FAULTS, Fault, Row as FaultRow};
pub use jit::jit_is_available;
pub use optimizer::optimize_text;
pub use run::run;

pub use options::{Event, Limits, Options, Schedule, Thresholds, Tier};
pub use outcome::{
    AdaptiveCode, Exception, FrameLocals, MachineCode, Outcome, Piece, Run, Snapshot, Stage, Stats, Trace, TraceEntry,
};
