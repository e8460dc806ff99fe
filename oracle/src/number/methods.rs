//! The methods and attributes of `int`, `bool` and `float`.

use crate::classes::Kind;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::number::complex::Complex;
use crate::number::float::decode;
use crate::number::hex;
use crate::value::Value;
use dashu_int::IBig;
use dashu_int::ops::{BitTest, UnsignedAbs};

pub(crate) const TABLES: &[(Kind, &[Member])] = &[(Kind::Int, INT), (Kind::Float, FLOAT), (Kind::Complex, COMPLEX)];

const INT: &[Member] = &[
    Member::attribute("real", |i, this| Ok(i.heap.int(int(this)))),
    Member::attribute("imag", |i, _| Ok(i.heap.int(0))),
    Member::attribute("numerator", |i, this| Ok(i.heap.int(int(this)))),
    Member::attribute("denominator", |i, _| Ok(i.heap.int(1))),
    Member::method("bit_length", |i, this, a| {
        plain(i, a, "int.bit_length", |heap| heap.int(int(this).unsigned_abs().bit_len()))
    }),
    Member::method("bit_count", |i, this, a| {
        plain(i, a, "int.bit_count", |heap| {
            let bytes = int(this).unsigned_abs().to_le_bytes();
            heap.int(bytes.iter().map(|byte| u64::from(byte.count_ones())).sum::<u64>())
        })
    }),
    Member::method("conjugate", |i, this, a| plain(i, a, "int.conjugate", |heap| heap.int(int(this)))),
    Member::method("is_integer", |i, _, a| plain(i, a, "int.is_integer", |_| Value::Bool(true))),
    Member::method("as_integer_ratio", |i, this, a| {
        plain(i, a, "int.as_integer_ratio", |heap| heap.tuple([heap.int(int(this)), heap.int(1)]))
    }),
];

const FLOAT: &[Member] = &[
    Member::attribute("real", |i, this| Ok(i.heap.float(float(this)))),
    Member::attribute("imag", |i, _| Ok(i.heap.float(0.0))),
    Member::method("conjugate", |i, this, a| plain(i, a, "float.conjugate", |heap| heap.float(float(this)))),
    Member::method("is_integer", |i, this, a| {
        plain(i, a, "float.is_integer", |_| Value::Bool(float(this).is_finite() && float(this).fract() == 0.0))
    }),
    Member::method("as_integer_ratio", as_integer_ratio),
    Member::method("hex", |i, this, a| plain(i, a, "float.hex", |heap| heap.str(hex::text(float(this))))),
    Member::class_method("fromhex", fromhex),
];

const COMPLEX: &[Member] = &[
    Member::attribute("real", |i, this| Ok(i.heap.float(complex(this).real))),
    Member::attribute("imag", |i, this| Ok(i.heap.float(complex(this).imag))),
    Member::method("conjugate", |i, this, a| {
        let Complex { real, imag } = complex(this);
        plain(i, a, "complex.conjugate", |heap| heap.complex(Complex { real, imag: -imag }))
    }),
    Member::method("__complex__", |i, this, a| plain(i, a, "complex.__complex__", |heap| heap.complex(complex(this)))),
    Member::class_method("from_number", from_number),
];

fn int(value: &Value) -> IBig {
    value.as_builtin().as_int().unwrap_or_default()
}

fn float(value: &Value) -> f64 {
    match value.as_builtin() {
        Value::Float(float) => float.0,
        _ => unreachable!("members are given values of their class"),
    }
}

fn complex(value: &Value) -> Complex {
    match value.as_builtin() {
        Value::Complex(number) => **number,
        _ => unreachable!("members are given values of their class"),
    }
}

fn from_number(interpreter: &Interpreter, class: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, "complex.from_number")?;
    match crate::builtins::complex::number(heap, &argument)? {
        Some(number) => heap.call(class, vec![heap.complex(number.value)]),
        None => Err(heap.type_error(format!("must be real number, not {}", argument.type_name()))),
    }
}

/// A method without arguments that cannot fail.
fn plain(interpreter: &Interpreter, arguments: Arguments, name: &str, result: impl Fn(&HeapRef) -> Value) -> Res {
    arguments.none(&interpreter.heap, name)?;
    Ok(result(&interpreter.heap))
}

fn as_integer_ratio(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    arguments.none(heap, "float.as_integer_ratio")?;
    let value = float(this);
    if value.is_infinite() {
        return Err(heap.overflow_error("cannot convert Infinity to integer ratio"));
    }
    if value.is_nan() {
        return Err(heap.value_error("cannot convert NaN to integer ratio"));
    }
    let (mut mantissa, mut exponent) = decode(value);
    while mantissa != 0 && mantissa % 2 == 0 && exponent < 0 {
        mantissa /= 2;
        exponent += 1;
    }
    let exponent = if mantissa == 0 { 0 } else { exponent };
    let power = IBig::from(1) << exponent.unsigned_abs() as usize;
    let (numerator, denominator) =
        if exponent >= 0 { (IBig::from(mantissa) * power, IBig::from(1)) } else { (IBig::from(mantissa), power) };
    Ok(heap.tuple([heap.int(numerator), heap.int(denominator)]))
}

fn fromhex(interpreter: &Interpreter, class: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, "float.fromhex")?;
    let Value::Str(text) = argument.as_builtin() else {
        return Err(heap.type_error("bad argument type for built-in operation"));
    };
    let value = heap.float(hex::parse(heap, &text.text)?);
    match class {
        Value::Class(made) if !made.is_builtin() => heap.call(class, vec![value]),
        _ => Ok(value),
    }
}
