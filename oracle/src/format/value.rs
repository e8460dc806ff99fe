//! `format(value, spec)` for each type.

use crate::error::{Res, not_supported};
use crate::format::float_text::{Style, float_text};
use crate::format::spec::Spec;
use crate::heap::HeapRef;
use crate::number::int::{to_decimal, to_float};
use crate::text::repr::{str_of, str_value};
use crate::value::Value;
use dashu_int::IBig;
use dashu_int::ops::UnsignedAbs;

/// `format(value, spec)`: what the program's `__format__` gives is that very object.
pub(crate) fn format_value(heap: &HeapRef, value: &Value, spec: &str) -> Res {
    match heap.call_user_special(value, "__format__", vec![heap.str(spec)])? {
        Some(text) if matches!(text.as_builtin(), Value::Str(_)) => Ok(text),
        Some(other) => Err(heap.type_error(format!("__format__ must return a str, not {}", other.type_name()))),
        None if spec.is_empty() => str_value(heap, value),
        None => default_format(heap, value, spec),
    }
}

/// The same as text.
pub(crate) fn format(heap: &HeapRef, value: &Value, spec: &str) -> Res<String> {
    match format_value(heap, value, spec)?.as_builtin() {
        Value::Str(text) => Ok(text.text.to_string()),
        _ => unreachable!("format() gives a str"),
    }
}

/// `format(value, spec)` as the builtin classes have it. A str that the specification leaves as it is stays the same object.
pub(crate) fn default_format(heap: &HeapRef, value: &Value, spec: &str) -> Res {
    if spec.is_empty() {
        return Ok(heap.str(str_of(heap, value)?));
    }
    let text = specified(heap, value, spec)?;
    match value.as_builtin() {
        Value::Str(own) if !text.is_empty() && *own.text == *text => Ok(value.clone()),
        _ => Ok(heap.str(text)),
    }
}

fn specified(heap: &HeapRef, value: &Value, spec: &str) -> Res<String> {
    let class = value.type_name();
    match &value.as_builtin() {
        Value::Str(text) => format_str(heap, &text.text, &Spec::parse(heap, spec, &class, false)?, &class),
        Value::Float(float) => {
            let spec = Spec::parse(heap, spec, &class, true)?;
            format_float(heap, float.0, &spec, &class)
        }
        Value::Complex(complex) => super::complex::format(heap, ***complex, spec, &class),
        Value::Int(_) | Value::Bool(_) => {
            let spec = Spec::parse(heap, spec, &class, true)?;
            format_int(heap, &value.as_builtin().as_int().unwrap_or_default(), &spec, &class)
        }
        _ => Err(heap.type_error(format!("unsupported format string passed to {class}.__format__"))),
    }
}

fn format_str(heap: &HeapRef, text: &str, spec: &Spec, class: &str) -> Res<String> {
    let refuse = |what: &str| Err(heap.value_error(format!("{what} not allowed in string format specifier")));
    if let Some(kind) = spec.kind.filter(|&kind| kind != 's') {
        return unknown_code(heap, kind, class);
    }
    match (spec.sign, spec.align) {
        (Some(' '), _) => return refuse("Space"),
        (Some(_), _) => return refuse("Sign"),
        _ if spec.no_negative_zero => return refuse("Negative zero coercion (z)"),
        _ if spec.alternate => return refuse("Alternate form (#)"),
        (None, Some('=')) => return refuse("'=' alignment"),
        _ => {}
    }
    let text: String = text.chars().take(spec.precision.unwrap_or(usize::MAX)).collect();
    pad(heap, "", &text, spec, '<')
}

pub(super) fn unknown_code<T>(heap: &HeapRef, kind: char, class: &str) -> Res<T> {
    let code = if ('!'..='\u{7f}').contains(&kind) { kind.to_string() } else { format!("\\x{:x}", kind as u32) };
    Err(heap.value_error(format!("Unknown format code '{code}' for object of type '{class}'")))
}

fn format_int(heap: &HeapRef, value: &IBig, spec: &Spec, class: &str) -> Res<String> {
    let kind = spec.kind.unwrap_or('d');
    if matches!(kind, 'b' | 'c' | 'd' | 'n' | 'o' | 'x' | 'X') {
        refuse_for_ints(heap, spec)?;
    }
    let magnitude = value.unsigned_abs();
    let (prefix, digits) = match kind {
        'd' | 'n' => ("", None),
        'b' => ("0b", Some(format!("{magnitude:b}"))),
        'o' => ("0o", Some(format!("{magnitude:o}"))),
        'x' => ("0x", Some(format!("{magnitude:x}"))),
        'X' => ("0X", Some(format!("{magnitude:X}"))),
        'c' => ("", Some(character(heap, value, spec)?)),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => return format_float(heap, to_float(heap, value)?, spec, class),
        _ => return unknown_code(heap, kind, class),
    };
    if kind == 'c' {
        return pad(heap, "", &digits.unwrap_or_default(), spec, '>');
    }
    let digits = match digits {
        Some(digits) => digits,
        None => to_decimal(heap, &IBig::from(magnitude))?,
    };
    let prefix = if spec.alternate { prefix } else { "" };
    let group = if matches!(kind, 'd' | 'n') { 3 } else { 4 };
    let number = NumberText { negative: *value < IBig::from(0), prefix, whole: &digits, rest: "", group };
    number.lay_out(heap, spec)
}

fn refuse_for_ints(heap: &HeapRef, spec: &Spec) -> Res<()> {
    if spec.precision.is_some() {
        return Err(heap.value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(heap.value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    Ok(())
}

/// `c`: the character of a code point.
fn character(heap: &HeapRef, value: &IBig, spec: &Spec) -> Res<String> {
    if spec.sign.is_some() {
        return Err(heap.value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(heap.value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    if heap.word.index(value).is_none() {
        return Err(heap.overflow_error("Python int too large to convert to C long"));
    }
    match u32::try_from(value).ok().filter(|&code| code < 0x11_0000) {
        None => Err(heap.overflow_error("%c arg not in range(0x110000)")),
        Some(code) => match char::from_u32(code) {
            Some(c) => Ok(c.to_string()),
            None => Err(not_supported("lone surrogate")),
        },
    }
}

/// A float as a part of a complex number.
pub(super) fn float_body(heap: &HeapRef, value: f64, spec: &Spec) -> Res<String> {
    format_float(heap, value, spec, "complex")
}

fn format_float(heap: &HeapRef, value: f64, spec: &Spec, class: &str) -> Res<String> {
    let (style, value) = match spec.kind {
        None => (Style::Plain, value),
        Some('e' | 'E') => (Style::Exponent, value),
        Some('f' | 'F') => (Style::Fixed, value),
        Some('g' | 'G' | 'n') => (Style::General, value),
        Some('%') => (Style::Fixed, value * 100.0),
        Some(kind) => return unknown_code(heap, kind, class),
    };
    if spec.precision.is_some_and(|precision| precision > i32::MAX as usize) {
        return Err(heap.value_error("precision too big"));
    }
    heap.admit(spec.precision.unwrap_or(0) as u128)?;
    let text = float_text(value.abs(), style, spec.precision, spec.alternate);
    let text = if spec.kind.is_some_and(|kind| kind.is_ascii_uppercase()) { text.to_uppercase() } else { text };
    let is_zero = !text.contains(|c: char| ('1'..='9').contains(&c)) && value.is_finite();
    let negative = value.is_sign_negative() && !value.is_nan() && !(spec.no_negative_zero && is_zero);
    let whole = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (whole, rest) = text.split_at(whole);
    let percent = if spec.kind == Some('%') { "%" } else { "" };
    let rest = format!("{}{percent}", grouped_fraction(rest, spec.fraction_grouping));
    NumberText { negative, prefix: "", whole, rest: &rest, group: 3 }.lay_out(heap, spec)
}

/// The digits after the point in groups of three from the left.
fn grouped_fraction(rest: &str, separator: Option<char>) -> String {
    let (Some(separator), Some(fraction)) = (separator, rest.strip_prefix('.')) else { return rest.to_owned() };
    let digits = fraction.len() - fraction.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (digits, exponent) = fraction.split_at(digits);
    let groups: Vec<String> =
        digits.as_bytes().chunks(3).map(|group| group.iter().copied().map(char::from).collect()).collect();
    format!(".{}{exponent}", groups.join(&separator.to_string()))
}

/// The parts of a number's text.
struct NumberText<'a> {
    negative: bool,
    prefix: &'a str,
    /// Digits that can be grouped.
    whole: &'a str,
    /// Point, fraction, exponent, percent sign; or `inf` and `nan`.
    rest: &'a str,
    group: usize,
}

impl NumberText<'_> {
    fn lay_out(&self, heap: &HeapRef, spec: &Spec) -> Res<String> {
        let sign = match (self.negative, spec.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            (false, _) => "",
        };
        heap.admit(spec.width as u128)?;
        let lead = format!("{sign}{}", self.prefix);
        let zero_padded = spec.fill == '0' && spec.align == Some('=');
        let least = if zero_padded { spec.width.saturating_sub(lead.len() + self.rest.len()) } else { 0 };
        let whole = match spec.grouping {
            Some(separator) => grouped(self.whole, separator, self.group, least),
            None => self.whole.to_owned(),
        };
        pad(heap, &lead, &format!("{whole}{}", self.rest), spec, '>')
    }
}

/// Digits in groups from the right, with leading zeros up to a width that counts the separators.
fn grouped(digits: &str, separator: char, group: usize, least: usize) -> String {
    let mut reversed = String::new();
    let mut digits = digits.chars().rev().peekable();
    if digits.peek().is_none() {
        return String::new();
    }
    let mut in_group = 0;
    while digits.peek().is_some() || reversed.len() < least {
        if in_group == group {
            reversed.push(separator);
            in_group = 0;
        }
        reversed.push(digits.next().unwrap_or('0'));
        in_group += 1;
    }
    reversed.chars().rev().collect()
}

/// `lead` and `body` in the width; `=` pads between the two.
pub(super) fn pad(heap: &HeapRef, lead: &str, body: &str, spec: &Spec, default_align: char) -> Res<String> {
    let length = lead.chars().count() + body.chars().count();
    heap.admit(spec.width.max(length) as u128)?;
    let room = spec.width.saturating_sub(length);
    let fill = |count: usize| spec.fill.to_string().repeat(count);
    Ok(match spec.align.unwrap_or(default_align) {
        '<' => format!("{lead}{body}{}", fill(room)),
        '^' => format!("{}{lead}{body}{}", fill(room / 2), fill(room - room / 2)),
        '=' => format!("{lead}{}{body}", fill(room)),
        _ => format!("{}{lead}{body}", fill(room)),
    })
}
