//! The special methods of the built-in classes as attributes (`list.__len__`): what the operation of the built-in class does,
//! whatever a class that derives from it says. One row a method, with the classes that have it.

use super::{Special, new};
use crate::builtins::Arguments;
use crate::builtins::methods::str::unchanged;
use crate::objects::class::Type;
use crate::objects::descriptor::SlotWrapperObject;
use crate::objects::instance::is_of_program;
use crate::objects::{Bytes, ClassKind, Complex, ExceptionClass, Int, MemoryView, Str, float_of, kind_of};
use crate::operations::{Comparison, Operator, buffer};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// A special method of built-in classes.
pub(crate) struct Wrapper {
    /// Its name.
    pub(crate) special: Special,
    /// The fewest and the most arguments behind `self`; the most is none for any number, by keyword too.
    count: (usize, Option<usize>),
    /// What it does.
    pub(crate) function: fn(&mut Vm, Value, &Arguments) -> Fallible<Value>,
    /// The classes that have it.
    classes: &'static [ClassKind],
}

const fn kind(kind: Kind) -> ClassKind {
    ClassKind(kind)
}

const OBJECT: &[ClassKind] = &[ClassKind::OBJECT];
const INT: ClassKind = kind(Kind::BigInt);
const FLOAT: ClassKind = kind(Kind::Float);
const STR: ClassKind = kind(Kind::Str);
const LIST: ClassKind = kind(Kind::List);
const TUPLE: ClassKind = kind(Kind::Tuple);
const DICT: ClassKind = kind(Kind::Dict);
const SET: ClassKind = kind(Kind::Set);
const FROZENSET: ClassKind = kind(Kind::FrozenSet);
const RANGE: ClassKind = kind(Kind::Range);
const SLICE: ClassKind = kind(Kind::Slice);
const BYTES: ClassKind = kind(Kind::Bytes);
const BYTEARRAY: ClassKind = kind(Kind::ByteArray);
const MEMORYVIEW: ClassKind = kind(Kind::MemoryView);
const COMPLEX: ClassKind = kind(Kind::Complex);
const KEYS: ClassKind = kind(Kind::DictKeys);
const ALIAS: ClassKind = kind(Kind::GenericAlias);
const UNION: ClassKind = kind(Kind::Union);
const PROXY: ClassKind = kind(Kind::MappingProxy);
const TYPEVAR: ClassKind = kind(Kind::TypeVar);
const PARAMSPEC: ClassKind = kind(Kind::ParamSpec);
const TYPE_ALIAS: ClassKind = kind(Kind::TypeAliasType);
const VALUES: ClassKind = kind(Kind::DictValues);
const ITEMS: ClassKind = kind(Kind::DictItems);

/// `special count [classes] function;`
macro_rules! wrappers {
    ($($special:ident $least:literal $most:expr, [$($class:expr),*] $function:expr;)*) => {
        /// All rows.
        static WRAPPERS: &[Wrapper] = &[$(Wrapper {
            special: Special::$special,
            count: ($least, $most),
            function: $function,
            classes: &[$($class),*],
        }),*];
    };
}

macro_rules! binary {
    ($operator:ident) => {
        |vm, this, arguments| vm.native_operator(Operator::$operator, this, this, arguments.positional[0])
    };
}

macro_rules! reflected {
    ($operator:ident) => {
        |vm, this, arguments| vm.native_operator(Operator::$operator, this, arguments.positional[0], this)
    };
}

macro_rules! in_place {
    ($operator:ident) => {
        |vm, this, arguments| vm.native_in_place(Operator::$operator, this, arguments.positional[0])
    };
}

/// Whether the class of `this` leaves a comparison with `other` to that one: numbers as they do operations, bytes to other buffers, and
/// the order of a memoryview is nobody's.
fn yields_comparison_to(comparison: Comparison, this: Value, other: Value) -> bool {
    let is_order = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
    yields_to(this, other)
        || (Bytes::from_value(this).is_some() && Bytes::from_value(other).is_none())
        || (is_order && MemoryView::from_value(this).is_some())
}

/// Whether the class of `this` leaves operations with `other` to that one: an int with a float, either with a complex number.
pub(super) fn yields_to(this: Value, other: Value) -> bool {
    match (Int::from_value(this), float_of(this)) {
        (Some(_), _) => Int::from_value(other).is_none(),
        (_, Some(_)) => Complex::from_value(other).is_some(),
        _ => false,
    }
}

macro_rules! compare {
    ($comparison:ident) => {
        |vm, this, arguments| {
            if yields_comparison_to(Comparison::$comparison, this, arguments.positional[0]) {
                return Ok(Value::NOT_IMPLEMENTED);
            }
            let result = vm.native_compare(Comparison::$comparison, this, arguments.positional[0])?;
            Ok(result.map_or(Value::NOT_IMPLEMENTED, Value::bool))
        }
    };
}

/// A `mappingproxy` compares what it stands for.
macro_rules! compare_mapping {
    ($comparison:ident) => {
        |vm, this, arguments| {
            let mapping = vm.proxied(this);
            vm.rich_compare(Comparison::$comparison, mapping, arguments.positional[0])
        }
    };
}

/// `object` itself orders nothing.
fn unordered(_: &mut Vm, _: Value, _: &Arguments) -> Fallible<Value> {
    Ok(Value::NOT_IMPLEMENTED)
}

const ONE: Option<usize> = Some(1);
const TWO: Option<usize> = Some(2);
const NONE: Option<usize> = Some(0);

wrappers! {
    Init 0 None, [ClassKind::OBJECT] new::object_init;
    Init 0 None, [LIST, DICT, SET, BYTEARRAY] new::container_init;
    Init 0 None, [kind(Kind::Type)] |vm, _, arguments| super::builtin_objects::type_init(vm, arguments);
    Init 0 None, [kind(Kind::Property)] super::property::init;
    Init 0 None, [kind(Kind::ClassMethod), kind(Kind::StaticMethod)] super::builtin_objects::wrapper_init;
    Init 0 None, [kind(Kind::Super)] super::super_object::init;
    Init 0 None, [kind(Kind::Module)] crate::introspection::init_module;
    Call 0 None, [kind(Kind::Type), kind(Kind::Function), kind(Kind::BuiltinFunction), kind(Kind::BoundMethod),
        kind(Kind::MethodDescriptor), kind(Kind::ClassMethodDescriptor), kind(Kind::SlotWrapper), kind(Kind::MethodWrapper),
        kind(Kind::StaticMethod)]
        |vm, this, arguments| vm.call_itself(this, arguments);
    Repr 0 NONE, [ClassKind::OBJECT] |vm, this, _| vm.default_repr(this);
    Repr 0 NONE, [INT] |vm, this, _| match Int::from_value(this) {
        Some(int) => { let text = vm.int_text(int)?; Ok(vm.str(&text)) }
        None => Ok(Value::NONE),
    };
    Repr 0 NONE, [FLOAT, STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, SLICE, ClassKind::BOOL, ClassKind::NONE,
        kind(Kind::Function), kind(Kind::BuiltinFunction), kind(Kind::Type), kind(Kind::BoundMethod), kind(Kind::MappingProxy),
        kind(Kind::Super), kind(Kind::Module), ClassKind::ELLIPSIS, ClassKind::NOT_IMPLEMENTED,
        kind(Kind::Generator), kind(Kind::Coroutine), kind(Kind::AsyncGenerator), kind(Kind::MethodDescriptor),
        kind(Kind::ClassMethodDescriptor), kind(Kind::SlotWrapper), kind(Kind::MethodWrapper), kind(Kind::GetSetDescriptor),
        kind(Kind::MemberDescriptor), kind(Kind::ClassMethod), kind(Kind::StaticMethod), kind(Kind::Frame), kind(Kind::Code)]
        |vm, this, _| vm.native_repr(this);
    Str 0 NONE, [ClassKind::OBJECT] |vm, this, _| match is_of_program(this) {
        true => vm.call_repr(this),
        false => vm.repr_value(this),
    };
    Str 0 NONE, [BYTES, BYTEARRAY] |vm, this, _| vm.native_repr(this);
    Str 0 NONE, [STR] |vm, this, _| Ok(Str::from_value(this).map_or(this, |text| unchanged(vm, text)));
    Hash 0 NONE, [ClassKind::OBJECT] |vm, this, _| { let hash = vm.identity_hash(this); Ok(vm.int(hash)) };
    Hash 0 NONE, [INT, FLOAT, STR, TUPLE, FROZENSET, RANGE, SLICE, ClassKind::NONE]
        |vm, this, _| { let hash = vm.native_hash(this)?; Ok(vm.int(hash)) };
    Bool 0 NONE, [INT, FLOAT, RANGE, ClassKind::NONE, ClassKind::NOT_IMPLEMENTED] |vm, this, _| vm.native_truth(this).map(Value::bool);
    Len 0 NONE, [STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, kind(Kind::MappingProxy)]
        |vm, this, _| { let length = vm.native_length(this)?; Ok(vm.int(length)) };
    Iter 0 NONE, [STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, kind(Kind::Enumerate), kind(Kind::Zip), kind(Kind::MappingProxy)]
        |vm, this, _| vm.native_iterate(this);
    Iter 0 NONE, [kind(Kind::ListIterator), kind(Kind::TupleIterator), kind(Kind::StrIterator), kind(Kind::StrAsciiIterator), kind(Kind::DictKeyIterator),
        kind(Kind::SetIterator), kind(Kind::RangeIterator), kind(Kind::LongRangeIterator), kind(Kind::SequenceProtocolIterator)]
        |_, this, _| Ok(this);
    Next 0 NONE, [kind(Kind::ListIterator), kind(Kind::TupleIterator), kind(Kind::StrIterator), kind(Kind::StrAsciiIterator), kind(Kind::DictKeyIterator),
        kind(Kind::SetIterator), kind(Kind::RangeIterator), kind(Kind::LongRangeIterator), kind(Kind::SequenceProtocolIterator),
        kind(Kind::Enumerate), kind(Kind::Zip)]
        |vm, this, _| match vm.raw_next(this)? {
            Some(item) => Ok(item),
            None => Err(vm.raise_with(ExceptionClass::StopIteration, &[])),
        };
    Iter 0 NONE, [kind(Kind::Generator), kind(Kind::CoroutineWrapper), kind(Kind::AsyncGenASend), kind(Kind::AsyncGenAThrow),
        kind(Kind::AnextAwaitable)]
        |_, this, _| Ok(this);
    Next 0 NONE, [kind(Kind::Generator), kind(Kind::CoroutineWrapper), kind(Kind::AsyncGenASend), kind(Kind::AsyncGenAThrow),
        kind(Kind::AnextAwaitable)]
        |vm, this, _| vm.next_or_stop(this);
    Await 0 NONE, [kind(Kind::AsyncGenASend), kind(Kind::AsyncGenAThrow), kind(Kind::AnextAwaitable)] |_, this, _| Ok(this);
    Await 0 NONE, [kind(Kind::Coroutine)] |vm, this, _| Ok(vm.wrap_coroutine(this));
    AIter 0 NONE, [kind(Kind::AsyncGenerator)] |_, this, _| Ok(this);
    ANext 0 NONE, [kind(Kind::AsyncGenerator)] |vm, this, _| vm.get_anext(this);
    Contains 1 ONE, [STR, LIST, TUPLE, RANGE, kind(Kind::MappingProxy)]
        |vm, this, arguments| vm.native_contains(this, arguments.positional[0]).map(Value::bool);
    GetItem 1 ONE, [STR, TUPLE, RANGE, kind(Kind::MappingProxy)]
        |vm, this, arguments| vm.native_subscript(this, arguments.positional[0]);
    SetItem 2 TWO, [LIST, DICT]
        |vm, this, arguments| vm.native_store_subscript(this, arguments.positional[0], arguments.positional[1]).map(|()| Value::NONE);
    DelItem 1 ONE, [LIST, DICT]
        |vm, this, arguments| vm.native_delete_subscript(this, arguments.positional[0]).map(|()| Value::NONE);
    Less 1 ONE, [ClassKind::OBJECT, ClassKind::NONE] unordered;
    Less 1 ONE, [INT, FLOAT, STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, SLICE] compare!(Less);
    LessEqual 1 ONE, [ClassKind::OBJECT, ClassKind::NONE] unordered;
    LessEqual 1 ONE, [INT, FLOAT, STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, SLICE] compare!(LessEqual);
    Greater 1 ONE, [ClassKind::OBJECT, ClassKind::NONE] unordered;
    Greater 1 ONE, [INT, FLOAT, STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, SLICE] compare!(Greater);
    GreaterEqual 1 ONE, [ClassKind::OBJECT, ClassKind::NONE] unordered;
    GreaterEqual 1 ONE, [INT, FLOAT, STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, SLICE] compare!(GreaterEqual);
    Equal 1 ONE, [INT, FLOAT, STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, SLICE] compare!(Equal);
    NotEqual 1 ONE, [INT, FLOAT, STR, LIST, TUPLE, DICT, SET, FROZENSET, RANGE, SLICE] compare!(NotEqual);
    Equal 1 ONE, [ClassKind::OBJECT, ClassKind::NONE]
        |_, this, arguments| Ok(if this == arguments.positional[0] { Value::TRUE } else { Value::NOT_IMPLEMENTED });
    NotEqual 1 ONE, [ClassKind::OBJECT, ClassKind::NONE] |vm, this, arguments| vm.default_not_equal(this, arguments.positional[0]);
    Add 1 ONE, [INT, FLOAT] binary!(Add);
    Add 1 ONE, [STR, LIST, TUPLE] |vm, this, arguments| vm.native_concatenate(this, arguments.positional[0]);
    And 1 ONE, [INT, ClassKind::BOOL, SET, FROZENSET] binary!(And);
    FloorDivide 1 ONE, [INT, FLOAT] binary!(FloorDivide);
    LeftShift 1 ONE, [INT] binary!(LeftShift);
    Multiply 1 ONE, [INT, FLOAT] binary!(Multiply);
    Multiply 1 ONE, [STR, LIST, TUPLE] |vm, this, arguments| vm.native_repeat(this, arguments.positional[0]);
    Remainder 1 ONE, [INT, FLOAT, STR] binary!(Remainder);
    Or 1 ONE, [INT, ClassKind::BOOL, SET, FROZENSET, DICT, kind(Kind::Type)] binary!(Or);
    Power 1 TWO, [INT, FLOAT] |vm, this, arguments| vm.native_power(this, arguments.positional, false);
    RightShift 1 ONE, [INT] binary!(RightShift);
    Subtract 1 ONE, [INT, FLOAT, SET, FROZENSET] binary!(Subtract);
    TrueDivide 1 ONE, [INT, FLOAT] binary!(TrueDivide);
    Xor 1 ONE, [INT, ClassKind::BOOL, SET, FROZENSET] binary!(Xor);
    ReflectedAdd 1 ONE, [INT, FLOAT] reflected!(Add);
    ReflectedAnd 1 ONE, [INT, ClassKind::BOOL, SET, FROZENSET] reflected!(And);
    ReflectedFloorDivide 1 ONE, [INT, FLOAT] reflected!(FloorDivide);
    ReflectedLeftShift 1 ONE, [INT] reflected!(LeftShift);
    ReflectedMultiply 1 ONE, [INT, FLOAT] reflected!(Multiply);
    ReflectedMultiply 1 ONE, [STR, LIST, TUPLE] |vm, this, arguments| vm.native_repeat(this, arguments.positional[0]);
    ReflectedRemainder 1 ONE, [INT, FLOAT, STR] reflected!(Remainder);
    ReflectedOr 1 ONE, [INT, ClassKind::BOOL, SET, FROZENSET, DICT, kind(Kind::Type)] reflected!(Or);
    ReflectedPower 1 TWO, [INT, FLOAT] |vm, this, arguments| vm.native_power(this, arguments.positional, true);
    ReflectedRightShift 1 ONE, [INT] reflected!(RightShift);
    ReflectedSubtract 1 ONE, [INT, FLOAT, SET, FROZENSET] reflected!(Subtract);
    ReflectedTrueDivide 1 ONE, [INT, FLOAT] reflected!(TrueDivide);
    ReflectedXor 1 ONE, [INT, ClassKind::BOOL, SET, FROZENSET] reflected!(Xor);
    InPlaceAdd 1 ONE, [LIST] in_place!(Add);
    InPlaceMultiply 1 ONE, [LIST] |vm, this, arguments| vm.native_repeat_in_place(this, arguments.positional[0]);
    InPlaceOr 1 ONE, [SET, DICT] in_place!(Or);
    InPlaceAnd 1 ONE, [SET] in_place!(And);
    InPlaceSubtract 1 ONE, [SET] in_place!(Subtract);
    InPlaceXor 1 ONE, [SET] in_place!(Xor);
    Negative 0 NONE, [INT, FLOAT] |vm, this, _| vm.native_negative(this);
    Positive 0 NONE, [INT, FLOAT] |vm, this, _| vm.native_positive(this);
    Invert 0 NONE, [INT, ClassKind::BOOL] |vm, this, _| vm.native_invert(this);
    Absolute 0 NONE, [INT, FLOAT] |vm, this, _| vm.native_absolute(this);
    GetAttribute 1 ONE, [ClassKind::OBJECT] |vm, this, arguments| get_attribute(vm, this, arguments, Vm::find_generic);
    GetAttribute 1 ONE, [kind(Kind::Type)] |vm, this, arguments| get_attribute(vm, this, arguments, Vm::find_in_type);
    GetAttribute 1 ONE, [kind(Kind::Super)] |vm, this, arguments| get_attribute(vm, this, arguments, Vm::find_in_super);
    SetAttr 2 TWO, [ClassKind::OBJECT] |vm, this, arguments| set_attribute(vm, this, arguments, arguments.positional[1]);
    SetAttr 2 TWO, [kind(Kind::Type)] |vm, this, arguments| set_in_type(vm, this, arguments, arguments.positional[1]);
    DelAttr 1 ONE, [ClassKind::OBJECT] |vm, this, arguments| set_attribute(vm, this, arguments, Value::NULL);
    DelAttr 1 ONE, [kind(Kind::Type)] |vm, this, arguments| set_in_type(vm, this, arguments, Value::NULL);
    Buffer 1 ONE, [BYTES, BYTEARRAY, MEMORYVIEW] |vm, this, arguments| buffer::get(vm, this, arguments.positional[0]);
    ReleaseBuffer 1 ONE, [BYTEARRAY, MEMORYVIEW] |vm, this, arguments| buffer::put(vm, this, arguments.positional[0]);
    Repr 0 NONE, [BYTES, BYTEARRAY, MEMORYVIEW, COMPLEX, KEYS, VALUES, ITEMS] |vm, this, _| vm.native_repr(this);
    Hash 0 NONE, [BYTES, MEMORYVIEW, COMPLEX] |vm, this, _| { let hash = vm.native_hash(this)?; Ok(vm.int(hash)) };
    Bool 0 NONE, [COMPLEX] |vm, this, _| vm.native_truth(this).map(Value::bool);
    Len 0 NONE, [BYTES, BYTEARRAY, MEMORYVIEW, KEYS, VALUES, ITEMS]
        |vm, this, _| { let length = vm.native_length(this)?; Ok(vm.int(length)) };
    Iter 0 NONE, [BYTES, BYTEARRAY, MEMORYVIEW, KEYS, VALUES, ITEMS] |vm, this, _| vm.native_iterate(this);
    Iter 0 NONE, [kind(Kind::Map), kind(Kind::Filter), kind(Kind::Reversed), kind(Kind::ListReverseIterator),
        kind(Kind::CallableIterator), kind(Kind::BytesIterator), kind(Kind::ByteArrayIterator), kind(Kind::MemoryIterator),
        kind(Kind::DictValueIterator), kind(Kind::DictItemIterator), kind(Kind::DictReverseKeyIterator),
        kind(Kind::DictReverseValueIterator), kind(Kind::DictReverseItemIterator)]
        |_, this, _| Ok(this);
    Next 0 NONE, [kind(Kind::Map), kind(Kind::Filter), kind(Kind::Reversed), kind(Kind::ListReverseIterator),
        kind(Kind::CallableIterator), kind(Kind::BytesIterator), kind(Kind::ByteArrayIterator), kind(Kind::MemoryIterator),
        kind(Kind::DictValueIterator), kind(Kind::DictItemIterator), kind(Kind::DictReverseKeyIterator),
        kind(Kind::DictReverseValueIterator), kind(Kind::DictReverseItemIterator)]
        |vm, this, _| match vm.raw_next(this)? {
            Some(item) => Ok(item),
            None => Err(vm.raise_with(ExceptionClass::StopIteration, &[])),
        };
    Contains 1 ONE, [BYTES, BYTEARRAY, KEYS, ITEMS]
        |vm, this, arguments| vm.native_contains(this, arguments.positional[0]).map(Value::bool);
    GetItem 1 ONE, [BYTES, BYTEARRAY, MEMORYVIEW] |vm, this, arguments| vm.native_subscript(this, arguments.positional[0]);
    SetItem 2 TWO, [BYTEARRAY, MEMORYVIEW]
        |vm, this, arguments| vm.native_store_subscript(this, arguments.positional[0], arguments.positional[1]).map(|()| Value::NONE);
    DelItem 1 ONE, [BYTEARRAY, MEMORYVIEW]
        |vm, this, arguments| vm.native_delete_subscript(this, arguments.positional[0]).map(|()| Value::NONE);
    Less 1 ONE, [BYTES, BYTEARRAY, KEYS, ITEMS] compare!(Less);
    LessEqual 1 ONE, [BYTES, BYTEARRAY, KEYS, ITEMS] compare!(LessEqual);
    Greater 1 ONE, [BYTES, BYTEARRAY, KEYS, ITEMS] compare!(Greater);
    GreaterEqual 1 ONE, [BYTES, BYTEARRAY, KEYS, ITEMS] compare!(GreaterEqual);
    Equal 1 ONE, [BYTES, BYTEARRAY, MEMORYVIEW, COMPLEX, KEYS, ITEMS] compare!(Equal);
    NotEqual 1 ONE, [BYTES, BYTEARRAY, MEMORYVIEW, COMPLEX, KEYS, ITEMS] compare!(NotEqual);
    Add 1 ONE, [COMPLEX] binary!(Add);
    Add 1 ONE, [BYTES, BYTEARRAY] |vm, this, arguments| vm.native_concatenate(this, arguments.positional[0]);
    And 1 ONE, [KEYS, ITEMS] binary!(And);
    Multiply 1 ONE, [COMPLEX] binary!(Multiply);
    Multiply 1 ONE, [BYTES, BYTEARRAY] |vm, this, arguments| vm.native_repeat(this, arguments.positional[0]);
    Remainder 1 ONE, [BYTES, BYTEARRAY] binary!(Remainder);
    Or 1 ONE, [KEYS, ITEMS] binary!(Or);
    Power 1 TWO, [COMPLEX] |vm, this, arguments| vm.native_power(this, arguments.positional, false);
    Subtract 1 ONE, [COMPLEX, KEYS, ITEMS] binary!(Subtract);
    TrueDivide 1 ONE, [COMPLEX] binary!(TrueDivide);
    Xor 1 ONE, [KEYS, ITEMS] binary!(Xor);
    ReflectedAdd 1 ONE, [COMPLEX] reflected!(Add);
    ReflectedAnd 1 ONE, [KEYS, ITEMS] reflected!(And);
    ReflectedMultiply 1 ONE, [COMPLEX] reflected!(Multiply);
    ReflectedMultiply 1 ONE, [BYTES, BYTEARRAY] |vm, this, arguments| vm.native_repeat(this, arguments.positional[0]);
    ReflectedRemainder 1 ONE, [BYTES, BYTEARRAY] |vm, this, arguments| {
        let template = arguments.positional[0];
        // Only a template of the same class is one.
        match kind_of(template) == kind_of(this) {
            true => vm.native_operator(Operator::Remainder, this, template, this),
            false => Ok(Value::NOT_IMPLEMENTED),
        }
    };
    ReflectedOr 1 ONE, [KEYS, ITEMS] reflected!(Or);
    ReflectedPower 1 TWO, [COMPLEX] |vm, this, arguments| vm.native_power(this, arguments.positional, true);
    ReflectedSubtract 1 ONE, [COMPLEX, KEYS, ITEMS] reflected!(Subtract);
    ReflectedTrueDivide 1 ONE, [COMPLEX] reflected!(TrueDivide);
    ReflectedXor 1 ONE, [KEYS, ITEMS] reflected!(Xor);
    InPlaceAdd 1 ONE, [BYTEARRAY] in_place!(Add);
    InPlaceMultiply 1 ONE, [BYTEARRAY] |vm, this, arguments| vm.native_repeat_in_place(this, arguments.positional[0]);
    Less 1 ONE, [COMPLEX, MEMORYVIEW, ALIAS, UNION, kind(Kind::BuiltinFunction), kind(Kind::BoundMethod), kind(Kind::MethodWrapper), kind(Kind::Cell),
        kind(Kind::Code)]
        compare!(Less);
    LessEqual 1 ONE, [COMPLEX, MEMORYVIEW, ALIAS, UNION, kind(Kind::BuiltinFunction), kind(Kind::BoundMethod), kind(Kind::MethodWrapper), kind(Kind::Cell),
        kind(Kind::Code)]
        compare!(LessEqual);
    Greater 1 ONE, [COMPLEX, MEMORYVIEW, ALIAS, UNION, kind(Kind::BuiltinFunction), kind(Kind::BoundMethod), kind(Kind::MethodWrapper), kind(Kind::Cell),
        kind(Kind::Code)]
        compare!(Greater);
    GreaterEqual 1 ONE, [COMPLEX, MEMORYVIEW, ALIAS, UNION, kind(Kind::BuiltinFunction), kind(Kind::BoundMethod), kind(Kind::MethodWrapper), kind(Kind::Cell),
        kind(Kind::Code)]
        compare!(GreaterEqual);
    Equal 1 ONE, [kind(Kind::BuiltinFunction), kind(Kind::BoundMethod), kind(Kind::MethodWrapper), kind(Kind::Cell),
        kind(Kind::Code)] compare!(Equal);
    NotEqual 1 ONE, [kind(Kind::BuiltinFunction), kind(Kind::BoundMethod), kind(Kind::MethodWrapper), kind(Kind::Cell),
        kind(Kind::Code)] compare!(NotEqual);
    Hash 0 NONE, [kind(Kind::BuiltinFunction), kind(Kind::BoundMethod), kind(Kind::MethodWrapper), kind(Kind::Code), PROXY]
        |vm, this, _| { let hash = vm.native_hash(this)?; Ok(vm.int(hash)) };
    Repr 0 NONE, [kind(Kind::Cell)] |vm, this, _| vm.native_repr(this);
    Less 1 ONE, [PROXY] compare_mapping!(Less);
    LessEqual 1 ONE, [PROXY] compare_mapping!(LessEqual);
    Greater 1 ONE, [PROXY] compare_mapping!(Greater);
    GreaterEqual 1 ONE, [PROXY] compare_mapping!(GreaterEqual);
    Equal 1 ONE, [PROXY] compare_mapping!(Equal);
    NotEqual 1 ONE, [PROXY] compare_mapping!(NotEqual);
    Str 0 NONE, [PROXY] |vm, this, _| vm.str_of(this);
    Or 1 ONE, [PROXY] binary!(Or);
    ReflectedOr 1 ONE, [PROXY] reflected!(Or);
    InPlaceOr 1 ONE, [PROXY] in_place!(Or);
    Int 0 NONE, [INT] |vm, this, _| vm.native_positive(this);
    Int 0 NONE, [FLOAT] |vm, this, _| vm.truncate(float_of(this).unwrap_or(f64::NAN));
    Float 0 NONE, [INT, FLOAT] |vm, this, _| vm.native_float(this);
    Index 0 NONE, [INT] |vm, this, _| vm.native_positive(this);
    DivMod 1 ONE, [INT] |vm, this, arguments| vm.divmod_of_ints(this, arguments.positional[0]);
    ReflectedDivMod 1 ONE, [INT] |vm, this, arguments| vm.divmod_of_ints(arguments.positional[0], this);
    DivMod 1 ONE, [FLOAT] |vm, this, arguments| vm.native_divmod(this, arguments.positional[0]);
    ReflectedDivMod 1 ONE, [FLOAT] |vm, this, arguments| vm.native_divmod(arguments.positional[0], this);
    Negative 0 NONE, [COMPLEX] |vm, this, _| vm.native_negative(this);
    Positive 0 NONE, [COMPLEX] |vm, this, _| vm.native_positive(this);
    Absolute 0 NONE, [COMPLEX] |vm, this, _| vm.native_absolute(this);
    Repr 0 NONE, [ALIAS, UNION, TYPEVAR, PARAMSPEC, kind(Kind::TypeVarTuple), kind(Kind::ParamSpecArgs),
        kind(Kind::ParamSpecKwargs), kind(Kind::NoDefault), TYPE_ALIAS]
        |vm, this, _| vm.native_repr(this);
    Hash 0 NONE, [ALIAS, UNION] |vm, this, _| { let hash = vm.native_hash(this)?; Ok(vm.int(hash)) };
    Equal 1 ONE, [ALIAS, UNION, kind(Kind::ParamSpecArgs), kind(Kind::ParamSpecKwargs)] compare!(Equal);
    NotEqual 1 ONE, [ALIAS, UNION, kind(Kind::ParamSpecArgs), kind(Kind::ParamSpecKwargs)] compare!(NotEqual);
    Or 1 ONE, [ALIAS, UNION, TYPEVAR, PARAMSPEC, TYPE_ALIAS] binary!(Or);
    ReflectedOr 1 ONE, [ALIAS, UNION, TYPEVAR, PARAMSPEC, TYPE_ALIAS] reflected!(Or);
    GetItem 1 ONE, [ALIAS, UNION, TYPE_ALIAS] |vm, this, arguments| vm.native_subscript(this, arguments.positional[0]);
    Iter 0 NONE, [ALIAS, kind(Kind::TypeVarTuple)] |vm, this, _| vm.native_iterate(this);
    Call 0 None, [ALIAS] |vm, this, arguments| vm.call_alias(this, arguments);
    Get 1 TWO, [kind(Kind::Function), kind(Kind::MethodDescriptor), kind(Kind::ClassMethodDescriptor), kind(Kind::SlotWrapper),
        kind(Kind::GetSetDescriptor), kind(Kind::MemberDescriptor), kind(Kind::Property), kind(Kind::ClassMethod),
        kind(Kind::StaticMethod), kind(Kind::Super), kind(Kind::BoundMethod)]
        super::builtin_objects::get;
    Set 2 TWO, [kind(Kind::GetSetDescriptor), kind(Kind::MemberDescriptor), kind(Kind::Property)]
        |vm, this, arguments| super::builtin_objects::set(vm, this, arguments.positional[0], arguments.positional[1]);
    Delete 1 ONE, [kind(Kind::GetSetDescriptor), kind(Kind::MemberDescriptor), kind(Kind::Property)]
        |vm, this, arguments| super::builtin_objects::set(vm, this, arguments.positional[0], Value::NULL);
}

/// The name of an attribute, interned.
pub(crate) fn attribute_name(vm: &mut Vm, name: Value) -> Fallible<Value> {
    match Str::from_value(name) {
        Some(name) => Ok(vm.intern_value(name)),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.raise(ExceptionClass::TypeError, message))
        }
    }
}

fn get_attribute(
    vm: &mut Vm,
    this: Value,
    arguments: &Arguments,
    find: fn(&mut Vm, Value, Value) -> Fallible<Option<Value>>,
) -> Fallible<Value> {
    let name = attribute_name(vm, arguments.positional[0])?;
    match find(vm, this, name)? {
        Some(found) => Ok(found),
        None => Err(vm.no_attribute(this, name)),
    }
}

fn set_attribute(vm: &mut Vm, this: Value, arguments: &Arguments, new: Value) -> Fallible<Value> {
    if crate::objects::class::is_class(this) {
        let method = if new.is_null() { "__delattr__" } else { "__setattr__" };
        let message = format!("can't apply this {method} to {} object", vm.type_name(this));
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    let name = attribute_name(vm, arguments.positional[0])?;
    vm.set_generic(this, name, new).map(|()| Value::NONE)
}

fn set_in_type(vm: &mut Vm, this: Value, arguments: &Arguments, new: Value) -> Fallible<Value> {
    let name = arguments.positional[0];
    if let Some(class) = Type::from_value(this).filter(|_| Str::from_value(name).is_none())
        && !class.is_mutable()
    {
        let message = format!("cannot set {} attribute of immutable type '{}'", vm.repr(name)?, class.full_name());
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    let name = attribute_name(vm, arguments.positional[0])?;
    vm.set_native_attribute(this, name, new).map(|()| Value::NONE)
}

impl Wrapper {
    /// A row of a class that has a table of its own: any arguments for `__init__`, none for the others.
    pub(crate) const fn own(special: Special, function: fn(&mut Vm, Value, &Arguments) -> Fallible<Value>) -> Self {
        let most = if matches!(special, Special::Init) { None } else { NONE };
        Self { special, count: (0, most), function, classes: &[] }
    }
}

/// The rows of a built-in class.
pub(super) fn of_class(class: ClassKind) -> impl Iterator<Item = &'static Wrapper> {
    WRAPPERS.iter().filter(move |row| row.classes.contains(&class))
}

/// Whether a method is the built-in one of just that name.
#[inline]
pub(crate) fn is_slot(method: Value, special: Special) -> bool {
    SlotWrapperObject::of(method, Kind::SlotWrapper).is_some_and(|wrapper| wrapper.row.special == special)
}

/// Whether an attribute is `object.__init__`.
pub(crate) fn is_object_init(method: Value) -> bool {
    SlotWrapperObject::of(method, Kind::SlotWrapper)
        .is_some_and(|wrapper| wrapper.row.special == Special::Init && wrapper.row.classes == OBJECT)
}

/// Calls a special method of a built-in class.
pub(super) fn call(vm: &mut Vm, row: &Wrapper, this: Value, arguments: &Arguments) -> Fallible<Value> {
    let (least, most) = row.count;
    let Some(most) = most else { return (row.function)(vm, this, arguments) };
    if !arguments.names.is_empty() {
        let message = format!("wrapper {}() takes no keyword arguments", row.special.text());
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    let given = arguments.positional.len();
    if (least..=most).contains(&given) {
        return (row.function)(vm, this, arguments);
    }
    let name = row.special.text();
    let wanted = match (least, most) {
        (0, _) => "expected 0 arguments".to_owned(),
        (1, 1) if matches!(row.special, Special::Buffer | Special::ReleaseBuffer) => {
            format!("{name} expected 1 argument")
        }
        (1, 1) => "expected 1 argument".to_owned(),
        (2, _) => format!("{name} expected 2 arguments"),
        _ if row.special != Special::Get => "expected 1 or 2 arguments".to_owned(),
        _ if given == 0 => format!("{name} expected at least 1 argument"),
        _ => format!("{name} expected at most 2 arguments"),
    };
    Err(vm.raise(ExceptionClass::TypeError, format!("{wanted}, got {given}")))
}
