//! The methods of the builtin containers, as rows of `member` tables.

pub(crate) mod comparisons;
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
use crate::value::{Value, optional_index};
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

pub(crate) use special::{TABLES as SPECIAL_TABLES, exactly};

/// The only argument of a method of a class.
fn only(heap: &HeapRef, class: &str, method: &str, arguments: Arguments) -> Res {
    arguments.one(heap, &format!("{class}.{method}"))
}

/// Where a bound of `index` lies in a sequence of that length. It may count from the end, and is spoken of as those of slices are.
pub(crate) fn bound(heap: &HeapRef, value: &Value, length: usize) -> Res<usize> {
    let not_index = || heap.type_error("slice indices must be integers or have an __index__ method");
    Ok(clamp(&optional_index(heap, value)?.ok_or_else(not_index)?, length))
}

/// Where a bound that counts from the end when it is negative lies in a sequence of that length.
fn clamp(bound: &IBig, length: usize) -> usize {
    let length = IBig::from(length);
    let bound = if *bound < IBig::from(0) { bound + &length } else { bound.clone() };
    usize::try_from(bound.max(IBig::from(0)).min(length)).unwrap_or(0)
}
