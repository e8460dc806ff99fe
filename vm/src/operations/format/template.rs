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
        if !characters.is_empty() && !characters.iter().any(|character| matches!(character, '{' | '}')) {
            return Ok(template.value());
        }
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
                    let (field, length) =
                        read_field(&template[at + 1..]).map_err(|message| value_error(vm, message))?;
                    let text = self.field(vm, &field, depth)?;
                    out.extend(text.units());
                    vm.check_size(out.len())?;
                    at += length + 1;
                }
                _ => {
                    out.push(character.into());
                    at += 1;
                }
            }
        }
        Ok(out)
    }

    fn field(&mut self, vm: &mut Vm, field: &Field, depth: u32) -> Fallible<Str> {
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

/// Takes apart the field at the beginning of `rest`; also its length, with the closing brace.
fn read_field<'a>(rest: &'a [char]) -> Result<(Field<'a>, usize), &'static str> {
    if rest.is_empty() {
        return Err("Single '{' encountered in format string");
    }
    let end = end_of_name(rest)?;
    let name = &rest[..end];
    let bare = |conversion, length| Ok((Field { name, conversion, spec: &[] }, length));
    let (conversion, start) = match &rest[end..] {
        ['}', ..] => return bare(None, end + 1),
        [':', ..] => (None, end + 1),
        ['!'] => return Err("end of string while looking for conversion specifier"),
        ['!', conversion, '}', ..] => return bare(Some(*conversion), end + 3),
        ['!', conversion, ':', ..] => (Some(*conversion), end + 3),
        ['!', _] => return Err("unmatched '{' in format spec"),
        ['!', ..] => return Err("expected ':' after conversion specifier"),
        _ => return Err("expected '}' before end of string"),
    };
    let length = end_of_spec(&rest[start..]).ok_or("unmatched '{' in format spec")?;
    Ok((Field { name, conversion, spec: &rest[start..start + length] }, start + length + 1))
}

/// Where the name of a field ends: before `}`, `:`, `!` or the end. What is in brackets does not count.
fn end_of_name(field: &[char]) -> Result<usize, &'static str> {
    let mut in_brackets = false;
    for (at, character) in field.iter().enumerate() {
        match character {
            ']' => in_brackets = false,
            _ if in_brackets => {}
            '[' => in_brackets = true,
            '{' => return Err("unexpected '{' in field name"),
            '}' | ':' | '!' => return Ok(at),
            _ => {}
        }
    }
    Ok(field.len())
}

/// Where a specification ends: at the brace that closes the field.
fn end_of_spec(spec: &[char]) -> Option<usize> {
    let mut depth = 1;
    spec.iter().position(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}
