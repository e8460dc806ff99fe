//! Helpers on names and cells.

use super::adapt::{activation, value_or_null, vm};
use crate::objects::function::new_cell;
use stencils::frame::{Frame, State};
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run and its live frame.

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_name(state: *mut State, frame: *mut Frame, name: Value) -> Value {
    // SAFETY: as above.
    unsafe { value_or_null(vm(state).load_name(activation(frame), name)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_store_name(state: *mut State, frame: *mut Frame, name: Value, value: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).store_name(activation(frame), name, value).is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_delete_name(state: *mut State, frame: *mut Frame, name: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).delete_name(activation(frame), name).is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_global(state: *mut State, frame: *mut Frame, name: Value) -> Value {
    // SAFETY: as above.
    unsafe { value_or_null(vm(state).load_global(activation(frame), name)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_store_global(state: *mut State, frame: *mut Frame, name: Value, value: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).store_in(activation(frame).globals(), name, value) };
    true
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_delete_global(state: *mut State, frame: *mut Frame, name: Value) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).delete_in(activation(frame).globals(), name).is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_raise_unbound(state: *mut State, frame: *mut Frame, slot: u64) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).unbound(activation(frame), slot as usize) };
    false
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_make_cell(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    unsafe { new_cell(&mut vm(state).heap, value) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_load_common_constant(state: *mut State, oparg: u64) -> Value {
    // SAFETY: as above.
    unsafe { vm(state).common_constant(oparg) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_setup_annotations(state: *mut State, frame: *mut Frame) -> bool {
    // SAFETY: as above.
    unsafe { vm(state).setup_annotations(activation(frame)).is_ok() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_import_name(
    state: *mut State,
    frame: *mut Frame,
    name: Value,
    names: Value,
    level: Value,
) -> Value {
    // SAFETY: as above.
    unsafe { value_or_null(vm(state).import_statement(activation(frame), name, names, level)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_import_from(state: *mut State, module: Value, name: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.import_from(module, name))
}
