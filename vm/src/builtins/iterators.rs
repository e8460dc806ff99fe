//! Calling `enumerate` and `zip`.

use super::arguments::{Arguments, type_error};
use crate::objects::Str;
use crate::objects::class::Type;
use crate::objects::iterator::{EnumerateObject, ZipObject};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `enumerate(iterable, start=0)`
pub(super) fn enumerate(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let given = arguments.positional.len() + arguments.names.len();
    if given > 2 && arguments.positional.is_empty() {
        return Err(type_error(vm, "enumerate() missing required argument 'iterable'"));
    }
    if given > 2 {
        return Err(type_error(vm, format!("enumerate() takes at most 2 arguments ({given} given)")));
    }
    let mut found = [arguments.positional.first().copied(), arguments.positional.get(1).copied()];
    for (name, value) in arguments.names.iter().zip(arguments.keywords) {
        let name = Str::from_value(*name).map(|name| name.to_string()).unwrap_or_default();
        match ["iterable", "start"].iter().position(|known| *known == name) {
            Some(1) if given == 1 => return Err(invalid_keyword(vm, &name)),
            Some(place) if found[place].is_none() => found[place] = Some(*value),
            _ => return Err(invalid_keyword(vm, &name)),
        }
    }
    let [Some(iterable), start] = found else {
        return Err(type_error(vm, "enumerate() missing required argument 'iterable'"));
    };
    let start = match start {
        Some(start) => {
            let start = vm.index(start)?;
            vm.big_int(start.big().into_owned())
        }
        None => Value::small_int(0),
    };
    let iterator = vm.iterate(iterable)?;
    Ok(EnumerateObject::place(&mut vm.heap, Kind::Enumerate, iterator, start))
}

fn invalid_keyword(vm: &mut Vm, name: &str) -> Raised {
    type_error(vm, format!("'{name}' is an invalid keyword argument for enumerate()"))
}

/// `zip(*iterables, strict=False)`
pub(super) fn zip(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let [strict] = arguments.keywords(vm, "zip", ["strict"])?;
    let strict = strict.map_or(Ok(false), |strict| vm.truth(strict))?;
    let iterators: Vec<Value> =
        arguments.positional.iter().map(|iterable| vm.iterate(*iterable)).collect::<Fallible<_>>()?;
    let iterators = vm.tuple(&iterators);
    Ok(ZipObject::place(&mut vm.heap, iterators, strict))
}
