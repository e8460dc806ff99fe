//! Generic aliases: `list[int]`, and the `_GenericAlias` of the module `typing`. Source: CPython 3.14 `Objects/genericaliasobject.c`.

use super::{Alias, alias_of, items, method, substitution};
use crate::builtins::methods::reduce::{builtin, made_by};
use crate::builtins::{Arguments, Builtin, Signature, type_error};
use crate::classes::Row;
use crate::objects::class::Type;
use crate::objects::iterator::new_sequence_iterator;
use crate::objects::string::text;
use crate::objects::typing::AliasObject;
use crate::objects::{ExceptionClass, Tuple, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

const OWNER: &str = "GenericAlias";

pub(super) static ROWS: &[Row] = &[
    Row::Attribute("__origin__", |_, this| Ok(part(this, |alias| alias.origin.get())), None),
    Row::Attribute("__args__", |_, this| Ok(part(this, |alias| alias.arguments.get())), None),
    Row::Attribute("__parameters__", substitution::parameters, None),
    Row::Attribute("__unpacked__", |_, this| Ok(part(this, |alias| Value::bool(alias.starred))), None),
    method(OWNER, "__mro_entries__", Signature::One(super::generic::mro_entries)),
    method(OWNER, "__reduce__", Signature::None(reduce)),
    method(OWNER, "__instancecheck__", Signature::One(|vm, this, _| Err(no_check(vm, this, "isinstance")))),
    method(OWNER, "__subclasscheck__", Signature::One(|vm, this, _| Err(no_check(vm, this, "issubclass")))),
];

/// `alias.__reduce__()`: the class and its arguments; of a starred one, the next item of the alias as an iterable.
fn reduce(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let (origin, arguments) = (part(this, |alias| alias.origin.get()), part(this, |alias| alias.arguments.get()));
    let (callable, arguments) = if alias_of(this).is_some_and(|alias| alias.starred) {
        let plain = AliasObject::place(&mut vm.heap, Kind::GenericAlias, origin, arguments, Value::NULL, false, false);
        (builtin(vm, "next"), vec![iterate(vm, plain)])
    } else {
        (vm.class_of(this).value(), vec![origin, arguments])
    };
    made_by(vm, callable, &arguments, None)
}

fn part(this: Value, part: impl FnOnce(Alias) -> Value) -> Value {
    alias_of(this).map_or(Value::NONE, part)
}

fn no_check(vm: &mut Vm, this: Value, function: &str) -> crate::vm::Raised {
    let typing = alias_of(this).is_some_and(|alias| alias.typing);
    let message = if typing {
        "Subscripted generics cannot be used with class and instance checks".to_owned()
    } else {
        format!("{function}() argument 2 cannot be a parameterized generic")
    };
    type_error(vm, message)
}

/// `__class_getitem__` of the built-in classes that have one.
pub(crate) static CLASS_GET_ITEM: Row = Row::ClassMethod(Builtin {
    owner: "type",
    name: "__class_getitem__",
    signature: Signature::One(|vm, class, item| Ok(of_item(vm, class, item))),
});

/// The built-in classes with `__class_getitem__`, besides the exception groups and `type`, of which only itself is subscriptable.
const GENERIC_KINDS: &[Kind] = &[
    Kind::List,
    Kind::Tuple,
    Kind::Dict,
    Kind::Set,
    Kind::FrozenSet,
    Kind::Enumerate,
    Kind::StaticMethod,
    Kind::ClassMethod,
    Kind::MemoryView,
    Kind::Generator,
    Kind::Coroutine,
    Kind::AsyncGenerator,
    Kind::MappingProxy,
];

/// Whether a built-in class has `__class_getitem__`.
pub(crate) fn has_subscript(vm: &Vm, class: Type) -> bool {
    GENERIC_KINDS.contains(&class.instance.0)
        || class.value() == vm.classes.exception(ExceptionClass::BaseExceptionGroup)
}

/// `origin[item]`
pub(crate) fn of_item(vm: &mut Vm, origin: Value, item: Value) -> Value {
    let arguments = if Tuple::from_value(item).is_some() { item } else { vm.tuple(&[item]) };
    place(vm, origin, arguments)
}

fn place(vm: &mut Vm, origin: Value, arguments: Value) -> Value {
    AliasObject::place(&mut vm.heap, Kind::GenericAlias, origin, arguments, Value::NULL, false, false)
}

/// An alias of the module `typing`.
pub(super) fn place_typing(vm: &mut Vm, origin: Value, arguments: &[Value], starred: bool) -> Value {
    let arguments = vm.tuple(arguments);
    let class = vm.classes.typing_alias;
    let alias = AliasObject::new(Kind::GenericAlias, origin, arguments, Value::NULL, starred, true);
    vm.heap.place_instance(alias, class)
}

/// `types.GenericAlias(origin, arguments)`
pub(crate) fn new_alias(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.refuse_keywords(vm, OWNER)?;
    match *arguments.positional {
        [origin, item] => Ok(of_item(vm, origin, item)),
        _ => {
            let given = arguments.positional.len();
            Err(type_error(vm, format!("GenericAlias expected 2 arguments, got {given}")))
        }
    }
}

/// `alias[item]`
pub(super) fn subscript(vm: &mut Vm, this: Value, item: Value) -> Fallible<Value> {
    let Some(alias) = alias_of(this) else { return Ok(Value::NONE) };
    let arguments = substitution::substitute(vm, this, items(alias.arguments.get()), item)?;
    if alias.typing {
        return Ok(place_typing(vm, alias.origin.get(), &arguments, alias.starred));
    }
    let arguments = match arguments.as_slice() {
        // The parameters that a ParamSpec stood for.
        [first, rest @ ..]
            if Tuple::from_value(*first).is_some() && super::text::is_callable(vm, alias.origin.get()) =>
        {
            let flat: Vec<Value> = items(*first).iter().chain(rest).copied().collect();
            vm.tuple(&flat)
        }
        arguments => vm.tuple(arguments),
    };
    let kind = Kind::GenericAlias;
    Ok(AliasObject::place(&mut vm.heap, kind, alias.origin.get(), arguments, Value::NULL, alias.starred, false))
}

pub(super) fn equal(vm: &mut Vm, left: Value, right: Value) -> Fallible<bool> {
    let (Some(left), Some(right)) = (alias_of(left), alias_of(right)) else { return Ok(false) };
    Ok((left.typing, left.starred) == (right.typing, right.starred)
        && vm.equal(left.origin.get(), right.origin.get())?
        && vm.equal(left.arguments.get(), right.arguments.get())?)
}

/// `iter(alias)`, for `*alias`; or `iter(Ts)`, for `*Ts`.
pub(crate) fn iterate(vm: &mut Vm, value: Value) -> Value {
    let starred = match alias_of(value) {
        Some(alias) if alias.typing => value,
        Some(alias) => {
            let (origin, arguments) = (alias.origin.get(), alias.arguments.get());
            AliasObject::place(&mut vm.heap, Kind::GenericAlias, origin, arguments, Value::NULL, true, false)
        }
        None => place_typing(vm, Value::NONE, &[value], true),
    };
    let tuple = vm.tuple(&[starred]);
    new_sequence_iterator(&mut vm.heap, Kind::TupleIterator, tuple)
}

/// The attributes that are those of an alias itself, not of its origin.
const OWN: &[&str] = &[
    "__class__",
    "__bases__",
    "__copy__",
    "__deepcopy__",
    "__origin__",
    "__args__",
    "__parameters__",
    "__unpacked__",
    "__mro_entries__",
    "__reduce__",
    "__reduce_ex__",
];

impl Vm {
    /// An attribute of an alias: its own, or that of its origin.
    pub(crate) fn find_in_alias(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        let Some(alias) = alias_of(value) else { return Ok(None) };
        let (origin, name_text) = (alias.origin.get(), text(name));
        let is_dunder = name_text.starts_with("__") && name_text.ends_with("__");
        const NAMES: &[&str] = &["__name__", "__qualname__", "__module__"];
        let own = match alias.typing {
            true => is_dunder && !NAMES.contains(&name_text.as_str()),
            false => OWN.contains(&name_text.as_str()),
        };
        if own { self.find_generic(value, name) } else { self.get_attribute(origin, name).map(Some) }
    }

    /// `alias(…)`: an instance of the origin, which is told the alias if it takes attributes.
    pub(crate) fn call_alias(&mut self, value: Value, arguments: &Arguments) -> Fallible<Value> {
        let Some(alias) = alias_of(value) else { return Ok(Value::NONE) };
        let made = self.call(alias.origin.get(), arguments)?;
        let name = self.intern("__orig_class__");
        let takes = kind_of(made).is_some() && Type::from_value(made).is_none();
        if takes && let Err(raised) = self.set_attribute(made, name, value) {
            let raised = match self.is_raised(ExceptionClass::TypeError) {
                true => self.unless_raised(ExceptionClass::TypeError, raised),
                false => self.unless_raised(ExceptionClass::AttributeError, raised),
            };
            raised?;
        }
        Ok(made)
    }
}
