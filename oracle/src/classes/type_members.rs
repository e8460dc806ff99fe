//! The members of `type`: what a class tells of itself. What instances have is in `members`.

use crate::classes::Class;
use crate::classes::bases::default_order;
use crate::classes::create::{best_base, check_name};
use crate::classes::members::{class, text, two};
use crate::error::{Res, not_supported};
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::value::Value;
use std::rc::Rc;

pub(super) const TYPE: &[Member] = &[
    Member::method("__setattr__", |i, this, arguments| {
        let [name, value] = two(i, arguments, "__setattr__")?;
        i.heap.set_default(this, &attribute_name(i, this, name)?, Some(value))?;
        Ok(Value::None)
    }),
    Member::method("__delattr__", |i, this, arguments| {
        let name = attribute_name(i, this, arguments.one(&i.heap, "type.__delattr__")?)?;
        i.heap.set_default(this, &name, None)?;
        Ok(Value::None)
    }),
    Member::writable("__name__", |interpreter, this| Ok(interpreter.heap.str(&*class(this).name())), set_name),
    Member::writable(
        "__qualname__",
        |interpreter, this| Ok(interpreter.heap.str(&*class(this).qualname())),
        set_qualname,
    ),
    Member::writable("__module__", module, set_module),
    Member::writable("__type_params__", type_params, |i, this, value| {
        set_in_namespace(i, this, "__type_params__", value)
    }),
    Member::writable("__doc__", doc, |interpreter, this, value| set_in_namespace(interpreter, this, "__doc__", value)),
    Member::attribute("__mro__", |interpreter, this| {
        let mro: Vec<Value> = class(this).mro().into_iter().map(Value::Class).collect();
        Ok(interpreter.heap.tuple(mro))
    }),
    Member::writable(
        "__bases__",
        |interpreter, this| {
            let bases: Vec<Value> = class(this).bases.borrow().iter().cloned().map(Value::Class).collect();
            Ok(interpreter.heap.tuple(bases))
        },
        |interpreter, this, value| interpreter.set_bases(class(this), value),
    ),
    Member::attribute("__base__", |interpreter, this| {
        let bases = class(this).bases.borrow();
        if bases.is_empty() { Ok(Value::None) } else { best_base(&interpreter.heap, &bases).map(Value::Class) }
    }),
    Member::attribute("__text_signature__", |_, this| match class(this).is_builtin() || class(this).in_c().is_some() {
        true => Err(not_supported("__text_signature__")),
        false => Ok(Value::None),
    }),
    Member::attribute("__flags__", |_, _| Err(not_supported("__flags__"))),
    Member::attribute("__basicsize__", |_, _| Err(not_supported("__basicsize__"))),
    Member::attribute("__itemsize__", |_, _| Err(not_supported("__itemsize__"))),
    Member::attribute("__dictoffset__", |_, _| Err(not_supported("__dictoffset__"))),
    Member::attribute("__weakrefoffset__", |_, _| Err(not_supported("__weakrefoffset__"))),
    Member::attribute("__dict__", namespace),
    Member::method("__subclasses__", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "type.__subclasses__")?;
        Ok(interpreter.heap.list(class(this).subclasses().into_iter().map(Value::Class).collect()))
    }),
    Member::method("mro", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "type.mro")?;
        let order = default_order(&interpreter.heap, class(this))?;
        Ok(interpreter.heap.list(order.into_iter().map(Value::Class).collect()))
    }),
    Member::method("__call__", |interpreter, this, arguments| interpreter.instantiate(class(this), arguments)),
    Member::class_method("__prepare__", |interpreter, _, _| Ok(interpreter.heap.dict(Default::default()))),
    Member::method("__instancecheck__", |interpreter, this, arguments| {
        let value = arguments.one(&interpreter.heap, "type.__instancecheck__")?;
        Ok(Value::Bool(value.class(&interpreter.heap).is_subclass(class(this))))
    }),
    Member::method("__subclasscheck__", |interpreter, this, arguments| {
        let value = arguments.one(&interpreter.heap, "type.__subclasscheck__")?;
        match value {
            Value::Class(other) => Ok(Value::Bool(other.is_subclass(class(this)))),
            _ => Err(interpreter.heap.type_error("issubclass() arg 1 must be a class")),
        }
    }),
    Member::method("__init__", |i, _, arguments| match arguments.positional.len() {
        1 if !arguments.keywords.is_empty() => Err(i.heap.type_error("type.__init__() takes no keyword arguments")),
        1 | 3 => Ok(Value::None),
        _ => Err(i.heap.type_error("type.__init__() takes 1 or 3 arguments")),
    }),
];

/// `class.__dict__`
pub(super) fn namespace(interpreter: &Interpreter, this: &Value) -> Res {
    match class(this).visible_namespace(&interpreter.heap)? {
        Some(namespace) => Ok(interpreter.heap.mapping_proxy(Value::Dict(namespace))),
        None => own_members(interpreter, class(this)),
    }
}

/// The name of an attribute of a class; that a builtin class does not change is said first.
fn attribute_name(interpreter: &Interpreter, this: &Value, name: Value) -> Res<String> {
    let class = class(this);
    if !class.is_mutable() && !matches!(name.as_builtin(), Value::Str(_)) {
        let (name, class) = (crate::text::repr::repr(&interpreter.heap, &name)?, class.full_name());
        return Err(interpreter.heap.type_error(format!("cannot set {name} attribute of immutable type '{class}'")));
    }
    text(interpreter, name)
}

/// The namespace of a builtin class, as it would be if it had one.
fn own_members(interpreter: &Interpreter, class: &Rc<Class>) -> Res {
    let heap = &interpreter.heap;
    let dict = heap.mutable(crate::value::Dict::default());
    for name in crate::member::own_names(class.kind) {
        if let Some(member) = crate::member::own_member(heap, class.kind, name) {
            dict.set_str(heap, name, member)?;
        }
    }
    Ok(heap.mapping_proxy(Value::Dict(dict)))
}

fn module(interpreter: &Interpreter, this: &Value) -> Res {
    match &class(this).namespace {
        Some(namespace) => match namespace.get_str(&interpreter.heap, "__module__")? {
            Some(module) => Ok(module),
            None => match class(this).in_c() {
                Some(row) => Ok(interpreter.heap.str(row.module)),
                None => Err(interpreter.heap.no_attribute(this, "__module__")),
            },
        },
        None => Ok(interpreter.heap.str(class(this).kind.module_and_name().0)),
    }
}

fn doc(interpreter: &Interpreter, this: &Value) -> Res {
    match &class(this).namespace {
        Some(namespace) => match namespace.get_str(&interpreter.heap, "__doc__")? {
            Some(doc) => interpreter.heap.bind(&doc, None, class(this)),
            None => Ok(Value::None),
        },
        None => match library::doc(class(this).kind.name()) {
            Some(doc) => Ok(interpreter.heap.str(doc)),
            None => Ok(class(this).own(&interpreter.heap, "__doc__")?.unwrap_or(Value::None)),
        },
    }
}

fn type_params(interpreter: &Interpreter, this: &Value) -> Res {
    let heap = &interpreter.heap;
    let own = match &class(this).namespace {
        Some(namespace) => namespace.get_str(heap, "__type_params__")?,
        None => None,
    };
    Ok(own.unwrap_or_else(|| heap.tuple(Vec::new())))
}

fn set_module(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    set_in_namespace(interpreter, this, "__module__", value)?;
    // A class whose module is set has no line of it any more.
    let line = interpreter.heap.str("__firstlineno__");
    match &class(this).namespace {
        Some(namespace) => namespace.remove(&interpreter.heap, &line).map(drop),
        None => Ok(()),
    }
}

fn set_in_namespace(interpreter: &Interpreter, this: &Value, name: &str, value: Option<Value>) -> Res<()> {
    match (&class(this).namespace, value) {
        (Some(_), Some(_)) if !class(this).is_mutable() => Err(interpreter.heap.immutable_class(class(this), name)),
        (Some(namespace), Some(value)) => namespace.set_str(&interpreter.heap, name, value),
        (_, value) => {
            let (verb, class) = (if value.is_some() { "set" } else { "delete" }, class(this).full_name());
            let message = format!("cannot {verb} '{name}' attribute of immutable type '{class}'");
            Err(interpreter.heap.type_error(message))
        }
    }
}

fn set_name(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    set_own_name(interpreter, this, value, "__name__")
}

fn set_qualname(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    set_own_name(interpreter, this, value, "__qualname__")
}

fn set_own_name(interpreter: &Interpreter, this: &Value, value: Option<Value>, which: &str) -> Res<()> {
    let heap = &interpreter.heap;
    let class = class(this);
    if !class.is_mutable() {
        return Err(heap.immutable_class(class, which));
    }
    match value.map(|value| (value.as_builtin(), value)) {
        Some((Value::Str(text), _)) => {
            if which == "__name__" {
                check_name(heap, &text)?;
            }
            let place = if which == "__name__" { &class.name } else { &class.qualname };
            *place.borrow_mut() = Rc::from(&*text.text);
            Ok(())
        }
        Some((_, other)) => {
            let (class, given) = (class.name(), other.type_name());
            Err(heap.type_error(format!("can only assign string to {class}.{which}, not '{given}'")))
        }
        None => {
            Err(heap.type_error(format!("cannot delete '{which}' attribute of immutable type '{}'", class.full_name())))
        }
    }
}
