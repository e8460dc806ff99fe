//! `divmod` and `pow` with a modulus. Source: CPython 3.14 `Objects/abstract.c`, `Objects/longobject.c`.

use super::operator::Operator;
use crate::classes::Special;
use crate::objects::{ExceptionClass, Int, float_of};
use crate::vm::{Fallible, Raised, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};
use stencils::value::Value;

impl Vm {
    /// `divmod(left, right)`
    pub(crate) fn divmod(&mut self, left: Value, right: Value) -> Fallible<Value> {
        let number = |value| Int::from_value(value).is_some() || float_of(value).is_some();
        let native = number(left) && number(right);
        if native {
            let quotient = self.binary(Operator::FloorDivide, left, right)?;
            let remainder = self.binary(Operator::Remainder, left, right)?;
            return Ok(self.tuple(&[quotient, remainder]));
        }
        for (value, special, other) in [(left, Special::DivMod, right), (right, Special::ReflectedDivMod, left)] {
            match self.call_special(value, special, &[other])? {
                Some(result) if result != Value::NOT_IMPLEMENTED => return Ok(result),
                _ => {}
            }
        }
        let (left, right) = (self.type_name(left), self.type_name(right));
        let message = format!("unsupported operand type(s) for divmod(): '{left}' and '{right}'");
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// `pow(base, exponent, modulus)`; NULL for no modulus.
    pub(crate) fn pow(&mut self, base: Value, exponent: Value, modulus: Value) -> Fallible<Value> {
        if modulus.is_null() || modulus.is_none() {
            return self.binary(Operator::Power, base, exponent);
        }
        let ints = [base, exponent, modulus].map(Int::from_value);
        if let [Some(base), Some(exponent), Some(modulus)] = ints {
            return power_modulo(self, &base.big(), &exponent.big(), &modulus.big());
        }
        match self.call_special(base, Special::Power, &[exponent, modulus])? {
            Some(result) if result != Value::NOT_IMPLEMENTED => Ok(result),
            _ => Err(no_ternary_power(self, base, exponent, modulus)),
        }
    }
}

fn no_ternary_power(vm: &mut Vm, base: Value, exponent: Value, modulus: Value) -> Raised {
    let number = |value| Int::from_value(value).is_some() || float_of(value).is_some();
    let message = if [base, exponent, modulus].into_iter().all(number) {
        "pow() 3rd argument not allowed unless all arguments are integers".to_owned()
    } else {
        let [base, exponent, modulus] = [base, exponent, modulus].map(|value| vm.type_name(value));
        format!("unsupported operand type(s) for ** or pow(): '{base}', '{exponent}', '{modulus}'")
    };
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
