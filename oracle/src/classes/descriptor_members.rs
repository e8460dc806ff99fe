//! Descriptors as objects: `__get__`, `__set__` and `__delete__` of properties, slots and the members of builtin classes.

use crate::classes::{Kind, Property, Super};
use crate::error::{Res, not_supported};
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
            Value::Str(name) => i.heap.get_of_super(this, &parent(this), &name.text),
            other => {
                let given = other.type_name();
                Err(i.heap.type_error(format!("attribute name must be string, not '{given}'")))
            }
        }
    }),
    Member::method("__repr__", |i, this, _| Ok(i.heap.str(crate::text::repr::repr(&i.heap, &this.as_builtin())?))),
    Member::attribute("__thisclass__", |_, this| Ok(Value::Class(Rc::clone(&parent(this).after)))),
    Member::method("__init__", |i, this, arguments| {
        // It was made with what it was called with, and does not change.
        let (own, other) = (parent(this), parent(&crate::builtins::superclass(i, arguments)?));
        match Rc::ptr_eq(&own.after, &other.after) && own.object.is(&other.object) {
            true => Ok(Value::None),
            false => Err(not_supported("super.__init__")),
        }
    }),
    Member::attribute("__self__", |_, this| Ok(parent(this).object.clone())),
    Member::attribute("__self_class__", |_, this| {
        Ok(parent(this).start.as_ref().map_or(Value::None, |start| Value::Class(Rc::clone(start))))
    }),
    Member::method("__get__", |i, this, arguments| {
        let instance = arguments.positional.first().cloned().unwrap_or(Value::None);
        let instance = Some(&instance).filter(|instance| !matches!(instance, Value::None));
        match (this, instance) {
            (Value::Instance(derived), Some(instance)) if parent(this).start.is_none() => {
                let class = Value::Class(Rc::clone(&derived.class.borrow()));
                i.heap.call(&class, vec![Value::Class(Rc::clone(&parent(this).after)), instance.clone()])
            }
            (Value::Instance(_), _) => Ok(this.clone()),
            _ => i.heap.bind(this, instance, i.heap.classes.get(Kind::Super)),
        }
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
            Ok(heap.bound_method(&wrapped.function.borrow(), &owner))
        }
        (Value::Member(of, member), _)
            if matches!(member.what, What::ClassMethod(_)) && !matches!(owner, Value::None | Value::Class(_)) =>
        {
            let (name, of, given) = (member.name, of.module_and_name().1, owner.type_name());
            let message = format!("descriptor '{name}' for type '{of}' needs a type, not a '{given}' as arg 2");
            Err(heap.type_error(message))
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
    Member::attribute("fget", |_, this| Ok(property(this).get.borrow().clone())),
    Member::attribute("fset", |_, this| Ok(property(this).set.borrow().clone())),
    Member::attribute("fdel", |_, this| Ok(property(this).delete.borrow().clone())),
    Member::writable(
        "__doc__",
        |_, this| Ok(property(this).doc.borrow().clone()),
        |_, this, value| {
            let old = property(this).doc.replace(value.unwrap_or(Value::None));
            drop(old);
            Ok(())
        },
    ),
    Member::writable(
        "__name__",
        |i, this| {
            let property = property(this);
            if let Some(name) = property.name.borrow().clone() {
                return Ok(name);
            }
            let getter = property.get.borrow().clone();
            let name = i.heap.optional_attribute(&getter, "__name__")?;
            name.ok_or_else(|| i.heap.no_attribute(this, "__name__"))
        },
        |_, this, value| {
            drop(property(this).name.replace(value));
            Ok(())
        },
    ),
    Member::method("__set_name__", |i, this, arguments| {
        let given = arguments.positional.len();
        let [_, name] = <[Value; 2]>::try_from(arguments.positional).map_err(|_| {
            i.heap.type_error(format!("__set_name__() takes 2 positional arguments but {given} were given"))
        })?;
        drop(property(this).name.replace(Some(name)));
        Ok(Value::None)
    }),
    Member::attribute("__isabstractmethod__", |i, this| is_abstract(i, &parts(&property(this)))),
    Member::method("getter", |interpreter, this, arguments| change(interpreter, this, arguments, 0)),
    Member::method("setter", |interpreter, this, arguments| change(interpreter, this, arguments, 1)),
    Member::method("deleter", |interpreter, this, arguments| change(interpreter, this, arguments, 2)),
];

fn parts(property: &Property) -> [Value; 3] {
    [&property.get, &property.set, &property.delete].map(|part| part.borrow().clone())
}

const ACCESSORS: [&str; 3] = ["getter", "setter", "deleter"];

/// A property of the same class with another accessor, if there is one given.
fn change(interpreter: &Interpreter, this: &Value, arguments: Arguments, which: usize) -> Res {
    let heap = &interpreter.heap;
    let function = arguments.one(heap, &format!("property.{}", ACCESSORS[which]))?;
    let old = property(this);
    let mut parts = parts(&old);
    if !matches!(function, Value::None) {
        parts[which] = function;
    }
    let doc = match (old.has_doc_of_getter.get(), &parts[0]) {
        (false, _) | (true, Value::None) => old.doc.borrow().clone(),
        (true, _) => Value::None,
    };
    let class = Value::Class(this.class(heap));
    let made = heap.call(&class, parts.into_iter().chain([doc]).collect())?;
    if let Value::Property(made) = made.as_builtin() {
        drop(made.name.replace(old.name.borrow().clone()));
    }
    Ok(made)
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
    Member::writable(
        "__annotations__",
        |i, this| kept(i, this, "__annotations__"),
        |i, this, value| keep(i, this, "__annotations__", value),
    ),
    Member::writable(
        "__annotate__",
        |i, this| kept(i, this, "__annotate__"),
        |i, this, value| keep(i, this, "__annotate__", value),
    ),
];

/// An attribute of the function, which is asked once.
fn kept(interpreter: &Interpreter, this: &Value, name: &str) -> Res {
    let heap = &interpreter.heap;
    let Some(dict) = heap.dict_of(this) else { return heap.get_attribute(&wrapped(this), name) };
    if let Some(found) = dict.get_str(heap, name)? {
        return Ok(found);
    }
    let found = heap.get_attribute(&wrapped(this), name)?;
    dict.set_str(heap, name, found.clone())?;
    Ok(found)
}

fn keep(interpreter: &Interpreter, this: &Value, name: &str, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    let Some(dict) = heap.dict_of(this) else { return Err(heap.no_attribute(this, name)) };
    match value {
        Some(value) => dict.set_str(heap, name, value),
        None => dict.remove_str(heap, name).map(drop),
    }
}

/// Whether one of the functions is marked as abstract.
fn is_abstract(interpreter: &Interpreter, functions: &[Value]) -> Res {
    let heap = &interpreter.heap;
    for function in functions {
        if let Some(mark) = heap.nested("", || heap.optional_attribute(function, "__isabstractmethod__"))?
            && heap.truth(&mark)?
        {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn wrapped(value: &Value) -> Value {
    match value.as_builtin() {
        Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped) => wrapped.function.borrow().clone(),
        _ => unreachable!("members are given values of their class"),
    }
}
