//! Functions as objects: what a call needs, and the attributes that a program may change.

use crate::classes::Kind;
use crate::classes::annotations::{checked, evaluate};
use crate::error::Res;
use crate::heap::{Empty, Object, Payload, Ref};
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::value::{Dict, Value, Variable};
use crate::walk::code::Code;
use std::cell::RefCell;
use std::rc::Rc;

pub(crate) struct Function {
    /// Where its code stands.
    pub(crate) code: RefCell<Code>,
    pub(crate) globals: Ref<Dict>,
    pub(crate) name: RefCell<Rc<str>>,
    pub(crate) qualname: RefCell<Rc<str>>,
    pub(crate) module: RefCell<Value>,
    pub(crate) doc: RefCell<Value>,
    /// The defaults of the last positional parameters: a tuple or `None`.
    pub(crate) defaults: RefCell<Value>,
    /// The defaults of the keyword-only parameters: a dict or `None`.
    pub(crate) keyword_defaults: RefCell<Value>,
    /// The variables of enclosing functions, in the order of the scope's free names.
    pub(crate) closure: RefCell<Vec<Ref<Variable>>>,
    pub(crate) dict: RefCell<Option<Ref<Dict>>>,
    /// `__annotate__`, and `__annotations__` once it was asked for.
    pub(crate) annotate: RefCell<Value>,
    pub(crate) annotations: RefCell<Option<Value>>,
    pub(crate) type_params: RefCell<Value>,
    /// It is a function of the library that is in C in CPython: its class is that of builtin functions, and nothing binds it.
    pub(crate) is_in_c: bool,
}

impl Function {
    fn take(&self, values: &mut Vec<Value>) {
        for place in
            [&self.module, &self.doc, &self.defaults, &self.keyword_defaults, &self.annotate, &self.type_params]
        {
            values.push(place.replace(Value::None));
        }
        values.extend(self.annotations.take());
        values.extend(self.dict.take().map(Value::Dict));
        // The last owner of a variable gives away its value: else a chain of closures would be dropped in a recursion.
        let unshared = std::mem::take(&mut *self.closure.borrow_mut()).into_iter().filter_map(Rc::into_inner);
        values.extend(unshared.filter_map(|variable| variable.0.borrow_mut().take()));
    }
}

impl Payload for Function {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.take(values);
    }
}

impl Empty for Object<Function> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.take(values);
    }
}

pub(crate) const TABLES: &[(Kind, &[Member])] = &[(Kind::Function, FUNCTION), (Kind::Cell, CELL)];

const FUNCTION: &[Member] = &[
    Member::writable("__name__", |i, this| Ok(i.heap.str(&**function(this).name.borrow())), set_name),
    Member::writable("__qualname__", |i, this| Ok(i.heap.str(&**function(this).qualname.borrow())), set_qualname),
    Member::writable(
        "__module__",
        |_, this| Ok(function(this).module.borrow().clone()),
        |_, this, value| set(&function(this).module, value),
    ),
    Member::writable(
        "__doc__",
        |_, this| Ok(function(this).doc.borrow().clone()),
        |_, this, value| set(&function(this).doc, value),
    ),
    Member::writable("__defaults__", |_, this| Ok(function(this).defaults.borrow().clone()), set_defaults),
    Member::writable(
        "__kwdefaults__",
        |_, this| Ok(function(this).keyword_defaults.borrow().clone()),
        |i, this, value| match value {
            None | Some(Value::None | Value::Dict(_)) => set(&function(this).keyword_defaults, value),
            Some(_) => Err(i.heap.type_error("__kwdefaults__ must be set to a dict object")),
        },
    ),
    Member::writable(
        "__type_params__",
        |i, this| type_params(i, function(this)),
        |i, this, value| match value {
            Some(Value::Tuple(_)) => set(&function(this).type_params, value),
            _ => Err(i.heap.type_error("__type_params__ must be set to a tuple")),
        },
    ),
    Member::attribute("__globals__", |_, this| Ok(Value::Dict(Rc::clone(&function(this).globals)))),
    Member::attribute("__builtins__", |i, this| i.builtins_of(&function(this).globals)),
    Member::writable("__code__", |i, this| Ok(code(i, function(this))), set_code),
    Member::attribute("__closure__", closure),
    Member::writable(
        "__annotate__",
        |_, this| Ok(function(this).annotate.borrow().clone()),
        |i, this, value| {
            let value = checked(i, value, "__annotate__ cannot be deleted")?;
            if !matches!(value, Value::None) {
                drop(function(this).annotations.take());
            }
            set(&function(this).annotate, Some(value))
        },
    ),
    Member::writable("__annotations__", annotations, |i, this, value| {
        let value = match value {
            None | Some(Value::None) => None,
            Some(value) if matches!(value.as_builtin(), Value::Dict(_)) => Some(value),
            Some(_) => return Err(i.heap.type_error("__annotations__ must be set to a dict object")),
        };
        drop(function(this).annotations.replace(value));
        set(&function(this).annotate, None)
    }),
    Member::method("__get__", |i, this, arguments| {
        match arguments.positional_only(&i.heap, "__get__", 1, 2)?.as_slice() {
            [Value::None] | [Value::None, Value::None] => Err(i.heap.type_error("__get__(None, None) is invalid")),
            [Value::None, _] | [] => Ok(this.clone()),
            [receiver, ..] => Ok(i.heap.bound_method(this, receiver)),
        }
    }),
    Member::method("__call__", super::interpreter::Interpreter::call_inner),
];

const CELL: &[Member] = &[Member::writable(
    "cell_contents",
    |i, this| cell(this).0.borrow().clone().ok_or_else(|| i.heap.value_error("Cell is empty")),
    |_, this, value| {
        drop(cell(this).0.replace(value));
        Ok(())
    },
)];

fn cell(value: &Value) -> &Ref<Variable> {
    match value {
        Value::Cell(cell) => cell,
        _ => unreachable!("members are given values of their class"),
    }
}

fn function(value: &Value) -> &Ref<Function> {
    match value {
        Value::Function(function) => function,
        _ => unreachable!("members are given values of their class"),
    }
}

fn set(place: &RefCell<Value>, value: Option<Value>) -> Res<()> {
    let old = place.replace(value.unwrap_or(Value::None));
    drop(old);
    Ok(())
}

fn code(interpreter: &Interpreter, function: &Function) -> Value {
    let code = function.code.borrow();
    interpreter.heap.code(&code.unit, code.scope, code.is_awaitable)
}

fn type_params(interpreter: &Interpreter, function: &Function) -> Res {
    Ok(match &*function.type_params.borrow() {
        Value::None => interpreter.heap.tuple([]),
        params => params.clone(),
    })
}

fn closure(interpreter: &Interpreter, this: &Value) -> Res {
    let variables = function(this).closure.borrow();
    if variables.is_empty() {
        return Ok(Value::None);
    }
    let cells: Vec<Value> = variables.iter().cloned().map(Value::Cell).collect();
    Ok(interpreter.heap.tuple(cells))
}

fn annotations(interpreter: &Interpreter, this: &Value) -> Res {
    let function = function(this);
    if let Some(annotations) = &*function.annotations.borrow() {
        return Ok(annotations.clone());
    }
    let annotate = function.annotate.borrow().clone();
    let made = evaluate(interpreter, &annotate)?;
    *function.annotations.borrow_mut() = Some(made.clone());
    Ok(made)
}

fn set_code(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let function = function(this);
    let Some(Value::Code(new)) = value else {
        return Err(interpreter.heap.type_error("__code__ must be set to a code object"));
    };
    let (wanted, have) = (new.scope().free.len(), function.closure.borrow().len());
    if wanted != have {
        let name = function.name.borrow().clone();
        let message = format!("{name}() requires a code object with {have} free vars, not {wanted}");
        return Err(interpreter.heap.value_error(message));
    }
    *function.code.borrow_mut() = Code::clone(&new);
    Ok(())
}

fn set_defaults(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    match value {
        None | Some(Value::None | Value::Tuple(_)) => set(&function(this).defaults, value),
        Some(_) => Err(interpreter.heap.type_error("__defaults__ must be set to a tuple object")),
    }
}

fn set_name(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    set_text(interpreter, &function(this).name, value, "__name__")
}

fn set_qualname(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    set_text(interpreter, &function(this).qualname, value, "__qualname__")
}

fn set_text(interpreter: &Interpreter, place: &RefCell<Rc<str>>, value: Option<Value>, which: &str) -> Res<()> {
    match value.as_ref().map(Value::as_builtin) {
        Some(Value::Str(text)) => {
            *place.borrow_mut() = Rc::from(&*text.text);
            Ok(())
        }
        _ => Err(interpreter.heap.type_error(format!("{which} must be set to a string object"))),
    }
}
