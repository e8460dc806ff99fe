//! What the optimizer sees of a run: code by version, and the values that names have.

use crate::faults::Fault;
use crate::machine::{CodeData, Machine};
use crate::objects::Dict;
use crate::optimizer::World;
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
        self.machine.code(u32::try_from(version).ok()?)
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
