//! Guards on the exact class of an operand at the top of the stack (TOS) or next to it (NOS).

use crate::context::{Context, Flow, Immediates};
use crate::object::Kind;
use crate::value::Value;

/// An inline int.
#[inline(always)]
pub unsafe fn guard_tos_int<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
    Flow::exit_unless(value.is_int())
}

/// An inline int.
#[inline(always)]
pub unsafe fn guard_nos_int<I: Immediates>(_: Context<I>, value: Value, _top: Value) -> Flow<()> {
    Flow::exit_unless(value.is_int())
}

/// An inline float.
#[inline(always)]
pub unsafe fn guard_tos_float<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
    Flow::exit_unless(value.is_inline_float())
}

/// An inline float.
#[inline(always)]
pub unsafe fn guard_nos_float<I: Immediates>(_: Context<I>, value: Value, _top: Value) -> Flow<()> {
    Flow::exit_unless(value.is_inline_float())
}

macro_rules! kind_guards {
    ($($kind:ident: $tos:ident $($nos:ident)?;)*) => {
        $(
            #[doc = concat!("An exact `", stringify!($kind), "`.")]
            #[inline(always)]
            pub unsafe fn $tos<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
                // SAFETY: the module's contract.
                Flow::exit_unless(unsafe { value.is_kind(Kind::$kind) })
            }
            $(
                #[doc = concat!("An exact `", stringify!($kind), "`.")]
                #[inline(always)]
                pub unsafe fn $nos<I: Immediates>(_: Context<I>, value: Value, _top: Value) -> Flow<()> {
                    // SAFETY: the module's contract.
                    Flow::exit_unless(unsafe { value.is_kind(Kind::$kind) })
                }
            )?
        )*
    };
}

kind_guards! {
    Str: guard_tos_unicode guard_nos_unicode;
    List: guard_tos_list guard_nos_list;
    Tuple: guard_tos_tuple guard_nos_tuple;
    Dict: guard_tos_dict guard_nos_dict;
    Slice: guard_tos_slice;
}

/// An exact set or frozenset.
#[inline(always)]
pub unsafe fn guard_tos_any_set<I: Immediates>(_: Context<I>, value: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { value.is_kind(Kind::Set) || value.is_kind(Kind::FrozenSet) })
}
