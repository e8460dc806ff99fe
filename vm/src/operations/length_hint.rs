//! What an iterable says of its length before it is asked for its items. It only shows where a program's own method answers.
//! Source: CPython 3.14 `Objects/abstract.c`, `PyObject_LengthHint`.

use crate::classes::Special;
use crate::objects::instance::is_of_program;
use crate::objects::{ExceptionClass, Int};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

impl Vm {
    /// Asks an iterable for its length, as whoever is to hold its items does.
    pub(crate) fn ask_length(&mut self, iterable: Value) -> Fallible<()> {
        if !is_of_program(iterable) {
            return Ok(());
        }
        if self.lookup_special(iterable, Special::Len).is_some() {
            match self.length(iterable) {
                Ok(_) => return Ok(()),
                Err(raised) => self.unless_raised(ExceptionClass::TypeError, raised)?,
            }
        }
        let hint = match self.call_special(iterable, Special::LengthHint, &[]) {
            Ok(hint) => hint,
            Err(raised) => return self.unless_raised(ExceptionClass::TypeError, raised),
        };
        let Some(hint) = hint.filter(|&hint| hint != Value::NOT_IMPLEMENTED) else { return Ok(()) };
        match Int::from_value(hint) {
            None => {
                let message = format!("__length_hint__ must be an integer, not {}", self.type_name(hint));
                Err(self.raise(ExceptionClass::TypeError, message))
            }
            Some(hint) if hint.is_negative() => {
                Err(self.raise(ExceptionClass::ValueError, "__length_hint__() should return >= 0"))
            }
            Some(_) => Ok(()),
        }
    }

    /// All items of an iterable, which is asked for its length first.
    pub(crate) fn collect_sized(&mut self, iterable: Value) -> Fallible<Vec<Value>> {
        if !is_of_program(iterable) {
            return self.collect_items(iterable);
        }
        let iterator = self.iterate(iterable)?;
        self.ask_length(iterable)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(iterator)? {
            self.check_items(items.len() + 1)?;
            items.push(item);
        }
        Ok(items)
    }
}
