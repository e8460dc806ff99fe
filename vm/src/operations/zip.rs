//! The `zip` iterator. Source: CPython 3.14 `Python/bltinmodule.c`.

use crate::objects::iterator::ZipObject;
use crate::objects::{ExceptionClass, Handle, Tuple};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// The next tuple of a `zip` object.
pub(super) fn next(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    let Some(zip) = Handle::<ZipObject>::of(value, Kind::Zip) else { return Ok(None) };
    let iterators = Tuple::from_value(zip.iterators).map_or(&[] as &[Value], Tuple::items);
    if iterators.is_empty() {
        return Ok(None);
    }
    let mut items = Vec::with_capacity(iterators.len());
    for (index, iterator) in iterators.iter().enumerate() {
        match vm.next(*iterator)? {
            Some(item) => items.push(item),
            None if zip.strict.get() => return ended(vm, "zip", iterators, index),
            None => return Ok(None),
        }
    }
    Ok(Some(vm.tuple(&items)))
}

/// A strict `zip` or `map` whose iterator `index` ended: all others must end too.
pub(super) fn ended(vm: &mut Vm, name: &str, iterators: &[Value], index: usize) -> Fallible<Option<Value>> {
    if index > 0 {
        return Err(uneven(vm, name, index, "shorter"));
    }
    for (index, iterator) in iterators.iter().enumerate().skip(1) {
        if vm.next(*iterator)?.is_some() {
            return Err(uneven(vm, name, index, "longer"));
        }
    }
    Ok(None)
}

fn uneven(vm: &mut Vm, name: &str, index: usize, how: &str) -> Raised {
    let others = if index == 1 { " 1".to_owned() } else { format!("s 1-{index}") };
    vm.raise(ExceptionClass::ValueError, format!("{name}() argument {} is {how} than argument{others}", index + 1))
}
