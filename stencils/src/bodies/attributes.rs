//! Bodies on attributes, and on the names of class bodies.

use crate::context::{Context, Flow, Immediates};
use crate::runtime::{
    rt_delete_attr, rt_load_attr, rt_load_build_class, rt_load_from_dict_or_deref, rt_load_from_dict_or_globals,
    rt_load_super_attr, rt_store_attr,
};
use crate::value::Value;

/// Any `LOAD_ATTR`: the name is at half the oparg, and its low bit asks for a method with its self.
#[inline(always)]
pub unsafe fn load_attr<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_load_attr(cx.state, owner, cx.name(cx.oparg() >> 1), cx.oparg() & 1) })
}

/// The self of the method that was just loaded, or NULL, where the oparg asks for it: `out` has room for it then.
#[inline(always)]
pub unsafe fn push_method_self_conditional<I: Immediates>(cx: Context<I>, out: *mut Value) {
    if cx.oparg() & 1 == 1 {
        // SAFETY: the module's contract.
        unsafe { *out = (*cx.state).second };
    }
}

/// The self of the method that was just loaded, or NULL.
#[inline(always)]
pub unsafe fn push_method_self<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { (*cx.state).second }
}

/// Any `LOAD_SUPER_ATTR`: the oparg has a name, whether `super` has two arguments, and whether a method is wanted.
#[inline(always)]
pub unsafe fn load_super_attr<I: Immediates>(
    cx: Context<I>,
    global_super: Value,
    class: Value,
    this: Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe {
        let name = cx.name(cx.oparg() >> 2);
        Flow::error_if_null(rt_load_super_attr(cx.state, global_super, class, this, name, cx.oparg() & 3))
    }
}

/// `owner.name = value`
#[inline(always)]
pub unsafe fn store_attr<I: Immediates>(cx: Context<I>, value: Value, owner: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_store_attr(cx.state, owner, cx.name(cx.oparg()), value) })
}

/// `del owner.name`
#[inline(always)]
pub unsafe fn delete_attr<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_delete_attr(cx.state, owner, cx.name(cx.oparg())) })
}

/// `__build_class__`
#[inline(always)]
pub unsafe fn load_build_class<I: Immediates>(cx: Context<I>) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_load_build_class(cx.state, cx.frame) })
}

/// The namespace of a class body.
#[inline(always)]
pub unsafe fn load_locals<I: Immediates>(cx: Context<I>) -> Value {
    // SAFETY: the module's contract.
    unsafe { (*cx.frame).locals }
}

/// A name of a namespace, else what a cell holds.
#[inline(always)]
pub unsafe fn load_from_dict_or_deref<I: Immediates>(cx: Context<I>, namespace: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_load_from_dict_or_deref(cx.state, cx.frame, namespace, cx.oparg()) })
}

/// A name of a namespace, else a global or built-in one.
#[inline(always)]
pub unsafe fn load_from_dict_or_globals<I: Immediates>(cx: Context<I>, namespace: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_load_from_dict_or_globals(cx.state, cx.frame, namespace, cx.name(cx.oparg())) })
}
