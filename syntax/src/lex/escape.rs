//! Backslash escapes.

use std::iter::Peekable;
use std::str::CharIndices;

use super::{Lexer, Read};
use crate::error::{ErrorClass, SyntaxError};

/// What is wrong with an escape: the bytes of it, and what CPython's codec says.
struct BadEscape {
    end: usize,
    reason: &'static str,
}

/// What an escape stands for.
enum Escaped {
    Nothing,
    Char(char),
    Unknown(char),
}

impl Lexer<'_> {
    /// The value of a string literal's body. `at` is where an error is reported.
    pub(super) fn unescape(&self, body: &str, raw: bool, at: usize) -> Read<String> {
        if raw || !body.contains('\\') {
            return Ok(body.to_owned());
        }
        let mut value = String::with_capacity(body.len());
        let mut chars = body.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            if c != '\\' {
                value.push(c);
                continue;
            }
            match escape(body, &mut chars) {
                Ok(Escaped::Nothing) => {}
                Ok(Escaped::Char(c)) => value.push(c),
                Ok(Escaped::Unknown(c)) => value.extend(['\\', c]),
                Err(bad) => return Err(self.bad_escape(body, start, &bad, at)),
            }
        }
        Ok(value)
    }

    /// CPython's codec counts in a form of the text where a character beyond ASCII is `\UXXXXXXXX`.
    fn bad_escape(&self, body: &str, start: usize, bad: &BadEscape, at: usize) -> SyntaxError {
        if bad.reason.is_empty() {
            return self.source.error_of(ErrorClass::NotSupported, at, "lone surrogates in strings");
        }
        let first: usize = body[..start].chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum();
        let last = first + (bad.end - start).max(1) - 1;
        let place = match last == first {
            true => format!("byte 0x5c in position {first}"),
            false => format!("bytes in position {first}-{last}"),
        };
        let reason = bad.reason;
        self.source.error(at, format!("(unicode error) 'unicodeescape' codec can't decode {place}: {reason}"))
    }

    /// The value of a bytes literal's body, which is ASCII.
    pub(super) fn unescape_bytes(&self, body: &str, raw: bool, at: usize) -> Read<Vec<u8>> {
        if raw {
            return Ok(body.as_bytes().to_vec());
        }
        let mut value = Vec::with_capacity(body.len());
        let mut chars = body.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            match (c, chars.peek()) {
                ('\\', Some(&(_, letter @ ('u' | 'U' | 'N')))) => {
                    chars.next();
                    value.extend([b'\\', letter as u8]);
                }
                ('\\', _) => match escape(body, &mut chars) {
                    Ok(Escaped::Nothing) => {}
                    Ok(Escaped::Char(c)) => value.push(u32::from(c) as u8),
                    Ok(Escaped::Unknown(c)) => value.extend([b'\\', c as u8]),
                    Err(_) => return self.error(at, format!("(value error) invalid \\x escape at position {start}")),
                },
                (c, _) => value.push(c as u8),
            }
        }
        Ok(value)
    }
}

/// Reads what follows a backslash.
fn escape(body: &str, chars: &mut Peekable<CharIndices<'_>>) -> Result<Escaped, BadEscape> {
    // Before a field of an f-string it stands for itself.
    let Some((at, c)) = chars.next() else { return Ok(Escaped::Char('\\')) };
    Ok(Escaped::Char(match c {
        '\n' => return Ok(Escaped::Nothing),
        '\\' | '\'' | '"' => c,
        'a' => '\x07',
        'b' => '\x08',
        'f' => '\x0c',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\x0b',
        '0'..='7' => octal(c, chars),
        'x' => hex(at, chars, 2, "truncated \\xXX escape")?,
        'u' => hex(at, chars, 4, "truncated \\uXXXX escape")?,
        'U' => hex(at, chars, 8, "truncated \\UXXXXXXXX escape")?,
        'N' => named(body, at, chars)?,
        c => return Ok(Escaped::Unknown(c)),
    }))
}

fn octal(first: char, chars: &mut Peekable<CharIndices<'_>>) -> char {
    let mut code = first.to_digit(8).unwrap_or(0);
    for _ in 0..2 {
        let Some((_, digit)) = chars.next_if(|(_, c)| c.is_digit(8)) else { break };
        code = code * 8 + digit.to_digit(8).unwrap_or(0);
    }
    char::from_u32(code).expect("three octal digits are below the surrogates")
}

fn hex(
    at: usize,
    chars: &mut Peekable<CharIndices<'_>>,
    digits: usize,
    truncated: &'static str,
) -> Result<char, BadEscape> {
    let mut code = 0u32;
    for read in 0..digits {
        let Some((_, digit)) = chars.next_if(|(_, c)| c.is_ascii_hexdigit()) else {
            return Err(BadEscape { end: at + 1 + read, reason: truncated });
        };
        code = code << 4 | digit.to_digit(16).unwrap_or(0);
    }
    let is_surrogate = (0xd800..0xe000).contains(&code);
    let reason = if is_surrogate { "" } else { "illegal Unicode character" };
    char::from_u32(code).ok_or(BadEscape { end: at + 1 + digits, reason })
}

fn named(body: &str, at: usize, chars: &mut Peekable<CharIndices<'_>>) -> Result<char, BadEscape> {
    let malformed = |end| BadEscape { end, reason: "malformed \\N character escape" };
    if chars.next_if(|(_, c)| *c == '{').is_none() {
        return Err(malformed(at + 1));
    }
    let Some(length) = body[at + 2..].find('}').filter(|length| *length > 0) else {
        return Err(malformed(body[at..].find('}').map_or(body.len(), |close| at + close)));
    };
    let end = at + 2 + length;
    while chars.next_if(|(index, _)| *index <= end).is_some() {}
    unicode_names2::character(&body[at + 2..end])
        .ok_or(BadEscape { end: end + 1, reason: "unknown Unicode character name" })
}
