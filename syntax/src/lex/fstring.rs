//! f-strings, by PEP 701, and t-strings, by PEP 750: literal text, and replacement fields of ordinary tokens.

use super::string::Opening;
use super::{Field, FieldTokens, Lexer, Piece, Read, Token, TokenKind};
use crate::ast::Conversion;
use crate::error::{End, SyntaxError};
use crate::walk::with_stack;

/// CPython's `MAXFSTRINGLEVEL`, less the level that is always there.
const MAX_FSTRINGS: usize = 149;
/// CPython's `MAX_EXPR_NESTING`: how deep fields may stand in format specs.
const MAX_SPECS: usize = 3;

impl Lexer<'_> {
    /// Reads an f-string or t-string after its first quote, to after its last.
    pub(super) fn formatted(&mut self, opening: Opening) -> Read<Vec<Piece>> {
        if self.fstrings.len() == MAX_FSTRINGS {
            return self.error(opening.start, "too many nested f-strings or t-strings");
        }
        self.fstrings.push(opening);
        let mut pieces = with_stack(|| self.pieces(opening, 0))?;
        self.fstrings.pop();
        let quote = self.at..self.at + opening.closing().len();
        // CPython looks into the text only when it has read the whole string.
        for piece in &mut pieces {
            if let Piece::Invalid(error) = piece {
                let at_quote = self.source.error_in(&quote, std::mem::take(&mut error.message));
                **error = SyntaxError { class: error.class, ..at_quote };
            }
        }
        self.at = quote.end;
        Ok(pieces)
    }

    /// Reads text and fields up to the last quote, or in a format spec (`specs > 0`) up to the brace that ends it.
    fn pieces(&mut self, opening: Opening, specs: usize) -> Read<Vec<Piece>> {
        let mut pieces = Vec::new();
        loop {
            self.literal_text(opening, specs > 0, &mut pieces)?;
            match self.peek() {
                Some('{') => pieces.push(Piece::Field(self.field(opening, specs)?)),
                Some('}') if specs > 0 => return Ok(pieces),
                Some('}') => return self.error(self.at, self.worded("single '}' is not allowed")),
                _ if specs > 0 => return self.unfinished_spec(opening),
                _ => return Ok(pieces),
            }
        }
    }

    fn unfinished_spec<T>(&self, opening: Opening) -> Read<T> {
        match self.peek() {
            Some('\n') | None if !opening.triple => {
                let noun = opening.noun();
                let message = format!("newlines are not allowed in format specifiers for single quoted {noun}s");
                self.error(self.at, self.worded(&message))
            }
            Some(_) => {
                let quote = self.at..self.at + opening.closing().len();
                self.error_in(quote, self.worded("expecting '}', or format specs"))
            }
            None => self.unterminated_fstring(opening),
        }
    }

    /// Reads literal text up to a lone brace or the last quote.
    fn literal_text(&mut self, opening: Opening, in_spec: bool, pieces: &mut Vec<Piece>) -> Read<()> {
        let start = self.at;
        let mut raw_text = String::new();
        let mut is_raw = opening.raw && !in_spec;
        loop {
            if self.rest().starts_with(opening.closing()) {
                break;
            }
            match (self.peek(), self.peek_byte(1)) {
                (None, _) if in_spec && !opening.triple => break,
                (None, _) => return self.unterminated_fstring(opening),
                (Some('\n'), _) if !opening.triple && in_spec => break,
                (Some('\n'), _) if !opening.triple => return self.unterminated_fstring(opening),
                (Some('{'), b'{') | (Some('}'), b'}') if !in_spec => self.take(&mut raw_text, 1, 1),
                (Some('{' | '}'), _) => break,
                (Some('\\'), b'{' | b'}') => self.take(&mut raw_text, 1, 0),
                (Some('\\'), b'N') if !is_raw && self.peek_byte(2) == b'{' => {
                    let length = self.rest().find('}').map_or(3, |close| close + 1);
                    self.take(&mut raw_text, length, 0);
                }
                (Some('\\'), _) => {
                    let escaped = self.rest().chars().nth(1).map_or(0, char::len_utf8);
                    self.take(&mut raw_text, 1 + escaped, 0);
                }
                (Some(c), _) => self.take(&mut raw_text, c.len_utf8(), 0),
            }
        }
        if self.at > start {
            is_raw |= !raw_text.contains('\\');
            let range = start..self.at;
            pieces.push(match self.unescape(&raw_text, is_raw, start) {
                Ok(value) => Piece::Text { value, range },
                Err(error) => Piece::Invalid(Box::new(error)),
            });
        }
        Ok(())
    }

    /// Moves text over, and skips what follows it.
    fn take(&mut self, text: &mut String, length: usize, skipped: usize) {
        text.push_str(&self.text[self.at..self.at + length]);
        self.at += length + skipped;
    }

    fn unterminated_fstring<T>(&self, opening: Opening) -> Read<T> {
        let line = self.source.position(self.at).0;
        let line = line - u32::from(opening.triple && self.text.ends_with('\n'));
        let (quoted, noun) = (if opening.triple { "triple-quoted " } else { "" }, opening.noun());
        self.error(opening.start, format!("unterminated {quoted}{noun} literal (detected at line {line})"))
    }

    /// Reads a replacement field, from brace to brace.
    fn field(&mut self, opening: Opening, specs: usize) -> Read<Field> {
        let start = self.at;
        if specs == MAX_SPECS {
            return self.error(start - 1, self.worded("expressions nested too deeply"));
        }
        self.open('{')?;
        self.at += 1;
        let mut tokens = self.field_tokens(start)?;
        let equals = tokens.pop_if(|token| token.kind.is("="));
        if tokens.len() < 2 {
            let at = equals.map_or(self.at, |equals| equals.range.start);
            let found = self.text[at..].chars().next().unwrap_or('}');
            let message = self.worded(&format!("valid expression required before '{found}'"));
            return self.error_in(at..at + 1, message);
        }
        let text = self.without_comments(&tokens, start + 1..self.at);
        // As CPython cuts it: a backslash behind the `=` keeps both.
        let source = text.trim_end_matches(|c: char| c.is_whitespace() || c == '=').to_owned();
        let debug = equals.map(|_| (text, start + 1..self.at));
        tokens.push(Token { kind: TokenKind::Fixed(")"), range: self.at..self.at + 1 });
        let conversion = self.conversion(start)?;
        let spec = self.spec(opening, specs)?;
        self.close('}')?;
        self.at += 1;
        let conversion = match (&debug, conversion, &spec) {
            (Some(_), Conversion::None, None) => Conversion::Repr,
            _ => conversion,
        };
        let expression = FieldTokens { tokens, noun: opening.noun() };
        Ok(Field { range: start..self.at, expression, source, debug, conversion, spec })
    }

    /// Reads the expression's tokens, after one that stands for a parenthesis, up to `=`, `!`, `:` or `}`.
    fn field_tokens(&mut self, start: usize) -> Read<Vec<Token>> {
        let outer = std::mem::take(&mut self.out);
        self.push(TokenKind::Fixed("("), start);
        let read = self.rest_of_field_tokens(start);
        let tokens = std::mem::replace(&mut self.out, outer);
        if let Err(error) = read {
            let noun = self.noun();
            self.field.get_or_insert(FieldTokens { tokens, noun });
            return Err(error);
        }
        Ok(tokens)
    }

    fn rest_of_field_tokens(&mut self, start: usize) -> Read<()> {
        let depth = self.brackets.len();
        loop {
            self.skip_between(start)?;
            let top = self.brackets.len() == depth;
            match self.peek() {
                Some(':' | '}') if top => return Ok(()),
                Some('!') if top && self.peek_byte(1) != b'=' => return Ok(()),
                Some(c @ (')' | ']')) if top => return self.unmatched(c),
                c => self.token(c.unwrap_or_default())?,
            }
        }
    }

    fn never_closed_field<T>(&mut self, start: usize) -> Read<T> {
        match self.brackets.last() {
            Some((bracket, at)) if *at != start => self.never_closed_at(*at, *bracket),
            _ => self.never_closed_at(start, '{'),
        }
    }

    fn never_closed_at<T>(&self, at: usize, bracket: char) -> Read<T> {
        let error = self.source.error(at, format!("'{bracket}' was never closed"));
        Err(SyntaxError { end: End::Nowhere, ..error })
    }

    /// The text of a range with those tokens, the first of which stands for a parenthesis.
    fn without_comments(&self, tokens: &[Token], range: crate::source::Range) -> String {
        let mut text = String::new();
        let mut at = range.start;
        for token in &tokens[1..] {
            text += &uncommented(&self.text[at..token.range.start]);
            text += &self.text[token.range.clone()];
            at = token.range.end;
        }
        text + &uncommented(&self.text[at..range.end])
    }

    fn conversion(&mut self, field: usize) -> Read<Conversion> {
        if self.peek() != Some('!') {
            return Ok(Conversion::None);
        }
        let bang = self.at;
        self.at += 1;
        self.skip_between(field)?;
        let token = self.token_behind_bang()?;
        let TokenKind::Name(name) = &token.kind else {
            let missing = matches!(token.kind, TokenKind::Fixed(":" | "}"));
            let what = if missing { "missing" } else { "invalid" };
            return self.error_in(token.first_range(), self.worded(&format!("{what} conversion character")));
        };
        if token.range.start > bang + 1 {
            let message = "conversion type must come right after the exclamation mark";
            return self.error_in(bang..token.range.end, self.worded(message));
        }
        let conversion = match &name[..] {
            "s" => Conversion::Str,
            "r" => Conversion::Repr,
            "a" => Conversion::Ascii,
            other => {
                let message = format!("invalid conversion character '{other}': expected 's', 'r', or 'a'");
                return self.error_in(token.range, self.worded(&message));
            }
        };
        self.skip_between(field)?;
        if !matches!(self.peek(), Some(':' | '}')) {
            let token = self.token_behind_bang()?;
            return self.error_in(token.first_range(), self.worded("expecting ':' or '}'"));
        }
        Ok(conversion)
    }

    /// Skips what may stand between the tokens of a field.
    fn skip_between(&mut self, field: usize) -> Read<()> {
        loop {
            self.skip_blanks()?;
            match self.peek() {
                Some('\n') => self.at += 1,
                Some(_) => return Ok(()),
                None => return self.never_closed_field(field),
            }
        }
    }

    /// Reads a token that is not one of the expression.
    fn token_behind_bang(&mut self) -> Read<Token> {
        let c = self.peek().unwrap_or_default();
        if matches!(c, ':' | '}') {
            return Ok(Token { kind: TokenKind::Fixed(if c == ':' { ":" } else { "}" }), range: self.at..self.at + 1 });
        }
        if matches!(c, ')' | ']') {
            return self.unmatched(c);
        }
        let outer = std::mem::take(&mut self.out);
        let read = self.token(c);
        let mut tokens = std::mem::replace(&mut self.out, outer);
        read.map(|()| tokens.swap_remove(0))
    }

    /// A message about the innermost f-string or t-string.
    fn worded(&self, message: &str) -> String {
        format!("{}: {message}", self.noun())
    }

    fn noun(&self) -> &'static str {
        self.fstrings.last().map_or("f-string", |opening| opening.noun())
    }

    fn unmatched<T>(&self, bracket: char) -> Read<T> {
        self.error(self.at, self.worded(&format!("unmatched '{bracket}'")))
    }

    fn spec(&mut self, opening: Opening, specs: usize) -> Read<Option<(Vec<Piece>, crate::source::Range)>> {
        if self.peek() != Some(':') {
            return Ok(None);
        }
        let start = self.at;
        self.at += 1;
        let pieces = self.pieces(opening, specs + 1)?;
        Ok(Some((pieces, start..self.at)))
    }
}

/// What stands between tokens, less the comments.
fn uncommented(gap: &str) -> String {
    let lines: Vec<&str> = gap.split('\n').map(|line| line.split_once('#').map_or(line, |(code, _)| code)).collect();
    lines.join("\n")
}
