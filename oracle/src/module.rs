//! Module objects.

use crate::classes::INIT;
use crate::error::{Res, not_supported};
use crate::heap::{Heap, Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::{Dict, Value};
use std::rc::Rc;

pub(crate) struct Module {
    pub(crate) dict: Ref<Dict>,
}

impl Payload for Module {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(Value::Dict(Rc::clone(&self.dict)));
    }
}

impl Module {
    /// `__name__`, if it is a string.
    pub(crate) fn name(&self, heap: &Rc<Heap>) -> Option<String> {
        match self.dict.get_str(heap, "__name__") {
            Ok(Some(Value::Str(name))) => Some(name.text.to_string()),
            _ => None,
        }
    }
}

pub(crate) const MEMBERS: &[Member] = &[Member::method("__dir__", dir), INIT];

/// The names in a module, or what the function `__dir__` in it says.
fn dir(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    arguments.none(heap, "module.__dir__")?;
    let Value::Module(module) = this.as_builtin() else { return Ok(heap.list(Vec::new())) };
    match module.dict.get_str(heap, "__dir__")? {
        Some(listing) => heap.call(&listing, Vec::new()),
        None => {
            let own = module.dict.entries().into_iter().map(|entry| entry.key);
            let name = module.name(heap).unwrap_or_default();
            let lacking = library::lacking_of_module(&name).map(|name| heap.str(name));
            Ok(heap.list(own.chain(lacking).collect()))
        }
    }
}

impl Heap {
    /// What each module begins with.
    pub(crate) fn module_namespace(self: &Rc<Self>, name: Value, doc: Value) -> Res<Ref<Dict>> {
        let dict = self.mutable(Dict::default());
        self.begin_module(&dict, name, doc)?;
        Ok(dict)
    }

    /// The first names of a module.
    pub(crate) fn begin_module(self: &Rc<Self>, dict: &Dict, name: Value, doc: Value) -> Res<()> {
        dict.set_str(self, "__name__", name)?;
        dict.set_str(self, "__doc__", doc)?;
        ["__package__", "__loader__", "__spec__"].iter().try_for_each(|name| dict.set_str(self, name, Value::None))
    }

    pub(crate) fn module(self: &Rc<Self>, dict: &Ref<Dict>) -> Value {
        Value::Module(self.immutable(Module { dict: Rc::clone(dict) }))
    }

    pub(crate) fn get_of_module(self: &Rc<Self>, module: &Ref<Module>, name: &str) -> Res {
        let value = Value::Module(Rc::clone(module));
        if let Some(found) = module.dict.get_str(self, name)? {
            return Ok(found);
        }
        if let Some(found) = value.class(self).lookup(self, name)? {
            return self.bind(&found, Some(&value), &value.class(self));
        }
        if let Some(hook) = module.dict.get_str(self, "__getattr__")? {
            return self.call(&hook, vec![self.str(name)]);
        }
        let own = module.name(self).unwrap_or_default();
        if library::module_lacks(&own, name) {
            return Err(not_supported(format!("{own}.{name}")));
        }
        Err(self.attribute_error(&value, name, format!("module '{own}' has no attribute '{name}'")))
    }

    pub(crate) fn set_of_module(self: &Rc<Self>, module: &Ref<Module>, name: &str, new: Option<Value>) -> Res<()> {
        match new {
            Some(new) => module.dict.set_str(self, name, new),
            None if module.dict.remove_str(self, name)?.is_some() => Ok(()),
            None => Err(self.no_attribute(&Value::Module(Rc::clone(module)), name)),
        }
    }
}
