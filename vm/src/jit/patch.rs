//! Writes machine code: copies stencils to their places and fills their holes.

use stencils::stencil::{Hole, HoleForm, HoleValue};

use super::layout::{Layout, Placed};
use super::table;

/// Writes one trace.
pub(super) struct Patcher<'a> {
    layout: &'a Layout,
    /// Where the code will run.
    address: u64,
    /// Planted fault P3: operands are cut to 32 bits and not sign-extended.
    truncates_operands: bool,
}

impl<'a> Patcher<'a> {
    /// A patcher for code that will lie at `address`.
    pub(super) fn new(layout: &'a Layout, address: u64, truncates_operands: bool) -> Self {
        Self { layout, address, truncates_operands }
    }

    /// Writes all stencils and thunks.
    pub(super) fn write(&self, code: &mut [u8]) {
        for placed in &self.layout.placed {
            let bytes = &mut code[placed.offset..placed.offset + placed.length];
            bytes.copy_from_slice(&placed.stencil.code[..placed.length]);
            for hole in placed.stencil.holes {
                if (hole.offset as usize) < placed.length {
                    self.fill(bytes, placed, hole);
                }
            }
        }
        for (name, &offset) in &self.layout.thunks {
            write_thunk(&mut code[offset..], table::helper(name));
        }
    }

    fn fill(&self, bytes: &mut [u8], placed: &Placed, hole: &Hole) {
        let at = hole.offset as usize;
        let value = self.value(placed, hole.value).wrapping_add_signed(hole.addend);
        match hole.form {
            HoleForm::Absolute64 => bytes[at..at + 8].copy_from_slice(&value.to_le_bytes()),
            HoleForm::Absolute32 => bytes[at..at + 4].copy_from_slice(&(value as u32).to_le_bytes()),
            HoleForm::Relative32 => {
                let field = self.address + (placed.offset + at) as u64;
                let distance = value.wrapping_sub(field) as u32;
                bytes[at..at + 4].copy_from_slice(&distance.to_le_bytes());
            }
        }
    }

    fn value(&self, placed: &Placed, value: HoleValue) -> u64 {
        let at = |offset: usize| self.address + offset as u64;
        match value {
            HoleValue::Oparg => placed.oparg,
            HoleValue::Operand0 => self.operand(placed.operand0),
            HoleValue::Operand1 => placed.operand1,
            HoleValue::Continue => at(placed.next),
            HoleValue::Exit => at(placed.exit.expect("every exit hole has a stub")),
            HoleValue::Error => at(placed.error.expect("every error hole has a stub")),
            HoleValue::Runtime(name) => at(self.layout.thunks[name]),
        }
    }

    fn operand(&self, operand: u64) -> u64 {
        let small = operand as i64 >= i64::from(i32::MIN) && (operand as i64) < 0;
        if self.truncates_operands && small { u64::from(operand as u32) } else { operand }
    }
}

/// `jmp [rip]` and the address behind it: helpers may be further away than a call reaches.
fn write_thunk(bytes: &mut [u8], target: u64) {
    bytes[..6].copy_from_slice(&[0xff, 0x25, 0, 0, 0, 0]);
    bytes[6..14].copy_from_slice(&target.to_le_bytes());
}
