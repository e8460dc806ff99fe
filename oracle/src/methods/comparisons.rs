//! The comparisons that the builtin classes have under their names: what `super().__lt__()` and `int.__ne__` find. The operators
//! themselves do not come this way.

use super::special::exactly;
use super::view;
use crate::classes::{Kind, Offer};
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::compare::{compare_values, default_equal};
use crate::value::Value;
use syntax::ast::CmpOp;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Object, OBJECT),
    (Kind::Int, ORDERED),
    (Kind::Float, ORDERED),
    (Kind::Bytes, ORDERED),
    (Kind::ByteArray, ORDERED),
    (Kind::Str, ORDERED),
    (Kind::Tuple, ORDERED),
    (Kind::List, ORDERED),
    (Kind::Set, ORDERED),
    (Kind::FrozenSet, ORDERED),
    (Kind::Slice, ORDERED),
    (Kind::DictKeys, ORDERED),
    (Kind::DictItems, ORDERED),
    (Kind::Dict, UNORDERED),
    (Kind::Complex, UNORDERED),
    (Kind::Range, UNORDERED),
    (Kind::MemoryView, UNORDERED),
    (Kind::NoneType, OBJECT),
    (Kind::Builtin, UNORDERED),
    (Kind::Method, UNORDERED),
    (Kind::MethodWrapper, UNORDERED),
    (Kind::GenericAlias, UNORDERED),
    (Kind::Union, UNORDERED),
    (Kind::Code, UNORDERED),
    (Kind::Cell, ORDERED),
    (Kind::MappingProxy, ANSWERED),
];

macro_rules! ordering {
    ($compare:ident) => {
        [
            Member::method("__lt__", |interpreter, this, arguments| $compare(interpreter, CmpOp::Lt, this, arguments)),
            Member::method("__le__", |interpreter, this, arguments| $compare(interpreter, CmpOp::LtE, this, arguments)),
            Member::method("__gt__", |interpreter, this, arguments| $compare(interpreter, CmpOp::Gt, this, arguments)),
            Member::method("__ge__", |interpreter, this, arguments| $compare(interpreter, CmpOp::GtE, this, arguments)),
            Member::method("__ne__", |interpreter, this, arguments| {
                $compare(interpreter, CmpOp::NotEq, this, arguments)
            }),
        ]
    };
}

/// What every object has: no order, and `__ne__` is the opposite of the `__eq__` of its class.
const OBJECT: &[Member] = &ordering!(of_object);
/// Classes with an order.
const ORDERED: &[Member] = &ordering!(of_ordered);
/// Classes that compare for equality only.
const UNORDERED: &[Member] = &ordering!(of_unordered);

/// What asks the value that it stands for.
const ANSWERED: &[Member] = &ordering!(of_proxy);

fn of_proxy(interpreter: &Interpreter, op: CmpOp, this: &Value, arguments: Arguments) -> Res {
    let [other] = exactly(&interpreter.heap, arguments)?;
    compare_values(&interpreter.heap, op, this, &other)
}

fn of_object(interpreter: &Interpreter, op: CmpOp, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [other] = exactly(heap, arguments)?;
    match Offer::of(heap.special(this, "__eq__"))? {
        Offer::Method(equal) if op == CmpOp::NotEq => {
            let equal = heap.call(&equal, vec![other])?;
            opposite(interpreter, equal)
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn of_unordered(interpreter: &Interpreter, op: CmpOp, this: &Value, arguments: Arguments) -> Res {
    let [other] = exactly(&interpreter.heap, arguments)?;
    match op {
        CmpOp::NotEq => opposite(interpreter, default_equal(&interpreter.heap, this, &other)?),
        _ => Ok(Value::NotImplemented),
    }
}

fn of_ordered(interpreter: &Interpreter, op: CmpOp, this: &Value, mut arguments: Arguments) -> Res {
    if op == CmpOp::NotEq {
        return of_unordered(interpreter, op, this, arguments);
    }
    let heap = &interpreter.heap;
    if view::is_view(this) {
        let [other] = exactly(heap, arguments)?;
        return view::compare_by_method(heap, op, this, &other);
    }
    arguments.positional.iter_mut().for_each(|argument| *argument = argument.as_builtin());
    let ([other], this) = (exactly(heap, arguments)?, this.as_builtin());
    let ordered = match (&this, &other) {
        (Value::Float(_), _) => other.is_real(),
        (Value::Int(_) | Value::Bool(_), _) => other.as_int().is_some(),
        (Value::Set(_), Value::Set(_)) => true,
        (Value::Bytes(array), Value::Bytes(_) | Value::MemoryView(_)) if array.is_array => true,
        _ => this.kind() == other.kind(),
    };
    if ordered { compare_values(heap, op, &this, &other) } else { Ok(Value::NotImplemented) }
}

fn opposite(interpreter: &Interpreter, equal: Value) -> Res {
    match equal {
        Value::NotImplemented => Ok(equal),
        equal => Ok(Value::Bool(!interpreter.heap.truth(&equal)?)),
    }
}
