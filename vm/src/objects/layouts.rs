//! The table of layouts: how the collector sizes, traverses and frees an object of each kind.

use super::Object;
use super::awaitable::AwaitableObject;
use super::bytes::{ByteArrayObject, BytesObject};
use super::class::TypeObject;
use super::complex::ComplexObject;
use super::descriptor::{
    BoundMethodObject, GetSetObject, MemberObject, NativeMethodObject, PropertyObject, SlotWrapperObject, SuperObject,
    WrapperObject,
};
use super::dict::DictData;
use super::exception::ExceptionObject;
use super::frame::{FrameObject, ProxyObject};
use super::function::{BuiltinFunctionObject, CodeObject};
use super::instance::MovedObject;
use super::iterator::{
    ByteIterator, CallableIterator, DictIterator, DictView, EnumerateObject, LongRangeIterator, Mapped, Reversed,
    SetIterator, StrIterator, ZipObject,
};
use super::memory_view::MemoryViewObject;
use super::module::ModuleObject;
use super::number::BigIntObject;
use super::range::RangeObject;
use super::set::SetObject;
use super::slice::SliceObject;
use super::stream::StreamObject;
use super::string::StrObject;
use super::traceback::TracebackObject;
use super::typing::{AliasObject, ParameterObject, PartObject, TypeAliasObject, UnionObject};
use crate::heap::Marker;
use stencils::generator::GeneratorObject;
use stencils::object::{
    CellObject, FloatObject, FunctionObject, Header, InstanceObject, Kind, ListObject, RangeIterator, SequenceIterator,
    TupleObject,
};

/// What the collector does with objects of one kind. Each function needs a live object of that kind.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    pub(crate) size: unsafe fn(*mut Header) -> usize,
    pub(crate) visit: unsafe fn(*mut Header, &mut Marker),
    pub(crate) moved: unsafe fn(*mut Header),
    pub(crate) release: unsafe fn(*mut Header),
}

const fn layout<T: Object>() -> Layout {
    Layout {
        // SAFETY: for all four, the caller passes a live object of the kind whose row this is, a `T`.
        size: |object| unsafe { (*object.cast::<T>()).size() },
        // SAFETY: as above.
        visit: |object, marker| unsafe { (*object.cast::<T>()).visit(marker) },
        // SAFETY: as above.
        moved: |object| unsafe { T::moved(object.cast()) },
        // SAFETY: as above.
        release: |object| unsafe { T::release(object.cast()) },
    }
}

/// The layout of a kind.
pub(crate) fn of(kind: Kind) -> &'static Layout {
    &LAYOUTS[usize::from(kind.0 & !Kind::SUBCLASS)]
}

static LAYOUTS: [Layout; Kind::COUNT] = {
    let mut rows = [layout::<CellObject>(); Kind::COUNT];
    let named: &[(Kind, Layout)] = &[
        (Kind::BigInt, layout::<BigIntObject>()),
        (Kind::Float, layout::<FloatObject>()),
        (Kind::Str, layout::<StrObject>()),
        (Kind::List, layout::<ListObject>()),
        (Kind::Tuple, layout::<TupleObject>()),
        (Kind::Dict, layout::<DictData>()),
        (Kind::Set, layout::<SetObject>()),
        (Kind::FrozenSet, layout::<SetObject>()),
        (Kind::Range, layout::<RangeObject>()),
        (Kind::Slice, layout::<SliceObject>()),
        (Kind::Function, layout::<FunctionObject>()),
        (Kind::BuiltinFunction, layout::<BuiltinFunctionObject>()),
        (Kind::Type, layout::<TypeObject>()),
        (Kind::Exception, layout::<ExceptionObject>()),
        (Kind::Traceback, layout::<TracebackObject>()),
        (Kind::Frame, layout::<FrameObject>()),
        (Kind::FrameLocalsProxy, layout::<ProxyObject>()),
        (Kind::TextStream, layout::<StreamObject>()),
        (Kind::Module, layout::<ModuleObject>()),
        (Kind::Cell, layout::<CellObject>()),
        (Kind::Code, layout::<CodeObject>()),
        (Kind::ListIterator, layout::<SequenceIterator>()),
        (Kind::TupleIterator, layout::<SequenceIterator>()),
        (Kind::RangeIterator, layout::<RangeIterator>()),
        (Kind::LongRangeIterator, layout::<LongRangeIterator>()),
        (Kind::StrIterator, layout::<StrIterator>()),
        (Kind::StrAsciiIterator, layout::<StrIterator>()),
        (Kind::DictKeyIterator, layout::<DictIterator>()),
        (Kind::SetIterator, layout::<SetIterator>()),
        (Kind::Enumerate, layout::<EnumerateObject>()),
        (Kind::Zip, layout::<ZipObject>()),
        (Kind::Generator, layout::<GeneratorObject>()),
        (Kind::Coroutine, layout::<GeneratorObject>()),
        (Kind::AsyncGenerator, layout::<GeneratorObject>()),
        (Kind::CoroutineWrapper, layout::<AwaitableObject>()),
        (Kind::AsyncGenASend, layout::<AwaitableObject>()),
        (Kind::AsyncGenAThrow, layout::<AwaitableObject>()),
        (Kind::AsyncGenWrappedValue, layout::<AwaitableObject>()),
        (Kind::AnextAwaitable, layout::<AwaitableObject>()),
        (Kind::DictKeys, layout::<DictView>()),
        (Kind::DictValues, layout::<DictView>()),
        (Kind::DictItems, layout::<DictView>()),
        (Kind::DictValueIterator, layout::<DictIterator>()),
        (Kind::DictItemIterator, layout::<DictIterator>()),
        (Kind::DictReverseKeyIterator, layout::<DictIterator>()),
        (Kind::DictReverseValueIterator, layout::<DictIterator>()),
        (Kind::DictReverseItemIterator, layout::<DictIterator>()),
        (Kind::ListReverseIterator, layout::<Reversed>()),
        (Kind::Reversed, layout::<Reversed>()),
        (Kind::Map, layout::<Mapped>()),
        (Kind::Filter, layout::<Mapped>()),
        (Kind::CallableIterator, layout::<CallableIterator>()),
        (Kind::Instance, layout::<InstanceObject>()),
        (Kind::BoundMethod, layout::<BoundMethodObject>()),
        (Kind::MethodDescriptor, layout::<NativeMethodObject>()),
        (Kind::ClassMethodDescriptor, layout::<NativeMethodObject>()),
        (Kind::SlotWrapper, layout::<SlotWrapperObject>()),
        (Kind::MethodWrapper, layout::<SlotWrapperObject>()),
        (Kind::GetSetDescriptor, layout::<GetSetObject>()),
        (Kind::MemberDescriptor, layout::<MemberObject>()),
        (Kind::Property, layout::<PropertyObject>()),
        (Kind::ClassMethod, layout::<WrapperObject>()),
        (Kind::StaticMethod, layout::<WrapperObject>()),
        (Kind::Super, layout::<SuperObject>()),
        (Kind::MappingProxy, layout::<WrapperObject>()),
        (Kind::SequenceProtocolIterator, layout::<StrIterator>()),
        (Kind::Moved, layout::<MovedObject>()),
        (Kind::Bytes, layout::<BytesObject>()),
        (Kind::ByteArray, layout::<ByteArrayObject>()),
        (Kind::MemoryView, layout::<MemoryViewObject>()),
        (Kind::BytesIterator, layout::<ByteIterator>()),
        (Kind::ByteArrayIterator, layout::<ByteIterator>()),
        (Kind::MemoryIterator, layout::<ByteIterator>()),
        (Kind::Complex, layout::<ComplexObject>()),
        (Kind::GenericAlias, layout::<AliasObject>()),
        (Kind::Union, layout::<UnionObject>()),
        (Kind::TypeVar, layout::<ParameterObject>()),
        (Kind::ParamSpec, layout::<ParameterObject>()),
        (Kind::TypeVarTuple, layout::<ParameterObject>()),
        (Kind::ParamSpecArgs, layout::<PartObject>()),
        (Kind::ParamSpecKwargs, layout::<PartObject>()),
        (Kind::NoDefault, layout::<PartObject>()),
        (Kind::TypeAliasType, layout::<TypeAliasObject>()),
    ];
    let mut index = 0;
    while index < named.len() {
        rows[named[index].0.0 as usize] = named[index].1;
        index += 1;
    }
    rows
};
