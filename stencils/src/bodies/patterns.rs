//! Bodies of `match`.

use crate::context::{Context, Flow, Immediates};
use crate::runtime::{rt_is_pattern_kind, rt_len, rt_match_class, rt_match_keys};
use crate::value::Value;

/// Whether a mapping pattern may match.
#[inline(always)]
pub unsafe fn match_mapping<I: Immediates>(cx: Context<I>, subject: Value) -> Value {
    // SAFETY: the module's contract.
    Value::bool(unsafe { rt_is_pattern_kind(cx.state, subject, false) })
}

/// Whether a sequence pattern may match.
#[inline(always)]
pub unsafe fn match_sequence<I: Immediates>(cx: Context<I>, subject: Value) -> Value {
    // SAFETY: the module's contract.
    Value::bool(unsafe { rt_is_pattern_kind(cx.state, subject, true) })
}

/// `len(subject)`
#[inline(always)]
pub unsafe fn get_len<I: Immediates>(cx: Context<I>, subject: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_len(cx.state, subject) })
}

/// The values of the keys of a mapping pattern, or `None`.
#[inline(always)]
pub unsafe fn match_keys<I: Immediates>(cx: Context<I>, subject: Value, keys: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_match_keys(cx.state, subject, keys) })
}

/// The attributes that a class pattern takes apart, or `None`.
#[inline(always)]
pub unsafe fn match_class<I: Immediates>(cx: Context<I>, subject: Value, class: Value, names: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_match_class(cx.state, subject, class, names, cx.oparg()) })
}
