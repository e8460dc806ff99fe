//! Special methods: looked up on the class, never on the object itself.

use super::{Class, Kind};
use crate::error::Res;
use crate::heap::Heap;
use crate::value::Value;
use std::rc::Rc;

impl Heap {
    /// The special method of a value, bound; `None` if its class has none.
    pub(crate) fn special(self: &Rc<Self>, value: &Value, name: &str) -> Res<Option<Value>> {
        let class = value.class(self);
        match class.lookup(self, name)? {
            Some(found) => self.bind_special(&found, value, &class).map(Some),
            None => Ok(None),
        }
    }

    /// As `special`, but only what the program itself defined: a builtin class's own way needs no lookup.
    pub(crate) fn user_special(self: &Rc<Self>, value: &Value, name: &str) -> Res<Option<Value>> {
        let class = value.class(self);
        if class.is_builtin() {
            return Ok(None);
        }
        match class.lookup_user(self, name)? {
            Some(found) => self.bind_special(&found, value, &class).map(Some),
            None => Ok(None),
        }
    }

    pub(crate) fn bind_special(self: &Rc<Self>, found: &Value, value: &Value, class: &Rc<Class>) -> Res {
        match found {
            Value::Member(owner, member)
                if member.kind(*owner) == Kind::WrapperDescriptor && !value.kind().is_subclass(*owner) =>
            {
                Err(self.not_required(member.name, owner.module_and_name().1, value))
            }
            Value::InC(member) if !member.applies_to(self, value) => Err(self.not_in_c(member, value)),
            _ => self.bind(found, Some(value), class),
        }
    }

    /// As `user_special`, and for the builtin classes that have no way of their own.
    pub(crate) fn dispatched(self: &Rc<Self>, value: &Value, name: &str) -> Res<Option<Value>> {
        match value {
            Value::FrameLocals(_) => self.special(value, name),
            _ => self.user_special(value, name),
        }
    }

    /// Calls a special method that the program defined, if it did.
    pub(crate) fn call_user_special(
        self: &Rc<Self>,
        value: &Value,
        name: &str,
        arguments: Vec<Value>,
    ) -> Res<Option<Value>> {
        match self.dispatched(value, name)? {
            Some(method) => self.call(&method, arguments).map(Some),
            None => Ok(None),
        }
    }

    /// `bool(value)`.
    pub(crate) fn truth(self: &Rc<Self>, value: &Value) -> Res<bool> {
        let class = value.class(self);
        if let Value::MemoryView(view) = value {
            return Ok(view.length(self)? != 0);
        }
        if matches!(value, Value::NotImplemented) {
            return Err(self.type_error("NotImplemented should not be used in a boolean context"));
        }
        if class.is_builtin() {
            return Ok(value.truth());
        }
        if matches!(class.lookup_user(self, "__bool__")?, Some(Value::None)) {
            return Err(self.type_error(format!("'{}' cannot be interpreted as a boolean", value.type_name())));
        }
        if let Some(answer) = self.call_user_special(value, "__bool__", Vec::new())? {
            return match answer {
                Value::Bool(answer) => Ok(answer),
                other => {
                    let given = other.type_name();
                    Err(self.type_error(format!("__bool__ should return bool, returned {given}")))
                }
            };
        }
        // Numbers are asked for no length.
        if class.lookup(self, "__bool__")?.is_none() && class.lookup_user(self, "__len__")?.is_some() {
            return Ok(crate::builtins::length(self, value)? != 0);
        }
        Ok(value.truth())
    }
}

impl Value {
    /// The value as the builtin type that its class derives from.
    pub(crate) fn as_builtin(&self) -> Self {
        match self {
            Self::Instance(instance) => instance.base.borrow().clone().unwrap_or_else(|| self.clone()),
            other => other.clone(),
        }
    }
}
