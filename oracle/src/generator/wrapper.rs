//! What `coroutine.__await__()` gives: an iterator that drives the coroutine.

use crate::generator::Generator;
use crate::heap::{Heap, Payload, Ref};
use crate::value::Value;
use std::cell::RefCell;
use std::rc::Rc;

pub(crate) struct CoroutineWrapper(pub(crate) RefCell<Option<Ref<Generator>>>);

impl Payload for CoroutineWrapper {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.extend(self.0.get_mut().take().map(Value::Generator));
    }
}

impl Heap {
    pub(crate) fn coroutine_wrapper(self: &Rc<Self>, coroutine: &Ref<Generator>) -> Value {
        Value::CoroutineWrapper(self.immutable(CoroutineWrapper(RefCell::new(Some(Rc::clone(coroutine))))))
    }
}
