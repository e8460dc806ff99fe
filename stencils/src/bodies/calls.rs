//! Bodies that make functions and enter their frames. Calls of what is no Python function are in `native_calls`.
//!
//! A call stands on the operand stack as the callable, self or NULL, and the arguments.

use crate::context::{Called, Context, Flow, Immediates};
use crate::frame::Frame;
use crate::object::{BoundMethodParts, ClassObject, FunctionObject, InitCache, Kind};
use crate::runtime::{
    rt_allocate, rt_call, rt_call_ex, rt_frame_general, rt_init_frame, rt_make_function, rt_refuse_init_result,
    rt_set_function_attribute,
};
use crate::value::Value;

/// A function of a code object.
#[inline(always)]
pub unsafe fn make_function<I: Immediates>(cx: Context<I>, code: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_make_function(cx.state, cx.frame, code) })
}

/// Gives a new function its defaults, closure or annotations.
#[inline(always)]
pub unsafe fn set_function_attribute<I: Immediates>(cx: Context<I>, attribute: Value, function: Value) -> Value {
    // SAFETY: the module's contract.
    unsafe { rt_set_function_attribute(cx.state, function, attribute, cx.oparg()) };
    function
}

#[inline(always)]
unsafe fn called(frame: *mut Frame, result: Value) -> Flow<Called> {
    if !frame.is_null() {
        Flow::Next(Called::Frame(frame))
    } else if result.is_null() {
        Flow::Error
    } else {
        Flow::Next(Called::Result(result))
    }
}

/// Any `CALL`.
#[inline(always)]
pub unsafe fn call<I: Immediates>(cx: Context<I>, _: Value, _: Value, args: *mut Value) -> Flow<Called> {
    let mut result = Value::NULL;
    // SAFETY: the module's contract.
    unsafe { called(rt_call(cx.state, args.sub(2), cx.oparg(), Value::NULL, &raw mut result), result) }
}

/// Any `CALL_KW`.
#[inline(always)]
pub unsafe fn call_kw<I: Immediates>(
    cx: Context<I>,
    _: Value,
    _: Value,
    args: *mut Value,
    names: Value,
) -> Flow<Called> {
    let mut result = Value::NULL;
    // SAFETY: the module's contract.
    unsafe { called(rt_call(cx.state, args.sub(2), cx.oparg(), names, &raw mut result), result) }
}

/// Any `CALL_FUNCTION_EX`.
#[inline(always)]
pub unsafe fn call_function_ex<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    arguments: Value,
    keywords: Value,
) -> Flow<Called> {
    let mut result = Value::NULL;
    // SAFETY: the module's contract.
    unsafe { called(rt_call_ex(cx.state, callable, arguments, keywords, &raw mut result), result) }
}

#[inline(always)]
pub(super) unsafe fn has_version(callable: Value, version: u64) -> bool {
    // SAFETY: the module's contract.
    unsafe {
        callable.is_kind(Kind::Function) && u64::from((*callable.as_pointer::<FunctionObject>()).version) == version
    }
}

/// A Python function of the cached version.
#[inline(always)]
pub unsafe fn check_function_version<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    _: *mut Value,
) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { has_version(callable, cx.operand0()) })
}

/// A Python function of the cached version.
#[inline(always)]
pub unsafe fn check_function_version_kw<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    _: *mut Value,
    _: Value,
) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { has_version(callable, cx.operand0()) })
}

/// As many arguments as the function has parameters, self counted if there is one.
#[inline(always)]
pub unsafe fn check_function_exact_args<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    self_or_null: Value,
    _: *mut Value,
) -> Flow<()> {
    // SAFETY: the module's contract.
    let code = unsafe { (*callable.as_pointer::<FunctionObject>()).code };
    let given = cx.oparg() + u64::from(!self_or_null.is_null());
    // SAFETY: a function has a live code object.
    Flow::exit_unless(u64::from(unsafe { (*code).arg_count }) == given)
}

/// Room for the frame on the stack of words.
#[inline(always)]
pub unsafe fn check_stack_space<I: Immediates>(cx: Context<I>, callable: Value, _: Value, _: *mut Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let words = (*(*callable.as_pointer::<FunctionObject>()).code).frame_words as usize;
        let room = (*cx.state).stack_limit as usize - (*cx.state).stack_top as usize;
        Flow::exit_unless(words * size_of::<Value>() <= room)
    }
}

/// The recursion limit allows one more frame.
#[inline(always)]
pub unsafe fn check_recursion_remaining<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { (*cx.state).recursion_remaining } > 0)
}

/// A frame for a function, all of whose parameters are positional, with the place of its variables: those behind the parameters
/// are unbound.
#[inline(always)]
pub(super) unsafe fn new_frame<I: Immediates>(cx: Context<I>, callable: Value) -> (*mut Frame, *mut Value) {
    // SAFETY: the module's contract; a guard made sure of the room.
    unsafe {
        let function = callable.as_pointer::<FunctionObject>();
        let code = (*function).code;
        let frame = (*cx.state).stack_top.cast::<Frame>();
        (*cx.state).stack_top = (*cx.state).stack_top.add((*code).frame_words as usize);
        (*cx.state).recursion_remaining -= 1;
        let locals = Frame::local(frame, 0);
        *frame = Frame {
            previous: cx.frame,
            code,
            function: callable,
            globals: (*function).globals,
            builtins: (*function).builtins,
            locals: Value::NULL,
            object: Value::NULL,
            instance: Value::NULL,
            instruction: (*code).units,
            stack_pointer: locals.add((*code).local_count as usize),
            return_offset: 0,
            is_entry: false,
            is_generator: false,
        };
        for index in (*code).arg_count as usize..(*code).local_count as usize {
            *locals.add(index) = Value::NULL;
        }
        (frame, locals)
    }
}

/// Room for a frame of a function on the stack of words, and for one more frame under the recursion limit.
#[inline(always)]
pub(super) unsafe fn has_room<I: Immediates>(cx: Context<I>, function: Value) -> bool {
    // SAFETY: the module's contract.
    unsafe {
        let words = (*(*function.as_pointer::<FunctionObject>()).code).frame_words as usize;
        let room = (*cx.state).stack_limit as usize - (*cx.state).stack_top as usize;
        words * size_of::<Value>() <= room && (*cx.state).recursion_remaining > 0
    }
}

/// A frame for a function whose parameters are all positional and given.
#[inline(always)]
pub unsafe fn init_call_py_exact_args<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    self_or_null: Value,
    args: *mut Value,
) -> Value {
    // SAFETY: the module's contract; `check_stack_space` made sure of the room.
    unsafe {
        let (frame, locals) = new_frame(cx, callable);
        let (args, count) = if self_or_null.is_null() { (args, cx.oparg()) } else { (args.sub(1), cx.oparg() + 1) };
        for index in 0..count as usize {
            *locals.add(index) = *args.add(index);
        }
        Value(frame as u64)
    }
}

#[inline(always)]
unsafe fn frame_or_error(frame: *mut Frame) -> Flow<Value> {
    if frame.is_null() { Flow::Error } else { Flow::Next(Value(frame as u64)) }
}

/// A frame for a function with any parameters.
#[inline(always)]
pub unsafe fn py_frame_general<I: Immediates>(cx: Context<I>, _: Value, _: Value, args: *mut Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe { frame_or_error(rt_frame_general(cx.state, args.sub(2), cx.oparg(), Value::NULL)) }
}

/// A frame for a function that is called with keywords.
#[inline(always)]
pub unsafe fn py_frame_kw<I: Immediates>(
    cx: Context<I>,
    _: Value,
    _: Value,
    args: *mut Value,
    names: Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe { frame_or_error(rt_frame_general(cx.state, args.sub(2), cx.oparg(), names)) }
}

/// What a bound method calls, and its first argument.
#[inline(always)]
unsafe fn method_parts(method: Value) -> (Value, Value) {
    // SAFETY: the module's contract; a guard made sure of a bound method.
    unsafe {
        let method = method.as_pointer::<BoundMethodParts>();
        ((*method).function, (*method).this)
    }
}

#[inline(always)]
unsafe fn is_method_of(callable: Value, self_or_null: Value, version: u64) -> bool {
    // SAFETY: the module's contract.
    unsafe {
        callable.is_kind(Kind::BoundMethod) && self_or_null.is_null() && has_version(method_parts(callable).0, version)
    }
}

/// A bound method of a Python function of the cached version.
#[inline(always)]
pub unsafe fn check_method_version<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    self_or_null: Value,
    _: *mut Value,
) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { is_method_of(callable, self_or_null, cx.operand0()) })
}

/// A bound method of a Python function of the cached version.
#[inline(always)]
pub unsafe fn check_method_version_kw<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    self_or_null: Value,
    _: *mut Value,
    _: Value,
) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { is_method_of(callable, self_or_null, cx.operand0()) })
}

/// As many arguments as the function of the bound method has parameters but for the first, and room for its frame.
#[inline(always)]
pub unsafe fn check_method_exact_args<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    _: *mut Value,
) -> Flow<()> {
    // SAFETY: the module's contract; a function has a live code object.
    unsafe {
        let (function, _) = method_parts(callable);
        let parameters = (*(*function.as_pointer::<FunctionObject>()).code).arg_count;
        Flow::exit_unless(u64::from(parameters) == cx.oparg() + 1 && has_room(cx, function))
    }
}

/// Puts the function and the first argument in the place of a bound method.
#[inline(always)]
unsafe fn expand_method(callable: Value, args: *mut Value) -> (Value, Value) {
    // SAFETY: the module's contract; the arguments lie behind the callable and the place for self.
    unsafe {
        let (function, this) = method_parts(callable);
        *args.sub(2) = function;
        *args.sub(1) = this;
        (function, this)
    }
}

/// A frame for the function of a bound method, whose parameters are all positional and given.
#[inline(always)]
pub unsafe fn init_call_bound_method_exact_args<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    args: *mut Value,
) -> Value {
    // SAFETY: the module's contract.
    unsafe {
        let (function, this) = expand_method(callable, args);
        init_call_py_exact_args(cx, function, this, args)
    }
}

/// A frame for the function of a bound method with any parameters.
#[inline(always)]
pub unsafe fn py_frame_method<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    args: *mut Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let (function, this) = expand_method(callable, args);
        py_frame_general(cx, function, this, args)
    }
}

/// A frame for the function of a bound method that is called with keywords.
#[inline(always)]
pub unsafe fn py_frame_method_kw<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    args: *mut Value,
    names: Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let (function, this) = expand_method(callable, args);
        py_frame_kw(cx, function, this, args, names)
    }
}

/// A class whose instances are made and initialized as when the instruction was specialized, by an `__init__` for whose frame there is room.
#[inline(always)]
pub unsafe fn check_init_version<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    self_or_null: Value,
    _: *mut Value,
) -> Flow<()> {
    // SAFETY: the module's contract; the `__init__` of a class is there as long as its version is.
    unsafe {
        if !callable.is_kind(Kind::Type) || !self_or_null.is_null() {
            return Flow::Exit;
        }
        let class = callable.as_pointer::<ClassObject>();
        let InitCache { function, version, function_version, .. } = (*class).init;
        let holds = u64::from(version) == cx.operand0() && has_version(function, u64::from(function_version));
        Flow::exit_unless(holds && has_room(cx, function))
    }
}

/// A new instance, and a frame for its `__init__`.
#[inline(always)]
pub unsafe fn create_init_frame<I: Immediates>(
    cx: Context<I>,
    callable: Value,
    _: Value,
    args: *mut Value,
) -> Flow<Value> {
    // SAFETY: the module's contract; a guard made sure of the class and of the room.
    unsafe {
        let InitCache { function, parameters, .. } = (*callable.as_pointer::<ClassObject>()).init;
        if u64::from(parameters) != cx.oparg() + 1 {
            return frame_or_error(rt_init_frame(cx.state, args.sub(2), cx.oparg()));
        }
        let instance = rt_allocate(cx.state, callable);
        let (frame, locals) = new_frame(cx, function);
        (*frame).instance = instance;
        *locals = instance;
        for index in 0..cx.oparg() as usize {
            *locals.add(index + 1) = *args.add(index);
        }
        Flow::Next(Value(frame as u64))
    }
}

/// What a frame gives its caller: the instance that an `__init__` has initialized, if it returns None as it must.
#[inline(always)]
pub unsafe fn exit_init_check<I: Immediates>(cx: Context<I>, retval: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let instance = (*cx.frame).instance;
        if instance.is_null() {
            Flow::Next(retval)
        } else if retval == Value::NONE {
            Flow::Next(instance)
        } else {
            rt_refuse_init_result(cx.state, retval);
            Flow::Error
        }
    }
}

/// Where the callee is to return to, in code units from the call.
#[inline(always)]
pub unsafe fn save_return_offset<I: Immediates>(cx: Context<I>) {
    // SAFETY: the module's contract.
    unsafe { (*cx.frame).return_offset = cx.operand0() as u32 };
}

/// Enters the frame that the call made.
#[inline(always)]
pub unsafe fn push_frame<I: Immediates>(_: Context<I>, new_frame: Value) -> *mut Frame {
    new_frame.0 as *mut Frame
}

/// Returns to the caller.
#[inline(always)]
pub unsafe fn return_value<I: Immediates>(_: Context<I>, retval: Value) -> Value {
    retval
}
