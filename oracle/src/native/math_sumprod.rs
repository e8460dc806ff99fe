//! `math.sumprod`: products of floats are summed as exactly as CPython does, all else as `+` and `*` have it.

use crate::container::iterator::{iterate, next};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::int::to_float;
use crate::operator::binary::binary;
use crate::value::Value;
use syntax::ast::Operator::{Add, Mult};

pub(super) fn sumprod(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "sumprod", 2, 2)?;
    let (left, right) = (iterate(heap, &arguments[0])?, iterate(heap, &arguments[1])?);
    let mut total = heap.int(0);
    let (mut only_ints, mut as_floats) = (true, true);
    // Pairs of floats are summed once another pair or the end follows.
    let mut pending = Vec::new();
    loop {
        let (p, q) = match (next(heap, &left)?, next(heap, &right)?) {
            (Some(p), Some(q)) => (p, q),
            (None, None) => return with_floats(heap, total, &pending),
            _ => return Err(heap.value_error("Inputs are not the same length")),
        };
        only_ints = only_ints && is_int(&p) && is_int(&q);
        match floats(heap, &p, &q).filter(|_| as_floats) {
            Some(pair) => pending.push(pair),
            None => {
                total = with_floats(heap, total, &std::mem::take(&mut pending))?;
                total = binary(heap, Add, &total, &binary(heap, Mult, &p, &q)?)?;
                as_floats = only_ints || matches!(total, Value::Float(_));
            }
        }
    }
}

fn with_floats(heap: &HeapRef, total: Value, pairs: &[(f64, f64)]) -> Res {
    if pairs.is_empty() {
        return Ok(total);
    }
    let (p, q): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let sum = pymath::math::sumprod(&p, &q).unwrap_or(f64::NAN);
    binary(heap, Add, &total, &heap.float(sum))
}

fn is_int(value: &Value) -> bool {
    matches!(value, Value::Int(_))
}

/// A pair of which one is a float and the other a float or an int that fits one.
fn floats(heap: &HeapRef, p: &Value, q: &Value) -> Option<(f64, f64)> {
    let float = |value: &Value| match value {
        Value::Float(float) => Some(float.0),
        _ => to_float(heap, &value.as_int()?).ok(),
    };
    let one_is = matches!(p, Value::Float(_)) || matches!(q, Value::Float(_));
    if one_is { Some((float(p)?, float(q)?)) } else { None }
}
