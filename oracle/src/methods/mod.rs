//! The methods of the builtin containers, as rows of `member` tables.

mod dict;
pub(crate) mod list;
mod set;
mod special;
pub(crate) mod view;

use crate::classes::Kind;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::Arguments;
use crate::member::Member;
use crate::value::Value;
use dashu_int::IBig;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::List, list::MEMBERS),
    (Kind::Dict, dict::MEMBERS),
    (Kind::Set, set::MEMBERS),
    (Kind::Set, set::CHANGING),
    (Kind::FrozenSet, set::MEMBERS),
    (Kind::DictKeys, view::KEYS),
    (Kind::DictValues, view::VALUES),
    (Kind::DictItems, view::ITEMS),
];

pub(crate) use special::TABLES as SPECIAL_TABLES;

/// The only argument of a method of a class.
fn only(heap: &HeapRef, class: &str, method: &str, arguments: Arguments) -> Res {
    arguments.one(heap, &format!("{class}.{method}"))
}

/// An index that a method is given: of an object with `__index__`.
fn index(heap: &HeapRef, value: &Value) -> Res<IBig> {
    if let Some(index) = value.as_builtin().as_int() {
        return Ok(index);
    }
    let refused = || heap.type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name()));
    let given = heap.call_user_special(value, "__index__", Vec::new())?.ok_or_else(refused)?;
    let not_int = || heap.type_error(format!("__index__ returned non-int (type {})", given.type_name()));
    given.as_builtin().as_int().ok_or_else(not_int)
}

/// Where a bound that counts from the end when it is negative lies in a sequence of that length.
fn clamp(bound: &IBig, length: usize) -> usize {
    let length = IBig::from(length);
    let bound = if *bound < IBig::from(0) { bound + &length } else { bound.clone() };
    usize::try_from(bound.max(IBig::from(0)).min(length)).unwrap_or(0)
}
