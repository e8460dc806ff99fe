//! `types.GenericAlias`: `list[int]` (Objects/genericaliasobject.c).

use super::{TypeForm, form, text};
use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::Value;

/// Attributes that are the alias's own; all others are those of its origin.
const OWN: &[&str] = &[
    "__class__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
    "__bases__",
];

/// Whether a builtin class can be subscripted.
pub(crate) fn is_generic(kind: Kind) -> bool {
    use Kind::{AsyncGenerator, BaseExceptionGroup, Coroutine, Dict, Enumerate, FrozenSet, Generator, List};
    use Kind::{MappingProxy, MemoryView, Set, Tuple};
    let table =
        [List, Tuple, Dict, Set, FrozenSet, Enumerate, MemoryView, MappingProxy, Generator, Coroutine, AsyncGenerator];
    table.contains(&kind) || kind.is_subclass(BaseExceptionGroup)
}

/// `origin[args]`; one argument that is no tuple stands for itself.
pub(crate) fn make(heap: &HeapRef, origin: &Value, args: &Value) -> Value {
    let args = match args {
        Value::Tuple(_) => args.clone(),
        other => heap.tuple([other.clone()]),
    };
    Value::TypeForm(heap.immutable(TypeForm::Alias { origin: origin.clone(), args, is_starred: false }))
}

pub(super) const MEMBERS: &[Member] = &[
    Member::attribute("__origin__", |_, this| Ok(parts(this).0)),
    Member::attribute("__args__", |_, this| Ok(parts(this).1)),
    Member::attribute("__parameters__", |i, _| Ok(i.heap.tuple([]))),
    Member::attribute("__unpacked__", |_, this| Ok(Value::Bool(parts(this).2))),
    Member::method("__mro_entries__", |i, this, _| Ok(i.heap.tuple([parts(this).0]))),
    Member::method("__getitem__", |i, this, arguments| {
        arguments.one(&i.heap, "GenericAlias.__getitem__")?;
        Err(not_generic(&i.heap, form(this)))
    }),
    Member::method("__call__", Interpreter::call),
    Member::method("__getattribute__", |i, this, arguments| match arguments.one(&i.heap, "__getattribute__")? {
        Value::Str(name) => i.heap.get_attribute(this, &name.text),
        other => {
            let given = other.type_name();
            Err(i.heap.type_error(format!("attribute name must be string, not '{given}'")))
        }
    }),
];

fn parts(this: &Value) -> (Value, Value, bool) {
    match &***form(this) {
        TypeForm::Alias { origin, args, is_starred } => (origin.clone(), args.clone(), *is_starred),
        TypeForm::Union { .. } => unreachable!("members are given values of their class"),
    }
}

/// The error for a subscript of a form without type variables.
pub(crate) fn not_generic(heap: &HeapRef, form: &TypeForm) -> Throw {
    match text(heap, form) {
        Ok(text) => heap.type_error(format!("{text} is not a generic class")),
        Err(error) => error,
    }
}

impl Interpreter {
    /// `alias(…)`: what the origin makes remembers the alias, if it can.
    pub(crate) fn call_alias(&self, alias: &Value, arguments: Arguments) -> Res {
        let made = self.call(&parts(alias).0, arguments)?;
        match self.heap.set_attribute(&made, "__orig_class__", Some(alias.clone())) {
            Err(Throw::Exception(error)) if error.is_a(Kind::AttributeError) || error.is_a(Kind::TypeError) => {}
            other => other?,
        }
        Ok(made)
    }
}

/// What the origin has under a name that is not the alias's own.
pub(crate) fn attribute_of_origin(heap: &HeapRef, form: &TypeForm, name: &str) -> Option<Res> {
    match form {
        TypeForm::Alias { origin, .. } if !OWN.contains(&name) => Some(heap.get_attribute(origin, name)),
        _ => None,
    }
}

/// `*alias`, the only item of the alias as an iterable.
pub(crate) fn starred(heap: &HeapRef, form: &TypeForm) -> Option<Value> {
    match form {
        TypeForm::Alias { origin, args, .. } => {
            let starred = TypeForm::Alias { origin: origin.clone(), args: args.clone(), is_starred: true };
            Some(Value::TypeForm(heap.immutable(starred)))
        }
        TypeForm::Union { .. } => None,
    }
}
