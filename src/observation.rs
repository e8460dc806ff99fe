//! What is observed of one run, the same for every engine: plain data, ready to be compared. Values are text in the
//! canonical rendering that ARCHITECTURE.md defines.

pub use observed::{Exception, Exit, FrameLocals, Outcome, Snapshot, TraceEntry};

use serde::{Deserialize, Serialize};

/// All that is observed of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observation {
    /// What the program printed.
    pub stdout: String,
    /// What it wrote to `sys.stderr`; a real CPython's warnings would be there too, so that is not kept.
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
    /// Whether an object was hashed by its identity or its address shown, if the engine tells: what follows from that differs from
    /// build to build.
    pub tells_identity: bool,
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
