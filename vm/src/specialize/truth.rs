//! `TO_BOOL`.

use super::by_kind;
use crate::machine::Site;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;

const KINDS: &[(Kind, u8)] = &[(Kind::List, op::TO_BOOL_LIST), (Kind::Str, op::TO_BOOL_STR)];

pub(super) fn choose(_: &mut Vm, site: Site) -> Option<u8> {
    match site.operand(1) {
        value if value.is_bool() => Some(op::TO_BOOL_BOOL),
        value if value.is_int() => Some(op::TO_BOOL_INT),
        value if value.is_none() => Some(op::TO_BOOL_NONE),
        value => by_kind(value, KINDS),
    }
}
