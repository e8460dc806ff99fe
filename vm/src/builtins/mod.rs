//! The built-in functions and what calling a built-in class does. Each is a row of a table that says how it takes arguments.

mod arguments;
mod attributes;
mod bytes;
pub(crate) mod complex;
mod constructors;
mod containers;
pub(crate) mod evaluation;
mod exceptions;
mod extremes;
mod iteration_functions;
mod iterators;
mod merging;
pub(crate) mod methods;
mod number_functions;
mod numbers;
mod order;
mod output;
pub(crate) mod quitters;
pub(crate) mod signature;
mod sorting;
mod sum;
mod text_functions;

pub(crate) use arguments::{Arguments, Parameters, flag, type_error, unexpected_keyword, value_error};
pub(crate) use bytes::bytes_by;
pub(crate) use numbers::int_of;
pub(crate) use signature::{Builtin, Signature};

use crate::objects::class::{ClassKind, Type};
use crate::objects::exception::EXCEPTIONS;
use crate::objects::function::BuiltinFunction;
use crate::objects::{Dict, ExceptionClass, Str};
use crate::vm::{Fallible, Vm};
pub(crate) use output::{display, print_expression, write as write_output, write_error};
pub(crate) use signature::functions;
use stencils::object::Kind;
use stencils::value::Value;

/// The built-in functions.
static FUNCTIONS: &[Builtin] = functions! { "":
    "aiter" One => Vm::aiter;
    "anext" Positional(1, 2) => |vm: &mut Vm, arguments: &[Value]| {
        vm.anext(arguments[0], arguments.get(1).copied().unwrap_or(Value::NULL))
    };
    "isinstance" Positional(2, 2) => is_instance;
    "len" One => length;
    "locals" None => |vm: &mut Vm| Ok(vm.locals());
    "max" Keywords => extremes::max;
    "min" Keywords => extremes::min;
    "print" Keywords => output::print;
    "repr" One => repr;
    "sorted" Keywords => sorting::sorted;
    "sum" Keywords => sum::sum;
};

fn is_instance(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    vm.is_instance(arguments[0], arguments[1]).map(Value::bool)
}

fn length(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let length = vm.length(value)?;
    Ok(vm.int(length))
}

fn repr(vm: &mut Vm, value: Value) -> Fallible<Value> {
    vm.repr_value(value)
}

/// The tables of built-in functions.
const TABLES: &[&[Builtin]] = &[
    FUNCTIONS,
    attributes::FUNCTIONS,
    evaluation::FUNCTIONS,
    number_functions::FUNCTIONS,
    iteration_functions::FUNCTIONS,
    text_functions::FUNCTIONS,
    quitters::FUNCTIONS,
];

/// Built-in names of constants.
const CONSTANTS: &[(&str, Value)] = &[
    ("None", Value::NONE),
    ("Ellipsis", Value::ELLIPSIS),
    ("NotImplemented", Value::NOT_IMPLEMENTED),
    ("False", Value::FALSE),
    ("True", Value::TRUE),
    ("__debug__", Value::TRUE),
];

/// Classes that have a built-in name.
const CLASSES: &[ClassKind] = &[
    ClassKind::BOOL,
    ClassKind(Kind::BigInt),
    ClassKind(Kind::Float),
    ClassKind(Kind::Str),
    ClassKind(Kind::List),
    ClassKind(Kind::Tuple),
    ClassKind(Kind::Dict),
    ClassKind(Kind::Set),
    ClassKind(Kind::Range),
    ClassKind(Kind::FrozenSet),
    ClassKind(Kind::Slice),
    ClassKind(Kind::Enumerate),
    ClassKind(Kind::Zip),
    ClassKind::OBJECT,
    ClassKind::TYPE,
    ClassKind(Kind::Super),
    ClassKind(Kind::Property),
    ClassKind(Kind::ClassMethod),
    ClassKind(Kind::StaticMethod),
    ClassKind(Kind::Map),
    ClassKind(Kind::Filter),
    ClassKind(Kind::Reversed),
    ClassKind(Kind::Bytes),
    ClassKind(Kind::ByteArray),
    ClassKind(Kind::MemoryView),
    ClassKind(Kind::Complex),
];

/// Second names of exception classes.
const ALIASES: &[(&str, ExceptionClass)] =
    &[("EnvironmentError", ExceptionClass::OSError), ("IOError", ExceptionClass::OSError)];

/// Fills the dict of built-in names.
pub(crate) fn install(vm: &mut Vm) {
    let mut names = names(vm);
    names.sort_by_cached_key(|(name, _)| order::place(name));
    if let Some(dict) = Dict::from_value(vm.builtins) {
        dict.reserve_display(&mut vm.heap, names.len());
    }
    for (name, value) in names {
        define(vm, name, value);
    }
}

fn names(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    let mut names = vec![("__name__", vm.intern("builtins")), ("__package__", vm.intern(""))];
    names.push(("__doc__", vm.optional_str(library::doc("builtins"))));
    names.extend(["__loader__", "__spec__"].map(|name| (name, Value::NONE)));
    names.extend(CONSTANTS);
    for row in TABLES.iter().copied().flatten() {
        names.push((row.name, BuiltinFunction::place(&mut vm.heap, row, Value::NULL)));
    }
    names.extend(CLASSES.iter().map(|kind| (kind.name(), vm.classes.kind(*kind))));
    names.extend(EXCEPTIONS.iter().map(|row| (row.name, vm.classes.exception(row.class))));
    names.extend(ALIASES.iter().map(|(name, class)| (*name, vm.classes.exception(*class))));
    names
}

fn define(vm: &mut Vm, name: &str, value: Value) {
    let name = vm.intern(name);
    if let (Some(dict), Some(text)) = (Dict::from_value(vm.builtins), Str::from_value(name)) {
        dict.insert_new(&mut vm.heap, text.hash(), name, value);
    }
}

pub(crate) use constructors::{has_new, is_made_by_classes};

impl Vm {
    /// Calls what is not a Python function.
    pub(crate) fn call_native(&mut self, callable: Value, arguments: &Arguments) -> Fallible<Value> {
        match BuiltinFunction::from_value(callable) {
            Some(function) => self.call_builtin(function.row, function.receiver, arguments),
            None => self.call(callable, arguments),
        }
    }

    /// Calls a built-in class.
    pub(crate) fn construct_builtin(&mut self, class: Type, arguments: &Arguments) -> Fallible<Value> {
        constructors::construct(self, class, arguments)
    }
}
