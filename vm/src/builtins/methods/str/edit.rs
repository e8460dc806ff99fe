//! Changing: `replace`, `strip` and its kin, `removeprefix`, `removesuffix`.

use super::{find, part, str_argument, unchanged, with_text, with_units};
use crate::builtins::arguments::type_error;
use crate::objects::{Str, StrBuilder};
use crate::operations::{characters, search};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) fn replace(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let old = str_argument(vm, arguments[0], "replace() argument 1")?;
    let new = str_argument(vm, arguments[1], "replace() argument 2")?;
    let most = if arguments[2].is_null() { -1 } else { vm.ssize(arguments[2])? };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let places: Vec<usize> =
        with_units!(this, old, |text, needle| search::matches(text, needle, most).collect(), Vec::new());
    if places.is_empty() {
        return Ok(unchanged(vm, this));
    }
    let kept = this.len() - places.len() * old.len();
    vm.check_size(kept.saturating_add(places.len().saturating_mul(new.len())))?;
    let mut builder = StrBuilder::default();
    let mut from = 0;
    for at in places {
        builder.extend(this.units().slice(from..at));
        builder.extend(new.units());
        from = at + old.len();
    }
    builder.extend(this.units().slice(from..this.len()));
    Ok(builder.finish(&mut vm.heap))
}

pub(super) fn strip(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    strip_ends(vm, this, "strip", arguments, [true, true])
}

pub(super) fn strip_left(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    strip_ends(vm, this, "lstrip", arguments, [true, false])
}

pub(super) fn strip_right(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    strip_ends(vm, this, "rstrip", arguments, [false, true])
}

fn strip_ends(vm: &mut Vm, this: Str, name: &str, arguments: &[Value], ends: [bool; 2]) -> Fallible<Value> {
    use search::Unit;
    let range = match arguments.first().filter(|given| !given.is_none()) {
        None => with_text!(this, |text| search::strip(text, ends, |unit| characters::is_space(unit.point()))),
        Some(given) => {
            let Some(doomed) = Str::from_value(*given) else {
                return Err(type_error(vm, format!("{name} arg must be None or str")));
            };
            let doomed: Vec<u32> = doomed.units().iter().collect();
            with_text!(this, |text| search::strip(text, ends, |unit| doomed.contains(&unit.point())))
        }
    };
    Ok(if range.len() == this.len() { unchanged(vm, this) } else { part(vm, this, range) })
}

pub(super) fn remove_prefix(vm: &mut Vm, this: Str, prefix: Value) -> Fallible<Value> {
    let prefix = str_argument(vm, prefix, "removeprefix() argument")?;
    let has = find::has_affix(this, prefix, 0..this.len(), false);
    Ok(if has { part(vm, this, prefix.len()..this.len()) } else { unchanged(vm, this) })
}

pub(super) fn remove_suffix(vm: &mut Vm, this: Str, suffix: Value) -> Fallible<Value> {
    let suffix = str_argument(vm, suffix, "removesuffix() argument")?;
    let has = find::has_affix(this, suffix, 0..this.len(), true);
    Ok(if has { part(vm, this, 0..this.len() - suffix.len()) } else { unchanged(vm, this) })
}
