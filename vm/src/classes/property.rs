//! `property`: its attributes, its copies with another accessor, and how it is made. What it does is in `bind`.

use super::Special;
use super::builtin_objects::{Row, method};
use crate::builtins::{Arguments, Signature, type_error};
use crate::objects::ExceptionClass;
use crate::objects::descriptor::PropertyObject;
use crate::objects::instance::is_of_program;
use crate::vm::{Fallible, Vm};
use std::cell::Cell;
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static PROPERTY: &[Row] = &[
    Row::Attribute("fget", |_, this| Ok(part(this, |property| &property.getter)), None),
    Row::Attribute("fset", |_, this| Ok(part(this, |property| &property.setter)), None),
    Row::Attribute("fdel", |_, this| Ok(part(this, |property| &property.deleter)), None),
    Row::Attribute(
        "__doc__",
        |_, this| Ok(part(this, |property| &property.doc)),
        Some(|_, this, doc| {
            if let Some(property) = PropertyObject::of(this, Kind::Property) {
                property.doc.set(doc.or_none());
            }
            Ok(())
        }),
    ),
    Row::Attribute(
        "__name__",
        name,
        Some(|_, this, name| {
            if let Some(property) = PropertyObject::of(this, Kind::Property) {
                property.name.set(name);
            }
            Ok(())
        }),
    ),
    Row::Attribute("__isabstractmethod__", is_abstract, None),
    method("property", "getter", Signature::One(|vm, this, function| changed(vm, this, function, 0))),
    method("property", "setter", Signature::One(|vm, this, function| changed(vm, this, function, 1))),
    method("property", "deleter", Signature::One(|vm, this, function| changed(vm, this, function, 2))),
    method(
        "property",
        "__set_name__",
        Signature::Positional(0, usize::MAX, |vm, this, arguments| {
            if arguments.len() != 2 {
                let given = arguments.len();
                let message = format!("__set_name__() takes 2 positional arguments but {given} were given");
                return Err(type_error(vm, message));
            }
            if let Some(property) = PropertyObject::of(this, Kind::Property) {
                property.name.set(arguments[1]);
            }
            Ok(Value::NONE)
        }),
    ),
];

fn part(property: Value, part: impl FnOnce(&PropertyObject) -> &Cell<Value>) -> Value {
    let value = PropertyObject::of(property, Kind::Property).map_or(Value::NULL, |property| part(&property).get());
    value.or_none()
}

fn name(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let name = PropertyObject::of(this, Kind::Property).map_or(Value::NULL, |property| property.name.get());
    if !name.is_null() {
        return Ok(name);
    }
    let special = vm.special(Special::Name);
    let getter = part(this, |property| &property.getter);
    if !getter.is_none()
        && let Some(name) = vm.get_attribute_if_any(getter, special)?
    {
        return Ok(name);
    }
    Err(vm.no_attribute(this, special))
}

fn is_abstract(vm: &mut Vm, this: Value) -> Fallible<Value> {
    for accessor in [
        part(this, |property| &property.getter),
        part(this, |property| &property.setter),
        part(this, |property| &property.deleter),
    ] {
        if vm.is_abstract_method(accessor)? {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

/// The property with another accessor, of the same class.
fn changed(vm: &mut Vm, this: Value, function: Value, which: usize) -> Fallible<Value> {
    let Some(property) = PropertyObject::of(this, Kind::Property) else { return Ok(this) };
    let parts = [property.getter.get(), property.setter.get(), property.deleter.get()];
    let mut parts = parts.map(Value::or_none);
    if !function.is_none() {
        parts[which] = function;
    }
    let doc = if property.inherits_doc.get() && !parts[0].is_none() {
        Value::NONE
    } else {
        part(this, |property| &property.doc)
    };
    let class = vm.classes.of(this);
    let made = vm.call(class, &Arguments::positional(&[parts[0], parts[1], parts[2], doc]))?;
    if let Some(made) = PropertyObject::of(made, Kind::Property) {
        made.name.set(property.name.get());
    }
    Ok(made)
}

/// `property.__init__`
pub(super) fn init(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    if arguments.positional.len() > 4 {
        let given = arguments.positional.len();
        return Err(type_error(vm, format!("property() takes at most 4 arguments ({given} given)")));
    }
    let named = arguments.keywords(vm, "property", ["fget", "fset", "fdel", "doc"])?;
    let mut parts = [Value::NULL; 4];
    for (index, part) in parts.iter_mut().enumerate() {
        *part = arguments
            .positional
            .get(index)
            .copied()
            .or(named[index])
            .filter(|given| !given.is_none())
            .unwrap_or(Value::NULL);
    }
    let Some(property) = PropertyObject::of(this, Kind::Property) else { return Ok(Value::NONE) };
    for (cell, part) in [&property.getter, &property.setter, &property.deleter].into_iter().zip(parts) {
        cell.set(part);
    }
    let name = vm.special(Special::Doc);
    let of_getter = match parts[3].is_null() && !parts[0].is_null() {
        true => vm.get_attribute_if_any(parts[0], name)?.filter(|doc| !doc.is_none()),
        false => None,
    };
    property.inherits_doc.set(of_getter.is_some());
    let doc = of_getter.unwrap_or(parts[3]);
    if is_of_program(this) {
        property.doc.set(Value::NULL);
        set_doc_of_derived(vm, this, &property, doc.or_none())?;
    } else {
        property.doc.set(doc);
    }
    Ok(Value::NONE)
}

/// In a class that derives from `property` the text is an attribute of its own, as the class's hides that of `property`.
fn set_doc_of_derived(vm: &mut Vm, this: Value, property: &PropertyObject, doc: Value) -> Fallible<()> {
    let name = vm.special(Special::Doc);
    match vm.set_attribute(this, name, doc) {
        Err(raised) if !property.inherits_doc.get() => vm.unless_raised(ExceptionClass::AttributeError, raised),
        done => done,
    }
}
