//! Where a mistake ends: the end of a token, of an expression, or of what the message is about.

use super::site::Site;
use crate::ast::ExprKind;
use crate::error::{End, ErrorClass};
use crate::lex::TokenKind;

/// What of the text an error is about.
#[derive(Clone, Copy)]
enum Extent {
    /// The expression that begins there, whatever follows it.
    Expression,
    /// A star and the expression behind it.
    Starred,
    /// A name and the expressions behind it.
    Statement,
    /// All up to the next `=`, with it.
    Equals,
    /// All up to the next `=`, and the operand behind it.
    Assignment,
    /// The expression that begins there and the one at the token that fails.
    Pair,
    /// All before the token that fails.
    Before,
    /// The head of an `except` clause up to its colon.
    Clause,
    /// It is a place.
    Place,
    /// A token; an end of a line or block has no end.
    Token,
    /// CPython tells no end.
    Nowhere,
}

/// What an error is about by how its message begins; of all others it is one token.
const EXTENTS: [(&str, Extent); 32] = [
    ("invalid syntax. Perhaps you forgot a comma", Extent::Pair),
    ("invalid syntax. Maybe you meant", Extent::Assignment),
    ("expected 'else' after 'if' expression", Extent::Before),
    ("expected 'except' or 'finally' block", Extent::Token),
    ("Expected one or more names", Extent::Place),
    ("Function parameters cannot be parenthesized", Extent::Expression),
    ("Lambda expression parameters cannot be parenthesized", Extent::Expression),
    ("expression cannot contain assignment", Extent::Equals),
    ("expected argument value expression", Extent::Equals),
    ("cannot assign to None", Extent::Equals),
    ("cannot assign to True", Extent::Equals),
    ("cannot assign to False", Extent::Equals),
    ("cannot assign to keyword argument unpacking", Extent::Assignment),
    ("cannot assign to iterable argument unpacking", Extent::Assignment),
    ("cannot assign to", Extent::Expression),
    ("cannot delete", Extent::Expression),
    ("cannot use bound with", Extent::Starred),
    ("can't use starred expression", Extent::Starred),
    ("cannot use constraints with", Extent::Starred),
    ("cannot use assignment expressions", Extent::Expression),
    ("cannot use attribute", Extent::Expression),
    ("cannot use function call", Extent::Expression),
    ("cannot use except statement", Extent::Expression),
    ("did you forget parentheses around", Extent::Before),
    ("iterable unpacking cannot be used", Extent::Starred),
    ("iterable argument unpacking follows", Extent::Before),
    ("cannot use starred expression", Extent::Starred),
    ("cannot use a starred expression", Extent::Starred),
    ("Missing parentheses in call", Extent::Statement),
    ("multiple exception types must", Extent::Clause),
    ("keyword argument repeated", Extent::Assignment),
    ("':' expected after dictionary key", Extent::Nowhere),
];

/// The end of an error that begins `at` a byte.
pub(super) fn end(site: &Site, class: ErrorClass, at: usize, message: &str) -> End {
    let first = site.tokens.iter().position(|token| token.range.start == at && !token.range.is_empty());
    let extent = EXTENTS.iter().find(|(begin, _)| message.starts_with(begin)).map(|(_, extent)| *extent);
    let Some(first) = first else {
        return match extent {
            Some(Extent::Place) => End::Start,
            Some(Extent::Token) => End::Nowhere,
            _ => of_no_token(site, class, at),
        };
    };
    let last = match extent {
        None | Some(Extent::Token) => Some(first),
        Some(Extent::Nowhere) => return End::Nowhere,
        Some(Extent::Place) => return End::Start,
        Some(Extent::Clause) => return clause(site, first),
        Some(Extent::Expression) => expression(site, first),
        Some(Extent::Starred) => expression(site, first + 1),
        Some(Extent::Statement) => longest(site, first + 1, |_| true),
        Some(Extent::Equals) => equals(site, first),
        Some(Extent::Assignment) => equals(site, first).and_then(|equals| value(site, equals)),
        Some(Extent::Pair) => expression(site, site.at),
        Some(Extent::Before) => site.at.checked_sub(1),
    };
    let last = last.filter(|&last| last >= first).unwrap_or(first);
    match site.tokens[last].kind {
        TokenKind::Newline => one_column(site, site.tokens[last].range.start),
        _ if site.tokens[last].kind == TokenKind::Indent => End::Nowhere,
        _ => site.source.end(site.tokens[last].range.end),
    }
}

/// Where the colon begins that ends `as NAME`.
fn clause(site: &Site, first: usize) -> End {
    let colon = site.tokens[first..]
        .iter()
        .position(|token| token.kind.is("as"))
        .and_then(|at| site.tokens.get(first + at + 2));
    colon.map_or(End::Nowhere, |colon| site.source.end(colon.range.start))
}

/// The end of a line counts as one column; where a block ends there is nothing.
fn of_no_token(site: &Site, class: ErrorClass, at: usize) -> End {
    if class == ErrorClass::Syntax { one_column(site, at) } else { End::Nowhere }
}

fn one_column(site: &Site, at: usize) -> End {
    let (line, column) = site.source.position(at);
    End::At(line, column + 1)
}

/// The last token of the longest expression that begins at a token.
fn expression(site: &Site, first: usize) -> Option<usize> {
    let in_brackets = site.tokens.get(first)?.kind.is("(");
    longest(site, first, |kind| in_brackets || !matches!(kind, ExprKind::Tuple { .. }))
}

/// The operand behind a `=`: an expression without `and`, `or`, comparisons, conditions and `lambda`. If it begins a
/// generator the error ends with the `=`.
fn value(site: &Site, equals: usize) -> Option<usize> {
    use ExprKind::{BoolOp, Compare, IfExp, Lambda, Tuple};
    let last = longest(site, equals + 1, |kind| {
        !matches!(kind, BoolOp { .. } | Compare { .. } | IfExp { .. } | Lambda { .. } | Tuple { .. })
    })?;
    let before_for = site.tokens.get(last + 1).is_some_and(|token| token.kind.is("for"));
    Some(if before_for { equals } else { last })
}

fn longest(site: &Site, first: usize, fits: impl Fn(&ExprKind) -> bool) -> Option<usize> {
    let rest = site.tokens.get(first..)?;
    let length = rest.iter().position(|token| token.kind == TokenKind::Newline).unwrap_or(rest.len()).min(MOST_TOKENS);
    let ends = (first + 1..=first + length).rev();
    ends.into_iter().find(|&end| site.expression(first..end).is_some_and(|found| fits(&found.kind))).map(|end| end - 1)
}

/// How far an expression is looked for, so that a long line takes no long time.
const MOST_TOKENS: usize = 64;

fn equals(site: &Site, first: usize) -> Option<usize> {
    let found = site.tokens[first..].iter().position(|token| token.kind.is("=") || token.kind == TokenKind::Newline)?;
    Some(first + found).filter(|&found| site.tokens[found].kind.is("="))
}
