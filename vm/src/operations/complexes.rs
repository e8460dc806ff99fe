//! Arithmetic on complex numbers, their text, and text as complex numbers. Source: CPython 3.14 `Objects/complexobject.c`.

use super::float_text;
use super::operator::{Comparison, Operator};
use crate::objects::{Complex, ExceptionClass, Int, float_of, hash};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// Real and imaginary part.
pub(crate) type Parts = [f64; 2];

/// An operand: a complex number, or a real one, which has no imaginary part at all.
#[derive(Clone, Copy)]
pub(crate) enum Operand {
    Complex(Parts),
    Real(f64),
}

impl Operand {
    fn of(vm: &mut Vm, value: Value) -> Fallible<Option<Self>> {
        if let Some(complex) = Complex::from_value(value) {
            return Ok(Some(Self::Complex(complex.parts())));
        }
        if let Some(float) = float_of(value) {
            return Ok(Some(Self::Real(float)));
        }
        match Int::from_value(value) {
            Some(int) => vm.int_to_float(int).map(|float| Some(Self::Real(float))),
            None => Ok(None),
        }
    }

    fn parts(self) -> Parts {
        match self {
            Self::Complex(parts) => parts,
            Self::Real(real) => [real, 0.0],
        }
    }
}

/// An operator where one operand is complex. A real operand takes part as such (mixed-mode arithmetic).
pub(super) fn binary(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Some(left), Some(right)) = (Operand::of(vm, left)?, Operand::of(vm, right)?) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    arithmetic(operator, left, right).map_or(Ok(Value::NOT_IMPLEMENTED), |result| vm.complex_or_raise(result))
}

/// A complex number, or what is raised in place of it.
pub(crate) type Computed = Result<Parts, (ExceptionClass, &'static str)>;

/// What an operator makes of two operands; `None` if complex numbers do not have it.
pub(crate) fn arithmetic(operator: Operator, left: Operand, right: Operand) -> Option<Computed> {
    Some(match operator {
        Operator::Add => Ok(add(left, right)),
        Operator::Subtract => Ok(subtract(left, right)),
        Operator::Multiply => Ok(multiply(left, right)),
        Operator::TrueDivide => divide(left, right).ok_or((ExceptionClass::ZeroDivisionError, "division by zero")),
        Operator::Power => power(left.parts(), right.parts()),
        _ => return None,
    })
}

fn add(left: Operand, right: Operand) -> Parts {
    match (left, right) {
        (Operand::Complex([real, imag]), Operand::Real(other))
        | (Operand::Real(other), Operand::Complex([real, imag])) => [real + other, imag],
        _ => {
            let ([a, b], [c, d]) = (left.parts(), right.parts());
            [a + c, b + d]
        }
    }
}

fn subtract(left: Operand, right: Operand) -> Parts {
    match (left, right) {
        (Operand::Complex([real, imag]), Operand::Real(other)) => [real - other, imag],
        (Operand::Real(other), Operand::Complex([real, imag])) => [other - real, -imag],
        _ => {
            let ([a, b], [c, d]) = (left.parts(), right.parts());
            [a - c, b - d]
        }
    }
}

fn multiply(left: Operand, right: Operand) -> Parts {
    match (left, right) {
        (Operand::Complex([real, imag]), Operand::Real(factor))
        | (Operand::Real(factor), Operand::Complex([real, imag])) => [real * factor, imag * factor],
        _ => product(left.parts(), right.parts()),
    }
}

/// The product; infinities are recovered as C's annex G has it.
fn product([a, b]: Parts, [c, d]: Parts) -> Parts {
    let parts = [a * c - b * d, a * d + b * c];
    if !(parts[0].is_nan() && parts[1].is_nan()) {
        return parts;
    }
    let unit = |part: f64| f64::copysign(f64::from(part.is_infinite()), part);
    let zero_nan = |part: f64| if part.is_nan() { 0f64.copysign(part) } else { part };
    let (mut a, mut b, mut c, mut d, mut again) = (a, b, c, d, false);
    if a.is_infinite() || b.is_infinite() {
        (a, b, c, d, again) = (unit(a), unit(b), zero_nan(c), zero_nan(d), true);
    }
    if c.is_infinite() || d.is_infinite() {
        (a, b, c, d, again) = (zero_nan(a), zero_nan(b), unit(c), unit(d), true);
    }
    if !again && [a * c, b * d, a * d, b * c].iter().any(|part| part.is_infinite()) {
        (a, b, c, d, again) = (zero_nan(a), zero_nan(b), zero_nan(c), zero_nan(d), true);
    }
    if again { [f64::INFINITY * (a * c - b * d), f64::INFINITY * (a * d + b * c)] } else { parts }
}

/// The quotient; `None` for a divisor of zero.
fn divide(left: Operand, right: Operand) -> Option<Parts> {
    if let (Operand::Complex([real, imag]), Operand::Real(divisor)) = (left, right) {
        return (divisor != 0.0).then(|| [real / divisor, imag / divisor]);
    }
    let parts = scaled_quotient(left, right)?;
    Some(if parts.iter().all(|part| part.is_nan()) { recovered(left, right).unwrap_or(parts) } else { parts })
}

/// Infinities and zeros that came out as NaN in both parts (C11, Annex G.5.1).
fn recovered(left: Operand, right: Operand) -> Option<Parts> {
    let ([a, b], [c, d]) = (left.parts(), right.parts());
    let unit = |part: f64| f64::from(u8::from(part.is_infinite())).copysign(part);
    let is_finite = |[real, imag]: Parts| real.is_finite() && imag.is_finite();
    if !is_finite([a, b]) && (a.is_infinite() || b.is_infinite()) && is_finite([c, d]) {
        let (x, y) = (unit(a), unit(b));
        return matches!(left, Operand::Complex(_))
            .then(|| [f64::INFINITY * (x * c + y * d), f64::INFINITY * (y * c - x * d)]);
    }
    let (x, y) = (unit(c), unit(d));
    let is_zero = is_finite([a, b]) && (c.is_infinite() || d.is_infinite());
    is_zero.then(|| match left {
        Operand::Real(a) => [0.0 * (a * x), 0.0 * (-a * y)],
        Operand::Complex(_) => [0.0 * (a * x + b * y), 0.0 * (b * x - a * y)],
    })
}

fn scaled_quotient(left: Operand, right: Operand) -> Option<Parts> {
    let ([a, b], [c, d]) = (left.parts(), right.parts());
    if c.abs() >= d.abs() {
        if c == 0.0 {
            return None;
        }
        let ratio = d / c;
        let denominator = c + d * ratio;
        return Some(match left {
            Operand::Real(a) => [a / denominator, (-a * ratio) / denominator],
            Operand::Complex(_) => [(a + b * ratio) / denominator, (b - a * ratio) / denominator],
        });
    }
    if d.abs() < c.abs() || c.is_nan() || d.is_nan() {
        return Some([f64::NAN, f64::NAN]);
    }
    let ratio = c / d;
    let denominator = c * ratio + d;
    Some(match left {
        Operand::Real(a) => [(a * ratio) / denominator, -a / denominator],
        Operand::Complex(_) => [(a * ratio + b) / denominator, (b * ratio - a) / denominator],
    })
}

fn power(base: Parts, exponent: Parts) -> Computed {
    let small = exponent[1] == 0.0 && exponent[0] == exponent[0].floor() && exponent[0].abs() <= 100.0;
    let parts = if exponent == [0.0, 0.0] {
        [1.0, 0.0]
    } else if small && (base != [0.0, 0.0] || exponent[0] > 0.0) {
        whole_power(base, exponent[0] as i64)
    } else if base == [0.0, 0.0] {
        if exponent[1] != 0.0 || exponent[0] < 0.0 {
            return Err((ExceptionClass::ZeroDivisionError, "zero to a negative or complex power"));
        }
        [0.0, 0.0]
    } else {
        general_power(base, exponent)
    };
    if parts.iter().any(|part| part.is_infinite()) {
        return Err((ExceptionClass::OverflowError, "complex exponentiation"));
    }
    Ok(parts)
}

fn whole_power(base: Parts, exponent: i64) -> Parts {
    let (mut result, mut square, mut rest) = ([1.0, 0.0], base, exponent.unsigned_abs());
    while rest > 0 {
        if rest & 1 == 1 {
            result = product(result, square);
        }
        rest >>= 1;
        square = product(square, square);
    }
    if exponent > 0 { result } else { divide(Operand::Complex([1.0, 0.0]), Operand::Complex(result)).unwrap_or(result) }
}

fn general_power(base: Parts, [real, imag]: Parts) -> Parts {
    let magnitude = base[0].hypot(base[1]);
    let mut length = magnitude.powf(real);
    let angle = base[1].atan2(base[0]);
    let mut phase = angle * real;
    if imag != 0.0 {
        length *= (-angle * imag).exp();
        phase += imag * magnitude.ln();
    }
    [length * phase.cos(), length * phase.sin()]
}

/// A real base to a power whose result is complex.
pub(super) fn real_power(vm: &mut Vm, base: f64, exponent: f64) -> Fallible<Value> {
    vm.complex_or_raise(power([base, 0.0], [exponent, 0.0]))
}

/// Equality with any number.
pub(super) fn compare(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Fallible<Option<bool>> {
    let negate = match comparison {
        Comparison::Equal => false,
        Comparison::NotEqual => true,
        _ => return Ok(None),
    };
    let Some([real, imag]) = Complex::from_value(left).map(Complex::parts) else { return Ok(None) };
    let equal = match Complex::from_value(right) {
        Some(other) => other.parts() == [real, imag],
        None if Int::from_value(right).is_none() && float_of(right).is_none() => return Ok(None),
        None => {
            let real = vm.float(real);
            imag == 0.0 && vm.compare(Comparison::Equal, real, right)?
        }
    };
    Ok(Some(equal != negate))
}

/// `hash(complex)`
pub(super) fn hash_of(vm: &mut Vm, value: Value) -> Fallible<i64> {
    let [real, imag] = Complex::from_value(value).map_or([0.0; 2], Complex::parts);
    let [real, imag] = [real, imag].map(|part| hash::float(part, || vm.identity_hash(value)));
    Ok(match real.wrapping_add(imag.wrapping_mul(1_000_003)) {
        -1 => -2,
        hash => hash,
    })
}

/// `abs(complex)`
pub(super) fn absolute(vm: &mut Vm, [real, imag]: Parts) -> Fallible<Value> {
    let magnitude = real.hypot(imag);
    if magnitude.is_infinite() && real.is_finite() && imag.is_finite() {
        return Err(vm.raise(ExceptionClass::OverflowError, "absolute value too large"));
    }
    Ok(vm.float(magnitude))
}

/// As a part of a complex number is shown: a whole number has no point.
pub(super) fn without_point(text: String) -> String {
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// `repr(complex)`
pub(super) fn repr([real, imag]: Parts) -> String {
    let part = |float: f64| without_point(float_text::repr(float));
    let imaginary = part(imag);
    if real == 0.0 && real.is_sign_positive() {
        return format!("{imaginary}j");
    }
    let plus = if imaginary.starts_with('-') { "" } else { "+" };
    format!("({}{plus}{imaginary}j)", part(real))
}

/// `complex(text)`; `None` if it is no literal of one.
pub(crate) fn parse(text: &str) -> Option<Parts> {
    let text = super::printable::strip(text);
    let inner = match text.strip_prefix('(') {
        Some(rest) => super::printable::strip(rest.strip_suffix(')')?),
        None => text,
    };
    if inner.chars().any(char::is_whitespace) {
        return None;
    }
    let Some(body) = inner.strip_suffix(['j', 'J']) else { return Some([float_text::parse(inner)?, 0.0]) };
    // The sign of the imaginary part is the last one that does not belong to an exponent.
    let split =
        body.char_indices().rev().find(|(at, sign)| matches!(sign, '+' | '-') && !body[..*at].ends_with(['e', 'E']));
    let (real, imaginary) = body.split_at(split.map_or(0, |(at, _)| at));
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        _ => float_text::parse(imaginary)?,
    };
    let real = if real.is_empty() { 0.0 } else { float_text::parse(real)? };
    Some([real, imaginary])
}

impl Vm {
    fn complex_or_raise(&mut self, computed: Computed) -> Fallible<Value> {
        match computed {
            Ok(parts) => Ok(self.complex(parts)),
            Err((class, message)) => Err(self.raise(class, message)),
        }
    }

    /// A new complex number.
    pub(crate) fn complex(&mut self, parts: Parts) -> Value {
        Complex::place(&mut self.heap, parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        assert_eq!(repr([0.0, 1.0]), "1j");
        assert_eq!(repr([-0.0, -1.5]), "(-0-1.5j)");
        assert_eq!(repr([f64::NAN, f64::INFINITY]), "(nan+infj)");
        assert_eq!(parse(" (1+2j) "), Some([1.0, 2.0]));
        assert_eq!(parse("1e-5-j"), Some([1e-5, -1.0]));
        assert_eq!(parse("3"), Some([3.0, 0.0]));
        assert_eq!(parse("1+2"), None);
        assert_eq!(parse("1 + 2j"), None);
    }
}
