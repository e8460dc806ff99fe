//! The views of a dict: live, and sets as far as their items can be hashed.

use super::set::common_with;
use crate::builtins::inspect::length;
use crate::classes::Kind;
use crate::container::consume::collect;
use crate::container::iterator::{IteratorState, iterate, next};
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::{HeapRef, Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::compare::{contains, equal, mirrored};
use crate::operator::sets;
use crate::value::{Dict, Set, Value};
use syntax::ast::{CmpOp, Operator};

/// What of its entries a view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Keys,
    Values,
    Items,
}

/// `dict.keys()`, `dict.values()` or `dict.items()`.
pub(crate) struct DictView {
    /// The dict, or an instance of a class that derives from `dict`.
    pub(crate) owner: Value,
    pub(crate) dict: Ref<Dict>,
    pub(crate) what: What,
}

impl Payload for DictView {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(std::mem::replace(&mut self.owner, Value::None));
    }
}

impl What {
    pub(super) fn method(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Values => "values",
            Self::Items => "items",
        }
    }

    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Keys => Kind::DictKeys,
            Self::Values => Kind::DictValues,
            Self::Items => Kind::DictItems,
        }
    }

    /// The class of an iterator over the view, or of one from its end.
    pub(crate) fn iterator_kind(self, reversed: bool) -> Kind {
        match (self, reversed) {
            (Self::Keys, false) => Kind::DictIterator,
            (Self::Values, false) => Kind::DictValueIterator,
            (Self::Items, false) => Kind::DictItemIterator,
            (Self::Keys, true) => Kind::DictReverseKeyIterator,
            (Self::Values, true) => Kind::DictReverseValueIterator,
            (Self::Items, true) => Kind::DictReverseItemIterator,
        }
    }

    pub(crate) fn of(self, heap: &HeapRef, key: Value, value: Value) -> Value {
        match self {
            Self::Keys => key,
            Self::Values => value,
            Self::Items => heap.tuple(vec![key, value]),
        }
    }
}

impl DictView {
    pub(crate) fn is_set(&self) -> bool {
        self.what != What::Values
    }

    /// Whether an item is in a view of keys or items.
    pub(crate) fn contains(&self, heap: &HeapRef, item: &Value) -> Res<bool> {
        match (self.what, item.as_builtin()) {
            (What::Keys, _) => Ok(self.dict.get(heap, item)?.is_some()),
            (What::Items, Value::Tuple(pair)) if pair.items().len() == 2 => {
                match self.dict.get(heap, &pair.items()[0])? {
                    Some(value) => Ok(value.is(&pair.items()[1]) || equal(heap, &value, &pair.items()[1])?),
                    None => Ok(false),
                }
            }
            _ => Ok(false),
        }
    }
}

pub(super) const KEYS: &[Member] = &[
    Member::method("isdisjoint", is_disjoint),
    Member::attribute("mapping", mapping),
    Member::method("__reversed__", reversed),
];
pub(super) const VALUES: &[Member] = &[Member::attribute("mapping", mapping), Member::method("__reversed__", reversed)];
pub(super) const ITEMS: &[Member] = KEYS;

fn view(this: &Value) -> Ref<DictView> {
    match this.as_builtin() {
        Value::DictView(view) => view,
        _ => unreachable!("a method of a view is given a view"),
    }
}

fn mapping(interpreter: &Interpreter, this: &Value) -> Res {
    Ok(interpreter.heap.mapping_proxy(view(this).owner.clone()))
}

fn reversed(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, &format!("{}.__reversed__", this.type_name()))?;
    let view = view(this);
    Ok(interpreter.heap.iterator(IteratorState::reversed_dict(&view.dict, view.what)))
}

fn is_disjoint(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let class = this.type_name();
    let other = arguments.one(heap, &format!("{class}.isdisjoint"))?;
    if this.is(&other) {
        return Ok(Value::Bool(view(this).dict.len() == 0));
    }
    // Of two sets the smaller is searched through.
    let is_set = matches!(other, Value::Set(_)) || set_view(&other).is_some();
    let is_larger = is_set && length(heap, &other)? > length(heap, this)?;
    let (whole, part) = if is_larger { (&other, this) } else { (this, &other) };
    all(heap, part, |item| Ok(!contains(heap, whole, &item)?)).map(Value::Bool)
}

/// The view of keys or items that a value is.
fn set_view(value: &Value) -> Option<Ref<DictView>> {
    match value.as_builtin() {
        Value::DictView(view) if view.is_set() => Some(view),
        _ => None,
    }
}

/// `view op other` and `other op view`, for the set operators, where one of them is a view of keys or items.
pub(crate) fn combine(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Res {
    if op == Operator::BitAnd {
        let (view, other) = if set_view(left).is_some() { (left, right) } else { (right, left) };
        return common(heap, view, other);
    }
    if op == Operator::BitOr {
        let mut result = fresh(heap, left)?;
        sets::add_all(heap, &mut result, right)?;
        return Ok(heap.set(result));
    }
    let (left, right) = (table(heap, left)?, Set::from(table(heap, right)?));
    let result = match op {
        Operator::Sub => sets::changed(left, |rest| sets::remove_all(heap, rest, &right)),
        _ => sets::changed(left, |rest| sets::toggle_all(heap, rest, &right)),
    };
    Ok(heap.set(result?))
}

/// `view & other`: what the smaller of the two has of the other one.
fn common(heap: &HeapRef, view: &Value, other: &Value) -> Res {
    let size = length(heap, view)?;
    if let Value::Set(set) = other
        && !set.is_frozen()
        && size <= set.len()
    {
        let found = common_with(heap, set, view)?;
        return Ok(heap.set_like(set, found));
    }
    let is_larger = set_view(other).is_some() && length(heap, other)? > size;
    let (whole, part) = if is_larger { (other, view) } else { (view, other) };
    let mut found = SetTable::default();
    for item in collect(heap, part)? {
        if contains(heap, whole, &item)? {
            found.add(heap, item)?;
        }
    }
    Ok(heap.set(found))
}

fn table(heap: &HeapRef, value: &Value) -> Res<SetTable> {
    match value {
        Value::Set(set) => Ok(set.table()),
        other => fresh(heap, other),
    }
}

/// The set that is made of an operand: of the keys of a dict with their hashes, which it knows.
fn fresh(heap: &HeapRef, value: &Value) -> Res<SetTable> {
    let mut table = SetTable::default();
    match value.as_builtin() {
        Value::DictView(view) if view.what == What::Keys && matches!(view.owner, Value::Dict(_)) => {
            sets::add_all(heap, &mut table, &view.owner)?;
        }
        _ => sets::add_all(heap, &mut table, value)?,
    }
    Ok(table)
}

pub(crate) fn is_view(value: &Value) -> bool {
    matches!(value.as_builtin(), Value::DictView(_))
}

/// Comparison of a view with a set or another view; `None` if that is not what the operands are. The operands are as the program
/// gave them: it may have said how they are iterated over and searched.
pub(crate) fn compare(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Option<Res<bool>> {
    let is_set = |value: &Value| set_view(value).is_some() || matches!(value.as_builtin(), Value::Set(_));
    match (is_view(left), is_view(right)) {
        _ if !is_set(left) || !is_set(right) => None,
        (true, _) => Some(compare_sets(heap, op, left, right)),
        (false, true) => Some(compare_sets(heap, mirrored(op), right, left)),
        (false, false) => None,
    }
}

/// `view.__eq__(other)` and the like.
pub(crate) fn compare_by_method(heap: &HeapRef, op: CmpOp, view: &Value, other: &Value) -> Res {
    compare(heap, op, view, other).map_or(Ok(Value::NotImplemented), |answer| answer.map(Value::Bool))
}

fn compare_sets(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res<bool> {
    let (left_size, right_size) = (length(heap, left)?, length(heap, right)?);
    let (can_be, part, whole) = match op {
        CmpOp::Eq | CmpOp::NotEq => (left_size == right_size, left, right),
        CmpOp::Lt => (left_size < right_size, left, right),
        CmpOp::LtE => (left_size <= right_size, left, right),
        CmpOp::Gt => (left_size > right_size, right, left),
        _ => (left_size >= right_size, right, left),
    };
    let holds = can_be && all(heap, part, |item| contains(heap, whole, &item))?;
    Ok(holds != (op == CmpOp::NotEq))
}

fn all(heap: &HeapRef, iterable: &Value, mut holds: impl FnMut(Value) -> Res<bool>) -> Res<bool> {
    let iterator = iterate(heap, iterable)?;
    while let Some(item) = next(heap, &iterator)? {
        if !holds(item)? {
            return Ok(false);
        }
    }
    Ok(true)
}
