//! How one uop of a bytecode's expansion is put into a trace: as it is, as others that need no Tier 1, or not at all.

use stencils::opcodes::Opcode;
use stencils::uops::{by_name, flag, row, uop};

/// What becomes of a uop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expansion {
    /// These uops with these opargs.
    Uops(Vec<(u16, u32)>),
    /// The trace cannot hold it.
    Stop,
}

/// Expands a uop that does not decide where execution goes on.
pub(super) fn expand(opcode: u16, oparg: u32) -> Expansion {
    let (high, low) = (oparg >> 4, oparg & 15);
    Expansion::Uops(match opcode {
        uop::_DROP_GENERATOR => vec![(uop::_GUARD_NOT_SUSPENDED, 0)],
        uop::_NOP | uop::_COUNT_ENTRY | uop::_COUNT_BACK_EDGE | uop::_JUMP => Vec::new(),
        uop::_LOAD_FAST_LOAD_FAST => vec![(uop::_LOAD_FAST, high), (uop::_LOAD_FAST, low)],
        uop::_STORE_FAST_LOAD_FAST => vec![(uop::_STORE_FAST, high), (uop::_LOAD_FAST, low)],
        uop::_STORE_FAST_STORE_FAST => vec![(uop::_STORE_FAST, high), (uop::_STORE_FAST, low)],
        uop::_CHECK_PERIODIC_AT_START if oparg & 3 != 0 => Vec::new(),
        uop::_CHECK_PERIODIC_AT_START => vec![(uop::_CHECK_PERIODIC, 0)],
        uop::_PUSH_METHOD_SELF_CONDITIONAL if low & 1 == 0 => Vec::new(),
        uop::_PUSH_METHOD_SELF_CONDITIONAL => vec![(uop::_PUSH_METHOD_SELF, 0)],
        uop::_PUSH_NULL_CONDITIONAL if low & 1 == 0 => Vec::new(),
        uop::_PUSH_NULL_CONDITIONAL => vec![(uop::_PUSH_NULL, 0)],
        uop::_COPY => vec![fixed(oparg, &[uop::_COPY_1, uop::_COPY_2, uop::_COPY_3], opcode)],
        uop::_SWAP => vec![fixed(oparg, &[uop::_NOP, uop::_SWAP_2, uop::_SWAP_3], opcode)],
        // They always raise: Tier 1 does that as well.
        uop::_RAISE_VARARGS | uop::_RERAISE => return Expansion::Stop,
        other if row(other).flags & flag::TIER1 != 0 => return Expansion::Stop,
        other => vec![(other, oparg)],
    })
}

/// The form for one depth; the general one if there is none.
fn fixed(depth: u32, forms: &[u16], general: u16) -> (u16, u32) {
    let form = (depth as usize).checked_sub(1).and_then(|index| forms.get(index));
    form.map_or((general, depth), |&form| (form, 0))
}

/// Whether a trace can hold a bytecode that is no branch and does not call Python code.
pub(super) fn is_traceable(opcode: &Opcode) -> bool {
    let fits =
        |number: u16| matches!(number, uop::_FOR_ITER | uop::_SEND) || !matches!(expand(number, 0), Expansion::Stop);
    !opcode.uops.is_empty() && opcode.uops.iter().all(|step| by_name(step.uop).is_some_and(fits))
}

/// The guard that stands for the exhaustion test of a specialized `FOR_ITER`.
pub(super) fn not_exhausted(opcode: u16) -> Option<u16> {
    match opcode {
        uop::_ITER_JUMP_LIST => Some(uop::_GUARD_NOT_EXHAUSTED_LIST),
        uop::_ITER_JUMP_TUPLE => Some(uop::_GUARD_NOT_EXHAUSTED_TUPLE),
        uop::_ITER_JUMP_RANGE => Some(uop::_GUARD_NOT_EXHAUSTED_RANGE),
        _ => None,
    }
}
