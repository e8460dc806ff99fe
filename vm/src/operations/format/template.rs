//! `str.format`: replacement fields. Source: CPython 3.14 `Objects/stringlib/unicode_format.h`.

use crate::builtins::{Arguments, value_error};
use crate::objects::{ExceptionClass, Str, StrBuilder};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// Where the values of fields come from.
#[derive(Clone, Copy)]
enum Source<'a> {
    Arguments(&'a Arguments<'a>),
    Mapping(Value),
}

/// Whether fields are numbered by the program; a template must not do both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Unknown,
    Automatic,
    Manual,
}

struct Template<'a> {
    source: Source<'a>,
    numbering: Numbering,
    next: usize,
}

/// Fields may lie in the specifiers of fields so deep.
const DEEPEST: u32 = 2;

/// A field taken apart.
struct Field<'a> {
    name: &'a [char],
    conversion: Option<char>,
    spec: &'a [char],
}

impl Vm {
    /// `template.format(*arguments, **keywords)`
    pub(crate) fn format_template(&mut self, template: Str, arguments: &Arguments) -> Fallible<Value> {
        self.fill_template(template, Source::Arguments(arguments))
    }

    /// `template.format_map(mapping)`
    pub(crate) fn format_template_map(&mut self, template: Str, mapping: Value) -> Fallible<Value> {
        self.fill_template(template, Source::Mapping(mapping))
    }

    fn fill_template(&mut self, template: Str, source: Source) -> Fallible<Value> {
        let characters: Vec<char> = template.to_string().chars().collect();
        let mut template = Template { source, numbering: Numbering::Unknown, next: 0 };
        let out = template.fill(self, &characters, DEEPEST)?;
        Ok(out.finish(&mut self.heap))
    }
}

impl Template<'_> {
    fn fill(&mut self, vm: &mut Vm, template: &[char], depth: u32) -> Fallible<StrBuilder> {
        let mut out = StrBuilder::default();
        let mut at = 0;
        while let Some(&character) = template.get(at) {
            let doubled = template.get(at + 1) == Some(&character);
            match character {
                '{' | '}' if doubled => {
                    out.push(character.into());
                    at += 2;
                }
                '}' => return Err(value_error(vm, "Single '}' encountered in format string")),
                '{' => {
                    let field = end_of_field(vm, &template[at + 1..])?;
                    let text = self.field(vm, &template[at + 1..at + 1 + field], depth)?;
                    out.extend(text.units());
                    vm.check_size(out.len())?;
                    at += field + 2;
                }
                _ => {
                    out.push(character.into());
                    at += 1;
                }
            }
        }
        Ok(out)
    }

    fn field(&mut self, vm: &mut Vm, field: &[char], depth: u32) -> Fallible<Str> {
        let field = split_field(vm, field)?;
        if depth == 0 {
            return Err(value_error(vm, "Max string recursion exceeded"));
        }
        let value = self.value(vm, field.name)?;
        let value = match field.conversion {
            None => value,
            Some('r') => {
                let text = vm.repr(value)?;
                vm.checked_str(&text)?
            }
            Some('s') => vm.str_of(value)?,
            Some('a') => {
                let text = vm.ascii(value)?;
                vm.checked_str(&text)?
            }
            Some(other) => {
                let shown =
                    if matches!(other, ' '..='~') { other.to_string() } else { format!("\\x{:x}", u32::from(other)) };
                return Err(value_error(vm, format!("Unknown conversion specifier {shown}")));
            }
        };
        let spec = if field.spec.iter().any(|character| matches!(character, '{' | '}')) {
            self.fill(vm, field.spec, depth - 1)?.finish(&mut vm.heap)
        } else {
            vm.str(&field.spec.iter().collect::<String>())
        };
        let text = vm.format(value, spec)?;
        match Str::from_value(text) {
            Some(text) => Ok(text),
            None => Err(vm.refuse(text, "is not a formatted text")),
        }
    }

    /// The value that a field's name stands for: an argument, then attributes and items.
    fn value(&mut self, vm: &mut Vm, name: &[char]) -> Fallible<Value> {
        let first_length = name.iter().position(|character| matches!(character, '.' | '[')).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(first_length);
        let mut value = self.first(vm, first)?;
        while let Some((&opening, after)) = rest.split_first() {
            let length = match opening {
                '.' => after.iter().position(|character| matches!(character, '.' | '[')).unwrap_or(after.len()),
                '[' => match after.iter().position(|character| *character == ']') {
                    Some(length) => length,
                    None => return Err(value_error(vm, "Missing ']' in format string")),
                },
                _ => {
                    return Err(value_error(vm, "Only '.' or '[' may follow ']' in format field specifier"));
                }
            };
            let part = &after[..length];
            if part.is_empty() {
                return Err(value_error(vm, "Empty attribute in format string"));
            }
            value = step(vm, value, opening == '.', part)?;
            rest = &after[(length + usize::from(opening == '[')).min(after.len())..];
        }
        Ok(value)
    }

    fn first(&mut self, vm: &mut Vm, name: &[char]) -> Fallible<Value> {
        let number = match name {
            [] => Some(self.next_number(vm)?),
            _ => match number(vm, name)? {
                Some(number) => {
                    self.set_numbering(vm, Numbering::Manual)?;
                    Some(number)
                }
                None => None,
            },
        };
        match (self.source, number) {
            (Source::Mapping(_), Some(_)) => Err(value_error(vm, "Format string contains positional fields")),
            (Source::Mapping(mapping), None) => {
                let key = vm.str(&name.iter().collect::<String>());
                vm.subscript(mapping, key)
            }
            (Source::Arguments(arguments), Some(number)) => match arguments.positional.get(number) {
                Some(value) => Ok(*value),
                None => {
                    let message = format!("Replacement index {number} out of range for positional args tuple");
                    Err(vm.raise(ExceptionClass::IndexError, message))
                }
            },
            (Source::Arguments(arguments), None) => {
                let name: String = name.iter().collect();
                let place = arguments.names.iter().position(|known| crate::objects::string::text(*known) == name);
                match place {
                    Some(place) => Ok(arguments.keywords[place]),
                    None => Err(vm.raise(ExceptionClass::KeyError, name)),
                }
            }
        }
    }

    fn next_number(&mut self, vm: &mut Vm) -> Fallible<usize> {
        self.set_numbering(vm, Numbering::Automatic)?;
        self.next += 1;
        Ok(self.next - 1)
    }

    fn set_numbering(&mut self, vm: &mut Vm, numbering: Numbering) -> Fallible<()> {
        let message = match (self.numbering, numbering) {
            (Numbering::Automatic, Numbering::Manual) => {
                "cannot switch from automatic field numbering to manual field specification"
            }
            (Numbering::Manual, Numbering::Automatic) => {
                "cannot switch from manual field specification to automatic field numbering"
            }
            _ => {
                self.numbering = numbering;
                return Ok(());
            }
        };
        Err(value_error(vm, message))
    }
}

/// An attribute or item of a value.
fn step(vm: &mut Vm, value: Value, attribute: bool, part: &[char]) -> Fallible<Value> {
    let number = if attribute { None } else { number(vm, part)? };
    let name: String = part.iter().collect();
    match number {
        Some(number) => vm.subscript(value, Value::small_int(number as i64)),
        None if attribute => {
            let name = vm.intern(&name);
            vm.get_attribute(value, name)
        }
        None => {
            let key = vm.str(&name);
            vm.subscript(value, key)
        }
    }
}

/// The number that a part of a field's name is, if it is made of digits.
fn number(vm: &mut Vm, part: &[char]) -> Fallible<Option<usize>> {
    let mut number = 0i64;
    for character in part {
        let Some(digit) = crate::operations::printable::decimal_digit(*character) else { return Ok(None) };
        let next = number.checked_mul(10).and_then(|number| number.checked_add(digit.into()));
        let Some(next) = next else {
            return Err(value_error(vm, "Too many decimal digits in format string"));
        };
        number = next;
    }
    Ok(usize::try_from(number).ok())
}

/// The length of a field, up to its closing brace. Braces in brackets do not count.
fn end_of_field(vm: &mut Vm, rest: &[char]) -> Fallible<usize> {
    if rest.is_empty() {
        return Err(value_error(vm, "Single '{' encountered in format string"));
    }
    let mut depth = 1;
    let mut in_brackets = false;
    let mut in_name = true;
    for (at, character) in rest.iter().enumerate() {
        match character {
            '[' if in_name => in_brackets = true,
            ']' => in_brackets = false,
            _ if in_brackets => {}
            '{' if in_name => return Err(value_error(vm, "unexpected '{' in field name")),
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return Ok(at);
                }
            }
            ':' | '!' => in_name = false,
            _ => {}
        }
    }
    let message = unclosed(rest);
    Err(value_error(vm, message))
}

/// Why a field has no end.
fn unclosed(rest: &[char]) -> &'static str {
    match end_of_name(rest).map(|at| &rest[at..]) {
        None => "expected '}' before end of string",
        Some(['!']) => "end of string while looking for conversion specifier",
        Some(['!', _, after, ..]) if *after != ':' => "expected ':' after conversion specifier",
        Some(_) => "unmatched '{' in format spec",
    }
}

/// Where the conversion or specification begins, which those in brackets do not.
fn end_of_name(field: &[char]) -> Option<usize> {
    let mut in_brackets = false;
    field.iter().position(|character| {
        match character {
            '[' => in_brackets = true,
            ']' => in_brackets = false,
            _ => {}
        }
        !in_brackets && matches!(character, ':' | '!')
    })
}

fn split_field<'a>(vm: &mut Vm, field: &'a [char]) -> Fallible<Field<'a>> {
    let Some(end) = end_of_name(field) else { return Ok(Field { name: field, conversion: None, spec: &[] }) };
    let (name, rest) = (&field[..end], &field[end + 1..]);
    if field[end] == ':' {
        return Ok(Field { name, conversion: None, spec: rest });
    }
    match rest {
        [] => Err(value_error(vm, "unmatched '{' in format spec")),
        [conversion] => Ok(Field { name, conversion: Some(*conversion), spec: &[] }),
        [conversion, ':', spec @ ..] => Ok(Field { name, conversion: Some(*conversion), spec }),
        _ => Err(value_error(vm, "expected ':' after conversion specifier")),
    }
}
