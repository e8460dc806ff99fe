//! From our tokens to `rustpython-parser`'s. Its own lexer is not used: it knows neither PEP 701 nor CPython's limits and messages.

use rustpython_parser::text_size::{TextRange, TextSize};
use rustpython_parser::{StringKind, Tok, lexer::LexResult};

use crate::lex::{Token, TokenKind};

/// The tokens as that parser's lexer would give them.
pub(super) fn feed(tokens: &[Token]) -> Vec<LexResult> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut subject_end = None;
    for (index, token) in tokens.iter().enumerate() {
        if subject_end == Some(index) {
            out.push(Ok((Tok::Rpar, empty(tokens[index - 1].range.end))));
        }
        let Some(tok) = tok(&token.kind, index) else { continue };
        out.push(Ok((tok, TextRange::new(size(token.range.start), size(token.range.end)))));
        if token.kind.is("match") {
            subject_end = end_of_tuple_subject(tokens, index);
            out.extend(subject_end.map(|_| Ok((Tok::Lpar, empty(tokens[index + 1].range.start)))));
        }
    }
    out
}

fn size(at: usize) -> TextSize {
    // A text is never so long: `Source` refuses it.
    TextSize::try_from(at).unwrap_or_default()
}

fn empty(at: usize) -> TextRange {
    TextRange::empty(size(at))
}

/// That parser loses the tuple of `match a, b:` and its place, so it is put in parentheses of no width. Where they end.
fn end_of_tuple_subject(tokens: &[Token], start: usize) -> Option<usize> {
    let length = tokens[start..].iter().position(|token| token.kind == TokenKind::Newline)?;
    let colon = start + length - 1;
    let mut depth = 0usize;
    for token in &tokens[start..colon] {
        match &token.kind {
            TokenKind::Fixed("(" | "[" | "{") => depth += 1,
            TokenKind::Fixed(")" | "]" | "}") => depth = depth.saturating_sub(1),
            TokenKind::Fixed(",") if depth == 0 => return Some(colon),
            _ => {}
        }
    }
    None
}

fn tok(kind: &TokenKind, index: usize) -> Option<Tok> {
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
}
