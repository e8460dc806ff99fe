//! What the builtin classes have: rows of methods and attributes, by class.

use crate::class::Kind;
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use crate::{generator, traceback, walk};

/// A method or attribute of a builtin class. Its functions are given only values of that class.
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) what: What,
}

pub(crate) type MethodCall = fn(&Interpreter, &Value, Arguments) -> Res;
pub(crate) type Get = fn(&Interpreter, &Value) -> Res;
/// Sets an attribute, or deletes it with `None`.
pub(crate) type Set = fn(&Interpreter, &Value, Option<Value>) -> Res<()>;

pub(crate) enum What {
    Method(MethodCall),
    /// Without a function that sets it, it is read-only.
    Attribute(Get, Option<Set>),
}

impl Member {
    pub(crate) const fn method(name: &'static str, call: MethodCall) -> Self {
        Self { name, what: What::Method(call) }
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
    pub(crate) class: Kind,
    pub(crate) member: &'static Member,
}

/// The members that a class itself adds.
fn own_members(kind: Kind) -> &'static [Member] {
    TABLES.iter().find(|(owner, _)| *owner == kind).map_or(&[], |(_, members)| members)
}

/// The member of a class or of the bases of it, with the class that has it.
pub(crate) fn find_member(kind: Kind, name: &str) -> Option<(Kind, &'static Member)> {
    let mut classes = kind.with_bases();
    classes.find_map(|kind| own_members(kind).iter().find(|member| member.name == name).map(|member| (kind, member)))
}

static TABLES: &[(Kind, &[Member])] = &[
    (Kind::Generator, generator::MEMBERS),
    (Kind::Coroutine, generator::COROUTINE_MEMBERS),
    (Kind::Traceback, traceback::MEMBERS),
    (Kind::Code, walk::code::MEMBERS),
];
