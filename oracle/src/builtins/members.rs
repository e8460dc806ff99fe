//! The attributes of builtin functions, bound or not, and of the methods of builtin classes. Calling them is in `walk::call`.

use crate::classes::Kind;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Interpreter;
use crate::member::{BoundMember, Member};
use crate::value::Value;
use std::rc::Rc;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Builtin, FUNCTION),
    (Kind::MethodWrapper, FUNCTION),
    (Kind::MethodDescriptor, METHOD),
    (Kind::ClassMethodDescriptor, METHOD),
    (Kind::WrapperDescriptor, METHOD),
];

const FUNCTION: &[Member] = &[
    Member::attribute("__name__", |interpreter, this| Ok(interpreter.heap.str(name(this)))),
    Member::attribute("__qualname__", |interpreter, this| match this {
        Value::BoundMember(bound) => qualname_of_bound(&interpreter.heap, bound),
        _ => Ok(interpreter.heap.str(name(this))),
    }),
    Member::attribute("__self__", receiver),
];

const METHOD: &[Member] = &[
    Member::attribute("__name__", |interpreter, this| Ok(interpreter.heap.str(name(this)))),
    Member::attribute("__qualname__", |interpreter, this| {
        let (class, member) = method(this);
        Ok(interpreter.heap.str(format!("{}.{}", class.name(), member.name)))
    }),
    Member::attribute("__objclass__", |interpreter, this| Ok(interpreter.heap.class(method(this).0))),
];

fn name(this: &Value) -> &'static str {
    match this {
        Value::Builtin(function) => function.name,
        Value::BoundMember(bound) => bound.member.name,
        Value::Member(_, member) => member.name,
        _ => unreachable!("members are given values of their class"),
    }
}

fn method(this: &Value) -> (Kind, &'static Member) {
    match this {
        Value::Member(class, member) => (*class, *member),
        _ => unreachable!("members are given values of their class"),
    }
}

/// `list.append` for a method of a list, `dict.fromkeys` for a method of the class itself.
fn qualname_of_bound(heap: &HeapRef, bound: &Ref<BoundMember>) -> Res {
    let class = match &bound.receiver {
        Value::Class(class) => Rc::clone(class),
        other => other.class(heap),
    };
    Ok(heap.str(format!("{}.{}", class.qualname(), bound.member.name)))
}

/// What a method is bound to. Functions of modules are bound to these in CPython; here they do not know their module.
fn receiver(interpreter: &Interpreter, this: &Value) -> Res {
    match this {
        Value::BoundMember(bound) => Ok(bound.receiver.clone()),
        _ => Err(interpreter.heap.no_attribute(this, "__self__")),
    }
}
