//! Which classes answer for a binary operator, and in which order: the slots for numbers of CPython's classes (`binary_op1` and
//! `ternary_op` of Objects/abstract.c, `slot_nb_…` of Objects/typeobject.c). What the builtin classes answer is in `binary`.

use crate::classes::{Class, Kind, Offer};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::operator::binary;
use crate::value::Value;
use std::rc::Rc;
use syntax::ast::Operator;

/// A slot for numbers.
#[derive(Clone, Copy)]
pub(crate) enum Slot<'a> {
    Of(Operator),
    Divmod,
    /// `pow` with a third operand.
    PowerModulo(&'a Value),
}

impl Slot<'_> {
    /// The special methods that fill it, the one of the left operand and the one of the right.
    pub(crate) fn methods(self) -> (&'static str, &'static str) {
        match self {
            Self::Divmod => ("__divmod__", "__rdivmod__"),
            Self::PowerModulo(_) => ("__pow__", "__rpow__"),
            Self::Of(op) => match op {
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
            },
        }
    }
}

/// What fills a slot of a class.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filled {
    /// The function of a builtin class.
    Builtin(Kind),
    /// A call of the methods of the class, one of which the program defined.
    Methods,
}

fn filled(heap: &HeapRef, slot: Slot<'_>, value: &Value) -> Res<Option<Filled>> {
    let class = value.class(heap);
    let (method, reflected) = slot.methods();
    if !class.is_builtin()
        && (class.lookup_user(heap, method)?.is_some() || class.lookup_user(heap, reflected)?.is_some())
    {
        return Ok(Some(Filled::Methods));
    }
    let kind = owner(slot, value.as_builtin().kind());
    Ok(binary::has_slot(slot, kind).then_some(Filled::Builtin(kind)))
}

/// The class whose function one of the builtin classes shares.
fn owner(slot: Slot<'_>, kind: Kind) -> Kind {
    match (kind, slot) {
        (Kind::Bool, Slot::Of(Operator::BitAnd | Operator::BitOr | Operator::BitXor)) => Kind::Bool,
        (Kind::Bool, _) => Kind::Int,
        (Kind::FrozenSet, _) => Kind::Set,
        (Kind::DictItems, _) => Kind::DictKeys,
        _ => kind,
    }
}

/// What the slots of the operands' classes answer; NotImplemented if none does. The right operand's goes first if its class derives
/// from the left one's.
pub(crate) fn answer(heap: &HeapRef, slot: Slot<'_>, left: &Value, right: &Value) -> Res {
    let (left_class, right_class) = (left.class(heap), right.class(heap));
    let own = filled(heap, slot, left)?;
    let other = if Rc::ptr_eq(&left_class, &right_class) { None } else { filled(heap, slot, right)? };
    let mut tries = vec![own, other.filter(|_| other != own)];
    if own.is_some() && right_class.is_subclass(&left_class) {
        tries.reverse();
    }
    if let Slot::PowerModulo(modulus) = slot {
        let third = filled(heap, slot, modulus)?;
        tries.push(third.filter(|_| third != own && third != other));
    }
    for filled in tries.into_iter().flatten() {
        let answer = match filled {
            Filled::Builtin(kind) => binary::of_builtin(heap, slot, kind, left, right)?,
            Filled::Methods => by_methods(heap, slot, left, right)?,
        };
        if !matches!(answer, Value::NotImplemented) {
            return Ok(answer);
        }
    }
    Ok(Value::NotImplemented)
}

/// What the builtin class of `this`, which is one of the operands, answers.
pub(crate) fn own(heap: &HeapRef, slot: Slot<'_>, this: &Value, left: &Value, right: &Value) -> Res {
    binary::of_builtin(heap, slot, owner(slot, this.as_builtin().kind()), left, right)
}

/// The slot of a class of the program: the methods of both operands, each where its class has the slot filled so.
fn by_methods(heap: &HeapRef, slot: Slot<'_>, left: &Value, right: &Value) -> Res {
    let (method, reflected) = slot.methods();
    let (left_class, right_class) = (left.class(heap), right.class(heap));
    let is_same = Rc::ptr_eq(&left_class, &right_class);
    let mut asks_right = !is_same && filled(heap, slot, right)? == Some(Filled::Methods);
    if filled(heap, slot, left)? == Some(Filled::Methods) {
        if asks_right && right_class.is_subclass(&left_class) && overloads(heap, &right_class, &left_class, reflected)?
        {
            let answer = call(heap, slot, right, reflected, left)?;
            if !matches!(answer, Value::NotImplemented) {
                return Ok(answer);
            }
            asks_right = false;
        }
        let answer = call(heap, slot, left, method, right)?;
        if is_same || !matches!(answer, Value::NotImplemented) {
            return Ok(answer);
        }
    }
    if asks_right { call(heap, slot, right, reflected, left) } else { Ok(Value::NotImplemented) }
}

/// Whether a class has another method of that name than the one it derives from.
fn overloads(heap: &HeapRef, class: &Rc<Class>, base: &Rc<Class>, name: &str) -> Res<bool> {
    Ok(match (class.lookup(heap, name)?, base.lookup(heap, name)?) {
        (Some(own), Some(other)) => !own.is(&other),
        (own, _) => own.is_some(),
    })
}

fn call(heap: &HeapRef, slot: Slot<'_>, receiver: &Value, name: &str, other: &Value) -> Res {
    let Offer::Method(method) = Offer::of(heap.special(receiver, name))? else { return Ok(Value::NotImplemented) };
    let modulus = if let Slot::PowerModulo(modulus) = slot { Some(modulus) } else { None };
    heap.call(&method, std::iter::once(other).chain(modulus).cloned().collect())
}
