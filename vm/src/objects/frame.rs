//! Frames as objects of the program. While the frame lives, the object refers to it; then it keeps what the frame held.

use super::function::Function;
use super::generator::Generator;
use super::{Handle, Object};
use crate::frames::Activation;
use crate::generators::has_cleanup;
use crate::heap::{Heap, Marker, header};
use crate::machine::CodeData;
use std::cell::{Cell, RefCell};
use stencils::frame::Frame;
use stencils::generator::GeneratorObject;
use stencils::object::{Header, Kind, LoadedCode};
use stencils::value::Value;

/// A frame object.
#[repr(C)]
pub(crate) struct FrameObject {
    header: Header,
    /// The frame; null once it has ended.
    frame: Cell<*mut Frame>,
    code: *mut LoadedCode,
    /// The function; NULL for a module.
    function: Value,
    /// `f_globals`.
    pub(crate) globals: Value,
    /// `f_builtins`.
    pub(crate) builtins: Value,
    /// The namespace of a class or module body, or NULL.
    pub(crate) namespace: Value,
    /// Names that were set in `f_locals` and are no variables: a dict or NULL.
    pub(crate) extra: Cell<Value>,
    /// Once it has ended: the object of the caller's frame, or NULL.
    back: Cell<Value>,
    /// Once it has ended: the index of the last instruction.
    index: Cell<usize>,
    /// Once it has ended: its slots.
    locals: RefCell<Vec<Value>>,
    /// What the program has set, to no effect: nothing is traced.
    pub(crate) tracing: Tracing,
}

/// `f_trace`, `f_trace_lines` and `f_trace_opcodes`.
pub(crate) struct Tracing {
    pub(crate) function: Cell<Value>,
    pub(crate) lines: Cell<bool>,
    pub(crate) opcodes: Cell<bool>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for FrameObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[self.function, self.globals, self.builtins, self.namespace]);
        marker.visit(self.value_of_code());
        marker.visit_all(&[self.extra.get(), self.back.get(), self.tracing.function.get()]);
        marker.visit_all(self.locals.borrow().iter());
        // It does not own the generator, but if that goes it takes over what its frame holds.
        let generator = self.generator().filter(|&generator| !marker.is_for_closing() || !has_cleanup(generator));
        generator.into_iter().for_each(|generator| marker.visit(generator.value()));
    }
}

impl FrameObject {
    /// The generator, coroutine or async generator whose frame it is, unless that has ended.
    pub(crate) fn generator(&self) -> Option<Generator> {
        let frame = self.frame.get();
        // SAFETY: a frame that is not null lives, and that of a generator lies in it.
        let is_generator = !frame.is_null() && unsafe { (*frame).is_generator };
        // SAFETY: as above.
        is_generator.then(|| Value::pointer(unsafe { GeneratorObject::of(frame) })).and_then(Generator::from_value)
    }

    fn value_of_code(&self) -> Value {
        // SAFETY: a frame object keeps its code alive.
        unsafe { CodeData::of(self.code) }.value()
    }
}

/// A frame object.
pub(crate) type FrameValue = Handle<FrameObject>;

impl FrameValue {
    /// The frame object that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Frame)
    }

    /// The object of a live frame.
    pub(crate) fn of_frame(heap: &mut Heap, frame: Activation) -> Value {
        let known = frame.object();
        if !known.is_null() {
            return known;
        }
        let object = heap.place(FrameObject {
            header: header(Kind::Frame),
            frame: Cell::new(frame.frame()),
            code: frame.code().loaded(),
            function: frame.function().map_or(Value::NULL, Function::value),
            globals: frame.globals(),
            builtins: frame.builtins(),
            namespace: frame.namespace(),
            extra: Cell::new(Value::NULL),
            back: Cell::new(Value::NULL),
            index: Cell::new(0),
            locals: RefCell::default(),
            tracing: Tracing { function: Cell::new(Value::NONE), lines: Cell::new(true), opcodes: Cell::new(false) },
        });
        frame.set_object(object);
        let generator = Self::from_value(object).and_then(|object| object.generator());
        generator.into_iter().for_each(|generator| heap.changes(generator.value()));
        object
    }

    /// The frame, unless it has ended.
    pub(crate) fn activation(self) -> Option<Activation> {
        let frame = self.frame.get();
        // SAFETY: the frame is live: `detach` is called before it goes.
        (!frame.is_null()).then(|| unsafe { Activation::new(frame) })
    }

    /// Takes over what the frame holds, as it is about to go.
    pub(crate) fn detach(self, frame: Activation, back: Value) {
        self.locals.replace(frame.locals().to_vec());
        self.index.set(frame.index());
        self.back.set(back);
        self.frame.set(std::ptr::null_mut());
    }

    /// What runs, or ran.
    pub(crate) fn code<'a>(self) -> &'a CodeData {
        // SAFETY: a frame object keeps its code alive.
        unsafe { CodeData::of((*self.as_ptr()).code) }
    }

    /// Once it has ended: the object of the caller's frame, or NULL.
    pub(crate) fn back(self) -> Value {
        self.back.get()
    }

    /// The index of the instruction that runs, or ran last.
    pub(crate) fn index(self) -> usize {
        self.activation().map_or_else(|| self.index.get(), Activation::index)
    }

    /// The slots of `localsplus` as they are.
    pub(crate) fn slots(self) -> Vec<Value> {
        self.activation().map_or_else(|| self.locals.borrow().clone(), |frame| frame.locals().to_vec())
    }

    /// Sets a slot.
    pub(crate) fn set_slot(self, index: usize, value: Value) {
        match self.activation() {
            Some(frame) => frame.set_local(index, value),
            None => {
                if let Some(slot) = self.locals.borrow_mut().get_mut(index) {
                    *slot = value;
                }
            }
        }
    }
}

/// The variables of a frame as a mapping.
#[repr(C)]
pub(crate) struct ProxyObject {
    header: Header,
    /// The frame object.
    pub(crate) frame: Value,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ProxyObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit(self.frame);
    }
}

impl ProxyObject {
    /// The variables of a frame object as a mapping. Like an instance of a class that a program defined it has its operators from its
    /// class alone.
    pub(crate) fn place(heap: &mut Heap, class: Value, frame: Value) -> Value {
        let kind = Kind(Kind::FrameLocalsProxy.0 | Kind::SUBCLASS);
        heap.place_instance(Self { header: header(kind), frame }, class)
    }
}
