//! The views of a dict: live, and sets as far as their items can be hashed.

use super::set::common_with;
use crate::classes::Kind;
use crate::container::consume::collect;
use crate::container::iterator::IteratorState;
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::{HeapRef, Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::compare::{contains, equal};
use crate::operator::sets;
use crate::value::{Dict, Set, Value};
use std::rc::Rc;
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
    pub(crate) dict: Ref<Dict>,
    pub(crate) what: What,
}

impl Payload for DictView {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(Value::Dict(Rc::clone(&self.dict)));
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
    /// The items as they are now.
    pub(crate) fn items(&self, heap: &HeapRef) -> Vec<Value> {
        let entries = self.dict.entries().into_iter();
        entries.map(|entry| self.what.of(heap, entry.key, entry.value)).collect()
    }

    fn is_set(&self) -> bool {
        self.what != What::Values
    }

    /// Whether an item is in the view.
    pub(crate) fn contains(&self, heap: &HeapRef, item: &Value) -> Res<bool> {
        match (self.what, item.as_builtin()) {
            (What::Keys, _) => Ok(self.dict.get(heap, item)?.is_some()),
            (What::Items, Value::Tuple(pair)) if pair.items().len() == 2 => {
                match self.dict.get(heap, &pair.items()[0])? {
                    Some(value) => Ok(value.is(&pair.items()[1]) || equal(heap, &value, &pair.items()[1])?),
                    None => Ok(false),
                }
            }
            (What::Items, _) => Ok(false),
            (What::Values, _) => {
                for value in self.items(heap) {
                    if value.is(item) || equal(heap, &value, item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
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

fn view(this: &Value) -> &Ref<DictView> {
    match this {
        Value::DictView(view) => view,
        _ => unreachable!("a method of a view is given a view"),
    }
}

fn mapping(interpreter: &Interpreter, this: &Value) -> Res {
    Ok(interpreter.heap.mapping_proxy(Value::Dict(Rc::clone(&view(this).dict))))
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
    for item in collect(heap, &other)? {
        if view(this).contains(heap, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

/// `view op other` and `other op view`, for the set operators, where one of them is a view of keys or items.
pub(crate) fn combine(heap: &HeapRef, op: Operator, left: &Value, right: &Value) -> Res {
    if op == Operator::BitAnd {
        return match (left, right) {
            (Value::DictView(view), _) if view.is_set() => common(heap, view, right),
            (_, Value::DictView(view)) => common(heap, view, left),
            _ => unreachable!("one of them is a view"),
        };
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
fn common(heap: &HeapRef, view: &Ref<DictView>, other: &Value) -> Res {
    let length = view.dict.len();
    let (whole, part) = match other {
        Value::Set(set) if !set.is_frozen() && length <= set.len() => {
            let found = common_with(heap, set, &Value::DictView(Rc::clone(view)))?;
            return Ok(heap.set_like(set, found));
        }
        Value::DictView(part) if part.is_set() && part.dict.len() > length => (part, Value::DictView(Rc::clone(view))),
        _ => (view, other.clone()),
    };
    let mut found = SetTable::default();
    for item in collect(heap, &part)? {
        if whole.contains(heap, &item)? {
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

/// The set that is made of an operand.
fn fresh(heap: &HeapRef, value: &Value) -> Res<SetTable> {
    let mut table = SetTable::default();
    match value {
        Value::DictView(view) if view.what == What::Keys => {
            sets::add_all(heap, &mut table, &Value::Dict(Rc::clone(&view.dict)))?;
        }
        other => sets::add_all(heap, &mut table, other)?,
    }
    Ok(table)
}

/// Comparison of a view with a set or another view; `None` if that is not what the operands are.
pub(crate) fn compare(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Option<Res<bool>> {
    let is_set = |value: &Value| match value {
        Value::DictView(view) => view.is_set(),
        Value::Set(_) => true,
        _ => false,
    };
    let is_view = |value: &Value| matches!(value, Value::DictView(_));
    (is_set(left) && is_set(right) && (is_view(left) || is_view(right))).then(|| compare_sets(heap, op, left, right))
}

fn compare_sets(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res<bool> {
    let (left_items, right_items) = (collect(heap, left)?, collect(heap, right)?);
    let (left_count, right_count) = (left_items.len(), right_items.len());
    let all_in = |items: Vec<Value>, container: &Value| -> Res<bool> {
        for item in items {
            if !contains(heap, container, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
    };
    match op {
        CmpOp::Eq => Ok(left_count == right_count && all_in(left_items, right)?),
        CmpOp::NotEq => Ok(!(left_count == right_count && all_in(left_items, right)?)),
        CmpOp::Lt => Ok(left_count < right_count && all_in(left_items, right)?),
        CmpOp::LtE => Ok(left_count <= right_count && all_in(left_items, right)?),
        CmpOp::Gt => Ok(left_count > right_count && all_in(right_items, left)?),
        _ => Ok(left_count >= right_count && all_in(right_items, left)?),
    }
}
