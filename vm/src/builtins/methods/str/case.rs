//! Upper and lower case.

use crate::objects::{Str, StrBuilder};
use crate::operations::characters::{self, Case};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// A str of what each code point is mapped to, which may look at where it stands.
fn map(vm: &mut Vm, this: Str, mut change: impl FnMut(usize, u32, &mut StrBuilder)) -> Fallible<Value> {
    let mut builder = StrBuilder::default();
    for (at, point) in this.units().iter().enumerate() {
        change(at, point, &mut builder);
    }
    vm.check_size(builder.len())?;
    Ok(builder.finish(&mut vm.heap))
}

pub(super) fn upper(vm: &mut Vm, this: Str) -> Fallible<Value> {
    if let Some(text) = this.as_ascii() {
        return Ok(vm.str(&text.to_ascii_uppercase()));
    }
    map(vm, this, |_, point, out| characters::upper(point, |point| out.push(point)))
}

pub(super) fn lower(vm: &mut Vm, this: Str) -> Fallible<Value> {
    if let Some(text) = this.as_ascii() {
        return Ok(vm.str(&text.to_ascii_lowercase()));
    }
    map(vm, this, |at, _, out| push_lower(this, at, out))
}

pub(super) fn casefold(vm: &mut Vm, this: Str) -> Fallible<Value> {
    map(vm, this, |_, point, out| characters::fold(point, |point| out.push(point)))
}

pub(super) fn swap(vm: &mut Vm, this: Str) -> Fallible<Value> {
    map(vm, this, |at, point, out| match Case::of(point) {
        Some(Case::Upper) => push_lower(this, at, out),
        Some(Case::Lower) => characters::upper(point, |point| out.push(point)),
        _ => out.push(point),
    })
}

pub(super) fn capitalize(vm: &mut Vm, this: Str) -> Fallible<Value> {
    map(vm, this, |at, point, out| match at {
        0 => characters::title(point, |point| out.push(point)),
        _ => push_lower(this, at, out),
    })
}

pub(super) fn title(vm: &mut Vm, this: Str) -> Fallible<Value> {
    let mut after_cased = false;
    map(vm, this, |at, point, out| {
        if after_cased {
            push_lower(this, at, out);
        } else {
            characters::title(point, |point| out.push(point));
        }
        after_cased = characters::is_cased(point);
    })
}

/// Appends the lower case of a code point of a text: of a sigma at the end of a word another than elsewhere.
fn push_lower(text: Str, at: usize, out: &mut StrBuilder) {
    const SIGMA: u32 = 0x3a3;
    let point = text.units().get(at).unwrap_or(0);
    if point == SIGMA {
        return out.push(if ends_word(text, at) { 0x3c2 } else { 0x3c3 });
    }
    characters::lower(point, |point| out.push(point));
}

fn ends_word(text: Str, at: usize) -> bool {
    // The standard library knows it of whole texts; a sigma is the same of all sigmas there as here.
    let earlier = text.units().slice(0..at).iter().filter(|point| matches!(point, 0x3a3 | 0x3c2 | 0x3c3)).count();
    let lower = text.to_string().to_lowercase();
    lower.chars().filter(|character| matches!(character, 'σ' | 'ς')).nth(earlier) == Some('ς')
}
