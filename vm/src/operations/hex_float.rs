//! Floats in hexadecimal, as text and from it. Source: CPython 3.14 `Objects/floatobject.c`.

/// `float.hex`
pub(crate) fn text(float: f64) -> String {
    if !float.is_finite() {
        return super::float_text::repr(float);
    }
    let sign = if float.is_sign_negative() { "-" } else { "" };
    let bits = float.abs().to_bits();
    let (biased, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
    if bits == 0 {
        return format!("{sign}0x0.0p+0");
    }
    let (lead, exponent) = if biased == 0 { (0, -1022) } else { (1, biased - 1023) };
    let exponent_sign = if exponent < 0 { '-' } else { '+' };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent_sign}{}", exponent.abs())
}

/// Why a text is no float.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Malformed {
    Invalid,
    TooLarge,
}

/// `float.fromhex`
pub(crate) fn parse(text: &str) -> Result<f64, Malformed> {
    let text = text.trim_matches(|character: char| matches!(character, ' ' | '\t'..='\r'));
    let (negative, magnitude) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let lower = magnitude.to_ascii_lowercase();
    let float = match lower.as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => number(lower.strip_prefix("0x").unwrap_or(&lower))?,
    };
    Ok(if negative { -float } else { float })
}

/// Digits, a point among them, and an exponent of two.
fn number(text: &str) -> Result<f64, Malformed> {
    let (mantissa, exponent) = match text.split_once('p') {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.chars().chain(fraction.chars());
    if digits().next().is_none() || !digits().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(Malformed::Invalid);
    }
    let significant: Vec<u32> =
        digits().filter_map(|digit| digit.to_digit(16)).skip_while(|digit| *digit == 0).collect();
    // Sixteen digits are more than a float has; whether anything follows goes into the last bit.
    let (head, tail) = significant.split_at(significant.len().min(16));
    let bits = head.iter().fold(0u128, |bits, digit| bits << 4 | u128::from(*digit));
    let rest = tail.iter().any(|digit| *digit != 0);
    let scale = exponent.saturating_add(4 * (tail.len() as i64 - fraction.len() as i64));
    super::ints::scale(bits << 1 | u128::from(rest), scale.saturating_sub(1)).ok_or(Malformed::TooLarge)
}

fn parse_exponent(text: &str) -> Result<i64, Malformed> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Malformed::Invalid);
    }
    // A huge one is as good as a large one.
    let exponent = digits.parse().unwrap_or(1i64 << 40);
    Ok(if text.starts_with('-') { -exponent } else { exponent })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        for (float, expected) in [
            (0.1, "0x1.999999999999ap-4"),
            (-0.0, "-0x0.0p+0"),
            (1.5, "0x1.8000000000000p+0"),
            (5e-324, "0x0.0000000000001p-1022"),
        ] {
            assert_eq!(text(float), expected);
            assert_eq!(parse(expected), Ok(float));
        }
        assert_eq!(parse(" -0x.8p-1 "), Ok(-0.25));
        assert_eq!(parse("0x1.fffffffffffff8p0"), Ok(2.0));
        assert_eq!(parse("0x1p1024"), Err(Malformed::TooLarge));
        assert_eq!(parse("0x"), Err(Malformed::Invalid));
        assert_eq!(parse("0x1p-99999999999999999999"), Ok(0.0));
    }
}
