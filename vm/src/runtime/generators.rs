//! Helpers that make and resume generators.

use super::adapt::{activation, value_or_null, vm};
use crate::frames::Activation;
use crate::generators::Resumed;
use crate::objects::generator::Generator;
use stencils::frame::{Frame, State};
use stencils::generator::GeneratorObject;
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run and its live frame.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_return_generator(state: *mut State, frame: *mut Frame) -> Value {
    // SAFETY: as above.
    unsafe { vm(state).return_generator(activation(frame)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_resume(state: *mut State, generator: Value, value: Value) -> *mut Frame {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    let frame = Generator::from_value(generator).map(|generator| vm.begin_resume(generator, value));
    frame.and_then(Result::ok).flatten().map_or(std::ptr::null_mut(), Activation::frame)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_watch(state: *mut State, generator: *mut GeneratorObject) {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    if let Some(generator) = Generator::from_value(Value::pointer(generator)) {
        vm.watch(generator);
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_begins(state: *mut State, generator: *mut GeneratorObject) {
    // SAFETY: as above.
    let heap = &mut unsafe { vm(state) }.heap;
    heap.let_go(Value::pointer(generator), Value::NULL);
    heap.changes(Value::pointer(generator));
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_close_dropped(state: *mut State) -> bool {
    // SAFETY: as above.
    unsafe { vm(state) }.close_dropped().is_ok()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_drop_generator(state: *mut State, generator: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).drop_value(generator).is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_drop_operand(state: *mut State, frame: *mut Frame) -> bool {
    // SAFETY: as above.
    let (vm, frame) = unsafe { (vm(state), activation(frame)) };
    let operand = frame.take_top();
    vm.drop_value(operand).is_ok()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_send(state: *mut State, receiver: Value, value: Value, returned: *mut bool) -> Value {
    // SAFETY: as above.
    match unsafe { vm(state) }.send(receiver, value) {
        Ok(Resumed::Yielded(value)) => value,
        Ok(Resumed::Returned(value)) => {
            // SAFETY: the caller passes a place for it.
            unsafe { *returned = true };
            value
        }
        Err(_) => Value::NULL,
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_get_awaitable(state: *mut State, awaitable: Value, oparg: u64) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.get_awaitable(awaitable, oparg))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_get_aiter(state: *mut State, iterable: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.get_aiter(iterable))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_get_anext(state: *mut State, iterator: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.get_anext(iterator))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_end_async_for(state: *mut State, exception: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state) }.end_async_for(exception)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_cleanup_throw(state: *mut State, exception: Value) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    vm.state_mut().raised = exception;
    vm.take_stop_iteration().unwrap_or(Value::NULL)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_get_yield_from_iter(state: *mut State, frame: *mut Frame, iterable: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state).yield_from_iterator(activation(frame), iterable) })
}
