//! Taking items of an iterable until it ends: into a list, one by one, or until a test fails. One step is in `iterator`.

use crate::classes::Kind;
use crate::container::iterator::{iterate, next};
use crate::container::left::items_left;
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::value::Value;
use dashu_int::IBig;

/// All items of an iterable.
pub(crate) fn collect(heap: &HeapRef, iterable: &Value) -> Res<Vec<Value>> {
    drain(heap, &iterate(heap, iterable)?)
}

/// All items of an iterable, as `list` takes them: its length is asked for first.
pub(crate) fn collect_as_list(heap: &HeapRef, iterable: &Value) -> Res<Vec<Value>> {
    let iterator = iterate(heap, iterable)?;
    ask_length(heap, iterable)?;
    drain(heap, &iterator)
}

/// All items that an iterator still has.
pub(crate) fn drain(heap: &HeapRef, iterator: &Value) -> Res<Vec<Value>> {
    let mut items = Vec::new();
    while let Some(item) = next(heap, iterator)? {
        heap.admit_items(items.len() + 1)?;
        items.push(item);
    }
    Ok(items)
}

/// `PyObject_LengthHint` of an instance of a class of the program, or of an iterator over one, for what it does and raises.
pub(crate) fn ask_length(heap: &HeapRef, value: &Value) -> Res<()> {
    let class = value.class(heap);
    if let Value::Iterator(iterator) = value {
        return match items_left(heap, iterator) {
            Err(Throw::Exception(error)) if error.is_a(Kind::TypeError) => Ok(()),
            asked => asked.map(drop),
        };
    }
    if class.is_builtin() {
        return Ok(());
    }
    let is_sized = class.lookup_user(heap, "__len__")?.is_some();
    if !is_sized && !matches!(value.as_builtin(), Value::Instance(_)) {
        return Ok(());
    }
    let asked = if is_sized {
        crate::builtins::inspect::length(heap, value).map(|_| None)
    } else {
        heap.call_user_special(value, "__length_hint__", Vec::new())
    };
    match asked {
        Err(Throw::Exception(error)) if error.is_a(Kind::TypeError) => Ok(()),
        asked => check_hint(heap, asked?),
    }
}

fn check_hint(heap: &HeapRef, hint: Option<Value>) -> Res<()> {
    match hint {
        None | Some(Value::NotImplemented) => Ok(()),
        Some(hint) => match hint.as_int() {
            Some(hint) if hint < IBig::from(0) => Err(heap.value_error("__length_hint__() should return >= 0")),
            Some(_) => Ok(()),
            None => {
                let given = hint.type_name();
                Err(heap.type_error(format!("__length_hint__ must be an integer, not {given}")))
            }
        },
    }
}

/// Whether a test holds for all items; it asks for none behind the first for which it does not.
pub(crate) fn all(heap: &HeapRef, iterable: &Value, mut holds: impl FnMut(Value) -> Res<bool>) -> Res<bool> {
    let iterator = iterate(heap, iterable)?;
    while let Some(item) = next(heap, &iterator)? {
        if !holds(item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Does something with each item as it comes.
pub(crate) fn for_each(heap: &HeapRef, iterable: &Value, mut act: impl FnMut(Value) -> Res<()>) -> Res<()> {
    all(heap, iterable, |item| act(item).map(|()| true)).map(drop)
}
