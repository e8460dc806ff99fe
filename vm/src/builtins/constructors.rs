//! What calling a built-in class does: a table by class.

use super::arguments::{Arguments, Parameters, type_error};
use super::{bytes, complex, containers, exceptions, iteration_functions, iterators, numbers};
use crate::introspection;
use crate::objects::class::{ClassKind, Type};
use crate::objects::descriptor::WrapperObject;
use crate::objects::{List, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

type Construct = fn(&mut Vm, Type, &Arguments) -> Fallible<Value>;

const CONSTRUCTORS: &[(ClassKind, Construct)] = &[
    (ClassKind(Kind::Exception), exceptions::exception),
    (ClassKind::BOOL, numbers::bool),
    (ClassKind::NONE, |vm, _, arguments| singleton(vm, "NoneType", Value::NONE, arguments)),
    (ClassKind::ELLIPSIS, |vm, _, arguments| singleton(vm, "EllipsisType", Value::ELLIPSIS, arguments)),
    (ClassKind::NOT_IMPLEMENTED, |vm, _, arguments| {
        singleton(vm, "NotImplementedType", Value::NOT_IMPLEMENTED, arguments)
    }),
    (ClassKind(Kind::NoDefault), |vm, _, arguments| {
        let value = vm.classes.no_default;
        singleton(vm, "NoDefaultType", value, arguments)
    }),
    (ClassKind(Kind::BigInt), numbers::int),
    (ClassKind(Kind::Float), numbers::float),
    (ClassKind(Kind::Str), containers::str),
    (ClassKind(Kind::List), containers::list),
    (ClassKind(Kind::Tuple), containers::tuple),
    (ClassKind(Kind::Dict), containers::dict),
    (ClassKind(Kind::Set), containers::set),
    (ClassKind(Kind::Range), containers::range),
    (ClassKind(Kind::Enumerate), iterators::enumerate),
    (ClassKind(Kind::Zip), iterators::zip),
    (ClassKind(Kind::FrozenSet), containers::frozen_set),
    (ClassKind(Kind::Slice), containers::slice),
    (ClassKind(Kind::Map), iteration_functions::map),
    (ClassKind(Kind::Filter), iteration_functions::filter),
    (ClassKind(Kind::Reversed), iteration_functions::reversed),
    (ClassKind(Kind::Bytes), bytes::bytes),
    (ClassKind(Kind::ByteArray), bytes::byte_array),
    (ClassKind(Kind::MemoryView), bytes::memory_view),
    (ClassKind(Kind::Complex), complex::complex),
    (ClassKind(Kind::FrameLocalsProxy), introspection::new_proxy),
    (ClassKind(Kind::Function), introspection::new_function),
    (ClassKind(Kind::Cell), introspection::new_cell),
    (ClassKind(Kind::Traceback), introspection::new_traceback),
    (ClassKind(Kind::BoundMethod), introspection::new_method),
    (ClassKind(Kind::Module), introspection::new_module),
    (ClassKind(Kind::MappingProxy), mapping_proxy),
    (ClassKind(Kind::GenericAlias), crate::typing::new_alias),
];

/// `NoneType()` and the like.
fn singleton(vm: &mut Vm, name: &str, value: Value, arguments: &Arguments) -> Fallible<Value> {
    if arguments.positional.is_empty() && arguments.keywords.is_empty() {
        return Ok(value);
    }
    Err(type_error(vm, format!("{name} takes no arguments")))
}

/// `mappingproxy(mapping)`. Lists and tuples have subscripts too, but are none.
fn mapping_proxy(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    const PARAMETERS: Parameters = Parameters::new(&["mapping"], 1);
    let mapping = arguments.bind(vm, "mappingproxy", &PARAMETERS)?[0];
    if List::from_value(mapping).is_some() || Tuple::from_value(mapping).is_some() || !vm.is_mapping(mapping) {
        let message = format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(mapping));
        return Err(type_error(vm, message));
    }
    Ok(WrapperObject::place(&mut vm.heap, Kind::MappingProxy, mapping))
}

/// The classes whose instances `classes` makes.
const BY_CLASSES: &[ClassKind] = &[
    ClassKind::OBJECT,
    ClassKind(Kind::Type),
    ClassKind(Kind::Property),
    ClassKind(Kind::ClassMethod),
    ClassKind(Kind::StaticMethod),
    ClassKind(Kind::Super),
];

/// The classes that CPython makes instances of when they are called, and this engine does not.
const NOT_SUPPORTED: &[ClassKind] = &[
    ClassKind(Kind::Code),
    ClassKind(Kind::TypeVar),
    ClassKind(Kind::TypeVarTuple),
    ClassKind(Kind::ParamSpec),
    ClassKind(Kind::ParamSpecArgs),
    ClassKind(Kind::ParamSpecKwargs),
    ClassKind(Kind::TypeAliasType),
];

fn row(class: ClassKind) -> Option<Construct> {
    CONSTRUCTORS.iter().find(|(kind, _)| *kind == class).map(|(_, construct)| *construct)
}

/// Whether `classes` makes the instances of a built-in class, by its `__new__`.
pub(crate) fn is_made_by_classes(class: ClassKind) -> bool {
    BY_CLASSES.contains(&class)
}

/// Whether a built-in class has a `__new__` of its own.
pub(crate) fn has_new(class: ClassKind) -> bool {
    row(class).is_some() || is_made_by_classes(class) || NOT_SUPPORTED.contains(&class)
}

/// Makes an instance of a class.
pub(super) fn construct(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    match row(class.instance) {
        Some(construct) => construct(vm, class, arguments),
        None if NOT_SUPPORTED.contains(&class.instance) => {
            Err(vm.not_supported(format!("calls of the class {}", class.name())))
        }
        None => Err(type_error(vm, format!("cannot create '{}' instances", class.full_name()))),
    }
}
