//! Arguments of a call as built-in functions get them, and the errors about their number and names.

use crate::objects::{ExceptionClass, Str};
use crate::vm::{Fallible, Raised, Vm};
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
        Err(type_error(vm, format!("{function}() takes no keyword arguments")))
    }

    /// Those given by keyword for the names that a function knows, in the order of `known`; any other name is an error.
    pub(super) fn keywords<const N: usize>(
        &self,
        vm: &mut Vm,
        function: &str,
        known: [&str; N],
    ) -> Fallible<[Option<Value>; N]> {
        let mut found = [None; N];
        for (name, value) in self.names.iter().zip(self.keywords) {
            let name = Str::from_value(*name).map(|name| name.to_string()).unwrap_or_default();
            match known.iter().position(|known| *known == name) {
                Some(index) => found[index] = Some(*value),
                None => {
                    return Err(type_error(vm, format!("{function}() got an unexpected keyword argument '{name}'")));
                }
            }
        }
        Ok(found)
    }

    /// At most `most` by position, and none by keyword: how most classes are called.
    pub(super) fn at_most(&self, vm: &mut Vm, function: &str, most: usize) -> Fallible<()> {
        self.refuse_keywords(vm, function)?;
        self.at_most_positional(vm, function, most)
    }

    /// At most `most` by position.
    pub(super) fn at_most_positional(&self, vm: &mut Vm, function: &str, most: usize) -> Fallible<()> {
        let given = self.positional.len();
        if given <= most {
            return Ok(());
        }
        let plural = if most == 1 { "" } else { "s" };
        Err(type_error(vm, format!("{function} expected at most {most} argument{plural}, got {given}")))
    }
}

/// A TypeError with a message.
pub(super) fn type_error(vm: &mut Vm, message: impl Into<String>) -> Raised {
    vm.raise(ExceptionClass::TypeError, message)
}
