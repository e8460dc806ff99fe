//! What the optimizer sees of a run: code by version, and the values that names have.

use super::Executors;
use crate::faults::Fault;
use crate::machine::{CodeData, Machine};
use crate::objects::{Dict, Str};
use crate::optimizer::{Watch, World};
use crate::vm::Vm;
use stencils::frame::Callables;
use stencils::value::Value;

/// A run, for the optimizer.
pub(super) struct RunningWorld<'a> {
    machine: &'a Machine,
    builtins: Value,
    callables: Callables,
}

impl<'a> RunningWorld<'a> {
    pub(super) fn new(vm: &'a Vm) -> Self {
        Self { machine: &vm.machine, builtins: vm.builtins, callables: vm.state().callables }
    }

    /// A dict, if its keys still are those that a trace was projected with.
    fn dict(value: Value, keys_version: u64) -> Option<Dict> {
        Dict::from_value(value).filter(|dict| u64::from(dict.keys_version()) == keys_version)
    }
}

impl World for RunningWorld<'_> {
    fn code(&self, version: u64) -> Option<&CodeData> {
        self.machine.code(usize::try_from(version).ok()?.checked_sub(1)?)
    }

    fn builtins(&self) -> Value {
        self.builtins
    }

    fn callables(&self) -> Callables {
        self.callables
    }

    fn stable_entry(&self, dict: Value, keys_version: u64, entry: u64) -> Option<(Value, Value)> {
        let entry = Self::dict(dict, keys_version)?.entry(usize::try_from(entry).ok()?)?;
        let is_stable = !entry.value.is_null() && !self.machine.executors.has_changed(dict, entry.key);
        is_stable.then_some((entry.key, entry.value))
    }

    fn stays_absent(&self, dict: Value, keys_version: u64, name: Value) -> bool {
        Self::dict(dict, keys_version).is_some() && !self.machine.executors.has_changed(dict, name)
    }

    fn has_fault(&self, fault: Fault) -> bool {
        fault.is(self.machine.fault)
    }
}

impl Executors {
    /// Has the dicts that an executor depends on watched.
    pub(super) fn watch(&mut self, executor: &super::Executor) {
        for watch in &executor.watches {
            if let Some(dict) = Dict::from_value(watch.dict) {
                dict.watch();
            }
        }
    }

    /// Whether a name has changed since an executor first depended on it: then none shall again.
    fn has_changed(&self, dict: Value, name: Value) -> bool {
        self.changed.iter().any(|changed| is_same(*changed, dict, name))
    }

    /// The valid executors that depend on a name, which from now on none does.
    pub(super) fn note_change(&mut self, dict: Value, name: Value) -> Vec<super::ExecutorId> {
        let depends = |executor: &super::Executor| {
            executor.is_valid() && executor.watches.iter().any(|watch| is_same(*watch, dict, name))
        };
        let dependent: Vec<_> =
            self.all.iter().filter(|executor| depends(executor)).map(|executor| executor.id).collect();
        if !dependent.is_empty() {
            self.changed.push(Watch { dict, name });
        }
        dependent
    }
}

fn is_same(watch: Watch, dict: Value, name: Value) -> bool {
    let same_text = || Str::from_value(watch.name).zip(Str::from_value(name)).is_some_and(|(a, b)| a.equals(b));
    watch.dict == dict && (watch.name == name || same_text())
}
