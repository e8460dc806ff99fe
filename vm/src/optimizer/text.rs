//! Traces as text, for tests: what `tier2::dump` writes is read here, and optimized without any VM.

use super::{PASSES, Watch, Work, World};
use crate::faults::Fault;
use crate::machine::CodeData;
use crate::tier2::{Meaning, dump, meanings};
use stencils::frame::Callables;
use stencils::interpret::UopInstruction;
use stencils::uops::by_name;
use stencils::value::Value;

/// A world without code objects and names.
struct Nowhere;

impl World for Nowhere {
    fn code(&self, _: u64) -> Option<&CodeData> {
        None
    }

    fn builtins(&self) -> Value {
        Value::NULL
    }

    fn callables(&self) -> Callables {
        Callables::NONE
    }

    fn stable_entry(&self, _: Value, _: u64, _: u64) -> Option<(Value, Value)> {
        None
    }

    fn stays_absent(&self, _: Value, _: u64, _: Value) -> bool {
        false
    }

    fn has_fault(&self, _: Fault) -> bool {
        false
    }
}

/// Runs passes by name over the text of a trace, one uop a line, with at most `rewrites` rewrites.
///
/// # Errors
/// If a line or the name of a pass is not understood.
pub fn optimize_text(trace: &str, passes: &[&str], rewrites: u64) -> Result<String, String> {
    let trace = trace.lines().filter(|line| !line.trim().is_empty()).map(parse).collect::<Result<Vec<_>, _>>()?;
    let watches: Vec<Watch> = Vec::new();
    let mut work = Work { trace, watches, world: &Nowhere, rewrites_left: rewrites };
    for name in passes {
        let pass = PASSES.iter().find(|pass| pass.name == *name).ok_or_else(|| format!("no pass is called {name}"))?;
        work.run(pass);
    }
    Ok(dump(&work.trace).iter().map(|line| format!("{line}\n")).collect())
}

/// Reads the line of a uop.
fn parse(line: &str) -> Result<UopInstruction, String> {
    let (line, target) = line.split_once("->").map_or((line, None), |(line, target)| (line, Some(target)));
    let mut words = line.split_whitespace();
    let name = words.next().unwrap_or_default();
    let opcode = by_name(name).ok_or_else(|| format!("no uop is called '{name}'"))?;
    let target = target.map_or(Ok(0), |target| number(target.trim()))?;
    let mut instruction = UopInstruction { opcode, target: target as u32, oparg: 0, operand0: 0, operand1: 0 };
    for word in words {
        let (key, text) = word.split_once('=').ok_or_else(|| format!("'{word}' is not KEY=VALUE"))?;
        set(&mut instruction, key, text)?;
    }
    Ok(instruction)
}

fn set(instruction: &mut UopInstruction, key: &str, text: &str) -> Result<(), String> {
    let meanings = meanings(instruction.opcode);
    if key == "oparg" {
        instruction.oparg = number(text)? as u32;
    } else if key == "value" && meanings[0] == Meaning::Value {
        instruction.operand0 = value(text)?.0;
    } else if meanings[0] == Meaning::Number(known(key)) {
        instruction.operand0 = number(text)?;
    } else if meanings[1] == Meaning::Number(known(key)) {
        instruction.operand1 = number(text)?;
    } else {
        return Err(format!("the uop has no operand '{key}'"));
    }
    Ok(())
}

/// The name of an operand, or an empty one.
fn known(key: &str) -> &'static str {
    ["operand0", "operand1", "unit", "code"].into_iter().find(|name| *name == key).unwrap_or_default()
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("'{text}' is no number"))
}

/// An inline value.
fn value(text: &str) -> Result<Value, String> {
    let constants = [("None", Value::NONE), ("True", Value::TRUE), ("False", Value::FALSE), ("NULL", Value::NULL)];
    let constant = constants.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
    let int = || text.parse().ok().and_then(Value::int);
    let float = || text.parse().ok().and_then(Value::inline_float);
    constant.or_else(int).or_else(float).ok_or_else(|| format!("'{text}' is no inline value"))
}
