//! Bodies on names that live in dicts.

use crate::context::{Context, Flow, Immediates};
use crate::object::DictObject;
use crate::runtime::{
    rt_delete_global, rt_delete_name, rt_import_from, rt_import_name, rt_load_global, rt_load_name,
    rt_setup_annotations, rt_store_global, rt_store_name,
};
use crate::value::Value;

/// `LOAD_NAME`
#[inline(always)]
pub unsafe fn load_name<I: Immediates>(cx: Context<I>) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_load_name(cx.state, cx.frame, cx.name(cx.oparg())) })
}

/// `LOAD_GLOBAL`: the name is at half the oparg.
#[inline(always)]
pub unsafe fn load_global<I: Immediates>(cx: Context<I>) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_load_global(cx.state, cx.frame, cx.name(cx.oparg() >> 1)) })
}

/// Makes sure of a dict `__annotations__`.
#[inline(always)]
pub unsafe fn setup_annotations<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::error_unless(unsafe { rt_setup_annotations(cx.state, cx.frame) })
}

/// `import name`
#[inline(always)]
pub unsafe fn import_name<I: Immediates>(cx: Context<I>, level: Value, names: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_import_name(cx.state, cx.frame, cx.name(cx.oparg()), names, level) })
}

/// `from module import name`
#[inline(always)]
pub unsafe fn import_from<I: Immediates>(cx: Context<I>, module: Value) -> Flow<Value> {
    // SAFETY: the module's contract.
    Flow::error_if_null(unsafe { rt_import_from(cx.state, module, cx.name(cx.oparg())) })
}

macro_rules! name_bodies {
    ($($store:ident $store_helper:ident $delete:ident $delete_helper:ident;)*) => {
        $(
            /// Binds a name.
            #[inline(always)]
            pub unsafe fn $store<I: Immediates>(cx: Context<I>, value: Value) -> Flow<()> {
                // SAFETY: the module's contract.
                Flow::error_unless(unsafe { $store_helper(cx.state, cx.frame, cx.name(cx.oparg()), value) })
            }

            /// Unbinds a name.
            #[inline(always)]
            pub unsafe fn $delete<I: Immediates>(cx: Context<I>) -> Flow<()> {
                // SAFETY: the module's contract.
                Flow::error_unless(unsafe { $delete_helper(cx.state, cx.frame, cx.name(cx.oparg())) })
            }
        )*
    };
}

name_bodies! {
    store_name rt_store_name delete_name rt_delete_name;
    store_global rt_store_global delete_global rt_delete_global;
}

#[inline(always)]
unsafe fn guard_keys_version<I: Immediates>(cx: Context<I>, dict: Value) -> Flow<()> {
    // SAFETY: the module's contract. Inline caches are 16 bits wide: the VM caches no version that does not fit.
    Flow::exit_unless(u64::from(unsafe { (*dict.as_pointer::<DictObject>()).keys_version }) == cx.operand0())
}

/// The keys of the globals are those that were cached.
#[inline(always)]
pub unsafe fn guard_globals_version<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe { guard_keys_version(cx, (*cx.frame).globals) }
}

/// The keys of the builtins are those that were cached.
#[inline(always)]
pub unsafe fn guard_builtins_version<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe { guard_keys_version(cx, (*cx.frame).builtins) }
}

/// The dicts of global and of built-in names are those that the trace was made for.
#[inline(always)]
pub unsafe fn guard_globals<I: Immediates>(cx: Context<I>) -> Flow<()> {
    // SAFETY: the module's contract.
    let (globals, builtins) = unsafe { ((*cx.frame).globals, (*cx.frame).builtins) };
    Flow::exit_unless(globals.0 == cx.operand0() && builtins.0 == cx.operand1())
}

#[inline(always)]
unsafe fn entry<I: Immediates>(cx: Context<I>, dict: Value) -> Flow<Value> {
    // SAFETY: the guards on the keys hold, so the cached index is within the entries.
    let value = unsafe { (*(*dict.as_pointer::<DictObject>()).entries.add(cx.operand0() as usize)).value };
    if value.is_null() { Flow::Exit } else { Flow::Next(value) }
}

/// The global at the cached place.
#[inline(always)]
pub unsafe fn load_global_module<I: Immediates>(cx: Context<I>) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe { entry(cx, (*cx.frame).globals) }
}

/// The built-in at the cached place.
#[inline(always)]
pub unsafe fn load_global_builtins<I: Immediates>(cx: Context<I>) -> Flow<Value> {
    // SAFETY: the module's contract.
    unsafe { entry(cx, (*cx.frame).builtins) }
}
