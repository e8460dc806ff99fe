//! `a is b` and `id(value)`: what has an identity of its own, and what counts as the same wherever it is equal.

use crate::heap::{HeapRef, Object, Payload};
use crate::value::Value;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

/// An object of the heap, whatever its payload.
trait Identity {
    fn hash_by_identity(&self) -> i64;
}

impl<T: Payload> Identity for Object<T> {
    fn hash_by_identity(&self) -> i64 {
        self.identity_hash()
    }
}

/// The identity of what counts as the same wherever it is equal. Those of other values are no such numbers.
fn identity_of(value: &(impl Hash + ?Sized)) -> usize {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish() as usize >> 16 | 1 << 48
}

impl Value {
    /// Whether both are the same object. Ints, strings and bytes count as the same when they are equal.
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None)
            | (Self::NotImplemented, Self::NotImplemented)
            | (Self::Ellipsis, Self::Ellipsis) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a.value() == b.value(),
            (Self::Str(a), Self::Str(b)) => Rc::ptr_eq(a, b) || a.text == b.text,
            (Self::Bytes(a), Self::Bytes(b)) if !a.is_array && !b.is_array => **a.data.borrow() == **b.data.borrow(),
            (Self::Tuple(a), Self::Tuple(b)) => Rc::ptr_eq(a, b) || a.items().is_empty() && b.items().is_empty(),
            (Self::Builtin(a), Self::Builtin(b)) => std::ptr::eq(*a, *b),
            (Self::Class(a), Self::Class(b)) => Rc::ptr_eq(a, b),
            (Self::Code(a), Self::Code(b)) => a.is(b),
            (Self::Member(class, a), Self::Member(other, b)) => class == other && std::ptr::eq(*a, *b),
            (Self::Stream(a), Self::Stream(b)) => a == b,
            (Self::Item(a), Self::Item(b)) => a == b,
            _ => match (self.object(), other.object()) {
                (Some(a), Some(b)) => std::ptr::addr_eq(a, b),
                _ => false,
            },
        }
    }

    /// `id(value)`: the hash by identity; of a float, where it is; of what counts as the same wherever it is equal, a hash of that; of
    /// another value that is not on the heap, a small number.
    pub(crate) fn identity(&self, heap: &HeapRef) -> usize {
        match self {
            Self::None => 1,
            Self::Bool(value) => 2 + usize::from(*value),
            Self::NotImplemented => 4,
            Self::Ellipsis => 5,
            Self::Int(int) => identity_of(int.value()),
            Self::Float(object) => Rc::as_ptr(object).addr(),
            Self::Str(object) => identity_of(&object.text),
            Self::Bytes(object) if !object.is_array => identity_of(&**object.data.borrow()),
            Self::Builtin(object) => heap.builtin_hash(object.name) as usize,
            Self::Class(object) => heap.identity_hash(&object.serial) as usize,
            Self::Member(class, object) => (heap.builtin_hash(object.name) ^ (*class as i64) << 8) as usize,
            Self::Stream(stream) => heap.builtin_hash(stream.name()) as usize,
            Self::Item(index) => index << 3 | 5,
            // All of them are one.
            Self::Tuple(tuple) if tuple.items().is_empty() => 8,
            other => other.object().map_or(0, |object| object.hash_by_identity() as usize),
        }
    }

    /// What is on the heap behind the value.
    fn object(&self) -> Option<&dyn Identity> {
        Some(match self {
            Self::Float(object) => &**object,
            Self::Complex(object) => &**object,
            Self::Str(object) => &**object,
            Self::Bytes(object) => &**object,
            Self::MemoryView(object) => &**object,
            Self::Tuple(object) => &**object,
            Self::List(object) => &**object,
            Self::Dict(object) => &**object,
            Self::Set(object) => &**object,
            Self::Range(object) => &**object,
            Self::Slice(object) => &**object,
            Self::Function(object) => &**object,
            Self::Exception(object) => &**object,
            Self::Iterator(object) => &**object,
            Self::Generator(object) => &**object,
            Self::CoroutineWrapper(object) => &**object,
            Self::AsyncStep(object) => &**object,
            Self::NextOrDefault(object) => &**object,
            Self::BoundMember(object) => &**object,
            Self::Traceback(object) => &**object,
            Self::Frame(object) => &**object,
            Self::FrameLocals(object) => &**object,
            Self::Code(object) => &**object,
            Self::Instance(object) => &**object,
            Self::BoundMethod(object) => &**object,
            Self::InC(object) => &**object,
            Self::Property(object) => &**object,
            Self::StaticMethod(object) | Self::ClassMethod(object) => &**object,
            Self::Slot(object) => &**object,
            Self::Super(object) => &**object,
            Self::MappingProxy(object) => &**object,
            Self::DictView(object) => &**object,
            Self::Module(object) => &**object,
            Self::Cell(object) => &**object,
            Self::TypeForm(object) => &**object,
            Self::None
            | Self::NotImplemented
            | Self::Ellipsis
            | Self::Bool(_)
            | Self::Int(_)
            | Self::Builtin(_)
            | Self::Class(_)
            | Self::Member(..)
            | Self::Stream(_)
            | Self::Item(_) => return None,
        })
    }
}
