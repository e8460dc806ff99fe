//! The 16-bit counters of adaptive instructions: 12 bits that count down and 4 bits of backoff, as CPython's `pycore_backoff.h`.

use stencils::opcodes::op;

const VALUE_BITS: u16 = 12;
const BACKOFF_BITS: u16 = 4;

const fn counter(value: u16, backoff: u16) -> u16 {
    value << BACKOFF_BITS | backoff
}

/// Until the first attempt.
const WARMUP: u16 = counter(1, 1);
/// After a specialization: misses until the next attempt.
pub(super) const COOLDOWN: u16 = counter(52, 0);
/// The history of a conditional jump before it has one: taken and not taken by turns.
const BRANCH_HISTORY: u16 = 0x5555;

/// The first inline cache of an instruction that has not run yet.
pub(crate) fn initial(opcode: u8) -> u16 {
    match opcode {
        op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE | op::POP_JUMP_IF_NONE | op::POP_JUMP_IF_NOT_NONE => {
            BRANCH_HISTORY
        }
        // Which form a back edge has depends on the tiers alone, so it gets one when it first runs.
        op::JUMP_BACKWARD => 0,
        _ => WARMUP,
    }
}

/// A counter that runs out after so many iterations of a loop.
pub(super) fn hot_loop(iterations: u16) -> u16 {
    let value = iterations.min((1 << VALUE_BITS) - 1);
    let backoff = (u16::BITS - value.leading_zeros()) as u16;
    counter(value, backoff.min(VALUE_BITS))
}

/// The counter after a failed attempt: twice as long as before.
pub(crate) fn backed_off(old: u16) -> u16 {
    let backoff = (old % (1 << BACKOFF_BITS) + 1).min(VALUE_BITS);
    counter((1 << backoff) - 1, backoff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_double_their_distance_up_to_a_limit() {
        let counters = std::iter::successors(Some(WARMUP), |&old| Some(backed_off(old)));
        let distances: Vec<u16> = counters.map(|counter| counter >> BACKOFF_BITS).take(13).collect();
        assert_eq!(distances, [1, 3, 7, 15, 31, 63, 127, 255, 511, 1023, 2047, 4095, 4095]);
    }
}
