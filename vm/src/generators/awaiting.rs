//! `await`, `async for`, `aiter` and `anext`: how an object is awaited, and what says that it cannot be.

use super::Resumed;
use crate::classes::Special;
use crate::code::flags;
use crate::objects::awaitable::Awaitable;
use crate::objects::class::type_name;
use crate::objects::generator::Generator;
use crate::objects::{Exception, ExceptionClass, exact_kind};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// Operands of `GET_AWAITABLE`: whose result is awaited.
const AFTER_ENTER: u64 = 1;
const AFTER_EXIT: u64 = 2;

impl Vm {
    /// `GET_AWAITABLE`
    pub(crate) fn get_awaitable(&mut self, value: Value, oparg: u64) -> Fallible<Value> {
        let method = match oparg {
            AFTER_ENTER => "__aenter__",
            AFTER_EXIT => "__aexit__",
            _ => "",
        };
        if !method.is_empty() && !self.is_awaitable(value) {
            let name = self.type_name(value);
            let complaint =
                format!("'async with' received an object from {method} that does not implement __await__: {name}");
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        }
        let iterator = self.awaitable_iterator(value)?;
        let is_coroutine = exact_kind(iterator) == Some(Kind::Coroutine);
        if is_coroutine && Generator::from_value(iterator).and_then(Generator::yields_from).is_some() {
            return Err(self.raise(ExceptionClass::RuntimeError, "coroutine is being awaited already"));
        }
        Ok(iterator)
    }

    fn is_awaitable(&mut self, value: Value) -> bool {
        is_coroutine(value) || self.lookup_special(value, Special::Await).is_some()
    }

    /// Calls a special method of asynchronous code; `None` if there is none.
    fn call_asynchronous(&mut self, value: Value, special: Special) -> Fallible<Option<Value>> {
        let Some(method) = self.lookup_special(value, special) else { return Ok(None) };
        let result = self.call_method_maybe(method, value, &[])?;
        result.map(Some).ok_or_else(|| {
            let complaint = format!("object {} does not have {} method", type_name(value), special.text());
            self.raise(ExceptionClass::AttributeError, complaint)
        })
    }

    /// What `await` iterates over, as CPython's `_PyCoro_GetAwaitableIter`.
    pub(super) fn awaitable_iterator(&mut self, value: Value) -> Fallible<Value> {
        if is_coroutine(value) {
            return Ok(value);
        }
        let Some(iterator) = self.call_asynchronous(value, Special::Await)? else {
            return Err(self.refuse(value, "can't be awaited"));
        };
        if is_coroutine(iterator) {
            return Err(self.raise(ExceptionClass::TypeError, "__await__() returned a coroutine"));
        }
        if self.lookup_special(iterator, Special::Next).is_none() {
            let complaint = format!("__await__() returned non-iterator of type '{}'", self.type_name(iterator));
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        }
        Ok(iterator)
    }

    /// `GET_AITER`
    pub(crate) fn get_aiter(&mut self, value: Value) -> Fallible<Value> {
        let Some(iterator) = self.call_asynchronous(value, Special::AIter)? else {
            let complaint =
                format!("'async for' requires an object with __aiter__ method, got {}", self.type_name(value));
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        };
        if self.lookup_special(iterator, Special::ANext).is_none() {
            let complaint = format!(
                "'async for' received an object from __aiter__ that does not implement __anext__: {}",
                self.type_name(iterator)
            );
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        }
        Ok(iterator)
    }

    /// `GET_ANEXT`
    pub(crate) fn get_anext(&mut self, iterator: Value) -> Fallible<Value> {
        if exact_kind(iterator) == Some(Kind::AsyncGenerator) {
            return Ok(self.new_asend(iterator, Value::NULL));
        }
        let Some(next) = self.call_asynchronous(iterator, Special::ANext)? else {
            let complaint =
                format!("'async for' requires an iterator with __anext__ method, got {}", self.type_name(iterator));
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        };
        let awaitable = self.awaitable_iterator(next);
        awaitable.or_else(|raised| {
            let cause = Exception::from_value(self.state().raised).filter(|_| self.abort.is_none()).ok_or(raised)?;
            let complaint = format!("'async for' received an invalid object from __anext__: {}", self.type_name(next));
            let raised = self.raise(ExceptionClass::TypeError, complaint);
            if let Some(error) = Exception::from_value(self.state().raised) {
                error.set_cause(cause.value());
                error.set_context(cause.value());
            }
            Err(raised)
        })
    }

    /// `END_ASYNC_FOR`: whether the exception ends the loop. Any other is raised again.
    pub(crate) fn end_async_for(&mut self, exception: Value) -> bool {
        self.state_mut().raised = exception;
        self.take_raised(ExceptionClass::StopAsyncIteration).is_some()
    }

    /// `aiter(iterable)`
    pub(crate) fn aiter(&mut self, iterable: Value) -> Fallible<Value> {
        let Some(iterator) = self.call_asynchronous(iterable, Special::AIter)? else {
            return Err(self.refuse(iterable, "is not an async iterable"));
        };
        if self.lookup_special(iterator, Special::ANext).is_none() {
            let complaint = format!("aiter() returned not an async iterator of type '{}'", self.type_name(iterator));
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        }
        Ok(iterator)
    }

    /// `anext(iterator, default)`; the default is NULL if there is none.
    pub(crate) fn anext(&mut self, iterator: Value, default: Value) -> Fallible<Value> {
        let Some(awaitable) = self.call_asynchronous(iterator, Special::ANext)? else {
            return Err(self.refuse(iterator, "is not an async iterator"));
        };
        Ok(if default.is_null() {
            awaitable
        } else {
            Awaitable::place(&mut self.heap, Kind::AnextAwaitable, awaitable, default)
        })
    }

    /// What `coroutine.__await__()` gives.
    pub(crate) fn wrap_coroutine(&mut self, coroutine: Value) -> Value {
        Awaitable::place(&mut self.heap, Kind::CoroutineWrapper, coroutine, Value::NULL)
    }

    /// `ASYNC_GEN_WRAP`: what an asynchronous generator yields, told from what it awaits.
    pub(crate) fn wrap_yielded(&mut self, value: Value) -> Value {
        Awaitable::place(&mut self.heap, Kind::AsyncGenWrappedValue, value, Value::NULL)
    }

    /// What `agen.asend(value)` gives, with NULL `agen.__anext__()`.
    pub(super) fn new_asend(&mut self, generator: Value, value: Value) -> Value {
        Awaitable::place(&mut self.heap, Kind::AsyncGenASend, generator, value)
    }

    /// Does something with what an `anext` with a default awaits. Where that ends the iteration, the default is the result.
    pub(super) fn in_anext(
        &mut self,
        anext: Awaitable,
        work: impl FnOnce(&mut Self, Value) -> Fallible<Resumed>,
    ) -> Fallible<Resumed> {
        let iterator = self.awaitable_iterator(anext.subject)?;
        let resumed = work(self, iterator);
        resumed.or_else(|raised| match self.take_raised(ExceptionClass::StopAsyncIteration) {
            Some(_) => Ok(Resumed::Returned(anext.argument)),
            None => Err(raised),
        })
    }
}

/// Whether a value is awaited by being resumed itself: a coroutine, or a generator that a decorator made one.
fn is_coroutine(value: Value) -> bool {
    let is_marked = |generator: Generator| generator.activation().code().source.flags & flags::ITERABLE_COROUTINE != 0;
    match exact_kind(value) {
        Some(Kind::Coroutine) => true,
        Some(Kind::Generator) => Generator::from_value(value).is_some_and(is_marked),
        _ => false,
    }
}
