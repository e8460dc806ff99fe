//! Values as machine numbers: indices, counts and bounds. Source: CPython 3.14 `Objects/abstract.c`, `Python/ceval.c`.

use crate::objects::{ExceptionClass, Int};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

impl Vm {
    /// An int argument that must fit 64 bits.
    pub(crate) fn ssize(&mut self, value: Value) -> Fallible<i64> {
        let int = self.index(value)?;
        int.to_i64()
            .ok_or_else(|| self.raise(ExceptionClass::OverflowError, "Python int too large to convert to C ssize_t"))
    }

    /// A bound of a search such as `str.find`: as an index of a slice, cut to 64 bits.
    pub(crate) fn search_bound(&mut self, value: Value) -> Fallible<i64> {
        match self.try_index(value)? {
            Some(int) => Ok(clip(int)),
            None => {
                let message = "slice indices must be integers or have an __index__ method";
                Err(self.raise(ExceptionClass::TypeError, message))
            }
        }
    }
}

/// An int cut to 64 bits.
pub(super) fn clip(int: Int) -> i64 {
    int.to_i64().unwrap_or(if int.is_negative() { i64::MIN } else { i64::MAX })
}
