//! Making functions and running them.

use crate::error::Res;
use crate::generator::Yielder;
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::{Binding, Body, ScopeId};
use crate::value::{Function, Value, Variable};
use crate::walk::statement::Flow;
use crate::walk::{Frame, Walker};
use std::rc::Rc;
use syntax::ast::{Arguments as Parameters, Expr, FunctionDef, Stmt};

impl<'a> Walker<'a> {
    pub(crate) fn function_def(&self, node: &'a FunctionDef) -> Res {
        self.function(&node.args, self.program.scope_of(node))
    }

    /// The decorators, before what they decorate is made.
    pub(crate) fn decorators(&self, decorators: &'a [Expr]) -> Res<Vec<Value>> {
        decorators.iter().map(|decorator| self.expr(decorator)).collect()
    }

    /// Applies them, the last one first.
    pub(crate) fn decorate(&self, at: &'a [Expr], decorators: Vec<Value>, made: Value) -> Res {
        let mut result = made;
        for (expr, decorator) in at.iter().zip(decorators).rev() {
            let line = expr.span.line;
            self.frame.line.set(line);
            let decorated = self.call(&decorator, Arguments { positional: vec![result], keywords: Vec::new() });
            result = self.at(line, decorated)?;
        }
        Ok(result)
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
    pub(crate) fn shared_variable(&self, name: &str) -> Option<Ref<Variable>> {
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
        let Some(flavor) = frame.owner_scope().flavor else { return self.run_frame(&frame) };
        let (name, qualname) = (self.heap.str_object(&*frame.name), self.heap.str_object(&*function.qualname));
        Ok(self.heap.generator(flavor, &frame, name, qualname))
    }

    /// Runs the code of a frame to its end.
    pub(crate) fn run_frame(&self, frame: &Ref<Frame>) -> Res {
        self.check_recursion()?;
        self.frames.borrow_mut().push(Rc::clone(frame));
        let result = self.walk(frame, None);
        self.leave_frame(frame);
        let left = self.frames.borrow_mut().pop();
        drop(left);
        result
    }

    /// Walks the code of a frame that is the top one.
    pub(crate) fn walk(&self, frame: &Ref<Frame>, yielder: Option<&Yielder>) -> Res {
        let unit = Rc::clone(&frame.unit);
        Walker { interpreter: self, program: unit.program(), frame, yielder }.code()
    }

    /// A frame that is still known when it ends keeps the frame that called it.
    pub(crate) fn leave_frame(&self, frame: &Ref<Frame>) {
        let frames = self.frames.borrow();
        let caller = frames.iter().rposition(|live| Rc::ptr_eq(live, frame)).and_then(|at| at.checked_sub(1));
        *frame.back.borrow_mut() = caller.map(|at| Rc::clone(&frames[at]));
    }
}

impl Walker<'_> {
    /// What the frame is a run of.
    fn code(&self) -> Res {
        self.safepoint()?;
        match self.program.scope(self.frame.owner).body {
            Some(Body::Module(body)) => self.module(body),
            Some(Body::Expr(body)) => self.expr(body),
            Some(Body::Generator(element, generators)) => self.generator_expression(element, generators),
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
