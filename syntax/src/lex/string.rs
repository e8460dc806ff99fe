//! String literals: prefixes, quotes, and which literals make one value.

use super::{Lexer, Read, StringPart, StringValue, Token, TokenKind, slice};

/// Whether a name before a quote is a prefix, if only a wrong one.
pub(super) fn is_prefix(name: &str) -> bool {
    let mut letters: Vec<u8> = name.bytes().map(|byte| byte.to_ascii_lowercase()).collect();
    letters.sort_unstable();
    let count = letters.len();
    letters.dedup();
    letters.len() == count && letters.iter().all(|letter| b"bfrtu".contains(letter))
}

/// The letters before the quote.
#[derive(Clone, Copy)]
struct Prefix {
    raw: bool,
    bytes: bool,
    unicode: bool,
    formatted: bool,
    template: bool,
}

/// Where a string starts, and how it is quoted.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    pub(super) start: usize,
    pub(super) quote: char,
    pub(super) triple: bool,
    pub(super) raw: bool,
    /// A t-string, not an f-string.
    pub(super) template: bool,
}

impl Opening {
    /// What messages call the string, if it has replacement fields.
    pub(super) fn noun(self) -> &'static str {
        if self.template { "t-string" } else { "f-string" }
    }

    /// What ends the string.
    pub(super) fn closing(self) -> &'static str {
        match (self.quote, self.triple) {
            ('"', true) => "\"\"\"",
            ('"', false) => "\"",
            (_, true) => "'''",
            (_, false) => "'",
        }
    }
}

impl Lexer<'_> {
    pub(super) fn string(&mut self) -> Read<()> {
        let start = self.at;
        let prefix = self.prefix()?;
        let quote = char::from(self.peek_byte(0));
        let triple = self.peek_byte(1) == self.peek_byte(0) && self.peek_byte(2) == self.peek_byte(0);
        let opening = Opening { start, quote, triple, raw: prefix.raw, template: prefix.template };
        self.at += opening.closing().len();
        let length = self.at - start;
        let value = if prefix.formatted || prefix.template {
            let pieces = self.formatted(opening)?;
            StringValue::Formatted { pieces, opening: length, template: prefix.template }
        } else {
            self.plain(opening, prefix)?
        };
        self.add_string(StringPart { range: start..self.at, value });
        Ok(())
    }

    fn prefix(&mut self) -> Read<Prefix> {
        let start = self.at;
        self.skip_while(|c| c.is_ascii_alphabetic());
        let letters = self.text[start..self.at].to_ascii_lowercase();
        let has = |letter| letters.contains(letter);
        for (one, other) in [('u', 'b'), ('u', 'r'), ('u', 'f'), ('u', 't'), ('b', 'f'), ('b', 't'), ('f', 't')] {
            if has(one) && has(other) {
                return self.error_in(start..self.at, format!("'{one}' and '{other}' prefixes are incompatible"));
            }
        }
        Ok(Prefix { raw: has('r'), bytes: has('b'), unicode: has('u'), formatted: has('f'), template: has('t') })
    }

    fn plain(&mut self, opening: Opening, prefix: Prefix) -> Read<StringValue> {
        let body = self.at..self.find_closing(opening)?;
        self.at = body.end + opening.closing().len();
        let text = slice(self.text, &body);
        let value = if prefix.bytes {
            self.bytes(text, prefix.raw, opening.start)
        } else {
            let value = self.unescape(text, prefix.raw, opening.start);
            value.map(|value| StringValue::Text { value, unicode_prefix: prefix.unicode })
        };
        Ok(value.unwrap_or_else(|error| StringValue::Invalid(Box::new(error))))
    }

    fn bytes(&self, text: &str, raw: bool, at: usize) -> Read<StringValue> {
        if !text.is_ascii() {
            return self.error(at, "bytes can only contain ASCII literal characters");
        }
        self.unescape_bytes(text, raw, at).map(StringValue::Bytes)
    }

    /// Where the quote stands that ends the string.
    fn find_closing(&self, opening: Opening) -> Read<usize> {
        let closing = opening.closing().as_bytes();
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while at < bytes.len() {
            match bytes[at] {
                b'\\' => at += 1,
                b'\n' if !opening.triple => break,
                _ if bytes[at..].starts_with(closing) => return Ok(at),
                _ => {}
            }
            at += 1;
        }
        self.unterminated(opening, at.min(bytes.len()))
    }

    fn unterminated<T>(&self, opening: Opening, end: usize) -> Read<T> {
        if let Some(outer) = self.fstrings.last()
            && outer.closing() == opening.closing()
        {
            return self.error(opening.start, format!("{}: expecting '}}'", outer.noun()));
        }
        let line = self.source.position(end).0;
        // A last newline starts no line of its own.
        let line = line - u32::from(opening.triple && self.text.ends_with('\n'));
        let escaped = format!("\\{}", opening.quote);
        let hint = if !opening.triple && self.text[opening.start..end].contains(&escaped) {
            "; perhaps you escaped the end quote?"
        } else {
            ""
        };
        let kind = if opening.triple { "triple-quoted string" } else { "string" };
        self.error(opening.start, format!("unterminated {kind} literal (detected at line {line}){hint}"))
    }

    /// Joins the literal with those right before it.
    fn add_string(&mut self, part: StringPart) {
        let range = part.range.clone();
        match self.out.last_mut() {
            Some(Token { kind: TokenKind::Strings(parts), range: whole }) => {
                whole.end = range.end;
                parts.push(part);
            }
            _ => self.out.push(Token { kind: TokenKind::Strings(vec![part]), range }),
        }
    }
}
