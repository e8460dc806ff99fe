//! Arguments of a call as built-in functions get them, and the errors about their number and names.

use crate::objects::string::text;
use crate::objects::{ExceptionClass, Str};
use crate::vm::{Fallible, Raised, Vm};
use library::Counts;
use stencils::value::Value;

/// The parameters of a built-in that takes arguments by keyword.
pub(crate) struct Parameters {
    /// Their names; those that can only be given by position have none.
    pub(crate) names: &'static [&'static str],
    /// How many of them must be given.
    pub(crate) required: usize,
    /// How many of them can be given by position.
    pub(crate) positional: usize,
}

impl Parameters {
    /// Parameters that can all be given by position.
    pub(crate) const fn new(names: &'static [&'static str], required: usize) -> Self {
        Self { names, required, positional: names.len() }
    }

    /// Of these, only so many can be given by position.
    pub(crate) const fn positional(self, positional: usize) -> Self {
        Self { positional, ..self }
    }
}

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

/// TypeError for an argument by keyword that is none of the known ones.
pub(crate) fn unexpected_keyword(vm: &mut Vm, function: &str, name: &str, known: &[&str]) -> Raised {
    let hint = crate::names::similar(name, known.iter().copied());
    let hint = hint.map(|hint| format!(". Did you mean '{hint}'?")).unwrap_or_default();
    type_error(vm, format!("{function}() got an unexpected keyword argument '{name}'{hint}"))
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

    /// The arguments by parameter, NULL where absent, as CPython's `_PyArg_UnpackKeywords` takes them.
    pub(crate) fn bind(&self, vm: &mut Vm, function: &str, parameters: &Parameters) -> Fallible<Vec<Value>> {
        let (given, named) = (self.positional.len(), self.names.len());
        let Parameters { names, required, positional } = *parameters;
        if let Some(complaint) = (Counts { names, required, positional, given, named }).complaint() {
            return Err(type_error(vm, format!("{function}() {complaint}")));
        }
        let mut values = vec![Value::NULL; names.len()];
        values[..given].copy_from_slice(self.positional);
        let mut wrong = None;
        for (name, value) in self.names.iter().zip(self.keywords) {
            let name = text(*name);
            match names.iter().position(|known| !known.is_empty() && *known == name) {
                Some(place) if place >= given => values[place] = *value,
                place => wrong = wrong.or(Some((name, place))),
            }
        }
        match values[..required.min(positional)].iter().position(|value| value.is_null()) {
            Some(place) => {
                let (name, place) = (names[place], place + 1);
                Err(type_error(vm, format!("{function}() missing required argument '{name}' (pos {place})")))
            }
            None => match wrong {
                None => Ok(values),
                Some((name, None)) => Err(unexpected_keyword(vm, function, &name, names)),
                Some((name, Some(place))) => {
                    let place = place + 1;
                    let message = format!("argument for {function}() given by name ('{name}') and position ({place})");
                    Err(type_error(vm, message))
                }
            },
        }
    }

    /// Those given by keyword for the names that a function knows, in the order of `known`; any other name is an error.
    pub(crate) fn keywords<const N: usize>(
        &self,
        vm: &mut Vm,
        function: &str,
        known: [&str; N],
    ) -> Fallible<[Option<Value>; N]> {
        let given = self.names.len();
        if given > N {
            let plural = if N == 1 { "" } else { "s" };
            return Err(type_error(
                vm,
                format!("{function}() takes at most {N} keyword argument{plural} ({given} given)"),
            ));
        }
        let mut found = [None; N];
        for (name, value) in self.names.iter().zip(self.keywords) {
            let name = Str::from_value(*name).map(|name| name.to_string()).unwrap_or_default();
            match known.iter().position(|known| *known == name) {
                Some(index) => found[index] = Some(*value),
                None => return Err(unexpected_keyword(vm, function, &name, &known)),
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
    pub(crate) fn at_most_positional(&self, vm: &mut Vm, function: &str, most: usize) -> Fallible<()> {
        let given = self.positional.len();
        if given <= most {
            return Ok(());
        }
        let plural = if most == 1 { "" } else { "s" };
        Err(type_error(vm, format!("{function} expected at most {most} argument{plural}, got {given}")))
    }
}

/// What an attribute is set to that is True or False; NULL deletes it.
pub(crate) fn flag(vm: &mut Vm, value: Value) -> Fallible<bool> {
    if value.is_null() {
        return Err(type_error(vm, "can't delete numeric/char attribute"));
    }
    if value.is_bool() { Ok(value == Value::TRUE) } else { Err(type_error(vm, "attribute value type must be bool")) }
}

/// A TypeError with a message.
pub(crate) fn type_error(vm: &mut Vm, message: impl Into<String>) -> Raised {
    vm.raise(ExceptionClass::TypeError, message)
}

/// A ValueError with a message.
pub(crate) fn value_error(vm: &mut Vm, message: impl Into<String>) -> Raised {
    vm.raise(ExceptionClass::ValueError, message)
}
