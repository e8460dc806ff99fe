//! `memoryview.cast(format, shape)`.

use super::MemoryView;
use super::item::Format;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::text::{named, named_text, word};
use crate::value::Value;

const MAX_DIMENSIONS: usize = 64;

pub(super) fn cast(interpreter: &Interpreter, this: &Value, mut arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    if arguments.positional.is_empty() && arguments.keywords.iter().all(|(name, _)| name.text != "format") {
        return Err(heap.type_error("cast() missing required argument 'format' (pos 1)"));
    }
    let given = std::mem::take(&mut arguments);
    let [format, shape] = named(heap, given, "cast", ["format", "shape"])?;
    let format = named_text(heap, "cast", "format", format.as_ref())?.unwrap_or_default();
    let view = super::members::of(this);
    view.check(heap)?;
    if !view.is_c_contiguous() {
        return Err(heap.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || view.shape.len() != 1) && view.count() == 0 {
        return Err(heap.type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    let shape = shape.map(|shape| dimensions(heap, view, &shape)).transpose()?;
    let mut made = to_one_dimension(heap, view, &format)?;
    if let Some(shape) = shape {
        reshape(heap, &mut made, &shape)?;
    }
    Ok(Value::MemoryView(heap.immutable(made)))
}

fn dimensions(heap: &HeapRef, view: &MemoryView, shape: &Value) -> Res<Vec<Value>> {
    let Some(items) = shape.as_builtin().sequence_items() else {
        return Err(heap.type_error("shape must be a list or a tuple"));
    };
    if items.len() > MAX_DIMENSIONS {
        return Err(heap.value_error("memoryview: number of dimensions must not exceed 64"));
    }
    if view.shape.len() != 1 && items.len() != 1 {
        return Err(heap.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
    }
    Ok(items)
}

fn to_one_dimension(heap: &HeapRef, view: &MemoryView, format: &str) -> Res<MemoryView> {
    let Some(format) = Format::parse(format) else {
        let wanted = "a native single character format prefixed with an optional '@'";
        return Err(heap.value_error(format!("memoryview: destination format must be {wanted}")));
    };
    if !view.format.is_byte() && !format.is_byte() {
        return Err(heap.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let length = view.bytes_in_all();
    if !length.is_multiple_of(format.size()) {
        return Err(heap.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let mut made = view.copy(heap)?;
    made.format = format;
    made.shape = vec![length / format.size()];
    made.strides = vec![format.size() as isize];
    Ok(made)
}

fn reshape(heap: &HeapRef, view: &mut MemoryView, items: &[Value]) -> Res<()> {
    let mut shape = Vec::with_capacity(items.len());
    let mut bytes = view.format.size() as i64;
    for item in items {
        if item.as_builtin().as_int().is_none() {
            return Err(heap.type_error("memoryview.cast(): elements of shape must be integers"));
        }
        let length = word(heap, item)?;
        if length <= 0 {
            return Err(heap.value_error("memoryview.cast(): elements of shape must be integers > 0"));
        }
        let too_large = || heap.value_error("memoryview.cast(): product(shape) > SSIZE_MAX");
        bytes = bytes.checked_mul(length).ok_or_else(too_large)?;
        shape.push(length as usize);
    }
    if bytes != view.bytes_in_all() as i64 {
        return Err(heap.type_error("memoryview: product(shape) * itemsize != buffer size"));
    }
    let mut stride = view.format.size() as isize;
    let mut strides = Vec::with_capacity(shape.len());
    for length in shape.iter().rev() {
        strides.push(stride);
        stride *= *length as isize;
    }
    strides.reverse();
    (view.shape, view.strides) = (shape, strides);
    Ok(())
}
