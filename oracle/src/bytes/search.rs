//! Methods of bytes that look for parts and ask what the bytes are.

use super::{Bytes, bounded, bytes_like, bytes_object, find, is_space, receiver};
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::{bound, range};
use crate::value::{Value, optional_index};

macro_rules! asks {
    ($name:literal, $test:expr) => {
        Member::method($name, |i, this, arguments| {
            let this = receiver(this);
            arguments.none(&i.heap, &format!("{}.{}", this.class_name(), $name))?;
            let test: fn(&[u8]) -> bool = $test;
            Ok(Value::Bool(test(&this.data.borrow())))
        })
    };
}

pub(super) const MEMBERS: &[Member] = &[
    Member::method("find", |i, this, a| found(i, this, a, "find", true)),
    Member::method("rfind", |i, this, a| found(i, this, a, "rfind", false)),
    Member::method("index", |i, this, a| found(i, this, a, "index", true)),
    Member::method("rindex", |i, this, a| found(i, this, a, "rindex", false)),
    Member::method("count", count),
    Member::method("startswith", |i, this, a| has_end(i, this, a, "startswith")),
    Member::method("endswith", |i, this, a| has_end(i, this, a, "endswith")),
    asks!("isalpha", |b| all(b, |byte| byte.is_ascii_alphabetic())),
    asks!("isdigit", |b| all(b, |byte| byte.is_ascii_digit())),
    asks!("isalnum", |b| all(b, |byte| byte.is_ascii_alphanumeric())),
    asks!("isspace", |b| all(b, is_space)),
    asks!("isascii", |b| b.is_ascii()),
    asks!("islower", |b| !b.iter().any(u8::is_ascii_uppercase) && b.iter().any(u8::is_ascii_lowercase)),
    asks!("isupper", |b| !b.iter().any(u8::is_ascii_lowercase) && b.iter().any(u8::is_ascii_uppercase)),
    asks!("istitle", is_title),
];

fn all(bytes: &[u8], test: impl Fn(u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().all(|&byte| test(byte))
}

/// Capital letters behind what is no letter, and small ones behind letters.
fn is_title(bytes: &[u8]) -> bool {
    let before = std::iter::once(b' ').chain(bytes.iter().copied());
    let fits = |(before, byte): (u8, &u8)| match byte {
        b'A'..=b'Z' => !before.is_ascii_alphabetic(),
        b'a'..=b'z' => before.is_ascii_alphabetic(),
        _ => true,
    };
    before.zip(bytes).all(fits) && bytes.iter().any(u8::is_ascii_alphabetic)
}

/// The bytes between two bounds, as they are once all arguments are known.
struct Part<'a> {
    bytes: &'a Bytes,
    bounds: [Option<i64>; 2],
}

impl<'a> Part<'a> {
    fn new(heap: &HeapRef, bytes: &'a Bytes, bounds: &[Value]) -> Res<Self> {
        Ok(Self { bytes, bounds: [bound(heap, bounds.first())?, bound(heap, bounds.get(1))?] })
    }

    /// Looks at them and where they begin; `None` if the start is past the end.
    fn look<R>(&self, look: impl FnOnce(&[u8], usize) -> R) -> Option<R> {
        let data = self.bytes.data.borrow();
        let (start, end) = range(data.len(), self.bounds[0], self.bounds[1]);
        data.get(start..end).map(|part| look(part, start))
    }
}

/// Bytes, or an int that stands for one byte.
fn wanted(heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
    if let Some(bytes) = bytes_like(heap, value)? {
        return Ok(bytes);
    }
    let wrong =
        || heap.type_error(format!("argument should be integer or bytes-like object, not '{}'", value.type_name()));
    let index = optional_index(heap, value)?.ok_or_else(wrong)?;
    let byte = u8::try_from(&index).map_err(|_| heap.value_error("byte must be in range(0, 256)"))?;
    Ok(vec![byte])
}

fn found(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str, forward: bool) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let arguments = bounded(heap, &this, arguments, name, 1, 3)?;
    let part = Part::new(heap, &this, &arguments[1..])?;
    let wanted = wanted(heap, &arguments[0])?;
    match part.look(|part, start| find(part, &wanted, forward).map(|at| start + at)).flatten() {
        Some(at) => Ok(heap.int(at)),
        None if name.ends_with("index") => Err(heap.value_error("subsection not found")),
        None => Ok(heap.int(-1)),
    }
}

fn count(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let arguments = bounded(heap, &this, arguments, "count", 1, 3)?;
    let part = Part::new(heap, &this, &arguments[1..])?;
    let wanted = wanted(heap, &arguments[0])?;
    Ok(heap.int(part.look(|part, _| occurrences(part, &wanted)).unwrap_or(0)))
}

fn occurrences(mut rest: &[u8], wanted: &[u8]) -> usize {
    if wanted.is_empty() {
        return rest.len() + 1;
    }
    let mut count = 0;
    while let Some(at) = find(rest, wanted, true) {
        count += 1;
        rest = &rest[at + wanted.len()..];
    }
    count
}

fn has_end(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str) -> Res {
    let (heap, this) = (&interpreter.heap, receiver(this));
    let arguments = bounded(heap, &this, arguments, name, 1, 3)?;
    let part = Part::new(heap, &this, &arguments[1..])?;
    let has = |end: &[u8]| {
        let has = |part: &[u8], _| if name == "startswith" { part.starts_with(end) } else { part.ends_with(end) };
        part.look(has).unwrap_or(false)
    };
    if let Value::Tuple(ends) = arguments[0].as_builtin() {
        for end in ends.items() {
            let end = bytes_object(end).map_or_else(|| super::needed(heap, end), Ok)?;
            if has(&end) {
                return Ok(Value::Bool(true));
            }
        }
        return Ok(Value::Bool(false));
    }
    let end = match bytes_object(&arguments[0]) {
        None => bytes_like(heap, &arguments[0]),
        end => Ok(end),
    };
    match end {
        Ok(Some(end)) => Ok(Value::Bool(has(&end))),
        Err(error) if !error.is_a(Kind::TypeError) => Err(error),
        _ => {
            let given = arguments[0].type_name();
            Err(heap.type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {given}")))
        }
    }
}
