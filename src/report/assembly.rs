//! Machine code as text, annotated by uop.

use iced_x86::{Decoder, DecoderOptions, Formatter, Instruction, IntelFormatter};
use std::fmt::Write as _;
use vm::{MachineCode, Trace};

/// The instructions of a trace, each piece's under its label. Addresses count from the start of the trace, and those
/// outside it are not shown, so that the text is the same in each run.
pub fn listing(trace: &Trace) -> String {
    let Some(code) = &trace.machine_code else { return String::new() };
    let mut text = String::new();
    for (index, piece) in code.pieces.iter().enumerate() {
        let end = code.pieces.get(index + 1).map_or(code.bytes.len(), |next| next.offset);
        let _ = writeln!(text, "{}", piece.label);
        // A thunk is a jump and the address where it leads.
        if !piece.label.starts_with("thunk") {
            instructions(&mut text, code, piece.offset, end);
        }
    }
    text
}

fn instructions(text: &mut String, code: &MachineCode, start: usize, end: usize) {
    let bytes = code.bytes.get(start..end).unwrap_or_default();
    let mut formatter = IntelFormatter::new();
    let mut line = String::new();
    for instruction in &mut Decoder::with_ip(64, bytes, start as u64, DecoderOptions::NONE) {
        line.clear();
        formatter.format(&instruction, &mut line);
        let _ = writeln!(text, "    {:6x}  {}", instruction.ip(), without_address(&line, &instruction));
    }
}

/// A constant in the range of addresses is most likely one, and differs from run to run.
fn without_address<'a>(line: &'a str, instruction: &Instruction) -> std::borrow::Cow<'a, str> {
    let is_address = instruction.try_immediate(1).is_ok_and(|immediate| (1 << 32..1 << 47).contains(&immediate));
    match line.split_once(',') {
        Some((before, _)) if is_address => format!("{before},ADDRESS").into(),
        _ => line.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vm::Piece;

    fn piece(offset: usize, label: &str) -> Piece {
        Piece { offset, label: label.to_owned() }
    }

    fn listed(bytes: &[u8], pieces: Vec<Piece>) -> String {
        let machine_code = Some(MachineCode { bytes: bytes.to_vec(), pieces });
        listing(&Trace { machine_code, ..Trace::default() })
    }

    #[test]
    fn instructions_stand_under_their_piece() {
        let text = listed(&[0x90, 0xc3], vec![piece(0, "_NOP"), piece(1, "_EXIT")]);
        assert_eq!(text, "_NOP\n         0  nop\n_EXIT\n         1  ret\n");
    }

    #[test]
    fn addresses_are_not_shown_but_small_negative_constants_are() {
        let address = [0x48, 0xb8, 0, 0, 0, 0, 0, 0x7f, 0, 0];
        assert!(listed(&address, vec![piece(0, "_SET_IP")]).ends_with("mov rax,ADDRESS\n"));
        let minus_one = [0x48, 0xb8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        assert!(listed(&minus_one, vec![piece(0, "_LOAD")]).ends_with("mov rax,0FFFFFFFFFFFFFFFFh\n"));
    }
}
