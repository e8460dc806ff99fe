//! Calling exception classes. What they make of their arguments is in `crate::exceptions`.

use super::arguments::Arguments;
use crate::exceptions;
use crate::objects::class::Type;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// An exception of a class.
pub(super) fn exception(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let made = exceptions::new(vm, class, arguments)?;
    exceptions::init(vm, made, arguments)?;
    Ok(made)
}
