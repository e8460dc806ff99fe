//! Items of memoryviews: what the bytes of one mean in each native format, and comparison of views by items.
//! Source: CPython 3.14 `Objects/memoryobject.c`.

use crate::objects::{Bytes, ExceptionClass, Int, MemoryView, bytes_like, float_of};
use crate::vm::{Fallible, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use stencils::value::Value;

/// The format of bytes.
pub(crate) const BYTE: u8 = b'B';

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
    (b'f', 4, Meaning::Float),
    (b'd', 8, Meaning::Float),
];

fn row(format: u8) -> Option<&'static (u8, usize, Meaning)> {
    FORMATS.iter().find(|(known, ..)| *known == format)
}

/// Bytes of an item; nothing if there is no such format.
pub(crate) fn item_size(format: u8) -> Option<usize> {
    row(format).map(|(_, size, _)| *size)
}

/// Whether an item is one byte that is taken as it is.
pub(crate) fn is_byte_format(format: u8) -> bool {
    matches!(format, b'B' | b'b' | b'c')
}

/// The value of an item.
pub(super) fn read(vm: &mut Vm, format: u8, bytes: &[u8]) -> Value {
    let mut word = [0; 8];
    let size = bytes.len().min(8);
    word[..size].copy_from_slice(&bytes[..size]);
    let unsigned = u64::from_le_bytes(word);
    let unused = 64 - 8 * size as u32;
    match row(format).map(|(.., meaning)| *meaning) {
        Some(Meaning::Character) => Bytes::place(&mut vm.heap, bytes),
        Some(Meaning::Truth) => Value::bool(unsigned != 0),
        Some(Meaning::Signed) => vm.int((unsigned << unused) as i64 >> unused),
        Some(Meaning::Float) if size == 4 => vm.float(f32::from_bits(unsigned as u32).into()),
        Some(Meaning::Float) => vm.float(f64::from_bits(unsigned)),
        Some(Meaning::Unsigned) | None => vm.big_int(BigInt::from(unsigned)),
    }
}

/// The bytes of an item with that value.
pub(super) fn write(vm: &mut Vm, format: u8, value: Value) -> Fallible<Vec<u8>> {
    let Some(&(_, size, meaning)) = row(format) else { return Ok(Vec::new()) };
    let word = match meaning {
        Meaning::Character => match Bytes::from_value(value) {
            Some(bytes) if bytes.bytes().len() == 1 => Some(u64::from(bytes.bytes()[0])),
            Some(_) => None,
            None => return Err(invalid(vm, "type", format)),
        },
        Meaning::Truth => Some(u64::from(vm.truth(value)?)),
        Meaning::Float => {
            if float_of(value).is_none() && Int::from_value(value).is_none() {
                return Err(invalid(vm, "type", format));
            }
            let float = vm.real(value)?;
            Some(if size == 4 { u64::from((float as f32).to_bits()) } else { float.to_bits() })
        }
        Meaning::Signed | Meaning::Unsigned => {
            let Some(int) = vm.try_index(value)? else { return Err(invalid(vm, "type", format)) };
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

fn invalid(vm: &mut Vm, what: &str, format: u8) -> crate::vm::Raised {
    let class = if what == "type" { ExceptionClass::TypeError } else { ExceptionClass::ValueError };
    vm.raise(class, format!("memoryview: invalid {what} for format '{}'", char::from(format)))
}

/// The values of all items of a view.
pub(crate) fn values(vm: &mut Vm, view: MemoryView) -> Vec<Value> {
    let bytes = bytes_like(view.value()).unwrap_or_default();
    let size = item_size(view.window.format).unwrap_or(1);
    bytes.chunks_exact(size).map(|item| read(vm, view.window.format, item)).collect()
}

/// Whether two bytes-like objects, one of them a view, have equal items.
pub(super) fn equal(vm: &mut Vm, left: Value, right: Value) -> Fallible<Option<bool>> {
    let (Some(left_bytes), Some(right_bytes)) = (bytes_like(left), bytes_like(right)) else { return Ok(None) };
    let format = |value: Value| MemoryView::from_value(value).map_or(BYTE, |view| view.window.format);
    let formats = (format(left), format(right));
    let same = formats.0 == formats.1 && !matches!(formats.0, b'f' | b'd');
    if same {
        return Ok(Some(left_bytes == right_bytes));
    }
    let sizes = (item_size(formats.0).unwrap_or(1), item_size(formats.1).unwrap_or(1));
    if left_bytes.len() / sizes.0 != right_bytes.len() / sizes.1 {
        return Ok(Some(false));
    }
    for (left, right) in left_bytes.chunks_exact(sizes.0).zip(right_bytes.chunks_exact(sizes.1)) {
        let (left, right) = (read(vm, formats.0, left), read(vm, formats.1, right));
        if !vm.compare(super::operator::Comparison::Equal, left, right)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}
