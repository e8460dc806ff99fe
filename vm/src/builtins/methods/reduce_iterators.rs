//! What `copy` is told of iterators: `__reduce__`, a call that makes another one that stands at the same place; and `__setstate__`,
//! which puts one at another place.

use super::reduce::{builtin, made_by};
use crate::builtins::arguments::type_error;
use crate::objects::iterator::{
    ByteIterator, CallableIterator, DictIterator, EnumerateObject, LongRangeIterator, Mapped, RangeIteration, Reversed,
    SequenceIteration, SetIterator, StrIterator, ZipObject,
};
use crate::objects::range::Range;
use crate::objects::{ClassKind, ExceptionClass, Handle, Int, Str, Tuple, bytes_like, kind_of};
use crate::operations::Operator;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// An iterator over `sequence` from `index` on; without one, over something empty.
fn by_iter(vm: &mut Vm, sequence: Value, index: usize, empty: Value) -> Fallible<Value> {
    let iter = builtin(vm, "iter");
    if sequence.is_null() {
        return made_by(vm, iter, &[empty], None);
    }
    let index = vm.int(index as i64);
    made_by(vm, iter, &[sequence], Some(index))
}

fn class(vm: &Vm, kind: Kind) -> Value {
    vm.classes.kind(ClassKind(kind))
}

/// The object of an iterator of the class that has the method.
fn handle<T: crate::objects::Object>(vm: &mut Vm, this: Value) -> Fallible<Handle<T>> {
    let found = kind_of(this).and_then(|kind| Handle::<T>::of(this, kind));
    found.ok_or_else(|| vm.refuse(this, "is no such iterator"))
}

pub(super) fn sequence(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: SequenceIteration = handle(vm, this)?;
    let empty = if kind_of(this) == Some(Kind::TupleIterator) { vm.tuple(&[]) } else { vm.list(Vec::new()) };
    by_iter(vm, iterator.sequence, iterator.index, empty)
}

pub(super) fn str(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<StrIterator> = handle(vm, this)?;
    let empty = vm.intern("");
    by_iter(vm, iterator.string.get(), iterator.index.get(), empty)
}

pub(super) fn by_index(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<StrIterator> = handle(vm, this)?;
    let empty = vm.tuple(&[]);
    by_iter(vm, iterator.string.get(), iterator.index.get(), empty)
}

pub(super) fn bytes(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<ByteIterator> = handle(vm, this)?;
    let empty = vm.tuple(&[]);
    by_iter(vm, iterator.bytes.get(), iterator.index.get(), empty)
}

pub(super) fn range(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: RangeIteration = handle(vm, this)?;
    let [start, step, left] = [iterator.next, iterator.step, iterator.remaining as i64].map(|number| vm.int(number));
    rest_of_range(vm, start, step, left)
}

pub(super) fn long_range(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<LongRangeIterator> = handle(vm, this)?;
    rest_of_range(vm, iterator.next.get(), iterator.step.get(), iterator.remaining.get())
}

fn rest_of_range(vm: &mut Vm, start: Value, step: Value, left: Value) -> Fallible<Value> {
    let span = vm.binary(Operator::Multiply, left, step)?;
    let stop = vm.binary(Operator::Add, start, span)?;
    let rest = Range::place(&mut vm.heap, start, stop, step, left);
    let iter = builtin(vm, "iter");
    made_by(vm, iter, &[rest], Some(Value::NONE))
}

pub(super) fn reversed(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<Reversed> = handle(vm, this)?;
    let reversed = class(vm, Kind::Reversed);
    let is_of_list = kind_of(this) == Some(Kind::ListReverseIterator);
    if iterator.sequence.get().is_null() || is_of_list && iterator.index.get() == 0 {
        let empty = if is_of_list { vm.list(Vec::new()) } else { vm.tuple(&[]) };
        return made_by(vm, reversed, &[empty], None);
    }
    let index = vm.int(iterator.index.get() as i64 - 1);
    made_by(vm, reversed, &[iterator.sequence.get()], Some(index))
}

/// A list of what another iterator that stands at the same place gives.
fn rest_as_list(vm: &mut Vm, twin: Value) -> Fallible<Value> {
    let mut rest = Vec::new();
    while let Some(item) = vm.next(twin)? {
        rest.push(item);
    }
    let (iter, rest) = (builtin(vm, "iter"), vm.list(rest));
    made_by(vm, iter, &[rest], None)
}

pub(super) fn dict(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<DictIterator> = handle(vm, this)?;
    let (dict, index) = (iterator.dict.get(), iterator.index.get());
    let (length, remaining) = (iterator.length.get(), iterator.remaining.get());
    let kind = kind_of(this).unwrap_or(Kind::DictKeyIterator);
    let twin = DictIterator::place(&mut vm.heap, kind, dict, index, length, remaining);
    rest_as_list(vm, twin)
}

pub(super) fn set(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<SetIterator> = handle(vm, this)?;
    let (set, index, length) = (iterator.set.get(), iterator.index.get(), iterator.length.get());
    let twin = SetIterator::place(&mut vm.heap, Kind::SetIterator, set, index, length);
    rest_as_list(vm, twin)
}

pub(super) fn enumerate(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<EnumerateObject> = handle(vm, this)?;
    let class = class(vm, Kind::Enumerate);
    made_by(vm, class, &[iterator.iterator.get(), iterator.count.get()], None)
}

pub(super) fn zip(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<ZipObject> = handle(vm, this)?;
    let class = class(vm, Kind::Zip);
    let iterators = Tuple::from_value(iterator.iterators).map_or(&[][..], Tuple::items);
    made_by(vm, class, iterators, iterator.strict.get().then_some(Value::TRUE))
}

pub(super) fn map(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<Mapped> = handle(vm, this)?;
    let class = class(vm, Kind::Map);
    let iterators = Tuple::from_value(iterator.iterators.get()).map_or(&[][..], Tuple::items);
    let arguments = [&[iterator.function.get()], iterators].concat();
    made_by(vm, class, &arguments, iterator.strict.get().then_some(Value::TRUE))
}

pub(super) fn filter(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<Mapped> = handle(vm, this)?;
    let class = class(vm, Kind::Filter);
    made_by(vm, class, &[iterator.function.get(), iterator.iterators.get()], None)
}

pub(super) fn callable(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator: Handle<CallableIterator> = handle(vm, this)?;
    let iter = builtin(vm, "iter");
    if iterator.callable.get().is_null() {
        let empty = vm.tuple(&[]);
        return made_by(vm, iter, &[empty], None);
    }
    made_by(vm, iter, &[iterator.callable.get(), iterator.sentinel.get()], None)
}

/// A place as most iterators take it.
fn place(vm: &mut Vm, state: Value) -> Fallible<i64> {
    match Int::from_value(state) {
        Some(index) => in_word(vm, index, "ssize_t"),
        None => Err(type_error(vm, "an integer is required")),
    }
}

fn in_word(vm: &mut Vm, index: Int, c_type: &str) -> Fallible<i64> {
    let message = || format!("Python int too large to convert to C {c_type}");
    index.to_i64().ok_or_else(|| vm.raise(ExceptionClass::OverflowError, message()))
}

fn clamped(index: i64, length: usize) -> usize {
    usize::try_from(index).unwrap_or(0).min(length)
}

pub(super) fn set_sequence(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let index = place(vm, state)?;
    let iterator: SequenceIteration = handle(vm, this)?;
    if !iterator.sequence.is_null() {
        let length = vm.native_length(iterator.sequence)? as usize;
        // Below 0 those of lists and bytearrays are at the end, others at the beginning.
        let is_behind = index < 0 && kind_of(this) == Some(Kind::ListIterator);
        iterator.put(if is_behind { usize::MAX / 2 } else { clamped(index, length) });
    }
    Ok(Value::NONE)
}

pub(super) fn set_str(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let index = place(vm, state)?;
    let iterator: Handle<StrIterator> = handle(vm, this)?;
    if let Some(text) = Str::from_value(iterator.string.get()) {
        iterator.index.set(clamped(index, text.len()));
    }
    Ok(Value::NONE)
}

pub(super) fn set_by_index(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let index = place(vm, state)?;
    let iterator: Handle<StrIterator> = handle(vm, this)?;
    iterator.index.set(clamped(index, usize::MAX));
    Ok(Value::NONE)
}

pub(super) fn set_bytes(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let index = place(vm, state)?;
    let iterator: Handle<ByteIterator> = handle(vm, this)?;
    if let Some(bytes) = bytes_like(iterator.bytes.get()) {
        let is_behind = index < 0 && kind_of(this) == Some(Kind::ByteArrayIterator);
        iterator.index.set(if is_behind { usize::MAX / 2 } else { clamped(index, bytes.len()) });
    }
    Ok(Value::NONE)
}

pub(super) fn set_range(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let index = vm.index(state)?;
    let index = in_word(vm, index, "long")?;
    let iterator: RangeIteration = handle(vm, this)?;
    iterator.skip(u64::try_from(index).unwrap_or(0));
    Ok(Value::NONE)
}

pub(super) fn set_long_range(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    if Int::from_value(state).is_none() || state.is_bool() {
        let message = format!("state must be an int, not {}", vm.type_name(state));
        return Err(type_error(vm, message));
    }
    let iterator: Handle<LongRangeIterator> = handle(vm, this)?;
    let (left, zero) = (iterator.remaining.get(), Value::small_int(0));
    let is_less = |vm: &mut Vm, a, b| vm.native_compare(crate::operations::Comparison::Less, a, b);
    let steps = match (is_less(vm, state, zero)?, is_less(vm, left, state)?) {
        (Some(true), _) => zero,
        (_, Some(true)) => left,
        _ => state,
    };
    let span = vm.binary(Operator::Multiply, steps, iterator.step.get())?;
    let next = vm.binary(Operator::Add, iterator.next.get(), span)?;
    let left = vm.binary(Operator::Subtract, left, steps)?;
    iterator.next.set(next);
    iterator.remaining.set(left);
    Ok(Value::NONE)
}

pub(super) fn set_reversed(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let index = place(vm, state)?;
    let iterator: Handle<Reversed> = handle(vm, this)?;
    let sequence = iterator.sequence.get();
    if !sequence.is_null() {
        let length = vm.length(sequence)? as usize;
        iterator.index.set(clamped(index.saturating_add(1), length));
    }
    Ok(Value::NONE)
}

pub(super) fn set_zip(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let strict = vm.truth(state)?;
    let iterator: Handle<ZipObject> = handle(vm, this)?;
    iterator.strict.set(strict);
    Ok(Value::NONE)
}

pub(super) fn set_map(vm: &mut Vm, this: Value, state: Value) -> Fallible<Value> {
    let strict = vm.truth(state)?;
    let iterator: Handle<Mapped> = handle(vm, this)?;
    iterator.strict.set(strict);
    Ok(Value::NONE)
}
