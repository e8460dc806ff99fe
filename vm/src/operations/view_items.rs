//! Items of memoryviews: what the bytes of one mean in each native format, and comparison of views by items.
//! Source: CPython 3.14 `Objects/memoryobject.c`.

use super::buffer::FULL_RO;
use crate::objects::{Bytes, ExceptionClass, Format, MemoryView, bytes_like};
use crate::vm::{Fallible, Vm};
use half::f16;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use stencils::value::Value;

/// How the bytes of an item are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Character,
    Truth,
    Signed,
    Unsigned,
    Float,
}

const FORMATS: &[(u8, usize, Meaning)] = &[
    (b'c', 1, Meaning::Character),
    (b'?', 1, Meaning::Truth),
    (b'b', 1, Meaning::Signed),
    (b'B', 1, Meaning::Unsigned),
    (b'h', 2, Meaning::Signed),
    (b'H', 2, Meaning::Unsigned),
    (b'i', 4, Meaning::Signed),
    (b'I', 4, Meaning::Unsigned),
    (b'l', 8, Meaning::Signed),
    (b'L', 8, Meaning::Unsigned),
    (b'q', 8, Meaning::Signed),
    (b'Q', 8, Meaning::Unsigned),
    (b'n', 8, Meaning::Signed),
    (b'N', 8, Meaning::Unsigned),
    (b'P', 8, Meaning::Unsigned),
    (b'e', 2, Meaning::Float),
    (b'f', 4, Meaning::Float),
    (b'd', 8, Meaning::Float),
];

/// The format that a text names, if it is a native one.
pub(crate) fn parse(text: &str) -> Option<Format> {
    let (letter, marked) = text.strip_prefix('@').map_or((text, false), |letter| (letter, true));
    let [letter] = *letter.as_bytes() else { return None };
    FORMATS.iter().find(|(known, ..)| *known == letter).map(|&(letter, size, _)| Format { letter, size, marked })
}

fn meaning(format: Format) -> Meaning {
    FORMATS.iter().find(|(known, ..)| *known == format.letter).map_or(Meaning::Unsigned, |(.., meaning)| *meaning)
}

/// Whether an item is one byte that is taken as it is.
pub(crate) fn is_byte_format(format: Format) -> bool {
    matches!(format.letter, b'B' | b'b' | b'c')
}

/// The value of an item.
pub(super) fn read(vm: &mut Vm, format: Format, bytes: &[u8]) -> Value {
    let mut word = [0; 8];
    let size = bytes.len().min(8);
    word[..size].copy_from_slice(&bytes[..size]);
    let unsigned = u64::from_le_bytes(word);
    let unused = 64 - 8 * size as u32;
    match meaning(format) {
        Meaning::Character => Bytes::place(&mut vm.heap, bytes),
        Meaning::Truth => Value::bool(unsigned != 0),
        Meaning::Signed => vm.int((unsigned << unused) as i64 >> unused),
        Meaning::Float if size == 2 => vm.float(f16::from_bits(unsigned as u16).into()),
        Meaning::Float if size == 4 => vm.float(f32::from_bits(unsigned as u32).into()),
        Meaning::Float => vm.float(f64::from_bits(unsigned)),
        Meaning::Unsigned => vm.big_int(BigInt::from(unsigned)),
    }
}

/// The bytes of an item with that value.
pub(super) fn write(vm: &mut Vm, format: Format, value: Value) -> Fallible<Vec<u8>> {
    let (size, meaning) = (format.size, meaning(format));
    let word = match meaning {
        Meaning::Character => match Bytes::from_value(value) {
            Some(bytes) if bytes.bytes().len() == 1 => Some(u64::from(bytes.bytes()[0])),
            Some(_) => None,
            None => return Err(invalid(vm, "type", format)),
        },
        Meaning::Truth => Some(u64::from(vm.truth(value)?)),
        Meaning::Float => {
            let float = vm.real(value);
            float_bits(as_wrong_item(vm, format, float)?, size)
        }
        Meaning::Signed | Meaning::Unsigned => {
            let int = vm.try_index(value);
            let Some(int) = as_wrong_item(vm, format, int)? else { return Err(invalid(vm, "type", format)) };
            let (int, bits) = (int.big().into_owned(), 8 * size as u32);
            if meaning == Meaning::Signed {
                int.to_i64().filter(|int| *int << (64 - bits) >> (64 - bits) == *int).map(|int| int as u64)
            } else {
                int.to_u64().filter(|int| bits == 64 || *int >> bits == 0)
            }
        }
    };
    match word {
        Some(word) => Ok(word.to_le_bytes()[..size].to_vec()),
        None => Err(invalid(vm, "value", format)),
    }
}

/// Some of what an item says as it is made a number is said in the view's words.
fn as_wrong_item<T>(vm: &mut Vm, format: Format, result: Fallible<T>) -> Fallible<T> {
    result.map_err(|raised| {
        if vm.catch(&[ExceptionClass::TypeError]) {
            invalid(vm, "type", format)
        } else if vm.catch(&[ExceptionClass::OverflowError, ExceptionClass::ValueError]) {
            invalid(vm, "value", format)
        } else {
            raised
        }
    })
}

/// The bits of a float of so many bytes; `None` if a half-precision one cannot be that large.
fn float_bits(float: f64, size: usize) -> Option<u64> {
    match size {
        2 => {
            let half = f16::from_f64(float);
            (half.is_finite() || !float.is_finite()).then(|| half.to_bits().into())
        }
        4 => Some((float as f32).to_bits().into()),
        _ => Some(float.to_bits()),
    }
}

fn invalid(vm: &mut Vm, what: &str, format: Format) -> crate::vm::Raised {
    let class = if what == "type" { ExceptionClass::TypeError } else { ExceptionClass::ValueError };
    vm.raise(class, format!("memoryview: invalid {what} for format '{}'", char::from(format.letter)))
}

/// The items as nested lists, one level for each dimension; one item alone if there is none.
pub(crate) fn nested(vm: &mut Vm, view: MemoryView, indices: &mut Vec<usize>) -> Value {
    let Some(dimension) = view.window.dimensions.get(indices.len()) else {
        return read(vm, view.window.format, &view.item(view.window.place(indices)));
    };
    let mut items = Vec::with_capacity(dimension.length);
    for index in 0..dimension.length {
        indices.push(index);
        items.push(nested(vm, view, indices));
        indices.pop();
    }
    vm.list(items)
}

/// Whether two bytes-like objects, one of them a view, have the same shape and equal items.
pub(super) fn equal(vm: &mut Vm, left: Value, right: Value) -> Fallible<Option<bool>> {
    let views = [vm.lend_if_any(left, FULL_RO)?, vm.lend_if_any(right, FULL_RO)?];
    let equal = match views {
        [Some(left), Some(right)] => equal_views(vm, left, right)?,
        _ => None,
    };
    for view in views.into_iter().flatten() {
        vm.take_back(view)?;
    }
    Ok(equal)
}

fn equal_views(vm: &mut Vm, left: MemoryView, right: MemoryView) -> Fallible<Option<bool>> {
    let (one, other) = (&left.window, &right.window);
    let (left, right) = (left.value(), right.value());
    if !one.lengths().eq(other.lengths()) {
        return Ok(Some(false));
    }
    let (Some(left_bytes), Some(right_bytes)) = (bytes_like(left), bytes_like(right)) else { return Ok(None) };
    let formats = (one.format, other.format);
    if formats.0.letter == formats.1.letter && meaning(formats.0) != Meaning::Float {
        return Ok(Some(left_bytes == right_bytes));
    }
    for (left, right) in left_bytes.chunks_exact(formats.0.size).zip(right_bytes.chunks_exact(formats.1.size)) {
        let (left, right) = (read(vm, formats.0, left), read(vm, formats.1, right));
        if !vm.compare(super::operator::Comparison::Equal, left, right)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}
