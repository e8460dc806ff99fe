//! A test case: a program, and how it is to be run. On disk it is one `.py` file whose header comment holds the settings:
//!
//! ```text
//! # difftest: fuel=20000 snapshots=3,17 schedule=tier-up@5,deopt:2@17,collect@20
//! ```
//!
//! A file without the header is a case too, with the default settings.

mod settings;

pub use settings::{HeaderError, Settings};

use std::fmt;
use std::path::Path;
use syntax::ast::Module;

/// A program and its settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What tracebacks call the file.
    pub filename: String,
    /// The whole text, the header included.
    pub source: String,
    /// The program.
    pub module: Module,
    /// How it is to be run.
    pub settings: Settings,
}

/// Why a file is not a case.
#[derive(Debug)]
pub enum CaseError {
    /// The file cannot be read.
    Read(std::io::Error),
    /// The header is not understood.
    Header(HeaderError),
    /// The program does not parse.
    Syntax(syntax::SyntaxError),
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Header(error) => write!(f, "{}: {}", error.line, error.message),
            Self::Syntax(it) => write!(f, "{}:{}: {}: {}", it.line, it.column + 1, it.class, it.message),
        }
    }
}

impl std::error::Error for CaseError {}

impl Case {
    /// Reads the text of a case.
    pub fn parse(filename: &str, source: &str) -> Result<Self, CaseError> {
        let settings = Settings::read(source).map_err(CaseError::Header)?;
        let module = syntax::parse(source).map_err(CaseError::Syntax)?;
        Ok(Self { filename: filename.to_owned(), source: source.to_owned(), module, settings })
    }

    /// Reads a case from disk.
    pub fn load(path: &Path) -> Result<Self, CaseError> {
        let bytes = std::fs::read(path).map_err(CaseError::Read)?;
        let source = String::from_utf8(bytes).map_err(|error| {
            let line = error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|b| **b == b'\n').count();
            CaseError::Header(HeaderError { line: line + 1, message: "the file is not UTF-8 text".to_owned() })
        })?;
        Self::parse(&path.display().to_string(), &source)
    }

    /// Makes a case of a syntax tree; the tree gets the places that it has in the text.
    pub fn print(filename: &str, module: &Module, settings: Settings) -> Result<Self, CaseError> {
        let source = format!("{}\n{}", settings.header(), syntax::print(module));
        let module = syntax::parse(&source).map_err(CaseError::Syntax)?;
        Ok(Self { filename: filename.to_owned(), source, module, settings })
    }

    /// How many lines the program has, without its header.
    pub fn lines(&self) -> usize {
        self.source.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_case_reads_back_the_same() {
        let source = "# difftest: fuel=7 snapshots=1,3 schedule=deopt:2@4\nx = 1\n";
        let case = Case::parse("case.py", source).unwrap();
        assert_eq!(Case::print("case.py", &case.module, case.settings.clone()).unwrap(), case);
        assert_eq!(case.source, source);
    }

    #[test]
    fn a_bad_header_is_reported_with_its_line() {
        let error = Case::parse("case.py", "# a comment\n# difftest: fuel=much\nx = 1\n").unwrap_err();
        assert_eq!(error.to_string(), "2: fuel: 'much' is not a number");
    }

    #[test]
    fn a_bad_program_is_reported_with_its_place() {
        let error = Case::parse("case.py", "x = 1\nx = = 2\n").unwrap_err();
        assert!(error.to_string().starts_with("2:5: SyntaxError: "), "{error}");
    }
}
