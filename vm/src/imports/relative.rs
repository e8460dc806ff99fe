//! The package that a relative import starts from, as the globals of the importing module tell it.

use crate::names::lookup;
use crate::objects::string::text;
use crate::objects::{Dict, ExceptionClass, Str};
use crate::vm::{Fallible, Raised, Vm};
use stencils::value::Value;

/// The package `level - 1` packages around that of `globals`.
pub(super) fn package(vm: &mut Vm, globals: Value, level: i64) -> Fallible<String> {
    let mut package = own_package(vm, globals)?;
    if package.is_empty() {
        return Err(no_parent(vm));
    }
    for _ in 1..level {
        let Some(dot) = package.rfind('.') else {
            return Err(vm.raise(ExceptionClass::ImportError, "attempted relative import beyond top-level package"));
        };
        package.truncate(dot);
    }
    Ok(package)
}

fn own_package(vm: &mut Vm, globals: Value) -> Fallible<String> {
    if !globals.is_null() && !globals.is_none() && Dict::from_value(globals).is_none() {
        return Err(vm.raise(ExceptionClass::TypeError, "globals must be a dict"));
    }
    match item(vm, globals, "__package__").filter(|package| !package.is_none()) {
        Some(package) if Str::from_value(package).is_some() => return Ok(text(package)),
        Some(_) => return Err(vm.raise(ExceptionClass::TypeError, "package must be a string")),
        None => {}
    }
    let Some(name) = item(vm, globals, "__name__") else {
        return Err(vm.raise(ExceptionClass::KeyError, "'__name__' not in globals"));
    };
    if Str::from_value(name).is_none() {
        return Err(vm.raise(ExceptionClass::TypeError, "__name__ must be a string"));
    }
    let name = text(name);
    if item(vm, globals, "__path__").is_some() {
        return Ok(name);
    }
    name.rsplit_once('.').map(|(package, _)| package.to_owned()).ok_or_else(|| no_parent(vm))
}

fn item(vm: &mut Vm, globals: Value, name: &str) -> Option<Value> {
    let name = vm.intern(name);
    Dict::from_value(globals).and_then(|_| lookup(globals, name))
}

fn no_parent(vm: &mut Vm) -> Raised {
    vm.raise(ExceptionClass::ImportError, "attempted relative import with no known parent package")
}
