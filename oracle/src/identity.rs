//! `id(value)`: a number that no other live object has.

use crate::value::Value;
use std::rc::Rc;

impl Value {
    /// Where the object is; of a value that is not on the heap, a small number.
    pub(crate) fn address(&self) -> usize {
        match self {
            Self::None => 1,
            Self::Bool(value) => 2 + usize::from(*value),
            Self::NotImplemented => 4,
            Self::Ellipsis => 5,
            Self::Int(int) => i64::try_from(int.value()).map_or(7, |value| (value as usize) << 3 | 6),
            Self::Float(object) => Rc::as_ptr(object).addr(),
            Self::Str(object) => Rc::as_ptr(object).addr(),
            Self::Tuple(object) => Rc::as_ptr(object).addr(),
            Self::List(object) => Rc::as_ptr(object).addr(),
            Self::Dict(object) => Rc::as_ptr(object).addr(),
            Self::Set(object) => Rc::as_ptr(object).addr(),
            Self::Range(object) => Rc::as_ptr(object).addr(),
            Self::Slice(object) => Rc::as_ptr(object).addr(),
            Self::Function(object) => Rc::as_ptr(object).addr(),
            Self::Builtin(object) => std::ptr::from_ref(*object).addr(),
            Self::Class(object) => Rc::as_ptr(object).addr(),
            Self::Exception(object) => Rc::as_ptr(object).addr(),
            Self::Iterator(object) => Rc::as_ptr(object).addr(),
            Self::Generator(object) => Rc::as_ptr(object).addr(),
            Self::CoroutineWrapper(object) => Rc::as_ptr(object).addr(),
            Self::BoundMember(object) => Rc::as_ptr(object).addr(),
            Self::Traceback(object) => Rc::as_ptr(object).addr(),
            Self::FrameLocals(object) => Rc::as_ptr(object).addr(),
            Self::Frame(object) => Rc::as_ptr(object).addr(),
            Self::Code(object) => Rc::as_ptr(object).addr(),
            Self::Instance(object) => Rc::as_ptr(object).addr(),
            Self::BoundMethod(object) => Rc::as_ptr(object).addr(),
            Self::Member(_, object) => std::ptr::from_ref(*object).addr(),
            Self::Property(object) => Rc::as_ptr(object).addr(),
            Self::StaticMethod(object) | Self::ClassMethod(object) => Rc::as_ptr(object).addr(),
            Self::Slot(object) => Rc::as_ptr(object).addr(),
            Self::Super(object) => Rc::as_ptr(object).addr(),
            Self::DictView(object) => Rc::as_ptr(object).addr(),
            Self::MappingProxy(object) => Rc::as_ptr(object).addr(),
            Self::Module(object) => Rc::as_ptr(object).addr(),
            Self::Cell(object) => Rc::as_ptr(object).addr(),
            Self::Stream(stream) => 16 + *stream as usize,
            Self::Item(index) => 32 + index,
            Self::AsyncStep(object) => Rc::as_ptr(object).addr(),
        }
    }
}
