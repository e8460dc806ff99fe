//! `f_locals` of optimized frames (PEP 667): a mapping that reads and writes the variables where they are. Source: CPython 3.14
//! `Objects/frameobject.c`.

use crate::builtins::{Arguments, Builtin, Signature, type_error};
use crate::classes::Row;
use crate::code::Local;
use crate::names::variables;
use crate::objects::class::Type;
use crate::objects::frame::{FrameValue, ProxyObject};
use crate::objects::function::{is_cell, set_cell};
use crate::objects::instance::is_exactly;
use crate::objects::string::text;
use crate::objects::{Dict, ExceptionClass, Handle};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// The frame of a proxy.
fn frame_of(value: Value) -> Option<FrameValue> {
    FrameValue::from_value(Handle::<ProxyObject>::of(value, Kind::FrameLocalsProxy)?.frame)
}

const fn method(name: &'static str, signature: Signature) -> Row {
    Row::Method(Builtin { owner: "FrameLocalsProxy", name, signature })
}

pub(crate) static ROWS: &[Row] = &[
    method("__getitem__", Signature::One(get_item)),
    method(
        "__setitem__",
        Signature::Positional(2, 2, |vm, this, given| set_item(vm, this, given[0], given[1]).map(|()| Value::NONE)),
    ),
    method("__delitem__", Signature::One(|vm, this, key| remove(vm, this, key).map(|_| Value::NONE))),
    method("__contains__", Signature::One(|vm, this, key| Ok(Value::bool(find(vm, this, key)?.is_some())))),
    method(
        "__len__",
        Signature::None(|vm, this| {
            let items = items(this);
            Ok(vm.int(items.len() as i64))
        }),
    ),
    method(
        "__iter__",
        Signature::None(|vm, this| {
            let keys = keys(vm, this)?;
            vm.iterate(keys)
        }),
    ),
    method(
        "__reversed__",
        Signature::None(|vm, this| {
            let mut keys: Vec<Value> = pairs(vm, this).into_iter().map(|(key, _)| key).collect();
            keys.reverse();
            // A list, not an iterator: so CPython has it.
            Ok(vm.list(keys))
        }),
    ),
    method(
        "__repr__",
        Signature::None(|vm, this| {
            let text = show(vm, this)?;
            vm.checked_str(&text)
        }),
    ),
    method("__or__", Signature::One(|vm, this, other| merged(vm, [this, other]))),
    method("__ror__", Signature::One(|vm, this, other| merged(vm, [other, this]))),
    method(
        "__ior__",
        Signature::One(|vm, this, other| match is_mapping(other) {
            true => update(vm, this, other).map(|()| this),
            false => Ok(Value::NOT_IMPLEMENTED),
        }),
    ),
    method("__eq__", Signature::One(equal)),
    method("keys", Signature::None(keys)),
    method(
        "values",
        Signature::None(|vm, this| {
            let values = pairs(vm, this).into_iter().map(|(_, value)| value).collect();
            Ok(vm.list(values))
        }),
    ),
    method(
        "items",
        Signature::None(|vm, this| {
            let pairs = pairs(vm, this).into_iter().map(|(key, value)| vm.tuple(&[key, value])).collect();
            Ok(vm.list(pairs))
        }),
    ),
    method("copy", Signature::None(Vm::proxy_copy)),
    method(
        "get",
        Signature::Positional(0, usize::MAX, |vm, this, given| match *given {
            [key] => Ok(find(vm, this, key)?.unwrap_or(Value::NONE)),
            [key, default] => Ok(find(vm, this, key)?.unwrap_or(default)),
            _ => Err(type_error(vm, "get expected 1 or 2 arguments")),
        }),
    ),
    method(
        "setdefault",
        Signature::Positional(0, usize::MAX, |vm, this, given| {
            let (key, default) = match *given {
                [key] => (key, Value::NONE),
                [key, default] => (key, default),
                _ => return Err(type_error(vm, "setdefault expected 1 or 2 arguments")),
            };
            if let Some(value) = find(vm, this, key)? {
                return Ok(value);
            }
            set_item(vm, this, key, default).map(|()| default)
        }),
    ),
    method(
        "pop",
        Signature::Positional(1, 2, |vm, this, given| match (remove(vm, this, given[0]), given.get(1)) {
            (Err(raised), Some(default)) => vm.unless_raised(ExceptionClass::KeyError, raised).map(|()| *default),
            (removed, _) => removed,
        }),
    ),
    method("update", Signature::One(|vm, this, other| update(vm, this, other).map(|()| Value::NONE))),
];

/// `FrameLocalsProxy(frame)`
pub(crate) fn new_proxy(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let [frame] = *arguments.positional else {
        let given = arguments.positional.len();
        return Err(type_error(vm, format!("FrameLocalsProxy expected 1 argument, got {given}")));
    };
    if !arguments.names.is_empty() {
        return Err(type_error(vm, "FrameLocalsProxy takes no keyword arguments"));
    }
    if FrameValue::from_value(frame).is_none() {
        let message = format!("expect frame, not {}", vm.type_name(frame));
        return Err(type_error(vm, message));
    }
    let class = vm.classes.of_kind(Kind::FrameLocalsProxy);
    Ok(ProxyObject::place(&mut vm.heap, class, frame))
}

fn items(this: Value) -> Vec<(String, Value)> {
    let Some(frame) = frame_of(this) else { return Vec::new() };
    let mut items = variables(frame);
    let extra = Dict::from_value(frame.extra.get()).map(Dict::entries).unwrap_or_default();
    items.extend(extra.into_iter().map(|entry| (String::new(), entry.value)));
    items
}

/// Keys and values: the variables in the order of their slots, then what was added.
fn pairs(vm: &mut Vm, this: Value) -> Vec<(Value, Value)> {
    let Some(frame) = frame_of(this) else { return Vec::new() };
    let mut pairs: Vec<_> = variables(frame).into_iter().map(|(name, value)| (vm.intern(&name), value)).collect();
    let extra = Dict::from_value(frame.extra.get()).map(Dict::entries).unwrap_or_default();
    pairs.extend(extra.into_iter().map(|entry| (entry.key, entry.value)));
    pairs
}

fn keys(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let keys = pairs(vm, this).into_iter().map(|(key, _)| key).collect();
    Ok(vm.list(keys))
}

fn find(vm: &mut Vm, this: Value, key: Value) -> Fallible<Option<Value>> {
    let Some(frame) = frame_of(this) else { return Ok(None) };
    let bound = |index: usize| {
        let name = &frame.code().source.locals_plus[index].name;
        variables(frame).into_iter().find(|(variable, _)| variable == name).map(|(_, value)| value)
    };
    if let Some(value) = variable(vm, frame, key, bound)? {
        return Ok(Some(value));
    }
    match Dict::from_value(frame.extra.get()) {
        Some(extra) => vm.dict_get(extra, key),
        None => Ok(None),
    }
}

/// What `accept` makes of the first variable that the key means. An exact `str` is compared as such; any other key is asked, if its
/// hash is that of a name (`framelocalsproxy_getkeyindex`).
fn variable<T>(vm: &mut Vm, frame: FrameValue, key: Value, accept: impl Fn(usize) -> Option<T>) -> Fallible<Option<T>> {
    let hash = vm.hash(key)?;
    let is_str = is_exactly(key, Kind::Str);
    for index in 0..frame.code().source.locals_plus.len() {
        let name = &frame.code().source.locals_plus[index].name;
        let is_meant = if is_str {
            *name == text(key)
        } else {
            let name = vm.intern(name);
            vm.hash(name)? == hash && vm.equal(name, key)?
        };
        if is_meant && let Some(accepted) = accept(index) {
            return Ok(Some(accepted));
        }
    }
    Ok(None)
}

fn get_item(vm: &mut Vm, this: Value, key: Value) -> Fallible<Value> {
    match find(vm, this, key)? {
        Some(value) => Ok(value),
        None => {
            let key = vm.repr(key)?;
            Err(vm.raise(ExceptionClass::KeyError, format!("local variable '{key}' is not defined")))
        }
    }
}

/// The slot of a variable that may be set, bound or not.
fn slot(vm: &mut Vm, frame: FrameValue, key: Value) -> Fallible<Option<usize>> {
    let visible = |index: usize| (frame.code().source.locals_plus[index].kind & Local::HIDDEN == 0).then_some(index);
    variable(vm, frame, key, visible)
}

fn set_item(vm: &mut Vm, this: Value, key: Value, value: Value) -> Fallible<()> {
    let Some(frame) = frame_of(this) else { return Ok(()) };
    if let Some(index) = slot(vm, frame, key)? {
        let local = &frame.code().source.locals_plus[index];
        let held = frame.slots()[index];
        if local.kind & (Local::CELL | Local::FREE) != 0 && is_cell(held) {
            set_cell(held, value);
        } else {
            frame.generator().into_iter().for_each(|generator| vm.heap.changes(generator.value()));
            frame.set_slot(index, value);
        }
        // Traces hold facts on the variables of frames that run them.
        vm.invalidate_executors();
        return Ok(());
    }
    if frame.extra.get().is_null() {
        frame.extra.set(Dict::place(&mut vm.heap));
    }
    match Dict::from_value(frame.extra.get()) {
        Some(extra) => vm.dict_set(extra, key, value),
        None => Ok(()),
    }
}

fn remove(vm: &mut Vm, this: Value, key: Value) -> Fallible<Value> {
    let Some(frame) = frame_of(this) else { return Ok(Value::NONE) };
    if slot(vm, frame, key)?.is_some() {
        return Err(vm.raise(ExceptionClass::ValueError, "cannot remove local variables from FrameLocalsProxy"));
    }
    let removed = match Dict::from_value(frame.extra.get()) {
        Some(extra) => vm.dict_remove(extra, key)?,
        None => None,
    };
    removed.ok_or_else(|| vm.raise_with(ExceptionClass::KeyError, &[key]))
}

fn is_mapping(value: Value) -> bool {
    Dict::from_value(value).is_some() || frame_of(value).is_some()
}

fn update(vm: &mut Vm, this: Value, other: Value) -> Fallible<()> {
    if !is_mapping(other) {
        return Err(type_error(vm, "update() argument must be dict or another FrameLocalsProxy"));
    }
    let copy = vm.proxy_copy(other)?;
    let entries = Dict::from_value(copy).map(Dict::entries).unwrap_or_default();
    entries.into_iter().try_for_each(|entry| set_item(vm, this, entry.key, entry.value))
}

fn merged(vm: &mut Vm, both: [Value; 2]) -> Fallible<Value> {
    if !both.into_iter().all(is_mapping) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let [left, right] = both;
    let (left, right) = (vm.proxy_copy(left)?, vm.proxy_copy(right)?);
    if let Some((left, right)) = Dict::from_value(left).zip(Dict::from_value(right)) {
        vm.dict_merge(left, right)?;
    }
    Ok(left)
}

fn equal(vm: &mut Vm, this: Value, other: Value) -> Fallible<Value> {
    if let Some((frame, other)) = frame_of(this).zip(frame_of(other)) {
        return Ok(Value::bool(frame.value() == other.value()));
    }
    if Dict::from_value(other).is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let copy = vm.proxy_copy(this)?;
    let dict = vm.intern("__eq__");
    let equal = vm.get_attribute(copy, dict)?;
    vm.call(equal, &Arguments::positional(&[other]))
}

fn show(vm: &mut Vm, this: Value) -> Fallible<String> {
    let frame = frame_of(this).map_or(this, FrameValue::value);
    if vm.writing.contains(&frame) {
        return Ok("{...}".to_owned());
    }
    vm.writing.push(frame);
    let copy = vm.proxy_copy(this);
    let shown = copy.and_then(|copy| vm.repr(copy));
    vm.writing.pop();
    shown
}

impl Vm {
    /// A dict of what a proxy or dict holds.
    fn proxy_copy(&mut self, mapping: Value) -> Fallible<Value> {
        let copy = self.dict();
        match Dict::from_value(mapping) {
            Some(dict) => self.dict_merge(copy, dict)?,
            None => {
                for (key, value) in pairs(self, mapping) {
                    self.dict_set(copy, key, value)?;
                }
            }
        }
        Ok(copy.value())
    }
}
