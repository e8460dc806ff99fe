//! `divmod` and `pow` with a modulus. Source: CPython 3.14 `Objects/abstract.c`, `Objects/longobject.c`.

use super::operator::Operator;
use crate::classes::{Binary, Special};
use crate::objects::instance::is_of_program;
use crate::objects::{Complex, ExceptionClass, Int, float_of};
use crate::vm::{Fallible, Raised, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};
use stencils::value::Value;

const DIVMOD: Binary =
    Binary { method: Special::DivMod, reflected: Special::ReflectedDivMod, native: divmod_of, operator: None };

/// `divmod` as the class of `owner`, one of the operands, has it.
fn divmod_of(vm: &mut Vm, _: Binary, owner: Value, left: Value, right: Value) -> Fallible<Value> {
    if float_of(owner).is_some() { vm.native_divmod(left, right) } else { vm.divmod_of_ints(left, right) }
}

impl Vm {
    /// `divmod(left, right)`
    pub(crate) fn divmod(&mut self, left: Value, right: Value) -> Fallible<Value> {
        if !is_of_program(left) && !is_of_program(right) && is_real(left) && is_real(right) {
            return self.native_divmod(left, right);
        }
        let result = self.binary_by_methods(DIVMOD, left, right)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
        let (left, right) = (self.type_name(left), self.type_name(right));
        let message = format!("unsupported operand type(s) for divmod(): '{left}' and '{right}'");
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// `divmod` as `int` has it, which leaves a float to `float`.
    pub(crate) fn divmod_of_ints(&mut self, left: Value, right: Value) -> Fallible<Value> {
        if [left, right].iter().any(|value| float_of(*value).is_some()) {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        self.native_divmod(left, right)
    }

    /// `divmod` of two ints or floats, whatever classes that derive from these say; else `NotImplemented`.
    pub(crate) fn native_divmod(&mut self, left: Value, right: Value) -> Fallible<Value> {
        if !is_real(left) || !is_real(right) {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        let quotient = self.native_operator(Operator::FloorDivide, left, left, right)?;
        let remainder = self.native_operator(Operator::Remainder, left, left, right)?;
        if quotient != Value::NOT_IMPLEMENTED {
            return Ok(self.tuple(&[quotient, remainder]));
        }
        // An int on the left of a float.
        let quotient = self.native_operator(Operator::FloorDivide, right, left, right)?;
        let remainder = self.native_operator(Operator::Remainder, right, left, right)?;
        Ok(self.tuple(&[quotient, remainder]))
    }

    /// `pow(base, exponent, modulus)`; NULL for no modulus.
    pub(crate) fn pow(&mut self, base: Value, exponent: Value, modulus: Value) -> Fallible<Value> {
        if modulus.is_null() || modulus.is_none() {
            return self.binary(Operator::Power, base, exponent);
        }
        if is_of_program(base) || is_of_program(exponent) {
            let result = self.power_of_program([base, exponent], modulus)?;
            return if result == Value::NOT_IMPLEMENTED {
                Err(no_ternary_power(self, base, exponent, modulus))
            } else {
                Ok(result)
            };
        }
        let ints = [base, exponent, modulus].map(Int::from_value);
        if let [Some(base), Some(exponent), Some(modulus)] = ints {
            return power_modulo(self, &base.big(), &exponent.big(), &modulus.big());
        }
        Err(no_ternary_power(self, base, exponent, modulus))
    }
}

impl Vm {
    /// `int.__pow__(base, exponent, modulus)` and its kin.
    pub(crate) fn native_power_modulo(
        &mut self,
        this: Value,
        [base, exponent]: [Value; 2],
        modulus: Value,
    ) -> Fallible<Value> {
        if let [Some(base), Some(exponent), Some(modulus)] = [base, exponent, modulus].map(Int::from_value) {
            return power_modulo(self, &base.big(), &exponent.big(), &modulus.big());
        }
        let are_numbers =
            [base, exponent].into_iter().all(|value| is_real(value) || Complex::from_value(value).is_some());
        if float_of(this).is_some() || (are_numbers && Complex::from_value(this).is_some()) {
            return Err(no_ternary_power(self, this, exponent, modulus));
        }
        Ok(Value::NOT_IMPLEMENTED)
    }
}

fn is_real(value: Value) -> bool {
    Int::from_value(value).is_some() || float_of(value).is_some()
}

fn no_ternary_power(vm: &mut Vm, base: Value, exponent: Value, modulus: Value) -> Raised {
    let is_complex = |value: Value| Complex::from_value(value).is_some();
    let are_numbers = [base, exponent].into_iter().all(|value| is_real(value) || is_complex(value));
    // The first that has a say refuses: floats whatever the others are, complex numbers beside numbers only.
    let refusing = [base, exponent, modulus]
        .into_iter()
        .find(|&value| float_of(value).is_some() || (are_numbers && is_complex(value)));
    match refusing {
        Some(value) if is_complex(value) => return vm.raise(ExceptionClass::ValueError, "complex modulo"),
        Some(_) => {
            let message = "pow() 3rd argument not allowed unless all arguments are integers";
            return vm.raise(ExceptionClass::TypeError, message);
        }
        None => {}
    }
    let [base, exponent, modulus] = [base, exponent, modulus].map(|value| vm.type_name(value));
    let message = format!("unsupported operand type(s) for ** or pow(): '{base}', '{exponent}', '{modulus}'");
    vm.raise(ExceptionClass::TypeError, message)
}

fn power_modulo(vm: &mut Vm, base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Fallible<Value> {
    if modulus.is_zero() {
        return Err(vm.raise(ExceptionClass::ValueError, "pow() 3rd argument cannot be 0"));
    }
    let positive = modulus.abs();
    let base = if exponent.is_negative() {
        let found = base.mod_floor(&positive).extended_gcd(&positive);
        if !found.gcd.is_one() {
            return Err(vm.raise(ExceptionClass::ValueError, "base is not invertible for the given modulus"));
        }
        found.x
    } else {
        base.clone()
    };
    let power = base.mod_floor(&positive).modpow(&exponent.abs(), &positive);
    Ok(vm.big_int(power.mod_floor(modulus)))
}
