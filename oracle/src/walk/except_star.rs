//! `try` with `except*`: each clause handles its part of a group (PEP 654).

use crate::builtins::is_instance;
use crate::classes::Kind;
use crate::error::{ExceptionRef, Res, Throw};
use crate::exception_group::members;
use crate::interpreter::Interpreter;
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::statement::Flow;
use std::rc::Rc;
use syntax::ast::{ExceptHandler, Try};

impl<'a> Walker<'a> {
    pub(crate) fn try_except_star(&self, node: &'a Try) -> Res<Flow> {
        let exception = match self.block(&node.body) {
            Ok(Flow::Normal) => return self.block(&node.orelse),
            Err(Throw::Exception(exception)) => exception,
            other => return other,
        };
        let original = Rc::clone(&exception);
        self.handling(exception, |walker| walker.star_handlers(&node.handlers, &original))
    }

    fn star_handlers(&self, handlers: &'a [ExceptHandler], original: &ExceptionRef) -> Res<Flow> {
        let mut rest = Some(Rc::clone(original));
        let mut raised = Vec::new();
        // What a clause handled is still being handled while the next one looks at what is left.
        let mut handled = Rc::clone(original);
        for handler in handlers {
            let remaining = rest.take();
            let parts = self.handling(handled.clone(), |walker| walker.star_parts(handler, remaining.as_ref()));
            let (matched, left) = parts?;
            rest = left;
            let Some(matched) = matched else { continue };
            handled = Rc::clone(&matched);
            let body = self.handling(Rc::clone(&matched), |walker| walker.handler_body(handler, matched));
            match body {
                Ok(_) => {}
                Err(Throw::Exception(error)) => raised.push(error),
                Err(stop) => return Err(stop),
            }
        }
        raised.extend(rest);
        match self.to_reraise(original, raised)? {
            Some(exception) => Err(Throw::Exception(exception)),
            None => Ok(Flow::Normal),
        }
    }

    /// The types of a clause are asked for even if nothing is left.
    fn star_parts(&self, handler: &'a ExceptHandler, remaining: Option<&ExceptionRef>) -> Res<Parts> {
        let types = self.star_types(handler)?;
        let Some(remaining) = remaining else { return Ok((None, None)) };
        let line = handler.span.line;
        self.at(line, self.star_match(line, remaining, &types))
    }

    fn star_types(&self, handler: &'a ExceptHandler) -> Res<Value> {
        let types = handler.typ.as_ref().map_or(Ok(Value::None), |typ| self.expr(typ))?;
        let classes = match &types {
            Value::Tuple(classes) => classes.items().to_vec(),
            single => vec![single.clone()],
        };
        let heap = &self.heap;
        for class in &classes {
            let message = match class {
                Value::Class(class) if class.kind.is_subclass(Kind::BaseExceptionGroup) => {
                    "catching ExceptionGroup with except* is not allowed. Use except instead."
                }
                Value::Class(class) if class.kind.is_exception() => continue,
                _ => "catching classes that do not inherit from BaseException is not allowed",
            };
            return self.at(handler.span.line, Err(heap.type_error(message)));
        }
        Ok(types)
    }
}

type Parts = (Option<ExceptionRef>, Option<ExceptionRef>);

impl Walker<'_> {
    /// What a clause handles, and what is left; an exception that is no group is handled in one, which is raised at the clause.
    fn star_match(&self, line: u32, exception: &ExceptionRef, types: &Value) -> Res<Parts> {
        let heap = &self.heap;
        let is_match = |exception: &ExceptionRef| is_instance(heap, &Value::Exception(Rc::clone(exception)), types);
        if !exception.is_a(Kind::BaseExceptionGroup) {
            if !is_match(exception)? {
                return Ok((None, Some(Rc::clone(exception))));
            }
            let wrapped = heap.new_group(heap.tuple([Value::Exception(Rc::clone(exception))]))?;
            self.heap.note_traceback(&wrapped, self.frame, line);
            wrapped.is_new.set(false);
            return Ok((Some(wrapped), None));
        }
        let split = heap.split(exception, &is_match)?;
        Ok((split.matched, split.rest))
    }
}

impl Interpreter {
    /// What leaves the statement: the parts that were not handled or raised again as one group, and what was raised anew.
    fn to_reraise(&self, original: &ExceptionRef, raised: Vec<ExceptionRef>) -> Res<Option<ExceptionRef>> {
        if raised.is_empty() {
            return Ok(None);
        }
        if !original.is_a(Kind::BaseExceptionGroup) {
            return Ok(raised.into_iter().next());
        }
        let (again, mut anew): (Vec<_>, Vec<_>) = raised.into_iter().partition(|error| is_part(error, original));
        let mut leaves = Vec::new();
        again.iter().for_each(|part| collect_leaves(part, &mut leaves));
        let projection = self.heap.split(original, &|exception| {
            Ok(!exception.is_a(Kind::BaseExceptionGroup) && leaves.iter().any(|leaf| Rc::ptr_eq(leaf, exception)))
        })?;
        anew.extend(projection.matched);
        if anew.len() <= 1 {
            return Ok(anew.pop());
        }
        let group = self.heap.new_group(self.heap.list(anew.into_iter().map(Value::Exception).collect()))?;
        group.is_new.set(false);
        Ok(Some(group))
    }
}

/// Whether an exception is a part of a group that was not raised anew: then they share all but their members.
fn is_part(error: &ExceptionRef, original: &ExceptionRef) -> bool {
    fn same<T>(one: Option<&Rc<T>>, other: Option<&Rc<T>>) -> bool {
        match (one, other) {
            (None, None) => true,
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
    error.is_a(Kind::BaseExceptionGroup)
        && same(error.traceback.borrow().as_ref(), original.traceback.borrow().as_ref())
        && same(error.cause.borrow().as_ref(), original.cause.borrow().as_ref())
        && same(error.context.borrow().as_ref(), original.context.borrow().as_ref())
}

fn collect_leaves(exception: &ExceptionRef, leaves: &mut Vec<ExceptionRef>) {
    if !exception.is_a(Kind::BaseExceptionGroup) {
        leaves.push(Rc::clone(exception));
        return;
    }
    members(exception).iter().for_each(|member| collect_leaves(member, leaves));
}
