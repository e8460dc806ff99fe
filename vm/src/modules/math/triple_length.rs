//! `math.sumprod`: products of floats are summed in three floats, as `sumprod` of CPython's `Modules/mathmodule.c` does.

use crate::objects::{ExceptionClass, Int, exact_kind, float_of};
use crate::operations::Operator;
use crate::operations::ints::to_float;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// A sum of three floats that do not overlap.
#[derive(Clone, Copy, Default)]
struct TripleLength {
    high: f64,
    low: f64,
    tiny: f64,
}

/// The sum, and what rounding lost.
fn two_sum(x: f64, y: f64) -> (f64, f64) {
    let sum = x + y;
    let second = sum - x;
    let first = sum - second;
    (sum, (x - first) + (y - second))
}

impl TripleLength {
    /// The sum with one product more; `None` where that is not finite.
    fn add_product(self, x: f64, y: f64) -> Option<Self> {
        let product = x * y;
        let rest = x.mul_add(y, -product);
        let (high, lost) = two_sum(self.high, product);
        let (low, first) = two_sum(self.low, rest);
        let (low, second) = two_sum(low, lost);
        let tiny = self.tiny + first + second;
        high.is_finite().then_some(Self { high, low, tiny })
    }

    fn value(self) -> f64 {
        let (sum, lost) = two_sum(self.low, self.high);
        self.tiny + lost + sum
    }
}

fn is_exact_int(value: Value) -> bool {
    value.is_int() || exact_kind(value) == Some(Kind::BigInt)
}

fn is_exact_float(value: Value) -> bool {
    value.is_inline_float() || exact_kind(value) == Some(Kind::Float)
}

/// A pair of which one is a float, and the other a float, or an int that fits one.
fn floats(p: Value, q: Value) -> Option<[f64; 2]> {
    let float = |value: Value| {
        if is_exact_float(value) {
            float_of(value)
        } else if is_exact_int(value) || value.is_bool() {
            Int::from_value(value).and_then(to_float)
        } else {
            None
        }
    };
    if is_exact_float(p) || is_exact_float(q) { Some([float(p)?, float(q)?]) } else { None }
}

/// `math.sumprod(p, q)`
pub(super) fn sum_of_products(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let iterators = [vm.iterate(arguments[0])?, vm.iterate(arguments[1])?];
    let mut sum = Value::small_int(0);
    let mut pending: Option<TripleLength> = None;
    let (mut only_ints, mut as_floats) = (true, true);
    while let Some([p, q]) = next_pair(vm, iterators)? {
        only_ints &= is_exact_int(p) && is_exact_int(q);
        if as_floats
            && let Some([x, y]) = floats(p, q)
            && let Some(more) = pending.unwrap_or_default().add_product(x, y)
        {
            pending = Some(more);
            continue;
        }
        sum = flushed(vm, sum, pending.take())?;
        let product = vm.binary(Operator::Multiply, p, q)?;
        sum = vm.binary(Operator::Add, sum, product)?;
        as_floats = only_ints || is_exact_float(sum);
    }
    flushed(vm, sum, pending)
}

/// The next items of both, which must end together.
fn next_pair(vm: &mut Vm, [p, q]: [Value; 2]) -> Fallible<Option<[Value; 2]>> {
    match (vm.next(p)?, vm.next(q)?) {
        (Some(p), Some(q)) => Ok(Some([p, q])),
        (None, None) => Ok(None),
        _ => Err(vm.raise(ExceptionClass::ValueError, "Inputs are not the same length")),
    }
}

fn flushed(vm: &mut Vm, sum: Value, pending: Option<TripleLength>) -> Fallible<Value> {
    let Some(pending) = pending else { return Ok(sum) };
    let pending = vm.float(pending.value());
    vm.binary(Operator::Add, sum, pending)
}
