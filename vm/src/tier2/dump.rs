//! Traces as text, one line a uop: its name, then what is not 0 of its immediates, then where it exits to. Addresses are left out or shown
//! as what they point to, so that the text of a trace is the same in each run.

use crate::objects::function::Function;
use crate::objects::{Str, exact_kind, float_of};
use std::fmt::Write;
use stencils::interpret::UopInstruction;
use stencils::uops::{flag, row, uop};
use stencils::value::Value;

use super::executor::holds_value;

/// Characters of a str that are shown.
const SHOWN: usize = 40;

/// What an operand is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A number, shown under this name unless it is 0.
    Number(&'static str),
    /// A Python value.
    Value,
    /// An address or what depends on one.
    Hidden,
}

/// What the operands of a uop are.
pub(crate) fn meanings(opcode: u16) -> [Meaning; 2] {
    use Meaning::{Hidden, Number, Value};
    match opcode {
        uop::_SET_IP => [Hidden, Number("unit")],
        uop::_START_EXECUTOR | uop::_GUARD_CALLER | uop::_GUARD_RESUMER => [Hidden, Number("code")],
        uop::_CHECK_GENERATOR_AT | uop::_CHECK_RECEIVER_AT => [Hidden, Hidden],
        uop::_PUSH_FRAME | uop::_PUSH_GENERATOR_FRAME => [Number("operand0"), Number("code")],
        uop::_LOAD_ATTR_METHOD | uop::_LOAD_ATTR_CLASS => [Hidden, Hidden],
        uop::_CHECK_VALIDITY | uop::_GUARD_GLOBALS => [Hidden, Hidden],
        _ if holds_value(opcode) => [Value, Hidden],
        _ => [Number("operand0"), Number("operand1")],
    }
}

/// The text of a trace.
pub(crate) fn dump(trace: &[UopInstruction]) -> Vec<String> {
    trace.iter().map(line).collect()
}

/// The line of a uop.
pub(crate) fn line(instruction: &UopInstruction) -> String {
    let row = row(instruction.opcode);
    let mut text = row.name.to_owned();
    if instruction.oparg != 0 {
        let _ = write!(text, " oparg={}", instruction.oparg);
    }
    for (meaning, operand) in meanings(instruction.opcode).into_iter().zip([instruction.operand0, instruction.operand1])
    {
        let _ = match meaning {
            Meaning::Number(name) if operand != 0 => write!(text, " {name}={operand}"),
            Meaning::Value => write!(text, " value={}", value_text(Value(operand))),
            Meaning::Number(_) | Meaning::Hidden => Ok(()),
        };
    }
    if row.flags & flag::EXIT != 0 {
        let _ = write!(text, " -> {}", instruction.target);
    }
    text
}

fn value_text(value: Value) -> String {
    if let Some(text) = Str::from_value(value) {
        return format!("{:?}", text.to_string().chars().take(SHOWN).collect::<String>());
    }
    if let Some(function) = Function::from_value(value) {
        return format!("<function {}>", function.code().source.qualname);
    }
    match (float_of(value), exact_kind(value)) {
        (Some(float), _) => format!("{float:?}"),
        (None, Some(kind)) => format!("<{}>", kind.python_name()),
        (None, None) => format!("{value:?}"),
    }
}
