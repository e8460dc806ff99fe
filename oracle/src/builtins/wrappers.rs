//! `property`, `staticmethod`, `classmethod` and `mappingproxy`.

use crate::classes::{Property, Wrapped};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Arguments;
use crate::value::{Dict, Value};
use std::cell::RefCell;

/// A property that is still to be filled.
pub(crate) fn empty_property(heap: &HeapRef) -> Ref<Property> {
    heap.mutable(Property::new())
}

/// `property.__init__`, but for where the text goes: that is the answer.
pub(crate) fn fill_property(heap: &HeapRef, property: &Property, mut arguments: Arguments) -> Res {
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
    let of_getter = match (&doc, &get) {
        (Value::None, Value::None) => Value::None,
        (Value::None, get) => heap.optional_attribute(get, "__doc__")?.unwrap_or(Value::None),
        _ => Value::None,
    };
    property.has_doc_of_getter.set(!matches!(of_getter, Value::None));
    let doc = if property.has_doc_of_getter.get() { of_getter } else { doc };
    let parts = [(&property.get, get), (&property.set, set), (&property.delete, delete)];
    let old = parts.map(|(place, part)| place.replace(part));
    drop(old);
    Ok(doc)
}

/// What `staticmethod` and `classmethod` make, still to be filled.
pub(crate) fn empty_wrapped(heap: &HeapRef) -> Ref<Wrapped> {
    let dict = heap.mutable(Dict::default());
    heap.mutable(Wrapped { function: RefCell::new(Value::None), dict: RefCell::new(Some(dict)) })
}

/// `staticmethod.__init__` and `classmethod.__init__`: they take over how the function is called and described.
pub(crate) fn fill_wrapped(heap: &HeapRef, wrapped: &Wrapped, arguments: Arguments, name: &str) -> Res<()> {
    let mut arguments = arguments.positional_only(heap, name, 1, 1)?;
    let function = arguments.swap_remove(0);
    let place = wrapped.dict.borrow().clone();
    let dict = place.unwrap_or_else(|| heap.mutable(Dict::default()));
    for name in ["__module__", "__name__", "__qualname__", "__doc__"] {
        if let Some(own) = heap.optional_attribute(&function, name)? {
            dict.set_str(heap, name, own)?;
        }
    }
    let old = (wrapped.function.replace(function), wrapped.dict.replace(Some(dict)));
    drop(old);
    Ok(())
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
