//! The functions of `math` on ints of any size.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::int::divide;
use crate::value::{Value, heap_index};
use dashu_int::ops::{Abs, BitTest, Gcd, UnsignedAbs};
use dashu_int::{IBig, UBig};

/// The logarithm of an int, which may be past any float.
pub(super) fn logarithm(heap: &HeapRef, value: &IBig, f: fn(f64) -> f64) -> Res {
    if *value <= IBig::from(0) {
        return Err(heap.value_error("expected a positive input"));
    }
    match crate::number::int::nearest_float(value) {
        Some(float) => Ok(heap.float(f(float))),
        None => {
            // As a fraction between 0.5 and 1, and a power of two. What is cut off may only break a tie.
            let shift = value.bit_len() - 64;
            let high = (value >> shift) | IBig::from(1);
            let fraction = crate::number::int::nearest_float(&high).unwrap_or(1.0) / 2.0_f64.powi(64);
            let (fraction, power) = if fraction == 1.0 { (0.5, shift + 65) } else { (fraction, shift + 64) };
            Ok(heap.float(f(fraction) + f(2.0) * power as f64))
        }
    }
}

pub(super) fn factorial(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let value = heap_index(heap, &arguments.one(heap, "math.factorial")?)?;
    if value < IBig::from(0) {
        return Err(heap.value_error("factorial() not defined for negative values"));
    }
    let Ok(count) = u32::try_from(&value) else {
        return Err(heap.overflow_error(format!("factorial() argument should not exceed {}", heap.word.max())));
    };
    // n! has about n log2(n / e) bits.
    let bits = f64::from(count) * (f64::from(count.max(3)) / std::f64::consts::E).log2();
    heap.admit((bits / 8.0) as u128)?;
    heap.work_on_product(bits as usize, bits as usize)?;
    heap.int_within_limit(product(1, u64::from(count)).into())
}

/// The product of the numbers between two, halved again and again: factors of like size multiply fast.
fn product(from: u64, to: u64) -> UBig {
    if from > to {
        return UBig::from(1u8);
    }
    if to - from < 8 {
        return (from..=to).fold(UBig::from(1u8), |product, factor| product * UBig::from(factor));
    }
    let middle = from + (to - from) / 2;
    product(from, middle) * product(middle + 1, to)
}

pub(super) fn gcd(i: &Interpreter, arguments: Arguments) -> Res {
    folded(
        i,
        arguments,
        "math.gcd",
        0,
        |left, right| {
            if left.is_zero() || right.is_zero() { left | right } else { left.gcd(right) }
        },
    )
}

pub(super) fn lcm(i: &Interpreter, arguments: Arguments) -> Res {
    folded(i, arguments, "math.lcm", 1, |left, right| {
        if left.is_zero() || right.is_zero() {
            return UBig::from(0u8);
        }
        let divisor = (&left).gcd(&right);
        left / divisor * right
    })
}

fn folded(i: &Interpreter, arguments: Arguments, name: &str, start: u8, f: fn(UBig, UBig) -> UBig) -> Res {
    let heap = &i.heap;
    arguments.no_keywords(heap, name)?;
    let mut result = UBig::from(start);
    for value in &arguments.positional {
        let value = heap_index(heap, value)?.unsigned_abs();
        // Euclid's algorithm takes a step for every few bits, each over all words.
        let words = [&result, &value].map(|value| value.bit_len() / usize::BITS as usize);
        heap.work_on_words(words[0].saturating_mul(words[1]) / 32)?;
        result = f(result, value);
    }
    heap.int_within_limit(result.into())
}

pub(super) fn isqrt(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let value = heap_index(heap, &arguments.one(heap, "math.isqrt")?)?;
    if value < IBig::from(0) {
        return Err(heap.value_error("isqrt() argument must be nonnegative"));
    }
    Ok(heap.int(square_root(heap, &value)?))
}

/// By Newton's method, from above.
fn square_root(heap: &HeapRef, value: &IBig) -> Res<IBig> {
    if value.is_zero() {
        return Ok(IBig::from(0));
    }
    let mut root = IBig::from(1) << value.bit_len().div_ceil(2);
    loop {
        let next = (&root + divide(heap, value, &root)?.0) >> 1;
        if next >= root {
            return Ok(root);
        }
        root = next;
    }
}

pub(super) fn comb(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let arguments = arguments.bounded(heap, "math", "comb", 2, 2)?;
    let (n, k) = (counted(heap, &arguments[0], "n")?, counted(heap, &arguments[1], "k")?);
    if k > n {
        return Ok(heap.int(0));
    }
    let k = (&n - &k).abs().min(k);
    let k = u64::try_from(&k).map_err(|_| heap.overflow_error("min(n - k, k) must not exceed 9223372036854775807"))?;
    let mut result = IBig::from(1);
    for step in 0..k {
        result = divide(heap, &(result * (&n - IBig::from(step))), &IBig::from(step + 1))?.0;
        heap.admit(result.bit_len() as u128 / 8)?;
    }
    Ok(heap.int(result))
}

pub(super) fn perm(i: &Interpreter, arguments: Arguments) -> Res {
    let heap = &i.heap;
    let mut arguments = arguments.bounded(heap, "math", "perm", 1, 2)?;
    if matches!(arguments.get(1), None | Some(Value::None)) {
        arguments.truncate(1);
        return factorial(i, Arguments { positional: arguments, keywords: Vec::new() });
    }
    let (n, k) = (counted(heap, &arguments[0], "n")?, counted(heap, &arguments[1], "k")?);
    if k > n {
        return Ok(heap.int(0));
    }
    let k = u64::try_from(&k).map_err(|_| heap.overflow_error("k must not exceed 9223372036854775807"))?;
    // The larger half of the factors alone has so many bits.
    let half = k.div_ceil(2);
    let bits = u128::from(half) * ((&n - IBig::from(half)).bit_len() as u128).saturating_sub(1);
    heap.admit(bits / 8)?;
    if let Ok(n) = u64::try_from(&n) {
        let result = IBig::from(product(n - k + 1, n));
        heap.admit(result.bit_len() as u128 / 8)?;
        return Ok(heap.int(result));
    }
    let mut result = IBig::from(1);
    for step in 0..k {
        result *= &n - IBig::from(step);
        heap.admit(result.bit_len() as u128 / 8)?;
    }
    Ok(heap.int(result))
}

fn counted(heap: &HeapRef, value: &Value, name: &str) -> Res<IBig> {
    let value = heap_index(heap, value)?;
    if value < IBig::from(0) {
        return Err(heap.value_error(format!("{name} must be a non-negative integer")));
    }
    Ok(value)
}
