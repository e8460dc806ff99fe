//! Texts that are no module: one expression, as `eval` takes it, and one statement, as the prompt takes it. Both become a module.

use crate::ast::{Module, StmtKind};
use crate::error::{End, ErrorClass, Stage, SyntaxError};
use crate::lex::{Flaw, Token, TokenKind, lex};
use crate::source::Source;
use crate::{check, lower, parse};

/// Keywords that begin a statement and no expression.
const STATEMENTS: [&str; 26] = [
    "assert", "async", "break", "class", "continue", "def", "del", "for", "from", "global", "if", "import", "nonlocal",
    "pass", "raise", "return", "try", "while", "with", "yield", "elif", "else", "except", "finally", "@", "as",
];

/// Messages of errors whose place is where the lexer is, not that of a token.
const AT_LEXER: [&str; 6] = [
    "expected expression after 'else'",
    "expected expression before 'if'",
    "cannot mix bytes and nonbytes literals",
    "trailing comma not allowed",
    "expected an indented block",
    "expected 'except' or 'finally' block",
];

/// Reads one expression: a module of that one statement.
pub fn parse_expression(source: impl AsRef<[u8]>) -> Result<Module, SyntaxError> {
    let source = Source::decode(source.as_ref())?;
    expression(&source).map_err(|error| at_end(&source, error))
}

fn expression(source: &Source) -> Result<Module, SyntaxError> {
    let lexed = lex(source);
    if source.text().trim().is_empty() {
        return Err(nothing(source));
    }
    let module = match first_foreign(&lexed.tokens).filter(|_| !lexed.flaw.as_ref().is_some_and(is_told_first)) {
        None => lower::module(source, lexed)?,
        Some(token) => return Err(before(source, token)),
    };
    if module.body.is_empty() {
        let end = source.text().trim_end_matches('\n').len();
        return Err(source.error_in(&(end..end), "invalid syntax"));
    }
    check::module(&module)?;
    Ok(module)
}

/// The error of a text that has no token: at the end of its last line.
fn nothing(source: &Source) -> SyntaxError {
    let text = source.text();
    if !text.is_empty() && !text.contains('\n') {
        return source.error_of(ErrorClass::Indentation, text.len() - 1, "unexpected indent");
    }
    let line = text.matches('\n').count() as u32;
    SyntaxError { line, column: text.len() as u32 + 1, end: End::Zero, ..source.error(0, "invalid syntax") }
}

/// Whether CPython's lexer, which reads on where the grammar fails, has the word with this.
fn is_told_first(flaw: &Flaw) -> bool {
    let error = flaw.error();
    let is_quiet = ["invalid syntax", "unexpected EOF", "unexpected character after line"];
    !matches!(flaw, Flaw::NeverClosed(_))
        && error.class == ErrorClass::Syntax
        && !is_quiet.iter().any(|begin| error.message.starts_with(begin))
}

/// What is wrong with a text whose expression is over at a token: that token, if nothing is wrong before it.
fn before(source: &Source, token: &Token) -> SyntaxError {
    let foreign = match token.kind {
        TokenKind::Indent => source.error_of(ErrorClass::Indentation, token.range.start - 1, "unexpected indent"),
        _ => source.error_in(&token.range, "invalid syntax"),
    };
    let Ok(start) = Source::decode(&source.text().as_bytes()[..token.range.start]) else { return foreign };
    let is_of_the_end = |error: &SyntaxError| {
        let rest = start.text().get(start.offset(error.line, error.column)..);
        // What ends with its line ends before a token of the next.
        rest.is_none_or(|rest| rest.trim().is_empty() && !rest.contains('\n'))
    };
    match lower::module(&start, lex(&start)) {
        Err(error) if !is_of_the_end(&error) => error,
        _ => foreign,
    }
}

/// The first token at which an expression is over, though the text is not.
fn first_foreign(tokens: &[Token]) -> Option<&Token> {
    let is_statement = |token: &&Token| STATEMENTS.iter().any(|keyword| token.kind.is(keyword));
    if let Some(first) = tokens.first().filter(is_statement) {
        return Some(first);
    }
    if let [first, second, ..] = tokens
        && is_soft_keyword(&first.kind)
        && is_operand(&second.kind)
    {
        return Some(second);
    }
    let (mut depth, mut lambdas) = (0usize, 0usize);
    let mut previous = None;
    for (index, token) in tokens.iter().enumerate() {
        match &token.kind {
            TokenKind::Fixed("(" | "[" | "{") => depth += 1,
            TokenKind::Fixed(")" | "]" | "}") => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            TokenKind::Fixed("lambda") => lambdas += 1,
            TokenKind::Fixed(":") if lambdas > 0 => lambdas -= 1,
            TokenKind::Newline => return after_line(&tokens[index..]),
            TokenKind::Fixed(text) if lambdas == 0 && is_foreign(text, previous) => return Some(token),
            _ => {}
        }
        previous = Some(&token.kind);
    }
    None
}

/// Whether a token is a name to an expression and a keyword to a statement.
fn is_soft_keyword(kind: &TokenKind) -> bool {
    let is_one = |text: &str| ["match", "case", "type"].contains(&text);
    matches!(kind, TokenKind::Fixed(text) if is_one(text)) || matches!(kind, TokenKind::Name(name) if is_one(name))
}

fn is_operand(kind: &TokenKind) -> bool {
    use TokenKind::{Float, Imaginary, Int, Name, Strings};
    matches!(kind, Name(_) | Int(_) | Float(_) | Imaginary(_) | Strings(_))
}

fn is_foreign(text: &str, previous: Option<&TokenKind>) -> bool {
    const COMPARISONS: [&str; 4] = ["==", "!=", "<=", ">="];
    let assigns = text.ends_with('=') && !COMPARISONS.contains(&text);
    let begins = previous.is_none_or(|previous| previous.is(","));
    assigns || matches!(text, ":" | ";") || begins && matches!(text, "*" | "**")
}

/// What begins another line.
fn after_line(rest: &[Token]) -> Option<&Token> {
    rest.iter().find(|token| !matches!(token.kind, TokenKind::Newline | TokenKind::End | TokenKind::Dedent))
}

/// An error at the end of a text that has no newline there: that end has no place.
fn at_end(source: &Source, error: SyntaxError) -> SyntaxError {
    let text = source.text();
    if text.ends_with('\n') || error.line == 0 {
        return error;
    }
    if error.message.starts_with("Did you mean to use 'from")
        && let End::At(line, column) = error.end
    {
        return SyntaxError { end: End::At(line, column - 1), ..error };
    }
    let rest = text.get(source.offset(error.line, error.column)..).unwrap_or_default();
    let is_comment = rest.starts_with('#') && !rest.contains('\n');
    if !rest.is_empty() && !is_comment {
        return error;
    }
    if error.message == "unexpected EOF while parsing" && text.ends_with('\\') {
        let message = "unexpected character after line continuation character";
        return SyntaxError { end: End::Nowhere, ..source.error(text.len() - 1, message) };
    }
    let line = text.lines().last().unwrap_or_default();
    if error.message.starts_with("Expected one or more names") {
        let end = End::At(error.line, (line.len() as u32).saturating_sub(1));
        return SyntaxError { column: error.column + 1, end, ..error };
    }
    let forced = ["def ", "async def ", "else", "try", "finally"];
    let is_forced = forced.iter().any(|keyword| line.trim_start().starts_with(keyword));
    let at_lexer = AT_LEXER.iter().any(|begin| error.message.starts_with(begin))
        || error.message == "expected ':'" && !is_forced
        || error.class == ErrorClass::Indentation;
    if at_lexer {
        let last = line.chars().last().map_or(0, char::len_utf8) as u32;
        return SyntaxError { column: error.column - last, end: End::Nowhere, ..error };
    }
    SyntaxError { column: line.len() as u32 + 1, end: End::Zero, ..error }
}

/// Reads one statement, or several on one line.
pub fn parse_interactive(source: impl AsRef<[u8]>) -> Result<Module, SyntaxError> {
    let text = source.as_ref();
    let source = Source::decode(text)?;
    interactive(&source).map_err(|error| at_end(&source, error))
}

fn interactive(source: &Source) -> Result<Module, SyntaxError> {
    let text = source.text();
    if text.trim().is_empty() {
        return Err(nothing(source));
    }
    let lexed = lex(source);
    let first_line = lexed.tokens.iter().find(|token| token.kind == TokenKind::Newline);
    let ended = first_line.filter(|end| text[end.range.clone()].ends_with('\n') && !begins_compound(&lexed.tokens));
    if let Some(end) = ended
        && !is_blank(&text[end.range.start..])
    {
        parse(&text[..end.range.start])?;
        let message = "multiple statements found while compiling a single statement";
        let at = end.range.start;
        return Err(source.error_in(&(at..at + 1), message));
    }
    let unended = || source.error_in(&(text.len()..text.len()), "invalid syntax");
    let is_one_line = begins_compound(&lexed.tokens) && !text.contains('\n');
    let checked = lower::module(source, lexed).and_then(|module| check::module(&module).map(|()| module));
    let module =
        checked.map_err(|error| if is_one_line && error.stage != Stage::Parser { unended() } else { error })?;
    match &module.body[..] {
        [] => Err(unended()),
        [first, next, ..] if is_compound(&first.kind) => {
            let at = source.offset(next.span.line, next.span.column);
            Err(source.error_in(&(at..at + 1), "invalid syntax"))
        }
        [_] if is_one_line => Err(unended()),
        _ => Ok(module),
    }
}

/// Whether there is nothing but comments in a text.
fn is_blank(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// Whether the first statement is one with a body.
fn begins_compound(tokens: &[Token]) -> bool {
    const KEYWORDS: [&str; 10] = ["async", "class", "def", "for", "if", "try", "while", "with", "@", "match"];
    tokens.first().is_some_and(|first| KEYWORDS.iter().any(|keyword| first.kind.is(keyword)))
}

fn is_compound(kind: &StmtKind) -> bool {
    matches!(
        kind,
        StmtKind::FunctionDef(_)
            | StmtKind::ClassDef(_)
            | StmtKind::If { .. }
            | StmtKind::For(_)
            | StmtKind::While { .. }
            | StmtKind::With(_)
            | StmtKind::Try(_)
            | StmtKind::Match { .. }
    )
}
