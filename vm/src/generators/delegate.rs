//! `yield from` and `await`: what they iterate over, and how a value is sent there.

use super::Resumed;
use crate::code::flags;
use crate::frames::Activation;
use crate::objects::generator::Generator;
use crate::objects::{Exception, ExceptionClass, Tuple, exact_kind};
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
            _ => self.iterate(iterable),
        }
    }

    /// `SEND`: sends a value to any iterator, and says whether it yielded or returned.
    pub(crate) fn send(&mut self, receiver: Value, value: Value) -> Fallible<Resumed> {
        if let Some(generator) = Generator::from_value(receiver) {
            return self.resume(generator, value);
        }
        let item = self.next(receiver)?;
        Ok(item.map_or(Resumed::Returned(Value::NONE), Resumed::Yielded))
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
        let args = Tuple::from_value(raised.args()).map_or(&[][..], Tuple::items);
        Some(args.first().copied().unwrap_or(Value::NONE))
    }
}
