//! Bodies that decide where execution goes on.

use crate::context::{Context, Flow, Immediates};
use crate::object::FunctionObject;
use crate::runtime::rt_safepoint;
use crate::value::Value;

/// Jumps if the bool is true.
#[inline(always)]
pub unsafe fn pop_jump_if_true<I: Immediates>(_: Context<I>, condition: Value) -> bool {
    condition == Value::TRUE
}

/// Jumps if the bool is false.
#[inline(always)]
pub unsafe fn pop_jump_if_false<I: Immediates>(_: Context<I>, condition: Value) -> bool {
    condition != Value::TRUE
}

/// Jumps.
#[inline(always)]
pub unsafe fn jump<I: Immediates>(_: Context<I>) -> bool {
    true
}

/// Counts a back edge in its inline cache: a backoff counter in the upper 12 bits, as CPython's.
#[inline(always)]
pub unsafe fn count_back_edge<I: Immediates>(_: Context<I>, instruction: *mut u16) -> bool {
    // SAFETY: the module's contract; the instruction has an inline cache.
    unsafe {
        let counter = instruction.add(1);
        if *counter < 1 << 4 {
            return true;
        }
        *counter -= 1 << 4;
        false
    }
}

/// Whether a `RESUME` is where a function or generator starts, not where a generator goes on.
#[inline(always)]
fn is_start<I: Immediates>(cx: Context<I>) -> bool {
    const LOCATION: u64 = 3;
    cx.oparg() & LOCATION == 0
}

/// Counts a function entry in its code object.
#[inline(always)]
pub unsafe fn count_entry<I: Immediates>(cx: Context<I>, _instruction: *mut u16) -> bool {
    // SAFETY: the module's contract.
    unsafe {
        let countdown = &mut (*cx.code()).entry_countdown;
        if !(*cx.state).tier_two || *countdown < 0 || !is_start(cx) {
            return false;
        }
        *countdown -= 1;
        *countdown < 0
    }
}

/// A safepoint.
#[inline(always)]
pub unsafe fn check_periodic<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        (*cx.state).countdown -= 1;
        Flow::error_unless((*cx.state).countdown > 0 || rt_safepoint(cx.state, cx.frame))
    }
}

/// A safepoint, if the `RESUME` is where a function or generator starts.
#[inline(always)]
pub unsafe fn check_periodic_at_start<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    if is_start(cx) { unsafe { check_periodic(cx) } } else { Flow::Next(()) }
}

/// The first uop of a trace.
#[inline(always)]
pub unsafe fn start_executor<I: Immediates>(_: Context<I>) {}

/// Exits if the executor is no longer valid; the operand points to its flag.
#[inline(always)]
pub unsafe fn check_validity<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the flag lives as long as the executor.
    Flow::exit_unless(unsafe { *(cx.operand0() as *const bool) })
}

/// Notes the instruction that runs; the operand points to it.
#[inline(always)]
pub unsafe fn set_ip<I: Immediates>(cx: Context<I>) {
    // SAFETY: the module's contract.
    unsafe { (*cx.frame).instruction = cx.operand0() as *mut u16 };
}

/// Exits, to the other side of the branch, if the bool is false.
#[inline(always)]
pub unsafe fn guard_is_true_pop<I: Immediates>(_: Context<I>, condition: Value) -> Flow<()> {
    Flow::exit_unless(condition == Value::TRUE)
}

/// Exits, to the other side of the branch, if the bool is true.
#[inline(always)]
pub unsafe fn guard_is_false_pop<I: Immediates>(_: Context<I>, condition: Value) -> Flow<()> {
    Flow::exit_unless(condition != Value::TRUE)
}

/// Exits, to the other side of the branch, if the value is not `None`.
#[inline(always)]
pub unsafe fn guard_is_none_pop<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
    Flow::exit_unless(value.is_none())
}

/// Exits, to the other side of the branch, if the value is `None`.
#[inline(always)]
pub unsafe fn guard_is_not_none_pop<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
    Flow::exit_unless(!value.is_none())
}

/// Exits unless the running function has the version that the trace was made for.
#[inline(always)]
pub unsafe fn check_function<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract; a trace with this uop runs in functions only.
    unsafe {
        let function = (*cx.frame).function.as_pointer::<FunctionObject>();
        Flow::exit_unless(u64::from((*function).version) == cx.operand0())
    }
}

/// Exits unless the frame returns to the instruction that the operand points to, within the same interpreter loop.
/// This is what lets a trace that began in a function go on in its caller.
#[inline(always)]
pub unsafe fn guard_caller<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract; a frame that is no entry has a caller.
    unsafe {
        if (*cx.frame).is_entry {
            return Flow::Exit;
        }
        let caller = (*cx.frame).previous;
        let resumes_at = (*caller).instruction.add((*caller).return_offset as usize);
        Flow::exit_unless(resumes_at as u64 == cx.operand0())
    }
}

/// Goes back to the first uop.
#[inline(always)]
pub unsafe fn jump_to_top<I: Immediates>(_: Context<I>) {}

/// Leaves the trace.
#[inline(always)]
pub unsafe fn exit_trace<I: Immediates>(_: Context<I>) -> Flow<()> {
    Flow::Exit
}

/// Leaves the trace for Tier 1, for good.
#[inline(always)]
pub unsafe fn deopt<I: Immediates>(_: Context<I>) -> Flow<()> {
    Flow::Exit
}
