//! Bodies of subscripts and slices.

use super::calls::{has_room, has_version, new_frame};
use crate::context::{Context, Flow, Immediates};
use crate::object::{Header, ListObject, TupleObject};
use crate::runtime::{
    rt_binary_op, rt_binary_slice, rt_build_slice, rt_delete_subscript, rt_dict_subscript, rt_getitem, rt_store_slice,
    rt_store_subscript, rt_str_index,
};
use crate::value::Value;

use super::numbers::operator;

/// The position of an int index that is not negative and within the length.
#[inline(always)]
fn position(index: Value, length: usize) -> Option<usize> {
    let index = index.as_int() as usize;
    if index < length { Some(index) } else { None }
}

/// `list[index]`; exits where the index is negative or out of range.
#[inline(always)]
pub unsafe fn binary_op_subscr_list_int<I: Immediates>(_: Context<I>, list: Value, index: Value) -> Flow<Value> {
    // SAFETY: the module's contract; the position is within the length.
    unsafe {
        let list = list.as_pointer::<ListObject>();
        match position(index, (*list).length) {
            Some(position) => Flow::Next(*(*list).items.add(position)),
            None => Flow::Exit,
        }
    }
}

/// `tuple[index]`; exits where the index is negative or out of range.
#[inline(always)]
pub unsafe fn binary_op_subscr_tuple_int<I: Immediates>(_: Context<I>, tuple: Value, index: Value) -> Flow<Value> {
    // SAFETY: the module's contract; the position is within the length.
    unsafe {
        let tuple = tuple.as_pointer::<TupleObject>();
        match position(index, (*tuple).length) {
            Some(position) => Flow::Next(*TupleObject::items(tuple).add(position)),
            None => Flow::Exit,
        }
    }
}

/// `string[index]`
#[inline(always)]
pub unsafe fn binary_op_subscr_str_int<I: Immediates>(cx: Context<I>, string: Value, index: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let character = rt_str_index(cx.state, string, index.as_int());
        if character.is_null() {
            // Negative or out of range: the general way knows what to do.
            return Flow::error_if_null(rt_binary_op(cx.state, string, index, operator::SUBSCR));
        }
        Flow::Next(character)
    }
}

/// `dict[key]`
#[inline(always)]
pub unsafe fn binary_op_subscr_dict<I: Immediates>(cx: Context<I>, dict: Value, key: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_dict_subscript(cx.state, dict, key) })
}

/// `list[start:stop:step]` with a slice object.
#[inline(always)]
pub unsafe fn binary_op_subscr_list_slice<I: Immediates>(cx: Context<I>, list: Value, slice: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_binary_op(cx.state, list, slice, operator::SUBSCR) })
}

/// `container[key] = value`
#[inline(always)]
pub unsafe fn store_subscr<I: Immediates>(cx: Context<I>, value: Value, container: Value, key: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_store_subscript(cx.state, container, key, value) })
}

/// `list[index] = value`; exits where the index is negative or out of range, or the VM must be told.
#[inline(always)]
pub unsafe fn store_subscr_list_int<I: Immediates>(_: Context<I>, value: Value, list: Value, index: Value) -> Flow<()> {
    // SAFETY: the module's contract; the position is within the length.
    unsafe {
        let list = list.as_pointer::<ListObject>();
        if (*list).header.flags & Header::TELLS != 0 {
            return Flow::Exit;
        }
        let Some(position) = position(index, (*list).length) else { return Flow::Exit };
        *(*list).items.add(position) = value;
        Flow::Next(())
    }
}

/// `dict[key] = value`
#[inline(always)]
pub unsafe fn store_subscr_dict<I: Immediates>(cx: Context<I>, value: Value, dict: Value, key: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe { store_subscr(cx, value, dict, key) }
}

/// `del container[key]`
#[inline(always)]
pub unsafe fn delete_subscr<I: Immediates>(cx: Context<I>, container: Value, key: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_delete_subscript(cx.state, container, key) })
}

/// `container[start:stop]`
#[inline(always)]
pub unsafe fn binary_slice<I: Immediates>(cx: Context<I>, container: Value, start: Value, stop: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_binary_slice(cx.state, container, start, stop) })
}

/// `container[start:stop] = value`
#[inline(always)]
pub unsafe fn store_slice<I: Immediates>(
    cx: Context<I>,
    value: Value,
    container: Value,
    start: Value,
    stop: Value,
) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_store_slice(cx.state, container, start, stop, value) })
}

/// A slice object of two or three parts.
#[inline(always)]
pub unsafe fn build_slice<I: Immediates>(cx: Context<I>, parts: *mut Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let step = if cx.oparg() == 3 { *parts.add(2) } else { Value::NONE };
        Flow::error_if_null(rt_build_slice(cx.state, *parts, *parts.add(1), step))
    }
}

/// `container[key]` is a Python function of the cached version, and there is room for its frame.
#[inline(always)]
pub unsafe fn check_getitem_version<I: Immediates>(cx: Context<I>, container: Value, _key: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let function = rt_getitem(cx.state, container);
        Flow::exit_unless(has_version(function, cx.operand0()) && has_room(cx, function))
    }
}

/// A frame for `__getitem__`.
#[inline(always)]
pub unsafe fn binary_op_subscr_init_call<I: Immediates>(cx: Context<I>, container: Value, key: Value) -> Value {
    // SAFETY: the module's contract; the function has two parameters.
    unsafe {
        let (frame, locals) = new_frame(cx, rt_getitem(cx.state, container));
        *locals = container;
        *locals.add(1) = key;
        Value(frame as u64)
    }
}
