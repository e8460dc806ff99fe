//! The entries of a mapping of any class, as `dict.update`, `{**mapping}` and `f(**mapping)` take them (Objects/dictobject.c).

use crate::classes::Kind;
use crate::container::iterator::{next, try_iterate};
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::operator::subscript;
use crate::value::{Dict, Value};

/// Gives each key to `look` and then, with its value, to `add`.
pub(crate) fn each_entry(
    heap: &HeapRef,
    mapping: &Value,
    look: impl Fn(&Value) -> Res<()>,
    mut add: impl FnMut(Value, Value) -> Res<()>,
) -> Res<()> {
    if let Some(dict) = plain_dict(heap, mapping)? {
        return dict.entries().into_iter().try_for_each(|entry| {
            look(&entry.key)?;
            add(entry.key, entry.value)
        });
    }
    let keys = heap.call(&heap.get_attribute(mapping, "keys")?, Vec::new())?;
    let Some(iterator) = try_iterate(heap, &keys)? else {
        let (owner, given) = (mapping.type_name(), keys.type_name());
        return Err(heap.type_error(format!("{owner}.keys() returned a non-iterable (type {given})")));
    };
    // All keys come before the first value.
    let mut keys = Vec::new();
    while let Some(key) = next(heap, &iterator)? {
        keys.push(key);
        heap.admit_items(keys.len())?;
    }
    keys.into_iter().try_for_each(|key| {
        look(&key)?;
        let value = subscript::get(heap, mapping, &key)?;
        add(key, value)
    })
}

/// A dict whose entries stand for it, as they do unless a derived class iterates in its own way.
pub(crate) fn plain_dict(heap: &HeapRef, mapping: &Value) -> Res<Option<Ref<Dict>>> {
    match mapping.as_builtin() {
        Value::Dict(dict) if mapping.class(heap).lookup_user(heap, "__iter__")?.is_none() => Ok(Some(dict)),
        _ => Ok(None),
    }
}

/// Whether something turned out to be no mapping: it has no `keys`, or these did not find an attribute.
pub(crate) fn is_not_a_mapping(error: &Throw) -> bool {
    matches!(error, Throw::Exception(exception) if exception.is_a(Kind::AttributeError))
}
