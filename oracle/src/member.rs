//! What the builtin classes have: rows of methods and attributes, by class.

use crate::classes::{Class, Kind};
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use crate::{
    builtins, bytes, classes, container, exception_group, exception_members, function, generator, methods, native,
    number, text, typing, walk,
};
use std::rc::Rc;

/// A method or attribute of a builtin class. Its functions are given only values of that class.
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) what: What,
}

pub(crate) type MethodCall = fn(&Interpreter, &Value, Arguments) -> Res;
pub(crate) type NewCall = fn(&Interpreter, &Rc<Class>, Arguments) -> Res;
pub(crate) type Get = fn(&Interpreter, &Value) -> Res;
/// Sets an attribute, or deletes it with `None`.
pub(crate) type Set = fn(&Interpreter, &Value, Option<Value>) -> Res<()>;

pub(crate) enum What {
    Method(MethodCall),
    /// A method that is given the class.
    ClassMethod(MethodCall),
    /// `__new__`.
    New(NewCall),
    /// Without a function that sets it, it is read-only.
    Attribute(Get, Option<Set>),
}

impl Member {
    pub(crate) const fn method(name: &'static str, call: MethodCall) -> Self {
        Self { name, what: What::Method(call) }
    }

    pub(crate) const fn class_method(name: &'static str, call: MethodCall) -> Self {
        Self { name, what: What::ClassMethod(call) }
    }

    pub(crate) const fn new(call: NewCall) -> Self {
        Self { name: "__new__", what: What::New(call) }
    }

    /// The class of the member itself.
    fn kind(&self) -> Kind {
        match self.what {
            What::Method(_) if SLOTS.contains(&self.name) => Kind::WrapperDescriptor,
            What::Method(_) => Kind::MethodDescriptor,
            What::ClassMethod(_) => Kind::ClassMethodDescriptor,
            What::New(_) => Kind::Builtin,
            What::Attribute(..) => Kind::GetsetDescriptor,
        }
    }

    pub(crate) const fn attribute(name: &'static str, get: Get) -> Self {
        Self { name, what: What::Attribute(get, None) }
    }

    pub(crate) const fn writable(name: &'static str, get: Get, set: Set) -> Self {
        Self { name, what: What::Attribute(get, Some(set)) }
    }
}

/// Special methods that CPython's types have as slots: they are found as wrappers of these.
#[rustfmt::skip]
const SLOTS: &[&str] = &[
    "__repr__", "__hash__", "__str__", "__getattribute__", "__setattr__", "__delattr__", "__lt__", "__le__", "__eq__", "__ne__",
    "__gt__", "__ge__", "__iter__", "__next__", "__get__", "__set__", "__delete__", "__init__", "__call__", "__add__", "__radd__",
    "__sub__", "__rsub__", "__mul__", "__rmul__", "__mod__", "__rmod__", "__divmod__", "__rdivmod__", "__pow__", "__rpow__",
    "__neg__", "__pos__", "__abs__", "__bool__", "__invert__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__",
    "__rand__", "__xor__", "__rxor__", "__or__", "__ror__", "__int__", "__float__", "__iadd__", "__isub__", "__imul__", "__iand__",
    "__ixor__", "__ior__", "__floordiv__", "__rfloordiv__", "__truediv__", "__rtruediv__", "__index__", "__len__", "__getitem__",
    "__setitem__", "__delitem__", "__contains__", "__await__", "__aiter__", "__anext__",
];

/// Methods that CPython's types have beside the slot of that name.
const BESIDE_SLOTS: &[(Kind, &str)] = &[
    (Kind::Dict, "__getitem__"),
    (Kind::Dict, "__contains__"),
    (Kind::List, "__getitem__"),
    (Kind::Set, "__contains__"),
    (Kind::FrozenSet, "__contains__"),
    (Kind::Type, "__call__"),
];

/// The class of a method of that class.
pub(crate) fn kind_of_member(owner: Kind, member: &Member) -> Kind {
    if BESIDE_SLOTS.contains(&(owner, member.name)) { Kind::MethodDescriptor } else { member.kind() }
}

/// A method bound to the object that it was looked up on.
pub(crate) struct BoundMember {
    pub(crate) receiver: Value,
    pub(crate) member: &'static Member,
}

impl BoundMember {
    pub(crate) fn kind(&self) -> Kind {
        match kind_of_member(self.receiver.as_builtin().kind(), self.member) {
            Kind::WrapperDescriptor => Kind::MethodWrapper,
            _ => Kind::Builtin,
        }
    }
}

/// Builtin classes whose instances have no hash: their `__hash__` is None.
const UNHASHABLE: &[Kind] =
    &[Kind::List, Kind::Dict, Kind::Set, Kind::ByteArray, Kind::DictKeys, Kind::DictItems, Kind::FrameLocals];

/// What a builtin class itself has under a name.
pub(crate) fn own_member(kind: Kind, name: &str) -> Option<Value> {
    if name == "__hash__" && UNHASHABLE.contains(&kind) {
        return Some(Value::None);
    }
    let tables = TABLES.iter().flat_map(|tables| tables.iter()).filter(|(owner, _)| *owner == kind);
    let mut members = tables.flat_map(|(_, members)| members.iter());
    members.find(|member| member.name == name).map(|member| Value::Member(kind, member))
}

/// The names of what a builtin class itself has.
pub(crate) fn own_names(kind: Kind) -> impl Iterator<Item = &'static str> {
    let tables = TABLES.iter().flat_map(|tables| tables.iter()).filter(move |(owner, _)| *owner == kind);
    let hash = UNHASHABLE.contains(&kind).then_some("__hash__");
    tables.flat_map(|(_, members)| members.iter()).map(|member| member.name).chain(hash)
}

/// All tables of members; a class can have rows in several.
static TABLES: &[&[(Kind, &[Member])]] = &[
    builtins::members::TABLES,
    bytes::TABLES,
    classes::TABLES,
    classes::descriptor_members::TABLES,
    classes::annotations::TABLES,
    exception_members::TABLES,
    exception_group::TABLES,
    function::TABLES,
    methods::TABLES,
    methods::SPECIAL_TABLES,
    generator::TABLES,
    text::TABLES,
    number::methods::TABLES,
    number::special::TABLES,
    container::methods::TABLES,
    generator::ANEXT_TABLES,
    generator::ASYNC_TABLES,
    native::TABLES,
    walk::TABLES,
    typing::TABLES,
];
