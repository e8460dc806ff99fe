//! Helpers on operators and other questions to values.

use super::adapt::{value_or_null, vm};
use crate::objects::{Dict, Str};
use crate::operations::{Comparison, Operator};
use stencils::frame::State;
use stencils::value::Value;

/// In the oparg of `COMPARE_OP`: the result is wanted as a bool.
const TO_BOOL: u64 = 16;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_box_float(state: *mut State, float: f64) -> Value {
    // SAFETY: as above.
    unsafe { vm(state).float(float) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_binary_op(state: *mut State, left: Value, right: Value, operator: u64) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    value_or_null(match Operator::from_oparg(operator) {
        Some((operator, false)) => vm.binary(operator, left, right),
        Some((operator, true)) => vm.binary_in_place(operator, left, right),
        None => vm.subscript(left, right),
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_compare_op(state: *mut State, left: Value, right: Value, oparg: u64) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    let result = vm.rich_compare(Comparison::from_oparg(oparg), left, right);
    value_or_null(match result {
        Ok(result) if oparg & TO_BOOL != 0 && !result.is_bool() => vm.truth(result).map(Value::bool),
        result => result,
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_str_equal(left: Value, right: Value) -> bool {
    match (Str::from_value(left), Str::from_value(right)) {
        (Some(left), Some(right)) => left.equals(right),
        _ => false,
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_contains_op(state: *mut State, left: Value, right: Value, invert: u64) -> Value {
    // SAFETY: as above.
    let found = unsafe { vm(state) }.contains(right, left);
    value_or_null(found.map(|found| Value::bool(found != (invert != 0))))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_unary_negative(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.negative(value))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_unary_invert(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.invert(value))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_to_bool(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.truth(value).map(Value::bool))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_str_concat(state: *mut State, left: Value, right: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.binary(Operator::Add, left, right))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_str_index(state: *mut State, string: Value, index: i64) -> Value {
    let Some(string) = Str::from_value(string) else { return Value::NULL };
    let from_start = if index < 0 { index + string.len() as i64 } else { index };
    match usize::try_from(from_start).ok().and_then(|index| string.units().get(index)) {
        // SAFETY: as above.
        Some(point) => unsafe { vm(state) }.character(point),
        None => Value::NULL,
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_dict_subscript(state: *mut State, dict: Value, key: Value) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    value_or_null(match Dict::from_value(dict) {
        Some(dict) => vm.dict_subscript(dict, key),
        None => vm.subscript(dict, key),
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_len(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    value_or_null(vm.length(value).map(|length| vm.int(length)))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_isinstance(state: *mut State, value: Value, class: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.is_instance(value, class).map(Value::bool))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_str(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.str_of(value))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_tuple(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.tuple_of(value))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_type(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    unsafe { vm(state) }.classes.of(value)
}
