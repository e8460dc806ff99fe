//! Arguments of a call as built-in functions get them, and the errors about their number and names.

use crate::objects::ExceptionClass;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// The arguments of a call.
#[derive(Clone, Copy, Default)]
pub(crate) struct Arguments<'a> {
    /// Those given by position.
    pub(crate) positional: &'a [Value],
    /// The names of those given by keyword, all of them str.
    pub(crate) names: &'a [Value],
    /// The values of those given by keyword, as many as names.
    pub(crate) keywords: &'a [Value],
}

impl<'a> Arguments<'a> {
    /// Arguments by position alone.
    pub(crate) fn positional(positional: &'a [Value]) -> Self {
        Self { positional, ..Self::default() }
    }

    /// Arguments as the operand stack has them: those by keyword come last.
    pub(crate) fn split(all: &'a [Value], names: &'a [Value]) -> Self {
        let (positional, keywords) = all.split_at(all.len() - names.len());
        Self { positional, names, keywords }
    }

    /// An error if there are arguments by keyword.
    pub(crate) fn refuse_keywords(&self, vm: &mut Vm, function: &str) -> Fallible<()> {
        if self.names.is_empty() {
            return Ok(());
        }
        Err(vm.raise(ExceptionClass::TypeError, format!("{function}() takes no keyword arguments")))
    }
}
