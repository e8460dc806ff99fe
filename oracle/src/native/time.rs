//! The module `time`: a counter instead of a clock, so that programs stay reproducible. Each reading is a microsecond later.

use crate::builtins::BuiltinFunction;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::int::to_float;
use crate::text::repr::full_name;
use crate::value::{Value, optional_index};

/// Nanoseconds from one reading to the next.
const TICK: u64 = 1000;

static FUNCTIONS: &[BuiltinFunction] = &[
    BuiltinFunction { name: "time", call: |i, a| seconds(i, &a, "time") },
    BuiltinFunction { name: "monotonic", call: |i, a| seconds(i, &a, "monotonic") },
    BuiltinFunction { name: "perf_counter", call: |i, a| seconds(i, &a, "perf_counter") },
    BuiltinFunction { name: "process_time", call: |i, a| seconds(i, &a, "process_time") },
    BuiltinFunction { name: "time_ns", call: |i, a| nanoseconds(i, &a, "time_ns") },
    BuiltinFunction { name: "monotonic_ns", call: |i, a| nanoseconds(i, &a, "monotonic_ns") },
    BuiltinFunction { name: "perf_counter_ns", call: |i, a| nanoseconds(i, &a, "perf_counter_ns") },
    BuiltinFunction { name: "process_time_ns", call: |i, a| nanoseconds(i, &a, "process_time_ns") },
    BuiltinFunction { name: "sleep", call: sleep },
];

pub(super) fn contents(_: &Interpreter) -> Res<Vec<(&'static str, Value)>> {
    Ok(FUNCTIONS.iter().map(|function| (function.name, Value::Builtin(function))).collect())
}

fn reading(interpreter: &Interpreter, arguments: &Arguments, name: &str) -> Res<u64> {
    arguments.none(&interpreter.heap, &format!("time.{name}"))?;
    Ok(interpreter.advance_clock(TICK))
}

fn seconds(interpreter: &Interpreter, arguments: &Arguments, name: &str) -> Res {
    let reading = reading(interpreter, arguments, name)?;
    Ok(interpreter.heap.float(reading as f64 / 1e9))
}

fn nanoseconds(interpreter: &Interpreter, arguments: &Arguments, name: &str) -> Res {
    let reading = reading(interpreter, arguments, name)?;
    Ok(interpreter.heap.int(reading))
}

/// A float, or what has `__index__`.
fn duration(heap: &HeapRef, value: &Value) -> Res<f64> {
    if let Value::Float(float) = value.as_builtin() {
        return Ok(float.0);
    }
    match optional_index(heap, value)? {
        Some(int) => to_float(heap, &int),
        None => {
            let class = full_name(heap, &value.class(heap))?;
            Err(heap.type_error(format!("'{class}' object cannot be interpreted as an integer or float")))
        }
    }
}

/// The counter goes on; nobody waits.
fn sleep(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let duration = duration(heap, &arguments.one(heap, "time.sleep")?)?;
    if duration.is_nan() {
        return Err(heap.value_error("Invalid value NaN (not a number)"));
    }
    if duration < 0.0 {
        return Err(heap.value_error("sleep length must be non-negative"));
    }
    interpreter.advance_clock((duration * 1e9).min(1e18) as u64);
    Ok(Value::None)
}
