//! `template % values` (`PyUnicode_Format`).

use crate::builtins::numbers::whole_number;
use crate::classes::Kind;
use crate::error::{Res, not_supported};
use crate::format::float_text::{Style, float_text};
use crate::heap::HeapRef;
use crate::number::float::{real, to_int};
use crate::number::int::to_decimal;
use crate::operator::subscript;
use crate::text::repr::{ascii, repr, str_of};
use crate::value::{Value, optional_index};
use dashu_int::IBig;
use dashu_int::ops::UnsignedAbs;
use std::iter::Peekable;
use std::str::CharIndices;

/// `template % values`.
pub(crate) fn format(heap: &HeapRef, template: &str, values: &Value) -> Res<String> {
    let is_mapping = match values.as_builtin() {
        Value::Tuple(_) | Value::Str(_) => false,
        Value::Dict(_) | Value::List(_) | Value::Range(_) => true,
        _ => heap.special(values, "__getitem__")?.is_some(),
    };
    let mut formatter = Formatter {
        heap,
        rest: template.char_indices().peekable(),
        template,
        values: Values::new(values),
        mapping: is_mapping.then_some(values),
        text: String::new(),
    };
    while let Some((_, c)) = formatter.rest.next() {
        if c == '%' {
            formatter.directive()?;
        } else {
            formatter.text.push(c);
        }
        heap.admit(formatter.text.len() as u128 / 4)?;
    }
    if !formatter.values.is_used_up() && formatter.mapping.is_none() {
        return Err(heap.type_error("not all arguments converted during string formatting"));
    }
    heap.admit(formatter.text.chars().count() as u128)?;
    Ok(formatter.text)
}

/// The values that are still to be formatted.
struct Values {
    items: Vec<Value>,
    next: usize,
}

impl Values {
    fn new(values: &Value) -> Self {
        let items = match values.as_builtin() {
            Value::Tuple(tuple) => tuple.items().to_vec(),
            _ => vec![values.clone()],
        };
        Self { items, next: 0 }
    }

    fn is_used_up(&self) -> bool {
        self.next >= self.items.len()
    }

    fn next(&mut self, heap: &HeapRef) -> Res {
        let value = self.items.get(self.next).cloned();
        self.next += 1;
        value.ok_or_else(|| heap.type_error("not enough arguments for format string"))
    }
}

/// What stands between `%` and the conversion's letter.
#[derive(Default)]
struct Directive {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

struct Formatter<'a> {
    heap: &'a HeapRef,
    rest: Peekable<CharIndices<'a>>,
    template: &'a str,
    values: Values,
    mapping: Option<&'a Value>,
    text: String,
}

impl Formatter<'_> {
    fn directive(&mut self) -> Res<()> {
        if self.rest.next_if(|(_, c)| *c == '%').is_some() {
            self.text.push('%');
            return Ok(());
        }
        self.mapping_key()?;
        let mut directive = Directive::default();
        while let Some((_, flag)) = self.rest.next_if(|(_, c)| matches!(c, '-' | '+' | ' ' | '#' | '0')) {
            match flag {
                '-' => directive.left = true,
                '+' => directive.plus = true,
                ' ' => directive.space = true,
                '#' => directive.alternate = true,
                _ => directive.zero = true,
            }
        }
        let width = self.number("width")?.unwrap_or(0);
        directive.left |= width < 0;
        directive.width = width.unsigned_abs() as usize;
        if self.rest.next_if(|(_, c)| *c == '.').is_some() {
            let precision = self.number("precision")?.unwrap_or(0);
            directive.precision = Some(usize::try_from(precision).unwrap_or(0));
        }
        self.rest.next_if(|(_, c)| matches!(c, 'h' | 'l' | 'L'));
        let Some((at, letter)) = self.rest.next() else {
            return Err(self.heap.value_error("incomplete format"));
        };
        let value = self.values.next(self.heap)?;
        self.heap.admit(directive.width.max(directive.precision.unwrap_or(0)) as u128)?;
        let (sign, prefix, body) = self.convert(&directive, letter, at, &value)?;
        self.push_padded(&directive, letter, sign, &prefix, &body);
        Ok(())
    }

    /// `%(key)…` takes its value from the mapping.
    fn mapping_key(&mut self) -> Res<()> {
        if self.rest.next_if(|(_, c)| *c == '(').is_none() {
            return Ok(());
        }
        let Some(mapping) = self.mapping else { return Err(self.heap.type_error("format requires a mapping")) };
        let mut key = String::new();
        let mut depth = 1;
        loop {
            let Some((_, c)) = self.rest.next() else { return Err(self.heap.value_error("incomplete format key")) };
            depth += i32::from(c == '(') - i32::from(c == ')');
            if depth == 0 {
                break;
            }
            key.push(c);
        }
        let value = subscript::get(self.heap, mapping, &self.heap.str(key))?;
        self.values = Values { items: vec![value], next: 0 };
        Ok(())
    }

    /// A width or precision: digits, or `*` for the next value.
    fn number(&mut self, what: &str) -> Res<Option<i64>> {
        let too_big = |heap: &HeapRef| heap.value_error(format!("{what} too big"));
        if self.rest.next_if(|(_, c)| *c == '*').is_some() {
            let value = self.values.next(self.heap)?;
            let Some(number) = value.as_int() else { return Err(self.heap.type_error("* wants int")) };
            let most = if what == "width" { i64::MAX } else { i64::from(i32::MAX) };
            let too_large = || {
                let c_type = if what == "width" {
                    "Python int too large to convert to C ssize_t"
                } else {
                    "Python int too large to convert to C int"
                };
                self.heap.overflow_error(c_type)
            };
            return i64::try_from(&number).ok().filter(|number| *number <= most).map(Some).ok_or_else(too_large);
        }
        let mut number: Option<i64> = None;
        while let Some((_, digit)) = self.rest.next_if(|(_, c)| c.is_ascii_digit()) {
            let digit = i64::from(digit as u8 - b'0');
            let next = number.unwrap_or(0).checked_mul(10).and_then(|number| number.checked_add(digit));
            let next = next.filter(|&next| what == "width" || next <= i64::from(i32::MAX));
            number = Some(next.ok_or_else(|| too_big(self.heap))?);
        }
        Ok(number)
    }

    /// Sign, prefix and body of a value's text.
    fn convert(
        &self,
        directive: &Directive,
        letter: char,
        at: usize,
        value: &Value,
    ) -> Res<(&'static str, String, String)> {
        let heap = self.heap;
        match letter {
            's' | 'r' | 'a' => {
                let text = match letter {
                    's' => str_of(heap, value)?,
                    'r' => repr(heap, value)?,
                    _ => ascii(heap, value)?,
                };
                Ok(("", String::new(), text.chars().take(directive.precision.unwrap_or(usize::MAX)).collect()))
            }
            'c' => Ok(("", String::new(), character(heap, value)?)),
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
                let number = integer(heap, letter, value)?;
                let (prefix, digits) = digits(heap, letter, &number)?;
                let missing = directive.precision.unwrap_or(0).saturating_sub(digits.len());
                let prefix = if directive.alternate { prefix } else { "" };
                let negative = number < IBig::from(0);
                Ok((sign(directive, negative), prefix.to_owned(), format!("{}{digits}", "0".repeat(missing))))
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let number = real(heap, value)?;
                let style = match letter.to_ascii_lowercase() {
                    'e' => Style::Exponent,
                    'f' => Style::Fixed,
                    _ => Style::General,
                };
                let text = float_text(number.abs(), style, directive.precision, directive.alternate);
                let text = if letter.is_ascii_uppercase() { text.to_uppercase() } else { text };
                Ok((sign(directive, number.is_sign_negative() && !number.is_nan()), String::new(), text))
            }
            _ => {
                let index = self.template[..at].chars().count();
                let code = letter as u32;
                let shown = if (' '..='\u{7e}').contains(&letter) { letter } else { '?' };
                let message = format!("unsupported format character '{shown}' (0x{code:x}) at index {index}");
                Err(heap.value_error(message))
            }
        }
    }

    fn push_padded(&mut self, directive: &Directive, letter: char, sign: &str, prefix: &str, body: &str) {
        let numeric = !matches!(letter, 's' | 'r' | 'a' | 'c');
        let room = directive.width.saturating_sub(sign.len() + prefix.len() + body.chars().count());
        let (before, zeros, after) = match (directive.left, directive.zero && numeric) {
            (true, _) => (0, 0, room),
            (false, true) => (0, room, 0),
            (false, false) => (room, 0, 0),
        };
        let spaces = |count| " ".repeat(count);
        let padded = format!("{}{sign}{prefix}{}{body}{}", spaces(before), "0".repeat(zeros), spaces(after));
        self.text.push_str(&padded);
    }
}

fn sign(directive: &Directive, negative: bool) -> &'static str {
    match (negative, directive.plus, directive.space) {
        (true, _, _) => "-",
        (_, true, _) => "+",
        (_, _, true) => " ",
        _ => "",
    }
}

fn character(heap: &HeapRef, value: &Value) -> Res<String> {
    match value {
        Value::Str(text) if text.length == 1 => return Ok(text.text.to_string()),
        Value::Str(text) => {
            let length = text.length;
            let message = format!("%c requires an int or a unicode character, not a string of length {length}");
            return Err(heap.type_error(message));
        }
        _ => {}
    }
    let Some(code) = optional_index(heap, value)? else {
        let given = value.type_name();
        return Err(heap.type_error(format!("%c requires an int or a unicode character, not {given}")));
    };
    match u32::try_from(&code).ok().filter(|&code| code < 0x11_0000) {
        None => Err(heap.overflow_error("%c arg not in range(0x110000)")),
        Some(code) => Ok(char::from_u32(code).ok_or_else(|| not_supported("lone surrogate"))?.to_string()),
    }
}

fn integer(heap: &HeapRef, letter: char, value: &Value) -> Res<IBig> {
    let is_decimal = matches!(letter, 'd' | 'i' | 'u');
    let number = match value.as_builtin() {
        Value::Float(float) if is_decimal => return to_int(heap, float.0),
        _ if is_decimal => whole_number(heap, value),
        _ => optional_index(heap, value),
    };
    match number {
        Ok(Some(number)) => Ok(number),
        Err(throw) if !throw.is_a(Kind::TypeError) => Err(throw),
        Ok(None) | Err(_) => {
            let what = if is_decimal { "a real number" } else { "an integer" };
            Err(heap.type_error(format!("%{letter} format: {what} is required, not {}", value.type_name())))
        }
    }
}

/// The prefix of the alternate form, and the digits without a sign.
fn digits(heap: &HeapRef, letter: char, number: &IBig) -> Res<(&'static str, String)> {
    let magnitude = number.unsigned_abs();
    Ok(match letter {
        'o' => ("0o", format!("{magnitude:o}")),
        'x' => ("0x", format!("{magnitude:x}")),
        'X' => ("0X", format!("{magnitude:X}")),
        _ => ("", to_decimal(heap, &IBig::from(magnitude))?),
    })
}
