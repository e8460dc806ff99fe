//! The attributes of frames and code objects.

use crate::builtins::unexpected;
use crate::classes::Kind;
use crate::error::{Res, not_supported};
use crate::exception_members::flag;
use crate::generator::Generator;
use crate::heap::{Heap, Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::{Value, heap_index};
use crate::walk::code::{Code, ITERABLE_COROUTINE};
use crate::walk::frame::Frame;
use std::rc::Rc;

/// `frame.f_locals` of a frame with variables: it reads and writes them (PEP 667).
pub(crate) struct FrameLocalsProxy(pub(crate) Ref<Frame>);

impl FrameLocalsProxy {
    pub(crate) fn is_empty(&self) -> bool {
        let has_extra = self.0.extra.borrow().as_ref().is_some_and(|extra| extra.len() > 0);
        !has_extra && self.0.bound_variables().into_iter().next().is_none()
    }
}

impl Payload for FrameLocalsProxy {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(Value::Frame(Rc::clone(&self.0)));
    }
}

pub(crate) const FRAME: &[Member] = &[
    Member::attribute("f_back", back),
    Member::attribute("f_code", |i, this| Ok(i.heap.code_of(frame(this)))),
    Member::attribute("f_globals", |_, this| Ok(Value::Dict(Rc::clone(&frame(this).globals)))),
    Member::attribute("f_builtins", |i, this| i.builtins_of(&frame(this).globals)),
    Member::attribute("f_locals", |i, this| Ok(i.heap.frame_locals(frame(this)))),
    Member::attribute("f_generator", |_, this| Ok(generator(frame(this)).map_or(Value::None, Value::Generator))),
    Member::writable("f_lineno", |i, this| Ok(i.heap.int(frame(this).line.get())), set_line),
    Member::attribute("f_lasti", |_, _| Err(not_supported("f_lasti"))),
    Member::writable(
        "f_trace",
        |_, this| Ok(frame(this).tracing.function.borrow().clone()),
        |_, this, value| {
            let old = frame(this).tracing.function.replace(value.unwrap_or(Value::None));
            drop(old);
            Ok(())
        },
    ),
    Member::writable(
        "f_trace_lines",
        |_, this| Ok(Value::Bool(frame(this).tracing.lines.get())),
        |i, this, value| {
            frame(this).tracing.lines.set(flag(i, value)?);
            Ok(())
        },
    ),
    Member::writable(
        "f_trace_opcodes",
        |_, this| Ok(Value::Bool(frame(this).tracing.opcodes.get())),
        |i, this, value| {
            // That deletion is refused in other words is CPython's.
            frame(this).tracing.opcodes.set(flag(i, value.or(Some(Value::None)))?);
            Ok(())
        },
    ),
    Member::method("clear", clear),
];

/// The generator, coroutine or async generator whose frame it is, unless that has ended.
fn generator(frame: &Frame) -> Option<Ref<Generator>> {
    frame.generator.borrow().upgrade().filter(|generator| !generator.is_finished())
}

/// Only a trace function can jump, and there are none.
fn set_line(interpreter: &Interpreter, _: &Value, line: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    Err(match line {
        None => heap.error(Kind::AttributeError, "cannot delete attribute"),
        Some(line) if line.as_builtin().as_int().is_some() => {
            heap.value_error("f_lineno can only be set in a trace function")
        }
        Some(_) => heap.value_error("lineno must be an integer"),
    })
}

fn clear(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    arguments.none(heap, "frame.clear")?;
    let frame = frame(this);
    if interpreter.frames.borrow().iter().any(|live| Rc::ptr_eq(live, frame)) {
        return Err(heap.error(Kind::RuntimeError, "cannot clear an executing frame"));
    }
    if let Some(generator) = generator(frame) {
        if generator.is_suspended() {
            return Err(heap.error(Kind::RuntimeError, "cannot clear a suspended frame"));
        }
        interpreter.close(&generator)?;
    }
    // What has not begun keeps its arguments.
    let owner = frame.generator.borrow().upgrade();
    if owner.is_some_and(|generator| Rc::ptr_eq(&generator.frame(), frame)) {
        return Ok(Value::None);
    }
    let mut values = Vec::new();
    frame.unbind(&mut values);
    drop(values);
    Ok(Value::None)
}

fn frame(value: &Value) -> &Ref<Frame> {
    match value {
        Value::Frame(frame) => frame,
        _ => unreachable!("members are given values of their class"),
    }
}

fn back(interpreter: &Interpreter, this: &Value) -> Res {
    let this = frame(this);
    let frames = interpreter.frames.borrow();
    if let Some(at) = frames.iter().rposition(|live| Rc::ptr_eq(live, this)) {
        return Ok(at.checked_sub(1).map_or(Value::None, |at| Value::Frame(Rc::clone(&frames[at]))));
    }
    Ok(this.back.borrow().clone().map_or(Value::None, Value::Frame))
}

impl Heap {
    pub(crate) fn frame_locals(self: &Rc<Self>, frame: &Ref<Frame>) -> Value {
        // While a comprehension runs in a class or module body, variables are shown, but not the names.
        if frame.has_namespace() && frame.scope.get() == frame.owner {
            let namespace = frame.namespace.borrow().clone();
            return namespace.unwrap_or_else(|| Value::Dict(Rc::clone(&frame.globals)));
        }
        Value::FrameLocals(self.immutable(FrameLocalsProxy(Rc::clone(frame))))
    }
}

pub(crate) const CODE: &[Member] = &[
    Member::attribute("co_name", |i, this| Ok(i.heap.str(&*code(this).scope().name))),
    Member::attribute("co_qualname", |i, this| Ok(i.heap.str(&*code(this).scope().qualname))),
    Member::attribute("co_firstlineno", |i, this| Ok(i.heap.int(code(this).scope().first_line))),
    Member::attribute("co_filename", |i, this| Ok(i.heap.str(&**code(this).unit.filename()))),
    Member::attribute("co_argcount", |i, this| Ok(i.heap.int(code(this).counts().0))),
    Member::attribute("co_posonlyargcount", |i, this| Ok(i.heap.int(code(this).counts().1))),
    Member::attribute("co_kwonlyargcount", |i, this| Ok(i.heap.int(code(this).counts().2))),
    Member::attribute("co_varnames", |i, this| Ok(names(i, &code(this).scope().code_names().0))),
    Member::attribute("co_cellvars", |i, this| Ok(names(i, &code(this).scope().code_names().1))),
    Member::attribute("co_freevars", |i, this| Ok(names(i, &code(this).scope().code_names().2))),
    Member::attribute("co_nlocals", |i, this| Ok(i.heap.int(code(this).scope().code_names().0.len()))),
    Member::attribute("co_flags", |i, this| Ok(i.heap.int(code(this).flags()))),
    Member::attribute("co_consts", |_, _| Err(not_supported("co_consts"))),
    Member::attribute("co_names", |i, this| match code(this).unit.program().names_of_code(code(this).scope) {
        Some(found) => Ok(names(i, &found)),
        None => Err(not_supported("co_names of type parameters")),
    }),
    Member::attribute("co_stacksize", |_, _| Err(not_supported("co_stacksize"))),
    Member::method("co_positions", |_, _, _: Arguments| Err(not_supported("co_positions"))),
    Member::method("co_lines", |_, _, _: Arguments| Err(not_supported("co_lines"))),
    Member::method("replace", replace),
];

fn code(value: &Value) -> &Code {
    match value {
        Value::Code(code) => code,
        _ => unreachable!("members are given values of their class"),
    }
}

fn names(interpreter: &Interpreter, names: &[&str]) -> Value {
    let names: Vec<Value> = names.iter().map(|name| interpreter.heap.str(*name)).collect();
    interpreter.heap.tuple(names)
}

/// Only that flag can be another.
fn replace(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let code = code(this);
    if !arguments.positional.is_empty() {
        return Err(heap.type_error("replace() takes no positional arguments"));
    }
    let mut is_awaitable = code.is_awaitable;
    for (name, value) in &arguments.keywords {
        if &*name.text != "co_flags" {
            return Err(if PARTS.contains(&&*name.text) {
                not_supported("code.replace")
            } else {
                unexpected(heap, "replace", &name.text, PARTS)
            });
        }
        let new = u32::try_from(&heap_index(heap, value)?).ok();
        let new = new.filter(|new| (new ^ code.flags()) & !ITERABLE_COROUTINE == 0);
        is_awaitable = new.ok_or_else(|| not_supported("code.replace"))? & ITERABLE_COROUTINE != 0;
    }
    if is_awaitable == code.is_awaitable {
        return Ok(this.clone());
    }
    Ok(heap.code(&code.unit, code.scope, is_awaitable))
}

#[rustfmt::skip]
const PARTS: &[&str] = &[
    "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_firstlineno",
    "co_code", "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_filename", "co_name",
    "co_qualname", "co_linetable", "co_exceptiontable",
];
