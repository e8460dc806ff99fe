//! Methods of bytes that give changed bytes.

use super::{both_needed, bounded, find, is_space, needed, new, new_like, only, receiver};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::{named, word};
use crate::value::{Value, heap_c_int};

macro_rules! maps {
    ($name:literal, $change:expr) => {
        Member::method($name, |i, this, arguments| {
            let this = receiver(this);
            arguments.none(&i.heap, &format!("{}.{}", this.class_name(), $name))?;
            let change: fn(&[u8]) -> Vec<u8> = $change;
            new_like(&i.heap, &this, &change(&this.to_vec()))
        })
    };
}

pub(super) const MEMBERS: &[Member] = &[
    maps!("upper", |bytes| bytes.to_ascii_uppercase()),
    maps!("lower", |bytes| bytes.to_ascii_lowercase()),
    maps!("swapcase", |bytes| bytes.iter().map(|&byte| swapped(byte)).collect()),
    maps!("title", title),
    maps!("capitalize", |bytes| match bytes.split_first() {
        Some((first, rest)) => [vec![first.to_ascii_uppercase()], rest.to_ascii_lowercase()].concat(),
        None => Vec::new(),
    }),
    Member::method("strip", |i, this, a| strip(i, this, a, "strip")),
    Member::method("lstrip", |i, this, a| strip(i, this, a, "lstrip")),
    Member::method("rstrip", |i, this, a| strip(i, this, a, "rstrip")),
    Member::method("center", |i, this, a| justify(i, this, a, "center")),
    Member::method("ljust", |i, this, a| justify(i, this, a, "ljust")),
    Member::method("rjust", |i, this, a| justify(i, this, a, "rjust")),
    Member::method("zfill", zfill),
    Member::method("expandtabs", expandtabs),
    Member::method("replace", replace),
    Member::method("removeprefix", |i, this, a| remove_end(i, this, a, "removeprefix")),
    Member::method("removesuffix", |i, this, a| remove_end(i, this, a, "removesuffix")),
    Member::method("translate", translate),
    Member::static_method("maketrans", maketrans),
];

fn swapped(byte: u8) -> u8 {
    if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
}

fn title(bytes: &[u8]) -> Vec<u8> {
    let before = std::iter::once(b' ').chain(bytes.iter().copied());
    let case = |(before, byte): (u8, &u8)| {
        if before.is_ascii_alphabetic() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
    };
    before.zip(bytes).map(case).collect()
}

fn strip(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let arguments = bounded(heap, &this, arguments, name, 0, 1)?;
    let set = match arguments.first() {
        None | Some(Value::None) => None,
        Some(set) => Some(needed(heap, set)?),
    };
    let stays = |byte: &u8| !set.as_ref().map_or_else(|| is_space(*byte), |set| set.contains(byte));
    let data = this.to_vec();
    let start = if name == "rstrip" { 0 } else { data.iter().position(stays).unwrap_or(data.len()) };
    let end = if name == "lstrip" { data.len() } else { data.iter().rposition(stays).map_or(start, |at| at + 1) };
    new_like(heap, &this, &data[start..end.max(start)])
}

fn justify(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let arguments = bounded(heap, &this, arguments, name, 1, 2)?;
    let width = usize::try_from(word(heap, &arguments[0])?).unwrap_or(0);
    let fill = arguments.get(1).map_or(Ok(b' '), |fill| fill_byte(heap, name, fill))?;
    let data = this.to_vec();
    heap.admit(width as u128)?;
    let room = width.saturating_sub(data.len());
    let left = match name {
        "ljust" => 0,
        "rjust" => room,
        _ => room / 2 + (room & width & 1),
    };
    new_like(heap, &this, &[vec![fill; left], data, vec![fill; room - left]].concat())
}

fn fill_byte(heap: &HeapRef, name: &str, value: &Value) -> Res<u8> {
    match value.as_builtin() {
        Value::Bytes(bytes) if bytes.len() == 1 => Ok(bytes.data.borrow()[0]),
        Value::Bytes(bytes) => {
            let (kind, length) = (bytes.class_name(), bytes.len());
            let message = format!(
                "{name}(): argument 2 must be a byte string of length 1, not a {kind} object of length {length}"
            );
            Err(heap.type_error(message))
        }
        other => {
            let given = other.argument_type_name();
            Err(heap.type_error(format!("{name}() argument 2 must be a byte string of length 1, not {given}")))
        }
    }
}

fn zfill(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let width = usize::try_from(word(heap, &only(heap, &this, arguments, "zfill")?)?).unwrap_or(0);
    heap.admit(width as u128)?;
    let data = this.to_vec();
    let sign = usize::from(matches!(data.first(), Some(b'+' | b'-')));
    let zeros = vec![b'0'; width.saturating_sub(data.len())];
    new_like(heap, &this, &[&data[..sign], &zeros, &data[sign..]].concat())
}

fn expandtabs(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let [size] = named(heap, arguments, "expandtabs", ["tabsize"])?;
    let size = usize::try_from(size.map_or(Ok(8), |size| heap_c_int(heap, &size))?).unwrap_or(0);
    let (mut expanded, mut column) = (Vec::new(), 0);
    for &byte in &this.to_vec() {
        match byte {
            b'\t' if size > 0 => {
                let room = size - column % size;
                heap.admit((expanded.len() + room) as u128)?;
                expanded.resize(expanded.len() + room, b' ');
                column += room;
            }
            b'\t' => {}
            _ => {
                expanded.push(byte);
                column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    new_like(heap, &this, &expanded)
}

fn replace(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let arguments = bounded(heap, &this, arguments, "replace", 2, 3)?;
    let [old, new] = both_needed(heap, &arguments)?;
    let most = arguments.get(2).map_or(Ok(-1), |most| word(heap, most))?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let data = this.to_vec();
    let mut result = Vec::new();
    let mut rest = data.as_slice();
    for _ in 0..most {
        // Empty parts are between all bytes, and at both ends.
        if old.is_empty() {
            result.extend_from_slice(&new);
            let Some((first, after)) = rest.split_first() else { break };
            result.push(*first);
            rest = after;
        } else {
            let Some(at) = find(rest, &old, true) else { break };
            result.extend_from_slice(&rest[..at]);
            result.extend_from_slice(&new);
            rest = &rest[at + old.len()..];
        }
        heap.admit(result.len() as u128)?;
    }
    result.extend_from_slice(rest);
    new_like(heap, &this, &result)
}

fn remove_end(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let end = needed(heap, &only(heap, &this, arguments, name)?)?;
    let data = this.to_vec();
    let rest =
        if name == "removeprefix" { data.strip_prefix(end.as_slice()) } else { data.strip_suffix(end.as_slice()) };
    new_like(heap, &this, rest.unwrap_or(&data))
}

fn translate(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    if arguments.positional.is_empty() {
        return Err(heap.type_error("translate() takes at least 1 positional argument (0 given)"));
    }
    // The table has no name.
    let [table, deleted] = named(heap, arguments, "translate", ["", "delete"])?;
    let table = match table {
        None | Some(Value::None) => None,
        Some(table) => Some(needed(heap, &table)?),
    };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(heap.value_error("translation table must be 256 characters long"));
    }
    let deleted = deleted.map_or(Ok(Vec::new()), |deleted| needed(heap, &deleted))?;
    let kept = this.to_vec().into_iter().filter(|byte| !deleted.contains(byte));
    let mapped: Vec<u8> = kept.map(|byte| table.as_ref().map_or(byte, |table| table[usize::from(byte)])).collect();
    new_like(heap, &this, &mapped)
}

fn maketrans(interpreter: &Interpreter, class: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let Value::Class(made) = class else { unreachable!("a class method is given a class") };
    let arguments = arguments.bounded(heap, made.kind.name(), "maketrans", 2, 2)?;
    let [from, to] = both_needed(heap, &arguments)?;
    if from.len() != to.len() {
        return Err(heap.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.into_iter().zip(to) {
        table[usize::from(from)] = to;
    }
    new(heap, table, false)
}
