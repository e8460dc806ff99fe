//! Sums and products of many numbers.

use crate::objects::ExceptionClass;
use crate::operations::Operator;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// The length of a vector: scaled by a power of two, the sum of squares and its root compensated (`vector_norm` of
/// `Modules/mathmodule.c`).
fn norm(parts: &[f64]) -> f64 {
    let largest = parts.iter().fold(0f64, |largest, part| largest.max(part.abs()));
    if parts.iter().any(|part| part.is_infinite()) {
        return f64::INFINITY;
    }
    if parts.iter().any(|part| part.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || parts.len() == 1 {
        return largest;
    }
    if largest < f64::MIN_POSITIVE {
        let normal: Vec<f64> = parts.iter().map(|part| part / f64::MIN_POSITIVE).collect();
        return f64::MIN_POSITIVE * norm(&normal);
    }
    let scale = libm::ldexp(1.0, -libm::frexp(largest).1);
    let mut sum = Sum { high: 1.0, products: 0.0, rests: 0.0 };
    parts.iter().for_each(|part| sum.add_product(part * scale, part * scale));
    let root = sum.value().sqrt();
    sum.add_product(-root, root);
    (root + sum.value() / (2.0 * root)) / scale
}

/// A sum that keeps what rounding loses; it begins at one.
struct Sum {
    high: f64,
    products: f64,
    rests: f64,
}

impl Sum {
    fn add_product(&mut self, x: f64, y: f64) {
        let product = x * y;
        let sum = self.high + product;
        self.products += x.mul_add(y, -product);
        self.rests += (self.high - sum) + product;
        self.high = sum;
    }

    fn value(&self) -> f64 {
        self.high - 1.0 + (self.products + self.rests)
    }
}

pub(super) fn hypot(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let parts: Vec<f64> = arguments.iter().map(|argument| vm.real(*argument)).collect::<Fallible<_>>()?;
    Ok(vm.float(norm(&parts)))
}

pub(super) fn dist(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let (p, q) = (vm.collect_items(arguments[0])?, vm.collect_items(arguments[1])?);
    if p.len() != q.len() {
        let message = "both points must have the same number of dimensions";
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    let mut parts = Vec::with_capacity(p.len());
    for (p, q) in p.into_iter().zip(q) {
        parts.push(vm.real(p)? - vm.real(q)?);
    }
    Ok(vm.float(norm(&parts)))
}

pub(super) fn prod(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let start = if arguments[1].is_null() { Value::small_int(1) } else { arguments[1] };
    let iterator = vm.iterate(arguments[0])?;
    let mut product = start;
    while let Some(item) = vm.next(iterator)? {
        product = vm.binary(Operator::Multiply, product, item)?;
    }
    Ok(product)
}

/// The exact sum, rounded once: Shewchuk's partial sums, which do not overlap.
pub(super) fn fsum(vm: &mut Vm, iterable: Value) -> Fallible<Value> {
    let iterator = vm.iterate(iterable)?;
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinite) = (0.0, 0.0);
    while let Some(item) = vm.next(iterator)? {
        let item = vm.real(item)?;
        let sum = add(&mut partials, item);
        if sum.is_finite() {
            continue;
        }
        if item.is_finite() {
            return Err(vm.raise(ExceptionClass::OverflowError, "intermediate overflow in fsum"));
        }
        if item.is_infinite() {
            infinite += item;
        }
        special += item;
        partials.clear();
    }
    if special != 0.0 {
        if f64::is_nan(infinite) {
            return Err(vm.raise(ExceptionClass::ValueError, "-inf + inf in fsum"));
        }
        return Ok(vm.float(special));
    }
    Ok(vm.float(rounded(&partials)))
}

fn add(partials: &mut Vec<f64>, item: f64) -> f64 {
    let mut x = item;
    let mut kept = 0;
    for index in 0..partials.len() {
        let y = partials[index];
        let (large, small) = if x.abs() < y.abs() { (y, x) } else { (x, y) };
        let high = large + small;
        let low = small - (high - large);
        if low != 0.0 {
            partials[kept] = low;
            kept += 1;
        }
        x = high;
    }
    partials.truncate(kept);
    partials.push(x);
    x
}

/// The sum of the partial sums, rounded half to even.
fn rounded(partials: &[f64]) -> f64 {
    let mut rest = partials.iter().rev().copied();
    let Some(mut high) = rest.next() else { return 0.0 };
    let mut low = 0.0;
    let mut next = None;
    for y in rest.by_ref() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            next = Some(());
            break;
        }
    }
    // What is left decides a tie.
    if let (Some(()), Some(y)) = (next, rest.next())
        && ((low < 0.0 && y < 0.0) || (low > 0.0 && y > 0.0))
    {
        let doubled = low * 2.0;
        let sum = high + doubled;
        if doubled == sum - high {
            high = sum;
        }
    }
    high
}
