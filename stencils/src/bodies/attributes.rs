//! Bodies on attributes, and on the names of class bodies.

use super::calls::{has_room, has_version, new_frame};
use crate::context::{Context, Flow, Immediates};
use crate::object::{ClassObject, DictEntry, DictObject, Header, InstancePrefix, Kind, TupleObject};
use crate::runtime::{
    rt_delete_attr, rt_getter, rt_has_key, rt_load_attr, rt_load_build_class, rt_load_from_dict_or_deref,
    rt_load_from_dict_or_globals, rt_load_super_attr, rt_store_attr,
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

/// The class of a value that is on the heap.
#[inline(always)]
unsafe fn class_of<I: Immediates>(cx: Context<I>, value: Value) -> Value {
    // SAFETY: the module's contract; the table has a class for each kind.
    unsafe {
        let header = value.as_pointer::<Header>();
        if (*header).flags & Header::PREFIXED != 0 {
            (*InstancePrefix::of(header)).class
        } else {
            *(*cx.state).classes.add((*header).kind.0 as usize)
        }
    }
}

/// A heap object whose class has the cached version.
#[inline(always)]
pub unsafe fn guard_type_version<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<()> {
    if !owner.is_pointer() {
        return Flow::Exit;
    }
    // SAFETY: the module's contract; a class begins as a `ClassObject` does.
    let version = unsafe { (*class_of(cx, owner).as_pointer::<ClassObject>()).version };
    Flow::exit_unless(u64::from(version) == cx.operand0())
}

/// A class, of `type` itself, with the cached version.
#[inline(always)]
pub unsafe fn guard_class_version<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<()> {
    // SAFETY: the module's contract; a class begins as a `ClassObject` does.
    unsafe {
        Flow::exit_unless(
            owner.is_kind(Kind::Type) && u64::from((*owner.as_pointer::<ClassObject>()).version) == cx.operand0(),
        )
    }
}

/// `super` itself is called.
#[inline(always)]
pub unsafe fn guard_global_super<I: Immediates>(
    cx: Context<I>,
    global_super: Value,
    _class: Value,
    _this: Value,
) -> Flow<()> {
    // SAFETY: the module's contract.
    Flow::exit_unless(unsafe { global_super == (*cx.state).callables.super_ })
}

/// A class with the cached version: the guard on the version of its metaclass made sure of a class.
#[inline(always)]
pub unsafe fn check_attr_class<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<()> {
    // SAFETY: the module's contract; a class begins as a `ClassObject` does.
    Flow::exit_unless(unsafe { u64::from((*owner.as_pointer::<ClassObject>()).version) == cx.operand0() })
}

/// A module whose namespace has keys of the cached version.
#[inline(always)]
pub unsafe fn guard_module_keys_version<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<()> {
    // SAFETY: the module's contract; a module has a prefix with a dict.
    unsafe {
        if !owner.is_kind(Kind::Module) {
            return Flow::Exit;
        }
        let namespace = (*InstancePrefix::of(owner.as_pointer())).dict.as_pointer::<DictObject>();
        Flow::exit_unless(u64::from((*namespace).keys_version) == cx.operand0())
    }
}

/// The entry of a module's namespace at the cached place.
#[inline(always)]
pub unsafe fn load_attr_module<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<Value> {
    // SAFETY: as above; the version of the keys says that the entry is there.
    unsafe {
        let namespace = (*InstancePrefix::of(owner.as_pointer())).dict.as_pointer::<DictObject>();
        let value = (*(*namespace).entries.add(cx.operand0() as usize)).value;
        if value.is_null() { Flow::Exit } else { Flow::Next(value) }
    }
}

/// The attribute is a property whose getter is a Python function of the cached version, and there is room for its frame.
#[inline(always)]
pub unsafe fn check_getter_version<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<()> {
    // SAFETY: the module's contract.
    unsafe {
        let getter = rt_getter(cx.state, owner, cx.name(cx.oparg() >> 1));
        Flow::exit_unless(has_version(getter, cx.operand0()) && has_room(cx, getter))
    }
}

/// A frame for the getter of a property.
#[inline(always)]
pub unsafe fn load_attr_property_frame<I: Immediates>(cx: Context<I>, owner: Value) -> Value {
    // SAFETY: the module's contract; the getter has one parameter.
    unsafe {
        let (frame, locals) = new_frame(cx, rt_getter(cx.state, owner, cx.name(cx.oparg() >> 1)));
        *locals = owner;
        Value(frame as u64)
    }
}

/// The entry of an instance's dict at the cached place, if it is that of the name; null else.
#[inline(always)]
unsafe fn own_entry<I: Immediates>(cx: Context<I>, owner: Value, name: Value) -> *mut DictEntry {
    // SAFETY: the guard on the class made sure of a heap object; entries up to `used` are initialized.
    unsafe {
        let header = owner.as_pointer::<Header>();
        let dict = (*InstancePrefix::of(header)).dict;
        if dict.is_null() {
            return core::ptr::null_mut();
        }
        let dict = dict.as_pointer::<DictObject>();
        let index = cx.operand0() as usize;
        if index >= (*dict).used {
            return core::ptr::null_mut();
        }
        let entry = (*dict).entries.add(index);
        if (*entry).key == name && !(*entry).value.is_null() { entry } else { core::ptr::null_mut() }
    }
}

/// An attribute at its cached place among the instance's own.
#[inline(always)]
pub unsafe fn load_attr_instance_value<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<Value> {
    // SAFETY: the module's contract; the class's instances have a prefix.
    unsafe {
        let entry = own_entry(cx, owner, cx.name(cx.oparg() >> 1));
        if entry.is_null() { Flow::Exit } else { Flow::Next((*entry).value) }
    }
}

/// `owner.name = value` where the instance has the attribute at its cached place.
#[inline(always)]
pub unsafe fn store_attr_instance_value<I: Immediates>(cx: Context<I>, value: Value, owner: Value) -> Flow<()> {
    // SAFETY: as above; executors depend on no dict of an instance unless it is watched.
    unsafe {
        let entry = own_entry(cx, owner, cx.name(cx.oparg()));
        if entry.is_null() {
            return Flow::Exit;
        }
        let dict = (*InstancePrefix::of(owner.as_pointer())).dict;
        if (*dict.as_pointer::<Header>()).flags & (Header::WATCHED | Header::TELLS) != 0 {
            return Flow::Exit;
        }
        (*entry).value = value;
        Flow::Next(())
    }
}

/// The place of a slot, null if the instance has none yet.
#[inline(always)]
unsafe fn slot<I: Immediates>(cx: Context<I>, owner: Value) -> *mut Value {
    // SAFETY: the guard on the class made sure of an instance with that many slots, once it has any.
    unsafe {
        let slots = (*InstancePrefix::of(owner.as_pointer())).slots;
        if slots.is_null() {
            return core::ptr::null_mut();
        }
        TupleObject::items(slots.as_pointer()).add(cx.operand0() as usize)
    }
}

/// The value of a slot.
#[inline(always)]
pub unsafe fn load_attr_slot<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<Value> {
    // SAFETY: as above.
    unsafe {
        let slot = slot(cx, owner);
        if slot.is_null() || (*slot).is_null() { Flow::Exit } else { Flow::Next(*slot) }
    }
}

/// Sets a slot.
#[inline(always)]
pub unsafe fn store_attr_slot<I: Immediates>(cx: Context<I>, value: Value, owner: Value) -> Flow<()> {
    // SAFETY: as above.
    unsafe {
        let slot = slot(cx, owner);
        let slots = (*InstancePrefix::of(owner.as_pointer())).slots;
        if slot.is_null() || (*slots.as_pointer::<Header>()).flags & Header::TELLS != 0 {
            return Flow::Exit;
        }
        *slot = value;
        Flow::Next(())
    }
}

/// The instance itself does not have the attribute.
#[inline(always)]
pub unsafe fn guard_not_shadowed<I: Immediates>(cx: Context<I>, owner: Value) -> Flow<()> {
    // SAFETY: the guard on the class made sure of an instance.
    unsafe {
        let dict = (*InstancePrefix::of(owner.as_pointer())).dict;
        Flow::exit_unless(dict.is_null() || !rt_has_key(dict, cx.name(cx.oparg() >> 1)))
    }
}

/// The cached method of the class, with its self.
#[inline(always)]
pub unsafe fn load_attr_method<I: Immediates>(cx: Context<I>, owner: Value) -> (Value, Value) {
    (Value(cx.operand0()), owner)
}

/// The cached attribute of the class.
#[inline(always)]
pub unsafe fn load_attr_class<I: Immediates>(cx: Context<I>, _owner: Value) -> Value {
    Value(cx.operand0())
}
