//! Struct sequences: tuples whose items also have names, as `sys.version_info`.

use crate::classes::{Class, Kind};
use crate::error::{Res, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::repr::repr;
use crate::value::{Dict, Value};
use std::rc::Rc;

/// The attribute where the class keeps the names of its fields.
const FIELDS: &str = "__match_args__";

static REPR: Member = Member::method("__repr__", show);

/// A struct sequence of a class of its own.
pub(crate) fn structure(heap: &HeapRef, module: &str, name: &str, fields: &[(&str, Value)]) -> Res {
    let namespace = heap.mutable(Dict::default());
    namespace.set_str(heap, "__module__", heap.str(module))?;
    namespace.set_str(heap, "__repr__", Value::Member(Kind::Tuple, &REPR))?;
    for (at, (field, _)) in fields.iter().enumerate() {
        namespace.set_str(heap, field, Value::Item(at))?;
    }
    for (name, count) in [("n_fields", fields.len()), ("n_sequence_fields", fields.len()), ("n_unnamed_fields", 0)] {
        namespace.set_str(heap, name, heap.int(count))?;
    }
    let names: Vec<Value> = fields.iter().map(|(field, _)| heap.str(*field)).collect();
    namespace.set_str(heap, FIELDS, heap.tuple(names))?;
    let class = Class::derived(heap, Kind::Tuple, name, &namespace);
    let items: Vec<Value> = fields.iter().map(|(_, value)| value.clone()).collect();
    Ok(heap.instance(&class, Some(heap.tuple(items))))
}

/// Refuses to make an instance of the class of such a tuple, which CPython makes of some only.
pub(crate) fn refuse_structure(heap: &HeapRef, class: &Class) -> Res<()> {
    match class.own(heap, "__repr__")? {
        Some(Value::Member(_, row)) if std::ptr::eq(row, &raw const REPR) => {
            Err(not_supported(format!("new instances of the class sys.{}", class.name())))
        }
        _ => Ok(()),
    }
}

/// `sys.version_info(major=3, …)`.
fn show(interpreter: &Interpreter, this: &Value, _arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let class = this.class(heap);
    let module = heap.get_attribute(&Value::Class(Rc::clone(&class)), "__module__")?;
    let fields = heap.get_attribute(&Value::Class(Rc::clone(&class)), FIELDS)?.sequence_items().unwrap_or_default();
    let items = this.as_builtin().sequence_items().unwrap_or_default();
    let mut parts = Vec::new();
    for (field, item) in fields.iter().zip(&items) {
        let field = crate::text::repr::str_of(heap, field)?;
        parts.push(format!("{field}={}", repr(heap, item)?));
    }
    let module = crate::text::repr::str_of(heap, &module)?;
    Ok(heap.str(format!("{module}.{}({})", class.name(), parts.join(", "))))
}
