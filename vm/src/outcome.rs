//! What a run gives back. Plain data, free of the heap: values are in the canonical rendering of ARCHITECTURE.md.

use crate::code::Code;
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
    pub traces: Vec<TraceDump>,
}

/// How a run ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// The module's body ended.
    #[default]
    Finished,
    /// An exception left the module.
    Raised(Box<Exception>),
    /// The fuel ran out.
    OutOfFuel {
        /// The safepoint that was one too many.
        safepoint: u64,
    },
    /// A resource limit of the run was met; never compared.
    Limit(String),
    /// The program uses what the VM does not run.
    NotSupported {
        /// The source line, from 1.
        line: u32,
        /// What is not supported.
        what: String,
    },
}

/// An exception as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exception {
    /// The name of the class.
    pub class: String,
    /// `args`.
    pub args: Vec<String>,
    /// `str(exception)`.
    pub message: String,
    /// The traceback, outermost first.
    pub traceback: Vec<TraceEntry>,
    /// `__cause__`.
    pub cause: Option<Box<Exception>>,
    /// `__context__`.
    pub context: Option<Box<Exception>>,
    /// `__suppress_context__`.
    pub suppress_context: bool,
    /// What `__notes__` holds: strs as they are, anything else by its `repr`.
    pub notes: Vec<String>,
    /// The members, if it is a group.
    pub exceptions: Vec<Exception>,
    /// What `traceback` adds to the message, as `Did you mean: 'x'?`; empty if nothing.
    pub suggestion: String,
}

/// One line of a traceback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceEntry {
    /// The name of the function, `<module>` for the module.
    pub function: String,
    /// The source line, from 1.
    pub line: u32,
    /// The file of the code: that of the program, or what `compile` was told.
    pub filename: String,
}

/// The locals of all live frames at one safepoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The safepoint's number.
    pub safepoint: u64,
    /// The frames, outermost first.
    pub frames: Vec<FrameLocals>,
}

/// The locals of one frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameLocals {
    /// The name of the function.
    pub function: String,
    /// The bound locals, sorted by name.
    pub locals: Vec<(String, String)>,
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
#[derive(Clone, Debug, Default)]
pub struct TraceDump {
    /// Number of the executor, from 0 in the order of their making.
    pub id: u32,
    /// The qualified name of the function where the trace begins.
    pub function: String,
    /// The source line where the trace begins.
    pub line: u32,
    /// For a side trace, the executor that it continues and the number of the exit.
    pub parent: Option<(u32, u32)>,
    /// Each pass by name with the uops after it, the projected ones first.
    pub stages: Vec<TraceStage>,
    /// The machine code, in the JIT.
    pub machine_code: Option<MachineCode>,
}

/// The uops after one pass.
#[derive(Clone, Debug, Default)]
pub struct TraceStage {
    /// The pass.
    pub name: String,
    /// One line a uop.
    pub uops: Vec<String>,
}

/// The machine code of a trace.
#[derive(Clone, Debug, Default)]
pub struct MachineCode {
    /// The code bytes.
    pub bytes: Vec<u8>,
    /// What the bytes are, by ascending offset: each uop, each spill, each stub of an exit, each thunk.
    pub pieces: Vec<CodePiece>,
}

/// A part of some machine code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodePiece {
    /// Its first byte.
    pub offset: usize,
    /// What it does.
    pub label: String,
}
