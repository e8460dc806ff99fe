//! How attributes are set and deleted, as `object.__setattr__`, `type.__setattr__` and the descriptors do it.

use crate::classes::{Class, Kind, Slot};
use crate::error::{Res, Throw, not_supported};
use crate::heap::Heap;
use crate::member::{What, is_field};
use crate::value::Value;
use std::rc::Rc;

impl Heap {
    /// Binds an attribute, or deletes it with `None`.
    pub(crate) fn set_attribute(self: &Rc<Self>, value: &Value, name: &str, new: Option<Value>) -> Res<()> {
        let class = value.class(self);
        let hook = if new.is_some() { "__setattr__" } else { "__delattr__" };
        if !class.is_builtin()
            && let Some(hook) = class.lookup_user(self, hook)?
        {
            let hook = self.bind(&hook, Some(value), &class)?;
            let arguments = std::iter::once(self.str(name)).chain(new).collect();
            return self.call(&hook, arguments).map(drop);
        }
        match (value.kind(), new) {
            (Kind::ClassAlias, Some(new)) => self.set_of_alias(value, name, new),
            (Kind::ClassAlias, None) => {
                Err(self.error(Kind::AttributeError, format!("'_GenericAlias' object has no attribute '{name}'")))
            }
            (_, new) => self.set_default(value, name, new),
        }
    }

    /// The aliases of a program's generic classes hand all but special names to the class.
    fn set_of_alias(self: &Rc<Self>, alias: &Value, name: &str, new: Value) -> Res<()> {
        if name.starts_with("__") && name.ends_with("__") {
            return Err(not_supported("special attributes of a generic alias"));
        }
        let origin = self.get_attribute(alias, "__origin__")?;
        self.set_attribute(&origin, name, Some(new))
    }

    /// What `object.__setattr__` and `object.__delattr__` do.
    pub(crate) fn set_default(self: &Rc<Self>, value: &Value, name: &str, new: Option<Value>) -> Res<()> {
        if let Value::Class(class) = value
            && !class.is_mutable()
        {
            return Err(self.immutable_class(class, name));
        }
        let class = value.class(self);
        let found = class.lookup(self, name)?;
        if let Some(descriptor) = &found
            && let Some(result) = self.set_by_descriptor(descriptor, value, new.clone())
        {
            return result;
        }
        match value {
            Value::Class(class) => return self.set_of_class(class, name, new),
            Value::Module(module) => return self.set_of_module(module, name, new),
            _ => {}
        }
        let Some(dict) = self.dict_of(value) else { return Err(self.cannot_set(value, name, found.is_some())) };
        match new {
            Some(new) => dict.set_str(self, name, new),
            None if dict.remove_str(self, name)?.is_some() => Ok(()),
            // CPython does not tell the object and the name of an attribute that is in no dict of its own making.
            None if matches!(value, Value::Instance(_)) => {
                let class = value.type_name();
                Err(self.error(Kind::AttributeError, format!("'{class}' object has no attribute '{name}'")))
            }
            None => Err(self.no_attribute(value, name)),
        }
    }

    pub(crate) fn set_by_descriptor(
        self: &Rc<Self>,
        found: &Value,
        value: &Value,
        new: Option<Value>,
    ) -> Option<Res<()>> {
        match found {
            Value::InC(member) if member.is_attribute() => Some(Err(self.not_set_in_c(member, value))),
            Value::Member(class, member)
                if matches!(member.what, What::Attribute(..)) && !value.kind().is_subclass(*class) =>
            {
                Some(Err(self.not_applicable(member.name, class.module_and_name().1, value)))
            }
            Value::Member(class, member) => match member.what {
                What::Attribute(_, Some(set)) => {
                    Some(self.interpreter().and_then(|interpreter| set(&interpreter, value, new)))
                }
                What::Attribute(_, None) if is_field(*class, member.name) => {
                    Some(Err(self.error(Kind::AttributeError, "readonly attribute")))
                }
                What::Attribute(_, None) => {
                    let class = class.name();
                    let message = format!("attribute '{}' of '{class}' objects is not writable", member.name);
                    Some(Err(self.error(Kind::AttributeError, message)))
                }
                What::Method(_) | What::ClassMethod(_) | What::Static(_) | What::New(_) => None,
            },
            Value::Property(property) => Some(self.set_property(property, value, new)),
            Value::Slot(slot) => Some(self.set_slot(slot, value, new)),
            Value::Instance(descriptor) => {
                let class = Rc::clone(&descriptor.class.borrow());
                let hook = if new.is_some() { "__set__" } else { "__delete__" };
                let other = if new.is_some() { "__delete__" } else { "__set__" };
                match class.lookup(self, hook) {
                    Ok(None) => match class.lookup(self, other) {
                        Ok(Some(_)) => Some(Err(self.error(Kind::AttributeError, hook))),
                        _ => None,
                    },
                    Ok(Some(set)) => Some(self.bind(&set, Some(found), &class).and_then(|set| {
                        self.call(&set, std::iter::once(value.clone()).chain(new).collect()).map(drop)
                    })),
                    Err(error) => Some(Err(error)),
                }
            }
            _ => None,
        }
    }

    fn set_property(
        self: &Rc<Self>,
        property: &crate::classes::Property,
        value: &Value,
        new: Option<Value>,
    ) -> Res<()> {
        let (place, what) = if new.is_some() { (&property.set, "setter") } else { (&property.delete, "deleter") };
        let function = place.borrow().clone();
        if matches!(function, Value::None) {
            let message = self.property_message(property, value, what)?;
            return Err(self.error(Kind::AttributeError, message));
        }
        self.call(&function, std::iter::once(value.clone()).chain(new).collect()).map(drop)
    }

    pub(super) fn property_message(
        self: &Rc<Self>,
        property: &crate::classes::Property,
        value: &Value,
        what: &str,
    ) -> Res<String> {
        let class = value.class(self).qualname();
        let name = property.name.borrow().clone();
        let getter = property.get.borrow().clone();
        let name = match name {
            None => self.optional_attribute(&getter, "__name__")?,
            name => name,
        };
        Ok(match &name {
            None => format!("property of '{class}' object has no {what}"),
            Some(name) => {
                format!("property {} of '{class}' object has no {what}", crate::text::repr::repr(self, name)?)
            }
        })
    }

    fn set_slot(self: &Rc<Self>, slot: &Slot, value: &Value, new: Option<Value>) -> Res<()> {
        let slots = self.slots_with(slot, value)?;
        let is_deletion = new.is_none();
        let old = match slots.borrow_mut().get_mut(slot.index) {
            Some(place) => std::mem::replace(place, new),
            None => None,
        };
        if is_deletion && old.is_none() {
            return Err(self.error(Kind::AttributeError, &*slot.name));
        }
        drop(old);
        Ok(())
    }

    fn set_of_class(self: &Rc<Self>, class: &Rc<Class>, name: &str, new: Option<Value>) -> Res<()> {
        let value = Value::Class(Rc::clone(class));
        let Some(namespace) = &class.namespace else { return Err(self.cannot_set(&value, name, true)) };
        if name == "__del__" {
            return Err(not_supported("__del__"));
        }
        if name == "__abstractmethods__" {
            class.is_abstract.set(new.as_ref().is_some_and(Value::truth));
        }
        match new {
            Some(new) => namespace.set_str(self, name, new),
            None if namespace.remove_str(self, name)?.is_some() => Ok(()),
            None if name == "__abstractmethods__" => Err(self.error(Kind::AttributeError, name)),
            None => {
                let message = format!("type object '{}' has no attribute '{name}'", class.full_name());
                Err(self.attribute_error(&value, name, message))
            }
        }
    }

    fn cannot_set(self: &Rc<Self>, value: &Value, name: &str, is_found: bool) -> Throw {
        let class = value.type_name();
        if is_found {
            return self.error(Kind::AttributeError, format!("'{class}' object attribute '{name}' is read-only"));
        }
        // A class that says itself what setting is may have had another place in mind.
        let own = value.class(self);
        let sets_itself = |method: &str| Ok(own.lookup_user(self, method)?.is_some());
        let reason = match sets_itself("__setattr__").and_then(|sets| Ok(sets || sets_itself("__delattr__")?)) {
            Err(error) => return error,
            Ok(true) => "",
            Ok(false) => " and no __dict__ for setting new attributes",
        };
        self.attribute_error(value, name, format!("'{class}' object has no attribute '{name}'{reason}"))
    }
}
