//! Methods and attributes of `memoryview`, for bytes.

use super::{HEX, text};
use crate::builtins::Builtin;
use crate::builtins::methods::{Attribute, methods};
use crate::objects::{Bytes, ExceptionClass, MemoryView, bytes_like};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(in crate::builtins::methods) static METHODS: &[Builtin] = methods! { "memoryview":
    "hex" Named(HEX) => hex;
    "release" None => release;
    "tobytes" None => to_bytes;
    "tolist" None => to_list;
    "toreadonly" None => to_readonly;
    "__enter__" None => |_: &mut Vm, this: MemoryView| Ok(this.value());
    "__exit__" Positional(0, 3) => |vm: &mut Vm, this: MemoryView, _: &[Value]| release(vm, this);
};

pub(in crate::builtins::methods) static ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "obj", get: |vm, this| view(vm, this).map(|view| view.target.get()) },
    Attribute { name: "nbytes", get: |vm, this| view(vm, this).map(|view| Value::small_int(view.length as i64)) },
    Attribute { name: "readonly", get: |vm, this| view(vm, this).map(|view| Value::bool(view.readonly)) },
    Attribute { name: "itemsize", get: |vm, this| view(vm, this).map(|_| Value::small_int(1)) },
    Attribute { name: "ndim", get: |vm, this| view(vm, this).map(|_| Value::small_int(1)) },
    Attribute { name: "format", get: |vm, this| view(vm, this).map(|_| vm.str("B")) },
    Attribute {
        name: "shape",
        get: |vm, this| view(vm, this).map(|view| vm.tuple(&[Value::small_int(view.length as i64)])),
    },
    Attribute { name: "strides", get: |vm, this| view(vm, this).map(|view| vm.tuple(&[Value::small_int(view.step)])) },
    Attribute { name: "contiguous", get: |vm, this| view(vm, this).map(|view| Value::bool(view.step == 1)) },
];

/// The view, if it was not released.
fn view(vm: &mut Vm, this: Value) -> Fallible<MemoryView> {
    match MemoryView::from_value(this).filter(|view| !view.target.get().is_null()) {
        Some(view) => Ok(view),
        None => Err(vm.raise(ExceptionClass::ValueError, "operation forbidden on released memoryview object")),
    }
}

fn bytes(vm: &mut Vm, this: MemoryView) -> Fallible<Vec<u8>> {
    let view = view(vm, this.value())?;
    Ok(bytes_like(view.value()).unwrap_or_default())
}

fn hex(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let bytes = bytes(vm, this)?;
    let text = text::hex_text(vm, &bytes, arguments)?;
    vm.checked_str(&text)
}

fn release(_: &mut Vm, this: MemoryView) -> Fallible<Value> {
    this.target.set(Value::NULL);
    Ok(Value::NONE)
}

fn to_bytes(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    let bytes = bytes(vm, this)?;
    Ok(Bytes::place(&mut vm.heap, &bytes))
}

fn to_list(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    let bytes = bytes(vm, this)?;
    Ok(vm.list(bytes.into_iter().map(|byte| Value::small_int(byte.into())).collect()))
}

fn to_readonly(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    Ok(MemoryView::place(&mut vm.heap, view.target.get(), view.start, view.step, view.length, true))
}
