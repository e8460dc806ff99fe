//! Bodies of comparisons, identity and membership.

use crate::context::{Context, Flow, Immediates};
use crate::runtime::{rt_compare_op, rt_contains_op, rt_str_equal};
use crate::value::Value;

/// The masks in the low bits of the oparg of a specialized `COMPARE_OP` (CPython `pycore_code.h`).
pub mod outcome {
    /// True if neither is less nor greater nor equal.
    pub const UNORDERED: u64 = 1;
    /// True if less.
    pub const LESS: u64 = 2;
    /// True if greater.
    pub const GREATER: u64 = 4;
    /// True if equal.
    pub const EQUAL: u64 = 8;
}

/// Any `COMPARE_OP`.
#[inline(always)]
pub unsafe fn compare_op<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_compare_op(cx.state, left, right, cx.oparg()) })
}

/// Compares inline ints.
#[inline(always)]
pub unsafe fn compare_op_int<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Value {
    let (left, right) = (left.0 as i64, right.0 as i64);
    let actual = outcome::LESS << (u64::from(left >= right) + u64::from(left == right));
    Value::bool(cx.oparg() & actual != 0)
}

/// Compares inline floats, none of which is a NaN.
#[inline(always)]
pub unsafe fn compare_op_float<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Value {
    let (left, right) = (left.as_inline_float(), right.as_inline_float());
    let actual = outcome::LESS << (u64::from(left >= right) + u64::from(left == right));
    Value::bool(cx.oparg() & actual != 0)
}

/// `==` and `!=` of two str.
#[inline(always)]
pub unsafe fn compare_op_str<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Value {
    // SAFETY: the module's contract.
    let equal = unsafe { rt_str_equal(left, right) };
    let actual = if equal { outcome::EQUAL } else { outcome::LESS | outcome::GREATER };
    Value::bool(cx.oparg() & actual != 0)
}

/// `is` and, with oparg 1, `is not`.
#[inline(always)]
pub unsafe fn is_op<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Value {
    Value::bool((left == right) != (cx.oparg() == 1))
}

/// `in` and, with oparg 1, `not in`.
#[inline(always)]
pub unsafe fn contains_op<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_contains_op(cx.state, left, right, cx.oparg()) })
}

/// `in` a set.
#[inline(always)]
pub unsafe fn contains_op_set<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe { contains_op(cx, left, right) }
}

/// `in` a dict.
#[inline(always)]
pub unsafe fn contains_op_dict<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe { contains_op(cx, left, right) }
}
