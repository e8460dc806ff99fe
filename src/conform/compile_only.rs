//! `difftest conform --compile-only`: parses and compiles every file, runs none.

use serde::Serialize;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use syntax::ErrorClass;
use vm::code::{Code, Constant};
use vm::compiler::CompileError;

/// Why a file was not compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// CPython refuses it too, or should.
    SyntaxError,
    /// CPython takes it, this project does not.
    NotSupported,
    /// A limit of the compiler's.
    Limit,
    /// The file cannot be read.
    Unreadable,
    /// The compiler panicked.
    Panic,
}

/// A file that was not compiled.
#[derive(Clone, Debug, Serialize)]
pub struct Refusal {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub kind: Kind,
    /// Line, from 1; 0 if there is none.
    pub line: u32,
    /// Column, in bytes from 1; 0 if there is none.
    pub column: u32,
    /// In words.
    pub message: String,
}

/// What came of compiling files.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Files that were compiled.
    pub files: usize,
    /// Code objects in them.
    pub functions: usize,
    /// Lines in them.
    pub lines: usize,
    /// Constructs that are not supported, by how many files have one.
    pub constructs: BTreeMap<String, usize>,
    /// The others.
    pub refused: Vec<Refusal>,
}

/// Compiles all files; `each` is told after each.
pub fn compile_all(files: &[PathBuf], mut each: impl FnMut()) -> Report {
    let mut report = Report::default();
    for path in files {
        match compile(path) {
            Ok((functions, lines)) => {
                report.files += 1;
                report.functions += functions;
                report.lines += lines;
            }
            Err(refusal) => {
                if refusal.kind == Kind::NotSupported {
                    *report.constructs.entry(refusal.message.clone()).or_default() += 1;
                }
                report.refused.push(refusal);
            }
        }
        each();
    }
    report
}

/// How many code objects and lines the file has.
fn compile(path: &Path) -> Result<(usize, usize), Refusal> {
    let refuse = |kind, line, column, message| Refusal { path: path.to_owned(), kind, line, column, message };
    let source = std::fs::read(path).map_err(|error| refuse(Kind::Unreadable, 0, 0, error.to_string()))?;
    let work = AssertUnwindSafe(|| {
        let module = syntax::parse(&source).map_err(|error| {
            let kind = if error.class == ErrorClass::NotSupported { Kind::NotSupported } else { Kind::SyntaxError };
            refuse(kind, error.line, error.column + 1, error.message)
        })?;
        let code = vm::compiler::compile(&module, &path.to_string_lossy()).map_err(|error| {
            let kind = match &error {
                CompileError::Syntax { .. } => Kind::SyntaxError,
                CompileError::NotSupported { .. } => Kind::NotSupported,
                CompileError::TooDeep { .. } | CompileError::TooLarge { .. } => Kind::Limit,
            };
            refuse(kind, error.line(), 0, error.message())
        })?;
        Ok((functions(&code), source.iter().filter(|byte| **byte == b'\n').count()))
    });
    catch_unwind(work).unwrap_or_else(|_| Err(refuse(Kind::Panic, 0, 0, "the compiler panicked".to_owned())))
}

fn functions(code: &Code) -> usize {
    let inner = code.constants.iter().map(|constant| match constant {
        Constant::Code(inner) => functions(inner),
        _ => 0,
    });
    1 + inner.sum::<usize>()
}
