//! Floats as text, and text as floats. Digits come from the standard library, which rounds correctly; this file lays them out.
//! Source: CPython 3.14 `Python/pystrtod.c`.

use super::printable::{decimal_digit, strip};

/// The digits of a finite number without its sign, and the power of ten of the first: `15` and 2 are 150.
pub(in crate::operations) struct Digits {
    pub(in crate::operations) digits: String,
    pub(in crate::operations) exponent: i32,
}

impl Digits {
    fn from_scientific(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        Self { digits: mantissa.replace('.', ""), exponent: exponent.parse().unwrap_or(0) }
    }

    /// The shortest digits that give the number back, of those the nearest to it, of two as near the even one.
    pub(super) fn shortest(float: f64) -> Self {
        let shortest = Self::from_scientific(&format!("{:e}", float.abs()));
        // The standard library takes the greater one of two as near.
        let nearest = format!("{:.*e}", shortest.digits.len() - 1, float.abs());
        if nearest.parse() == Ok(float.abs()) { Self::from_scientific(&nearest) } else { shortest }
    }

    /// So many significant digits.
    pub(in crate::operations) fn significant(float: f64, count: usize) -> Self {
        Self::from_scientific(&format!("{:.*e}", count.max(1) - 1, float.abs()))
    }

    /// With an exponent of at least two digits: `1.5e+16`.
    pub(in crate::operations) fn scientific(&self, keep_point: bool) -> String {
        let (first, rest) = self.digits.split_at(1);
        let point = if rest.is_empty() && !keep_point { "" } else { "." };
        let sign = if self.exponent < 0 { '-' } else { '+' };
        format!("{first}{point}{rest}e{sign}{:02}", self.exponent.abs())
    }

    /// Without an exponent: `150`, `1.5`, `0.0015`.
    pub(in crate::operations) fn positional(&self) -> String {
        let point = self.exponent + 1;
        let digits = &self.digits;
        match usize::try_from(point) {
            Ok(point) if point >= digits.len() => format!("{digits}{}", "0".repeat(point - digits.len())),
            Ok(point) if point > 0 => format!("{}.{}", &digits[..point], &digits[point..]),
            _ => format!("0.{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
        }
    }

    /// Takes the zeros at the end away, the first digit apart.
    pub(in crate::operations) fn trim(mut self) -> Self {
        let kept = self.digits.trim_end_matches('0').len().max(1);
        self.digits.truncate(kept);
        self
    }
}

/// `repr(float)`
pub(crate) fn repr(float: f64) -> String {
    if let Some(name) = special(float) {
        return name.to_owned();
    }
    let digits = Digits::shortest(float);
    let text = if (-4..16).contains(&digits.exponent) {
        let text = digits.positional();
        if text.contains('.') { text } else { text + ".0" }
    } else {
        digits.scientific(false)
    };
    if float.is_sign_negative() { format!("-{text}") } else { text }
}

fn special(float: f64) -> Option<&'static str> {
    if float.is_nan() {
        Some("nan")
    } else if float.is_infinite() {
        Some(if float > 0.0 { "inf" } else { "-inf" })
    } else {
        None
    }
}

/// `float(text)`; `None` if it is no float literal.
pub(crate) fn parse(text: &str) -> Option<f64> {
    let mut plain = String::with_capacity(text.len());
    let text = strip(text);
    let mut characters = text.chars().peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        let ascii = decimal_digit(character).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(character);
        if character == '_' {
            // An underscore is allowed between two digits alone.
            let between =
                before.is_ascii_digit() && characters.peek().is_some_and(|next| decimal_digit(*next).is_some());
            if !between {
                return None;
            }
        } else {
            plain.push(ascii);
        }
        before = ascii;
    }
    let bare = plain.trim_start_matches(['+', '-']).to_ascii_lowercase();
    if plain.len() - bare.len() > 1 {
        return None;
    }
    match bare.as_str() {
        "inf" | "infinity" | "nan" => {}
        _ if bare.starts_with(|first: char| first.is_ascii_digit() || first == '.') => {}
        _ => return None,
    }
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{parse, repr};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_float_survives_its_repr(float: f64) {
            prop_assert_eq!(parse(&repr(float)).map(f64::to_bits), Some(float.to_bits()));
        }
    }

    #[test]
    fn floats_are_laid_out_as_cpython_does() {
        let shown =
            [900_719_925_474_099.2, 1e16, 1e15, 1e-4, 1e-5, 1e22, -0.0, 5e-324, 123_456_789.123, 0.1 + 0.2, 1.5e-7]
                .map(repr);
        let expected = [
            "900719925474099.2",
            "1e+16",
            "1000000000000000.0",
            "0.0001",
            "1e-05",
            "1e+22",
            "-0.0",
            "5e-324",
            "123456789.123",
            "0.30000000000000004",
            "1.5e-07",
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn float_literals() {
        assert_eq!(
            ["1_0.5", " 1e5\n", ".5", "5.", "+inf", "٣.٥"].map(parse),
            [10.5, 1e5, 0.5, 5.0, f64::INFINITY, 3.5].map(Some)
        );
        for bad in ["", "x", "1__0", "_1", "1_", "1e", "++1", "infi", "0x1", "1 2", "e5", "."] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
