//! What classes hold that binds: methods, properties, class and static methods, slots.

use crate::classes::Class;
use crate::heap::{Heap, Payload, Ref};
use crate::value::{Dict, Value};
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// A callable with the object that it was looked up on.
pub(crate) struct BoundMethod {
    pub(crate) function: Value,
    pub(crate) receiver: Value,
}

/// `property`: getter, setter, deleter and doc, `None` where there is none.
pub(crate) struct Property {
    pub(crate) get: Value,
    pub(crate) set: Value,
    pub(crate) delete: Value,
    pub(crate) doc: RefCell<Value>,
    /// What `__set_name__` told, for messages.
    pub(crate) name: RefCell<Value>,
}

/// `staticmethod` and `classmethod`.
pub(crate) struct Wrapped {
    pub(crate) function: Value,
    pub(crate) dict: RefCell<Option<Ref<Dict>>>,
}

/// A name of `__slots__`.
pub(crate) struct Slot {
    pub(crate) owner: Weak<Class>,
    /// The owner's name.
    pub(crate) class: Rc<str>,
    pub(crate) name: Rc<str>,
    pub(crate) index: usize,
}

impl Payload for BoundMethod {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(std::mem::replace(&mut self.function, Value::None));
        values.push(std::mem::replace(&mut self.receiver, Value::None));
    }
}

impl Payload for Property {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        for value in [&mut self.get, &mut self.set, &mut self.delete] {
            values.push(std::mem::replace(value, Value::None));
        }
        values.extend([&self.doc, &self.name].map(|part| part.replace(Value::None)));
    }
}

impl Payload for Wrapped {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(std::mem::replace(&mut self.function, Value::None));
        values.extend(self.dict.take().map(Value::Dict));
    }
}

impl Payload for Slot {}

/// A mapping that can only be read.
pub(crate) struct MappingProxy(pub(crate) Value);

impl Payload for MappingProxy {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(std::mem::replace(&mut self.0, Value::None));
    }
}

impl Heap {
    pub(crate) fn mapping_proxy(self: &Rc<Self>, mapping: Value) -> Value {
        Value::MappingProxy(self.immutable(MappingProxy(mapping)))
    }
}
