//! `format(value, spec)`: the mini-language of str, int and float. Source: CPython 3.14 `Python/formatter_unicode.c`.

pub(super) mod float;
mod number;
mod spec;
mod template;

use super::complexes::without_point;
use crate::classes::Special;
use crate::objects::instance::is_of_program;
use crate::objects::{Complex, ExceptionClass, Int, Str, View};
use crate::vm::{Fallible, Raised, Vm};
use number::Number;
use spec::Spec;
use stencils::value::Value;

impl Vm {
    /// `format(value, spec)`
    pub(crate) fn format(&mut self, value: Value, spec: Value) -> Fallible<Value> {
        if Str::from_value(spec).is_none() {
            let message = format!("format() argument 2 must be str, not {}", self.argument_type_name(spec));
            return Err(self.raise(ExceptionClass::TypeError, message));
        }
        if !is_of_program(value) {
            return self.native_format(value, spec);
        }
        match self.call_special(value, Special::Format, &[spec])? {
            Some(text) if Str::from_value(text).is_some() => Ok(text),
            Some(other) => {
                let message = format!("__format__ must return a str, not {}", self.type_name(other));
                Err(self.raise(ExceptionClass::TypeError, message))
            }
            None => self.native_format(value, spec),
        }
    }

    /// `format(value, "")`
    pub(crate) fn format_simple(&mut self, value: Value) -> Fallible<Value> {
        if !is_of_program(value) {
            return if Str::from_value(value).is_some() { Ok(value) } else { self.str_of(value) };
        }
        let empty = self.intern("");
        self.format(value, empty)
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_format(&mut self, value: Value, spec: Value) -> Fallible<Value> {
        let Some(spec_text) = Str::from_value(spec).filter(|spec| spec.len() > 0) else {
            return self.default_format(value, spec);
        };
        let spec_text = spec_text.to_string();
        let text = match (View::of(value), Complex::from_value(value)) {
            (View::Str(text), _) => self.format_str(value, text, &spec_text)?,
            (View::Int(int), _) => self.format_int(value, int, &spec_text)?,
            (View::Float(float), _) => {
                let spec = self.parse_spec(value, &spec_text, '\0', '>')?;
                match spec.kind {
                    '\0' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%' => self.format_float(float, &spec)?,
                    _ => return Err(self.unknown_code(value, spec.kind)),
                }
            }
            (_, Some(complex)) => self.format_complex(value, complex.parts(), &spec_text)?,
            _ => return self.default_format(value, spec),
        };
        // What the specification leaves as it is stays the same object.
        match Str::from_value(value) {
            Some(own) if !text.is_empty() && own.to_string() == text => Ok(value),
            _ => self.checked_str(&text),
        }
    }

    fn format_complex(&mut self, value: Value, [real, imag]: [f64; 2], text: &str) -> Fallible<String> {
        let spec = self.parse_spec(value, text, '\0', '>')?;
        if !matches!(spec.kind, '\0' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n') {
            return Err(self.unknown_code(value, spec.kind));
        }
        let refused = match spec {
            Spec { fill: '0', .. } => Some("Zero padding is not allowed in complex format specifier"),
            Spec { align: '=', .. } => Some("'=' alignment flag is not allowed in complex format specifier"),
            _ => None,
        };
        if let Some(refused) = refused {
            return Err(self.raise(ExceptionClass::ValueError, refused));
        }
        // Without a type it is as `repr`, with its parentheses.
        let plain = spec.kind == '\0';
        let kind = if plain && spec.precision.is_some() { 'g' } else { spec.kind };
        let part = |vm: &mut Self, float: f64, sign| {
            let part = Spec { width: None, fill: ' ', align: '>', sign, kind, ..spec.clone() };
            let text = vm.format_float(float, &part)?;
            let whole = plain && spec.precision.is_none();
            Ok(match text.strip_suffix('0').filter(|shorter| shorter.ends_with('.')) {
                Some(shorter) if whole && spec.alternate => shorter.to_owned(),
                _ if whole => without_point(text),
                _ => text,
            })
        };
        let imaginary = part(self, imag, Some('+'))?;
        let body = if plain && real == 0.0 && real.is_sign_positive() {
            format!("{}j", part(self, imag, spec.sign)?)
        } else {
            let real = part(self, real, spec.sign)?;
            if plain { format!("({real}{imaginary}j)") } else { format!("{real}{imaginary}j") }
        };
        Ok(spec.pad("", &body))
    }

    fn parse_spec(&mut self, value: Value, text: &str, kind: char, align: char) -> Fallible<Spec> {
        let spec = Spec::parse(text, &self.type_name(value), kind, align);
        let spec = spec.map_err(|message| self.raise(ExceptionClass::ValueError, message))?;
        self.check_size(spec.width.unwrap_or(0))?;
        Ok(spec)
    }

    fn unknown_code(&mut self, value: Value, code: char) -> Raised {
        let class = self.type_name(value);
        let message = format!("Unknown format code {} for object of type '{class}'", spec::quoted(code));
        self.raise(ExceptionClass::ValueError, message)
    }

    fn format_str(&mut self, value: Value, text: Str, spec: &str) -> Fallible<String> {
        let spec = self.parse_spec(value, spec, 's', '<')?;
        if spec.kind != 's' {
            return Err(self.unknown_code(value, spec.kind));
        }
        let refused = match spec {
            Spec { sign: Some(' '), .. } => Some("Space not allowed"),
            Spec { sign: Some(_), .. } => Some("Sign not allowed"),
            Spec { no_negative_zero: true, .. } => Some("Negative zero coercion (z) not allowed"),
            Spec { alternate: true, .. } => Some("Alternate form (#) not allowed"),
            Spec { align: '=', .. } => Some("'=' alignment not allowed"),
            _ => None,
        };
        if let Some(refused) = refused {
            return Err(self.raise(ExceptionClass::ValueError, format!("{refused} in string format specifier")));
        }
        let shown: String = text.to_string().chars().take(spec.precision.unwrap_or(usize::MAX)).collect();
        Ok(spec.pad("", &shown))
    }

    fn format_int(&mut self, value: Value, int: Int, spec: &str) -> Fallible<String> {
        let spec = self.parse_spec(value, spec, 'd', '>')?;
        let radix = match spec.kind {
            'd' | 'n' | 'c' => 10,
            'b' => 2,
            'o' => 8,
            'x' | 'X' => 16,
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
                let float = self.int_to_float(int)?;
                return self.format_float(float, &spec);
            }
            _ => return Err(self.unknown_code(value, spec.kind)),
        };
        let refused = match spec {
            Spec { precision: Some(_), .. } => Some("Precision not allowed in integer format specifier"),
            Spec { no_negative_zero: true, .. } => {
                Some("Negative zero coercion (z) not allowed in integer format specifier")
            }
            Spec { kind: 'c', sign: Some(_), .. } => Some("Sign not allowed with integer format specifier 'c'"),
            Spec { kind: 'c', alternate: true, .. } => {
                Some("Alternate form (#) not allowed with integer format specifier 'c'")
            }
            _ => None,
        };
        if let Some(refused) = refused {
            return Err(self.raise(ExceptionClass::ValueError, refused));
        }
        if spec.kind == 'c' {
            return self.code_point(int).map(|character| spec.pad("", &character.to_string()));
        }
        let mut digits = self.int_digits(int, radix)?;
        if spec.kind == 'X' {
            digits.make_ascii_uppercase();
        }
        let prefix = match spec.kind {
            _ if !spec.alternate => "",
            'X' => "0X",
            kind => prefix(kind),
        };
        let number =
            Number { negative: int.is_negative(), prefix, digits, fraction: String::new(), rest: String::new() };
        Ok(number.lay_out(&spec))
    }

    /// The digits of an int without its sign, in lower case.
    pub(super) fn int_digits(&mut self, int: Int, radix: u32) -> Fallible<String> {
        if radix == 10 {
            return Ok(self.int_text(int)?.trim_start_matches('-').to_owned());
        }
        Ok(int.big().magnitude().to_str_radix(radix))
    }

    /// The character of a code point, for `c`.
    pub(super) fn code_point(&mut self, int: Int) -> Fallible<char> {
        let Some(point) = int.to_i64() else {
            return Err(self.raise(ExceptionClass::OverflowError, "Python int too large to convert to C long"));
        };
        match u32::try_from(point) {
            Ok(0xd800..=0xdfff) => Err(self.not_supported("lone surrogates")),
            Ok(point) if point < 0x11_0000 => Ok(char::from_u32(point).unwrap_or('\u{fffd}')),
            _ => Err(self.raise(ExceptionClass::OverflowError, "%c arg not in range(0x110000)")),
        }
    }

    fn check_precision(&mut self, spec: &Spec) -> Fallible<()> {
        match spec.precision {
            Some(precision) if precision > i32::MAX as usize => {
                Err(self.raise(ExceptionClass::ValueError, "precision too big"))
            }
            Some(precision) => self.check_size(precision),
            None => Ok(()),
        }
    }

    fn format_float(&mut self, float: f64, spec: &Spec) -> Fallible<String> {
        self.check_precision(spec)?;
        let percent = spec.kind == '%';
        let style = float::Style {
            kind: match spec.kind {
                '%' => 'f',
                'n' => 'g',
                kind => kind,
            },
            precision: spec.precision,
            alternate: spec.alternate,
            no_negative_zero: spec.no_negative_zero,
        };
        let text = float::text(if percent { float * 100.0 } else { float }, &style);
        Ok(Number::from_float_text(&text, if percent { "%" } else { "" }).lay_out(spec))
    }
}

/// What the alternate form puts before the digits.
pub(super) fn prefix(kind: char) -> &'static str {
    match kind {
        'b' => "0b",
        'o' => "0o",
        'x' | 'X' => "0x",
        _ => "",
    }
}
