//! The module `math`: functions of real numbers. Those of ints alone stand in `math_int`.

use super::math_int as ints;
use crate::builtins::BuiltinFunction;
use crate::classes::Kind;
use crate::classes::Offer;
use crate::container::consume::collect;
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::float::{real, to_int};
use crate::text::bound_arguments;
use crate::value::{Value, heap_index};
use pymath::Error::{EDOM, ERANGE};
use pymath::math as special;

pub(super) fn contents(interpreter: &Interpreter) -> Res<Vec<(&'static str, Value)>> {
    let heap = &interpreter.heap;
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    let constants = constants.into_iter().map(|(name, value)| (name, heap.float(value)));
    Ok(constants.chain(FUNCTIONS.iter().map(|function| (function.name, Value::Builtin(function)))).collect())
}

macro_rules! functions {
    ($($name:literal => $call:expr,)*) => { &[$(BuiltinFunction { name: $name, call: $call },)*] };
}

static FUNCTIONS: &[BuiltinFunction] = functions! {
    "acos" => |i, a| unary(i, a, "acos", f64::acos, Some("expected a number in range from -1 up to 1, got %")),
    "acosh" => |i, a| unary(i, a, "acosh", c_acosh, Some("expected argument value not less than 1, got %")),
    "asin" => |i, a| unary(i, a, "asin", f64::asin, Some("expected a number in range from -1 up to 1, got %")),
    "asinh" => |i, a| unary(i, a, "asinh", c_asinh, None),
    "atan" => |i, a| unary(i, a, "atan", f64::atan, None),
    "atan2" => |i, a| binary(i, a, "atan2", f64::atan2),
    "atanh" => |i, a| unary(i, a, "atanh", c_atanh, Some("expected a number between -1 and 1, got %")),
    "cbrt" => |i, a| unary(i, a, "cbrt", f64::cbrt, None),
    "ceil" => |i, a| rounded(i, a, "ceil", "__ceil__", f64::ceil),
    "comb" => ints::comb,
    "copysign" => |i, a| binary(i, a, "copysign", f64::copysign),
    "cos" => |i, a| unary(i, a, "cos", f64::cos, Some("expected a finite input, got %")),
    "cosh" => |i, a| unary(i, a, "cosh", f64::cosh, None),
    "degrees" => |i, a| scaled(i, a, "degrees", 180.0 / std::f64::consts::PI),
    "dist" => dist,
    "erf" => |i, a| fallible(i, a, "erf", special::erf),
    "erfc" => |i, a| fallible(i, a, "erfc", special::erfc),
    "exp" => |i, a| unary(i, a, "exp", f64::exp, None),
    "exp2" => |i, a| unary(i, a, "exp2", f64::exp2, None),
    "expm1" => |i, a| unary(i, a, "expm1", f64::exp_m1, None),
    "fabs" => |i, a| unary(i, a, "fabs", f64::abs, None),
    "factorial" => ints::factorial,
    "floor" => |i, a| rounded(i, a, "floor", "__floor__", f64::floor),
    "fma" => fma,
    "fmod" => fmod,
    "frexp" => frexp,
    "fsum" => fsum,
    "gamma" => |i, a| fallible(i, a, "gamma", special::gamma),
    "gcd" => ints::gcd,
    "hypot" => hypot,
    "isclose" => isclose,
    "isfinite" => |i, a| tested(i, a, "isfinite", f64::is_finite),
    "isinf" => |i, a| tested(i, a, "isinf", f64::is_infinite),
    "isnan" => |i, a| tested(i, a, "isnan", f64::is_nan),
    "isqrt" => ints::isqrt,
    "lcm" => ints::lcm,
    "ldexp" => ldexp,
    "lgamma" => |i, a| fallible(i, a, "lgamma", special::lgamma),
    "log" => log,
    "log10" => |i, a| logarithm(i, &a.one(&i.heap, "math.log10")?, f64::log10),
    "log1p" => |i, a| unary(i, a, "log1p", f64::ln_1p, Some("expected argument value > -1, got %")),
    "log2" => |i, a| logarithm(i, &a.one(&i.heap, "math.log2")?, f64::log2),
    "modf" => modf,
    "nextafter" => nextafter,
    "perm" => ints::perm,
    "pow" => pow,
    "prod" => prod,
    "radians" => |i, a| scaled(i, a, "radians", std::f64::consts::PI / 180.0),
    "remainder" => remainder,
    "sin" => |i, a| unary(i, a, "sin", f64::sin, Some("expected a finite input, got %")),
    "sinh" => |i, a| unary(i, a, "sinh", f64::sinh, None),
    "sqrt" => |i, a| unary(i, a, "sqrt", f64::sqrt, Some("expected a nonnegative input, got %")),
    "sumprod" => super::math_sumprod::sumprod,
    "tan" => |i, a| unary(i, a, "tan", f64::tan, Some("expected a finite input, got %")),
    "tanh" => |i, a| unary(i, a, "tanh", f64::tanh, None),
    "trunc" => |i, a| rounded(i, a, "trunc", "__trunc__", f64::trunc),
    "ulp" => |i, a| unary(i, a, "ulp", ulp, None),
};

fn domain(heap: &HeapRef) -> Throw {
    heap.value_error("math domain error")
}

/// A result that is not finite where the arguments are is an error.
fn checked(heap: &HeapRef, result: f64, finite: bool, nan: bool) -> Res {
    if result.is_nan() && !nan {
        return Err(domain(heap));
    }
    if result.is_infinite() && finite {
        return Err(heap.overflow_error("math range error"));
    }
    Ok(heap.float(result))
}

fn unary(i: &Interpreter, arguments: Arguments, name: &str, f: fn(f64) -> f64, wrong: Option<&str>) -> Res {
    let heap = &i.heap;
    let value = real(heap, &arguments.one(heap, &format!("math.{name}"))?)?;
    let result = f(value);
    let singular = result.is_infinite() && value.is_finite() && name == "log1p";
    if (result.is_nan() && !value.is_nan() || singular)
        && let Some(wrong) = wrong
    {
        return Err(heap.value_error(wrong.replace('%', &crate::number::decimal::repr(value))));
    }
    checked(heap, result, value.is_finite(), value.is_nan())
}

/// Nothing is too large for it: the product may be infinite.
fn scaled(i: &Interpreter, arguments: Arguments, name: &str, factor: f64) -> Res {
    let value = real(&i.heap, &arguments.one(&i.heap, &format!("math.{name}"))?)?;
    Ok(i.heap.float(value * factor))
}

fn binary(i: &Interpreter, arguments: Arguments, name: &str, f: fn(f64, f64) -> f64) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", name, 2, 2)?;
    let (left, right) = (real(heap, &arguments[0])?, real(heap, &arguments[1])?);
    Ok(heap.float(f(left, right)))
}

fn tested(i: &Interpreter, arguments: Arguments, name: &str, test: fn(f64) -> bool) -> Res {
    let value = real(&i.heap, &arguments.one(&i.heap, &format!("math.{name}"))?)?;
    Ok(Value::Bool(test(value)))
}

/// `floor`, `ceil` and `trunc`, which the argument's class may have its own of.
fn rounded(i: &Interpreter, arguments: Arguments, name: &str, method: &str, f: fn(f64) -> f64) -> Res {
    let heap = &i.heap;
    let value = arguments.one(heap, &format!("math.{name}"))?;
    let is_withheld = match Offer::of(heap.user_special(&value, method))? {
        Offer::Method(method) => return heap.call(&method, Vec::new()),
        Offer::Withheld => true,
        Offer::Absent => false,
    };
    if let Some(int) = value.as_builtin().as_int().filter(|_| !is_withheld) {
        return Ok(heap.int(int));
    }
    if name == "trunc" && (is_withheld || !matches!(value.as_builtin(), Value::Float(_))) {
        let message = format!("type {} doesn't define __trunc__ method", value.type_name());
        return Err(heap.type_error(message));
    }
    Ok(heap.int(to_int(heap, f(real(heap, &value)?))?))
}

// The C library's, which CPython calls and `std` does not.

fn c_acosh(value: f64) -> f64 {
    special::acosh(value).unwrap_or(f64::NAN)
}

fn c_asinh(value: f64) -> f64 {
    special::asinh(value).unwrap_or(f64::NAN)
}

fn c_atanh(value: f64) -> f64 {
    special::atanh(value).unwrap_or(f64::NAN)
}

fn ulp(value: f64) -> f64 {
    let value = value.abs();
    if !value.is_finite() {
        return value;
    }
    let next = f64::from_bits(value.to_bits() + 1);
    if next.is_infinite() { value - f64::from_bits(value.to_bits() - 1) } else { next - value }
}

/// One of the special functions: outside of its domain are the ints that are not positive.
fn fallible(i: &Interpreter, arguments: Arguments, name: &str, f: fn(f64) -> pymath::Result<f64>) -> Res {
    let heap = &i.heap;
    let value = real(heap, &arguments.one(heap, &format!("math.{name}"))?)?;
    match f(value) {
        Ok(result) => Ok(heap.float(result)),
        Err(ERANGE) => Err(heap.overflow_error("math range error")),
        Err(EDOM) => {
            let shown = crate::number::decimal::repr(value);
            Err(heap.value_error(format!("expected a noninteger or positive integer, got {shown}")))
        }
    }
}

fn fma(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "fma", 3, 3)?;
    let (x, y, z) = (real(heap, &arguments[0])?, real(heap, &arguments[1])?, real(heap, &arguments[2])?);
    match special::fma(x, y, z) {
        Ok(result) => Ok(heap.float(result)),
        Err(EDOM) => Err(heap.value_error("invalid operation in fma")),
        Err(ERANGE) => Err(heap.overflow_error("overflow in fma")),
    }
}

fn nextafter(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let [from, toward, steps] = bound_arguments(heap, arguments, "nextafter", ["", "", "steps"], 2, 2)?;
    let number = |value: Option<Value>| value.map_or(Ok(0.0), |value| real(heap, &value));
    let (from, toward) = (number(from)?, number(toward)?);
    let steps = steps.filter(|steps| !matches!(steps, Value::None));
    let steps = steps.map(|steps| heap_index(heap, &steps)).transpose()?;
    if steps.as_ref().is_some_and(|steps| *steps < dashu_int::IBig::from(0)) {
        return Err(heap.value_error("steps must be a non-negative integer"));
    }
    let steps = steps.map(|steps| u64::try_from(&steps).unwrap_or(u64::MAX));
    Ok(heap.float(special::nextafter(from, toward, steps)))
}

fn fmod(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "fmod", 2, 2)?;
    let (left, right) = (real(heap, &arguments[0])?, real(heap, &arguments[1])?);
    checked(heap, left % right, false, left.is_nan() || right.is_nan())
}

fn remainder(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "remainder", 2, 2)?;
    let (left, right) = (real(heap, &arguments[0])?, real(heap, &arguments[1])?);
    if left.is_finite() && right.is_infinite() {
        return Ok(heap.float(left));
    }
    if left.is_nan() || right.is_nan() || left.is_infinite() || right == 0.0 {
        return checked(heap, f64::NAN, false, left.is_nan() || right.is_nan());
    }
    let (value, unit) = (left.abs(), right.abs());
    let rest = value % unit;
    let other = unit - rest;
    let result = match rest.partial_cmp(&other) {
        Some(std::cmp::Ordering::Less) => rest,
        Some(std::cmp::Ordering::Greater) => -other,
        // A tie goes to the even multiple.
        _ => rest - 2.0 * ((0.5 * (value - rest)) % unit),
    };
    Ok(heap.float(1.0_f64.copysign(left) * result))
}

fn pow(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "pow", 2, 2)?;
    let (base, exponent) = (real(heap, &arguments[0])?, real(heap, &arguments[1])?);
    let result = base.powf(exponent);
    let finite = base.is_finite() && exponent.is_finite();
    if base == 0.0 && result.is_infinite() && finite {
        return Err(domain(heap));
    }
    checked(heap, result, finite, base.is_nan() || exponent.is_nan())
}

/// A logarithm of an int of any size, or of a float.
fn logarithm(i: &Interpreter, value: &Value, f: fn(f64) -> f64) -> Res {
    let heap = &i.heap;
    if let Some(int) = value.as_builtin().as_int() {
        return ints::logarithm(heap, &int, f);
    }
    let value = real(heap, value)?;
    if value <= 0.0 {
        let shown = crate::number::decimal::repr(value);
        return Err(heap.value_error(format!("expected a positive input, got {shown}")));
    }
    Ok(heap.float(f(value)))
}

fn log(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "log", 1, 2)?;
    let value = logarithm(i, &arguments[0], f64::ln)?;
    let Some(base) = arguments.get(1) else { return Ok(value) };
    let base = logarithm(i, base, f64::ln)?;
    crate::operator::binary::binary(heap, syntax::ast::Operator::Div, &value, &base)
}

fn frexp(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let value = real(heap, &arguments.one(heap, "math.frexp")?)?;
    if value == 0.0 || !value.is_finite() {
        return Ok(heap.tuple([heap.float(value), heap.int(0)]));
    }
    let (mut mantissa, mut exponent) = (value, 0);
    if mantissa.abs() < f64::MIN_POSITIVE {
        mantissa *= 2.0_f64.powi(64);
        exponent -= 64;
    }
    let biased = (mantissa.to_bits() >> 52 & 0x7ff) as i64;
    let bits = mantissa.to_bits() & !(0x7ff << 52) | 1022 << 52;
    Ok(heap.tuple([heap.float(f64::from_bits(bits)), heap.int(exponent + biased - 1022)]))
}

fn ldexp(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "ldexp", 2, 2)?;
    let value = real(heap, &arguments[0])?;
    let Some(exponent) = arguments[1].as_builtin().as_int() else {
        return Err(heap.type_error("Expected an int as second argument to ldexp."));
    };
    if value == 0.0 || !value.is_finite() {
        return Ok(heap.float(value));
    }
    let up = exponent > dashu_int::IBig::from(0);
    let exponent = i64::try_from(&exponent).unwrap_or(if up { 1 << 20 } else { -(1 << 20) });
    let (mantissa, own) = crate::number::float::decode(value.abs());
    let exponent = own + exponent.clamp(-(1 << 20), 1 << 20);
    let magnitude = if exponent < -1200 {
        0.0
    } else {
        crate::number::float::encode(&dashu_int::UBig::from(mantissa.unsigned_abs()), exponent.min(2000), false)
            .ok_or_else(|| heap.overflow_error("math range error"))?
    };
    Ok(heap.float(magnitude.copysign(value)))
}

fn modf(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let value = real(heap, &arguments.one(heap, "math.modf")?)?;
    let fraction = if value.is_infinite() { 0.0 } else { value.fract() };
    Ok(heap.tuple([heap.float(fraction.copysign(value)), heap.float(value.trunc())]))
}

fn hypot(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    arguments.no_keywords(heap, "math.hypot")?;
    let values = arguments.positional.iter().map(|value| real(heap, value)).collect::<Res<Vec<_>>>()?;
    Ok(heap.float(super::math_norm::norm(&values)))
}

fn dist(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "dist", 2, 2)?;
    let points = arguments.iter().map(|point| collect(heap, point)).collect::<Res<Vec<_>>>()?;
    if points[0].len() != points[1].len() {
        return Err(heap.value_error("both points must have the same number of dimensions"));
    }
    let mut differences = Vec::new();
    for (left, right) in points[0].iter().zip(&points[1]) {
        differences.push(real(heap, left)? - real(heap, right)?);
    }
    Ok(heap.float(super::math_norm::norm(&differences)))
}

fn fsum(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let items = collect(heap, &arguments.one(heap, "math.fsum")?)?;
    let values = items.iter().map(|item| real(heap, item)).collect::<Res<Vec<_>>>()?;
    super::math_norm::exact_sum(heap, &values).map(|sum| heap.float(sum))
}

fn prod(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let [items, start] = bound_arguments(heap, arguments, "prod", ["", "start"], 1, 1)?;
    let items = collect(heap, &items.unwrap_or(Value::None))?;
    let mut product = start.unwrap_or_else(|| heap.int(1));
    for item in items {
        product = crate::operator::binary::binary(heap, syntax::ast::Operator::Mult, &product, &item)?;
    }
    Ok(product)
}

fn isclose(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let names = ["a", "b", "rel_tol", "abs_tol"];
    let values = bound_arguments(heap, arguments, "isclose", names, 2, 2)?;
    let number = |at: usize, default| values[at].as_ref().map_or(Ok(default), |value: &Value| real(heap, value));
    let (left, right, relative, absolute) = (number(0, 0.0)?, number(1, 0.0)?, number(2, 1e-9)?, number(3, 0.0)?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(heap.error(Kind::ValueError, "tolerances must be non-negative"));
    }
    if left == right {
        return Ok(Value::Bool(true));
    }
    if left.is_infinite() || right.is_infinite() {
        return Ok(Value::Bool(false));
    }
    let difference = (right - left).abs();
    let close = difference <= (relative * right).abs() || difference <= (relative * left).abs();
    Ok(Value::Bool(close || difference <= absolute))
}
