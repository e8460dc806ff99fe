//! Ranges: making, membership, subscripts. Source: CPython 3.14 `Objects/rangeobject.c`.

use crate::objects::range::Range;
use crate::objects::slice::Slice;
use crate::objects::{ExceptionClass, Int};
use crate::vm::{Fallible, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};
use stencils::value::Value;

fn big(value: Value) -> BigInt {
    Int::from_value(value).map_or_else(BigInt::zero, |int| int.big().into_owned())
}

fn length(start: &BigInt, stop: &BigInt, step: &BigInt) -> BigInt {
    let (distance, step) = if step.is_negative() { (start - stop, -step) } else { (stop - start, step.clone()) };
    if distance.is_positive() { (distance - 1u32).div_floor(&step) + 1u32 } else { BigInt::zero() }
}

fn small_length(start: i64, stop: i64, step: i64) -> i64 {
    let distance = if step < 0 { start - stop } else { stop - start };
    if distance <= 0 { 0 } else { (distance - 1) / step.abs() + 1 }
}

impl Vm {
    /// `range(start, stop, step)` of ints.
    pub(crate) fn range(&mut self, start: Value, stop: Value, step: Value) -> Fallible<Value> {
        if step == Value::small_int(0) {
            return Err(self.raise(ExceptionClass::ValueError, "range() arg 3 must not be zero"));
        }
        let length = if start.is_int() && stop.is_int() && step.is_int() {
            self.int(small_length(start.as_int(), stop.as_int(), step.as_int()))
        } else {
            self.big_int(length(&big(start), &big(stop), &big(step)))
        };
        Ok(Range::place(&mut self.heap, start, stop, step, length))
    }

    fn range_item(&mut self, range: Range, index: &BigInt) -> Value {
        self.big_int(big(range.start) + index * big(range.step))
    }
}

/// The same numbers the other way round.
pub(super) fn reversed(vm: &mut Vm, range: Range) -> Fallible<Value> {
    let (start, step, length) = (big(range.start), big(range.step), big(range.length));
    let [start, stop, step] = [&start + (length - 1u32) * &step, start - &step, -step].map(|part| vm.big_int(part));
    vm.range(start, stop, step)
}

/// `int in range`
pub(super) fn contains(range: Range, item: Value) -> bool {
    let (item, start, stop, step) = (big(item), big(range.start), big(range.stop), big(range.step));
    let within = if step.is_negative() { stop < item && item <= start } else { start <= item && item < stop };
    within && (item - start).is_multiple_of(&step)
}

/// `range[key]`
pub(super) fn subscript(vm: &mut Vm, container: Value, key: Value) -> Fallible<Value> {
    let Some(range) = Range::from_value(container) else { return Ok(Value::NONE) };
    if let Some(slice) = Slice::from_value(key) {
        return select(vm, range, slice);
    }
    if !vm.has_index(key) {
        let message = format!("range indices must be integers or slices, not {}", vm.type_name(key));
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    let (index, length) = (vm.index(key)?.big().into_owned(), big(range.length));
    let index = if index.is_negative() { index + &length } else { index };
    if index.is_negative() || index >= length {
        return Err(vm.raise(ExceptionClass::IndexError, "range object index out of range"));
    }
    Ok(vm.range_item(range, &index))
}

/// `range[slice]`: a range again.
fn select(vm: &mut Vm, range: Range, slice: Slice) -> Fallible<Value> {
    let [start, stop, step] = vm.slice_indices(slice, &big(range.length))?;
    let (start, stop) = (vm.range_item(range, &start), vm.range_item(range, &stop));
    let step = vm.big_int(big(range.step) * step);
    vm.range(start, stop, step)
}

impl Vm {
    /// `slice.indices(length)`: as `Vm::select`, but for any lengths.
    pub(crate) fn slice_indices(&mut self, slice: Slice, length: &BigInt) -> Fallible<[BigInt; 3]> {
        let step = index(self, slice.step)?.unwrap_or_else(BigInt::one);
        if step.is_zero() {
            return Err(self.raise(ExceptionClass::ValueError, "slice step cannot be zero"));
        }
        let down = step.is_negative();
        let (low, high) = if down { (BigInt::from(-1), length - 1u32) } else { (BigInt::zero(), length.clone()) };
        let clip = |index: BigInt| {
            if index.is_negative() { (index + length).max(low.clone()) } else { index.min(high.clone()) }
        };
        let start = index(self, slice.start)?.map_or_else(|| if down { high.clone() } else { low.clone() }, clip);
        let stop = index(self, slice.stop)?.map_or_else(|| if down { low.clone() } else { high.clone() }, clip);
        Ok([start, stop, step])
    }
}

fn index(vm: &mut Vm, index: Value) -> Fallible<Option<BigInt>> {
    if index.is_none() {
        return Ok(None);
    }
    match vm.try_index(index)? {
        Some(int) => Ok(Some(int.big().into_owned())),
        None => {
            let message = "slice indices must be integers or None or have an __index__ method";
            Err(vm.raise(ExceptionClass::TypeError, message))
        }
    }
}
