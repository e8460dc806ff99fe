//! Text to bytes. What an encoding does not have goes to the error handler, a run at a time.

use super::{Codec, Order, no_handler};
use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::text::repr::escape;

pub(super) fn encode(heap: &HeapRef, codec: Codec, text: &str, errors: &str) -> Res<Vec<u8>> {
    match codec {
        Codec::Utf8 => Ok(text.as_bytes().to_vec()),
        Codec::SignedUtf8 => Ok([super::decode::MARK, text.as_bytes()].concat()),
        Codec::Wide { size, order } => Ok(units(text, size, order)),
        Codec::Ascii => by_runs(heap, "ascii", 0x80, text, errors),
        Codec::Latin1 => by_runs(heap, "latin-1", 0x100, text, errors),
    }
}

fn units(text: &str, size: usize, order: Order) -> Vec<u8> {
    let mark = (order == Order::Marked).then_some('\u{feff}');
    let mut pair = [0; 2];
    let mut bytes = Vec::new();
    for c in mark.into_iter().chain(text.chars()) {
        let units: Vec<u32> = match size {
            2 => c.encode_utf16(&mut pair).iter().map(|unit| u32::from(*unit)).collect(),
            _ => vec![u32::from(c)],
        };
        for unit in units {
            match order {
                Order::Big => bytes.extend_from_slice(&unit.to_be_bytes()[4 - size..]),
                Order::Little | Order::Marked => bytes.extend_from_slice(&unit.to_le_bytes()[..size]),
            }
        }
    }
    bytes
}

/// An encoding that has the code points below a limit.
fn by_runs(heap: &HeapRef, name: &str, limit: u32, text: &str, errors: &str) -> Res<Vec<u8>> {
    let chars: Vec<char> = text.chars().collect();
    let is_bad = |c: char| c as u32 >= limit;
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !is_bad(chars[at]) {
            bytes.push(chars[at] as u8);
            at += 1;
            continue;
        }
        let end = at + chars[at..].iter().take_while(|&&c| is_bad(c)).count();
        let bad = chars[at..end].iter();
        match errors {
            "ignore" => {}
            "replace" => bytes.extend(bad.map(|_| b'?')),
            "backslashreplace" => bad.for_each(|&c| bytes.extend(escape(c).bytes())),
            "namereplace" => bad.for_each(|&c| bytes.extend(named(c).bytes())),
            "xmlcharrefreplace" => bad.for_each(|&c| bytes.extend(format!("&#{};", c as u32).bytes())),
            // The last two answer for surrogates alone.
            "strict" | "surrogateescape" | "surrogatepass" => {
                return Err(error(heap, name, limit, text, at, end));
            }
            other => return Err(no_handler(heap, other)),
        }
        at = end;
    }
    Ok(bytes)
}

/// A character by its name, if it has one.
fn named(c: char) -> String {
    unicode_names2::name(c).map_or_else(|| escape(c), |name| format!("\\N{{{name}}}"))
}

fn error(heap: &HeapRef, codec: &str, limit: u32, text: &str, start: usize, end: usize) -> Throw {
    let reason = heap.str(format!("ordinal not in range({limit})"));
    let arguments = vec![heap.str(codec), heap.str(text), heap.int(start), heap.int(end), reason];
    heap.throw(Kind::UnicodeEncodeError, arguments)
}
