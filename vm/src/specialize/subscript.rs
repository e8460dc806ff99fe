//! Subscripts: `BINARY_OP` with the operator `[]`, and `STORE_SUBSCR`.

use super::{by_kind, is_index};
use crate::classes::Special;
use crate::machine::Site;
use crate::objects::function::Function;
use crate::objects::instance::is_of_program;
use crate::objects::{List, kind_of};
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;
use stencils::value::Value;

const BY_INDEX: &[(Kind, u8)] = &[
    (Kind::List, op::BINARY_OP_SUBSCR_LIST_INT),
    (Kind::Tuple, op::BINARY_OP_SUBSCR_TUPLE_INT),
    (Kind::Str, op::BINARY_OP_SUBSCR_STR_INT),
];

pub(super) fn choose(container: Value, key: Value) -> Option<u8> {
    let indexed = if is_index(key) { by_kind(container, BY_INDEX) } else { None };
    let sliced = (kind_of(key) == Some(Kind::Slice)).then_some((Kind::List, op::BINARY_OP_SUBSCR_LIST_SLICE));
    indexed
        .or_else(|| by_kind(container, &[(Kind::Dict, op::BINARY_OP_SUBSCR_DICT)]))
        .or_else(|| by_kind(container, sliced.as_slice()))
}

/// `__getitem__` of a class of the program, if it is a function of two parameters.
pub(super) fn choose_getitem(vm: &mut Vm, site: Site, container: Value) -> Option<u8> {
    /// The first inline cache after the counter.
    const VERSION: usize = 1;
    if !is_of_program(container) {
        return None;
    }
    let function = vm
        .lookup_special(container, Special::GetItem)
        .and_then(|function| Function::method_of(function, vm.class_of(container)))?;
    site.set_cache_u32(VERSION, function.takes_exactly(2)?);
    Some(op::BINARY_OP_SUBSCR_GETITEM)
}

pub(super) fn choose_store(_: &mut Vm, site: Site) -> Option<u8> {
    let (container, key) = (site.operand(2), site.operand(1));
    if let Some(list) = List::from_value(container) {
        return (is_index(key) && (key.as_int() as usize) < list.len()).then_some(op::STORE_SUBSCR_LIST_INT);
    }
    by_kind(container, &[(Kind::Dict, op::STORE_SUBSCR_DICT)])
}
