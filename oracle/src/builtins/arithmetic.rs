//! `divmod`, `pow` and `round`.

use crate::classes::Kind;
use crate::classes::Offer;
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::decimal;
use crate::number::float::to_int;
use crate::number::int::{divide, floor_div_rem};
use crate::operator::binary::{binary, unsupported};
use crate::operator::slots::{self, Slot};
use crate::text::bound_arguments;
use crate::value::{Value, heap_index};
use dashu_int::IBig;
use dashu_int::ops::{Abs, BitTest};
use syntax::ast::Operator;

pub(crate) fn divmod(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "divmod", 2, 2)?;
    let (left, right) = (&arguments[0], &arguments[1]);
    match slots::answer(heap, Slot::Divmod, left, right)? {
        Value::NotImplemented => Err(unsupported(heap, left, right, "divmod()")),
        answer => Ok(answer),
    }
}

/// `divmod` as a class of real numbers has it.
pub(crate) fn divmod_of_reals(heap: &HeapRef, kind: Kind, left: &Value, right: &Value) -> Res {
    let fits = |value: &Value| value.as_int().is_some() || kind == Kind::Float && value.is_real();
    if !fits(left) || !fits(right) {
        return Ok(Value::NotImplemented);
    }
    let quotient = binary(heap, Operator::FloorDiv, left, right)?;
    let remainder = binary(heap, Operator::Mod, left, right)?;
    Ok(heap.tuple(vec![quotient, remainder]))
}

pub(crate) fn pow(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [base, exponent, modulus] = bound_arguments(heap, arguments, "pow", ["base", "exp", "mod"], 2, 3)?;
    let [base, exponent] = [base, exponent].map(|value| value.unwrap_or(Value::None));
    match modulus {
        None | Some(Value::None) => binary(heap, Operator::Pow, &base, &exponent),
        Some(modulus) => match slots::answer(heap, Slot::PowerModulo(&modulus), &base, &exponent)? {
            Value::NotImplemented => {
                let [base, exponent, modulus] = [&base, &exponent, &modulus].map(Value::type_name);
                let operands = format!("'{base}', '{exponent}', '{modulus}'");
                Err(heap.type_error(format!("unsupported operand type(s) for ** or pow(): {operands}")))
            }
            power => Ok(power),
        },
    }
}

/// `pow` with a modulus as a class of numbers has it.
pub(crate) fn power_modulo(heap: &HeapRef, kind: Kind, operands: [&Value; 3]) -> Res {
    let operands = operands.map(Value::as_builtin);
    match (kind, operands.each_ref().map(Value::as_int)) {
        (Kind::Float, _) => Err(no_modulus(heap)),
        (Kind::Int, [Some(base), Some(exponent), Some(modulus)]) => ints_modulo(heap, &base, exponent, &modulus),
        (Kind::Complex, _)
            if operands[..2].iter().all(|value| value.is_real() || matches!(value, Value::Complex(_))) =>
        {
            Err(heap.value_error("complex modulo"))
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn no_modulus(heap: &HeapRef) -> Throw {
    heap.type_error("pow() 3rd argument not allowed unless all arguments are integers")
}

fn ints_modulo(heap: &HeapRef, base: &IBig, exponent: IBig, modulus: &IBig) -> Res {
    if modulus.is_zero() {
        return Err(heap.value_error("pow() 3rd argument cannot be 0"));
    }
    let zero = IBig::from(0);
    let magnitude = modulus.clone().abs();
    let mut base = floor_div_rem(base, &magnitude).1;
    let mut exponent = exponent;
    if exponent < zero {
        base = inverse(heap, &base, &magnitude)?
            .ok_or_else(|| heap.value_error("base is not invertible for the given modulus"))?;
        exponent = -exponent;
    }
    let mut result = floor_div_rem(&IBig::from(1), &magnitude).1;
    for at in (0..exponent.bit_len()).rev() {
        result = divide(heap, &(&result * &result), &magnitude)?.1;
        if exponent.bit(at) {
            result = divide(heap, &(&result * &base), &magnitude)?.1;
        }
    }
    Ok(heap.int(floor_div_rem(&result, modulus).1))
}

/// What times `value` is one, by Euclid's algorithm.
fn inverse(heap: &HeapRef, value: &IBig, modulus: &IBig) -> Res<Option<IBig>> {
    let (mut remainder, mut next) = (modulus.clone(), value.clone());
    let (mut factor, mut next_factor) = (IBig::from(0), IBig::from(1));
    while !next.is_zero() {
        let (quotient, rest) = divide(heap, &remainder, &next)?;
        let rest_factor = &factor - &quotient * &next_factor;
        (remainder, next) = (next, rest);
        (factor, next_factor) = (next_factor, rest_factor);
    }
    Ok(remainder.is_one().then(|| floor_div_rem(&factor, modulus).1))
}

pub(crate) fn round(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [number, places] = bound_arguments(heap, arguments, "round", ["number", "ndigits"], 1, 2)?;
    let number = number.unwrap_or(Value::None);
    let places = places.filter(|places| !matches!(places, Value::None));
    let plain = number.as_builtin();
    match Offer::of(heap.user_special(&number, "__round__"))? {
        Offer::Method(method) => heap.call(&method, places.into_iter().collect()),
        Offer::Absent if plain.is_real() => round_builtin(heap, &plain, places.as_ref()),
        _ => Err(heap.type_error(format!("type {} doesn't define __round__ method", number.type_name()))),
    }
}

/// `number.__round__(places)` of an int or a float.
pub(crate) fn round_builtin(heap: &HeapRef, number: &Value, places: Option<&Value>) -> Res {
    let places = places.map(|places| heap_index(heap, places)).transpose()?;
    match (number.as_builtin(), places) {
        (Value::Float(float), None) => Ok(heap.int(to_int(heap, float.0.round_ties_even())?)),
        (Value::Float(float), Some(places)) => {
            let places = i32::try_from(&places).unwrap_or(if places < IBig::from(0) { i32::MIN } else { i32::MAX });
            round_float(heap, float.0, places)
        }
        (plain, places) => match (plain.as_int(), places) {
            (Some(value), Some(places)) if places < IBig::from(0) => Ok(heap.int(round_int(&value, &-places))),
            (Some(value), _) => Ok(heap.int(value)),
            (None, _) => unreachable!("only numbers are rounded"),
        },
    }
}

fn round_float(heap: &HeapRef, value: f64, places: i32) -> Res {
    if !value.is_finite() || places > 323 {
        return Ok(heap.float(value));
    }
    if places < -308 {
        return Ok(heap.float(0.0_f64.copysign(value)));
    }
    let text = decimal::rounded_text(value, places);
    let rounded: f64 = text.parse().unwrap_or(value);
    if rounded.is_infinite() {
        return Err(heap.overflow_error("rounded value too large to represent"));
    }
    Ok(heap.float(rounded))
}

/// To a multiple of a power of ten, ties to the even one.
fn round_int(value: &IBig, places: &IBig) -> IBig {
    // So many places are certainly more than the value has.
    let Ok(places) = usize::try_from(places) else { return IBig::from(0) };
    if places > value.bit_len() {
        return IBig::from(0);
    }
    let unit = IBig::from(10).pow(places);
    let (quotient, remainder) = floor_div_rem(value, &unit);
    let twice = &remainder * IBig::from(2);
    let up = twice > unit || twice == unit && !floor_div_rem(&quotient, &IBig::from(2)).1.is_zero();
    if up { (quotient + IBig::from(1)) * unit } else { quotient * unit }
}
