//! The special methods that the builtin types have under their names: what `super().__len__()` and `int.__add__` find. They
//! are the operators on the builtin values; the operators themselves do not come this way.

use crate::builtins::length;
use crate::classes::Kind;
use crate::container::iterator::{iterate, next, next_of_builtin};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::compare::contains_in_builtin;
use crate::operator::inplace::{change, repeat_in_place};
use crate::operator::sequences::{concatenate, index_of_repeats, repeat_by_index};
use crate::operator::slots::{self, Slot};
use crate::operator::{subscript, unary};
use crate::value::{Value, heap_index};
use syntax::ast::{Operator, UnaryOp};

macro_rules! binary {
    ($name:literal $op:ident) => {
        Member::method($name, |interpreter, this, arguments| {
            arithmetic(interpreter, Operator::$op, this, arguments, false)
        })
    };
    ($name:literal reflected $op:ident) => {
        Member::method($name, |interpreter, this, arguments| {
            arithmetic(interpreter, Operator::$op, this, arguments, true)
        })
    };
}

macro_rules! in_place {
    ($name:literal $op:ident) => {
        Member::method($name, |interpreter, this, arguments| {
            let [other] = exactly(&interpreter.heap, arguments)?;
            change(&interpreter.heap, Operator::$op, this, &other)
        })
    };
}

macro_rules! unary {
    ($name:literal $op:ident) => {
        Member::method($name, |interpreter, this, arguments| {
            let [] = exactly(&interpreter.heap, arguments)?;
            unary::unary(&interpreter.heap, UnaryOp::$op, &this.as_builtin())
        })
    };
}

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::List, GENERIC),
    (Kind::Tuple, GENERIC),
    (Kind::Dict, GENERIC),
    (Kind::Set, GENERIC),
    (Kind::FrozenSet, GENERIC),
    (Kind::Enumerate, GENERIC),
    (Kind::MemoryView, GENERIC),
    (Kind::ClassMethod, GENERIC),
    (Kind::StaticMethod, GENERIC),
    (Kind::MappingProxy, GENERIC),
    (Kind::MappingProxy, MERGED),
    (Kind::Generator, GENERIC),
    (Kind::Coroutine, GENERIC),
    (Kind::AsyncGenerator, GENERIC),
    (Kind::BaseExceptionGroup, GENERIC),
    (Kind::Type, UNITED),
    (Kind::Union, UNITED),
    (Kind::GenericAlias, UNITED),
    (Kind::GenericAlias, UNPACKED),
    (Kind::ClassAlias, UNITED),
    (Kind::TypeVar, UNITED),
    (Kind::TypeAlias, UNITED),
    (Kind::Int, NUMBER),
    (Kind::Int, INT),
    (Kind::Int, BITS),
    (Kind::Bool, BITS),
    (Kind::Float, NUMBER),
    (Kind::Float, DIVIDED),
    (Kind::Int, DIVIDED),
    (Kind::Complex, NUMBER),
    (Kind::Bytes, ITERATED),
    (Kind::Bytes, SEARCHED),
    (Kind::Bytes, INDEXED),
    (Kind::Bytes, CONCATENATED),
    (Kind::Bytes, TEMPLATE),
    (Kind::ByteArray, ITERATED),
    (Kind::ByteArray, SEARCHED),
    (Kind::ByteArray, INDEXED),
    (Kind::ByteArray, STORED),
    (Kind::ByteArray, CONCATENATED),
    (Kind::ByteArray, TEMPLATE),
    (Kind::ByteArray, CONCATENATED_IN_PLACE),
    (Kind::MemoryView, ITERATED),
    (Kind::MemoryView, INDEXED),
    (Kind::MemoryView, STORED),
    (Kind::BytesIterator, ITERATOR),
    (Kind::ByteArrayIterator, ITERATOR),
    (Kind::MemoryViewIterator, ITERATOR),
    (Kind::Str, ITERATED),
    (Kind::Str, SEARCHED),
    (Kind::Str, INDEXED),
    (Kind::Str, CONCATENATED),
    (Kind::Str, TEMPLATE),
    (Kind::Tuple, ITERATED),
    (Kind::Tuple, SEARCHED),
    (Kind::Tuple, INDEXED),
    (Kind::Tuple, CONCATENATED),
    (Kind::List, ITERATED),
    (Kind::List, SEARCHED),
    (Kind::List, INDEXED),
    (Kind::List, STORED),
    (Kind::List, CONCATENATED),
    (Kind::List, CONCATENATED_IN_PLACE),
    (Kind::Dict, ITERATED),
    (Kind::Dict, SEARCHED),
    (Kind::Dict, INDEXED),
    (Kind::Dict, STORED),
    (Kind::Dict, MERGED),
    (Kind::Set, ITERATED),
    (Kind::Set, SEARCHED),
    (Kind::Set, COMBINED),
    (Kind::Set, COMBINED_IN_PLACE),
    (Kind::FrozenSet, ITERATED),
    (Kind::FrozenSet, SEARCHED),
    (Kind::FrozenSet, COMBINED),
    (Kind::Range, TRUE_OR_FALSE),
    (Kind::NoneType, TRUE_OR_FALSE),
    (Kind::NotImplemented, TRUE_OR_FALSE),
    (Kind::Range, ITERATED),
    (Kind::Range, SEARCHED),
    (Kind::Range, INDEXED),
    (Kind::DictKeys, ITERATED),
    (Kind::DictKeys, SEARCHED),
    (Kind::DictKeys, COMBINED),
    (Kind::DictValues, ITERATED),
    (Kind::DictItems, ITERATED),
    (Kind::DictItems, SEARCHED),
    (Kind::DictItems, COMBINED),
    (Kind::MappingProxy, ITERATED),
    (Kind::MappingProxy, SEARCHED),
    (Kind::MappingProxy, INDEXED),
    (Kind::Enumerate, ITERATOR),
    (Kind::Reversed, ITERATOR),
    (Kind::StrAsciiIterator, ITERATOR),
    (Kind::LongRangeIterator, ITERATOR),
    (Kind::Zip, ITERATOR),
    (Kind::Iterator, ITERATOR),
    (Kind::ListIterator, ITERATOR),
    (Kind::ListReverseIterator, ITERATOR),
    (Kind::TupleIterator, ITERATOR),
    (Kind::StrIterator, ITERATOR),
    (Kind::RangeIterator, ITERATOR),
    (Kind::DictIterator, ITERATOR),
    (Kind::DictValueIterator, ITERATOR),
    (Kind::DictItemIterator, ITERATOR),
    (Kind::DictReverseKeyIterator, ITERATOR),
    (Kind::DictReverseValueIterator, ITERATOR),
    (Kind::DictReverseItemIterator, ITERATOR),
    (Kind::SetIterator, ITERATOR),
    (Kind::CallableIterator, ITERATOR),
    (Kind::Map, ITERATOR),
    (Kind::Filter, ITERATOR),
];

const NUMBER: &[Member] = &[
    binary!("__add__" Add),
    binary!("__radd__" reflected Add),
    binary!("__sub__" Sub),
    binary!("__rsub__" reflected Sub),
    binary!("__mul__" Mult),
    binary!("__rmul__" reflected Mult),
    binary!("__truediv__" Div),
    binary!("__rtruediv__" reflected Div),
    Member::method("__pow__", |interpreter, this, arguments| power(interpreter, this, arguments, false)),
    Member::method("__rpow__", |interpreter, this, arguments| power(interpreter, this, arguments, true)),
    unary!("__neg__" USub),
    unary!("__pos__" UAdd),
    TRUTH,
];

const TRUE_OR_FALSE: &[Member] = &[TRUTH];

const TRUTH: Member = Member::method("__bool__", |interpreter, this, arguments| {
    let [] = exactly(&interpreter.heap, arguments)?;
    interpreter.heap.truth(&this.as_builtin()).map(Value::Bool)
});

/// What real numbers have and complex ones do not.
const DIVIDED: &[Member] = &[
    binary!("__floordiv__" FloorDiv),
    binary!("__rfloordiv__" reflected FloorDiv),
    binary!("__mod__" Mod),
    binary!("__rmod__" reflected Mod),
];

/// What a bool has of its own, too.
const BITS: &[Member] = &[
    binary!("__and__" BitAnd),
    binary!("__rand__" reflected BitAnd),
    binary!("__or__" BitOr),
    binary!("__ror__" reflected BitOr),
    binary!("__xor__" BitXor),
    binary!("__rxor__" reflected BitXor),
    unary!("__invert__" Invert),
];

const INT: &[Member] = &[
    binary!("__lshift__" LShift),
    binary!("__rlshift__" reflected LShift),
    binary!("__rshift__" RShift),
    binary!("__rrshift__" reflected RShift),
    Member::method("__index__", |interpreter, this, arguments| {
        let [] = exactly(&interpreter.heap, arguments)?;
        Ok(interpreter.heap.int(heap_index(&interpreter.heap, &this.as_builtin())?))
    }),
];

const ITERATED: &[Member] = &[
    Member::method("__len__", |interpreter, this, arguments| {
        let [] = exactly(&interpreter.heap, arguments)?;
        Ok(interpreter.heap.int(length(&interpreter.heap, &this.as_builtin())?))
    }),
    ITER,
];

/// What can be unpacked with a star, but has no length.
const UNPACKED: &[Member] = &[ITER];

const ITER: Member = Member::method("__iter__", |interpreter, this, arguments| {
    let [] = exactly(&interpreter.heap, arguments)?;
    iterate(&interpreter.heap, &this.as_builtin())
});

const SEARCHED: &[Member] = &[Member::method("__contains__", |interpreter, this, arguments| {
    let [item] = exactly(&interpreter.heap, arguments)?;
    contains_in_builtin(&interpreter.heap, &this.as_builtin(), &item).map(Value::Bool)
})];

const INDEXED: &[Member] = &[Member::method("__getitem__", |interpreter, this, arguments| {
    let [key] = exactly(&interpreter.heap, arguments)?;
    subscript::get_of_builtin(&interpreter.heap, this, &this.as_builtin(), &key)
})];

const STORED: &[Member] = &[
    Member::method("__setitem__", |interpreter, this, arguments| {
        let [key, value] = named(&interpreter.heap, "__setitem__", arguments)?;
        subscript::set(&interpreter.heap, &this.as_builtin(), &key, value)?;
        Ok(Value::None)
    }),
    Member::method("__delitem__", |interpreter, this, arguments| {
        let [key] = exactly(&interpreter.heap, arguments)?;
        subscript::delete(&interpreter.heap, &this.as_builtin(), &key)?;
        Ok(Value::None)
    }),
];

const CONCATENATED: &[Member] = &[
    Member::method("__add__", |interpreter, this, arguments| {
        let [other] = exactly(&interpreter.heap, arguments)?;
        concatenate(&interpreter.heap, this, &other)
    }),
    Member::method("__mul__", repeat),
    Member::method("__rmul__", repeat),
];

fn repeat(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let [count] = exactly(&interpreter.heap, arguments)?;
    repeat_by_index(&interpreter.heap, this, &count)
}

const CONCATENATED_IN_PLACE: &[Member] = &[
    in_place!("__iadd__" Add),
    Member::method("__imul__", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let [count] = exactly(heap, arguments)?;
        repeat_in_place(heap, this, &index_of_repeats(heap, &count)?)
    }),
];

const TEMPLATE: &[Member] = &[binary!("__mod__" Mod), binary!("__rmod__" reflected Mod)];

/// What the builtin classes have that can be subscripted.
const GENERIC: &[Member] = &[Member::class_method("__class_getitem__", |interpreter, class, arguments| {
    let item = arguments.one(&interpreter.heap, &format!("{}.__class_getitem__", class_name(class)))?;
    Ok(crate::typing::make_alias(&interpreter.heap, class, &item))
})];

fn class_name(class: &Value) -> std::rc::Rc<str> {
    match class {
        Value::Class(class) => class.name(),
        other => other.type_name(),
    }
}

/// What types, and what stands for them, have for unions.
const UNITED: &[Member] = &[binary!("__or__" BitOr), binary!("__ror__" reflected BitOr)];

const MERGED: &[Member] = &[binary!("__or__" BitOr), binary!("__ror__" reflected BitOr), in_place!("__ior__" BitOr)];

const COMBINED: &[Member] = &[
    binary!("__or__" BitOr),
    binary!("__ror__" reflected BitOr),
    binary!("__and__" BitAnd),
    binary!("__rand__" reflected BitAnd),
    binary!("__sub__" Sub),
    binary!("__rsub__" reflected Sub),
    binary!("__xor__" BitXor),
    binary!("__rxor__" reflected BitXor),
];

const COMBINED_IN_PLACE: &[Member] = &[
    in_place!("__ior__" BitOr),
    in_place!("__iand__" BitAnd),
    in_place!("__isub__" Sub),
    in_place!("__ixor__" BitXor),
];

const ITERATOR: &[Member] = &[
    Member::method("__iter__", |interpreter, this, arguments| {
        let [] = exactly(&interpreter.heap, arguments)?;
        Ok(this.clone())
    }),
    Member::method("__next__", |interpreter, this, arguments| {
        let heap = &interpreter.heap;
        let [] = exactly(heap, arguments)?;
        let item = match this.as_builtin() {
            Value::Iterator(iterator) => next_of_builtin(heap, &iterator),
            other => next(heap, &other),
        };
        item?.ok_or_else(|| heap.throw(Kind::StopIteration, Vec::new()))
    }),
];

pub(crate) fn exactly<const N: usize>(heap: &HeapRef, arguments: Arguments) -> Res<[Value; N]> {
    let given = arguments.positional.len();
    let plural = if N == 1 { "" } else { "s" };
    let wrong = |_| heap.type_error(format!("expected {N} argument{plural}, got {given}"));
    arguments.positional.try_into().map_err(wrong)
}

fn named<const N: usize>(heap: &HeapRef, name: &str, arguments: Arguments) -> Res<[Value; N]> {
    let arguments = arguments.positional_only(heap, name, N, N)?;
    arguments.try_into().map_err(|_| heap.type_error(name))
}

/// A binary operator; NotImplemented if the builtin class leaves it to the other operand.
fn arithmetic(interpreter: &Interpreter, op: Operator, this: &Value, arguments: Arguments, reflected: bool) -> Res {
    let heap = &interpreter.heap;
    let [other] = exactly(heap, arguments)?;
    let (left, right) = if reflected { (&other, this) } else { (this, &other) };
    slots::own(heap, Slot::Of(op), this, left, right)
}

/// `__pow__` and `__rpow__`, of two operands or three.
fn power(interpreter: &Interpreter, this: &Value, mut arguments: Arguments, reflected: bool) -> Res {
    let heap = &interpreter.heap;
    let modulus = if arguments.positional.len() == 2 { arguments.positional.pop() } else { None };
    let [other] = exactly(heap, arguments)?;
    let (left, right) = if reflected { (&other, this) } else { (this, &other) };
    match modulus {
        None | Some(Value::None) => slots::own(heap, Slot::Of(Operator::Pow), this, left, right),
        Some(modulus) => slots::own(heap, Slot::PowerModulo(&modulus), this, left, right),
    }
}
