//! `__annotations__` and `__annotate__` of classes and modules (PEP 649): computed when first asked for, then kept in the namespace.
//! Those of functions are in `function_attributes`.

use super::Special;
use super::type_attributes::class;
use crate::builtins::{Arguments, type_error};
use crate::names::lookup;
use crate::objects::Dict;
use crate::objects::class::class_flag;
use crate::objects::module::Module;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// Where a class keeps its annotations once they are computed.
const CACHE: &str = "__annotations_cache__";
/// Where a class statement puts the function that computes them.
const FUNCTION: &str = "__annotate_func__";

/// Takes a name out of a namespace, whether it is there or not.
fn forget(vm: &mut Vm, namespace: Value, name: &str) -> bool {
    let name = vm.intern(name);
    vm.take_from(namespace, name).is_some()
}

fn find(vm: &mut Vm, namespace: Value, name: &str) -> Option<Value> {
    let name = vm.intern(name);
    lookup(namespace, name)
}

/// The annotations that a function computes; an empty dict without one.
fn compute(vm: &mut Vm, annotate: Value) -> Fallible<Value> {
    const VALUES: Value = Value::small_int(1);
    if !vm.is_callable(annotate) {
        return Ok(vm.dict().value());
    }
    let dict = vm.call(annotate, &Arguments::positional(&[VALUES]))?;
    if Dict::from_value(dict).is_some() {
        return Ok(dict);
    }
    let given = vm.type_name(dict);
    Err(type_error(vm, format!("__annotate__ returned non-dict of type '{given}'")))
}

/// AttributeError for a built-in class, which has no annotations.
fn check_has(vm: &mut Vm, this: Value, special: Special) -> Fallible<()> {
    if class(this).has(class_flag::OF_PROGRAM) {
        return Ok(());
    }
    let name = vm.special(special);
    Err(vm.no_attribute(this, name))
}

fn check_mutable(vm: &mut Vm, this: Value, special: Special) -> Fallible<()> {
    if class(this).is_mutable() {
        return Ok(());
    }
    Err(vm.immutable_class(class(this), special.text()))
}

fn check_annotate(vm: &mut Vm, value: Value, deleted: &str) -> Fallible<()> {
    if value.is_null() {
        return Err(type_error(vm, deleted));
    }
    if !value.is_none() && !vm.is_callable(value) {
        return Err(type_error(vm, "__annotate__ must be callable or None"));
    }
    Ok(())
}

/// `class.__annotate__`
pub(super) fn annotate_of_class(vm: &mut Vm, this: Value) -> Fallible<Value> {
    check_has(vm, this, Special::Annotate)?;
    let namespace = class(this).dict;
    let found = find(vm, namespace, Special::Annotate.text()).or_else(|| find(vm, namespace, FUNCTION));
    match found {
        Some(annotate) => vm.bind(annotate, Value::NULL, class(this)),
        None => {
            vm.define(namespace, FUNCTION, Value::NONE);
            Ok(Value::NONE)
        }
    }
}

/// `class.__annotate__ = value`
pub(super) fn set_annotate_of_class(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    check_annotate(vm, value, "cannot delete __annotate__ attribute")?;
    check_mutable(vm, this, Special::Annotate)?;
    vm.class_changed(class(this));
    let namespace = class(this).dict;
    vm.define(namespace, FUNCTION, value);
    if !value.is_none() {
        forget(vm, namespace, CACHE);
    }
    Ok(())
}

/// `class.__annotations__`
pub(super) fn of_class(vm: &mut Vm, this: Value) -> Fallible<Value> {
    check_has(vm, this, Special::Annotations)?;
    let namespace = class(this).dict;
    let found = find(vm, namespace, Special::Annotations.text()).or_else(|| find(vm, namespace, CACHE));
    if let Some(found) = found {
        return vm.bind(found, Value::NULL, class(this));
    }
    let name = vm.special(Special::Annotate);
    let annotate = vm.get_attribute(this, name)?;
    let annotations = compute(vm, annotate)?;
    vm.class_changed(class(this));
    vm.define(namespace, CACHE, annotations);
    Ok(annotations)
}

/// `class.__annotations__ = value`
pub(super) fn set_of_class(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    check_mutable(vm, this, Special::Annotations)?;
    vm.class_changed(class(this));
    let namespace = class(this).dict;
    let name = Special::Annotations.text();
    if value.is_null() {
        if !forget(vm, namespace, name) && !forget(vm, namespace, CACHE) {
            return Err(vm.no_such(name.to_owned()));
        }
    } else {
        let place = if find(vm, namespace, name).is_some() { name } else { CACHE };
        vm.define(namespace, place, value);
    }
    forget(vm, namespace, FUNCTION);
    forget(vm, namespace, Special::Annotate.text());
    Ok(())
}

fn namespace(module: Value) -> Value {
    Module::from_value(module).map_or(Value::NULL, Module::namespace)
}

/// `module.__annotate__`
pub(crate) fn annotate_of_module(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let name = Special::Annotate.text();
    if let Some(found) = find(vm, namespace(this), name) {
        return Ok(found);
    }
    vm.define(namespace(this), name, Value::NONE);
    Ok(Value::NONE)
}

/// `module.__annotate__ = value`
pub(crate) fn set_annotate_of_module(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    check_annotate(vm, value, "cannot delete __annotate__ attribute")?;
    vm.define(namespace(this), Special::Annotate.text(), value);
    if !value.is_none() {
        forget(vm, namespace(this), Special::Annotations.text());
    }
    Ok(())
}

/// `module.__annotations__`
pub(crate) fn of_module(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let name = Special::Annotations.text();
    if let Some(found) = find(vm, namespace(this), name) {
        return Ok(found);
    }
    let annotate = annotate_of_module(vm, this)?;
    let annotations = compute(vm, annotate)?;
    vm.define(namespace(this), name, annotations);
    Ok(annotations)
}

/// `module.__annotations__ = value`
pub(crate) fn set_of_module(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let name = Special::Annotations.text();
    if !value.is_null() {
        vm.define(namespace(this), name, value);
    } else if !forget(vm, namespace(this), name) {
        return Err(vm.no_such(name.to_owned()));
    }
    forget(vm, namespace(this), Special::Annotate.text());
    Ok(())
}
