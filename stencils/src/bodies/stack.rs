//! Bodies that only move operands.

use crate::context::{Context, Flow, Immediates};
use crate::generator::GeneratorObject;
use crate::runtime::{rt_close_dropped, rt_drop_operand};
use crate::value::Value;

/// `NOP`
#[inline(always)]
pub unsafe fn nop<I: Immediates>(_: Context<I>) {}

/// Closes a suspended generator that nothing else refers to.
#[inline(always)]
pub unsafe fn drop_generator<I: Immediates>(cx: Context<I>, value: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe { Flow::error_unless(!value.is_generator() || rt_drop_operand(cx.state, cx.frame)) }
}

/// Closes the generators to which nothing refers since the last instruction.
#[inline(always)]
pub unsafe fn close_dropped<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe { Flow::error_unless(!(*cx.state).watches || rt_close_dropped(cx.state)) }
}

/// Exits if the operand is a suspended generator: dropping one may close it.
#[inline(always)]
pub unsafe fn guard_not_suspended<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        Flow::exit_unless(!value.is_generator() || !(*value.as_pointer::<GeneratorObject>()).state.is_suspended())
    }
}

/// Drops an operand.
#[inline(always)]
pub unsafe fn pop_top<I: Immediates>(_: Context<I>, _value: Value) {}

/// Drops two operands.
#[inline(always)]
pub unsafe fn pop_two<I: Immediates>(_: Context<I>, _first: Value, _second: Value) {}

/// The empty slot of a call.
#[inline(always)]
pub unsafe fn push_null<I: Immediates>(_: Context<I>) -> Value {
    Value::NULL
}

/// The empty slot of a call, where the oparg asks for one: `out` has room for it then.
#[inline(always)]
pub unsafe fn push_null_conditional<I: Immediates>(cx: Context<I>, out: *mut Value) {
    if cx.oparg() & 1 == 1 {
        // SAFETY: the module's contract.
        unsafe { *out = Value::NULL };
    }
}

/// The operand that is oparg deep.
#[inline(always)]
pub unsafe fn copy<I: Immediates>(cx: Context<I>, top: *mut Value) -> Value {
    // SAFETY: the module's contract.
    unsafe { *top.sub(cx.oparg() as usize) }
}

/// The top operand again.
#[inline(always)]
pub unsafe fn copy_1<I: Immediates>(_: Context<I>, bottom: Value) -> Value {
    bottom
}

/// The second operand again.
#[inline(always)]
pub unsafe fn copy_2<I: Immediates>(_: Context<I>, bottom: Value, _middle: Value) -> Value {
    bottom
}

/// The third operand again.
#[inline(always)]
pub unsafe fn copy_3<I: Immediates>(_: Context<I>, bottom: Value, _second: Value, _third: Value) -> Value {
    bottom
}

/// Swaps the top operand with the one that is oparg deep.
#[inline(always)]
pub unsafe fn swap<I: Immediates>(cx: Context<I>, top: *mut Value) {
    // SAFETY: the module's contract.
    unsafe { top.sub(1).swap(top.sub(cx.oparg() as usize)) };
}

/// Swaps the two top operands.
#[inline(always)]
pub unsafe fn swap_2<I: Immediates>(_: Context<I>, bottom: Value, top: Value) -> (Value, Value) {
    (top, bottom)
}

/// Swaps the top operand with the third.
#[inline(always)]
pub unsafe fn swap_3<I: Immediates>(_: Context<I>, bottom: Value, middle: Value, top: Value) -> (Value, Value, Value) {
    (top, middle, bottom)
}
