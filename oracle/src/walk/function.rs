//! Making functions and running them.

use crate::class::Kind;
use crate::error::Res;
use crate::heap::Ref;
use crate::scope::{Binding, Body, ScopeId};
use crate::value::{Function, Value, Variable};
use crate::walk::statement::Flow;
use crate::walk::{Arguments, Frame, Walker};
use std::rc::Rc;
use syntax::ast::{Arguments as Parameters, FunctionDef};

impl<'a> Walker<'a> {
    pub(crate) fn function_def(&mut self, node: &'a FunctionDef) -> Res {
        self.function(&node.args, self.program.scope_of(node))
    }

    pub(crate) fn lambda(&mut self, parameters: &'a Parameters) -> Res {
        self.function(parameters, self.program.scope_of(parameters))
    }

    fn function(&mut self, parameters: &'a Parameters, id: ScopeId) -> Res {
        let mut defaults = Vec::new();
        for default in &parameters.defaults {
            defaults.push(self.expr(default)?);
        }
        let mut keyword_defaults = Vec::new();
        for default in &parameters.kw_defaults {
            keyword_defaults.push(default.as_ref().map(|default| self.expr(default)).transpose()?);
        }
        let scope = self.program.scope(id);
        let function = Function {
            scope: id,
            qualname: Rc::clone(&scope.qualname),
            defaults,
            keyword_defaults,
            closure: scope.free.iter().filter_map(|(name, _)| self.shared_variable(name)).collect(),
        };
        Ok(Value::Function(self.heap.immutable(function)))
    }

    /// A variable of the current frame that an inner function shares.
    fn shared_variable(&self, name: &str) -> Option<Ref<Variable>> {
        let frame = self.frame();
        match self.program.scope(frame.scope.get()).names.get(name)? {
            Binding::Local(slot) | Binding::Free(slot) => frame.variable(*slot),
            Binding::Global(_) => None,
        }
    }

    pub(crate) fn call_function(&mut self, function: &Ref<Function>, arguments: Arguments) -> Res {
        let scope = self.program.scope(function.scope);
        let frame = Frame::new(&self.heap, scope, function.scope);
        self.bind_arguments(&frame, function, arguments)?;
        for ((_, slot), variable) in scope.free.iter().zip(&function.closure) {
            frame.share(*slot, variable);
        }
        if self.frames.len() >= self.options.recursion_limit as usize {
            return Err(self.heap.error(Kind::RecursionError, "maximum recursion depth exceeded"));
        }
        self.frames.push(frame);
        let result = self.function_body(scope.body);
        let frame = self.frames.pop();
        drop(frame);
        result
    }

    fn function_body(&mut self, body: Option<Body<'a>>) -> Res {
        self.safepoint()?;
        match body {
            Some(Body::Expr(body)) => self.expr(body),
            Some(Body::Block(body)) => match self.block(body)? {
                Flow::Return(value) => Ok(value),
                _ => Ok(Value::None),
            },
            None => Ok(Value::None),
        }
    }
}
