//! `typing.Generic`, the base of classes with type parameters, and the aliases of these (Lib/typing.py).

use super::substitute::{arguments, check_count, missing, of_none, parameters_of};
use super::{GenericAlias, TypeForm, alias, text, unpacked};
use crate::classes::{Class, Kind};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::repr::repr;
use crate::value::Value;
use std::rc::Rc;

const PARAMETERS: &str = "__parameters__";

pub(super) const GENERIC: &[Member] = &[
    Member::class_method("__class_getitem__", |i, class, arguments| {
        let item = arguments.one(&i.heap, "Generic.__class_getitem__")?;
        class_getitem(&i.heap, class, &item)
    }),
    Member::class_method("__init_subclass__", init_subclass),
];

/// The base that type parameters give a class: `Generic[T, *Ts]`.
pub(crate) fn generic_base(heap: &HeapRef, parameters: &Value) -> Value {
    let parameters = parameters.sequence_items().unwrap_or_default();
    let unpacked: Vec<Value> = parameters.into_iter().map(|parameter| unpacked(heap, parameter)).collect();
    alias::make_typing(heap, &heap.class(Kind::Generic), unpacked)
}

/// `class[item]` of a class that derives from `Generic`.
fn class_getitem(heap: &HeapRef, class: &Value, item: &Value) -> Res {
    if matches!(class, Value::Class(class) if class.is_builtin()) {
        return subscript_generic(heap, class, item);
    }
    let parameters = own_parameters(heap, class)?;
    if parameters.is_empty() {
        return Err(heap.type_error(format!("{} is not a generic class", repr(heap, class)?)));
    }
    let given = arguments(heap, class, &parameters, item)?;
    check_count(heap, class, given.len(), parameters.len())?;
    let mut args = Vec::new();
    for (parameter, argument) in parameters.iter().zip(given) {
        if super::is_type_var_tuple(parameter) {
            args.extend(argument.sequence_items().unwrap_or_default());
        } else {
            args.push(argument);
        }
    }
    Ok(alias::make_typing(heap, class, args))
}

/// `Generic[…]` itself takes different type parameters alone.
fn subscript_generic(heap: &HeapRef, class: &Value, item: &Value) -> Res {
    let items = match item {
        Value::Tuple(_) => item.sequence_items().unwrap_or_default(),
        single => vec![of_none(heap, single.clone())],
    };
    if items.is_empty() {
        return Err(heap.type_error("Parameter list to Generic[...] cannot be empty"));
    }
    if !items.iter().all(super::is_like_parameter) {
        let message = "Parameters to Generic[...] must all be type variables or parameter specification variables.";
        return Err(heap.type_error(message));
    }
    if parameters_of(heap, &items)?.len() != items.len() {
        return Err(heap.type_error("Parameters to Generic[...] must all be unique"));
    }
    Ok(alias::make_typing(heap, class, items))
}

fn own_parameters(heap: &HeapRef, class: &Value) -> Res<Vec<Value>> {
    let parameters = heap.optional_attribute(class, PARAMETERS)?;
    Ok(parameters.and_then(|parameters| parameters.sequence_items()).unwrap_or_default())
}

/// Notes the type parameters of a new class: those that `Generic[…]` lists, else all of its bases.
fn init_subclass(interpreter: &Interpreter, class: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let Value::Class(made) = class else { unreachable!("members are given values of their class") };
    let parent = heap.super_object(heap.classes.get(Kind::Generic), class.clone())?;
    let hook = heap.get_attribute(&parent, "__init_subclass__")?;
    interpreter.call(&hook, arguments)?;
    let Some(namespace) = &made.namespace else { return Ok(Value::None) };
    let original = namespace.get_str(heap, "__orig_bases__")?.and_then(|bases| bases.sequence_items());
    let is_plain = match &original {
        Some(bases) => bases.iter().any(|base| matches!(base, Value::Class(class) if is_generic(class))),
        None => made.bases.borrow().iter().any(is_generic),
    };
    if is_plain {
        return Err(heap.type_error("Cannot inherit from plain Generic"));
    }
    let parameters = match original {
        Some(bases) => parameters_of_bases(heap, &bases)?,
        None => Vec::new(),
    };
    namespace.set_str(heap, PARAMETERS, heap.tuple(parameters))?;
    Ok(Value::None)
}

fn is_generic(class: &Rc<Class>) -> bool {
    class.is_builtin() && class.kind == Kind::Generic
}

fn parameters_of_bases(heap: &HeapRef, bases: &[Value]) -> Res<Vec<Value>> {
    let all = parameters_of(heap, bases)?;
    let mut listed = None;
    for base in bases {
        let Value::TypeForm(form) = base else { continue };
        let TypeForm::Alias(GenericAlias { origin: Value::Class(origin), .. }) = &***form else { continue };
        if !is_generic(origin) {
            continue;
        }
        if listed.is_some() {
            return Err(heap.type_error("Cannot inherit from Generic[...] multiple times."));
        }
        listed = Some(parameters_of(heap, std::slice::from_ref(base))?);
    }
    let Some(listed) = listed else { return Ok(all) };
    let lost = missing(heap, &all, &listed)?;
    if !lost.is_empty() {
        let texts: Res<Vec<String>> = listed.iter().map(|parameter| repr(heap, parameter)).collect();
        let message =
            format!("Some type variables ({}) are not listed in Generic[{}]", lost.join(", "), texts?.join(", "));
        return Err(heap.type_error(message));
    }
    Ok(listed)
}

/// What stands for an alias among the bases of a class.
pub(super) fn mro_entries(heap: &HeapRef, this: &Value, origin: &Value, bases: &Value) -> Value {
    let bases = bases.sequence_items().unwrap_or_default();
    let is_alias = |base: &Value| matches!(base, Value::TypeForm(form) if form.kind() == Kind::ClassAlias);
    let behind = bases.iter().skip_while(|base| !base.is(this)).skip(1);
    let is_left_to_another = matches!(origin, Value::Class(class) if is_generic(class))
        && behind.filter(|base| is_alias(base)).any(|base| !base.is(this));
    if is_left_to_another { heap.tuple([]) } else { heap.tuple([origin.clone()]) }
}

/// The error of `isinstance` with such an alias.
pub(crate) const NO_CHECKS: &str = "Subscripted generics cannot be used with class and instance checks";

/// `alias[item]` of an alias that has type parameters still.
pub(super) fn check_subscript(heap: &HeapRef, form: &TypeForm) -> Res<()> {
    match form {
        TypeForm::Alias(GenericAlias { origin: Value::Class(class), .. }) if is_generic(class) => {
            Err(heap.type_error(format!("Cannot subscript already-subscripted {}", text(heap, form)?)))
        }
        _ => Ok(()),
    }
}
