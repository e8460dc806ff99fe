//! `COMPARE_OP` and `CONTAINS_OP`.

use super::by_kind;
use crate::machine::Site;
use crate::objects::{Str, float_of};
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;

/// The comparison is in the operand's bits from here on.
const COMPARISON_SHIFT: u32 = 5;
/// `==` and `!=`
const EQUALITIES: [u32; 2] = [2, 3];

pub(super) fn choose(_: &mut Vm, site: Site) -> Option<u8> {
    let (left, right) = (site.operand(2), site.operand(1));
    if left.is_int() && right.is_int() {
        return Some(op::COMPARE_OP_INT);
    }
    if float_of(left).and(float_of(right)).is_some() {
        return Some(op::COMPARE_OP_FLOAT);
    }
    let equality = EQUALITIES.contains(&(site.oparg() >> COMPARISON_SHIFT));
    let strs = Str::from_value(left).and(Str::from_value(right)).is_some();
    (equality && strs).then_some(op::COMPARE_OP_STR)
}

const CONTAINERS: &[(Kind, u8)] =
    &[(Kind::Dict, op::CONTAINS_OP_DICT), (Kind::Set, op::CONTAINS_OP_SET), (Kind::FrozenSet, op::CONTAINS_OP_SET)];

pub(super) fn choose_contains(_: &mut Vm, site: Site) -> Option<u8> {
    by_kind(site.operand(1), CONTAINERS)
}
