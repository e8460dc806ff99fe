//! The binary operators.

use crate::bytes;
use crate::error::{Res, Throw};
use crate::format::percent;
use crate::heap::HeapRef;
use crate::methods::view;
use crate::number::{complex, float, int};
use crate::operator::inplace::update_by_mapping;
use crate::operator::sets;
use crate::value::{Dict, Value, heap_index, optional_index};
use dashu_int::IBig;
use std::cell::RefCell;
use std::rc::Rc;
use syntax::ast::Operator;

/// `left op right`.
pub(crate) fn binary(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Res {
    binary_or(heap, op, left, right, name(op))
}

/// `left op right`; a pair of types without the operator is named in the message by `symbol`.
pub(crate) fn binary_or(heap: &HeapRef, op: Operator, left: &Value, right: &Value, symbol: &str) -> Res {
    let is_proxy = |value: &Value| matches!(value, Value::FrameLocals(_));
    let both_builtin = left.class(heap).is_builtin() && right.class(heap).is_builtin();
    if both_builtin && !is_proxy(left) && !is_proxy(right) {
        return on_builtins(heap, op, left, right, symbol);
    }
    if !left_answers_at_once(heap, op, methods(op), left, right)?
        && let Some(result) = by_methods(heap, methods(op), left, right, None)?
    {
        return Ok(result);
    }
    let (plain_left, plain_right) = (left.as_builtin(), right.as_builtin());
    let (method, reflected) = methods(op);
    // Two operands of one class ask it once.
    let reflected = if Rc::ptr_eq(&left.class(heap), &right.class(heap)) { method } else { reflected };
    let is_hidden = left.class(heap).lookup_user(heap, method)?.is_some();
    let is_hidden_template = op == Operator::Mod && is_hidden && plain_left.kind() != plain_right.kind();
    if is_hidden_template || !have_builtins_a_say(heap, (left, method), (right, reflected))? {
        return Err(unsupported(heap, left, right, symbol));
    }
    if let (Operator::Mod, Value::Str(template)) = (op, &plain_left) {
        return Ok(heap.str(percent::format(heap, &template.text, right)?));
    }
    if let (Operator::BitOr, Value::Dict(_), Value::Dict(_)) = (op, &plain_left, &plain_right) {
        let either = heap.mutable(Dict::default());
        update_by_mapping(heap, &either, left)?;
        update_by_mapping(heap, &either, right)?;
        return Ok(Value::Dict(either));
    }
    if let (Operator::Mod, Value::Bytes(template)) = (op, &plain_left) {
        return bytes::operators::format(heap, template, right);
    }
    let is_hidden_right = op == Operator::Mult && right.class(heap).lookup_user(heap, reflected)?.is_some();
    // What a class of the program says itself is no sequence.
    let parts = [(is_hidden, &plain_left, left), (is_hidden_right, &plain_right, right)];
    let parts = parts.map(|(is_hidden, plain, value)| if is_hidden && is_sequence(plain) { value } else { plain });
    if symbol == "*=" && !left.class(heap).is_builtin() && !is_sequence(parts[0]) && is_sequence(parts[1]) {
        // Each class of a program has methods of sequences, so that the right operand is not looked at.
        return Err(unsupported(heap, left, right, symbol));
    }
    if is_hidden_repetition(heap, op, parts, right)? {
        heap_index(heap, left)?;
    }
    if let Some(result) = on_parts(heap, op, [left, right], parts, symbol) {
        return result;
    }
    if parts.iter().any(|part| matches!(part, Value::Instance(_))) {
        return Err(unsupported(heap, left, right, symbol));
    }
    try_builtins(heap, op, parts[0], parts[1], symbol).unwrap_or_else(|| Err(unsupported(heap, left, right, symbol)))
}

/// Whether the left operand's builtin operator takes the right one as it is, so that this is asked for a reflected method only where
/// its class derives from the left one's: templates take every value, numbers take those of no wider class, sets take sets.
pub(crate) fn left_answers_at_once(
    heap: &HeapRef,
    op: Operator,
    (method, reflected): (&str, &str),
    left: &Value,
    right: &Value,
) -> Res<bool> {
    use Operator::{Add, BitAnd, BitOr, BitXor, Div, FloorDiv, LShift, Mod, Mult, Pow, RShift, Sub};
    let ops: &[Operator] = match (left.as_builtin(), right.as_builtin()) {
        (Value::Str(_) | Value::Bytes(_), _) => &[Mod],
        (Value::Int(_) | Value::Bool(_), Value::Int(_) | Value::Bool(_)) => {
            &[Add, Sub, Mult, Div, FloorDiv, Mod, Pow, LShift, RShift, BitOr, BitAnd, BitXor]
        }
        (Value::Float(_), Value::Int(_) | Value::Bool(_) | Value::Float(_)) => {
            &[Add, Sub, Mult, Div, FloorDiv, Mod, Pow]
        }
        (Value::Complex(_), Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_)) => {
            &[Add, Sub, Mult, Div, Pow]
        }
        (Value::Set(_), Value::Set(_)) => &[BitOr, BitAnd, BitXor, Sub],
        _ => &[],
    };
    if !ops.contains(&op) {
        return Ok(false);
    }
    let (left_class, right_class) = (left.class(heap), right.class(heap));
    Ok(left_class.lookup_user(heap, method)?.is_none()
        && (!right_class.is_subclass(&left_class) || right_class.lookup_user(heap, reflected)?.is_none()))
}

/// What the operands' special methods, plain and reflected, answer. A class that derives from the left one's and has a
/// reflected method of its own goes first. `modulus` is the third operand of `pow`.
pub(crate) fn by_methods(
    heap: &HeapRef,
    (method, reflected): (&str, &str),
    left: &Value,
    right: &Value,
    modulus: Option<&Value>,
) -> Res<Option<Value>> {
    let (left_class, right_class) = (left.class(heap), right.class(heap));
    let same_class = Rc::ptr_eq(&left_class, &right_class);
    let reflected_method = if same_class { None } else { right_class.lookup_user(heap, reflected)? };
    let overrides = right_class.is_subclass(&left_class)
        && reflected_method.is_some()
        && !same_method(reflected_method.as_ref(), left_class.lookup_user(heap, reflected)?.as_ref());
    let mut tries = vec![(left, method, right), (right, reflected, left)];
    if same_class {
        tries.truncate(1);
    }
    if overrides {
        tries.reverse();
    }
    for (receiver, name, other) in tries {
        let arguments = [Some(other), modulus].into_iter().flatten().cloned().collect();
        match heap.call_user_special(receiver, name, arguments)? {
            None | Some(Value::NotImplemented) => {}
            result => return Ok(result),
        }
    }
    Ok(None)
}

/// What sequences and views of dicts do with an operand of any class, which their messages name. `plain` is what the operands are as
/// builtin ones.
fn on_parts(heap: &HeapRef, op: Operator, operands: [&Value; 2], plain: [&Value; 2], symbol: &str) -> Option<Res> {
    let ([left, right], [plain_left, plain_right]) = (operands, plain);
    match (op, plain_left) {
        (Operator::Add, Value::Str(_) | Value::List(_) | Value::Tuple(_)) => Some(concatenate(heap, plain_left, right)),
        (Operator::Add, Value::Bytes(bytes)) => Some(bytes::operators::concatenate(heap, left, bytes, right)),
        (Operator::Mult, _) if is_sequence(plain_left) => Some(repeat(heap, plain_left, right)),
        // These have methods of sequences, so that the right operand is not looked at.
        (Operator::Mult, Value::Dict(_) | Value::Set(_) | Value::Range(_)) if symbol == "*=" => None,
        (Operator::Mult, _) if is_sequence(plain_right) => Some(repeat(heap, plain_right, left)),
        _ => view::binary(heap, op, left, right),
    }
}

/// Whether the builtin class of an operand still has a say: a class of the program that has the method said all itself. Ints have none
/// about floats, nor both about complex numbers.
pub(crate) fn have_builtins_a_say(
    heap: &HeapRef,
    (left, method): (&Value, &str),
    (right, reflected): (&Value, &str),
) -> Res<bool> {
    for (owner, method, other) in [(left, method, right), (right, reflected, left)] {
        let yields = matches!((rank(owner), rank(other)), (Some(own), Some(other)) if own < other);
        if !yields && owner.class(heap).lookup_user(heap, method)?.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The place of a number's type in the tower of ints, floats and complex numbers.
fn rank(value: &Value) -> Option<u8> {
    match value.as_builtin() {
        Value::Bool(_) | Value::Int(_) => Some(0),
        Value::Float(_) => Some(1),
        Value::Complex(_) => Some(2),
        _ => None,
    }
}

/// Whether `*` comes to the `__rmul__` of a builtin sequence whose class has a `__mul__` of the program: that takes indexes only.
fn is_hidden_repetition(heap: &HeapRef, op: Operator, parts: [&Value; 2], right: &Value) -> Res<bool> {
    Ok(op == Operator::Mult && is_sequence(parts[1]) && right.class(heap).lookup_user(heap, "__mul__")?.is_some())
}

fn is_sequence(value: &Value) -> bool {
    matches!(value, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_))
}

fn same_method(one: Option<&Value>, other: Option<&Value>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one.is(other))
}

/// The special methods of an operator.
pub(crate) fn methods(op: Operator) -> (&'static str, &'static str) {
    match op {
        Operator::Add => ("__add__", "__radd__"),
        Operator::Sub => ("__sub__", "__rsub__"),
        Operator::Mult => ("__mul__", "__rmul__"),
        Operator::MatMult => ("__matmul__", "__rmatmul__"),
        Operator::Div => ("__truediv__", "__rtruediv__"),
        Operator::Mod => ("__mod__", "__rmod__"),
        Operator::Pow => ("__pow__", "__rpow__"),
        Operator::LShift => ("__lshift__", "__rlshift__"),
        Operator::RShift => ("__rshift__", "__rrshift__"),
        Operator::BitOr => ("__or__", "__ror__"),
        Operator::BitXor => ("__xor__", "__rxor__"),
        Operator::BitAnd => ("__and__", "__rand__"),
        Operator::FloorDiv => ("__floordiv__", "__rfloordiv__"),
    }
}

/// What the builtin classes of both say, whatever the classes of the program say.
pub(crate) fn on_builtins(heap: &HeapRef, op: Operator, left: &Value, right: &Value, symbol: &str) -> Res {
    let (plain_left, plain_right) = (left.as_builtin(), right.as_builtin());
    on_parts(heap, op, [left, right], [&plain_left, &plain_right], symbol)
        .or_else(|| try_builtins(heap, op, &plain_left, &plain_right, symbol))
        .unwrap_or_else(|| Err(unsupported(heap, left, right, symbol)))
}

/// `None` if the builtin classes do not have the operator.
fn try_builtins(heap: &HeapRef, op: Operator, left: &Value, right: &Value, symbol: &str) -> Option<Res> {
    on_numbers(heap, op, left, right)
        .or_else(|| on_parts(heap, op, [left, right], [left, right], symbol))
        .or_else(|| on_containers(heap, op, left, right))
}

fn on_containers(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Option<Res> {
    Some(match (op, left, right) {
        (Operator::Mod, Value::Bytes(template), _) => bytes::operators::format(heap, template, right),
        (Operator::Mod, Value::Str(template), _) => {
            percent::format(heap, &template.text, right).map(|text| heap.str(text))
        }
        (Operator::BitOr | Operator::BitAnd | Operator::BitXor | Operator::Sub, Value::Set(a), Value::Set(b)) => {
            let table = a.table();
            // A set and itself are told from two equal sets.
            let other = (!std::rc::Rc::ptr_eq(a, b)).then(|| b.table());
            let other = other.as_ref().unwrap_or(&table);
            let result = match op {
                Operator::BitOr => sets::union(heap, &table, other),
                Operator::BitAnd => sets::intersection(heap, &table, other),
                Operator::Sub => sets::difference(heap, &table, other),
                _ => sets::symmetric_difference(heap, &table, other),
            };
            result.map(|table| heap.set_like(a, table))
        }
        (Operator::BitOr, Value::Dict(a), Value::Dict(b)) => {
            let either = heap.mutable(Dict(RefCell::new(a.0.borrow().clone())));
            either.merge(heap, b).map(|()| {
                either.recount();
                Value::Dict(either)
            })
        }
        (Operator::BitOr, Value::MappingProxy(proxy), _) => binary(heap, op, &proxy.0, right),
        (Operator::BitOr, _, Value::MappingProxy(proxy)) => binary(heap, op, left, &proxy.0),
        (Operator::BitOr, _, _) => return crate::typing::either(heap, left, right),
        _ => return None,
    })
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

/// The operator on two numbers; `None` if they are not, or if these numbers do not have it.
fn on_numbers(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Option<Res> {
    match (left, right) {
        (Value::Bool(a), Value::Bool(b)) => match op {
            Operator::BitAnd => Some(Ok(Value::Bool(a & b))),
            Operator::BitOr => Some(Ok(Value::Bool(a | b))),
            Operator::BitXor => Some(Ok(Value::Bool(a ^ b))),
            _ => on_ints(heap, op, &left.as_int()?, &right.as_int()?),
        },
        (Value::Float(_), Value::Float(_) | Value::Int(_) | Value::Bool(_))
        | (Value::Int(_) | Value::Bool(_), Value::Float(_)) => {
            if !has_floats(op) {
                return None;
            }
            let operands = as_float(heap, left).and_then(|left| Ok((left, as_float(heap, right)?)));
            Some(operands.and_then(|(left, right)| on_floats(heap, op, left, right)))
        }
        (Value::Complex(_), _) | (_, Value::Complex(_)) => complex::binary(heap, op, left, right),
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

fn has_floats(op: Operator) -> bool {
    use Operator::{Add, Div, FloorDiv, Mod, Mult, Pow, Sub};
    matches!(op, Add | Sub | Mult | Div | Mod | Pow | FloorDiv)
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

fn concatenate(heap: &HeapRef, left: &Value, right: &Value) -> Res {
    match (left, &right.as_builtin()) {
        (Value::Str(a), Value::Str(b)) => {
            heap.admit((a.length + b.length) as u128)?;
            Ok(heap.str(format!("{}{}", a.text, b.text)))
        }
        (Value::List(a), Value::List(b)) => {
            let mut items = a.0.borrow().clone();
            heap.admit_items(items.len() + b.0.borrow().len())?;
            items.extend(b.0.borrow().iter().cloned());
            Ok(heap.list(items))
        }
        (Value::Tuple(a), Value::Tuple(b)) => {
            heap.admit_items(a.items().len() + b.items().len())?;
            Ok(heap.tuple([a.items(), b.items()].concat()))
        }
        _ => {
            let (class, given) = (left.type_name(), right.type_name());
            Err(heap.type_error(format!("can only concatenate {class} (not \"{given}\") to {class}")))
        }
    }
}

/// How often `sequence * count` repeats.
pub(crate) fn repeat_count(heap: &HeapRef, count: &Value) -> Res<u128> {
    let Some(count) = optional_index(heap, count)? else {
        let given = count.type_name();
        return Err(heap.type_error(format!("can't multiply sequence by non-int of type '{given}'")));
    };
    let too_big = || heap.overflow_error("cannot fit 'int' into an index-sized integer");
    let count = heap.word.index(&count).ok_or_else(too_big)?;
    Ok(u128::try_from(count).unwrap_or(0))
}

fn repeat(heap: &HeapRef, sequence: &Value, count: &Value) -> Res {
    let count = repeat_count(heap, count)?;
    match sequence {
        Value::Str(text) => {
            let length = text.length as u128 * count;
            if length > heap.word.max() as u128 {
                return Err(heap.overflow_error("repeated string is too long"));
            }
            heap.admit(length)?;
            Ok(heap.str(if length == 0 { String::new() } else { text.text.repeat(count as usize) }))
        }
        Value::List(list) => Ok(heap.list(repeat_items(heap, &list.0.borrow(), count)?)),
        Value::Tuple(tuple) if count == 1 => Ok(Value::Tuple(tuple.clone())),
        Value::Tuple(tuple) => Ok(heap.tuple(repeat_items(heap, tuple.items(), count)?)),
        Value::Bytes(bytes) => bytes::operators::repeat(heap, bytes, count),
        _ => unreachable!("called on a sequence"),
    }
}

pub(crate) fn repeat_items(heap: &HeapRef, items: &[Value], count: u128) -> Res<Vec<Value>> {
    heap.admit(items.len() as u128 * count * 8)?;
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let mut result = Vec::with_capacity(items.len() * count as usize);
    for _ in 0..count {
        result.extend_from_slice(items);
    }
    Ok(result)
}
