//! What every engine tells of a run, as plain data that has no part in any engine: values are text in the canonical rendering that
//! ARCHITECTURE.md defines.

use serde::Deserialize;

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
    /// A resource limit was met; never compared, as what was observed until then depends on the engine.
    Limit(String),
    /// The program uses what the engine does not run.
    NotSupported {
        /// The source line, from 1.
        line: u32,
        /// What is not supported.
        what: String,
    },
    /// The engine panicked, or took its process with it: no engine says so itself.
    Crashed(String),
}

impl Outcome {
    /// Whether the run met the limit of that name.
    #[must_use]
    pub fn is_limit(&self, name: &str) -> bool {
        matches!(self, Self::Limit(limit) if limit == name)
    }

    /// One line for reports.
    #[must_use]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Exception {
    /// Which exception it is, by the order of first meeting; one that is met again has its number and its class only.
    pub number: usize,
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
    /// How the process ends, if it is a SystemExit; not told by what has the exit status itself.
    #[serde(skip)]
    pub exit: Option<Exit>,
}

/// How a process ends that a SystemExit leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    /// With a status, what its code is as an int of C: -1 if it is too large for a long.
    Status(Option<i64>),
    /// With status 1, after the `str` of its code.
    Text(String),
}

/// One line of a traceback.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
