//! `sum`, `min` and `max`.

use crate::container::iterator::{iterate, next};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::complex::Complex;
use crate::number::int::to_float;
use crate::operator::binary::binary;
use crate::operator::compare::compare;
use crate::text::bound_arguments;
use crate::value::Value;
use syntax::ast::{CmpOp, Operator};

pub(crate) fn sum(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [iterable, start] = bound_arguments(heap, arguments, "sum", ["", "start"], 1, 2)?;
    let iterator = iterate(heap, &iterable.unwrap_or(Value::None))?;
    let start = start.unwrap_or_else(|| heap.int(0));
    let instead = match &start.as_builtin() {
        Value::Str(_) => "strings [use ''.join(seq) instead]",
        Value::Bytes(bytes) if bytes.is_array => "bytearray [use b''.join(seq) instead]",
        Value::Bytes(_) => "bytes [use b''.join(seq) instead]",
        _ => return add_all(heap, &iterator, start),
    };
    Err(heap.type_error(format!("sum() can't sum {instead}")))
}

fn add_all(heap: &HeapRef, iterator: &Value, start: Value) -> Res {
    let mut total = Total::Ints(0).followed_by(start);
    while let Some(item) = next(heap, iterator)? {
        total = total.add(heap, &item)?;
    }
    Ok(total.value(heap))
}

/// What has been added up so far. The kinds follow one another in this order, and none comes back.
enum Total {
    /// Ints of the program's small size.
    Ints(i64),
    Floats(Compensated),
    Complexes(Compensated, Compensated),
    Others(Value),
}

impl Total {
    fn add(mut self, heap: &HeapRef, item: &Value) -> Res<Self> {
        match (&mut self, item) {
            (Self::Ints(total), Value::Int(_) | Value::Bool(_)) => {
                let item = item.as_int().and_then(|item| i64::try_from(&item).ok());
                if let Some(sum) = item.and_then(|item| total.checked_add(item)) {
                    return Ok(Self::Ints(sum));
                }
            }
            (Self::Complexes(real, imag), Value::Complex(number)) => {
                real.add(number.real);
                imag.add(number.imag);
                return Ok(self);
            }
            (Self::Floats(real) | Self::Complexes(real, _), Value::Float(float)) => {
                real.add(float.0);
                return Ok(self);
            }
            (Self::Floats(real) | Self::Complexes(real, _), item) => {
                if let Some(int) = item.as_builtin().as_int() {
                    real.add(to_float(heap, &int)?);
                    return Ok(self);
                }
            }
            (Self::Ints(_) | Self::Others(_), _) => {}
        }
        let sum = binary(heap, Operator::Add, &self.value(heap), item)?;
        Ok(self.followed_by(sum))
    }

    fn followed_by(self, sum: Value) -> Self {
        match (&self, &sum) {
            (Self::Ints(0), Value::Int(int)) if let Ok(int) = i64::try_from(int.value()) => Self::Ints(int),
            (Self::Ints(_), Value::Float(float)) => Self::Floats(Compensated { high: float.0, low: 0.0 }),
            (Self::Ints(_) | Self::Floats(_), Value::Complex(number)) => {
                let [real, imag] = [number.real, number.imag].map(|high| Compensated { high, low: 0.0 });
                Self::Complexes(real, imag)
            }
            _ => Self::Others(sum),
        }
    }

    fn value(&self, heap: &HeapRef) -> Value {
        match self {
            Self::Ints(total) => heap.int(*total),
            Self::Floats(total) => heap.float(total.value()),
            Self::Complexes(real, imag) => heap.complex(Complex { real: real.value(), imag: imag.value() }),
            Self::Others(total) => total.clone(),
        }
    }
}

/// A sum with the rounding errors kept apart (Neumaier).
struct Compensated {
    high: f64,
    low: f64,
}

impl Compensated {
    fn add(&mut self, value: f64) {
        let sum = self.high + value;
        self.low += if self.high.abs() >= value.abs() { self.high - sum + value } else { value - sum + self.high };
        self.high = sum;
    }

    fn value(&self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}

pub(crate) fn min(interpreter: &Interpreter, arguments: Arguments) -> Res {
    extreme(interpreter, arguments, "min", CmpOp::Lt)
}

pub(crate) fn max(interpreter: &Interpreter, arguments: Arguments) -> Res {
    extreme(interpreter, arguments, "max", CmpOp::Gt)
}

fn extreme(interpreter: &Interpreter, mut arguments: Arguments, name: &str, op: CmpOp) -> Res {
    let heap = HeapRef::clone(&interpreter.heap);
    arguments.check_count(&heap, name, 1, usize::MAX)?;
    let (key, default) = (arguments.keyword("key"), arguments.keyword("default"));
    let given = arguments.keywords.len() + usize::from(key.is_some()) + usize::from(default.is_some());
    if given > 2 {
        return Err(heap.type_error(format!("{name}() takes at most 2 keyword arguments ({given} given)")));
    }
    arguments.no_more_keywords(&heap, name, &["key", "default"])?;
    let single = arguments.positional.len() == 1;
    if !single && default.is_some() {
        let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
        return Err(heap.type_error(message));
    }
    let items = if single { arguments.positional.remove(0) } else { heap.tuple(arguments.positional) };
    let iterator = iterate(&heap, &items)?;
    let key = key.filter(|key| !matches!(key, Value::None));
    let mut best: Option<(Value, Value)> = None;
    while let Some(item) = next(&heap, &iterator)? {
        let rank = match &key {
            Some(key) => interpreter.call(key, Arguments { positional: vec![item.clone()], keywords: Vec::new() })?,
            None => item.clone(),
        };
        let better = match &best {
            Some((best, _)) => compare(&heap, op, &rank, best)?,
            None => true,
        };
        if better {
            best = Some((rank, item));
        }
    }
    let empty = || heap.value_error(format!("{name}() iterable argument is empty"));
    best.map(|(_, item)| item).or(default).ok_or_else(empty)
}
