//! What classes hold that binds: methods, properties, class and static methods, slots.

use crate::classes::Class;
use crate::heap::{Empty, Heap, Object, Payload, Ref};
use crate::value::{Dict, Value};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// A callable with the object that it was looked up on.
pub(crate) struct BoundMethod {
    pub(crate) function: Value,
    pub(crate) receiver: Value,
}

/// `property`: getter, setter, deleter and doc, `None` where there is none.
pub(crate) struct Property {
    pub(crate) get: RefCell<Value>,
    pub(crate) set: RefCell<Value>,
    pub(crate) delete: RefCell<Value>,
    pub(crate) doc: RefCell<Value>,
    /// Whether the text is the getter's.
    pub(crate) has_doc_of_getter: Cell<bool>,
    /// What `__set_name__` told, for messages.
    pub(crate) name: RefCell<Option<Value>>,
}

/// `staticmethod` and `classmethod`.
pub(crate) struct Wrapped {
    pub(crate) function: RefCell<Value>,
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
        self.take_parts(values);
    }
}

impl Empty for Object<Property> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.take_parts(values);
    }
}

impl Property {
    pub(crate) fn new() -> Self {
        let [get, set, delete, doc] = [const { RefCell::new(Value::None) }; 4];
        Self { get, set, delete, doc, has_doc_of_getter: Cell::new(false), name: RefCell::default() }
    }

    fn take_parts(&self, values: &mut Vec<Value>) {
        let parts = [&self.get, &self.set, &self.delete, &self.doc];
        values.extend(parts.into_iter().map(|part| part.replace(Value::None)));
        values.extend(self.name.take());
    }
}

impl Payload for Wrapped {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.take_parts(values);
    }
}

impl Empty for Object<Wrapped> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.take_parts(values);
    }
}

impl Wrapped {
    fn take_parts(&self, values: &mut Vec<Value>) {
        values.push(self.function.replace(Value::None));
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
