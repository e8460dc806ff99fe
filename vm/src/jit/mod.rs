//! The JIT: copies the stencils of a trace's uops one behind the other and patches their holes.
//! What to compile, and what follows an exit, is Tier 2's business.

mod layout;
mod memory;
mod patch;
mod table;
#[cfg(test)]
mod tests;

use std::fmt;

use stencils::interpret::UopInstruction;
use stencils::stencil::Code;

use crate::outcome::{self, Piece};
use layout::Layout;
use memory::ExecutableMemory;

/// Machine code of one trace.
#[derive(Debug)]
pub(crate) struct MachineCode {
    memory: ExecutableMemory,
    pieces: Vec<Piece>,
}

/// Why there is no machine code.
#[derive(Debug)]
pub(crate) enum Unavailable {
    /// This platform has no stencils.
    Platform,
    /// A uop has no stencil.
    Uop(u16),
    /// The operating system gave no executable memory.
    Memory(region::Error),
}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Platform => f.write_str("the JIT is available on x86-64 Linux only"),
            Self::Uop(uop) => write!(f, "{} has no stencil", stencils::uops::row(*uop).name),
            Self::Memory(error) => write!(f, "no executable memory: {error}"),
        }
    }
}

impl std::error::Error for Unavailable {}

/// Whether this build can make machine code at all: there are stencils for x86-64 Linux only.
#[must_use]
pub fn jit_is_available() -> bool {
    stencils::stencil::is_available()
}

/// Compiles a trace, or its first part; the uop interpreter goes on then with the uop whose link machine code left through. `link` gives the address of the link through which the uop of that index exits: its first field is the
/// code to go to, and it must outlive the machine code. `truncates_operands` is planted fault P3.
///
/// # Errors
/// If the platform, a uop or the operating system does not allow it.
pub(crate) fn compile(
    trace: &[UopInstruction],
    link: impl Fn(usize) -> u64,
    truncates_operands: bool,
) -> Result<MachineCode, Unavailable> {
    if !jit_is_available() {
        return Err(Unavailable::Platform);
    }
    let layout = Layout::new(trace, link)?;
    let mut memory = ExecutableMemory::new(layout.size()).map_err(Unavailable::Memory)?;
    patch::Patcher::new(&layout, memory.address(), truncates_operands).write(memory.bytes());
    memory.make_executable().map_err(Unavailable::Memory)?;
    Ok(MachineCode { memory, pieces: layout.pieces() })
}

impl MachineCode {
    /// Where the trace begins. The operand stack must be in memory there.
    pub(crate) fn entry(&self) -> Code {
        self.memory.entry()
    }

    /// Bytes of machine code.
    pub(crate) fn size(&self) -> usize {
        self.memory.len()
    }

    /// The machine code as data.
    pub(crate) fn dump(&self) -> outcome::MachineCode {
        outcome::MachineCode { bytes: self.memory.code().to_vec(), pieces: self.pieces.clone() }
    }
}
