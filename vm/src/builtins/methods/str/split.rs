//! Taking apart: `split` and its kin, `partition`.

use super::{empty_separator, part, unchanged, with_text, with_units};
use crate::builtins::arguments::type_error;
use crate::objects::Str;
use crate::operations::{characters, search};
use crate::vm::{Fallible, Vm};
use std::ops::Range;
use stencils::value::Value;

pub(super) fn split(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    split_from(vm, this, arguments, false)
}

pub(super) fn split_last(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    split_from(vm, this, arguments, true)
}

fn split_from(vm: &mut Vm, this: Str, arguments: &[Value], last: bool) -> Fallible<Value> {
    let [separator, most] = [arguments[0], arguments[1]];
    let most = if most.is_null() { -1 } else { vm.ssize(most)? };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if separator.is_null() || separator.is_none() {
        let ranges = with_text!(this, |text| if last {
            search::split_words_last(text, characters::is_space, most)
        } else {
            search::split_words(text, characters::is_space, most)
        });
        return Ok(parts(vm, this, ranges));
    }
    let Some(separator) = Str::from_value(separator) else {
        let class = vm.type_name(separator);
        return Err(type_error(vm, format!("must be str or None, not {class}")));
    };
    if separator.len() == 0 {
        return Err(empty_separator(vm));
    }
    // What is shorter or of narrower characters is not even looked at, of whatever class it is.
    if this.len() < separator.len() || this.units().width() < separator.units().width() {
        return Ok(vm.list(vec![this.value()]));
    }
    let whole = 0..this.len();
    let ranges = with_units!(
        this,
        separator,
        |text, separator| if last {
            search::split_last(text, separator, most)
        } else {
            search::split(text, separator, most)
        },
        vec![whole]
    );
    Ok(parts(vm, this, ranges))
}

fn parts(vm: &mut Vm, this: Str, ranges: Vec<Range<usize>>) -> Value {
    let whole = 0..this.len();
    let parts =
        ranges.into_iter().map(|range| if range == whole { unchanged(vm, this) } else { part(vm, this, range) });
    let parts = parts.collect();
    vm.list(parts)
}

pub(super) fn split_lines(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let keep_ends = !arguments[0].is_null() && vm.truth(arguments[0])?;
    let ranges = with_text!(this, |text| search::split_lines(text, characters::is_line_break, keep_ends));
    Ok(parts(vm, this, ranges))
}

pub(super) fn partition(vm: &mut Vm, this: Str, separator: Value) -> Fallible<Value> {
    partition_at(vm, this, separator, false)
}

pub(super) fn partition_last(vm: &mut Vm, this: Str, separator: Value) -> Fallible<Value> {
    partition_at(vm, this, separator, true)
}

fn partition_at(vm: &mut Vm, this: Str, separator: Value, last: bool) -> Fallible<Value> {
    let Some(separator) = Str::from_value(separator) else {
        let class = vm.type_name(separator);
        return Err(type_error(vm, format!("must be str, not {class}")));
    };
    if separator.len() == 0 {
        return Err(empty_separator(vm));
    }
    let empty = vm.str("");
    let Some(at) = with_units!(this, separator, |text, needle| search::find(text, needle, last), None) else {
        let whole = this.value();
        return Ok(vm.tuple(&if last { [empty, empty, whole] } else { [whole, empty, empty] }));
    };
    let before = part(vm, this, 0..at);
    let after = part(vm, this, at + separator.len()..this.len());
    Ok(vm.tuple(&[before, separator.value(), after]))
}
