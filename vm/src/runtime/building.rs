//! Helpers that build containers and strings.

use super::adapt::{value_or_null, vm};
use crate::classes::Special;
use crate::objects::{Dict, ExceptionClass, List, Set};
use crate::vm::{Fallible, Vm};
use stencils::frame::State;
use stencils::object::Kind;
use stencils::value::Value;

// SAFETY, for all helpers here: bodies and machine code pass the state of the run and a place of `count` items.

/// The operands of a display.
///
/// # Safety
/// `count` values must lie at `items`, and nothing may write there while the slice is in use.
unsafe fn operands<'a>(items: *const Value, count: u64) -> &'a [Value] {
    // SAFETY: as the caller promises.
    if count == 0 { &[] } else { unsafe { std::slice::from_raw_parts(items, count as usize) } }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_list(state: *mut State, items: *const Value, count: u64) -> Value {
    // SAFETY: as above.
    unsafe { vm(state).list(operands(items, count).to_vec()) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_tuple(state: *mut State, items: *const Value, count: u64) -> Value {
    // SAFETY: as above.
    unsafe { vm(state).tuple(operands(items, count)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_set(state: *mut State, items: *const Value, count: u64) -> Value {
    // SAFETY: as above.
    let (vm, items) = unsafe { (vm(state), operands(items, count)) };
    let set = vm.set(Kind::Set);
    value_or_null(items.iter().try_for_each(|item| vm.set_add(set, *item)).map(|()| set.value()))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_map(state: *mut State, items: *const Value, count: u64) -> Value {
    // SAFETY: as above; a pair is two items.
    let (vm, items) = unsafe { (vm(state), operands(items, count * 2)) };
    let dict = vm.dict_for(count as usize);
    let filled: Fallible<()> = items.chunks_exact(2).try_for_each(|pair| vm.dict_set(dict, pair[0], pair[1]));
    value_or_null(filled.map(|()| dict.value()))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_string(state: *mut State, items: *const Value, count: u64) -> Value {
    // SAFETY: as above.
    let (vm, items) = unsafe { (vm(state), operands(items, count)) };
    value_or_null(vm.join_str(items))
}

/// Works on a container that the compiler made sure of.
fn with<H>(handle: Option<H>, work: impl FnOnce(H) -> Fallible<()>) -> bool {
    handle.is_some_and(|handle| work(handle).is_ok())
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_list_append(state: *mut State, list: Value, item: Value) -> bool {
    // SAFETY: as above.
    with(List::from_value(list), |list| unsafe { vm(state) }.append(list, item))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_list_extend(state: *mut State, list: Value, iterable: Value) -> bool {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    with(List::from_value(list), |list| extend_display(vm, list, iterable))
}

fn extend_display(vm: &mut Vm, list: List, iterable: Value) -> Fallible<()> {
    // Whose class says that it is not iterable is told so by `iter`.
    if vm.is_iterable(iterable) || vm.lookup_special(iterable, Special::Iter).is_some() {
        return vm.extend(list, iterable);
    }
    let message = format!("Value after * must be an iterable, not {}", vm.type_name(iterable));
    Err(vm.raise(ExceptionClass::TypeError, message))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_set_add(state: *mut State, set: Value, item: Value) -> bool {
    // SAFETY: as above.
    with(Set::from_value(set), |set| unsafe { vm(state) }.set_add(set, item))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_set_update(state: *mut State, set: Value, iterable: Value) -> bool {
    // SAFETY: as above.
    with(Set::from_value(set), |set| unsafe { vm(state) }.set_update(set, iterable))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_map_add(state: *mut State, dict: Value, key: Value, value: Value) -> bool {
    // SAFETY: as above.
    with(Dict::from_value(dict), |dict| unsafe { vm(state) }.dict_set(dict, key, value))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_dict_update(state: *mut State, dict: Value, mapping: Value) -> bool {
    // SAFETY: as above.
    with(Dict::from_value(dict), |dict| unsafe { vm(state) }.dict_display_update(dict, mapping))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_dict_merge(state: *mut State, callable: Value, dict: Value, mapping: Value) -> bool {
    // SAFETY: as above.
    with(Dict::from_value(dict), |dict| unsafe { vm(state) }.keywords_update(callable, dict, mapping))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_call_intrinsic_1(state: *mut State, value: Value, oparg: u64) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.intrinsic_1(value, oparg as usize))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_call_intrinsic_2(state: *mut State, left: Value, right: Value, oparg: u64) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.intrinsic_2(left, right, oparg as usize))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_interpolation(
    state: *mut State,
    value: Value,
    text: Value,
    format: *const Value,
    oparg: u64,
) -> Value {
    // SAFETY: as above; the lowest bit says whether there is a format.
    let (vm, format) = unsafe { (vm(state), operands(format, oparg & 1)) };
    value_or_null(vm.build_interpolation(value, text, format.first().copied(), oparg))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_build_template(state: *mut State, strings: Value, interpolations: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.build_template(strings, interpolations))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_format_simple(state: *mut State, value: Value) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    value_or_null(vm.format_simple(value))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_format_with_spec(state: *mut State, value: Value, spec: Value) -> Value {
    // SAFETY: as above.
    value_or_null(unsafe { vm(state) }.format(value, spec))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rt_convert_value(state: *mut State, value: Value, oparg: u64) -> Value {
    // SAFETY: as above.
    let vm = unsafe { vm(state) };
    value_or_null(match oparg {
        1 => vm.str_of(value),
        2 => vm.repr_value(value),
        _ => vm.ascii(value).and_then(|text| vm.checked_str(&text)),
    })
}
