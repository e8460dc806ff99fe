//! `format(value, spec)` of complex numbers: both parts as floats, the whole in the width.

use crate::error::Res;
use crate::format::spec::Spec;
use crate::format::value::{float_body, pad, unknown_code};
use crate::heap::HeapRef;
use crate::number::complex::Complex;
use crate::number::complex_text::without_point;

/// `format(complex, spec)`.
pub(super) fn format(heap: &HeapRef, value: Complex, spec: &str, class: &str) -> Res<String> {
    let mut spec = Spec::parse(heap, spec, class, true)?;
    let refuse = |what: &str| Err(heap.value_error(format!("{what} in complex format specifier")));
    if !matches!(spec.kind, None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n')) {
        return unknown_code(heap, spec.kind.unwrap_or_default(), class);
    }
    if spec.fill == '0' {
        return refuse("Zero padding is not allowed");
    }
    if spec.align == Some('=') {
        return refuse("'=' alignment flag is not allowed");
    }
    let bare = spec.kind.is_none();
    let part = |value: f64, spec: &Spec| {
        let text = float_body(heap, value, spec)?;
        let whole = bare && spec.precision.is_none();
        Ok(match text.strip_suffix(".0") {
            // The alternate form keeps the point.
            Some(digits) if whole && spec.alternate => format!("{digits}."),
            _ if whole => without_point(text),
            _ => text,
        })
    };
    let inner = Spec { width: 0, align: None, fill: ' ', ..spec.clone() };
    if bare && spec.precision.is_some() {
        spec.kind = Some('g');
    }
    let inner = Spec { kind: spec.kind, ..inner };
    let imag = part(value.imag, &Spec { sign: Some('+'), ..inner.clone() })?;
    let body = if bare && value.real == 0.0 && value.real.is_sign_positive() {
        format!("{}j", part(value.imag, &inner)?)
    } else {
        let both = format!("{}{imag}j", part(value.real, &inner)?);
        if bare { format!("({both})") } else { both }
    };
    pad(heap, "", &body, &spec, '>')
}
