//! `str % arguments`. Source: CPython 3.14 `Objects/unicode_format.c`.

use super::buffer::FULL_RO;
use super::format::float::{Style, text as float_text};
use super::format::prefix;
use super::operator::Operator;
use crate::builtins::{bytes_by, int_of, type_error, value_error};
use crate::classes::Special;
use crate::objects::{ByteArray, Bytes, ExceptionClass, Int, MemoryView, Str, View, bytes_like, float_of};
use crate::vm::{Fallible, Raised, Vm};
use num_bigint::BigInt;
use num_traits::FromPrimitive;
use stencils::value::Value;

/// `%` with a str on the left.
pub(super) fn binary(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Operator::Remainder, Some(format)) = (operator, Str::from_value(left)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let format: Vec<char> = format.to_string().chars().collect();
    let mut formatter = Formatter {
        format: &format,
        at: 0,
        arguments: Arguments::of(vm, right, false),
        out: String::new(),
        of_bytes: false,
    };
    formatter.run(vm)?;
    // A template without a conversion stays the same object.
    let is_whole = !format.is_empty() && !format.contains(&'%');
    if is_whole { Ok(left) } else { vm.checked_str(&formatter.out) }
}

/// `%` with bytes or a bytearray on the left. Each byte stands for the character of its number.
pub(super) fn of_bytes(vm: &mut Vm, left: Value, right: Value) -> Fallible<Value> {
    let format: Vec<char> = bytes_like(left).unwrap_or_default().iter().copied().map(char::from).collect();
    let mut formatter = Formatter {
        format: &format,
        at: 0,
        arguments: Arguments::of(vm, right, true),
        out: String::new(),
        of_bytes: true,
    };
    formatter.run(vm)?;
    let bytes: Vec<u8> = formatter.out.chars().map(|character| character as u8).collect();
    Ok(super::bytes::like(vm, left, &bytes))
}

/// Where the values come from.
struct Arguments {
    positional: Vec<Value>,
    used: usize,
    mapping: Option<Value>,
}

impl Arguments {
    /// Whatever has subscripts is a mapping too, but for tuples and what is of the format's own kind.
    fn of(vm: &mut Vm, value: Value, of_bytes: bool) -> Self {
        let is_bytes = Bytes::from_value(value).is_some() || ByteArray::from_value(value).is_some();
        let is_text = Str::from_value(value).is_some() || (of_bytes && is_bytes);
        let (positional, mapping) = match View::of(value) {
            View::Tuple(tuple) => (tuple.items().to_vec(), None),
            _ if !is_text && vm.lookup_special(value, Special::GetItem).is_some() => (vec![value], Some(value)),
            _ => (vec![value], None),
        };
        Self { positional, used: 0, mapping }
    }

    fn next(&mut self, vm: &mut Vm) -> Fallible<Value> {
        let Some(value) = self.positional.get(self.used) else {
            return Err(type_error(vm, "not enough arguments for format string"));
        };
        self.used += 1;
        Ok(*value)
    }
}

/// One conversion specifier: `%[(key)][flags][width][.precision][length]type`.
#[derive(Default)]
struct Conversion {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    kind: char,
}

struct Formatter<'a> {
    format: &'a [char],
    at: usize,
    arguments: Arguments,
    out: String,
    /// What is made are bytes.
    of_bytes: bool,
}

impl Formatter<'_> {
    fn run(&mut self, vm: &mut Vm) -> Fallible<()> {
        while let Some(character) = self.take() {
            if character != '%' {
                self.out.push(character);
            } else if self.take_if(|next| next == '%').is_some() {
                self.out.push('%');
            } else {
                self.convert(vm)?;
                vm.check_size(self.out.len() / 4)?;
            }
        }
        if self.arguments.used < self.arguments.positional.len() && self.arguments.mapping.is_none() {
            let what = if self.of_bytes { "bytes" } else { "string" };
            return Err(type_error(vm, format!("not all arguments converted during {what} formatting")));
        }
        Ok(())
    }

    fn take(&mut self) -> Option<char> {
        self.take_if(|_| true)
    }

    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let character = self.format.get(self.at).copied().filter(|character| wanted(*character))?;
        self.at += 1;
        Some(character)
    }

    fn convert(&mut self, vm: &mut Vm) -> Fallible<()> {
        if self.take_if(|next| next == '(').is_some() {
            self.take_key(vm)?;
        }
        let mut conversion = Conversion::default();
        self.take_flags(&mut conversion);
        self.take_width(vm, &mut conversion)?;
        self.take_precision(vm, &mut conversion)?;
        self.take_if(|next| matches!(next, 'h' | 'l' | 'L'));
        let Some(kind) = self.take() else { return Err(value_error(vm, "incomplete format")) };
        conversion.kind = kind;
        let value = self.arguments.next(vm)?;
        vm.check_size(conversion.width)?;
        if !matches!(kind, 's' | 'b' | 'r' | 'a' | 'c') {
            vm.check_size(conversion.precision.unwrap_or(0))?;
        }
        self.write(vm, &conversion, value)
    }

    /// A key in parentheses, which may be nested: its value is the only argument from here on.
    fn take_key(&mut self, vm: &mut Vm) -> Fallible<()> {
        let Some(mapping) = self.arguments.mapping else { return Err(type_error(vm, "format requires a mapping")) };
        let mut depth = 1;
        let mut key = String::new();
        while depth > 0 {
            let Some(character) = self.take() else { return Err(value_error(vm, "incomplete format key")) };
            depth += i32::from(character == '(') - i32::from(character == ')');
            key.push(character);
        }
        key.pop();
        let key = match self.of_bytes {
            true => Bytes::place(&mut vm.heap, &key.chars().map(|character| character as u8).collect::<Vec<u8>>()),
            false => vm.str(&key),
        };
        let value = vm.subscript(mapping, key)?;
        self.arguments = Arguments { positional: vec![value], used: 0, mapping: Some(mapping) };
        Ok(())
    }

    fn take_flags(&mut self, conversion: &mut Conversion) {
        while let Some(flag) = self.take_if(|next| "-+ #0".contains(next)) {
            match flag {
                '-' => conversion.left = true,
                '+' => conversion.plus = true,
                ' ' => conversion.space = true,
                '#' => conversion.alternate = true,
                _ => conversion.zero = true,
            }
        }
    }

    fn take_width(&mut self, vm: &mut Vm, conversion: &mut Conversion) -> Fallible<()> {
        if let Some(width) = self.take_star(vm, "ssize_t")? {
            conversion.left |= width < 0;
            conversion.width = width.unsigned_abs() as usize;
        } else {
            conversion.width = self.take_number().ok_or_else(|| value_error(vm, "width too big"))?;
        }
        Ok(())
    }

    fn take_precision(&mut self, vm: &mut Vm, conversion: &mut Conversion) -> Fallible<()> {
        if self.take_if(|next| next == '.').is_none() {
            return Ok(());
        }
        let precision = match self.take_star(vm, "int")? {
            Some(precision) if i32::try_from(precision).is_err() => {
                return Err(vm.raise(ExceptionClass::OverflowError, "Python int too large to convert to C int"));
            }
            Some(precision) => usize::try_from(precision).unwrap_or(0),
            None => match self.take_number().filter(|precision| *precision <= i32::MAX as usize) {
                Some(precision) => precision,
                None => {
                    let message = if self.of_bytes { "prec too big" } else { "precision too big" };
                    return Err(value_error(vm, message));
                }
            },
        };
        conversion.precision = Some(precision);
        Ok(())
    }

    /// A number among the arguments, which `c_type` holds.
    fn take_star(&mut self, vm: &mut Vm, c_type: &str) -> Fallible<Option<i64>> {
        if self.take_if(|next| next == '*').is_none() {
            return Ok(None);
        }
        let value = self.arguments.next(vm)?;
        match Int::from_value(value) {
            Some(int) => match int.to_i64() {
                Some(int) => Ok(Some(int)),
                None => {
                    let message = format!("Python int too large to convert to C {c_type}");
                    Err(vm.raise(ExceptionClass::OverflowError, message))
                }
            },
            None => Err(type_error(vm, "* wants int")),
        }
    }

    /// A number, 0 if there is none; `None` if it is too large.
    fn take_number(&mut self) -> Option<usize> {
        let mut number = Some(0i64);
        while let Some(digit) = self.take_if(|next| next.is_ascii_digit()) {
            let digit = i64::from(digit as u32 - '0' as u32);
            number = number.and_then(|number| number.checked_mul(10)?.checked_add(digit));
        }
        number.and_then(|number| usize::try_from(number).ok())
    }

    fn write(&mut self, vm: &mut Vm, conversion: &Conversion, value: Value) -> Fallible<()> {
        match conversion.kind {
            's' | 'b' if self.of_bytes => self.write_text(conversion, &latin_text(vm, value)?),
            'r' if self.of_bytes => self.write_text(conversion, &vm.ascii(value)?),
            'c' if self.of_bytes => {
                let character = char::from(single_byte(vm, value)?);
                self.write_text(&Conversion { precision: None, ..*conversion }, &character.to_string());
            }
            's' => self.write_text(conversion, &vm.text(value)?),
            'r' => self.write_text(conversion, &vm.repr(value)?),
            'a' => self.write_text(conversion, &vm.ascii(value)?),
            'c' => {
                let character = character(vm, value)?;
                self.write_text(&Conversion { precision: None, ..*conversion }, &character.to_string());
            }
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
                let text = integer(vm, conversion, value)?;
                self.write_number(conversion, &text);
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let float = self.real(vm, value)?;
                let style = Style {
                    kind: conversion.kind,
                    precision: conversion.precision,
                    alternate: conversion.alternate,
                    no_negative_zero: false,
                };
                let text = float_text(float, &style);
                self.write_number(conversion, &text);
            }
            kind => return Err(self.unknown(vm, kind)),
        }
        Ok(())
    }

    fn unknown(&self, vm: &mut Vm, kind: char) -> Raised {
        if self.of_bytes && !kind.is_ascii() {
            return vm.raise(ExceptionClass::OverflowError, "character argument not in range(0x110000)");
        }
        let shown = match kind {
            '\0' if self.of_bytes => String::new(),
            ' '..='~' => kind.to_string(),
            _ if self.of_bytes => kind.to_string(),
            _ => "?".to_owned(),
        };
        let (code, index) = (u32::from(kind), self.at - 1);
        value_error(vm, format!("unsupported format character '{shown}' ({code:#x}) at index {index}"))
    }

    /// A float argument. Bytes tell every error as the same one.
    fn real(&self, vm: &mut Vm, value: Value) -> Fallible<f64> {
        match vm.real(value) {
            Err(_) if self.of_bytes && vm.take_raised(ExceptionClass::Exception).is_some() => {
                let message = format!("float argument required, not {}", vm.type_name(value));
                Err(type_error(vm, &message))
            }
            result => result,
        }
    }

    fn write_text(&mut self, conversion: &Conversion, text: &str) {
        let shown: String = text.chars().take(conversion.precision.unwrap_or(usize::MAX)).collect();
        self.pad(conversion, "", &shown, ' ');
    }

    fn write_number(&mut self, conversion: &Conversion, text: &str) {
        let magnitude = text.trim_start_matches('-');
        let sign = match text.starts_with('-') {
            true => "-",
            false if conversion.plus => "+",
            false if conversion.space => " ",
            false => "",
        };
        let prefixed = conversion.alternate && magnitude.get(..2).is_some_and(|start| start.starts_with('0'));
        let has_prefix = prefixed && matches!(conversion.kind, 'o' | 'x' | 'X');
        let (prefix, digits) = magnitude.split_at(if has_prefix { 2 } else { 0 });
        let fill = if conversion.zero && !conversion.left { '0' } else { ' ' };
        self.pad(conversion, &format!("{sign}{prefix}"), digits, fill);
    }

    /// Writes `lead` and `body` filled up to the width; zeros go between the two.
    fn pad(&mut self, conversion: &Conversion, lead: &str, body: &str, fill: char) {
        let length = lead.chars().count() + body.chars().count();
        let filling = fill.to_string().repeat(conversion.width.saturating_sub(length));
        let parts = match (conversion.left, fill) {
            (true, _) => [lead, body, &filling],
            (false, '0') => [lead, &filling, body],
            (false, _) => [&filling, lead, body],
        };
        self.out.extend(parts);
    }
}

/// The bytes that a value stands for, as characters.
fn latin_text(vm: &mut Vm, value: Value) -> Fallible<String> {
    let own = bytes_like(value).filter(|_| MemoryView::from_value(value).is_none());
    let bytes = match own {
        Some(own) => Some(own),
        None => match vm.bind_special(value, Special::Bytes) {
            Ok(Some(method)) => bytes_like(bytes_by(vm, method)?),
            Ok(None) => vm.buffer(value, FULL_RO)?,
            // What its descriptor raises is lost.
            Err(raised) => vm.unless_raised(ExceptionClass::BaseException, raised).map(|()| None)?,
        },
    };
    let Some(bytes) = bytes else {
        let wanted = "%b requires a bytes-like object, or an object that implements __bytes__";
        let message = format!("{wanted}, not '{}'", vm.type_name(value));
        return Err(type_error(vm, &message));
    };
    Ok(bytes.iter().copied().map(char::from).collect())
}

fn single_byte(vm: &mut Vm, value: Value) -> Fallible<u8> {
    let is_bytes = Bytes::from_value(value).is_some();
    let given = match bytes_like(value).filter(|_| is_bytes || ByteArray::from_value(value).is_some()) {
        Some(bytes) => {
            if let [byte] = *bytes {
                return Ok(byte);
            }
            let class = if is_bytes { "bytes" } else { "bytearray" };
            format!("a {class} object of length {}", bytes.len())
        }
        None => match vm.try_index(value)? {
            Some(int) => {
                let byte = int.to_i64().and_then(|int| u8::try_from(int).ok());
                return byte.ok_or_else(|| vm.raise(ExceptionClass::OverflowError, "%c arg not in range(256)"));
            }
            None => vm.type_name(value).to_owned(),
        },
    };
    Err(type_error(vm, format!("%c requires an integer in range(256) or a single byte, not {given}")))
}

fn character(vm: &mut Vm, value: Value) -> Fallible<char> {
    let what = match Str::from_value(value) {
        Some(text) if text.len() == 1 => return Ok(text.to_string().chars().next().unwrap_or('\u{fffd}')),
        Some(text) => format!("a string of length {}", text.len()),
        // A TypeError of `__index__` is told in these words, too.
        None => match vm.try_index(value) {
            Err(_) if vm.catch(&[ExceptionClass::TypeError]) => vm.type_name(value).to_owned(),
            Err(raised) => return Err(raised),
            Ok(Some(int @ Int::Small(_))) => return vm.code_point(int),
            Ok(Some(Int::Big(_))) => {
                return Err(vm.raise(ExceptionClass::OverflowError, "%c arg not in range(0x110000)"));
            }
            Ok(None) => vm.type_name(value).to_owned(),
        },
    };
    Err(type_error(vm, format!("%c requires an int or a unicode character, not {what}")))
}

/// As `int(value)` makes it, or for digits that are not decimal as `__index__` does.
fn whole(vm: &mut Vm, kind: char, value: Value) -> Fallible<Int> {
    if let Some(int) = Int::from_value(value) {
        return Ok(int);
    }
    let decimal = matches!(kind, 'd' | 'i' | 'u');
    let is_number = float_of(value).is_some()
        || [Special::Index, Special::Int, Special::Float].iter().any(|name| vm.lookup_special(value, *name).is_some());
    if is_number {
        let converted = match decimal {
            true => int_of(vm, value).map(Int::from_value),
            false => vm.index(value).map(Some),
        };
        match converted {
            Ok(Some(int)) => return Ok(int),
            Err(raised) if vm.take_raised(ExceptionClass::TypeError).is_none() => return Err(raised),
            _ => {}
        }
    }
    let wanted = if decimal { "a real number" } else { "an integer" };
    let class = vm.type_name(value);
    Err(type_error(vm, format!("%{kind} format: {wanted} is required, not {class}")))
}

fn integer(vm: &mut Vm, conversion: &Conversion, value: Value) -> Fallible<String> {
    let kind = conversion.kind;
    let int = whole(vm, kind, value)?;
    let radix = match kind {
        'o' => 8,
        'x' | 'X' => 16,
        _ => 10,
    };
    let digits = vm.int_digits(int, radix)?;
    let zeros = "0".repeat(conversion.precision.unwrap_or(0).saturating_sub(digits.len()));
    let prefix = if conversion.alternate { prefix(kind) } else { "" };
    let sign = if int.is_negative() { "-" } else { "" };
    let text = format!("{sign}{prefix}{zeros}{digits}");
    Ok(if kind == 'X' { text.to_uppercase() } else { text })
}

impl Vm {
    /// `int(float)`
    pub(crate) fn truncate(&mut self, float: f64) -> Fallible<Value> {
        if float.is_nan() {
            return Err(self.raise(ExceptionClass::ValueError, "cannot convert float NaN to integer"));
        }
        match BigInt::from_f64(float) {
            Some(int) => Ok(self.big_int(int)),
            None => Err(self.raise(ExceptionClass::OverflowError, "cannot convert float infinity to integer")),
        }
    }
}
