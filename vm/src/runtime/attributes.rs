//! Helpers on attributes and on the names of class bodies.

use super::adapt::{activation, value_or_null, vm};
use stencils::frame::{Frame, State};
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run and its live frame.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_has_key(dict: Value, name: Value) -> bool {
    crate::names::lookup(dict, name).is_some()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_getter(state: *mut State, owner: Value, name: Value) -> Value {
    // SAFETY: as above.
    unsafe { vm(state) }.getter_of(owner, name).unwrap_or(Value::NULL)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_attr(state: *mut State, owner: Value, name: Value, method: u64) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    if method == 0 {
        return value_or_null(vm.get_attribute(owner, name));
    }
    value_or_null(vm.load_method(owner, name).map(|(attribute, this)| {
        vm.state_mut().second = this;
        attribute
    }))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_super_attr(
    state: *mut State,
    global_super: Value,
    class: Value,
    this: Value,
    name: Value,
    oparg: u64,
) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    let loaded = vm.load_super_attribute(global_super, class, this, name, oparg);
    value_or_null(loaded.map(|(attribute, this)| {
        vm.state_mut().second = this;
        attribute
    }))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_store_attr(state: *mut State, owner: Value, name: Value, value: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).set_attribute(owner, name, value).is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_delete_attr(state: *mut State, owner: Value, name: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).set_attribute(owner, name, Value::NULL).is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_build_class(state: *mut State, frame: *mut Frame) -> Value {
    // SAFETY: as above.
    unsafe { value_or_null(vm(state).load_build_class(activation(frame))) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_from_dict_or_deref(
    state: *mut State,
    frame: *mut Frame,
    namespace: Value,
    slot: u64,
) -> Value {
    // SAFETY: as above.
    unsafe { value_or_null(vm(state).load_from_namespace_or_cell(activation(frame), namespace, slot as usize)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_from_dict_or_globals(
    state: *mut State,
    frame: *mut Frame,
    namespace: Value,
    name: Value,
) -> Value {
    // SAFETY: as above.
    unsafe { value_or_null(vm(state).load_from_namespace_or_globals(activation(frame), namespace, name)) }
}
