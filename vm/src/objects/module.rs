//! Modules. What a module has is in the dict of its prefix.

use super::instance::Instance;
use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A module.
#[repr(C)]
pub(crate) struct ModuleObject {
    header: Header,
    /// Makes it as large as every object must be at least.
    reserved: u64,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ModuleObject {
    fn visit(&self, _: &mut Marker) {}
}

/// A module.
pub(crate) type Module = Handle<ModuleObject>;

impl Module {
    /// A new module with that namespace.
    pub(crate) fn place(heap: &mut Heap, class: Value, namespace: Value) -> Value {
        let module = heap.place_instance(ModuleObject { header: header(Kind::Module), reserved: 0 }, class);
        if let Some(instance) = Instance::of(module) {
            instance.set_dict(heap, namespace);
        }
        module
    }

    /// The module that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Module)
    }

    /// Its namespace, a dict.
    pub(crate) fn namespace(self) -> Value {
        Instance::of(self.value()).map_or(Value::NULL, Instance::dict)
    }
}
