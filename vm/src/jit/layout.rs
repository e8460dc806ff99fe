//! Decides which stencils make up the machine code of a trace, and where each lies. Writes no byte.

use std::collections::BTreeMap;

use stencils::interpret::UopInstruction;
use stencils::stencil::{FINAL_JUMP, HoleValue, Stencil, Subject};
use stencils::uops::{flag, row, uop};

use super::{Unavailable, table};
use crate::outcome::Piece;

/// Bytes of a thunk: an indirect jump and the address it reads.
pub(super) const THUNK: usize = 14;

/// One stencil in its place.
pub(super) struct Placed {
    pub(super) stencil: &'static Stencil,
    pub(super) offset: usize,
    /// Bytes that are copied: all, or all but the final jump.
    pub(super) length: usize,
    pub(super) oparg: u64,
    pub(super) operand0: u64,
    pub(super) operand1: u64,
    /// Offset of what follows.
    pub(super) next: usize,
    /// Offsets of the stubs for exit and error.
    pub(super) exit: Option<usize>,
    pub(super) error: Option<usize>,
    label: String,
}

/// The machine code of a trace before it is written.
pub(super) struct Layout {
    pub(super) placed: Vec<Placed>,
    /// Offsets of the thunks by helper.
    pub(super) thunks: BTreeMap<&'static str, usize>,
    size: usize,
}

/// What the stubs of a uop need to know, until they are placed.
struct Stub {
    owner: usize,
    subject: Subject,
    entry: u8,
    link: u64,
    count: u64,
}

impl Layout {
    /// Lays out a trace. Where it is cut short, machine code leaves through the link of the uop that would come next.
    pub(super) fn new(trace: &[UopInstruction], link: impl Fn(usize) -> u64) -> Result<Self, Unavailable> {
        let mut layout = Self { placed: Vec::new(), thunks: BTreeMap::new(), size: 0 };
        let mut stubs = Vec::new();
        let mut depth = 0;
        for (index, instruction) in trace.iter().enumerate() {
            depth = layout.uop(index, instruction, depth, &link, &mut stubs)?;
        }
        if !trace.last().is_some_and(|last| is_terminal(last.opcode)) {
            let immediates = [0, link(trace.len()), trace.len() as u64];
            layout.place(find(Subject::Exit, depth)?, immediates, "go on in the uop interpreter".into());
        }
        for stub in stubs {
            layout.stub(&stub)?;
        }
        layout.place_thunks();
        Ok(layout)
    }

    /// Bytes of machine code.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    pub(super) fn pieces(self) -> Vec<Piece> {
        let stencils = self.placed.into_iter().map(|placed| Piece { offset: placed.offset, label: placed.label });
        let thunks = self.thunks.into_iter().map(|(name, offset)| Piece { offset, label: format!("thunk of {name}") });
        stencils.chain(thunks).collect()
    }

    /// Places the stencil of a uop, with a spill before it if it wants its operands in memory. Returns the depth after it.
    fn uop(
        &mut self,
        index: usize,
        instruction: &UopInstruction,
        mut depth: u8,
        link: &impl Fn(usize) -> u64,
        stubs: &mut Vec<Stub>,
    ) -> Result<u8, Unavailable> {
        let subject = Subject::Uop(instruction.opcode);
        let is_jump = instruction.opcode == uop::_JUMP_TO_TOP;
        if depth > 0 && (is_jump || table::stencil(subject, depth).is_none()) {
            self.place(find(Subject::Spill, depth)?, [0; 3], format!("spill {depth}"));
            depth = 0;
        }
        let count = index as u64 + 1;
        if is_jump {
            self.place(find(Subject::Count, 0)?, [0, 0, count], format!("count {count} uops"));
        }
        let stencil = find(subject, depth)?;
        let immediates = [u64::from(instruction.oparg), instruction.operand0, instruction.operand1];
        let label = format!("{index:4} {} with {depth} in registers", row(instruction.opcode).name);
        let owner = self.place(stencil, immediates, label);
        if is_jump {
            self.close_loop(owner);
        }
        let popped = u8::from(row(instruction.opcode).flags & flag::POPS != 0);
        let entry = depth.saturating_sub(popped);
        for (value, subject) in [(HoleValue::Exit, Subject::Exit), (HoleValue::Error, Subject::Error)] {
            if stencil.holes.iter().any(|hole| hole.value == value) {
                stubs.push(Stub { owner, subject, entry, link: link(index), count });
            }
        }
        Ok(stencil.exit)
    }

    fn place(&mut self, stencil: &'static Stencil, [oparg, operand0, operand1]: [u64; 3], label: String) -> usize {
        let offset = self.size;
        let length = stencil.code.len() - if stencil.falls_through { FINAL_JUMP } else { 0 };
        self.size += length;
        for hole in stencil.holes {
            if let HoleValue::Runtime(name) = hole.value {
                self.thunks.insert(name, 0);
            }
        }
        let (next, exit, error) = (self.size, None, None);
        self.placed.push(Placed { stencil, offset, length, oparg, operand0, operand1, next, exit, error, label });
        self.placed.len() - 1
    }

    /// Makes the last stencil go on at the top: it keeps its final jump.
    fn close_loop(&mut self, owner: usize) {
        let placed = &mut self.placed[owner];
        placed.length = placed.stencil.code.len();
        placed.next = 0;
        self.size = placed.offset + placed.length;
    }

    fn stub(&mut self, stub: &Stub) -> Result<(), Unavailable> {
        // A uop that may raise has its operands in memory.
        let entry = if stub.subject == Subject::Error { 0 } else { stub.entry };
        let label = format!("{:?} of {}", stub.subject, self.placed[stub.owner].label.trim_start());
        let at = self.place(find(stub.subject, entry)?, [0, stub.link, stub.count], label);
        let offset = Some(self.placed[at].offset);
        let owner = &mut self.placed[stub.owner];
        if stub.subject == Subject::Exit {
            owner.exit = offset;
        } else {
            owner.error = offset;
        }
        Ok(())
    }

    fn place_thunks(&mut self) {
        for offset in self.thunks.values_mut() {
            *offset = self.size;
            self.size += THUNK;
        }
    }
}

/// Whether nothing comes after a uop.
fn is_terminal(opcode: u16) -> bool {
    matches!(opcode, uop::_JUMP_TO_TOP | uop::_EXIT_TRACE | uop::_DEOPT)
}

fn find(subject: Subject, entry: u8) -> Result<&'static Stencil, Unavailable> {
    table::stencil(subject, entry).ok_or(match subject {
        Subject::Uop(number) => Unavailable::Uop(number),
        _ => Unavailable::Platform,
    })
}
