//! The truth of a value as its builtin class has it.

use crate::value::Value;

impl Value {
    /// The truth of the value.
    pub(crate) fn truth(&self) -> bool {
        match self {
            Self::None => false,
            Self::Bool(value) => *value,
            Self::Int(int) => !int.value().is_zero(),
            Self::Float(float) => float.0 != 0.0,
            Self::Bytes(bytes) => bytes.len() != 0,
            Self::Complex(complex) => complex.real != 0.0 || complex.imag != 0.0,
            Self::Str(text) => text.length != 0,
            Self::Tuple(tuple) => !tuple.items().is_empty(),
            Self::List(list) => !list.0.borrow().is_empty(),
            Self::Dict(dict) => dict.len() != 0,
            Self::Set(set) => set.len() != 0,
            Self::Range(range) => !range.length().is_zero(),
            Self::Instance(instance) => instance.base.borrow().as_ref().is_none_or(Self::truth),
            Self::MappingProxy(proxy) => proxy.0.truth(),
            Self::DictView(view) => view.dict.len() != 0,
            Self::FrameLocals(proxy) => !proxy.is_empty(),
            _ => true,
        }
    }
}
