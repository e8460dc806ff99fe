//! The attributes of builtin functions, bound or not, and of the descriptors in builtin classes. Calling them is in `walk::call`.

use crate::classes::Kind;
use crate::error::{Res, not_supported};
use crate::interpreter::Interpreter;
use crate::member::{Member, What};
use crate::value::Value;
use std::rc::Rc;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Builtin, FUNCTION),
    (Kind::MethodDescriptor, OF_CLASS),
    (Kind::WrapperDescriptor, OF_CLASS),
    (Kind::ClassMethodDescriptor, OF_CLASS),
    (Kind::GetsetDescriptor, OF_CLASS),
    (Kind::MemberDescriptor, OF_CLASS),
    (Kind::MethodWrapper, WRAPPER),
];

const NAME: Member = Member::attribute("__name__", |interpreter, this| Ok(interpreter.heap.str(&*name(this))));
const QUALNAME: Member = Member::attribute("__qualname__", qualname);
const OWNER: Member = Member::attribute("__objclass__", owner);
const RECEIVER: Member = Member::attribute("__self__", receiver);
const DOC: Member = Member::attribute("__doc__", doc);
const CALL: Member = Member::method("__call__", Interpreter::call_inner);

const FUNCTION: &[Member] = &[
    NAME,
    QUALNAME,
    RECEIVER,
    DOC,
    CALL,
    Member::writable("__module__", module, |_, _, _| Err(not_supported("another __module__ of a built-in function"))),
];
const OF_CLASS: &[Member] = &[NAME, QUALNAME, OWNER, DOC];
const WRAPPER: &[Member] = &[NAME, QUALNAME, RECEIVER, OWNER, DOC, CALL];

fn name(this: &Value) -> Rc<str> {
    match this {
        Value::Function(function) => Rc::clone(&function.name.borrow()),
        Value::Builtin(function) => function.name.into(),
        Value::BoundMember(bound) => bound.member.name.into(),
        Value::Member(_, member) => member.name.into(),
        Value::Slot(slot) => (&*slot.name).into(),
        Value::InC(member) => Rc::clone(&member.name),
        Value::BoundMethod(method) => name(&method.function),
        _ => "?".into(),
    }
}

/// `list.append` for a method of a list, `dict.fromkeys` for a method of the class itself.
fn qualname(interpreter: &Interpreter, this: &Value) -> Res {
    let heap = &interpreter.heap;
    let class = match this {
        Value::BoundMember(bound) if bound.kind() == Kind::MethodWrapper => Rc::clone(heap.classes.get(bound.owner)),
        Value::BoundMember(bound) => match &bound.receiver {
            Value::Class(class) => Rc::clone(class),
            other => other.class(heap),
        },
        Value::BoundMethod(method) if method.kind() == Kind::Builtin => match &method.receiver {
            Value::Class(class) => Rc::clone(class),
            other => other.class(heap),
        },
        Value::BoundMethod(method) => return qualname(interpreter, &method.function),
        Value::InC(member) => return Ok(heap.str(format!("{}.{}", member.class.name, member.name))),
        Value::Member(owner, _) => Rc::clone(heap.classes.get(*owner)),
        Value::Slot(slot) => match slot.owner.upgrade() {
            Some(class) => class,
            None => return Ok(heap.str(format!("{}.{}", slot.class, slot.name))),
        },
        _ => return Ok(heap.str(&*name(this))),
    };
    Ok(heap.str(format!("{}.{}", class.qualname(), name(this))))
}

/// What CPython says of it; nothing of a slot that the program made.
fn doc(interpreter: &Interpreter, this: &Value) -> Res {
    let owner = match this {
        Value::Function(function) => return Ok(function.doc.borrow().clone()),
        Value::BoundMember(bound) => bound.owner.name(),
        Value::Member(owner, _) => owner.name(),
        Value::InC(member) => member.class.name,
        Value::Slot(slot) => match slot.owner.upgrade().and_then(|owner| owner.in_c()) {
            Some(class) => class.name,
            None => return Ok(Value::None),
        },
        Value::BoundMethod(method) => return doc(interpreter, &method.function),
        Value::Builtin(_) => match interpreter.module_of(this)? {
            Some(Value::Module(module)) => &module.name(&interpreter.heap).unwrap_or_default(),
            _ => return Ok(Value::None),
        },
        _ => return Ok(Value::None),
    };
    Ok(interpreter.heap.optional_str(library::member_doc(owner, &name(this))))
}

/// The class that has it.
fn owner(interpreter: &Interpreter, this: &Value) -> Res {
    let heap = &interpreter.heap;
    match this {
        Value::Member(owner, _) => Ok(heap.class(*owner)),
        Value::BoundMember(bound) => Ok(heap.class(bound.owner)),
        Value::InC(member) => member.owner().map(Value::Class).ok_or_else(|| not_supported("a class that is gone")),
        Value::BoundMethod(method) => owner(interpreter, &method.function),
        Value::Slot(slot) => {
            slot.owner.upgrade().map(Value::Class).ok_or_else(|| not_supported("a class that is gone"))
        }
        _ => Err(heap.no_attribute(this, "__objclass__")),
    }
}

/// What a method is bound to; a function to its module, `__new__` to its class.
fn receiver(interpreter: &Interpreter, this: &Value) -> Res {
    match this {
        Value::BoundMember(bound) if matches!(bound.member.what, What::Static(_)) => Ok(Value::None),
        Value::BoundMember(bound) => Ok(bound.receiver.clone()),
        Value::BoundMethod(method) => Ok(method.receiver.clone()),
        Value::InC(_) => owner(interpreter, this),
        Value::Member(owner, _) => Ok(interpreter.heap.class(*owner)),
        _ => Ok(interpreter.module_of(this)?.unwrap_or(Value::None)),
    }
}

/// The name of a function's module; a method has none.
fn module(interpreter: &Interpreter, this: &Value) -> Res {
    match this {
        Value::Function(function) => Ok(function.module.borrow().clone()),
        Value::Builtin(_) => match interpreter.module_of(this)? {
            Some(module) => interpreter.heap.get_attribute(&module, "__name__"),
            None => Ok(Value::None),
        },
        _ => Ok(Value::None),
    }
}
