//! Numbers.

use num_bigint::BigInt;
use num_traits::Num;

use super::{Lexer, Read, TokenKind};

/// How many digits `int` takes from a decimal literal: CPython's default of `sys.set_int_max_str_digits`.
const MAX_DIGITS: usize = 4300;

impl Lexer<'_> {
    pub(super) fn number(&mut self) -> Read<()> {
        let start = self.at;
        let radix = match (self.peek_byte(0), self.peek_byte(1)) {
            (b'0', b'x' | b'X') => Some((16, "hexadecimal")),
            (b'0', b'o' | b'O') => Some((8, "octal")),
            (b'0', b'b' | b'B') => Some((2, "binary")),
            _ => None,
        };
        match radix {
            Some((radix, name)) => self.radix_integer(radix, name)?,
            None => self.decimal(start)?,
        }
        Ok(())
    }

    fn radix_integer(&mut self, radix: u32, name: &str) -> Read<()> {
        let start = self.at;
        self.at += 2;
        loop {
            self.at += usize::from(self.peek_byte(0) == b'_');
            let digit = char::from(self.peek_byte(0));
            if !digit.is_digit(radix) {
                return match digit {
                    '0'..='9' => self.error(self.at, format!("invalid digit '{digit}' in {name} literal")),
                    _ => self.error(self.at - 1, format!("invalid {name} literal")),
                };
            }
            self.skip_while(|c| c.is_digit(radix));
            if self.peek_byte(0) != b'_' {
                break;
            }
        }
        if self.peek_byte(0).is_ascii_digit() {
            let digit = char::from(self.peek_byte(0));
            return self.error(self.at, format!("invalid digit '{digit}' in {name} literal"));
        }
        self.end_of_number(name)?;
        let digits = self.text[start + 2..self.at].replace('_', "");
        let value = BigInt::from_str_radix(&digits, radix).expect("only digits of the radix");
        self.push(TokenKind::Int(value), start);
        Ok(())
    }

    fn decimal(&mut self, start: usize) -> Read<()> {
        let mut is_float = false;
        if self.peek_byte(0) != b'.' {
            self.digits()?;
        }
        let integer_end = self.at;
        if self.peek_byte(0) == b'.' {
            is_float = true;
            self.at += 1;
            if self.peek_byte(0).is_ascii_digit() {
                self.digits()?;
            }
        }
        if self.exponent()? {
            is_float = true;
        }
        let text = self.text[start..self.at].replace('_', "");
        if matches!(self.peek_byte(0), b'j' | b'J') {
            self.at += 1;
            self.end_of_number("imaginary")?;
            self.push(TokenKind::Imaginary(float(&text)), start);
            return Ok(());
        }
        if is_float {
            self.end_of_number("decimal")?;
            self.push(TokenKind::Float(float(&text)), start);
            return Ok(());
        }
        self.decimal_integer(start, integer_end, &text)
    }

    fn decimal_integer(&mut self, start: usize, end: usize, digits: &str) -> Read<()> {
        if digits.starts_with('0') && digits.contains(|c| c != '0') {
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            let is_zero = |byte: &u8| matches!(byte, b'0' | b'_');
            let zeros = self.text.as_bytes()[start..].iter().take_while(|byte| is_zero(byte)).count();
            return self.error_in(start..start + zeros, message);
        }
        self.end_of_number("decimal")?;
        if digits.len() > MAX_DIGITS {
            let message = format!(
                "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {} digits; \
                 use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals \
                 to avoid decimal conversion limits.",
                digits.len()
            );
            return self.error(start, message);
        }
        debug_assert_eq!(end, self.at);
        self.push(TokenKind::Int(digits.parse().expect("only digits")), start);
        Ok(())
    }

    /// Digits with single underscores between them.
    fn digits(&mut self) -> Read<()> {
        loop {
            self.skip_while(|c| c.is_ascii_digit());
            if self.peek_byte(0) != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek_byte(0).is_ascii_digit() {
                return self.error(self.at - 1, "invalid decimal literal");
            }
        }
    }

    /// Whether there is an exponent; an `e` that starts none is left alone, as it may start `else`.
    fn exponent(&mut self) -> Read<bool> {
        if !matches!(self.peek_byte(0), b'e' | b'E') {
            return Ok(false);
        }
        let signed = usize::from(matches!(self.peek_byte(1), b'+' | b'-'));
        if !self.peek_byte(1 + signed).is_ascii_digit() {
            if signed > 0 {
                return self.error(self.at + 1, "invalid decimal literal");
            }
            return Ok(false);
        }
        self.at += 1 + signed;
        self.digits()?;
        Ok(true)
    }

    /// A number may touch a keyword that can follow it, but no other name.
    fn end_of_number(&self, name: &str) -> Read<()> {
        let rest = self.rest();
        let keyword = ["and", "else", "for", "if", "in", "is", "not", "or"].iter().any(|word| rest.starts_with(word));
        match self.peek() {
            Some(c) if !keyword && (c == '_' || unicode_ident::is_xid_continue(c)) => {
                self.error(self.at - 1, format!("invalid {name} literal"))
            }
            _ => Ok(()),
        }
    }
}

fn float(text: &str) -> f64 {
    text.parse().expect("digits, a point and an exponent")
}
