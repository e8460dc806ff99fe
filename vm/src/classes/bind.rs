//! Descriptors: what an attribute that was found in a class gives for an instance, and whether it also decides on setting it.

use super::Special;
use crate::builtins::Arguments;
use crate::objects::class::{Type, type_name};
use crate::objects::descriptor::{
    BoundMethodObject, Field, GetSetObject, MemberObject, NativeMethodObject, PropertyObject, SlotWrapperObject,
    WrapperObject,
};
use crate::objects::function::{BuiltinFunction, Function};
use crate::objects::instance::{Instance, is_exactly};
use crate::objects::string::text;
use crate::objects::{ExceptionClass, exact_kind, has_flag};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::{Header, Kind};
use stencils::value::Value;

impl Vm {
    /// What an attribute of a class is for `this`, an instance, or for the class itself if `this` is NULL.
    pub(crate) fn bind(&mut self, attribute: Value, this: Value, class: Type) -> Fallible<Value> {
        let Some(kind) = exact_kind(attribute) else { return Ok(attribute) };
        let of_class = this.is_null();
        match kind {
            Kind::Function if has_flag(attribute, Header::IN_C) => {
                Function::from_value(attribute).map_or(Ok(attribute), |function| self.bind_in_c(function, this, class))
            }
            Kind::Function if of_class => Ok(attribute),
            Kind::Function => Ok(BoundMethodObject::place(&mut self.heap, Kind::BoundMethod, attribute, this)),
            Kind::MethodDescriptor | Kind::SlotWrapper | Kind::GetSetDescriptor | Kind::MemberDescriptor
                if of_class =>
            {
                Ok(attribute)
            }
            Kind::MethodDescriptor | Kind::SlotWrapper | Kind::GetSetDescriptor | Kind::MemberDescriptor => {
                self.bind_native(attribute, this)
            }
            Kind::ClassMethodDescriptor => Ok(match NativeMethodObject::of(attribute, kind) {
                Some(method) => BuiltinFunction::place(&mut self.heap, method.row, class.value()),
                None => attribute,
            }),
            Kind::Property if of_class => Ok(attribute),
            Kind::Property => self.get_property(attribute, this),
            Kind::ClassMethod => {
                let wrapped = wrapped(attribute, kind);
                Ok(BoundMethodObject::place(&mut self.heap, Kind::BoundMethod, wrapped, class.value()))
            }
            Kind::StaticMethod => Ok(wrapped(attribute, kind)),
            Kind(bits) if bits & Kind::SUBCLASS != 0 || Kind(bits) == Kind::Super => {
                self.bind_of_program(attribute, this, class)
            }
            _ => Ok(attribute),
        }
    }

    fn bind_of_program(&mut self, attribute: Value, this: Value, class: Type) -> Fallible<Value> {
        match self.lookup_special(attribute, Special::Get) {
            None => Ok(attribute),
            Some(get) => {
                // As it is, not bound to the attribute.
                self.call(get, &Arguments::positional(&[attribute, this.or_none(), class.value()]))
            }
        }
    }

    /// A descriptor of a built-in class, or a slot, for an instance.
    pub(crate) fn bind_native(&mut self, descriptor: Value, this: Value) -> Fallible<Value> {
        let Some(kind) = exact_kind(descriptor) else { return Ok(descriptor) };
        let (class, name) = describe(descriptor);
        if !self.has_class(this, class) {
            return Err(self.wrong_descriptor(&name, class, this));
        }
        if let Some(method) = NativeMethodObject::of(descriptor, Kind::MethodDescriptor) {
            return Ok(BuiltinFunction::place(&mut self.heap, method.row, this));
        }
        if let Some(wrapper) = SlotWrapperObject::of(descriptor, Kind::SlotWrapper) {
            return Ok(SlotWrapperObject::place(&mut self.heap, Kind::MethodWrapper, class, this, wrapper.row));
        }
        if let Some(attribute) = GetSetObject::of(descriptor, Kind::GetSetDescriptor) {
            return (attribute.get)(self, this);
        }
        let Some(member) = MemberObject::of(descriptor, kind) else { return Ok(descriptor) };
        let value = match member.field {
            Field::Native(get, _) => return get(self, this),
            Field::Computed => return self.call(member.getter.get(), &Arguments::positional(&[this])),
            Field::Slot(index) => Instance::of(this).map_or(Value::NULL, |instance| instance.slot(index)),
        };
        if value.is_null() {
            let (class, name) = (self.qualified_type_name(this), member.name.get());
            let message = format!("'{class}' object has no attribute '{}'", text(name));
            return Err(self.attribute_error(message, this, name));
        }
        Ok(value)
    }

    /// TypeError for a descriptor that is bound to an instance of another class.
    pub(super) fn wrong_descriptor(&mut self, name: &str, class: Value, this: Value) -> Raised {
        let (owner, given) = (Type::from_value(class).map_or_else(String::new, Type::full_name), type_name(this));
        let message = format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object");
        self.raise(ExceptionClass::TypeError, message)
    }

    /// The getter of the property `name` of the class of a value, if that is a property and says itself how it is read.
    pub(crate) fn getter_of(&mut self, owner: Value, name: Value) -> Option<Value> {
        let found =
            self.lookup_in_class(self.class_of(owner), name).filter(|&found| is_exactly(found, Kind::Property))?;
        PropertyObject::of(found, Kind::Property).map(|property| property.getter.get())
    }

    pub(crate) fn get_property(&mut self, property: Value, this: Value) -> Fallible<Value> {
        let Some(object) = PropertyObject::of(property, Kind::Property) else { return Ok(property) };
        match object.getter.get() {
            getter if getter.is_null() || getter.is_none() => Err(self.no_accessor(property, this, "getter")),
            getter => self.call(getter, &Arguments::positional(&[this])),
        }
    }

    fn no_accessor(&mut self, property: Value, this: Value, accessor: &str) -> Raised {
        let (mut name, getter) = match PropertyObject::of(property, Kind::Property) {
            Some(property) => (property.name.get(), property.getter.get()),
            None => (Value::NULL, Value::NULL),
        };
        if name.is_null() && !getter.is_null() && !getter.is_none() {
            let special = self.special(Special::Name);
            name = match self.get_attribute_if_any(getter, special) {
                Ok(found) => found.unwrap_or(Value::NULL),
                Err(raised) => return raised,
            };
        }
        let class = self.class_of(this).qualname();
        let message = if name.is_null() {
            format!("property of '{class}' object has no {accessor}")
        } else {
            match self.repr(name) {
                Ok(name) => format!("property {name} of '{class}' object has no {accessor}"),
                Err(raised) => return raised,
            }
        };
        self.raise(ExceptionClass::AttributeError, message)
    }

    /// Whether an attribute of a class comes before those of an instance: it has `__set__` or `__delete__`.
    pub(crate) fn is_data_descriptor(&mut self, attribute: Value) -> bool {
        match exact_kind(attribute) {
            Some(Kind::GetSetDescriptor | Kind::MemberDescriptor | Kind::Property) => true,
            Some(Kind(bits)) if bits & Kind::SUBCLASS != 0 => {
                self.lookup_special(attribute, Special::Set).is_some()
                    || self.lookup_special(attribute, Special::Delete).is_some()
            }
            _ => false,
        }
    }

    /// Whether an attribute of a class is more than its value: it has `__get__`.
    pub(crate) fn is_descriptor(&mut self, attribute: Value) -> bool {
        match exact_kind(attribute) {
            Some(Kind(bits)) if bits & Kind::SUBCLASS != 0 => self.lookup_special(attribute, Special::Get).is_some(),
            Some(Kind::Function) => Function::from_value(attribute).is_some_and(Function::is_descriptor),
            Some(kind) => DESCRIPTORS.contains(&kind),
            None => false,
        }
    }

    /// Sets (deletes, if `value` is NULL) what a descriptor stands for; `None` if it does not say how.
    pub(crate) fn set_by_descriptor(&mut self, descriptor: Value, this: Value, value: Value) -> Fallible<Option<()>> {
        match exact_kind(descriptor) {
            Some(Kind::GetSetDescriptor | Kind::MemberDescriptor) => self.set_native(descriptor, this, value).map(Some),
            Some(Kind::Property) => self.set_property(descriptor, this, value).map(Some),
            Some(Kind(bits)) if bits & Kind::SUBCLASS != 0 => self.set_of_program(descriptor, this, value),
            _ => Ok(None),
        }
    }

    fn set_of_program(&mut self, descriptor: Value, this: Value, value: Value) -> Fallible<Option<()>> {
        let (wanted, other) =
            if value.is_null() { (Special::Delete, Special::Set) } else { (Special::Set, Special::Delete) };
        let arguments = [this, value];
        let arguments = if value.is_null() { &arguments[..1] } else { &arguments[..] };
        if self.call_special(descriptor, wanted, arguments)?.is_some() {
            return Ok(Some(()));
        }
        match self.lookup_special(descriptor, other) {
            Some(_) => Err(self.raise(ExceptionClass::AttributeError, wanted.text())),
            None => Ok(None),
        }
    }

    pub(crate) fn set_native(&mut self, descriptor: Value, this: Value, value: Value) -> Fallible<()> {
        let (class, name) = describe(descriptor);
        if !self.has_class(this, class) {
            return Err(self.wrong_descriptor(&name, class, this));
        }
        if let Some(attribute) = GetSetObject::of(descriptor, Kind::GetSetDescriptor) {
            return match attribute.set {
                Some(set) => set(self, this, value),
                None => Err(self.not_writable(descriptor, class, &name)),
            };
        }
        match MemberObject::of(descriptor, Kind::MemberDescriptor).map(|member| member.field) {
            Some(Field::Native(_, Some(set))) => set(self, this, value),
            Some(Field::Native(_, None) | Field::Computed) => Err(self.not_writable(descriptor, class, &name)),
            Some(Field::Slot(index)) => self.set_slot(this, index, value, &name),
            None => Ok(()),
        }
    }

    /// The error for an attribute that can only be read.
    fn not_writable(&mut self, descriptor: Value, class: Value, name: &str) -> Raised {
        let owner = Type::from_value(class).map_or_else(String::new, Type::full_name);
        let message = match self.classes.of(descriptor) == self.classes.of_kind(Kind::MemberDescriptor) {
            true => "readonly attribute".to_owned(),
            false => format!("attribute '{name}' of '{owner}' objects is not writable"),
        };
        self.raise(ExceptionClass::AttributeError, message)
    }

    fn set_slot(&mut self, this: Value, index: usize, value: Value, name: &str) -> Fallible<()> {
        let Some(instance) = Instance::of(this) else { return Ok(()) };
        if value.is_null() && instance.slot(index).is_null() {
            return Err(self.raise(ExceptionClass::AttributeError, name));
        }
        self.make_slots(this);
        instance.set_slot(&mut self.heap, index, value);
        Ok(())
    }

    pub(crate) fn set_property(&mut self, property: Value, this: Value, value: Value) -> Fallible<()> {
        let Some(object) = PropertyObject::of(property, Kind::Property) else { return Ok(()) };
        let (accessor, name) =
            if value.is_null() { (object.deleter.get(), "deleter") } else { (object.setter.get(), "setter") };
        if accessor.is_null() || accessor.is_none() {
            return Err(self.no_accessor(property, this, name));
        }
        let arguments = [this, value];
        let arguments = if value.is_null() { &arguments[..1] } else { &arguments[..] };
        self.call(accessor, &Arguments::positional(arguments)).map(drop)
    }
}

/// The built-in kinds with `__get__`, beside functions.
const DESCRIPTORS: &[Kind] = &[
    Kind::MethodDescriptor,
    Kind::ClassMethodDescriptor,
    Kind::SlotWrapper,
    Kind::GetSetDescriptor,
    Kind::MemberDescriptor,
    Kind::Property,
    Kind::ClassMethod,
    Kind::StaticMethod,
    Kind::Super,
];

/// The class and the name of a descriptor of a built-in class, or of a slot.
pub(crate) fn describe(descriptor: Value) -> (Value, String) {
    if let Some(method) = NativeMethodObject::of(descriptor, Kind::MethodDescriptor)
        .or_else(|| NativeMethodObject::of(descriptor, Kind::ClassMethodDescriptor))
    {
        return (method.class.get(), method.row.name.to_owned());
    }
    if let Some(wrapper) = SlotWrapperObject::of(descriptor, Kind::SlotWrapper)
        .or_else(|| SlotWrapperObject::of(descriptor, Kind::MethodWrapper))
    {
        return (wrapper.class.get(), wrapper.row.special.text().to_owned());
    }
    if let Some(attribute) = GetSetObject::of(descriptor, Kind::GetSetDescriptor) {
        return (attribute.class.get(), attribute.name.to_owned());
    }
    if let Some(function) = Function::from_value(descriptor) {
        return (function.owner_in_c().unwrap_or(Value::NULL), text(function.name));
    }
    if let Some(method) = BoundMethodObject::of(descriptor, Kind::BoundMethod) {
        return describe(method.function.get());
    }
    match MemberObject::of(descriptor, Kind::MemberDescriptor) {
        Some(member) => (member.class.get(), text(member.name.get())),
        None => (Value::NULL, String::new()),
    }
}

/// What a `classmethod` or `staticmethod` wraps.
pub(crate) fn wrapped(value: Value, kind: Kind) -> Value {
    WrapperObject::of(value, kind).map_or(Value::NONE, |wrapper| wrapper.wrapped.get())
}
