//! From our tokens to `rustpython-parser`'s. Its own lexer is not used: it knows neither PEP 701 nor CPython's limits and messages.

use rustpython_parser::text_size::{TextRange, TextSize};
use rustpython_parser::{StringKind, Tok, lexer::LexResult};

use super::type_defaults;
use crate::lex::{Token, TokenKind};

/// The tokens as that parser's lexer would give them.
pub(super) fn feed(tokens: &[Token]) -> Vec<LexResult> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut subject_end = None;
    let mut defaults = type_defaults::all(tokens).into_iter().peekable();
    for (index, token) in tokens.iter().enumerate() {
        if subject_end == Some(index) {
            out.push(Ok((Tok::Rpar, empty(tokens[index - 1].range.end))));
        }
        if let Some(default) = defaults.peek() {
            if default.equals == index {
                out.extend(before_default(token, default.is_starred));
                continue;
            }
            if default.end == index {
                let ends = if default.is_starred { &[Tok::Comma, Tok::Rpar][..] } else { &[] };
                out.extend(ends.iter().map(|end| Ok((end.clone(), empty(tokens[index - 1].range.end)))));
                defaults.next();
            }
        }
        let Some(tok) = tok(&token.kind, index) else { continue };
        out.push(Ok((tok, TextRange::new(size(token.range.start), size(token.range.end)))));
        if let Some((start, end)) = bare_tuple(tokens, index) {
            subject_end = Some(end);
            out.push(Ok((Tok::Lpar, empty(tokens[start].range.start))));
        }
    }
    out
}

/// What stands for the `=` in front of a default.
fn before_default(equals: &Token, is_starred: bool) -> Vec<LexResult> {
    let name = Tok::Name { name: type_defaults::NAME.to_owned() };
    let (start, end) = (equals.range.start, equals.range.end);
    let mut out = vec![
        Ok((Tok::Comma, empty(start))),
        Ok((name, TextRange::new(size(start), size(end)))),
        Ok((Tok::Colon, empty(end))),
    ];
    out.extend(is_starred.then(|| Ok((Tok::Lpar, empty(end)))));
    out
}

fn size(at: usize) -> TextSize {
    // A text is never so long: `Source` refuses it.
    TextSize::try_from(at).unwrap_or_default()
}

fn empty(at: usize) -> TextRange {
    TextRange::empty(size(at))
}

/// Where a tuple without parentheses starts and ends that follows the token at `index` and is in need of them: they get no width.
fn bare_tuple(tokens: &[Token], index: usize) -> Option<(usize, usize)> {
    let is = |index: usize, text: &str| tokens.get(index).is_some_and(|token| token.kind.is(text));
    let starts_line = index == 0 || matches!(tokens[index - 1].kind, TokenKind::Newline | TokenKind::Dedent);
    let (start, colon) = match &tokens[index].kind {
        // That parser loses the tuple of `match a, b:`, and its place.
        TokenKind::Fixed("match") => (index + 1, None),
        // PEP 758: `except A, B:`.
        TokenKind::Fixed("except") if starts_line && !is(index + 1, "*") => (index + 1, Some(":")),
        TokenKind::Fixed("*") if index > 0 && is(index - 1, "except") => (index + 1, Some(":")),
        _ => return None,
    };
    let mut depth = 0usize;
    let mut has_comma = false;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match &token.kind {
            TokenKind::Fixed("(" | "[" | "{") => depth += 1,
            TokenKind::Fixed(")" | "]" | "}") => depth = depth.saturating_sub(1),
            TokenKind::Fixed(",") => has_comma |= depth == 0,
            TokenKind::Fixed("as") if depth == 0 => return None,
            TokenKind::Fixed("*") if depth == 0 && colon.is_some() && is(at - 1, ",") => return None,
            TokenKind::Fixed(":") if depth == 0 && colon.is_some() => return has_comma.then_some((start, at)),
            TokenKind::Newline => return has_comma.then_some((start, at - 1)),
            _ => {}
        }
    }
    None
}

pub(super) fn tok(kind: &TokenKind, index: usize) -> Option<Tok> {
    Some(match kind {
        TokenKind::Name(name) => Tok::Name { name: name.clone() },
        TokenKind::Int(value) => Tok::Int { value: value.clone() },
        TokenKind::Float(value) => Tok::Float { value: *value },
        TokenKind::Imaginary(imag) => Tok::Complex { real: 0.0, imag: *imag },
        // The string's value stays here; its token's index goes through that parser in its place.
        TokenKind::Strings(_) => {
            Tok::String { value: index.to_string(), kind: StringKind::String, triple_quoted: false }
        }
        TokenKind::Fixed(text) => fixed(text),
        TokenKind::Newline => Tok::Newline,
        TokenKind::Indent => Tok::Indent,
        TokenKind::Dedent => Tok::Dedent,
        TokenKind::End => return None,
    })
}

macro_rules! fixed_tokens {
    ($($text:literal $tok:ident)*) => {
        fn fixed(text: &str) -> Tok {
            match text {
                $($text => Tok::$tok,)*
                _ => unreachable!("the lexer makes no other token"),
            }
        }
    };
}

fixed_tokens! {
    "False" False "None" None "True" True "and" And "as" As "assert" Assert "async" Async "await" Await "break" Break
    "case" Case "class" Class "continue" Continue "def" Def "del" Del "elif" Elif "else" Else "except" Except
    "finally" Finally "for" For "from" From "global" Global "if" If "import" Import "in" In "is" Is "lambda" Lambda
    "match" Match "nonlocal" Nonlocal "not" Not "or" Or "pass" Pass "raise" Raise "return" Return "try" Try "type" Type
    "while" While "with" With "yield" Yield
    "**=" DoubleStarEqual "//=" DoubleSlashEqual "<<=" LeftShiftEqual ">>=" RightShiftEqual "..." Ellipsis "!=" NotEqual
    "%=" PercentEqual "&=" AmperEqual "**" DoubleStar "*=" StarEqual "+=" PlusEqual "-=" MinusEqual "->" Rarrow
    "//" DoubleSlash "/=" SlashEqual ":=" ColonEqual "<<" LeftShift "<=" LessEqual "==" EqEqual ">=" GreaterEqual
    ">>" RightShift "@=" AtEqual "^=" CircumflexEqual "|=" VbarEqual "%" Percent "&" Amper "(" Lpar ")" Rpar "*" Star
    "+" Plus "," Comma "-" Minus "." Dot "/" Slash ":" Colon ";" Semi "<" Less "=" Equal ">" Greater "@" At "[" Lsqb
    "]" Rsqb "^" CircumFlex "{" Lbrace "|" Vbar "}" Rbrace "~" Tilde
    // Tokens that the grammar takes nowhere.
    "!" StartModule "$" StartModule "?" StartModule "`" StartModule "<>" StartModule
}
