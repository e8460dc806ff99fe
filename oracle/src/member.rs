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
    pub(crate) fn kind(&self) -> Kind {
        match self.what {
            What::Method(_) | What::ClassMethod(_) => Kind::MethodDescriptor,
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

/// A method bound to the object that it was looked up on.
pub(crate) struct BoundMember {
    pub(crate) receiver: Value,
    pub(crate) member: &'static Member,
}

/// What a builtin class itself has under a name.
pub(crate) fn own_member(kind: Kind, name: &str) -> Option<Value> {
    let tables = TABLES.iter().flat_map(|tables| tables.iter()).filter(|(owner, _)| *owner == kind);
    let mut members = tables.flat_map(|(_, members)| members.iter());
    members.find(|member| member.name == name).map(|member| Value::Member(kind, member))
}

/// The names of what a builtin class itself has.
pub(crate) fn own_names(kind: Kind) -> impl Iterator<Item = &'static str> {
    let tables = TABLES.iter().flat_map(|tables| tables.iter()).filter(move |(owner, _)| *owner == kind);
    tables.flat_map(|(_, members)| members.iter()).map(|member| member.name)
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
