//! Names that are not slots: globals, built-ins, a module's namespace; and the errors for names that are not bound.

mod foreign;
mod locals;
mod namespaces;
mod similar;

pub(crate) use foreign::shown_builtins;
pub(crate) use locals::{bound_locals, variables};
pub(crate) use similar::similar;

use crate::code::Local;
use crate::exceptions::fields::field;
use crate::frames::Activation;
use crate::objects::function::cell_value;
use crate::objects::instance::is_exactly;
use crate::objects::string::text;
use crate::objects::{Dict, ExceptionClass, Str};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

impl Vm {
    /// `LOAD_NAME`
    pub(crate) fn load_name(&mut self, frame: Activation, name: Value) -> Fallible<Value> {
        self.load_from_namespace_or_globals(frame, frame.namespace(), name)
    }

    /// `LOAD_FROM_DICT_OR_GLOBALS`
    pub(crate) fn load_from_namespace_or_globals(
        &mut self,
        frame: Activation,
        namespace: Value,
        name: Value,
    ) -> Fallible<Value> {
        let found = match self.find_name(namespace, name)? {
            // Whatever the class of the globals says.
            None => lookup(frame.globals(), name),
            found => found,
        };
        self.global_or_builtin(frame, name, found)
    }

    /// `LOAD_FROM_DICT_OR_DEREF`
    pub(crate) fn load_from_namespace_or_cell(
        &mut self,
        frame: Activation,
        namespace: Value,
        slot: usize,
    ) -> Fallible<Value> {
        let name = frame.code().local_names[slot];
        if let Some(value) = self.find_name(namespace, name)? {
            return Ok(value);
        }
        match frame.locals().get(slot).and_then(|&cell| cell_value(cell)).filter(|value| !value.is_null()) {
            Some(value) => Ok(value),
            None => Err(self.unbound(frame, slot)),
        }
    }

    /// The value of a name in a namespace, which may be any mapping.
    pub(crate) fn find_name(&mut self, namespace: Value, name: Value) -> Fallible<Option<Value>> {
        if is_exactly(namespace, Kind::Dict) {
            return Ok(lookup(namespace, name));
        }
        match self.subscript(namespace, name) {
            Ok(value) => Ok(Some(value)),
            Err(raised) => self.unless_raised(ExceptionClass::KeyError, raised).map(|()| None),
        }
    }

    /// `STORE_NAME`
    pub(crate) fn store_name(&mut self, frame: Activation, name: Value, value: Value) -> Fallible<()> {
        let namespace = frame.namespace();
        if !is_exactly(namespace, Kind::Dict) {
            return self.store_subscript(namespace, name, value);
        }
        self.store_in(namespace, name, value);
        Ok(())
    }

    /// `DELETE_NAME`
    pub(crate) fn delete_name(&mut self, frame: Activation, name: Value) -> Fallible<()> {
        let namespace = frame.namespace();
        if is_exactly(namespace, Kind::Dict) {
            return self.delete_in(namespace, name);
        }
        match self.delete_subscript(namespace, name) {
            Err(raised) if self.abort.is_some() => Err(raised),
            // Whatever it was.
            Err(_) => {
                self.state_mut().raised = Value::NULL;
                Err(self.name_error(name))
            }
            deleted => deleted,
        }
    }

    /// `LOAD_BUILD_CLASS`
    pub(crate) fn load_build_class(&mut self, frame: Activation) -> Fallible<Value> {
        let name = self.intern("__build_class__");
        match self.find_builtin(frame.builtins(), name)? {
            Some(function) => Ok(function),
            None => Err(self.raise(ExceptionClass::NameError, "__build_class__ not found")),
        }
    }

    /// `LOAD_GLOBAL`
    pub(crate) fn load_global(&mut self, frame: Activation, name: Value) -> Fallible<Value> {
        let found = self.find_name(frame.globals(), name)?;
        self.global_or_builtin(frame, name, found)
    }

    fn global_or_builtin(&mut self, frame: Activation, name: Value, global: Option<Value>) -> Fallible<Value> {
        let found = match global {
            None => self.find_builtin(frame.builtins(), name)?,
            found => found,
        };
        found.ok_or_else(|| self.undefined(name))
    }

    /// `name = value` in a namespace.
    pub(crate) fn store_in(&mut self, namespace: Value, name: Value, value: Value) {
        let (Some(dict), Some(key)) = (Dict::from_value(namespace), Str::from_value(name)) else { return };
        if dict.is_watched() {
            self.watched_dict_changed(namespace, name);
        }
        match dict.find_str(key) {
            Some(number) => dict.set_value(&mut self.heap, number, value),
            None => dict.insert_new(&mut self.heap, key.hash(), name, value),
        }
    }

    /// `name = value` in a namespace, for a name that the VM itself knows.
    pub(crate) fn define(&mut self, namespace: Value, name: &str, value: Value) {
        let name = self.intern(name);
        self.store_in(namespace, name, value);
    }

    /// `del name` in a namespace.
    pub(crate) fn delete_in(&mut self, namespace: Value, name: Value) -> Fallible<()> {
        match self.take_from(namespace, name) {
            Some(value) => self.drop_value(value),
            None => Err(self.name_error(name)),
        }
    }

    /// Deletes a name of a namespace and gives back its value, if it was there.
    pub(crate) fn take_from(&mut self, namespace: Value, name: Value) -> Option<Value> {
        let dict = Dict::from_value(namespace)?;
        let number = dict.find_str(Str::from_value(name)?)?;
        if dict.is_watched() {
            self.watched_dict_changed(namespace, name);
        }
        dict.remove(&mut self.heap, number)
    }

    /// `LOAD_COMMON_CONSTANT`
    pub(crate) fn common_constant(&self, oparg: u64) -> Value {
        const NOT_IMPLEMENTED_ERROR: u64 = 1;
        let class = if oparg == NOT_IMPLEMENTED_ERROR {
            ExceptionClass::NotImplementedError
        } else {
            ExceptionClass::AssertionError
        };
        self.classes.exception(class)
    }

    /// The error for a slot of `localsplus` that is not bound.
    pub(crate) fn unbound(&mut self, frame: Activation, slot: usize) -> Raised {
        let local = &frame.code().source.locals_plus[slot];
        let name = &local.name;
        if local.kind & Local::FREE != 0 {
            let place = "where it is not associated with a value in enclosing scope";
            let raised = self.raise(ExceptionClass::NameError, format!("cannot access free variable '{name}' {place}"));
            self.describe_raised(field::NAME, frame.code().local_names[slot]);
            return raised;
        }
        let place = "where it is not associated with a value";
        self.raise(ExceptionClass::UnboundLocalError, format!("cannot access local variable '{name}' {place}"))
    }

    /// The error for a name that no namespace has, unless CPython has a builtin of that name.
    fn undefined(&mut self, name: Value) -> Raised {
        let text = text(name);
        if library::module_lacks("builtins", &text) {
            return self.not_supported(format!("builtin {text}"));
        }
        self.name_error(name)
    }

    fn name_error(&mut self, name: Value) -> Raised {
        let text = text(name);
        let raised = self.raise(ExceptionClass::NameError, format!("name '{text}' is not defined"));
        self.describe_raised(field::NAME, name);
        raised
    }
}

/// The value of a name in a namespace.
pub(crate) fn lookup(namespace: Value, name: Value) -> Option<Value> {
    Dict::from_value(namespace)?.get_str(Str::from_value(name)?)
}
