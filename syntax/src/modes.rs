//! Texts that are no module: one expression, as `eval` takes it, and one statement, as the prompt takes it. Both become a module.

use crate::ast::{ExprKind, Module, StmtKind};
use crate::error::SyntaxError;
use crate::lex::{Token, TokenKind, lex};
use crate::source::Source;
use crate::{check, lower, parse};

/// Reads one expression: a module of that one statement.
pub fn parse_expression(source: impl AsRef<[u8]>) -> Result<Module, SyntaxError> {
    let source = Source::decode(source.as_ref())?;
    let module = lower::module(&source, lex(&source)).map_err(|error| without_end(&source, error))?;
    if source.text().is_empty() {
        return Err(SyntaxError { line: 0, ..source.error(0, "invalid syntax") });
    }
    if let Some(token) = first_foreign(&module, &lex(&source).tokens) {
        return Err(without_end(&source, source.error(token.range.start, "invalid syntax")));
    }
    check::module(&module)?;
    Ok(module)
}

/// The end of a text without a newline has no place, which is told by a column past its line.
fn without_end(source: &Source, error: SyntaxError) -> SyntaxError {
    let is_end = source.offset(error.line, error.column) == source.text().len() && !source.text().ends_with('\n');
    SyntaxError { column: error.column + u32::from(is_end), ..error }
}

/// The first token at which an expression is over, though the text is not.
fn first_foreign<'a>(module: &Module, tokens: &'a [Token]) -> Option<&'a Token> {
    let Some(first) = module.body.first() else { return tokens.first() };
    let begins = |text: &str| tokens.first().is_some_and(|token| token.kind.is(text));
    match &first.kind {
        StmtKind::Expr(value) if matches!(value.kind, ExprKind::Starred(_)) && begins("*") => tokens.first(),
        StmtKind::Expr(value)
            if matches!(value.kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_)) && begins("yield") =>
        {
            tokens.first()
        }
        StmtKind::Expr(_) => after_line(tokens),
        StmtKind::Assign { .. } | StmtKind::AugAssign { .. } => outside_brackets(tokens).find(|token| assigns(token)),
        StmtKind::AnnAssign { .. } => outside_brackets(tokens).find(|token| token.kind.is(":")),
        _ => tokens.first(),
    }
}

fn assigns(token: &Token) -> bool {
    const COMPARISONS: [&str; 5] = ["==", "!=", "<=", ">=", ":="];
    matches!(token.kind, TokenKind::Fixed(text) if text.ends_with('=') && !COMPARISONS.contains(&text))
}

/// A semicolon behind the expression, or what begins the next line.
fn after_line(tokens: &[Token]) -> Option<&Token> {
    let over = |token: &Token| token.kind == TokenKind::Newline || token.kind.is(";");
    let end = outside_brackets(tokens).find(|token| over(token))?;
    if end.kind != TokenKind::Newline {
        return Some(end);
    }
    let rest = tokens.iter().skip_while(|token| token.range.start <= end.range.start);
    rest.into_iter().find(|token| !matches!(token.kind, TokenKind::Newline | TokenKind::End | TokenKind::Dedent))
}

fn outside_brackets(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    let mut depth = 0usize;
    tokens.iter().filter(move |token| match token.kind {
        TokenKind::Fixed("(" | "[" | "{") => {
            depth += 1;
            false
        }
        TokenKind::Fixed(")" | "]" | "}") => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    })
}

/// Reads one statement, or several on one line.
pub fn parse_interactive(source: impl AsRef<[u8]>) -> Result<Module, SyntaxError> {
    let text = source.as_ref();
    let source = Source::decode(text)?;
    let end = source.text().len();
    let module = parse(text).map_err(|error| without_end(&source, error))?;
    let Some(first) = module.body.first() else {
        return Err(without_end(&source, source.error(end, "invalid syntax")));
    };
    let is_simple = !is_compound(&first.kind);
    let at = source.offset(first.span.end_line, first.span.end_column);
    match module.body.get(1) {
        Some(next) if !is_simple => {
            let at = source.offset(next.span.line, next.span.column);
            Err(source.error(at, "invalid syntax"))
        }
        Some(_) if module.body.iter().any(|statement| statement.span.line != first.span.end_line) => {
            Err(source.error(at, "multiple statements found while compiling a single statement"))
        }
        None if !is_simple && !source.text().ends_with('\n') && first.span.line == first.span.end_line => {
            Err(without_end(&source, source.error(end, "invalid syntax")))
        }
        _ => Ok(module),
    }
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
