//! Methods of `int` and `bool`. Source: CPython 3.14 `Objects/longobject.c`.

use super::{Attribute, methods, size_in_memory};
use crate::builtins::Builtin;
use crate::builtins::arguments::{Parameters, type_error};
use crate::objects::{Bytes, ExceptionClass, Int, Str};
use crate::vm::{Fallible, Raised, Vm};
use num_bigint::{BigInt, Sign};
use stencils::value::Value;

const TO_BYTES: Parameters = Parameters::new(&["length", "byteorder", "signed"], 0).positional(2);
const FROM_BYTES: Parameters = Parameters::new(&["bytes", "byteorder", "signed"], 1).positional(2);

pub(super) static METHODS: &[Builtin] = methods! { "int":
    "as_integer_ratio" None => as_integer_ratio;
    "bit_count" None => bit_count;
    "bit_length" None => bit_length;
    "conjugate" None => plain;
    "is_integer" None => |_: &mut Vm, _: Value| Ok(Value::TRUE);
    "to_bytes" Named(TO_BYTES) => to_bytes;
    "__ceil__" None => plain;
    "__floor__" None => plain;
    "__trunc__" None => plain;
    "__round__" Positional(0, 1) => |vm: &mut Vm, this: Value, digits: &[Value]| {
        vm.round_int(this, digits.first().copied().filter(|digits| !digits.is_none()))
    };
    "__format__" One => |vm: &mut Vm, this: Value, spec: Value| vm.native_format(this, spec);
    "__sizeof__" None => size_in_memory;
    "__getnewargs__" None => |vm: &mut Vm, this: Value| {
        let int = plain(vm, this)?;
        Ok(vm.tuple(&[int]))
    };
};

pub(super) static CLASS_METHODS: &[Builtin] = methods! { "int":
    "from_bytes" Named(FROM_BYTES) => from_bytes;
};

pub(super) static ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "real", get: plain },
    Attribute { name: "imag", get: |_, _| Ok(Value::small_int(0)) },
    Attribute { name: "numerator", get: plain },
    Attribute { name: "denominator", get: |_, _| Ok(Value::small_int(1)) },
];

/// The int itself: of a bool or an instance of a subclass, the int that it is.
fn plain(vm: &mut Vm, this: Value) -> Fallible<Value> {
    vm.native_positive(this)
}

fn big(value: Value) -> BigInt {
    Int::from_value(value).map_or_else(BigInt::default, |int| int.big().into_owned())
}

fn as_integer_ratio(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let int = plain(vm, this)?;
    Ok(vm.tuple(&[int, Value::small_int(1)]))
}

fn bit_count(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let ones: u64 = big(this).magnitude().iter_u64_digits().map(|digit| u64::from(digit.count_ones())).sum();
    Ok(vm.int(ones as i64))
}

fn bit_length(vm: &mut Vm, this: Value) -> Fallible<Value> {
    Ok(vm.int(big(this).bits() as i64))
}

/// Whether the least significant byte comes first.
fn is_little(vm: &mut Vm, order: Value, function: &str) -> Fallible<bool> {
    if order.is_null() {
        return Ok(false);
    }
    let Some(text) = Str::from_value(order) else {
        let class = vm.argument_type_name(order);
        return Err(type_error(vm, format!("{function}() argument 'byteorder' must be str, not {class}")));
    };
    match text.to_string().as_str() {
        "little" => Ok(true),
        "big" => Ok(false),
        _ => Err(vm.raise(ExceptionClass::ValueError, "byteorder must be either 'little' or 'big'")),
    }
}

fn to_bytes(vm: &mut Vm, this: Value, arguments: &[Value]) -> Fallible<Value> {
    let [length, order, signed] = [arguments[0], arguments[1], arguments[2]];
    let length = if length.is_null() { 1 } else { vm.ssize(length)? };
    let little = is_little(vm, order, "to_bytes")?;
    let signed = !signed.is_null() && vm.truth(signed)?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.raise(ExceptionClass::ValueError, "length argument must be non-negative"));
    };
    vm.check_size(length)?;
    let int = big(this);
    let negative = int.sign() == Sign::Minus;
    if negative && !signed {
        return Err(vm.raise(ExceptionClass::OverflowError, "can't convert negative int to unsigned"));
    }
    let mut bytes = if signed { int.to_signed_bytes_le() } else { int.magnitude().to_bytes_le() };
    let filling = if negative { 0xff } else { 0 };
    let needless = |bytes: &[u8]| match bytes {
        [0] => true,
        [.., last] if !signed => *last == 0,
        _ => false,
    };
    if needless(&bytes) {
        bytes.pop();
    }
    if bytes.len() > length {
        return Err(too_big(vm));
    }
    bytes.resize(length, filling);
    if !little {
        bytes.reverse();
    }
    Ok(Bytes::place(&mut vm.heap, &bytes))
}

fn too_big(vm: &mut Vm) -> Raised {
    vm.raise(ExceptionClass::OverflowError, "int too big to convert")
}

fn from_bytes(vm: &mut Vm, class: Value, arguments: &[Value]) -> Fallible<Value> {
    let little = is_little(vm, arguments[1], "from_bytes")?;
    let signed = !arguments[2].is_null() && vm.truth(arguments[2])?;
    let mut bytes = vm.bytes_of(arguments[0])?;
    if !little {
        bytes.reverse();
    }
    let int = if signed { BigInt::from_signed_bytes_le(&bytes) } else { BigInt::from_bytes_le(Sign::Plus, &bytes) };
    let int = vm.checked_int(int)?;
    vm.of_subclass(class, int)
}
