//! Asynchronous generators: what `asend`, `athrow` and `aclose` give to be awaited (Objects/genobject.c).

use crate::classes::Kind;
use crate::error::{ExceptionRef, Res, Throw};
use crate::generator::members::{NAME, QUALNAME, code, delegate, frame, generator, is_suspended, thrown};
use crate::generator::{Generator, Step};
use crate::heap::{Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::Value;
use std::cell::Cell;
use std::rc::Rc;

/// One step of an asynchronous generator, to be awaited.
pub(crate) struct AsyncStep {
    generator: Ref<Generator>,
    order: AsyncOrder,
    state: Cell<State>,
}

enum AsyncOrder {
    Send(Value),
    /// The arguments of `athrow`, which are looked at when the step begins.
    Throw(Vec<Value>),
    Close,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Created,
    Started,
    Closed,
}

impl Payload for AsyncStep {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(Value::Generator(Rc::clone(&self.generator)));
        match std::mem::replace(&mut self.order, AsyncOrder::Close) {
            AsyncOrder::Send(value) => values.push(value),
            AsyncOrder::Throw(arguments) => values.extend(arguments),
            AsyncOrder::Close => {}
        }
    }
}

impl AsyncStep {
    pub(crate) fn kind(&self) -> Kind {
        match self.order {
            AsyncOrder::Send(_) => Kind::AsyncGeneratorASend,
            AsyncOrder::Throw(_) | AsyncOrder::Close => Kind::AsyncGeneratorAThrow,
        }
    }

    fn is_send(&self) -> bool {
        matches!(self.order, AsyncOrder::Send(_))
    }
}

pub(crate) const TABLES: &[(Kind, &[Member])] =
    &[(Kind::AsyncGenerator, GENERATOR), (Kind::AsyncGeneratorASend, STEP), (Kind::AsyncGeneratorAThrow, STEP)];

const GENERATOR: &[Member] = &[
    Member::method("__aiter__", |_, this, _| Ok(this.clone())),
    Member::method("__anext__", |i, this, _| Ok(step(i, this, AsyncOrder::Send(Value::None)))),
    Member::method("asend", |i, this, arguments| {
        let value = arguments.one(&i.heap, "async_generator.asend")?;
        Ok(step(i, this, AsyncOrder::Send(value)))
    }),
    Member::method("athrow", |i, this, arguments| {
        if !arguments.keywords.is_empty() {
            return Err(i.heap.type_error("async_generator.athrow() takes no keyword arguments"));
        }
        Ok(step(i, this, AsyncOrder::Throw(arguments.positional)))
    }),
    Member::method("aclose", |i, this, arguments| {
        arguments.none(&i.heap, "async_generator.aclose")?;
        Ok(step(i, this, AsyncOrder::Close))
    }),
    Member::attribute("ag_frame", frame),
    Member::attribute("ag_running", |_, this| Ok(Value::Bool(generator(this).is_awaited.get()))),
    Member::attribute("ag_suspended", is_suspended),
    Member::attribute("ag_await", delegate),
    Member::attribute("ag_code", code),
    NAME,
    QUALNAME,
];

const STEP: &[Member] = &[
    Member::method("__await__", |_, this, _| Ok(this.clone())),
    Member::method("__iter__", |_, this, _| Ok(this.clone())),
    Member::method("__next__", |i, this, _| i.async_send(async_step(this), Value::None)),
    Member::method("send", |i, this, arguments| {
        let value = arguments.one(&i.heap, &format!("{}.send", this.type_name()))?;
        i.async_send(async_step(this), value)
    }),
    Member::method("throw", |i, this, arguments: Arguments| {
        let exception = thrown(i, "throw", arguments)?;
        i.async_throw(async_step(this), &exception)
    }),
    Member::method("close", |i, this, arguments| {
        arguments.none(&i.heap, &format!("{}.close", this.type_name()))?;
        i.async_close(async_step(this))
    }),
];

fn async_step(value: &Value) -> &Ref<AsyncStep> {
    match value {
        Value::AsyncStep(step) => step,
        _ => unreachable!("members are given values of their class"),
    }
}

fn step(interpreter: &Interpreter, this: &Value, order: AsyncOrder) -> Value {
    let generator = Rc::clone(generator(this));
    Value::AsyncStep(interpreter.heap.immutable(AsyncStep { generator, order, state: Cell::new(State::Created) }))
}

impl Interpreter {
    fn async_send(&self, step: &Ref<AsyncStep>, value: Value) -> Res {
        let generator = &step.generator;
        self.check_not_awaited(step)?;
        if !step.is_send() && generator.is_finished() {
            step.state.set(State::Closed);
            return Err(self.heap.throw(Kind::StopIteration, Vec::new()));
        }
        let is_first = step.state.get() == State::Created;
        if is_first {
            self.begin_step(step, &value)?;
        }
        let result = match &step.order {
            AsyncOrder::Send(first) if is_first && matches!(value, Value::None) => self.send(generator, first.clone()),
            AsyncOrder::Send(_) => self.send(generator, value),
            _ if !is_first => self.send(generator, value),
            AsyncOrder::Throw(arguments) => {
                let arguments = Arguments { positional: arguments.clone(), keywords: Vec::new() };
                thrown(self, "athrow", arguments).and_then(|exception| self.throw_into(generator, &exception))
            }
            AsyncOrder::Close => {
                generator.is_closed.set(true);
                let exit = self.heap.exception(Kind::GeneratorExit, Vec::new());
                self.throw_into(generator, &exit)
            }
        };
        self.end_step(step, result)
    }

    fn async_throw(&self, step: &Ref<AsyncStep>, exception: &ExceptionRef) -> Res {
        self.check_not_awaited(step)?;
        if step.state.get() == State::Created {
            self.begin_step(step, &Value::None)?;
        }
        let result = self.throw_into(&step.generator, exception);
        self.end_step(step, result)
    }

    fn async_close(&self, step: &Ref<AsyncStep>) -> Res {
        if step.state.get() == State::Closed {
            return Ok(Value::None);
        }
        let exit = self.heap.exception(Kind::GeneratorExit, Vec::new());
        match self.async_throw(step, &exit) {
            Ok(_) => Err(self.heap.error(Kind::RuntimeError, "coroutine ignored GeneratorExit")),
            Err(Throw::Exception(error)) if is_end(&error) || error.is_a(Kind::StopIteration) => Ok(Value::None),
            Err(error) => Err(error),
        }
    }

    fn check_not_awaited(&self, step: &AsyncStep) -> Res<()> {
        if step.state.get() != State::Closed {
            return Ok(());
        }
        let what = if step.is_send() { "__anext__()/asend()" } else { "aclose()/athrow()" };
        Err(self.heap.error(Kind::RuntimeError, format!("cannot reuse already awaited {what}")))
    }

    fn begin_step(&self, step: &AsyncStep, sent: &Value) -> Res<()> {
        let generator = &step.generator;
        if generator.is_awaited.get() {
            step.state.set(State::Closed);
            let method = match step.order {
                AsyncOrder::Send(_) => "anext()",
                AsyncOrder::Throw(_) => "athrow()",
                AsyncOrder::Close => "aclose()",
            };
            let text = format!("{method}: asynchronous generator is already running");
            return Err(self.heap.error(Kind::RuntimeError, text));
        }
        if !step.is_send() && generator.is_closed.get() {
            step.state.set(State::Closed);
            return Err(self.heap.throw(Kind::StopAsyncIteration, Vec::new()));
        }
        if !step.is_send() && !matches!(sent, Value::None) {
            let text = "can't send non-None value to a just-started coroutine";
            return Err(self.heap.error(Kind::RuntimeError, text));
        }
        step.state.set(State::Started);
        generator.is_awaited.set(true);
        Ok(())
    }

    /// An item ends the step, by StopIteration; what the generator awaits is passed on.
    fn end_step(&self, step: &AsyncStep, result: Res<Step>) -> Res {
        let generator = &step.generator;
        let ended = match result {
            Ok(Step::Yielded(value)) => return Ok(value),
            Ok(Step::Item(value)) => match step.order {
                AsyncOrder::Close => self.heap.error(Kind::RuntimeError, "async generator ignored GeneratorExit"),
                _ => self.heap.throw(Kind::StopIteration, vec![value]),
            },
            Ok(Step::Returned(_)) => self.heap.throw(Kind::StopAsyncIteration, Vec::new()),
            Err(error) => error,
        };
        generator.is_awaited.set(false);
        step.state.set(State::Closed);
        let Throw::Exception(error) = &ended else { return Err(ended) };
        if !is_end(error) {
            return Err(ended);
        }
        generator.is_closed.set(true);
        match step.order {
            AsyncOrder::Close => Err(self.heap.throw(Kind::StopIteration, Vec::new())),
            _ => Err(ended),
        }
    }
}

fn is_end(error: &ExceptionRef) -> bool {
    error.is_a(Kind::StopAsyncIteration) || error.is_a(Kind::GeneratorExit)
}
