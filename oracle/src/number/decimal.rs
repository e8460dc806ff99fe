//! Floats in decimal: the shortest digits that read back the same, or exactly rounded to a number of digits.

use dashu_int::UBig;

/// `0.d1d2d3… * 10**point`: the digits and where the point stands. Zero has the digits `0` and the point 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub(crate) digits: String,
    pub(crate) point: i64,
}

/// No float has as many digits, before or after the point, that are not zero.
const MOST_DIGITS: usize = 1100;

/// `repr(float)`.
pub(crate) fn repr(value: f64) -> String {
    if !value.is_finite() {
        return if value.is_nan() {
            "nan"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let decimal = shortest(value.abs());
    if decimal.point > 16 || decimal.point < -3 {
        return format!("{sign}{}", scientific(&decimal, false));
    }
    let plain = positional(&decimal);
    let end = if plain.contains('.') { "" } else { ".0" };
    format!("{sign}{plain}{end}")
}

/// Digits without an exponent.
pub(crate) fn positional(decimal: &Decimal) -> String {
    let digits = &decimal.digits;
    match usize::try_from(decimal.point) {
        Ok(0) | Err(_) => format!("0.{}{digits}", "0".repeat(decimal.point.unsigned_abs() as usize)),
        Ok(point) if point >= digits.len() => format!("{digits}{}", "0".repeat(point - digits.len())),
        Ok(point) => format!("{}.{}", &digits[..point], &digits[point..]),
    }
}

/// Digits with an exponent of at least two digits; `alternate` keeps the point after a single digit.
pub(crate) fn scientific(decimal: &Decimal, alternate: bool) -> String {
    let (first, rest) = decimal.digits.split_at(1);
    let point = if rest.is_empty() && !alternate { "" } else { "." };
    let exponent = decimal.point - 1;
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{first}{point}{rest}e{sign}{:02}", exponent.abs())
}

/// The fewest digits that read back as the same float, the nearest of those.
pub(crate) fn shortest(value: f64) -> Decimal {
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(value);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let point = whole.len() as i64 + exponent;
    let all = format!("{whole}{fraction}");
    let leading = all.len() - all.trim_start_matches('0').len();
    let digits = all.trim_matches('0');
    if digits.is_empty() {
        return Decimal { digits: "0".to_owned(), point: 1 };
    }
    Decimal { digits: digits.to_owned(), point: point - leading as i64 }
}

/// Rounded to so many digits after the point, half to even of the exact value.
pub(crate) fn fixed(value: f64, places: usize) -> Decimal {
    let exact = places.min(MOST_DIGITS);
    let digits = scaled(value, exact as i64).to_string();
    Decimal { point: digits.len() as i64 - exact as i64, digits: digits + &"0".repeat(places - exact) }
}

/// Rounded to so many significant digits (at least one).
pub(crate) fn significant(value: f64, count: usize) -> Decimal {
    if value == 0.0 {
        return Decimal { digits: "0".repeat(count), point: 1 };
    }
    let exact = count.min(MOST_DIGITS);
    let mut point = shortest(value).point;
    // Shortest digits may round up to a power of ten that the exact value does not reach.
    if scaled(value, exact as i64 - point).to_string().len() < exact {
        point -= 1;
    }
    let mut digits = scaled(value, exact as i64 - point).to_string();
    if digits.len() > exact {
        digits.truncate(exact);
        point += 1;
    }
    Decimal { digits: digits + &"0".repeat(count - exact), point }
}

/// A finite value rounded to so many places after the point, or before it if negative, as text that reads back.
pub(crate) fn rounded_text(value: f64, places: i32) -> String {
    let sign = if value.is_sign_negative() { "-" } else { "" };
    format!("{sign}{}e{}", scaled(value.abs(), i64::from(places)), -i64::from(places))
}

/// `value * 10**power`, rounded half to even. The value is finite and not negative.
fn scaled(value: f64, power: i64) -> UBig {
    let (mantissa, exponent) = super::float::decode(value);
    let mut numerator = UBig::from(mantissa.unsigned_abs());
    let mut denominator = UBig::from(1u8);
    let ten = UBig::from(10u8).pow(power.unsigned_abs() as usize);
    *(if power >= 0 { &mut numerator } else { &mut denominator }) *= ten;
    let two = UBig::from(1u8) << exponent.unsigned_abs() as usize;
    *(if exponent >= 0 { &mut numerator } else { &mut denominator }) *= two;
    let quotient = &numerator / &denominator;
    let twice_rest = (numerator - &quotient * &denominator) * UBig::from(2u8);
    let odd = dashu_int::ops::BitTest::bit(&quotient, 0);
    let up = twice_rest > denominator || twice_rest == denominator && odd;
    if up { quotient + UBig::from(1u8) } else { quotient }
}
