//! Making functions and running them.

use crate::container::dict::DictTable;
use crate::error::Res;
use crate::function::Function;
use crate::generator::Yielder;
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::{Binding, Body, ScopeId};
use crate::value::{Value, Variable};
use crate::walk::code::Code;
use crate::walk::statement::Flow;
use crate::walk::type_parameters::Generic;
use crate::walk::{Frame, Walker};
use std::cell::RefCell;
use std::rc::Rc;
use syntax::ast::{Arguments as Parameters, Expr, FunctionDef, Stmt};

impl<'a> Walker<'a> {
    pub(crate) fn function_def(&self, node: &'a FunctionDef) -> Res {
        let defaults = self.default_values(&node.args)?;
        self.generic(&node.type_params, Generic::Function(node, defaults))
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
        let [defaults, keyword_defaults] = self.default_values(parameters)?;
        self.make_function(self.program.scope_of(parameters), defaults, keyword_defaults)
    }

    /// The values of the defaults as a function has them: a tuple and a dict, or None.
    fn default_values(&self, parameters: &'a Parameters) -> Res<[Value; 2]> {
        let mut defaults = Vec::new();
        for default in &parameters.defaults {
            defaults.push(self.expr(default)?);
        }
        let mut keyword_defaults = DictTable::default();
        for (parameter, default) in parameters.kwonlyargs.iter().zip(&parameters.kw_defaults) {
            if let Some(default) = default {
                let value = self.expr(default)?;
                keyword_defaults.insert(&self.heap, self.heap.str(parameter.arg.as_str()), value)?;
            }
        }
        let heap = &self.heap;
        let defaults = if defaults.is_empty() { Value::None } else { heap.tuple(defaults) };
        let keyword_defaults = if keyword_defaults.len() == 0 { Value::None } else { heap.dict(keyword_defaults) };
        Ok([defaults, keyword_defaults])
    }

    pub(crate) fn make_function(&self, id: ScopeId, defaults: Value, keyword_defaults: Value) -> Res {
        let scope = self.program.scope(id);
        let doc = scope.docstring().map(|doc| self.heap.str(doc));
        let c_module = library::c_module_of(self.frame.unit.filename(), &scope.qualname);
        let module = match c_module {
            Some(module) => Some(self.heap.str(module)),
            None => self.frame.globals.get_str(&self.heap, "__name__")?,
        };
        let annotate = match scope.annotate {
            Some(annotate) => self.make_function(annotate, Value::None, Value::None)?,
            None => Value::None,
        };
        let function = Function {
            code: RefCell::new(Code { unit: Rc::clone(&self.frame.unit), scope: id, is_awaitable: false }),
            globals: Rc::clone(&self.frame.globals),
            name: RefCell::new(Rc::clone(&scope.name)),
            qualname: RefCell::new(Rc::clone(&scope.qualname)),
            module: RefCell::new(module.unwrap_or(Value::None)),
            doc: RefCell::new(doc.unwrap_or(Value::None)),
            defaults: RefCell::new(defaults),
            keyword_defaults: RefCell::new(keyword_defaults),
            closure: RefCell::new(scope.free.iter().filter_map(|(name, _)| self.shared_variable(name)).collect()),
            dict: RefCell::default(),
            annotate: RefCell::new(annotate),
            annotations: RefCell::default(),
            type_params: RefCell::new(Value::None),
            is_in_c: c_module.is_some(),
        };
        Ok(Value::Function(self.heap.mutable(function)))
    }

    /// A variable of the current frame that an inner function shares.
    pub(crate) fn shared_variable(&self, name: &str) -> Option<Ref<Variable>> {
        let frame = self.frame;
        let scope = self.program.scope(frame.scope.get());
        if name == "__class__"
            && let Some(slot) = scope.class_cell
        {
            return frame.variable(slot);
        }
        match scope.names.get(name) {
            Some(Binding::Local(slot) | Binding::Free(slot)) => frame.variable(*slot),
            // What a class body only passes on is not among its names.
            _ => {
                if let Some((_, slot)) = scope.hidden.iter().find(|(hidden, _)| *hidden == name) {
                    return frame.variable(*slot);
                }
                let owner = self.program.scope(frame.owner);
                let (_, slot) = owner.free.iter().find(|(free, _)| *free == name)?;
                frame.variable(*slot)
            }
        }
    }
}

impl Interpreter {
    pub(crate) fn call_function(&self, function: &Ref<Function>, arguments: Arguments) -> Res {
        let frame = self.function_frame(function);
        *frame.function.borrow_mut() = Some(Rc::clone(function));
        self.bind_arguments(&frame, function, arguments)?;
        if frame.has_namespace() {
            // The body of a class, called as if it were a function.
            *frame.namespace.borrow_mut() = Some(Value::Dict(Rc::clone(&function.globals)));
        }
        let Some(flavor) = frame.owner_scope().flavor else { return self.run_frame(&frame) };
        let (name, qualname) =
            (self.heap.str_object(&**function.name.borrow()), self.heap.str_object(&**function.qualname.borrow()));
        Ok(self.heap.generator(flavor, &frame, name, qualname))
    }

    /// A frame for a call of a function, without the arguments.
    pub(crate) fn function_frame(&self, function: &Function) -> Ref<Frame> {
        let code = function.code.borrow().clone();
        let frame = Frame::new(&self.heap, &code.unit, code.scope, &function.globals);
        frame.is_awaitable.set(code.is_awaitable);
        for ((_, slot), variable) in frame.owner_scope().free.iter().zip(function.closure.borrow().iter()) {
            frame.share(*slot, variable);
        }
        frame.see_class();
        frame
    }

    /// Runs the code of a frame to its end.
    pub(crate) fn run_frame(&self, frame: &Ref<Frame>) -> Res {
        self.run_frame_by(frame, || self.walk(frame, None))
    }

    /// The same where what runs is given.
    pub(crate) fn run_frame_by(&self, frame: &Ref<Frame>, run: impl FnOnce() -> Res) -> Res {
        self.check_recursion()?;
        self.frames.borrow_mut().push(Rc::clone(frame));
        let result = self.with_room(run);
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
            Some(Body::Signature(function)) => self.signature_annotations(function),
            Some(Body::Variables) => self.variable_annotations(),
            Some(Body::Lazy(value)) => self.waited_for(value),
            Some(Body::Class(body)) => self.class_body(body),
            Some(Body::Expr(body) | Body::Comprehension(body)) => self.expr(body),
            Some(Body::Generator(element, generators)) => self.generator_expression(element, generators),
            Some(Body::Block(body)) => match self.block(body)? {
                Flow::Return(value) => Ok(value),
                _ => Ok(Value::None),
            },
            Some(Body::TypeParameters) | None => Ok(Value::None),
        }
    }

    fn module(&self, body: &[Stmt]) -> Res {
        self.begin_annotations()?;
        if let Some(doc) = crate::walk::statement::docstring(body) {
            self.store_in_namespace("__doc__", self.heap.str(doc))?;
        }
        self.block(body)?;
        Ok(Value::None)
    }
}
