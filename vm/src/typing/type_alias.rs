//! `type X = …`: what the statement makes. Its value is computed when first asked for.

use super::parameters::{computed, read_only};
use super::{alias, items};
use crate::builtins::type_error;
use crate::classes::{Row, Special};
use crate::objects::typing::TypeAliasObject;
use crate::objects::{Handle, Tuple, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static ROWS: &[Row] = &[
    Row::Attribute("__name__", |_, this| Ok(alias_type(this).name.get()), Some(read_only)),
    Row::Attribute("__value__", value, None),
    Row::Attribute("__type_params__", |_, this| Ok(alias_type(this).parameters.get()), None),
    Row::Attribute("__parameters__", parameters, None),
    Row::Attribute("__module__", |_, this| Ok(alias_type(this).module.get()), None),
    Row::Attribute("evaluate_value", |_, this| Ok(alias_type(this).evaluate.get()), None),
];

fn alias_type(this: Value) -> Handle<TypeAliasObject> {
    TypeAliasObject::of(this, Kind::TypeAliasType)
        .expect("whoever computes an attribute of a type alias has checked that it is one")
}

fn value(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let alias = alias_type(this);
    computed(vm, &alias.value_cell, alias.evaluate.get(), Value::NONE)
}

/// `__parameters__`: the type parameters, a `TypeVarTuple` unpacked.
fn parameters(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let mut unpacked = Vec::new();
    for &parameter in items(alias_type(this).parameters.get()) {
        unpacked.push(match kind_of(parameter) {
            Some(Kind::TypeVarTuple) => alias::place_typing(vm, Value::NONE, &[parameter], true),
            _ => parameter,
        });
    }
    Ok(vm.tuple(&unpacked))
}

/// `alias[item]`
pub(super) fn subscript(vm: &mut Vm, this: Value, item: Value) -> Fallible<Value> {
    if items(alias_type(this).parameters.get()).is_empty() {
        return Err(type_error(vm, "Only generic type aliases are subscriptable"));
    }
    Ok(alias::of_item(vm, this, item))
}

/// `INTRINSIC_TYPEALIAS`, of a tuple of name, type parameters and the function that computes the value.
pub(crate) fn new_type_alias(vm: &mut Vm, parts: Value) -> Fallible<Value> {
    let &[name, parameters, evaluate] = items(parts) else { return Ok(Value::NONE) };
    let parameters = if Tuple::from_value(parameters).is_some() { parameters } else { vm.tuple(&[]) };
    let key = vm.special(Special::Name);
    let module = vm.frame().and_then(|frame| crate::names::lookup(frame.globals(), key)).unwrap_or(Value::NONE);
    let kind = Kind::TypeAliasType;
    Ok(TypeAliasObject::place(&mut vm.heap, kind, name, parameters, evaluate, Value::NULL, module))
}
