//! `FOR_ITER` and `UNPACK_SEQUENCE`.

use super::by_kind;
use crate::machine::Site;
use crate::objects::{List, Tuple};
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;

const ITERATORS: &[(Kind, u8)] = &[
    (Kind::ListIterator, op::FOR_ITER_LIST),
    (Kind::TupleIterator, op::FOR_ITER_TUPLE),
    (Kind::RangeIterator, op::FOR_ITER_RANGE),
];

pub(super) fn choose(_: &mut Vm, site: Site) -> Option<u8> {
    by_kind(site.operand(1), ITERATORS)
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
