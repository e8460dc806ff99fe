//! What a run gives back. Plain data, free of the heap: values are in the canonical rendering of ARCHITECTURE.md.

pub use observed::{Exception, FrameLocals, Outcome, Snapshot, TraceEntry};

/// What [`Outcome::Limit`] says when all work is spent.
pub const WORK: &str = "work";

/// All that was observed of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Units of work that were done: see [`crate::Options::max_work`].
    pub work: u64,
    /// Whether an object was hashed by its identity, or its address shown.
    pub tells_identity: bool,
}

/// Something that the oracle does not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSupported {
    /// The source line, from 1.
    pub line: u32,
    /// What is not supported.
    pub what: String,
}
