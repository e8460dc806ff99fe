//! The locals of all live frames, and the final globals.

use super::render::render;
use crate::frames::Activation;
use crate::names::bound_locals;
use crate::objects::Dict;
use crate::objects::string::text;
use crate::outcome::{FrameLocals, Snapshot};
use crate::vm::Vm;
use stencils::value::Value;

/// The locals of all live frames, outermost first.
pub(crate) fn snapshot(vm: &mut Vm, safepoint: u64) -> Snapshot {
    let frames: Vec<Activation> = vm.frames().collect();
    Snapshot { safepoint, frames: frames.into_iter().rev().map(|frame| frame_locals(vm, frame)).collect() }
}

fn frame_locals(vm: &mut Vm, frame: Activation) -> FrameLocals {
    let function = frame.code().source.name.clone();
    if !frame.code().is_optimized() {
        return FrameLocals { function, locals: namespace(vm, frame.namespace()) };
    }
    let mut locals: Vec<(String, String)> = bound_locals(frame)
        .filter(|(local, _)| is_shown(&local.name))
        .map(|(local, value)| (local.name.clone(), render(vm, value)))
        .collect();
    locals.sort();
    FrameLocals { function, locals }
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
