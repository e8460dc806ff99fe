//! The type parameters in the arguments of aliases and unions, and what a subscript puts in their places.
//! Source: CPython 3.14 `Objects/genericaliasobject.c`.

use super::parameters::{default, has_default};
use super::{alias_of, arguments, as_type, items};
use crate::builtins::type_error;
use crate::objects::class::Type;
use crate::objects::typing::{AliasObject, UnionObject};
use crate::objects::{List, Tuple, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `__parameters__` of an alias or a union.
pub(super) fn parameters(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let known = match (AliasObject::of(this, Kind::GenericAlias), UnionObject::of(this, Kind::Union)) {
        (Some(alias), _) => alias.parameters.get(),
        (_, Some(union)) => union.parameters.get(),
        _ => Value::NULL,
    };
    if !known.is_null() {
        return Ok(known);
    }
    let mut found = Vec::new();
    collect(vm, arguments(this), &mut found)?;
    let found = vm.tuple(&found);
    match (AliasObject::of(this, Kind::GenericAlias), UnionObject::of(this, Kind::Union)) {
        (Some(alias), _) => alias.parameters.set(found),
        (_, Some(union)) => union.parameters.set(found),
        _ => {}
    }
    Ok(found)
}

/// Whether a value is a type parameter.
pub(super) fn is_parameter(value: Value) -> bool {
    matches!(kind_of(value), Some(Kind::TypeVar | Kind::ParamSpec | Kind::TypeVarTuple))
}

/// The items of a list or tuple.
fn sequence(value: Value) -> Option<Vec<Value>> {
    List::from_value(value).map(List::to_vec).or_else(|| Tuple::from_value(value).map(|tuple| tuple.items().to_vec()))
}

/// Adds the type parameters of some types, each once.
pub(super) fn collect(vm: &mut Vm, types: &[Value], found: &mut Vec<Value>) -> Fallible<()> {
    for &value in types {
        let inner = match kind_of(value) {
            _ if is_parameter(value) => vec![value],
            Some(Kind::GenericAlias | Kind::Union) => {
                let inner = vm.nested("", |vm| parameters(vm, value))?;
                items(inner).to_vec()
            }
            _ if Type::from_value(value).is_some() => continue,
            _ => match sequence(value) {
                Some(list) => {
                    vm.nested("", |vm| collect(vm, &list, found))?;
                    continue;
                }
                None if !crate::objects::instance::is_of_program(value) => continue,
                None => {
                    let name = vm.intern("__parameters__");
                    let inner = vm.get_attribute_if_any(value, name)?;
                    items(inner.unwrap_or(Value::NULL)).to_vec()
                }
            },
        };
        for parameter in inner {
            if !found.contains(&parameter) {
                found.push(parameter);
            }
        }
    }
    Ok(())
}

/// The arguments of an alias or union with `item` in the places of its type parameters.
pub(super) fn substitute(vm: &mut Vm, this: Value, old: &[Value], item: Value) -> Fallible<Vec<Value>> {
    let found = parameters(vm, this)?;
    let given = prepare(vm, this, items(found), item)?;
    replace(vm, old, items(found), &given)
}

/// What is given for each of the type parameters.
pub(super) fn prepare(vm: &mut Vm, generic: Value, parameters: &[Value], item: Value) -> Fallible<Vec<Value>> {
    if parameters.is_empty() {
        let generic = vm.repr(generic)?;
        return Err(type_error(vm, format!("{generic} is not a generic class")));
    }
    let mut given = Vec::new();
    for &value in Tuple::from_value(item).map_or(&[item][..], Tuple::items) {
        match unpacked_items(value) {
            Some(items) => given.extend(items),
            None => given.push(as_type(vm, value)?),
        }
    }
    let variadic = parameters.iter().position(|&parameter| kind_of(parameter) == Some(Kind::TypeVarTuple));
    add_defaults(vm, &parameters[..variadic.unwrap_or(parameters.len())], &mut given)?;
    if let Some(place) = variadic
        && given.len() + 1 >= parameters.len()
    {
        let end = given.len() - (parameters.len() - place - 1);
        let middle = match has_default(parameters[place]) && place == end {
            true => {
                let default = default(vm, parameters[place])?;
                unpacked_items(default).unwrap_or_else(|| vec![default])
            }
            false => given[place..end].to_vec(),
        };
        let middle = vm.tuple(&middle);
        given.splice(place..end, [middle]);
    }
    if let [parameter] = *parameters
        && kind_of(parameter) == Some(Kind::ParamSpec)
        && !matches!(*given, [only] if is_parameter_list(only))
    {
        given = vec![vm.tuple(&given)];
    }
    check_count(vm, generic, given.len(), parameters)?;
    for (parameter, given) in parameters.iter().zip(&mut given) {
        if kind_of(*parameter) == Some(Kind::ParamSpec)
            && let Some(list) = List::from_value(*given)
        {
            *given = vm.tuple(&list.to_vec());
        }
    }
    Ok(given)
}

/// The items of `*tuple[int, str]`.
fn unpacked_items(value: Value) -> Option<Vec<Value>> {
    let alias = alias_of(value).filter(|alias| alias.starred && !alias.typing)?;
    let items = items(alias.arguments.get());
    (!items.contains(&Value::ELLIPSIS)).then(|| items.to_vec())
}

/// PEP 696: where nothing is given, the default is.
fn add_defaults(vm: &mut Vm, parameters: &[Value], given: &mut Vec<Value>) -> Fallible<()> {
    while let Some(&parameter) = parameters.get(given.len()).filter(|&&parameter| has_default(parameter)) {
        given.push(default(vm, parameter)?);
    }
    Ok(())
}

/// What may stand for a `ParamSpec`: a list of types, `...`, another `ParamSpec`.
fn is_parameter_list(value: Value) -> bool {
    sequence(value).is_some() || value == Value::ELLIPSIS || kind_of(value) == Some(Kind::ParamSpec)
}

fn check_count(vm: &mut Vm, generic: Value, given: usize, parameters: &[Value]) -> Fallible<()> {
    let wanted = parameters.len();
    if given == wanted {
        return Ok(());
    }
    let needs_one = |parameter: Value| kind_of(parameter) != Some(Kind::TypeVarTuple) && !has_default(parameter);
    let (many, at_least, wanted) = match given > wanted {
        true => ("many", "", wanted),
        false => ("few", "at least ", parameters.iter().filter(|&&parameter| needs_one(parameter)).count()),
    };
    let generic = vm.repr(generic)?;
    let message = format!("Too {many} arguments for {generic}; actual {given}, expected {at_least}{wanted}");
    Err(type_error(vm, message))
}

/// Types with the type parameters replaced by what is given for them.
fn replace(vm: &mut Vm, types: &[Value], parameters: &[Value], given: &[Value]) -> Fallible<Vec<Value>> {
    let given_for =
        |parameter: Value| parameters.iter().position(|&known| known == parameter).map(|place| given[place]);
    let mut new = Vec::new();
    for &value in types {
        if let Some(given) = given_for(value) {
            new.push(given);
        } else if let Some(given) = unpacked(value).and_then(given_for) {
            new.extend_from_slice(items(given));
        } else if matches!(kind_of(value), Some(Kind::GenericAlias | Kind::Union)) {
            new.push(vm.nested("", |vm| replace_inside(vm, value, parameters, given))?);
        } else if let Some(list) = sequence(value) {
            let list = vm.nested("", |vm| replace(vm, &list, parameters, given))?;
            new.push(if List::from_value(value).is_some() { vm.list(list) } else { vm.tuple(&list) });
        } else {
            new.push(value);
        }
    }
    Ok(new)
}

/// The `TypeVarTuple` that `Unpack[Ts]` unpacks.
fn unpacked(value: Value) -> Option<Value> {
    let alias = alias_of(value).filter(|alias| alias.typing && alias.starred)?;
    items(alias.arguments.get()).first().copied()
}

fn replace_inside(vm: &mut Vm, value: Value, parameters: &[Value], given: &[Value]) -> Fallible<Value> {
    let inner = self::parameters(vm, value)?;
    let mut item = Vec::new();
    for &parameter in items(inner) {
        match parameters.iter().position(|&known| known == parameter) {
            Some(place) if kind_of(parameter) == Some(Kind::TypeVarTuple) => {
                item.extend_from_slice(items(given[place]));
            }
            Some(place) => item.push(given[place]),
            None => item.push(parameter),
        }
    }
    if item.is_empty() && items(inner).is_empty() {
        return Ok(value);
    }
    let item = vm.tuple(&item);
    super::subscript(vm, value, item)
}
