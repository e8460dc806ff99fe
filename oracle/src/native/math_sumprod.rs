//! `math.sumprod`: products of floats are summed as exactly as CPython does, all else as `+` and `*` have it.

use crate::container::consume::collect;
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
    let (left, right) = (collect(heap, &arguments[0])?, collect(heap, &arguments[1])?);
    if left.len() != right.len() {
        return Err(heap.value_error("Inputs are not the same length"));
    }
    let pairs: Vec<_> = left.into_iter().zip(right).collect();
    let ints = pairs.iter().take_while(|(p, q)| is_int(p) && is_int(q)).count();
    let mut total = added(heap, heap.int(0), &pairs[..ints])?;
    let mut rest = &pairs[ints..];
    let mut as_floats = true;
    while !rest.is_empty() {
        let floats: Vec<_> =
            rest.iter().map_while(|(p, q)| if as_floats { floats(heap, p, q) } else { None }).collect();
        if floats.is_empty() {
            total = added(heap, total, &rest[..1])?;
            as_floats = matches!(total, Value::Float(_));
            rest = &rest[1..];
        } else {
            let (p, q): (Vec<f64>, Vec<f64>) = floats.into_iter().unzip();
            let sum = pymath::math::sumprod(&p, &q).unwrap_or(f64::NAN);
            total = binary(heap, Add, &total, &heap.float(sum))?;
            rest = &rest[p.len()..];
        }
    }
    Ok(total)
}

fn added(heap: &HeapRef, total: Value, pairs: &[(Value, Value)]) -> Res {
    pairs.iter().try_fold(total, |total, (p, q)| binary(heap, Add, &total, &binary(heap, Mult, p, q)?))
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
