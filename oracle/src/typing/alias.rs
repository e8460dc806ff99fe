//! `types.GenericAlias`: `list[int]` (Objects/genericaliasobject.c).

use super::{ParameterKind, TypeForm, form};
use crate::classes::Kind;
use crate::container::iterator::iterate;
use crate::container::reduce::made_by;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::repr::repr;
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

/// `origin[args]`, or `*origin[args]`.
#[derive(Clone)]
pub(crate) struct GenericAlias {
    pub(crate) origin: Value,
    /// A tuple.
    pub(crate) args: Value,
    pub(crate) is_starred: bool,
    /// Whether the origin is a class of the program, whose aliases `typing` makes.
    pub(crate) is_typing: bool,
}

impl GenericAlias {
    pub(super) fn value(self, heap: &HeapRef) -> Value {
        Value::TypeForm(heap.immutable(TypeForm::Alias(self)))
    }
}

/// `origin[args]`; one argument that is no tuple stands for itself.
pub(crate) fn make(heap: &HeapRef, origin: &Value, args: &Value) -> Value {
    let args = match args.as_builtin() {
        tuple @ Value::Tuple(_) => tuple,
        _ => heap.tuple([args.clone()]),
    };
    GenericAlias { origin: origin.clone(), args, is_starred: false, is_typing: false }.value(heap)
}

/// The same for a class of the program.
pub(super) fn make_typing(heap: &HeapRef, origin: &Value, args: Vec<Value>) -> Value {
    GenericAlias { origin: origin.clone(), args: heap.tuple(args), is_starred: false, is_typing: true }.value(heap)
}

pub(super) const MEMBERS: &[Member] = &[
    Member::attribute("__origin__", |_, this| Ok(alias(this).origin.clone())),
    Member::attribute("__args__", |_, this| Ok(alias(this).args.clone())),
    Member::attribute("__parameters__", parameters),
    Member::attribute("__unpacked__", |_, this| Ok(Value::Bool(alias(this).is_starred))),
    Member::method("__mro_entries__", |i, this, arguments| {
        let bases = arguments.one(&i.heap, "__mro_entries__")?;
        Ok(super::generic::mro_entries(&i.heap, this, &alias(this).origin, &bases))
    }),
    Member::method("__reduce__", |i, this, arguments| {
        arguments.none(&i.heap, "GenericAlias.__reduce__")?;
        reduce(&i.heap, this)
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

/// The class and its arguments; of a starred alias, the next item of the alias as an iterable.
fn reduce(heap: &HeapRef, this: &Value) -> Res {
    let alias = alias(this);
    let (callee, arguments) = if alias.is_starred {
        let plain = GenericAlias { is_starred: false, ..alias }.value(heap);
        (crate::builtins::function("next"), vec![iterate(heap, &plain)?])
    } else {
        (Value::Class(this.class(heap)), vec![alias.origin, alias.args])
    };
    Ok(made_by(heap, callee, arguments, None))
}

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
    let found = super::substitute::parameters_of(&interpreter.heap, &[this.as_builtin()])?;
    Ok(interpreter.heap.tuple(found))
}

fn alias(this: &Value) -> GenericAlias {
    match &***form(&this.as_builtin()) {
        TypeForm::Alias(alias) => alias.clone(),
        _ => unreachable!("members are given values of their class"),
    }
}

/// The error for a subscript of a form without type variables.
pub(super) fn not_generic(heap: &HeapRef, form: &Value) -> Throw {
    match repr(heap, form) {
        Ok(text) => heap.type_error(format!("{text} is not a generic class")),
        Err(error) => error,
    }
}

impl Interpreter {
    /// `alias(…)`: what the origin makes remembers the alias, if it can.
    pub(crate) fn call_alias(&self, this: &Value, arguments: Arguments) -> Res {
        let made = self.call(&alias(this).origin, arguments)?;
        match self.heap.set_attribute(&made, "__orig_class__", Some(this.clone())) {
            Err(Throw::Exception(error)) if error.is_a(Kind::AttributeError) || error.is_a(Kind::TypeError) => {}
            other => other?,
        }
        Ok(made)
    }
}

/// What the origin has under a name that is not the alias's own.
pub(crate) fn attribute_of_origin(heap: &HeapRef, form: &TypeForm, name: &str) -> Option<Res> {
    match form {
        TypeForm::Alias(alias) if alias.is_typing && is_kept_by_typing(name) => None,
        TypeForm::Alias(alias) if !OWN.contains(&name) => Some(heap.get_attribute(&alias.origin, name)),
        _ => None,
    }
}

/// Whether `typing` shows no such attribute of the origin.
fn is_kept_by_typing(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__") && !matches!(name, "__name__" | "__qualname__" | "__module__")
}

/// `*alias`, the only item of the alias as an iterable.
pub(crate) fn starred(heap: &HeapRef, form: &Ref<TypeForm>) -> Option<Value> {
    match &***form {
        TypeForm::Alias(alias) => Some(GenericAlias { is_starred: true, ..alias.clone() }.value(heap)),
        TypeForm::Parameter(parameter) if parameter.kind == ParameterKind::TypeVarTuple => {
            Some(super::unpacked(heap, Value::TypeForm(Ref::clone(form))))
        }
        _ => None,
    }
}
