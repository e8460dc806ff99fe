//! From text to tokens, as CPython's `Parser/lexer` does it, with that lexer's limits and messages. Indentation, brackets,
//! names and operators are here; numbers and strings have files of their own.

mod escape;
mod fstring;
mod indent;
mod keywords;
mod number;
mod string;
mod token;

use unicode_ident::{is_xid_continue, is_xid_start};
use unicode_normalization::UnicodeNormalization;

pub(crate) use token::{Field, FieldTokens, Piece, StringPart, StringValue, Token, TokenKind};

use crate::error::{End, ErrorClass, SyntaxError};
use crate::source::{Range, Source};
use indent::Indents;
use string::Opening;
use token::{KEYWORDS, OPERATORS};

/// CPython's `MAXLEVEL`.
const MAX_BRACKETS: usize = 200;

/// What lexing a part of the text gives.
type Read<T> = Result<T, SyntaxError>;

/// A program's tokens, `End` last: all, or those before an error.
pub(crate) struct Lexed {
    pub(crate) tokens: Vec<Token>,
    /// Why the tokens are not what they should be. CPython's grammar may fail on them first, and then has the word.
    pub(crate) flaw: Option<Flaw>,
    /// The tokens of the replacement field in which the flaw is.
    pub(crate) field: Option<FieldTokens>,
}

/// An error of the lexer.
pub(crate) enum Flaw {
    /// It is reported wherever the grammar fails.
    Stopped(SyntaxError),
    /// It is reported if the grammar takes all tokens before this place.
    StoppedAt(usize, SyntaxError),
    /// A bracket is never closed.
    NeverClosed(SyntaxError),
}

impl Flaw {
    pub(crate) fn error(&self) -> &SyntaxError {
        let (Self::Stopped(error) | Self::StoppedAt(_, error) | Self::NeverClosed(error)) = self;
        error
    }
}

/// Lexes a program.
pub(crate) fn lex(source: &Source) -> Lexed {
    let mut lexer = Lexer {
        source,
        text: source.text(),
        at: 0,
        brackets: Vec::new(),
        fstrings: Vec::new(),
        gives_way: false,
        out: Vec::new(),
        field: None,
    };
    let mut indents = Indents::default();
    let flaw = match lexer.lines(&mut indents) {
        Ok(()) => lexer.never_closed().map(Flaw::NeverClosed),
        Err(error) if lexer.gives_way => Some(Flaw::StoppedAt(lexer.at, error)),
        Err(error) => Some(Flaw::Stopped(error)),
    };
    lexer.end(&mut indents);
    keywords::resolve_soft(&mut lexer.out);
    Lexed { tokens: lexer.out, flaw, field: lexer.field }
}

/// A lexing under way.
struct Lexer<'a> {
    source: &'a Source,
    text: &'a str,
    at: usize,
    /// The open brackets and where they stand; among them the braces of replacement fields.
    brackets: Vec<(char, usize)>,
    /// The open f-strings and t-strings.
    fstrings: Vec<Opening>,
    /// The error found is one that CPython's grammar must reach to report.
    gives_way: bool,
    out: Vec<Token>,
    /// The tokens of the innermost replacement field that an error ended.
    field: Option<FieldTokens>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn peek_byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    fn skip_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    fn push(&mut self, kind: TokenKind, start: usize) {
        self.out.push(Token { kind, range: start..self.at });
    }

    fn error<T>(&self, at: usize, message: impl Into<String>) -> Read<T> {
        Err(self.source.error(at, message))
    }

    fn error_in<T>(&self, range: Range, message: impl Into<String>) -> Read<T> {
        Err(self.source.error_in(&range, message))
    }

    fn lines(&mut self, indents: &mut Indents) -> Read<()> {
        while self.start_line(indents)? {
            self.logical_line()?;
        }
        Ok(())
    }

    /// Reads tokens to the end of the logical line.
    fn logical_line(&mut self) -> Read<()> {
        loop {
            // A comment is part of the end of the line.
            let comment = self.skip_blanks()?;
            match self.peek() {
                None => {
                    self.push(TokenKind::Newline, comment.unwrap_or(self.at));
                    return Ok(());
                }
                Some('\n') => {
                    let start = comment.unwrap_or(self.at);
                    self.at += 1;
                    if self.brackets.is_empty() {
                        self.push(TokenKind::Newline, start);
                        return Ok(());
                    }
                }
                Some(c) => self.token(c)?,
            }
        }
    }

    /// Skips spaces, comments and joined lines; where the comment is.
    fn skip_blanks(&mut self) -> Read<Option<usize>> {
        let mut comment = None;
        loop {
            self.skip_while(|c| matches!(c, ' ' | '\t' | '\x0c'));
            match self.peek() {
                Some('#') => {
                    comment = Some(self.at);
                    self.skip_while(|c| c != '\n');
                }
                Some('\\') => self.line_continuation()?,
                _ => return Ok(comment),
            }
        }
    }

    fn line_continuation(&mut self) -> Read<()> {
        if self.peek_byte(1) != b'\n' && self.at + 1 < self.text.len() {
            let message = "unexpected character after line continuation character";
            return self.give_way(ErrorClass::Syntax, self.at + 1, message);
        }
        if self.at + 2 >= self.text.len() {
            return self.give_way(ErrorClass::Syntax, self.at + 1, "unexpected EOF while parsing");
        }
        self.at += 2;
        Ok(())
    }

    fn token(&mut self, c: char) -> Read<()> {
        match c {
            '0'..='9' => self.number(),
            '.' if self.peek_byte(1).is_ascii_digit() => self.number(),
            '"' | '\'' => self.string(),
            c if c == '_' || !c.is_ascii() || c.is_ascii_alphabetic() => self.name(),
            _ => self.operator(c),
        }
    }

    fn name(&mut self) -> Read<()> {
        let start = self.at;
        self.skip_while(|c| c == '_' || c.is_ascii_alphanumeric() || !c.is_ascii());
        let text = &self.text[start..self.at];
        if matches!(self.peek(), Some('"' | '\'')) && string::is_prefix(text) {
            self.at = start;
            return self.string();
        }
        let kind = match KEYWORDS.binary_search(&text) {
            Ok(index) => TokenKind::Fixed(KEYWORDS[index]),
            Err(_) if text.is_ascii() => TokenKind::Name(text.to_owned()),
            Err(_) => TokenKind::Name(self.unicode_name(start, text)?),
        };
        self.push(kind, start);
        Ok(())
    }

    fn unicode_name(&self, start: usize, text: &str) -> Read<String> {
        let valid =
            |(index, c): &(usize, char)| *c == '_' || if *index == 0 { is_xid_start(*c) } else { is_xid_continue(*c) };
        match text.char_indices().find(|indexed| !valid(indexed)) {
            Some((index, c)) => self.invalid_character(start + index, c),
            None => Ok(text.nfkc().collect()),
        }
    }

    fn invalid_character<T>(&self, at: usize, c: char) -> Read<T> {
        let code = u32::from(c);
        if crate::literal::is_printable(c) {
            self.error(at, format!("invalid character '{c}' (U+{code:04X})"))
        } else {
            self.error(at, format!("invalid non-printable character U+{code:04X}"))
        }
    }

    fn operator(&mut self, c: char) -> Read<()> {
        let start = self.at;
        let Some(operator) = OPERATORS.iter().find(|operator| self.rest().starts_with(**operator)) else {
            return self.invalid_character(start, c);
        };
        match c {
            '(' | '[' | '{' => self.open(c)?,
            ')' | ']' | '}' => self.close(c)?,
            _ => {}
        }
        self.at += operator.len();
        self.push(TokenKind::Fixed(operator), start);
        Ok(())
    }

    fn open(&mut self, bracket: char) -> Read<()> {
        if self.brackets.len() == MAX_BRACKETS {
            return self.error(self.at, "too many nested parentheses");
        }
        self.brackets.push((bracket, self.at));
        Ok(())
    }

    fn close(&mut self, bracket: char) -> Read<()> {
        let Some((open, at)) = self.brackets.pop() else {
            return self.error(self.at, format!("unmatched '{bracket}'"));
        };
        if matches!((open, bracket), ('(', ')') | ('[', ']') | ('{', '}')) {
            return Ok(());
        }
        let (line, open_line) = (self.source.position(self.at).0, self.source.position(at).0);
        let whence = if line == open_line { String::new() } else { format!(" on line {open_line}") };
        let message = format!("closing parenthesis '{bracket}' does not match opening parenthesis '{open}'{whence}");
        self.error(self.at, message)
    }

    fn never_closed(&self) -> Option<SyntaxError> {
        let (bracket, at) = self.brackets.last()?;
        let error = self.source.error(*at, format!("'{bracket}' was never closed"));
        Some(SyntaxError { end: End::Nowhere, ..error })
    }

    fn end(&mut self, indents: &mut Indents) {
        if self.out.last().is_some_and(|token| !matches!(token.kind, TokenKind::Newline | TokenKind::Dedent)) {
            self.push(TokenKind::Newline, self.at);
        }
        while indents.pop() {
            self.push(TokenKind::Dedent, self.at);
        }
        self.push(TokenKind::End, self.at);
    }

    fn give_way<T>(&mut self, class: ErrorClass, at: usize, message: &str) -> Read<T> {
        self.gives_way = true;
        Err(SyntaxError { end: End::Nowhere, ..self.source.error_of(class, at, message) })
    }
}

/// The text between two places.
fn slice<'a>(text: &'a str, range: &Range) -> &'a str {
    &text[range.clone()]
}
