//! Names: load, store, delete, and `locals()`.

use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::Ref;
use crate::interpreter::Interpreter;
use crate::operator::subscript;
use crate::scope::{Binding, ScopeKind};
use crate::value::{Dict, Value};
use crate::walk::Walker;
use crate::walk::frame::Frame;
use std::rc::Rc;

impl Walker<'_> {
    pub(super) fn binding(&self, name: &str) -> Binding {
        self.program.scope(self.frame.scope.get()).names[name]
    }

    pub(crate) fn load_name(&self, name: &str) -> Res {
        match self.binding(name) {
            Binding::Local(slot) => self.frame.get(slot).ok_or_else(|| self.unbound_local(name)),
            Binding::Free(slot) => self.frame.get(slot).ok_or_else(|| self.unbound_free(name)),
            Binding::NameOrFree(slot) => match self.load_from_namespace(name)? {
                Some(value) => Ok(value),
                None => self.frame.get(slot).ok_or_else(|| self.unbound_free(name)),
            },
            Binding::Name => match self.load_from_namespace(name)? {
                Some(value) => Ok(value),
                // Whatever the class of the globals says.
                None => self.load_plain_global(name),
            },
            Binding::Global => self.load_global(name),
        }
    }

    /// A name of the namespace that a class body or a text runs in.
    pub(crate) fn load_from_namespace(&self, name: &str) -> Res<Option<Value>> {
        let namespace = self.frame.namespace.borrow().clone();
        match namespace {
            None => Ok(None),
            Some(Value::Dict(dict)) => dict.get_str(&self.heap, name),
            Some(mapping) => match subscript::get(&self.heap, &mapping, &self.heap.str(name)) {
                Err(Throw::Exception(error)) if error.is_a(Kind::KeyError) => Ok(None),
                other => other.map(Some),
            },
        }
    }

    pub(crate) fn store_in_namespace(&self, name: &str, value: Value) -> Res<()> {
        let namespace = self.frame.namespace.borrow().clone();
        match namespace {
            None => self.frame.globals.set_str(&self.heap, name, value),
            Some(Value::Dict(dict)) => dict.set_str(&self.heap, name, value),
            Some(mapping) => subscript::set(&self.heap, &mapping, &self.heap.str(name), value),
        }
    }

    fn delete_from_namespace(&self, name: &str) -> Res<()> {
        let namespace = self.frame.namespace.borrow().clone();
        match namespace {
            None => self.delete_from(&self.frame.globals, name),
            Some(Value::Dict(dict)) => self.delete_from(&dict, name),
            Some(mapping) => match subscript::delete(&self.heap, &mapping, &self.heap.str(name)) {
                // Whatever it was.
                Err(Throw::Exception(_)) => Err(self.undefined(name)),
                other => other,
            },
        }
    }

    fn delete_from(&self, dict: &Dict, name: &str) -> Res<()> {
        dict.remove_str(&self.heap, name)?.map(drop).ok_or_else(|| self.undefined(name))
    }

    pub(crate) fn load_global(&self, name: &str) -> Res {
        if let Some(derived) = self.derived_globals_of(&self.frame.globals) {
            match subscript::get(&self.heap, &derived, &self.heap.str(name)) {
                Err(Throw::Exception(error)) if error.is_a(Kind::KeyError) => {}
                other => return other,
            }
        }
        self.load_plain_global(name)
    }

    pub(crate) fn load_plain_global(&self, name: &str) -> Res {
        if let Some(value) = self.frame.globals.get_str(&self.heap, name)? {
            return Ok(value);
        }
        if let Some(given) = self.given_builtins()? {
            return self.load_builtin(&given, name);
        }
        if let Some(value) = self.builtins.get_str(&self.heap, name)? {
            return Ok(value);
        }
        if library::module_lacks("builtins", name) {
            return Err(not_supported(format!("builtin {name}")));
        }
        Err(self.undefined(name))
    }

    /// The mapping that a program put into its globals to stand for `builtins`.
    fn given_builtins(&self) -> Res<Option<Value>> {
        let given = self.builtins_of(&self.frame.globals)?;
        Ok((!given.is(&self.builtins_dict())).then_some(given))
    }

    /// What a statement calls that `builtins` has and a program may replace or take away.
    pub(crate) fn hook(&self, name: &str) -> Res<Option<Value>> {
        match self.given_builtins()? {
            None => self.builtins.get_str(&self.heap, name),
            Some(given) => match subscript::get(&self.heap, &given, &self.heap.str(name)) {
                Err(Throw::Exception(error)) if error.is_a(Kind::KeyError) => Ok(None),
                found => found.map(Some),
            },
        }
    }

    /// A name of that mapping.
    fn load_builtin(&self, builtins: &Value, name: &str) -> Res {
        match subscript::get(&self.heap, builtins, &self.heap.str(name)) {
            Err(Throw::Exception(error)) if error.is_a(Kind::KeyError) => Err(self.undefined(name)),
            other => other,
        }
    }

    fn undefined(&self, name: &str) -> Throw {
        self.named_error(Kind::NameError, name, format!("name '{name}' is not defined"))
    }

    /// NameError with its `name`.
    fn named_error(&self, kind: Kind, name: &str, message: String) -> Throw {
        let error = self.heap.exception(kind, vec![self.heap.str(message)]);
        error.set_field("name", self.heap.str(name));
        Throw::Exception(error)
    }

    fn unbound_local(&self, name: &str) -> Throw {
        let message = format!("cannot access local variable '{name}' where it is not associated with a value");
        self.heap.error(Kind::UnboundLocalError, message)
    }

    fn unbound_free(&self, name: &str) -> Throw {
        let where_to = "where it is not associated with a value in enclosing scope";
        self.named_error(Kind::NameError, name, format!("cannot access free variable '{name}' {where_to}"))
    }

    pub(crate) fn store_name(&self, name: &str, value: Value) -> Res<()> {
        match self.binding(name) {
            Binding::Local(slot) | Binding::Free(slot) => {
                let old = self.frame.set(slot, Some(value));
                drop(old);
                Ok(())
            }
            Binding::Name | Binding::NameOrFree(_) => self.store_in_namespace(name, value),
            Binding::Global => self.frame.globals.set_str(&self.heap, name, value),
        }
    }

    fn unbind(&self, slot: usize, unbound: impl FnOnce() -> Throw) -> Res<()> {
        self.frame.set(slot, None).map(drop).ok_or_else(unbound)
    }

    pub(crate) fn delete_name(&self, name: &str) -> Res<()> {
        match self.binding(name) {
            Binding::Local(slot) => self.unbind(slot, || self.unbound_local(name)),
            Binding::Free(slot) => self.unbind(slot, || self.unbound_free(name)),
            Binding::Name | Binding::NameOrFree(_) => self.delete_from_namespace(name),
            Binding::Global => self.delete_from(&self.frame.globals, name),
        }
    }
}

impl Interpreter {
    /// `locals()` (PEP 667): the module's namespace itself, or a new dict of the frame's variables. In a comprehension of the
    /// module or of a class body these are the comprehension's, and what a class body shares with others.
    pub(crate) fn locals(&self, frame: &Ref<Frame>) -> Res {
        if frame.has_namespace() && frame.scope.get() == frame.owner {
            let namespace = frame.namespace.borrow().clone();
            return Ok(namespace.unwrap_or_else(|| Value::Dict(Rc::clone(&frame.globals))));
        }
        self.proxy_dict(frame).map(Value::Dict)
    }
}

impl Frame {
    /// Whether its names live in a namespace, not in variables.
    pub(crate) fn has_namespace(&self) -> bool {
        matches!(self.owner_scope().kind, ScopeKind::Module | ScopeKind::Class)
    }

    /// The variables that are bound and visible now, in the order of `locals()`.
    pub(crate) fn bound_variables(&self) -> Vec<(&str, Value)> {
        self.bound_places().map(|(name, place)| (name, place.1)).collect()
    }

    /// The names of the variables, bound or not.
    pub(super) fn shown_names(&self) -> &[&str] {
        &self.owner_scope().shown
    }

    /// As `bound_variables`, without those from outside.
    pub(crate) fn own_variables(&self) -> Vec<(&str, Value)> {
        let is_free = |place| self.owner_scope().free.iter().any(|(_, free)| *free == place);
        let own = self.bound_places().filter(|(_, (place, _))| !is_free(*place));
        own.map(|(name, (_, value))| (name, value)).collect()
    }

    /// The value of a variable is what the innermost scope that knows the name sees.
    fn bound_places(&self) -> impl Iterator<Item = (&str, (usize, Value))> {
        let places = self.owner_scope().shown.iter().filter_map(|name| Some((*name, self.place_of(name)?)));
        places.filter_map(|(name, place)| Some((name, (place, self.get(place)?))))
    }

    /// A variable of the code's own scope.
    pub(crate) fn get_named(&self, name: &str) -> Option<Value> {
        match self.owner_scope().names.get(name) {
            Some(Binding::Local(slot) | Binding::Free(slot)) => self.get(*slot),
            _ => None,
        }
    }

    pub(crate) fn set_named(&self, name: &str, value: Value) {
        if let Some(Binding::Local(slot) | Binding::Free(slot)) = self.owner_scope().names.get(name) {
            let old = self.set(*slot, Some(value));
            drop(old);
        }
    }
}
