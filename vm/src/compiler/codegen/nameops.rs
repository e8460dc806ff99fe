//! Which instruction reads, binds or unbinds a name, and how nested code objects are named.

use super::Generator;
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use crate::compiler::symbols::{Resolution, ScopeKind};
use crate::compiler::unit::{Unit, UnitKind};
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

    /// How a name is spelled at run time.
    pub(super) fn mangled(&self, name: &str) -> String {
        self.scope().mangle(name).into_owned()
    }

    pub(super) fn name(&mut self, name: &str, access: Access, location: Location) -> Result {
        let name = &self.mangled(name);
        let resolution = self.scope().resolution(name);
        let storage = self.storage(name, resolution);
        let index = match storage {
            Storage::Fast => self.unit().variables.intern(name),
            Storage::Deref => self.unit().deref_index(name, resolution == Resolution::Free),
            Storage::Global | Storage::Name => self.unit().names.intern(name),
        };
        if access == Access::Load
            && let Some(opcode) = self.class_lookup(storage, resolution, location)?
        {
            return self.op_arg(opcode, index, location);
        }
        let opcode = storage.opcode(access);
        // The low bit of LOAD_GLOBAL says whether to push a NULL for a call.
        let arg = if opcode == op::LOAD_GLOBAL { index << 1 } else { index };
        self.op_arg(opcode, arg, location)
    }

    /// In a class, or where its names are seen, its namespace comes first: pushes that, and gives the instruction that
    /// looks there and then elsewhere.
    fn class_lookup(&mut self, storage: Storage, resolution: Resolution, location: Location) -> Result<Option<u8>> {
        let sees_class = self.scope().can_see_class_scope;
        let opcode = match storage {
            Storage::Deref if self.scope().kind == ScopeKind::Class && self.current().inlined_comprehensions == 0 => {
                self.op(op::LOAD_LOCALS, location)?;
                return Ok(Some(op::LOAD_FROM_DICT_OR_DEREF));
            }
            Storage::Deref if sees_class => op::LOAD_FROM_DICT_OR_DEREF,
            Storage::Global if sees_class && resolution == Resolution::GlobalImplicit => op::LOAD_FROM_DICT_OR_GLOBALS,
            _ => return Ok(None),
        };
        let free = self.scope().resolution("__classdict__") == Resolution::Free;
        let classdict = self.unit().deref_index("__classdict__", free);
        self.op_arg(op::LOAD_DEREF, classdict, location)?;
        Ok(Some(opcode))
    }

    fn storage(&self, name: &str, resolution: Resolution) -> Storage {
        let function_like = self.scope().is_function_like();
        match resolution {
            Resolution::Free | Resolution::Cell => Storage::Deref,
            Resolution::Local if function_like || self.is_hidden(name) => Storage::Fast,
            Resolution::GlobalImplicit if function_like => Storage::Global,
            Resolution::GlobalExplicit => Storage::Global,
            // A comprehension in a class does not see the class's names.
            Resolution::Local | Resolution::GlobalImplicit | Resolution::Unknown
                if self.is_comprehension_in_class() =>
            {
                Storage::Global
            }
            Resolution::Local | Resolution::GlobalImplicit | Resolution::Unknown => Storage::Name,
        }
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.current().hidden.get(name).copied().unwrap_or(false)
    }

    fn is_comprehension_in_class(&self) -> bool {
        self.scope().kind == ScopeKind::Class && self.current().inlined_comprehensions > 0
    }

    /// The `__qualname__` of a code object inside the current one (PEP 3155).
    pub(super) fn qualname(&self, unit: &Unit) -> String {
        match self.qualname_base(unit) {
            Some(base) => format!("{base}.{}", unit.name),
            None => unit.name.clone(),
        }
    }

    /// What stands before the name. The scopes of type parameters and lazy values do not count.
    fn qualname_base(&self, unit: &Unit) -> Option<String> {
        let mut outer = self.units.iter().rev();
        let mut parent = outer.next()?;
        if parent.kind == UnitKind::Annotations {
            parent = outer.next()?;
        }
        let has_name = matches!(unit.kind, UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Class);
        let scope = self.symbols.scope(parent.scope);
        let is_global = || scope.resolution(&scope.mangle(&unit.name)) == Resolution::GlobalExplicit;
        if parent.kind == UnitKind::Module || (has_name && is_global()) {
            return None;
        }
        let has_locals = matches!(parent.kind, UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Lambda);
        Some(if has_locals { format!("{}.<locals>", parent.qualname) } else { parent.qualname.clone() })
    }
}
