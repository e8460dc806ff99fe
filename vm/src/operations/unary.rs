//! Unary operators and `abs`.

use crate::classes::Special;
use crate::objects::instance::is_of_program;
use crate::objects::{Complex, ExceptionClass, Int, float_of};
use crate::vm::{Fallible, Raised, Vm};
use num_traits::Signed;
use stencils::value::Value;

impl Vm {
    /// `-value`
    pub(crate) fn negative(&mut self, value: Value) -> Fallible<Value> {
        match self.unary_of_program(Special::Negative, value)? {
            Some(result) => Ok(result),
            None => self.native_negative(value),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_negative(&mut self, value: Value) -> Fallible<Value> {
        match (Int::from_value(value), float_of(value)) {
            (Some(Int::Small(int)), _) => Ok(self.int(-int)),
            (Some(Int::Big(object)), _) => Ok(self.big_int(-&object.value)),
            (None, Some(float)) => Ok(self.float(-float)),
            (None, None) => match Complex::from_value(value) {
                Some(complex) => Ok(self.complex(complex.parts().map(|part| -part))),
                None => Err(self.bad_operand("unary -", value)),
            },
        }
    }

    /// `+value`
    pub(crate) fn positive(&mut self, value: Value) -> Fallible<Value> {
        match self.unary_of_program(Special::Positive, value)? {
            Some(result) => Ok(result),
            None => self.native_positive(value),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_positive(&mut self, value: Value) -> Fallible<Value> {
        match (Int::from_value(value), float_of(value), Complex::from_value(value)) {
            (Some(Int::Small(int)), ..) => Ok(self.int(int)),
            (None, None, None) => Err(self.bad_operand("unary +", value)),
            _ if !is_of_program(value) => Ok(value),
            (Some(Int::Big(object)), ..) => Ok(self.big_int(object.value.clone())),
            (_, Some(float), _) => Ok(self.float(float)),
            (.., Some(complex)) => Ok(self.complex(complex.parts())),
        }
    }

    /// `~value`
    pub(crate) fn invert(&mut self, value: Value) -> Fallible<Value> {
        match self.unary_of_program(Special::Invert, value)? {
            Some(result) => Ok(result),
            None => self.native_invert(value),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_invert(&mut self, value: Value) -> Fallible<Value> {
        match Int::from_value(value) {
            Some(Int::Small(int)) => Ok(self.int(!int)),
            Some(Int::Big(object)) => Ok(self.big_int(!&object.value)),
            None => Err(self.bad_operand("unary ~", value)),
        }
    }

    /// `abs(value)`
    pub(crate) fn absolute(&mut self, value: Value) -> Fallible<Value> {
        match self.unary_of_program(Special::Absolute, value)? {
            Some(result) => Ok(result),
            None => self.native_absolute(value),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_absolute(&mut self, value: Value) -> Fallible<Value> {
        match (Int::from_value(value), float_of(value)) {
            (Some(Int::Small(int)), _) => Ok(self.int(int.abs())),
            (Some(Int::Big(object)), _) => Ok(self.big_int(object.value.abs())),
            (None, Some(float)) => Ok(self.float(float.abs())),
            (None, None) => match Complex::from_value(value) {
                Some(complex) => super::complexes::absolute(self, complex.parts()),
                None => Err(self.bad_operand("abs()", value)),
            },
        }
    }

    fn bad_operand(&mut self, operation: &str, value: Value) -> Raised {
        let message = format!("bad operand type for {operation}: '{}'", self.type_name(value));
        self.raise(ExceptionClass::TypeError, message)
    }
}
