//! Machine code as text: Intel syntax, with a heading for each stencil. Addresses are offsets, so that the text is the same in each run.

use std::fmt::Write;

use iced_x86::{Decoder, DecoderOptions, Formatter, Instruction, IntelFormatter};

use super::Piece;

/// The text of some machine code.
pub(super) fn dump(code: &[u8], pieces: &[Piece]) -> String {
    let mut text = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let end = pieces.get(index + 1).map_or(code.len(), |next| next.offset);
        writeln!(text, "{}:", piece.label).expect("a string takes all");
        if !piece.label.starts_with("thunk") {
            disassemble(&mut text, &code[piece.offset..end], piece.offset);
        }
    }
    text
}

fn disassemble(text: &mut String, code: &[u8], offset: usize) {
    let mut formatter = IntelFormatter::new();
    formatter.options_mut().set_branch_leading_zeros(false);
    let mut line = String::new();
    for instruction in &mut Decoder::with_ip(64, code, offset as u64, DecoderOptions::NONE) {
        line.clear();
        formatter.format(&instruction, &mut line);
        writeln!(text, "    {:5x}  {}", instruction.ip(), masked(&line, &instruction)).expect("a string takes all");
    }
}

/// Addresses differ from run to run.
fn masked(line: &str, instruction: &Instruction) -> String {
    let is_address = instruction.immediate(1) > 1 << 32 && line.starts_with("mov ");
    match line.split_once(',') {
        Some((before, _)) if is_address && instruction.op_count() == 2 => format!("{before},ADDRESS"),
        _ => line.to_owned(),
    }
}
