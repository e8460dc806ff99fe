//! Why a module cannot be compiled. It says nothing of errors at run time: those are Python exceptions.

use std::fmt;

/// Why a module cannot be compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompileError {
    /// What CPython rejects with a `SyntaxError`.
    Syntax {
        /// The source line, from 1; 0 if unknown.
        line: u32,
        /// CPython's message.
        message: String,
    },
    /// Valid Python that this VM does not run yet.
    NotSupported {
        /// The source line, from 1; 0 if unknown.
        line: u32,
        /// The construct.
        what: &'static str,
    },
    /// Expressions or statements nested so deeply that compiling them could exhaust the host's stack.
    TooDeep {
        /// The source line, from 1; 0 if unknown.
        line: u32,
    },
    /// A code object would pass the sizes that the bytecode can express.
    TooLarge {
        /// The line of the code object that grew too large.
        line: u32,
    },
}

impl CompileError {
    pub(super) fn syntax(line: u32, message: impl Into<String>) -> Self {
        Self::Syntax { line, message: message.into() }
    }

    /// The source line, from 1; 0 if unknown.
    #[must_use]
    pub fn line(&self) -> u32 {
        match self {
            Self::Syntax { line, .. }
            | Self::NotSupported { line, .. }
            | Self::TooDeep { line }
            | Self::TooLarge { line } => *line,
        }
    }

    /// The message without the line.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::Syntax { message, .. } => message.clone(),
            Self::NotSupported { what, .. } => format!("not supported: {what}"),
            Self::TooDeep { .. } => "too deeply nested".to_owned(),
            Self::TooLarge { .. } => "code object too large".to_owned(),
        }
    }
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line(), self.message())
    }
}

impl std::error::Error for CompileError {}

/// What a step of the compiler returns.
pub(super) type Result<T = ()> = std::result::Result<T, CompileError>;
