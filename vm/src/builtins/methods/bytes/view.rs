//! Methods and attributes of `memoryview`.

use super::{HEX, text};
use crate::builtins::methods::{Attribute, methods};
use crate::builtins::{Builtin, Parameters, type_error};
use crate::objects::{Bytes, Dimension, ExceptionClass, Int, List, MemoryView, Str, Tuple, Window, bytes_like};
use crate::operations::{buffer, memory_view, view_items};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// As many as CPython takes.
const MAX_DIMENSIONS: usize = 64;
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
    "__exit__" Positional(0, usize::MAX) => |vm: &mut Vm, this: MemoryView, _: &[Value]| release(vm, this);
};

pub(in crate::builtins::methods) static ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "obj", get: |vm, this| view(vm, this).and_then(|view| buffer::object(vm, view)) },
    Attribute { name: "nbytes", get: |vm, this| view(vm, this).map(|view| size(view.window.size())) },
    Attribute { name: "readonly", get: |vm, this| view(vm, this).map(|view| Value::bool(view.window.readonly)) },
    Attribute { name: "itemsize", get: |vm, this| view(vm, this).map(|view| size(view.window.format.size)) },
    Attribute { name: "ndim", get: |vm, this| view(vm, this).map(|view| size(view.window.dimensions.len())) },
    Attribute { name: "format", get: format },
    Attribute { name: "shape", get: |vm, this| sizes(vm, this, |dimension| dimension.length as i64) },
    Attribute { name: "strides", get: |vm, this| sizes(vm, this, |dimension| dimension.step) },
    Attribute { name: "suboffsets", get: |vm, this| view(vm, this).map(|_| vm.tuple(&[])) },
    Attribute {
        name: "contiguous",
        get: |vm, this| asked(vm, this, |window| window.is_packed() || window.is_packed_by_columns()),
    },
    Attribute { name: "c_contiguous", get: |vm, this| asked(vm, this, Window::is_packed) },
    Attribute { name: "f_contiguous", get: |vm, this| asked(vm, this, Window::is_packed_by_columns) },
];

fn size(size: usize) -> Value {
    Value::small_int(size as i64)
}

fn sizes(vm: &mut Vm, this: Value, of: fn(&Dimension) -> i64) -> Fallible<Value> {
    let view = view(vm, this)?;
    let sizes: Vec<Value> = view.window.dimensions.iter().map(of).map(Value::small_int).collect();
    Ok(vm.tuple(&sizes))
}

fn asked(vm: &mut Vm, this: Value, question: fn(&Window) -> bool) -> Fallible<Value> {
    view(vm, this).map(|view| Value::bool(question(&view.window)))
}

fn format(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let format = view(vm, this)?.window.format;
    let mark = if format.marked { "@" } else { "" };
    Ok(vm.str(&format!("{mark}{}", char::from(format.letter))))
}

/// The view, if it was not released.
fn view(vm: &mut Vm, this: Value) -> Fallible<MemoryView> {
    let Some(view) = MemoryView::from_value(this) else { return Err(type_error(vm, "a memoryview is required")) };
    memory_view::check_released(vm, view)?;
    Ok(view)
}

fn bytes(vm: &mut Vm, this: MemoryView) -> Fallible<Vec<u8>> {
    let view = view(vm, this.value())?;
    Ok(bytes_like(view.value()).unwrap_or_default().into_owned())
}

fn hex(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let bytes = bytes(vm, this)?;
    let text = text::hex_text(vm, &bytes, arguments)?;
    vm.checked_str(&text)
}

fn release(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    vm.release(this).map(|()| Value::NONE)
}

fn to_bytes(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let order = arguments[0];
    let mut by_columns = false;
    if !order.is_null() && !order.is_none() {
        let Some(order) = Str::from_value(order) else {
            let message = format!("tobytes() argument 'order' must be str or None, not {}", vm.type_name(order));
            return Err(type_error(vm, message));
        };
        by_columns = match order.to_string().as_str() {
            "C" => false,
            "F" => true,
            "A" => view(vm, this.value())?.window.is_packed_by_columns(),
            _ => return Err(vm.raise(ExceptionClass::ValueError, "order must be 'C', 'F' or 'A'")),
        };
    }
    let mut window = view(vm, this.value())?.window.clone();
    if by_columns {
        window.dimensions.reverse();
    }
    let bytes: Vec<u8> = window.places().into_iter().flat_map(|place| this.item(place)).collect();
    Ok(Bytes::place(&mut vm.heap, &bytes))
}

fn to_list(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    Ok(view_items::nested(vm, view, &mut Vec::new()))
}

fn to_readonly(vm: &mut Vm, this: MemoryView) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let window = Window { readonly: true, ..view.window.clone() };
    Ok(view.derived(&mut vm.heap, window).value())
}

fn count(vm: &mut Vm, this: MemoryView, value: Value) -> Fallible<Value> {
    let (mut count, mut index) = (0, 0);
    while let Some(item) = memory_view::item(vm, this, index)? {
        count += usize::from(vm.equal(item, value)?);
        index += 1;
    }
    Ok(size(count))
}

fn index(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let [only] = *view.window.dimensions.as_slice() else {
        return Err(if view.window.dimensions.is_empty() {
            type_error(vm, "invalid lookup on 0-dim memory")
        } else {
            vm.raise(ExceptionClass::NotImplementedError, "multi-dimensional lookup is not implemented")
        });
    };
    let [start, stop] = vm.search_bounds(&arguments[1..], only.length)?;
    for place in start..stop.min(only.length) {
        if let Some(item) = memory_view::item(vm, this, place)?
            && vm.equal(item, arguments[0])?
        {
            return Ok(size(place));
        }
    }
    Err(vm.raise(ExceptionClass::ValueError, "memoryview.index(x): x not found"))
}

/// `view.cast(format, shape)`: the same bytes as other items.
fn cast(vm: &mut Vm, this: MemoryView, arguments: &[Value]) -> Fallible<Value> {
    let view = view(vm, this.value())?;
    let (format, shape) = (arguments[0], arguments[1]);
    let Some(format) = Str::from_value(format) else {
        let message = format!("cast() argument 'format' must be str, not {}", vm.argument_type_name(format));
        return Err(type_error(vm, message));
    };
    if !view.window.is_packed() {
        return Err(type_error(vm, "memoryview: casts are restricted to C-contiguous views"));
    }
    let is_line = view.window.dimensions.len() == 1;
    if (!shape.is_null() || !is_line) && view.window.count() == 0 {
        return Err(type_error(vm, "memoryview: cannot cast view with zeros in shape or strides"));
    }
    let shape = if shape.is_null() { None } else { Some(items_of_shape(vm, shape, is_line)?) };
    let Some(format) = view_items::parse(&format.to_string()) else {
        let message =
            "memoryview: destination format must be a native single character format prefixed with an optional '@'";
        return Err(vm.raise(ExceptionClass::ValueError, message));
    };
    if !view_items::is_byte_format(view.window.format) && !view_items::is_byte_format(format) {
        return Err(type_error(vm, "memoryview: cannot cast between two non-byte formats"));
    }
    let bytes = view.window.size();
    if !bytes.is_multiple_of(format.size) {
        return Err(type_error(vm, "memoryview: length is not a multiple of itemsize"));
    }
    let lengths = match shape {
        Some(shape) => lengths(vm, &shape, format.size, bytes)?,
        None => Vec::from([bytes / format.size]),
    };
    Ok(view.derived(&mut vm.heap, view.window.packed(format, &lengths)).value())
}

/// The items of a shape that a line, or a view of more dimensions, can be given.
fn items_of_shape(vm: &mut Vm, shape: Value, is_line: bool) -> Fallible<Vec<Value>> {
    let items = match (List::from_value(shape), Tuple::from_value(shape)) {
        (Some(list), _) => list.to_vec(),
        (_, Some(tuple)) => tuple.items().to_vec(),
        _ => return Err(type_error(vm, "shape must be a list or a tuple")),
    };
    if items.len() > MAX_DIMENSIONS {
        return Err(vm.raise(ExceptionClass::ValueError, "memoryview: number of dimensions must not exceed 64"));
    }
    if !is_line && items.len() != 1 {
        return Err(type_error(vm, "memoryview: cast must be 1D -> ND or ND -> 1D"));
    }
    Ok(items)
}

/// The lengths that a shape gives so many bytes.
fn lengths(vm: &mut Vm, shape: &[Value], item: usize, bytes: usize) -> Fallible<Vec<usize>> {
    let (mut lengths, mut product) = (Vec::with_capacity(shape.len()), item as i64);
    for item in shape {
        let Some(int) = Int::from_value(*item) else {
            return Err(type_error(vm, "memoryview.cast(): elements of shape must be integers"));
        };
        let Some(length) = int.to_i64() else {
            let message = "Python int too large to convert to C ssize_t";
            return Err(vm.raise(ExceptionClass::OverflowError, message));
        };
        if length <= 0 {
            let message = "memoryview.cast(): elements of shape must be integers > 0";
            return Err(vm.raise(ExceptionClass::ValueError, message));
        }
        let Some(larger) = product.checked_mul(length) else {
            return Err(vm.raise(ExceptionClass::ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX"));
        };
        product = larger;
        lengths.push(length as usize);
    }
    if product != bytes as i64 {
        return Err(type_error(vm, "memoryview: product(shape) * itemsize != buffer size"));
    }
    Ok(lengths)
}
