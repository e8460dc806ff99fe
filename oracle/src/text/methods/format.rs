//! `str.format` and `str.format_map`: templates with replacement fields (Objects/stringlib/unicode_format.h).

use super::receiver;
use crate::classes::Kind;
use crate::error::Res;
use crate::format::format as format_value;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::subscript;
use crate::text::repr::{ascii, repr, str_of};
use crate::value::Value;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("format", |interpreter, this, arguments| {
        let source = Source::Arguments(arguments);
        formatted(interpreter, this, &source)
    }),
    Member::method("format_map", |interpreter, this, arguments| {
        let source = Source::Mapping(arguments.one(&interpreter.heap, "str.format_map")?);
        formatted(interpreter, this, &source)
    }),
];

/// Templates within the specs of templates.
const MAX_NESTING: u32 = 2;

/// Where fields get their values.
enum Source {
    Arguments(Arguments),
    Mapping(Value),
}

/// How the fields without a name are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Undecided,
    Automatic(usize),
    Manual,
}

struct Template<'a> {
    heap: &'a HeapRef,
    source: &'a Source,
    numbering: Numbering,
}

/// A replacement field as it is written.
struct Field {
    name: Vec<char>,
    conversion: Option<char>,
    spec: Vec<char>,
}

fn formatted(interpreter: &Interpreter, this: &Value, source: &Source) -> Res {
    let text: Vec<char> = receiver(this).text.chars().collect();
    if !text.is_empty() && !text.iter().any(|c| matches!(c, '{' | '}')) {
        return Ok(this.clone());
    }
    let mut template = Template { heap: &interpreter.heap, source, numbering: Numbering::Undecided };
    Ok(interpreter.heap.str(template.build(&text, MAX_NESTING)?))
}

impl Template<'_> {
    fn wrong<T>(&self, message: &str) -> Res<T> {
        Err(self.heap.value_error(message))
    }

    fn build(&mut self, text: &[char], nesting: u32) -> Res<String> {
        if nesting == 0 {
            return self.wrong("Max string recursion exceeded");
        }
        let mut result = String::new();
        let mut at = 0;
        while at < text.len() {
            let c = text[at];
            at += 1;
            if !matches!(c, '{' | '}') {
                result.push(c);
            } else if text.get(at) == Some(&c) {
                result.push(c);
                at += 1;
            } else if c == '}' {
                return self.wrong("Single '}' encountered in format string");
            } else if at == text.len() {
                return self.wrong("Single '{' encountered in format string");
            } else {
                let field = self.field(text, &mut at)?;
                result.push_str(&self.replacement(&field, nesting)?);
                self.heap.admit(result.len() as u128 / 4)?;
            }
        }
        Ok(result)
    }

    /// The field that begins at a position, which moves behind it.
    fn field(&self, text: &[char], at: &mut usize) -> Res<Field> {
        let start = *at;
        let end = loop {
            match text.get(*at) {
                None => return self.wrong("expected '}' before end of string"),
                Some('{') => return self.wrong("unexpected '{' in field name"),
                Some('[') => *at += text[*at..].iter().position(|&c| c == ']').unwrap_or(text.len() - *at),
                Some('}' | ':' | '!') => break *at,
                Some(_) => *at += 1,
            }
        };
        let mut field = Field { name: text[start..end].to_vec(), conversion: None, spec: Vec::new() };
        *at += 1;
        if text[end] == '}' {
            return Ok(field);
        }
        if text[end] == '!' {
            let Some(&conversion) = text.get(*at) else {
                return self.wrong("end of string while looking for conversion specifier");
            };
            field.conversion = Some(conversion);
            *at += 1;
            match text.get(*at) {
                Some('}') => {
                    *at += 1;
                    return Ok(field);
                }
                Some(':') => *at += 1,
                Some(_) => return self.wrong("expected ':' after conversion specifier"),
                None => {}
            }
        }
        field.spec = self.spec(text, at)?;
        Ok(field)
    }

    fn spec(&self, text: &[char], at: &mut usize) -> Res<Vec<char>> {
        let start = *at;
        let mut open = 1;
        while let Some(c) = text.get(*at) {
            *at += 1;
            match c {
                '{' => open += 1,
                '}' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Ok(text[start..*at - 1].to_vec());
            }
        }
        self.wrong("unmatched '{' in format spec")
    }

    fn replacement(&mut self, field: &Field, nesting: u32) -> Res<String> {
        let heap = self.heap;
        let value = self.value(&field.name)?;
        let value = match field.conversion {
            None => value,
            Some('r') => heap.str(repr(heap, &value)?),
            Some('s') => heap.str(str_of(heap, &value)?),
            Some('a') => heap.str(ascii(heap, &value)?),
            Some(c @ '!'..='~') => return self.wrong(&format!("Unknown conversion specifier {c}")),
            Some(c) => return self.wrong(&format!("Unknown conversion specifier \\x{:x}", c as u32)),
        };
        let spec =
            if field.spec.contains(&'{') { self.build(&field.spec, nesting - 1)? } else { field.spec.iter().collect() };
        format_value(heap, &value, &spec)
    }

    /// What a field's name stands for: an argument, then attributes and items of it.
    fn value(&mut self, name: &[char]) -> Res {
        let end = name.iter().position(|c| matches!(c, '.' | '[')).unwrap_or(name.len());
        let mut value = self.argument(&name[..end])?;
        let mut at = end;
        while at < name.len() {
            let opening = name[at];
            let rest = &name[at + 1..];
            match opening {
                '.' => {
                    let end = rest.iter().position(|c| matches!(c, '.' | '[')).unwrap_or(rest.len());
                    let attribute: String = self.not_empty(&rest[..end])?.iter().collect();
                    value = self.heap.get_attribute(&value, &attribute)?;
                    at += 1 + end;
                }
                '[' => {
                    let Some(end) = rest.iter().position(|&c| c == ']') else {
                        return self.wrong("Missing ']' in format string");
                    };
                    let key = self.not_empty(&rest[..end])?;
                    let index = match self.number(key)? {
                        Some(number) => self.heap.int(number),
                        None => self.heap.str(key.iter().collect::<String>()),
                    };
                    value = subscript::get(self.heap, &value, &index)?;
                    at += 2 + end;
                }
                _ => return self.wrong("Only '.' or '[' may follow ']' in format field specifier"),
            }
        }
        Ok(value)
    }

    fn not_empty<'b>(&self, name: &'b [char]) -> Res<&'b [char]> {
        if name.is_empty() { self.wrong("Empty attribute in format string") } else { Ok(name) }
    }

    /// The number that the digits are; `None` if they are not all digits.
    fn number(&self, digits: &[char]) -> Res<Option<usize>> {
        if digits.is_empty() || !digits.iter().all(char::is_ascii_digit) {
            return Ok(None);
        }
        let text: String = digits.iter().collect();
        match text.parse::<i64>() {
            Ok(number) => Ok(Some(number as usize)),
            Err(_) => self.wrong("Too many decimal digits in format string"),
        }
    }

    fn argument(&mut self, name: &[char]) -> Res {
        let number = self.number(name)?;
        let index = match (self.numbering, number) {
            (_, None) if !name.is_empty() => return self.named(&name.iter().collect::<String>()),
            (Numbering::Undecided | Numbering::Manual, Some(number)) => {
                self.numbering = Numbering::Manual;
                number
            }
            (Numbering::Undecided, None) => self.next_number(0),
            (Numbering::Automatic(next), None) => self.next_number(next),
            (Numbering::Manual, None) => {
                return self.wrong("cannot switch from manual field specification to automatic field numbering");
            }
            (Numbering::Automatic(_), Some(_)) => {
                return self.wrong("cannot switch from automatic field numbering to manual field specification");
            }
        };
        match self.source {
            Source::Mapping(_) => self.wrong("Format string contains positional fields"),
            Source::Arguments(arguments) => arguments.positional.get(index).cloned().ok_or_else(|| {
                let message = format!("Replacement index {index} out of range for positional args tuple");
                self.heap.index_error(message)
            }),
        }
    }

    fn next_number(&mut self, number: usize) -> usize {
        self.numbering = Numbering::Automatic(number + 1);
        number
    }

    fn named(&self, name: &str) -> Res {
        match self.source {
            Source::Mapping(mapping) => subscript::get(self.heap, mapping, &self.heap.str(name)),
            Source::Arguments(arguments) => {
                let found = arguments.keywords.iter().find(|(keyword, _)| &*keyword.text == name);
                match found {
                    Some((_, value)) => Ok(value.clone()),
                    None => Err(self.heap.throw(Kind::KeyError, vec![self.heap.str(name)])),
                }
            }
        }
    }
}
