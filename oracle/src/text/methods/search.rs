//! Methods of `str` that look for parts.

use super::{bound, bounded, range, receiver, text_argument};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::{Str, Value};

pub(super) const MEMBERS: &[Member] = &[
    Member::method("find", |i, this, a| found(i, this, a, "find", first)),
    Member::method("rfind", |i, this, a| found(i, this, a, "rfind", last)),
    Member::method("index", |i, this, a| found(i, this, a, "index", first)),
    Member::method("rindex", |i, this, a| found(i, this, a, "rindex", last)),
    Member::method("count", count),
    Member::method("startswith", |i, this, a| has_end(i, this, a, "startswith")),
    Member::method("endswith", |i, this, a| has_end(i, this, a, "endswith")),
];

fn first(text: &str, part: &str) -> Option<usize> {
    text.find(part)
}

fn last(text: &str, part: &str) -> Option<usize> {
    text.rfind(part)
}

/// The code points from one index to another; `None` if the start is past the end.
fn part(text: &Str, start: usize, end: usize) -> Option<&str> {
    if start > end {
        return None;
    }
    Some(text.between(start..end))
}

fn searched<'a>(heap: &HeapRef, text: &'a Str, bounds: &[Value]) -> Res<Option<(&'a str, usize)>> {
    let (start, end) = (bound(heap, bounds.first())?, bound(heap, bounds.get(1))?);
    let (start, end) = range(text.length, start, end);
    Ok(part(text, start, end).map(|part| (part, start)))
}

fn found(
    interpreter: &Interpreter,
    this: &Value,
    arguments: Arguments,
    name: &str,
    find: fn(&str, &str) -> Option<usize>,
) -> Res {
    let heap = &interpreter.heap;
    let arguments = bounded(heap, arguments, name, 1, 3)?;
    let wanted = text_argument(heap, &arguments[0], name, " 1")?;
    let text = receiver(this);
    let index = searched(heap, &text, &arguments[1..])?
        .and_then(|(part, start)| find(part, &wanted.text).map(|offset| text.index_of(text.offset(start) + offset)));
    match index {
        Some(index) => Ok(heap.int(index)),
        None if name.ends_with("index") => Err(heap.value_error("substring not found")),
        None => Ok(heap.int(-1)),
    }
}

fn count(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = bounded(heap, arguments, "count", 1, 3)?;
    let wanted = text_argument(heap, &arguments[0], "count", " 1")?;
    let text = receiver(this);
    let count = searched(heap, &text, &arguments[1..])?.map_or(0, |(part, _)| part.matches(&*wanted.text).count());
    Ok(heap.int(count))
}

fn has_end(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let heap = &interpreter.heap;
    let arguments = bounded(heap, arguments, name, 1, 3)?;
    let text = receiver(this);
    let part = searched(heap, &text, &arguments[1..])?;
    let has = |end: &str| match part {
        Some((part, _)) if name == "startswith" => part.starts_with(end),
        Some((part, _)) => part.ends_with(end),
        None => false,
    };
    match arguments[0].as_builtin() {
        Value::Str(end) => Ok(Value::Bool(has(&end.text))),
        Value::Tuple(ends) => {
            for end in ends.items() {
                let Value::Str(end) = end.as_builtin() else {
                    let given = end.type_name();
                    return Err(heap.type_error(format!("tuple for {name} must only contain str, not {given}")));
                };
                if has(&end.text) {
                    return Ok(Value::Bool(true));
                }
            }
            Ok(Value::Bool(false))
        }
        _ => {
            let given = arguments[0].type_name();
            Err(heap.type_error(format!("{name} first arg must be str or a tuple of str, not {given}")))
        }
    }
}
