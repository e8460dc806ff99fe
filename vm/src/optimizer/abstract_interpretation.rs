//! Pass: follows what is known of values through a trace, takes out guards that surely hold, and puts constants in the place of
//! loads: constants of the code, locals whose value is known, and globals that are likely to stay (the trace becomes invalid when
//! such a global changes).

use super::rules;
use super::state::{Fact, State};
use super::{Watch, Work, constant, nop};
use crate::faults::Fault;
use crate::objects::exact_kind;
use crate::objects::function::Function;
use stencils::frame::Callables;
use stencils::interpret::UopInstruction;
use stencils::object::Kind;
use stencils::uops::uop;
use stencils::value::Value;

pub(super) fn run(work: &mut Work<'_>) {
    let mut state = State::new();
    for index in 0..work.trace.len() {
        simplify(work, &mut state, index);
        let instruction = work.trace[index];
        if !is_unseen_store(work, index) {
            rules::apply(&mut state, &instruction, work.world);
        } else {
            state.pop();
        }
    }
}

/// Planted fault O1: whether this is the store of an in-place concatenation.
fn is_unseen_store(work: &Work<'_>, index: usize) -> bool {
    let before = work.trace[..index].iter().rev().find(|before| before.opcode != uop::_CHECK_VALIDITY);
    work.world.has_fault(Fault::O1)
        && work.trace[index].opcode == uop::_STORE_FAST
        && before.is_some_and(|before| before.opcode == uop::_BINARY_OP_INPLACE_ADD_UNICODE)
}

fn simplify(work: &mut Work<'_>, state: &mut State, index: usize) {
    let instruction = work.trace[index];
    match instruction.opcode {
        uop::_LOAD_CONST => {
            if let Some(value) = rules::constant_of(state, &instruction, work.world) {
                work.rewrite(&[(index, constant(uop::_LOAD_CONST_INLINE, value, &instruction))]);
            }
        }
        uop::_LOAD_FAST | uop::_LOAD_FAST_BORROW | uop::_LOAD_FAST_CHECK => load_fast(work, state, index),
        uop::_GUARD_GLOBALS_VERSION => global(work, state, index),
        _ if surely_holds(state, &instruction, work) => {
            work.remove(index);
        }
        _ => {}
    }
}

/// A local whose value is known is a constant.
fn load_fast(work: &mut Work<'_>, state: &mut State, index: usize) {
    let instruction = work.trace[index];
    let symbol = state.local(instruction.oparg);
    if let Fact::Constant(value) = state.fact(symbol)
        && !value.is_null()
    {
        work.rewrite(&[(index, constant(uop::_LOAD_CONST_INLINE, value, &instruction))]);
    }
}

fn surely_holds(state: &mut State, instruction: &UopInstruction, work: &Work<'_>) -> bool {
    if let Some((place, fact)) = rules::guard(instruction.opcode) {
        let symbol = state.peek(place);
        return state.fact(symbol).implies(fact);
    }
    if instruction.opcode == uop::_GUARD_TYPE_VERSION {
        let owner = state.peek(1);
        return state.version(owner) == Some(instruction.operand0);
    }
    if instruction.opcode == uop::_GUARD_NOT_SUSPENDED {
        let dropped = state.peek(1);
        return state.fact(dropped).is_no_generator();
    }
    if instruction.opcode == uop::_GUARD_BUILTINS_VERSION {
        return state.frame().keys_versions[1] == Some(instruction.operand0);
    }
    surely_callable(state, instruction, work).unwrap_or(false)
}

/// Whether a guard on a callable holds that is known.
fn surely_callable(state: &mut State, instruction: &UopInstruction, work: &Work<'_>) -> Option<bool> {
    let above = match instruction.opcode {
        uop::_GUARD_CALLABLE_ISINSTANCE => 2,
        uop::_GUARD_CALLABLE_LEN
        | uop::_GUARD_CALLABLE_STR_1
        | uop::_GUARD_CALLABLE_TUPLE_1
        | uop::_GUARD_CALLABLE_TYPE_1
        | uop::_GUARD_CALLABLE_LIST_APPEND => 1,
        uop::_CHECK_IS_NOT_PY_CALLABLE
        | uop::_GUARD_CALLABLE_BUILTIN
        | uop::_GUARD_CALLABLE_CLASS
        | uop::_GUARD_CALLABLE_METHOD_DESCRIPTOR
        | uop::_CHECK_FUNCTION_VERSION => instruction.oparg as usize,
        _ => return None,
    };
    let symbol = state.peek(above + 2);
    let Fact::Constant(callable) = state.fact(symbol) else { return None };
    let Callables { len, isinstance, str, tuple, type_, list_append, .. } = work.world.callables();
    Some(match instruction.opcode {
        uop::_GUARD_CALLABLE_ISINSTANCE => callable == isinstance,
        uop::_GUARD_CALLABLE_LEN => callable == len,
        uop::_GUARD_CALLABLE_STR_1 => callable == str,
        uop::_GUARD_CALLABLE_TUPLE_1 => callable == tuple,
        uop::_GUARD_CALLABLE_TYPE_1 => callable == type_,
        uop::_GUARD_CALLABLE_LIST_APPEND => callable == list_append,
        uop::_GUARD_CALLABLE_METHOD_DESCRIPTOR => exact_kind(callable) == Some(Kind::MethodDescriptor),
        uop::_GUARD_CALLABLE_BUILTIN => exact_kind(callable) == Some(Kind::BuiltinFunction),
        uop::_GUARD_CALLABLE_CLASS => exact_kind(callable) == Some(Kind::Type),
        uop::_CHECK_IS_NOT_PY_CALLABLE => exact_kind(callable) != Some(Kind::Function),
        _ => Function::from_value(callable).is_some_and(|function| u64::from(function.version) == instruction.operand0),
    })
}

/// `LOAD_GLOBAL`: a guard on the keys of the globals, for a built-in one on those of the builtins too, and the load.
fn global(work: &mut Work<'_>, state: &mut State, index: usize) {
    if promote(work, state, index).is_none() && state.frame().keys_versions[0] == Some(work.trace[index].operand0) {
        work.remove(index);
    }
}

/// Makes a constant of a global. The guard on its keys becomes one on the dicts themselves, which one guard a frame is enough for.
fn promote(work: &mut Work<'_>, state: &mut State, index: usize) -> Option<()> {
    let guard = work.trace[index];
    let (load_at, value, watches) = match work.trace.get(index + 1)?.opcode {
        uop::_LOAD_GLOBAL_MODULE => {
            let entry = work.trace[index + 1].operand0;
            let (name, value) = work.world.stable_entry(state.globals, guard.operand0, entry)?;
            (index + 1, value, vec![Watch { dict: state.globals, name }])
        }
        uop::_GUARD_BUILTINS_VERSION => {
            let (value, watches) = builtin(work, state, index)?;
            (index + 2, value, watches)
        }
        _ => return None,
    };
    let builtins = work.world.builtins().0;
    let identity =
        UopInstruction { opcode: uop::_GUARD_GLOBALS, operand0: state.globals.0, operand1: builtins, ..guard };
    let mut changes = vec![(index, if state.frame().has_globals { nop(&guard) } else { identity })];
    changes.extend((index + 1..load_at).map(|between| (between, nop(&work.trace[between]))));
    changes.push((load_at, constant(uop::_LOAD_CONST_INLINE, value, &work.trace[load_at])));
    if work.rewrite(&changes) {
        work.watches.extend(watches);
    }
    Some(())
}

/// The value of a built-in name that the globals do not hide, and what must stay so.
fn builtin(work: &Work<'_>, state: &State, index: usize) -> Option<(Value, Vec<Watch>)> {
    let [guard, builtins_guard, load] = work.trace.get(index..index + 3)?.try_into().ok()?;
    let load: UopInstruction = load;
    if load.opcode != uop::_LOAD_GLOBAL_BUILTINS {
        return None;
    }
    let builtins = work.world.builtins();
    let (name, value) = work.world.stable_entry(builtins, builtins_guard.operand0, load.operand0)?;
    let hidden = !work.world.stays_absent(state.globals, guard.operand0, name);
    let watches = vec![Watch { dict: state.globals, name }, Watch { dict: builtins, name }];
    (!hidden).then_some((value, watches))
}
