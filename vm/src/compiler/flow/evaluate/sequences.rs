//! Strings, bytes and tuples: concatenation, repetition, subscripts.

use super::as_int;
use crate::code::Constant;
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// CPython's `MAX_STR_SIZE`: longer strings are left for run time.
const MAX_STRING: usize = 4096;

/// CPython's `MAX_COLLECTION_SIZE` and `MAX_TOTAL_ITEMS`.
const MAX_ITEMS: usize = 256;
const MAX_TOTAL_ITEMS: usize = 1024;

pub(super) fn is_sequence(constant: &Constant) -> bool {
    matches!(constant, Constant::Str(_) | Constant::Bytes(_) | Constant::Tuple(_))
}

pub(super) fn concatenate(left: &Constant, right: &Constant) -> Option<Constant> {
    Some(match (left, right) {
        (Constant::Str(left), Constant::Str(right)) => Constant::Str(format!("{left}{right}").into()),
        (Constant::Bytes(left), Constant::Bytes(right)) => Constant::Bytes([&**left, right].concat().into()),
        (Constant::Tuple(left), Constant::Tuple(right)) => Constant::Tuple([&**left, right].concat().into()),
        _ => return None,
    })
}

pub(super) fn repeat(sequence: &Constant, count: &BigInt) -> Option<Constant> {
    let length = match sequence {
        Constant::Str(text) => text.chars().count(),
        Constant::Bytes(bytes) => bytes.len(),
        Constant::Tuple(items) => items.len(),
        _ => return None,
    };
    if length == 0 {
        return count.to_i64().map(|_| sequence.clone());
    }
    let limit = if matches!(sequence, Constant::Tuple(_)) { MAX_ITEMS } else { MAX_STRING };
    let count = count.to_usize().filter(|count| *count <= limit / length)?;
    Some(match sequence {
        Constant::Str(text) => Constant::Str(text.repeat(count).into()),
        Constant::Bytes(bytes) => Constant::Bytes(bytes.repeat(count).into()),
        Constant::Tuple(items) => {
            if count > 0 && total_items(sequence) > MAX_TOTAL_ITEMS / count {
                return None;
            }
            Constant::Tuple(items.iter().cloned().cycle().take(length * count).collect())
        }
        _ => return None,
    })
}

fn total_items(constant: &Constant) -> usize {
    match constant {
        Constant::Tuple(items) => items.len() + items.iter().map(total_items).sum::<usize>(),
        _ => 0,
    }
}

pub(super) fn subscript(container: &Constant, index: &Constant) -> Option<Constant> {
    match container {
        Constant::Str(text) => {
            let characters: Vec<char> = text.chars().collect();
            let picked: String = select(&characters, index)?.into_iter().collect();
            Some(Constant::Str(picked.into()))
        }
        Constant::Tuple(items) => match index {
            Constant::Slice(_) => Some(Constant::Tuple(select(items, index)?.into())),
            _ => select(items, index)?.pop(),
        },
        Constant::Bytes(bytes) => match index {
            Constant::Slice(_) => Some(Constant::Bytes(select(bytes, index)?.into())),
            _ => select(bytes, index)?.pop().map(|byte| Constant::Int(byte.into())),
        },
        _ => None,
    }
}

/// The items that an index (one) or a slice (any number) selects.
fn select<T: Clone>(items: &[T], index: &Constant) -> Option<Vec<T>> {
    let length = items.len().to_i64()?;
    if let Constant::Slice(parts) = index {
        let indices = slice_indices(parts, length)?;
        return Some(indices.into_iter().filter_map(|at| items.get(at.to_usize()?).cloned()).collect());
    }
    let at = as_int(index)?.to_i64()?;
    let at = if at < 0 { at + length } else { at };
    items.get(at.to_usize()?).map(|item| vec![item.clone()])
}

fn slice_indices([start, stop, step]: &[Constant; 3], length: i64) -> Option<Vec<i64>> {
    let step = bound(step)?.unwrap_or(1);
    if step == 0 {
        return None;
    }
    let (lowest, highest) = if step < 0 { (-1, length - 1) } else { (0, length) };
    let clamp = |value: i64| (if value < 0 { value.saturating_add(length) } else { value }).clamp(lowest, highest);
    let (first, last) = if step < 0 { (highest, lowest) } else { (lowest, highest) };
    let start = bound(start)?.map_or(first, clamp);
    let stop = bound(stop)?.map_or(last, clamp);
    let inside = |at: &i64| if step < 0 { *at > stop } else { *at < stop };
    Some(std::iter::successors(Some(start), |at| at.checked_add(step)).take_while(inside).collect())
}

/// A slice's bound: `Some(None)` if it is left out, `None` if it is not a usable number.
fn bound(constant: &Constant) -> Option<Option<i64>> {
    match constant {
        Constant::None => Some(None),
        _ => {
            let value = as_int(constant)?;
            Some(Some(value.to_i64().unwrap_or(if value.sign() == num_bigint::Sign::Minus {
                i64::MIN / 2
            } else {
                i64::MAX / 2
            })))
        }
    }
}
