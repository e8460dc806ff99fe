//! The methods and attributes of the built-in classes: one table a class, one file a class or family. What a type object does
//! with a row (descriptors, binding) is not here.

mod bytes;
mod complex;
mod dict;
mod float;
mod int;
mod iterators;
mod list;
mod range;
pub(crate) mod reduce;
mod reduce_iterators;
mod set;
pub(crate) mod str;
mod tuple;

use super::signature::Builtin;
use crate::objects::range::Range;
use crate::objects::slice::Slice;
use crate::objects::{ByteArray, ClassKind, Complex, Dict, List, MemoryView, Set, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// What the dict of a built-in class begins with.
pub(crate) struct ClassTable {
    /// The class.
    pub(crate) class: ClassKind,
    /// `method_descriptor`s: the receiver is an instance of the class, which the caller has checked.
    pub(crate) methods: &'static [Builtin],
    /// `classmethod_descriptor`s: the receiver is the class itself or one that derives from it.
    pub(crate) class_methods: &'static [Builtin],
    /// `staticmethod`s: the receiver is NULL.
    pub(crate) static_methods: &'static [Builtin],
    /// `getset_descriptor`s that can only be read.
    pub(crate) attributes: &'static [Attribute],
}

/// An attribute that is computed from the instance.
pub(crate) struct Attribute {
    /// Its name.
    pub(crate) name: &'static str,
    /// What computes it; the receiver is an instance of the class, which the caller has checked.
    pub(crate) get: fn(&mut Vm, Value) -> Fallible<Value>,
}

const NOTHING: ClassTable =
    ClassTable { class: ClassKind::OBJECT, methods: &[], class_methods: &[], static_methods: &[], attributes: &[] };

/// All tables.
pub(crate) static CLASSES: &[ClassTable] = &[
    ClassTable { class: ClassKind(Kind::List), methods: list::METHODS, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Dict), methods: dict::METHODS, class_methods: dict::CLASS_METHODS, ..NOTHING },
    ClassTable { class: ClassKind(Kind::ListIterator), methods: iterators::SEQUENCE, ..NOTHING },
    ClassTable { class: ClassKind(Kind::TupleIterator), methods: iterators::SEQUENCE, ..NOTHING },
    ClassTable { class: ClassKind(Kind::StrIterator), methods: iterators::STR, ..NOTHING },
    ClassTable { class: ClassKind(Kind::StrAsciiIterator), methods: iterators::STR, ..NOTHING },
    ClassTable { class: ClassKind(Kind::RangeIterator), methods: iterators::RANGE, ..NOTHING },
    ClassTable { class: ClassKind(Kind::ListReverseIterator), methods: iterators::REVERSED, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Reversed), methods: iterators::REVERSED, ..NOTHING },
    ClassTable { class: ClassKind(Kind::DictKeyIterator), methods: iterators::DICT, ..NOTHING },
    ClassTable { class: ClassKind(Kind::DictValueIterator), methods: iterators::DICT, ..NOTHING },
    ClassTable { class: ClassKind(Kind::DictItemIterator), methods: iterators::DICT, ..NOTHING },
    ClassTable { class: ClassKind(Kind::SetIterator), methods: iterators::SET, ..NOTHING },
    ClassTable { class: ClassKind(Kind::BytesIterator), methods: iterators::BYTES, ..NOTHING },
    ClassTable { class: ClassKind(Kind::ByteArrayIterator), methods: iterators::BYTES, ..NOTHING },
    ClassTable { class: ClassKind(Kind::LongRangeIterator), methods: iterators::LONG_RANGE, ..NOTHING },
    ClassTable { class: ClassKind(Kind::SequenceProtocolIterator), methods: iterators::BY_INDEX, ..NOTHING },
    ClassTable { class: ClassKind(Kind::DictReverseKeyIterator), methods: iterators::DICT, ..NOTHING },
    ClassTable { class: ClassKind(Kind::DictReverseValueIterator), methods: iterators::DICT, ..NOTHING },
    ClassTable { class: ClassKind(Kind::DictReverseItemIterator), methods: iterators::DICT, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Enumerate), methods: iterators::ENUMERATE, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Zip), methods: iterators::ZIP, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Map), methods: iterators::MAP, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Filter), methods: iterators::FILTER, ..NOTHING },
    ClassTable { class: ClassKind(Kind::CallableIterator), methods: iterators::CALLABLE, ..NOTHING },
    ClassTable { class: ClassKind::ELLIPSIS, methods: reduce::ELLIPSIS, ..NOTHING },
    ClassTable { class: ClassKind::NOT_IMPLEMENTED, methods: reduce::NOT_IMPLEMENTED, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Str), methods: str::METHODS, static_methods: str::STATIC_METHODS, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Tuple), methods: tuple::METHODS, ..NOTHING },
    ClassTable { class: ClassKind(Kind::Set), methods: set::METHODS, ..NOTHING },
    ClassTable { class: ClassKind(Kind::FrozenSet), methods: set::FROZEN_METHODS, ..NOTHING },
    ClassTable {
        class: ClassKind(Kind::BigInt),
        methods: int::METHODS,
        class_methods: int::CLASS_METHODS,
        attributes: int::ATTRIBUTES,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::Float),
        methods: float::METHODS,
        class_methods: float::CLASS_METHODS,
        attributes: float::ATTRIBUTES,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::Complex),
        methods: complex::METHODS,
        class_methods: complex::CLASS_METHODS,
        attributes: complex::ATTRIBUTES,
        ..NOTHING
    },
    ClassTable { class: ClassKind(Kind::Range), methods: range::METHODS, attributes: range::ATTRIBUTES, ..NOTHING },
    ClassTable {
        class: ClassKind(Kind::Slice),
        methods: range::SLICE_METHODS,
        attributes: range::SLICE_ATTRIBUTES,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::Bytes),
        methods: bytes::METHODS,
        class_methods: bytes::CLASS_METHODS,
        static_methods: bytes::STATIC_METHODS,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::ByteArray),
        methods: bytes::ARRAY_METHODS,
        class_methods: bytes::CLASS_METHODS,
        static_methods: bytes::ARRAY_STATIC_METHODS,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::MemoryView),
        methods: bytes::VIEW_METHODS,
        attributes: bytes::VIEW_ATTRIBUTES,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::DictKeys),
        methods: dict::KEYS_METHODS,
        attributes: dict::VIEW_ATTRIBUTES,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::DictItems),
        methods: dict::ITEMS_METHODS,
        attributes: dict::VIEW_ATTRIBUTES,
        ..NOTHING
    },
    ClassTable {
        class: ClassKind(Kind::DictValues),
        methods: dict::VALUES_METHODS,
        attributes: dict::VIEW_ATTRIBUTES,
        ..NOTHING
    },
];

/// A receiver as the methods of a class take it.
trait Receiver: Sized {
    /// The receiver, if it is an instance of the class.
    fn receive(value: Value) -> Option<Self>;
}

macro_rules! receivers {
    ($($class:ident)*) => {$(
        impl Receiver for $class {
            fn receive(value: Value) -> Option<Self> {
                Self::from_value(value)
            }
        }
    )*};
}

receivers! { ByteArray Complex MemoryView Range Slice List Dict Set Str Tuple }

/// For methods that take any receiver as it is.
impl Receiver for Value {
    fn receive(value: Value) -> Option<Self> {
        Some(value)
    }
}

/// The receiver of a method. Whoever calls a method has checked its class.
fn receiver<T: Receiver>(vm: &mut Vm, value: Value) -> Fallible<T> {
    T::receive(value).ok_or_else(|| vm.refuse(value, "is not a receiver of this method"))
}

/// What `find` gives: the place, or -1.
fn place_or_minus_one(vm: &mut Vm, found: Option<usize>) -> Value {
    vm.int(found.map_or(-1, |at| at as i64))
}

/// Rows of methods: `"name" Signature(…) => function;`, where the function gets the receiver as its class.
/// `__sizeof__`
pub(crate) fn size_in_memory(vm: &mut Vm, _: Value) -> Fallible<Value> {
    Err(vm.not_supported("__sizeof__, which differs between builds"))
}

macro_rules! methods {
    ($owner:literal: $($name:literal $kind:ident $(($($detail:expr),*))? => $function:expr;)*) => {
        &[$(crate::builtins::Builtin {
            owner: $owner,
            name: $name,
            signature: crate::builtins::methods::methods!(@ $kind ($($($detail),*)?) $function),
        }),*]
    };
    (@ None () $function:expr) => {
        crate::builtins::Signature::None(|vm, this| {
            let this = crate::builtins::methods::receiver(vm, this)?;
            $function(vm, this)
        })
    };
    (@ One () $function:expr) => {
        crate::builtins::Signature::One(|vm, this, argument| {
            let this = crate::builtins::methods::receiver(vm, this)?;
            $function(vm, this, argument)
        })
    };
    (@ Positional ($least:expr, $most:expr) $function:expr) => {
        crate::builtins::Signature::Positional($least, $most, |vm, this, arguments| {
            let this = crate::builtins::methods::receiver(vm, this)?;
            $function(vm, this, arguments)
        })
    };
    (@ Named ($parameters:expr) $function:expr) => {
        crate::builtins::Signature::Named(&$parameters, |vm, this, arguments| {
            let this = crate::builtins::methods::receiver(vm, this)?;
            $function(vm, this, arguments)
        })
    };
    (@ Keywords () $function:expr) => {
        crate::builtins::Signature::Keywords(|vm, this, arguments| {
            let this = crate::builtins::methods::receiver(vm, this)?;
            $function(vm, this, arguments)
        })
    };
}

use methods;
