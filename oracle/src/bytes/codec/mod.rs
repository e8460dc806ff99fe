//! Text to bytes and back: the encodings that need no tables, by all their names, with the error handlers of CPython's codecs.
//! Other encodings are not supported.

mod decode;
mod encode;

use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::Arguments;
use crate::text::{named, named_text};
use crate::value::Value;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Codec {
    Utf8,
    /// UTF-8 with a mark in front.
    SignedUtf8,
    Ascii,
    Latin1,
    /// Code units of 2 or 4 bytes.
    Wide {
        size: usize,
        order: Order,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// As the mark in front tells, else little.
    Marked,
    Little,
    Big,
}

const fn wide(size: usize, order: Order) -> Codec {
    Codec::Wide { size, order }
}

/// Names that CPython knows without its registry of codecs.
const DIRECT: &[(&str, Codec)] = &[
    ("utf_8", Codec::Utf8),
    ("utf8", Codec::Utf8),
    ("utf_16", wide(2, Order::Marked)),
    ("utf16", wide(2, Order::Marked)),
    ("utf_32", wide(4, Order::Marked)),
    ("utf32", wide(4, Order::Marked)),
    ("ascii", Codec::Ascii),
    ("us_ascii", Codec::Ascii),
    ("latin1", Codec::Latin1),
    ("latin_1", Codec::Latin1),
    ("iso_8859_1", Codec::Latin1),
    ("iso8859_1", Codec::Latin1),
];

/// Names of its registry. A failure of one of these has a note.
const REGISTERED: &[(&str, Codec)] = &[
    ("u8", Codec::Utf8),
    ("utf", Codec::Utf8),
    ("utf8_ucs2", Codec::Utf8),
    ("utf8_ucs4", Codec::Utf8),
    ("cp65001", Codec::Utf8),
    ("utf_8_sig", Codec::SignedUtf8),
    ("u16", wide(2, Order::Marked)),
    ("utf_16_le", wide(2, Order::Little)),
    ("utf_16le", wide(2, Order::Little)),
    ("unicodelittleunmarked", wide(2, Order::Little)),
    ("utf_16_be", wide(2, Order::Big)),
    ("utf_16be", wide(2, Order::Big)),
    ("unicodebigunmarked", wide(2, Order::Big)),
    ("u32", wide(4, Order::Marked)),
    ("utf_32_le", wide(4, Order::Little)),
    ("utf_32le", wide(4, Order::Little)),
    ("utf_32_be", wide(4, Order::Big)),
    ("utf_32be", wide(4, Order::Big)),
    ("646", Codec::Ascii),
    ("ansi_x3.4_1968", Codec::Ascii),
    ("ansi_x3_4_1968", Codec::Ascii),
    ("ansi_x3.4_1986", Codec::Ascii),
    ("cp367", Codec::Ascii),
    ("csascii", Codec::Ascii),
    ("ibm367", Codec::Ascii),
    ("iso646_us", Codec::Ascii),
    ("iso_646.irv_1991", Codec::Ascii),
    ("iso_ir_6", Codec::Ascii),
    ("us", Codec::Ascii),
    ("8859", Codec::Latin1),
    ("cp819", Codec::Latin1),
    ("csisolatin1", Codec::Latin1),
    ("ibm819", Codec::Latin1),
    ("iso8859", Codec::Latin1),
    ("iso_8859_1_1987", Codec::Latin1),
    ("iso_ir_100", Codec::Latin1),
    ("l1", Codec::Latin1),
    ("latin", Codec::Latin1),
];

/// Codecs that have no text on one side.
#[rustfmt::skip]
const NO_TEXT: &[&str] = &[
    "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "hex", "hex_codec", "quopri", "quoted_printable", "quotedprintable",
    "quopri_codec", "rot13", "rot_13", "uu", "uu_codec", "zip", "zlib", "zlib_codec",
];

/// A codec as it was found.
#[derive(Clone, Copy)]
struct Found {
    codec: Codec,
    is_registered: bool,
}

/// In lower case, each run of other characters as one underscore.
fn normalized(name: &str) -> String {
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("_").to_ascii_lowercase()
}

fn find(heap: &HeapRef, name: &str, doing: &str) -> Res<Found> {
    let plain = normalized(name);
    let row = |table: &[(&str, Codec)]| table.iter().find(|(known, _)| *known == plain).map(|(_, codec)| *codec);
    if let Some(codec) = row(DIRECT) {
        return Ok(Found { codec, is_registered: false });
    }
    if let Some(codec) = row(REGISTERED) {
        return Ok(Found { codec, is_registered: true });
    }
    if NO_TEXT.contains(&plain.as_str()) {
        let message = format!("'{name}' is not a text encoding; use codecs.{doing}() to handle arbitrary codecs");
        return Err(heap.error(Kind::LookupError, message));
    }
    if library::is_encoding(&plain) {
        return Err(not_supported(format!("encoding {name}")));
    }
    Err(heap.error(Kind::LookupError, format!("unknown encoding: {name}")))
}

/// What fails in a codec of the registry is noted.
fn noted<T>(heap: &HeapRef, result: Res<T>, found: Found, doing: &str, name: &str) -> Res<T> {
    if let (Err(Throw::Exception(exception)), true) = (&result, found.is_registered) {
        heap.add_note(exception, &format!("{doing} with '{name}' codec failed"))?;
    }
    result
}

/// `text.encode(encoding, errors)`
pub(crate) fn encode(heap: &HeapRef, text: &str, encoding: &str, errors: &str) -> Res<Vec<u8>> {
    let found = find(heap, encoding, "encode")?;
    noted(heap, encode::encode(heap, found.codec, text, errors), found, "encoding", encoding)
}

/// `bytes.decode(encoding, errors)`
pub(crate) fn decode(heap: &HeapRef, bytes: &[u8], encoding: &str, errors: &str) -> Res<String> {
    // Nobody asks for the codec where there is nothing to decode.
    if bytes.is_empty() {
        return Ok(String::new());
    }
    let found = find(heap, encoding, "decode")?;
    noted(heap, decode::decode(heap, found.codec, bytes, errors), found, "decoding", encoding)
}

fn no_handler(heap: &HeapRef, name: &str) -> Throw {
    heap.error(Kind::LookupError, format!("unknown error handler name '{name}'"))
}

/// Reads the arguments `encoding` and `errors` of `encode` and `decode`.
pub(crate) fn arguments(heap: &HeapRef, arguments: Arguments, method: &str) -> Res<(String, String)> {
    let [encoding, errors] = named(heap, arguments, method, ["encoding", "errors"])?;
    let encoding = name_argument(heap, method, "encoding", encoding.as_ref())?;
    let errors = name_argument(heap, method, "errors", errors.as_ref())?;
    Ok((encoding.unwrap_or_else(|| "utf-8".to_owned()), errors.unwrap_or_else(|| "strict".to_owned())))
}

/// The name of an encoding or error handler, if it was given.
pub(crate) fn name_argument(heap: &HeapRef, function: &str, name: &str, value: Option<&Value>) -> Res<Option<String>> {
    let text = named_text(heap, function, name, value)?;
    match text {
        Some(text) if text.contains('\0') => Err(heap.value_error("embedded null character")),
        text => Ok(text),
    }
}
