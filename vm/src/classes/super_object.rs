//! `super`: attributes as the classes behind one in the order of an object have them.

use super::Special;
use super::builtin_objects;
use crate::builtins::{Arguments, type_error};
use crate::code::Local;
use crate::objects::ExceptionClass;
use crate::objects::Str;
use crate::objects::class::Type;
use crate::objects::descriptor::SuperObject;
use crate::objects::function::{Function, cell_value};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `super.__init__`
pub(super) fn init(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    if !arguments.names.is_empty() {
        return Err(type_error(vm, "super() takes no keyword arguments"));
    }
    let (class, object) = match *arguments.positional {
        [] => vm.implied_super()?,
        [class] => (class, Value::NULL),
        [class, object] => (class, object),
        _ => {
            let given = arguments.positional.len();
            return Err(type_error(vm, format!("super() expected at most 2 arguments, got {given}")));
        }
    };
    let Some(class) = Type::from_value(class) else {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(type_error(vm, message));
    };
    let object = if object.is_none() { Value::NULL } else { object };
    let found = if object.is_null() { Value::NULL } else { vm.super_check(class, object)?.value() };
    if let Some(this) = SuperObject::of(this, Kind::Super) {
        this.class.set(class.value());
        this.this.set(object);
        this.this_class.set(found);
    }
    Ok(Value::NONE)
}

impl Vm {
    /// `super()` without arguments: the cell `__class__` and the first argument of the function that runs.
    fn implied_super(&mut self) -> Fallible<(Value, Value)> {
        let Some(frame) = self.frame() else { return Err(self.super_error("super(): no current frame")) };
        let code = frame.code();
        if code.positional() == 0 {
            return Err(self.super_error("super(): no arguments"));
        }
        let first = frame.locals().first().copied().unwrap_or(Value::NULL);
        let first = match code.source.locals_plus.first() {
            Some(local) if local.kind & Local::CELL != 0 => cell_value(first).unwrap_or(first),
            _ => first,
        };
        if first.is_null() {
            return Err(self.super_error("super(): arg[0] deleted"));
        }
        let name = Special::Class.text();
        let place =
            code.source.locals_plus.iter().position(|local| local.kind & Local::FREE != 0 && local.name == name);
        let Some(cell) = place.and_then(|place| frame.locals().get(place)) else {
            return Err(self.super_error("super(): __class__ cell not found"));
        };
        match cell_value(*cell) {
            Some(class) if Type::from_value(class).is_some() => Ok((class, first)),
            Some(other) if !other.is_null() => {
                let message = format!("super(): __class__ is not a type ({})", self.type_name(other));
                Err(self.super_error(&message))
            }
            _ => Err(self.super_error("super(): empty __class__ cell")),
        }
    }

    fn super_error(&mut self, message: &str) -> Raised {
        self.raise(ExceptionClass::RuntimeError, message)
    }

    /// The class in whose order `super(class, object)` searches.
    pub(crate) fn super_check(&mut self, class: Type, object: Value) -> Fallible<Type> {
        if let Some(given) = Type::from_value(object).filter(|given| given.is_subclass(class.value())) {
            return Ok(given);
        }
        let own = self.class_of(object);
        if own.is_subclass(class.value()) {
            return Ok(own);
        }
        let name = self.special(Special::Class);
        let claimed = self.get_attribute_if_any(object, name)?.and_then(Type::from_value);
        if let Some(claimed) = claimed.filter(|claimed| claimed.is_subclass(class.value())) {
            return Ok(claimed);
        }
        Err(type_error(self, super_mismatch(class, object, own)))
    }

    /// The attribute of the first class behind `class` in an order, for `object`.
    pub(crate) fn super_lookup(
        &mut self,
        class: Type,
        order: Type,
        object: Value,
        name: Value,
    ) -> Fallible<Option<Value>> {
        let Some(place) = order.order().iter().position(|&other| other == class.value()) else { return Ok(None) };
        let Some(text) = Str::from_value(name) else { return Ok(None) };
        let Some(found) = self.lookup_in_order(&order.order()[place + 1..], text) else { return Ok(None) };
        let this = if object == order.value() { Value::NULL } else { object };
        self.bind(found, this, order).map(Some)
    }

    /// `super.__getattribute__(value, name)`
    pub(crate) fn find_in_super(&mut self, value: Value, name: Value) -> Fallible<Option<Value>> {
        if let Some(object) = SuperObject::of(value, Kind::Super)
            && name != self.special(Special::Class)
            && let (Some(class), Some(order)) =
                (Type::from_value(object.class.get()), Type::from_value(object.this_class.get()))
            && let Some(found) = self.super_lookup(class, order, object.this.get(), name)?
        {
            return Ok(Some(found));
        }
        self.find_generic(value, name)
    }

    /// `LOAD_SUPER_ATTR`: an attribute with NULL, or a method with its self.
    pub(crate) fn load_super_attribute(
        &mut self,
        global_super: Value,
        class: Value,
        this: Value,
        name: Value,
        oparg: u64,
    ) -> Fallible<(Value, Value)> {
        const METHOD: u64 = 1;
        const TWO_ARGUMENTS: u64 = 2;
        if global_super == self.classes.of_kind(Kind::Super)
            && let Some(class) = Type::from_value(class)
            && name != self.special(Special::Class)
        {
            let order = self.super_check(class, this)?;
            if oparg & METHOD != 0
                && let Some(function) = self.super_function(class, order, this, name)
            {
                return Ok((function, this));
            }
            if let Some(found) = self.super_lookup(class, order, this, name)? {
                return Ok((found, Value::NULL));
            }
        }
        let arguments = [class, this];
        let given = if oparg & TWO_ARGUMENTS != 0 { &arguments[..] } else { &[] };
        let object = self.call(global_super, &Arguments::positional(given))?;
        self.get_attribute(object, name).map(|attribute| (attribute, Value::NULL))
    }

    /// The plain function that `super` would bind.
    fn super_function(&mut self, class: Type, order: Type, this: Value, name: Value) -> Option<Value> {
        let place = order.order().iter().position(|&other| other == class.value())?;
        let found = self.lookup_in_order(&order.order()[place + 1..], Str::from_value(name)?)?;
        (this != order.value() && Function::method_of(found, order).is_some()).then_some(found)
    }

    /// `super(class, object)`
    pub(crate) fn new_super(&mut self, class: Value, object: Value) -> Fallible<Value> {
        let made = builtin_objects::empty(self, Kind::Super);
        init(self, made, &Arguments::positional(&[class, object]))?;
        Ok(made)
    }
}

pub(super) fn super_mismatch(class: Type, object: Value, own: Type) -> String {
    let given = match Type::from_value(object) {
        Some(given) => format!("type {}", given.name()),
        None => format!("instance of {}", own.full_name()),
    };
    format!("super(type, obj): obj ({given}) is not an instance or subtype of type ({}).", class.name())
}
