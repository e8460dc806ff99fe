//! The optimizer: passes that make a trace do the same with fewer and cheaper uops. Each pass is a file of its own and can be
//! switched off, and so can each single rewrite: that is how a wrong one is found.
//! What a uop means abstractly is said in `rules` alone.

mod abstract_interpretation;
mod constant_folding;
mod dead_code;
pub(crate) mod effects;
mod evaluate;
mod rules;
mod state;
mod text;

use crate::faults::Fault;
use crate::machine::CodeData;
use crate::objects::Str;
use stencils::frame::Callables;
use stencils::interpret::UopInstruction;
use stencils::uops::uop;
use stencils::value::Value;

pub use text::optimize_text;

/// One way of improving a trace.
pub(crate) struct Pass {
    /// Its name in dumps and reports.
    pub(crate) name: &'static str,
    run: fn(&mut Work<'_>),
}

/// All passes, in the order in which they run.
pub(crate) const PASSES: &[Pass] = &[
    Pass { name: "abstract_interpretation", run: abstract_interpretation::run },
    Pass { name: "constant_folding", run: constant_folding::run },
    Pass { name: "dead_code", run: dead_code::run },
];

/// What the optimizer may ask of the VM.
pub(crate) trait World {
    /// The code object of that version.
    fn code(&self, version: u64) -> Option<&CodeData>;

    /// The dict of built-in names.
    fn builtins(&self) -> Value;

    /// The built-in callables that have specializations of their own.
    fn callables(&self) -> Callables;

    /// The name and value of an entry of a dict whose keys have that version, if the value is likely to stay.
    fn stable_entry(&self, dict: Value, keys_version: u64, entry: u64) -> Option<(Value, Value)>;

    /// Whether a name is likely to stay absent from a dict whose keys have that version.
    fn stays_absent(&self, dict: Value, keys_version: u64, name: Value) -> bool;

    /// Whether a fault is planted.
    fn has_fault(&self, fault: Fault) -> bool;
}

/// A name in a dict that must not change as long as a trace is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Watch {
    pub(crate) dict: Value,
    pub(crate) name: Value,
}

impl Watch {
    /// Whether it is that name in that dict.
    pub(crate) fn is(self, dict: Value, name: Value) -> bool {
        let same_text = || Str::from_value(self.name).zip(Str::from_value(name)).is_some_and(|(a, b)| a.equals(b));
        self.dict == dict && (self.name == name || same_text())
    }
}

/// A trace that is being optimized.
pub(crate) struct Work<'a> {
    pub(crate) trace: Vec<UopInstruction>,
    /// What the trace has come to depend on.
    pub(crate) watches: Vec<Watch>,
    pub(crate) world: &'a dyn World,
    /// Rewrites that are still allowed.
    pub(crate) rewrites_left: u64,
}

impl Work<'_> {
    /// Runs a pass.
    pub(crate) fn run(&mut self, pass: &Pass) {
        (pass.run)(self);
        self.trace.retain(|instruction| instruction.opcode != uop::_NOP);
    }

    /// Makes one rewrite, of one uop or of several that belong together, unless no more are allowed.
    fn rewrite(&mut self, changes: &[(usize, UopInstruction)]) -> bool {
        let Some(left) = self.rewrites_left.checked_sub(1) else { return false };
        self.rewrites_left = left;
        for (index, instruction) in changes {
            self.trace[*index] = *instruction;
        }
        true
    }

    /// Takes a uop out.
    fn remove(&mut self, index: usize) -> bool {
        self.rewrite(&[(index, nop(&self.trace[index]))])
    }
}

/// Nothing in the place of a uop.
fn nop(instruction: &UopInstruction) -> UopInstruction {
    UopInstruction { opcode: uop::_NOP, oparg: 0, operand0: 0, operand1: 0, ..*instruction }
}

/// A uop with a constant operand in the place of another.
fn constant(opcode: u16, value: Value, instruction: &UopInstruction) -> UopInstruction {
    UopInstruction { opcode, oparg: 0, operand0: value.0, operand1: 0, ..*instruction }
}
