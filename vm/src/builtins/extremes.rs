//! `min` and `max`.

use super::arguments::{Arguments, type_error};
use crate::objects::ExceptionClass;
use crate::operations::Comparison;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// `min(iterable, *, key, default)`, `min(first, second, *rest, key)`
pub(super) fn min(vm: &mut Vm, arguments: &Arguments) -> Fallible<Value> {
    extreme(vm, "min", Comparison::Less, arguments)
}

/// As [`min`].
pub(super) fn max(vm: &mut Vm, arguments: &Arguments) -> Fallible<Value> {
    extreme(vm, "max", Comparison::Greater, arguments)
}

fn extreme(vm: &mut Vm, name: &str, better: Comparison, arguments: &Arguments) -> Fallible<Value> {
    if arguments.positional.is_empty() {
        return Err(type_error(vm, format!("{name} expected at least 1 argument, got 0")));
    }
    let [key, default] = arguments.keywords(vm, name, ["key", "default"])?;
    let key = key.filter(|key| !key.is_none());
    if arguments.positional.len() > 1 {
        if default.is_some() {
            let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
            return Err(type_error(vm, message));
        }
        let mut best = None;
        for item in arguments.positional {
            consider(vm, &mut best, *item, key, better)?;
        }
        return Ok(best.map_or(Value::NONE, |(item, _)| item));
    }
    let mut best = None;
    vm.for_each(arguments.positional[0], |vm, item| consider(vm, &mut best, item, key, better))?;
    match best.map(|(item, _)| item).or(default) {
        Some(item) => Ok(item),
        None => Err(vm.raise(ExceptionClass::ValueError, format!("{name}() iterable argument is empty"))),
    }
}

/// Takes an item as the best so far, with what is compared of it, if it is the first or better.
fn consider(
    vm: &mut Vm,
    best: &mut Option<(Value, Value)>,
    item: Value,
    key: Option<Value>,
    better: Comparison,
) -> Fallible<()> {
    let value = match key {
        Some(key) => vm.call(key, &Arguments::positional(&[item]))?,
        None => item,
    };
    let replace = match best {
        Some((_, old)) => vm.compare(better, value, *old)?,
        None => true,
    };
    if replace {
        *best = Some((item, value));
    }
    Ok(())
}
