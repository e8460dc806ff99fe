//! `bool` and `len`.

use super::{bytes, dict_views, memory_view};
use crate::classes::Special;
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::{Complex, Dict, ExceptionClass, Int, View, float_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// The number of items of what has one, ranges apart, whose length may be any int.
fn length(value: Value) -> Option<usize> {
    Some(match View::of(value) {
        View::Str(text) => text.len(),
        View::List(list) => list.len(),
        View::Tuple(tuple) => tuple.length,
        View::Dict(dict) => dict.len(),
        View::Set(set) => set.len(),
        View::Other => return dict_views::viewed(value).map(Dict::len).or_else(|| bytes::length(value)),
        View::Int(_) | View::Float(_) | View::Range(_) => return None,
    })
}

impl Vm {
    /// `bool(value)`
    #[inline]
    pub(crate) fn truth(&mut self, value: Value) -> Fallible<bool> {
        if is_of_program(value) { self.truth_of_program(value) } else { self.native_truth(value) }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_truth(&mut self, value: Value) -> Fallible<bool> {
        if is_exactly(value, Kind::MappingProxy) {
            return self.truth(self.proxied(value));
        }
        memory_view::check_length(self, value)?;
        if let Some(length) = length(value) {
            return Ok(length != 0);
        }
        if value == Value::NOT_IMPLEMENTED {
            let message = "NotImplemented should not be used in a boolean context";
            return Err(self.raise(ExceptionClass::TypeError, message));
        }
        Ok(match View::of(value) {
            View::Int(int) => !int.is_zero(),
            View::Float(_) => float_of(value) != Some(0.0),
            View::Range(range) => !range.length().is_zero(),
            _ => match Complex::from_value(value) {
                Some(complex) => complex.parts() != [0.0; 2],
                None => !value.is_none(),
            },
        })
    }

    /// `len(value)`
    pub(crate) fn length(&mut self, value: Value) -> Fallible<i64> {
        if is_of_program(value) { self.length_of_program(value) } else { self.native_length(value) }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_length(&mut self, value: Value) -> Fallible<i64> {
        if is_exactly(value, Kind::MappingProxy) {
            return self.length(self.proxied(value));
        }
        memory_view::check_length(self, value)?;
        match (length(value), View::of(value)) {
            (Some(length), _) => Ok(length as i64),
            (None, View::Range(range)) => range.length().to_i64().ok_or_else(|| {
                self.raise(ExceptionClass::OverflowError, "Python int too large to convert to C ssize_t")
            }),
            _ => {
                let message = format!("object of type '{}' has no len()", self.type_name(value));
                Err(self.raise(ExceptionClass::TypeError, message))
            }
        }
    }

    /// A value as C's `int`.
    pub(crate) fn c_int(&mut self, value: Value) -> Fallible<i32> {
        let int = self.index(value)?.to_i64().and_then(|int| i32::try_from(int).ok());
        int.ok_or_else(|| self.raise(ExceptionClass::OverflowError, "Python int too large to convert to C int"))
    }

    /// The int that an index is; TypeError for what is none.
    pub(crate) fn index(&mut self, value: Value) -> Fallible<Int> {
        self.try_index(value)?.ok_or_else(|| {
            let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
            self.raise(ExceptionClass::TypeError, message)
        })
    }

    /// Whether it is an index: an int, or of a class that makes one of it.
    pub(crate) fn has_index(&mut self, value: Value) -> bool {
        Int::from_value(value).is_some() || self.lookup_special(value, Special::Index).is_some()
    }

    /// Whether it is a number, or its class can make one of it.
    pub(crate) fn makes_a_number(&mut self, value: Value) -> bool {
        let specials = [Special::Index, Special::Int, Special::Float];
        let is_complex = Complex::from_value(value).is_some();
        is_complex || specials.into_iter().any(|special| self.lookup_special(value, special).is_some())
    }

    /// The int that an index is, or `None` for what is none.
    pub(crate) fn try_index(&mut self, value: Value) -> Fallible<Option<Int>> {
        if let Some(int) = Int::from_value(value) {
            return Ok(Some(int));
        }
        let Some(index) = self.unary_of_program(Special::Index, value)? else { return Ok(None) };
        match Int::from_value(index) {
            Some(int) => Ok(Some(int)),
            None => {
                let message = format!("__index__ returned non-int (type {})", self.type_name(index));
                Err(self.raise(ExceptionClass::TypeError, message))
            }
        }
    }
}
