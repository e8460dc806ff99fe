//! How built-in functions and methods take their arguments, and the one way to call them. What they do is in the tables.

use super::arguments::{Arguments, Parameters, type_error};
use crate::objects::class::{Type, type_name};
use crate::objects::instance::Instance;
use crate::vm::{Fallible, Raised, Vm};
use stencils::value::Value;

/// A built-in function or method.
pub(crate) struct Builtin {
    /// The module or class that it is shown with; empty for what is in `builtins`.
    pub(crate) owner: &'static str,
    /// Its name.
    pub(crate) name: &'static str,
    /// How it takes its arguments, and what it does.
    pub(crate) signature: Signature,
}

/// How a built-in takes its arguments behind the receiver: the object of a method, the class of a class method, else NULL.
#[derive(Clone, Copy)]
pub(crate) enum Signature {
    /// None at all (`METH_NOARGS`).
    None(fn(&mut Vm, Value) -> Fallible<Value>),
    /// Exactly one, by position (`METH_O`).
    One(fn(&mut Vm, Value, Value) -> Fallible<Value>),
    /// From so many to so many, by position (`METH_FASTCALL`).
    Positional(usize, usize, fn(&mut Vm, Value, &[Value]) -> Fallible<Value>),
    /// Those of a list of names; what is absent is NULL (`METH_FASTCALL | METH_KEYWORDS`).
    Named(&'static Parameters, fn(&mut Vm, Value, &[Value]) -> Fallible<Value>),
    /// Any, by position and by keyword; the function checks them.
    Keywords(fn(&mut Vm, Value, &Arguments) -> Fallible<Value>),
}

/// Rows of built-in functions: `"name" Signature(…) => function;`, where the function does not get the receiver.
macro_rules! functions {
    ($owner:literal: $($name:literal $kind:ident $(($($detail:expr),*))? => $function:expr;)*) => {
        &[$(crate::builtins::Builtin {
            owner: $owner,
            name: $name,
            signature: crate::builtins::signature::functions!(@ $kind ($($($detail),*)?) $function),
        }),*]
    };
    (@ None () $function:expr) => { crate::builtins::Signature::None(|vm, _| $function(vm)) };
    (@ One () $function:expr) => { crate::builtins::Signature::One(|vm, _, argument| $function(vm, argument)) };
    (@ Positional ($least:expr, $most:expr) $function:expr) => {
        crate::builtins::Signature::Positional($least, $most, |vm, _, arguments| $function(vm, arguments))
    };
    (@ Named ($parameters:expr) $function:expr) => {
        crate::builtins::Signature::Named(&$parameters, |vm, _, arguments| $function(vm, arguments))
    };
    (@ Keywords () $function:expr) => {
        crate::builtins::Signature::Keywords(|vm, _, arguments| $function(vm, arguments))
    };
}

pub(crate) use functions;

impl Builtin {
    /// Whether it is a static method of a class.
    pub(crate) fn is_static(&self) -> bool {
        matches!(self.owner, "str" | "bytes" | "bytearray")
    }

    /// As CPython names it in errors about a call, `len()`, `list.append()`: by the class of the descriptor that is called, or
    /// that of the object that a method is bound to.
    fn call_text(&self, class: Value, receiver: Value) -> String {
        let owner = match (Type::from_value(class), Type::from_value(receiver)) {
            (Some(class), _) => class.name(),
            (None, Some(class)) => class.qualname(),
            _ if receiver.is_null() || receiver.is_none() && self.owner.is_empty() => self.owner.to_owned(),
            _ => qualified_name(receiver),
        };
        let dot = if owner.is_empty() { "" } else { "." };
        format!("{owner}{dot}{}()", self.name)
    }
}

/// The `__qualname__` of a value's class.
fn qualified_name(value: Value) -> String {
    let class = Instance::of(value).and_then(|instance| Type::from_value(instance.class()));
    class.map_or_else(|| type_name(value), Type::qualname)
}

impl Vm {
    /// Calls a function or a bound method; `receiver` is as [`Signature`] has it.
    pub(crate) fn call_builtin(&mut self, row: &Builtin, receiver: Value, arguments: &Arguments) -> Fallible<Value> {
        self.call_builtin_of(Value::NULL, row, receiver, arguments)
    }

    /// Calls a method through the descriptor that a class has.
    pub(crate) fn call_builtin_of(
        &mut self,
        class: Value,
        row: &Builtin,
        receiver: Value,
        arguments: &Arguments,
    ) -> Fallible<Value> {
        let given = arguments.positional.len();
        match row.signature {
            Signature::Keywords(function) => function(self, receiver, arguments),
            Signature::Named(parameters, function) => {
                let values = arguments.bind(self, row.name, parameters)?;
                function(self, receiver, &values)
            }
            _ if !arguments.names.is_empty() => {
                Err(type_error(self, format!("{} takes no keyword arguments", row.call_text(class, receiver))))
            }
            Signature::Positional(least, most, function) => {
                if !(least..=most).contains(&given) {
                    return Err(wrong_count(self, row.name, least, most, given));
                }
                function(self, receiver, arguments.positional)
            }
            Signature::None(function) => match arguments.positional {
                [] => function(self, receiver),
                _ => Err(type_error(
                    self,
                    format!("{} takes no arguments ({given} given)", row.call_text(class, receiver)),
                )),
            },
            Signature::One(function) => match *arguments.positional {
                [argument] => function(self, receiver, argument),
                _ => {
                    let shown = row.call_text(class, receiver);
                    Err(type_error(self, format!("{shown} takes exactly one argument ({given} given)")))
                }
            },
        }
    }
}

/// The error of CPython's `_PyArg_CheckPositional`.
#[cold]
fn wrong_count(vm: &mut Vm, name: &str, least: usize, most: usize, given: usize) -> Raised {
    type_error(vm, format!("{name} {}", expected_arguments(least, most, given)))
}

/// How many arguments were expected, and how many came.
pub(crate) fn expected_arguments(least: usize, most: usize, given: usize) -> String {
    let (bound, wanted) = match () {
        () if least == most => ("", least),
        () if given < least => ("at least ", least),
        () => ("at most ", most),
    };
    let plural = if wanted == 1 { "" } else { "s" };
    format!("expected {bound}{wanted} argument{plural}, got {given}")
}
