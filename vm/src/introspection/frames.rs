//! The attributes of frames. Source: CPython 3.14 `Objects/frameobject.c`.

use crate::builtins::{Builtin, Signature};
use crate::classes::Row;
use crate::code::Local;
use crate::objects::frame::{FrameValue, ProxyObject};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static FRAME: &[Row] = &[
    Row::Attribute("f_back", back, None),
    Row::Attribute("f_code", |vm, this| Ok(of(this, |it| vm.code_value(it.code().loaded()))), None),
    Row::Attribute("f_globals", |_, this| Ok(of(this, |it| it.globals)), None),
    Row::Attribute("f_builtins", |_, this| Ok(of(this, |it| it.builtins)), None),
    Row::Attribute("f_locals", locals, None),
    Row::Attribute("f_lineno", |_, this| Ok(of(this, line)), None),
    Row::Attribute("f_lasti", |_, this| Ok(of(this, |it| Value::small_int(2 * it.index() as i64))), None),
    Row::Attribute("f_trace", |_, _| Ok(Value::NONE), None),
    Row::Attribute("f_trace_lines", |_, _| Ok(Value::TRUE), None),
    Row::Attribute("f_trace_opcodes", |_, _| Ok(Value::FALSE), None),
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
    match frame.activation() {
        Some(_) => Err(vm.not_supported("clear() of a frame that has not ended")),
        None => {
            (0..frame.slots().len()).for_each(|index| frame.set_slot(index, Value::NULL));
            Ok(Value::NONE)
        }
    }
}
