//! Built-in functions about iteration, and the classes `map`, `filter`, `reversed`. Source: CPython 3.14 `Python/bltinmodule.c`.

use super::Builtin;
use super::arguments::{Arguments, type_error};
use super::signature::functions;
use crate::objects::class::Type;
use crate::objects::iterator::{CallableIterator, Mapped};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static FUNCTIONS: &[Builtin] = functions! { "":
    "all" One => |vm: &mut Vm, iterable: Value| quantify(vm, iterable, false);
    "any" One => |vm: &mut Vm, iterable: Value| quantify(vm, iterable, true);
    "iter" Positional(1, 2) => iter;
    "next" Positional(1, 2) => next;
};

/// Whether the truth of some item is `decisive`, for which the result is that truth.
fn quantify(vm: &mut Vm, iterable: Value, decisive: bool) -> Fallible<Value> {
    let iterator = vm.iterate(iterable)?;
    while let Some(item) = vm.next(iterator)? {
        if vm.truth(item)? == decisive {
            return Ok(Value::bool(decisive));
        }
    }
    Ok(Value::bool(!decisive))
}

fn iter(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let &[callable, sentinel] = arguments else { return vm.iterate(arguments[0]) };
    if !vm.is_callable(callable) {
        return Err(type_error(vm, "iter(v, w): v must be callable"));
    }
    Ok(CallableIterator::place(&mut vm.heap, Kind::CallableIterator, callable, sentinel))
}

fn next(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let iterator = arguments[0];
    if !vm.is_iterator(iterator) {
        return Err(vm.refuse(iterator, "is not an iterator"));
    }
    match arguments.get(1) {
        Some(default) => Ok(vm.next(iterator)?.unwrap_or(*default)),
        None => vm.next_or_stop(iterator),
    }
}

/// `map(function, *iterables, strict=False)`
pub(super) fn map(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let [strict] = arguments.keywords(vm, "map", ["strict"])?;
    let strict = strict.map_or(Ok(false), |strict| vm.truth(strict))?;
    let [function, iterables @ ..] = arguments.positional else {
        return Err(type_error(vm, "map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(type_error(vm, "map() must have at least two arguments."));
    }
    let iterators: Vec<Value> = iterables.iter().map(|iterable| vm.iterate(*iterable)).collect::<Fallible<_>>()?;
    let iterators = vm.tuple(&iterators);
    Ok(Mapped::place(&mut vm.heap, Kind::Map, *function, iterators, strict))
}

/// `filter(function, iterable)`
pub(super) fn filter(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let [function, iterable] = exactly(vm, "filter", arguments)?;
    let iterator = vm.iterate(iterable)?;
    Ok(Mapped::place(&mut vm.heap, Kind::Filter, function, iterator, false))
}

/// `reversed(sequence)`
pub(super) fn reversed(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let [sequence] = exactly(vm, "reversed", arguments)?;
    vm.reversed(sequence)
}

/// Exactly so many arguments, by position.
fn exactly<const N: usize>(vm: &mut Vm, name: &str, arguments: &Arguments) -> Fallible<[Value; N]> {
    arguments.refuse_keywords(vm, name)?;
    if let Ok(found) = <[Value; N]>::try_from(arguments.positional) {
        return Ok(found);
    }
    let (plural, given) = (if N == 1 { "" } else { "s" }, arguments.positional.len());
    Err(type_error(vm, format!("{name} expected {N} argument{plural}, got {given}")))
}
