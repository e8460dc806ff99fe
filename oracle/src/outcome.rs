//! What a run gives back. Plain data, free of the heap: values are in the canonical rendering of ARCHITECTURE.md.

/// What [`Outcome::Limit`] says when all work is spent.
pub const WORK: &str = "work";

/// All that was observed of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// What the program printed.
    pub stdout: String,
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
    /// Whether an object was hashed by its identity.
    pub hashes_by_identity: bool,
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
    /// The program uses what the oracle does not run.
    NotSupported {
        /// The source line, from 1.
        line: u32,
        /// What is not supported.
        what: String,
    },
}

/// Something that the oracle does not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSupported {
    /// The source line, from 1.
    pub line: u32,
    /// What is not supported.
    pub what: String,
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
