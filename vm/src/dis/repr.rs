//! `repr` of constants, as a disassembly shows them.

use super::set_order::iteration_order;
use crate::code::{Code, Constant};
use syntax::literal::{bytes_repr, float_repr, short_float, str_repr};

/// `repr` of a constant.
pub(super) fn constant(constant: &Constant) -> String {
    match constant {
        Constant::None => "None".to_owned(),
        Constant::Ellipsis => "Ellipsis".to_owned(),
        Constant::Bool(value) => if *value { "True" } else { "False" }.to_owned(),
        Constant::Int(value) => value.to_string(),
        Constant::Float(value) => float_repr(*value),
        Constant::Complex(real, imaginary) => complex(*real, *imaginary),
        Constant::Str(value) => str_repr(value),
        Constant::Bytes(value) => bytes_repr(value),
        Constant::Tuple(items) => match &**items {
            [only] => format!("({},)", self::constant(only)),
            _ => format!("({})", joined(&**items)),
        },
        Constant::FrozenSet(items) if items.is_empty() => "frozenset()".to_owned(),
        Constant::FrozenSet(items) => format!("frozenset({{{}}})", joined(iteration_order(items))),
        Constant::Slice(parts) => format!("slice({})", joined(&parts[..])),
        Constant::Code(inner) => code(inner),
    }
}

fn joined<'a>(items: impl IntoIterator<Item = &'a Constant>) -> String {
    items.into_iter().map(constant).collect::<Vec<_>>().join(", ")
}

fn complex(real: f64, imaginary: f64) -> String {
    let imaginary_text = short_float(imaginary);
    if real == 0.0 && real.is_sign_positive() {
        return format!("{imaginary_text}j");
    }
    let sign = if imaginary.is_sign_positive() || imaginary.is_nan() { "+" } else { "" };
    format!("({}{sign}{imaginary_text}j)", short_float(real))
}

/// `repr` of a code object; its address is `0x0`.
pub(super) fn code(code: &Code) -> String {
    format!("<code object {} at 0x0, file \"{}\", line {}>", code.name, code.filename, code.first_line)
}
