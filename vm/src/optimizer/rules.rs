//! What a uop means abstractly: how what is known before it leads to what is known after it. Nothing else in the VM says so.
//! A uop without a rule takes its inputs and leaves outputs of which nothing is known, as its row says.

use super::effects;
use super::state::{AbstractFrame, Fact, State};
use super::{World, state};
use crate::faults::Fault;
use stencils::bodies::extension;
use stencils::interpret::UopInstruction;
use stencils::object::Kind;
use stencils::uops::{flag, row, uop};
use stencils::value::Value;

/// What a guard finds out: the operand's place, 1 being the top, and what is known of it then.
const GUARDS: &[(u16, usize, Fact)] = &[
    (uop::_GUARD_TOS_INT, 1, Fact::Int),
    (uop::_GUARD_NOS_INT, 2, Fact::Int),
    (uop::_GUARD_TOS_FLOAT, 1, Fact::Float),
    (uop::_GUARD_NOS_FLOAT, 2, Fact::Float),
    (uop::_GUARD_TOS_UNICODE, 1, Fact::Kind(Kind::Str)),
    (uop::_GUARD_NOS_UNICODE, 2, Fact::Kind(Kind::Str)),
    (uop::_GUARD_TOS_LIST, 1, Fact::Kind(Kind::List)),
    (uop::_GUARD_NOS_LIST, 2, Fact::Kind(Kind::List)),
    (uop::_GUARD_TOS_TUPLE, 1, Fact::Kind(Kind::Tuple)),
    (uop::_GUARD_NOS_TUPLE, 2, Fact::Kind(Kind::Tuple)),
    (uop::_GUARD_TOS_DICT, 1, Fact::Kind(Kind::Dict)),
    (uop::_GUARD_NOS_DICT, 2, Fact::Kind(Kind::Dict)),
    (uop::_GUARD_TOS_SLICE, 1, Fact::Kind(Kind::Slice)),
    (uop::_TO_BOOL_BOOL, 1, Fact::Bool),
    (uop::_ITER_CHECK_LIST, 1, Fact::Kind(Kind::ListIterator)),
    (uop::_ITER_CHECK_TUPLE, 1, Fact::Kind(Kind::TupleIterator)),
    (uop::_ITER_CHECK_RANGE, 1, Fact::Kind(Kind::RangeIterator)),
];

/// What is known of the result of a uop that has one.
const RESULTS: &[(u16, Fact)] = &[
    (uop::_BINARY_OP_ADD_INT, Fact::Int),
    (uop::_BINARY_OP_SUBTRACT_INT, Fact::Int),
    (uop::_BINARY_OP_MULTIPLY_INT, Fact::Int),
    (uop::_BINARY_OP_ADD_FLOAT, Fact::Float),
    (uop::_BINARY_OP_SUBTRACT_FLOAT, Fact::Float),
    (uop::_BINARY_OP_MULTIPLY_FLOAT, Fact::Float),
    (uop::_BINARY_OP_ADD_UNICODE, Fact::Kind(Kind::Str)),
    (uop::_BINARY_OP_INPLACE_ADD_UNICODE, Fact::Kind(Kind::Str)),
    (uop::_BINARY_OP_SUBSCR_STR_INT, Fact::Kind(Kind::Str)),
    (uop::_BINARY_OP_SUBSCR_LIST_SLICE, Fact::Kind(Kind::List)),
    (uop::_COMPARE_OP_INT, Fact::Bool),
    (uop::_COMPARE_OP_FLOAT, Fact::Bool),
    (uop::_COMPARE_OP_STR, Fact::Bool),
    (uop::_IS_OP, Fact::Bool),
    (uop::_IS_NONE, Fact::Bool),
    (uop::_CONTAINS_OP, Fact::Bool),
    (uop::_CONTAINS_OP_SET, Fact::Bool),
    (uop::_CONTAINS_OP_DICT, Fact::Bool),
    (uop::_TO_BOOL, Fact::Bool),
    (uop::_TO_BOOL_INT, Fact::Bool),
    (uop::_TO_BOOL_NONE, Fact::Bool),
    (uop::_TO_BOOL_LIST, Fact::Bool),
    (uop::_TO_BOOL_STR, Fact::Bool),
    (uop::_REPLACE_WITH_TRUE, Fact::Constant(Value::TRUE)),
    (uop::_CALL_LIST_APPEND, Fact::Constant(Value::NONE)),
    (uop::_UNARY_NOT, Fact::Bool),
    (uop::_CALL_ISINSTANCE, Fact::Bool),
    (uop::_ITER_NEXT_RANGE, Fact::Int),
    (uop::_BUILD_LIST, Fact::Kind(Kind::List)),
    (uop::_BUILD_TUPLE, Fact::Kind(Kind::Tuple)),
    (uop::_BUILD_MAP, Fact::Kind(Kind::Dict)),
    (uop::_BUILD_SET, Fact::Kind(Kind::Set)),
    (uop::_BUILD_STRING, Fact::Kind(Kind::Str)),
    (uop::_BUILD_SLICE, Fact::Kind(Kind::Slice)),
];

/// A uop whose meaning is more than its stack effect.
type Rule = fn(&mut State, &UopInstruction, &dyn World);

/// The rules of such uops.
const RULES: &[(u16, Rule)] = &[
    (uop::_START_EXECUTOR, |state, start, _| {
        state.globals = Value(start.operand0);
        state.frame().code = start.operand1;
    }),
    (uop::_LOAD_FAST, load_fast),
    (uop::_LOAD_FAST_BORROW, load_fast),
    (uop::_LOAD_FAST_CHECK, load_fast),
    (uop::_LOAD_FAST_AND_CLEAR, |state, load, _| {
        load_local(state, load.oparg);
        unbind(state, load.oparg);
    }),
    (uop::_STORE_FAST, |state, store, _| {
        let symbol = state.pop();
        state.set_local(store.oparg, symbol);
    }),
    (uop::_DELETE_FAST, |state, delete, _| unbind(state, delete.oparg)),
    (uop::_MAKE_CELL, |state, make, _| {
        let cell = state.symbol(Fact::Kind(Kind::Cell));
        state.set_local(make.oparg, cell);
    }),
    (uop::_COPY_FREE_VARS, |state, _, _| state.frame().locals.clear()),
    (uop::_LOAD_CONST, |state, load, world| {
        let constant = constant_of(state, load, world);
        state.push_new(constant.map_or(Fact::Unknown, Fact::Constant));
    }),
    (uop::_LOAD_SMALL_INT, |state, load, _| {
        state.push_new(Fact::Constant(Value::small_int(i64::from(load.oparg))));
    }),
    (uop::_PUSH_NULL, |state, _, _| state.push_new(Fact::Constant(Value::NULL))),
    (uop::_LOAD_CONST_INLINE, |state, load, _| state.push_new(Fact::Constant(Value(load.operand0)))),
    (uop::_POP_TOP_LOAD_CONST_INLINE, |state, load, _| {
        state.pop();
        state.push_new(Fact::Constant(Value(load.operand0)));
    }),
    (uop::_POP_TWO_LOAD_CONST_INLINE, |state, load, _| {
        state.pop();
        state.pop();
        state.push_new(Fact::Constant(Value(load.operand0)));
    }),
    (uop::_COPY, |state, copy, _| push_again(state, copy.oparg as usize)),
    (uop::_COPY_1, |state, _, _| push_again(state, 1)),
    (uop::_COPY_2, |state, _, _| push_again(state, 2)),
    (uop::_COPY_3, |state, _, _| push_again(state, 3)),
    (uop::_SWAP, |state, swap, _| swap_top(state, swap.oparg as usize)),
    (uop::_SWAP_2, |state, _, _| swap_top(state, 2)),
    (uop::_SWAP_3, |state, _, _| swap_top(state, 3)),
    (uop::_GUARD_BINARY_OP_EXTEND, guard_extension),
    (uop::_GUARD_TYPE_VERSION, |state, guard, _| {
        let owner = state.peek(1);
        state.learn_version(owner, guard.operand0);
    }),
    (uop::_GUARD_GLOBALS, |state, _, _| state.frame().has_globals = true),
    (uop::_GUARD_GLOBALS_VERSION, |state, guard, _| state.frame().keys_versions[0] = Some(guard.operand0)),
    (uop::_GUARD_BUILTINS_VERSION, |state, guard, _| state.frame().keys_versions[1] = Some(guard.operand0)),
    (uop::_INIT_CALL_PY_EXACT_ARGS, init_call),
    (uop::_CREATE_INIT_FRAME, create_init_frame),
    (uop::_PUSH_FRAME, push_frame),
    (uop::_GUARD_CALLER, |state, guard, _| state.caller = guard.operand1),
    (uop::_GUARD_RESUMER, |state, guard, _| state.caller = guard.operand1),
    (uop::_RETURN_VALUE, return_value),
    (uop::_RETURN_GENERATOR, |state, _, _| {
        state.pop_frame();
        state.push_new(Fact::Unknown);
    }),
    (uop::_YIELD_VALUE, return_value),
    (uop::_PUSH_GENERATOR_FRAME, |state, push, _| {
        state.pop();
        state.push_frame(AbstractFrame { code: push.operand1, ..AbstractFrame::default() });
    }),
];

/// What is known of the operands behind it; a constant that is of another kind is then none: the trace does not get there with it.
fn guard_extension(state: &mut State, guard: &UopInstruction, _: &dyn World) {
    let (left, right) = match guard.operand0 {
        extension::INTS => (Fact::Int, Fact::Int),
        extension::FLOAT_INT => (Fact::Float, Fact::Int),
        _ => (Fact::Int, Fact::Float),
    };
    for (place, fact) in [(2, left), (1, right)] {
        let symbol = state.peek(place);
        state.learn(symbol, fact);
    }
}

/// What a guard finds out, if the uop is one.
pub(super) fn guard(opcode: u16) -> Option<(usize, Fact)> {
    GUARDS.iter().find(|(guard, ..)| *guard == opcode).map(|(_, place, fact)| (*place, *fact))
}

/// Applies the meaning of a uop to what is known.
pub(super) fn apply(state: &mut State, instruction: &UopInstruction, world: &dyn World) {
    if let Some((_, rule)) = RULES.iter().find(|(opcode, _)| *opcode == instruction.opcode) {
        rule(state, instruction, world);
    } else if let Some((place, fact)) = guard(instruction.opcode) {
        let symbol = state.peek(place);
        state.learn(symbol, fact);
    } else {
        let result = result_fact(state, instruction, world);
        by_signature(state, instruction, result);
    }
    if row(instruction.opcode).flags & (flag::ARBITRARY | flag::ESCAPES) != 0 {
        state.forget_the_mutable();
    }
}

/// The default: inputs are taken, outputs are new.
fn by_signature(state: &mut State, instruction: &UopInstruction, result: Fact) {
    let kept = effects::kept(instruction);
    for _ in kept..effects::inputs(instruction) {
        state.pop();
    }
    for _ in kept..effects::outputs(instruction) {
        state.push_new(result);
    }
}

fn result_fact(state: &mut State, instruction: &UopInstruction, world: &dyn World) -> Fact {
    if instruction.opcode == uop::_UNARY_NEGATIVE && world.has_fault(Fault::N3) {
        let operand = state.peek(1);
        return if state.fact(operand).implies(Fact::Int) { Fact::Int } else { Fact::Unknown };
    }
    let known = RESULTS.iter().find(|(opcode, _)| *opcode == instruction.opcode);
    known.map_or(Fact::Unknown, |(_, fact)| *fact)
}

fn load_fast(state: &mut State, load: &UopInstruction, _: &dyn World) {
    load_local(state, load.oparg);
}

fn load_local(state: &mut State, slot: u32) {
    let symbol = state.local(slot);
    state.push(symbol);
}

fn unbind(state: &mut State, slot: u32) {
    let null = state.symbol(Fact::Constant(Value::NULL));
    state.set_local(slot, null);
}

fn push_again(state: &mut State, from_top: usize) {
    let symbol = state.peek(from_top);
    state.push(symbol);
}

fn swap_top(state: &mut State, from_top: usize) {
    state.peek(from_top);
    let stack = &mut state.frame().stack;
    let top = stack.len() - 1;
    stack.swap(top, top + 1 - from_top);
}

/// The constant that a `_LOAD_CONST` loads.
pub(super) fn constant_of(state: &mut State, load: &UopInstruction, world: &dyn World) -> Option<Value> {
    world.code(state.frame().code)?.constant(load.oparg as usize)
}

/// The new frame's slots begin with the arguments. The frame itself stands on the stack until it is entered.
fn init_call(state: &mut State, call: &UopInstruction, _: &dyn World) {
    let mut arguments: Vec<state::Symbol> = (0..call.oparg).map(|_| state.pop()).collect();
    arguments.reverse();
    let (this, _callable) = (state.pop(), state.pop());
    let known = state.fact(this) == Fact::Constant(Value::NULL);
    let locals = if known { (0..).zip(arguments).collect() } else { Default::default() };
    state.entering = Some(AbstractFrame { locals, ..AbstractFrame::default() });
    state.push_new(Fact::Unknown);
}

/// The same for an `__init__`, whose first slot is the new instance. The first operand says that the parameters are just that.
fn create_init_frame(state: &mut State, call: &UopInstruction, _: &dyn World) {
    let arguments: Vec<state::Symbol> = (0..call.oparg).map(|_| state.pop()).collect();
    let (_, _) = (state.pop(), state.pop());
    let instance = state.symbol(Fact::Unknown);
    let slots = std::iter::once(instance).chain(arguments.into_iter().rev());
    let locals = if call.operand0 == 1 { (0..).zip(slots).collect() } else { Default::default() };
    state.entering = Some(AbstractFrame { locals, ..AbstractFrame::default() });
    state.push_new(Fact::Unknown);
}

fn push_frame(state: &mut State, push: &UopInstruction, _: &dyn World) {
    state.pop();
    let frame = state.entering.take().unwrap_or_default();
    state.push_frame(AbstractFrame { code: push.operand1, ..frame });
}

fn return_value(state: &mut State, _: &UopInstruction, _: &dyn World) {
    let result = state.pop();
    state.pop_frame();
    state.push(result);
}
