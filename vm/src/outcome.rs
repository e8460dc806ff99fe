//! What a run gives back. Plain data, free of the heap: values are in the canonical rendering of ARCHITECTURE.md.

pub use observed::{Exception, FrameLocals, Outcome, Snapshot, TraceEntry};

use crate::code::Code;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// All that was observed of a run.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// What the program printed.
    pub stdout: String,
    /// What it wrote to `sys.stderr`.
    pub stderr: String,
    /// How it ended.
    pub outcome: Outcome,
    /// The final globals, sorted by name, those that begin with `__` left out.
    pub globals: Vec<(String, String)>,
    /// The locals at the chosen safepoints.
    pub snapshots: Vec<Snapshot>,
    /// Safepoints that were reached.
    pub safepoints: u64,
    /// What the tiers did.
    pub stats: Stats,
    /// The code objects as they were specialized, the module's first.
    pub adaptive: Vec<AdaptiveCode>,
    /// The traces, if [`crate::Options::trace_log`] asked for them.
    pub traces: Vec<Trace>,
}

/// What the tiers did in one run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Instructions that were specialized.
    pub specializations: u64,
    /// Attempts that found no specialization.
    pub specialization_failures: u64,
    /// Specialized instructions that were given another form or their generic form again.
    pub despecializations: u64,
    /// Root traces that became executors.
    pub traces: u64,
    /// Side traces that became executors.
    pub side_traces: u64,
    /// Uops that the uop interpreter ran.
    pub uops_tier2: u64,
    /// Uops that ran as machine code.
    pub uops_jit: u64,
    /// Uops that were given to the optimizer.
    pub uops_optimized: u64,
    /// Uops that were made machine code.
    pub stencils: u64,
    /// Bytes of machine code.
    pub machine_code_bytes: u64,
    /// Guards that failed in an executor.
    pub deopts: u64,
    /// Executors that became invalid.
    pub invalidations: u64,
    /// Garbage collections.
    pub collections: u64,
    /// Bytes that were ever allocated.
    pub allocated_bytes: u64,
    /// The largest size of the heap, in bytes.
    pub peak_heap_bytes: u64,
}

/// A code object and its code units after the run.
#[derive(Clone, Debug)]
pub struct AdaptiveCode {
    /// The code object.
    pub code: Rc<Code>,
    /// Its units, with specialized instructions and filled inline caches.
    pub units: Vec<u16>,
}

/// A trace from projection to machine code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// Number of the executor, from 0 in the order of their making.
    pub id: u32,
    /// The qualified name of the function where the trace begins.
    pub function: String,
    /// The source line where the trace begins.
    pub line: u32,
    /// For a side trace, the executor that it continues and the number of the exit.
    pub parent: Option<(u32, u32)>,
    /// The uops as projected, then after each pass.
    pub stages: Vec<Stage>,
    /// The machine code, in the JIT.
    pub machine_code: Option<MachineCode>,
}

impl Trace {
    /// The uops that run.
    #[must_use]
    pub fn final_uops(&self) -> &[String] {
        self.stages.last().map(|stage| stage.uops.as_slice()).unwrap_or_default()
    }

    /// Where it begins, in words.
    #[must_use]
    pub fn place(&self) -> String {
        let place = format!("trace {} at line {} in {}", self.id, self.line, self.function);
        match self.parent {
            Some((trace, exit)) => format!("{place}, from exit {exit} of trace {trace}"),
            None => place,
        }
    }
}

/// The uops after one pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// The pass.
    pub name: String,
    /// One line a uop.
    pub uops: Vec<String>,
}

/// The machine code of a trace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MachineCode {
    /// The code bytes.
    pub bytes: Vec<u8>,
    /// What the bytes are, by ascending offset: each uop, each spill, each stub of an exit, each thunk.
    pub pieces: Vec<Piece>,
}

/// A part of some machine code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Its first byte.
    pub offset: usize,
    /// What it does.
    pub label: String,
}
