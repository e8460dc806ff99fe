//! `object.name`: loaded, set and deleted. Source: CPython 3.14 `Objects/object.c` and `Objects/typeobject.c`.

use super::Special;
use super::builtin_objects::bound;
use super::wrappers::is_slot;
use crate::exceptions::fields::field;
use crate::objects::class::{Type, class_flag};
use crate::objects::function::is_method_of;
use crate::objects::instance::{Instance, is_of_program};
use crate::objects::module::Module;
use crate::objects::string::text;
use crate::objects::{ClassKind, Dict, Exception, ExceptionClass, Str};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

impl Vm {
    /// `getattr(value, name)`; the name is an interned str.
    pub(crate) fn get_attribute(&mut self, value: Value, name: Value) -> Fallible<Value> {
        match self.find_attribute(value, name) {
            Ok(Some(found)) => Ok(found),
            Ok(None) => Err(self.no_attribute(value, name)),
            Err(raised) => {
                self.complete_attribute_error(value, name);
                Err(raised)
            }
        }
    }

    /// An AttributeError that the program raised while it was asked for an attribute tells of which, unless it does so itself.
    #[cold]
    pub(crate) fn complete_attribute_error(&mut self, value: Value, name: Value) {
        let raised = self.state().raised;
        let Some(exception) = Exception::from_value(raised).filter(|_| self.abort.is_none()) else { return };
        let untold = [field::NAME, field::OBJECT].iter().all(|&field| exception.field(field).is_null());
        if untold && self.has_class(raised, self.classes.exception(ExceptionClass::AttributeError)) {
            exception.set_field(field::NAME, name);
            exception.set_field(field::OBJECT, value);
        }
    }

    /// `getattr(value, name)`, or `None` if that is an AttributeError.
    pub(crate) fn get_attribute_if_any(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        match self.find_attribute(value, name) {
            Err(raised) => self.unless_raised(ExceptionClass::AttributeError, raised).map(|()| None),
            found => found,
        }
    }

    /// The same for a program that asks: what CPython has and this engine lacks is "not supported".
    pub(crate) fn asked_attribute(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        if let Some(found) = self.get_attribute_if_any(value, name)? {
            return Ok(Some(found));
        }
        match self.owner_in_cpython(value, &text(name)) {
            Some(owner) => Err(self.not_supported(format!("{owner}.{}", text(name)))),
            None => Ok(None),
        }
    }

    /// Takes an exception of that class back; any other goes on being raised.
    pub(crate) fn unless_raised(&mut self, class: ExceptionClass, raised: Raised) -> Fallible<()> {
        let exception = self.state().raised;
        if self.abort.is_some() || !self.has_class(exception, self.classes.exception(class)) {
            return Err(raised);
        }
        self.state_mut().raised = Value::NULL;
        Ok(())
    }

    /// `getattr(value, name)`. Where no method of the program says so itself, an absent attribute is `None`.
    fn find_attribute(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        if !is_of_program(value) {
            return self.find_native(value, name);
        }
        let found = match self.lookup_special(value, Special::GetAttribute) {
            Some(method) if !is_slot(method, Special::GetAttribute) => {
                self.call_method(method, value, &[name]).map(Some)
            }
            _ => self.find_native(value, name),
        };
        match found {
            Ok(Some(found)) => Ok(Some(found)),
            Ok(None) => self.call_special(value, Special::GetAttr, &[name]),
            Err(raised) => {
                let Some(method) = self.lookup_special(value, Special::GetAttr) else { return Err(raised) };
                self.unless_raised(ExceptionClass::AttributeError, raised)?;
                self.call_method(method, value, &[name]).map(Some)
            }
        }
    }

    /// The same, past all `__getattribute__` and `__getattr__` of the program.
    pub(crate) fn find_native(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        match ClassKind::of(value) {
            ClassKind::TYPE => self.find_in_type(value, name),
            ClassKind(Kind::Super) => self.find_in_super(value, name),
            ClassKind(Kind::BoundMethod) => self.find_in_method(value, name),
            ClassKind(Kind::Module) => self.find_in_module(value, name),
            ClassKind(Kind::GenericAlias) => self.find_in_alias(value, name),
            _ => self.find_generic(value, name),
        }
    }

    /// The attribute of a module, by its own `__getattr__` if it has none of that name.
    fn find_in_module(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        if let Some(found) = self.find_generic(value, name)? {
            return Ok(Some(found));
        }
        let key = self.special(Special::GetAttr);
        let namespace = Module::from_value(value).map_or(Value::NULL, Module::namespace);
        match crate::names::lookup(namespace, key) {
            Some(getter) => self.call(getter, &crate::builtins::Arguments::positional(&[name])).map(Some),
            None => Ok(None),
        }
    }

    /// An attribute of a bound method: what its class does not have, its function may.
    fn find_in_method(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        let class = self.class_of(value);
        match self.lookup_in_class(class, name) {
            Some(attribute) => self.bind(attribute, value, class).map(Some),
            None => self.nested("", |vm| vm.find_attribute(bound(value).0, name)),
        }
    }

    /// `object.__getattribute__(value, name)`
    pub(crate) fn find_generic(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        let class = self.class_of(value);
        let found = self.lookup_in_class(class, name);
        if let Some(attribute) = found
            && self.is_read_first(attribute)
        {
            return self.bind(attribute, value, class).map(Some);
        }
        let of_class = |class: Type| crate::names::lookup(class.dict, name);
        if let Some(own) = own_attribute(value, name).or_else(|| Type::from_value(value).and_then(of_class)) {
            return Ok(Some(own));
        }
        found.map(|attribute| self.bind(attribute, value, class)).transpose()
    }

    /// Whether an attribute of a class is read before those of an instance: a data descriptor that has `__get__` too.
    fn is_read_first(&mut self, attribute: Value) -> bool {
        self.is_data_descriptor(attribute)
            && (!is_of_program(attribute) || self.lookup_special(attribute, Special::Get).is_some())
    }

    /// `type.__getattribute__(value, name)`
    pub(crate) fn find_in_type(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        let Some(class) = Type::from_value(value) else { return self.find_generic(value, name) };
        let metaclass = self.class_of(value);
        let in_metaclass = self.lookup_in_class(metaclass, name);
        if let Some(attribute) = in_metaclass
            && self.is_read_first(attribute)
        {
            return self.bind(attribute, value, metaclass).map(Some);
        }
        if let Some(attribute) = self.lookup_in_class(class, name) {
            return self.bind(attribute, Value::NULL, class).map(Some);
        }
        in_metaclass.map(|attribute| self.bind(attribute, value, metaclass)).transpose()
    }

    /// `LOAD_ATTR` of a method: a method with its self, or an attribute with NULL.
    pub(crate) fn load_method(&mut self, value: Value, name: Value) -> Fallible<(Value, Value)> {
        if let Some(method) = self.plain_method(value, name) {
            return Ok((method, value));
        }
        self.get_attribute(value, name).map(|attribute| (attribute, Value::NULL))
    }

    /// The function or method that binding `name` to a value would bind, if nothing but that would happen.
    pub(crate) fn plain_method(&mut self, value: Value, name: Value) -> Option<Value> {
        let kind = ClassKind::of(value);
        if kind == ClassKind::TYPE || matches!(kind.0, Kind::Super | Kind::GenericAlias) {
            return None;
        }
        let class = self.class_of(value);
        let method = self.lookup_in_class(class, name)?;
        if !is_method_of(method, class)
            || own_attribute(value, name).is_some()
            || class.is_of_program() && self.finds_otherwise(value)
        {
            return None;
        }
        Some(method)
    }

    /// Whether the class of a value has a `__getattribute__` of the program.
    fn finds_otherwise(&mut self, value: Value) -> bool {
        self.lookup_special(value, Special::GetAttribute).is_some_and(|method| !is_slot(method, Special::GetAttribute))
    }

    /// AttributeError for an attribute that a value does not have.
    #[cold]
    pub(crate) fn no_attribute(&mut self, value: Value, name: Value) -> Raised {
        if ClassKind::of(value) == ClassKind(Kind::BoundMethod) && Instance::of(value).is_none() {
            // Its function was asked last.
            return self.no_attribute(bound(value).0, name);
        }
        let name_text = text(name);
        if let Some(owner) = self.owner_in_cpython(value, &name_text) {
            return self.not_supported(format!("{owner}.{name_text}"));
        }
        if let Some(module) = Module::from_value(value) {
            let key = self.special(Special::Name);
            let message =
                match crate::names::lookup(module.namespace(), key).filter(|&it| Str::from_value(it).is_some()) {
                    Some(module) => format!("module '{}' has no attribute '{name_text}'", text(module)),
                    None => format!("module has no attribute '{name_text}'"),
                };
            return self.attribute_error(message, value, name);
        }
        let message = match Type::from_value(value) {
            Some(class) => format!("type object '{}' has no attribute '{name_text}'", class.full_name()),
            // Its `__getattr__` in Python says no more.
            None if self.classes.of(value) == self.classes.typing_alias => name_text,
            None => format!("'{}' object has no attribute '{name_text}'", self.type_name(value)),
        };
        self.attribute_error(message, value, name)
    }

    /// The module or class that has an attribute in CPython which is lacking here.
    pub(crate) fn owner_in_cpython(&mut self, value: Value, name: &str) -> Option<String> {
        if !library::is_lacked(name) {
            return None;
        }
        if let Some(module) = Module::from_value(value) {
            let key = self.special(Special::Name);
            let module = text(crate::names::lookup(module.namespace(), key)?);
            return library::module_lacks(&module, name).then_some(module);
        }
        let own = Type::from_value(value).map_or(&[][..], Type::order);
        let classes: Vec<Value> = own.iter().chain(self.class_of(value).order()).copied().collect();
        let mut paths = classes.into_iter().map(|class| self.class_path(class));
        paths.find(|path| library::class_lacks(path, name))
    }

    /// AttributeError that knows the object and the name.
    pub(crate) fn attribute_error(&mut self, message: String, value: Value, name: Value) -> Raised {
        let raised = self.raise(ExceptionClass::AttributeError, message);
        self.describe_raised(field::NAME, name);
        self.describe_raised(field::OBJECT, value);
        raised
    }

    /// `setattr(value, name, new)`; NULL deletes.
    pub(crate) fn set_attribute(&mut self, value: Value, name: Value, new: Value) -> Fallible<()> {
        if is_of_program(value) {
            let special = if new.is_null() { Special::DelAttr } else { Special::SetAttr };
            if let Some(method) = self.lookup_special(value, special)
                && !is_slot(method, special)
            {
                let arguments = [name, new];
                let arguments = if new.is_null() { &arguments[..1] } else { &arguments[..] };
                return self.call_method(method, value, arguments).map(drop);
            }
        }
        self.set_native_attribute(value, name, new)
    }

    /// The same, past all `__setattr__` and `__delattr__` of the program.
    pub(crate) fn set_native_attribute(&mut self, value: Value, name: Value, new: Value) -> Fallible<()> {
        match Type::from_value(value) {
            Some(class) => self.set_in_type(class, name, new),
            None if self.classes.of(value) == self.classes.typing_alias => self.set_of_alias(value, name, new),
            None => self.set_generic(value, name, new),
        }
    }

    /// The aliases of a program's generic classes hand all but special names to the class.
    fn set_of_alias(&mut self, alias: Value, name: Value, new: Value) -> Fallible<()> {
        let name_text = text(name);
        if new.is_null() {
            let message = format!("'_GenericAlias' object has no attribute '{name_text}'");
            return Err(self.raise(ExceptionClass::AttributeError, message));
        }
        if name_text.starts_with("__") && name_text.ends_with("__") {
            return Err(self.not_supported("special attributes of a generic alias"));
        }
        let key = self.intern("__origin__");
        let origin = self.get_attribute(alias, key)?;
        self.set_attribute(origin, name, new)
    }

    /// `object.__setattr__(value, name, new)`
    pub(crate) fn set_generic(&mut self, value: Value, name: Value, new: Value) -> Fallible<()> {
        let class = self.class_of(value);
        let found = self.lookup_in_class(class, name);
        if let Some(descriptor) = found
            && self.set_by_descriptor(descriptor, value, new)?.is_some()
        {
            return Ok(());
        }
        match self.instance_dict(value) {
            Some(dict) if new.is_null() => {
                self.take_from(dict, name).map(drop).ok_or_else(|| self.nothing_to_delete(value, name))
            }
            Some(dict) => {
                self.store_in(dict, name, new);
                Ok(())
            }
            None => Err(self.cannot_set(value, name, found.is_some())),
        }
    }

    fn nothing_to_delete(&mut self, value: Value, name: Value) -> Raised {
        if is_of_program(value) && Exception::from_value(value).is_none() {
            // CPython does not tell the object and the name here.
            let message = format!("'{}' object has no attribute '{}'", self.type_name(value), text(name));
            return self.raise(ExceptionClass::AttributeError, message);
        }
        if Module::from_value(value).is_none() {
            return self.no_attribute(value, name);
        }
        self.attribute_error(format!("'module' object has no attribute '{}'", text(name)), value, name)
    }

    fn cannot_set(&mut self, value: Value, name: Value, found: bool) -> Raised {
        let (class, name_text) = (self.type_name(value), text(name));
        if found {
            let message = format!("'{class}' object attribute '{name_text}' is read-only");
            return self.raise(ExceptionClass::AttributeError, message);
        }
        // A class that says itself what setting is may have had another place in mind.
        let own = self.class_of(value);
        let sets_itself = [Special::SetAttr, Special::DelAttr].into_iter().any(|special| {
            let name = self.special(special);
            self.lookup_in_class(own, name).is_some_and(|method| !super::wrappers::is_slot(method, special))
        });
        let reason = if sets_itself { "" } else { " and no __dict__ for setting new attributes" };
        let message = format!("'{class}' object has no attribute '{name_text}'{reason}");
        self.attribute_error(message, value, name)
    }

    /// `type.__setattr__(class, name, new)`
    pub(crate) fn set_in_type(&mut self, class: Type, name: Value, new: Value) -> Fallible<()> {
        if !class.is_mutable() {
            return Err(self.immutable_class(class, &text(name)));
        }
        let metaclass = self.class_of(class.value());
        if let Some(descriptor) = self.lookup_in_class(metaclass, name)
            && self.set_by_descriptor(descriptor, class.value(), new)?.is_some()
        {
            return Ok(());
        }
        if name == self.special(Special::Finalize) {
            return Err(self.not_supported("__del__"));
        }
        self.class_changed(class);
        let namespace = class.namespace();
        if !new.is_null() {
            self.store_in(namespace.value(), name, new);
            return Ok(());
        }
        match self.take_from(namespace.value(), name) {
            Some(_) => Ok(()),
            None => Err(self.no_attribute(class.value(), name)),
        }
    }

    /// The dict of the attributes of a value, made if need be; `None` if it can have none.
    pub(crate) fn instance_dict(&mut self, value: Value) -> Option<Value> {
        let instance = Instance::of(value)?;
        if Type::from_value(value).is_some() {
            return None;
        }
        if instance.dict().is_null() {
            if !self.class_of(value).has(class_flag::HAS_DICT) {
                return None;
            }
            let dict = Dict::place(&mut self.heap);
            instance.set_dict(&mut self.heap, dict);
        }
        Some(instance.dict())
    }

    /// Gives an instance room for its slots.
    pub(crate) fn make_slots(&mut self, value: Value) {
        let Some(instance) = Instance::of(value).filter(|instance| instance.slots().is_null()) else { return };
        let slots = vec![Value::NULL; self.class_of(value).slot_count.get()];
        let slots = self.tuple(&slots);
        instance.set_slots(&mut self.heap, slots);
    }

    /// Whether an exception of that class is being raised.
    pub(crate) fn is_raised(&self, class: ExceptionClass) -> bool {
        let raised = self.state().raised;
        self.abort.is_none()
            && Exception::from_value(raised).is_some()
            && self.has_class(raised, self.classes.exception(class))
    }
}

/// The attribute that a value itself has in its dict.
#[inline]
pub(crate) fn own_attribute(value: Value, name: Value) -> Option<Value> {
    let instance = Instance::of(value)?;
    Dict::from_value(instance.dict())?.get_str(Str::from_value(name)?)
}
