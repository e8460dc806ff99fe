//! Exceptions made by calling their classes.

use crate::class::{Class, Kind};
use crate::error::{Res, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::Arguments;
use crate::value::Value;

pub(crate) fn exception(heap: &HeapRef, class: &Class, mut arguments: Arguments) -> Res {
    if !class.kind.is_exception() {
        return Err(not_supported(format!("{}()", class.name)));
    }
    for name in keywords_of(class.kind) {
        // They become attributes, which no program can read yet.
        arguments.keyword(name);
    }
    if keywords_of(class.kind).is_empty() {
        arguments.no_keywords(heap, class.name)?;
    }
    arguments.no_more_keywords(heap, class.name)?;
    Ok(Value::Exception(heap.instantiate(class, arguments.positional)?))
}

fn keywords_of(kind: Kind) -> &'static [&'static str] {
    if kind.is_subclass(Kind::ImportError) {
        &["name", "path", "name_from"]
    } else if kind.is_subclass(Kind::NameError) {
        &["name"]
    } else if kind.is_subclass(Kind::AttributeError) {
        &["name", "obj"]
    } else {
        &[]
    }
}
