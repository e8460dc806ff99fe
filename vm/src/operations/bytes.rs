//! Bytes, bytearrays and memoryviews: operators, subscripts, comparison, text. Source: CPython 3.14 `Objects/bytesobject.c`,
//! `Objects/bytearrayobject.c`, `Objects/memoryobject.c`.

use super::buffer::SIMPLE;
use super::operator::{Comparison, Operator};
use super::slicing::Selection;
use super::subscripts::{Place, Wording};
use super::{memory_view, view_items};
use crate::objects::iterator::ByteIterator;
use crate::objects::slice::Slice;
use crate::objects::{ByteArray, Bytes, ExceptionClass, Handle, MemoryView, Str, bytes_like, kind_of};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

const BYTES: Wording =
    Wording { wrong_key: "byte indices must be integers or slices, not {}", out_of_range: "index out of range" };
const ARRAY: Wording = Wording {
    wrong_key: "bytearray indices must be integers or slices, not {}",
    out_of_range: "bytearray index out of range",
};

/// How many items a bytes-like object has, a view in its first dimension.
pub(super) fn length(value: Value) -> Option<usize> {
    match kind_of(value)? {
        Kind::Bytes => Bytes::from_value(value).map(|bytes| bytes.bytes().len()),
        Kind::ByteArray => ByteArray::from_value(value).map(ByteArray::len),
        Kind::MemoryView => MemoryView::from_value(value).and_then(|view| view.window.lengths().next()),
        _ => None,
    }
}

/// A byte of bytes or a bytearray.
fn get(value: Value, index: usize) -> Option<u8> {
    match Bytes::from_value(value) {
        Some(bytes) => bytes.bytes().get(index).copied(),
        None => ByteArray::from_value(value)?.get(index),
    }
}

/// `+` and `%` where the left operand is bytes or a bytearray.
pub(super) fn binary(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    match operator {
        Operator::Remainder if is_bytes(left) => super::percent::of_bytes(vm, left, right),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

pub(super) fn is_bytes(value: Value) -> bool {
    Bytes::from_value(value).is_some() || ByteArray::from_value(value).is_some()
}

/// Whether the class of `owner` formats `template` with `%`: not bytes a bytearray, nor the other way round.
pub(super) fn formats(owner: Value, template: Value) -> bool {
    is_bytes(owner) && Bytes::from_value(owner).is_some() == Bytes::from_value(template).is_some()
}

/// New bytes, or a new bytearray if `like` is one.
pub(crate) fn like(vm: &mut Vm, like: Value, bytes: &[u8]) -> Value {
    match ByteArray::from_value(like) {
        Some(_) => ByteArray::place(&mut vm.heap, bytes.to_vec()),
        None => Bytes::place(&mut vm.heap, bytes),
    }
}

/// `left + right` where the left operand is bytes or a bytearray.
pub(super) fn concatenate(vm: &mut Vm, left: Value, right: Value) -> Fallible<Option<Value>> {
    let Some(bytes) = bytes_like(left).filter(|_| is_bytes(left)) else { return Ok(None) };
    let Some(more) = vm.buffer_if_any(right, SIMPLE)? else { return Err(cannot_concatenate(vm, left, right)) };
    vm.check_size(bytes.len() + more.len())?;
    Ok(Some(like(vm, left, &[bytes, more].concat())))
}

fn cannot_concatenate(vm: &mut Vm, left: Value, right: Value) -> Raised {
    let (left, right) = (vm.type_name(left), vm.type_name(right));
    vm.raise(ExceptionClass::TypeError, format!("can't concat {right} to {left}"))
}

/// `value * count`
pub(super) fn repeat(vm: &mut Vm, value: Value, count: usize) -> Fallible<Option<Value>> {
    let Some(bytes) = bytes_like(value).filter(|_| is_bytes(value)) else { return Ok(None) };
    vm.check_size(bytes.len().saturating_mul(count))?;
    Ok(Some(like(vm, value, &bytes.repeat(count))))
}

/// That a bytearray may get so many bytes: no view of it may be in use.
pub(crate) fn check_resize(vm: &mut Vm, array: ByteArray, length: usize) -> Fallible<()> {
    vm.check_size(length)?;
    if length == array.len() { Ok(()) } else { check_exports(vm, array) }
}

fn check_exports(vm: &mut Vm, array: ByteArray) -> Fallible<()> {
    if array.exports() == 0 || vm.count_exports(array) == 0 {
        return Ok(());
    }
    Err(cannot_resize(vm))
}

#[cold]
fn cannot_resize(vm: &mut Vm) -> Raised {
    vm.raise(ExceptionClass::BufferError, "Existing exports of data: object cannot be re-sized")
}

/// `array += bytes` and `array *= count`
pub(super) fn in_place(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let Some(array) = ByteArray::from_value(left) else { return Ok(Value::NOT_IMPLEMENTED) };
    match operator {
        Operator::Add => {
            let Some(more) = vm.buffer_if_any(right, SIMPLE)? else { return Err(cannot_concatenate(vm, left, right)) };
            if left == right && !more.is_empty() {
                return Err(cannot_resize(vm));
            }
            check_resize(vm, array, array.len() + more.len())?;
            array.append(&mut vm.heap, |bytes| bytes.extend(&*more));
        }
        Operator::Multiply => {
            let count = super::sequences::repeat_count(vm, right)?;
            check_resize(vm, array, array.len().saturating_mul(count))?;
            array.edit(&mut vm.heap, |bytes| *bytes = bytes.repeat(count));
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(left)
}

/// A comparison of two bytes-like objects.
pub(super) fn compare(vm: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Fallible<Option<bool>> {
    let view = [left, right].iter().any(|value| MemoryView::from_value(*value).is_some());
    let equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
    if view && equality {
        let equal = view_items::equal(vm, left, right)?;
        return Ok(equal.map(|equal| equal == (comparison == Comparison::Equal)));
    }
    // Bytearrays are compared with each buffer, bytes among themselves.
    let buffers = if [left, right].iter().any(|value| ByteArray::from_value(*value).is_some()) {
        (vm.buffer_if_any(left, SIMPLE)?, vm.buffer_if_any(right, SIMPLE)?)
    } else if view {
        return Ok(None);
    } else {
        (bytes_like(left), bytes_like(right))
    };
    match buffers {
        (Some(left), Some(right)) => Ok(Some(comparison.holds(Some(left.cmp(&right))))),
        _ => Ok(None),
    }
}

/// `hash(value)` of bytes, or of a memoryview that cannot be written to.
pub(super) fn hash(vm: &mut Vm, value: Value) -> Fallible<i64> {
    if let Some(bytes) = Bytes::from_value(value) {
        return Ok(bytes.hash());
    }
    let Some(view) = MemoryView::from_value(value) else { return Ok(0) };
    if let Some(known) = view.hash.get() {
        return Ok(known);
    }
    super::memory_view::check_released(vm, view)?;
    if !view.window.readonly {
        return Err(vm.raise(ExceptionClass::ValueError, "cannot hash writable memoryview object"));
    }
    if !view_items::is_byte_format(view.window.format) {
        let message = "memoryview: hashing is restricted to formats 'B', 'b' or 'c'";
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    if view.lease.get().is_null() {
        vm.hash(view.target.get())?;
    }
    let hash = crate::objects::hash::bytes(&bytes_like(value).unwrap_or_default());
    view.hash.set(Some(hash));
    Ok(hash)
}

/// `item in value`
pub(super) fn contains(vm: &mut Vm, value: Value, item: Value) -> Fallible<Option<bool>> {
    if !is_bytes(value) {
        return Ok(None);
    }
    // Whatever is wrong with it as an int, it may be bytes.
    let index = match vm.try_index(item) {
        Err(_) if vm.catch(&[ExceptionClass::BaseException]) => None,
        index => index?,
    };
    let bytes = bytes_like(value).unwrap_or_default();
    if let Some(index) = index {
        let byte = vm.byte_of(index, "byte")?;
        return Ok(Some(bytes.contains(&byte)));
    }
    let Some(part) = vm.buffer(item, SIMPLE)? else { return Err(vm.not_bytes_like(item)) };
    Ok(Some(super::search::find(&bytes, &part, false).is_some()))
}

/// `value[key]` of bytes or a bytearray.
pub(super) fn subscript(vm: &mut Vm, value: Value, key: Value) -> Fallible<Value> {
    let wording = if ByteArray::from_value(value).is_some() { &ARRAY } else { &BYTES };
    match vm.place(key, || length(value).unwrap_or(0), wording)? {
        Place::Index(index) => match get(value, index) {
            Some(byte) => Ok(Value::small_int(byte.into())),
            None => Err(vm.raise(ExceptionClass::IndexError, wording.out_of_range)),
        },
        Place::Selection(selection) => {
            let bytes: Vec<u8> = selection.indices().filter_map(|index| get(value, index)).collect();
            Ok(like(vm, value, &bytes))
        }
    }
}

/// `array[key] = item`
pub(super) fn store(vm: &mut Vm, value: Value, key: Value, item: Value) -> Fallible<()> {
    let Some(array) = ByteArray::from_value(value) else { return Ok(()) };
    // What is no byte is told before an index is out of range, and after one that is past the machine's word.
    let is_index = Slice::from_value(key).is_none() && vm.has_index(key);
    let key = if is_index { vm.index_in_word(key)? } else { key };
    let early = if is_index { Some(vm.byte(item, "byte")?) } else { None };
    match vm.place(key, || array.len(), &ARRAY)? {
        Place::Index(index) => {
            let byte = early.map_or_else(|| vm.byte(item, "byte"), Ok)?;
            array.overwrite(index, &[byte]);
            Ok(())
        }
        Place::Selection(selection) => {
            if Str::from_value(item).is_some() || vm.makes_a_number(item) {
                let message = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
                return Err(vm.raise(ExceptionClass::TypeError, message));
            }
            let new = match ByteArray::from_value(item) {
                Some(array) => array.to_vec(),
                None => vm.bytes_of_units(item, "byte")?,
            };
            let (given, wanted) = (new.len(), selection.length);
            if selection.step == 1 {
                check_resize(vm, array, (array.len() + given).saturating_sub(wanted))?;
                if selection.start == 0 && given < wanted {
                    array.remove_front(&mut vm.heap, (wanted - given).min(array.len()));
                }
                put(vm, array, selection, new);
            } else if given == 0 {
                delete_selection(vm, array, selection)?;
            } else if given == wanted {
                array.edit(&mut vm.heap, |bytes| {
                    selection.indices().zip(new).for_each(|(index, byte)| {
                        if let Some(old) = bytes.get_mut(index) {
                            *old = byte;
                        }
                    });
                });
            } else {
                let message = format!("attempt to assign bytes of size {given} to extended slice of size {wanted}");
                return Err(vm.raise(ExceptionClass::ValueError, message));
            }
            Ok(())
        }
    }
}

/// Puts bytes where a part is, whose front may be gone.
fn put(vm: &mut Vm, array: ByteArray, selection: Selection, new: Vec<u8>) {
    let wanted = if selection.start == 0 { selection.length.min(new.len()) } else { selection.length };
    if wanted == new.len() && array.overwrite(selection.start, &new) {
        return;
    }
    array.edit(&mut vm.heap, |bytes| {
        let end = (selection.start + wanted).min(bytes.len());
        drop(bytes.splice(selection.start.min(end)..end, new));
    });
}

/// `del array[key]`
pub(super) fn delete(vm: &mut Vm, value: Value, key: Value) -> Fallible<()> {
    let Some(array) = ByteArray::from_value(value) else { return Ok(()) };
    let selection = match vm.place(key, || array.len(), &ARRAY)? {
        Place::Index(index) => Selection { start: index, step: 1, length: 1 },
        Place::Selection(selection) if selection.length == 0 && selection.step == 1 => return Ok(()),
        Place::Selection(selection) => selection,
    };
    delete_selection(vm, array, selection)
}

fn delete_selection(vm: &mut Vm, array: ByteArray, selection: Selection) -> Fallible<()> {
    check_exports(vm, array)?;
    match selection {
        Selection { start: 0, step: 1, length } => array.remove_front(&mut vm.heap, length),
        _ => array.edit(&mut vm.heap, |bytes| selection.remove_from(bytes)),
    }
    Ok(())
}

/// Appends the `repr`.
pub(super) fn repr(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    if let Some(view) = MemoryView::from_value(value) {
        out.push_str(if view.is_released() { "<released memory at 0x0>" } else { "<memory at 0x0>" });
        return Ok(());
    }
    let array_class = ByteArray::from_value(value).map(|_| vm.type_name(value));
    out.push_str(&literal(&bytes_like(value).unwrap_or_default(), array_class.as_deref()));
    Ok(())
}

/// `b'…'`, and around it the class of a bytearray, which escapes each single quote.
pub(crate) fn literal(bytes: &[u8], array_class: Option<&str>) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for &byte in bytes {
        match byte {
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\\' => out.push_str("\\\\"),
            b'\'' if array_class.is_some() => out.push_str("\\'"),
            _ if char::from(byte) == quote => out.extend(['\\', quote]),
            0x20..0x7f => out.push(byte.into()),
            _ => out.push_str(&format!("\\x{byte:02x}")),
        }
    }
    out.push(quote);
    match array_class {
        Some(class) => format!("{class}({out})"),
        None => out,
    }
}

/// A new iterator over a bytes-like object.
pub(super) fn iterate(vm: &mut Vm, value: Value) -> Value {
    let kind = match kind_of(value) {
        Some(Kind::Bytes) => Kind::BytesIterator,
        Some(Kind::ByteArray) => Kind::ByteArrayIterator,
        _ => Kind::MemoryIterator,
    };
    ByteIterator::place(&mut vm.heap, kind, value, 0)
}

/// The next byte.
pub(super) fn next(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    let kind = kind_of(value).unwrap_or(Kind::BytesIterator);
    let Some(iterator) = Handle::<ByteIterator>::of(value, kind) else { return Ok(None) };
    let index = iterator.index.get();
    let bytes = iterator.bytes.get();
    let item = match MemoryView::from_value(bytes) {
        Some(view) => memory_view::item(vm, view, index)?,
        None => get(bytes, index).map(|byte| Value::small_int(byte.into())),
    };
    match item {
        Some(_) => iterator.index.set(index + 1),
        None => iterator.bytes.set(Value::NULL),
    }
    Ok(item)
}
