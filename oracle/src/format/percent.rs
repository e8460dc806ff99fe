//! `template % values`: how templates are read. How a value is converted stands in `percent_values`.

use crate::error::Res;
use crate::format::percent_values::convert;
use crate::heap::HeapRef;
use crate::operator::subscript;
use crate::value::Value;
use std::iter::Peekable;
use std::str::CharIndices;

/// `str % values`. A template without a conversion stays the same object.
pub(crate) fn format(heap: &HeapRef, template: &Value, text: &str, values: &Value) -> Res {
    let made = format_to(heap, Target::Text, text, values)?;
    let is_whole = !text.is_empty() && !text.contains('%');
    Ok(if is_whole { template.clone() } else { heap.str(made) })
}

/// `bytes % values`. Each byte stands for the character of Latin-1, so that both have one reader.
pub(crate) fn format_bytes(heap: &HeapRef, template: &[u8], values: &Value) -> Res<Vec<u8>> {
    let template: String = template.iter().copied().map(char::from).collect();
    let text = format_to(heap, Target::Bytes, &template, values)?;
    Ok(text.chars().map(|c| c as u8).collect())
}

/// What is made of a template.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Text,
    Bytes,
}

impl Target {
    /// The single value that is never a mapping, beside a tuple.
    fn is_plain(self, value: &Value) -> bool {
        matches!((self, value), (_, Value::Str(_)) | (Self::Bytes, Value::Bytes(_)))
    }
}

fn format_to(heap: &HeapRef, target: Target, template: &str, values: &Value) -> Res<String> {
    let is_mapping = match values.as_builtin() {
        Value::Tuple(_) => false,
        plain if target.is_plain(&plain) => false,
        Value::Dict(_) | Value::List(_) | Value::Range(_) | Value::Bytes(_) | Value::MemoryView(_) => true,
        _ => heap.special(values, "__getitem__")?.is_some(),
    };
    let mut formatter = Formatter {
        heap,
        target,
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
        let what = if target == Target::Text { "string" } else { "bytes" };
        return Err(heap.type_error(format!("not all arguments converted during {what} formatting")));
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
pub(super) struct Directive {
    left: bool,
    pub(super) plus: bool,
    pub(super) space: bool,
    pub(super) alternate: bool,
    zero: bool,
    width: usize,
    pub(super) precision: Option<usize>,
}

impl Directive {
    /// What is written at least: the precision of a text is how much of it is shown at most.
    fn least_digits(&self, letter: char) -> usize {
        if matches!(letter, 's' | 'b' | 'r' | 'a' | 'c') { 0 } else { self.precision.unwrap_or(0) }
    }
}

/// A value's text in three parts: zeros go between the prefix and the body.
pub(super) struct Converted {
    pub(super) sign: &'static str,
    pub(super) prefix: &'static str,
    pub(super) body: String,
}

struct Formatter<'a> {
    heap: &'a HeapRef,
    target: Target,
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
        self.heap.admit(directive.width.max(directive.least_digits(letter)) as u128)?;
        match convert(self.heap, self.target, &directive, letter, &value)? {
            Some(converted) => self.push_padded(&directive, letter, &converted),
            None => return self.unknown_letter(letter, at),
        }
        Ok(())
    }

    fn unknown_letter(&self, letter: char, at: usize) -> Res<()> {
        let own = letter.to_string();
        let shown = match (self.target, letter) {
            (Target::Bytes, '\0') => "",
            (Target::Bytes, '\u{80}'..) => {
                return Err(self.heap.overflow_error("character argument not in range(0x110000)"));
            }
            (Target::Text, ..' ' | '\u{7f}'..) => "?",
            _ => &own,
        };
        let (code, index) = (letter as u32, self.template[..at].chars().count());
        Err(self.heap.value_error(format!("unsupported format character '{shown}' (0x{code:x}) at index {index}")))
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
        let key = match self.target {
            Target::Text => self.heap.str(key),
            Target::Bytes => crate::bytes::new(self.heap, key.chars().map(|c| c as u8).collect(), false)?,
        };
        let value = subscript::get(self.heap, mapping, &key)?;
        self.values = Values { items: vec![value], next: 0 };
        Ok(())
    }

    /// A width or precision: digits, or `*` for the next value.
    fn number(&mut self, what: &str) -> Res<Option<i64>> {
        let name = if what == "precision" && self.target == Target::Bytes { "prec" } else { what };
        let too_big = |heap: &HeapRef| heap.value_error(format!("{name} too big"));
        if self.rest.next_if(|(_, c)| *c == '*').is_some() {
            let value = self.values.next(self.heap)?;
            let Some(number) = value.as_builtin().as_int() else { return Err(self.heap.type_error("* wants int")) };
            let most = if what == "width" { self.heap.word.max() } else { i64::from(i32::MAX) };
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

    fn push_padded(&mut self, directive: &Directive, letter: char, converted: &Converted) {
        let Converted { sign, prefix, body } = converted;
        let numeric = !matches!(letter, 'b' | 's' | 'r' | 'a' | 'c');
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
