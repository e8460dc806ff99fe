//! Complex numbers and their arithmetic (Objects/complexobject.c of 3.14, C11 Annex G). Their text is in `complex_text`.

use crate::classes::Kind;
use crate::error::Res;
use crate::heap::{HeapRef, Payload};
use crate::number::int::to_float;
use crate::value::Value;
use syntax::ast::Operator;

/// A complex number, as an object: one with a NaN is found in a container only if it is the same object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Complex {
    pub(crate) real: f64,
    pub(crate) imag: f64,
}

impl Payload for Complex {}

/// An operand: real numbers are not made complex, so that their missing imaginary part has no sign.
#[derive(Clone, Copy)]
enum Operand {
    Real(f64),
    Complex(Complex),
}

impl Operand {
    fn of(heap: &HeapRef, value: &Value) -> Option<Res<Self>> {
        match value {
            Value::Complex(complex) => Some(Ok(Self::Complex(***complex))),
            Value::Float(float) => Some(Ok(Self::Real(float.0))),
            other => other.as_int().map(|int| to_float(heap, &int).map(Self::Real)),
        }
    }

    fn complex(self) -> Complex {
        match self {
            Self::Real(real) => Complex { real, imag: 0.0 },
            Self::Complex(complex) => complex,
        }
    }
}

/// `left op right` where one of the two is complex; `None` if the other is no number or the operator is none of theirs.
pub(crate) fn binary(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Option<Res> {
    if !matches!(op, Operator::Add | Operator::Sub | Operator::Mult | Operator::Div | Operator::Pow) {
        return None;
    }
    let operands = (Operand::of(heap, left)?, Operand::of(heap, right)?);
    Some(match operands {
        (Ok(left), Ok(right)) => on_operands(heap, op, left, right).map(|result| heap.complex(result)),
        (Err(error), _) | (_, Err(error)) => Err(error),
    })
}

fn on_operands(heap: &HeapRef, op: Operator, left: Operand, right: Operand) -> Res<Complex> {
    match op {
        Operator::Add => Ok(add(left, right)),
        Operator::Sub => Ok(subtract(left, right)),
        Operator::Mult => Ok(multiply(left, right)),
        Operator::Div => divide(left, right).ok_or_else(|| heap.zero_division("division by zero")),
        _ => power(heap, left.complex(), right.complex()),
    }
}

fn add(left: Operand, right: Operand) -> Complex {
    match (left, right) {
        (Operand::Real(a), Operand::Complex(b)) | (Operand::Complex(b), Operand::Real(a)) => {
            Complex { real: b.real + a, imag: b.imag }
        }
        (left, right) => {
            let (a, b) = (left.complex(), right.complex());
            Complex { real: a.real + b.real, imag: a.imag + b.imag }
        }
    }
}

fn subtract(left: Operand, right: Operand) -> Complex {
    match (left, right) {
        (Operand::Real(a), Operand::Complex(b)) => Complex { real: a - b.real, imag: -b.imag },
        (Operand::Complex(a), Operand::Real(b)) => Complex { real: a.real - b, imag: a.imag },
        (left, right) => {
            let (a, b) = (left.complex(), right.complex());
            Complex { real: a.real - b.real, imag: a.imag - b.imag }
        }
    }
}

fn multiply(left: Operand, right: Operand) -> Complex {
    match (left, right) {
        (Operand::Real(a), Operand::Complex(b)) | (Operand::Complex(b), Operand::Real(a)) => {
            Complex { real: b.real * a, imag: b.imag * a }
        }
        (left, right) => product(left.complex(), right.complex()),
    }
}

/// One for an infinity and zero for all else, with its sign.
fn boxed(value: f64) -> f64 {
    if value.is_infinite() { 1.0_f64 } else { 0.0 }.copysign(value)
}

fn nan_to_zero(value: f64) -> f64 {
    if value.is_nan() { 0.0_f64.copysign(value) } else { value }
}

/// An infinity that came out as NaN in both parts is recovered.
fn product(z: Complex, w: Complex) -> Complex {
    let [mut a, mut b, mut c, mut d] = [z.real, z.imag, w.real, w.imag];
    let [ac, bd, ad, bc] = [a * c, b * d, a * d, b * c];
    let plain = Complex { real: ac - bd, imag: ad + bc };
    if !is_nan(plain) {
        return plain;
    }
    let mut again = false;
    if a.is_infinite() || b.is_infinite() {
        [a, b, c, d] = [boxed(a), boxed(b), nan_to_zero(c), nan_to_zero(d)];
        again = true;
    }
    if c.is_infinite() || d.is_infinite() {
        [a, b, c, d] = [nan_to_zero(a), nan_to_zero(b), boxed(c), boxed(d)];
        again = true;
    }
    if !again && [ac, bd, ad, bc].iter().any(|part| part.is_infinite()) {
        [a, b, c, d] = [a, b, c, d].map(nan_to_zero);
        again = true;
    }
    if !again {
        return plain;
    }
    Complex { real: f64::INFINITY * (a * c - b * d), imag: f64::INFINITY * (a * d + b * c) }
}

/// `None` if the divisor is zero.
fn divide(left: Operand, right: Operand) -> Option<Complex> {
    match (left, right) {
        (Operand::Complex(a), Operand::Real(b)) => (b != 0.0).then(|| Complex { real: a.real / b, imag: a.imag / b }),
        (Operand::Real(a), Operand::Complex(b)) => real_quotient(a, b),
        (left, right) => quotient(left.complex(), right.complex()),
    }
}

/// A divisor as Smith's method has it: its smaller part over its larger one, and what the quotient is divided by.
struct Smith {
    is_real_larger: bool,
    ratio: f64,
    divisor: f64,
}

impl Smith {
    /// `None` for zero; a NaN in a part makes all of it NaN.
    fn of(b: Complex) -> Option<Self> {
        let (real_size, imag_size) = (b.real.abs(), b.imag.abs());
        if real_size == 0.0 && imag_size == 0.0 {
            return None;
        }
        Some(if real_size >= imag_size {
            let ratio = b.imag / b.real;
            Self { is_real_larger: true, ratio, divisor: b.real + b.imag * ratio }
        } else {
            let ratio = b.real / b.imag;
            Self { is_real_larger: false, ratio, divisor: b.real * ratio + b.imag }
        })
    }
}

fn is_nan(value: Complex) -> bool {
    value.real.is_nan() && value.imag.is_nan()
}

/// Infinities and zeros that came out as NaN in both parts are recovered.
fn quotient(a: Complex, b: Complex) -> Option<Complex> {
    let Smith { is_real_larger, ratio, divisor } = Smith::of(b)?;
    let plain = if is_real_larger {
        Complex { real: (a.real + a.imag * ratio) / divisor, imag: (a.imag - a.real * ratio) / divisor }
    } else {
        Complex { real: (a.real * ratio + a.imag) / divisor, imag: (a.imag * ratio - a.real) / divisor }
    };
    Some(if is_nan(plain) { recovered(a, b).unwrap_or(plain) } else { plain })
}

fn recovered(a: Complex, b: Complex) -> Option<Complex> {
    if (a.real.is_infinite() || a.imag.is_infinite()) && b.real.is_finite() && b.imag.is_finite() {
        let (x, y) = (boxed(a.real), boxed(a.imag));
        let (real, imag) = (x * b.real + y * b.imag, y * b.real - x * b.imag);
        return Some(Complex { real: f64::INFINITY * real, imag: f64::INFINITY * imag });
    }
    if (b.real.is_infinite() || b.imag.is_infinite()) && a.real.is_finite() && a.imag.is_finite() {
        let (x, y) = (boxed(b.real), boxed(b.imag));
        let (real, imag) = (a.real * x + a.imag * y, a.imag * x - a.real * y);
        return Some(Complex { real: 0.0 * real, imag: 0.0 * imag });
    }
    None
}

/// As `quotient` of a number without an imaginary part.
fn real_quotient(a: f64, b: Complex) -> Option<Complex> {
    let Smith { is_real_larger, ratio, divisor } = Smith::of(b)?;
    let plain = if is_real_larger {
        Complex { real: a / divisor, imag: (-a * ratio) / divisor }
    } else {
        Complex { real: (a * ratio) / divisor, imag: -a / divisor }
    };
    if is_nan(plain) && a.is_finite() && (b.real.is_infinite() || b.imag.is_infinite()) {
        let (x, y) = (boxed(b.real), boxed(b.imag));
        return Some(Complex { real: 0.0 * (a * x), imag: 0.0 * (-a * y) });
    }
    Some(plain)
}

fn power(heap: &HeapRef, base: Complex, exponent: Complex) -> Res<Complex> {
    let is_small = exponent.imag == 0.0 && exponent.real == exponent.real.floor() && exponent.real.abs() <= 100.0;
    let to_negative = || heap.zero_division("zero to a negative or complex power");
    let result = if is_small {
        int_power(base, exponent.real as i64).ok_or_else(to_negative)?
    } else {
        general_power(base, exponent).ok_or_else(to_negative)?
    };
    if result.real.is_infinite() || result.imag.is_infinite() {
        return Err(heap.overflow_error("complex exponentiation"));
    }
    Ok(result)
}

/// By repeated squaring; `None` for zero to a negative power.
fn int_power(base: Complex, exponent: i64) -> Option<Complex> {
    const ONE: Complex = Complex { real: 1.0, imag: 0.0 };
    let (mut result, mut square, count) = (ONE, base, exponent.unsigned_abs());
    let mut mask = 1;
    while count >= mask {
        if count & mask != 0 {
            result = product(result, square);
        }
        mask <<= 1;
        square = product(square, square);
    }
    if exponent > 0 { Some(result) } else { quotient(ONE, result) }
}

/// By the polar form; `None` for zero to a negative or complex power.
fn general_power(base: Complex, exponent: Complex) -> Option<Complex> {
    if exponent.real == 0.0 && exponent.imag == 0.0 {
        return Some(Complex { real: 1.0, imag: 0.0 });
    }
    if base.real == 0.0 && base.imag == 0.0 {
        let is_defined = exponent.imag == 0.0 && exponent.real >= 0.0;
        return is_defined.then_some(Complex { real: 0.0, imag: 0.0 });
    }
    let size = base.real.hypot(base.imag);
    let angle = base.imag.atan2(base.real);
    let mut length = size.powf(exponent.real);
    let mut phase = angle * exponent.real;
    if exponent.imag != 0.0 {
        length *= (-angle * exponent.imag).exp();
        phase += exponent.imag * size.ln();
    }
    Some(Complex { real: length * phase.cos(), imag: length * phase.sin() })
}

/// `base ** exponent` of floats, the base negative and the exponent no whole number.
pub(crate) fn power_of_floats(heap: &HeapRef, base: f64, exponent: f64) -> Res {
    let complex = |real| Complex { real, imag: 0.0 };
    power(heap, complex(base), complex(exponent)).map(|result| heap.complex(result))
}

/// `abs(complex)`.
pub(crate) fn size(heap: &HeapRef, value: Complex) -> Res {
    let is_finite = value.real.is_finite() && value.imag.is_finite();
    let size = heap.word.hypot(value.real, value.imag);
    if is_finite && size.is_infinite() {
        return Err(heap.error(Kind::OverflowError, "absolute value too large"));
    }
    Ok(heap.float(size))
}

/// Whether a complex number equals another number; `None` if the other is none.
pub(crate) fn equals(left: Complex, right: &Value) -> Option<bool> {
    match right {
        Value::Complex(right) => Some(left.real == right.real && left.imag == right.imag),
        Value::Float(right) => Some(left.imag == 0.0 && left.real == right.0),
        other => {
            let right = other.as_int()?;
            let ordering = super::float::compare_int(&right, left.real);
            Some(left.imag == 0.0 && ordering == Some(std::cmp::Ordering::Equal))
        }
    }
}
