//! What is observed of one run, the same for every engine: plain data, ready to be compared. Values are text in the
//! canonical rendering that ARCHITECTURE.md defines.

use serde::{Deserialize, Serialize};

/// All that is observed of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observation {
    /// What the program printed.
    pub stdout: String,
    /// What it wrote to `sys.stderr`, where the engine keeps that; not compared.
    pub stderr: String,
    /// How it ended.
    pub outcome: Outcome,
    /// The final globals, sorted by name.
    pub globals: Vec<(String, String)>,
    /// The locals at the chosen safepoints.
    pub snapshots: Vec<Snapshot>,
    /// How many safepoints were reached.
    pub safepoints: u64,
    /// What builtin code did in units of the oracle, which alone counts it.
    pub work: u64,
    /// Whether an object was hashed by its identity, if the engine tells: what follows from that differs from build to build.
    pub hashes_by_identity: bool,
    /// Which CPython it was, if it was one: it counts no safepoints and has no snapshots.
    pub build: Option<Build>,
}

/// What differs between CPythons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Build {
    /// The version, less the `3.` before it.
    pub minor: u32,
    /// The width of a word.
    pub bits: u32,
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
    /// A resource limit was met; what was observed until then depends on the engine.
    Limit(String),
    /// The program uses what the engine does not run.
    NotSupported {
        /// The source line, from 1.
        line: u32,
        /// What is not supported.
        what: String,
    },
    /// The engine panicked, or took its process with it.
    Crashed(String),
}

impl Outcome {
    /// Whether the run met the limit of that name.
    pub fn is_limit(&self, name: &str) -> bool {
        matches!(self, Self::Limit(limit) if limit == name)
    }

    /// One line for reports.
    pub fn summary(&self) -> String {
        match self {
            Self::Finished => "finished".to_owned(),
            Self::Raised(exception) => format!("raised {}: {}", exception.class, exception.message),
            Self::OutOfFuel { safepoint } => format!("out of fuel at safepoint {safepoint}"),
            Self::Limit(limit) => format!("limit: {limit}"),
            Self::NotSupported { line, what } => format!("line {line}: not supported: {what}"),
            Self::Crashed(why) => format!("crashed: {why}"),
        }
    }
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
