//! Methods of `dict` and of its views. Source: CPython 3.14 `Objects/dictobject.c`.

use super::{Attribute, methods};
use crate::builtins::{Arguments, Builtin};
use crate::objects::descriptor::WrapperObject;
use crate::objects::iterator::DictView;
use crate::objects::{Dict, ExceptionClass, Set};
use crate::operations::dict_views::viewed;
use crate::vm::{Fallible, Vm};
use stencils::object::{DictEntry, Kind};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "dict":
    "clear" None => clear;
    "copy" None => copy;
    "get" Positional(1, 2) => get;
    "items" None => |vm: &mut Vm, this: Dict| Ok(DictView::place(&mut vm.heap, Kind::DictItems, this.value()));
    "keys" None => |vm: &mut Vm, this: Dict| Ok(DictView::place(&mut vm.heap, Kind::DictKeys, this.value()));
    "pop" Positional(1, 2) => pop;
    "popitem" None => pop_item;
    "setdefault" Positional(1, 2) => set_default;
    "update" Keywords => update;
    "values" None => |vm: &mut Vm, this: Dict| Ok(DictView::place(&mut vm.heap, Kind::DictValues, this.value()));
    "__contains__" One => |vm: &mut Vm, this: Dict, key| vm.native_contains(this.value(), key).map(Value::bool);
    "__getitem__" One => |vm: &mut Vm, this: Dict, key| vm.native_subscript(this.value(), key);
    "__sizeof__" None => super::size_in_memory;
    "__reversed__" None => |vm: &mut Vm, this: Dict| Ok(vm.iterate_dict(this, Kind::DictReverseKeyIterator));
};

pub(super) static CLASS_METHODS: &[Builtin] = methods! { "dict":
    "fromkeys" Positional(1, 2) => from_keys;
};

fn clear(vm: &mut Vm, this: Dict) -> Fallible<Value> {
    vm.dict_clear(this);
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, this: Dict) -> Fallible<Value> {
    let copy = vm.dict();
    vm.dict_merge_mapping(copy, this.value())?;
    Ok(copy.value())
}

fn get(vm: &mut Vm, this: Dict, arguments: &[Value]) -> Fallible<Value> {
    let found = vm.dict_get(this, arguments[0])?;
    Ok(found.or(arguments.get(1).copied()).unwrap_or(Value::NONE))
}

fn pop(vm: &mut Vm, this: Dict, arguments: &[Value]) -> Fallible<Value> {
    // An empty dict does not hash the key.
    let found = if this.len() == 0 { None } else { vm.dict_remove(this, arguments[0])? };
    match found.or(arguments.get(1).copied()) {
        Some(value) => Ok(value),
        None => Err(vm.raise_with(ExceptionClass::KeyError, &[arguments[0]])),
    }
}

fn pop_item(vm: &mut Vm, this: Dict) -> Fallible<Value> {
    let Some(entry) = this.next_back(this.used()).and_then(|number| this.entry(number)) else {
        return Err(vm.raise(ExceptionClass::KeyError, "popitem(): dictionary is empty"));
    };
    vm.dict_pop_last(this);
    Ok(vm.tuple(&[entry.key, entry.value]))
}

fn set_default(vm: &mut Vm, this: Dict, arguments: &[Value]) -> Fallible<Value> {
    let default = arguments.get(1).copied().unwrap_or(Value::NONE);
    vm.dict_set_default(this, arguments[0], default)
}

fn update(vm: &mut Vm, this: Dict, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most_positional(vm, "update", 1)?;
    if let Some(source) = arguments.positional.first() {
        vm.dict_update(this, *source)?;
    }
    for (name, value) in arguments.names.iter().zip(arguments.keywords) {
        vm.dict_set(this, *name, *value)?;
    }
    Ok(Value::NONE)
}

fn from_keys(vm: &mut Vm, class: Value, arguments: &[Value]) -> Fallible<Value> {
    let value = arguments.get(1).copied().unwrap_or(Value::NONE);
    let made = vm.call(class, &Arguments::default())?;
    match Dict::from_value(made) {
        Some(dict) if crate::objects::exact_kind(made) == Some(Kind::Dict) => {
            fill_from_keys(vm, dict, arguments[0], value)?;
        }
        _ => vm.for_each(arguments[0], |vm, key| vm.store_subscript(made, key, value))?,
    }
    Ok(made)
}

/// Sets each key of an iterable; dicts and sets know the hashes of theirs.
fn fill_from_keys(vm: &mut Vm, dict: Dict, keys: Value, value: Value) -> Fallible<()> {
    let known: Option<Vec<(Value, i64)>> =
        match crate::objects::exact_kind(keys) {
            Some(Kind::Dict) => Dict::from_value(keys)
                .map(|keys| keys.entries().into_iter().map(|entry| (entry.key, entry.hash)).collect()),
            Some(Kind::Set | Kind::FrozenSet) => Set::from_value(keys)
                .map(|keys| keys.entries().into_iter().map(|entry| (entry.key, entry.hash)).collect()),
            _ => None,
        };
    match known {
        Some(known) => {
            known.into_iter().try_for_each(|(key, hash)| vm.dict_set_hashed(dict, DictEntry { hash, key, value }))
        }
        None => vm.for_each(keys, |vm, key| vm.dict_set(dict, key, value)),
    }
}

/// `view.mapping`
pub(super) static VIEW_ATTRIBUTES: &[Attribute] = &[Attribute { name: "mapping", get: mapping }];

fn mapping(vm: &mut Vm, this: Value) -> Fallible<Value> {
    match viewed(this) {
        Some(dict) => Ok(WrapperObject::place(&mut vm.heap, Kind::MappingProxy, dict.value())),
        None => Ok(Value::NONE),
    }
}

pub(super) static KEYS_METHODS: &[Builtin] = methods! { "dict_keys":
    "isdisjoint" One => Vm::view_is_disjoint;
    "__reversed__" None => Vm::reverse_view;
};

pub(super) static ITEMS_METHODS: &[Builtin] = methods! { "dict_items":
    "isdisjoint" One => Vm::view_is_disjoint;
    "__reversed__" None => Vm::reverse_view;
};

pub(super) static VALUES_METHODS: &[Builtin] = methods! { "dict_values":
    "__reversed__" None => Vm::reverse_view;
};
