//! The class statement: the bases, the namespace that the body fills, the call of the metaclass.

use crate::classes::Kind;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::{Binding, Body, TYPE_PARAMS};
use crate::value::{Str, Value};
use crate::walk::Walker;
use crate::walk::statement::docstring;
use syntax::ast::{ClassDef, Stmt};

/// What the class statement calls, which a program may replace.
const BUILD_CLASS: &str = "__build_class__";

impl<'a> Walker<'a> {
    /// The class that a statement makes, with one more base if it has type parameters.
    pub(crate) fn class_def(&self, node: &'a ClassDef, generic: Option<Value>) -> Res {
        let (heap, line) = (&self.heap, self.frame.line.get());
        let Some(hook) = self.hook(BUILD_CLASS)? else {
            return self.at(line, Err(heap.error(Kind::NameError, "__build_class__ not found")));
        };
        let body = self.program.scope_of(node);
        let name = heap.str(&*self.program.scope(body).name);
        let mut positional = vec![self.make_function(body, Value::None, Value::None)?, name];
        positional.extend(self.items(line, &node.bases)?);
        positional.extend(generic);
        let keywords = self.named(&self.keywords(line, &hook, &node.keywords)?, false)?;
        self.frame.line.set(line);
        self.at(line, self.call(&hook, Arguments { positional, keywords }))
    }
}

/// `__build_class__(func, name, /, *bases, [metaclass], **kwds)`
pub(crate) fn build_class(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let Arguments { positional, mut keywords } = arguments;
    let [body, name, given @ ..] = positional.as_slice() else {
        return Err(heap.type_error("__build_class__: not enough arguments"));
    };
    let Value::Function(body) = body else {
        return Err(heap.type_error("__build_class__: func must be a function"));
    };
    let Value::Str(text) = name.as_builtin() else {
        return Err(heap.type_error("__build_class__: name is not a string"));
    };
    let (bases, is_replaced) = interpreter.resolve_bases(given)?;
    let metaclass = interpreter.metaclass_argument(&mut keywords, &bases)?;
    let bases = heap.tuple(bases);
    let namespace = interpreter.prepare(&metaclass, vec![name.clone(), bases.clone()], &keywords)?;
    let frame = interpreter.function_frame(body);
    if frame.has_namespace() {
        *frame.namespace.borrow_mut() = Some(namespace.clone());
        interpreter.run_frame(&frame)?;
    } else {
        // A plain function has variables of its own.
        interpreter.call_function(body, Arguments::default())?;
    }
    if is_replaced {
        crate::operator::subscript::set(heap, &namespace, &heap.str("__orig_bases__"), heap.tuple(given.to_vec()))?;
    }
    let class =
        interpreter.call(&metaclass, Arguments { positional: vec![name.clone(), bases, namespace], keywords })?;
    if let (Value::Class(_), Some(slot)) = (&class, frame.owner_scope().class_cell) {
        check_cell(heap, &class, &text.text, frame.get(slot))?;
    }
    Ok(class)
}

/// The cell of a class statement must hold the class that it made.
fn check_cell(heap: &HeapRef, class: &Value, name: &str, cell: Option<Value>) -> Res<()> {
    let shown = crate::text::repr::repr(heap, class)?;
    match cell {
        Some(value) if value.is(class) => Ok(()),
        Some(value) => {
            let value = crate::text::repr::repr(heap, &value)?;
            Err(heap.type_error(format!("__class__ set to {value} defining '{name}' as {shown}")))
        }
        None => {
            let question = "Was __classcell__ propagated to type.__new__?";
            let message = format!("__class__ not set defining '{name}' as {shown}. {question}");
            Err(heap.error(Kind::RuntimeError, message))
        }
    }
}

impl Walker<'_> {
    /// What a class body begins and ends with, around its statements.
    pub(crate) fn class_body(&self, body: &[Stmt]) -> Res {
        let first_line = self.program.scope(self.frame.owner).first_line;
        self.at(first_line, self.begin_class())?;
        if let (Some(doc), Some(statement)) = (docstring(body), body.first()) {
            self.at(statement.span.line, self.store_in_namespace("__doc__", self.heap.str(doc)))?;
        }
        self.at(first_line, self.begin_annotations())?;
        self.block(body)?;
        self.at(first_line, self.note_annotations())?;
        self.at(self.frame.line.get(), self.end_class())?;
        Ok(Value::None)
    }

    fn begin_class(&self) -> Res<()> {
        let heap = &self.heap;
        let scope = self.program.scope(self.frame.owner);
        let module = match self.load_from_namespace("__name__")? {
            Some(name) => name,
            None => self.load_plain_global("__name__")?,
        };
        self.store_in_namespace("__module__", module)?;
        self.store_in_namespace("__qualname__", heap.str(&*scope.qualname))?;
        self.store_in_namespace("__firstlineno__", heap.int(scope.first_line))?;
        if scope.names.contains_key(TYPE_PARAMS) {
            self.store_in_namespace("__type_params__", self.load_name(TYPE_PARAMS)?)?;
        }
        if let Some(variable) = self.shared_variable("__classdict__") {
            drop(variable.0.replace(self.frame.namespace.borrow().clone()));
        }
        Ok(())
    }

    fn note_annotations(&self) -> Res<()> {
        let Some(annotate) = self.program.scope(self.frame.owner).annotate else { return Ok(()) };
        let annotate = self.make_function(annotate, Value::None, Value::None)?;
        self.store_in_namespace("__annotate_func__", annotate)
    }

    fn end_class(&self) -> Res<()> {
        let heap = &self.heap;
        let scope = self.program.scope(self.frame.owner);
        let mut statics: Vec<Value> = Vec::new();
        for name in &scope.static_attributes {
            statics.push(heap.str(*name));
        }
        self.store_in_namespace("__static_attributes__", heap.tuple(statics))?;
        if let Some(variable) = self.shared_variable("__classdict__") {
            self.store_in_namespace("__classdictcell__", Value::Cell(variable))?;
        }
        if let Some(variable) = scope.class_cell.and_then(|slot| self.frame.variable(slot)) {
            self.store_in_namespace("__classcell__", Value::Cell(variable))?;
        }
        Ok(())
    }
}

impl Interpreter {
    /// What makes a class: what is given for it, or the class of the first base; if that is a class, the most derived one of all.
    fn metaclass_argument(&self, keywords: &mut Vec<(Ref<Str>, Value)>, bases: &[Value]) -> Res {
        let metaclass = match keywords.iter().position(|(name, _)| &*name.text == "metaclass") {
            Some(at) => keywords.remove(at).1,
            None => match bases.first() {
                Some(base) => Value::Class(base.class(&self.heap)),
                None => self.heap.class(Kind::Type),
            },
        };
        match metaclass {
            Value::Class(class) => Ok(Value::Class(self.metaclass_of(&class, bases)?)),
            other => Ok(other),
        }
    }

    /// The namespace for the body of a class.
    fn prepare(&self, metaclass: &Value, positional: Vec<Value>, keywords: &[(Ref<Str>, Value)]) -> Res {
        let heap = &self.heap;
        let namespace = match heap.optional_attribute(metaclass, "__prepare__")? {
            Some(prepare) => self.call(&prepare, Arguments { positional, keywords: keywords.to_vec() })?,
            None => heap.dict(Default::default()),
        };
        if matches!(namespace.as_builtin(), Value::Dict(_)) || heap.special(&namespace, "__getitem__")?.is_some() {
            return Ok(namespace);
        }
        let owner = match metaclass {
            Value::Class(class) => class.name().to_string(),
            _ => "<metaclass>".to_owned(),
        };
        let given = namespace.type_name();
        Err(heap.type_error(format!("{owner}.__prepare__() must return a mapping, not {given}")))
    }

    /// Bases that are not classes say what stands for them (`__mro_entries__`); whether any did.
    fn resolve_bases(&self, bases: &[Value]) -> Res<(Vec<Value>, bool)> {
        let mut resolved = Vec::new();
        let mut is_replaced = false;
        for base in bases {
            if matches!(base, Value::Class(_)) {
                resolved.push(base.clone());
                continue;
            }
            match self.heap.optional_attribute(base, "__mro_entries__")? {
                Some(hook) => {
                    let entries = self.heap.call(&hook, vec![self.heap.tuple(bases.to_vec())])?;
                    let Value::Tuple(entries) = entries else {
                        return Err(self.heap.type_error("__mro_entries__ must return a tuple"));
                    };
                    resolved.extend(entries.items().iter().cloned());
                    is_replaced = true;
                }
                None => resolved.push(base.clone()),
            }
        }
        Ok((resolved, is_replaced))
    }

    /// `super()` without arguments: the class around the function, and its first argument.
    pub(crate) fn super_of_frame(&self) -> Res {
        let heap = &self.heap;
        let fail = |text: &str| heap.error(Kind::RuntimeError, text);
        let Some(frame) = self.top_frame() else { return Err(fail("super(): no current frame")) };
        let scope = frame.owner_scope();
        let first = match scope.body {
            Some(Body::Generator(..)) => Some(".0"),
            _ => scope.arguments.and_then(|it| it.posonlyargs.iter().chain(&it.args).next()).map(|first| &*first.arg),
        };
        let Some(first) = first else { return Err(fail("super(): no arguments")) };
        let Some(object) = frame.get_named(first) else { return Err(fail("super(): arg[0] deleted")) };
        let Some(Binding::Free(slot)) = scope.names.get("__class__") else {
            return Err(fail("super(): __class__ cell not found"));
        };
        match frame.get(*slot) {
            Some(Value::Class(class)) => heap.super_object(&class, object),
            Some(other) => {
                let given = other.type_name();
                Err(fail(&format!("super(): __class__ is not a type ({given})")))
            }
            None => Err(fail("super(): empty __class__ cell")),
        }
    }
}
