//! Python values and how they are made. What can be done with them stands elsewhere, one idea a module.

mod payload;

use crate::builtins::BuiltinFunction;
use crate::bytes::Bytes;
use crate::bytes::view::MemoryView;
use crate::classes::{BoundMethod, Class, InC, Instance, Kind, MappingProxy, Property, Slot, Super, Wrapped};
use crate::container::{dict::DictTable, iterator::IteratorState, range::RangeData, set::SetTable};
use crate::error::{ExceptionData, Res};
use crate::function::Function;
use crate::generator::{AsyncStep, CoroutineWrapper, Generator, NextOrDefault};
use crate::heap::{Heap, HeapRef, Ref};
use crate::member::{BoundMember, Member};
use crate::methods::view::DictView;
use crate::module::Module;
use crate::native::Stream;
use crate::number::complex::Complex;
use crate::text::Marks;
use crate::traceback::Traceback;
use crate::typing::TypeForm;
use crate::walk::code::Code;
use crate::walk::frame::Frame;
use crate::walk::frame_members::FrameLocalsProxy;
use dashu_int::IBig;
use dashu_int::ops::BitTest;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A Python value.
#[derive(Clone)]
pub(crate) enum Value {
    None,
    Bool(bool),
    Int(Int),
    Float(Ref<Float>),
    Complex(Ref<Complex>),
    Bytes(Ref<Bytes>),
    MemoryView(Ref<MemoryView>),
    Str(Ref<Str>),
    Tuple(Ref<Tuple>),
    List(Ref<List>),
    Dict(Ref<Dict>),
    Set(Ref<Set>),
    Range(Ref<RangeData>),
    Slice(Ref<Slice>),
    Function(Ref<Function>),
    Builtin(&'static BuiltinFunction),
    Class(Rc<Class>),
    Exception(Ref<ExceptionData>),
    Iterator(Ref<Iter>),
    Generator(Ref<Generator>),
    CoroutineWrapper(Ref<CoroutineWrapper>),
    AsyncStep(Ref<AsyncStep>),
    NextOrDefault(Ref<NextOrDefault>),
    BoundMember(Ref<BoundMember>),
    Traceback(Ref<Traceback>),
    Frame(Ref<Frame>),
    FrameLocals(Ref<FrameLocalsProxy>),
    Code(Ref<Code>),
    Instance(Ref<Instance>),
    BoundMethod(Ref<BoundMethod>),
    InC(Ref<InC>),
    Member(Kind, &'static Member),
    Property(Ref<Property>),
    StaticMethod(Ref<Wrapped>),
    ClassMethod(Ref<Wrapped>),
    Slot(Ref<Slot>),
    Super(Ref<Super>),
    MappingProxy(Ref<MappingProxy>),
    DictView(Ref<DictView>),
    Module(Ref<Module>),
    Cell(Ref<Variable>),
    Stream(Stream),
    /// An item of a struct sequence, in its class.
    Item(usize),
    TypeForm(Ref<TypeForm>),
    NotImplemented,
    Ellipsis,
}

/// An int; a big one is counted as an object of the heap.
#[derive(Clone)]
pub(crate) struct Int {
    value: IBig,
    _counted: Option<Ref<BigIntBytes>>,
}

/// The size of a big int.
pub(crate) struct BigIntBytes(usize);

/// A float has an identity: a NaN is found in a container only if it is the same object.
pub(crate) struct Float(pub(crate) f64);

/// A string without lone surrogates.
pub(crate) struct Str {
    pub(crate) text: String,
    /// Code points.
    pub(crate) length: usize,
    pub(crate) hash: Cell<Option<i64>>,
    pub(crate) marks: Marks,
}

pub(crate) struct Tuple(Box<[Value]>);

#[derive(Default)]
pub(crate) struct List(pub(crate) RefCell<Vec<Value>>);

#[derive(Default)]
pub(crate) struct Dict(pub(crate) RefCell<DictTable>);

/// The elements, and whether the set is frozen.
#[derive(Default)]
pub(crate) struct Set(pub(crate) RefCell<SetTable>, bool);

/// Start, stop and step.
pub(crate) struct Slice(pub(crate) [Value; 3]);

/// A variable that functions share; `None` while unbound.
pub(crate) struct Variable(pub(crate) RefCell<Option<Value>>);

/// An iterator in the middle of its walk.
pub(crate) struct Iter(pub(crate) RefCell<IteratorState>);

impl From<SetTable> for Set {
    fn from(table: SetTable) -> Self {
        Self(RefCell::new(table), false)
    }
}

impl Set {
    pub(crate) fn is_frozen(&self) -> bool {
        self.1
    }
}

impl Variable {
    /// The value if there is one: cells are compared as such sequences.
    pub(crate) fn content(&self) -> Vec<Value> {
        self.0.borrow().iter().cloned().collect()
    }
}

impl Int {
    pub(crate) fn value(&self) -> &IBig {
        &self.value
    }
}

impl Tuple {
    pub(crate) fn items(&self) -> &[Value] {
        &self.0
    }
}

impl Heap {
    pub(crate) fn int(self: &Rc<Self>, value: impl Into<IBig>) -> Value {
        let value = value.into();
        let bits = value.bit_len();
        let counted = (bits > 4096).then(|| self.immutable(BigIntBytes(bits / 8)));
        Value::Int(Int { value, _counted: counted })
    }

    /// An int, or MemoryError if it is too big.
    pub(crate) fn int_within_limit(self: &Rc<Self>, value: IBig) -> Res {
        self.admit(value.bit_len() as u128 / 8)?;
        Ok(self.int(value))
    }

    pub(crate) fn float(self: &Rc<Self>, value: f64) -> Value {
        Value::Float(self.immutable(Float(value)))
    }

    pub(crate) fn complex(self: &Rc<Self>, value: Complex) -> Value {
        Value::Complex(self.immutable(value))
    }

    pub(crate) fn str(self: &Rc<Self>, text: impl Into<Box<str>>) -> Value {
        Value::Str(self.str_object(text))
    }

    pub(crate) fn optional_str(self: &Rc<Self>, text: Option<String>) -> Value {
        text.map_or(Value::None, |text| self.str(text))
    }

    pub(crate) fn str_object(self: &Rc<Self>, text: impl Into<Box<str>>) -> Ref<Str> {
        let text = String::from(text.into());
        let length = code_points(&text);
        self.immutable(Str { text, length, hash: Cell::new(None), marks: Marks::default() })
    }

    pub(crate) fn tuple(self: &Rc<Self>, items: impl Into<Box<[Value]>>) -> Value {
        Value::Tuple(self.immutable(Tuple(items.into())))
    }

    pub(crate) fn list(self: &Rc<Self>, items: Vec<Value>) -> Value {
        Value::List(self.mutable(List(RefCell::new(items))))
    }

    pub(crate) fn dict(self: &Rc<Self>, table: DictTable) -> Value {
        Value::Dict(self.mutable(Dict(RefCell::new(table))))
    }

    pub(crate) fn set(self: &Rc<Self>, table: SetTable) -> Value {
        Value::Set(self.mutable(Set(RefCell::new(table), false)))
    }

    pub(crate) fn frozenset(self: &Rc<Self>, table: SetTable) -> Value {
        Value::Set(self.mutable(Set(RefCell::new(table), true)))
    }

    /// A set that is frozen if the other one is.
    pub(crate) fn set_like(self: &Rc<Self>, other: &Set, table: SetTable) -> Value {
        Value::Set(self.mutable(Set(RefCell::new(table), other.1)))
    }

    pub(crate) fn variable(self: &Rc<Self>, value: Option<Value>) -> Ref<Variable> {
        self.mutable(Variable(RefCell::new(value)))
    }

    pub(crate) fn iterator(self: &Rc<Self>, state: IteratorState) -> Value {
        Value::Iterator(self.immutable(Iter(RefCell::new(state))))
    }

    pub(crate) fn class(&self, kind: Kind) -> Value {
        Value::Class(Rc::clone(self.classes.get(kind)))
    }
}

impl Value {
    /// The class of the value.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::None => Kind::NoneType,
            Self::Bool(_) => Kind::Bool,
            Self::Int(_) => Kind::Int,
            Self::Float(_) => Kind::Float,
            Self::Complex(_) => Kind::Complex,
            Self::Bytes(bytes) if bytes.is_array => Kind::ByteArray,
            Self::Bytes(_) => Kind::Bytes,
            Self::MemoryView(_) => Kind::MemoryView,
            Self::Str(_) => Kind::Str,
            Self::Tuple(_) => Kind::Tuple,
            Self::List(_) => Kind::List,
            Self::Dict(_) => Kind::Dict,
            Self::Set(set) if set.is_frozen() => Kind::FrozenSet,
            Self::Set(_) => Kind::Set,
            Self::Range(_) => Kind::Range,
            Self::Slice(_) => Kind::Slice,
            Self::Function(function) if function.is_in_c => Kind::Builtin,
            Self::Function(_) => Kind::Function,
            Self::Builtin(_) => Kind::Builtin,
            Self::Class(_) => Kind::Type,
            Self::Exception(exception) => exception.kind(),
            Self::Iterator(iterator) => iterator.0.borrow().kind(),
            Self::Generator(generator) => generator.flavor.kind(),
            Self::CoroutineWrapper(_) => Kind::CoroutineWrapper,
            Self::AsyncStep(step) => step.kind(),
            Self::NextOrDefault(_) => Kind::AnextAwaitable,
            Self::BoundMember(bound) => bound.kind(),
            Self::Traceback(_) => Kind::Traceback,
            Self::Frame(_) => Kind::Frame,
            Self::FrameLocals(_) => Kind::FrameLocals,
            Self::Code(_) => Kind::Code,
            Self::Instance(instance) => instance.class.borrow().kind,
            Self::BoundMethod(method) => method.kind(),
            Self::InC(member) => member.kind(),
            Self::Member(owner, member) => member.kind(*owner),
            Self::Property(_) => Kind::Property,
            Self::StaticMethod(_) => Kind::StaticMethod,
            Self::ClassMethod(_) => Kind::ClassMethod,
            Self::Slot(_) => Kind::MemberDescriptor,
            Self::Super(_) => Kind::Super,
            Self::MappingProxy(_) => Kind::MappingProxy,
            Self::DictView(view) => view.what.kind(),
            Self::Module(_) => Kind::Module,
            Self::Cell(_) => Kind::Cell,
            Self::Stream(_) => Kind::TextIo,
            Self::Item(_) => Kind::ItemDescriptor,
            Self::TypeForm(form) => form.kind(),
            Self::NotImplemented => Kind::NotImplemented,
            Self::Ellipsis => Kind::Ellipsis,
        }
    }

    /// What a message about an argument calls its class: that of None is `None`.
    pub(crate) fn argument_type_name(&self) -> Rc<str> {
        if matches!(self, Self::None) { Rc::from("None") } else { self.type_name() }
    }

    /// The name of the value's class, as messages show it.
    pub(crate) fn type_name(&self) -> Rc<str> {
        match self {
            Self::Instance(instance) => instance.class.borrow().full_name(),
            Self::Exception(exception) => exception.class.borrow().name(),
            Self::Class(class) => match &*class.metaclass.borrow() {
                Some(metaclass) => metaclass.name(),
                None => Rc::from("type"),
            },
            other => Rc::from(other.kind().name()),
        }
    }

    /// The value of an int or a bool.
    pub(crate) fn as_int(&self) -> Option<IBig> {
        match self {
            Self::Bool(value) => Some(IBig::from(u8::from(*value))),
            Self::Int(int) => Some(int.value.clone()),
            _ => None,
        }
    }

    /// The items of a tuple or list, as they are now.
    pub(crate) fn sequence_items(&self) -> Option<Vec<Value>> {
        match self {
            Self::Tuple(tuple) => Some(tuple.items().to_vec()),
            Self::List(list) => Some(list.0.borrow().clone()),
            _ => None,
        }
    }

    /// Whether it is an int, bool or float.
    pub(crate) fn is_real(&self) -> bool {
        matches!(self, Self::Int(_) | Self::Bool(_) | Self::Float(_))
    }
}

fn code_points(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// An int, a bool, or what `__index__` gives.
pub(crate) fn heap_index(heap: &HeapRef, value: &Value) -> Res<IBig> {
    optional_index(heap, value)?
        .ok_or_else(|| heap.type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name())))
}

/// The same as C's `int`.
pub(crate) fn heap_c_int(heap: &HeapRef, value: &Value) -> Res<i32> {
    let index = heap_index(heap, value)?;
    i32::try_from(&index).map_err(|_| heap.overflow_error("Python int too large to convert to C int"))
}

/// As `heap_index`; `None` if the value is no int and has no `__index__`.
pub(crate) fn optional_index(heap: &HeapRef, value: &Value) -> Res<Option<IBig>> {
    if let Some(int) = value.as_builtin().as_int() {
        return Ok(Some(int));
    }
    let Some(result) = heap.call_user_special(value, "__index__", Vec::new())? else { return Ok(None) };
    match result.as_builtin().as_int() {
        Some(int) => Ok(Some(int)),
        None => Err(heap.type_error(format!("__index__ returned non-int (type {})", result.type_name()))),
    }
}
