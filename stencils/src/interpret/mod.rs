//! The two interpreter loops. Their arms are generated from the tables (see `build/interpreters.rs`); here is what surrounds them.

mod tier1;
mod tier2;

use crate::context::Immediates;

pub use tier1::{Leave, tier1};
pub use tier2::{TraceLeave, UopInstruction, tier2};

/// Immediates that an interpreter has decoded.
#[derive(Clone, Copy, Debug)]
struct Decoded {
    oparg: u64,
    operand0: u64,
    operand1: u64,
}

impl Immediates for Decoded {
    #[inline(always)]
    fn oparg(self) -> u64 {
        self.oparg
    }
    #[inline(always)]
    fn operand0(self) -> u64 {
        self.operand0
    }
    #[inline(always)]
    fn operand1(self) -> u64 {
        self.operand1
    }
}
