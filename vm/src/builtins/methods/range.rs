//! Methods and attributes of `range` and `slice`. Source: CPython 3.14 `Objects/rangeobject.c`, `Objects/sliceobject.c`.

use super::{Attribute, methods, reduce};
use crate::builtins::Builtin;
use crate::objects::range::Range;
use crate::objects::slice::Slice;
use crate::objects::{ExceptionClass, Int, exact_kind};
use crate::operations::Operator;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "range":
    "count" One => count;
    "index" One => index;
    "__reversed__" None => Vm::reverse_range;
    "__reduce__" None => reduce::range;
};

pub(super) static ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "start", get: |_, this| Ok(Range::from_value(this).map_or(Value::NONE, |range| range.start)) },
    Attribute { name: "stop", get: |_, this| Ok(Range::from_value(this).map_or(Value::NONE, |range| range.stop)) },
    Attribute { name: "step", get: |_, this| Ok(Range::from_value(this).map_or(Value::NONE, |range| range.step)) },
];

/// Whether membership can be computed: ints and bools, no subclasses.
fn is_exact_int(value: Value) -> bool {
    value.is_int() || value.is_bool() || exact_kind(value) == Some(Kind::BigInt)
}

fn count(vm: &mut Vm, this: Range, item: Value) -> Fallible<Value> {
    if is_exact_int(item) {
        return vm.contains(this.value(), item).map(|found| Value::small_int(found.into()));
    }
    let iterator = vm.iterate(this.value())?;
    let mut count = 0;
    while let Some(other) = vm.next(iterator)? {
        count += i64::from(vm.equal(other, item)?);
    }
    Ok(vm.int(count))
}

fn index(vm: &mut Vm, this: Range, item: Value) -> Fallible<Value> {
    if is_exact_int(item) {
        if !vm.contains(this.value(), item)? {
            return Err(vm.raise(ExceptionClass::ValueError, "range.index(x): x not in range"));
        }
        let distance = vm.binary(Operator::Subtract, item, this.start)?;
        return vm.binary(Operator::FloorDivide, distance, this.step);
    }
    let iterator = vm.iterate(this.value())?;
    let mut index = 0;
    while let Some(other) = vm.next(iterator)? {
        if vm.equal(other, item)? {
            return Ok(vm.int(index));
        }
        index += 1;
    }
    Err(vm.raise(ExceptionClass::ValueError, "sequence.index(x): x not in sequence"))
}

pub(super) static SLICE_METHODS: &[Builtin] = methods! { "slice":
    "indices" One => indices;
    "__reduce__" None => reduce::slice;
};

pub(super) static SLICE_ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "start", get: |_, this| Ok(Slice::from_value(this).map_or(Value::NONE, |slice| slice.start)) },
    Attribute { name: "stop", get: |_, this| Ok(Slice::from_value(this).map_or(Value::NONE, |slice| slice.stop)) },
    Attribute { name: "step", get: |_, this| Ok(Slice::from_value(this).map_or(Value::NONE, |slice| slice.step)) },
];

fn indices(vm: &mut Vm, this: Slice, length: Value) -> Fallible<Value> {
    let length: Int = vm.index(length)?;
    if length.is_negative() {
        return Err(vm.raise(ExceptionClass::ValueError, "length should not be negative"));
    }
    let parts = vm.slice_indices(this, &length.big())?;
    let parts = parts.map(|part| vm.big_int(part));
    Ok(vm.tuple(&parts))
}
