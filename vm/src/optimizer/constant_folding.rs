//! Pass: computes at once what depends on constants alone, by running the uop itself, and takes out arithmetic that changes nothing.
//! No fold makes an object, so none can make a NaN: those live on the heap and have an identity.

use super::evaluate::evaluate;
use super::rules;
use super::state::{Fact, State};
use super::{Work, constant};
use crate::faults::Fault;
use stencils::interpret::UopInstruction;
use stencils::uops::{flag, row, uop};
use stencils::value::Value;

/// Operators on inline numbers that give back their left operand if the right one is this constant.
/// Sums of floats are not among them: `-0.0 + 0.0` is `0.0`.
const IDENTITIES: &[(u16, Number)] = &[
    (uop::_BINARY_OP_ADD_INT, Number::Int(0)),
    (uop::_BINARY_OP_SUBTRACT_INT, Number::Int(0)),
    (uop::_BINARY_OP_MULTIPLY_INT, Number::Int(1)),
    (uop::_BINARY_OP_SUBTRACT_FLOAT, Number::Float(0.0)),
    (uop::_BINARY_OP_MULTIPLY_FLOAT, Number::Float(1.0)),
];

/// A number of an identity.
#[derive(Clone, Copy)]
enum Number {
    Int(i64),
    Float(f64),
}

impl Number {
    /// Whether a value is this very number, the sign of zero included.
    fn is(self, value: Value) -> bool {
        match self {
            Self::Int(int) => Some(value) == Value::int(int),
            Self::Float(float) => Some(value) == Value::inline_float(float),
        }
    }
}

pub(super) fn run(work: &mut Work<'_>) {
    let mut state = State::new();
    for index in 0..work.trace.len() {
        simplify(work, &mut state, index);
        let instruction = work.trace[index];
        rules::apply(&mut state, &instruction, work.world);
    }
}

fn simplify(work: &mut Work<'_>, state: &mut State, index: usize) {
    let instruction = work.trace[index];
    if let Some(folded) = fold(state, &instruction) {
        work.rewrite(&[(index, folded)]);
    } else if is_identity(work, state, &instruction) || condition_holds(state, &instruction) {
        work.rewrite(&[(index, UopInstruction { oparg: 0, opcode: uop::_POP_TOP, ..instruction })]);
    }
}

/// What a pure uop becomes whose operands are all known.
fn fold(state: &mut State, instruction: &UopInstruction) -> Option<UopInstruction> {
    let row = row(instruction.opcode);
    let replaces = row.inputs.first() != row.outputs.first();
    if row.flags & flag::PURE == 0 || row.outputs.len() != 1 || !replaces {
        return None;
    }
    let operands: Option<Vec<Value>> = (1..=row.inputs.len()).rev().map(|place| known(state, place)).collect();
    let operands = operands?;
    let opcode = match operands.len() {
        1 => uop::_POP_TOP_LOAD_CONST_INLINE,
        2 => uop::_POP_TWO_LOAD_CONST_INLINE,
        _ => return None,
    };
    Some(constant(opcode, evaluate(instruction, &operands)?, instruction))
}

fn known(state: &mut State, place: usize) -> Option<Value> {
    let symbol = state.peek(place);
    match state.fact(symbol) {
        Fact::Constant(value) if !value.is_null() => Some(value),
        _ => None,
    }
}

fn is_identity(work: &Work<'_>, state: &mut State, instruction: &UopInstruction) -> bool {
    let Some(right) = known(state, 1) else { return false };
    let forgetful = instruction.opcode == uop::_BINARY_OP_ADD_FLOAT && work.world.has_fault(Fault::C1);
    IDENTITIES.iter().any(|(opcode, number)| *opcode == instruction.opcode && number.is(right))
        || forgetful && Number::Float(0.0).is(right)
}

/// Whether a branch surely goes the way that the trace goes.
fn condition_holds(state: &mut State, instruction: &UopInstruction) -> bool {
    let wanted = match instruction.opcode {
        uop::_GUARD_IS_TRUE_POP => Value::TRUE,
        uop::_GUARD_IS_FALSE_POP => Value::FALSE,
        uop::_GUARD_IS_NONE_POP => Value::NONE,
        uop::_GUARD_IS_NOT_NONE_POP => {
            let symbol = state.peek(1);
            return state.fact(symbol).is_not_none();
        }
        _ => return false,
    };
    known(state, 1) == Some(wanted)
}
