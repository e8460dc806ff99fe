//! Types in the places of type parameters (Objects/genericaliasobject.c, and what it asks of Lib/typing.py).

use super::{Parameter, ParameterKind, TypeForm};
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::text::repr::repr;
use crate::value::Value;

/// The type parameters in some arguments, each once, in order.
pub(super) fn parameters_of(heap: &HeapRef, args: &[Value]) -> Res<Vec<Value>> {
    let mut found: Vec<Value> = Vec::new();
    for arg in args {
        for parameter in parameters_in(heap, arg)? {
            if !found.iter().any(|known| known.is(&parameter)) {
                found.push(parameter);
            }
        }
    }
    Ok(found)
}

fn parameters_in(heap: &HeapRef, arg: &Value) -> Res<Vec<Value>> {
    match arg {
        Value::TypeForm(form) => match &***form {
            TypeForm::Parameter(_) => Ok(vec![arg.clone()]),
            TypeForm::Alias(alias) => inner_parameters(heap, &alias.args.sequence_items().unwrap_or_default()),
            TypeForm::Union { args } => inner_parameters(heap, args),
            TypeForm::Unpacked(of) => Ok(vec![of.clone()]),
            TypeForm::Lazy(alias) => Ok(alias.parameters.sequence_items().unwrap_or_default()),
            TypeForm::Part { .. } | TypeForm::NoDefault => Ok(Vec::new()),
        },
        Value::Tuple(_) | Value::List(_) => inner_parameters(heap, &arg.sequence_items().unwrap_or_default()),
        _ => Ok(Vec::new()),
    }
}

fn inner_parameters(heap: &HeapRef, args: &[Value]) -> Res<Vec<Value>> {
    heap.nested("", || parameters_of(heap, args))
}

/// What stands for each of the parameters of `whole` when it is subscripted: one value each, a tuple for a `TypeVarTuple`.
pub(super) fn arguments(heap: &HeapRef, whole: &Value, parameters: &[Value], item: &Value) -> Res<Vec<Value>> {
    let mut args = unpack(heap, item);
    for (at, parameter) in parameters.iter().enumerate() {
        if at == args.len()
            && let Some(default) = default_of(heap, parameter)?
            && kind_of(parameter) != Some(ParameterKind::TypeVarTuple)
        {
            args.push(default);
        }
        match kind_of(parameter) {
            Some(ParameterKind::TypeVar) if at >= args.len() => {
                let mut least = 0;
                for other in parameters {
                    let is_single = kind_of(other) != Some(ParameterKind::TypeVarTuple);
                    least += usize::from(is_single && default_of(heap, other)?.is_none());
                }
                return Err(too_few(heap, whole, args.len(), least)?);
            }
            Some(ParameterKind::TypeVarTuple) => args = gather(heap, whole, parameters, at, args)?,
            Some(ParameterKind::ParamSpec) => args = as_signature(heap, whole, parameters, at, args)?,
            _ => {}
        }
    }
    Ok(args)
}

/// TypeError unless there is one argument for each parameter.
pub(super) fn check_count(heap: &HeapRef, whole: &Value, args: usize, parameters: usize) -> Res<()> {
    if args == parameters {
        return Ok(());
    }
    let many = if args > parameters { "many" } else { "few" };
    let whole = repr(heap, whole)?;
    Err(heap.type_error(format!("Too {many} arguments for {whole}; actual {args}, expected {parameters}")))
}

fn too_few(heap: &HeapRef, whole: &Value, actual: usize, least: usize) -> Res<Throw> {
    let whole = repr(heap, whole)?;
    Ok(heap.type_error(format!("Too few arguments for {whole}; actual {actual}, expected at least {least}")))
}

fn kind_of(parameter: &Value) -> Option<ParameterKind> {
    match parameter {
        Value::TypeForm(form) => match &***form {
            TypeForm::Parameter(parameter) => Some(parameter.kind),
            _ => None,
        },
        _ => None,
    }
}

/// PEP 696: what stands for the parameter where nothing is given.
fn default_of(heap: &HeapRef, parameter: &Value) -> Res<Option<Value>> {
    let Value::TypeForm(form) = parameter else { return Ok(None) };
    match &***form {
        TypeForm::Parameter(parameter) => heap.evaluate(&parameter.default),
        _ => Ok(None),
    }
}

/// The arguments in a subscript; a starred tuple of known length stands for its items.
fn unpack(heap: &HeapRef, item: &Value) -> Vec<Value> {
    let items = match item {
        Value::Tuple(_) => item.sequence_items().unwrap_or_default(),
        single => vec![single.clone()],
    };
    items
        .into_iter()
        .flat_map(|item| {
            starred_items(&item).filter(|items| !is_open(items)).unwrap_or_else(|| vec![of_none(heap, item)])
        })
        .collect()
}

/// `None` as a type is its class.
pub(super) fn of_none(heap: &HeapRef, value: Value) -> Value {
    match value {
        Value::None => heap.class(crate::classes::Kind::NoneType),
        other => other,
    }
}

/// The items of `*tuple[…]`.
fn starred_items(item: &Value) -> Option<Vec<Value>> {
    let Value::TypeForm(form) = item else { return None };
    match &***form {
        TypeForm::Alias(alias) if alias.is_starred => alias.args.sequence_items(),
        _ => None,
    }
}

/// Whether the items are those of `tuple[int, ...]`.
fn is_open(items: &[Value]) -> bool {
    items.len() == 2 && matches!(items[1], Value::Ellipsis)
}

/// Makes one tuple of what stands for the `TypeVarTuple` at a place.
fn gather(heap: &HeapRef, whole: &Value, parameters: &[Value], at: usize, args: Vec<Value>) -> Res<Vec<Value>> {
    let rest = &parameters[at + 1..];
    if rest.iter().any(|other| kind_of(other) == Some(ParameterKind::TypeVarTuple)) {
        return Err(heap.type_error(format!("More than one TypeVarTuple parameter in {}", repr(heap, whole)?)));
    }
    let (mut left, mut right) = (at, rest.len());
    let open = |arg: &Value| starred_items(arg).filter(|items| is_open(items));
    let mut filler = None;
    for (place, arg) in args.iter().enumerate() {
        let Some(items) = open(arg) else { continue };
        if filler.is_some() {
            return Err(heap.type_error("More than one unpacked arbitrary-length tuple argument"));
        }
        filler = Some(items[0].clone());
        (left, right) = (left.min(place), right.min(args.len() - place - 1));
    }
    if left + right > args.len() {
        return Err(too_few(heap, whole, args.len(), parameters.len() - 1)?);
    }
    let fill = |count: usize| std::iter::repeat_n(filler.clone(), count).flatten();
    let gathered = match default_of(heap, &parameters[at])?.filter(|_| left == args.len() - right) {
        Some(default) => unpack(heap, &default),
        None => args[left..args.len() - right].to_vec(),
    };
    let gathered = heap.tuple(gathered);
    let before = args[..left].iter().cloned().chain(fill(at - left));
    let after = fill(rest.len() - right).chain(args[args.len() - right..].iter().cloned());
    Ok(before.chain([gathered]).chain(after).collect())
}

/// A list of types at the place of a `ParamSpec`; the only one takes them without brackets too.
fn as_signature(
    heap: &HeapRef,
    whole: &Value,
    parameters: &[Value],
    at: usize,
    mut args: Vec<Value>,
) -> Res<Vec<Value>> {
    if at >= args.len() {
        return Err(heap.type_error(format!("Too few arguments for {}", repr(heap, whole)?)));
    }
    if parameters.len() == 1 && !is_signature(&args[0]) {
        return Ok(vec![heap.tuple(args)]);
    }
    if let Value::List(list) = &args[at] {
        let items = list.0.borrow().clone();
        args[at] = heap.tuple(items);
    }
    Ok(args)
}

fn is_signature(value: &Value) -> bool {
    matches!(value, Value::Ellipsis | Value::Tuple(_) | Value::List(_))
        || kind_of(value) == Some(ParameterKind::ParamSpec)
}

/// What stands for a parameter, checked.
pub(super) fn one(heap: &HeapRef, parameter: &Parameter, argument: &Value) -> Res {
    match parameter.kind {
        ParameterKind::TypeVar => {
            let argument = checked(heap, argument, "Parameters to generic types must be types.")?;
            let is_unpacked = starred_items(&argument).is_some()
                || matches!(&argument, Value::TypeForm(form) if matches!(&***form, TypeForm::Unpacked(_)));
            if is_unpacked {
                return Err(heap.type_error(format!("{} is not valid as type argument", repr(heap, &argument)?)));
            }
            Ok(argument)
        }
        ParameterKind::TypeVarTuple => Err(heap.type_error("Substitution of bare TypeVarTuple is not supported")),
        ParameterKind::ParamSpec => match argument {
            Value::Tuple(_) | Value::List(_) => {
                let items = argument.sequence_items().unwrap_or_default();
                let items: Res<Vec<Value>> = items.iter().map(|item| checked(heap, item, "Expected a type.")).collect();
                Ok(heap.tuple(items?))
            }
            other if is_signature(other) => Ok(other.clone()),
            other => {
                let given = repr(heap, other)?;
                let message = format!("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {given}");
                Err(heap.type_error(message))
            }
        },
    }
}

fn checked(heap: &HeapRef, argument: &Value, otherwise: &str) -> Res {
    match of_none(heap, argument.clone()) {
        Value::Tuple(_) => {
            let given: String = repr(heap, argument)?.chars().take(100).collect();
            Err(heap.type_error(format!("{otherwise} Got {given}.")))
        }
        Value::Str(_) => Err(crate::error::not_supported("text that stands for a type")),
        argument => Ok(argument),
    }
}

/// The arguments of a form with those of a subscript in the places of its parameters.
pub(super) fn substituted(heap: &HeapRef, args: &[Value], parameters: &[Value], given: &[Value]) -> Res<Vec<Value>> {
    let mut made = Vec::new();
    for arg in args {
        match arg {
            Value::TypeForm(form) => match &***form {
                TypeForm::Parameter(parameter) => made.push(one(heap, parameter, &given[place(parameters, arg)])?),
                TypeForm::Unpacked(of) => {
                    made.extend(given[place(parameters, of)].sequence_items().unwrap_or_default());
                }
                _ => made.push(inside(heap, arg, parameters, given)?),
            },
            Value::Tuple(items) => {
                let items = substituted(heap, items.items(), parameters, given)?;
                made.push(heap.tuple(items));
            }
            Value::List(list) => {
                let items = list.0.borrow().clone();
                made.push(heap.list(substituted(heap, &items, parameters, given)?));
            }
            other => made.push(other.clone()),
        }
    }
    Ok(made)
}

/// A form inside a form.
fn inside(heap: &HeapRef, arg: &Value, parameters: &[Value], given: &[Value]) -> Res {
    let own = parameters_in(heap, arg)?;
    if own.is_empty() {
        return Ok(arg.clone());
    }
    let mut items = Vec::new();
    for parameter in own {
        let argument = &given[place(parameters, &parameter)];
        match kind_of(&parameter) {
            Some(ParameterKind::TypeVarTuple) => items.extend(argument.sequence_items().unwrap_or_default()),
            _ => items.push(argument.clone()),
        }
    }
    super::subscript(heap, arg, &heap.tuple(items))
}

fn place(parameters: &[Value], parameter: &Value) -> usize {
    let found = parameters.iter().position(|other| other.is(parameter));
    found.expect("the parameters were read off the same arguments")
}

/// How those of the parameters are shown that are not listed.
pub(super) fn missing(heap: &HeapRef, parameters: &[Value], listed: &[Value]) -> Res<Vec<String>> {
    let is_missing = |parameter: &&Value| !listed.iter().any(|other| other.is(parameter));
    parameters.iter().filter(is_missing).map(|parameter| repr(heap, parameter)).collect()
}
