//! `try`, `raise`, and the context of exceptions.

use crate::classes::Kind;
use crate::error::{ExceptionData, Res, Throw};
use crate::heap::Ref;
use crate::interpreter::Interpreter;
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::statement::Flow;
use std::rc::Rc;
use syntax::ast::{ExceptHandler, Expr, Try};

impl<'a> Walker<'a> {
    pub(crate) fn try_statement(&self, node: &'a Try) -> Res<Flow> {
        let guarded = || if node.is_star { self.try_except_star(node) } else { self.try_except(node) };
        let result = self.frame.guarded(guarded);
        if node.finalbody.is_empty() {
            return result;
        }
        let finished = match &result {
            Ok(_) => self.block(&node.finalbody)?,
            Err(Throw::Exception(exception)) => {
                let exception = Rc::clone(exception);
                self.handling(exception, |walker| walker.block(&node.finalbody))?
            }
            Err(Throw::Stop(_)) => return result,
        };
        match finished {
            Flow::Normal => result,
            // `return`, `break` and `continue` put aside what was on its way.
            other => Ok(other),
        }
    }

    fn try_except(&self, node: &'a Try) -> Res<Flow> {
        match self.block(&node.body) {
            Ok(Flow::Normal) => self.block(&node.orelse),
            Err(Throw::Exception(exception)) => {
                let handled = Rc::clone(&exception);
                self.handling(handled, |walker| walker.handlers(&node.handlers, exception))
            }
            other => other,
        }
    }

    /// Does something while an exception is the one being handled.
    pub(crate) fn handling<T>(&self, exception: Ref<ExceptionData>, work: impl FnOnce(&Self) -> Res<T>) -> Res<T> {
        self.handled.borrow_mut().push(exception);
        let result = work(self);
        let handled = self.handled.borrow_mut().pop();
        drop(handled);
        result
    }

    fn handlers(&self, handlers: &'a [ExceptHandler], exception: Ref<ExceptionData>) -> Res<Flow> {
        for handler in handlers {
            if self.matches(handler, &exception)? {
                return self.handler_body(handler, exception);
            }
        }
        Err(Throw::Exception(exception))
    }

    fn matches(&self, handler: &'a ExceptHandler, exception: &Ref<ExceptionData>) -> Res<bool> {
        let Some(typ) = &handler.typ else { return Ok(true) };
        let classes = match self.expr(typ)? {
            Value::Tuple(tuple) => tuple.items().to_vec(),
            single => vec![single],
        };
        let mut found = false;
        for class in classes {
            match class {
                Value::Class(class) if class.kind.is_exception() => found |= exception.is_instance_of(&class),
                _ => {
                    let message = "catching classes that do not inherit from BaseException is not allowed";
                    return self.at(handler.span.line, Err(self.heap.type_error(message)));
                }
            }
        }
        Ok(found)
    }

    pub(crate) fn handler_body(&self, handler: &'a ExceptHandler, exception: Ref<ExceptionData>) -> Res<Flow> {
        let Some(name) = &handler.name else { return self.block(&handler.body) };
        self.store_name(name, Value::Exception(exception))?;
        let result = self.block(&handler.body);
        if matches!(result, Err(Throw::Stop(_))) {
            return result;
        }
        self.store_name(name, Value::None)?;
        self.delete_name(name)?;
        result
    }

    pub(crate) fn raise(&self, line: u32, exc: Option<&'a Expr>, cause: Option<&'a Expr>) -> Res<Flow> {
        let Some(exc) = exc else { return Err(self.reraise(line)) };
        let exc = self.expr(exc)?;
        let cause = cause.map(|cause| self.expr(cause)).transpose()?;
        let raised = self.prepare(&exc, cause.as_ref());
        let exception = self.at(line, raised)?;
        exception.is_new.set(false);
        self.set_context(&exception);
        Err(self.trace(line, Throw::Exception(exception)))
    }

    /// A bare `raise` goes on as if the exception had not been stopped: its traceback does not grow.
    fn reraise(&self, line: u32) -> Throw {
        match self.handling_now() {
            Some(exception) => Throw::Exception(exception),
            None => self.trace(line, self.heap.error(Kind::RuntimeError, "No active exception to reraise")),
        }
    }

    fn prepare(&self, exc: &Value, cause: Option<&Value>) -> Res<Ref<ExceptionData>> {
        let Some(exception) = self.as_exception(exc)? else {
            return Err(self.heap.type_error("exceptions must derive from BaseException"));
        };
        let Some(cause) = cause else { return Ok(exception) };
        let cause = match (cause, self.as_exception(cause)?) {
            (Value::None, _) => None,
            (_, Some(cause)) => Some(cause),
            (_, None) => return Err(self.heap.type_error("exception causes must derive from BaseException")),
        };
        exception.suppress_context.set(true);
        let old = exception.cause.replace(cause);
        drop(old);
        Ok(exception)
    }

    /// An exception, or a class of exceptions called without arguments.
    fn as_exception(&self, value: &Value) -> Res<Option<Ref<ExceptionData>>> {
        match value {
            Value::Exception(exception) => Ok(Some(Rc::clone(exception))),
            Value::Class(class) if class.kind.is_exception() => match self.heap.call(value, Vec::new())? {
                Value::Exception(exception) => Ok(Some(exception)),
                other => {
                    let class = crate::text::repr::repr(&self.heap, &Value::Class(Rc::clone(class)))?;
                    let given = crate::text::repr::repr(&self.heap, &Value::Class(other.class(&self.heap)))?;
                    let message =
                        format!("calling {class} should have returned an instance of BaseException, not {given}");
                    Err(self.heap.type_error(message))
                }
            },
            _ => Ok(None),
        }
    }
}

impl Interpreter {
    /// Whether the value is a class of exceptions.
    pub(crate) fn is_exception_class(&self, value: &Value) -> bool {
        matches!(value, Value::Class(class) if class.kind.is_exception())
    }

    pub(crate) fn handling_now(&self) -> Option<Ref<ExceptionData>> {
        self.handled.borrow().last().cloned()
    }

    /// The exception being handled becomes the context of a raised one; a chain that would lead back to it is cut.
    pub(crate) fn set_context(&self, exception: &Ref<ExceptionData>) {
        let Some(handled) = self.handling_now().filter(|handled| !Rc::ptr_eq(handled, exception)) else { return };
        let mut slow = Rc::clone(&handled);
        let mut at = Rc::clone(&handled);
        for step in 1.. {
            let Some(context) = at.context.borrow().clone() else { break };
            if Rc::ptr_eq(&context, exception) {
                drop(at.context.take());
                break;
            }
            at = context;
            // The chain may already have a cycle that does not contain the exception.
            if step % 2 == 0 {
                let next = slow.context.borrow().clone();
                slow = next.unwrap_or(slow);
                if Rc::ptr_eq(&slow, &at) {
                    break;
                }
            }
        }
        let old = exception.context.replace(Some(handled));
        drop(old);
    }
}
