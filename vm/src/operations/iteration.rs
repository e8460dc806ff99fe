//! `iter` and `next`: tables by class.

use super::table::Table;
use super::{bytes, dict_iteration, dict_views, mapping};
use crate::classes::Special;
use crate::generators::Resumed;
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::iterator::{
    EnumerateObject, LongRangeIterator, RangeIteration, SequenceIteration, SetIterator, StrIterator,
    new_range_iterator, new_sequence_iterator,
};
use crate::objects::range::Range;
use crate::objects::{Dict, ExceptionClass, Handle, Int, List, Object, Set, Str, Tuple, exact_kind, kind_of};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

type Iterate = fn(&mut Vm, Value) -> Value;
type Next = fn(&mut Vm, Value) -> Fallible<Option<Value>>;

fn iterate_str(vm: &mut Vm, text: Value) -> Value {
    let is_ascii = Str::from_value(text).is_some_and(Str::is_ascii);
    let kind = if is_ascii { Kind::StrAsciiIterator } else { Kind::StrIterator };
    StrIterator::place(&mut vm.heap, kind, text, 0)
}

fn itself(_: &mut Vm, iterator: Value) -> Value {
    iterator
}

static ITERATE: Table<Option<Iterate>> = Table::partial(&[
    (Kind::List, (|vm, list| new_sequence_iterator(&mut vm.heap, Kind::ListIterator, list)) as Iterate),
    (Kind::Tuple, |vm, tuple| new_sequence_iterator(&mut vm.heap, Kind::TupleIterator, tuple)),
    (Kind::Str, iterate_str),
    (Kind::Dict, iterate_dict),
    (Kind::Set, iterate_set),
    (Kind::Bytes, bytes::iterate),
    (Kind::ByteArray, bytes::iterate),
    (Kind::MemoryView, bytes::iterate),
    (Kind::BytesIterator, itself),
    (Kind::ByteArrayIterator, itself),
    (Kind::MemoryIterator, itself),
    (Kind::FrozenSet, iterate_set),
    (Kind::Range, iterate_range),
    (Kind::ListIterator, itself),
    (Kind::TupleIterator, itself),
    (Kind::StrIterator, itself),
    (Kind::StrAsciiIterator, itself),
    (Kind::DictKeys, |vm, view| iterate_view(vm, view, Kind::DictKeyIterator)),
    (Kind::DictValues, |vm, view| iterate_view(vm, view, Kind::DictValueIterator)),
    (Kind::DictItems, |vm, view| iterate_view(vm, view, Kind::DictItemIterator)),
    (Kind::SequenceProtocolIterator, itself),
    (Kind::DictKeyIterator, itself),
    (Kind::DictValueIterator, itself),
    (Kind::DictItemIterator, itself),
    (Kind::DictReverseKeyIterator, itself),
    (Kind::DictReverseValueIterator, itself),
    (Kind::DictReverseItemIterator, itself),
    (Kind::ListReverseIterator, itself),
    (Kind::Reversed, itself),
    (Kind::Map, itself),
    (Kind::Filter, itself),
    (Kind::CallableIterator, itself),
    (Kind::SetIterator, itself),
    (Kind::RangeIterator, itself),
    (Kind::LongRangeIterator, itself),
    (Kind::Enumerate, itself),
    (Kind::Zip, itself),
    (Kind::Generator, itself),
    (Kind::CoroutineWrapper, itself),
    (Kind::AsyncGenASend, itself),
    (Kind::AsyncGenAThrow, itself),
    (Kind::AnextAwaitable, itself),
    (Kind::GenericAlias, crate::typing::iterate),
    (Kind::TypeVarTuple, crate::typing::iterate),
]);

static NEXT: Table<Next> = Table::new(
    not_an_iterator as Next,
    &[
        (Kind::ListIterator, |_, iterator| Ok(advance(iterator, |list, at| List::from_value(list)?.get(at)))),
        (Kind::TupleIterator, |_, iterator| {
            Ok(advance(iterator, |tuple, at| Tuple::from_value(tuple)?.items().get(at).copied()))
        }),
        (Kind::StrIterator, next_character),
        (Kind::StrAsciiIterator, next_character),
        (Kind::DictKeyIterator, dict_iteration::next),
        (Kind::DictValueIterator, dict_iteration::next),
        (Kind::DictItemIterator, dict_iteration::next),
        (Kind::DictReverseKeyIterator, dict_iteration::next),
        (Kind::DictReverseValueIterator, dict_iteration::next),
        (Kind::DictReverseItemIterator, dict_iteration::next),
        (Kind::ListReverseIterator, mapping::next_reversed),
        (Kind::Reversed, mapping::next_reversed),
        (Kind::Map, |vm, iterator| inside(vm, iterator, mapping::next_mapped)),
        (Kind::Filter, |vm, iterator| inside(vm, iterator, mapping::next_filtered)),
        (Kind::CallableIterator, |vm, iterator| inside(vm, iterator, mapping::next_called)),
        (Kind::SequenceProtocolIterator, next_by_index),
        (Kind::SetIterator, next_in_set),
        (Kind::BytesIterator, bytes::next),
        (Kind::ByteArrayIterator, bytes::next),
        (Kind::MemoryIterator, bytes::next),
        (Kind::RangeIterator, |vm, iterator| {
            Ok(RangeIteration::of(iterator, Kind::RangeIterator)
                .and_then(RangeIteration::advance)
                .map(|int| vm.int(int)))
        }),
        (Kind::LongRangeIterator, next_long),
        (Kind::Enumerate, |vm, iterator| inside(vm, iterator, next_enumerated)),
        (Kind::Zip, |vm, iterator| inside(vm, iterator, super::zip::next)),
        (Kind::Generator, next_of_generator),
        (Kind::CoroutineWrapper, next_of_generator),
        (Kind::AsyncGenASend, next_of_generator),
        (Kind::AsyncGenAThrow, next_of_generator),
        (Kind::AnextAwaitable, next_of_generator),
    ],
);

/// The next item of an iterator that asks others, which may ask others in turn.
fn inside(vm: &mut Vm, iterator: Value, next: Next) -> Fallible<Option<Value>> {
    vm.nested(" while iterating", |vm| next(vm, iterator))
}

fn iterate_dict(vm: &mut Vm, value: Value) -> Value {
    Dict::from_value(value).map_or(value, |dict| vm.iterate_dict(dict, Kind::DictKeyIterator))
}

fn iterate_view(vm: &mut Vm, view: Value, kind: Kind) -> Value {
    dict_views::viewed(view).map_or(view, |dict| vm.iterate_dict(dict, kind))
}

fn iterate_set(vm: &mut Vm, value: Value) -> Value {
    let length = Set::from_value(value).map_or(0, Set::len);
    SetIterator::place(&mut vm.heap, Kind::SetIterator, value, 0, length)
}

fn iterate_range(vm: &mut Vm, value: Value) -> Value {
    let Some(range) = Range::from_value(value) else { return value };
    match range.small() {
        Some((start, step, length)) => new_range_iterator(&mut vm.heap, start, step, length.unsigned_abs()),
        None => LongRangeIterator::place(&mut vm.heap, Kind::LongRangeIterator, range.start, range.step, range.length),
    }
}

fn not_an_iterator(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    Err(vm.refuse(value, "is not an iterator"))
}

fn advance(iterator: Value, get: impl FnOnce(Value, usize) -> Option<Value>) -> Option<Value> {
    let handle = SequenceIteration::of(iterator, Kind::ListIterator);
    handle.or_else(|| SequenceIteration::of(iterator, Kind::TupleIterator))?.advance(get)
}

fn handle<T: Object>(vm: &mut Vm, value: Value, kind: Kind) -> Fallible<Handle<T>> {
    match Handle::of(value, kind) {
        Some(handle) => Ok(handle),
        None => Err(vm.refuse(value, "is not an iterator")),
    }
}

fn next_character(vm: &mut Vm, iterator: Value) -> Fallible<Option<Value>> {
    let kind = kind_of(iterator).unwrap_or(Kind::StrIterator);
    let iterator: Handle<StrIterator> = handle(vm, iterator, kind)?;
    let index = iterator.index.get();
    let Some(point) = Str::from_value(iterator.string.get()).and_then(|text| text.units().get(index)) else {
        iterator.string.set(Value::NULL);
        return Ok(None);
    };
    iterator.index.set(index + 1);
    Ok(Some(vm.character(point)))
}

fn next_in_set(vm: &mut Vm, iterator: Value) -> Fallible<Option<Value>> {
    let iterator: Handle<SetIterator> = handle(vm, iterator, Kind::SetIterator)?;
    let Some(set) = Set::from_value(iterator.set.get()) else { return Ok(None) };
    if iterator.length.get() != set.len() {
        iterator.length.set(usize::MAX);
        return Err(vm.raise(ExceptionClass::RuntimeError, "Set changed size during iteration"));
    }
    let Some(slot) = (iterator.index.get()..set.slots()).find(|slot| set.slot(*slot).is_some()) else {
        iterator.set.set(Value::NULL);
        return Ok(None);
    };
    iterator.index.set(slot + 1);
    Ok(set.slot(slot).map(|entry| entry.key))
}

/// An iterator by `__getitem__` alone ends at the first IndexError.
fn next_by_index(vm: &mut Vm, iterator: Value) -> Fallible<Option<Value>> {
    let iterator: Handle<StrIterator> = handle(vm, iterator, Kind::SequenceProtocolIterator)?;
    let (sequence, index) = (iterator.string.get(), iterator.index.get());
    if sequence.is_null() {
        return Ok(None);
    }
    let key = vm.int(index as i64);
    let item = vm.subscript(sequence, key).inspect(|_| iterator.index.set(index + 1));
    item.map(Some).or_else(|raised| {
        let ends = vm.is_raised(ExceptionClass::IndexError) || vm.is_raised(ExceptionClass::StopIteration);
        if !ends {
            return Err(raised);
        }
        vm.state_mut().raised = Value::NULL;
        iterator.string.set(Value::NULL);
        Ok(None)
    })
}

fn next_long(vm: &mut Vm, iterator: Value) -> Fallible<Option<Value>> {
    use super::operator::Operator::{Add, Subtract};
    let iterator: Handle<LongRangeIterator> = handle(vm, iterator, Kind::LongRangeIterator)?;
    if !vm.truth(iterator.remaining.get())? {
        return Ok(None);
    }
    let next = iterator.next.get();
    iterator.next.set(vm.binary(Add, next, iterator.step.get())?);
    iterator.remaining.set(vm.binary(Subtract, iterator.remaining.get(), Value::small_int(1))?);
    Ok(Some(next))
}

fn next_of_generator(vm: &mut Vm, iterator: Value) -> Fallible<Option<Value>> {
    Ok(match vm.send(iterator, Value::NONE)? {
        Resumed::Yielded(item) => Some(item),
        Resumed::Returned(_) => None,
    })
}

fn next_enumerated(vm: &mut Vm, iterator: Value) -> Fallible<Option<Value>> {
    let iterator: Handle<EnumerateObject> = handle(vm, iterator, Kind::Enumerate)?;
    let Some(item) = vm.next(iterator.iterator.get())? else { return Ok(None) };
    let count = iterator.count.get();
    iterator.count.set(vm.binary(super::operator::Operator::Add, count, Value::small_int(1))?);
    Ok(Some(vm.tuple(&[count, item])))
}

impl Vm {
    /// `iter(value)`, or `None` if it is not iterable.
    pub(crate) fn try_iterate(&mut self, value: Value) -> Fallible<Option<Value>> {
        if is_of_program(value) {
            return self.iterate_of_program(value);
        }
        let value = self.proxied(value);
        super::memory_view::check_items(self, value)?;
        Ok(ITERATE.of(value).map(|iterate| iterate(self, value)))
    }

    /// Whether a value can be iterated over.
    pub(crate) fn is_iterable(&mut self, value: Value) -> bool {
        if is_of_program(value) {
            return self.lookup_special(value, Special::Iter).is_some()
                || self.lookup_special(value, Special::GetItem).is_some();
        }
        ITERATE.of(value).is_some() || is_exactly(value, Kind::MappingProxy)
    }

    /// `iter(value)`
    #[inline]
    pub(crate) fn iterate(&mut self, value: Value) -> Fallible<Value> {
        if is_of_program(value) {
            return match self.iterate_of_program(value)? {
                Some(iterator) => Ok(iterator),
                None => Err(self.refuse(value, "is not iterable")),
            };
        }
        self.native_iterate(value)
    }

    /// `iter(value)`, with any TypeError told in those words.
    pub(crate) fn iterate_or(&mut self, value: Value, words: &str) -> Fallible<Value> {
        match self.iterate(value) {
            Ok(iterator) => Ok(iterator),
            Err(raised) => {
                self.unless_raised(ExceptionClass::TypeError, raised)?;
                Err(self.raise(ExceptionClass::TypeError, words))
            }
        }
    }

    /// `iter(value)` by the methods of a class of the program; `None` if it has none of them.
    fn iterate_of_program(&mut self, value: Value) -> Fallible<Option<Value>> {
        let method = self.lookup_special(value, Special::Iter);
        let iterator = match method {
            Some(method) if method.is_none() => return Err(self.refuse(value, "is not iterable")),
            Some(method) => self.call_method_maybe(method, value, &[])?,
            None => None,
        };
        match iterator {
            Some(iterator) if self.is_iterator(iterator) => Ok(Some(iterator)),
            Some(iterator) => {
                let message = format!("iter() returned non-iterator of type '{}'", self.type_name(iterator));
                Err(self.raise(ExceptionClass::TypeError, message))
            }
            None if self.lookup_special(value, Special::GetItem).is_some() => {
                Ok(Some(StrIterator::place(&mut self.heap, Kind::SequenceProtocolIterator, value, 0)))
            }
            None if method.is_some() => Err(self.refuse(value, "is not iterable")),
            None => Ok(None),
        }
    }

    /// Whether a value has `__next__`.
    pub(crate) fn is_iterator(&mut self, value: Value) -> bool {
        self.lookup_special(value, Special::Next).is_some()
    }

    /// `iter(value)`, whatever a class that derives from a built-in one says.
    pub(crate) fn native_iterate(&mut self, value: Value) -> Fallible<Value> {
        if is_exactly(value, Kind::MappingProxy) {
            return self.iterate(self.proxied(value));
        }
        super::memory_view::check_items(self, value)?;
        match ITERATE.of(value) {
            Some(iterate) => Ok(iterate(self, value)),
            None => Err(self.refuse(value, "is not iterable")),
        }
    }

    /// The next item of an iterator.
    #[inline]
    pub(crate) fn next(&mut self, iterator: Value) -> Fallible<Option<Value>> {
        if is_of_program(iterator) { self.next_of_program(iterator) } else { self.native_next(iterator) }
    }

    fn next_of_program(&mut self, iterator: Value) -> Fallible<Option<Value>> {
        match self.call_special(iterator, Special::Next, &[]) {
            Ok(Some(item)) => Ok(Some(item)),
            Ok(None) => not_an_iterator(self, iterator),
            Err(raised) => self.unless_raised(ExceptionClass::StopIteration, raised).map(|()| None),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    #[inline]
    pub(crate) fn native_next(&mut self, iterator: Value) -> Fallible<Option<Value>> {
        match self.raw_next(iterator) {
            Ok(item) => Ok(item),
            Err(raised) => self.unless_raised(ExceptionClass::StopIteration, raised).map(|()| None),
        }
    }

    /// The same; a StopIteration that a function of `map` or `filter` raises is passed on.
    #[inline]
    pub(crate) fn raw_next(&mut self, iterator: Value) -> Fallible<Option<Value>> {
        NEXT.of(iterator)(self, iterator)
    }

    /// Does something with each item of an iterable.
    pub(crate) fn for_each(
        &mut self,
        iterable: Value,
        work: impl FnMut(&mut Self, Value) -> Fallible<()>,
    ) -> Fallible<()> {
        let iterator = self.iterate(iterable)?;
        self.for_each_of(iterator, work)
    }

    /// Does something with each item that an iterator still has.
    pub(crate) fn for_each_of(
        &mut self,
        iterator: Value,
        mut work: impl FnMut(&mut Self, Value) -> Fallible<()>,
    ) -> Fallible<()> {
        while let Some(item) = self.next(iterator)? {
            work(self, item)?;
        }
        Ok(())
    }

    /// `PyObject_LengthHint` of an instance of a class of the program, or of an iterator over one, for what it does and raises.
    pub(crate) fn ask_length(&mut self, value: Value) -> Fallible<()> {
        let walks_a_sequence =
            [Kind::SequenceProtocolIterator, Kind::Reversed].iter().any(|&kind| is_exactly(value, kind));
        if !is_of_program(value) && !walks_a_sequence {
            return Ok(());
        }
        if self.lookup_special(value, Special::Len).is_some() {
            let length = self.length(value).map(drop);
            return length.or_else(|raised| self.forgive_type_error(raised));
        }
        match self.call_special(value, Special::LengthHint, &[]) {
            Ok(None | Some(Value::NOT_IMPLEMENTED)) => Ok(()),
            Ok(Some(hint)) => match Int::from_value(hint) {
                Some(hint) if hint.is_negative() => {
                    Err(self.raise(ExceptionClass::ValueError, "__length_hint__() should return >= 0"))
                }
                Some(_) => Ok(()),
                None => {
                    let message = format!("__length_hint__ must be an integer, not {}", self.type_name(hint));
                    Err(self.raise(ExceptionClass::TypeError, message))
                }
            },
            Err(raised) => self.forgive_type_error(raised),
        }
    }

    fn forgive_type_error(&mut self, raised: Raised) -> Fallible<()> {
        self.take_raised(ExceptionClass::TypeError).map(drop).ok_or(raised)
    }

    /// Exactly `count` items of an iterable, as an assignment to so many targets takes them.
    pub(crate) fn unpack(&mut self, iterable: Value, count: usize) -> Fallible<Vec<Value>> {
        let sized = matches!(exact_kind(iterable), Some(Kind::List | Kind::Tuple | Kind::Dict));
        let iterator = self.iterate_to_unpack(iterable)?;
        let mut items = Vec::with_capacity(count);
        while items.len() < count {
            let Some(item) = self.next(iterator)? else {
                return Err(self.too_few(&format!("expected {count}"), items.len()));
            };
            items.push(item);
        }
        if self.next(iterator)?.is_none() {
            return Ok(items);
        }
        let got = if sized { format!(", got {}", self.length(iterable)?) } else { String::new() };
        Err(self.raise(ExceptionClass::ValueError, format!("too many values to unpack (expected {count}{got})")))
    }

    /// The items of an iterable for `before` targets, a starred target and `after` more; the starred ones as a list.
    pub(crate) fn unpack_starred(&mut self, iterable: Value, before: usize, after: usize) -> Fallible<Vec<Value>> {
        let iterator = self.iterate_to_unpack(iterable)?;
        let expected = format!("expected at least {}", before + after);
        let mut items = Vec::new();
        while items.len() < before {
            let Some(item) = self.next(iterator)? else { return Err(self.too_few(&expected, items.len())) };
            items.push(item);
        }
        let mut middle = self.list_items(iterator)?;
        if middle.len() < after {
            return Err(self.too_few(&expected, before + middle.len()));
        }
        let last = middle.split_off(middle.len() - after);
        items.push(self.list(middle));
        items.extend(last);
        Ok(items)
    }

    fn iterate_to_unpack(&mut self, iterable: Value) -> Fallible<Value> {
        if let Some(iterator) = self.try_iterate(iterable)? {
            return Ok(iterator);
        }
        let message = format!("cannot unpack non-iterable {} object", self.type_name(iterable));
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    fn too_few(&mut self, expected: &str, got: usize) -> crate::vm::Raised {
        self.raise(ExceptionClass::ValueError, format!("not enough values to unpack ({expected}, got {got})"))
    }
}
