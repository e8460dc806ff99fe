//! Methods and attributes of `memoryview`, of one dimension.

use super::{HEX, text};
use crate::builtins::methods::{Attribute, methods};
use crate::builtins::{Builtin, Parameters, type_error};
use crate::objects::{Bytes, ExceptionClass, Int, List, MemoryView, Str, Tuple, Window, bytes_like};
use crate::operations::view_items;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

const CAST: Parameters = Parameters::new(&["format", "shape"], 1);
const TO_BYTES: Parameters = Parameters::new(&["order"], 0);

pub(in crate::builtins::methods) static METHODS: &[Builtin] = methods! { "memoryview":
    "cast" Named(CAST) => cast;
    "count" One => count;
    "hex" Named(HEX) => hex;
    "index" Positional(1, 3) => index;
    "release" None => release;
    "tobytes" Named(TO_BYTES) => to_bytes;
    "tolist" None => to_list;
    "toreadonly" None => to_readonly;
    "__enter__" None => |vm: &mut Vm, this: MemoryView| view(vm, this.value()).map(MemoryView::value);
    "__exit__" Positional(0, 3) => |vm: &mut Vm, this: MemoryView, _: &[Value]| release(vm, this);
};

pub(in crate::builtins::methods) static ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "obj", get: |vm, this| view(vm, this).map(|view| view.target.get()) },
    Attribute { name: "nbytes", get: |vm, this| view(vm, this).map(|view| size(view.window.length * item(view))) },
    Attribute { name: "readonly", get: |vm, this| view(vm, this).map(|view| Value::bool(view.window.readonly)) },
    Attribute { name: "itemsize", get: |vm, this| view(vm, this).map(|view| size(item(view))) },
    Attribute { name: "ndim", get: |vm, this| view(vm, this).map(|_| size(1)) },
    Attribute {
        name: "format",
        get: |vm, this| view(vm, this).map(|view| vm.character(u32::from(view.window.format))),
    },
    Attribute { name: "shape", get: |vm, this| view(vm, this).map(|view| vm.tuple(&[size(view.window.length)])) },
    Attribute {
        name: "strides",
        get: |vm, this| view(vm, this).map(|view| vm.tuple(&[Value::small_int(view.window.step)])),
    },
    Attribute { name: "suboffsets", get: |vm, this| view(vm, this).map(|_| vm.tuple(&[])) },
    Attribute { name: "contiguous", get: is_contiguous },
    Attribute { name: "c_contiguous", get: is_contiguous },
    Attribute { name: "f_contiguous", get: is_contiguous },
];

fn size(size: usize) -> Value {
    Value::small_int(size as i64)
}

/// Bytes of an item.
fn item(view: MemoryView) -> usize {
    view_items::item_size(view.window.format).unwrap_or(1)
}

fn contiguous(view: MemoryView) -> bool {
    view.window.length < 2 || view.window.step == item(view) as i64
}

fn is_contiguous(vm: &mut Vm, this: Value) -> Fallible<Value> {
    view(vm, this).map(|view| Value::bool(contiguous(view)))
}

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
    this.release();
    Ok(Value::NONE)
}

fn to_bytes(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let order = arguments[0];
    if !order.is_null() && !order.is_none() {
        let Some(order) = Str::from_value(order) else {
            let message = format!("tobytes() argument 'order' must be str or None, not {}", vm.type_name(order));
            return Err(type_error(vm, message));
        };
        if !["C", "F", "A"].contains(&order.to_string().as_str()) {
            return Err(vm.raise(ExceptionClass::ValueError, "order must be 'C', 'F' or 'A'"));
        }
    }
    let bytes = bytes(vm, this)?;
    Ok(Bytes::place(&mut vm.heap, &bytes))
}

fn to_list(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let values = view_items::values(vm, view);
    Ok(vm.list(values))
}

fn to_readonly(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let window = Window { readonly: true, ..view.window };
    Ok(MemoryView::place(&mut vm.heap, view.target.get(), window))
}

fn count(vm: &mut Vm, this: MemoryView, value: Value) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let mut count = 0;
    for item in view_items::values(vm, view) {
        count += usize::from(vm.equal(item, value)?);
    }
    Ok(size(count))
}

fn index(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let [start, stop] = vm.search_bounds(&arguments[1..], view.window.length)?;
    let values = view_items::values(vm, view);
    for (place, &item) in values.iter().enumerate().take(stop).skip(start) {
        if vm.equal(item, arguments[0])? {
            return Ok(size(place));
        }
    }
    Err(vm.raise(ExceptionClass::ValueError, "memoryview.index(x): x not found"))
}

/// `view.cast(format, shape)`: the same bytes as other items.
fn cast(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let Some(format) = Str::from_value(arguments[0]) else {
        let message = format!("cast() argument 'format' must be str, not {}", vm.type_name(arguments[0]));
        return Err(type_error(vm, message));
    };
    if !contiguous(view) {
        return Err(type_error(vm, "memoryview: casts are restricted to C-contiguous views"));
    }
    let format = format.to_string();
    let format = match *format.strip_prefix('@').unwrap_or(&format).as_bytes() {
        [b'e'] => return Err(vm.not_supported("memoryviews of half precision floats")),
        [format] => format,
        _ => 0,
    };
    let Some(wanted) = view_items::item_size(format) else {
        let message =
            "memoryview: destination format must be a native single character format prefixed with an optional '@'";
        return Err(vm.raise(ExceptionClass::ValueError, message));
    };
    if !view_items::is_byte_format(view.window.format) && !view_items::is_byte_format(format) {
        return Err(type_error(vm, "memoryview: cannot cast between two non-byte formats"));
    }
    let bytes = view.window.length * item(view);
    if !bytes.is_multiple_of(wanted) {
        return Err(type_error(vm, "memoryview: length is not a multiple of itemsize"));
    }
    check_shape(vm, arguments[1], bytes / wanted)?;
    let window = Window { step: wanted as i64, length: bytes / wanted, format, ..view.window };
    Ok(MemoryView::place(&mut vm.heap, view.target.get(), window))
}

/// Only one dimension is supported.
fn check_shape(vm: &mut Vm, shape: Value, length: usize) -> Fallible<()> {
    if shape.is_null() {
        return Ok(());
    }
    let items = match (List::from_value(shape), Tuple::from_value(shape)) {
        (Some(list), _) => list.to_vec(),
        (_, Some(tuple)) => tuple.items().to_vec(),
        _ => return Err(type_error(vm, "shape must be a list or a tuple")),
    };
    for item in &items {
        let Some(length) = Int::from_value(*item) else {
            return Err(type_error(vm, "memoryview.cast(): elements of shape must be integers"));
        };
        if length.to_i64().is_none_or(|length| length <= 0) {
            let message = "memoryview.cast(): elements of shape must be integers > 0";
            return Err(vm.raise(ExceptionClass::ValueError, message));
        }
    }
    let [only] = *items else { return Err(vm.not_supported("memoryviews of several dimensions")) };
    if vm.index(only)?.to_i64() == i64::try_from(length).ok() {
        return Ok(());
    }
    Err(type_error(vm, "memoryview: product(shape) * itemsize != buffer size"))
}
