//! What the lexer makes of a text.

use crate::ast::{BigInt, Conversion};
use crate::error::SyntaxError;
use crate::source::Range;

/// A token with its place.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) range: Range,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TokenKind {
    /// An identifier, normalized as PEP 3131 says.
    Name(String),
    Int(BigInt),
    Float(f64),
    Imaginary(f64),
    /// String literals that stand next to each other, which are one value.
    Strings(Vec<StringPart>),
    /// An operator, a delimiter, or a keyword, by its text. Soft keywords are here where they are keywords.
    Fixed(&'static str),
    Newline,
    Indent,
    Dedent,
    End,
}

impl TokenKind {
    pub(crate) fn is(&self, text: &str) -> bool {
        matches!(self, Self::Fixed(fixed) if *fixed == text)
    }
}

/// One string literal.
#[derive(Clone, Debug)]
pub(crate) struct StringPart {
    pub(crate) range: Range,
    pub(crate) value: StringValue,
}

impl PartialEq for StringPart {
    fn eq(&self, other: &Self) -> bool {
        self.range == other.range
    }
}

/// What a string literal is.
#[derive(Clone, Debug)]
pub(crate) enum StringValue {
    Text {
        value: String,
        unicode_prefix: bool,
    },
    Bytes(Vec<u8>),
    /// An f-string, or a t-string (`template`); `opening` is the length of prefix and quote.
    Formatted {
        pieces: Vec<Piece>,
        opening: usize,
        template: bool,
    },
    /// It has a bad escape, which CPython's grammar must reach to report.
    Invalid(Box<SyntaxError>),
}

/// A part of an f-string or of a format spec.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    Text {
        value: String,
        range: Range,
    },
    Field(Field),
    /// As [`StringValue::Invalid`].
    Invalid(Box<SyntaxError>),
}

impl Token {
    /// The first token of CPython's: an f-string begins with one of its own.
    pub(crate) fn first_range(&self) -> Range {
        match &self.kind {
            TokenKind::Strings(parts) => parts[0].first_range(),
            _ => self.range.clone(),
        }
    }
}

impl StringPart {
    pub(crate) fn first_range(&self) -> Range {
        match &self.value {
            StringValue::Formatted { opening, .. } => self.range.start..self.range.start + opening,
            _ => self.range.clone(),
        }
    }

    /// Of what has replacement fields, whether it is a t-string.
    pub(crate) fn is_template(&self) -> Option<bool> {
        match self.value {
            StringValue::Formatted { template, .. } => Some(template),
            _ => None,
        }
    }

    /// The error of a bad escape.
    pub(crate) fn error(&self) -> Option<&SyntaxError> {
        match &self.value {
            StringValue::Invalid(error) => Some(error),
            StringValue::Formatted { pieces, .. } => pieces.iter().find_map(|piece| match piece {
                Piece::Invalid(error) => Some(&**error),
                _ => None,
            }),
            _ => None,
        }
    }
}

/// The expression of a replacement field, between tokens that stand for parentheses in the places of the braces.
#[derive(Clone, Debug)]
pub(crate) struct FieldTokens {
    pub(crate) tokens: Vec<Token>,
    /// What messages call the string it is in: an f-string or a t-string.
    pub(crate) noun: &'static str,
}

/// A replacement field of an f-string or t-string.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// From brace to brace.
    pub(crate) range: Range,
    pub(crate) expression: FieldTokens,
    /// The expression as it was written, without comments and what is blank or `=` behind it.
    pub(crate) source: String,
    /// Of `{expr=}`, the text to show.
    pub(crate) debug: Option<(String, Range)>,
    pub(crate) conversion: Conversion,
    pub(crate) spec: Option<(Vec<Piece>, Range)>,
}

/// Python's keywords. `True`, `False` and `None` too; soft keywords not.
pub(crate) const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Operators and delimiters, longer ones before their beginnings, and at the end what the grammar takes nowhere.
pub(crate) const OPERATORS: [&str; 52] = [
    "**=", "//=", "<<=", ">>=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=", "->", "//", "/=", ":=", "<<", "<=",
    "<>", "==", ">=", ">>", "@=", "^=", "|=", "%", "&", "(", ")", "*", "+", ",", "-", ".", "/", ":", ";", "<", "=",
    ">", "@", "[", "]", "^", "{", "|", "}", "~", "!", "$", "?", "`",
];
