//! What `copy` is told of builtin objects: `__reduce__`, and `__setstate__` of iterators. Exceptions have theirs in
//! `exception_members`.

use super::consume::collect;
use super::iterator::IteratorState;
use super::range::RangeData;
use crate::builtins::function;
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::{Iter, Value};
use dashu_int::IBig;
use std::rc::Rc;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::ListIterator, PLACED),
    (Kind::TupleIterator, PLACED),
    (Kind::StrIterator, PLACED),
    (Kind::StrAsciiIterator, PLACED),
    (Kind::BytesIterator, PLACED),
    (Kind::ByteArrayIterator, PLACED),
    (Kind::RangeIterator, PLACED),
    (Kind::LongRangeIterator, PLACED),
    (Kind::Iterator, PLACED),
    (Kind::Reversed, PLACED),
    (Kind::ListReverseIterator, PLACED),
    (Kind::Zip, PLACED),
    (Kind::Map, PLACED),
    (Kind::DictIterator, REDUCED),
    (Kind::DictValueIterator, REDUCED),
    (Kind::DictItemIterator, REDUCED),
    (Kind::DictReverseKeyIterator, REDUCED),
    (Kind::DictReverseValueIterator, REDUCED),
    (Kind::DictReverseItemIterator, REDUCED),
    (Kind::SetIterator, REDUCED),
    (Kind::Enumerate, REDUCED),
    (Kind::Filter, REDUCED),
    (Kind::CallableIterator, REDUCED),
    (Kind::Range, REDUCED),
    (Kind::Slice, REDUCED),
    (Kind::Set, REDUCED),
    (Kind::FrozenSet, REDUCED),
    (Kind::ByteArray, REDUCED),
    (Kind::ByteArray, BY_PROTOCOL),
    (Kind::Ellipsis, REDUCED),
    (Kind::NotImplemented, REDUCED),
    (Kind::Method, REDUCED),
    (Kind::Builtin, REDUCED),
    (Kind::MethodWrapper, REDUCED),
    (Kind::MethodDescriptor, REDUCED),
    (Kind::WrapperDescriptor, REDUCED),
    (Kind::MemberDescriptor, REDUCED),
];

const REDUCE: Member = Member::method("__reduce__", |i, this, arguments| {
    arguments.none(&i.heap, &format!("{}.__reduce__", this.as_builtin().type_name()))?;
    match this {
        Value::Iterator(iterator) => reduce_iterator(&i.heap, iterator),
        _ => reduce(&i.heap, this),
    }
});

const REDUCED: &[Member] = &[REDUCE];

const PLACED: &[Member] = &[REDUCE, Member::method("__setstate__", set_state)];

const BY_PROTOCOL: &[Member] = &[Member::method("__reduce_ex__", |i, this, arguments| {
    let arguments = arguments.positional_only(&i.heap, "__reduce_ex__", 0, 1)?;
    let protocol =
        arguments.first().map_or(Ok(IBig::from(0)), |protocol| crate::value::heap_index(&i.heap, protocol))?;
    reduce_array(&i.heap, this, protocol >= IBig::from(3))
})];

/// A call and, if there is one, the state that is set afterwards.
pub(crate) fn made_by(heap: &HeapRef, callee: Value, arguments: Vec<Value>, state: Option<Value>) -> Value {
    heap.tuple([callee, heap.tuple(arguments)].into_iter().chain(state).collect::<Vec<_>>())
}

fn reduce(heap: &HeapRef, this: &Value) -> Res {
    let class = || Value::Class(this.class(heap));
    let getattr =
        |receiver: Value, name: &str| made_by(heap, function("getattr"), vec![receiver, heap.str(name)], None);
    Ok(match (this, this.as_builtin()) {
        (_, Value::Ellipsis) => heap.str("Ellipsis"),
        (_, Value::NotImplemented) => heap.str("NotImplemented"),
        (_, Value::Range(range)) => {
            let parts = [&range.start, &range.stop, &range.step].map(|part| heap.int(part.clone()));
            made_by(heap, class(), parts.to_vec(), None)
        }
        (_, Value::Slice(slice)) => made_by(heap, class(), slice.0.to_vec(), None),
        (_, set @ Value::Set(_)) => {
            made_by(heap, class(), vec![heap.list(collect(heap, &set)?)], Some(attributes(heap, this)?))
        }
        (_, Value::Bytes(_)) => return reduce_array(heap, this, false),
        (_, Value::BoundMethod(method)) => {
            let name = heap.get_attribute(&method.function, "__name__")?;
            made_by(heap, function("getattr"), vec![method.receiver.clone(), name], None)
        }
        (_, Value::Builtin(function)) => heap.str(function.name),
        (_, Value::Function(function)) => heap.str(&**function.name.borrow()),
        (_, Value::BoundMember(bound)) => getattr(bound.receiver.clone(), bound.member.name),
        (_, Value::Member(owner, member)) => getattr(heap.class(owner), member.name),
        (_, other) => other,
    })
}

fn reduce_array(heap: &HeapRef, this: &Value, as_bytes: bool) -> Res {
    let Value::Bytes(bytes) = this.as_builtin() else { return Ok(Value::NotImplemented) };
    let data = bytes.to_vec();
    let arguments = match (data.is_empty(), as_bytes) {
        (true, _) => Vec::new(),
        (false, true) => vec![crate::bytes::new(heap, data, false)?],
        (false, false) => vec![heap.str(data.into_iter().map(char::from).collect::<String>()), heap.str("latin-1")],
    };
    Ok(made_by(heap, Value::Class(this.class(heap)), arguments, Some(attributes(heap, this)?)))
}

/// The state of an instance of a class of the program.
fn attributes(heap: &HeapRef, this: &Value) -> Res {
    match this {
        Value::Instance(_) => heap.call(&heap.get_attribute(this, "__getstate__")?, Vec::new()),
        _ => Ok(Value::None),
    }
}

fn reduce_iterator(heap: &HeapRef, iterator: &Ref<Iter>) -> Res {
    let by_iter = |over: Value, state: Option<Value>| Ok(made_by(heap, function("iter"), vec![over], state));
    let class = heap.class(iterator.0.borrow().kind());
    let at = |index: usize| Some(heap.int(index));
    let twin = match &*iterator.0.borrow() {
        IteratorState::List { list, index } => return by_iter(Value::List(Rc::clone(list)), at(*index)),
        IteratorState::Tuple { tuple, index } => return by_iter(Value::Tuple(Rc::clone(tuple)), at(*index)),
        IteratorState::Str { text, offset } => {
            return by_iter(Value::Str(Rc::clone(text)), at(text.index_of(*offset)));
        }
        IteratorState::Bytes { bytes, index } => return by_iter(Value::Bytes(Rc::clone(bytes)), at(*index)),
        IteratorState::Items { sequence, index } => return by_iter(sequence.clone(), at(*index)),
        IteratorState::Range { range, next, left } => {
            let (start, stop, step) = (next.clone(), next + left * &range.step, range.step.clone());
            let rest = heap.immutable(RangeData { start, stop, step });
            return by_iter(Value::Range(rest), Some(Value::None));
        }
        IteratorState::Reversed { sequence, left } => {
            let index = heap.int(IBig::from(*left) - IBig::from(1));
            return Ok(made_by(heap, class, vec![sequence.clone()], Some(index)));
        }
        IteratorState::ListReversed { left: 0, .. } => return reduce_exhausted(heap, Kind::ListReverseIterator),
        IteratorState::ListReversed { list, left } => {
            let index = heap.int(IBig::from(*left) - IBig::from(1));
            return Ok(made_by(heap, heap.class(Kind::Reversed), vec![Value::List(Rc::clone(list))], Some(index)));
        }
        IteratorState::Enumerate { items, count } => {
            return Ok(made_by(heap, class, vec![items.clone(), heap.int(count.clone())], None));
        }
        IteratorState::Zip { iterators, strict } => {
            return Ok(made_by(heap, class, iterators.clone(), strict.then_some(Value::Bool(true))));
        }
        IteratorState::Map { function, iterators, strict } => {
            let arguments = [function].into_iter().chain(iterators).cloned().collect();
            return Ok(made_by(heap, class, arguments, strict.then_some(Value::Bool(true))));
        }
        IteratorState::Filter { function, items } => {
            return Ok(made_by(heap, class, vec![function.clone(), items.clone()], None));
        }
        IteratorState::Calls { callee, sentinel } => {
            return Ok(made_by(heap, function("iter"), vec![callee.clone(), sentinel.clone()], None));
        }
        IteratorState::Exhausted(kind) => return reduce_exhausted(heap, *kind),
        IteratorState::View { .. } => {
            return Err(heap.type_error("cannot pickle 'memory_iterator' object"));
        }
        // What is left of those is told as a list: another iterator that stands at the same place runs through it.
        IteratorState::Dict { dict, what, position, size, left } => {
            IteratorState::Dict { dict: Rc::clone(dict), what: *what, position: *position, size: *size, left: *left }
        }
        IteratorState::ReversedDict { dict, what, size, after } => {
            IteratorState::ReversedDict { dict: Rc::clone(dict), what: *what, size: *size, after: *after }
        }
        IteratorState::Set { set, position, size } => {
            IteratorState::Set { set: Rc::clone(set), position: *position, size: *size }
        }
    };
    by_iter(heap.list(collect(heap, &heap.iterator(twin))?), None)
}

fn reduce_exhausted(heap: &HeapRef, kind: Kind) -> Res {
    let (callee, empty) = match kind {
        Kind::StrIterator | Kind::StrAsciiIterator => (function("iter"), heap.str("")),
        Kind::Reversed => (heap.class(Kind::Reversed), heap.tuple([])),
        Kind::ListReverseIterator => (heap.class(Kind::Reversed), heap.list(Vec::new())),
        Kind::TupleIterator
        | Kind::BytesIterator
        | Kind::ByteArrayIterator
        | Kind::Iterator
        | Kind::CallableIterator => (function("iter"), heap.tuple([])),
        _ => (function("iter"), heap.list(Vec::new())),
    };
    Ok(made_by(heap, callee, vec![empty], None))
}

/// Puts an iterator at another place; one at its end stays there.
fn set_state(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let state = arguments.one(heap, &format!("{}.__setstate__", this.type_name()))?;
    let Value::Iterator(iterator) = this else { return Ok(Value::None) };
    let kind = iterator.0.borrow().kind();
    if matches!(kind, Kind::Zip | Kind::Map) {
        let now = heap.truth(&state)?;
        if let IteratorState::Zip { strict, .. } | IteratorState::Map { strict, .. } = &mut *iterator.0.borrow_mut() {
            *strict = now;
        }
        return Ok(Value::None);
    }
    let index = place(heap, kind, &state)?;
    let length = length_of_sequence(heap, iterator)?;
    put(&mut iterator.0.borrow_mut(), &index, length);
    Ok(Value::None)
}

/// The place that an iterator is to have.
fn place(heap: &HeapRef, kind: Kind, state: &Value) -> Res<IBig> {
    let index = match kind {
        Kind::RangeIterator => crate::value::heap_index(heap, state)?,
        Kind::LongRangeIterator => match state.as_int() {
            Some(index) if !matches!(state, Value::Bool(_)) => return Ok(index),
            _ => return Err(heap.type_error(format!("state must be an int, not {}", state.type_name()))),
        },
        _ => state.as_builtin().as_int().ok_or_else(|| heap.type_error("an integer is required"))?,
    };
    let word = if kind == Kind::RangeIterator { "long" } else { "ssize_t" };
    match heap.word.index(&index) {
        Some(_) => Ok(index),
        None => Err(heap.overflow_error(format!("Python int too large to convert to C {word}"))),
    }
}

/// The length of what a `reversed` object runs through, which may be a sequence of the program.
fn length_of_sequence(heap: &HeapRef, iterator: &Ref<Iter>) -> Res<usize> {
    let sequence = match &*iterator.0.borrow() {
        IteratorState::Reversed { sequence, .. } => sequence.clone(),
        _ => return Ok(0),
    };
    crate::builtins::length(heap, &sequence)
}

fn put(state: &mut IteratorState, index: &IBig, length: usize) {
    let clamped = |most: usize| usize::try_from(index.clamp(&IBig::from(0), &IBig::from(most))).unwrap_or(most);
    // From behind, a place below 0 is the end.
    let behind = |length: usize| {
        let left = index + IBig::from(1);
        usize::try_from(left.clamp(IBig::from(0), IBig::from(length))).unwrap_or(length)
    };
    match state {
        IteratorState::List { list, index: place } => {
            let length = list.0.borrow().len();
            *place = if *index < IBig::from(0) { usize::MAX / 2 } else { clamped(length) };
        }
        IteratorState::Tuple { tuple, index: place } => *place = clamped(tuple.items().len()),
        IteratorState::Str { text, offset } => {
            *offset = text.offset(clamped(text.length));
        }
        IteratorState::Bytes { bytes, index: place } => {
            let is_behind = bytes.is_array && *index < IBig::from(0);
            *place = if is_behind { usize::MAX / 2 } else { clamped(bytes.len()) };
        }
        IteratorState::Items { index: place, .. } => *place = clamped(usize::MAX / 2),
        IteratorState::Range { range, next, left } => {
            let steps = index.clamp(&IBig::from(0), &*left).clone();
            *next = &*next + &range.step * &steps;
            *left -= steps;
        }
        IteratorState::Reversed { left, .. } => *left = behind(length),
        IteratorState::ListReversed { list, left } => *left = behind(list.0.borrow().len()),
        _ => {}
    }
}
