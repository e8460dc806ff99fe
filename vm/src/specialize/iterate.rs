//! `FOR_ITER` and `UNPACK_SEQUENCE`.

use super::by_kind;
use crate::machine::Site;
use crate::objects::{List, Tuple};
use crate::tier2::Resumption;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;

const ITERATORS: &[(Kind, u8)] = &[
    (Kind::ListIterator, op::FOR_ITER_LIST),
    (Kind::TupleIterator, op::FOR_ITER_TUPLE),
    (Kind::RangeIterator, op::FOR_ITER_RANGE),
    (Kind::Generator, op::FOR_ITER_GEN),
];

pub(super) fn choose(vm: &mut Vm, site: Site) -> Option<u8> {
    note_generator(vm, site, 1);
    by_kind(site.operand(1), ITERATORS)
}

/// `SEND` to a generator or coroutine; others have no form of their own.
pub(super) fn choose_send(vm: &mut Vm, site: Site) -> Option<u8> {
    note_generator(vm, site, 2);
    by_kind(site.operand(2), &[(Kind::Generator, op::SEND_GEN), (Kind::Coroutine, op::SEND_GEN)])
}

/// Notes where the generator stands that is resumed here: a trace will expect it there.
fn note_generator(vm: &mut Vm, site: Site, from_top: usize) {
    if let Some(resumption) = Resumption::of(site.operand(from_top)) {
        vm.machine.executors.note_resumption(site.frame().code(), site.index(), resumption);
    }
}

pub(super) fn choose_unpack(_: &mut Vm, site: Site) -> Option<u8> {
    let (sequence, count) = (site.operand(1), site.oparg() as usize);
    if let Some(tuple) = Tuple::from_value(sequence) {
        return match tuple.items().len() {
            2 if count == 2 => Some(op::UNPACK_SEQUENCE_TWO_TUPLE),
            length if length == count => Some(op::UNPACK_SEQUENCE_TUPLE),
            _ => None,
        };
    }
    (List::from_value(sequence)?.len() == count).then_some(op::UNPACK_SEQUENCE_LIST)
}
