//! Machine code as text, annotated by uop.

use crate::trace::{MachineCode, Trace};
use iced_x86::{Decoder, DecoderOptions, Formatter, IntelFormatter};
use std::fmt::Write as _;

/// The instructions of a trace, each uop's under its name. Addresses count from the start of the trace.
pub fn listing(trace: &Trace) -> String {
    let Some(code) = &trace.machine_code else { return String::new() };
    let mut text = String::new();
    for (index, uop) in trace.final_uops().iter().enumerate() {
        let Some(start) = code.uop_offsets.get(index) else { break };
        let end = code.uop_offsets.get(index + 1).copied().unwrap_or(code.bytes.len());
        let _ = writeln!(text, "{uop}");
        instructions(&mut text, code, *start, end);
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
        let _ = writeln!(text, "    {:6x}  {line}", instruction.ip());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::Stage;

    #[test]
    fn instructions_stand_under_their_uop() {
        let stage = Stage { name: "last".to_owned(), uops: vec!["_NOP".to_owned(), "_EXIT".to_owned()] };
        let machine_code = Some(MachineCode { bytes: vec![0x90, 0xc3], uop_offsets: vec![0, 1] });
        let trace = Trace { stages: vec![stage], machine_code, ..Trace::default() };
        assert_eq!(listing(&trace), "_NOP\n         0  nop\n_EXIT\n         1  ret\n");
    }
}
