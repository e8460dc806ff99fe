//! Source text and its lines. It knows nothing of Python but how a file's bytes become text.

use crate::ast::Span;
use crate::error::{End, ErrorClass, Stage, SyntaxError};

/// A place in the text, or a stretch of it, in bytes from 0.
pub(crate) type Range = std::ops::Range<usize>;

/// A program's text with its line table.
pub(crate) struct Source {
    text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// The text of `bytes`: a byte order mark dropped, `\r\n` and `\r` read as `\n`, as CPython reads a file.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, SyntaxError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if u32::try_from(bytes.len()).is_err() {
            return Err(not_supported("source text of 4 GiB or more"));
        }
        if let Some(name) = declared_encoding(bytes).filter(|name| !is_utf8(name)) {
            return Err(not_supported(&format!("source encoding {name}")));
        }
        let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
        let source = Self::new(text);
        match source.text.find('\0') {
            Some(at) => Err(source.error(at, "source code cannot contain null bytes")),
            None => Ok(source),
        }
    }

    fn new(text: String) -> Self {
        let newlines = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let line_starts = std::iter::once(0).chain(newlines.map(|(at, _)| at + 1)).collect();
        Self { text, line_starts }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The line (from 1) and column (from 0) of a byte.
    pub(crate) fn position(&self, at: usize) -> (u32, u32) {
        let line = self.line_starts.partition_point(|&start| start <= at);
        (line as u32, (at - self.line_starts[line - 1]) as u32)
    }

    /// The byte at a line (from 1) and column (from 0).
    pub(crate) fn offset(&self, line: u32, column: u32) -> usize {
        self.line_starts[line as usize - 1] + column as usize
    }

    pub(crate) fn span(&self, range: &Range) -> Span {
        let (line, column) = self.position(range.start);
        let (end_line, end_column) = self.position(range.end);
        Span { line, column, end_line, end_column }
    }

    pub(crate) fn error(&self, at: usize, message: impl Into<String>) -> SyntaxError {
        self.error_of(ErrorClass::Syntax, at, message)
    }

    /// An error that a stretch of the text is about.
    pub(crate) fn error_in(&self, range: &Range, message: impl Into<String>) -> SyntaxError {
        // The end of a line counts as one column.
        let end = match self.position(range.start) {
            (line, column) if matches!(self.text.as_bytes().get(range.start), None | Some(b'\n')) => {
                End::At(line, column + 1)
            }
            _ => self.end(range.end),
        };
        SyntaxError { end, ..self.error(range.start, message) }
    }

    /// The end of an error that ends before a byte.
    pub(crate) fn end(&self, at: usize) -> End {
        let (line, column) = self.position(at);
        End::At(line, column)
    }

    pub(crate) fn error_of(&self, class: ErrorClass, at: usize, message: impl Into<String>) -> SyntaxError {
        let (line, column) = self.position(at);
        let end = if class == ErrorClass::Syntax { End::Start } else { End::Nowhere };
        SyntaxError { class, message: message.into(), line, column, end, stage: Stage::Parser }
    }
}

fn not_supported(what: &str) -> SyntaxError {
    SyntaxError {
        class: ErrorClass::NotSupported,
        message: what.to_owned(),
        line: 1,
        column: 0,
        end: End::Start,
        stage: Stage::Parser,
    }
}

/// The encoding that a comment in the first two lines declares, as PEP 263 says.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|&byte| byte == b'\n' || byte == b'\r').take(2) {
        let Some(comment) = line.trim_ascii_start().strip_prefix(b"#") else {
            // Code on the first line ends the search.
            if line.trim_ascii().is_empty() {
                continue;
            } else {
                return None;
            };
        };
        let name = comment.windows(7).position(|window| window == b"coding:" || window == b"coding=");
        if let Some(at) = name {
            let name = comment[at + 7..].trim_ascii_start();
            let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte)).count();
            return Some(String::from_utf8_lossy(&name[..length]).into_owned()).filter(|name| !name.is_empty());
        }
    }
    None
}

fn is_utf8(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    ["utf-8", "utf8"].iter().any(|utf8| name == *utf8 || name.starts_with("utf-8-"))
}

fn not_utf8(bytes: &[u8], at: usize) -> SyntaxError {
    let before = &bytes[..at];
    let line = before.iter().filter(|&&byte| byte == b'\n').count() as u32 + 1;
    let column = before.iter().rev().take_while(|&&byte| byte != b'\n').count() as u32;
    let message = format!(
        "Non-UTF-8 code starting with '\\x{:02x}' on line {line}, but no encoding declared; \
         see https://peps.python.org/pep-0263/ for details",
        bytes[at]
    );
    SyntaxError { class: ErrorClass::Syntax, message, line, column, end: End::Start, stage: Stage::Parser }
}
