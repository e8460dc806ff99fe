//! `await` and `async for`.

use crate::classes::Kind;
use crate::container::iterator::is_iterator;
use crate::error::{Res, Throw};
use crate::generator::Flavor;
use crate::interpreter::Interpreter;
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::statement::Flow;
use syntax::ast::{Expr, For};

impl<'a> Walker<'a> {
    pub(crate) fn await_expr(&self, line: u32, value: &'a Expr) -> Res {
        let awaitable = self.expr(value)?;
        self.await_value(line, &awaitable, "")
    }

    /// Waits for a value; `method` is the method of `async with` that gave it.
    pub(crate) fn await_value(&self, line: u32, awaitable: &Value, method: &str) -> Res {
        let iterator = self.awaitable_iterator(awaitable, method);
        let iterator = self.at(line, iterator)?;
        self.delegate(line, &iterator)
    }

    pub(crate) fn async_for(&self, node: &'a For) -> Res<Flow> {
        let line = node.iter.span.line;
        let iterable = self.expr(&node.iter)?;
        let iterator = self.at(line, self.async_iterator(&iterable))?;
        drop(iterable);
        self.loop_over(node, iterator, |iterator| self.next_async(line, iterator))
    }

    /// Waits for the next item of an asynchronous iterator; `None` at its end.
    pub(crate) fn next_async(&self, line: u32, iterator: &Value) -> Res<Option<Value>> {
        self.frame.line.set(line);
        let awaitable = self.at(line, self.anext(iterator))?;
        match self.delegate(line, &awaitable) {
            Err(Throw::Exception(error)) if error.is_a(Kind::StopAsyncIteration) => Ok(None),
            other => other.map(Some),
        }
    }
}

impl Interpreter {
    /// The iterator that `await` runs.
    pub(crate) fn awaitable_iterator(&self, awaitable: &Value, method: &str) -> Res {
        let heap = &self.heap;
        if let Value::Generator(coroutine) = awaitable
            && coroutine.flavor == Flavor::Coroutine
        {
            if coroutine.frame().delegate.borrow().is_some() {
                return Err(heap.error(Kind::RuntimeError, "coroutine is being awaited already"));
            }
            return Ok(awaitable.clone());
        }
        if matches!(awaitable, Value::Generator(generator) if generator.frame().is_awaitable.get()) {
            return Ok(awaitable.clone());
        }
        let Some(hook) = heap.asynchronous(awaitable, "__await__")? else {
            let given = awaitable.type_name();
            let text = match method {
                "" => format!("'{given}' object can't be awaited"),
                method => {
                    format!("'async with' received an object from {method} that does not implement __await__: {given}")
                }
            };
            return Err(heap.type_error(text));
        };
        let iterator = heap.call(&hook, Vec::new())?;
        if matches!(&iterator, Value::Generator(generator) if generator.flavor == Flavor::Coroutine) {
            return Err(heap.type_error("__await__() returned a coroutine"));
        }
        if !is_iterator(heap, &iterator)? {
            let given = iterator.type_name();
            return Err(heap.type_error(format!("__await__() returned non-iterator of type '{given}'")));
        }
        Ok(iterator)
    }

    pub(crate) fn async_iterator(&self, iterable: &Value) -> Res {
        let heap = &self.heap;
        let given = iterable.type_name();
        let Some(method) = heap.asynchronous(iterable, "__aiter__")? else {
            let text = format!("'async for' requires an object with __aiter__ method, got {given}");
            return Err(heap.type_error(text));
        };
        let iterator = heap.call(&method, Vec::new())?;
        if heap.special(&iterator, "__anext__")?.is_none() {
            let given = iterator.type_name();
            let text =
                format!("'async for' received an object from __aiter__ that does not implement __anext__: {given}");
            return Err(heap.type_error(text));
        }
        Ok(iterator)
    }

    /// What to wait for to have the next item.
    fn anext(&self, iterator: &Value) -> Res {
        let heap = &self.heap;
        let given = iterator.type_name();
        let Some(method) = heap.asynchronous(iterator, "__anext__")? else {
            let text = format!("'async for' requires an iterator with __anext__ method, got {given}");
            return Err(heap.type_error(text));
        };
        let awaitable = heap.call(&method, Vec::new())?;
        self.awaitable_iterator(&awaitable, "").map_err(|error| match error {
            Throw::Exception(cause) => {
                let given = awaitable.type_name();
                let text = format!("'async for' received an invalid object from __anext__: {given}");
                let error = heap.exception(Kind::TypeError, vec![heap.str(text)]);
                error.suppress_context.set(true);
                *error.cause.borrow_mut() = Some(std::rc::Rc::clone(&cause));
                *error.context.borrow_mut() = Some(cause);
                error.is_new.set(false);
                Throw::Exception(error)
            }
            other @ Throw::Stop(_) => other,
        })
    }
}
