//! Making functions and running them.

use crate::error::Res;
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::{Binding, Body, ScopeId};
use crate::value::{Function, Value, Variable};
use crate::walk::statement::Flow;
use crate::walk::{Frame, Walker};
use std::rc::Rc;
use syntax::ast::{Arguments as Parameters, FunctionDef, Stmt};

impl<'a> Walker<'a> {
    pub(crate) fn function_def(&self, node: &'a FunctionDef) -> Res {
        self.function(&node.args, self.program.scope_of(node))
    }

    pub(crate) fn lambda(&self, parameters: &'a Parameters) -> Res {
        self.function(parameters, self.program.scope_of(parameters))
    }

    fn function(&self, parameters: &'a Parameters, id: ScopeId) -> Res {
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
            unit: Rc::clone(&self.frame.unit),
            scope: id,
            globals: Rc::clone(&self.frame.globals),
            qualname: Rc::clone(&scope.qualname),
            defaults,
            keyword_defaults,
            closure: scope.free.iter().filter_map(|(name, _)| self.shared_variable(name)).collect(),
        };
        Ok(Value::Function(self.heap.immutable(function)))
    }

    /// A variable of the current frame that an inner function shares.
    fn shared_variable(&self, name: &str) -> Option<Ref<Variable>> {
        let frame = self.frame;
        match self.program.scope(frame.scope.get()).names.get(name)? {
            Binding::Local(slot) | Binding::Free(slot) => frame.variable(*slot),
            Binding::Global => None,
        }
    }
}

impl Interpreter {
    pub(crate) fn call_function(&self, function: &Ref<Function>, arguments: Arguments) -> Res {
        let frame = Frame::new(&self.heap, &function.unit, function.scope, &function.globals);
        self.bind_arguments(&frame, function, arguments)?;
        for ((_, slot), variable) in frame.owner_scope().free.iter().zip(&function.closure) {
            frame.share(*slot, variable);
        }
        self.run_frame(&frame)
    }

    /// Runs the code of a frame to its end.
    pub(crate) fn run_frame(&self, frame: &Ref<Frame>) -> Res {
        self.check_recursion()?;
        self.frames.borrow_mut().push(Rc::clone(frame));
        let unit = Rc::clone(&frame.unit);
        let walker = Walker { interpreter: self, program: unit.program(), frame };
        let result = walker.code();
        let frame = self.frames.borrow_mut().pop();
        drop(frame);
        result
    }
}

impl Walker<'_> {
    /// What the frame is a run of.
    fn code(&self) -> Res {
        self.safepoint()?;
        match self.program.scope(self.frame.owner).body {
            Some(Body::Module(body)) => self.module(body),
            Some(Body::Expr(body)) => self.expr(body),
            Some(Body::Block(body)) => match self.block(body)? {
                Flow::Return(value) => Ok(value),
                _ => Ok(Value::None),
            },
            None => Ok(Value::None),
        }
    }

    fn module(&self, body: &[Stmt]) -> Res {
        self.docstring(body)?;
        self.block(body)?;
        Ok(Value::None)
    }
}
