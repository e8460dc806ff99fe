//! `container[index]`: load, store and delete.

use crate::bytes::operators;
use crate::classes::Kind;
use crate::container::consume::collect_as_list;
use crate::container::iterator::iterate_or;
use crate::container::sequence::{assign_slice, delete_slice, no_word, position, slice_items, slice_str};
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::typing;
use crate::value::{List, Slice, Value, optional_index};
use dashu_int::IBig;

/// `container[index]`.
pub(crate) fn get(heap: &HeapRef, container: &Value, index: &Value) -> Res {
    if let Some(item) = heap.call_user_special(container, "__getitem__", vec![index.clone()])? {
        return Ok(item);
    }
    if let Value::Class(_) = container
        && let Some(hook) = heap.optional_attribute(container, "__class_getitem__")?
        && !matches!(hook, Value::None)
    {
        return heap.call(&hook, vec![index.clone()]);
    }
    get_of_builtin(heap, container, &container.as_builtin(), index)
}

pub(crate) fn get_of_builtin(heap: &HeapRef, original: &Value, container: &Value, index: &Value) -> Res {
    match (container, index) {
        (Value::MappingProxy(proxy), _) => get(heap, &proxy.0, index),
        (Value::List(list), Value::Slice(slice)) => {
            let bounds = slice.bounds(heap)?;
            let items = slice_items(&list.0.borrow(), &bounds);
            Ok(heap.list(items))
        }
        (Value::List(list), _) => {
            let place = sequence_index(heap, index, "list")?;
            get_item(heap, &list.0.borrow(), index, &place, "list")
        }
        (Value::Tuple(tuple), Value::Slice(slice)) => Ok(heap.tuple(slice_items(tuple.items(), &slice.bounds(heap)?))),
        (Value::Tuple(tuple), _) => {
            let place = sequence_index(heap, index, "tuple")?;
            get_item(heap, tuple.items(), index, &place, "tuple")
        }
        (Value::Str(text), Value::Slice(slice)) => Ok(heap.str(slice_str(heap, text, slice)?)),
        (Value::Str(text), _) => {
            let not_index = || heap.type_error(format!("string indices must be integers, not '{}'", index.type_name()));
            let place = optional_index(heap, index)?.ok_or_else(not_index)?;
            let at = position(heap, index, &place, text.length)?;
            let c = at.and_then(|at| text.char_at(at)).ok_or_else(|| heap.index_error("string index out of range"))?;
            Ok(heap.str(c.to_string()))
        }
        (Value::Bytes(bytes), _) => operators::get(heap, bytes, index),
        (Value::MemoryView(view), _) => crate::bytes::view::get(heap, view, index),
        (Value::Range(range), Value::Slice(slice)) => get_range_slice(heap, range, slice),
        (Value::Range(range), _) => range.item(heap, &sequence_index(heap, index, "range")?),
        (Value::Dict(dict), _) => match dict.get(heap, index)? {
            Some(value) => Ok(value),
            None => match heap.call_user_special(original, "__missing__", vec![index.clone()])? {
                Some(value) => Ok(value),
                None => Err(heap.key_error(index)),
            },
        },
        (Value::Class(class), _) if class.is_builtin() && class.kind == Kind::Type => {
            Ok(typing::make_alias(heap, container, index))
        }
        (Value::Class(class), _) if class.kind == Kind::Union => match index {
            Value::Tuple(types) => typing::make_union(heap, types.items()),
            single => typing::make_union(heap, std::slice::from_ref(single)),
        },
        (Value::TypeForm(_), _) => typing::subscript(heap, container, index),
        (Value::Class(class), _) => Err(heap.type_error(format!("type '{}' is not subscriptable", class.full_name()))),
        _ => Err(heap.type_error(format!("'{}' object is not subscriptable", original.type_name()))),
    }
}

fn get_item(heap: &HeapRef, items: &[Value], key: &Value, index: &IBig, class: &str) -> Res {
    match position(heap, key, index, items.len())? {
        Some(at) => Ok(items[at].clone()),
        None => Err(heap.index_error(format!("{class} index out of range"))),
    }
}

fn sequence_index(heap: &HeapRef, index: &Value, class: &str) -> Res<IBig> {
    optional_index(heap, index)?.ok_or_else(|| {
        heap.type_error(format!("{class} indices must be integers or slices, not {}", index.type_name()))
    })
}

fn get_range_slice(heap: &HeapRef, range: &crate::container::range::RangeData, slice: &Slice) -> Res {
    let selection = slice.select(heap, &range.length())?;
    Ok(Value::Range(heap.immutable(crate::container::range::RangeData {
        start: range.at(&selection.start),
        stop: range.at(&selection.stop),
        step: &range.step * &selection.step,
    })))
}

/// `container[index] = value`.
pub(crate) fn set(heap: &HeapRef, container: &Value, index: &Value, value: Value) -> Res<()> {
    if heap.call_user_special(container, "__setitem__", vec![index.clone(), value.clone()])?.is_some() {
        return Ok(());
    }
    match (&container.as_builtin(), index) {
        (Value::List(list), Value::Slice(slice)) => {
            let bounds = slice.bounds(heap)?;
            let items = iterate_or(heap, &value, || "must assign iterable to extended slice".to_owned())?;
            assign_slice(heap, list, &bounds, collect_as_list(heap, &items)?)?;
            list.recount();
            Ok(())
        }
        (Value::List(list), _) => {
            let at = assigned_position(heap, list, index)?;
            let replaced = std::mem::replace(&mut list.0.borrow_mut()[at], value);
            drop(replaced);
            Ok(())
        }
        (Value::Bytes(array), _) if array.is_array => operators::set(heap, array, index, &value),
        (Value::MemoryView(view), _) => crate::bytes::view::set(heap, view, index, &value),
        (Value::Dict(dict), _) => {
            dict.insert(heap, index.clone(), value)?;
            dict.recount();
            Ok(())
        }
        _ => {
            has_no_half(heap, container, "__delitem__", "__setitem__")?;
            is_asked_as_sequence(heap, container, index)?;
            let class = container.type_name();
            Err(heap.type_error(format!("'{class}' object does not support item assignment")))
        }
    }
}

/// `del container[index]`.
pub(crate) fn delete(heap: &HeapRef, container: &Value, index: &Value) -> Res<()> {
    if heap.call_user_special(container, "__delitem__", vec![index.clone()])?.is_some() {
        return Ok(());
    }
    match (&container.as_builtin(), index) {
        (Value::List(list), Value::Slice(slice)) => delete_slice(heap, list, slice),
        (Value::List(list), _) => {
            let at = assigned_position(heap, list, index)?;
            let removed = list.0.borrow_mut().remove(at);
            drop(removed);
            Ok(())
        }
        (Value::Bytes(array), _) if array.is_array => operators::delete(heap, array, index),
        (Value::MemoryView(view), _) => crate::bytes::view::delete(heap, view),
        (Value::Dict(dict), _) => {
            let removed = dict.remove(heap, index)?;
            removed.map(drop).ok_or_else(|| heap.key_error(index))
        }
        _ => {
            has_no_half(heap, container, "__setitem__", "__delitem__")?;
            Err(no_deletion(heap, container, index)?)
        }
    }
}

/// What sets items and is asked to delete one, or the other way round, says only which method is missing.
fn has_no_half(heap: &HeapRef, container: &Value, half: &str, missing: &str) -> Res<()> {
    match heap.user_special(container, half)? {
        Some(_) => Err(heap.throw(Kind::AttributeError, vec![heap.str(missing)])),
        None => Ok(()),
    }
}

fn assigned_position(heap: &HeapRef, list: &Ref<List>, index: &Value) -> Res<usize> {
    let place = sequence_index(heap, index, "list")?;
    let length = list.0.borrow().len();
    position(heap, index, &place, length)?.ok_or_else(|| heap.index_error("list assignment index out of range"))
}

/// Builtin classes that have some operation of sequences.
const AS_SEQUENCES: &[Kind] = &[
    Kind::Str,
    Kind::Bytes,
    Kind::Tuple,
    Kind::Range,
    Kind::Set,
    Kind::FrozenSet,
    Kind::DictKeys,
    Kind::DictValues,
    Kind::DictItems,
    Kind::MappingProxy,
];

/// Whether what may be a sequence is asked as one: if the key is an index, which must fit the machine's word.
fn is_asked_as_sequence(heap: &HeapRef, container: &Value, key: &Value) -> Res<bool> {
    let class = container.class(heap);
    if class.is_builtin() && !AS_SEQUENCES.contains(&class.kind) {
        return Ok(false);
    }
    match optional_index(heap, key)? {
        Some(index) if heap.word.index(&index).is_none() => Err(heap.index_error(no_word(key))),
        index => Ok(index.is_some()),
    }
}

fn no_deletion(heap: &HeapRef, container: &Value, index: &Value) -> Res<Throw> {
    let not = if is_asked_as_sequence(heap, container, index)? { "doesn't" } else { "does not" };
    Ok(heap.type_error(format!("'{}' object {not} support item deletion", container.type_name())))
}
