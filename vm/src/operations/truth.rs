//! `bool` and `len`.

use super::dict_views;
use crate::objects::{Dict, ExceptionClass, Int, View, float_of};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// The number of items of what has one, ranges apart, whose length may be any int.
fn length(value: Value) -> Option<usize> {
    Some(match View::of(value) {
        View::Str(text) => text.len(),
        View::List(list) => list.len(),
        View::Tuple(tuple) => tuple.length,
        View::Dict(dict) => dict.len(),
        View::Set(set) => set.len(),
        View::Other => return dict_views::viewed(value).map(Dict::len),
        View::Int(_) | View::Float(_) | View::Range(_) => return None,
    })
}

impl Vm {
    /// `bool(value)`
    #[inline]
    pub(crate) fn truth(&mut self, value: Value) -> Fallible<bool> {
        if let Some(length) = length(value) {
            return Ok(length != 0);
        }
        Ok(match View::of(value) {
            View::Int(int) => !int.is_zero(),
            View::Float(_) => float_of(value) != Some(0.0),
            View::Range(range) => !range.length().is_zero(),
            _ => !value.is_none(),
        })
    }

    /// `len(value)`
    pub(crate) fn length(&mut self, value: Value) -> Fallible<i64> {
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

    /// The int that an index is; TypeError for what is none.
    pub(crate) fn index(&mut self, value: Value) -> Fallible<Int> {
        self.try_index(value)?.ok_or_else(|| {
            let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
            self.raise(ExceptionClass::TypeError, message)
        })
    }

    /// The int that an index is, or `None` for what is none.
    pub(crate) fn try_index(&mut self, value: Value) -> Fallible<Option<Int>> {
        Ok(Int::from_value(value))
    }
}
