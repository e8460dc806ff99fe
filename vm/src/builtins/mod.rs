//! The built-in functions and what calling a built-in class does. Each is a row of a table that says how it takes arguments.

mod arguments;
mod constructors;
mod containers;
mod exceptions;
mod extremes;
mod iterators;
mod numbers;
mod output;
mod sorting;
mod sum;

pub(crate) use arguments::Arguments;

use crate::objects::class::{ClassKind, Type};
use crate::objects::exception::EXCEPTIONS;
use crate::objects::function::BuiltinFunction;
use crate::objects::{Dict, ExceptionClass, Str};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// A built-in function.
pub(crate) struct Builtin {
    /// Its name.
    pub(crate) name: &'static str,
    /// How it takes its arguments, and what it does.
    pub(crate) signature: Signature,
}

/// How a built-in function takes its arguments.
#[derive(Clone, Copy)]
pub(crate) enum Signature {
    /// None at all (`METH_NOARGS`).
    None(fn(&mut Vm) -> Fallible<Value>),
    /// Exactly one, by position (`METH_O`).
    One(fn(&mut Vm, Value) -> Fallible<Value>),
    /// Any, by position; the function checks their number (`METH_FASTCALL`).
    Positional(fn(&mut Vm, &[Value]) -> Fallible<Value>),
    /// Any, by position and by keyword (`METH_FASTCALL | METH_KEYWORDS`).
    Keywords(fn(&mut Vm, &Arguments) -> Fallible<Value>),
}

/// The built-in functions.
static FUNCTIONS: &[Builtin] = &[
    Builtin { name: "abs", signature: Signature::One(Vm::absolute) },
    Builtin { name: "isinstance", signature: Signature::Positional(is_instance) },
    Builtin { name: "len", signature: Signature::One(|vm, value| vm.length(value).map(|length| vm.int(length))) },
    Builtin { name: "locals", signature: Signature::None(|vm| Ok(vm.locals())) },
    Builtin { name: "max", signature: Signature::Keywords(extremes::max) },
    Builtin { name: "min", signature: Signature::Keywords(extremes::min) },
    Builtin { name: "print", signature: Signature::Keywords(output::print) },
    Builtin {
        name: "repr",
        signature: Signature::One(|vm, value| vm.repr(value).and_then(|text| vm.checked_str(&text))),
    },
    Builtin { name: "sorted", signature: Signature::Keywords(sorting::sorted) },
    Builtin { name: "sum", signature: Signature::Keywords(sum::sum) },
];

fn is_instance(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    match *arguments {
        [value, class] => vm.is_instance(value, class).map(Value::bool),
        _ => {
            let message = format!("isinstance expected 2 arguments, got {}", arguments.len());
            Err(vm.raise(ExceptionClass::TypeError, message))
        }
    }
}

/// Classes that have a built-in name.
const CLASSES: &[ClassKind] = &[
    ClassKind::BOOL,
    ClassKind(Kind::BigInt.0),
    ClassKind(Kind::Float.0),
    ClassKind(Kind::Str.0),
    ClassKind(Kind::List.0),
    ClassKind(Kind::Tuple.0),
    ClassKind(Kind::Dict.0),
    ClassKind(Kind::Set.0),
    ClassKind(Kind::Range.0),
    ClassKind(Kind::Enumerate.0),
    ClassKind(Kind::Zip.0),
];

/// Second names of exception classes.
const ALIASES: &[(&str, ExceptionClass)] =
    &[("EnvironmentError", ExceptionClass::OSError), ("IOError", ExceptionClass::OSError)];

/// Fills the dict of built-in names.
pub(crate) fn install(vm: &mut Vm) {
    if let Some(dict) = Dict::from_value(vm.builtins) {
        dict.reserve_display(&mut vm.heap, FUNCTIONS.len() + CLASSES.len() + EXCEPTIONS.len() + ALIASES.len());
    }
    for row in FUNCTIONS {
        let function = BuiltinFunction::place(&mut vm.heap, row);
        define(vm, row.name, function);
    }
    for kind in CLASSES {
        define(vm, kind.name(), vm.classes.kind(*kind));
    }
    for row in EXCEPTIONS {
        define(vm, row.name, vm.classes.exception(row.class));
    }
    for (name, class) in ALIASES {
        define(vm, name, vm.classes.exception(*class));
    }
}

fn define(vm: &mut Vm, name: &str, value: Value) {
    let name = vm.intern(name);
    if let (Some(dict), Some(text)) = (Dict::from_value(vm.builtins), Str::from_value(name)) {
        dict.insert_new(&mut vm.heap, text.hash(), name, value);
    }
}

impl Vm {
    /// Calls what is not a Python function.
    pub(crate) fn call_native(&mut self, callable: Value, arguments: &Arguments) -> Fallible<Value> {
        if let Some(function) = BuiltinFunction::from_value(callable) {
            self.call_builtin(function.row, arguments)
        } else if let Some(class) = Type::from_value(callable) {
            constructors::construct(self, class, arguments)
        } else {
            let message = format!("'{}' object is not callable", self.type_name(callable));
            Err(self.raise(ExceptionClass::TypeError, message))
        }
    }

    fn call_builtin(&mut self, row: &Builtin, arguments: &Arguments) -> Fallible<Value> {
        match row.signature {
            Signature::Keywords(function) => function(self, arguments),
            Signature::Positional(function) => {
                arguments.refuse_keywords(self, row.name)?;
                function(self, arguments.positional)
            }
            Signature::None(function) => {
                arguments.refuse_keywords(self, row.name)?;
                if arguments.positional.is_empty() {
                    return function(self);
                }
                let message = format!("{}() takes no arguments ({} given)", row.name, arguments.positional.len());
                Err(self.raise(ExceptionClass::TypeError, message))
            }
            Signature::One(function) => {
                arguments.refuse_keywords(self, row.name)?;
                let &[argument] = arguments.positional else {
                    let given = arguments.positional.len();
                    let message = format!("{}() takes exactly one argument ({given} given)", row.name);
                    return Err(self.raise(ExceptionClass::TypeError, message));
                };
                function(self, argument)
            }
        }
    }
}
