//! Bodies that call what is no Python function: built-in functions, methods and classes. A call stands on the operand stack as in
//! `calls`.

use crate::context::{Context, Flow, Immediates};
use crate::object::Kind;
use crate::runtime::{rt_call_non_py, rt_isinstance, rt_len, rt_list_append, rt_str, rt_tuple, rt_type};
use crate::value::Value;

macro_rules! callable_guards {
    ($($name:ident ($($arg:ident: $type:ty),*) |$cx:ident, $callable:ident| $holds:expr;)*) => {
        $(
            /// The callable is the one that the specialization is for.
            #[inline(always)]
            pub unsafe fn $name<I: Immediates>($cx: Context<I>, $callable: Value, _: Value $(, $arg: $type)*) -> Flow<()> {
                $(let _ = $arg;)*
                // SAFETY: the module's contract.
                Flow::exit_unless(unsafe { $holds })
            }
        )*
    };
}

callable_guards! {
    check_is_not_py_callable(args: *mut Value) |_cx, callable| !callable.is_kind(Kind::Function);
    check_is_not_py_callable_kw(args: *mut Value, names: Value) |_cx, callable| !callable.is_kind(Kind::Function);
    guard_callable_builtin(args: *mut Value) |_cx, callable| callable.is_kind(Kind::BuiltinFunction);
    guard_callable_method_descriptor(args: *mut Value) |_cx, callable| callable.is_kind(Kind::MethodDescriptor);
    guard_callable_class(args: *mut Value) |_cx, callable| callable.is_kind(Kind::Type);
    guard_callable_len(value: Value) |cx, callable| callable == (*cx.state).callables.len;
    guard_callable_isinstance(value: Value, class: Value) |cx, callable| callable == (*cx.state).callables.isinstance;
    guard_callable_str_1(value: Value) |cx, callable| callable == (*cx.state).callables.str;
    guard_callable_type_1(value: Value) |cx, callable| callable == (*cx.state).callables.type_;
    guard_callable_list_append(value: Value) |cx, callable| callable == (*cx.state).callables.list_append;
    guard_callable_tuple_1(value: Value) |cx, callable| callable == (*cx.state).callables.tuple;
}

macro_rules! non_py_calls {
    ($($name:ident)*) => {
        $(
            /// Calls what is not a Python function.
            #[inline(always)]
            pub unsafe fn $name<I: Immediates>(cx: Context<I>, _: Value, _: Value, args: *mut Value) -> Flow<Value> {
                // SAFETY: the module's contract.
                Flow::error_if_null(unsafe { rt_call_non_py(cx.state, args.sub(2), cx.oparg(), Value::NULL) })
            }
        )*
    };
}

non_py_calls! {
    call_non_py_general
    call_builtin_o
    call_builtin_fast
    call_builtin_fast_with_keywords
    call_builtin_class
    call_method_descriptor_noargs
    call_method_descriptor_o
    call_method_descriptor_fast
    call_method_descriptor_fast_with_keywords
}

/// Calls what is not a Python function, with keywords.
#[inline(always)]
pub unsafe fn call_kw_non_py<I: Immediates>(
    cx: Context<I>,
    _: Value,
    _: Value,
    args: *mut Value,
    names: Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_call_non_py(cx.state, args.sub(2), cx.oparg(), names) })
}

/// `len(value)`
#[inline(always)]
pub unsafe fn call_len<I: Immediates>(cx: Context<I>, _: Value, _: Value, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_len(cx.state, value) })
}

/// `isinstance(value, class)`
#[inline(always)]
pub unsafe fn call_isinstance<I: Immediates>(
    cx: Context<I>,
    _: Value,
    _: Value,
    value: Value,
    class: Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_isinstance(cx.state, value, class) })
}

/// `str(value)`
#[inline(always)]
pub unsafe fn call_str_1<I: Immediates>(cx: Context<I>, _: Value, _: Value, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_str(cx.state, value) })
}

/// `list.append(value)`
#[inline(always)]
pub unsafe fn call_list_append<I: Immediates>(cx: Context<I>, _: Value, list: Value, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    if unsafe { rt_list_append(cx.state, list, value) } { Flow::Next(Value::NONE) } else { Flow::Error }
}

/// `type(value)`
#[inline(always)]
pub unsafe fn call_type_1<I: Immediates>(cx: Context<I>, _: Value, _: Value, value: Value) -> Value {
    // SAFETY: the module's contract.
    unsafe { rt_type(cx.state, value) }
}

/// `tuple(value)`
#[inline(always)]
pub unsafe fn call_tuple_1<I: Immediates>(cx: Context<I>, _: Value, _: Value, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_tuple(cx.state, value) })
}
