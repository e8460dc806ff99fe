//! How many items an iterator over a builtin container still has (`__length_hint__`).

use super::iterator::IteratorState;
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::member::Member;
use crate::value::{Iter, Value};

pub(crate) const MEMBERS: &[Member] = &[Member::method("__length_hint__", |interpreter, this, arguments| {
    let heap = &interpreter.heap;
    arguments.none(heap, &format!("{}.__length_hint__", this.type_name()))?;
    match this {
        Value::Iterator(iterator) => items_left(heap, iterator),
        _ => Ok(Value::NotImplemented),
    }
})];

/// The classes that have it.
pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Iterator, MEMBERS),
    (Kind::Reversed, MEMBERS),
    (Kind::ListIterator, MEMBERS),
    (Kind::ListReverseIterator, MEMBERS),
    (Kind::TupleIterator, MEMBERS),
    (Kind::StrIterator, MEMBERS),
    (Kind::StrAsciiIterator, MEMBERS),
    (Kind::BytesIterator, MEMBERS),
    (Kind::ByteArrayIterator, MEMBERS),
    (Kind::RangeIterator, MEMBERS),
    (Kind::LongRangeIterator, MEMBERS),
    (Kind::DictIterator, MEMBERS),
    (Kind::DictValueIterator, MEMBERS),
    (Kind::DictItemIterator, MEMBERS),
    (Kind::DictReverseKeyIterator, MEMBERS),
    (Kind::DictReverseValueIterator, MEMBERS),
    (Kind::DictReverseItemIterator, MEMBERS),
    (Kind::SetIterator, MEMBERS),
];

pub(crate) fn items_left(heap: &HeapRef, iterator: &Iter) -> Res {
    let left = match &*iterator.0.borrow() {
        IteratorState::List { list, index } => list.0.borrow().len().saturating_sub(*index),
        IteratorState::Tuple { tuple, index } => tuple.items().len().saturating_sub(*index),
        IteratorState::Str { text, offset } => text.text[*offset..].chars().count(),
        IteratorState::Bytes { bytes, index } => bytes.data.borrow().len().saturating_sub(*index),
        IteratorState::Range { left, .. } => return Ok(heap.int(left.clone())),
        IteratorState::ListReversed { list, left } if *left <= list.0.borrow().len() => *left,
        IteratorState::Dict { dict, size, left, .. } if *size == Some(dict.len()) => *left,
        IteratorState::ReversedDict { dict, size, after, .. } if *size == Some(dict.len()) => {
            let table = dict.0.borrow();
            std::iter::successors(table.previous_entry(*after), |(_, at)| table.previous_entry(*at)).count()
        }
        IteratorState::Set { set, size, position } if *size == Some(set.len()) => {
            let table = set.0.borrow();
            std::iter::successors(table.next_element(*position), |(_, after)| table.next_element(*after)).count()
        }
        IteratorState::Items { sequence, index } => {
            let (sequence, index) = (sequence.clone(), *index);
            return left_of_sequence(heap, &sequence, |length| length.saturating_sub(index));
        }
        IteratorState::Reversed { sequence, left } => {
            let (sequence, left) = (sequence.clone(), *left);
            return left_of_sequence(heap, &sequence, |length| if left > length { 0 } else { left });
        }
        _ => 0,
    };
    Ok(heap.int(left))
}

/// Of a sequence of the program, which may have no length.
fn left_of_sequence(heap: &HeapRef, sequence: &Value, left: impl Fn(usize) -> usize) -> Res {
    if heap.special(sequence, "__len__")?.is_none() {
        return Ok(Value::NotImplemented);
    }
    Ok(heap.int(left(crate::builtins::length(heap, sequence)?)))
}
