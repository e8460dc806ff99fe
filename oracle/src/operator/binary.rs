//! The binary operators, and what the builtin classes have in their slots for numbers.

use crate::builtins::arithmetic::{divmod_of_reals, power_modulo};
use crate::bytes;
use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::format::percent;
use crate::heap::{HeapRef, Ref};
use crate::methods::view;
use crate::number::{complex, float, int};
use crate::operator::inplace::update_by_mapping;
use crate::operator::sequences::{concatenate, has_concatenation, has_repetition, repeat};
use crate::operator::sets;
use crate::operator::slots::{self, Slot};
use crate::value::{Dict, Set, Value};
use dashu_int::IBig;
use syntax::ast::Operator;

/// `left op right`.
pub(crate) fn binary(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Res {
    let answer = slots::answer(heap, Slot::Of(op), left, right)?;
    if !matches!(answer, Value::NotImplemented) {
        return Ok(answer);
    }
    match op {
        Operator::Add if has_concatenation(heap, left)? => concatenate(heap, left, right),
        Operator::Mult if has_repetition(heap, left)? => repeat(heap, left, right),
        Operator::Mult if has_repetition(heap, right)? => repeat(heap, right, left),
        _ => Err(unsupported(heap, left, right, name(op))),
    }
}

/// Whether a builtin class has a slot; of numbers, bools share those of ints.
pub(super) fn has_slot(slot: Slot<'_>, kind: Kind) -> bool {
    match slot {
        Slot::Of(op) => operators(kind).contains(&op),
        Slot::Divmod => matches!(kind, Kind::Int | Kind::Float),
        Slot::PowerModulo(_) => matches!(kind, Kind::Int | Kind::Float | Kind::Complex),
    }
}

fn operators(kind: Kind) -> &'static [Operator] {
    use Operator::{Add, BitAnd, BitOr, BitXor, Div, FloorDiv, LShift, Mod, Mult, Pow, RShift, Sub};
    match kind {
        Kind::Int => &[Add, Sub, Mult, Div, FloorDiv, Mod, Pow, LShift, RShift, BitOr, BitAnd, BitXor],
        Kind::Bool => &[BitOr, BitAnd, BitXor],
        Kind::Float => &[Add, Sub, Mult, Div, FloorDiv, Mod, Pow],
        Kind::Complex => &[Add, Sub, Mult, Div, Pow],
        Kind::Str | Kind::Bytes | Kind::ByteArray => &[Mod],
        Kind::Set | Kind::DictKeys => &[BitOr, BitAnd, BitXor, Sub],
        Kind::Dict | Kind::MappingProxy | Kind::FrameLocals => &[BitOr],
        Kind::Type | Kind::Union | Kind::GenericAlias | Kind::ClassAlias | Kind::UnpackedAlias => &[BitOr],
        Kind::TypeVar | Kind::TypeVarTuple | Kind::ParamSpec | Kind::TypeAlias => &[BitOr],
        _ => &[],
    }
}

/// What the slot of a builtin class answers; NotImplemented where the operands are not for it.
pub(crate) fn of_builtin(heap: &HeapRef, slot: Slot<'_>, kind: Kind, left: &Value, right: &Value) -> Res {
    let (plain_left, plain_right) = (left.as_builtin(), right.as_builtin());
    let op = match slot {
        Slot::Of(op) => op,
        Slot::Divmod => return divmod_of_reals(heap, kind, &plain_left, &plain_right),
        Slot::PowerModulo(modulus) => return power_modulo(heap, kind, [&plain_left, &plain_right, modulus]),
    };
    let answer = match (kind, &plain_left, &plain_right) {
        (Kind::Int | Kind::Bool | Kind::Float | Kind::Complex, left, right) => on_numbers(heap, kind, op, left, right),
        (Kind::Str, Value::Str(template), _) => Some(percent::format(heap, left, &template.text, right)),
        (Kind::Bytes, Value::Bytes(template), _) if !template.is_array => {
            Some(bytes::operators::format(heap, template, right))
        }
        (Kind::ByteArray, Value::Bytes(template), _) if template.is_array => {
            Some(bytes::operators::format(heap, template, right))
        }
        (Kind::Set, Value::Set(a), Value::Set(b)) => Some(on_sets(heap, op, a, b)),
        (Kind::Dict, Value::Dict(_), Value::Dict(_)) => Some(merged(heap, left, right)),
        (Kind::MappingProxy, Value::MappingProxy(proxy), _) => Some(binary(heap, op, &proxy.0, right)),
        (Kind::MappingProxy, _, Value::MappingProxy(proxy)) => Some(binary(heap, op, left, &proxy.0)),
        (Kind::DictKeys, ..) => Some(view::combine(heap, op, left, right)),
        (Kind::FrameLocals, ..) => Some(by_methods_of_proxy(heap, left, right)),
        _ => crate::typing::either(heap, kind, left, right),
    };
    answer.unwrap_or(Ok(Value::NotImplemented))
}

fn on_sets(heap: &HeapRef, op: Operator, left: &Ref<Set>, right: &Ref<Set>) -> Res {
    let result = match op {
        Operator::BitOr => sets::union(heap, left, right),
        Operator::BitAnd => sets::intersection(heap, left, right),
        Operator::Sub => sets::difference(heap, left, right),
        _ => sets::symmetric_difference(heap, left, right),
    };
    result.map(|table| heap.set_like(left, table))
}

/// `dict | dict`
fn merged(heap: &HeapRef, left: &Value, right: &Value) -> Res {
    let either = heap.mutable(Dict::default());
    update_by_mapping(heap, &either, left)?;
    update_by_mapping(heap, &either, right)?;
    Ok(Value::Dict(either))
}

fn by_methods_of_proxy(heap: &HeapRef, left: &Value, right: &Value) -> Res {
    let (receiver, name, other) =
        if let Value::FrameLocals(_) = left { (left, "__or__", right) } else { (right, "__ror__", left) };
    match heap.special(receiver, name)? {
        Some(method) => heap.call(&method, vec![other.clone()]),
        None => Ok(Value::NotImplemented),
    }
}

pub(crate) fn unsupported(heap: &HeapRef, left: &Value, right: &Value, symbol: &str) -> Throw {
    let (left, right) = (left.type_name(), right.type_name());
    heap.type_error(format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'"))
}

/// The operator's name in messages.
fn name(op: Operator) -> &'static str {
    match op {
        Operator::Pow => "** or pow()",
        _ => symbol(op),
    }
}

/// The operator as it is written.
pub(crate) fn symbol(op: Operator) -> &'static str {
    match op {
        Operator::Add => "+",
        Operator::Sub => "-",
        Operator::Mult => "*",
        Operator::MatMult => "@",
        Operator::Div => "/",
        Operator::Mod => "%",
        Operator::Pow => "**",
        Operator::LShift => "<<",
        Operator::RShift => ">>",
        Operator::BitOr => "|",
        Operator::BitXor => "^",
        Operator::BitAnd => "&",
        Operator::FloorDiv => "//",
    }
}

/// The operator of a class of numbers; `None` if the operands are none of its.
fn on_numbers(heap: &HeapRef, kind: Kind, op: Operator, left: &Value, right: &Value) -> Option<Res> {
    match (kind, left, right) {
        (Kind::Bool, Value::Bool(a), Value::Bool(b)) => Some(Ok(Value::Bool(match op {
            Operator::BitAnd => a & b,
            Operator::BitOr => a | b,
            _ => a ^ b,
        }))),
        (Kind::Float, ..) => {
            if !left.is_real() || !right.is_real() {
                return None;
            }
            let operands = as_float(heap, left).and_then(|left| Ok((left, as_float(heap, right)?)));
            Some(operands.and_then(|(left, right)| on_floats(heap, op, left, right)))
        }
        (Kind::Complex, ..) => complex::binary(heap, op, left, right),
        _ => on_ints(heap, op, &left.as_int()?, &right.as_int()?),
    }
}

fn as_float(heap: &HeapRef, value: &Value) -> Res<f64> {
    match value {
        Value::Float(float) => Ok(float.0),
        other => int::to_float(heap, &other.as_int().unwrap_or_default()),
    }
}

fn on_ints(heap: &HeapRef, op: Operator, left: &IBig, right: &IBig) -> Option<Res> {
    Some(match op {
        Operator::Add => heap.int_within_limit(left + right),
        Operator::Sub => heap.int_within_limit(left - right),
        Operator::Mult => int::multiply(heap, left, right),
        Operator::MatMult => return None,
        Operator::Div => int::true_div(heap, left, right),
        Operator::Mod => int::modulo(heap, left, right),
        Operator::Pow => int::power(heap, left, right),
        Operator::LShift => int::shift_left(heap, left, right),
        Operator::RShift => int::shift_right(heap, left, right),
        Operator::BitOr => Ok(heap.int(left | right)),
        Operator::BitXor => Ok(heap.int(left ^ right)),
        Operator::BitAnd => Ok(heap.int(left & right)),
        Operator::FloorDiv => int::floor_div(heap, left, right),
    })
}

fn on_floats(heap: &HeapRef, op: Operator, left: f64, right: f64) -> Res {
    match op {
        Operator::Add => Ok(heap.float(left + right)),
        Operator::Sub => Ok(heap.float(left - right)),
        Operator::Mult => Ok(heap.float(left * right)),
        Operator::Div => float::divide(heap, left, right),
        Operator::Mod => float::modulo(heap, left, right),
        Operator::Pow => float::power(heap, left, right),
        _ => float::floor_div(heap, left, right),
    }
}
