//! How `%` converts a value: to the text of a str, or to that of bytes (whose characters are all in Latin-1).

use crate::builtins::numbers::convert_int;
use crate::bytes::buffer::{FULL_RO, buffer as lent};
use crate::bytes::{bytes_by, bytes_object};
use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::format::float_text::{Style, float_text};
use crate::format::percent::{Converted, Directive, Target};
use crate::heap::HeapRef;
use crate::number::float::real;
use crate::number::int::to_decimal;
use crate::text::repr::{ascii, repr, str_of};
use crate::value::{Value, heap_index, optional_index};
use dashu_int::IBig;
use dashu_int::ops::UnsignedAbs;

/// The value as the letter tells; `None` if there is no such letter.
pub(super) fn convert(
    heap: &HeapRef,
    target: Target,
    directive: &Directive,
    letter: char,
    value: &Value,
) -> Res<Option<Converted>> {
    let text = match (letter, target) {
        ('d' | 'i' | 'u' | 'o' | 'x' | 'X', _) => return convert_integer(heap, directive, letter, value).map(Some),
        ('e' | 'E' | 'f' | 'F' | 'g' | 'G', _) => {
            return convert_real(heap, target, directive, letter, value).map(Some);
        }
        ('c', Target::Text) => return character(heap, value).map(plain).map(Some),
        ('c', Target::Bytes) => return byte(heap, value).map(|byte| Some(plain(char::from(byte).to_string()))),
        ('a', _) | ('r', Target::Bytes) => ascii(heap, value)?,
        ('s' | 'b', Target::Bytes) => buffer(heap, value)?.into_iter().map(char::from).collect(),
        ('s', Target::Text) => str_of(heap, value)?,
        ('r', Target::Text) => repr(heap, value)?,
        _ => return Ok(None),
    };
    Ok(Some(plain(text.chars().take(directive.precision.unwrap_or(usize::MAX)).collect())))
}

fn plain(body: String) -> Converted {
    Converted { sign: "", prefix: "", body }
}

fn convert_integer(heap: &HeapRef, directive: &Directive, letter: char, value: &Value) -> Res<Converted> {
    let number = integer(heap, letter, value)?;
    let (prefix, digits) = digits(heap, letter, &number)?;
    let missing = directive.precision.unwrap_or(0).saturating_sub(digits.len());
    Ok(Converted {
        sign: sign(directive, number < IBig::from(0)),
        prefix: if directive.alternate { prefix } else { "" },
        body: format!("{}{digits}", "0".repeat(missing)),
    })
}

fn convert_real(heap: &HeapRef, target: Target, directive: &Directive, letter: char, value: &Value) -> Res<Converted> {
    let number = match (real(heap, value), target) {
        // Bytes tell every error as this one.
        (Err(Throw::Exception(_)), Target::Bytes) => {
            return Err(heap.type_error(format!("float argument required, not {}", value.type_name())));
        }
        (result, _) => result?,
    };
    let style = match letter.to_ascii_lowercase() {
        'e' => Style::Exponent,
        'f' => Style::Fixed,
        _ => Style::General,
    };
    let body = float_text(number.abs(), style, directive.precision, directive.alternate);
    Ok(Converted {
        sign: sign(directive, number.is_sign_negative() && !number.is_nan()),
        prefix: "",
        body: if letter.is_ascii_uppercase() { body.to_uppercase() } else { body },
    })
}

fn sign(directive: &Directive, negative: bool) -> &'static str {
    match (negative, directive.plus, directive.space) {
        (true, _, _) => "-",
        (_, true, _) => "+",
        (_, _, true) => " ",
        _ => "",
    }
}

/// The number that `%c` is given; `None` for what is none, whatever TypeError `__index__` raises.
fn code(heap: &HeapRef, value: &Value) -> Res<Option<IBig>> {
    match optional_index(heap, value) {
        Err(error) if error.is_a(Kind::TypeError) => Ok(None),
        code => code,
    }
}

fn character(heap: &HeapRef, value: &Value) -> Res<String> {
    match value.as_builtin() {
        Value::Str(text) if text.length == 1 => return Ok(text.text.clone()),
        Value::Str(text) => {
            let length = text.length;
            let message = format!("%c requires an int or a unicode character, not a string of length {length}");
            return Err(heap.type_error(message));
        }
        _ => {}
    }
    let Some(code) = code(heap, value)? else {
        let given = value.type_name();
        return Err(heap.type_error(format!("%c requires an int or a unicode character, not {given}")));
    };
    match u32::try_from(&code).ok().filter(|&code| code < 0x11_0000) {
        None => Err(heap.overflow_error("%c arg not in range(0x110000)")),
        Some(code) => Ok(char::from_u32(code).ok_or_else(|| not_supported("lone surrogate"))?.to_string()),
    }
}

fn byte(heap: &HeapRef, value: &Value) -> Res<u8> {
    let given = match value.as_builtin() {
        Value::Bytes(bytes) => {
            if let [byte] = **bytes.data.borrow() {
                return Ok(byte);
            }
            format!("a {} object of length {}", bytes.class_name(), bytes.len())
        }
        _ => match optional_index(heap, value)? {
            Some(code) => return u8::try_from(&code).map_err(|_| heap.overflow_error("%c arg not in range(256)")),
            None => value.type_name().to_string(),
        },
    };
    Err(heap.type_error(format!("%c requires an integer in range(256) or a single byte, not {given}")))
}

/// The bytes of a value, by `__bytes__` or as a buffer.
fn buffer(heap: &HeapRef, value: &Value) -> Res<Vec<u8>> {
    if let Value::Bytes(bytes) = value.as_builtin() {
        return Ok(bytes.to_vec());
    }
    let bytes = match heap.user_special(value, "__bytes__") {
        Ok(Some(method)) => bytes_object(&bytes_by(heap, &method)?),
        Ok(None) => lent(heap, value, FULL_RO)?,
        // What its descriptor raises is lost.
        Err(Throw::Exception(_)) => None,
        Err(stop) => return Err(stop),
    };
    bytes.ok_or_else(|| {
        let wanted = "a bytes-like object, or an object that implements __bytes__";
        heap.type_error(format!("%b requires {wanted}, not '{}'", value.type_name()))
    })
}

/// As `int(value)` makes it, or for digits that are no decimal ones as `__index__` does.
fn integer(heap: &HeapRef, letter: char, value: &Value) -> Res<IBig> {
    if let Some(int) = value.as_builtin().as_int() {
        return Ok(int);
    }
    let is_decimal = matches!(letter, 'd' | 'i' | 'u');
    let is_number = match value.as_builtin() {
        Value::Float(_) => true,
        _ => {
            let methods = ["__index__", "__int__", "__float__"];
            methods.iter().try_fold(false, |found, name| Ok(found || heap.user_special(value, name)?.is_some()))?
        }
    };
    let converted = match is_number {
        true if is_decimal => convert_int(heap, value).map(|int| int.as_int().unwrap_or_default()),
        true => heap_index(heap, value),
        false => Err(heap.type_error("")),
    };
    match converted {
        Err(error) if error.is_a(Kind::TypeError) => {
            let what = if is_decimal { "a real number" } else { "an integer" };
            Err(heap.type_error(format!("%{letter} format: {what} is required, not {}", value.type_name())))
        }
        result => result,
    }
}

/// The prefix of the alternate form, and the digits without a sign.
fn digits(heap: &HeapRef, letter: char, number: &IBig) -> Res<(&'static str, String)> {
    let magnitude = number.unsigned_abs();
    Ok(match letter {
        'o' => ("0o", format!("{magnitude:o}")),
        'x' => ("0x", format!("{magnitude:x}")),
        'X' => ("0X", format!("{magnitude:X}")),
        _ => ("", to_decimal(heap, &IBig::from(magnitude))?),
    })
}
