//! Names: load, store, delete, and `locals()`.

use crate::builtins::UNSUPPORTED_BUILTINS;
use crate::class::Kind;
use crate::container::dict::DictTable;
use crate::error::{Res, Throw, not_supported};
use crate::interpreter::Interpreter;
use crate::scope::{Binding, ScopeId};
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::frame::Frame;
use std::rc::Rc;

impl Walker<'_> {
    fn binding(&self, name: &str) -> Binding {
        self.program.scope(self.frame.scope.get()).names[name]
    }

    pub(crate) fn load_name(&self, name: &str) -> Res {
        match self.binding(name) {
            Binding::Local(slot) => self.frame.get(slot).ok_or_else(|| self.unbound_local(name)),
            Binding::Free(slot) => self.frame.get(slot).ok_or_else(|| self.unbound_free(name)),
            Binding::Global => self.load_global(name),
        }
    }

    fn load_global(&self, name: &str) -> Res {
        if let Some(value) = self.frame.globals.0.borrow().get(&self.heap, &Value::Str(self.name(name)))? {
            return Ok(value);
        }
        if let Some(value) = self.builtins.get(name) {
            return Ok(value.clone());
        }
        if UNSUPPORTED_BUILTINS.contains(&name) {
            return Err(not_supported(format!("builtin {name}")));
        }
        Err(self.undefined(name))
    }

    fn undefined(&self, name: &str) -> Throw {
        self.heap.error(Kind::NameError, format!("name '{name}' is not defined"))
    }

    fn unbound_local(&self, name: &str) -> Throw {
        let message = format!("cannot access local variable '{name}' where it is not associated with a value");
        self.heap.error(Kind::UnboundLocalError, message)
    }

    fn unbound_free(&self, name: &str) -> Throw {
        let where_to = "where it is not associated with a value in enclosing scope";
        self.heap.error(Kind::NameError, format!("cannot access free variable '{name}' {where_to}"))
    }

    pub(crate) fn store_name(&self, name: &str, value: Value) -> Res<()> {
        match self.binding(name) {
            Binding::Local(slot) | Binding::Free(slot) => {
                let old = self.frame.set(slot, Some(value));
                drop(old);
                Ok(())
            }
            Binding::Global => {
                let key = Value::Str(self.name(name));
                self.frame.globals.0.borrow_mut().insert(&self.heap, key, value)
            }
        }
    }

    pub(crate) fn delete_name(&self, name: &str) -> Res<()> {
        match self.binding(name) {
            Binding::Local(slot) => self.frame.set(slot, None).map(drop).ok_or_else(|| self.unbound_local(name)),
            Binding::Free(slot) => self.frame.set(slot, None).map(drop).ok_or_else(|| self.unbound_free(name)),
            Binding::Global => {
                let key = Value::Str(self.name(name));
                let removed = self.frame.globals.0.borrow_mut().remove(&self.heap, &key)?;
                removed.map(drop).ok_or_else(|| self.undefined(name))
            }
        }
    }
}

impl Interpreter {
    /// `locals()` (PEP 667): the module's namespace itself, or a new dict of the frame's variables. In a comprehension of the
    /// module these are the comprehension's alone.
    pub(crate) fn locals(&self, frame: &Frame) -> Res {
        if frame.owner == ScopeId(0) && frame.scope.get() == ScopeId(0) {
            return Ok(Value::Dict(Rc::clone(&frame.globals)));
        }
        let mut table = DictTable::default();
        for (name, value) in frame.bound_variables() {
            table.insert(&self.heap, self.heap.str(name), value)?;
        }
        Ok(self.heap.dict(table))
    }
}

impl Frame {
    /// The variables that are bound and visible now, in the order of `locals()`.
    pub(crate) fn bound_variables(&self) -> Vec<(&str, Value)> {
        let shown = self.owner_scope().shown.iter();
        shown.filter_map(|name| Some((*name, self.visible(name)?))).collect()
    }

    /// A variable of the code's own scope.
    pub(crate) fn get_named(&self, name: &str) -> Option<Value> {
        match self.owner_scope().names.get(name) {
            Some(Binding::Local(slot) | Binding::Free(slot)) => self.get(*slot),
            Some(Binding::Global) | None => None,
        }
    }

    pub(crate) fn set_named(&self, name: &str, value: Value) {
        if let Some(Binding::Local(slot) | Binding::Free(slot)) = self.owner_scope().names.get(name) {
            let old = self.set(*slot, Some(value));
            drop(old);
        }
    }

    /// The value of a variable as the innermost scope that knows the name sees it.
    fn visible(&self, name: &str) -> Option<Value> {
        let mut id = self.scope.get();
        loop {
            let scope = self.unit.program().scope(id);
            match scope.names.get(name) {
                Some(Binding::Local(slot) | Binding::Free(slot)) => return self.get(*slot),
                Some(Binding::Global) => return None,
                None if id == self.owner => return None,
                None => id = scope.parent?,
            }
        }
    }
}
