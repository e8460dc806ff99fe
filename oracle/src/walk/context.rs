//! `with` and `async with`.

use crate::error::{Res, Throw};
use crate::text::repr::full_name;
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::statement::Flow;
use std::rc::Rc;
use syntax::ast::{Stmt, With, WithItem};

/// The two protocols.
struct Protocol {
    name: &'static str,
    enter: &'static str,
    exit: &'static str,
}

const SYNCHRONOUS: Protocol = Protocol { name: "context manager", enter: "__enter__", exit: "__exit__" };
const ASYNCHRONOUS: Protocol =
    Protocol { name: "asynchronous context manager", enter: "__aenter__", exit: "__aexit__" };

impl<'a> Walker<'a> {
    pub(crate) fn with_statement(&self, node: &'a With) -> Res<Flow> {
        self.managed(&node.items, node.is_async, &node.body)
    }

    /// The first manager around the others.
    fn managed(&self, items: &'a [WithItem], is_async: bool, body: &'a [Stmt]) -> Res<Flow> {
        let Some((item, rest)) = items.split_first() else { return self.block(body) };
        let line = item.context_expr.span.line;
        let manager = self.expr(&item.context_expr)?;
        self.frame.line.set(line);
        let (enter, exit) = self.at(line, self.manager_methods(&manager, is_async))?;
        let entered = self.heap.call(&enter, Vec::new());
        let entered = self.at(line, entered)?;
        let entered = if is_async { self.await_value(line, &entered, "__aenter__")? } else { entered };
        drop((manager, enter));
        let result = match &item.optional_vars {
            Some(target) => {
                let body = || self.assign(target, entered).and_then(|()| self.managed(rest, is_async, body));
                self.frame.guarded(body)
            }
            None => {
                drop(entered);
                self.frame.guarded(|| self.managed(rest, is_async, body))
            }
        };
        match result {
            Ok(flow) => {
                self.frame.line.set(line);
                let left = self.heap.call(&exit, vec![Value::None, Value::None, Value::None]);
                let left = self.at(line, left)?;
                if is_async {
                    self.await_value(line, &left, "__aexit__")?;
                }
                Ok(flow)
            }
            Err(Throw::Exception(exception)) => self.leave(line, &exit, exception, is_async),
            Err(stop) => Err(stop),
        }
    }

    /// Asks the manager whether it takes the exception.
    fn leave(&self, line: u32, exit: &Value, exception: crate::error::ExceptionRef, is_async: bool) -> Res<Flow> {
        let raised_at = self.frame.line.get();
        let is_taken = self.handling(Rc::clone(&exception), |walker| {
            let class = Value::Class(Rc::clone(&exception.class.borrow()));
            let traceback = exception.traceback.borrow().clone().map_or(Value::None, Value::Traceback);
            walker.frame.line.set(line);
            let answer = walker.heap.call(exit, vec![class, Value::Exception(Rc::clone(&exception)), traceback]);
            let answer = walker.at(line, answer)?;
            let answer = if is_async { walker.await_value(line, &answer, "__aexit__")? } else { answer };
            let truth = walker.heap.truth(&answer);
            walker.at(line, truth)
        })?;
        if is_taken {
            return Ok(Flow::Normal);
        }
        self.frame.line.set(raised_at);
        Err(Throw::Exception(exception))
    }

    /// `__enter__` and `__exit__`, looked up on the class before anything is called.
    fn manager_methods(&self, manager: &Value, is_async: bool) -> Res<(Value, Value)> {
        let (wanted, other) = if is_async { (ASYNCHRONOUS, SYNCHRONOUS) } else { (SYNCHRONOUS, ASYNCHRONOUS) };
        let mut methods = Vec::new();
        for name in [wanted.exit, wanted.enter] {
            match self.heap.special(manager, name)? {
                Some(method) => methods.push(method),
                None => return Err(self.no_manager(manager, &wanted, &other, name, is_async)?),
            }
        }
        let exit = methods.swap_remove(0);
        Ok((methods.swap_remove(0), exit))
    }

    fn no_manager(
        &self,
        manager: &Value,
        wanted: &Protocol,
        other: &Protocol,
        missed: &str,
        is_async: bool,
    ) -> Res<Throw> {
        let class = full_name(&self.heap, &manager.class(&self.heap))?;
        let own = manager.class(&self.heap);
        let is_method = |name| -> Res<bool> {
            let Some(found) = own.lookup(&self.heap, name)? else { return Ok(false) };
            Ok(found.class(&self.heap).lookup(&self.heap, "__get__")?.is_some())
        };
        let has_other = is_method(other.enter)? && is_method(other.exit)?;
        let text = if has_other {
            let keyword = if is_async { "with" } else { "async with" };
            let (wanted, other) = (wanted.name, other.name);
            format!(
                "'{class}' object does not support the {wanted} protocol (missed {missed} method) but it supports the \
                 {other} protocol. Did you mean to use '{keyword}'?"
            )
        } else {
            format!("'{class}' object does not support the {} protocol (missed {missed} method)", wanted.name)
        };
        Ok(self.heap.type_error(text))
    }
}
