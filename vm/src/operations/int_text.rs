//! Ints as text and text as ints, with the limit on digits. Source: CPython 3.14 `Objects/longobject.c`.

use crate::objects::{ExceptionClass, Int};
use crate::vm::{Fallible, Vm};
use num_bigint::BigInt;
use num_traits::Num;

impl Vm {
    /// `str(int)`
    pub(crate) fn int_text(&mut self, int: Int) -> Fallible<String> {
        let object = match int {
            Int::Small(int) => return Ok(int.to_string()),
            Int::Big(object) => object,
        };
        let most = self.max_str_digits;
        // A number of so many bits has more than the digits allowed; converting it would be slow.
        let hopeless = most != 0 && object.value.bits() as usize > (most + 1) * 10 / 3;
        let text = if hopeless { String::new() } else { object.value.to_string() };
        if hopeless || most != 0 && text.trim_start_matches('-').len() > most {
            let message = format!(
                "Exceeds the limit ({most} digits) for integer string conversion; \
                 use sys.set_int_max_str_digits() to increase the limit"
            );
            return Err(self.raise(ExceptionClass::ValueError, message));
        }
        Ok(text)
    }

    /// `int(text, base)`, `None` if the text is no int; base 0 looks at the prefix.
    pub(crate) fn parse_int(&mut self, text: &str, base: u32) -> Fallible<Option<BigInt>> {
        let Some((negative, digits, radix)) = split(text, base) else { return Ok(None) };
        let most = self.max_str_digits;
        if !radix.is_power_of_two() && most != 0 && digits.len() > most {
            let message = format!(
                "Exceeds the limit ({most} digits) for integer string conversion: value has {} digits; \
                 use sys.set_int_max_str_digits() to increase the limit",
                digits.len()
            );
            return Err(self.raise(ExceptionClass::ValueError, message));
        }
        let magnitude = magnitude(&digits, radix);
        Ok(Some(if negative { -magnitude } else { magnitude }))
    }
}

/// What digits mean, by halves: the work for many of them grows as that of a multiplication.
fn magnitude(digits: &str, radix: u32) -> BigInt {
    if digits.len() <= FEW_DIGITS || radix.is_power_of_two() {
        return BigInt::from_str_radix(digits, radix).unwrap_or_default();
    }
    // All lower halves have lengths that are doubled, so that each power is made once.
    let steps = std::iter::successors(Some(FEW_DIGITS), |step| Some(2 * step)).take_while(|step| *step < digits.len());
    let squares = std::iter::successors(Some(BigInt::from(radix).pow(FEW_DIGITS as u32)), |power| Some(power * power));
    let powers: Vec<(usize, BigInt)> = steps.zip(squares).collect();
    by_halves(digits, radix, &powers)
}

fn by_halves(digits: &str, radix: u32, powers: &[(usize, BigInt)]) -> BigInt {
    match powers.split_last() {
        None => BigInt::from_str_radix(digits, radix).unwrap_or_default(),
        Some(((step, _), less)) if digits.len() <= *step => by_halves(digits, radix, less),
        Some(((step, power), less)) => {
            let (high, low) = digits.split_at(digits.len() - step);
            by_halves(high, radix, less) * power + by_halves(low, radix, less)
        }
    }
}

/// So many digits are not halved.
const FEW_DIGITS: usize = 512;

/// Sign, ASCII digits without underscores, and base; `None` if the text is no int literal of that base.
fn split(text: &str, base: u32) -> Option<(bool, String, u32)> {
    let text = super::printable::strip(text);
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let prefix = text.get(..2).map(str::to_ascii_lowercase);
    let prefixed = match prefix.as_deref() {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 0,
    };
    let (text, radix) = if prefixed != 0 && (base == 0 || base == prefixed) {
        (text[2..].strip_prefix('_').unwrap_or(&text[2..]), prefixed)
    } else {
        (text, if base == 0 { 10 } else { base })
    };
    let digits = digits(text, radix)?;
    // Base 0 is the syntax of source text, which has no leading zeros.
    let leading_zero =
        base == 0 && prefixed == 0 && digits.starts_with('0') && digits.bytes().any(|digit| digit != b'0');
    (!leading_zero).then_some((negative, digits, radix))
}

/// The digits as ASCII; single underscores may lie between them.
fn digits(text: &str, radix: u32) -> Option<String> {
    let mut digits = String::with_capacity(text.len());
    let mut after_digit = false;
    for character in text.chars() {
        if character == '_' && after_digit {
            after_digit = false;
            continue;
        }
        let value = super::printable::decimal_digit(character).or_else(|| character.to_digit(36))?;
        digits.push(char::from_digit(value, radix)?);
        after_digit = true;
    }
    after_digit.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::split;

    fn check(text: &str, base: u32, expected: Option<&str>) {
        let parsed = split(text, base)
            .map(|(negative, digits, radix)| format!("{}{digits}:{radix}", if negative { "-" } else { "" }));
        assert_eq!(parsed.as_deref(), expected, "{text} in base {base}");
    }

    #[test]
    fn int_literals() {
        check(" 12 ", 10, Some("12:10"));
        check("-0x_1F", 0, Some("-1f:16"));
        check("0x10", 16, Some("10:16"));
        check("1_000", 10, Some("1000:10"));
        check("00", 0, Some("00:10"));
        check("٣", 10, Some("3:10"));
        for (bad, base) in
            [("", 10), ("1__0", 10), ("_1", 10), ("1_", 10), ("010", 0), ("0x", 16), ("9", 8), ("+-1", 10)]
        {
            check(bad, base, None);
        }
    }
}
