//! Text to bytes and back: UTF-8, ASCII and Latin-1, with the error handlers of CPython's codecs. Other encodings are not supported.

use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::HeapRef;
use crate::text::repr::escape;
use crate::text::{named, named_text};
use crate::value::Value;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Codec {
    Utf8,
    Ascii,
    Latin1,
}

impl Codec {
    fn named(heap: &HeapRef, name: &str) -> Res<Self> {
        if name.contains('\0') {
            return Err(heap.value_error("embedded null character"));
        }
        let plain: String = name.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).collect();
        match plain.to_ascii_lowercase().as_str() {
            "utf8" | "u8" | "utf" | "cp65001" => Ok(Self::Utf8),
            "ascii" | "usascii" | "646" => Ok(Self::Ascii),
            "latin1" | "latin" | "iso88591" | "l1" | "8859" | "cp819" | "iso8859" => Ok(Self::Latin1),
            other if KNOWN.contains(&other) => Err(not_supported(format!("encoding {name}"))),
            _ => Err(heap.error(Kind::LookupError, format!("unknown encoding: {name}"))),
        }
    }

    /// The name in error messages.
    fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
        }
    }

    fn limit(self) -> u32 {
        match self {
            Self::Utf8 => 0x11_0000,
            Self::Ascii => 0x80,
            Self::Latin1 => 0x100,
        }
    }
}

/// Encodings that CPython has and the oracle does not.
const KNOWN: &[&str] = &[
    "utf16",
    "utf16le",
    "utf16be",
    "utf32",
    "utf32le",
    "utf32be",
    "utf7",
    "cp1252",
    "cp437",
    "utf8sig",
    "idna",
    "punycode",
    "unicodeescape",
    "rawunicodeescape",
    "iso885915",
    "koi8r",
    "shiftjis",
    "eucjp",
    "gbk",
    "gb18030",
    "big5",
    "hex",
    "rot13",
];

/// `text.encode(encoding, errors)`
pub(crate) fn encode(heap: &HeapRef, text: &str, encoding: &str, errors: &str) -> Res<Vec<u8>> {
    let codec = Codec::named(heap, encoding)?;
    if codec == Codec::Utf8 {
        return Ok(text.as_bytes().to_vec());
    }
    let chars: Vec<char> = text.chars().collect();
    let is_bad = |c: char| c as u32 >= codec.limit();
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !is_bad(chars[at]) {
            bytes.push(chars[at] as u8);
            at += 1;
            continue;
        }
        let end = at + chars[at..].iter().take_while(|&&c| is_bad(c)).count();
        match errors {
            "ignore" => {}
            "replace" => bytes.extend((at..end).map(|_| b'?')),
            "backslashreplace" => chars[at..end].iter().for_each(|&c| bytes.extend(escape(c).bytes())),
            "xmlcharrefreplace" => {
                chars[at..end].iter().for_each(|&c| bytes.extend(format!("&#{};", c as u32).bytes()));
            }
            "strict" => return Err(encode_error(heap, codec, text, at, end)),
            other => return Err(no_handler(heap, other)),
        }
        at = end;
    }
    Ok(bytes)
}

fn no_handler(heap: &HeapRef, name: &str) -> Throw {
    if matches!(name, "surrogateescape" | "surrogatepass" | "namereplace") {
        return not_supported(format!("error handler {name}"));
    }
    heap.error(Kind::LookupError, format!("unknown error handler name '{name}'"))
}

fn encode_error(heap: &HeapRef, codec: Codec, text: &str, start: usize, end: usize) -> Throw {
    let reason = heap.str(format!("ordinal not in range({})", codec.limit()));
    let arguments = vec![heap.str(codec.name()), heap.str(text), heap.int(start), heap.int(end), reason];
    heap.throw(Kind::UnicodeEncodeError, arguments)
}

/// `bytes.decode(encoding, errors)`
pub(crate) fn decode(heap: &HeapRef, bytes: &[u8], encoding: &str, errors: &str) -> Res<String> {
    // Nobody asks for the codec where there is nothing to decode.
    if bytes.is_empty() && !encoding.contains('\0') {
        return Ok(String::new());
    }
    let codec = Codec::named(heap, encoding)?;
    match codec {
        Codec::Latin1 => Ok(bytes.iter().copied().map(char::from).collect()),
        Codec::Ascii | Codec::Utf8 => decode_by_runs(heap, codec, bytes, errors),
    }
}

/// Runs that can be decoded, and between them bytes that the error handler answers for.
fn decode_by_runs(heap: &HeapRef, codec: Codec, bytes: &[u8], errors: &str) -> Res<String> {
    let mut text = String::new();
    let mut at = 0;
    loop {
        let (good, bad) = next_run(codec, &bytes[at..]);
        text.push_str(good);
        at += good.len();
        let Some(Malformed { length, reason }) = bad else { return Ok(text) };
        let end = at + length;
        match errors {
            "ignore" => {}
            "replace" => text.push(char::REPLACEMENT_CHARACTER),
            "backslashreplace" => bytes[at..end].iter().for_each(|byte| text.push_str(&format!("\\x{byte:02x}"))),
            "strict" => {
                let value = super::new(heap, bytes.to_vec(), false)?;
                let arguments = vec![heap.str(codec.name()), value, heap.int(at), heap.int(end), heap.str(reason)];
                return Err(heap.throw(Kind::UnicodeDecodeError, arguments));
            }
            other => return Err(no_handler(heap, other)),
        }
        at = end;
    }
}

struct Malformed {
    length: usize,
    reason: &'static str,
}

fn next_run(codec: Codec, bytes: &[u8]) -> (&str, Option<Malformed>) {
    let valid = match codec {
        Codec::Ascii => bytes.iter().take_while(|byte| byte.is_ascii()).count(),
        _ => match std::str::from_utf8(bytes) {
            Ok(_) => bytes.len(),
            Err(error) => error.valid_up_to(),
        },
    };
    let good = std::str::from_utf8(&bytes[..valid]).unwrap_or_default();
    if valid == bytes.len() {
        return (good, None);
    }
    if codec == Codec::Ascii {
        return (good, Some(Malformed { length: 1, reason: "ordinal not in range(128)" }));
    }
    let error_length = std::str::from_utf8(&bytes[valid..]).err().and_then(|error| error.error_len());
    let is_start = matches!(bytes[valid], 0xc2..=0xf4);
    let bad = match error_length {
        None => Malformed { length: bytes.len() - valid, reason: "unexpected end of data" },
        Some(length) if is_start => Malformed { length, reason: "invalid continuation byte" },
        Some(length) => Malformed { length, reason: "invalid start byte" },
    };
    (good, Some(bad))
}

/// Reads the arguments `encoding` and `errors` of `encode` and `decode`.
pub(crate) fn arguments(
    heap: &HeapRef,
    arguments: crate::interpreter::Arguments,
    method: &str,
) -> Res<(String, String)> {
    let [encoding, errors] = named(heap, arguments, method, ["encoding", "errors"])?;
    let text = |name: &str, value: &Option<Value>, default: &str| {
        Ok(named_text(heap, method, name, value.as_ref())?.unwrap_or_else(|| default.to_owned()))
    };
    Ok((text("encoding", &encoding, "utf-8")?, text("errors", &errors, "strict")?))
}
