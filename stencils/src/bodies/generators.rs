//! Bodies that make, resume and suspend generators and coroutines.

use crate::context::{Context, Flow, Immediates, Sent};
use crate::generator::{GeneratorObject, resume};
use crate::object::Kind;
use crate::runtime::{
    rt_cleanup_throw, rt_end_async_for, rt_get_aiter, rt_get_anext, rt_get_awaitable, rt_get_yield_from_iter,
    rt_resume, rt_return_generator, rt_send,
};
use crate::value::Value;

/// A generator that takes over the frame.
#[inline(always)]
pub unsafe fn return_generator<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { rt_return_generator(cx.state, cx.frame) }
}

/// Yields to whoever resumed the generator.
#[inline(always)]
pub unsafe fn yield_value<I: Immediates>(_: Context<I>, retval: Value) -> Value {
    retval
}

/// What `yield from` iterates over.
#[inline(always)]
pub unsafe fn get_yield_from_iter<I: Immediates>(cx: Context<I>, iterable: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_get_yield_from_iter(cx.state, cx.frame, iterable) })
}

/// What `await` iterates over.
#[inline(always)]
pub unsafe fn get_awaitable<I: Immediates>(cx: Context<I>, awaitable: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_get_awaitable(cx.state, awaitable, cx.oparg()) })
}

/// What `async for` iterates over.
#[inline(always)]
pub unsafe fn get_aiter<I: Immediates>(cx: Context<I>, iterable: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_get_aiter(cx.state, iterable) })
}

/// What `async for` awaits.
#[inline(always)]
pub unsafe fn get_anext<I: Immediates>(cx: Context<I>, iterator: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_get_anext(cx.state, iterator) })
}

/// The end of an `async for`, if the exception says so.
#[inline(always)]
pub unsafe fn end_async_for<I: Immediates>(cx: Context<I>, _awaitable: Value, exception: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_end_async_for(cx.state, exception) })
}

/// Whether a value is one that `SEND` resumes without a call.
#[inline(always)]
unsafe fn is_receiver(receiver: Value) -> bool {
    // SAFETY: the module's contract.
    unsafe { receiver.is_kind(Kind::Generator) || receiver.is_kind(Kind::Coroutine) }
}

/// Any `SEND`.
#[inline(always)]
pub unsafe fn send<I: Immediates>(cx: Context<I>, receiver: Value, value: Value) -> Flow<Sent> {
    // SAFETY: the module's contract.
    unsafe {
        if is_receiver(receiver) {
            let frame = rt_resume(cx.state, receiver, value);
            return if !frame.is_null() {
                Flow::Next(Sent::Frame(frame))
            } else if (*cx.state).raised.is_null() {
                Flow::Next(Sent::Returned(Value::NONE))
            } else {
                Flow::Error
            };
        }
        let mut returned = false;
        let result = rt_send(cx.state, receiver, value, &raw mut returned);
        if result.is_null() {
            Flow::Error
        } else if returned {
            Flow::Next(Sent::Returned(result))
        } else {
            Flow::Next(Sent::Yielded(result))
        }
    }
}

/// What the receiver returned when an exception was thrown into it: the value of a StopIteration.
#[inline(always)]
pub unsafe fn cleanup_throw<I: Immediates>(
    cx: Context<I>,
    _sub_iter: Value,
    _last_sent: Value,
    exception: Value,
) -> Flow<(Value, Value)> {
    // SAFETY: the module's contract.
    let value = unsafe { rt_cleanup_throw(cx.state, exception) };
    if value.is_null() { Flow::Error } else { Flow::Next((Value::NONE, value)) }
}

/// What the receiver returned, in its place.
#[inline(always)]
pub unsafe fn end_send<I: Immediates>(_: Context<I>, _receiver: Value, value: Value) -> Value {
    value
}

/// A generator that may be resumed.
#[inline(always)]
pub unsafe fn check_generator<I: Immediates>(_: Context<I>, iterator: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        Flow::exit_unless(
            iterator.is_kind(Kind::Generator) && (*iterator.as_pointer::<GeneratorObject>()).state.is_resumable(),
        )
    }
}

/// Whether a generator may be resumed, and at the instruction that the operand points to.
#[inline(always)]
unsafe fn is_at<I: Immediates>(cx: Context<I>, generator: Value) -> bool {
    // SAFETY: the module's contract, and the value is a generator.
    unsafe {
        let generator = generator.as_pointer::<GeneratorObject>();
        (*generator).state.is_resumable() && (*generator).frame.instruction as u64 == cx.operand0()
    }
}

/// A generator that is to be resumed at the instruction that the operand points to.
#[inline(always)]
pub unsafe fn check_generator_at<I: Immediates>(cx: Context<I>, iterator: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { iterator.is_kind(Kind::Generator) && is_at(cx, iterator) })
}

/// Makes a generator run; its frame is to be entered. The operand is the size of the instruction.
#[inline(always)]
pub unsafe fn for_iter_gen_frame<I: Immediates>(cx: Context<I>, iterator: Value) -> Value {
    // SAFETY: the module's contract.
    unsafe { enter(cx, iterator, Value::NONE) }
}

/// A generator or coroutine that may be resumed.
#[inline(always)]
pub unsafe fn check_receiver<I: Immediates>(_: Context<I>, receiver: Value, _value: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        Flow::exit_unless(is_receiver(receiver) && (*receiver.as_pointer::<GeneratorObject>()).state.is_resumable())
    }
}

/// A generator or coroutine that is to be resumed at the instruction that the operand points to.
#[inline(always)]
pub unsafe fn check_receiver_at<I: Immediates>(cx: Context<I>, receiver: Value, _value: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { is_receiver(receiver) && is_at(cx, receiver) })
}

/// Makes a generator or coroutine run; its frame is to be entered. The operand is the size of the instruction.
#[inline(always)]
pub unsafe fn send_gen_frame<I: Immediates>(cx: Context<I>, receiver: Value, value: Value) -> Value {
    // SAFETY: the module's contract.
    unsafe { enter(cx, receiver, value) }
}

/// Where the generator returns to is the target of the jump that the instruction is.
#[inline(always)]
unsafe fn enter<I: Immediates>(cx: Context<I>, generator: Value, value: Value) -> Value {
    // SAFETY: the module's contract.
    unsafe {
        (*cx.frame).return_offset = (cx.operand0() + cx.oparg()) as u32;
        Value(resume(cx.state, cx.frame, generator.as_pointer(), value) as u64)
    }
}

/// Enters the frame of a generator.
#[inline(always)]
pub unsafe fn push_generator_frame<I: Immediates>(_: Context<I>, new_frame: Value) -> *mut crate::frame::Frame {
    new_frame.0 as *mut crate::frame::Frame
}

/// Exits unless whoever resumed the generator goes on at the instruction that the operand points to, within the same interpreter loop.
#[inline(always)]
pub unsafe fn guard_resumer<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract; a frame that is no entry has a caller.
    unsafe {
        if (*cx.frame).is_entry {
            return Flow::Exit;
        }
        let resumes_at = (*(*cx.frame).previous).instruction.add(crate::generator::YIELD_OFFSET);
        Flow::exit_unless(resumes_at as u64 == cx.operand0())
    }
}
