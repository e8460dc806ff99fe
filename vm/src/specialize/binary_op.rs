//! `BINARY_OP`: arithmetic and concatenation by operator; subscripts are in `subscript`.

use super::subscript;
use crate::machine::Site;
use crate::objects::{Str, float_of};
use crate::vm::Vm;
use stencils::bodies::{extension, operator};
use stencils::opcodes::op;
use stencils::value::Value;

const CACHES: usize = 5;
/// The first of the inline caches after the counter.
const EXTENSION: usize = 1;

/// What the members for one operator are.
struct Row {
    operator: u64,
    int: Option<u8>,
    float: Option<u8>,
    /// Whether `BINARY_OP_EXTEND` does two ints.
    extend_ints: bool,
    /// Whether `BINARY_OP_EXTEND` does an int and a float.
    extend_mixed: bool,
}

const fn arithmetic(operator: u64, int: u8, float: u8) -> Row {
    Row { operator, int: Some(int), float: Some(float), extend_ints: false, extend_mixed: true }
}

const fn bitwise(operator: u64) -> Row {
    Row { operator, int: None, float: None, extend_ints: true, extend_mixed: false }
}

const ROWS: &[Row] = &[
    arithmetic(operator::ADD, op::BINARY_OP_ADD_INT, op::BINARY_OP_ADD_FLOAT),
    arithmetic(operator::SUBTRACT, op::BINARY_OP_SUBTRACT_INT, op::BINARY_OP_SUBTRACT_FLOAT),
    arithmetic(operator::MULTIPLY, op::BINARY_OP_MULTIPLY_INT, op::BINARY_OP_MULTIPLY_FLOAT),
    Row { operator: operator::TRUE_DIVIDE, int: None, float: None, extend_ints: false, extend_mixed: true },
    bitwise(operator::AND),
    bitwise(operator::OR),
    bitwise(operator::XOR),
];

pub(super) fn choose(vm: &mut Vm, site: Site) -> Option<u8> {
    let operator = u64::from(site.oparg());
    let (left, right) = (site.operand(2), site.operand(1));
    if operator == operator::SUBSCR {
        return subscript::choose(left, right).or_else(|| subscript::choose_getitem(vm, site, left));
    }
    let operator = operator::base(operator);
    if operator == operator::ADD && Str::from_value(left).and(Str::from_value(right)).is_some() {
        return Some(concatenation(site, left));
    }
    let row = ROWS.iter().find(|row| row.operator == operator)?;
    match (number(left)?, number(right)?) {
        (Number::Int, Number::Int) if row.extend_ints => Some(extend(site, extension::INTS)),
        (Number::Int, Number::Int) => row.int,
        (Number::Float(_), Number::Float(_)) => row.float,
        _ if !row.extend_mixed || operator == operator::TRUE_DIVIDE && is_zero(right) => None,
        (Number::Int, Number::Float(float)) => (!float.is_nan()).then(|| extend(site, extension::INT_FLOAT)),
        (Number::Float(float), Number::Int) => (!float.is_nan()).then(|| extend(site, extension::FLOAT_INT)),
    }
}

enum Number {
    Int,
    Float(f64),
}

/// The number that a value is, if it has specializations.
fn number(value: Value) -> Option<Number> {
    if value.is_int() { Some(Number::Int) } else { float_of(value).map(Number::Float) }
}

fn is_zero(value: Value) -> bool {
    value == Value::small_int(0) || float_of(value) == Some(0.0)
}

/// Fills the inline cache that tells the kinds of operands of `BINARY_OP_EXTEND` apart.
fn extend(site: Site, kinds: u64) -> u8 {
    site.set_cache(EXTENSION, kinds as u16);
    op::BINARY_OP_EXTEND
}

/// `x = x + y`, where the next instruction stores into the left operand's variable, has a form of its own.
fn concatenation(site: Site, left: Value) -> u8 {
    let [next, slot] = site.next(CACHES);
    let stored = next == op::STORE_FAST && site.frame().locals().get(usize::from(slot)) == Some(&left);
    if stored { op::BINARY_OP_INPLACE_ADD_UNICODE } else { op::BINARY_OP_ADD_UNICODE }
}
