//! Methods of the iterators of the built-in containers: how many items are left, and what `copy` needs (`reduce_iterators`).

use super::{methods, reduce_iterators};
use crate::builtins::Builtin;
use crate::classes::Special;
use crate::objects::iterator::{
    ByteIterator, DictIterator, LongRangeIterator, RangeIteration, Reversed, SequenceIteration, SetIterator,
    StrIterator,
};
use crate::objects::{Dict, Handle, Set, Str, bytes_like, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static SEQUENCE: &[Builtin] = methods! { "iterator":
    "__length_hint__" None => of_sequence;
    "__reduce__" None => reduce_iterators::sequence;
    "__setstate__" One => reduce_iterators::set_sequence;
};

pub(super) static STR: &[Builtin] = methods! { "str_iterator":
    "__length_hint__" None => of_str;
    "__reduce__" None => reduce_iterators::str;
    "__setstate__" One => reduce_iterators::set_str;
};

pub(super) static RANGE: &[Builtin] = methods! { "range_iterator":
    "__length_hint__" None => of_range;
    "__reduce__" None => reduce_iterators::range;
    "__setstate__" One => reduce_iterators::set_range;
};

pub(super) static REVERSED: &[Builtin] = methods! { "reversed":
    "__length_hint__" None => of_reversed;
    "__reduce__" None => reduce_iterators::reversed;
    "__setstate__" One => reduce_iterators::set_reversed;
};

pub(super) static DICT: &[Builtin] = methods! { "dict_iterator":
    "__length_hint__" None => of_dict;
    "__reduce__" None => reduce_iterators::dict;
};

pub(super) static BYTES: &[Builtin] = methods! { "bytes_iterator":
    "__length_hint__" None => of_bytes;
    "__reduce__" None => reduce_iterators::bytes;
    "__setstate__" One => reduce_iterators::set_bytes;
};

pub(super) static LONG_RANGE: &[Builtin] = methods! { "longrange_iterator":
    "__length_hint__" None => of_long_range;
    "__reduce__" None => reduce_iterators::long_range;
    "__setstate__" One => reduce_iterators::set_long_range;
};

pub(super) static BY_INDEX: &[Builtin] = methods! { "iterator":
    "__length_hint__" None => of_sequence_protocol;
    "__reduce__" None => reduce_iterators::by_index;
    "__setstate__" One => reduce_iterators::set_by_index;
};

pub(super) static SET: &[Builtin] = methods! { "set_iterator":
    "__length_hint__" None => of_set;
    "__reduce__" None => reduce_iterators::set;
};

pub(super) static ENUMERATE: &[Builtin] = methods! { "enumerate":
    "__reduce__" None => reduce_iterators::enumerate;
};

pub(super) static ZIP: &[Builtin] = methods! { "zip":
    "__reduce__" None => reduce_iterators::zip;
    "__setstate__" One => reduce_iterators::set_zip;
};

pub(super) static MAP: &[Builtin] = methods! { "map":
    "__reduce__" None => reduce_iterators::map;
    "__setstate__" One => reduce_iterators::set_map;
};

pub(super) static FILTER: &[Builtin] = methods! { "filter":
    "__reduce__" None => reduce_iterators::filter;
};

pub(super) static CALLABLE: &[Builtin] = methods! { "callable_iterator":
    "__reduce__" None => reduce_iterators::callable;
};

fn hint(vm: &mut Vm, left: Option<usize>) -> Fallible<Value> {
    Ok(vm.int(left.unwrap_or(0) as i64))
}

fn of_sequence(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator = SequenceIteration::of(this, kind_of(this).unwrap_or(Kind::ListIterator));
    match iterator.filter(|iterator| !iterator.sequence.is_null()) {
        Some(iterator) => {
            let length = vm.native_length(iterator.sequence)?;
            hint(vm, (length as usize).checked_sub(iterator.index))
        }
        None => hint(vm, None),
    }
}

fn of_str(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let kind = kind_of(this).unwrap_or(Kind::StrIterator);
    let iterator = Handle::<StrIterator>::of(this, kind);
    let left = iterator.and_then(|iterator| Some((Str::from_value(iterator.string.get())?, iterator.index.get())));
    hint(vm, left.and_then(|(text, index)| text.len().checked_sub(index)))
}

fn of_range(vm: &mut Vm, this: Value) -> Fallible<Value> {
    hint(vm, RangeIteration::of(this, Kind::RangeIterator).map(|iterator| iterator.remaining as usize))
}

fn of_long_range(vm: &mut Vm, this: Value) -> Fallible<Value> {
    match Handle::<LongRangeIterator>::of(this, Kind::LongRangeIterator) {
        Some(iterator) => Ok(iterator.remaining.get()),
        None => hint(vm, None),
    }
}

fn of_bytes(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator = Handle::<ByteIterator>::of(this, kind_of(this).unwrap_or(Kind::BytesIterator));
    let left = iterator.and_then(|iterator| bytes_like(iterator.bytes.get())?.len().checked_sub(iterator.index.get()));
    hint(vm, left)
}

fn of_sequence_protocol(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator = Handle::<StrIterator>::of(this, Kind::SequenceProtocolIterator);
    match iterator.filter(|iterator| !iterator.string.get().is_null()) {
        Some(iterator) => {
            left_of_sized(vm, iterator.string.get(), |length| length.saturating_sub(iterator.index.get()))
        }
        None => hint(vm, None),
    }
}

fn of_reversed(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator = Handle::<Reversed>::of(this, kind_of(this).unwrap_or(Kind::Reversed));
    match iterator.filter(|iterator| !iterator.sequence.get().is_null()) {
        Some(iterator) => {
            let index = iterator.index.get();
            left_of_sized(vm, iterator.sequence.get(), |length| if index > length { 0 } else { index })
        }
        None => hint(vm, None),
    }
}

/// Of a sequence that may be the program's, and have no length.
fn left_of_sized(vm: &mut Vm, sequence: Value, left: impl Fn(usize) -> usize) -> Fallible<Value> {
    if vm.lookup_special(sequence, Special::Len).is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let length = vm.length(sequence)?;
    hint(vm, Some(left(length as usize)))
}

fn of_dict(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator = Handle::<DictIterator>::of(this, kind_of(this).unwrap_or(Kind::DictKeyIterator));
    let left = iterator.filter(|iterator| {
        Dict::from_value(iterator.dict.get()).is_some_and(|dict| dict.len() == iterator.length.get())
    });
    hint(vm, left.map(|iterator| iterator.remaining.get()))
}

fn of_set(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let iterator = Handle::<SetIterator>::of(this, Kind::SetIterator);
    let left = iterator.and_then(|iterator| {
        let set = Set::from_value(iterator.set.get()).filter(|set| set.len() == iterator.length.get())?;
        Some((iterator.index.get()..set.slots()).filter(|slot| set.slot(*slot).is_some()).count())
    });
    hint(vm, left)
}
