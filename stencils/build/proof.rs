//! Proves of each stencil what the JIT relies on and rustc does not promise: that each continuation is a jump, that nothing else
//! leaves the code, and that only known symbols are referred to. A failure ends the build and names the uop.

use crate::elf::{Hole, Raw};
use crate::template::Named;
use iced_x86::{Code, Decoder, DecoderOptions, FlowControl, Instruction};

/// Checks one stencil.
///
/// # Panics
/// If anything is not as the JIT needs it.
pub fn prove(named: &Named, raw: &Raw) {
    let instructions: Vec<Instruction> = Decoder::with_ip(64, &raw.code, 0, DecoderOptions::NONE).into_iter().collect();
    for hole in &raw.holes {
        let Some(instruction) = instructions.iter().find(|instruction| covers(instruction, hole)) else {
            fail(named, "a hole lies outside the code", &hole.symbol);
        };
        check_hole(named, hole, instruction);
    }
    for instruction in &instructions {
        check_flow(named, raw, instruction);
    }
}

fn fail(named: &Named, what: &str, detail: &str) -> ! {
    panic!("stencil {}: {what}: {detail}", named.symbol)
}

fn covers(instruction: &Instruction, hole: &Hole) -> bool {
    let start = instruction.ip() as usize;
    (start..start + instruction.len()).contains(&hole.offset)
}

fn check_hole(named: &Named, hole: &Hole, instruction: &Instruction) {
    use object::elf::{R_X86_64_32, R_X86_64_64, R_X86_64_PC32, R_X86_64_PLT32};
    let relative = matches!(hole.kind, R_X86_64_PC32 | R_X86_64_PLT32);
    let fits = match hole.symbol.as_str() {
        "JIT_CONTINUE" | "JIT_EXIT" | "JIT_ERROR" => relative && is_jump(instruction),
        "HOLE_OPARG" => hole.kind == R_X86_64_32,
        "HOLE_OPERAND0" | "HOLE_OPERAND1" => hole.kind == R_X86_64_64 && instruction.code() == Code::Mov_r64_imm64,
        symbol if symbol.starts_with("rt_") => relative && is_call_or_jump(instruction),
        _ => fail(named, "refers to a symbol that is not allowed", &hole.symbol),
    };
    if !fits {
        fail(named, "a hole is not of the agreed form", &format!("{} in `{instruction}`", hole.symbol));
    }
}

fn is_jump(instruction: &Instruction) -> bool {
    matches!(instruction.flow_control(), FlowControl::UnconditionalBranch | FlowControl::ConditionalBranch)
}

fn is_call_or_jump(instruction: &Instruction) -> bool {
    is_jump(instruction) || instruction.flow_control() == FlowControl::Call
}

/// Only the stub that reports an exception returns, only the exit stub jumps through a pointer, and no call is indirect.
fn check_flow(named: &Named, raw: &Raw, instruction: &Instruction) {
    let has_hole = || raw.holes.iter().any(|hole| covers(instruction, hole));
    let allowed = match instruction.flow_control() {
        FlowControl::Next => !instruction.is_ip_rel_memory_operand(),
        FlowControl::UnconditionalBranch | FlowControl::ConditionalBranch => {
            has_hole() || instruction.near_branch_target() < raw.code.len() as u64
        }
        FlowControl::Call => has_hole(),
        FlowControl::Return => named.symbol.starts_with("ERROR"),
        FlowControl::IndirectBranch => named.symbol.starts_with("EXIT"),
        _ => false,
    };
    if !allowed {
        fail(named, "an instruction leaves the stencil", &instruction.to_string());
    }
}
