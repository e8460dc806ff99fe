//! `typing.Generic`: the base of classes with type parameters, and what a subscript of these gives. Source: CPython 3.14 `Lib/typing.py`.

use super::{alias, alias_of, as_type, items, substitution};
use crate::builtins::{Arguments, Builtin, Signature, type_error};
use crate::classes::{Row, Special};
use crate::objects::class::Type;
use crate::objects::{Tuple, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

const OWNER: &str = "Generic";

/// What the dict of `Generic` holds.
pub(crate) static GENERIC: &[Row] = &[
    Row::ClassMethod(Builtin { owner: OWNER, name: "__class_getitem__", signature: Signature::One(class_get_item) }),
    Row::ClassMethod(Builtin {
        owner: OWNER,
        name: "__init_subclass__",
        signature: Signature::Keywords(init_subclass),
    }),
];

/// `INTRINSIC_SUBSCRIPT_GENERIC`: `Generic[*parameters]`
pub(crate) fn subscript_generic(vm: &mut Vm, parameters: Value) -> Fallible<Value> {
    let mut unpacked = Vec::new();
    for &parameter in items(parameters) {
        unpacked.push(match kind_of(parameter) {
            Some(Kind::TypeVarTuple) => alias::place_typing(vm, Value::NONE, &[parameter], true),
            _ => parameter,
        });
    }
    let generic = vm.classes.generic;
    Ok(alias::place_typing(vm, generic, &unpacked, false))
}

/// `Generic.__class_getitem__`
fn class_get_item(vm: &mut Vm, class: Value, item: Value) -> Fallible<Value> {
    if class == vm.classes.generic {
        return generic_of(vm, class, item);
    }
    let name = vm.intern("__parameters__");
    let parameters = vm.get_attribute(class, name)?;
    let parameters = items(parameters);
    let given = substitution::prepare(vm, class, parameters, item)?;
    let mut arguments = Vec::new();
    for (&parameter, &given) in parameters.iter().zip(&given) {
        match kind_of(parameter) {
            Some(Kind::TypeVarTuple) => arguments.extend_from_slice(items(given)),
            _ => arguments.push(given),
        }
    }
    Ok(alias::place_typing(vm, class, &arguments, false))
}

/// `Generic[item]`: only of type parameters, each once.
fn generic_of(vm: &mut Vm, generic: Value, item: Value) -> Fallible<Value> {
    let mut parameters = Vec::new();
    for &value in Tuple::from_value(item).map_or(&[item][..], Tuple::items) {
        parameters.push(as_type(vm, value)?);
    }
    if parameters.is_empty() {
        return Err(type_error(vm, "Parameter list to Generic[...] cannot be empty"));
    }
    let like = |value: Value| {
        substitution::is_parameter(value) || alias_of(value).is_some_and(|alias| alias.typing && alias.starred)
    };
    if !parameters.iter().all(|&parameter| like(parameter)) {
        let message = "Parameters to Generic[...] must all be type variables or parameter specification variables.";
        return Err(type_error(vm, message));
    }
    if (1..parameters.len()).any(|place| parameters[..place].contains(&parameters[place])) {
        return Err(type_error(vm, "Parameters to Generic[...] must all be unique"));
    }
    Ok(alias::place_typing(vm, generic, &parameters, false))
}

/// `Generic.__init_subclass__`: finds the type parameters of a new class.
fn init_subclass(vm: &mut Vm, class: Value, arguments: &Arguments) -> Fallible<Value> {
    call_next(vm, class, arguments)?;
    let Some(this) = Type::from_value(class) else { return Ok(Value::NONE) };
    let name = vm.special(Special::OrigBases);
    let original = crate::names::lookup(this.dict, name);
    let generic = vm.classes.generic;
    let plain = original.map_or_else(|| this.base_list(), items).contains(&generic);
    if plain {
        return Err(type_error(vm, "Cannot inherit from plain Generic"));
    }
    let parameters = match original {
        Some(bases) => parameters_of_bases(vm, items(bases))?,
        None => Vec::new(),
    };
    let parameters = vm.tuple(&parameters);
    let name = vm.intern("__parameters__");
    vm.set_attribute(class, name, parameters)?;
    Ok(Value::NONE)
}

/// `super(Generic, class).__init_subclass__(…)`
fn call_next(vm: &mut Vm, class: Value, arguments: &Arguments) -> Fallible<()> {
    let generic = vm.classes.generic;
    let next = vm.new_super(generic, class)?;
    let name = vm.special(Special::InitSubclass);
    let method = vm.get_attribute(next, name)?;
    vm.call(method, arguments).map(drop)
}

fn parameters_of_bases(vm: &mut Vm, bases: &[Value]) -> Fallible<Vec<Value>> {
    let mut found = Vec::new();
    substitution::collect(vm, bases, &mut found)?;
    let mut listed: Option<Vec<Value>> = None;
    for &base in bases {
        if !is_generic_alias(vm, base) {
            continue;
        }
        if listed.is_some() {
            return Err(type_error(vm, "Cannot inherit from Generic[...] multiple times."));
        }
        let parameters = substitution::parameters(vm, base)?;
        listed = Some(items(parameters).to_vec());
    }
    let Some(listed) = listed else { return Ok(found) };
    let missing: Vec<Value> = found.into_iter().filter(|parameter| !listed.contains(parameter)).collect();
    if missing.is_empty() {
        return Ok(listed);
    }
    let [missing, listed] = [missing, listed].map(|values| joined(vm, &values));
    Err(type_error(vm, format!("Some type variables ({}) are not listed in Generic[{}]", missing?, listed?)))
}

fn joined(vm: &mut Vm, values: &[Value]) -> Fallible<String> {
    let mut texts = Vec::new();
    for &value in values {
        texts.push(vm.repr(value)?.to_string());
    }
    Ok(texts.join(", "))
}

/// Whether a value is `Generic[…]`.
fn is_generic_alias(vm: &Vm, value: Value) -> bool {
    alias_of(value).is_some_and(|alias| alias.typing && alias.origin.get() == vm.classes.generic)
}

/// `alias.__mro_entries__(bases)`
pub(super) fn mro_entries(vm: &mut Vm, this: Value, bases: Value) -> Fallible<Value> {
    let Some(alias) = alias_of(this) else { return Ok(Value::NONE) };
    if is_generic_alias(vm, this) {
        let later = items(bases).iter().skip_while(|&&base| base != this).skip(1);
        if later.copied().any(|base| alias_of(base).is_some_and(|alias| alias.typing)) {
            return Ok(vm.tuple(&[]));
        }
    }
    Ok(vm.tuple(&[alias.origin.get()]))
}
