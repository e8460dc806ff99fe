//! Calling `str`, `list`, `tuple`, `dict`, `set` and `range`.

use super::arguments::{Arguments, type_error};
use crate::objects::class::Type;
use crate::objects::slice::Slice;
use crate::objects::{Bytes, Int, Str, exact_kind};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `str(value)`, `str(bytes, encoding, errors)`
pub(super) fn str(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let all = arguments.positional.len() + arguments.names.len();
    if all > 3 && !arguments.names.is_empty() {
        return Err(type_error(vm, format!("str() takes at most 3 arguments ({all} given)")));
    }
    arguments.at_most_positional(vm, "str", 3)?;
    let [object, encoding, errors] = arguments.keywords(vm, "str", ["object", "encoding", "errors"])?;
    let given = |index: usize, keyword: Option<Value>| arguments.positional.get(index).copied().or(keyword);
    let object = given(0, object);
    match (object, given(1, encoding), given(2, errors)) {
        (None, None, None) => Ok(vm.str("")),
        (Some(object), None, None) => vm.str_of(object),
        (object, encoding, errors) => {
            if !arguments.names.is_empty() {
                check_names(vm, [encoding, errors])?;
            }
            let encoding = vm.codec_name(encoding.unwrap_or(Value::NULL), "str", "encoding")?;
            let errors = vm.codec_name(errors.unwrap_or(Value::NULL), "str", "errors")?;
            decoded(vm, object, &encoding, &errors)
        }
    }
}

/// Where some are given by keyword, the names of codecs are checked in the way of all functions.
fn check_names(vm: &mut Vm, names: [Option<Value>; 2]) -> Fallible<()> {
    for (name, what) in names.into_iter().zip(["encoding", "errors"]) {
        if let Some(name) = name.filter(|name| Str::from_value(*name).is_none()) {
            let given = vm.argument_type_name(name);
            return Err(type_error(vm, format!("str() argument '{what}' must be str, not {given}")));
        }
    }
    Ok(())
}

fn decoded(vm: &mut Vm, object: Option<Value>, encoding: &str, errors: &str) -> Fallible<Value> {
    let Some(object) = object else { return Ok(vm.str("")) };
    if let Some(bytes) = Bytes::from_value(object) {
        return vm.decode(bytes.bytes(), encoding, errors);
    }
    match vm.buffer_if_any(object, crate::operations::buffer::SIMPLE)? {
        Some(bytes) => vm.decode(&bytes, encoding, errors),
        None if Str::from_value(object).is_some() => Err(type_error(vm, "decoding str is not supported")),
        None => {
            let class = vm.type_name(object);
            Err(type_error(vm, format!("decoding to str: need a bytes-like object, {class} found")))
        }
    }
}

/// `list(iterable)`
pub(super) fn list(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most(vm, "list", 1)?;
    let items = arguments.positional.first().map_or(Ok(Vec::new()), |iterable| vm.list_items(*iterable))?;
    Ok(vm.list(items))
}

/// `tuple(iterable)`
pub(super) fn tuple(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most(vm, "tuple", 1)?;
    match arguments.positional.first() {
        Some(iterable) => vm.tuple_of(*iterable),
        None => Ok(vm.tuple(&[])),
    }
}

/// `set(iterable)`
pub(super) fn set(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most(vm, "set", 1)?;
    let set = vm.set(Kind::Set);
    if let Some(iterable) = arguments.positional.first() {
        vm.set_update(set, *iterable)?;
    }
    Ok(set.value())
}

/// `frozenset(iterable)`
pub(super) fn frozen_set(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most(vm, "frozenset", 1)?;
    let Some(&iterable) = arguments.positional.first() else { return Ok(vm.set(Kind::FrozenSet).value()) };
    if exact_kind(iterable) == Some(Kind::FrozenSet) {
        return Ok(iterable);
    }
    let set = vm.set(Kind::FrozenSet);
    vm.set_update(set, iterable)?;
    Ok(set.value())
}

/// `slice(stop)`, `slice(start, stop, step)`
pub(super) fn slice(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.refuse_keywords(vm, "slice")?;
    if arguments.positional.is_empty() {
        return Err(type_error(vm, "slice expected at least 1 argument, got 0"));
    }
    arguments.at_most_positional(vm, "slice", 3)?;
    let [start, stop, step] = match *arguments.positional {
        [stop] => [Value::NONE, stop, Value::NONE],
        [start, stop] => [start, stop, Value::NONE],
        ref given => [given[0], given[1], given[2]],
    };
    Ok(Slice::place(&mut vm.heap, start, stop, step))
}

/// `dict(mapping_or_pairs, **names)`
pub(super) fn dict(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most_positional(vm, "dict", 1)?;
    let dict = vm.dict();
    if let Some(source) = arguments.positional.first() {
        vm.dict_update(dict, *source)?;
    }
    for (name, value) in arguments.names.iter().zip(arguments.keywords) {
        vm.dict_set(dict, *name, *value)?;
    }
    Ok(dict.value())
}

/// `range(stop)`, `range(start, stop, step)`
pub(super) fn range(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.refuse_keywords(vm, "range")?;
    if arguments.positional.is_empty() {
        return Err(type_error(vm, "range expected at least 1 argument, got 0"));
    }
    arguments.at_most_positional(vm, "range", 3)?;
    let mut parts = [Value::small_int(0), Value::NONE, Value::small_int(1)];
    match *arguments.positional {
        [stop] => parts[1] = stop,
        ref given => parts[..given.len()].copy_from_slice(given),
    }
    for part in &mut parts {
        // Exactly an int, whatever it was.
        *part = match vm.index(*part)? {
            Int::Small(int) => vm.int(int),
            int @ Int::Big(_) => vm.big_int(int.big().into_owned()),
        };
    }
    vm.range(parts[0], parts[1], parts[2])
}
