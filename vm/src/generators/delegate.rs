//! `yield from` and `await`: what they iterate over, and how a value is sent there.

use super::Resumed;
use super::throw::Thrown;
use crate::builtins::Arguments;
use crate::classes::Special;
use crate::code::flags;
use crate::exceptions::fields::field;
use crate::frames::Activation;
use crate::objects::awaitable::Awaitable;
use crate::objects::function::Function;
use crate::objects::generator::Generator;
use crate::objects::instance::is_of_program;
use crate::objects::{Exception, ExceptionClass, exact_kind};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

impl Vm {
    /// `GET_YIELD_FROM_ITER`: generators as they are, of all else an iterator; coroutines in coroutines alone.
    pub(crate) fn yield_from_iterator(&mut self, frame: Activation, iterable: Value) -> Fallible<Value> {
        match exact_kind(iterable) {
            Some(Kind::Generator) => Ok(iterable),
            Some(Kind::Coroutine) => {
                if frame.code().source.flags & (flags::COROUTINE | flags::ITERABLE_COROUTINE) != 0 {
                    return Ok(iterable);
                }
                let complaint = "cannot 'yield from' a coroutine object in a non-coroutine generator";
                Err(self.raise(ExceptionClass::TypeError, complaint))
            }
            _ => self.iterate_owned(iterable),
        }
    }

    /// An iterator that an operand stack alone will hold.
    fn iterate_owned(&mut self, iterable: Value) -> Fallible<Value> {
        let method = self.lookup_special(iterable, Special::Iter).and_then(Function::from_value);
        let iterator = self.iterate(iterable)?;
        if method.is_some_and(|method| method.code().source.flags & flags::GENERATOR != 0) {
            Generator::from_value(iterator).into_iter().for_each(|generator| generator.set_owned(true));
        }
        Ok(iterator)
    }

    /// `SEND`: sends a value to any iterator, and says whether it yielded or returned.
    pub(crate) fn send(&mut self, receiver: Value, value: Value) -> Fallible<Resumed> {
        if let Some(generator) = Generator::from_value(receiver) {
            return self.resume(generator, value);
        }
        if let Some(awaitable) = Awaitable::from_value(receiver) {
            return self.send_to_awaitable(awaitable, value);
        }
        if !value.is_none() {
            let name = self.intern("send");
            let arguments = Arguments { positional: &[value], ..Arguments::default() };
            let sent = self.get_attribute(receiver, name).and_then(|method| self.call(method, &arguments));
            return self.yielded_or_stopped(sent);
        }
        if is_of_program(receiver) && self.lookup_special(receiver, Special::Next).is_some() {
            let next = self.call_special(receiver, Special::Next, &[]);
            return self.yielded_or_stopped(next.map(|item| item.unwrap_or(Value::NONE)));
        }
        if is_of_program(receiver) {
            return Err(self.refuse(receiver, "is not an iterator"));
        }
        match self.raw_next(receiver) {
            Ok(item) => Ok(item.map_or(Resumed::Returned(Value::NONE), Resumed::Yielded)),
            Err(raised) => self.take_stop_iteration().map(Resumed::Returned).ok_or(raised),
        }
    }

    fn send_to_awaitable(&mut self, awaitable: Awaitable, value: Value) -> Fallible<Resumed> {
        match awaitable.header.kind {
            Kind::AsyncGenASend => self.send_to_asend(awaitable, value),
            Kind::AsyncGenAThrow => self.send_to_athrow(awaitable, value),
            Kind::AnextAwaitable => self.in_anext(awaitable, |vm, iterator| vm.send(iterator, value)),
            _ => self.send(awaitable.subject, value),
        }
    }

    /// Throws into a generator, a coroutine or what is awaited.
    pub(super) fn throw_into(&mut self, receiver: Value, thrown: Thrown) -> Fallible<Resumed> {
        if let Some(generator) = Generator::from_value(receiver) {
            return self.throw(generator, thrown, true);
        }
        match Awaitable::from_value(receiver) {
            Some(awaitable) => match awaitable.header.kind {
                Kind::AsyncGenASend => self.throw_into_asend(awaitable, thrown),
                Kind::AsyncGenAThrow => self.throw_into_athrow(awaitable, thrown),
                Kind::AnextAwaitable => self.in_anext(awaitable, |vm, iterator| vm.throw_into(iterator, thrown)),
                _ => self.throw_into(awaitable.subject, thrown),
            },
            None => {
                let name = self.intern("throw");
                let method = self.get_attribute(receiver, name)?;
                let positional = given(&thrown);
                let result = self.call(method, &Arguments { positional, ..Arguments::default() });
                self.yielded_or_stopped(result)
            }
        }
    }

    /// What a call of `__next__`, `send` or `throw` gave; a StopIteration says what was returned.
    fn yielded_or_stopped(&mut self, result: Fallible<Value>) -> Fallible<Resumed> {
        match result {
            Ok(value) => Ok(Resumed::Yielded(value)),
            Err(raised) => self.take_stop_iteration().map(Resumed::Returned).ok_or(raised),
        }
    }

    /// What an iterator yielded; a StopIteration if it returned. It has the item of an asynchronous generator, be that None.
    pub(super) fn yielded_by(&mut self, receiver: Value, resumed: Resumed) -> Fallible<Value> {
        match (Generator::from_value(receiver), resumed) {
            (Some(generator), resumed) => self.yielded(generator, resumed),
            (None, Resumed::Yielded(value)) => Ok(value),
            (None, Resumed::Returned(value)) if is_item(receiver) => {
                Err(self.raise_with(ExceptionClass::StopIteration, &[value]))
            }
            (None, Resumed::Returned(value)) => Err(self.stop_iteration(value)),
        }
    }

    /// `iterator.__next__()`: the next item, or a StopIteration with what the iterator returned.
    pub(crate) fn next_or_stop(&mut self, iterator: Value) -> Fallible<Value> {
        if is_of_program(iterator) {
            let item = self.call_special(iterator, Special::Next, &[])?;
            return item.ok_or_else(|| self.refuse(iterator, "is not an iterator"));
        }
        if Generator::from_value(iterator).is_some() || Awaitable::from_value(iterator).is_some() {
            let resumed = self.send(iterator, Value::NONE)?;
            return self.yielded_by(iterator, resumed);
        }
        match self.raw_next(iterator)? {
            Some(item) => Ok(item),
            None => Err(self.raise_with(ExceptionClass::StopIteration, &[])),
        }
    }

    /// What leaves a generator instead of an exception (PEP 479): a RuntimeError for a StopIteration or, in an asynchronous one,
    /// a StopAsyncIteration; the exception itself for all others.
    pub(crate) fn stop_iteration_error(&mut self, exception: Value) -> Value {
        let own = self.frame().map_or(0, |frame| frame.code().source.flags);
        let noun = match own & (flags::COROUTINE | flags::ASYNC_GENERATOR) {
            flags::COROUTINE => "coroutine",
            flags::ASYNC_GENERATOR => "async generator",
            _ => "generator",
        };
        let stops = [ExceptionClass::StopIteration, ExceptionClass::StopAsyncIteration];
        let is_async = own & flags::ASYNC_GENERATOR != 0;
        let stop = stops.into_iter().filter(|stop| is_async || *stop == ExceptionClass::StopIteration).find(|stop| {
            let class = self.classes.exception(*stop);
            self.exception_matches(exception, class).unwrap_or(false)
        });
        let Some(stop) = stop else { return exception };
        let name = if stop == ExceptionClass::StopIteration { "StopIteration" } else { "StopAsyncIteration" };
        let message = self.str(&format!("{noun} raised {name}"));
        let error = self.new_exception(ExceptionClass::RuntimeError, &[message]);
        if let Some(error) = Exception::from_value(error) {
            error.set_cause(exception);
            error.set_context(exception);
        }
        error
    }

    /// What a generator returned, if the exception that is being raised is the StopIteration that says so. It is raised no longer then.
    pub(crate) fn take_stop_iteration(&mut self) -> Option<Value> {
        let raised = Exception::from_value(self.state().raised).filter(|_| self.abort.is_none())?;
        let class = self.classes.exception(ExceptionClass::StopIteration);
        if !self.exception_matches(raised.value(), class).unwrap_or(false) {
            return None;
        }
        self.state_mut().raised = Value::NULL;
        Some(raised.field_or_none(field::VALUE))
    }
}

/// The arguments of `throw` that are there.
pub(super) fn given(thrown: &Thrown) -> &[Value] {
    let count = thrown.iter().take_while(|value| !value.is_null()).count();
    &thrown[..count]
}

/// Whether what an awaitable returns is an item of an asynchronous generator: it is not that of `aclose()`.
fn is_item(awaitable: Value) -> bool {
    Awaitable::from_value(awaitable).is_some_and(|awaitable| match awaitable.header.kind {
        Kind::AsyncGenASend | Kind::AnextAwaitable => true,
        Kind::AsyncGenAThrow => !awaitable.argument.is_null(),
        _ => false,
    })
}
