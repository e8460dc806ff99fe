//! Methods of `float`. Source: CPython 3.14 `Objects/floatobject.c`.

use super::{Attribute, methods};
use crate::builtins::Builtin;
use crate::builtins::arguments::type_error;
use crate::objects::{ExceptionClass, Int, Str, float_of};
use crate::operations::hex_float;
use crate::vm::{Fallible, Vm};
use num_bigint::BigInt;
use num_traits::{FromPrimitive, ToPrimitive};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "float":
    "as_integer_ratio" None => as_integer_ratio;
    "conjugate" None => plain;
    "hex" None => hex;
    "is_integer" None => is_integer;
    "__ceil__" None => |vm: &mut Vm, this: Value| vm.truncate(float(this).ceil());
    "__floor__" None => |vm: &mut Vm, this: Value| vm.truncate(float(this).floor());
    "__trunc__" None => |vm: &mut Vm, this: Value| vm.truncate(float(this));
    "__round__" Positional(0, 1) => |vm: &mut Vm, this: Value, digits: &[Value]| vm.round_float(this, digits.first().copied());
    "__format__" One => |vm: &mut Vm, this: Value, spec: Value| vm.native_format(this, spec);
    "__getnewargs__" None => |vm: &mut Vm, this: Value| {
        let float = plain(vm, this)?;
        Ok(vm.tuple(&[float]))
    };
};

pub(super) static CLASS_METHODS: &[Builtin] = methods! { "float":
    "fromhex" One => from_hex;
    "from_number" One => from_number;
};

pub(super) static ATTRIBUTES: &[Attribute] =
    &[Attribute { name: "real", get: plain }, Attribute { name: "imag", get: |vm, _| Ok(vm.float(0.0)) }];

fn float(value: Value) -> f64 {
    float_of(value).unwrap_or(f64::NAN)
}

/// The float itself: of an instance of a subclass, the float that it is.
fn plain(vm: &mut Vm, this: Value) -> Fallible<Value> {
    vm.native_positive(this)
}

fn is_integer(_: &mut Vm, this: Value) -> Fallible<Value> {
    let float = float(this);
    Ok(Value::bool(float.is_finite() && float == float.floor()))
}

fn as_integer_ratio(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let float = float(this);
    if float.is_nan() {
        return Err(vm.raise(ExceptionClass::ValueError, "cannot convert NaN to integer ratio"));
    }
    if float.is_infinite() {
        return Err(vm.raise(ExceptionClass::OverflowError, "cannot convert Infinity to integer ratio"));
    }
    let (mut mantissa, mut exponent) = (float, 0u32);
    while mantissa != mantissa.floor() {
        mantissa *= 2.0;
        exponent += 1;
    }
    let numerator = vm.big_int(BigInt::from_f64(mantissa).unwrap_or_default());
    let denominator = vm.big_int(BigInt::from(1) << exponent);
    Ok(vm.tuple(&[numerator, denominator]))
}

fn hex(vm: &mut Vm, this: Value) -> Fallible<Value> {
    Ok(vm.str(&hex_float::text(float(this))))
}

fn from_hex(vm: &mut Vm, class: Value, text: Value) -> Fallible<Value> {
    let Some(text) = Str::from_value(text) else {
        return Err(type_error(vm, "bad argument type for built-in operation"));
    };
    let float = match hex_float::parse(&text.to_string()) {
        Ok(float) => vm.float(float),
        Err(hex_float::Malformed::TooLarge) => {
            let message = "hexadecimal value too large to represent as a float";
            return Err(vm.raise(ExceptionClass::OverflowError, message));
        }
        Err(hex_float::Malformed::Invalid) => {
            return Err(vm.raise(ExceptionClass::ValueError, "invalid hexadecimal floating-point string"));
        }
    };
    vm.of_subclass(class, float)
}

fn from_number(vm: &mut Vm, class: Value, number: Value) -> Fallible<Value> {
    let float = vm.real(number)?;
    let float = vm.float(float);
    vm.of_subclass(class, float)
}

impl Vm {
    /// `float.__round__(digits)`; to an int without digits, or with None.
    pub(crate) fn round_float(&mut self, value: Value, digits: Option<Value>) -> Fallible<Value> {
        let float = float(value);
        let Some(digits) = digits.filter(|digits| !digits.is_none()) else {
            return self.truncate(float.round_ties_even());
        };
        let digits = self.index(digits)?;
        let digits = digits.to_i64().unwrap_or(if digits.is_negative() { i64::MIN } else { i64::MAX });
        match round_to(float, digits) {
            Some(rounded) => Ok(self.float(rounded)),
            None => Err(self.raise(ExceptionClass::OverflowError, "rounded value too large to represent")),
        }
    }

    /// `int.__round__(digits)`: half to even.
    pub(crate) fn round_int(&mut self, value: Value, digits: Option<Value>) -> Fallible<Value> {
        let int = self.native_positive(value)?;
        let Some(digits) = digits else { return Ok(int) };
        let digits = self.index(digits)?;
        if !digits.is_negative() {
            return Ok(int);
        }
        let Some(int) = Int::from_value(int) else { return Ok(int) };
        let int = int.big().into_owned();
        // Past so many digits every int of that size rounds to 0.
        let zeros = digits.big().magnitude().to_u64().filter(|zeros| *zeros <= int.bits());
        let Some(zeros) = zeros else { return Ok(Value::small_int(0)) };
        let unit = num_traits::pow(BigInt::from(10), zeros as usize);
        let (quotient, rest) = num_integer::Integer::div_mod_floor(&int, &unit);
        let twice = &rest * 2u32;
        let up = twice > unit || twice == unit && num_integer::Integer::is_odd(&quotient);
        self.checked_int((quotient + u32::from(up)) * unit)
    }
}

/// A float rounded to so many decimal digits behind the point; `None` if it becomes too large.
fn round_to(float: f64, digits: i64) -> Option<f64> {
    const MOST: i64 = 323;
    const LEAST: i64 = -308;
    if !float.is_finite() || digits > MOST || float == 0.0 {
        return Some(float);
    }
    if digits < LEAST {
        return Some(0f64.copysign(float));
    }
    // The decimal expansion is exact, and so is the rounding, half to even.
    let rounded: f64 = match u16::try_from(digits) {
        Ok(digits) => format!("{float:.*}", usize::from(digits)).parse().unwrap_or(float),
        Err(_) => round_to_tens(float, digits.unsigned_abs() as u32),
    };
    rounded.is_finite().then_some(rounded)
}

fn round_to_tens(float: f64, zeros: u32) -> f64 {
    // What is behind the point decides a tie.
    let exact = BigInt::from_f64(float.abs().trunc()).unwrap_or_default();
    let unit = num_traits::pow(BigInt::from(10), zeros as usize);
    let (quotient, rest) = num_integer::Integer::div_mod_floor(&exact, &unit);
    let twice = rest * 2u32;
    let above = float.abs().fract() > 0.0;
    let up = twice > unit || twice == unit && (above || num_integer::Integer::is_odd(&quotient));
    let rounded = ((quotient + u32::from(up)) * unit).to_string().parse().unwrap_or(f64::INFINITY);
    f64::copysign(rounded, float)
}
