//! `dir`: the names of what a value has. Source: CPython 3.14 `Objects/typeobject.c`, `object___dir___impl`.

use super::Special;
use crate::objects::class::Type;
use crate::objects::{Dict, Str};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// `object.__dir__`: the names of the instance, and of its class and its bases.
pub(super) fn object_dir(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let names = vm.dict();
    let [dict, class] = [Special::Dict, Special::Class].map(|special| vm.special(special));
    if let Some(own) = vm.get_attribute_if_any(this, dict)?.and_then(Dict::from_value) {
        add(vm, names, own)?;
    }
    if let Some(class) = vm.get_attribute_if_any(this, class)?.and_then(Type::from_value) {
        add_class(vm, names, class)?;
    }
    as_list(vm, names)
}

/// `type.__dir__`: the names of the class and its bases.
pub(super) fn type_dir(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let names = vm.dict();
    if let Some(class) = Type::from_value(this) {
        add_class(vm, names, class)?;
    }
    as_list(vm, names)
}

fn add_class(vm: &mut Vm, names: Dict, class: Type) -> Fallible<()> {
    for class in class.order().iter().filter_map(|&class| Type::from_value(class)) {
        let namespace = vm.visible_namespace(class);
        add(vm, names, namespace)?;
        // What only CPython has; to ask for it is not supported.
        let path = vm.class_path(class.value());
        add_texts(vm, names, library::lacking_of_class(&path))?;
    }
    Ok(())
}

fn add(vm: &mut Vm, names: Dict, source: Dict) -> Fallible<()> {
    source.entries().iter().try_for_each(|entry| vm.dict_set(names, entry.key, Value::NONE))
}

fn add_texts(vm: &mut Vm, names: Dict, mut texts: impl Iterator<Item = &'static str>) -> Fallible<()> {
    texts.try_for_each(|text| {
        let name = vm.intern(text);
        vm.dict_set(names, name, Value::NONE)
    })
}

fn as_list(vm: &mut Vm, names: Dict) -> Fallible<Value> {
    let mut names: Vec<Value> = names.entries().iter().map(|entry| entry.key).collect();
    names.sort_by(|&left, &right| match (Str::from_value(left), Str::from_value(right)) {
        (Some(left), Some(right)) => left.compare(right),
        (left, right) => left.is_some().cmp(&right.is_some()),
    });
    Ok(vm.list(names))
}
