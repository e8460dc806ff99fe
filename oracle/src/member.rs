//! What the builtin classes have: rows of methods and attributes, by class.

use crate::classes::{Class, Kind, Wrapped};
use crate::container::hash::is_hashable;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use crate::{
    builtins, bytes, classes, container, exception_group, exception_members, function, generator, methods, native,
    number, text, typing, walk,
};
use std::cell::RefCell;
use std::rc::Rc;

/// A method or attribute of a builtin class. Its functions are given only values of that class.
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) what: What,
}

pub(crate) type MethodCall = fn(&Interpreter, &Value, Arguments) -> Res;
pub(crate) type NewCall = fn(&Interpreter, &Rc<Class>, Arguments) -> Res;
pub(crate) type Get = fn(&Interpreter, &Value) -> Res;
/// Sets an attribute, or deletes it with `None`.
pub(crate) type Set = fn(&Interpreter, &Value, Option<Value>) -> Res<()>;

pub(crate) enum What {
    Method(MethodCall),
    /// A method that is given the class.
    ClassMethod(MethodCall),
    /// A function that the class has in a `staticmethod`; it is given the class that has it.
    Static(MethodCall),
    /// `__new__`.
    New(NewCall),
    /// Without a function that sets it, it is read-only.
    Attribute(Get, Option<Set>),
}

impl Member {
    pub(crate) const fn method(name: &'static str, call: MethodCall) -> Self {
        Self { name, what: What::Method(call) }
    }

    pub(crate) const fn class_method(name: &'static str, call: MethodCall) -> Self {
        Self { name, what: What::ClassMethod(call) }
    }

    pub(crate) const fn static_method(name: &'static str, call: MethodCall) -> Self {
        Self { name, what: What::Static(call) }
    }

    pub(crate) const fn new(call: NewCall) -> Self {
        Self { name: "__new__", what: What::New(call) }
    }

    /// The class of the member itself, as `owner` has it.
    pub(crate) fn kind(&self, owner: Kind) -> Kind {
        match self.what {
            What::Method(_) if self.is_slot(owner) => Kind::WrapperDescriptor,
            What::Method(_) => Kind::MethodDescriptor,
            What::ClassMethod(_) => Kind::ClassMethodDescriptor,
            What::Static(_) => Kind::StaticMethod,
            What::New(_) => Kind::Builtin,
            What::Attribute(..) if is_field(owner, self.name) => Kind::MemberDescriptor,
            What::Attribute(..) => Kind::GetsetDescriptor,
        }
    }

    /// Whether CPython's class keeps the method in a slot, and has a wrapper of that under the name.
    fn is_slot(&self, owner: Kind) -> bool {
        SLOTS.contains(&self.name) && !self.is_method_too(owner)
    }

    pub(crate) fn is_method_too(&self, owner: Kind) -> bool {
        METHODS_TOO.contains(&(owner, self.name))
    }

    pub(crate) const fn attribute(name: &'static str, get: Get) -> Self {
        Self { name, what: What::Attribute(get, None) }
    }

    pub(crate) const fn writable(name: &'static str, get: Get, set: Set) -> Self {
        Self { name, what: What::Attribute(get, Some(set)) }
    }
}

/// A method bound to the object that it was looked up on.
pub(crate) struct BoundMember {
    pub(crate) receiver: Value,
    /// The class that has the member.
    pub(crate) owner: Kind,
    pub(crate) member: &'static Member,
}

impl BoundMember {
    pub(crate) fn kind(&self) -> Kind {
        match self.member.kind(self.owner) {
            Kind::WrapperDescriptor => Kind::MethodWrapper,
            _ => Kind::Builtin,
        }
    }
}

/// Special methods that a class of CPython keeps in a slot.
#[rustfmt::skip]
const SLOTS: &[&str] = &[
    "__getattribute__", "__setattr__", "__delattr__", "__repr__", "__hash__", "__call__", "__str__", "__lt__", "__le__", "__eq__",
    "__ne__", "__gt__", "__ge__", "__iter__", "__next__", "__get__", "__set__", "__delete__", "__init__", "__del__", "__await__",
    "__aiter__", "__anext__", "__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__mod__", "__rmod__",
    "__divmod__", "__rdivmod__", "__pow__", "__rpow__", "__neg__", "__pos__", "__abs__", "__bool__", "__invert__", "__lshift__",
    "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__", "__xor__", "__rxor__", "__or__", "__ror__", "__int__",
    "__float__", "__iadd__", "__isub__", "__imul__", "__imod__", "__ipow__", "__ilshift__", "__irshift__", "__iand__", "__ixor__",
    "__ior__", "__floordiv__", "__rfloordiv__", "__truediv__", "__rtruediv__", "__ifloordiv__", "__itruediv__", "__index__",
    "__matmul__", "__rmatmul__", "__imatmul__", "__len__", "__getitem__", "__setitem__", "__delitem__", "__contains__",
    "__buffer__", "__release_buffer__",
];

/// Slots whose wrappers take no argument; others take one, but for those of `wrong_count_for_slot`.
#[rustfmt::skip]
const WITHOUT_ARGUMENTS: &[&str] = &[
    "__repr__", "__hash__", "__str__", "__iter__", "__next__", "__del__", "__await__", "__aiter__", "__anext__", "__neg__", "__pos__",
    "__abs__", "__bool__", "__invert__", "__int__", "__float__", "__index__", "__len__",
];

/// What is wrong with a number of arguments of the wrapper of a slot (Objects/typeobject.c, `wrap_…`).
pub(crate) fn wrong_count_for_slot(name: &str, given: usize) -> Option<String> {
    let unless = |fits: bool, wanted: &str| (!fits).then(|| format!("{wanted}, got {given}"));
    match name {
        "__init__" | "__call__" => None,
        "__pow__" | "__rpow__" => unless((1..=2).contains(&given), "expected 1 or 2 arguments"),
        "__get__" if given == 0 => unless(false, "__get__ expected at least 1 argument"),
        "__get__" => unless(given <= 2, "__get__ expected at most 2 arguments"),
        "__setattr__" | "__setitem__" | "__set__" => unless(given == 2, &format!("{name} expected 2 arguments")),
        "__buffer__" | "__release_buffer__" => unless(given == 1, &format!("{name} expected 1 argument")),
        name if WITHOUT_ARGUMENTS.contains(&name) => unless(given == 0, "expected 0 arguments"),
        _ => unless(given == 1, "expected 1 argument"),
    }
}

/// Those that have a plain method all the same, as it is faster to call.
const METHODS_TOO: &[(Kind, &str)] = &[
    (Kind::List, "__getitem__"),
    (Kind::Dict, "__getitem__"),
    (Kind::FrameLocals, "__getitem__"),
    (Kind::FrameLocals, "__contains__"),
    (Kind::Dict, "__contains__"),
    (Kind::Set, "__contains__"),
    (Kind::FrozenSet, "__contains__"),
];

/// Attributes that CPython reads from a field of the object: to write one is refused in other words.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "__closure__", "__suppress_context__", "__globals__", "__builtins__", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_stacksize",
    "co_flags", "co_nlocals", "co_consts", "co_names", "co_filename", "co_name", "co_qualname",
    "co_firstlineno", "tb_frame", "tb_lasti", "cr_origin", "ag_running",
    "fget", "fset", "fdel", "__func__", "__wrapped__", "start", "stop",
    "step", "__base__", "__flags__", "__basicsize__", "__itemsize__", "__dictoffset__", "__weakrefoffset__", "__objclass__", "__thisclass__", "__self_class__",
    "__covariant__", "__contravariant__", "__infer_variance__", "__unpacked__", "__args__",
];

/// The same where other classes have an attribute of that name that is no field.
const FIELDS_OF: &[(Kind, &str)] = &[
    (Kind::TypeAlias, "__name__"),
    (Kind::MethodDescriptor, "__name__"),
    (Kind::WrapperDescriptor, "__name__"),
    (Kind::ClassMethodDescriptor, "__name__"),
    (Kind::GetsetDescriptor, "__name__"),
    (Kind::MemberDescriptor, "__name__"),
    (Kind::Method, "__self__"),
    (Kind::MethodWrapper, "__self__"),
    (Kind::Super, "__self__"),
    (Kind::Module, "__dict__"),
    (Kind::Function, "__doc__"),
    (Kind::Function, "__module__"),
    (Kind::Complex, "real"),
    (Kind::Complex, "imag"),
    (Kind::GenericAlias, "__origin__"),
    (Kind::TypeVar, "__name__"),
    (Kind::Property, "__doc__"),
    (Kind::Module, "__dict__"),
];

/// Whether an attribute of a builtin class is a field of its instances.
pub(crate) fn is_field(owner: Kind, name: &str) -> bool {
    let is_of_exception = owner.is_exception() && owner != Kind::BaseException && name != "characters_written";
    is_of_exception || FIELDS.contains(&name) || FIELDS_OF.contains(&(owner, name))
}

/// What a builtin class itself has under a name.
pub(crate) fn own_member(heap: &HeapRef, kind: Kind, name: &str) -> Option<Value> {
    if name == "__hash__" && !is_hashable(kind) {
        return Some(Value::None);
    }
    let member = rows_of(kind).find(|member| member.name == name);
    let member = member.map(|member| match member.what {
        What::Static(_) => static_method(heap, kind, member),
        _ => Value::Member(kind, member),
    });
    member.or_else(|| (name == "__doc__").then(|| heap.optional_str(library::doc(kind.name()))))
}

fn static_method(heap: &HeapRef, owner: Kind, member: &'static Member) -> Value {
    let bound = BoundMember { receiver: heap.class(owner), owner, member };
    let function = RefCell::new(Value::BoundMember(heap.immutable(bound)));
    Value::StaticMethod(heap.mutable(Wrapped { function, dict: RefCell::default() }))
}

/// Whether a builtin class itself has a member of that name.
pub(crate) fn has(kind: Kind, name: &str) -> bool {
    rows_of(kind).any(|member| member.name == name)
}

/// The names of what a builtin class itself has.
pub(crate) fn own_names(kind: Kind) -> impl Iterator<Item = &'static str> {
    let has_doc_of_its_own = rows_of(kind).any(|member| member.name == "__doc__");
    let hash = (!is_hashable(kind)).then_some("__hash__");
    let doc = (!has_doc_of_its_own).then_some("__doc__");
    rows_of(kind).map(|member| member.name).chain(hash).chain(doc)
}

fn rows_of(kind: Kind) -> impl Iterator<Item = &'static Member> {
    let tables = TABLES.iter().flat_map(|tables| tables.iter()).filter(move |(owner, _)| *owner == kind);
    tables.flat_map(|(_, members)| members.iter())
}

/// All tables of members; a class can have rows in several.
static TABLES: &[&[(Kind, &[Member])]] = &[
    builtins::members::TABLES,
    bytes::TABLES,
    classes::TABLES,
    classes::descriptor_members::TABLES,
    classes::annotations::TABLES,
    exception_members::TABLES,
    exception_group::TABLES,
    function::TABLES,
    methods::TABLES,
    methods::comparisons::TABLES,
    methods::SPECIAL_TABLES,
    generator::TABLES,
    text::TABLES,
    number::methods::TABLES,
    number::special::TABLES,
    container::methods::TABLES,
    container::left::TABLES,
    container::reduce::TABLES,
    generator::ANEXT_TABLES,
    generator::ASYNC_TABLES,
    native::TABLES,
    walk::TABLES,
    typing::TABLES,
];
