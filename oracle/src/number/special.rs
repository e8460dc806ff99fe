//! The special methods of `int` and `float` that are no operators: rounding, conversion, `divmod`.

use crate::builtins::arithmetic::round_builtin;
use crate::builtins::numbers::abs_builtin;
use crate::classes::Kind;
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::methods::exactly;
use crate::number::float::to_int;
use crate::number::int::to_float;
use crate::operator::slots::{self, Slot};
use crate::value::Value;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Int, BOTH),
    (Kind::Float, BOTH),
    (Kind::Float, FLOAT),
    (Kind::Complex, COMPLEX),
    (Kind::Str, COPIED),
    (Kind::Bytes, COPIED),
    (Kind::Tuple, COPIED),
];

const ABS: Member = Member::method("__abs__", |i, this, arguments| {
    let [] = exactly(&i.heap, arguments)?;
    abs_builtin(&i.heap, this)
});

const COMPLEX: &[Member] = &[
    ABS,
    Member::method("__getnewargs__", |i, this, arguments| {
        arguments.none(&i.heap, "complex.__getnewargs__")?;
        Ok(match this.as_builtin() {
            Value::Complex(number) => i.heap.tuple([i.heap.float(number.real), i.heap.float(number.imag)]),
            other => i.heap.tuple([other]),
        })
    }),
];

/// What `copy` asks of the other immutable types.
const COPIED: &[Member] = &[NEW_ARGUMENTS];

const NEW_ARGUMENTS: Member = Member::method("__getnewargs__", |i, this, arguments| {
    arguments.none(&i.heap, &format!("{}.__getnewargs__", this.kind().name()))?;
    Ok(i.heap.tuple([match this.as_builtin() {
        Value::Bool(value) => i.heap.int(i32::from(value)),
        other => other,
    }]))
});

const BOTH: &[Member] = &[
    Member::method("__round__", |i, this, arguments| {
        let class = if matches!(this.as_builtin(), Value::Float(_)) { "float" } else { "int" };
        let arguments = arguments.bounded(&i.heap, class, "__round__", 0, 1)?;
        round_builtin(&i.heap, this, arguments.first().filter(|places| !matches!(places, Value::None)))
    }),
    ABS,
    Member::method("__float__", |i, this, arguments| {
        let [] = exactly(&i.heap, arguments)?;
        match this.as_builtin() {
            float @ Value::Float(_) => Ok(float),
            other => Ok(i.heap.float(to_float(&i.heap, &other.as_int().unwrap_or_default())?)),
        }
    }),
    Member::method("__int__", |i, this, arguments| {
        let [] = exactly(&i.heap, arguments)?;
        integral(i, this, f64::trunc)
    }),
    Member::method("__trunc__", |i, this, arguments| rounded(i, this, arguments, "__trunc__", f64::trunc)),
    Member::method("__floor__", |i, this, arguments| rounded(i, this, arguments, "__floor__", f64::floor)),
    Member::method("__ceil__", |i, this, arguments| rounded(i, this, arguments, "__ceil__", f64::ceil)),
    Member::method("__divmod__", |i, this, arguments| divided(i, this, arguments, false)),
    Member::method("__rdivmod__", |i, this, arguments| divided(i, this, arguments, true)),
    NEW_ARGUMENTS,
];

const FLOAT: &[Member] = &[Member::class_method("from_number", |i, class, arguments| {
    let argument = arguments.one(&i.heap, "float.from_number")?;
    if !argument.as_builtin().is_real()
        && i.heap.user_special(&argument, "__float__")?.or(i.heap.user_special(&argument, "__index__")?).is_none()
    {
        return Err(i.heap.type_error(format!("must be real number, not {}", argument.type_name())));
    }
    i.heap.call(class, vec![argument])
})];

fn rounded(i: &Interpreter, this: &Value, arguments: Arguments, name: &str, round: fn(f64) -> f64) -> Res {
    arguments.none(&i.heap, &format!("{}.{name}", this.type_name()))?;
    integral(i, this, round)
}

/// An int; of a float, the one that `round` leads to.
fn integral(interpreter: &Interpreter, this: &Value, round: fn(f64) -> f64) -> Res {
    let heap = &interpreter.heap;
    Ok(match this.as_builtin() {
        Value::Float(float) => heap.int(to_int(heap, round(float.0))?),
        other => heap.int(other.as_int().unwrap_or_default()),
    })
}

fn divided(interpreter: &Interpreter, this: &Value, arguments: Arguments, reflected: bool) -> Res {
    let heap = &interpreter.heap;
    let [other] = exactly(heap, arguments)?;
    let (left, right) = if reflected { (&other, this) } else { (this, &other) };
    slots::own(heap, Slot::Divmod, this, left, right)
}
