//! `list`, `tuple`, `dict`, `set`, `range`, `enumerate` and `zip`.

use crate::container::consume::{collect, collect_as_list};
use crate::container::iterator::{IteratorState, iterate};
use crate::container::range::RangeData;
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::operator::inplace::update;
use crate::operator::sets::add_all;
use crate::text::bound_arguments;
use crate::value::{Dict, Slice, Value, heap_index};
use dashu_int::IBig;

pub(crate) fn list(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "list", 0, 1)?;
    Ok(heap.list(arguments.first().map_or(Ok(Vec::new()), |iterable| collect_as_list(heap, iterable))?))
}

pub(crate) fn tuple(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "tuple", 0, 1)?;
    match arguments.first() {
        None => Ok(heap.tuple([])),
        Some(tuple @ Value::Tuple(_)) => Ok(tuple.clone()),
        Some(iterable) => Ok(heap.tuple(collect(heap, iterable)?)),
    }
}

pub(crate) fn dict(heap: &HeapRef, arguments: Arguments) -> Res {
    arguments.check_count(heap, "dict", 0, 1)?;
    let dict = heap.mutable(Dict::default());
    if let Some(source) = arguments.positional.first() {
        update(heap, &dict, source)?;
    }
    for (name, value) in arguments.keywords {
        dict.insert(heap, Value::Str(name), value)?;
    }
    dict.recount();
    Ok(Value::Dict(dict))
}

pub(crate) fn set(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(&interpreter.heap, "set", 0, 1)?;
    let mut table = SetTable::default();
    if let Some(iterable) = arguments.first() {
        add_all(&interpreter.heap, &mut table, iterable)?;
    }
    Ok(interpreter.heap.set(table))
}

pub(crate) fn frozenset(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "frozenset", 0, 1)?;
    match arguments.first() {
        Some(Value::Set(set)) if set.is_frozen() => Ok(arguments[0].clone()),
        iterable => {
            let mut table = SetTable::default();
            if let Some(iterable) = iterable {
                add_all(heap, &mut table, iterable)?;
            }
            Ok(heap.frozenset(table))
        }
    }
}

pub(crate) fn range(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "range", 1, 3)?;
    let mut bounds = Vec::new();
    for argument in &arguments {
        bounds.push(heap_index(heap, argument)?);
    }
    let one = || IBig::from(1);
    let (start, stop, step) = match <[IBig; 3]>::try_from(bounds) {
        Ok([start, stop, step]) => (start, stop, step),
        Err(bounds) => match <[IBig; 2]>::try_from(bounds) {
            Ok([start, stop]) => (start, stop, one()),
            Err(mut bounds) => (IBig::from(0), bounds.remove(0), one()),
        },
    };
    if step.is_zero() {
        return Err(heap.value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(heap.immutable(RangeData { start, stop, step })))
}

pub(crate) fn slice(heap: &HeapRef, arguments: Arguments) -> Res {
    let mut bounds = arguments.positional_only(heap, "slice", 1, 3)?.into_iter();
    let bounds = match (bounds.next(), bounds.next(), bounds.next()) {
        (Some(start), Some(stop), step) => [start, stop, step.unwrap_or(Value::None)],
        (stop, ..) => [Value::None, stop.unwrap_or(Value::None), Value::None],
    };
    Ok(Value::Slice(heap.immutable(Slice(bounds))))
}

pub(crate) fn enumerate(heap: &HeapRef, mut arguments: Arguments) -> Res {
    let given = arguments.positional.len() + arguments.keywords.len();
    if given > 2 && !arguments.positional.is_empty() {
        return Err(heap.type_error(format!("enumerate() takes at most 2 arguments ({given} given)")));
    }
    let by_name = if arguments.positional.is_empty() && given <= 2 { arguments.keyword("iterable") } else { None };
    let Some(iterable) = arguments.positional.first().cloned().or(by_name) else {
        let unknown = arguments.keywords.iter().find(|(name, _)| &*name.text != "start");
        return Err(match unknown.or(arguments.keywords.first()) {
            Some((name, _)) if given <= 2 => invalid_keyword(heap, &name.text),
            _ => heap.type_error("enumerate() missing required argument 'iterable'"),
        });
    };
    let by_name = if arguments.positional.len() < 2 { arguments.keyword("start") } else { None };
    let start = arguments.positional.get(1).cloned().or(by_name);
    if let Some((name, _)) = arguments.keywords.first() {
        return Err(invalid_keyword(heap, &name.text));
    }
    let count = start.map_or(Ok(IBig::from(0)), |start| heap_index(heap, &start))?;
    let items = iterate(heap, &iterable)?;
    Ok(heap.iterator(IteratorState::Enumerate { items, count }))
}

fn invalid_keyword(heap: &HeapRef, name: &str) -> crate::error::Throw {
    heap.type_error(format!("'{name}' is an invalid keyword argument for enumerate()"))
}

pub(crate) fn zip(heap: &HeapRef, mut arguments: Arguments) -> Res {
    let positional = std::mem::take(&mut arguments.positional);
    let [strict] = bound_arguments(heap, arguments, "zip", ["strict"], 0, 0)?;
    let strict = strict.map_or(Ok(false), |strict| heap.truth(&strict))?;
    let iterators = positional.iter().map(|iterable| iterate(heap, iterable)).collect::<Res<Vec<_>>>()?;
    Ok(heap.iterator(IteratorState::Zip { iterators, strict }))
}
