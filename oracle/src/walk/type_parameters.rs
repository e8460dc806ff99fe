//! PEP 695: what has type parameters is made in the frame of their scope; bounds and the values of aliases are functions that
//! wait. The objects themselves stand in `typing`.

use crate::error::Res;
use crate::heap::{Heap, HeapRef, Ref};
use crate::scope::{ScopeId, TYPE_PARAMS};
use crate::typing::{Parameter, ParameterKind, Wanted};
use crate::value::Value;
use crate::walk::frame::Frame;
use crate::walk::{Walker, annotations};
use syntax::ast::{ClassDef, Expr, ExprKind, FunctionDef, TypeParam, TypeParamKind};

/// What may have type parameters.
pub(crate) enum Generic<'a> {
    /// A function with the values of its defaults: of the positional parameters, of the keyword-only ones.
    Function(&'a FunctionDef, [Value; 2]),
    Class(&'a ClassDef),
    /// A type alias with its value, in whose scope its name stands.
    Alias(&'a Expr),
}

impl<'a> Walker<'a> {
    /// Makes it: in a frame of its own if there are type parameters.
    pub(crate) fn generic(&self, parameters: &'a [TypeParam], what: Generic<'a>) -> Res {
        let Some(scope) = self.program.scope_of_parameters(parameters) else { return self.make_generic(what, None) };
        let frame = self.inner_frame(scope);
        let line = self.frame.line.get();
        frame.line.set(line);
        let made = self.run_frame_by(&frame, || {
            let inner = Walker { interpreter: self.interpreter, program: self.program, frame: &frame, yielder: None };
            inner.safepoint()?;
            let made = inner.type_parameters(parameters)?;
            inner.make_generic(what, Some(made))
        });
        self.at(line, made)
    }

    /// A frame for a scope that stands in this one.
    pub(crate) fn inner_frame(&self, id: ScopeId) -> Ref<Frame> {
        let frame = Frame::new(&self.heap, &self.frame.unit, id, &self.frame.globals);
        for (name, slot) in &self.program.scope(id).free {
            if let Some(variable) = self.shared_variable(name) {
                frame.share(*slot, &variable);
            }
        }
        frame.see_class();
        frame
    }

    fn make_generic(&self, what: Generic<'a>, parameters: Option<Value>) -> Res {
        match what {
            Generic::Function(node, [defaults, keyword_defaults]) => {
                let function = self.make_function(self.program.scope_of(node), defaults, keyword_defaults)?;
                if let (Value::Function(function), Some(parameters)) = (&function, parameters) {
                    *function.type_params.borrow_mut() = parameters;
                }
                Ok(function)
            }
            Generic::Class(node) => {
                let base = parameters.map(|parameters| crate::typing::generic_base(&self.heap, &parameters));
                self.class_def(node, base)
            }
            Generic::Alias(value) => {
                let name = self.heap.str(&*self.program.scope(self.program.scope_of(value)).name);
                let parameters = parameters.unwrap_or_else(|| self.heap.tuple([]));
                let value = self.waiting(value)?;
                Ok(self.heap.type_alias(name, parameters, value, self.module_name()?))
            }
        }
    }

    fn module_name(&self) -> Res {
        Ok(self.frame.globals.get_str(&self.heap, "__name__")?.unwrap_or(Value::None))
    }

    /// The tuple of the type parameters, each bound to its name.
    fn type_parameters(&self, parameters: &'a [TypeParam]) -> Res {
        let mut made = Vec::new();
        for parameter in parameters {
            let name = parameter.kind.name();
            let own = self.program.unmangled(self.frame.scope.get(), name);
            let mut object = Parameter::new(ParameterKind::of(&parameter.kind), own);
            if let TypeParamKind::TypeVar { bound: Some(bound), .. } = &parameter.kind {
                let waiting = self.waiting(bound)?;
                match &bound.kind {
                    ExprKind::Tuple(_) => object.constraints = Wanted::later(waiting),
                    _ => object.bound = Wanted::later(waiting),
                }
            }
            if let Some(default) = parameter.kind.default_value() {
                object.default = Wanted::later(self.waiting(default)?);
            }
            let object = self.heap.type_parameter(object);
            self.store_name(name, object.clone())?;
            made.push(object);
        }
        let made = self.heap.tuple(made);
        self.store_name(TYPE_PARAMS, made.clone())?;
        Ok(made)
    }

    /// The function that evaluates an expression when it is called.
    fn waiting(&self, value: &'a Expr) -> Res {
        let format = self.heap.tuple([self.heap.int(annotations::VALUE)]);
        self.make_function(self.program.scope_of(value), format, Value::None)
    }

    /// What such a function does.
    pub(crate) fn waited_for(&self, value: &'a Expr) -> Res {
        self.check_format(".format")?;
        match &value.kind {
            ExprKind::Starred(inner) => self.unpacked(inner),
            _ => self.expr(value),
        }
    }
}

impl Heap {
    /// The value that was waited for, evaluated when it is first asked for.
    pub(crate) fn evaluate(self: &HeapRef, wanted: &Wanted) -> Res<Option<Value>> {
        if let Some(known) = wanted.known() {
            return Ok(Some(known));
        }
        let Some(function) = wanted.function() else { return Ok(None) };
        let value = self.call(&function, vec![self.int(annotations::VALUE)])?;
        wanted.keep(value.clone());
        Ok(Some(value))
    }
}
