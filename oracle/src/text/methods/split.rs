//! Methods of `str` that take strings apart and put them together.

use super::{named, receiver, word};
use crate::container::consume::collect_as_list;
use crate::container::hash::unit;
use crate::container::iterator::iterate_or;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::unicode::is_space;
use crate::value::Value;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("split", |i, this, a| split(i, this, a, "split")),
    Member::method("rsplit", |i, this, a| split(i, this, a, "rsplit")),
    Member::method("splitlines", splitlines),
    Member::method("partition", |i, this, a| partition(i, this, a, "partition")),
    Member::method("rpartition", |i, this, a| partition(i, this, a, "rpartition")),
    Member::method("join", join),
];

fn split(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let heap = &interpreter.heap;
    let [separator, most] = named(heap, arguments, name, ["sep", "maxsplit"])?;
    let most = most.map_or(Ok(-1), |most| word(heap, &most))?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let text = receiver(this);
    let forward = name == "split";
    let parts: Vec<&str> = match separator {
        None | Some(Value::None) if forward => words(&text.text, most),
        None | Some(Value::None) => words_from_end(&text.text, most),
        Some(value) => {
            let Value::Str(separator) = value.as_builtin() else {
                let given = value.type_name();
                return Err(heap.type_error(format!("must be str or None, not {given}")));
            };
            if separator.text.is_empty() {
                return Err(heap.value_error("empty separator"));
            }
            // CPython looks for no separator that is longer, or has larger characters than the text can have.
            if text.length < separator.length || unit(&text.text) < unit(&separator.text) {
                return Ok(heap.list(vec![this.clone()]));
            }
            let count = most.saturating_add(1);
            if forward {
                text.text.splitn(count, &*separator.text).collect()
            } else {
                let mut parts: Vec<&str> = text.text.rsplitn(count, &*separator.text).collect();
                parts.reverse();
                parts
            }
        }
    };
    heap.admit_items(parts.len())?;
    Ok(heap.list(parts.into_iter().map(|part| heap.str(part)).collect()))
}

/// The words between white space; after so many splits the rest is one.
fn words(text: &str, most: usize) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if words.len() == most {
            words.push(rest);
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        words.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(is_space);
    }
    words
}

fn words_from_end(text: &str, most: usize) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if words.len() == most {
            words.push(rest);
            break;
        }
        let start = rest.char_indices().rev().find(|&(_, c)| is_space(c)).map_or(0, |(at, c)| at + c.len_utf8());
        words.push(&rest[start..]);
        rest = rest[..start].trim_end_matches(is_space);
    }
    words.reverse();
    words
}

fn splitlines(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [keep_ends] = named(heap, arguments, "splitlines", ["keepends"])?;
    let keep_ends = keep_ends.map_or(Ok(false), |keep| heap.truth(&keep))?;
    let text = receiver(this);
    let mut lines = Vec::new();
    let mut rest: &str = &text.text;
    while let Some(end) = rest.find(is_line_end) {
        let length = match &rest[end..] {
            ends if ends.starts_with("\r\n") => 2,
            ends => ends.chars().next().map_or(0, char::len_utf8),
        };
        lines.push(heap.str(&rest[..if keep_ends { end + length } else { end }]));
        rest = &rest[end + length..];
    }
    if !rest.is_empty() {
        lines.push(heap.str(rest));
    }
    Ok(heap.list(lines))
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn partition(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, &format!("str.{name}"))?;
    let Value::Str(separator) = argument.as_builtin() else {
        return Err(heap.type_error(format!("must be str, not {}", argument.type_name())));
    };
    if separator.text.is_empty() {
        return Err(heap.value_error("empty separator"));
    }
    let text = receiver(this);
    let found = if name == "partition" { text.text.find(&*separator.text) } else { text.text.rfind(&*separator.text) };
    // What need not be copied is the very object, of whatever class.
    Ok(heap.tuple(match found {
        Some(at) => {
            let after = &text.text[at + separator.text.len()..];
            [heap.str(&text.text[..at]), argument, heap.str(after)]
        }
        None if name == "partition" => [this.clone(), heap.str(""), heap.str("")],
        None => [heap.str(""), heap.str(""), this.clone()],
    }))
}

fn join(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let iterable = arguments.one(heap, "str.join")?;
    let iterator = iterate_or(heap, &iterable, || "can only join an iterable".to_owned())?;
    let items = collect_as_list(heap, &iterator)?;
    joined(heap, &receiver(this).text, &items)
}

/// The strings with a separator between them; TypeError if one of them is none.
pub(crate) fn joined(heap: &HeapRef, separator: &str, items: &[Value]) -> Res {
    let mut result = String::new();
    for (at, item) in items.iter().enumerate() {
        let Value::Str(text) = item.as_builtin() else {
            let given = item.type_name();
            let message = format!("sequence item {at}: expected str instance, {given} found");
            return Err(heap.type_error(message));
        };
        if at > 0 {
            result.push_str(separator);
        }
        result.push_str(&text.text);
        heap.admit(result.len() as u128 / 4)?;
    }
    heap.admit(result.chars().count() as u128)?;
    Ok(heap.str(result))
}
