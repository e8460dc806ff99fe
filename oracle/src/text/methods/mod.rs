//! The methods of `str`, and how they are given their arguments.

mod cases;
mod change;
mod format;
mod search;
pub(crate) mod split;

pub(crate) use cases::is_identifier;

use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Arguments;
use crate::member::Member;
use crate::text::repr::full_name;
use crate::value::{Str, Value, optional_index};

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Str, cases::MEMBERS),
    (Kind::Str, change::MEMBERS),
    (Kind::Str, format::MEMBERS),
    (Kind::Str, search::MEMBERS),
    (Kind::Str, split::MEMBERS),
];

/// The string that a method is called on.
fn receiver(value: &Value) -> Ref<Str> {
    match value.as_builtin() {
        Value::Str(text) => text,
        _ => unreachable!("members are given values of their class"),
    }
}

/// An argument that must be a string.
fn text_argument(heap: &HeapRef, value: &Value, method: &str, position: &str) -> Res<Ref<Str>> {
    match value.as_builtin() {
        Value::Str(text) => Ok(text),
        _ => {
            let given = value.argument_type_name();
            Err(heap.type_error(format!("{method}() argument{position} must be str, not {given}")))
        }
    }
}

/// An int in the machine's word.
pub(crate) fn word(heap: &HeapRef, value: &Value) -> Res<i64> {
    let index = crate::value::heap_index(heap, value)?;
    heap.word.index(&index).ok_or_else(|| heap.overflow_error("Python int too large to convert to C ssize_t"))
}

/// A bound of a search: `None` is left out, what is too large is cut.
pub(crate) fn bound(heap: &HeapRef, value: Option<&Value>) -> Res<Option<i64>> {
    let value = match value {
        None | Some(Value::None) => return Ok(None),
        Some(value) => value,
    };
    let not_index = || heap.type_error("slice indices must be integers or None or have an __index__ method");
    let index = optional_index(heap, value)?.ok_or_else(not_index)?;
    Ok(Some(heap.word.clamp(&index)))
}

/// The range of code points that two bounds select, counted from either end.
pub(crate) fn range(length: usize, start: Option<i64>, end: Option<i64>) -> (usize, usize) {
    let length = length as i64;
    let clip = |bound: i64| if bound < 0 { bound.saturating_add(length).max(0) } else { bound };
    let end = clip(end.unwrap_or(length)).min(length);
    // A start past the end is kept: then not even the empty string is found.
    (clip(start.unwrap_or(0)) as usize, end as usize)
}

/// Arguments that can be given by position or by name.
pub(crate) fn named<const N: usize>(
    heap: &HeapRef,
    arguments: Arguments,
    function: &str,
    names: [&str; N],
) -> Res<[Option<Value>; N]> {
    bound_arguments(heap, arguments, function, names, 0, N)
}

/// Arguments of which the first `positional` can be given by position and all that have a name by name; `required` must be given.
pub(crate) fn bound_arguments<const N: usize>(
    heap: &HeapRef,
    mut arguments: Arguments,
    function: &str,
    names: [&str; N],
    required: usize,
    positional: usize,
) -> Res<[Option<Value>; N]> {
    let (given, named) = (arguments.positional.len(), arguments.keywords.len());
    if let Some(complaint) = (library::Counts { names: &names, required, positional, given, named }).complaint() {
        return Err(heap.type_error(format!("{function}() {complaint}")));
    }
    let mut values = [const { None }; N];
    for (place, value) in values.iter_mut().zip(arguments.positional.drain(..)) {
        *place = Some(value);
    }
    for (at, name) in names.iter().enumerate() {
        if let Some(value) = arguments.keyword(name).filter(|_| !name.is_empty()) {
            if at < given {
                let message = format!("argument for {function}() given by name ('{name}') and position ({})", at + 1);
                return Err(heap.type_error(message));
            }
            values[at] = Some(value);
        } else if at < required && at >= given {
            return Err(missing(heap, function, name, at + 1));
        }
    }
    arguments.no_more_keywords(heap, function, &names)?;
    Ok(values)
}

/// The error of an argument that was given neither way.
pub(crate) fn missing(heap: &HeapRef, function: &str, name: &str, position: usize) -> Throw {
    heap.type_error(format!("{function}() missing required argument '{name}' (pos {position})"))
}

/// The text of an argument that has a name and must be a string, if it was given.
pub(crate) fn named_text(heap: &HeapRef, function: &str, name: &str, value: Option<&Value>) -> Res<Option<String>> {
    let Some(value) = value else { return Ok(None) };
    match value.as_builtin() {
        Value::Str(text) => Ok(Some(text.text.to_string())),
        _ => {
            // Only `str` itself names the class in full.
            let given = match function {
                "str" => full_name(heap, &value.class(heap))?.into(),
                _ => value.argument_type_name(),
            };
            Err(heap.type_error(format!("{function}() argument '{name}' must be str, not {given}")))
        }
    }
}

/// Positional arguments within bounds.
fn bounded(heap: &HeapRef, arguments: Arguments, method: &str, least: usize, most: usize) -> Res<Vec<Value>> {
    arguments.bounded(heap, "str", method, least, most)
}

fn fill_character(heap: &HeapRef, value: Option<&Value>) -> Res<char> {
    let Some(value) = value else { return Ok(' ') };
    let wrong = |what: String| -> Throw { heap.type_error(format!("The fill character must be {what}")) };
    match value.as_builtin() {
        Value::Str(text) => match text.char_at(0) {
            Some(fill) if text.length == 1 => Ok(fill),
            _ => Err(wrong("exactly one character long".to_owned())),
        },
        _ => Err(wrong(format!("a unicode character, not {}", value.type_name()))),
    }
}
