//! `LOAD_CONST`: whether CPython's object would be immortal. Here both forms do the same.

use crate::machine::Site;
use crate::objects::{Str, Tuple};
use crate::vm::Vm;
use stencils::opcodes::op;
use stencils::value::Value;

/// The ints that CPython makes once and for all.
const SMALL_INTS: std::ops::RangeInclusive<i64> = -5..=256;

pub(super) fn choose(_: &mut Vm, site: Site) -> Option<u8> {
    let immortal = is_immortal(site.constant(site.oparg() as usize));
    Some(if immortal { op::LOAD_CONST_IMMORTAL } else { op::LOAD_CONST_MORTAL })
}

fn is_immortal(value: Value) -> bool {
    if value.is_int() {
        return SMALL_INTS.contains(&value.as_int());
    }
    if let Some(text) = Str::from_value(value) {
        return text.len() < 2 && text.units().iter().all(|point| point < 0x100);
    }
    if let Some(tuple) = Tuple::from_value(value) {
        return tuple.items().is_empty();
    }
    !value.is_pointer() && !value.is_inline_float()
}
