//! Special methods: looked up on the class, never on the object itself.

use super::{Class, Kind};
use crate::error::Res;
use crate::heap::Heap;
use crate::value::Value;
use std::rc::Rc;

/// A special method that its descriptor may withhold with an AttributeError.
pub(crate) enum Offer {
    Absent,
    Withheld,
    Method(Value),
}

impl Offer {
    /// Of what was looked up and bound.
    pub(crate) fn of(found: Res<Option<Value>>) -> Res<Self> {
        match found {
            Ok(None) => Ok(Self::Absent),
            Ok(Some(method)) => Ok(Self::Method(method)),
            Err(error) if error.is_a(Kind::AttributeError) => Ok(Self::Withheld),
            Err(error) => Err(error),
        }
    }
}

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

    /// A special method of asynchronous code, bound, if there is one.
    pub(crate) fn asynchronous(self: &Rc<Self>, value: &Value, name: &str) -> Res<Option<Value>> {
        match Offer::of(self.special(value, name))? {
            Offer::Absent => Ok(None),
            Offer::Method(method) => Ok(Some(method)),
            Offer::Withheld => {
                let message = format!("object {} does not have {name} method", value.type_name());
                Err(self.error(Kind::AttributeError, message))
            }
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
        match Offer::of(self.user_special(value, "__bool__"))? {
            Offer::Method(method) => return self.truth_by(value, &method),
            // What stands for `__bool__` is asked no more than whether it is true.
            Offer::Withheld => {
                return match Offer::of(self.special(value, "__len__"))? {
                    Offer::Method(method) => self.truth(&self.call(&method, Vec::new())?),
                    _ => Ok(true),
                };
            }
            Offer::Absent => {}
        }
        // Numbers are asked for no length.
        if class.lookup(self, "__bool__")?.is_none() && class.lookup_user(self, "__len__")?.is_some() {
            return Ok(crate::builtins::length(self, value)? != 0);
        }
        Ok(value.truth())
    }

    /// What a `__bool__` of the program says.
    fn truth_by(self: &Rc<Self>, value: &Value, method: &Value) -> Res<bool> {
        if matches!(method, Value::None) {
            return Err(self.type_error(format!("'{}' cannot be interpreted as a boolean", value.type_name())));
        }
        match self.call(method, Vec::new())? {
            Value::Bool(answer) => Ok(answer),
            other => {
                let given = other.type_name();
                Err(self.type_error(format!("__bool__ should return bool, returned {given}")))
            }
        }
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
