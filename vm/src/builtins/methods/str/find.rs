//! Searching: `find` and its kin, `count`, `startswith`, `endswith`.

use super::{str_argument, with_units};
use crate::builtins::arguments::type_error;
use crate::builtins::methods::place_or_minus_one;
use crate::objects::{ExceptionClass, Str, Tuple};
use crate::operations::search;
use crate::vm::{Fallible, Vm};
use std::ops::Range;
use stencils::value::Value;

/// The place of the pattern that the arguments name, if it occurs within the bounds that they give.
fn place(vm: &mut Vm, this: Str, name: &str, arguments: &[Value], last: bool) -> Fallible<Option<usize>> {
    let pattern = str_argument(vm, arguments[0], &format!("{name}() argument 1"))?;
    let Some(range) = vm.subrange(&arguments[1..], this.len())? else { return Ok(None) };
    let start = range.start;
    let found = with_units!(this, pattern, |text, needle| search::find(&text[range], needle, last), None);
    Ok(found.map(|at| start + at))
}

fn found_or_error(vm: &mut Vm, found: Option<usize>) -> Fallible<Value> {
    match found {
        Some(at) => Ok(vm.int(at as i64)),
        None => Err(vm.raise(ExceptionClass::ValueError, "substring not found")),
    }
}

pub(super) fn find(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, this, "find", arguments, false)?;
    Ok(place_or_minus_one(vm, found))
}

pub(super) fn find_last(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, this, "rfind", arguments, true)?;
    Ok(place_or_minus_one(vm, found))
}

pub(super) fn index(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, this, "index", arguments, false)?;
    found_or_error(vm, found)
}

pub(super) fn index_last(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let found = place(vm, this, "rindex", arguments, true)?;
    found_or_error(vm, found)
}

pub(super) fn count(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let pattern = str_argument(vm, arguments[0], "count() argument 1")?;
    let Some(range) = vm.subrange(&arguments[1..], this.len())? else { return Ok(Value::small_int(0)) };
    let count = with_units!(this, pattern, |text, needle| search::matches(&text[range], needle, usize::MAX).count(), 0);
    Ok(vm.int(count as i64))
}

pub(super) fn starts_with(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    affixed(vm, this, "startswith", arguments, false)
}

pub(super) fn ends_with(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    affixed(vm, this, "endswith", arguments, true)
}

fn affixed(vm: &mut Vm, this: Str, name: &str, arguments: &[Value], at_end: bool) -> Fallible<Value> {
    let range = vm.subrange(&arguments[1..], this.len())?;
    let has = |affix: Str| range.clone().is_some_and(|range| has_affix(this, affix, range, at_end));
    if let Some(affix) = Str::from_value(arguments[0]) {
        return Ok(Value::bool(has(affix)));
    }
    let Some(affixes) = Tuple::from_value(arguments[0]) else {
        let class = vm.type_name(arguments[0]);
        return Err(type_error(vm, format!("{name} first arg must be str or a tuple of str, not {class}")));
    };
    for affix in affixes.items() {
        match Str::from_value(*affix) {
            Some(affix) if has(affix) => return Ok(Value::TRUE),
            Some(_) => {}
            None => {
                let class = vm.type_name(*affix);
                return Err(type_error(vm, format!("tuple for {name} must only contain str, not {class}")));
            }
        }
    }
    Ok(Value::FALSE)
}

/// Whether a part of a text begins or ends with another.
pub(super) fn has_affix(text: Str, affix: Str, range: Range<usize>, at_end: bool) -> bool {
    let check = || {
        with_units!(
            text,
            affix,
            |text, affix| {
                let text = &text[range];
                if at_end { text.ends_with(affix) } else { text.starts_with(affix) }
            },
            false
        )
    };
    affix.len() == 0 || check()
}

impl Vm {
    /// The part of a text of that length between bounds as the methods of `str` and `bytes` take them; `None` if they exclude
    /// even an empty part.
    pub(in crate::builtins) fn subrange(&mut self, bounds: &[Value], length: usize) -> Fallible<Option<Range<usize>>> {
        Ok(self.text_bounds(bounds)?.within(length))
    }

    /// The bounds of a part of a text as its methods take them.
    pub(in crate::builtins) fn text_bounds(&mut self, given: &[Value]) -> Fallible<TextBounds> {
        let mut bounds = [None; 2];
        for (bound, given) in bounds.iter_mut().zip(given) {
            *bound = self.slice_index(*given)?;
        }
        Ok(TextBounds(bounds))
    }
}

/// The bounds of a part of a text of whatever length.
#[derive(Clone, Copy)]
pub(in crate::builtins) struct TextBounds([Option<i64>; 2]);

impl TextBounds {
    /// The part of a text of that length; `None` if even an empty part is excluded.
    pub(in crate::builtins) fn within(self, length: usize) -> Option<Range<usize>> {
        let clip = |bound: i64| if bound < 0 { bound.saturating_add(length as i64).max(0) } else { bound } as usize;
        let [start, end] = self.0.map(|bound| bound.map(clip));
        let [start, end] = [start.unwrap_or(0), end.unwrap_or(length).min(length)];
        (start <= end).then_some(start..end)
    }
}
