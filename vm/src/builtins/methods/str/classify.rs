//! Questions about all characters of a str: `isalpha` and its kin.

use crate::objects::Str;
use crate::operations::characters::{self, Case};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// Whether there are characters and all are of a kind.
fn all(this: Str, is: impl Fn(u32) -> bool) -> Fallible<Value> {
    Ok(Value::bool(this.len() > 0 && this.units().iter().all(is)))
}

pub(super) fn is_alphabetic(_: &mut Vm, this: Str) -> Fallible<Value> {
    all(this, characters::is_alphabetic)
}

pub(super) fn is_alphanumeric(_: &mut Vm, this: Str) -> Fallible<Value> {
    all(this, |point| characters::is_alphabetic(point) || characters::is_numeric(point))
}

pub(super) fn is_decimal(_: &mut Vm, this: Str) -> Fallible<Value> {
    all(this, characters::is_decimal)
}

pub(super) fn is_digit(_: &mut Vm, this: Str) -> Fallible<Value> {
    all(this, characters::is_digit)
}

pub(super) fn is_numeric(_: &mut Vm, this: Str) -> Fallible<Value> {
    all(this, characters::is_numeric)
}

pub(super) fn is_space(_: &mut Vm, this: Str) -> Fallible<Value> {
    all(this, characters::is_space)
}

pub(super) fn is_ascii(_: &mut Vm, this: Str) -> Fallible<Value> {
    Ok(Value::bool(this.as_ascii().is_some()))
}

pub(super) fn is_printable(_: &mut Vm, this: Str) -> Fallible<Value> {
    Ok(Value::bool(this.units().iter().all(characters::is_printable)))
}

pub(super) fn is_identifier(_: &mut Vm, this: Str) -> Fallible<Value> {
    Ok(Value::bool(characters::is_identifier(this.units().iter())))
}

pub(super) fn is_lower(_: &mut Vm, this: Str) -> Fallible<Value> {
    Ok(Value::bool(has_only(this, Case::Lower)))
}

pub(super) fn is_upper(_: &mut Vm, this: Str) -> Fallible<Value> {
    Ok(Value::bool(has_only(this, Case::Upper)))
}

/// Whether some characters have that case and none another.
fn has_only(this: Str, wanted: Case) -> bool {
    let mut cases = this.units().iter().filter_map(Case::of).peekable();
    cases.peek().is_some() && cases.all(|case| case == wanted)
}

/// Whether upper case follows only what has no case, and lower case only what has one.
pub(super) fn is_title(_: &mut Vm, this: Str) -> Fallible<Value> {
    let (mut cased, mut after_cased) = (false, false);
    for point in this.units().iter() {
        let case = Case::of(point);
        let misplaced = match case {
            Some(Case::Upper | Case::Title) => after_cased,
            Some(Case::Lower) => !after_cased,
            None => false,
        };
        if misplaced {
            return Ok(Value::FALSE);
        }
        after_cased = case.is_some();
        cased |= after_cased;
    }
    Ok(Value::bool(cased))
}
