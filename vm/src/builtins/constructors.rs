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
    (ClassKind(Kind::Exception.0), exceptions::exception),
    (ClassKind::BOOL, numbers::bool),
    (ClassKind::NONE, |vm, _, arguments| singleton(vm, "NoneType", Value::NONE, arguments)),
    (ClassKind::ELLIPSIS, |vm, _, arguments| singleton(vm, "EllipsisType", Value::ELLIPSIS, arguments)),
    (ClassKind::NOT_IMPLEMENTED, |vm, _, arguments| {
        singleton(vm, "NotImplementedType", Value::NOT_IMPLEMENTED, arguments)
    }),
    (ClassKind(Kind::BigInt.0), numbers::int),
    (ClassKind(Kind::Float.0), numbers::float),
    (ClassKind(Kind::Str.0), containers::str),
    (ClassKind(Kind::List.0), containers::list),
    (ClassKind(Kind::Tuple.0), containers::tuple),
    (ClassKind(Kind::Dict.0), containers::dict),
    (ClassKind(Kind::Set.0), containers::set),
    (ClassKind(Kind::Range.0), containers::range),
    (ClassKind(Kind::Enumerate.0), iterators::enumerate),
    (ClassKind(Kind::Zip.0), iterators::zip),
    (ClassKind(Kind::FrozenSet.0), containers::frozen_set),
    (ClassKind(Kind::Slice.0), containers::slice),
    (ClassKind(Kind::Map.0), iteration_functions::map),
    (ClassKind(Kind::Filter.0), iteration_functions::filter),
    (ClassKind(Kind::Reversed.0), iteration_functions::reversed),
    (ClassKind(Kind::Bytes.0), bytes::bytes),
    (ClassKind(Kind::ByteArray.0), bytes::byte_array),
    (ClassKind(Kind::MemoryView.0), bytes::memory_view),
    (ClassKind(Kind::Complex.0), complex::complex),
    (ClassKind(Kind::FrameLocalsProxy.0), introspection::new_proxy),
    (ClassKind(Kind::Function.0), introspection::new_function),
    (ClassKind(Kind::Cell.0), introspection::new_cell),
    (ClassKind(Kind::BoundMethod.0), introspection::new_method),
    (ClassKind(Kind::Module.0), introspection::new_module),
    (ClassKind(Kind::Traceback.0), introspection::new_traceback),
    (ClassKind(Kind::MappingProxy.0), mapping_proxy),
    (ClassKind(Kind::GenericAlias.0), crate::typing::new_alias),
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

/// Makes an instance of a class.
pub(super) fn construct(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    match CONSTRUCTORS.iter().find(|(kind, _)| *kind == class.instance) {
        Some((_, construct)) => construct(vm, class, arguments),
        None => Err(type_error(vm, format!("cannot create '{}' instances", class.name()))),
    }
}
