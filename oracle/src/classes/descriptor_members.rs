//! Descriptors as objects: `__get__`, `__set__` and `__delete__` of properties, slots and the members of builtin classes.

use crate::classes::{Kind, Property, Super};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::{Member, What};
use crate::value::Value;
use std::rc::Rc;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Property, PROPERTY),
    (Kind::Method, METHOD),
    (Kind::StaticMethod, WRAPPED),
    (Kind::StaticMethod, CALLED),
    (Kind::ClassMethod, WRAPPED),
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

const SUPER: &[Member] = &[
    Member::method("__getattribute__", |i, this, arguments| {
        let name = arguments.one(&i.heap, "super.__getattribute__")?;
        match name.as_builtin() {
            Value::Str(name) => i.heap.get_of_super(&parent(this), &name.text),
            other => {
                let given = other.type_name();
                Err(i.heap.type_error(format!("attribute name must be string, not '{given}'")))
            }
        }
    }),
    Member::method("__repr__", |i, this, _| Ok(i.heap.str(crate::text::repr::repr(&i.heap, &this.as_builtin())?))),
    Member::attribute("__thisclass__", |_, this| Ok(Value::Class(Rc::clone(&parent(this).after)))),
    Member::attribute("__self__", |_, this| Ok(parent(this).object.clone())),
    Member::attribute("__self_class__", |_, this| {
        Ok(parent(this).start.as_ref().map_or(Value::None, |start| Value::Class(Rc::clone(start))))
    }),
    Member::method("__get__", |i, this, arguments| {
        let instance = arguments.positional.first().cloned().unwrap_or(Value::None);
        let instance = Some(&instance).filter(|instance| !matches!(instance, Value::None));
        i.heap.bind(this, instance, i.heap.classes.get(Kind::Super))
    }),
];

fn parent(value: &Value) -> Ref<Super> {
    match value.as_builtin() {
        Value::Super(parent) => parent,
        _ => unreachable!("members are given values of their class"),
    }
}

/// `descriptor.__get__(instance, owner=None)`
fn get(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let given = arguments.positional_only(heap, "__get__", 1, 2)?;
    let owner = given.get(1).cloned().unwrap_or(Value::None);
    let instance = Some(&given[0]).filter(|instance| !matches!(instance, Value::None));
    let class = match (&owner, instance) {
        (Value::Class(class), _) => Rc::clone(class),
        (_, Some(instance)) => instance.class(heap),
        (Value::None, None) => return Err(heap.type_error("__get__(None, None) is invalid")),
        (owner, None) => owner.class(heap),
    };
    instance.map_or(Ok(()), |instance| check_applies(heap, this, instance))?;
    match (this.as_builtin(), instance) {
        (Value::Property(_), None) => Ok(this.clone()),
        // A class method is bound to whatever is given for the class.
        (Value::ClassMethod(wrapped), _) if !matches!(owner, Value::None | Value::Class(_)) => {
            Ok(heap.bound_method(&wrapped.function, &owner))
        }
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

const PROPERTY: &[Member] = &[
    Member::attribute("fget", |_, this| Ok(property(this).get.clone())),
    Member::attribute("fset", |_, this| Ok(property(this).set.clone())),
    Member::attribute("fdel", |_, this| Ok(property(this).delete.clone())),
    Member::writable(
        "__doc__",
        |i, this| match (&*property(this).doc.borrow(), &property(this).get) {
            (Value::None, get @ (Value::Builtin(_) | Value::BoundMember(_) | Value::Member(..))) => {
                i.heap.get_attribute(get, "__doc__")
            }
            (doc, _) => Ok(doc.clone()),
        },
        |_, this, value| {
            let old = property(this).doc.replace(value.unwrap_or(Value::None));
            drop(old);
            Ok(())
        },
    ),
    Member::writable(
        "__name__",
        |i, this| match &*property(this).name.borrow() {
            Value::None => match i.heap.optional_attribute(&property(this).get, "__name__")? {
                Some(name) => Ok(name),
                None => Err(i.heap.no_attribute(this, "__name__")),
            },
            name => Ok(name.clone()),
        },
        |_, this, value| {
            let old = property(this).name.replace(value.unwrap_or(Value::None));
            drop(old);
            Ok(())
        },
    ),
    Member::attribute("__isabstractmethod__", |i, this| {
        let it = property(this);
        is_abstract(i, &[it.get.clone(), it.set.clone(), it.delete.clone()])
    }),
    Member::method("getter", |interpreter, this, arguments| change(interpreter, this, arguments, 0)),
    Member::method("setter", |interpreter, this, arguments| change(interpreter, this, arguments, 1)),
    Member::method("deleter", |interpreter, this, arguments| change(interpreter, this, arguments, 2)),
];

fn change(interpreter: &Interpreter, this: &Value, arguments: Arguments, which: usize) -> Res {
    let old = property(this);
    let function = arguments.positional.first().cloned().unwrap_or(Value::None);
    let mut parts = [old.get.clone(), old.set.clone(), old.delete.clone()];
    parts[which] = function;
    let [get, set, delete] = parts;
    let (doc, name) = (old.doc.borrow().clone(), old.name.borrow().clone());
    let property = crate::classes::Property { get, set, delete, doc: doc.into(), name: name.into() };
    Ok(Value::Property(interpreter.heap.immutable(property)))
}

const METHOD: &[Member] = &[
    Member::attribute("__func__", |_, this| Ok(method(this).function.clone())),
    Member::attribute("__self__", |_, this| Ok(method(this).receiver.clone())),
    Member::method("__call__", Interpreter::call),
    // It is bound already.
    Member::method("__get__", |i, this, arguments| {
        match arguments.positional_only(&i.heap, "__get__", 1, 2)?.as_slice() {
            [Value::None] | [Value::None, Value::None] => Err(i.heap.type_error("__get__(None, None) is invalid")),
            _ => Ok(this.clone()),
        }
    }),
    Member::attribute("__doc__", |i, this| i.heap.get_attribute(&method(this).function, "__doc__")),
    Member::attribute("__dict__", |i, this| i.heap.get_attribute(&method(this).function, "__dict__")),
];

fn method(value: &Value) -> &crate::classes::BoundMethod {
    match value {
        Value::BoundMethod(method) => method,
        _ => unreachable!("members are given values of their class"),
    }
}

const WRAPPED: &[Member] = &[
    Member::attribute("__func__", |_, this| Ok(wrapped(this))),
    Member::attribute("__wrapped__", |_, this| Ok(wrapped(this))),
    Member::attribute("__isabstractmethod__", |i, this| is_abstract(i, &[wrapped(this)])),
    Member::attribute("__annotations__", |i, this| i.heap.get_attribute(&wrapped(this), "__annotations__")),
    Member::attribute("__annotate__", |i, this| i.heap.get_attribute(&wrapped(this), "__annotate__")),
];

/// Whether one of the functions is marked as abstract.
fn is_abstract(interpreter: &Interpreter, functions: &[Value]) -> Res {
    let heap = &interpreter.heap;
    for function in functions {
        if let Some(mark) = heap.optional_attribute(function, "__isabstractmethod__")?
            && heap.truth(&mark)?
        {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn wrapped(value: &Value) -> Value {
    match value.as_builtin() {
        Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped) => wrapped.function.clone(),
        _ => unreachable!("members are given values of their class"),
    }
}
