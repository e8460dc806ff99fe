//! Upper and lower case of ASCII, and questions about all bytes.

use super::Text;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// Whether there are bytes and all are of a kind.
pub(super) fn all(this: &Text, is: impl Fn(&u8) -> bool) -> Fallible<Value> {
    Ok(Value::bool(!this.bytes.is_empty() && this.bytes.iter().all(is)))
}

/// Whether there are bytes of one kind and none of another.
pub(super) fn has_only(this: &Text, wanted: fn(&u8) -> bool, other: fn(&u8) -> bool) -> Fallible<Value> {
    Ok(Value::bool(this.bytes.iter().any(wanted) && !this.bytes.iter().any(other)))
}

pub(super) fn is_title(_: &mut Vm, this: Text) -> Fallible<Value> {
    let (mut cased, mut after_cased) = (false, false);
    for byte in &*this.bytes {
        if byte.is_ascii_uppercase() && after_cased || byte.is_ascii_lowercase() && !after_cased {
            return Ok(Value::FALSE);
        }
        after_cased = byte.is_ascii_alphabetic();
        cased |= after_cased;
    }
    Ok(Value::bool(cased))
}

pub(super) fn swap(vm: &mut Vm, this: Text) -> Fallible<Value> {
    let swap = |byte: &u8| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte };
    Ok(this.like(vm, &this.bytes.iter().map(swap).collect::<Vec<u8>>()))
}

pub(super) fn capitalize(vm: &mut Vm, this: Text) -> Fallible<Value> {
    let mut bytes = this.bytes.to_ascii_lowercase();
    if let Some(first) = bytes.first_mut() {
        first.make_ascii_uppercase();
    }
    Ok(this.like(vm, &bytes))
}

pub(super) fn title(vm: &mut Vm, this: Text) -> Fallible<Value> {
    let mut after_cased = false;
    let change = |byte: &u8| {
        let changed = if after_cased { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        after_cased = byte.is_ascii_alphabetic();
        changed
    };
    let bytes: Vec<u8> = this.bytes.iter().map(change).collect();
    Ok(this.like(vm, &bytes))
}
