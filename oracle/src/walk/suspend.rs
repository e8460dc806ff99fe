//! `yield`, `yield from` and `await`: where the walk of a frame is left and entered again.

use crate::classes::Kind;
use crate::container::iterator::{iterate, next_by_method, next_of_builtin};
use crate::error::{Res, Stop, Throw};
use crate::generator::{Flavor, Order, Step, Yielded, inner_generator, thrown};
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use crate::walk::Walker;
use syntax::ast::Expr;

impl<'a> Walker<'a> {
    pub(crate) fn yield_expr(&self, line: u32, value: Option<&'a Expr>) -> Res {
        let value = value.map_or(Ok(Value::None), |value| self.expr(value))?;
        self.yield_value(line, value)
    }

    pub(crate) fn yield_value(&self, line: u32, value: Value) -> Res {
        let is_item = self.program.scope(self.frame.owner).flavor == Some(Flavor::AsyncGenerator);
        let yielded = if is_item { Yielded::Item(value) } else { Yielded::Value(value) };
        match self.suspend(line, yielded)? {
            Order::Send(value) => Ok(value),
            other => Err(self.thrown_here(line, other)),
        }
    }

    pub(crate) fn yield_from(&self, line: u32, value: &'a Expr) -> Res {
        let iterable = self.expr(value)?;
        let iterator = self.at(line, self.delegate_of(&iterable))?;
        self.delegate(line, &iterator)
    }

    fn delegate_of(&self, iterable: &Value) -> Res {
        match iterable {
            Value::Generator(generator) if generator.flavor == Flavor::Coroutine => {
                if self.frame.is_awaitable.get() {
                    return Ok(iterable.clone());
                }
                let message = "cannot 'yield from' a coroutine object in a non-coroutine generator";
                Err(self.heap.type_error(message))
            }
            Value::Generator(generator) if generator.flavor == Flavor::Generator => Ok(iterable.clone()),
            _ => iterate(&self.heap, iterable),
        }
    }

    /// Gives a value to whoever resumed the frame; what the frame is resumed with.
    fn suspend(&self, line: u32, value: Yielded) -> Res<Order> {
        self.frame.line.set(line);
        match self.yielder {
            Some(yielder) => Ok(yielder.suspend(value)),
            None => Err(self.heap.error(Kind::SystemError, "yield outside of a generator")),
        }
    }

    /// An exception that is thrown into a frame has as its context what that frame itself is handling.
    fn chained(&self, error: Throw) -> Throw {
        if let Throw::Exception(exception) = &error {
            exception.is_new.set(false);
            if self.handled.borrow().len() > self.frame.handled_outside.get() {
                self.set_context(exception);
            }
        }
        error
    }

    /// Runs another generator or iterator in place of the frame, to its end; the value that it returns.
    pub(crate) fn delegate(&self, line: u32, iterator: &Value) -> Res {
        let mut order = Order::Send(Value::None);
        loop {
            let step = self.pass_order(line, iterator, order);
            match self.at(line, step)? {
                Step::Returned(value) => return Ok(value),
                Step::Yielded(value) | Step::Item(value) => {
                    *self.frame.delegate.borrow_mut() = Some(iterator.clone());
                    let next = self.suspend(line, Yielded::Value(value));
                    let done = self.frame.delegate.borrow_mut().take();
                    drop(done);
                    order = next?;
                }
            }
        }
    }

    /// What a delegate does with an order. StopIteration ends the delegation, whoever raised it.
    fn pass_order(&self, line: u32, iterator: &Value, order: Order) -> Res<Step> {
        let step = match (order, inner_generator(iterator)) {
            (Order::Send(value), _) => return self.send_to(iterator, value),
            (Order::PassThrow(exception), Some(inner)) => self.throw_into(inner, &exception),
            (Order::PassOn(given), Some(inner)) => self.pass_into(inner, given),
            (Order::Call(method, given), _) => self.as_step(self.heap.call(&method, given)),
            (other, _) => return self.as_step(Err(self.thrown_here(line, other))),
        };
        step.map_err(|error| self.chained(error))
    }

    /// The error of an order that throws at what the frame itself does.
    fn thrown_here(&self, line: u32, order: Order) -> Throw {
        let error = match order {
            Order::Throw(error) => error,
            Order::PassThrow(exception) => Throw::Exception(exception),
            Order::PassOn(given) | Order::Call(_, given) => {
                match thrown(self, "throw", Arguments { positional: given, keywords: Vec::new() }) {
                    Ok(exception) => Throw::Exception(exception),
                    Err(error) => return error,
                }
            }
            Order::Send(_) | Order::Abandon => return Throw::Stop(Box::new(Stop::Abandoned)),
        };
        self.trace(line, self.chained(error))
    }
}

impl Interpreter {
    /// `send` to any iterator.
    pub(crate) fn send_to(&self, iterator: &Value, value: Value) -> Res<Step> {
        if let Value::Generator(generator) = iterator
            && generator.flavor != Flavor::AsyncGenerator
        {
            return self.send(generator, value);
        }
        if matches!(value, Value::None) {
            return self.next_step(iterator);
        }
        let method = self.heap.get_attribute(iterator, "send");
        let arguments = Arguments { positional: vec![value], keywords: Vec::new() };
        self.as_step(method.and_then(|method| self.call(&method, arguments)))
    }

    /// The next step of any iterator.
    pub(crate) fn next_step(&self, iterator: &Value) -> Res<Step> {
        if let Value::Generator(generator) = iterator {
            return self.send(generator, Value::None);
        }
        let item = match iterator {
            Value::Iterator(iterator) => next_of_builtin(&self.heap, iterator).transpose(),
            other => Some(next_by_method(&self.heap, other)),
        };
        item.map_or(Ok(Step::Returned(Value::None)), |item| self.as_step(item))
    }

    /// StopIteration is the end, with its value.
    pub(crate) fn as_step(&self, result: Res) -> Res<Step> {
        match result {
            Ok(value) => Ok(Step::Yielded(value)),
            Err(Throw::Exception(error)) if error.is_a(Kind::StopIteration) => {
                Ok(Step::Returned(error.field("value").unwrap_or(Value::None)))
            }
            Err(error) => Err(error),
        }
    }
}
