//! `int.to_bytes` and `int.from_bytes`.

use super::new;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::{bound_arguments, named_text, word};
use crate::value::Value;
use dashu_int::{IBig, UBig};

pub(super) const MEMBERS: &[Member] =
    &[Member::method("to_bytes", to_bytes), Member::class_method("from_bytes", from_bytes)];

/// The arguments of both: the first one as it is taken, the byte order, and whether there is a sign.
struct Given<T> {
    first: Option<T>,
    is_little: bool,
    is_signed: bool,
}

fn given<T>(
    heap: &HeapRef,
    arguments: Arguments,
    (method, first, required): (&str, &str, usize),
    take: impl FnOnce(Value) -> Res<T>,
) -> Res<Given<T>> {
    let names = [first, "byteorder", "signed"];
    let [value, order, signed] = bound_arguments(heap, arguments, method, names, required, 2)?;
    let value = value.map(take).transpose()?;
    let order = named_text(heap, method, "byteorder", order.as_ref())?.unwrap_or_else(|| "big".to_owned());
    let signed = signed.map_or(Ok(false), |signed| heap.truth(&signed))?;
    if order != "big" && order != "little" {
        return Err(heap.value_error("byteorder must be either 'little' or 'big'"));
    }
    Ok(Given { first: value, is_little: order == "little", is_signed: signed })
}

fn to_bytes(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let Given { first, is_little, is_signed } =
        given(heap, arguments, ("to_bytes", "length", 0), |length| word(heap, &length))?;
    let length =
        usize::try_from(first.unwrap_or(1)).map_err(|_| heap.value_error("length argument must be non-negative"))?;
    heap.admit(length as u128)?;
    let value = this.as_builtin().as_int().unwrap_or_default();
    let is_negative = value < IBig::from(0);
    if is_negative && !is_signed {
        return Err(heap.overflow_error("can't convert negative int to unsigned"));
    }
    let bits = length * 8;
    let limit = IBig::from(1) << bits;
    let fits = match is_signed {
        true if length == 0 => value.is_zero() || value == IBig::from(-1),
        true => &value << 1 < limit && (&value << 1) >= -&limit,
        false => value < limit,
    };
    if !fits {
        return Err(heap.overflow_error("int too big to convert"));
    }
    let residue = if is_negative { value + limit } else { value };
    let magnitude = UBig::try_from(residue).unwrap_or_default();
    let mut bytes = magnitude.to_le_bytes().to_vec();
    bytes.resize(length, 0);
    if !is_little {
        bytes.reverse();
    }
    new(heap, bytes, false)
}

fn from_bytes(interpreter: &Interpreter, class: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let Given { first, is_little, is_signed } = given(heap, arguments, ("from_bytes", "bytes", 1), Ok)?;
    let source = first.unwrap_or(Value::None);
    let mut bytes = super::construct::from_object(heap, &source)?;
    if !is_little {
        bytes.reverse();
    }
    let mut value = IBig::from(UBig::from_le_bytes(&bytes));
    if is_signed && bytes.last().is_some_and(|last| *last >= 0x80) {
        value -= IBig::from(1) << (bytes.len() * 8);
    }
    let value = heap.int(value);
    match class {
        Value::Class(made) if made.kind == crate::classes::Kind::Bool || !made.is_builtin() => {
            heap.call(class, vec![value])
        }
        _ => Ok(value),
    }
}
