//! Bodies that make a bool of a value.

use crate::context::{Context, Flow, Immediates};
use crate::object::SizedObject;
use crate::runtime::rt_to_bool;
use crate::value::Value;

/// `bool(value)`
#[inline(always)]
pub unsafe fn to_bool<I: Immediates>(cx: Context<I>, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_to_bool(cx.state, value) })
}

/// A bool stays as it is.
#[inline(always)]
pub unsafe fn to_bool_bool<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
    Flow::exit_unless(value.is_bool())
}

/// An inline int is true if it is not 0.
#[inline(always)]
pub unsafe fn to_bool_int<I: Immediates>(_: Context<I>, value: Value) -> Flow<Value> {
    if value.is_int() { Flow::Next(Value::bool(value.as_int() != 0)) } else { Flow::Exit }
}

/// `None` is false.
#[inline(always)]
pub unsafe fn to_bool_none<I: Immediates>(_: Context<I>, value: Value) -> Flow<Value> {
    if value.is_none() { Flow::Next(Value::FALSE) } else { Flow::Exit }
}

/// A list is true if it has items.
#[inline(always)]
pub unsafe fn to_bool_list<I: Immediates>(_: Context<I>, value: Value) -> Value {
    // SAFETY: the module's contract.
    Value::bool(unsafe { (*value.as_pointer::<SizedObject>()).length } != 0)
}

/// A str is true if it has code points.
#[inline(always)]
pub unsafe fn to_bool_str<I: Immediates>(cx: Context<I>, value: Value) -> Value {
    // SAFETY: the module's contract; a str is laid out as a list up to its length.
    unsafe { to_bool_list(cx, value) }
}

/// What has neither length nor truth of its own is true.
#[inline(always)]
pub unsafe fn replace_with_true<I: Immediates>(_: Context<I>, _value: Value) -> Value {
    Value::TRUE
}

/// `not value` of a bool.
#[inline(always)]
pub unsafe fn unary_not<I: Immediates>(_: Context<I>, value: Value) -> Value {
    Value::bool(value != Value::TRUE)
}

/// `value is None`
#[inline(always)]
pub unsafe fn is_none<I: Immediates>(_: Context<I>, value: Value) -> Value {
    Value::bool(value.is_none())
}
