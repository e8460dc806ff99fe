//! Bodies that raise and handle exceptions, and those on managers of contexts.

use crate::context::{Context, Flow, Immediates};
use crate::runtime::{rt_check_exception_match, rt_check_group_match, rt_load_special, rt_raise, rt_with_except_start};
use crate::value::Value;

/// `raise`, `raise exception`, `raise exception from cause`
#[inline(always)]
pub unsafe fn raise_varargs<I: Immediates>(cx: Context<I>, parts: *mut Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let exception = if cx.oparg() >= 1 { *parts } else { Value::NULL };
        let cause = if cx.oparg() == 2 { *parts.add(1) } else { Value::NULL };
        rt_raise(cx.state, exception, cause);
    }
    Flow::Error
}

/// Raises an exception that was raised before, as it was.
#[inline(always)]
pub unsafe fn reraise<I: Immediates>(cx: Context<I>, exception: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe { (*cx.state).raised = exception };
    Flow::Error
}

/// The exception is being handled from here on; the one before goes below it.
#[inline(always)]
pub unsafe fn push_exc_info<I: Immediates>(cx: Context<I>, exception: Value) -> (Value, Value) {
    // SAFETY: the module's contract.
    let previous = unsafe { core::mem::replace(&mut (*cx.state).handled, exception) };
    (previous, exception)
}

/// The exception before is being handled again.
#[inline(always)]
pub unsafe fn pop_except<I: Immediates>(cx: Context<I>, previous: Value) {
    // SAFETY: the module's contract.
    unsafe { (*cx.state).handled = previous };
}

/// Whether an `except` clause matches.
#[inline(always)]
pub unsafe fn check_exc_match<I: Immediates>(cx: Context<I>, exception: Value, class: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_check_exception_match(cx.state, exception, class) })
}

/// Splits an exception for `except*`: what is left, and what the clause takes.
#[inline(always)]
pub unsafe fn check_eg_match<I: Immediates>(cx: Context<I>, exception: Value, class: Value) -> Flow<(Value, Value)> {
    // SAFETY: the module's contract.
    unsafe {
        let matched = rt_check_group_match(cx.state, exception, class);
        if matched.is_null() { Flow::Error } else { Flow::Next(((*cx.state).second, matched)) }
    }
}

/// `__enter__` or `__exit__` of a manager, and what it is to be called with.
#[inline(always)]
pub unsafe fn load_special<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<(Value, Value)> {
    // SAFETY: the module's contract.
    unsafe {
        let method = rt_load_special(cx.state, owner, cx.oparg());
        if method.is_null() { Flow::Error } else { Flow::Next((method, (*cx.state).second)) }
    }
}

/// Calls the `__exit__` of a manager with the exception that left its block.
#[inline(always)]
pub unsafe fn with_except_start<I: Immediates>(
    cx: Context<I>,
    exit: Value,
    exit_self: Value,
    _last: Value,
    _previous: Value,
    exception: Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_with_except_start(cx.state, exit, exit_self, exception) })
}
