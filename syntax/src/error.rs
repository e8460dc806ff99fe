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

/// Where an error ends, as CPython tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins: the error is a place, not a range.
    Start,
    /// In column 0.
    Nowhere,
    /// In column 0 whatever the message is: at the end of a text without a newline.
    Zero,
    /// In this line (from 1), before this column (in UTF-8 bytes from 0).
    At(u32, u32),
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
    /// Where what is wrong ends.
    pub end: End,
    /// What refuses it.
    pub stage: Stage,
}

/// What of CPython refuses a source text, in the order in which it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The tokenizer or the parser: its errors show the line.
    Parser,
    /// The symbol table: its errors have fields for the place, but `args` is the message alone.
    SymbolTable,
    /// The compiler.
    Compiler,
}

/// What a text is read as, by the names that `compile` has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A program.
    Exec,
    /// One expression.
    Eval,
    /// One statement, or several on one line.
    Single,
}

/// Where an error is, as the fields of CPython's exception have it: lines and characters from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its line, 0 if it has none.
    pub line: u32,
    /// The character in the line, 0 if it is nowhere in it.
    pub offset: u32,
    /// The text of the line, if that is shown.
    pub text: Option<String>,
    /// The line where it ends.
    pub end_line: u32,
    /// The character after its last, 0 or -1 if that is nowhere.
    pub end_offset: i64,
}

impl SyntaxError {
    /// The place of an error in its source text.
    pub fn place_in(&self, source: &str, mode: Mode) -> Place {
        let line_of = |line: u32| source.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default();
        let shown = line_of(self.line);
        // Past the end of its line is nowhere, as in line 0.
        let before = shown.get(..self.column as usize).filter(|_| self.line > 0);
        let offset = before.map_or(0, |before| before.chars().count() as u32 + 1);
        let (end_line, end_offset) = match self.end {
            End::Start => (self.line, offset.into()),
            End::Nowhere if IN_COLUMN_0.iter().any(|part| self.message.contains(part)) => (self.line, 0),
            End::Nowhere => (self.line, -1),
            End::Zero => (self.line, 0),
            End::At(line, column) => (line, offset_past(line_of(line), column).into()),
        };
        // The lexer shows a line as it is, and so does the grammar once the lexer is past it.
        let is_of_lexer = self.end == End::Start && !self.message.starts_with("Expected one or more names")
            || OF_LEXER.iter().any(|part| self.message.contains(part));
        let is_passed = end_line > self.line
            || READ_ON.iter().any(|part| self.message.contains(part)) && {
                source.trim_end_matches('\n').lines().count() > self.line as usize || source.ends_with("\n\n")
            };
        let has_newline = mode == Mode::Exec || source.lines().count() > self.line as usize || source.ends_with('\n');
        let text = if is_of_lexer || is_passed || !has_newline { shown.to_owned() } else { format!("{shown}\n") };
        Place { line: self.line, offset, text: (self.stage == Stage::Parser).then_some(text), end_line, end_offset }
    }
}

/// Parts of the messages of errors of the lexer that are ranges.
const OF_LEXER: [&str; 2] = ["leading zeros", "prefixes are incompatible"];

/// Parts of the messages of errors that are told when more lines have been read.
const READ_ON: [&str; 2] = ["was never closed", "cannot use except"];

/// Parts of the messages of errors that end in column 0; others that end nowhere do so before it.
const IN_COLUMN_0: [&str; 4] = [
    "was never closed",
    "expected after dictionary key",
    "after line continuation character",
    "inconsistent use of tabs",
];

/// The number of a character of a line, which may be the newline's.
fn offset_past(line: &str, column: u32) -> u32 {
    let column = column as usize;
    let beyond = column.saturating_sub(line.len()) as u32;
    let before = line.get(..column.min(line.len())).unwrap_or(line);
    before.chars().count() as u32 + beyond + 1
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
