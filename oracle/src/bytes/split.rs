//! Methods of bytes that take them apart and put them together.

use super::buffer::{FULL_RO, SIMPLE, buffers, lend_if_any};
use super::{Bytes, find, is_space, needed, needed_as, new_like, only, receiver};
use crate::container::consume::collect_as_list;
use crate::container::iterator::iterate_or;
use crate::error::{Res, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::{named, word};
use crate::value::Value;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("split", |i, this, a| split(i, this, a, "split")),
    Member::method("rsplit", |i, this, a| split(i, this, a, "rsplit")),
    Member::method("splitlines", splitlines),
    Member::method("partition", |i, this, a| partition(i, this, a, "partition")),
    Member::method("rpartition", |i, this, a| partition(i, this, a, "rpartition")),
    Member::method("join", join),
];

fn list(heap: &HeapRef, this: &Bytes, parts: &[&[u8]]) -> Res {
    heap.admit_items(parts.len())?;
    let parts: Res<Vec<Value>> = parts.iter().map(|part| new_like(heap, this, part)).collect();
    Ok(heap.list(parts?))
}

fn split(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let [separator, most] = named(heap, arguments, name, ["sep", "maxsplit"])?;
    let most = most.map_or(Ok(-1), |most| word(heap, &most))?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let data = this.to_vec();
    let forward = name == "split";
    let parts = match separator {
        None | Some(Value::None) => words(&data, most, forward),
        Some(separator) => {
            let separator = needed(heap, &separator)?;
            if separator.is_empty() {
                return Err(heap.value_error("empty separator"));
            }
            between(&data, &separator, most, forward)
        }
    };
    list(heap, &this, &parts)
}

fn between<'a>(data: &'a [u8], separator: &[u8], most: usize, forward: bool) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut rest = data;
    while parts.len() < most
        && let Some(at) = find(rest, separator, forward)
    {
        let (before, after) = (&rest[..at], &rest[at + separator.len()..]);
        parts.push(if forward { before } else { after });
        rest = if forward { after } else { before };
    }
    parts.push(rest);
    if !forward {
        parts.reverse();
    }
    parts
}

/// The words between white space; after so many splits the rest is one.
fn words(data: &[u8], most: usize, forward: bool) -> Vec<&[u8]> {
    let mut words = Vec::new();
    let mut rest = trim(data, forward);
    while !rest.is_empty() {
        let is_gap = |byte: &u8| is_space(*byte);
        let gap = if forward { rest.iter().position(is_gap) } else { rest.iter().rposition(is_gap) };
        let Some(gap) = gap.filter(|_| words.len() < most) else {
            words.push(rest);
            break;
        };
        let (word, after) = if forward { (&rest[..gap], &rest[gap..]) } else { (&rest[gap + 1..], &rest[..gap]) };
        words.push(word);
        rest = trim(after, forward);
    }
    if !forward {
        words.reverse();
    }
    words
}

fn trim(data: &[u8], forward: bool) -> &[u8] {
    let is_word = |byte: &u8| !is_space(*byte);
    if forward {
        &data[data.iter().position(is_word).unwrap_or(data.len())..]
    } else {
        &data[..data.iter().rposition(is_word).map_or(0, |at| at + 1)]
    }
}

fn splitlines(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let [keep_ends] = named(heap, arguments, "splitlines", ["keepends"])?;
    let keep_ends = keep_ends.map_or(Ok(false), |keep| heap.truth(&keep))?;
    let data = this.to_vec();
    let mut lines: Vec<&[u8]> = Vec::new();
    let mut rest = data.as_slice();
    while let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
        let after = end + if rest[end..].starts_with(b"\r\n") { 2 } else { 1 };
        lines.push(&rest[..if keep_ends { after } else { end }]);
        rest = &rest[after..];
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    list(heap, &this, &lines)
}

fn partition(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let (heap, whole, this) = (&interpreter.heap, this, receiver(this));
    let given = only(heap, &this, arguments, name)?;
    let separator = needed_as(heap, &given, if this.is_array { FULL_RO } else { SIMPLE })?;
    if separator.is_empty() {
        return Err(heap.value_error("empty separator"));
    }
    let data = this.to_vec();
    let forward = name == "partition";
    let found = find(&data, &separator, forward);
    let parts = match found {
        Some(at) => [&data[..at], &separator, &data[at + separator.len()..]],
        None if forward => [data.as_slice(), &[], &[]],
        None => [&[], &[], data.as_slice()],
    };
    let parts: Res<Vec<Value>> = parts.iter().map(|part| new_like(heap, &this, part)).collect();
    let mut parts = parts?;
    // What need not be copied is the very object, of whatever class.
    if !this.is_array {
        if found.is_some() && !matches!(given.as_builtin(), Value::Bytes(_) | Value::MemoryView(_)) {
            return Err(not_supported("the object that bytes.partition finds by a __buffer__"));
        }
        match (found.is_some(), forward) {
            (true, _) => parts[1] = given,
            (false, true) => parts[0] = whole.clone(),
            (false, false) => parts[2] = whole.clone(),
        }
    }
    Ok(heap.tuple(parts))
}

fn join(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let iterable = only(heap, &this, arguments, "join")?;
    let iterator = iterate_or(heap, &iterable, || "can only join an iterable".to_owned())?;
    let items = collect_as_list(heap, &iterator)?;
    let parts = buffers(heap, &items, |item| lend_if_any(heap, item, SIMPLE))?;
    if let Some(wrong) = items.get(parts.len()) {
        let (at, given) = (parts.len(), wrong.type_name());
        return Err(heap.type_error(format!("sequence item {at}: expected a bytes-like object, {given} found")));
    }
    let mut joined = Vec::new();
    for (at, bytes) in parts.into_iter().enumerate() {
        if at > 0 {
            joined.extend_from_slice(&this.data.borrow());
        }
        joined.extend(bytes);
        heap.admit(joined.len() as u128)?;
    }
    new_like(heap, &this, &joined)
}
