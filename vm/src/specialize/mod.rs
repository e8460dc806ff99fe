//! The specializer: rewrites an adaptive instruction to the member of its family that fits the operands at hand.
//! One file a family, after CPython 3.14's `Python/specialize.c`, so that `dis --adaptive` shows the same names.
//!
//! An int specializes as such only if it is held inline, where CPython asks for one that is compact (or takes any).

mod attribute;
mod binary_op;
mod call;
mod compare;
pub(crate) mod counter;
mod iterate;
mod load_const;
mod load_global;
mod quicken;
mod subscript;
mod truth;

use crate::machine::Site;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::{op, opcode};
use stencils::value::Value;

/// Chooses a member of the family, and fills its inline caches; `None` if none fits.
type Choose = fn(&mut Vm, Site) -> Option<u8>;

/// The families by their generic member.
const FAMILIES: &[(u8, Choose)] = &[
    (op::BINARY_OP, binary_op::choose),
    (op::CALL, call::choose),
    (op::CALL_KW, call::choose_kw),
    (op::COMPARE_OP, compare::choose),
    (op::CONTAINS_OP, compare::choose_contains),
    (op::FOR_ITER, iterate::choose),
    (op::JUMP_BACKWARD, quicken::choose_back_edge),
    (op::LOAD_ATTR, attribute::choose_load),
    (op::STORE_ATTR, attribute::choose_store),
    (op::LOAD_CONST, load_const::choose),
    (op::LOAD_GLOBAL, load_global::choose),
    (op::LOAD_SUPER_ATTR, attribute::choose_super),
    (op::RESUME, quicken::choose_resume),
    (op::SEND, iterate::choose_send),
    (op::STORE_SUBSCR, subscript::choose_store),
    (op::TO_BOOL, truth::choose),
    (op::UNPACK_SEQUENCE, iterate::choose_unpack),
];

/// Specializes an instruction whose counter ran out, or gives it its generic form and backs off.
pub(crate) fn specialize(vm: &mut Vm, site: Site) {
    let old = site.opcode();
    let generic = opcode(old).map_or(old, |row| row.family);
    let chosen = FAMILIES.iter().find(|(family, _)| *family == generic).and_then(|(_, choose)| choose(vm, site));
    let stats = &mut vm.machine.stats;
    match chosen {
        Some(_) => stats.specializations += 1,
        None => stats.specialization_failures += 1,
    }
    if old != generic && chosen != Some(old) {
        stats.despecializations += 1;
    }
    site.set_opcode(chosen.unwrap_or(generic));
    match generic {
        op::LOAD_CONST | op::RESUME => {}
        op::JUMP_BACKWARD => site.set_counter(counter::hot_loop(vm.options.thresholds.loop_iterations)),
        _ => site.set_counter(chosen.map_or_else(|| counter::backed_off(site.counter()), |_| counter::COOLDOWN)),
    }
}

/// The first member whose kind this value is.
fn by_kind(value: Value, members: &[(Kind, u8)]) -> Option<u8> {
    let kind = crate::objects::exact_kind(value)?;
    members.iter().find(|(member, _)| *member == kind).map(|(_, opcode)| *opcode)
}

/// An int that can be an index of a fast path.
fn is_index(value: Value) -> bool {
    value.is_int() && value.as_int() >= 0
}
