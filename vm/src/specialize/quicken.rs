//! `RESUME` and `JUMP_BACKWARD`: their forms depend on the run alone, not on operands.

use crate::machine::Site;
use crate::options::Tier;
use crate::vm::Vm;
use stencils::opcodes::op;

pub(super) fn choose_resume(_: &mut Vm, _: Site) -> Option<u8> {
    Some(op::RESUME_CHECK)
}

/// A backward jump that leaves a loop keeps its generic form, which is no safepoint.
pub(super) fn choose_back_edge(vm: &mut Vm, site: Site) -> Option<u8> {
    site.is_back_edge().then_some(if vm.options.tier == Tier::Tier1 {
        op::JUMP_BACKWARD_NO_JIT
    } else {
        op::JUMP_BACKWARD_JIT
    })
}
