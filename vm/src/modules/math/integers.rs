//! Functions of ints of any size.

use crate::builtins::value_error;
use crate::objects::ExceptionClass;
use crate::vm::{Fallible, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};
use stencils::value::Value;

fn big(vm: &mut Vm, value: Value) -> Fallible<BigInt> {
    Ok(vm.index(value)?.big().into_owned())
}

pub(super) fn gcd(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let mut result = BigInt::zero();
    for argument in arguments {
        result = result.gcd(&big(vm, *argument)?);
    }
    Ok(vm.big_int(result))
}

pub(super) fn lcm(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let mut result = BigInt::one();
    for argument in arguments {
        let int = big(vm, *argument)?;
        result = if int.is_zero() || result.is_zero() { BigInt::zero() } else { result.lcm(&int) };
    }
    vm.checked_int(result.abs())
}

pub(super) fn isqrt(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let int = big(vm, value)?;
    if int.is_negative() {
        return Err(value_error(vm, "isqrt() argument must be nonnegative"));
    }
    Ok(vm.big_int(int.sqrt()))
}

/// The product of `count` numbers down from `from`: what is too large is told before it is built.
fn falling_product(vm: &mut Vm, from: &BigInt, count: u64) -> Fallible<BigInt> {
    // The upper half of the factors alone has so many bits.
    let half = count.div_ceil(2);
    let bits = u128::from(half) * u128::from((from - half).bits().saturating_sub(1));
    vm.check_size(usize::try_from(bits / 8).unwrap_or(usize::MAX))?;
    let product = balanced_product(&(from - count), count);
    vm.check_size((product.bits() / 8) as usize)?;
    Ok(product)
}

/// The product of the `count` numbers behind `before`, halved again and again: factors of like size multiply fast.
fn balanced_product(before: &BigInt, count: u64) -> BigInt {
    if count < 8 {
        return (1..=count).fold(BigInt::one(), |product, step| product * (before + step));
    }
    let half = count / 2;
    balanced_product(before, half) * balanced_product(&(before + half), count - half)
}

pub(super) fn factorial(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let int = big(vm, value)?;
    if int.is_negative() {
        return Err(value_error(vm, "factorial() not defined for negative values"));
    }
    let Some(count) = int.to_u64().filter(|count| *count <= i64::MAX as u64) else {
        let message = format!("factorial() argument should not exceed {}", i64::MAX);
        return Err(vm.raise(ExceptionClass::OverflowError, message));
    };
    let product = falling_product(vm, &int, count)?;
    vm.checked_int(product)
}

/// The two arguments of `comb` and `perm`.
fn choice(vm: &mut Vm, n: Value, k: Value) -> Fallible<(BigInt, BigInt)> {
    let (n, k) = (big(vm, n)?, big(vm, k)?);
    if n.is_negative() {
        return Err(value_error(vm, "n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(value_error(vm, "k must be a non-negative integer"));
    }
    Ok((n, k))
}

fn count(vm: &mut Vm, k: &BigInt, name: &str) -> Fallible<u64> {
    k.to_u64()
        .filter(|count| *count <= i64::MAX as u64)
        .ok_or_else(|| vm.raise(ExceptionClass::OverflowError, format!("{name} must not exceed {}", i64::MAX)))
}

pub(super) fn perm(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let Some(&k) = arguments.get(1).filter(|k| !k.is_none()) else { return factorial(vm, arguments[0]) };
    let (n, k) = choice(vm, arguments[0], k)?;
    if k > n {
        return Ok(Value::small_int(0));
    }
    let count = count(vm, &k, "k")?;
    let product = falling_product(vm, &n, count)?;
    vm.checked_int(product)
}

pub(super) fn comb(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let (n, k) = choice(vm, arguments[0], arguments[1])?;
    if k > n {
        return Ok(Value::small_int(0));
    }
    let k = (&n - &k).min(k);
    let count = count(vm, &k, "min(n - k, k)")?;
    let mut result = BigInt::one();
    for step in 0..count {
        result = result * (&n - step) / (step + 1);
        vm.check_size((result.bits() / 8) as usize)?;
    }
    Ok(vm.big_int(result))
}
