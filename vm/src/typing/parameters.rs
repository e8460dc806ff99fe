//! Type parameters: `TypeVar`, `ParamSpec`, `TypeVarTuple`. Bounds and constraints are computed when first asked for.
//! Source: CPython 3.14 `Objects/typevarobject.c`.

use super::{as_type, method};
use crate::builtins::{Arguments, Signature, type_error};
use crate::classes::Row;
use crate::objects::typing::{ParameterObject, PartObject};
use crate::objects::{Handle, Tuple, kind_of};
use crate::vm::{Fallible, Vm};
use std::cell::Cell;
use stencils::object::Kind;
use stencils::value::Value;

/// `annotationlib.Format.VALUE`
pub(super) const VALUES: Value = Value::small_int(1);

macro_rules! shared_rows {
    ($owner:literal: $($row:expr),* $(,)?) => {
        &[
            Row::Attribute("__name__", name, Some(read_only)),
            Row::Attribute("__module__", |vm, _| Ok(vm.intern("typing")), None),
            Row::Attribute("__default__", default, None),
            Row::Attribute("evaluate_default", |_, this| Ok(parameter(this).evaluate_default.get().or_none()), None),
            method($owner, "has_default", Signature::None(|_, this| Ok(Value::bool(has_default(this))))),
            method($owner, "__mro_entries__", Signature::One(|vm, _, _| {
                Err(type_error(vm, concat!("Cannot subclass an instance of ", $owner)))
            })),
            $($row),*
        ]
    };
}

pub(super) static TYPE_VAR: &[Row] = shared_rows! { "TypeVar":
    Row::Attribute("__bound__", bound, None),
    Row::Attribute("__constraints__", constraints, None),
    Row::Attribute("evaluate_bound", |_, this| Ok(parameter(this).evaluate_bound.get().or_none()), None),
    Row::Attribute("evaluate_constraints", |_, this| Ok(parameter(this).evaluate_constraints.get().or_none()), None),
    Row::Attribute("__covariant__", |_, _| Ok(Value::FALSE), Some(read_only)),
    Row::Attribute("__contravariant__", |_, _| Ok(Value::FALSE), Some(read_only)),
    Row::Attribute("__infer_variance__", |_, _| Ok(Value::TRUE), Some(read_only)),
    method("TypeVar", "__typing_subst__", Signature::One(|vm, _, given| as_type(vm, given))),
};

pub(super) static PARAM_SPEC: &[Row] = shared_rows! { "ParamSpec":
    Row::Attribute("__bound__", |_, _| Ok(Value::NONE), Some(read_only)),
    Row::Attribute("args", |vm, this| Ok(PartObject::place(&mut vm.heap, Kind::ParamSpecArgs, this)), None),
    Row::Attribute("kwargs", |vm, this| Ok(PartObject::place(&mut vm.heap, Kind::ParamSpecKwargs, this)), None),
    Row::Attribute("__covariant__", |_, _| Ok(Value::FALSE), Some(read_only)),
    Row::Attribute("__contravariant__", |_, _| Ok(Value::FALSE), Some(read_only)),
    Row::Attribute("__infer_variance__", |_, _| Ok(Value::TRUE), Some(read_only)),
};

pub(super) static TYPE_VAR_TUPLE: &[Row] = shared_rows! { "TypeVarTuple": };

pub(super) static PART: &[Row] = &[Row::Attribute("__origin__", origin, None)];

fn origin(_: &mut Vm, this: Value) -> Fallible<Value> {
    Ok(kind_of(this).and_then(|kind| PartObject::of(this, kind)).map_or(Value::NONE, |part| part.origin.get()))
}

fn parameter(this: Value) -> Handle<ParameterObject> {
    kind_of(this)
        .and_then(|kind| ParameterObject::of(this, kind))
        .expect("whoever computes an attribute of a type parameter has checked that it is one")
}

fn name(_: &mut Vm, this: Value) -> Fallible<Value> {
    Ok(parameter(this).name.get())
}

/// What a member that cannot be written says.
pub(super) fn read_only(vm: &mut Vm, _: Value, _: Value) -> Fallible<()> {
    Err(vm.no_such("readonly attribute".to_owned()))
}

fn bound(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let parameter = parameter(this);
    computed(vm, &parameter.bound, parameter.evaluate_bound.get(), Value::NONE)
}

fn constraints(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let parameter = parameter(this);
    let none = vm.tuple(&[]);
    let constraints = computed(vm, &parameter.constraints, parameter.evaluate_constraints.get(), none)?;
    debug_assert!(Tuple::from_value(constraints).is_some(), "the compiler makes a tuple of them");
    Ok(constraints)
}

/// `__default__`
pub(super) fn default(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let parameter = parameter(this);
    let no_default = vm.classes.no_default;
    computed(vm, &parameter.default, parameter.evaluate_default.get(), no_default)
}

pub(super) fn has_default(this: Value) -> bool {
    !parameter(this).evaluate_default.get().is_null()
}

/// `INTRINSIC_SET_TYPEPARAM_DEFAULT`
pub(crate) fn set_default(_: &mut Vm, this: Value, evaluate: Value) -> Fallible<Value> {
    parameter(this).evaluate_default.set(evaluate);
    Ok(this)
}

/// What a function computes, asked once; `none` without a function.
pub(super) fn computed(vm: &mut Vm, known: &Cell<Value>, evaluate: Value, none: Value) -> Fallible<Value> {
    if !known.get().is_null() {
        return Ok(known.get());
    }
    if evaluate.is_null() {
        return Ok(none);
    }
    let value = vm.call(evaluate, &Arguments::positional(&[VALUES]))?;
    known.set(value);
    Ok(value)
}

fn place(vm: &mut Vm, kind: Kind, name: Value, [bound, constraints]: [Value; 2]) -> Value {
    ParameterObject::place(
        &mut vm.heap,
        kind,
        name,
        bound,
        Value::NULL,
        constraints,
        Value::NULL,
        Value::NULL,
        Value::NULL,
    )
}

/// `INTRINSIC_TYPEVAR`, `INTRINSIC_PARAMSPEC`, `INTRINSIC_TYPEVARTUPLE`
pub(crate) fn new_parameter(vm: &mut Vm, kind: Kind, name: Value) -> Value {
    place(vm, kind, name, [Value::NULL; 2])
}

/// `INTRINSIC_TYPEVAR_WITH_BOUND`
pub(crate) fn new_bounded(vm: &mut Vm, name: Value, bound: Value) -> Fallible<Value> {
    Ok(place(vm, Kind::TypeVar, name, [bound, Value::NULL]))
}

/// `INTRINSIC_TYPEVAR_WITH_CONSTRAINTS`
pub(crate) fn new_constrained(vm: &mut Vm, name: Value, constraints: Value) -> Fallible<Value> {
    Ok(place(vm, Kind::TypeVar, name, [Value::NULL, constraints]))
}
