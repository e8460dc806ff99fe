//! The members of `object` and of what classes hold; those of `type` are in `type_members`.

use crate::builtins;
use crate::classes::bases::same_layout;
use crate::classes::instance::dict_place;
use crate::classes::type_members::TYPE;
use crate::classes::{Class, Kind};
use crate::error::{Res, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::methods::view;
use crate::value::{Dict, Value};
use std::rc::Rc;
use syntax::ast::CmpOp;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Object, OBJECT),
    (Kind::Type, TYPE),
    (Kind::Int, NEW),
    (Kind::Int, FORMATTED),
    (Kind::Float, FORMATTED),
    (Kind::Complex, FORMATTED),
    (Kind::Str, FORMATTED),
    (Kind::Int, SHOWN_AS_INT),
    (Kind::Bool, SHOWN),
    (Kind::Float, SHOWN),
    (Kind::Complex, SHOWN),
    (Kind::Str, SHOWN),
    (Kind::Bytes, SHOWN),
    (Kind::ByteArray, SHOWN),
    (Kind::Tuple, SHOWN),
    (Kind::List, SHOWN),
    (Kind::Dict, SHOWN),
    (Kind::Set, SHOWN),
    (Kind::FrozenSet, SHOWN),
    (Kind::Range, SHOWN),
    (Kind::Slice, SHOWN),
    (Kind::DictKeys, SHOWN),
    (Kind::DictValues, SHOWN),
    (Kind::DictItems, SHOWN),
    (Kind::Str, ITSELF),
    (Kind::Bytes, SHOWN_AS_TEXT),
    (Kind::ByteArray, SHOWN_AS_TEXT),
    (Kind::Object, MEASURED),
    (Kind::Int, MEASURED),
    (Kind::Str, MEASURED),
    (Kind::ByteArray, MEASURED),
    (Kind::List, MEASURED),
    (Kind::Dict, MEASURED),
    (Kind::Set, MEASURED),
    (Kind::FrozenSet, MEASURED),
    (Kind::Type, MEASURED),
    (Kind::Int, EQUATED),
    (Kind::Float, EQUATED),
    (Kind::Complex, EQUATED),
    (Kind::Str, EQUATED),
    (Kind::Bytes, EQUATED),
    (Kind::MemoryView, EQUATED),
    (Kind::Tuple, EQUATED),
    (Kind::FrozenSet, EQUATED),
    (Kind::Range, EQUATED),
    (Kind::NoneType, EQUATED),
    (Kind::Builtin, EQUATED),
    (Kind::Method, EQUATED),
    (Kind::MethodWrapper, EQUATED),
    (Kind::GenericAlias, EQUATED),
    (Kind::Union, EQUATED),
    (Kind::Code, EQUATED),
    (Kind::MappingProxy, EQUATED),
    (Kind::Cell, EQUATED_ONLY),
    (Kind::List, CONTAINER),
    (Kind::Dict, CONTAINER),
    (Kind::Set, CONTAINER),
    (Kind::ByteArray, CONTAINER),
    (Kind::NoneType, SHOWN),
    (Kind::ClassMethod, SHOWN),
    (Kind::StaticMethod, SHOWN),
    (Kind::MemoryView, SHOWN),
    (Kind::AsyncGenerator, SHOWN),
    (Kind::Builtin, SHOWN),
    (Kind::Cell, SHOWN),
    (Kind::ClassMethodDescriptor, SHOWN),
    (Kind::Code, SHOWN),
    (Kind::Coroutine, SHOWN),
    (Kind::Ellipsis, SHOWN),
    (Kind::Frame, SHOWN),
    (Kind::Function, SHOWN),
    (Kind::Generator, SHOWN),
    (Kind::GetsetDescriptor, SHOWN),
    (Kind::MappingProxy, SHOWN),
    (Kind::MemberDescriptor, SHOWN),
    (Kind::MethodDescriptor, SHOWN),
    (Kind::Method, SHOWN),
    (Kind::MethodWrapper, SHOWN),
    (Kind::Module, SHOWN),
    (Kind::NotImplemented, SHOWN),
    (Kind::Union, SHOWN),
    (Kind::WrapperDescriptor, SHOWN),
    (Kind::MappingProxy, TEXT_OF_MAPPING),
    (Kind::List, EQUATED_ONLY),
    (Kind::Dict, EQUATED_ONLY),
    (Kind::Set, EQUATED_ONLY),
    (Kind::ByteArray, EQUATED_ONLY),
    (Kind::Slice, EQUATED_ONLY),
    (Kind::DictKeys, EQUATED_ONLY),
    (Kind::DictItems, EQUATED_ONLY),
    (Kind::Bool, NEW),
    (Kind::Float, NEW),
    (Kind::Complex, NEW),
    (Kind::Str, NEW),
    (Kind::Bytes, NEW),
    (Kind::ByteArray, NEW),
    (Kind::Tuple, NEW),
    (Kind::List, NEW),
    (Kind::Dict, NEW),
    (Kind::Set, NEW),
    (Kind::FrozenSet, NEW),
    (Kind::Range, NEW),
    (Kind::Slice, NEW),
    (Kind::MemoryView, NEW),
    (Kind::Enumerate, NEW),
    (Kind::Zip, NEW),
    (Kind::Map, NEW),
    (Kind::Filter, NEW),
    (Kind::Reversed, NEW),
    (Kind::Property, NEW),
    (Kind::Super, NEW),
    (Kind::StaticMethod, NEW),
    (Kind::ClassMethod, NEW),
    (Kind::NoneType, NEW),
    (Kind::NoDefault, NEW),
    (Kind::Ellipsis, NEW),
    (Kind::NotImplemented, NEW),
    (Kind::Type, NEW),
    (Kind::Module, NEW),
    (Kind::Function, NEW),
    (Kind::Code, NEW),
    (Kind::Method, NEW),
    (Kind::GenericAlias, NEW),
    (Kind::MappingProxy, NEW),
    (Kind::Cell, NEW),
    (Kind::Traceback, NEW),
    (Kind::TypeVar, NEW),
    (Kind::TypeVarTuple, NEW),
    (Kind::ParamSpec, NEW),
    (Kind::ParamSpecArgs, NEW),
    (Kind::ParamSpecKwargs, NEW),
    (Kind::TypeAlias, NEW),
    (Kind::FrameLocals, NEW),
    (Kind::BaseException, OF_DICT),
    (Kind::Function, OF_DICT),
    (Kind::Module, READ_ONLY_DICT),
    (Kind::Module, crate::module::MEMBERS),
    (Kind::StaticMethod, OF_DICT),
    (Kind::ClassMethod, OF_DICT),
    (Kind::MappingProxy, MAPPING_PROXY),
];

/// What the first class with a `__dict__` has, and the first whose instances can be referred to weakly.
pub(crate) const DICT: &Member = &OF_DICT[0];
const OF_DICT: &[Member] = &[Member::writable("__dict__", get_dict, set_dict)];
const READ_ONLY_DICT: &[Member] = &[Member::attribute("__dict__", get_dict)];
pub(crate) const WEAKREF: &Member =
    &Member::attribute("__weakref__", |interpreter, this| match this.as_builtin().kind() {
        Kind::Int | Kind::Tuple | Kind::Bytes => {
            Err(interpreter.heap.error(Kind::AttributeError, "This object has no __weakref__"))
        }
        _ => Ok(Value::None),
    });

/// Each builtin class that makes its instances itself has a `__new__` of its own.
const NEW: &[Member] = &[Member::new(|interpreter, class, mut arguments| {
    if matches!(class.kind, Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray) {
        // What they are made with is for `__init__`.
        arguments = Arguments::default();
    }
    if class.is_builtin() {
        builtins::check_new(&interpreter.heap, class.kind, &arguments)?;
        if class.kind == Kind::Module {
            return Ok(interpreter.heap.module(&interpreter.heap.mutable(Dict::default())));
        }
    }
    interpreter.new_of_kind(class, arguments, false)
})];

/// Builtin classes that show and compare their instances in their own way have these themselves.
const FORMATTED: &[Member] = &[Member::method("__format__", format_plainly)];
const SHOWN: &[Member] = &[Member::method("__repr__", repr_plainly)];
/// A bool is shown as the int that it is.
const SHOWN_AS_INT: &[Member] = &[Member::method("__repr__", |interpreter, this, arguments| match this {
    Value::Bool(bit) => Ok(interpreter.heap.str(if *bit { "1" } else { "0" })),
    _ => repr_plainly(interpreter, this, arguments),
})];
const SHOWN_AS_TEXT: &[Member] = &[Member::method("__str__", repr_plainly)];
const TEXT_OF_MAPPING: &[Member] = &[Member::method("__str__", |i, this, _| {
    let text = crate::text::repr::str_of(&i.heap, this)?;
    Ok(i.heap.str(text))
})];
const MEASURED: &[Member] = &[Member::method("__sizeof__", |_, _, _| {
    Err(crate::error::not_supported("__sizeof__, which differs between builds"))
})];
const ITSELF: &[Member] = &[Member::method("__str__", |_, this, _| Ok(this.as_builtin()))];
const EQUATED_ONLY: &[Member] = &[Member::method("__eq__", equal_plainly)];
const EQUATED: &[Member] = &[Member::method("__eq__", equal_plainly), Member::method("__hash__", hash_plainly)];

/// Classes whose instances are filled by `__init__` and have no hash.
const CONTAINER: &[Member] = &[INIT, Member::method("__eq__", equal_plainly)];
pub(crate) const INIT: Member = Member::method("__init__", |interpreter, this, arguments| {
    interpreter.init_object(this, arguments)?;
    Ok(Value::None)
});

const OBJECT: &[Member] = &[
    Member::class_method("__subclasshook__", |i, this, arguments| {
        arguments.one(&i.heap, &format!("{}.__subclasshook__", class(this).qualname()))?;
        Ok(Value::NotImplemented)
    }),
    Member::new(super::super::interpreter::Interpreter::new_object),
    INIT,
    Member::class_method("__init_subclass__", init_subclass),
    Member::method("__getattribute__", |interpreter, this, arguments| {
        let name = text(interpreter, arguments.one(&interpreter.heap, "object.__getattribute__")?)?;
        interpreter.heap.get_default(this, &name)
    }),
    Member::method("__format__", |i, this, arguments| formatted(i, this, arguments, "object")),
    Member::method("__dir__", |i, this, arguments| {
        arguments.none(&i.heap, "object.__dir__")?;
        let names = crate::builtins::attributes::names_of(&i.heap, this)?;
        Ok(i.heap.list(names.into_iter().map(|name| i.heap.str(name)).collect()))
    }),
    Member::method("__getstate__", |i, this, arguments| {
        arguments.none(&i.heap, "object.__getstate__")?;
        by_copyreg(i, "_getstate", vec![this.clone()])
    }),
    Member::method("__reduce__", |i, this, arguments| {
        arguments.none(&i.heap, "object.__reduce__")?;
        by_copyreg(i, "_reduce_ex", vec![this.clone(), i.heap.int(0)])
    }),
    Member::method("__reduce_ex__", |i, this, arguments| {
        let protocol = arguments.one(&i.heap, "object.__reduce_ex__")?;
        let protocol = crate::value::heap_index(&i.heap, &protocol)?;
        if i32::try_from(&protocol).is_err() {
            return Err(i.heap.overflow_error("Python int too large to convert to C int"));
        }
        by_copyreg(i, "_object_reduce_ex", vec![this.clone(), i.heap.int(protocol)])
    }),
    Member::method("__setattr__", |interpreter, this, arguments| {
        let [name, value] = two(interpreter, arguments, "__setattr__")?;
        check_no_class(interpreter, this, "__setattr__")?;
        interpreter.heap.set_default(this, &text(interpreter, name)?, Some(value))?;
        Ok(Value::None)
    }),
    Member::method("__delattr__", |interpreter, this, arguments| {
        let name = arguments.one(&interpreter.heap, "object.__delattr__")?;
        check_no_class(interpreter, this, "__delattr__")?;
        let name = text(interpreter, name)?;
        interpreter.heap.set_default(this, &name, None)?;
        Ok(Value::None)
    }),
    Member::method("__repr__", repr_as_object),
    Member::method("__str__", str_as_object),
    Member::method("__hash__", hash_plainly),
    Member::method("__eq__", equal_as_object),
    Member::writable("__class__", |interpreter, this| Ok(Value::Class(this.class(&interpreter.heap))), set_class),
];

/// What an object's method does must not go around what the class `type` forbids.
fn check_no_class(interpreter: &Interpreter, this: &Value, method: &str) -> Res<()> {
    match this {
        Value::Class(_) => {
            let class = this.type_name();
            Err(interpreter.heap.type_error(format!("can't apply this {method} to {class} object")))
        }
        _ => Ok(()),
    }
}

/// What the library's function does.
fn by_copyreg(interpreter: &Interpreter, function: &str, arguments: Vec<Value>) -> Res {
    let heap = &interpreter.heap;
    let module = interpreter.import_module("copyreg")?;
    heap.call(&heap.get_attribute(&module, function)?, arguments)
}

const MAPPING_PROXY: &[Member] = &[
    Member::method("get", |i, this, a| of_mapping(i, this, "get", a)),
    Member::method("keys", |i, this, a| of_mapping(i, this, "keys", a)),
    Member::method("values", |i, this, a| of_mapping(i, this, "values", a)),
    Member::method("items", |i, this, a| of_mapping(i, this, "items", a)),
    Member::method("copy", |i, this, a| of_mapping(i, this, "copy", a)),
    Member::method("__reversed__", |i, this, a| of_mapping(i, this, "__reversed__", a)),
];

/// A method of the mapping behind a proxy.
fn of_mapping(interpreter: &Interpreter, this: &Value, name: &str, arguments: Arguments) -> Res {
    match this {
        Value::MappingProxy(proxy) => {
            let method = interpreter.heap.get_attribute(&proxy.0, name)?;
            interpreter.call(&method, arguments)
        }
        _ => unreachable!("members are given values of their class"),
    }
}

fn format_plainly(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    match this.as_builtin() {
        Value::Bool(_) => formatted(interpreter, this, arguments, "int"),
        builtin => formatted(interpreter, this, arguments, &builtin.type_name()),
    }
}

/// `__format__` of the class that has it.
fn formatted(interpreter: &Interpreter, this: &Value, arguments: Arguments, class: &str) -> Res {
    let heap = &interpreter.heap;
    let spec = arguments.one(heap, &format!("{class}.__format__"))?;
    let Value::Str(spec) = spec.as_builtin() else {
        return Err(heap.type_error(format!("__format__() argument must be str, not {}", spec.argument_type_name())));
    };
    crate::format::default_format(heap, this, &spec.text)
}

pub(crate) fn repr_plainly(interpreter: &Interpreter, this: &Value, _: Arguments) -> Res {
    let text = crate::text::repr::default_repr(&interpreter.heap, this)?;
    Ok(interpreter.heap.str(text))
}

/// `object.__repr__`, which tells only the class of a value whose own class shows it otherwise.
fn repr_as_object(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    if !has_its_own(this, "__repr__") {
        return repr_plainly(interpreter, this, arguments);
    }
    let text = crate::text::repr::repr_as_object(&interpreter.heap, this)?;
    Ok(interpreter.heap.str(text))
}

/// `object.__str__`, which is the `repr` of whatever class.
fn str_as_object(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    if !has_its_own(this, "__str__") {
        return str_plainly(interpreter, this, arguments);
    }
    let text = crate::text::repr::repr(&interpreter.heap, this)?;
    Ok(interpreter.heap.str(text))
}

/// `object.__eq__`
fn equal_as_object(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let other = arguments.one(&interpreter.heap, "object.__eq__")?;
    Ok(if this.is(&other) { Value::Bool(true) } else { Value::NotImplemented })
}

/// Whether a builtin class below `object` has the special method of a value.
fn has_its_own(value: &Value, name: &str) -> bool {
    value.as_builtin().kind().with_bases().any(|kind| kind != Kind::Object && crate::member::has(kind, name))
}

fn str_plainly(interpreter: &Interpreter, this: &Value, _: Arguments) -> Res {
    let text = crate::text::repr::default_str(&interpreter.heap, this)?;
    Ok(interpreter.heap.str(text))
}

fn hash_plainly(interpreter: &Interpreter, this: &Value, _: Arguments) -> Res {
    let hash = crate::container::hash::default_hash(&interpreter.heap, this)?;
    Ok(interpreter.heap.int(hash))
}

fn equal_plainly(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let other = arguments.one(&interpreter.heap, "object.__eq__")?;
    if let Value::MappingProxy(_) = this {
        return crate::operator::compare::compare_values(&interpreter.heap, CmpOp::Eq, this, &other);
    }
    if view::is_view(this) {
        return view::compare_by_method(&interpreter.heap, CmpOp::Eq, this, &other);
    }
    crate::operator::compare::default_equal(&interpreter.heap, this, &other)
}

pub(super) fn class(value: &Value) -> &Rc<Class> {
    match value {
        Value::Class(class) => class,
        _ => unreachable!("members are given values of their class"),
    }
}

pub(super) fn text(interpreter: &Interpreter, value: Value) -> Res<String> {
    match value.as_builtin() {
        Value::Str(text) => Ok(text.text.to_string()),
        _ => {
            let given = value.type_name();
            Err(interpreter.heap.type_error(format!("attribute name must be string, not '{given}'")))
        }
    }
}

pub(super) fn two(interpreter: &Interpreter, arguments: Arguments, name: &str) -> Res<[Value; 2]> {
    let given = arguments.positional.len();
    <[Value; 2]>::try_from(arguments.positional)
        .map_err(|_| interpreter.heap.type_error(format!("{name} expected 2 arguments, got {given}")))
}

fn init_subclass(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let name = format!("{}.__init_subclass__", class(this).qualname());
    arguments.none(&interpreter.heap, &name)?;
    Ok(Value::None)
}

fn get_dict(interpreter: &Interpreter, this: &Value) -> Res {
    // A metaclass may have the descriptor from another base.
    if let Value::Class(_) = this {
        return super::type_members::namespace(interpreter, this);
    }
    let of_module = match this {
        Value::Module(module) => Some(Rc::clone(&module.dict)),
        _ => None,
    };
    match of_module.or_else(|| interpreter.heap.dict_of(this)) {
        Some(dict) => Ok(Value::Dict(dict)),
        None => Err(interpreter.heap.no_attribute(this, "__dict__")),
    }
}

fn set_dict(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    if let Value::Class(_) = this {
        let message = "attribute '__dict__' of 'type' objects is not writable";
        return Err(heap.error(Kind::AttributeError, message));
    }
    let Some(place) = dict_place(this) else { return Err(heap.no_attribute(this, "__dict__")) };
    let in_c = dict_in_c(heap, this)?;
    if in_c == Some(library::CMember::Member) || this.as_builtin().kind() == Kind::Module {
        return Err(heap.error(Kind::AttributeError, "readonly attribute"));
    }
    match value {
        Some(Value::Dict(dict)) => {
            let old = place.replace(Some(dict));
            drop(old);
            Ok(())
        }
        Some(other) => {
            let given = other.type_name();
            Err(heap.type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")))
        }
        None if matches!(this, Value::Instance(_)) && in_c.is_none() => {
            let old = place.take();
            drop(old);
            Ok(())
        }
        None => Err(heap.type_error("cannot delete __dict__")),
    }
}

/// What `__dict__` is in CPython if the value has it from a class that is in C there.
fn dict_in_c(heap: &HeapRef, this: &Value) -> Res<Option<library::CMember>> {
    for class in this.class(heap).mro() {
        let Some(namespace) = &class.namespace else { continue };
        if namespace.get_str(heap, "__dict__")?.is_some() {
            return Ok(class.in_c().and_then(|class| class.member("__dict__")));
        }
    }
    Ok(None)
}

fn set_class(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    let new = match value {
        Some(Value::Class(class)) => class,
        Some(other) => {
            let given = other.type_name();
            return Err(heap.type_error(format!("__class__ must be set to a class, not '{given}' object")));
        }
        None => return Err(heap.type_error("can't delete __class__ attribute")),
    };
    let old = this.class(heap);
    if new.kind == Kind::Module && old.kind == Kind::Module && (old.is_builtin() || new.is_builtin()) {
        return Err(not_supported("__class__ of a module"));
    }
    if old.is_builtin() || new.is_builtin() {
        let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
        return Err(heap.type_error(message));
    }
    if !same_layout(heap, &old, &new)? {
        let (new, old) = (new.name(), old.name());
        let message = format!("__class__ assignment: '{new}' object layout differs from '{old}'");
        return Err(heap.type_error(message));
    }
    match this {
        Value::Instance(instance) => drop(instance.class.replace(new)),
        Value::Exception(exception) => drop(exception.class.replace(new)),
        Value::Class(class) => drop(class.metaclass.replace(Some(new))),
        _ => {}
    }
    Ok(())
}
