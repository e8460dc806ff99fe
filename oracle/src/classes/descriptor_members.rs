//! Descriptors as objects: `__get__`, `__set__` and `__delete__` of properties, slots and the members of builtin classes.

use crate::classes::{Kind, Property};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::{Member, What};
use crate::value::Value;
use std::rc::Rc;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Property, DATA),
    (Kind::MemberDescriptor, DATA),
    (Kind::GetsetDescriptor, DATA),
    (Kind::StaticMethod, PLAIN),
    (Kind::ClassMethod, PLAIN),
    (Kind::MethodDescriptor, PLAIN),
    (Kind::WrapperDescriptor, PLAIN),
    (Kind::WrapperDescriptor, CALLED),
    (Kind::MethodDescriptor, CALLED),
    (Kind::ClassMethodDescriptor, PLAIN),
    (Kind::ClassMethodDescriptor, CALLED),
    (Kind::Super, SUPER),
];

const PLAIN: &[Member] = &[Member::method("__get__", get)];

const CALLED: &[Member] = &[Member::method("__call__", Interpreter::call_inner)];

const DATA: &[Member] = &[
    Member::method("__get__", get),
    Member::method("__set__", |i, this, arguments| {
        let given = arguments.positional_only(&i.heap, "__set__", 2, 2)?;
        set(i, this, &given[0], Some(given[1].clone()))
    }),
    Member::method("__delete__", |i, this, arguments| {
        let instance = arguments.one(&i.heap, "__delete__")?;
        set(i, this, &instance, None)
    }),
];

const SUPER: &[Member] = &[Member::method("__get__", |i, this, arguments| {
    let instance = arguments.positional.first().cloned().unwrap_or(Value::None);
    let instance = Some(&instance).filter(|instance| !matches!(instance, Value::None));
    i.heap.bind(this, instance, i.heap.classes.get(Kind::Super))
})];

/// `descriptor.__get__(instance, owner=None)`
fn get(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let given = arguments.positional_only(heap, "__get__", 1, 2)?;
    let owner = given.get(1).cloned().unwrap_or(Value::None);
    let instance = Some(&given[0]).filter(|instance| !matches!(instance, Value::None));
    let class = match (&owner, instance) {
        (Value::Class(class), _) => Rc::clone(class),
        (_, Some(instance)) => instance.class(heap),
        (_, None) => return Err(heap.type_error("__get__(None, None) is invalid")),
    };
    instance.map_or(Ok(()), |instance| check_applies(heap, this, instance))?;
    match (this.as_builtin(), instance) {
        (Value::Property(_), None) => Ok(this.clone()),
        (descriptor, instance) => heap.bind(&descriptor, instance, &class),
    }
}

/// TypeError if a member of a builtin class is used with an instance of another; methods of classes are bound to the class.
fn check_applies(heap: &HeapRef, descriptor: &Value, instance: &Value) -> Res<()> {
    match descriptor {
        Value::Member(owner, member)
            if matches!(member.what, What::Method(_) | What::Attribute(..)) && !instance.kind().is_subclass(*owner) =>
        {
            Err(heap.not_applicable(member.name, owner.module_and_name().1, instance))
        }
        _ => Ok(()),
    }
}

fn set(interpreter: &Interpreter, this: &Value, instance: &Value, new: Option<Value>) -> Res {
    check_applies(&interpreter.heap, this, instance)?;
    let done = interpreter.heap.set_by_descriptor(&this.as_builtin(), instance, new);
    done.unwrap_or(Ok(())).map(|()| Value::None)
}

/// The property that a value is, be it of a derived class.
pub(crate) fn property(value: &Value) -> Ref<Property> {
    match value.as_builtin() {
        Value::Property(property) => property,
        _ => unreachable!("members are given values of their class"),
    }
}
