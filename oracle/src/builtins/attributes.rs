//! `getattr`, `setattr`, `hasattr`, `delattr`, `vars`, `dir`, `id`, `hash`, `callable` and `issubclass`.

use crate::builtins::inspect::{claimed_bases, claims_to_derive};
use crate::builtins::sort::sorted;
use crate::classes::{Class, Kind};
use crate::container::hash;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::text::repr::class_path;
use crate::typing::{NO_CHECKS, TypeForm};
use crate::value::{Str, Value};
use std::collections::BTreeSet;
use std::rc::Rc;

fn attribute_name(heap: &HeapRef, name: &Value) -> Res<Ref<Str>> {
    match name.as_builtin() {
        Value::Str(name) => Ok(name),
        _ => Err(heap.type_error(format!("attribute name must be string, not '{}'", name.type_name()))),
    }
}

pub(crate) fn getattr(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "getattr", 2, 3)?;
    let name = attribute_name(heap, &arguments[1])?;
    match arguments.get(2) {
        None => heap.get_attribute(&arguments[0], &name.text),
        Some(default) => Ok(heap.optional_attribute(&arguments[0], &name.text)?.unwrap_or_else(|| default.clone())),
    }
}

pub(crate) fn hasattr(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "hasattr", 2, 2)?;
    let name = attribute_name(heap, &arguments[1])?;
    Ok(Value::Bool(heap.optional_attribute(&arguments[0], &name.text)?.is_some()))
}

pub(crate) fn setattr(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "setattr", 3, 3)?;
    let name = attribute_name(heap, &arguments[1])?;
    heap.set_attribute(&arguments[0], &name.text, Some(arguments[2].clone()))?;
    Ok(Value::None)
}

pub(crate) fn delattr(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "delattr", 2, 2)?;
    let name = attribute_name(heap, &arguments[1])?;
    heap.set_attribute(&arguments[0], &name.text, None)?;
    Ok(Value::None)
}

pub(crate) fn vars(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "vars", 0, 1)?;
    match (arguments.first(), interpreter.top_frame()) {
        (Some(value), _) => match heap.optional_attribute(value, "__dict__")? {
            Some(dict) => Ok(dict),
            None => Err(heap.type_error("vars() argument must have __dict__ attribute")),
        },
        (None, Some(frame)) => interpreter.locals(&frame),
        (None, None) => Err(heap.error(Kind::SystemError, "frame does not exist")),
    }
}

/// The names of a namespace, a module's or an object's, sorted.
pub(crate) fn dir(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "dir", 0, 1)?;
    let listed = match (arguments.first(), interpreter.top_frame()) {
        (Some(value), _) => match heap.special(value, "__dir__")? {
            Some(listing) => heap.call(&listing, Vec::new())?,
            None => return Err(heap.type_error("object does not provide __dir__")),
        },
        (None, Some(frame)) => {
            let locals = interpreter.locals(&frame)?;
            match &locals {
                Value::Dict(_) => locals,
                mapping => heap.call(&heap.get_attribute(mapping, "keys")?, Vec::new())?,
            }
        }
        (None, None) => return Err(heap.error(Kind::SystemError, "frame does not exist")),
    };
    sorted(interpreter, Arguments { positional: vec![listed], keywords: Vec::new() })
}

/// What `dir(value)` lists, as far as it is strings.
pub(crate) fn attribute_names(interpreter: &Interpreter, value: &Value) -> Res<Vec<String>> {
    let listed = dir(interpreter, Arguments { positional: vec![value.clone()], keywords: Vec::new() })?;
    let text = |name: &Value| match name {
        Value::Str(name) => Some(name.text.to_string()),
        _ => None,
    };
    Ok(listed.sequence_items().unwrap_or_default().iter().filter_map(text).collect())
}

/// What `object.__dir__` and `type.__dir__` list.
pub(crate) fn names_of(heap: &HeapRef, value: &Value) -> Res<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    if let Value::Class(class) = value {
        add_class(heap, class, &mut names)?;
        return Ok(names);
    }
    if let Some(dict) = heap.optional_attribute(value, "__dict__")? {
        add_keys(&dict.as_builtin(), &mut names);
    }
    if let Some(Value::Class(class)) = heap.optional_attribute(value, "__class__")? {
        add_class(heap, &class, &mut names)?;
    }
    Ok(names)
}

fn add_class(heap: &HeapRef, class: &Rc<Class>, names: &mut BTreeSet<String>) -> Res<()> {
    for class in class.mro() {
        match class.visible_namespace(heap)? {
            Some(namespace) => add_keys(&Value::Dict(namespace), names),
            None => names.extend(crate::member::own_names(class.kind).map(str::to_owned)),
        }
        // What only CPython has; to ask for it is not supported.
        names.extend(library::lacking_of_class(&class_path(heap, &class)?).map(str::to_owned));
    }
    Ok(())
}

fn add_keys(dict: &Value, names: &mut BTreeSet<String>) {
    let Value::Dict(dict) = dict else { return };
    for entry in dict.0.borrow().iter() {
        if let Value::Str(name) = &entry.key {
            names.insert(name.text.to_string());
        }
    }
}

/// What it is promises nothing but that it differs between objects.
pub(crate) fn id(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let argument = arguments.one(&interpreter.heap, "id")?;
    Ok(interpreter.heap.int(argument.identity(&interpreter.heap) as u64))
}

pub(crate) fn hash(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let argument = arguments.one(&interpreter.heap, "hash")?;
    Ok(interpreter.heap.int(hash::hash(&interpreter.heap, &argument)?))
}

pub(crate) fn callable(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let argument = arguments.one(&interpreter.heap, "callable")?;
    is_callable(&interpreter.heap, &argument).map(Value::Bool)
}

pub(crate) fn is_callable(heap: &HeapRef, value: &Value) -> Res<bool> {
    Ok(match value {
        Value::Function(_) | Value::Builtin(_) | Value::Class(_) | Value::BoundMethod(_) => true,
        Value::BoundMember(_) | Value::StaticMethod(_) => true,
        Value::InC(member) => !member.is_attribute(),
        Value::TypeForm(form) => form.is_callable(),
        Value::Member(..) => !matches!(value.kind(), Kind::GetsetDescriptor | Kind::MemberDescriptor),
        Value::Instance(_) => value.class(heap).lookup(heap, "__call__")?.is_some(),
        _ => false,
    })
}

pub(crate) fn issubclass(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "issubclass", 2, 2)?;
    is_subclass(heap, &arguments[0], &arguments[1]).map(Value::Bool)
}

fn is_subclass(heap: &HeapRef, class: &Value, of: &Value) -> Res<bool> {
    if let Value::Tuple(classes) = of.as_builtin() {
        return heap.nested(" in __subclasscheck__", || {
            for of in classes.items() {
                if is_subclass(heap, class, of)? {
                    return Ok(true);
                }
            }
            Ok(false)
        });
    }
    if let Some(answer) = heap.call_user_special(of, "__subclasscheck__", vec![class.clone()])? {
        return heap.truth(&answer);
    }
    match (class, of) {
        (_, Value::Instance(_)) if matches!(of.as_builtin(), Value::TypeForm(_)) => {
            is_subclass(heap, class, &of.as_builtin())
        }
        (Value::Class(class), Value::Class(of)) => Ok(class.is_subclass(of)),
        (Value::Class(_), Value::TypeForm(form)) => match form.members() {
            Some(members) => {
                for of in members {
                    if is_subclass(heap, class, of)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            None => {
                Err(not_for_checks(heap, form, "issubclass() argument 2 cannot be a parameterized generic", not_class))
            }
        },
        _ if claimed_bases(heap, class)?.is_none() => Err(heap.type_error("issubclass() arg 1 must be a class")),
        _ if claimed_bases(heap, of)?.is_none() => Err(not_class(heap)),
        _ => claims_to_derive(heap, class, of),
    }
}

/// The error for a form that is no union.
pub(crate) fn not_for_checks(
    heap: &HeapRef,
    form: &TypeForm,
    of_alias: &str,
    otherwise: fn(&HeapRef) -> Throw,
) -> Throw {
    match form.kind() {
        Kind::GenericAlias => heap.type_error(of_alias),
        Kind::ClassAlias => heap.type_error(NO_CHECKS),
        _ => otherwise(heap),
    }
}

fn not_class(heap: &HeapRef) -> Throw {
    heap.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")
}
