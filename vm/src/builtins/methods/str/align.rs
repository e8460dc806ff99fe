//! Filling up: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use super::unchanged;
use crate::builtins::arguments::type_error;
use crate::objects::{Str, StrBuilder};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) fn left(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let (missing, fill) = missing(vm, this, arguments)?;
    padded(vm, this, [0, missing], fill)
}

pub(super) fn right(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let (missing, fill) = missing(vm, this, arguments)?;
    padded(vm, this, [missing, 0], fill)
}

pub(super) fn center(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let (missing, fill) = missing(vm, this, arguments)?;
    let before = missing / 2 + (missing & (this.len() + missing) & 1);
    padded(vm, this, [before, missing - before], fill)
}

/// How many code points are missing from the width, and the one to fill up with.
fn missing(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<(usize, u32)> {
    let width = vm.ssize(arguments[0])?;
    let fill = match arguments.get(1) {
        None => 32,
        Some(fill) => match Str::from_value(*fill) {
            Some(fill) if fill.len() == 1 => fill.units().get(0).unwrap_or(32),
            Some(_) => return Err(type_error(vm, "The fill character must be exactly one character long")),
            None => {
                let class = vm.type_name(*fill);
                return Err(type_error(vm, format!("The fill character must be a unicode character, not {class}")));
            }
        },
    };
    let width = usize::try_from(width).unwrap_or(0);
    vm.check_size(width)?;
    Ok((width.saturating_sub(this.len()), fill))
}

fn padded(vm: &mut Vm, this: Str, [before, after]: [usize; 2], fill: u32) -> Fallible<Value> {
    if before == 0 && after == 0 {
        return Ok(unchanged(vm, this));
    }
    let mut builder = StrBuilder::default();
    (0..before).for_each(|_| builder.push(fill));
    builder.extend(this.units());
    (0..after).for_each(|_| builder.push(fill));
    Ok(builder.finish(&mut vm.heap))
}

pub(super) fn zero_fill(vm: &mut Vm, this: Str, width: Value) -> Fallible<Value> {
    let (missing, _) = missing(vm, this, &[width])?;
    if missing == 0 {
        return Ok(unchanged(vm, this));
    }
    let sign = this.units().get(0).filter(|first| [43, 45].contains(first));
    let mut builder = StrBuilder::default();
    sign.into_iter().for_each(|sign| builder.push(sign));
    (0..missing).for_each(|_| builder.push(48));
    builder.extend(this.units().slice(usize::from(sign.is_some())..this.len()));
    Ok(builder.finish(&mut vm.heap))
}

pub(super) fn expand_tabs(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let size = if arguments[0].is_null() { 8 } else { vm.c_int(arguments[0])? };
    let size = usize::try_from(size).unwrap_or(0);
    let mut builder = StrBuilder::default();
    let mut column = 0;
    for point in this.units().iter() {
        match point {
            9 => {
                let spaces = if size == 0 { 0 } else { size - column % size };
                vm.check_size(builder.len().saturating_add(spaces))?;
                (0..spaces).for_each(|_| builder.push(32));
                column += spaces;
            }
            _ => {
                builder.push(point);
                column = if matches!(point, 10 | 13) { 0 } else { column + 1 };
            }
        }
    }
    Ok(builder.finish(&mut vm.heap))
}
