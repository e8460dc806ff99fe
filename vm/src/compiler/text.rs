//! From source text to code objects while a program runs: what `exec`, `eval`, `compile` and `import` ask for.

use super::{CompileError, compile, compile_expression, compile_interactive};
use crate::code::Code;
use crate::objects::ExceptionClass;
use std::rc::Rc;
pub(crate) use syntax::Mode;
use syntax::{End, ErrorClass, Stage, SyntaxError};

/// Why a source text gives no code.
#[derive(Clone, Debug)]
pub(crate) enum SourceError {
    /// What CPython raises.
    Syntax(ExceptionClass, SyntaxError),
    /// A text with null bytes, of which CPython tells no place.
    NullBytes,
    /// It nests too deeply.
    TooDeep(String),
    /// What this VM does not run.
    NotSupported(String),
}

impl From<syntax::SyntaxError> for SourceError {
    fn from(error: syntax::SyntaxError) -> Self {
        let class = match error.class {
            ErrorClass::Syntax => ExceptionClass::SyntaxError,
            ErrorClass::Indentation => ExceptionClass::IndentationError,
            ErrorClass::Tab => ExceptionClass::TabError,
            ErrorClass::NotSupported => return Self::NotSupported(error.message),
        };
        Self::Syntax(class, error)
    }
}

impl From<CompileError> for SourceError {
    fn from(error: CompileError) -> Self {
        match error {
            CompileError::Syntax { line, message } => {
                let (class, end, stage) = (ErrorClass::Syntax, End::Start, Stage::Compiler);
                let error = SyntaxError { class, message, line, column: 0, end, stage };
                Self::Syntax(ExceptionClass::SyntaxError, error)
            }
            CompileError::TooDeep { .. } => {
                Self::TooDeep("maximum recursion depth exceeded during compilation".to_owned())
            }
            other => Self::NotSupported(other.message()),
        }
    }
}

/// Compiles a source text.
pub(crate) fn compile_text(source: &str, filename: &str, mode: Mode) -> Result<Rc<Code>, SourceError> {
    if source.contains('\0') {
        return Err(SourceError::NullBytes);
    }
    let code = match mode {
        Mode::Exec => compile(&syntax::parse(source)?, filename)?,
        Mode::Eval => compile_expression(&syntax::parse_expression(source)?, filename)?,
        Mode::Single => compile_interactive(&syntax::parse_interactive(source)?, filename)?,
    };
    Ok(Rc::new(code))
}
