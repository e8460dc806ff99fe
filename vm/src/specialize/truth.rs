//! `TO_BOOL`.

use super::by_kind;
use crate::classes::Special;
use crate::machine::Site;
use crate::objects::instance::is_of_program;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;
use stencils::value::Value;

const KINDS: &[(Kind, u8)] = &[(Kind::List, op::TO_BOOL_LIST), (Kind::Str, op::TO_BOOL_STR)];

/// The first inline cache after the counter.
const VERSION: usize = 1;

pub(super) fn choose(vm: &mut Vm, site: Site) -> Option<u8> {
    match site.operand(1) {
        value if value.is_bool() => Some(op::TO_BOOL_BOOL),
        value if value.is_int() => Some(op::TO_BOOL_INT),
        value if value.is_none() => Some(op::TO_BOOL_NONE),
        value if is_of_program(value) => always_true(vm, site, value),
        value => by_kind(value, KINDS),
    }
}

/// An instance of a class of the program that has neither length nor truth of its own.
fn always_true(vm: &mut Vm, site: Site, value: Value) -> Option<u8> {
    let own = [Special::Bool, Special::Len].into_iter().find_map(|special| vm.lookup_special(value, special));
    let class = vm.class_of(value);
    let version = vm.version_of(class);
    if own.is_some() || version == 0 {
        return None;
    }
    site.set_cache_u32(VERSION, version);
    Some(op::TO_BOOL_ALWAYS_TRUE)
}
