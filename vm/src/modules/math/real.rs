//! Functions of floats: most of them the machine's, with CPython's checks around them.

use crate::builtins::{type_error, value_error};
use crate::classes::Special;
use crate::objects::{ExceptionClass, Int, float_of};
use crate::vm::{Fallible, Raised, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use stencils::value::Value;

/// The arguments that a function is defined for.
#[derive(Clone, Copy)]
pub(super) enum Domain {
    All,
    Finite,
    NotNegative,
    Unit,
    InsideUnit,
    FromOne,
    AboveMinusOne,
    Gamma,
    LogGamma,
}

impl Domain {
    fn contains(self, x: f64) -> bool {
        match self {
            Self::All => true,
            Self::Finite => !x.is_infinite(),
            Self::NotNegative => x >= 0.0,
            Self::Unit => x.abs() <= 1.0,
            Self::InsideUnit => x.abs() < 1.0,
            Self::FromOne => x >= 1.0,
            Self::AboveMinusOne => x > -1.0,
            Self::Gamma => x > 0.0 || x != x.floor(),
            Self::LogGamma => x.is_infinite() || Self::Gamma.contains(x),
        }
    }

    fn expected(self) -> &'static str {
        match self {
            Self::All | Self::Finite => "expected a finite input, got {}",
            Self::NotNegative => "expected a nonnegative input, got {}",
            Self::Unit => "expected a number in range from -1 up to 1, got {}",
            Self::InsideUnit => "expected a number between -1 and 1, got {}",
            Self::FromOne => "expected argument value not less than 1, got {}",
            Self::AboveMinusOne => "expected argument value > -1, got {}",
            Self::Gamma | Self::LogGamma => "expected a noninteger or positive integer, got {}",
        }
    }
}

macro_rules! of_c_library {
    ($($name:ident)*) => {
        $(pub(super) fn $name(x: f64) -> f64 {
            pymath::math::$name(x).unwrap_or(f64::NAN)
        })*
    };
}

of_c_library! { acosh asinh atanh erf erfc }

fn domain_error(vm: &mut Vm) -> Raised {
    value_error(vm, "math domain error")
}

fn range_error(vm: &mut Vm) -> Raised {
    vm.raise(ExceptionClass::OverflowError, "math range error")
}

/// A function of one float.
pub(super) fn unary(vm: &mut Vm, x: Value, function: fn(f64) -> f64, domain: Domain) -> Fallible<Value> {
    let x = vm.real(x)?;
    if !x.is_nan() && !domain.contains(x) {
        let float = vm.float(x);
        let shown = vm.repr(float)?;
        return Err(value_error(vm, domain.expected().replace("{}", &shown)));
    }
    let result = function(x);
    if result.is_infinite() && x.is_finite() {
        return Err(range_error(vm));
    }
    Ok(vm.float(result))
}

/// A product that may be infinite.
pub(super) fn scaled(vm: &mut Vm, x: Value, factor: f64) -> Fallible<Value> {
    let x = vm.real(x)?;
    Ok(vm.float(x * factor))
}

fn pair(vm: &mut Vm, arguments: &[Value]) -> Fallible<[f64; 2]> {
    Ok([vm.real(arguments[0])?, vm.real(arguments[1])?])
}

/// A function of two floats that is defined everywhere.
pub(super) fn binary(vm: &mut Vm, arguments: &[Value], function: fn(f64, f64) -> f64) -> Fallible<Value> {
    let [x, y] = pair(vm, arguments)?;
    Ok(vm.float(function(x, y)))
}

/// What a special method makes of a number, or else the machine's rounding as an int.
fn rounded(vm: &mut Vm, x: Value, special: Special, round: fn(f64) -> f64) -> Fallible<Value> {
    if let Some(float) = float_of(x).filter(|_| !crate::objects::instance::is_of_program(x)) {
        return vm.truncate(round(float));
    }
    match vm.call_maybe(x, special, &[])? {
        Some(result) => Ok(result),
        None => {
            let float = vm.real(x)?;
            vm.truncate(round(float))
        }
    }
}

pub(super) fn ceil(vm: &mut Vm, x: Value) -> Fallible<Value> {
    rounded(vm, x, Special::Ceil, f64::ceil)
}

pub(super) fn floor(vm: &mut Vm, x: Value) -> Fallible<Value> {
    rounded(vm, x, Special::Floor, f64::floor)
}

pub(super) fn trunc(vm: &mut Vm, x: Value) -> Fallible<Value> {
    match vm.call_maybe(x, Special::Trunc, &[])? {
        Some(result) => Ok(result),
        None => {
            let message = format!("type {} doesn't define __trunc__ method", vm.type_name(x));
            Err(type_error(vm, message))
        }
    }
}

/// Of what is past all floats, the logarithm is that of a fraction between 0.5 and 1 and of a power of two.
fn log_of_big(int: &BigInt, function: fn(f64) -> f64) -> f64 {
    match int.to_f64().filter(|float| float.is_finite()) {
        Some(float) => function(float),
        None => {
            let bits = int.bits();
            // What is cut off may only break a tie.
            let head = (int >> (bits - 64)) | BigInt::from(1);
            let fraction = head.to_f64().unwrap_or(1.0) / 2.0_f64.powi(64);
            let (fraction, power) = if fraction == 1.0 { (0.5, bits + 1) } else { (fraction, bits) };
            function(fraction) + function(2.0) * power as f64
        }
    }
}

/// A logarithm of a float, or of an int of any size.
pub(super) fn logarithm(vm: &mut Vm, x: Value, function: fn(f64) -> f64) -> Fallible<Value> {
    let float = match Int::from_value(x) {
        Some(int @ Int::Big(_)) if !int.is_negative() => {
            return Ok(vm.float(log_of_big(&int.big(), function)));
        }
        Some(int) if int.is_negative() || x.is_int() && x.as_int() == 0 => {
            return Err(value_error(vm, "expected a positive input"));
        }
        Some(int) => vm.int_to_float(int)?,
        None => vm.real(x)?,
    };
    if float <= 0.0 {
        let shown = vm.float(float);
        let message = format!("expected a positive input, got {}", vm.repr(shown)?);
        return Err(value_error(vm, &message));
    }
    Ok(vm.float(function(float)))
}

pub(super) fn log(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let numerator = logarithm(vm, arguments[0], f64::ln)?;
    match arguments.get(1) {
        None => Ok(numerator),
        Some(base) => {
            let denominator = logarithm(vm, *base, f64::ln)?;
            vm.binary(crate::operations::Operator::TrueDivide, numerator, denominator)
        }
    }
}

pub(super) fn pow(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [x, y] = pair(vm, arguments)?;
    let result = x.powf(y);
    let finite = x.is_finite() && y.is_finite();
    match () {
        () if finite && (result.is_nan() || x == 0.0 && result.is_infinite()) => Err(domain_error(vm)),
        () if finite && result.is_infinite() => Err(range_error(vm)),
        () => Ok(vm.float(result)),
    }
}

pub(super) fn fmod(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [x, y] = pair(vm, arguments)?;
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain_error(vm)) } else { Ok(vm.float(result)) }
}

pub(super) fn remainder(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [x, y] = pair(vm, arguments)?;
    let result = libm::remainder(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain_error(vm)) } else { Ok(vm.float(result)) }
}

pub(super) fn fma(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [x, y] = pair(vm, arguments)?;
    let z = vm.real(arguments[2])?;
    let result = x.mul_add(y, z);
    let finite = x.is_finite() && y.is_finite() && z.is_finite();
    if result.is_nan() && ![x, y, z].iter().any(|part| part.is_nan()) {
        return Err(value_error(vm, "invalid operation in fma"));
    }
    if finite && result.is_infinite() {
        return Err(vm.raise(ExceptionClass::OverflowError, "overflow in fma"));
    }
    Ok(vm.float(result))
}

pub(super) fn modf(vm: &mut Vm, x: Value) -> Fallible<Value> {
    let x = vm.real(x)?;
    let whole = if x.is_nan() { x } else { x.trunc() };
    let fraction = if x.is_infinite() { 0f64.copysign(x) } else { (x - whole).copysign(x) };
    let parts = [fraction, whole].map(|part| vm.float(part));
    Ok(vm.tuple(&parts))
}

pub(super) fn frexp(vm: &mut Vm, x: Value) -> Fallible<Value> {
    let (mantissa, exponent) = libm::frexp(vm.real(x)?);
    let parts = [vm.float(mantissa), vm.int(exponent.into())];
    Ok(vm.tuple(&parts))
}

pub(super) fn ldexp(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let x = vm.real(arguments[0])?;
    let Some(exponent) = Int::from_value(arguments[1]) else {
        return Err(type_error(vm, "Expected an int as second argument to ldexp."));
    };
    let limit = if exponent.is_negative() { -100_000 } else { 100_000 };
    let exponent = exponent.to_i64().map_or(limit, |exponent| exponent.clamp(-100_000, 100_000));
    let result = libm::ldexp(x, exponent as i32);
    if result.is_infinite() && x.is_finite() { Err(range_error(vm)) } else { Ok(vm.float(result)) }
}

pub(super) fn is_close(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [a, b] = pair(vm, arguments)?;
    let relative = if arguments[2].is_null() { 1e-9 } else { vm.real(arguments[2])? };
    let absolute = if arguments[3].is_null() { 0.0 } else { vm.real(arguments[3])? };
    if relative < 0.0 || absolute < 0.0 {
        return Err(value_error(vm, "tolerances must be non-negative"));
    }
    let distance = (b - a).abs();
    let close = a == b
        || !a.is_infinite()
            && !b.is_infinite()
            && (distance <= (relative * b).abs() || distance <= (relative * a).abs() || distance <= absolute);
    Ok(Value::bool(close))
}

pub(super) fn next_after(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [x, y] = pair(vm, arguments)?;
    let is_counted = !arguments[2].is_null() && !arguments[2].is_none();
    let steps = if is_counted { vm.index(arguments[2])? } else { Int::Small(1) };
    if steps.is_negative() {
        return Err(value_error(vm, "steps must be a non-negative integer"));
    }
    let steps = steps.to_i64().unwrap_or(i64::MAX);
    if (x.is_nan() || y.is_nan()) && steps > 0 {
        return Ok(vm.float(f64::NAN));
    }
    // Floats in order are ints in order, with those below zero mirrored.
    let ordered = |float: f64| {
        let bits = float.to_bits() as i64;
        if bits < 0 { i64::MIN - bits } else { bits }
    };
    let (from, to) = (ordered(x), ordered(y));
    let reached = if from <= to { from.saturating_add(steps).min(to) } else { from.saturating_sub(steps).max(to) };
    let bits = if reached < 0 { i64::MIN - reached } else { reached };
    let result = if steps == 0 {
        x
    } else if reached == to && (is_counted || to != 0 || from == 0) {
        y
    } else if reached == 0 {
        // The zero on the way from `x` has its sign.
        0f64.copysign(x)
    } else {
        f64::from_bits(bits as u64)
    };
    Ok(vm.float(result))
}

pub(super) fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let above = f64::from_bits(x.to_bits() + 1);
    if above.is_infinite() { x - f64::from_bits(x.to_bits() - 1) } else { above - x }
}
