//! What calling a built-in class does: a table by class.

use super::Arguments;
use crate::objects::class::Type;
use crate::objects::{Exception, ExceptionClass};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

type Construct = fn(&mut Vm, Type, &Arguments) -> Fallible<Value>;

/// Makes an instance of a class.
pub(super) fn construct(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let row = CONSTRUCTORS.iter().find(|(kind, _)| kind.0 == class.instance.0);
    match row {
        Some((_, construct)) => construct(vm, class, arguments),
        None => Err(vm.raise(ExceptionClass::TypeError, format!("cannot create '{}' instances", class.name))),
    }
}

const CONSTRUCTORS: &[(Kind, Construct)] = &[(Kind::Exception, exception)];

fn exception(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.refuse_keywords(vm, class.name)?;
    let args = vm.tuple(arguments.positional);
    Ok(Exception::new(&mut vm.heap, class.value(), args))
}
