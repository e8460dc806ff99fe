//! Instances of classes that a program made.

use crate::classes::Class;
use crate::heap::{Empty, Heap, Object, Payload, Ref};
use crate::value::{Dict, Value};
use std::cell::RefCell;
use std::rc::Rc;

pub(crate) struct Instance {
    pub(crate) class: RefCell<Rc<Class>>,
    /// `__dict__`, once something is in it.
    pub(crate) dict: RefCell<Option<Ref<Dict>>>,
    pub(crate) slots: RefCell<Vec<Option<Value>>>,
    /// What it is as the builtin type that its class derives from.
    pub(crate) base: RefCell<Option<Value>>,
}

impl Instance {
    fn take(&self, values: &mut Vec<Value>) {
        values.extend(self.base.borrow_mut().take());
        values.extend(self.dict.borrow_mut().take().map(Value::Dict));
        let slots: Vec<Value> = self.slots.borrow_mut().iter_mut().filter_map(Option::take).collect();
        if !slots.is_empty() && self.is_deque() {
            slots.iter().for_each(turn_around);
        }
        values.extend(slots);
    }

    fn is_deque(&self) -> bool {
        let is_deque = |class: &Class| class.in_c().is_some_and(|class| class.name == "deque");
        let class = self.class.borrow();
        is_deque(&class) || class.ancestors.borrow().iter().any(|class| is_deque(class))
    }
}

/// A list lets go of its last item first, a deque of its first.
fn turn_around(items: &Value) {
    if let Value::List(items) = items
        && Rc::strong_count(items) == 1
    {
        items.0.borrow_mut().reverse();
    }
}

impl Payload for Instance {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.take(values);
    }
}

impl Empty for Object<Instance> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.take(values);
    }
}

impl Heap {
    pub(crate) fn instance(self: &Rc<Self>, class: &Rc<Class>, base: Option<Value>) -> Value {
        Value::Instance(self.mutable(Instance {
            class: RefCell::new(Rc::clone(class)),
            dict: RefCell::default(),
            slots: RefCell::new(vec![None; class.slots]),
            base: RefCell::new(base.map(|base| base.as_builtin())),
        }))
    }

    /// The `__dict__` of a value that has one, made when it is first asked for.
    pub(crate) fn dict_of(self: &Rc<Self>, value: &Value) -> Option<Ref<Dict>> {
        let place = dict_place(value)?;
        let mut dict = place.borrow_mut();
        Some(Rc::clone(dict.get_or_insert_with(|| self.mutable(Dict::default()))))
    }
}

/// Where the `__dict__` of a value is, if it can have one.
pub(crate) fn dict_place(value: &Value) -> Option<&RefCell<Option<Ref<Dict>>>> {
    match value {
        Value::Instance(instance) if instance.class.borrow().has_dict => Some(&instance.dict),
        Value::Exception(exception) => Some(&exception.dict),
        Value::Function(function) if !function.is_in_c => Some(&function.dict),
        Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped) => Some(&wrapped.dict),
        _ => None,
    }
}
