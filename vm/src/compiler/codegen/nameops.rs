//! Which instruction reads, binds or unbinds a name, and how nested code objects are named.

use super::Generator;
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use crate::compiler::symbols::Resolution;
use crate::compiler::unit::UnitKind;
use stencils::opcodes::op;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Load,
    Store,
    Delete,
}

/// Where a name lives at run time.
#[derive(Clone, Copy)]
enum Storage {
    Fast,
    Deref,
    Global,
    Name,
}

impl Storage {
    fn opcode(self, access: Access) -> u8 {
        let [load, store, delete] = match self {
            Self::Fast => [op::LOAD_FAST, op::STORE_FAST, op::DELETE_FAST],
            Self::Deref => [op::LOAD_DEREF, op::STORE_DEREF, op::DELETE_DEREF],
            Self::Global => [op::LOAD_GLOBAL, op::STORE_GLOBAL, op::DELETE_GLOBAL],
            Self::Name => [op::LOAD_NAME, op::STORE_NAME, op::DELETE_NAME],
        };
        match access {
            Access::Load => load,
            Access::Store => store,
            Access::Delete => delete,
        }
    }
}

impl Generator<'_> {
    pub(super) fn load_name(&mut self, name: &str, location: Location) -> Result {
        self.name(name, Access::Load, location)
    }

    pub(super) fn store_name(&mut self, name: &str, location: Location) -> Result {
        self.name(name, Access::Store, location)
    }

    pub(super) fn name(&mut self, name: &str, access: Access, location: Location) -> Result {
        let resolution = self.scope().resolution(name);
        let storage = self.storage(name, resolution);
        let index = match storage {
            Storage::Fast => self.unit().variables.intern(name),
            Storage::Deref => self.unit().deref_index(name, resolution == Resolution::Free),
            Storage::Global | Storage::Name => self.unit().names.intern(name),
        };
        let opcode = storage.opcode(access);
        // The low bit of LOAD_GLOBAL says whether to push a NULL for a call.
        let arg = if opcode == op::LOAD_GLOBAL { index << 1 } else { index };
        self.op_arg(opcode, arg, location)
    }

    fn storage(&self, name: &str, resolution: Resolution) -> Storage {
        let function_like = self.scope().is_function_like();
        match resolution {
            Resolution::Free | Resolution::Cell => Storage::Deref,
            Resolution::Local if function_like || self.is_hidden(name) => Storage::Fast,
            Resolution::GlobalImplicit if function_like => Storage::Global,
            Resolution::GlobalExplicit => Storage::Global,
            Resolution::Local | Resolution::GlobalImplicit | Resolution::Unknown => Storage::Name,
        }
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.current().hidden.get(name).copied().unwrap_or(false)
    }

    /// The `__qualname__` of a code object inside the current one (PEP 3155). Annotation scopes do not count.
    pub(super) fn qualname(&self, kind: UnitKind, name: &str) -> String {
        let Some(parent) = self.units.iter().rev().find(|unit| unit.kind != UnitKind::Annotations) else {
            return name.to_owned();
        };
        let declared_global = kind == UnitKind::Function
            && self.symbols.scope(parent.scope).resolution(name) == Resolution::GlobalExplicit;
        if parent.kind == UnitKind::Module || declared_global {
            return name.to_owned();
        }
        format!("{}.<locals>.{name}", parent.qualname)
    }
}
