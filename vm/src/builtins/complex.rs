//! Calling `complex`. Source: CPython 3.14 `Objects/complexobject.c`.

use super::arguments::{Arguments, Parameters, type_error};
use crate::classes::Special;
use crate::objects::class::Type;
use crate::objects::instance::is_exactly;
use crate::objects::{Complex, ExceptionClass, Str};
use crate::operations::{decimal_digit, parse_complex};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

const MAKE: Parameters = Parameters::new(&["real", "imag"], 0);

/// `complex(real=0, imag=0)`, `complex(text)`
pub(super) fn complex(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let values = arguments.bind(vm, "complex", &MAKE)?;
    let [real, imag] = [values[0], values[1]];
    let parts = match (real.is_null(), imag.is_null()) {
        (true, true) => [0.0; 2],
        (false, true) if arguments.positional.is_empty() => {
            let parts = number(vm, real)?;
            named_part(vm, real, parts, "real")?
        }
        (false, true) => of_one(vm, real)?,
        (no_real, _) => {
            let real = match no_real {
                true => [0.0; 2],
                false => {
                    let parts = number(vm, real)?;
                    named_part(vm, real, parts, "real")?
                }
            };
            let imag = imaginary_part(vm, imag)?;
            // A part that is complex has its say in the other one.
            let added = |part: f64, other: f64| if other == 0.0 { part } else { part + other };
            [added(real[0], -imag[1]), added(imag[0], real[1])]
        }
    };
    Ok(vm.complex(parts))
}

/// Underscores have a digit on either side.
fn has_misplaced_underscore(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |character: Option<&char>| character.is_some_and(|digit| decimal_digit(*digit).is_some());
    (0..characters.len()).filter(|&at| characters[at] == '_').any(|at| {
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        !is_digit(before) || !is_digit(characters.get(at + 1))
    })
}

/// The one argument: text or a number.
fn of_one(vm: &mut Vm, value: Value) -> Fallible<[f64; 2]> {
    if let Some(text) = Str::from_value(value) {
        let text = text.to_string();
        if has_misplaced_underscore(&text) {
            let message = format!("could not convert string to complex: {}", vm.repr(value)?);
            return Err(vm.raise(ExceptionClass::ValueError, message));
        }
        return parse_complex(&text)
            .ok_or_else(|| vm.raise(ExceptionClass::ValueError, "complex() arg is a malformed string"));
    }
    let made = vm.lookup_special(value, Special::Complex).is_some();
    // Alone, a float of a derived class is its value, whatever its `__float__` says.
    if let Some(real) = crate::objects::float_of(value).filter(|_| !made) {
        return Ok([real, 0.0]);
    }
    match number(vm, value)? {
        Some(parts) => Ok(parts),
        None => {
            let class = vm.qualified_type_name(value);
            Err(type_error(vm, format!("complex() argument must be a string or a number, not {class}")))
        }
    }
}

/// The second argument, which `__complex__` is not asked about.
fn imaginary_part(vm: &mut Vm, value: Value) -> Fallible<[f64; 2]> {
    match Complex::from_value(value) {
        Some(complex) => Ok(complex.parts()),
        None => {
            let real = vm.try_real(value)?.map(|real| [real, 0.0]);
            named_part(vm, value, real, "imag")
        }
    }
}

fn named_part(vm: &mut Vm, value: Value, parts: Option<[f64; 2]>, name: &str) -> Fallible<[f64; 2]> {
    match parts {
        Some(parts) => Ok(parts),
        None => {
            let class = vm.qualified_type_name(value);
            Err(type_error(vm, format!("complex() argument '{name}' must be a real number, not {class}")))
        }
    }
}

pub(crate) fn number(vm: &mut Vm, value: Value) -> Fallible<Option<[f64; 2]>> {
    // One of a derived class may say otherwise.
    if let Some(complex) = Complex::from_value(value).filter(|_| is_exactly(value, Kind::Complex)) {
        return Ok(Some(complex.parts()));
    }
    if let Some(made) = vm.call_special(value, Special::Complex, &[])? {
        return match Complex::from_value(made) {
            Some(complex) => Ok(Some(complex.parts())),
            None => {
                let made = vm.type_name(made);
                Err(type_error(vm, format!("__complex__ returned non-complex (type {made})")))
            }
        };
    }
    Ok(vm.try_real(value)?.map(|real| [real, 0.0]))
}
