//! Text as bytes and bytes as text, in the encodings that need no tables. Source: CPython 3.14 `Objects/unicodeobject.c`.

use crate::objects::string_builder::StrBuilder;
use crate::objects::{ExceptionClass, Str};
use crate::vm::{Fallible, Raised, Vm};
use std::ops::Range;
use stencils::value::Value;

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Codec {
    Utf8,
    Ascii,
    Latin1,
    Utf16 { mark: bool, big: bool },
    Utf32 { mark: bool, big: bool },
}

impl Codec {
    /// The name in errors of decoding.
    fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
            Self::Utf16 { big: false, .. } => "utf-16-le",
            Self::Utf16 { .. } => "utf-16-be",
            Self::Utf32 { big: false, .. } => "utf-32-le",
            Self::Utf32 { .. } => "utf-32-be",
        }
    }
}

/// The encodings by all their names, as CPython's registry has them.
const CODECS: &[(Codec, &[&str])] = &[
    (Codec::Utf8, &["utf_8", "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001"]),
    (Codec::Ascii, ASCII),
    (Codec::Latin1, LATIN1),
    (Codec::Utf16 { mark: true, big: false }, &["utf_16", "utf16", "u16"]),
    (Codec::Utf16 { mark: false, big: false }, &["utf_16_le", "utf_16le", "unicodelittleunmarked"]),
    (Codec::Utf16 { mark: false, big: true }, &["utf_16_be", "utf_16be", "unicodebigunmarked"]),
    (Codec::Utf32 { mark: true, big: false }, &["utf_32", "utf32", "u32"]),
    (Codec::Utf32 { mark: false, big: false }, &["utf_32_le", "utf_32le"]),
    (Codec::Utf32 { mark: false, big: true }, &["utf_32_be", "utf_32be"]),
];

#[rustfmt::skip]
const ASCII: &[&str] = &[
    "ascii", "646", "ansi_x3.4_1968", "ansi_x3_4_1968", "ansi_x3.4_1986", "cp367", "csascii", "ibm367", "iso646_us", "iso_646.irv_1991",
    "iso_ir_6", "us", "us_ascii",
];

#[rustfmt::skip]
const LATIN1: &[&str] = &[
    "latin_1", "8859", "cp819", "csisolatin1", "ibm819", "iso8859", "iso8859_1", "iso_8859_1", "iso_8859_1_1987", "iso_ir_100", "l1",
    "latin", "latin1",
];

/// Codecs from bytes to bytes, or from text to text.
#[rustfmt::skip]
const NO_TEXT_ENCODINGS: &[&str] = &[
    "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "hex", "hex_codec", "quopri", "quoted_printable", "quotedprintable",
    "quopri_codec", "rot13", "rot_13", "uu", "uu_codec", "zip", "zlib", "zlib_codec",
];

/// The name by which the registry looks an encoding up: each run of what is no letter or digit is one underscore.
fn registered_name(name: &str) -> String {
    let parts = name.split(|character: char| !character.is_ascii_alphanumeric() && character != '.');
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("_").to_ascii_lowercase()
}

/// The code points that the single-byte encodings cannot have begin here.
fn limit(codec: Codec) -> u32 {
    if codec == Codec::Ascii { 0x80 } else { 0x100 }
}

impl Vm {
    fn codec(&mut self, name: &str, doing: &str) -> Fallible<Codec> {
        if name.contains('\0') {
            return Err(self.raise(ExceptionClass::ValueError, "embedded null character"));
        }
        let plain = registered_name(name);
        if let Some((codec, _)) = CODECS.iter().find(|(_, names)| names.contains(&plain.as_str())) {
            return Ok(*codec);
        }
        if library::is_encoding(&plain) {
            return Err(self.not_supported(format!("encoding {name}")));
        }
        let message = if NO_TEXT_ENCODINGS.contains(&plain.as_str()) {
            format!("'{name}' is not a text encoding; use codecs.{doing}() to handle arbitrary codecs")
        } else {
            format!("unknown encoding: {name}")
        };
        Err(self.raise(ExceptionClass::LookupError, message))
    }

    /// `text.encode(encoding, errors)`
    pub(crate) fn encode(&mut self, text: Str, encoding: &str, errors: &str) -> Fallible<Vec<u8>> {
        let codec = self.codec(encoding, "encode")?;
        let points = || text.units().iter();
        let bytes = |unit: u32, size: usize, big: bool| {
            let mut bytes = unit.to_le_bytes()[..size].to_vec();
            if big {
                bytes.reverse();
            }
            bytes
        };
        match codec {
            Codec::Utf8 => Ok(text.to_string().into_bytes()),
            Codec::Ascii | Codec::Latin1 => self.encode_single(text, codec, encoding, errors),
            Codec::Utf16 { mark, big } => {
                let mut out = if mark { vec![0xff, 0xfe] } else { Vec::new() };
                let mut units = [0; 2];
                for character in points().filter_map(char::from_u32) {
                    out.extend(
                        character.encode_utf16(&mut units).iter().flat_map(|unit| bytes((*unit).into(), 2, big)),
                    );
                }
                Ok(out)
            }
            Codec::Utf32 { mark, big } => {
                let mut out = if mark { vec![0xff, 0xfe, 0, 0] } else { Vec::new() };
                out.extend(points().flat_map(|point| bytes(point, 4, big)));
                Ok(out)
            }
        }
    }

    fn encode_single(&mut self, text: Str, codec: Codec, encoding: &str, errors: &str) -> Fallible<Vec<u8>> {
        let mut out = Vec::with_capacity(text.len());
        let points: Vec<u32> = text.units().iter().collect();
        for (place, &point) in points.iter().enumerate() {
            if point < limit(codec) {
                out.push(point as u8);
                continue;
            }
            match errors {
                // The last two answer for surrogates alone.
                "strict" | "surrogateescape" | "surrogatepass" => {
                    let end = points[place..].iter().position(|point| *point < limit(codec));
                    return Err(self.cannot_encode(
                        text,
                        codec,
                        encoding,
                        place,
                        end.map_or(points.len(), |end| place + end),
                    ));
                }
                "ignore" => {}
                "replace" => out.push(b'?'),
                "xmlcharrefreplace" => out.extend(format!("&#{point};").bytes()),
                "backslashreplace" => {
                    out.extend(escape(char::from_u32(point).unwrap_or('?')).bytes());
                }
                "namereplace" => out.extend(name_escape(char::from_u32(point).unwrap_or('?')).bytes()),
                _ => {
                    return Err(
                        self.raise(ExceptionClass::LookupError, format!("unknown error handler name '{errors}'"))
                    );
                }
            }
        }
        Ok(out)
    }

    fn cannot_encode(&mut self, text: Str, codec: Codec, encoding: &str, start: usize, end: usize) -> Raised {
        let name = match codec {
            Codec::Ascii => "ascii",
            _ if encoding.eq_ignore_ascii_case("latin1") => "latin-1",
            _ => encoding,
        };
        let reason = format!("ordinal not in range({})", limit(codec));
        let args = [name, &reason].map(|text| self.str(text));
        let [start, end] = [start, end].map(|place| self.int(place as i64));
        self.raise_with(ExceptionClass::UnicodeEncodeError, &[args[0], text.value(), start, end, args[1]])
    }

    /// `bytes.decode(encoding, errors)`
    pub(crate) fn decode(&mut self, bytes: &[u8], encoding: &str, errors: &str) -> Fallible<Value> {
        // An encoding that nothing is decoded by need not exist.
        if bytes.is_empty() && !encoding.contains('\0') {
            return Ok(self.str(""));
        }
        let codec = self.codec(encoding, "decode")?;
        let mut decoder = Decoder { vm: self, bytes, name: codec.name(), errors, out: StrBuilder::default() };
        match codec {
            Codec::Utf8 => decoder.utf8()?,
            Codec::Latin1 => bytes.iter().for_each(|byte| decoder.out.push((*byte).into())),
            Codec::Ascii => decoder.ascii()?,
            Codec::Utf16 { mark, big } => decoder.utf16(mark, big)?,
            Codec::Utf32 { mark, big } => decoder.utf32(mark, big)?,
        }
        let out = decoder.out;
        Ok(out.finish(&mut self.heap))
    }
}

/// Bytes on their way to text.
struct Decoder<'a> {
    vm: &'a mut Vm,
    bytes: &'a [u8],
    /// The name of the encoding in errors.
    name: &'static str,
    /// The error handler.
    errors: &'a str,
    out: StrBuilder,
}

impl Decoder<'_> {
    fn ascii(&mut self) -> Fallible<()> {
        for (place, &byte) in self.bytes.iter().enumerate() {
            match byte {
                0..0x80 => self.out.push(byte.into()),
                _ => self.undecodable(place..place + 1, "ordinal not in range(128)")?,
            }
        }
        Ok(())
    }

    fn utf8(&mut self) -> Fallible<()> {
        let mut at = 0;
        loop {
            let rest = &self.bytes[at..];
            let error = match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.out.push_str(text);
                    return Ok(());
                }
                Err(error) => error,
            };
            let valid = error.valid_up_to();
            self.out.push_str(&String::from_utf8_lossy(&rest[..valid]));
            let (length, reason) = match error.error_len() {
                None => (rest.len() - valid, "unexpected end of data"),
                Some(length) if matches!(rest[valid], 0x80..0xc2 | 0xf5..) => (length, "invalid start byte"),
                Some(length) => (length, "invalid continuation byte"),
            };
            let start = at + valid;
            at = start + length;
            self.undecodable(start..at, reason)?;
        }
    }

    fn utf16(&mut self, mark: bool, big: bool) -> Fallible<()> {
        let (big, skip) = match self.bytes {
            [0xff, 0xfe, ..] if mark => (false, 2),
            [0xfe, 0xff, ..] if mark => (true, 2),
            _ => (big, 0),
        };
        self.name = Codec::Utf16 { mark, big }.name();
        let body = &self.bytes[skip..];
        let end = self.bytes.len();
        let units = body.chunks_exact(2).map(|pair| {
            let pair = [pair[0], pair[1]];
            if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        });
        let mut place = skip;
        for unit in char::decode_utf16(units) {
            let next = place + unit.as_ref().map_or(2, |character| 2 * character.len_utf16());
            match unit {
                Ok(character) => self.out.push(character.into()),
                Err(error) if error.unpaired_surrogate() >= 0xdc00 => {
                    self.undecodable(place..next, "illegal encoding")?;
                }
                // A byte behind it that is half a unit belongs to it.
                Err(_) if end - next < 2 => return self.undecodable(place..end, "unexpected end of data"),
                Err(_) => self.undecodable(place..next, "illegal UTF-16 surrogate")?,
            }
            place = next;
        }
        if body.len() % 2 == 1 {
            self.undecodable(end - 1..end, "truncated data")?;
        }
        Ok(())
    }

    fn utf32(&mut self, mark: bool, big: bool) -> Fallible<()> {
        let (big, skip) = match self.bytes {
            [0xff, 0xfe, 0, 0, ..] if mark => (false, 4),
            [0, 0, 0xfe, 0xff, ..] if mark => (true, 4),
            _ => (big, 0),
        };
        self.name = Codec::Utf32 { mark, big }.name();
        for (index, unit) in self.bytes[skip..].chunks(4).enumerate() {
            let place = skip + index * 4;
            let point = <[u8; 4]>::try_from(unit)
                .ok()
                .map(|unit| if big { u32::from_be_bytes(unit) } else { u32::from_le_bytes(unit) });
            match point.and_then(char::from_u32) {
                Some(character) => self.out.push(character.into()),
                None => {
                    let reason = match point {
                        None => "truncated data",
                        Some(0xd800..0xe000) => "code point in surrogate code point range(0xd800, 0xe000)",
                        Some(_) => "code point not in range(0x110000)",
                    };
                    self.undecodable(place..place + unit.len(), reason)?;
                }
            }
        }
        Ok(())
    }

    /// Does with bytes that are no text what the error handler says.
    fn undecodable(&mut self, place: Range<usize>, reason: &str) -> Fallible<()> {
        let Self { vm, bytes, name, errors, out } = self;
        match *errors {
            "ignore" => Ok(()),
            "replace" => {
                out.push(0xfffd);
                Ok(())
            }
            "backslashreplace" => {
                bytes[place].iter().for_each(|byte| out.push_str(&format!("\\x{byte:02x}")));
                Ok(())
            }
            "strict" => {
                let object = crate::objects::Bytes::place(&mut vm.heap, bytes);
                let args = [*name, reason].map(|text| vm.str(text));
                let [start, end] = [place.start, place.end].map(|place| vm.int(place as i64));
                Err(vm.raise_with(ExceptionClass::UnicodeDecodeError, &[args[0], object, start, end, args[1]]))
            }
            "surrogateescape" | "surrogatepass" => Err(vm.not_supported(format!("error handler {errors}"))),
            "xmlcharrefreplace" | "namereplace" => {
                let message = "don't know how to handle UnicodeDecodeError in error callback";
                Err(vm.raise(ExceptionClass::TypeError, message))
            }
            _ => Err(vm.raise(ExceptionClass::LookupError, format!("unknown error handler name '{errors}'"))),
        }
    }
}

fn escape(character: char) -> String {
    let mut escaped = String::new();
    super::str_text::escape(character, &mut escaped);
    escaped
}

/// `\N{…}` of a character that has a name.
fn name_escape(character: char) -> String {
    match unicode_names2::name(character) {
        Some(name) => format!("\\N{{{name}}}"),
        None => escape(character),
    }
}
