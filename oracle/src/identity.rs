//! `id(value)`: a number that no other live object has.

use crate::heap::HeapRef;
use crate::value::Value;
use std::rc::Rc;

impl Value {
    /// `id(value)`: the hash by identity; where a float or str is; of a value that is not on the heap, a small number.
    pub(crate) fn identity(&self, heap: &HeapRef) -> usize {
        match self {
            Self::None => 1,
            Self::Bool(value) => 2 + usize::from(*value),
            Self::NotImplemented => 4,
            Self::Ellipsis => 5,
            Self::Int(int) => i64::try_from(int.value()).map_or(7, |value| (value as usize) << 3 | 6),
            Self::Float(object) => Rc::as_ptr(object).addr(),
            Self::Bytes(object) => object.identity_hash() as usize,
            Self::MemoryView(object) => object.identity_hash() as usize,
            Self::TypeForm(object) => object.identity_hash() as usize,
            Self::Complex(object) => object.identity_hash() as usize,
            Self::Str(object) => Rc::as_ptr(object).addr(),
            Self::Tuple(object) => object.identity_hash() as usize,
            Self::List(object) => object.identity_hash() as usize,
            Self::Dict(object) => object.identity_hash() as usize,
            Self::Set(object) => object.identity_hash() as usize,
            Self::Range(object) => object.identity_hash() as usize,
            Self::Slice(object) => object.identity_hash() as usize,
            Self::Function(object) => object.identity_hash() as usize,
            Self::Builtin(object) => heap.builtin_hash(object.name) as usize,
            Self::Class(object) => heap.identity_hash(&object.serial) as usize,
            Self::Exception(object) => object.identity_hash() as usize,
            Self::Iterator(object) => object.identity_hash() as usize,
            Self::Generator(object) => object.identity_hash() as usize,
            Self::CoroutineWrapper(object) => object.identity_hash() as usize,
            Self::BoundMember(object) => object.identity_hash() as usize,
            Self::Traceback(object) => object.identity_hash() as usize,
            Self::FrameLocals(object) => object.identity_hash() as usize,
            Self::Frame(object) => object.identity_hash() as usize,
            Self::Code(object) => object.identity_hash() as usize,
            Self::Instance(object) => object.identity_hash() as usize,
            Self::BoundMethod(object) => object.identity_hash() as usize,
            Self::Member(class, object) => (heap.builtin_hash(object.name) ^ (*class as i64) << 8) as usize,
            Self::Property(object) => object.identity_hash() as usize,
            Self::StaticMethod(object) | Self::ClassMethod(object) => object.identity_hash() as usize,
            Self::Slot(object) => object.identity_hash() as usize,
            Self::Super(object) => object.identity_hash() as usize,
            Self::DictView(object) => object.identity_hash() as usize,
            Self::MappingProxy(object) => object.identity_hash() as usize,
            Self::Module(object) => object.identity_hash() as usize,
            Self::Cell(object) => object.identity_hash() as usize,
            Self::Stream(stream) => heap.builtin_hash(stream.name()) as usize,
            Self::Item(index) => index << 3 | 5,
            Self::AsyncStep(object) => object.identity_hash() as usize,
            Self::NextOrDefault(object) => object.identity_hash() as usize,
        }
    }
}
