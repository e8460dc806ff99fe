//! Built-in functions about numbers and characters. Source: CPython 3.14 `Python/bltinmodule.c`.

use super::Builtin;
use super::arguments::{Parameters, type_error};
use super::signature::functions;
use crate::classes::Special;
use crate::objects::instance::is_of_program;
use crate::objects::{ExceptionClass, Int, MemoryView, Str, bytes_like};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

const ROUND: Parameters = Parameters::new(&["number", "ndigits"], 1);
const POW: Parameters = Parameters::new(&["base", "exp", "mod"], 2);

pub(super) static FUNCTIONS: &[Builtin] = functions! { "":
    "abs" One => Vm::absolute;
    "bin" One => |vm: &mut Vm, value: Value| in_radix(vm, value, 2, "0b");
    "chr" One => chr;
    "divmod" Positional(2, 2) => |vm: &mut Vm, arguments: &[Value]| vm.divmod(arguments[0], arguments[1]);
    "hash" One => hash;
    "hex" One => |vm: &mut Vm, value: Value| in_radix(vm, value, 16, "0x");
    "oct" One => |vm: &mut Vm, value: Value| in_radix(vm, value, 8, "0o");
    "ord" One => ord;
    "pow" Named(POW) => |vm: &mut Vm, arguments: &[Value]| vm.pow(arguments[0], arguments[1], arguments[2]);
    "round" Named(ROUND) => round;
};

fn in_radix(vm: &mut Vm, value: Value, radix: u32, prefix: &str) -> Fallible<Value> {
    let int = vm.index(value)?;
    let sign = if int.is_negative() { "-" } else { "" };
    let digits = int.big().magnitude().to_str_radix(radix);
    vm.checked_str(&format!("{sign}{prefix}{digits}"))
}

fn chr(vm: &mut Vm, value: Value) -> Fallible<Value> {
    match vm.index(value)?.to_i64().and_then(|int| u32::try_from(int).ok()) {
        Some(0xd800..=0xdfff) => Err(vm.not_supported("lone surrogates")),
        Some(point) if point < 0x11_0000 => Ok(vm.character(point)),
        _ => Err(vm.raise(ExceptionClass::ValueError, "chr() arg not in range(0x110000)")),
    }
}

fn ord(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let bytes = if MemoryView::from_value(value).is_some() { None } else { bytes_like(value) };
    let (length, first) = match (Str::from_value(value), bytes) {
        (Some(text), _) => (text.len(), text.units().get(0)),
        (None, Some(bytes)) => (bytes.len(), bytes.first().copied().map(u32::from)),
        (None, None) => {
            let message = format!("ord() expected string of length 1, but {} found", vm.type_name(value));
            return Err(type_error(vm, message));
        }
    };
    match first.filter(|_| length == 1) {
        Some(point) => Ok(Value::small_int(point.into())),
        None => Err(type_error(vm, format!("ord() expected a character, but string of length {length} found"))),
    }
}

fn hash(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let hash = vm.hash(value)?;
    Ok(vm.int(hash))
}

fn round(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [value, digits] = [arguments[0], arguments[1]];
    let digits: &[Value] = if digits.is_null() || digits.is_none() { &[] } else { &[digits] };
    match vm.call_maybe(value, Special::Round, digits)? {
        Some(rounded) => Ok(rounded),
        None => {
            let message = format!("type {} doesn't define __round__ method", vm.type_name(value));
            Err(type_error(vm, message))
        }
    }
}

impl Vm {
    /// A number as a float: of a float, an int, or what has `__float__` or `__index__`.
    pub(crate) fn real(&mut self, value: Value) -> Fallible<f64> {
        if let Some(float) = crate::objects::float_of(value) {
            return Ok(float);
        }
        match self.try_real(value)? {
            Some(float) => Ok(float),
            None => {
                let message = format!("must be real number, not {}", self.type_name(value));
                Err(type_error(self, message))
            }
        }
    }

    /// As [`Self::real`]; `None` for what is no number.
    pub(crate) fn try_real(&mut self, value: Value) -> Fallible<Option<f64>> {
        let of_program = is_of_program(value);
        if let Some(float) = crate::objects::float_of(value).filter(|_| !of_program) {
            return Ok(Some(float));
        }
        if let Some(int) = Int::from_value(value).filter(|_| !of_program) {
            return self.int_to_float(int).map(Some);
        }
        if let Some(made) = self.call_special(value, Special::Float, &[])? {
            return match crate::objects::float_of(made) {
                Some(float) => Ok(Some(float)),
                None => {
                    let (class, made) = (self.type_name(value), self.type_name(made));
                    Err(type_error(self, format!("{class}.__float__ returned non-float (type {made})")))
                }
            };
        }
        match self.try_index(value)? {
            Some(int) => self.int_to_float(int).map(Some),
            None => Ok(None),
        }
    }

    /// The float that an int or float is, whatever a class that derives from these says.
    pub(crate) fn native_float(&mut self, value: Value) -> Fallible<Value> {
        let float = match (crate::objects::float_of(value), Int::from_value(value)) {
            (Some(float), _) => float,
            (None, Some(int)) => self.int_to_float(int)?,
            (None, None) => self.real(value)?,
        };
        Ok(self.float(float))
    }

    /// A value as an instance of a class, which is the value's own or derives from it.
    pub(crate) fn of_subclass(&mut self, class: Value, value: Value) -> Fallible<Value> {
        if self.classes.of(value) == class {
            return Ok(value);
        }
        self.call(class, &super::Arguments::positional(&[value]))
    }
}
