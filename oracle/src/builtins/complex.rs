//! `complex(…)`.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::Arguments;
use crate::number::complex::Complex;
use crate::number::complex_text;
use crate::number::int::to_float;
use crate::text::repr::full_name;
use crate::value::{Value, optional_index};

pub(crate) fn complex(heap: &HeapRef, arguments: Arguments) -> Res {
    let is_alone = arguments.positional.len() == 1 && arguments.keywords.is_empty();
    let [real, imag] = crate::text::named(heap, arguments, "complex", ["real", "imag"])?;
    if is_alone && let Some(value) = &real {
        return from_value(heap, value).map(|value| heap.complex(value));
    }
    let real = real.map_or(Ok(None), |real| named(heap, &real, "real", number(heap, &real)?).map(Some))?;
    let imag = imag.map_or(Ok(None), |imag| imaginary_part(heap, &imag).map(Some))?;
    Ok(heap.complex(joined(real, imag)))
}

/// `real + imag * 1j`, where the two can be complex themselves.
fn joined(real: Option<Part>, imag: Option<Part>) -> Complex {
    let mut result = Complex { real: 0.0, imag: 0.0 };
    if let Some(Part { value, .. }) = real {
        result = value;
    }
    if let Some(Part { value, is_complex }) = imag {
        if is_complex {
            result.real -= value.imag;
        }
        let has_imag = real.is_some_and(|real| real.is_complex);
        result.imag = if has_imag { result.imag + value.real } else { value.real };
    }
    result
}

#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) value: Complex,
    is_complex: bool,
}

/// The only argument: text or a number.
fn from_value(heap: &HeapRef, value: &Value) -> Res<Complex> {
    if let Value::Str(text) = value.as_builtin() {
        return complex_text::read(heap, &text.text);
    }
    // Alone, a float of a derived class is its value, whatever its `__float__` says.
    if let Value::Float(float) = value.as_builtin()
        && heap.user_special(value, "__complex__")?.is_none()
    {
        return Ok(Complex { real: float.0, imag: 0.0 });
    }
    match number(heap, value)? {
        Some(number) => Ok(number.value),
        None => {
            let class = full_name(heap, &value.class(heap))?;
            Err(heap.type_error(format!("complex() argument must be a string or a number, not {class}")))
        }
    }
}

/// The second argument may be complex, but does not become so by `__complex__`.
fn imaginary_part(heap: &HeapRef, value: &Value) -> Res<Part> {
    let part = match value.as_builtin() {
        Value::Complex(number) => Some(Part { value: **number, is_complex: true }),
        _ => real_number(heap, value)?,
    };
    named(heap, value, "imag", part)
}

fn named(heap: &HeapRef, value: &Value, name: &str, part: Option<Part>) -> Res<Part> {
    match part {
        Some(part) => Ok(part),
        None => {
            let class = full_name(heap, &value.class(heap))?;
            Err(heap.type_error(format!("complex() argument '{name}' must be a real number, not {class}")))
        }
    }
}

/// By `__complex__`, `__float__` or `__index__`.
pub(crate) fn number(heap: &HeapRef, value: &Value) -> Res<Option<Part>> {
    if let Some(result) = heap.call_user_special(value, "__complex__", Vec::new())? {
        return match result.as_builtin() {
            Value::Complex(number) => Ok(Some(Part { value: **number, is_complex: true })),
            _ => {
                let given = result.type_name();
                Err(heap.type_error(format!("__complex__ returned non-complex (type {given})")))
            }
        };
    }
    if let Value::Complex(number) = value.as_builtin() {
        return Ok(Some(Part { value: **number, is_complex: true }));
    }
    real_number(heap, value)
}

/// By `__float__` or `__index__`.
fn real_number(heap: &HeapRef, value: &Value) -> Res<Option<Part>> {
    let real = |real| Some(Part { value: Complex { real, imag: 0.0 }, is_complex: false });
    if heap.user_special(value, "__float__")?.is_some() || matches!(value.as_builtin(), Value::Float(_)) {
        let arguments = Arguments { positional: vec![value.clone()], keywords: Vec::new() };
        return match super::numbers::float(heap, arguments)? {
            Value::Float(float) => Ok(real(float.0)),
            _ => Ok(None),
        };
    }
    match optional_index(heap, value)? {
        Some(index) => Ok(real(to_float(heap, &index)?)),
        None => Ok(None),
    }
}
