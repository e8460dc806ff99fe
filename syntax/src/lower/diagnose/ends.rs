//! Where a mistake ends: the end of a token, of an expression, or of what the message is about.

use super::site::{self, Site};
use crate::ast::{self, ExprKind, Operator};
use crate::error::{End, ErrorClass};
use crate::lex::TokenKind;

/// What of the text an error is about.
#[derive(Clone, Copy)]
enum Extent {
    /// The expression that begins there, whatever follows it.
    Expression,
    /// All up to the first parenthesis that closes.
    Bracket,
    /// A `not` and its operand.
    Negated,
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
    /// Arguments with stars, and the token behind them.
    StarredArguments,
    /// A whole import of names from a module.
    Import,
    /// All that was read by then.
    Read,
    /// All up to a colon.
    Colon,
    /// A keyword with the star behind it, if there is one.
    WithStar,
    /// It is a place.
    Place,
    /// A token; an end of a line or block has no end.
    Token,
    /// CPython tells no end.
    Nowhere,
}

/// What an error is about by how its message begins; of all others it is one token.
const EXTENTS: [(&str, Extent); 38] = [
    ("invalid syntax. Perhaps you forgot a comma", Extent::Pair),
    ("invalid syntax. Maybe you meant", Extent::Assignment),
    ("expected 'else' after 'if' expression", Extent::Before),
    ("expected 'except' or 'finally' block", Extent::Token),
    ("Expected one or more names", Extent::Place),
    ("Function parameters cannot be parenthesized", Extent::Bracket),
    ("Lambda expression parameters cannot be parenthesized", Extent::Bracket),
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
    ("cannot use expression", Extent::Expression),
    ("'not' after an operator", Extent::Negated),
    ("cannot use function call", Extent::Expression),
    ("cannot use except", Extent::Expression),
    ("did you forget parentheses around", Extent::Before),
    ("iterable unpacking cannot be used", Extent::Starred),
    ("iterable argument unpacking follows", Extent::StarredArguments),
    ("Did you mean to use 'from", Extent::Import),
    ("Type parameter list cannot", Extent::Read),
    ("f-string: lambda expressions", Extent::Colon),
    ("cannot have both 'except'", Extent::WithStar),
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
        Some(Extent::Import) => return read_to(site, after_names(site, site.at + 1)),
        Some(Extent::StarredArguments) => return read_to(site, behind_starred(site, first + 1)),
        Some(Extent::Read) if site.tokens[site.line_head()].kind.is("type") => return read_to(site, site.at + 1),
        Some(Extent::Read) => return read_to(site, site.at),
        Some(Extent::Colon) => up_to(site, first, ":"),
        Some(Extent::Bracket) => up_to(site, first, ")"),
        Some(Extent::WithStar) => Some(first + usize::from(site.tokens[first + 1].kind.is("*"))),
        Some(Extent::Expression) => expression(site, first),
        Some(Extent::Negated) => negated(site, first),
        Some(Extent::Starred) => expression(site, first + 1),
        Some(Extent::Statement) => longest(site, first + 1, |_| true),
        Some(Extent::Equals) => equals(site, first),
        Some(Extent::Assignment) => equals(site, first).and_then(|equals| value(site, equals)),
        Some(Extent::Pair) => expression(site, site.at),
        Some(Extent::Before) => site.at.checked_sub(1),
    };
    let last = last.filter(|&last| last >= first).unwrap_or(first);
    match site.tokens[last].kind {
        TokenKind::Newline => one_column(site, end_of_line(site, last)),
        _ if site.tokens[last].kind == TokenKind::Indent => End::Nowhere,
        _ if extent.is_none() => site.source.end(site.tokens[last].first_range().end),
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

/// Where the newline is, which a comment may stand before.
fn end_of_line(site: &Site, newline: usize) -> usize {
    let range = &site.tokens[newline].range;
    if site.source.text()[range.clone()].ends_with('\n') { range.end - 1 } else { range.end }
}

/// What has been read when the grammar has seen a token: CPython counts such an end from 0.
fn read_to(site: &Site, last: usize) -> End {
    let end = match site.tokens[last].kind {
        TokenKind::Newline => end_of_line(site, last) + 1,
        _ => site.tokens[last].range.end,
    };
    let (line, column) = site.source.position(end - 1);
    End::At(line, column)
}

/// The token behind a name with dots.
fn after_names(site: &Site, first: usize) -> usize {
    let rest = site.tokens[first..].iter();
    first + rest.take_while(|token| matches!(token.kind, TokenKind::Name(_)) || token.kind.is(".")).count()
}

/// The token behind arguments with a star, the first of which is at `star`.
fn behind_starred(site: &Site, star: usize) -> usize {
    let behind =
        |star: usize| longest(site, star + 1, |kind| !matches!(kind, ExprKind::Tuple { .. })).map(|last| last + 1);
    let mut next = behind(star).unwrap_or(star);
    while site.tokens.get(next).is_some_and(|token| token.kind.is(",")) && next + 1 < site.tokens.len() {
        next += 1;
        match behind(next).filter(|_| site.tokens[next].kind.is("*")) {
            Some(further) => next = further,
            None => break,
        }
    }
    next
}

/// The last token of the longest expression that begins at a token.
fn expression(site: &Site, first: usize) -> Option<usize> {
    let in_brackets = site.tokens.get(first)?.kind.is("(");
    longest(site, first, |kind| in_brackets || !matches!(kind, ExprKind::Tuple { .. }))
}

/// The end of a `not` behind an operator. Behind a sign its operand has no operators but signs and powers.
pub(super) fn negated(site: &Site, first: usize) -> Option<usize> {
    use ExprKind::{BinOp, Compare, UnaryOp};
    let is_factor = |operand: &ExprKind| match operand {
        BinOp { op, .. } => *op == Operator::Pow,
        UnaryOp { op, .. } => *op != ast::UnaryOp::Not,
        Compare { .. } => false,
        _ => true,
    };
    let is_sign = first < 2 || !site::ends_operand(&site.tokens[first - 2]);
    longest(site, first, |kind| match kind {
        UnaryOp { op: ast::UnaryOp::Not, operand } => !is_sign || is_factor(&operand.kind),
        _ => false,
    })
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

/// The next token of that text, or the last of all.
fn up_to(site: &Site, first: usize, text: &str) -> Option<usize> {
    let found = site.tokens[first..].iter().position(|token| token.kind.is(text));
    Some(found.map_or(site.tokens.len() - 1, |at| first + at))
}
