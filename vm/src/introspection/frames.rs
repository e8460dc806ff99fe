//! The attributes of frames. Source: CPython 3.14 `Objects/frameobject.c`.

use crate::builtins::{Builtin, Signature, flag};
use crate::classes::Row;
use crate::code::Local;
use crate::names::shown_builtins;
use crate::objects::frame::{FrameValue, ProxyObject};
use crate::objects::generator::Generator;
use crate::objects::{ExceptionClass, Int};
use crate::vm::{Fallible, Vm};
use stencils::generator::FrameState;
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static FRAME: &[Row] = &[
    Row::Attribute("f_back", back, None),
    Row::Attribute("f_code", |vm, this| Ok(of(this, |it| vm.code_value(it.code().loaded()))), None),
    Row::Attribute("f_globals", |_, this| Ok(of(this, |it| it.globals)), None),
    Row::Attribute("f_builtins", |_, this| Ok(of(this, |it| shown_builtins(it.builtins))), None),
    Row::Attribute("f_locals", locals, None),
    Row::Attribute(
        "f_generator",
        |_, this| Ok(of(this, |it| it.generator().map_or(Value::NONE, Generator::value))),
        None,
    ),
    Row::Attribute("f_lineno", |_, this| Ok(of(this, line)), Some(set_line)),
    Row::Attribute("f_lasti", |_, this| Ok(of(this, |it| Value::small_int(2 * it.index() as i64))), None),
    Row::Attribute("f_trace", |_, this| Ok(of(this, |it| it.tracing.function.get())), Some(set_trace)),
    Row::Attribute(
        "f_trace_lines",
        |_, this| Ok(of(this, |it| Value::bool(it.tracing.lines.get()))),
        Some(set_trace_lines),
    ),
    Row::Attribute(
        "f_trace_opcodes",
        |_, this| Ok(of(this, |it| Value::bool(it.tracing.opcodes.get()))),
        Some(set_trace_opcodes),
    ),
    Row::Method(Builtin { owner: "frame", name: "clear", signature: Signature::None(clear) }),
];

fn of(this: Value, part: impl FnOnce(FrameValue) -> Value) -> Value {
    FrameValue::from_value(this).map_or(Value::NONE, part)
}

fn line(frame: FrameValue) -> Value {
    frame.code().line(frame.index()).map_or(Value::NONE, |line| Value::small_int(i64::from(line)))
}

fn back(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let Some(frame) = FrameValue::from_value(this) else { return Ok(Value::NONE) };
    let caller = match frame.activation() {
        Some(live) => live.previous().map(|caller| vm.frame_object(caller)),
        None => Some(frame.back()).filter(|back| !back.is_null()),
    };
    Ok(caller.unwrap_or(Value::NONE))
}

/// `f_locals`: the namespace of a class or module, unless a comprehension hides a part of it; else a proxy.
fn locals(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let Some(frame) = FrameValue::from_value(this) else { return Ok(Value::NONE) };
    let hides = || {
        let slots = frame.code().source.locals_plus.iter().zip(frame.slots());
        slots.into_iter().any(|(local, value)| local.kind & Local::HIDDEN != 0 && !value.is_null())
    };
    if !frame.code().is_optimized() && !frame.namespace.is_null() && !hides() {
        return Ok(frame.namespace);
    }
    let class = vm.classes.of_kind(Kind::FrameLocalsProxy);
    Ok(ProxyObject::place(&mut vm.heap, class, this))
}

fn clear(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let Some(frame) = FrameValue::from_value(this) else { return Ok(Value::NONE) };
    if frame.activation().is_some() {
        let generator = frame.generator();
        return match generator.map(|generator| (generator.state, generator)) {
            Some((FrameState::CREATED | FrameState::COMPLETED, generator)) => vm.close(generator),
            Some((FrameState::SUSPENDED | FrameState::SUSPENDED_YIELD_FROM, _)) => {
                Err(vm.raise(ExceptionClass::RuntimeError, "cannot clear a suspended frame"))
            }
            _ => Err(vm.raise(ExceptionClass::RuntimeError, "cannot clear an executing frame")),
        };
    }
    (0..frame.slots().len()).for_each(|index| frame.set_slot(index, Value::NULL));
    frame.extra.set(Value::NULL);
    Ok(Value::NONE)
}

/// Only a trace function can jump, and there are none.
fn set_line(vm: &mut Vm, _: Value, line: Value) -> Fallible<()> {
    if line.is_null() {
        return Err(vm.raise(ExceptionClass::AttributeError, "cannot delete attribute"));
    }
    let is_int = Int::from_value(line).is_some();
    let message = if is_int { "f_lineno can only be set in a trace function" } else { "lineno must be an integer" };
    Err(vm.raise(ExceptionClass::ValueError, message))
}

fn set_trace(_: &mut Vm, this: Value, function: Value) -> Fallible<()> {
    if let Some(frame) = FrameValue::from_value(this) {
        frame.tracing.function.set(if function.is_null() { Value::NONE } else { function });
    }
    Ok(())
}

fn set_trace_lines(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let is_on = flag(vm, value)?;
    if let Some(frame) = FrameValue::from_value(this) {
        frame.tracing.lines.set(is_on);
    }
    Ok(())
}

fn set_trace_opcodes(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    // That deletion is refused in other words is CPython's.
    let is_on = flag(vm, if value.is_null() { Value::NONE } else { value })?;
    if let Some(frame) = FrameValue::from_value(this) {
        frame.tracing.opcodes.set(is_on);
    }
    Ok(())
}
