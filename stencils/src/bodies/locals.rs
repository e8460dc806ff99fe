//! Bodies on locals, cells and constants.

use crate::context::{Context, Flow, Immediates};
use crate::frame::Frame;
use crate::object::{CellObject, FunctionObject, TupleObject};
use crate::runtime::{rt_drop_generator, rt_load_common_constant, rt_make_cell, rt_raise_unbound};
use crate::value::Value;

/// A local that is bound.
#[inline(always)]
pub unsafe fn load_fast<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { *cx.local(cx.oparg()) }
}

/// As `load_fast`: without reference counts there is nothing to borrow.
#[inline(always)]
pub unsafe fn load_fast_borrow<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { load_fast(cx) }
}

/// A local that may be unbound.
#[inline(always)]
pub unsafe fn load_fast_check<I: Immediates>(cx: Context<I>) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let value = *cx.local(cx.oparg());
        if value.is_null() {
            rt_raise_unbound(cx.state, cx.frame, cx.oparg());
        }
        Flow::error_if_null(value)
    }
}

/// A local, bound or not, which becomes unbound.
#[inline(always)]
pub unsafe fn load_fast_and_clear<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { cx.local(cx.oparg()).replace(Value::NULL) }
}

/// Two locals that are bound.
#[inline(always)]
pub unsafe fn load_fast_load_fast<I: Immediates>(cx: Context<I>) -> (Value, Value) {
    // SAFETY: the module's contract.
    unsafe { (*cx.local(cx.oparg() >> 4), *cx.local(cx.oparg() & 15)) }
}

/// Binds a local.
#[inline(always)]
pub unsafe fn store_fast<I: Immediates>(cx: Context<I>, value: Value) {
    // SAFETY: the module's contract.
    unsafe { *cx.local(cx.oparg()) = value };
}

/// Binds a local and loads another.
#[inline(always)]
pub unsafe fn store_fast_load_fast<I: Immediates>(cx: Context<I>, value: Value) -> Value {
    // SAFETY: the module's contract.
    unsafe {
        *cx.local(cx.oparg() >> 4) = value;
        *cx.local(cx.oparg() & 15)
    }
}

/// Binds two locals, the top operand first.
#[inline(always)]
pub unsafe fn store_fast_store_fast<I: Immediates>(cx: Context<I>, second: Value, first: Value) {
    // SAFETY: the module's contract.
    unsafe {
        *cx.local(cx.oparg() >> 4) = first;
        *cx.local(cx.oparg() & 15) = second;
    }
}

/// Unbinds a local.
#[inline(always)]
pub unsafe fn delete_fast<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let value = cx.local(cx.oparg()).replace(Value::NULL);
        unbound(cx, value)
    }
}

/// What a name held that a program unbinds: NULL is an error, a generator may be closed.
#[inline(always)]
unsafe fn unbound<I: Immediates>(cx: Context<I>, value: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        Flow::error_unless(if value.is_null() {
            rt_raise_unbound(cx.state, cx.frame, cx.oparg())
        } else {
            !value.is_generator() || rt_drop_generator(cx.state, value)
        })
    }
}

/// A constant of the code object.
#[inline(always)]
pub unsafe fn load_const<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { *(*cx.code()).constants.add(cx.oparg() as usize) }
}

/// A constant from 0 to 255.
#[inline(always)]
pub unsafe fn load_small_int<I: Immediates>(cx: Context<I>) -> Value {
    Value::small_int(cx.oparg() as i64)
}

/// A constant of the interpreter.
#[inline(always)]
pub unsafe fn load_common_constant<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { rt_load_common_constant(cx.state, cx.oparg()) }
}

/// A constant that the optimizer found.
#[inline(always)]
pub unsafe fn load_const_inline<I: Immediates>(cx: Context<I>) -> Value {
    Value(cx.operand0())
}

/// A constant instead of an operand.
#[inline(always)]
pub unsafe fn pop_top_load_const_inline<I: Immediates>(cx: Context<I>, _popped: Value) -> Value {
    Value(cx.operand0())
}

/// A constant instead of two operands.
#[inline(always)]
pub unsafe fn pop_two_load_const_inline<I: Immediates>(cx: Context<I>, _first: Value, _second: Value) -> Value {
    Value(cx.operand0())
}

/// Wraps a local, bound or not, in a cell.
#[inline(always)]
pub unsafe fn make_cell<I: Immediates>(cx: Context<I>) {
    // SAFETY: the module's contract.
    unsafe {
        let local = cx.local(cx.oparg());
        *local = rt_make_cell(cx.state, *local);
    }
}

/// Copies the function's cells to the last slots of `localsplus`.
#[inline(always)]
pub unsafe fn copy_free_vars<I: Immediates>(cx: Context<I>) {
    // SAFETY: the module's contract.
    unsafe {
        let closure = (*(*cx.frame).function.as_pointer::<FunctionObject>()).closure;
        let cells = TupleObject::items(closure.as_pointer());
        let first = Frame::stack_base(cx.frame).sub(cx.oparg() as usize);
        for index in 0..cx.oparg() as usize {
            *first.add(index) = *cells.add(index);
        }
    }
}

/// The cell in a slot of `localsplus`.
#[inline(always)]
unsafe fn cell<I: Immediates>(cx: Context<I>) -> *mut CellObject {
    // SAFETY: the module's contract.
    unsafe { (*cx.local(cx.oparg())).as_pointer() }
}

/// The value of a cell.
#[inline(always)]
pub unsafe fn load_deref<I: Immediates>(cx: Context<I>) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let value = (*cell(cx)).value;
        if value.is_null() {
            rt_raise_unbound(cx.state, cx.frame, cx.oparg());
        }
        Flow::error_if_null(value)
    }
}

/// Binds a cell.
#[inline(always)]
pub unsafe fn store_deref<I: Immediates>(cx: Context<I>, value: Value) {
    // SAFETY: the module's contract.
    unsafe { (*cell(cx)).value = value };
}

/// Unbinds a cell.
#[inline(always)]
pub unsafe fn delete_deref<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let value = core::mem::replace(&mut (*cell(cx)).value, Value::NULL);
        unbound(cx, value)
    }
}
