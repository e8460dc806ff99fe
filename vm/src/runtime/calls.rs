//! Helpers that make functions and calls. A call stands in memory as the callable, self or NULL, and the arguments.

use super::adapt::{activation, value_or_null, vm};
use crate::builtins::{Arguments, evaluation};
use crate::calls::Called;
use crate::frames::Activation;
use crate::objects::class::Type;
use crate::objects::function::Function;
use crate::objects::{Tuple, instance};
use crate::vm::{Fallible, Vm};
use stencils::frame::{Frame, State};
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run, its live frame, and a call as above.

/// The arguments of a call in memory.
///
/// # Safety
/// `count` arguments must follow the callable and self at `base`; `names` must be a tuple of at most as many, or NULL.
unsafe fn arguments<'a>(base: *mut Value, count: u64, names: Value) -> Arguments<'a> {
    let names = Tuple::from_value(names).map_or(&[][..], Tuple::items);
    // SAFETY: as the caller promises.
    let all = unsafe {
        let with_self = usize::from(!(*base.add(1)).is_null());
        std::slice::from_raw_parts(base.add(2 - with_self), count as usize + with_self)
    };
    Arguments::split(all, names)
}

fn frame_or_null(frame: Fallible<Activation>) -> *mut Frame {
    frame.map_or(std::ptr::null_mut(), Activation::frame)
}

/// Hands over what became of a call: the frame, or the result in `result`.
unsafe fn hand_over(called: Fallible<Called>, result: *mut Value) -> *mut Frame {
    let value = match called {
        Ok(Called::Frame(frame)) => return frame.frame(),
        Ok(Called::Result(value)) => value,
        Err(_) => Value::NULL,
    };
    // SAFETY: the caller passes a place for the result.
    unsafe { *result = value };
    std::ptr::null_mut()
}

/// Makes a call for bytecode, of which no native code below holds anything: what `exec` or `eval` runs may collect garbage.
fn directly<T>(vm: &mut Vm, callable: Value, call: impl FnOnce(&mut Vm) -> T) -> T {
    vm.evaluates_directly = evaluation::runs_code(callable);
    let result = call(vm);
    vm.evaluates_directly = false;
    result
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_make_function(state: *mut State, frame: *mut Frame, code: Value) -> Value {
    // SAFETY: as above.
    unsafe { vm(state).make_function(activation(frame), code) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_set_function_attribute(_: *mut State, function: Value, attribute: Value, oparg: u64) {
    if let Some(function) = Function::from_value(function) {
        function.set_attribute(oparg, attribute);
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_call(
    state: *mut State,
    base: *mut Value,
    count: u64,
    names: Value,
    result: *mut Value,
) -> *mut Frame {
    // SAFETY: as above.
    unsafe {
        let callable = *base;
        let begin = |vm: &mut Vm| vm.begin_call(callable, &arguments(base, count, names));
        hand_over(directly(vm(state), callable, begin), result)
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_call_ex(
    state: *mut State,
    callable: Value,
    arguments: Value,
    keywords: Value,
    result: *mut Value,
) -> *mut Frame {
    // SAFETY: as above.
    unsafe { hand_over(vm(state).begin_call_ex(callable, arguments, keywords), result) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_call_non_py(state: *mut State, base: *mut Value, count: u64, names: Value) -> Value {
    // SAFETY: as above.
    unsafe {
        let callable = *base;
        let call = |vm: &mut Vm| vm.call_native(callable, &arguments(base, count, names));
        value_or_null(directly(vm(state), callable, call))
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_frame_general(state: *mut State, base: *mut Value, count: u64, names: Value) -> *mut Frame {
    // SAFETY: as above; the guards before this made sure of a function.
    unsafe {
        match Function::from_value(*base) {
            Some(function) => frame_or_null(vm(state).push_call(function, &arguments(base, count, names))),
            None => std::ptr::null_mut(),
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_allocate(state: *mut State, class: Value) -> Value {
    // SAFETY: as above.
    unsafe { instance::place(&mut vm(state).heap, class) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_init_frame(state: *mut State, base: *mut Value, count: u64) -> *mut Frame {
    // SAFETY: as above; the guard before this made sure of a class with such an `__init__`.
    unsafe {
        let (vm, arguments) = (vm(state), arguments(base, count, Value::NULL));
        match Type::from_value(*base).and_then(|class| Some((class, vm.plain_init(class)?))) {
            Some((class, init)) => frame_or_null(vm.push_init(class, init, &arguments)),
            None => std::ptr::null_mut(),
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_refuse_init_result(state: *mut State, retval: Value) {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    vm.refuse_init_result(retval);
    vm.machine.left_by_refusal = true;
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_detach_frame(state: *mut State, frame: *mut Frame) {
    // SAFETY: as above.
    unsafe { vm(state).detach_frame(activation(frame)) };
}
