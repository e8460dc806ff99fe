//! Why a source text is not a program: the error that `parse` returns.

use std::fmt;

/// Which exception CPython raises for such a source text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorClass {
    /// `SyntaxError`.
    Syntax,
    /// `IndentationError`.
    Indentation,
    /// `TabError`.
    Tab,
    /// CPython accepts it, this project does not.
    NotSupported,
}

/// A source text that is not a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The exception's class.
    pub class: ErrorClass,
    /// CPython's message where it has one.
    pub message: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, in UTF-8 bytes from 0.
    pub column: u32,
}

impl fmt::Display for ErrorClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax => "SyntaxError",
            Self::Indentation => "IndentationError",
            Self::Tab => "TabError",
            Self::NotSupported => "not supported",
        })
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}: {}", self.line, self.class, self.message)
    }
}

impl std::error::Error for SyntaxError {}
