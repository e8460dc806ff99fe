//! Methods of bytes that give or take text, and `repr`.

use super::codec;
use super::{Bytes, bytes_like, new, receiver};
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::repr::full_name;
use crate::value::Value;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("decode", |i, this, a| {
        let (encoding, errors) = codec::arguments(&i.heap, a, "decode")?;
        Ok(i.heap.str(codec::decode(&i.heap, &receiver(this).to_vec(), &encoding, &errors)?))
    }),
    Member::method("hex", |i, this, a| hex(&i.heap, &receiver(this).to_vec(), a)),
    Member::class_method("fromhex", from_hex),
];

/// `repr(bytes)`. A bytearray escapes each single quote.
pub(crate) fn repr(bytes: &Bytes) -> String {
    repr_of(&bytes.data.borrow(), bytes.is_array)
}

/// The same of bytes that are no object.
pub(crate) fn repr_of(data: &[u8], is_array: bool) -> String {
    let quote = if data.contains(&b'\'') && !data.contains(&b'"') { '"' } else { '\'' };
    let mut text = format!("b{quote}");
    for &byte in data {
        match byte {
            b'\n' => text.push_str("\\n"),
            b'\r' => text.push_str("\\r"),
            b'\t' => text.push_str("\\t"),
            b'\\' => text.push_str("\\\\"),
            b'\'' if quote == '\'' || is_array => text.push_str("\\'"),
            b' '..=b'~' => text.push(char::from(byte)),
            _ => text.push_str(&format!("\\x{byte:02x}")),
        }
    }
    text.push(quote);
    if is_array { format!("bytearray({text})") } else { text }
}

/// `bytes.hex(sep, bytes_per_sep)`
pub(super) fn hex(heap: &HeapRef, bytes: &[u8], arguments: Arguments) -> Res {
    let [separator, group] = crate::text::named(heap, arguments, "hex", ["sep", "bytes_per_sep"])?;
    let group = group.map_or(Ok(1), |group| crate::value::heap_c_int(heap, &group))?;
    let separator = match &separator {
        None => None,
        Some(value) => Some(separator_of(heap, value)?),
    };
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let Some(separator) = separator.filter(|_| group != 0) else { return Ok(heap.str(digits.concat())) };
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    // Groups are counted from the right, with a negative size from the left.
    let first = if group > 0 { digits.len() % size } else { 0 };
    let (head, tail) = digits.split_at(first);
    let groups = std::iter::once(head).filter(|head| !head.is_empty()).chain(tail.chunks(size));
    let groups: Vec<String> = groups.map(<[String]>::concat).collect();
    Ok(heap.str(groups.join(&separator.to_string())))
}

fn separator_of(heap: &HeapRef, value: &Value) -> Res<char> {
    let text: String = match value.as_builtin() {
        Value::Str(text) => text.text.to_string(),
        Value::Bytes(bytes) if !bytes.is_array => bytes.to_vec().into_iter().map(char::from).collect(),
        _ if crate::builtins::length(heap, value)? == 1 => return Err(heap.type_error("sep must be str or bytes.")),
        _ => String::new(),
    };
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii() => Ok(c),
        (Some(_), None) => Err(heap.value_error("sep must be ASCII.")),
        _ => Err(heap.value_error("sep must be length 1.")),
    }
}

fn from_hex(interpreter: &Interpreter, class: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let Value::Class(made) = class else { unreachable!("a class method is given a class") };
    let argument = arguments.one(heap, &format!("{}.fromhex", made.name()))?;
    let text = match (argument.as_builtin(), bytes_like(heap, &argument)?) {
        (Value::Str(text), _) => match text.text.chars().position(|c| !c.is_ascii()) {
            None => text.text.to_string(),
            Some(at) => return Err(not_hexadecimal(heap, at)),
        },
        (_, Some(bytes)) => bytes.into_iter().map(char::from).collect(),
        _ => {
            let given = full_name(heap, &argument.class(heap))?;
            return Err(heap.type_error(format!("fromhex() argument must be str or bytes-like, not {given}")));
        }
    };
    let data = digits(heap, &text)?;
    let is_array = made.kind == crate::classes::Kind::ByteArray;
    let value = new(heap, data, is_array)?;
    if made.is_builtin() { Ok(value) } else { heap.call(class, vec![value]) }
}

fn not_hexadecimal(heap: &HeapRef, at: usize) -> Throw {
    heap.value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"))
}

fn digits(heap: &HeapRef, text: &str) -> Res<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut chars = text.chars().enumerate().filter(|(_, c)| !c.is_ascii() || !super::is_space(*c as u8)).peekable();
    let wrong = |at| not_hexadecimal(heap, at);
    let odd = || heap.value_error("fromhex() arg must contain an even number of hexadecimal digits");
    let length = text.chars().count();
    while let Some((at, high)) = chars.next() {
        let high = high.to_digit(16).ok_or_else(|| wrong(at))?;
        let low = match chars.peek() {
            Some(&(next, low)) if next == at + 1 => low.to_digit(16).ok_or_else(|| wrong(next))?,
            _ if at + 1 >= length => return Err(odd()),
            _ => return Err(wrong(at + 1)),
        };
        chars.next();
        bytes.push((high * 16 + low) as u8);
    }
    Ok(bytes)
}
