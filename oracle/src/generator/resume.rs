//! Resuming a generator: `send`, `throw` and `close` as `genobject.c` has them, for all flavors.

use crate::classes::Kind;
use crate::error::{ExceptionData, Res, Throw};
use crate::generator::body::{Body, Order, Progress, Yielded};
use crate::generator::{Flavor, Generator, State};
use crate::heap::Ref;
use crate::interpreter::Interpreter;
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
                generator.state.set(State::Finished);
                exception.is_new.set(false);
                self.heap.note_traceback(exception, &generator.frame, generator.frame.first_line());
                Err(thrown)
            }
            State::Suspended | State::Running => self.enter(generator, Order::Throw(thrown)),
        }
    }

    /// `throw` with just what it was given, to a generator that delegates in the end to what is none.
    pub(crate) fn pass_into(&self, generator: &Ref<Generator>, given: Vec<Value>) -> Res<Step> {
        self.check_not_running(generator)?;
        self.enter(generator, Order::PassOn(given))
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
            generator.state.set(State::Finished);
            let body = generator.body.borrow_mut().take();
            if let Some(body) = body {
                body.abandon();
            }
            return Err(error);
        }
        let suspended = generator.body.borrow_mut().take();
        let body = match suspended {
            Some(body) => body,
            None => Body::new(self, &generator.frame)?,
        };
        generator.state.set(State::Running);
        self.frames.borrow_mut().push(Rc::clone(&generator.frame));
        let outer = self.handled.borrow().len();
        generator.frame.handled_outside.set(outer);
        self.handled.borrow_mut().append(&mut generator.handled.borrow_mut());
        let progress = body.resume(self, order);
        *generator.handled.borrow_mut() = self.handled.borrow_mut().split_off(outer);
        if matches!(progress, Progress::Ended(_)) {
            self.leave_frame(&generator.frame);
        }
        let frame = self.frames.borrow_mut().pop();
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
                generator.state.set(State::Finished);
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
