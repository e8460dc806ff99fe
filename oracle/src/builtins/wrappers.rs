//! `property`, `staticmethod`, `classmethod` and `mappingproxy`.

use crate::classes::{Property, Wrapped};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Arguments;
use crate::value::{Dict, Value};
use std::cell::RefCell;

pub(crate) fn property(heap: &HeapRef, mut arguments: Arguments) -> Res {
    let given = arguments.positional.len();
    if given > 4 {
        return Err(heap.type_error(format!("property() takes at most 4 arguments ({given} given)")));
    }
    let names = ["fget", "fset", "fdel", "doc"];
    let mut parts = [Value::None, Value::None, Value::None, Value::None];
    for (at, name) in names.into_iter().enumerate() {
        let given = arguments.positional.get(at).cloned();
        parts[at] = given.or_else(|| arguments.keyword(name)).unwrap_or(Value::None);
    }
    arguments.no_more_keywords(heap, "property", &names)?;
    let [get, set, delete, doc] = parts;
    let doc = match (&doc, &get) {
        // That of a builtin is looked up when it is asked for.
        (Value::None, Value::None | Value::Builtin(_) | Value::BoundMember(_) | Value::Member(..)) => Value::None,
        (Value::None, get) => heap.optional_attribute(get, "__doc__")?.unwrap_or(Value::None),
        _ => doc,
    };
    let property = Property { get, set, delete, doc: doc.into(), name: Value::None.into() };
    Ok(Value::Property(heap.immutable(property)))
}

/// What `staticmethod` and `classmethod` make: they take over how the function is called and described.
pub(crate) fn wrapped(heap: &HeapRef, arguments: Arguments, name: &str) -> Res<Ref<Wrapped>> {
    let mut arguments = arguments.positional_only(heap, name, 1, 1)?;
    let function = arguments.swap_remove(0);
    let dict = heap.mutable(Dict::default());
    for name in ["__module__", "__name__", "__qualname__", "__doc__"] {
        if let Some(own) = heap.optional_attribute(&function, name)? {
            dict.set_str(heap, name, own)?;
        }
    }
    Ok(heap.immutable(Wrapped { function, dict: RefCell::new(Some(dict)) }))
}

/// `mappingproxy(mapping)`. Lists and tuples have subscripts too, but are none.
pub(crate) fn mapping_proxy(heap: &HeapRef, arguments: Arguments) -> Res {
    let [mapping] = crate::text::named(heap, arguments, "mappingproxy", ["mapping"])?;
    let Some(mapping) = mapping else {
        return Err(heap.type_error("mappingproxy() missing required argument 'mapping' (pos 1)"));
    };
    let is_sequence = matches!(mapping.as_builtin(), Value::List(_) | Value::Tuple(_));
    if is_sequence || mapping.class(heap).lookup(heap, "__getitem__")?.is_none() {
        let given = mapping.type_name();
        return Err(heap.type_error(format!("mappingproxy() argument must be a mapping, not {given}")));
    }
    Ok(heap.mapping_proxy(mapping))
}
