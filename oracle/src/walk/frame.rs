//! A frame: the variables of one run of a code object, and what it is a run of.

use crate::function::Function;
use crate::generator::Generator;
use crate::heap::{Empty, HeapRef, Object, Payload, Ref};
use crate::scope::{Scope, ScopeId, Slot, Unit};
use crate::value::{Dict, Value, Variable};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

pub(crate) struct Frame {
    pub(crate) name: Rc<str>,
    pub(crate) unit: Rc<Unit>,
    /// The code's own scope.
    pub(crate) owner: ScopeId,
    /// The scope in which names are read now: the own one, or that of a comprehension.
    pub(crate) scope: Cell<ScopeId>,
    pub(crate) globals: Ref<Dict>,
    /// Where the names of a class body or a text live, if that is not the globals.
    pub(crate) namespace: RefCell<Option<Value>>,
    /// What a program has put into `f_locals` beside the variables.
    pub(crate) extra: RefCell<Option<Ref<Dict>>>,
    /// The line that runs.
    pub(crate) line: Cell<u32>,
    /// The function, if it is one that runs.
    pub(crate) function: RefCell<Option<Ref<Function>>>,
    /// The frame that called, once this one is left.
    pub(crate) back: RefCell<Option<Ref<Frame>>>,
    /// What a suspended generator waits for.
    pub(crate) delegate: RefCell<Option<Value>>,
    /// The `try` and `with` statements in which it is.
    pub(crate) guards: Cell<u32>,
    /// Whether it is that of a generator that can be awaited.
    pub(crate) is_awaitable: Cell<bool>,
    /// How many exceptions were being handled when the frame was entered last.
    pub(crate) handled_outside: Cell<usize>,
    /// The generator, coroutine or async generator that it is the frame of.
    pub(crate) generator: RefCell<Weak<Object<Generator>>>,
    pub(crate) tracing: Tracing,
    places: RefCell<Vec<Place>>,
}

/// `f_trace`, `f_trace_lines` and `f_trace_opcodes`: set to no effect, as nothing is traced.
pub(crate) struct Tracing {
    pub(crate) function: RefCell<Value>,
    pub(crate) lines: Cell<bool>,
    pub(crate) opcodes: Cell<bool>,
}

/// Where a variable's value is.
enum Place {
    Own(Option<Value>),
    Shared(Ref<Variable>),
}

impl Payload for Frame {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.clear(values);
        values.extend(self.back.get_mut().take().map(Value::Frame));
        values.extend(self.function.get_mut().take().map(Value::Function));
    }
}

impl Empty for Object<Frame> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.clear(values);
        values.extend(self.back.borrow_mut().take().map(Value::Frame));
        values.extend(self.function.borrow_mut().take().map(Value::Function));
    }
}

impl Frame {
    /// Runs what a `try` or `with` statement guards.
    pub(crate) fn guarded<T>(&self, inside: impl FnOnce() -> T) -> T {
        self.guards.set(self.guards.get() + 1);
        let result = inside();
        self.guards.set(self.guards.get() - 1);
        result
    }

    pub(crate) fn new(heap: &HeapRef, unit: &Rc<Unit>, id: ScopeId, globals: &Ref<Dict>) -> Ref<Self> {
        let scope = unit.program().scope(id);
        let places = scope.slots.iter().map(|slot| Place::unbound(heap, slot)).collect();
        heap.mutable(Self {
            name: Rc::clone(&scope.name),
            unit: Rc::clone(unit),
            owner: id,
            scope: Cell::new(id),
            globals: Rc::clone(globals),
            namespace: RefCell::default(),
            extra: RefCell::default(),
            line: Cell::new(scope.first_line),
            function: RefCell::default(),
            back: RefCell::default(),
            delegate: RefCell::default(),
            guards: Cell::new(0),
            is_awaitable: Cell::new(false),
            handled_outside: Cell::new(0),
            generator: RefCell::default(),
            tracing: Tracing { function: RefCell::new(Value::None), lines: Cell::new(true), opcodes: Cell::new(false) },
            places: RefCell::new(places),
        })
    }

    /// A new frame of the same code.
    pub(crate) fn emptied(&self, heap: &HeapRef) -> Ref<Self> {
        let frame = Self::new(heap, &self.unit, self.owner, &self.globals);
        frame.is_awaitable.set(self.is_awaitable.get());
        frame
    }

    /// What it refers to goes into `values`.
    fn clear(&self, values: &mut Vec<Value>) {
        self.unbind(values);
        values.extend(self.delegate.borrow_mut().take());
        values.extend(self.namespace.borrow_mut().take());
    }

    /// Unbinds all variables; those that others share keep their values.
    pub(crate) fn unbind(&self, values: &mut Vec<Value>) {
        for place in self.places.borrow_mut().iter_mut() {
            match std::mem::replace(place, Place::Own(None)) {
                Place::Own(value) => values.extend(value),
                Place::Shared(variable) => values.extend(Rc::into_inner(variable).and_then(|it| it.0.take())),
            }
        }
        values.extend(self.extra.borrow_mut().take().map(Value::Dict));
        values.push(self.tracing.function.replace(Value::None));
    }

    /// Where the scope sees a class, names are looked up in what the class was made from.
    pub(crate) fn see_class(&self) {
        if self.owner_scope().sees_class {
            *self.namespace.borrow_mut() = self.get_named("__classdict__");
        }
    }

    pub(crate) fn first_line(&self) -> u32 {
        self.owner_scope().first_line
    }

    /// The scope of the code itself.
    pub(crate) fn owner_scope(&self) -> &Scope<'_> {
        self.unit.program().scope(self.owner)
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
