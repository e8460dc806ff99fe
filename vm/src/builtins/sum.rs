//! `sum`: exact on ints, compensated on floats. Source: CPython 3.14 `Python/bltinmodule.c`.

use super::arguments::{Arguments, type_error};
use crate::objects::instance::is_of_program;
use crate::objects::{ByteArray, Bytes, Complex, Int, Str, float_of};
use crate::operations::Operator;
use crate::vm::{Fallible, Vm};
use std::ops::ControlFlow;
use stencils::value::Value;

/// `sum(iterable, /, start=0)`
pub(super) fn sum(vm: &mut Vm, arguments: &Arguments) -> Fallible<Value> {
    let given = arguments.positional.len() + arguments.names.len();
    if arguments.positional.is_empty() {
        return Err(type_error(vm, "sum() takes at least 1 positional argument (0 given)"));
    }
    if given > 2 {
        return Err(type_error(vm, format!("sum() takes at most 2 arguments ({given} given)")));
    }
    let [start] = arguments.keywords(vm, "sum", ["start"])?;
    let iterator = vm.iterate(arguments.positional[0])?;
    let start = arguments.positional.get(1).copied().or(start).unwrap_or(Value::small_int(0));
    if Str::from_value(start).is_some() {
        return Err(type_error(vm, "sum() can't sum strings [use ''.join(seq) instead]"));
    }
    for (refused, name, empty) in [
        (Bytes::from_value(start).is_some(), "bytes", "b''"),
        (ByteArray::from_value(start).is_some(), "bytearray", "b''"),
    ] {
        if refused {
            return Err(type_error(vm, format!("sum() can't sum {name} [use {empty}.join(seq) instead]")));
        }
    }
    let total = match sum_ints(vm, iterator, start)? {
        ControlFlow::Break(total) => return Ok(total),
        ControlFlow::Continue(total) => total,
    };
    let total = match sum_floats(vm, iterator, total)? {
        ControlFlow::Break(total) => return Ok(total),
        ControlFlow::Continue(total) => total,
    };
    match sum_complexes(vm, iterator, total)? {
        ControlFlow::Break(total) => Ok(total),
        ControlFlow::Continue(total) => sum_rest(vm, iterator, total),
    }
}

/// A sum that is done, as the items are exhausted, or that goes on in another way: an exhausted iterator is not asked again.
type Partial = ControlFlow<Value, Value>;

/// Adds ints while they and the sum fit 64 bits; then one item more, which may make a float.
fn sum_ints(vm: &mut Vm, iterator: Value, start: Value) -> Fallible<Partial> {
    let Some(mut total) = plain_int(start).filter(|_| !start.is_bool()) else {
        return Ok(ControlFlow::Continue(start));
    };
    while let Some(item) = vm.next(iterator)? {
        let sum = plain_int(item).and_then(|item| total.checked_add(item));
        let Some(sum) = sum else {
            let total = vm.int(total);
            return vm.binary(Operator::Add, total, item).map(ControlFlow::Continue);
        };
        total = sum;
    }
    Ok(ControlFlow::Break(vm.int(total)))
}

/// An int, of no class of the program, that fits 64 bits.
fn plain_int(value: Value) -> Option<i64> {
    Int::from_value(value).filter(|_| !is_of_program(value)).and_then(Int::to_i64)
}

/// Adds floats and ints, keeping what rounding takes away, until something else comes.
fn sum_floats(vm: &mut Vm, iterator: Value, start: Value) -> Fallible<Partial> {
    let Some(high) = exact_float(start) else { return Ok(ControlFlow::Continue(start)) };
    let mut total = Compensated { high, low: 0.0 };
    while let Some(item) = vm.next(iterator)? {
        match (exact_float(item), Int::from_value(item)) {
            (Some(float), _) => total.add(float),
            (None, Some(int)) => total.add(vm.int_to_float(int)?),
            (None, None) => {
                let total = vm.float(total.value());
                return vm.binary(Operator::Add, total, item).map(ControlFlow::Continue);
            }
        }
    }
    Ok(ControlFlow::Break(vm.float(total.value())))
}

fn exact_float(value: Value) -> Option<f64> {
    float_of(value).filter(|_| !is_of_program(value))
}

/// As [`sum_floats`], each part by itself.
fn sum_complexes(vm: &mut Vm, iterator: Value, start: Value) -> Fallible<Partial> {
    let exact = |value: Value| Complex::from_value(value).filter(|_| !is_of_program(value)).map(Complex::parts);
    let Some(parts) = exact(start) else { return Ok(ControlFlow::Continue(start)) };
    let [mut real, mut imag] = parts.map(|high| Compensated { high, low: 0.0 });
    while let Some(item) = vm.next(iterator)? {
        match (exact(item), float_of(item), Int::from_value(item)) {
            (Some([of_item, imag_of_item]), _, _) => {
                real.add(of_item);
                imag.add(imag_of_item);
            }
            (None, Some(float), _) => real.add(float),
            (None, None, Some(int)) => real.add(vm.int_to_float(int)?),
            (None, None, None) => {
                let total = vm.complex([real.value(), imag.value()]);
                return vm.binary(Operator::Add, total, item).map(ControlFlow::Continue);
            }
        }
    }
    Ok(ControlFlow::Break(vm.complex([real.value(), imag.value()])))
}

fn sum_rest(vm: &mut Vm, iterator: Value, start: Value) -> Fallible<Value> {
    let mut total = start;
    while let Some(item) = vm.next(iterator)? {
        total = vm.binary(Operator::Add, total, item)?;
    }
    Ok(total)
}

/// A sum of floats and what rounding took away from it: Neumaier's method.
struct Compensated {
    high: f64,
    low: f64,
}

impl Compensated {
    fn add(&mut self, float: f64) {
        let sum = self.high + float;
        self.low += if self.high.abs() >= float.abs() { (self.high - sum) + float } else { (float - sum) + self.high };
        self.high = sum;
    }

    fn value(&self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}

#[cfg(test)]
mod tests {
    use super::Compensated;

    #[test]
    fn what_rounding_takes_away_comes_back() {
        let mut sum = Compensated { high: 1e16, low: 0.0 };
        [1.0, -1e16].into_iter().for_each(|float| sum.add(float));
        assert_eq!(sum.value(), 1.0);
    }
}
