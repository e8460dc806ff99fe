//! Bytes to text. What is malformed goes to the error handler, a part at a time.

use super::{Codec, Order, no_handler};
use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::HeapRef;
use std::borrow::Cow;

/// The mark in UTF-8.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

pub(super) fn decode(heap: &HeapRef, codec: Codec, bytes: &[u8], errors: &str) -> Res<String> {
    let decoder = |name: &'static str, run: Run| Decoder { heap, name, bytes, errors }.decode(0, run);
    match codec {
        Codec::Latin1 => Ok(bytes.iter().copied().map(char::from).collect()),
        Codec::Ascii => decoder("ascii", ascii_run),
        Codec::Utf8 => decoder("utf-8", utf8_run),
        Codec::SignedUtf8 => {
            let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
            Decoder { heap, name: "utf-8", bytes, errors }.decode(0, utf8_run)
        }
        Codec::Wide { size, order } => {
            let (order, start) = byte_order(bytes, size, order);
            let (name, run): (_, Run) = match (size, order) {
                (2, Order::Big) => ("utf-16-be", |bytes| utf16_run(bytes, u16::from_be_bytes)),
                (2, _) => ("utf-16-le", |bytes| utf16_run(bytes, u16::from_le_bytes)),
                (_, Order::Big) => ("utf-32-be", |bytes| utf32_run(bytes, u32::from_be_bytes)),
                (..) => ("utf-32-le", |bytes| utf32_run(bytes, u32::from_le_bytes)),
            };
            Decoder { heap, name, bytes, errors }.decode(start, run)
        }
    }
}

/// The order of bytes and where the text begins.
fn byte_order(bytes: &[u8], size: usize, order: Order) -> (Order, usize) {
    let (little, big): (&[u8], &[u8]) =
        if size == 2 { (b"\xff\xfe", b"\xfe\xff") } else { (b"\xff\xfe\0\0", b"\0\0\xfe\xff") };
    match order {
        Order::Marked if bytes.starts_with(little) => (Order::Little, size),
        Order::Marked if bytes.starts_with(big) => (Order::Big, size),
        Order::Marked => (Order::Little, 0),
        told => (told, 0),
    }
}

/// Decodes as far as the bytes are well formed: the text, how many bytes it took, and what is wrong behind it.
type Run = fn(&[u8]) -> (Cow<'_, str>, usize, Option<Malformed>);

struct Malformed {
    length: usize,
    reason: &'static str,
}

struct Decoder<'a> {
    heap: &'a HeapRef,
    name: &'static str,
    bytes: &'a [u8],
    errors: &'a str,
}

impl Decoder<'_> {
    fn decode(&self, start: usize, run: Run) -> Res<String> {
        let mut text = String::new();
        let mut at = start;
        loop {
            let (good, taken, bad) = run(&self.bytes[at..]);
            text.push_str(&good);
            at += taken;
            let Some(Malformed { length, reason }) = bad else { return Ok(text) };
            let end = at + length;
            match self.errors {
                "ignore" => {}
                "replace" => text.push(char::REPLACEMENT_CHARACTER),
                "backslashreplace" => {
                    self.bytes[at..end].iter().for_each(|byte| text.push_str(&format!("\\x{byte:02x}")));
                }
                other => return Err(self.failure(other, at, end, reason)),
            }
            at = end;
        }
    }

    fn failure(&self, errors: &str, start: usize, end: usize, reason: &str) -> Throw {
        let heap = self.heap;
        match errors {
            "strict" => {
                let value = match super::super::new(heap, self.bytes.to_vec(), false) {
                    Ok(value) => value,
                    Err(error) => return error,
                };
                let arguments = vec![heap.str(self.name), value, heap.int(start), heap.int(end), heap.str(reason)];
                heap.throw(Kind::UnicodeDecodeError, arguments)
            }
            "surrogateescape" | "surrogatepass" => not_supported(format!("error handler {errors}")),
            "namereplace" | "xmlcharrefreplace" => {
                heap.type_error("don't know how to handle UnicodeDecodeError in error callback")
            }
            other => no_handler(heap, other),
        }
    }
}

fn ascii_run(bytes: &[u8]) -> (Cow<'_, str>, usize, Option<Malformed>) {
    let valid = bytes.iter().take_while(|byte| byte.is_ascii()).count();
    let bad = (valid < bytes.len()).then_some(Malformed { length: 1, reason: "ordinal not in range(128)" });
    (String::from_utf8_lossy(&bytes[..valid]), valid, bad)
}

fn utf8_run(bytes: &[u8]) -> (Cow<'_, str>, usize, Option<Malformed>) {
    let Err(error) = std::str::from_utf8(bytes) else { return (String::from_utf8_lossy(bytes), bytes.len(), None) };
    let valid = error.valid_up_to();
    let is_start = matches!(bytes[valid], 0xc2..=0xf4);
    let bad = match error.error_len() {
        None => Malformed { length: bytes.len() - valid, reason: "unexpected end of data" },
        Some(length) if is_start => Malformed { length, reason: "invalid continuation byte" },
        Some(length) => Malformed { length, reason: "invalid start byte" },
    };
    (String::from_utf8_lossy(&bytes[..valid]), valid, Some(bad))
}

fn utf16_run(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (Cow<'_, str>, usize, Option<Malformed>) {
    let mut text = String::new();
    let mut at = 0;
    let unit_at = |at: usize| Some(unit(bytes.get(at..at + 2)?.try_into().ok()?));
    while let Some(first) = unit_at(at) {
        let rest = bytes.len() - at;
        let (length, reason) = match (first, unit_at(at + 2)) {
            (0xd800..=0xdbff, Some(second @ 0xdc00..=0xdfff)) => {
                let pair = char::decode_utf16([first, second]).next().and_then(Result::ok);
                text.push(pair.unwrap_or(char::REPLACEMENT_CHARACTER));
                at += 4;
                continue;
            }
            (0xd800..=0xdbff, Some(_)) => (2, "illegal UTF-16 surrogate"),
            (0xd800..=0xdbff, None) => (rest, "unexpected end of data"),
            (0xdc00..=0xdfff, _) => (2, "illegal encoding"),
            (single, _) => {
                text.push(char::from_u32(u32::from(single)).unwrap_or(char::REPLACEMENT_CHARACTER));
                at += 2;
                continue;
            }
        };
        return (text.into(), at, Some(Malformed { length, reason }));
    }
    let rest = bytes.len() - at;
    (text.into(), at, (rest > 0).then_some(Malformed { length: rest, reason: "truncated data" }))
}

fn utf32_run(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> (Cow<'_, str>, usize, Option<Malformed>) {
    let mut text = String::new();
    for chunk in bytes.chunks(4) {
        let Ok(chunk) = chunk.try_into() else {
            let bad = Malformed { length: chunk.len(), reason: "truncated data" };
            return (text.into(), bytes.len() - bad.length, Some(bad));
        };
        match char::from_u32(unit(chunk)) {
            Some(c) => text.push(c),
            None => {
                let reason = match unit(chunk) {
                    0xd800..=0xdfff => "code point in surrogate code point range(0xd800, 0xe000)",
                    _ => "code point not in range(0x110000)",
                };
                let taken = text.chars().count() * 4;
                return (text.into(), taken, Some(Malformed { length: 4, reason }));
            }
        }
    }
    (text.into(), bytes.len(), None)
}
