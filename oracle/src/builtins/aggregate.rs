//! `sum`, `min` and `max`.

use crate::container::iterator::{iterate, next};
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::number::int::to_float;
use crate::operator::binary::binary;
use crate::operator::compare::compare;
use crate::value::Value;
use syntax::ast::{CmpOp, Operator};

pub(crate) fn sum(interpreter: &Interpreter, mut arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let by_name = arguments.keyword("start");
    let given = arguments.positional.len();
    if given == 0 {
        return Err(heap.type_error("sum() takes at least 1 positional argument (0 given)"));
    }
    if given > 2 || given == 2 && by_name.is_some() {
        let given = given + usize::from(by_name.is_some());
        return Err(heap.type_error(format!("sum() takes at most 2 arguments ({given} given)")));
    }
    arguments.no_more_keywords(heap, "sum")?;
    let iterator = iterate(heap, &arguments.positional[0])?;
    let start = arguments.positional.get(1).cloned().or(by_name).unwrap_or_else(|| heap.int(0));
    let instead = match &start.as_builtin() {
        Value::Str(_) => "strings [use ''.join(seq) instead]",
        Value::Bytes(bytes) if bytes.is_array => "bytearray [use b''.join(seq) instead]",
        Value::Bytes(_) => "bytes [use b''.join(seq) instead]",
        _ => return add_all(heap, &iterator, start),
    };
    Err(heap.type_error(format!("sum() can't sum {instead}")))
}
/// From the first float on, floats and ints are summed with compensation, until there is something else.
fn add_all(heap: &HeapRef, iterator: &Value, start: Value) -> Res {
    let may_compensate = matches!(start, Value::Int(_) | Value::Float(_));
    let mut total = start;
    let mut only_ints = matches!(total, Value::Int(_));
    let mut compensated = match &total {
        Value::Float(float) => Some(Compensated { high: float.0, low: 0.0 }),
        _ => None,
    };
    while let Some(item) = next(heap, iterator)? {
        if let Some(sum) = &mut compensated {
            match as_float(heap, &item)? {
                Some(value) => {
                    sum.add(value);
                    continue;
                }
                None => {
                    total = heap.float(sum.value());
                    compensated = None;
                }
            }
        }
        total = binary(heap, Operator::Add, &total, &item)?;
        if only_ints && may_compensate {
            compensated = match &total {
                Value::Float(float) => Some(Compensated { high: float.0, low: 0.0 }),
                _ => None,
            };
        }
        only_ints &= matches!(item, Value::Int(_) | Value::Bool(_));
    }
    Ok(compensated.map_or(total, |sum| heap.float(sum.value())))
}

fn as_float(heap: &HeapRef, value: &Value) -> Res<Option<f64>> {
    match value {
        Value::Float(float) => Ok(Some(float.0)),
        other => other.as_int().map(|value| to_float(heap, &value)).transpose(),
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
    arguments.no_more_keywords(&heap, name)?;
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
