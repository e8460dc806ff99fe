//! Bodies of iteration and unpacking.

use crate::context::{Called, Context, Flow, Immediates};
use crate::object::{Kind, ListObject, RangeIterator, SequenceIterator, SizedObject, TupleObject};
use crate::runtime::{rt_for_iter, rt_get_iter, rt_resume, rt_unpack_ex, rt_unpack_sequence};
use crate::value::Value;

/// `iter(iterable)`
#[inline(always)]
pub unsafe fn get_iter<I: Immediates>(cx: Context<I>, iterable: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_get_iter(cx.state, iterable) })
}

/// The next item, NULL if there is none; of a generator, its frame.
#[inline(always)]
pub unsafe fn for_iter<I: Immediates>(cx: Context<I>, iterator: Value) -> Flow<Called> {
    // SAFETY: the module's contract.
    unsafe {
        if iterator.is_kind(Kind::Generator) {
            let frame = rt_resume(cx.state, iterator, Value::NONE);
            return if !frame.is_null() {
                Flow::Next(Called::Frame(frame))
            } else if (*cx.state).raised.is_null() {
                Flow::Next(Called::Result(Value::NULL))
            } else {
                Flow::Error
            };
        }
        match next(cx, iterator) {
            Flow::Next(item) => Flow::Next(Called::Result(item)),
            Flow::Exit => Flow::Exit,
            Flow::Error => Flow::Error,
        }
    }
}

/// Exits if the iterator is a generator: that one is resumed without a call.
#[inline(always)]
pub unsafe fn guard_not_generator<I: Immediates>(_: Context<I>, iterator: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { !iterator.is_kind(Kind::Generator) })
}

/// The next item; NULL if there is none.
#[inline(always)]
unsafe fn next<I: Immediates>(cx: Context<I>, iterator: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let next = rt_for_iter(cx.state, iterator);
        if next.is_null() && !(*cx.state).raised.is_null() { Flow::Error } else { Flow::Next(next) }
    }
}

/// The next item; exits, past the loop, if there is none.
#[inline(always)]
pub unsafe fn for_iter_tier_two<I: Immediates>(cx: Context<I>, iterator: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    match unsafe { next(cx, iterator) } {
        Flow::Next(Value::NULL) => Flow::Exit,
        flow => flow,
    }
}

macro_rules! sequence_iterators {
    ($($kind:ident $sequence:ident $items:expr, $check:ident $jump:ident $next:ident;)*) => {
        $(
            /// An iterator of that very class.
            #[inline(always)]
            pub unsafe fn $check<I: Immediates>(_: Context<I>, iterator: Value) -> Flow<()> {
                // SAFETY: the module's contract.
                Flow::exit_unless(unsafe { iterator.is_kind(Kind::$kind) })
            }

            /// Whether the iterator is exhausted; if so, it will stay so.
            #[inline(always)]
            pub unsafe fn $jump<I: Immediates>(_: Context<I>, iterator: Value) -> bool {
                // SAFETY: the module's contract.
                unsafe {
                    let exhausted = is_exhausted(iterator);
                    if exhausted {
                        (*iterator.as_pointer::<SequenceIterator>()).sequence = Value::NULL;
                    }
                    exhausted
                }
            }

            /// The next item of an iterator that has one.
            #[inline(always)]
            pub unsafe fn $next<I: Immediates>(_: Context<I>, iterator: Value) -> Value {
                // SAFETY: the module's contract.
                unsafe {
                    let iterator = iterator.as_pointer::<SequenceIterator>();
                    let index = (*iterator).index;
                    (*iterator).index = index + 1;
                    let items: unsafe fn(*mut $sequence) -> *mut Value = $items;
                    *items((*iterator).sequence.as_pointer()).add(index)
                }
            }
        )*
    };
}

/// Whether an iterator over a list or tuple has no more items.
#[inline(always)]
unsafe fn is_exhausted(iterator: Value) -> bool {
    // SAFETY: the module's contract.
    unsafe {
        let iterator = iterator.as_pointer::<SequenceIterator>();
        let sequence = (*iterator).sequence;
        sequence.is_null() || (*iterator).index >= (*sequence.as_pointer::<SizedObject>()).length
    }
}

/// The items of a list.
#[inline(always)]
unsafe fn list_items(list: *mut ListObject) -> *mut Value {
    // SAFETY: the module's contract.
    unsafe { (*list).items }
}

sequence_iterators! {
    ListIterator ListObject list_items, iter_check_list iter_jump_list iter_next_list;
    TupleIterator TupleObject TupleObject::items, iter_check_tuple iter_jump_tuple iter_next_tuple;
}

/// Exits, past the loop, if the iterator is exhausted; it will stay so, however the list grows.
#[inline(always)]
pub unsafe fn guard_not_exhausted_list<I: Immediates>(cx: Context<I>, iterator: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { !iter_jump_list(cx, iterator) })
}

/// Exits, past the loop, if the iterator is exhausted: a tuple does not grow, so there is nothing to note.
#[inline(always)]
pub unsafe fn guard_not_exhausted_tuple<I: Immediates>(_: Context<I>, iterator: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { !is_exhausted(iterator) })
}

/// An iterator over a range of inline ints.
#[inline(always)]
pub unsafe fn iter_check_range<I: Immediates>(_: Context<I>, iterator: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { iterator.is_kind(Kind::RangeIterator) })
}

/// Whether the iterator is exhausted.
#[inline(always)]
pub unsafe fn iter_jump_range<I: Immediates>(_: Context<I>, iterator: Value) -> bool {
    // SAFETY: the module's contract.
    unsafe { (*iterator.as_pointer::<RangeIterator>()).remaining == 0 }
}

/// Exits, past the loop, if the iterator is exhausted.
#[inline(always)]
pub unsafe fn guard_not_exhausted_range<I: Immediates>(cx: Context<I>, iterator: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { !iter_jump_range(cx, iterator) })
}

/// The next number of an iterator that has one.
#[inline(always)]
pub unsafe fn iter_next_range<I: Immediates>(_: Context<I>, iterator: Value) -> Value {
    // SAFETY: the module's contract.
    unsafe {
        let iterator = iterator.as_pointer::<RangeIterator>();
        let next = (*iterator).next;
        (*iterator).next = next.wrapping_add((*iterator).step);
        (*iterator).remaining -= 1;
        Value::small_int(next)
    }
}

/// Any `UNPACK_SEQUENCE`.
#[inline(always)]
pub unsafe fn unpack_sequence<I: Immediates>(cx: Context<I>, out: *mut Value, sequence: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_unpack_sequence(cx.state, sequence, cx.oparg(), out) })
}

/// A tuple of two.
#[inline(always)]
pub unsafe fn unpack_sequence_two_tuple<I: Immediates>(_: Context<I>, sequence: Value) -> Flow<(Value, Value)> {
    // SAFETY: the module's contract.
    unsafe {
        let tuple = sequence.as_pointer::<TupleObject>();
        if (*tuple).length != 2 {
            return Flow::Exit;
        }
        let items = TupleObject::items(tuple);
        Flow::Next((*items.add(1), *items))
    }
}

/// A tuple of oparg items.
#[inline(always)]
pub unsafe fn unpack_sequence_tuple<I: Immediates>(cx: Context<I>, out: *mut Value, sequence: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let tuple = sequence.as_pointer::<TupleObject>();
        unpack(cx, out, TupleObject::items(tuple), (*tuple).length)
    }
}

/// A list of oparg items.
#[inline(always)]
pub unsafe fn unpack_sequence_list<I: Immediates>(cx: Context<I>, out: *mut Value, sequence: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let list = sequence.as_pointer::<ListObject>();
        unpack(cx, out, (*list).items, (*list).length)
    }
}

/// Writes oparg items, the last one first; exits if there are not as many.
#[inline(always)]
unsafe fn unpack<I: Immediates>(cx: Context<I>, out: *mut Value, items: *mut Value, length: usize) -> Flow<()> {
    if length != cx.oparg() as usize {
        return Flow::Exit;
    }
    for index in 0..length {
        // SAFETY: both have `length` values.
        unsafe { *out.add(length - 1 - index) = *items.add(index) };
    }
    Flow::Next(())
}

/// `UNPACK_EX`
#[inline(always)]
pub unsafe fn unpack_ex<I: Immediates>(cx: Context<I>, out: *mut Value, sequence: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_unpack_ex(cx.state, sequence, cx.oparg(), out) })
}
