//! What the values of Python's containers and texts are to the heap: their bytes, and the values that they hold.

use super::{BigIntBytes, Dict, Float, Iter, List, Set, Slice, Str, Tuple, Value, Variable};
use crate::heap::{Empty, Object, Payload};
use crate::member::BoundMember;

impl Payload for BigIntBytes {
    fn bytes(&self) -> usize {
        self.0
    }
}

impl Payload for Float {}

impl Payload for Str {
    fn bytes(&self) -> usize {
        self.text.len()
    }
}

impl Payload for Tuple {
    fn bytes(&self) -> usize {
        std::mem::size_of_val(&*self.0)
    }

    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.extend(std::mem::take(&mut self.0));
    }
}

impl Payload for List {
    fn bytes(&self) -> usize {
        self.0.borrow().capacity() * std::mem::size_of::<Value>()
    }

    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.append(self.0.get_mut());
    }
}

impl Empty for Object<List> {
    fn empty(&self, values: &mut Vec<Value>) {
        values.append(&mut self.0.borrow_mut());
    }
}

impl Payload for Dict {
    fn bytes(&self) -> usize {
        self.0.borrow().bytes()
    }

    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.0.get_mut().take_values(values);
    }
}

impl Empty for Object<Dict> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.0.borrow_mut().take_values(values);
    }
}

impl Payload for Set {
    fn bytes(&self) -> usize {
        self.0.borrow().bytes()
    }

    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.0.get_mut().take_values(values);
    }
}

impl Empty for Object<Set> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.0.borrow_mut().take_values(values);
    }
}

impl Payload for Slice {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.extend(self.0.iter_mut().map(|value| std::mem::replace(value, Value::None)));
    }
}

impl Payload for Variable {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.extend(self.0.get_mut().take());
    }
}

impl Empty for Object<Variable> {
    fn empty(&self, values: &mut Vec<Value>) {
        values.extend(self.0.borrow_mut().take());
    }
}

impl Payload for BoundMember {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(std::mem::replace(&mut self.receiver, Value::None));
    }
}

impl Payload for Iter {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.0.get_mut().take_values(values);
    }
}
