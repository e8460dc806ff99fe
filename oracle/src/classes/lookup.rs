//! How attributes are read: `value.name`, and how what is found is bound (Objects/object.c, Objects/typeobject.c). Setting is in `store`.

use crate::classes::instance::dict_place;
use crate::classes::{BoundMethod, Class, Kind, Slot};
use crate::error::{Res, Throw, not_supported};
use crate::heap::{Heap, HeapRef};
use crate::member::{BoundMember, Member, What};
use crate::text::repr::{class_path, full_name};
use crate::typing::TypeForm;
use crate::value::{Dict, Value};
use std::cell::RefCell;
use std::rc::Rc;

impl Value {
    /// The class of the value.
    pub(crate) fn class(&self, heap: &HeapRef) -> Rc<Class> {
        match self {
            Self::Instance(instance) => Rc::clone(&instance.class.borrow()),
            Self::Exception(exception) => Rc::clone(&exception.class.borrow()),
            Self::Class(class) => {
                class.metaclass.borrow().clone().unwrap_or_else(|| Rc::clone(heap.classes.get(Kind::Type)))
            }
            other => Rc::clone(heap.classes.get(other.kind())),
        }
    }
}

impl Heap {
    /// `value.name`.
    pub(crate) fn get_attribute(self: &Rc<Self>, value: &Value, name: &str) -> Res {
        let class = value.class(self);
        let found =
            if class.is_builtin() { self.get_default(value, name) } else { self.get_by_hooks(value, &class, name) };
        found.inspect_err(|error| self.complete_attribute_error(error, value, name))
    }

    /// An AttributeError of the program's that tells not of which attribute is told it here.
    fn complete_attribute_error(self: &Rc<Self>, error: &Throw, value: &Value, name: &str) {
        if let Throw::Exception(error) = error
            && error.is_a(Kind::AttributeError)
            && error.field("name").is_none()
            && error.field("obj").is_none()
        {
            error.set_field("name", self.str(name));
            error.set_field("obj", value.clone());
        }
    }

    /// `value.name`, or `None` where that is an AttributeError.
    pub(crate) fn optional_attribute(self: &Rc<Self>, value: &Value, name: &str) -> Res<Option<Value>> {
        match self.get_attribute(value, name) {
            Err(Throw::Exception(error)) if error.is_a(Kind::AttributeError) => Ok(None),
            other => other.map(Some),
        }
    }

    /// `__getattribute__`, then `__getattr__`, where the program defined them.
    fn get_by_hooks(self: &Rc<Self>, value: &Value, class: &Rc<Class>, name: &str) -> Res {
        let own = class.lookup_user(self, "__getattribute__")?;
        let found = match own {
            Some(hook) => self.call_hook(&hook, value, class, name),
            None => self.get_default(value, name),
        };
        match found {
            Err(Throw::Exception(error)) if error.is_a(Kind::AttributeError) => {
                match class.lookup_user(self, "__getattr__")? {
                    Some(hook) => self.call_hook(&hook, value, class, name),
                    None => Err(Throw::Exception(error)),
                }
            }
            found => found,
        }
    }

    fn call_hook(self: &Rc<Self>, hook: &Value, value: &Value, class: &Rc<Class>, name: &str) -> Res {
        let hook = self.bind(hook, Some(value), class)?;
        self.call(&hook, vec![self.str(name)])
    }

    /// What `object.__getattribute__` and `type.__getattribute__` do.
    pub(crate) fn get_default(self: &Rc<Self>, value: &Value, name: &str) -> Res {
        match value {
            Value::Class(class) => self.get_of_class(class, name),
            Value::Super(parent) => self.get_of_super(value, parent, name),
            Value::Instance(_) => match value.as_builtin() {
                Value::Super(parent) => self.get_of_super(value, &parent, name),
                Value::TypeForm(form) => self.get_of_form(value, &form, name),
                _ => self.get_of_object(value, name),
            },
            Value::Module(module) => self.get_of_module(module, name),
            Value::TypeForm(form) => self.get_of_form(value, form, name),
            Value::BoundMethod(method) if method.in_c().is_none() => self.get_of_method(value, &method.function, name),
            _ => self.get_of_object(value, name),
        }
    }

    fn get_of_form(self: &Rc<Self>, value: &Value, form: &TypeForm, name: &str) -> Res {
        crate::typing::attribute_of_origin(self, form, name).unwrap_or_else(|| self.get_of_object(value, name))
    }

    /// What a bound method has not itself, it has of its function.
    fn get_of_method(self: &Rc<Self>, method: &Value, function: &Value, name: &str) -> Res {
        match self.classes.get(Kind::Method).lookup(self, name)? {
            Some(_) => self.get_of_object(method, name),
            None => self.nested("", || self.get_attribute(function, name)),
        }
    }

    pub(crate) fn get_of_object(self: &Rc<Self>, value: &Value, name: &str) -> Res {
        let class = value.class(self);
        let found = class.lookup(self, name)?;
        if let Some(descriptor) = &found
            && self.is_read_first(descriptor)?
        {
            return self.bind(descriptor, Some(value), &class);
        }
        if let Some(own) = self.own_of(value, name)? {
            return Ok(own);
        }
        match found {
            Some(found) => self.bind(&found, Some(value), &class),
            None => Err(self.no_attribute(value, name)),
        }
    }

    /// What the `__dict__` of the value has.
    fn own_of(self: &Rc<Self>, value: &Value, name: &str) -> Res<Option<Value>> {
        let Some(place) = dict_place(value) else { return Ok(None) };
        let dict = place.borrow().clone();
        dict.map_or(Ok(None), |dict| dict.get_str(self, name))
    }

    fn get_of_class(self: &Rc<Self>, class: &Rc<Class>, name: &str) -> Res {
        let value = Value::Class(Rc::clone(class));
        let metaclass = value.class(self);
        let on_metaclass = metaclass.lookup(self, name)?;
        if let Some(descriptor) = &on_metaclass
            && self.is_read_first(descriptor)?
        {
            return self.bind(descriptor, Some(&value), &metaclass);
        }
        if let Some(found) = class.lookup(self, name)? {
            return self.bind(&found, None, class);
        }
        match on_metaclass {
            Some(found) => self.bind(&found, Some(&value), &metaclass),
            None => {
                self.check_lacking(class, name)?;
                self.check_lacking(&metaclass, name)?;
                let message = match name {
                    // `type` has an attribute by that name, which says only this.
                    "__abstractmethods__" => name.to_owned(),
                    _ => format!("type object '{}' has no attribute '{name}'", class.full_name()),
                };
                Err(self.attribute_error(&value, name, message))
            }
        }
    }

    /// A data descriptor that cannot be read stands behind the `__dict__`.
    fn is_read_first(self: &Rc<Self>, descriptor: &Value) -> Res<bool> {
        let is_readable = match descriptor {
            Value::Instance(instance) => Rc::clone(&instance.class.borrow()).lookup(self, "__get__")?.is_some(),
            _ => true,
        };
        Ok(is_readable && self.is_data_descriptor(descriptor)?)
    }

    /// Whether a descriptor goes before the `__dict__` of an instance.
    fn is_data_descriptor(self: &Rc<Self>, descriptor: &Value) -> Res<bool> {
        Ok(match descriptor {
            Value::Property(_) | Value::Slot(_) | Value::Item(_) => true,
            Value::Member(_, member) => matches!(member.what, What::Attribute(..)),
            Value::InC(member) => member.is_attribute(),
            Value::Instance(instance) => {
                let class = Rc::clone(&instance.class.borrow());
                class.lookup(self, "__set__")?.is_some() || class.lookup(self, "__delete__")?.is_some()
            }
            _ => false,
        })
    }

    /// What an attribute that was found in a class is on an instance, or on the class itself.
    pub(crate) fn bind(self: &Rc<Self>, found: &Value, instance: Option<&Value>, owner: &Rc<Class>) -> Res {
        match (found, instance) {
            (Value::InC(member), _) => self.bind_in_c(member, instance, owner),
            (Value::StaticMethod(wrapped), _) => Ok(wrapped.function.borrow().clone()),
            (Value::ClassMethod(wrapped), _) => {
                Ok(self.bound_method(&wrapped.function.borrow(), &Value::Class(Rc::clone(owner))))
            }
            (Value::Function(function), Some(instance)) if !function.is_in_c => Ok(self.bound_method(found, instance)),
            (Value::Member(class, member), Some(instance))
                if matches!(member.what, What::Method(_) | What::Attribute(..))
                    && !instance.kind().is_subclass(*class) =>
            {
                Err(self.not_applicable(member.name, class.module_and_name().1, instance))
            }
            (Value::Member(class, member), Some(instance)) => match member.what {
                What::Method(_) => {
                    let bound = BoundMember { receiver: instance.clone(), owner: *class, member };
                    Ok(Value::BoundMember(self.immutable(bound)))
                }
                What::ClassMethod(_) | What::Static(_) => self.bound_to_class(*class, member, owner),
                What::New(_) => Ok(found.clone()),
                What::Attribute(get, _) => get(&*self.interpreter()?, instance),
            },
            (Value::Member(class, member), None) if matches!(member.what, What::ClassMethod(_)) => {
                self.bound_to_class(*class, member, owner)
            }
            (Value::Property(property), Some(instance)) => match &property.get.borrow().clone() {
                Value::None => {
                    let message = self.property_message(property, instance, "getter")?;
                    Err(self.error(Kind::AttributeError, message))
                }
                get => self.call(get, vec![instance.clone()]),
            },
            (Value::Slot(slot), Some(instance)) => self.get_slot(slot, instance),
            (Value::Super(parent), Some(instance)) if parent.start.is_none() => {
                self.super_object(&parent.after, instance.clone())
            }
            (Value::Item(at), Some(instance)) => {
                let items = instance.as_builtin().sequence_items().unwrap_or_default();
                Ok(items.get(*at).cloned().unwrap_or(Value::None))
            }
            (Value::Instance(descriptor), _) => {
                let class = Rc::clone(&descriptor.class.borrow());
                let Some(get) = class.lookup(self, "__get__")? else { return Ok(found.clone()) };
                // As it is, not bound to the descriptor.
                let instance = instance.cloned().unwrap_or(Value::None);
                self.call(&get, vec![found.clone(), instance, Value::Class(Rc::clone(owner))])
            }
            _ => Ok(found.clone()),
        }
    }

    fn bound_to_class(self: &Rc<Self>, owner: Kind, member: &'static Member, class: &Rc<Class>) -> Res {
        if !class.is_subclass(self.classes.get(owner)) {
            let receiver = Value::Class(Rc::clone(class));
            return Err(self.no_subtype(member.name, owner.module_and_name().1, &receiver));
        }
        let receiver = Value::Class(Rc::clone(class));
        Ok(Value::BoundMember(self.immutable(BoundMember { receiver, owner, member })))
    }

    pub(crate) fn bound_method(self: &Rc<Self>, function: &Value, receiver: &Value) -> Value {
        Value::BoundMethod(self.immutable(BoundMethod { function: function.clone(), receiver: receiver.clone() }))
    }

    fn get_slot(self: &Rc<Self>, slot: &Slot, value: &Value) -> Res {
        let found = self.slots_with(slot, value)?.borrow().get(slot.index).cloned().flatten();
        match found {
            Some(found) => Ok(found),
            None => {
                let class = full_name(self, &value.class(self))?;
                let message = format!("'{class}' object has no attribute '{}'", slot.name);
                Err(self.attribute_error(value, &slot.name, message))
            }
        }
    }

    /// The slots of a value that has this one.
    pub(super) fn slots_with<'v>(
        self: &Rc<Self>,
        slot: &Slot,
        value: &'v Value,
    ) -> Res<&'v RefCell<Vec<Option<Value>>>> {
        let (class, slots) = match value {
            Value::Instance(instance) => (&instance.class, &instance.slots),
            Value::Exception(exception) => (&exception.class, &exception.slots),
            _ => return Err(self.not_applicable(&slot.name, &slot.class, value)),
        };
        let class = class.borrow();
        if slot.owner.upgrade().is_some_and(|owner| class.is_subclass(&owner)) {
            let mut places = slots.borrow_mut();
            if places.len() < class.slots {
                places.resize(class.slots, None);
            }
            return Ok(slots);
        }
        Err(self.not_applicable(&slot.name, &slot.class, value))
    }

    /// Refuses an attribute that the class or one of its bases has in CPython and lacks here.
    fn check_lacking(self: &Rc<Self>, class: &Rc<Class>, name: &str) -> Res<()> {
        if !library::is_lacked(name) {
            return Ok(());
        }
        for class in class.mro() {
            let owner = class_path(self, &class)?;
            if library::class_lacks(&owner, name) {
                return Err(not_supported(format!("{owner}.{name}")));
            }
        }
        Ok(())
    }

    pub(crate) fn no_attribute(self: &Rc<Self>, value: &Value, name: &str) -> Throw {
        if let Err(refused) = self.check_lacking(&value.class(self), name) {
            return refused;
        }
        let message = match value.kind() {
            // Its `__getattr__` in Python says no more.
            Kind::ClassAlias => name.to_owned(),
            _ => format!("'{}' object has no attribute '{name}'", value.type_name()),
        };
        self.attribute_error(value, name, message)
    }

    /// AttributeError with its `name` and `obj`.
    pub(crate) fn attribute_error(self: &Rc<Self>, value: &Value, name: &str, message: String) -> Throw {
        let message = self.str(message);
        let error = self.exception(Kind::AttributeError, vec![message]);
        error.set_field("name", self.str(name));
        error.set_field("obj", value.clone());
        Throw::Exception(error)
    }
}

impl Dict {
    /// The value of a key that is a string.
    pub(crate) fn get_str(&self, heap: &HeapRef, name: &str) -> Res<Option<Value>> {
        let key = heap.interned(name)?;
        self.get(heap, &key)
    }

    pub(crate) fn set_str(&self, heap: &HeapRef, name: &str, value: Value) -> Res<()> {
        let key = heap.interned(name)?;
        self.insert(heap, key, value)
    }

    pub(crate) fn remove_str(&self, heap: &HeapRef, name: &str) -> Res<Option<Value>> {
        let key = heap.interned(name)?;
        let entry = self.remove(heap, &key)?;
        Ok(entry.map(|entry| entry.value))
    }
}

impl Heap {
    /// A string that is used as a key again and again.
    pub(crate) fn interned(self: &Rc<Self>, name: &str) -> Res {
        Ok(Value::Str(self.interpreter()?.name(name)))
    }
}
