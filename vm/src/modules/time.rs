//! `time`: a counter that no clock drives, so that a program runs alike every time.

use super::NativeModule;
use crate::builtins::{Builtin, functions, type_error};
use crate::objects::{ExceptionClass, float_of};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static MODULE: NativeModule = NativeModule { name: "time", functions: FUNCTIONS, fill: |_, _| Ok(()) };

static FUNCTIONS: &[Builtin] = functions! { "time":
    "monotonic" None => seconds;
    "monotonic_ns" None => nanoseconds;
    "perf_counter" None => seconds;
    "perf_counter_ns" None => nanoseconds;
    "process_time" None => seconds;
    "process_time_ns" None => nanoseconds;
    "sleep" One => sleep;
    "time" None => seconds;
    "time_ns" None => nanoseconds;
};

/// Nanoseconds that each look at the time takes.
const STEP: i64 = 1_000;

fn tick(vm: &mut Vm) -> i64 {
    vm.time = vm.time.saturating_add(STEP);
    vm.time
}

fn seconds(vm: &mut Vm) -> Fallible<Value> {
    let time = tick(vm);
    Ok(vm.float(time as f64 / 1e9))
}

fn nanoseconds(vm: &mut Vm) -> Fallible<Value> {
    let time = tick(vm);
    Ok(vm.int(time))
}

/// A float, or what has `__index__`.
fn duration(vm: &mut Vm, seconds: Value) -> Fallible<f64> {
    if let Some(float) = float_of(seconds) {
        return Ok(float);
    }
    match vm.try_index(seconds)? {
        Some(int) => vm.int_to_float(int),
        None => {
            let class = vm.qualified_type_name(seconds);
            Err(type_error(vm, format!("'{class}' object cannot be interpreted as an integer or float")))
        }
    }
}

/// The counter goes forward; nothing waits.
fn sleep(vm: &mut Vm, seconds: Value) -> Fallible<Value> {
    let seconds = duration(vm, seconds)?;
    if seconds.is_nan() {
        return Err(vm.raise(ExceptionClass::ValueError, "Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.raise(ExceptionClass::ValueError, "sleep length must be non-negative"));
    }
    vm.time = vm.time.saturating_add((seconds * 1e9).min(1e18) as i64);
    Ok(Value::NONE)
}
