//! The locals of all live frames, and the final globals.

use super::render::render;
use crate::code::Local;
use crate::frames::Activation;
use crate::names::bound_locals;
use crate::objects::Dict;
use crate::objects::string::text;
use crate::outcome::{FrameLocals, Snapshot};
use crate::vm::Vm;
use std::collections::BTreeMap;
use stencils::value::Value;

/// The locals of all live frames, outermost first.
pub(crate) fn snapshot(vm: &mut Vm, safepoint: u64) -> Snapshot {
    let frames: Vec<Activation> = vm.frames().collect();
    Snapshot { safepoint, frames: frames.into_iter().rev().map(|frame| frame_locals(vm, frame)).collect() }
}

fn frame_locals(vm: &mut Vm, frame: Activation) -> FrameLocals {
    // The variables of a comprehension that runs in a module or class hide names of its namespace.
    let mut locals = BTreeMap::from_iter(namespace(vm, frame.namespace()));
    let is_own = |local: &Local| frame.code().is_optimized() || local.kind & Local::FREE == 0;
    let is_named = |local: &Local| is_shown(&local.name) && !local.name.starts_with('.');
    for (local, value) in bound_locals(frame).filter(|(local, _)| is_own(local) && is_named(local)) {
        locals.insert(local.name.clone(), render(vm, value));
    }
    FrameLocals { function: frame.code().source.name.clone(), locals: locals.into_iter().collect() }
}

/// The names and rendered values of a namespace, sorted by name.
pub(crate) fn namespace(vm: &mut Vm, namespace: Value) -> Vec<(String, String)> {
    let entries = Dict::from_value(namespace).map(Dict::entries).unwrap_or_default();
    let mut names = Vec::new();
    for entry in entries {
        let name = text(entry.key);
        if is_shown(&name) {
            names.push((name, render(vm, entry.value)));
        }
    }
    names.sort();
    names
}

fn is_shown(name: &str) -> bool {
    !name.starts_with("__")
}
