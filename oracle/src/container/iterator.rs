//! Iterators over the builtin types, `enumerate` and `zip`.

use crate::bytes::Bytes;
use crate::bytes::view::MemoryView;
use crate::classes::{Kind, Offer};
use crate::container::lazy::next_lazily;
use crate::container::range::RangeData;
use crate::error::{ExceptionRef, Res, Throw};
use crate::generator::{Flavor, Generator, Step};
use crate::heap::{HeapRef, Ref};
use crate::methods::view::What;
use crate::value::{Dict, Iter, List, Set, Str, Tuple, Value};
use dashu_int::IBig;
use std::rc::Rc;

/// Where an iterator stands. `Exhausted` remembers of what kind it was.
pub(crate) enum IteratorState {
    List {
        list: Ref<List>,
        index: usize,
    },
    Tuple {
        tuple: Ref<Tuple>,
        index: usize,
    },
    Str {
        text: Ref<Str>,
        offset: usize,
    },
    Bytes {
        bytes: Ref<Bytes>,
        index: usize,
    },
    View {
        view: Ref<MemoryView>,
        index: usize,
    },
    Range {
        range: Ref<RangeData>,
        next: IBig,
        left: IBig,
    },
    ReversedDict {
        dict: Ref<Dict>,
        what: What,
        size: Option<usize>,
        after: usize,
    },
    Dict {
        dict: Ref<Dict>,
        what: What,
        position: usize,
        size: Option<usize>,
        left: usize,
    },
    Set {
        set: Ref<Set>,
        position: usize,
        size: Option<usize>,
    },
    Enumerate {
        items: Value,
        count: IBig,
    },
    Zip {
        iterators: Vec<Value>,
        strict: bool,
    },
    /// By `__getitem__`.
    Items {
        sequence: Value,
        index: usize,
    },
    Map {
        function: Value,
        iterators: Vec<Value>,
        strict: bool,
    },
    Filter {
        function: Value,
        items: Value,
    },
    /// `iter(callable, sentinel)`
    Calls {
        callee: Value,
        sentinel: Value,
    },
    /// By `__getitem__`, from the end.
    Reversed {
        sequence: Value,
        left: usize,
    },
    ListReversed {
        list: Ref<List>,
        left: usize,
    },
    Exhausted(Kind),
}

impl IteratorState {
    pub(crate) fn dict(dict: &Ref<Dict>, what: What) -> Self {
        let left = dict.len();
        Self::Dict { dict: Rc::clone(dict), what, position: 0, size: Some(left), left }
    }

    pub(crate) fn reversed_dict(dict: &Ref<Dict>, what: What) -> Self {
        Self::ReversedDict { dict: Rc::clone(dict), what, size: Some(dict.len()), after: usize::MAX }
    }

    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::List { .. } => Kind::ListIterator,
            Self::Tuple { .. } => Kind::TupleIterator,
            Self::Str { text, .. } if text.text.len() == text.length => Kind::StrAsciiIterator,
            Self::Str { .. } => Kind::StrIterator,
            Self::Bytes { bytes, .. } if bytes.is_array => Kind::ByteArrayIterator,
            Self::Bytes { .. } => Kind::BytesIterator,
            Self::View { .. } => Kind::MemoryViewIterator,
            Self::Range { range, .. } if range.is_long() => Kind::LongRangeIterator,
            Self::Range { .. } => Kind::RangeIterator,
            Self::Dict { what, .. } => what.iterator_kind(false),
            Self::ReversedDict { what, .. } => what.iterator_kind(true),
            Self::Set { .. } => Kind::SetIterator,
            Self::Enumerate { .. } => Kind::Enumerate,
            Self::Zip { .. } => Kind::Zip,
            Self::Items { .. } => Kind::Iterator,
            Self::Map { .. } => Kind::Map,
            Self::Filter { .. } => Kind::Filter,
            Self::Calls { .. } => Kind::CallableIterator,
            Self::Reversed { .. } => Kind::Reversed,
            Self::ListReversed { .. } => Kind::ListReverseIterator,
            Self::Exhausted(kind) => *kind,
        }
    }

    pub(crate) fn take_values(&mut self, values: &mut Vec<Value>) {
        match std::mem::replace(self, Self::Exhausted(self.kind())) {
            Self::List { list, .. } => values.push(Value::List(list)),
            Self::Tuple { tuple, .. } => values.push(Value::Tuple(tuple)),
            Self::Dict { dict, .. } | Self::ReversedDict { dict, .. } => values.push(Value::Dict(dict)),
            Self::Set { set, .. } => values.push(Value::Set(set)),
            Self::Enumerate { items, .. } => values.push(items),
            Self::Items { sequence, .. } => values.push(sequence),
            Self::Zip { iterators, .. } => values.extend(iterators),
            Self::Map { function, iterators, .. } => values.extend(iterators.into_iter().chain([function])),
            Self::Filter { function, items } => values.extend([function, items]),
            Self::Calls { callee, sentinel } => values.extend([callee, sentinel]),
            Self::Reversed { sequence, .. } => values.push(sequence),
            Self::ListReversed { list, .. } => values.push(Value::List(list)),
            Self::Bytes { .. } | Self::View { .. } => {}
            Self::Str { .. } | Self::Range { .. } | Self::Exhausted(_) => {}
        }
    }
}

/// `iter(value)`, with any TypeError told in those words.
pub(crate) fn iterate_or(heap: &HeapRef, value: &Value, words: impl FnOnce() -> String) -> Res {
    match try_iterate(heap, value) {
        Ok(Some(iterator)) => Ok(iterator),
        Err(Throw::Exception(error)) if !error.is_a(Kind::TypeError) => Err(Throw::Exception(error)),
        Err(stop @ Throw::Stop(_)) => Err(stop),
        Ok(None) | Err(Throw::Exception(_)) => Err(heap.type_error(words())),
    }
}

fn not_iterable(heap: &HeapRef, value: &Value) -> Throw {
    heap.type_error(format!("'{}' object is not iterable", value.type_name()))
}

/// `iter(value)`, if the value can be iterated.
pub(crate) fn try_iterate(heap: &HeapRef, value: &Value) -> Res<Option<Value>> {
    let class = value.class(heap);
    if class.is_builtin() {
        return match value {
            Value::FrameLocals(_) => heap.call_user_special(value, "__iter__", Vec::new()),
            Value::MappingProxy(proxy) => try_iterate(heap, &proxy.0),
            Value::MemoryView(view) => view.check_items(heap).map(|()| iterate_builtin(heap, value)),
            _ => Ok(iterate_builtin(heap, value)),
        };
    }
    if let Some(method) = class.lookup_user(heap, "__iter__")? {
        let method = match Offer::of(heap.bind_special(&method, value, &class).map(Some))? {
            Offer::Method(Value::None) => return Err(not_iterable(heap, value)),
            Offer::Method(method) => method,
            Offer::Absent | Offer::Withheld => {
                let has_items = class.lookup(heap, "__getitem__")?.is_some();
                return Ok(has_items.then(|| over_items(heap, value)));
            }
        };
        let iterator = heap.call(&method, Vec::new())?;
        if !is_iterator(heap, &iterator)? {
            let given = iterator.type_name();
            return Err(heap.type_error(format!("iter() returned non-iterator of type '{given}'")));
        }
        return Ok(Some(iterator));
    }
    let builtin = value.as_builtin();
    if let Value::Iterator(_) = builtin {
        return Ok(Some(value.clone()));
    }
    if let Some(iterator) = iterate_builtin(heap, &builtin) {
        return Ok(Some(iterator));
    }
    let has_items = class.lookup_user(heap, "__getitem__")?.is_some();
    Ok(has_items.then(|| over_items(heap, value)))
}

/// By `__getitem__`.
fn over_items(heap: &HeapRef, sequence: &Value) -> Value {
    heap.iterator(IteratorState::Items { sequence: sequence.clone(), index: 0 })
}

fn iterate_builtin(heap: &HeapRef, value: &Value) -> Option<Value> {
    let state = match value {
        Value::TypeForm(form) => {
            let items = heap.list(vec![crate::typing::starred(heap, form)?]);
            return iterate_builtin(heap, &items);
        }
        Value::List(list) => IteratorState::List { list: Rc::clone(list), index: 0 },
        Value::Tuple(tuple) => IteratorState::Tuple { tuple: Rc::clone(tuple), index: 0 },
        Value::Str(text) => IteratorState::Str { text: Rc::clone(text), offset: 0 },
        Value::Bytes(bytes) => IteratorState::Bytes { bytes: Rc::clone(bytes), index: 0 },
        Value::MemoryView(view) => IteratorState::View { view: Rc::clone(view), index: 0 },
        Value::Range(range) => {
            IteratorState::Range { range: Rc::clone(range), next: range.start.clone(), left: range.length() }
        }
        Value::Dict(dict) => IteratorState::dict(dict, What::Keys),
        Value::DictView(view) => IteratorState::dict(&view.dict, view.what),
        Value::Set(set) => IteratorState::Set { set: Rc::clone(set), position: 0, size: Some(set.len()) },
        Value::Iterator(_) | Value::CoroutineWrapper(_) | Value::AsyncStep(_) | Value::NextOrDefault(_) => {
            return Some(value.clone());
        }
        Value::Generator(generator) if generator.flavor == Flavor::Generator => return Some(value.clone()),
        _ => return None,
    };
    Some(heap.iterator(state))
}

/// Whether the value can be asked for a next item.
pub(crate) fn is_iterator(heap: &HeapRef, value: &Value) -> Res<bool> {
    Ok(match value {
        Value::Iterator(_) | Value::CoroutineWrapper(_) | Value::AsyncStep(_) | Value::NextOrDefault(_) => true,
        Value::Generator(generator) => generator.flavor == Flavor::Generator,
        _ => matches!(value.as_builtin(), Value::Iterator(_)) || heap.user_special(value, "__next__")?.is_some(),
    })
}

/// `iter(value)`.
pub(crate) fn iterate(heap: &HeapRef, value: &Value) -> Res {
    try_iterate(heap, value)?.ok_or_else(|| not_iterable(heap, value))
}

/// The next item, or `None` at the end.
pub(crate) fn next(heap: &HeapRef, iterator: &Value) -> Res<Option<Value>> {
    heap.work()?;
    let item = match iterator {
        Value::Iterator(iterator) => next_of_builtin(heap, iterator),
        Value::Generator(generator) => next_of_generator(heap, generator),
        other => next_by_method(heap, other).map(Some),
    };
    match item {
        Err(Throw::Exception(error)) if error.is_a(Kind::StopIteration) => Ok(None),
        other => other,
    }
}

/// The next item of a builtin iterator, or `None` at the end. A function of `map` or `filter` may raise StopIteration.
pub(crate) fn next_of_builtin(heap: &HeapRef, iterator: &Ref<Iter>) -> Res<Option<Value>> {
    if let Some(item) = next_item(heap, iterator)? {
        return item;
    }
    if let Some(item) = next_lazily(heap, iterator) {
        return item;
    }
    // An iterator that is asked for an item by itself (`zip` of it) is at its end.
    let item = match next_of_iterators(heap, iterator) {
        Some(item) => item,
        None => {
            let Ok(mut state) = iterator.0.try_borrow_mut() else { return Ok(None) };
            advance(heap, &mut state)
        }
    };
    if matches!(item, Ok(None)) {
        let end = IteratorState::Exhausted(iterator.0.borrow().kind());
        let old = replace_unless_enumerating(iterator, end);
        drop(old);
    }
    item
}

/// What `__next__` returns or raises.
pub(crate) fn next_by_method(heap: &HeapRef, iterator: &Value) -> Res {
    let Some(method) = heap.special(iterator, "__next__")? else {
        return Err(heap.type_error(format!("'{}' object is not an iterator", iterator.type_name())));
    };
    heap.call(&method, Vec::new())
}

fn next_of_generator(heap: &HeapRef, generator: &Ref<Generator>) -> Res<Option<Value>> {
    match heap.interpreter()?.send(generator, Value::None)? {
        Step::Yielded(value) | Step::Item(value) => Ok(Some(value)),
        Step::Returned(_) => Ok(None),
    }
}

/// The next item of an iterator over iterators, which may run Python code; `None` for other iterators.
fn next_of_iterators(heap: &HeapRef, iterator: &Ref<Iter>) -> Option<Res<Option<Value>>> {
    let (iterators, strict) = match &*iterator.0.borrow() {
        IteratorState::Enumerate { items, .. } => (vec![items.clone()], None),
        IteratorState::Zip { iterators, strict } => (iterators.clone(), Some(*strict)),
        _ => return None,
    };
    Some(heap.nested(" while iterating", || match strict {
        Some(strict) => Ok(next_of_each(heap, &iterators, strict, "zip")?.map(|items| heap.tuple(items))),
        None => {
            let Some(item) = next(heap, &iterators[0])? else { return Ok(None) };
            let IteratorState::Enumerate { count, .. } = &mut *iterator.0.borrow_mut() else { return Ok(None) };
            let after = &*count + IBig::from(1);
            let index = heap.int(std::mem::replace(count, after));
            Ok(Some(heap.tuple(vec![index, item])))
        }
    }))
}

/// The next item by `__getitem__`; `None` for other iterators, and within it `None` at the end.
fn next_item(heap: &HeapRef, iterator: &Ref<Iter>) -> Res<Option<Res<Option<Value>>>> {
    let (sequence, index) = match &*iterator.0.borrow() {
        IteratorState::Items { sequence, index } => (sequence.clone(), *index),
        _ => return Ok(None),
    };
    let item = crate::operator::subscript::get(heap, &sequence, &heap.int(index));
    let next = match &item {
        Ok(_) => IteratorState::Items { sequence, index: index + 1 },
        Err(Throw::Exception(error)) if !ends_sequence(error) => IteratorState::Items { sequence, index },
        Err(_) => IteratorState::Exhausted(Kind::Iterator),
    };
    let old = iterator.0.replace(next);
    drop(old);
    Ok(Some(match item {
        Err(Throw::Exception(error)) if ends_sequence(&error) => Ok(None),
        other => other.map(Some),
    }))
}

fn ends_sequence(error: &ExceptionRef) -> bool {
    error.is_a(Kind::IndexError) || error.is_a(Kind::StopIteration)
}

/// An iterator over a container forgets it at the end; `enumerate` and `zip` ask their items again, ranges are kept for
/// `__reduce__`.
fn replace_unless_enumerating(iterator: &Ref<Iter>, end: IteratorState) -> Option<IteratorState> {
    let mut state = iterator.0.borrow_mut();
    match *state {
        IteratorState::Enumerate { .. } | IteratorState::Zip { .. } | IteratorState::Range { .. } => None,
        _ => Some(std::mem::replace(&mut *state, end)),
    }
}

fn advance(heap: &HeapRef, state: &mut IteratorState) -> Res<Option<Value>> {
    match state {
        IteratorState::List { list, index } => {
            let item = list.0.borrow().get(*index).cloned();
            *index += 1;
            Ok(item)
        }
        IteratorState::Tuple { tuple, index } => {
            let item = tuple.items().get(*index).cloned();
            *index += 1;
            Ok(item)
        }
        IteratorState::Str { text, offset } => {
            let next = text.text[*offset..].chars().next();
            *offset += next.map_or(0, char::len_utf8);
            Ok(next.map(|c| heap.str(c.to_string())))
        }
        IteratorState::Bytes { bytes, index } => {
            let byte = bytes.data.borrow().get(*index).copied();
            *index += 1;
            Ok(byte.map(|byte| heap.int(byte)))
        }
        IteratorState::View { view, index } => {
            *index += 1;
            view.item(heap, *index - 1)
        }
        IteratorState::Range { range, next, left } => {
            if left.is_zero() {
                return Ok(None);
            }
            *left -= IBig::from(1);
            let after = &*next + &range.step;
            Ok(Some(heap.int(std::mem::replace(next, after))))
        }
        IteratorState::Dict { dict, what, position, size, left } => next_entry(heap, dict, *what, position, size, left),
        IteratorState::ReversedDict { dict, what, size, after } => next_from_end(heap, dict, *what, size, after),
        IteratorState::Set { set, position, size } => next_element(heap, set, position, size),
        IteratorState::Enumerate { .. } | IteratorState::Zip { .. } => Ok(None),
        IteratorState::ListReversed { list, left } => {
            let at = left.checked_sub(1);
            *left = at.unwrap_or(0);
            Ok(at.and_then(|at| list.0.borrow().get(at).cloned()))
        }
        IteratorState::Items { .. } | IteratorState::Exhausted(_) => Ok(None),
        IteratorState::Map { .. } | IteratorState::Filter { .. } => Ok(None),
        IteratorState::Calls { .. } | IteratorState::Reversed { .. } => Ok(None),
    }
}

/// RuntimeError if the container has not the size that it had; from then on at each step.
fn check_size(heap: &HeapRef, container: &str, size: &mut Option<usize>, now: usize) -> Res<()> {
    if *size != Some(now) {
        *size = None;
        return Err(heap.error(Kind::RuntimeError, format!("{container} changed size during iteration")));
    }
    Ok(())
}

fn next_from_end(
    heap: &HeapRef,
    dict: &Ref<Dict>,
    what: What,
    size: &mut Option<usize>,
    after: &mut usize,
) -> Res<Option<Value>> {
    let table = dict.0.borrow();
    check_size(heap, "dictionary", size, table.len())?;
    let Some((entry, at)) = table.previous_entry(*after) else { return Ok(None) };
    *after = at;
    Ok(Some(what.of(heap, entry.key.clone(), entry.value.clone())))
}

fn next_entry(
    heap: &HeapRef,
    dict: &Ref<Dict>,
    what: What,
    position: &mut usize,
    size: &mut Option<usize>,
    left: &mut usize,
) -> Res<Option<Value>> {
    let table = dict.0.borrow();
    check_size(heap, "dictionary", size, table.len())?;
    let Some((entry, after)) = table.next_entry(*position) else { return Ok(None) };
    if *left == 0 {
        return Err(heap.error(Kind::RuntimeError, "dictionary keys changed during iteration"));
    }
    *left -= 1;
    *position = after;
    Ok(Some(what.of(heap, entry.key.clone(), entry.value.clone())))
}

fn next_element(heap: &HeapRef, set: &Ref<Set>, position: &mut usize, size: &mut Option<usize>) -> Res<Option<Value>> {
    let table = set.0.borrow();
    check_size(heap, "Set", size, table.len())?;
    let Some((key, after)) = table.next_element(*position) else { return Ok(None) };
    *position = after;
    Ok(Some(key.clone()))
}

/// One item of each iterator, for a call of `name`.
pub(crate) fn next_of_each(heap: &HeapRef, iterators: &[Value], strict: bool, name: &str) -> Res<Option<Vec<Value>>> {
    let mut items = Vec::with_capacity(iterators.len());
    for (at, iterator) in iterators.iter().enumerate() {
        match next(heap, iterator)? {
            Some(item) => items.push(item),
            None if !strict => return Ok(None),
            None if at > 0 => return Err(length_error(heap, name, at, "shorter")),
            None => return all_at_end(heap, iterators, name),
        }
    }
    Ok(Some(items).filter(|items| !items.is_empty()))
}

/// With `strict`, the others must end where the first does.
fn all_at_end(heap: &HeapRef, iterators: &[Value], name: &str) -> Res<Option<Vec<Value>>> {
    for (at, iterator) in iterators.iter().enumerate().skip(1) {
        if next(heap, iterator)?.is_some() {
            return Err(length_error(heap, name, at, "longer"));
        }
    }
    Ok(None)
}

fn length_error(heap: &HeapRef, name: &str, at: usize, how: &str) -> crate::error::Throw {
    let others = if at == 1 { "argument 1".to_owned() } else { format!("arguments 1-{at}") };
    heap.value_error(format!("{name}() argument {} is {how} than {others}", at + 1))
}
