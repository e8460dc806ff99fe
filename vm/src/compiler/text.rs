//! From source text to code objects while a program runs: what `exec`, `eval`, `compile` and `import` ask for.

use super::{CompileError, compile, compile_expression};
use crate::code::Code;
use crate::objects::ExceptionClass;
use std::rc::Rc;
use syntax::ErrorClass;
use syntax::ast::StmtKind;

/// What a source text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The body of a module.
    Module,
    /// One expression.
    Expression,
}

/// Why a source text gives no code.
#[derive(Clone, Debug)]
pub(crate) enum SourceError {
    /// What CPython raises.
    Syntax { class: ExceptionClass, message: String, line: u32, column: u32 },
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
        Self::Syntax { class, message: error.message, line: error.line, column: error.column }
    }
}

impl From<CompileError> for SourceError {
    fn from(error: CompileError) -> Self {
        match error {
            CompileError::Syntax { line, message } => {
                Self::Syntax { class: ExceptionClass::SyntaxError, message, line, column: 0 }
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
        let message = "source code string cannot contain null bytes".to_owned();
        return Err(SourceError::Syntax { class: ExceptionClass::SyntaxError, message, line: 0, column: 0 });
    }
    let code = match mode {
        Mode::Module => compile(&syntax::parse(source)?, filename)?,
        Mode::Expression => {
            let module = syntax::parse(source.trim_start_matches([' ', '\t']))?;
            let is_expression = matches!(&*module.body, [only] if matches!(only.kind, StmtKind::Expr(_)));
            if !is_expression {
                return Err(not_an_expression(&module));
            }
            compile_expression(&module, filename)?
        }
    };
    Ok(Rc::new(code))
}

fn not_an_expression(module: &syntax::ast::Module) -> SourceError {
    let line = module.body.first().map_or(0, |first| first.span.line);
    let column = module.body.first().map_or(0, |first| first.span.column);
    SourceError::Syntax { class: ExceptionClass::SyntaxError, message: "invalid syntax".to_owned(), line, column }
}
