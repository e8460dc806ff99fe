//! Methods of `tuple`. Source: CPython 3.14 `Objects/tupleobject.c`.

use super::methods;
use crate::builtins::Builtin;
use crate::objects::{ExceptionClass, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "tuple":
    "count" One => count;
    "index" Positional(1, 3) => index;
    "__getnewargs__" None => new_arguments;
};

fn count(vm: &mut Vm, this: Tuple, item: Value) -> Fallible<Value> {
    let mut count = 0;
    for other in this.items() {
        count += i64::from(vm.equal(*other, item)?);
    }
    Ok(vm.int(count))
}

fn index(vm: &mut Vm, this: Tuple, arguments: &[Value]) -> Fallible<Value> {
    let [start, stop] = vm.search_bounds(&arguments[1..], this.length)?;
    for index in start..stop.min(this.length) {
        if vm.equal(this.items()[index], arguments[0])? {
            return Ok(vm.int(index as i64));
        }
    }
    Err(vm.raise(ExceptionClass::ValueError, "tuple.index(x): x not in tuple"))
}

fn new_arguments(vm: &mut Vm, this: Tuple) -> Fallible<Value> {
    let copy = vm.tuple(this.items());
    Ok(vm.tuple(&[copy]))
}
