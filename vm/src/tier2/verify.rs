//! Checks that a trace is one: what the interpreter and the machine code rely on. Run after projection and after each pass.

use super::dump::line;
use crate::machine::CodeData;
use crate::optimizer::effects::{inputs, outputs};
use stencils::interpret::UopInstruction;
use stencils::uops::{flag, row, uop};

/// What is known of a frame at one point of a trace.
struct Level<'a> {
    /// `None` if the code is not known.
    code: Option<&'a CodeData>,
    depth: usize,
    /// Whether `_SET_IP` has run in it since it was entered.
    is_noted: bool,
}

/// Checks a trace. `code_of` gives code objects by version.
///
/// # Errors
/// Says what is wrong with which uop.
pub(super) fn verify<'a>(
    trace: &[UopInstruction],
    code_of: impl Fn(u64) -> Option<&'a CodeData>,
) -> Result<(), String> {
    let mut levels = Vec::new();
    for (index, instruction) in trace.iter().enumerate() {
        let wrong = |what: &str| Err(format!("uop {index}, {}: {what}", line(instruction)));
        if let Err(what) = step(&mut levels, instruction, index == 0, &code_of) {
            return wrong(&what);
        }
        let is_terminal = matches!(instruction.opcode, uop::_JUMP_TO_TOP | uop::_EXIT_TRACE | uop::_DEOPT);
        if is_terminal != (index + 1 == trace.len()) && instruction.opcode != uop::_DEOPT {
            return wrong(if is_terminal { "ends the trace too early" } else { "does not end the trace" });
        }
    }
    Ok(())
}

fn step<'a>(
    levels: &mut Vec<Level<'a>>,
    instruction: &UopInstruction,
    is_first: bool,
    code_of: &impl Fn(u64) -> Option<&'a CodeData>,
) -> Result<(), String> {
    if is_first != (instruction.opcode == uop::_START_EXECUTOR) {
        return Err("a trace begins with _START_EXECUTOR and has no other".to_owned());
    }
    let flags = row(instruction.opcode).flags;
    if flags & flag::TIER1 != 0 {
        return Err("belongs to Tier 1".to_owned());
    }
    match instruction.opcode {
        uop::_START_EXECUTOR => enter(levels, instruction, code_of),
        uop::_GUARD_CALLER | uop::_GUARD_RESUMER => {
            if levels.len() != 1 {
                return Err("the caller is known already".to_owned());
            }
            let caller =
                Level { code: code_of(instruction.operand1), depth: instruction.oparg as usize, is_noted: true };
            levels.insert(0, caller);
        }
        _ => {}
    }
    let level = levels.last_mut().ok_or("no frame is left")?;
    check_target(level, instruction, flags)?;
    if flags & (flag::ERROR | flag::ENTERS | flag::YIELDS) != 0 && !level.is_noted {
        return Err("no _SET_IP stands before it".to_owned());
    }
    level.is_noted |= instruction.opcode == uop::_SET_IP;
    take_and_put(level, instruction)?;
    if flags & flag::ENTERS != 0 {
        // A generator is entered with what its operand stack holds; the oparg of a call says something else.
        let is_generator = instruction.opcode == uop::_PUSH_GENERATOR_FRAME;
        let depth = if is_generator { instruction.oparg as usize } else { 0 };
        levels.push(Level { code: code_of(instruction.operand1), depth, is_noted: false });
    } else if flags & (flag::LEAVES | flag::YIELDS) != 0 {
        levels.pop();
        let caller = levels.last_mut().ok_or("returns to a caller that is not known")?;
        caller.depth += 1;
    }
    Ok(())
}

fn enter<'a>(levels: &mut Vec<Level<'a>>, start: &UopInstruction, code_of: &impl Fn(u64) -> Option<&'a CodeData>) {
    levels.push(Level { code: code_of(start.operand1), depth: start.oparg as usize, is_noted: false });
}

fn check_target(level: &Level<'_>, instruction: &UopInstruction, flags: u32) -> Result<(), String> {
    let is_instruction = |code: &CodeData| code.begins_instruction(instruction.target as usize);
    if flags & flag::EXIT != 0 && !level.code.is_none_or(is_instruction) {
        return Err(format!("{} begins no instruction", instruction.target));
    }
    Ok(())
}

/// Moves the stack pointer as the uop does.
fn take_and_put(level: &mut Level<'_>, instruction: &UopInstruction) -> Result<(), String> {
    // Leaving a frame puts the result on the caller's stack.
    let put = if row(instruction.opcode).flags & (flag::LEAVES | flag::YIELDS) != 0 { 0 } else { outputs(instruction) };
    let left = level.depth.checked_sub(inputs(instruction)).ok_or("takes more than there is")?;
    level.depth = left + put;
    if level.code.is_some_and(|code| level.depth > code.source.stack_size as usize) {
        return Err(format!("leaves {} operands, more than the frame has room for", level.depth));
    }
    Ok(())
}
