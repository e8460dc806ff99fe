//! Generators, coroutines and async generators: frames that are left and entered again.
//!
//! The walk of such a frame runs on a stack of its own, so it is the same plain recursion as any other: at a `yield` the run
//! goes on where the generator was resumed. A generator that nothing refers to any more is closed (`dropped`) if it
//! has something to clean up; else it is resumed a last time, with the order to end at once: no Python code runs then.

mod anext;
mod asynchronous;
mod body;
mod dropped;
mod members;
mod resume;
mod wrapper;

pub(crate) use anext::{NextOrDefault, TABLES as ANEXT_TABLES, aiter, anext};
pub(crate) use asynchronous::{AsyncStep, TABLES as ASYNC_TABLES};
pub(crate) use body::{Order, Yielded, Yielder};
pub(crate) use members::TABLES;
pub(crate) use members::thrown;
pub(crate) use resume::{Step, inner_generator};
pub(crate) use wrapper::CoroutineWrapper;

use crate::classes::Kind;
use crate::error::ExceptionData;
use crate::heap::{Empty, Heap, HeapRef, Object, Payload, Ref};
use crate::value::{Str, Value};
use crate::walk::frame::Frame;
use body::Body;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What memory a generator counts for beside its values: a few pages of its stack.
const STACK_COUNTED: usize = 16 << 10;

pub(crate) struct Generator {
    pub(crate) flavor: Flavor,
    pub(crate) name: RefCell<Ref<Str>>,
    pub(crate) qualname: RefCell<Ref<Str>>,
    frame: RefCell<Ref<Frame>>,
    state: Cell<State>,
    /// Of an async generator: whether a step of it is being awaited, and whether it has ended or was closed.
    is_awaited: Cell<bool>,
    is_closed: Cell<bool>,
    /// Whether it was closed because nothing referred to it, which happens once.
    is_finalized: Cell<bool>,
    body: RefCell<Option<Body>>,
    /// What the frame itself is handling while it is suspended.
    handled: RefCell<Vec<Ref<ExceptionData>>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavor {
    Generator,
    Coroutine,
    AsyncGenerator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Created,
    Suspended,
    Running,
    Finished,
}

impl Flavor {
    /// As messages name it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Generator => "generator",
            Self::Coroutine => "coroutine",
            Self::AsyncGenerator => "async generator",
        }
    }

    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Generator => Kind::Generator,
            Self::Coroutine => Kind::Coroutine,
            Self::AsyncGenerator => Kind::AsyncGenerator,
        }
    }
}

impl Payload for Generator {
    fn bytes(&self) -> usize {
        STACK_COUNTED
    }

    /// A stack is memory once it is used.
    fn written(&self) -> usize {
        0
    }

    fn take_values(&mut self, values: &mut Vec<Value>) {
        abandon(self, values);
    }

    fn revived(&mut self, heap: &HeapRef) -> Option<Value> {
        (!heap.is_over() && self.has_cleanup()).then(|| self.moved(heap))
    }
}

impl Empty for Object<Generator> {
    fn empty(&self, values: &mut Vec<Value>) {
        abandon(self, values);
    }
}

/// Ends a generator without running any more of its code.
fn abandon(generator: &Generator, values: &mut Vec<Value>) {
    if generator.state.get() == State::Running {
        return;
    }
    generator.state.set(State::Finished);
    let body = generator.body.borrow_mut().take();
    if let Some(body) = body {
        body.abandon();
    }
    let handled = std::mem::take(&mut *generator.handled.borrow_mut());
    values.extend(handled.into_iter().map(Value::Exception));
}

impl Generator {
    pub(crate) fn new(flavor: Flavor, frame: &Ref<Frame>, name: Ref<Str>, qualname: Ref<Str>) -> Self {
        Self {
            flavor,
            name: RefCell::new(name),
            qualname: RefCell::new(qualname),
            frame: RefCell::new(Rc::clone(frame)),
            state: Cell::new(State::Created),
            is_awaited: Cell::new(false),
            is_closed: Cell::new(false),
            is_finalized: Cell::new(false),
            body: RefCell::new(None),
            handled: RefCell::default(),
        }
    }

    /// Its frame; once it is finished, one that only tells what code it was.
    pub(crate) fn frame(&self) -> Ref<Frame> {
        Rc::clone(&self.frame.borrow())
    }

    /// What it waits for by `yield from` or `await`.
    fn delegate(&self) -> Option<Value> {
        self.frame.borrow().delegate.borrow().clone()
    }

    /// Ends it. Its frame lives on only where somebody else knows it.
    fn finish(&self, heap: &HeapRef) {
        self.state.set(State::Finished);
        let frame = self.frame();
        // Known here, and to the generator.
        if Rc::strong_count(&frame) > 2 {
            *self.frame.borrow_mut() = frame.emptied(heap);
            return;
        }
        let mut values = Vec::new();
        frame.unbind(&mut values);
        values.extend(frame.back.borrow_mut().take().map(Value::Frame));
        drop(values);
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.state.get() == State::Finished
    }

    pub(crate) fn is_suspended(&self) -> bool {
        self.state.get() == State::Suspended
    }
}

impl Heap {
    pub(crate) fn generator(
        self: &Rc<Self>,
        flavor: Flavor,
        frame: &Ref<Frame>,
        name: Ref<Str>,
        qualname: Ref<Str>,
    ) -> Value {
        let generator = self.mutable(Generator::new(flavor, frame, name, qualname));
        *frame.generator.borrow_mut() = Rc::downgrade(&generator);
        Value::Generator(generator)
    }
}
