//! The attributes of the objects that classes are made of: `object` itself, classes, methods, descriptors, properties, `super`.
//! Those of functions are in `function_attributes`.

use super::bind::{describe, wrapped};
use super::layout::same_layout;
use super::{Special, function_attributes, property, type_attributes};
use crate::builtins::methods::reduce;
use crate::builtins::{Arguments, Builtin, Signature, type_error};
use crate::exceptions;
use crate::introspection;
use crate::objects::class::{Type, class_flag};
use crate::objects::descriptor::{
    BoundMethodObject, GetSetObject, PropertyObject, SlotWrapperObject, SuperObject, WrapperObject,
};
use crate::objects::instance::Instance;
use crate::objects::{ClassKind, Dict, ExceptionClass, exact_kind};
use crate::vm::{Fallible, Vm};
use library::CMember;
use std::cell::Cell;
use stencils::object::Kind;
use stencils::value::Value;

/// What computes an attribute.
pub(crate) type Getter = fn(&mut Vm, Value) -> Fallible<Value>;
/// What sets an attribute; NULL deletes it.
pub(crate) type Setter = fn(&mut Vm, Value, Value) -> Fallible<()>;

/// An entry in the dict of a built-in class.
pub(crate) enum Row {
    Method(Builtin),
    ClassMethod(Builtin),
    Attribute(&'static str, Getter, Option<Setter>),
}

/// The rows of a class.
pub(super) fn rows(class: ClassKind) -> &'static [Row] {
    match class.0 {
        Kind::Instance => OBJECT,
        Kind::Type => type_attributes::TYPE,
        Kind::Function => function_attributes::FUNCTION,
        Kind::BoundMethod => METHOD,
        Kind::BuiltinFunction => super::builtin_functions::BUILTIN,
        Kind::MethodDescriptor
        | Kind::ClassMethodDescriptor
        | Kind::SlotWrapper
        | Kind::GetSetDescriptor
        | Kind::MemberDescriptor => DESCRIPTOR,
        Kind::MethodWrapper => METHOD_WRAPPER,
        Kind::Property => property::PROPERTY,
        Kind::ClassMethod | Kind::StaticMethod => WRAPPER,
        Kind::Super => SUPER,
        Kind::MappingProxy => super::mapping_proxy::METHODS,
        Kind::Frame | Kind::Code | Kind::Cell | Kind::Module | Kind::FrameLocalsProxy => introspection::rows(class),
        Kind::TextStream => crate::modules::STREAM,
        Kind::Traceback => exceptions::TRACEBACK,
        kind if crate::typing::has(kind) => crate::typing::rows(kind),
        _ => crate::generators::rows(class),
    }
}

pub(crate) const fn method(owner: &'static str, name: &'static str, signature: Signature) -> Row {
    Row::Method(Builtin { owner, name, signature })
}

static OBJECT: &[Row] = &[
    Row::Attribute("__class__", |vm, this| Ok(vm.classes.of(this)), Some(set_class)),
    Row::ClassMethod(Builtin {
        owner: "object",
        name: "__init_subclass__",
        signature: Signature::Keywords(|vm, class, arguments| {
            let name = Type::from_value(class).map_or_else(String::new, Type::qualname);
            if !arguments.names.is_empty() {
                return Err(type_error(vm, format!("{name}.__init_subclass__() takes no keyword arguments")));
            }
            match arguments.positional.len() {
                0 => Ok(Value::NONE),
                given => Err(type_error(vm, format!("{name}.__init_subclass__() takes no arguments ({given} given)"))),
            }
        }),
    }),
    Row::ClassMethod(Builtin {
        owner: "object",
        name: "__subclasshook__",
        signature: Signature::One(|_, _, _| Ok(Value::NOT_IMPLEMENTED)),
    }),
    method("object", "__dir__", Signature::None(super::dir::object_dir)),
    method("object", "__format__", Signature::One(Vm::default_format)),
    method("object", "__getstate__", Signature::None(|vm, this| by_copyreg(vm, "_getstate", &[this]))),
    method(
        "object",
        "__reduce__",
        Signature::None(|vm, this| by_copyreg(vm, "_reduce_ex", &[this, Value::small_int(0)])),
    ),
    method("object", "__sizeof__", Signature::None(crate::builtins::methods::size_in_memory)),
    method("object", "__reduce_ex__", Signature::One(reduce_by_protocol)),
];

/// What the library's function does.
fn by_copyreg(vm: &mut Vm, function: &str, arguments: &[Value]) -> Fallible<Value> {
    let module = vm.import("copyreg", Value::NULL)?;
    let function = vm.intern(function);
    let function = vm.get_attribute(module, function)?;
    vm.call(function, &Arguments::positional(arguments))
}

fn reduce_by_protocol(vm: &mut Vm, this: Value, protocol: Value) -> Fallible<Value> {
    let protocol = vm.index(protocol)?;
    let Some(protocol) = protocol.to_i64().filter(|protocol| i32::try_from(*protocol).is_ok()) else {
        let message = "Python int too large to convert to C int";
        return Err(vm.raise(ExceptionClass::OverflowError, message));
    };
    by_copyreg(vm, "_object_reduce_ex", &[this, Value::small_int(protocol)])
}

/// `value.__class__ = class`
fn set_class(vm: &mut Vm, this: Value, class: Value) -> Fallible<()> {
    if class.is_null() {
        return Err(type_error(vm, "can't delete __class__ attribute"));
    }
    let Some(class) = Type::from_value(class) else {
        let message = format!("__class__ must be set to a class, not '{}' object", vm.type_name(class));
        return Err(type_error(vm, message));
    };
    let old = vm.class_of(this);
    let are_modules = [old, class].iter().all(|class| class.instance == ClassKind(Kind::Module));
    if are_modules && ![old, class].iter().all(|class| class.has(class_flag::OF_PROGRAM)) {
        return Err(vm.not_supported("__class__ of a module"));
    }
    let (Some(instance), true, true) =
        (Instance::of(this), old.has(class_flag::OF_PROGRAM), class.has(class_flag::OF_PROGRAM))
    else {
        let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
        return Err(type_error(vm, message));
    };
    if !same_layout(vm, old, class) {
        let message = format!("__class__ assignment: '{}' object layout differs from '{}'", class.name(), old.name());
        return Err(type_error(vm, message));
    }
    instance.set_class(&mut vm.heap, class.value());
    if Type::from_value(this).is_some() {
        vm.class_changed_class(this);
    }
    Ok(())
}

static METHOD: &[Row] = &[
    Row::Attribute("__self__", |_, this| Ok(bound(this).1), None),
    Row::Attribute("__func__", |_, this| Ok(bound(this).0), None),
    Row::Attribute("__doc__", |vm, this| of_function(vm, this, Special::Doc), None),
    method("method", "__reduce__", Signature::None(reduce::bound_method)),
];

/// What a bound method calls, and its first argument.
pub(crate) fn bound(method: Value) -> (Value, Value) {
    BoundMethodObject::of(method, Kind::BoundMethod)
        .map_or((Value::NONE, Value::NONE), |method| (method.function.get(), method.this.get()))
}

fn of_function(vm: &mut Vm, method: Value, special: Special) -> Fallible<Value> {
    let name = vm.special(special);
    vm.get_attribute(bound(method).0, name)
}

static DESCRIPTOR: &[Row] = &[
    Row::Attribute("__name__", |vm, this| Ok(vm.intern(&describe(this).1)), None),
    Row::Attribute("__qualname__", |vm, this| Ok(descriptor_qualname(vm, this)), None),
    Row::Attribute("__objclass__", |_, this| Ok(describe(this).0), None),
    Row::Attribute("__doc__", |vm, this| Ok(descriptor_doc(vm, this)), None),
    method("method_descriptor", "__reduce__", Signature::None(reduce::descriptor)),
];

fn descriptor_qualname(vm: &mut Vm, value: Value) -> Value {
    let (class, name) = describe(value);
    let owner = Type::from_value(class).map_or_else(String::new, Type::qualname);
    vm.str(&format!("{owner}.{name}"))
}

/// Nothing is said of the slots of a program's classes.
fn descriptor_doc(vm: &mut Vm, value: Value) -> Value {
    let (class, name) = describe(value);
    let owner = Type::from_value(class).filter(|class| !class.is_of_program() || class.has(class_flag::IN_C));
    vm.optional_str(owner.and_then(|owner| library::member_doc(&owner.name(), &name)))
}

static METHOD_WRAPPER: &[Row] = &[
    Row::Attribute("__name__", |vm, this| Ok(vm.intern(&describe(this).1)), None),
    Row::Attribute("__qualname__", |vm, this| Ok(descriptor_qualname(vm, this)), None),
    Row::Attribute("__objclass__", |_, this| Ok(describe(this).0), None),
    Row::Attribute("__self__", |_, this| Ok(wrapper_self(this)), None),
    Row::Attribute("__doc__", |vm, this| Ok(descriptor_doc(vm, this)), None),
    method("method-wrapper", "__reduce__", Signature::None(reduce::builtin_function)),
];

fn wrapper_self(value: Value) -> Value {
    SlotWrapperObject::of(value, Kind::MethodWrapper).map_or_else(|| bound(value).1, |wrapper| wrapper.this.get())
}

static WRAPPER: &[Row] = &[
    Row::Attribute("__func__", |_, this| Ok(wrapped_by(this)), None),
    Row::Attribute("__wrapped__", |_, this| Ok(wrapped_by(this)), None),
    Row::Attribute("__isabstractmethod__", |vm, this| vm.is_abstract_method(wrapped_by(this)).map(Value::bool), None),
    Row::Attribute("__dict__", get_dict, Some(set_dict)),
    Row::Attribute(
        "__annotations__",
        |vm, this| kept(vm, this, ANNOTATIONS),
        Some(|vm, this, new| keep(vm, this, ANNOTATIONS, new)),
    ),
    Row::Attribute(
        "__annotate__",
        |vm, this| kept(vm, this, ANNOTATE),
        Some(|vm, this, new| keep(vm, this, ANNOTATE, new)),
    ),
];

const ANNOTATIONS: &str = "__annotations__";
const ANNOTATE: &str = "__annotate__";

/// An attribute of the function, which is asked once.
fn kept(vm: &mut Vm, this: Value, name: &str) -> Fallible<Value> {
    let name = vm.intern(name);
    let dict = get_dict(vm, this)?;
    if let Some(found) = crate::names::lookup(dict, name) {
        return Ok(found);
    }
    let found = vm.nested("", |vm| vm.get_attribute(wrapped_by(this), name))?;
    vm.store_in(dict, name, found);
    Ok(found)
}

fn keep(vm: &mut Vm, this: Value, name: &str, new: Value) -> Fallible<()> {
    let name = vm.intern(name);
    let dict = get_dict(vm, this)?;
    if new.is_null() {
        return vm.take_from(dict, name).map(drop).ok_or_else(|| vm.no_attribute(this, name));
    }
    vm.store_in(dict, name, new);
    Ok(())
}

fn wrapped_by(value: Value) -> Value {
    crate::objects::kind_of(value).map_or(Value::NONE, |kind| wrapped(value, kind))
}

/// `classmethod.__init__`, `staticmethod.__init__`: they take over how the function is called and described.
pub(super) fn wrapper_init(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    let name = ClassKind::of(this).name();
    arguments.refuse_keywords(vm, name)?;
    let &[function] = arguments.positional else {
        let given = arguments.positional.len();
        return Err(type_error(vm, format!("{name} expected 1 argument, got {given}")));
    };
    if let Some(wrapper) = crate::objects::kind_of(this).and_then(|kind| WrapperObject::of(this, kind)) {
        wrapper.wrapped.set(function);
    }
    let dict = get_dict(vm, this)?;
    for special in [Special::Module, Special::Name, Special::QualName, Special::Doc] {
        let name = vm.special(special);
        if let Some(own) = vm.nested("", |vm| vm.get_attribute_if_any(function, name))? {
            vm.store_in(dict, name, own);
        }
    }
    Ok(Value::NONE)
}

static SUPER: &[Row] = &[
    Row::Attribute("__thisclass__", |_, this| Ok(of_super(this, |object| object.class.get())), None),
    Row::Attribute("__self__", |_, this| Ok(of_super(this, |object| object.this.get())), None),
    Row::Attribute("__self_class__", |_, this| Ok(of_super(this, |object| object.this_class.get())), None),
];

fn of_super(value: Value, part: impl FnOnce(&SuperObject) -> Value) -> Value {
    let part = SuperObject::of(value, Kind::Super).map_or(Value::NULL, |object| part(&object));
    part.or_none()
}

/// A new object of one of the kinds that `__init__` fills.
pub(crate) fn empty(vm: &mut Vm, kind: Kind) -> Value {
    let null = Value::NULL;
    match kind {
        Kind::Property => PropertyObject::place(&mut vm.heap, kind, null, null, null, null, null, Cell::new(false)),
        Kind::Super => SuperObject::place(&mut vm.heap, kind, null, null, null),
        _ => vm.wrapper(kind, Value::NONE),
    }
}

/// `type.__init__`
pub(super) fn type_init(vm: &mut Vm, arguments: &Arguments) -> Fallible<Value> {
    match arguments.positional.len() {
        1 if !arguments.names.is_empty() => Err(type_error(vm, "type.__init__() takes no keyword arguments")),
        1 | 3 => Ok(Value::NONE),
        _ => Err(type_error(vm, "type.__init__() takes 1 or 3 arguments")),
    }
}

/// `descriptor.__get__(this, class)`
pub(super) fn get(vm: &mut Vm, descriptor: Value, arguments: &Arguments) -> Fallible<Value> {
    let this = arguments.positional[0];
    let class = arguments.positional.get(1).copied().unwrap_or(Value::NONE);
    if this.is_none() && class.is_none() {
        return Err(type_error(vm, "__get__(None, None) is invalid"));
    }
    let owner = if class.is_none() { vm.classes.of(this) } else { class };
    let class = match Type::from_value(class) {
        Some(class) => class,
        None => vm.class_of(this),
    };
    let this = if this.is_none() { Value::NULL } else { this };
    match crate::objects::kind_of(descriptor) {
        Some(Kind::Property) if !this.is_null() => vm.get_property(descriptor, this),
        Some(Kind::ClassMethod) => {
            let function = wrapped(descriptor, Kind::ClassMethod);
            Ok(BoundMethodObject::place(&mut vm.heap, Kind::BoundMethod, function, owner))
        }
        Some(Kind::StaticMethod) => Ok(wrapped(descriptor, Kind::StaticMethod)),
        Some(Kind::Super) => bind_super(vm, descriptor, this),
        Some(Kind::ClassMethodDescriptor) => {
            let (of, name) = describe(descriptor);
            vm.check_class_receiver(owner, of, &name)?;
            vm.bind(descriptor, this, class)
        }
        _ if exact_kind(descriptor) == crate::objects::kind_of(descriptor) => vm.bind(descriptor, this, class),
        _ => Ok(descriptor),
    }
}

fn bind_super(vm: &mut Vm, descriptor: Value, this: Value) -> Fallible<Value> {
    let Some(object) = SuperObject::of(descriptor, Kind::Super) else { return Ok(descriptor) };
    if this.is_null() || !object.this.get().is_null() {
        return Ok(descriptor);
    }
    // One of a derived class is made anew by that.
    match exact_kind(descriptor) {
        Some(Kind::Super) => vm.new_super(object.class.get(), this),
        _ => vm.call(vm.classes.of(descriptor), &Arguments::positional(&[object.class.get(), this])),
    }
}

/// `descriptor.__set__(this, value)`; NULL for `__delete__`.
pub(super) fn set(vm: &mut Vm, descriptor: Value, this: Value, value: Value) -> Fallible<Value> {
    if PropertyObject::of(descriptor, Kind::Property).is_some() {
        return vm.set_property(descriptor, this, value).map(|()| Value::NONE);
    }
    vm.set_native(descriptor, this, value).map(|()| Value::NONE)
}

/// The descriptor `__dict__` of the instances of a class.
pub(super) fn dict_attribute(vm: &mut Vm, class: Value) -> Value {
    let kind = Kind::GetSetDescriptor;
    GetSetObject::place(&mut vm.heap, kind, class, Special::Dict.text(), get_dict, Some(set_dict))
}

/// `value.__dict__`
pub(crate) fn get_dict(vm: &mut Vm, this: Value) -> Fallible<Value> {
    // A metaclass may have the descriptor from another base.
    if Type::from_value(this).is_some() {
        return type_attributes::namespace(vm, this);
    }
    match vm.instance_dict(this) {
        Some(dict) => Ok(dict),
        None => {
            let name = vm.special(Special::Dict);
            Err(vm.no_attribute(this, name))
        }
    }
}

/// `value.__dict__ = dict`
pub(crate) fn set_dict(vm: &mut Vm, this: Value, dict: Value) -> Fallible<()> {
    const PERMANENT: &[Kind] = &[Kind::Function, Kind::Exception, Kind::StaticMethod, Kind::ClassMethod];
    if Type::from_value(this).is_some() {
        let message = "attribute '__dict__' of 'type' objects is not writable";
        return Err(vm.raise(ExceptionClass::AttributeError, message));
    }
    let in_c = dict_in_c(vm, this);
    if in_c == Some(CMember::Member) || crate::objects::kind_of(this) == Some(Kind::Module) {
        return Err(vm.raise(ExceptionClass::AttributeError, "readonly attribute"));
    }
    let is_permanent = in_c.is_some() || crate::objects::kind_of(this).is_some_and(|kind| PERMANENT.contains(&kind));
    if dict.is_null() && is_permanent {
        return Err(type_error(vm, "cannot delete __dict__"));
    }
    let dict = if dict.is_null() { vm.dict().value() } else { dict };
    if Dict::from_value(dict).is_none() {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(dict));
        return Err(type_error(vm, message));
    }
    if let Some(instance) = Instance::of(this) {
        vm.heap.let_go(this, instance.dict());
        instance.set_dict(&mut vm.heap, dict);
    }
    Ok(())
}

/// What `__dict__` is in CPython if the value has it from a class that is in C there.
fn dict_in_c(vm: &mut Vm, this: Value) -> Option<CMember> {
    let name = vm.special(Special::Dict);
    let has_it = |class: &Type| crate::names::lookup(class.dict, name).is_some();
    let owner = vm.class_of(this).order().iter().filter_map(|&class| Type::from_value(class)).find(has_it)?;
    owner.in_c()?.member(Special::Dict.text())
}

/// The descriptor `__weakref__` of the instances of a class. There are no weak references, and no place for one where instances differ in size.
pub(super) fn weakref_attribute(vm: &mut Vm, class: Value) -> Value {
    let kind = Kind::GetSetDescriptor;
    GetSetObject::place(&mut vm.heap, kind, class, Special::Weakref.text(), weakref, None)
}

fn weakref(vm: &mut Vm, this: Value) -> Fallible<Value> {
    match crate::objects::kind_of(this) {
        Some(Kind::BigInt | Kind::Tuple | Kind::Bytes) => {
            Err(vm.raise(ExceptionClass::AttributeError, "This object has no __weakref__"))
        }
        _ => Ok(Value::NONE),
    }
}

impl Vm {
    /// A `classmethod` or `staticmethod` without attributes.
    pub(super) fn wrapper(&mut self, kind: Kind, function: Value) -> Value {
        let class = self.classes.kind(ClassKind(kind));
        self.heap.place_instance(WrapperObject::new(kind, function), class)
    }

    /// Whether a function or descriptor says that it is abstract.
    pub(crate) fn is_abstract_method(&mut self, value: Value) -> Fallible<bool> {
        if value.is_none() {
            return Ok(false);
        }
        let name = self.special(Special::Abstract);
        match self.nested("", |vm| vm.get_attribute_if_any(value, name))? {
            Some(abstract_) => self.truth(abstract_),
            None => Ok(false),
        }
    }

    /// Told that a class has another metaclass.
    fn class_changed_class(&mut self, class: Value) {
        if let Some(class) = Type::from_value(class) {
            if self.class_of(class.value()).has(class_flag::OF_PROGRAM) {
                class.mark_special();
            }
            self.class_changed(class);
        }
    }

    /// Raises that something is not there.
    pub(crate) fn no_such(&mut self, message: String) -> crate::vm::Raised {
        self.raise(ExceptionClass::AttributeError, message)
    }
}
