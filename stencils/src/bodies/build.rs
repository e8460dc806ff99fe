//! Bodies that build containers and strings.

use crate::context::{Context, Flow, Immediates};
use crate::runtime::{
    rt_build_interpolation, rt_build_list, rt_build_map, rt_build_set, rt_build_string, rt_build_template,
    rt_build_tuple, rt_call_intrinsic_1, rt_call_intrinsic_2, rt_convert_value, rt_dict_merge, rt_dict_update,
    rt_format_simple, rt_format_with_spec, rt_list_append, rt_list_extend, rt_map_add, rt_set_add, rt_set_update,
};
use crate::value::Value;

macro_rules! builders {
    ($($name:ident $helper:ident $what:literal;)*) => {
        $(
            #[doc = concat!("A ", $what, " of oparg operands.")]
            #[inline(always)]
            pub unsafe fn $name<I: Immediates>(cx: Context<I>, items: *mut Value) -> Flow<Value> {
                // SAFETY: the module's contract.
                Flow::error_if_null(unsafe { $helper(cx.state, items, cx.oparg()) })
            }
        )*
    };
}

builders! {
    build_list rt_build_list "list";
    build_tuple rt_build_tuple "tuple";
    build_set rt_build_set "set";
    build_map rt_build_map "dict of twice";
    build_string rt_build_string "str";
}

macro_rules! adders {
    ($($name:ident $helper:ident $what:literal;)*) => {
        $(
            #[doc = concat!("Adds ", $what, " to the container that is oparg deep.")]
            #[inline(always)]
            pub unsafe fn $name<I: Immediates>(cx: Context<I>, top: *mut Value, item: Value) -> Flow<()> {
                // SAFETY: the module's contract.
                Flow::error_unless(unsafe { $helper(cx.state, *top.sub(cx.oparg() as usize), item) })
            }
        )*
    };
}

adders! {
    list_append rt_list_append "an item";
    list_extend rt_list_extend "all items of an iterable";
    set_add rt_set_add "an item";
    set_update rt_set_update "all items of an iterable";
    dict_update rt_dict_update "the items of a mapping";
}

/// Adds a key and a value to the dict that is oparg deep.
#[inline(always)]
pub unsafe fn map_add<I: Immediates>(cx: Context<I>, top: *mut Value, key: Value, value: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_map_add(cx.state, *top.sub(cx.oparg() as usize), key, value) })
}

/// Adds the keyword arguments of a mapping to the dict that is oparg deep, above a callable, NULL and a tuple.
#[inline(always)]
pub unsafe fn dict_merge<I: Immediates>(cx: Context<I>, top: *mut Value, mapping: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let dict = top.sub(cx.oparg() as usize);
        Flow::error_unless(rt_dict_merge(cx.state, *dict.sub(3), *dict, mapping))
    }
}

/// `CALL_INTRINSIC_1`
#[inline(always)]
pub unsafe fn call_intrinsic_1<I: Immediates>(cx: Context<I>, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_call_intrinsic_1(cx.state, value, cx.oparg()) })
}

/// `CALL_INTRINSIC_2`
#[inline(always)]
pub unsafe fn call_intrinsic_2<I: Immediates>(cx: Context<I>, left: Value, right: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_call_intrinsic_2(cx.state, left, right, cx.oparg()) })
}

/// A replacement field of a t-string.
#[inline(always)]
pub unsafe fn build_interpolation<I: Immediates>(
    cx: Context<I>,
    value: Value,
    text: Value,
    format: *mut Value,
) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_build_interpolation(cx.state, value, text, format, cx.oparg()) })
}

/// A t-string.
#[inline(always)]
pub unsafe fn build_template<I: Immediates>(cx: Context<I>, strings: Value, interpolations: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_build_template(cx.state, strings, interpolations) })
}

/// A replacement field without a format.
#[inline(always)]
pub unsafe fn format_simple<I: Immediates>(cx: Context<I>, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_format_simple(cx.state, value) })
}

/// A replacement field with a format.
#[inline(always)]
pub unsafe fn format_with_spec<I: Immediates>(cx: Context<I>, value: Value, spec: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_format_with_spec(cx.state, value, spec) })
}

/// `!s`, `!r`, `!a`
#[inline(always)]
pub unsafe fn convert_value<I: Immediates>(cx: Context<I>, value: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_convert_value(cx.state, value, cx.oparg()) })
}
