//! Resuming a generator: `send`, `throw` and `close` as `genobject.c` has them, for all flavors.

use crate::classes::Kind;
use crate::error::{ExceptionData, Res, Throw};
use crate::generator::body::{Body, Order, Progress, Yielded};
use crate::generator::members::thrown;
use crate::generator::{Flavor, Generator, State};
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use std::rc::Rc;

/// How far a generator came.
pub(crate) enum Step {
    Yielded(Value),
    /// The next item of an async generator.
    Item(Value),
    Returned(Value),
}

impl Interpreter {
    /// `send` without the StopIteration at the end.
    pub(crate) fn send(&self, generator: &Ref<Generator>, value: Value) -> Res<Step> {
        self.check_not_running(generator)?;
        match generator.state.get() {
            State::Created if !matches!(value, Value::None) => {
                let word = generator.flavor.word();
                Err(self.heap.type_error(format!("can't send non-None value to a just-started {word}")))
            }
            State::Finished if generator.flavor == Flavor::Coroutine => Err(self.reused_coroutine()),
            State::Finished => Ok(Step::Returned(Value::None)),
            _ => self.enter(generator, Order::Send(value)),
        }
    }

    /// `throw`.
    pub(crate) fn throw_into(&self, generator: &Ref<Generator>, exception: &Ref<ExceptionData>) -> Res<Step> {
        self.check_not_running(generator)?;
        let thrown = Throw::Exception(Rc::clone(exception));
        match generator.state.get() {
            State::Finished if generator.flavor == Flavor::Coroutine => Err(self.reused_coroutine()),
            State::Finished => Err(thrown),
            State::Created => {
                exception.is_new.set(false);
                let frame = generator.frame();
                self.heap.note_traceback(exception, &frame, frame.first_line());
                *frame.back.borrow_mut() = self.top_frame();
                generator.finish(&self.heap);
                Err(thrown)
            }
            State::Suspended | State::Running => {
                let order = self.throwing_order(generator, exception)?;
                self.enter(generator, order)
            }
        }
    }

    /// What is thrown goes to what the generator delegates to, which is asked before the generator is entered; if that has no `throw`, or
    /// is to be closed, to the generator itself.
    fn throwing_order(&self, generator: &Ref<Generator>, exception: &Ref<ExceptionData>) -> Res<Order> {
        let thrown = || Throw::Exception(Rc::clone(exception));
        let Some(delegate) = generator.delegate() else { return Ok(Order::Throw(thrown())) };
        if exception.is_a(Kind::GeneratorExit) {
            generator.state.set(State::Running);
            let closed = self.close_delegate(&delegate);
            generator.state.set(State::Suspended);
            return Ok(Order::Throw(closed.err().unwrap_or_else(thrown)));
        }
        if inner_generator(&delegate).is_some() {
            return Ok(Order::PassThrow(Rc::clone(exception)));
        }
        let method = self.heap.optional_attribute(&delegate, "throw")?;
        Ok(method.map_or_else(
            || Order::Throw(thrown()),
            |method| Order::Call(method, vec![Value::Exception(Rc::clone(exception))]),
        ))
    }

    fn close_delegate(&self, delegate: &Value) -> Res<()> {
        if let Some(inner) = inner_generator(delegate) {
            return self.close(inner).map(drop);
        }
        match self.heap.optional_attribute(delegate, "close") {
            Ok(Some(method)) => self.heap.call(&method, Vec::new()).map(drop),
            // CPython only reports what the search for the method raises.
            Ok(None) | Err(Throw::Exception(_)) => Ok(()),
            Err(stop @ Throw::Stop(_)) => Err(stop),
        }
    }

    /// `throw` with just what it was given: of generators that delegate to one another, the last makes the exception.
    pub(crate) fn pass_into(&self, generator: &Ref<Generator>, given: Vec<Value>) -> Res<Step> {
        self.check_not_running(generator)?;
        let Some(delegate) = generator.delegate() else {
            let exception = thrown(self, "throw", Arguments { positional: given, keywords: Vec::new() })?;
            return self.throw_into(generator, &exception);
        };
        let method = match inner_generator(&delegate) {
            Some(_) => None,
            None => self.heap.optional_attribute(&delegate, "throw")?,
        };
        // The generator may let go of it.
        drop(delegate);
        let order = match method {
            Some(method) => Order::Call(method, given),
            None => Order::PassOn(given),
        };
        self.enter(generator, order)
    }

    /// `close`; the value that the generator returns.
    pub(crate) fn close(&self, generator: &Ref<Generator>) -> Res {
        self.check_not_running(generator)?;
        match generator.state.get() {
            State::Finished => return Ok(Value::None),
            State::Created => {
                generator.state.set(State::Finished);
                return Ok(Value::None);
            }
            State::Suspended | State::Running => {}
        }
        let exit = self.heap.exception(Kind::GeneratorExit, Vec::new());
        match self.throw_into(generator, &exit) {
            Ok(Step::Yielded(_) | Step::Item(_)) => {
                let word = generator.flavor.word();
                Err(self.heap.error(Kind::RuntimeError, format!("{word} ignored GeneratorExit")))
            }
            Ok(Step::Returned(value)) => Ok(value),
            Err(Throw::Exception(error)) if error.is_a(Kind::GeneratorExit) => Ok(Value::None),
            Err(error) => Err(error),
        }
    }

    fn check_not_running(&self, generator: &Ref<Generator>) -> Res<()> {
        if generator.state.get() != State::Running {
            return Ok(());
        }
        Err(self.heap.value_error(format!("{} already executing", generator.flavor.word())))
    }

    fn reused_coroutine(&self) -> Throw {
        self.heap.error(Kind::RuntimeError, "cannot reuse already awaited coroutine")
    }

    fn enter(&self, generator: &Ref<Generator>, order: Order) -> Res<Step> {
        if let Err(error) = self.check_recursion() {
            generator.finish(&self.heap);
            let body = generator.body.borrow_mut().take();
            if let Some(body) = body {
                body.abandon();
            }
            return Err(error);
        }
        let frame = generator.frame();
        let suspended = generator.body.borrow_mut().take();
        let body = match suspended {
            Some(body) => body,
            None => Body::new(self, &frame)?,
        };
        generator.state.set(State::Running);
        self.frames.borrow_mut().push(Rc::clone(&frame));
        let outer = self.handled.borrow().len();
        frame.handled_outside.set(outer);
        self.handled.borrow_mut().append(&mut generator.handled.borrow_mut());
        let progress = body.resume(self, order);
        *generator.handled.borrow_mut() = self.handled.borrow_mut().split_off(outer);
        if matches!(progress, Progress::Ended(_)) {
            self.leave_frame(&frame);
        }
        self.frames.borrow_mut().pop();
        drop(frame);
        match progress {
            Progress::Yielded(body, yielded) => {
                *generator.body.borrow_mut() = Some(body);
                generator.state.set(State::Suspended);
                Ok(match yielded {
                    Yielded::Value(value) => Step::Yielded(value),
                    Yielded::Item(value) => Step::Item(value),
                })
            }
            Progress::Ended(result) => {
                generator.finish(&self.heap);
                self.checked_end(generator, result).map(Step::Returned)
            }
        }
    }

    /// StopIteration must not leave a generator: it would look like its end (PEP 479).
    fn checked_end(&self, generator: &Ref<Generator>, result: Res) -> Res {
        let Err(Throw::Exception(error)) = &result else { return result };
        let name = if error.is_a(Kind::StopIteration) {
            "StopIteration"
        } else if error.is_a(Kind::StopAsyncIteration) && generator.flavor == Flavor::AsyncGenerator {
            "StopAsyncIteration"
        } else {
            return result;
        };
        let message = self.heap.str(format!("{} raised {name}", generator.flavor.word()));
        let outer = self.heap.exception(Kind::RuntimeError, vec![message]);
        outer.is_new.set(false);
        outer.suppress_context.set(true);
        *outer.cause.borrow_mut() = Some(Rc::clone(error));
        *outer.context.borrow_mut() = Some(Rc::clone(error));
        Err(Throw::Exception(outer))
    }

    /// The end of a generator as its caller sees it.
    pub(crate) fn stop_iteration(&self, generator: &Ref<Generator>, value: Value) -> Throw {
        let kind = match generator.flavor {
            Flavor::AsyncGenerator => Kind::StopAsyncIteration,
            Flavor::Generator | Flavor::Coroutine => Kind::StopIteration,
        };
        let args = if matches!(value, Value::None) { Vec::new() } else { vec![value] };
        self.heap.throw(kind, args)
    }
}

/// The generator or coroutine that a delegate is: what is thrown is passed on to it as it is.
pub(crate) fn inner_generator(delegate: &Value) -> Option<&Ref<Generator>> {
    match delegate {
        Value::Generator(inner) if inner.flavor != Flavor::AsyncGenerator => Some(inner),
        _ => None,
    }
}
