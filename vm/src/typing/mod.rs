//! What types are written with at run time: generic aliases (PEP 585), unions (PEP 604), type parameters and type aliases
//! (PEP 695), and the class `Generic`. Of the module `typing` there is no more. What these objects hold is in `objects::typing`.

mod alias;
mod generic;
mod parameters;
mod substitution;
mod text;
mod type_alias;
mod union;

pub(crate) use alias::{CLASS_GET_ITEM, has_subscript, iterate, new_alias, of_item};
pub(crate) use generic::{GENERIC, subscript_generic};
pub(crate) use parameters::{new_bounded, new_constrained, new_parameter, set_default};
pub(crate) use text::repr;
pub(crate) use type_alias::new_type_alias;
pub(crate) use union::union_operator;

use crate::classes::{Row, method};
use crate::objects::class::Type;
use crate::objects::typing::{AliasObject, PartObject, UnionObject};
use crate::objects::{Handle, Str, Tuple, kind_of};
use crate::operations::Comparison;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// A generic alias.
type Alias = Handle<AliasObject>;

/// The attributes by kind.
const ROWS: &[(Kind, &[Row])] = &[
    (Kind::GenericAlias, alias::ROWS),
    (Kind::Union, union::ROWS),
    (Kind::TypeVar, parameters::TYPE_VAR),
    (Kind::ParamSpec, parameters::PARAM_SPEC),
    (Kind::TypeVarTuple, parameters::TYPE_VAR_TUPLE),
    (Kind::ParamSpecArgs, parameters::PART),
    (Kind::ParamSpecKwargs, parameters::PART),
    (Kind::TypeAliasType, type_alias::ROWS),
];

/// Whether objects of a kind belong here.
pub(crate) fn has(kind: Kind) -> bool {
    ROWS.iter().any(|(known, _)| *known == kind)
}

/// The attributes of a kind of these objects.
pub(crate) fn rows(kind: Kind) -> &'static [Row] {
    ROWS.iter().find(|(known, _)| *known == kind).map_or(&[], |(_, rows)| rows)
}

/// `value[item]`
pub(crate) fn subscript(vm: &mut Vm, value: Value, item: Value) -> Fallible<Value> {
    match kind_of(value) {
        Some(Kind::GenericAlias) => alias::subscript(vm, value, item),
        Some(Kind::Union) => union::subscript(vm, value, item),
        _ => type_alias::subscript(vm, value, item),
    }
}

/// `hash(value)` of an alias or a union.
pub(crate) fn hash(vm: &mut Vm, value: Value) -> Fallible<i64> {
    if let Some(alias) = AliasObject::of(value, Kind::GenericAlias) {
        let origin = vm.hash(alias.origin.get())?;
        return Ok(origin ^ vm.hash(alias.arguments.get())?);
    }
    let set = vm.set(Kind::FrozenSet);
    for &argument in arguments(value) {
        vm.hash(argument)?;
        vm.set_add(set, argument)?;
    }
    vm.hash(set.value())
}

/// `==` and `!=`
pub(crate) fn compare(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Fallible<Option<bool>> {
    if !matches!(comparison, Comparison::Equal | Comparison::NotEqual) || kind_of(left) != kind_of(right) {
        return Ok(None);
    }
    let equal = match kind_of(left) {
        Some(Kind::GenericAlias) => alias::equal(vm, left, right)?,
        Some(Kind::Union) => union::equal(vm, left, right)?,
        _ => {
            let origin =
                |part: Value| kind_of(part).and_then(|kind| PartObject::of(part, kind)).map(|p| p.origin.get());
            origin(left) == origin(right)
        }
    };
    Ok(Some(equal == (comparison == Comparison::Equal)))
}

/// The arguments of an alias or a union; none for other values.
fn arguments<'a>(value: Value) -> &'a [Value] {
    let tuple = AliasObject::of(value, Kind::GenericAlias)
        .map(|alias| alias.arguments.get())
        .or_else(|| UnionObject::of(value, Kind::Union).map(|union| union.arguments.get()));
    items(tuple.unwrap_or(Value::NULL))
}

fn items<'a>(tuple: Value) -> &'a [Value] {
    Tuple::from_value(tuple).map_or(&[], Tuple::items)
}

fn alias_of(value: Value) -> Option<Alias> {
    AliasObject::of(value, Kind::GenericAlias)
}

/// `None` stands for its class. Text that stands for a type is not supported.
fn as_type(vm: &mut Vm, value: Value) -> Fallible<Value> {
    if Str::from_value(value).is_some() {
        return Err(vm.not_supported("forward references to types"));
    }
    Ok(if value.is_none() { vm.classes.of(value) } else { value })
}

/// The name of a class with its module, as `typing` shows it.
fn path(vm: &mut Vm, class: Type) -> String {
    vm.class_path(class.value())
}
