//! A frame: the variables of one running function, or of the comprehensions of the module.

use crate::heap::{HeapRef, Ref};
use crate::scope::{Scope, ScopeId, Slot};
use crate::value::{Value, Variable};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub(crate) struct Frame {
    pub(crate) name: Rc<str>,
    /// The function's own scope.
    pub(crate) owner: ScopeId,
    /// The scope in which names are read now: the own one, or that of a comprehension.
    pub(crate) scope: Cell<ScopeId>,
    places: RefCell<Vec<Place>>,
}

/// Where a variable's value is.
enum Place {
    Own(Option<Value>),
    Shared(Ref<Variable>),
}

impl Frame {
    pub(crate) fn new(heap: &HeapRef, scope: &Scope<'_>, id: ScopeId) -> Self {
        let places = scope.slots.iter().map(|slot| Place::unbound(heap, slot)).collect();
        Self { name: Rc::clone(&scope.name), owner: id, scope: Cell::new(id), places: RefCell::new(places) }
    }

    pub(crate) fn get(&self, slot: usize) -> Option<Value> {
        match &self.places.borrow()[slot] {
            Place::Own(value) => value.clone(),
            Place::Shared(variable) => variable.0.borrow().clone(),
        }
    }

    /// Binds a variable, or unbinds it with `None`; the value that it had.
    pub(crate) fn set(&self, slot: usize, value: Option<Value>) -> Option<Value> {
        match &mut self.places.borrow_mut()[slot] {
            Place::Own(place) => std::mem::replace(place, value),
            Place::Shared(variable) => variable.0.replace(value),
        }
    }

    /// Forgets a variable: what shares it keeps the old one.
    pub(crate) fn renew(&self, heap: &HeapRef, slot: usize, kind: &Slot) {
        let old = std::mem::replace(&mut self.places.borrow_mut()[slot], Place::unbound(heap, kind));
        drop(old);
    }

    /// The variable itself, for a function that shares it.
    pub(crate) fn variable(&self, slot: usize) -> Option<Ref<Variable>> {
        match &self.places.borrow()[slot] {
            Place::Own(_) => None,
            Place::Shared(variable) => Some(Rc::clone(variable)),
        }
    }

    pub(crate) fn share(&self, slot: usize, variable: &Ref<Variable>) {
        self.places.borrow_mut()[slot] = Place::Shared(Rc::clone(variable));
    }
}

impl Place {
    fn unbound(heap: &HeapRef, slot: &Slot) -> Self {
        if slot.is_shared { Self::Shared(heap.variable(None)) } else { Self::Own(None) }
    }
}
