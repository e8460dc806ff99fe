//! The attributes of built-in functions and methods: of rows, and of the library's functions that CPython has in C.

use super::Special;
use super::builtin_objects::{Row, bound, method};
use crate::builtins::Signature;
use crate::builtins::methods::reduce;
use crate::objects::class::Type;
use crate::objects::descriptor::SlotWrapperObject;
use crate::objects::function::{BuiltinFunction, Function};
use crate::objects::string::text;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static BUILTIN: &[Row] = &[
    Row::Attribute("__name__", |vm, this| Ok(builtin_name(vm, this)), None),
    Row::Attribute("__qualname__", |vm, this| Ok(builtin_qualname(vm, this)), None),
    Row::Attribute("__self__", |vm, this| Ok(builtin_self(vm, this)), None),
    Row::Attribute(
        "__module__",
        |vm, this| Ok(builtin_module(vm, this)),
        Some(|vm, _, _| Err(vm.not_supported("another __module__ of a built-in function"))),
    ),
    Row::Attribute("__doc__", |vm, this| Ok(builtin_doc(vm, this)), None),
    method("builtin_function_or_method", "__reduce__", Signature::None(reduce::builtin_function)),
];

/// Built-in functions are rows, or functions of the library.
fn builtin_name(vm: &mut Vm, value: Value) -> Value {
    of_library(value).map_or_else(|| vm.intern(builtin_row(value).0), |function| function.name)
}

/// The function of the library that a built-in function or method is.
fn of_library(value: Value) -> Option<Function> {
    Function::from_value(value).or_else(|| Function::from_value(bound(value).0))
}

fn builtin_row(value: Value) -> (&'static str, &'static str) {
    BuiltinFunction::from_value(value).map_or(("", ""), |function| (function.row.name, function.row.owner))
}

/// A method of a built-in class, with what it is bound to.
#[derive(PartialEq)]
pub(crate) struct BuiltinMethod {
    /// Where its row lies, which nothing else has.
    row: usize,
    pub(crate) name: &'static str,
    /// NULL for a function.
    pub(crate) this: Value,
}

/// The built-in function or method that a value is.
pub(crate) fn builtin_method(value: Value) -> Option<BuiltinMethod> {
    if let Some(function) = BuiltinFunction::from_value(value) {
        let row = std::ptr::from_ref(function.row).addr();
        return Some(BuiltinMethod { row, name: function.row.name, this: function.receiver });
    }
    let wrapper = SlotWrapperObject::of(value, Kind::MethodWrapper)?;
    let row = std::ptr::from_ref(wrapper.row).addr();
    Some(BuiltinMethod { row, name: wrapper.row.special.text(), this: wrapper.this.get() })
}

fn receiver(value: Value) -> Value {
    match (BuiltinFunction::from_value(value), Function::from_value(value)) {
        (Some(function), _) => function.receiver.or_none(),
        (None, Some(function)) => function.owner_in_c().unwrap_or(Value::NONE),
        (None, None) => bound(value).1,
    }
}

/// Whether a value is a static method of a class.
fn is_static(value: Value) -> bool {
    BuiltinFunction::from_value(value).is_some_and(|function| function.receiver.is_null() && function.row.is_static())
}

fn builtin_qualname(vm: &mut Vm, value: Value) -> Value {
    if is_static(value) {
        let (name, owner) = builtin_row(value);
        return vm.str(&format!("{owner}.{name}"));
    }
    let owner = match receiver(value) {
        receiver if receiver.is_none() => return builtin_name(vm, value),
        receiver => Type::from_value(receiver).unwrap_or_else(|| vm.class_of(receiver)).qualname(),
    };
    let name = builtin_name(vm, value);
    vm.str(&format!("{owner}.{}", text(name)))
}

fn builtin_module(vm: &mut Vm, value: Value) -> Value {
    if let Some(function) = of_library(value) {
        return if function.owner_in_c().is_some() { Value::NONE } else { function.module };
    }
    match (receiver(value).is_none() && !is_static(value), builtin_row(value).1) {
        (false, _) => Value::NONE,
        (true, "") => vm.intern("builtins"),
        (true, owner) => vm.intern(owner),
    }
}

/// What a method is bound to, or the module of a function.
fn builtin_self(vm: &mut Vm, value: Value) -> Value {
    let this = receiver(value);
    if !this.is_none() {
        return this;
    }
    let module = match Function::from_value(value) {
        Some(function) => crate::names::lookup(function.globals, vm.special(Special::Name)).unwrap_or(Value::NONE),
        None => builtin_module(vm, value),
    };
    crate::names::lookup(vm.modules, module).unwrap_or(Value::NONE)
}

fn builtin_doc(vm: &mut Vm, value: Value) -> Value {
    if let Some(function) = of_library(value) {
        return function.doc;
    }
    let (name, owner) = builtin_row(value);
    let owner = if owner.is_empty() { "builtins" } else { owner };
    vm.optional_str(library::member_doc(owner, name))
}
