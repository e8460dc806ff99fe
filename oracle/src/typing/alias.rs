//! `types.GenericAlias`: `list[int]` (Objects/genericaliasobject.c).

use super::{ParameterKind, TypeForm, form, text};
use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
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

/// `origin[args]`; one argument that is no tuple stands for itself.
pub(crate) fn make(heap: &HeapRef, origin: &Value, args: &Value) -> Value {
    let args = match args {
        Value::Tuple(_) => args.clone(),
        other => heap.tuple([other.clone()]),
    };
    Value::TypeForm(heap.immutable(TypeForm::Alias {
        origin: origin.clone(),
        args,
        is_starred: false,
        is_typing: false,
    }))
}

/// The same for a class of the program.
pub(super) fn make_typing(heap: &HeapRef, origin: &Value, args: Vec<Value>) -> Value {
    let (origin, args) = (origin.clone(), heap.tuple(args));
    Value::TypeForm(heap.immutable(TypeForm::Alias { origin, args, is_starred: false, is_typing: true }))
}

pub(super) const MEMBERS: &[Member] = &[
    Member::attribute("__origin__", |_, this| Ok(parts(this).0)),
    Member::attribute("__args__", |_, this| Ok(parts(this).1)),
    Member::attribute("__parameters__", parameters),
    Member::attribute("__unpacked__", |_, this| Ok(Value::Bool(parts(this).2))),
    Member::method("__mro_entries__", |i, this, arguments| {
        let bases = arguments.one(&i.heap, "__mro_entries__")?;
        Ok(super::generic::mro_entries(&i.heap, this, &parts(this).0, &bases))
    }),
    Member::method("__getitem__", |i, this, arguments| {
        let item = arguments.one(&i.heap, "GenericAlias.__getitem__")?;
        super::subscript(&i.heap, this, &item)
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

/// What `*Ts` has.
pub(super) const UNPACKED: &[Member] = &[
    Member::attribute("__parameters__", parameters),
    Member::attribute("__typing_is_unpacked_typevartuple__", |_, _| Ok(Value::Bool(true))),
    Member::attribute("__args__", |i, this| match &***form(this) {
        TypeForm::Unpacked(of) => Ok(i.heap.tuple([of.clone()])),
        _ => unreachable!("members are given values of their class"),
    }),
];

/// The type parameters of a form.
pub(super) fn parameters(interpreter: &Interpreter, this: &Value) -> Res {
    let found = super::substitute::parameters_of(&interpreter.heap, std::slice::from_ref(this))?;
    Ok(interpreter.heap.tuple(found))
}

fn parts(this: &Value) -> (Value, Value, bool) {
    match &***form(this) {
        TypeForm::Alias { origin, args, is_starred, .. } => (origin.clone(), args.clone(), *is_starred),
        _ => unreachable!("members are given values of their class"),
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
        TypeForm::Alias { is_typing: true, .. } if is_hidden(name) => None,
        TypeForm::Alias { origin, .. } if !OWN.contains(&name) => Some(heap.get_attribute(origin, name)),
        _ => None,
    }
}

/// Whether `typing` keeps the attribute of the origin to itself.
fn is_hidden(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__") && !matches!(name, "__name__" | "__qualname__" | "__module__")
}

/// `*alias`, the only item of the alias as an iterable.
pub(crate) fn starred(heap: &HeapRef, form: &Ref<TypeForm>) -> Option<Value> {
    match &***form {
        TypeForm::Alias { origin, args, is_typing, .. } => {
            let (origin, args) = (origin.clone(), args.clone());
            let starred = TypeForm::Alias { origin, args, is_starred: true, is_typing: *is_typing };
            Some(Value::TypeForm(heap.immutable(starred)))
        }
        TypeForm::Parameter(parameter) if parameter.kind == ParameterKind::TypeVarTuple => {
            Some(super::unpacked(heap, Value::TypeForm(Ref::clone(form))))
        }
        _ => None,
    }
}
