//! Bodies of arithmetic: the general one and those on inline ints, inline floats and str.

use crate::context::{Context, Flow, Immediates};
use crate::runtime::{rt_binary_op, rt_str_concat, rt_unary_invert, rt_unary_negative};
use crate::value::Value;

/// CPython's `NB_*` numbers, as `BINARY_OP` has them in its oparg.
pub mod operator {
    #![expect(missing_docs, reason = "the names are CPython's")]
    pub const ADD: u64 = 0;
    pub const AND: u64 = 1;
    pub const FLOOR_DIVIDE: u64 = 2;
    pub const LSHIFT: u64 = 3;
    pub const MATRIX_MULTIPLY: u64 = 4;
    pub const MULTIPLY: u64 = 5;
    pub const REMAINDER: u64 = 6;
    pub const OR: u64 = 7;
    pub const POWER: u64 = 8;
    pub const RSHIFT: u64 = 9;
    pub const SUBTRACT: u64 = 10;
    pub const TRUE_DIVIDE: u64 = 11;
    pub const XOR: u64 = 12;
    /// The first of the in-place forms, in the same order.
    pub const INPLACE: u64 = 13;
    pub const SUBSCR: u64 = 26;

    /// The operator without regard to whether it works in place.
    #[must_use]
    pub const fn base(oparg: u64) -> u64 {
        if oparg >= INPLACE && oparg < SUBSCR { oparg - INPLACE } else { oparg }
    }
}

/// The kinds of operands that `BINARY_OP_EXTEND` takes, in its inline cache.
pub mod extension {
    /// Two inline ints, and `&`, `|` or `^`.
    pub const INTS: u64 = 1;
    /// An inline float, then an inline int that a float holds exactly.
    pub const FLOAT_INT: u64 = 2;
    /// Such an int, then an inline float.
    pub const INT_FLOAT: u64 = 3;
}

/// Any `BINARY_OP`.
#[inline(always)]
pub unsafe fn binary_op<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_binary_op(cx.state, left, right, cx.oparg()) })
}

#[inline(always)]
const fn untagged(result: Option<i64>) -> Flow<Value> {
    match result {
        Some(word) => Flow::Next(Value::from_untagged_int(word)),
        None => Flow::Exit,
    }
}

/// Sum of inline ints; exits if it is none.
#[inline(always)]
pub unsafe fn binary_op_add_int<I: Immediates>(_: Context<I>, left: Value, right: Value) -> Flow<Value> {
    untagged(left.untagged_int().checked_add(right.untagged_int()))
}

/// Difference of inline ints; exits if it is none.
#[inline(always)]
pub unsafe fn binary_op_subtract_int<I: Immediates>(_: Context<I>, left: Value, right: Value) -> Flow<Value> {
    untagged(left.untagged_int().checked_sub(right.untagged_int()))
}

/// Product of inline ints; exits if it is none.
#[inline(always)]
pub unsafe fn binary_op_multiply_int<I: Immediates>(_: Context<I>, left: Value, right: Value) -> Flow<Value> {
    untagged(left.as_int().checked_mul(right.untagged_int()))
}

/// Sum of inline floats; exits if it is none.
#[inline(always)]
pub unsafe fn binary_op_add_float<I: Immediates>(_: Context<I>, left: Value, right: Value) -> Flow<Value> {
    Flow::exit_if_none(Value::inline_float(left.as_inline_float() + right.as_inline_float()))
}

/// Difference of inline floats; exits if it is none.
#[inline(always)]
pub unsafe fn binary_op_subtract_float<I: Immediates>(_: Context<I>, left: Value, right: Value) -> Flow<Value> {
    Flow::exit_if_none(Value::inline_float(left.as_inline_float() - right.as_inline_float()))
}

/// Product of inline floats; exits if it is none.
#[inline(always)]
pub unsafe fn binary_op_multiply_float<I: Immediates>(_: Context<I>, left: Value, right: Value) -> Flow<Value> {
    Flow::exit_if_none(Value::inline_float(left.as_inline_float() * right.as_inline_float()))
}

/// Concatenation of two str.
#[inline(always)]
pub unsafe fn binary_op_add_unicode<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_str_concat(cx.state, left, right) })
}

/// As `binary_op_add_unicode`: the str's own buffer makes `s += x` linear.
#[inline(always)]
pub unsafe fn binary_op_inplace_add_unicode<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe { binary_op_add_unicode(cx, left, right) }
}

/// Whether a float holds the int exactly.
#[inline(always)]
const fn is_exact_in_float(value: Value) -> bool {
    value.is_int() && value.as_int().unsigned_abs() <= 1 << 53
}

/// Whether the operands are of the kinds that the inline cache says.
#[inline(always)]
pub unsafe fn guard_binary_op_extend<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<()> {
    Flow::exit_unless(match cx.operand0() {
        extension::INTS => left.is_int() && right.is_int(),
        extension::FLOAT_INT => left.is_inline_float() && is_exact_in_float(right),
        extension::INT_FLOAT => is_exact_in_float(left) && right.is_inline_float(),
        _ => false,
    })
}

/// The operators that have no specialization of their own; exits where the result is not inline.
#[inline(always)]
pub unsafe fn binary_op_extend<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    match cx.operand0() {
        extension::INTS => bitwise(cx.oparg(), left, right),
        extension::FLOAT_INT => mixed(cx.oparg(), left.as_inline_float(), right.as_int() as f64),
        _ => mixed(cx.oparg(), left.as_int() as f64, right.as_inline_float()),
    }
}

#[inline(always)]
const fn bitwise(oparg: u64, left: Value, right: Value) -> Flow<Value> {
    Flow::Next(match operator::base(oparg) {
        operator::AND => Value(left.0 & right.0),
        operator::OR => Value(left.0 | right.0),
        operator::XOR => Value::from_untagged_int(left.untagged_int() ^ right.untagged_int()),
        _ => return Flow::Exit,
    })
}

#[inline(always)]
fn mixed(oparg: u64, left: f64, right: f64) -> Flow<Value> {
    Flow::exit_if_none(Value::inline_float(match operator::base(oparg) {
        operator::ADD => left + right,
        operator::SUBTRACT => left - right,
        operator::MULTIPLY => left * right,
        operator::TRUE_DIVIDE if right != 0.0 => left / right,
        _ => return Flow::Exit,
    }))
}

/// `-value`
#[inline(always)]
pub unsafe fn unary_negative<I: Immediates>(cx: Context<I>, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_unary_negative(cx.state, value) })
}

/// `~value`
#[inline(always)]
pub unsafe fn unary_invert<I: Immediates>(cx: Context<I>, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_unary_invert(cx.state, value) })
}
