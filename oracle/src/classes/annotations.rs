//! `__annotate__` and `__annotations__` of classes and modules (Objects/typeobject.c, Objects/moduleobject.c).

use crate::classes::{Class, Kind};
use crate::error::{Res, Throw};
use crate::heap::Ref;
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::value::{Dict, Value};
use crate::walk::annotations::VALUE;
use std::rc::Rc;

const CACHE: &str = "__annotations_cache__";
const ANNOTATE_FUNCTION: &str = "__annotate_func__";

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (
        Kind::Type,
        &[
            Member::writable("__annotate__", annotate_of_class, set_annotate_of_class),
            Member::writable("__annotations__", annotations_of_class, set_annotations_of_class),
        ],
    ),
    (
        Kind::Module,
        &[
            Member::writable("__annotate__", annotate_of_module, set_annotate_of_module),
            Member::writable("__annotations__", annotations_of_module, set_annotations_of_module),
        ],
    ),
];

/// The namespace of a class that a program made.
fn namespace(interpreter: &Interpreter, this: &Value, name: &str) -> Res<(Rc<Class>, Ref<Dict>)> {
    let Value::Class(class) = this else { unreachable!("members are given values of their class") };
    match &class.namespace {
        Some(namespace) => Ok((Rc::clone(class), Rc::clone(namespace))),
        None => {
            let message = format!("type object '{}' has no attribute '{name}'", class.full_name());
            Err(interpreter.heap.attribute_error(this, name, message))
        }
    }
}

fn immutable(interpreter: &Interpreter, this: &Value, name: &str) -> Res<Ref<Dict>> {
    let Value::Class(class) = this else { unreachable!("members are given values of their class") };
    class.namespace.clone().ok_or_else(|| {
        let message = format!("cannot set '{name}' attribute of immutable type '{}'", class.name());
        interpreter.heap.type_error(message)
    })
}

/// The first of the names that a dict has.
fn first(interpreter: &Interpreter, dict: &Dict, names: &[&str]) -> Res<Option<Value>> {
    for name in names {
        if let Some(found) = dict.get_str(&interpreter.heap, name)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// What a call of `__annotate__` makes: a dict.
pub(crate) fn evaluate(interpreter: &Interpreter, annotate: &Value) -> Res {
    let heap = &interpreter.heap;
    if matches!(annotate, Value::None) {
        return Ok(heap.dict(Default::default()));
    }
    let made = heap.call(annotate, vec![heap.int(VALUE)])?;
    match made.as_builtin() {
        Value::Dict(_) => Ok(made),
        _ => Err(heap.type_error(format!("__annotate__ returned non-dict of type '{}'", made.type_name()))),
    }
}

/// What `__annotate__` may be set to.
pub(crate) fn checked(interpreter: &Interpreter, value: Option<Value>, deleted: &str) -> Res {
    let heap = &interpreter.heap;
    match value {
        Some(value) if matches!(value, Value::None) || crate::builtins::is_callable(heap, &value)? => Ok(value),
        Some(_) => Err(heap.type_error("__annotate__ must be callable or None")),
        None => Err(heap.type_error(deleted)),
    }
}

fn missing(interpreter: &Interpreter, name: &str) -> Throw {
    interpreter.heap.error(Kind::AttributeError, name)
}

fn annotate_of_class(interpreter: &Interpreter, this: &Value) -> Res {
    let (class, namespace) = namespace(interpreter, this, "__annotate__")?;
    match first(interpreter, &namespace, &["__annotate__", ANNOTATE_FUNCTION])? {
        Some(found) => interpreter.heap.bind(&found, None, &class),
        None => {
            namespace.set_str(&interpreter.heap, ANNOTATE_FUNCTION, Value::None)?;
            Ok(Value::None)
        }
    }
}

fn set_annotate_of_class(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    let namespace = immutable(interpreter, this, "__annotate__")?;
    let value = checked(interpreter, value, "cannot delete __annotate__ attribute")?;
    if !matches!(value, Value::None) {
        namespace.remove_str(heap, CACHE)?;
    }
    namespace.set_str(heap, ANNOTATE_FUNCTION, value)
}

fn annotations_of_class(interpreter: &Interpreter, this: &Value) -> Res {
    let (class, namespace) = namespace(interpreter, this, "__annotations__")?;
    if let Some(found) = first(interpreter, &namespace, &["__annotations__", CACHE])? {
        return interpreter.heap.bind(&found, None, &class);
    }
    let made = evaluate(interpreter, &annotate_of_class(interpreter, this)?)?;
    namespace.set_str(&interpreter.heap, CACHE, made.clone())?;
    Ok(made)
}

fn set_annotations_of_class(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    let namespace = immutable(interpreter, this, "__annotations__")?;
    let has_own = namespace.get_str(heap, "__annotations__")?.is_some();
    let name = if has_own { "__annotations__" } else { CACHE };
    match value {
        Some(value) => namespace.set_str(heap, name, value)?,
        None if namespace.remove_str(heap, name)?.is_some() => {}
        None => return Err(missing(interpreter, "__annotations__")),
    }
    namespace.remove_str(heap, ANNOTATE_FUNCTION)?;
    namespace.remove_str(heap, "__annotate__")?;
    Ok(())
}

fn dict(this: &Value) -> Ref<Dict> {
    match this.as_builtin() {
        Value::Module(module) => Rc::clone(&module.dict),
        _ => unreachable!("members are given values of their class"),
    }
}

fn annotate_of_module(interpreter: &Interpreter, this: &Value) -> Res {
    match dict(this).get_str(&interpreter.heap, "__annotate__")? {
        Some(found) => Ok(found),
        None => {
            dict(this).set_str(&interpreter.heap, "__annotate__", Value::None)?;
            Ok(Value::None)
        }
    }
}

fn set_annotate_of_module(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let value = checked(interpreter, value, "cannot delete __annotate__ attribute")?;
    if !matches!(value, Value::None) {
        dict(this).remove_str(&interpreter.heap, "__annotations__")?;
    }
    dict(this).set_str(&interpreter.heap, "__annotate__", value)
}

fn annotations_of_module(interpreter: &Interpreter, this: &Value) -> Res {
    if let Some(found) = dict(this).get_str(&interpreter.heap, "__annotations__")? {
        return Ok(found);
    }
    let made = evaluate(interpreter, &annotate_of_module(interpreter, this)?)?;
    dict(this).set_str(&interpreter.heap, "__annotations__", made.clone())?;
    Ok(made)
}

fn set_annotations_of_module(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    match value {
        Some(value) => dict(this).set_str(heap, "__annotations__", value)?,
        None if dict(this).remove_str(heap, "__annotations__")?.is_some() => {}
        None => return Err(missing(interpreter, "__annotations__")),
    }
    dict(this).remove_str(heap, "__annotate__").map(drop)
}
