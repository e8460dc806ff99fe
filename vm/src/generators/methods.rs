//! The methods and attributes of generators, coroutines, asynchronous generators and what they give to await.

use super::Resumed;
use super::throw::Thrown;
use crate::builtins::Signature;
use crate::classes::{Row, method};
use crate::objects::awaitable::{Awaitable, AwaitableState};
use crate::objects::generator::Generator;
use crate::objects::{ClassKind, ExceptionClass, Str};
use crate::vm::{Fallible, Raised, Vm};
use stencils::generator::FrameState;
use stencils::object::Kind;
use stencils::value::Value;

/// The rows of a class; none if it is not one of these.
pub(crate) fn rows(class: ClassKind) -> &'static [Row] {
    match class.0 {
        Kind::Generator => GENERATOR,
        Kind::Coroutine => COROUTINE,
        Kind::AsyncGenerator => ASYNC_GENERATOR,
        Kind::CoroutineWrapper => COROUTINE_WRAPPER,
        Kind::AsyncGenASend => ASEND,
        Kind::AsyncGenAThrow => ATHROW,
        Kind::AnextAwaitable => ANEXT,
        _ => &[],
    }
}

const fn send_of(owner: &'static str) -> Row {
    method(owner, "send", Signature::One(send))
}

const fn throw_of(owner: &'static str) -> Row {
    method(owner, "throw", Signature::Positional(1, 3, throw))
}

const fn close_of(owner: &'static str) -> Row {
    method(owner, "close", Signature::None(close))
}

macro_rules! sending {
    ($owner:literal $($row:expr),*) => {
        &[send_of($owner), throw_of($owner), close_of($owner), $($row),*]
    };
}

const NAME: Row = Row::Attribute("__name__", |_, this| Ok(generator(this)?.name), Some(set_name));
const QUALNAME: Row = Row::Attribute("__qualname__", |_, this| Ok(generator(this)?.qualname), Some(set_qualname));

const fn attribute(name: &'static str, get: fn(&mut Vm, Value) -> Fallible<Value>) -> Row {
    Row::Attribute(name, get, None)
}

static COROUTINE_WRAPPER: &[Row] = sending!("coroutine_wrapper");
static ASEND: &[Row] = sending!("async_generator_asend");
static ATHROW: &[Row] = sending!("async_generator_athrow");
static ANEXT: &[Row] = sending!("anext_awaitable");

static GENERATOR: &[Row] = sending!("generator"
    NAME,
    QUALNAME,
    attribute("gi_running", is_running),
    attribute("gi_suspended", is_suspended),
    attribute("gi_yieldfrom", yields_from),
    attribute("gi_frame", frame),
    attribute("gi_code", code)
);

static COROUTINE: &[Row] = sending!("coroutine"
    NAME,
    QUALNAME,
    attribute("cr_running", is_running),
    attribute("cr_suspended", is_suspended),
    attribute("cr_await", yields_from),
    attribute("cr_frame", frame),
    attribute("cr_code", code),
    attribute("cr_origin", |_, _| Ok(Value::NONE))
);

static ASYNC_GENERATOR: &[Row] = &[
    method("async_generator", "asend", Signature::One(|vm, this, value| Ok(vm.new_asend(this, value)))),
    method("async_generator", "athrow", Signature::Positional(0, usize::MAX, athrow)),
    method("async_generator", "aclose", Signature::None(aclose)),
    NAME,
    QUALNAME,
    attribute("ag_running", |_, this| Ok(Value::bool(generator(this)?.is_running_async))),
    attribute("ag_suspended", is_suspended),
    attribute("ag_await", yields_from),
    attribute("ag_frame", frame),
    attribute("ag_code", code),
];

/// Whoever calls a method has checked its class.
fn generator(this: Value) -> Fallible<Generator> {
    Generator::from_value(this).ok_or(Raised)
}

/// The arguments of `throw`.
pub(super) fn thrown(arguments: &[Value]) -> Thrown {
    [0, 1, 2].map(|index| arguments.get(index).copied().unwrap_or(Value::NULL))
}

fn send(vm: &mut Vm, this: Value, value: Value) -> Fallible<Value> {
    let resumed = vm.send(this, value)?;
    vm.yielded_by(this, resumed)
}

fn throw(vm: &mut Vm, this: Value, arguments: &[Value]) -> Fallible<Value> {
    let resumed = vm.throw_into(this, thrown(arguments))?;
    vm.yielded_by(this, resumed)
}

fn close(vm: &mut Vm, this: Value) -> Fallible<Value> {
    if let Some(generator) = Generator::from_value(this) {
        return vm.close(generator);
    }
    let awaitable = Awaitable::from_value(this).ok_or(Raised)?;
    match awaitable.header.kind {
        Kind::CoroutineWrapper => vm.close(generator(awaitable.subject)?),
        Kind::AnextAwaitable => {
            let closed = vm.in_anext(awaitable, |vm, iterator| vm.close_delegate(iterator).map(Resumed::Yielded))?;
            vm.yielded_by(this, closed)
        }
        _ if awaitable.state.get() == AwaitableState::Closed => Ok(Value::NONE),
        _ => close_awaitable(vm, this),
    }
}

/// `close()` of what `asend`, `athrow` and `aclose` give.
fn close_awaitable(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let exit = vm.classes.exception(ExceptionClass::GeneratorExit);
    match vm.throw_into(this, [exit, Value::NULL, Value::NULL]) {
        Ok(Resumed::Yielded(_)) => Err(vm.raise(ExceptionClass::RuntimeError, "coroutine ignored GeneratorExit")),
        Ok(Resumed::Returned(_)) => Ok(Value::NONE),
        Err(raised) => {
            let ends = [ExceptionClass::StopAsyncIteration, ExceptionClass::GeneratorExit];
            let has_ended = ends.into_iter().any(|class| vm.take_raised(class).is_some());
            if has_ended || vm.take_stop_iteration().is_some() { Ok(Value::NONE) } else { Err(raised) }
        }
    }
}

fn athrow(vm: &mut Vm, this: Value, arguments: &[Value]) -> Fallible<Value> {
    let thrown = vm.tuple(arguments);
    Ok(Awaitable::place(&mut vm.heap, Kind::AsyncGenAThrow, this, thrown))
}

fn aclose(vm: &mut Vm, this: Value) -> Fallible<Value> {
    Ok(Awaitable::place(&mut vm.heap, Kind::AsyncGenAThrow, this, Value::NULL))
}

fn is_running(_: &mut Vm, this: Value) -> Fallible<Value> {
    Ok(Value::bool(generator(this)?.state == FrameState::EXECUTING))
}

fn is_suspended(_: &mut Vm, this: Value) -> Fallible<Value> {
    let state = generator(this)?.state;
    Ok(Value::bool(state == FrameState::SUSPENDED || state == FrameState::SUSPENDED_YIELD_FROM))
}

fn yields_from(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let generator = generator(this)?;
    let inner = generator.yields_from().unwrap_or(Value::NONE);
    if let Some(inner) = Generator::from_value(inner).filter(|inner| inner.is_owned) {
        inner.set_owned(false);
        vm.watch(generator);
    }
    Ok(inner)
}

fn code(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let code = generator(this)?.activation().code().loaded();
    Ok(vm.code_value(code))
}

fn frame(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let generator = generator(this)?;
    if generator.state.has_ended() {
        return Ok(Value::NONE);
    }
    Ok(vm.frame_object(generator.activation()))
}

fn set_name(vm: &mut Vm, this: Value, name: Value) -> Fallible<()> {
    let name = checked_name(vm, "__name__", name)?;
    vm.heap.changes(this);
    generator(this).map(|generator| generator.set_name(name))
}

fn set_qualname(vm: &mut Vm, this: Value, name: Value) -> Fallible<()> {
    let name = checked_name(vm, "__qualname__", name)?;
    vm.heap.changes(this);
    generator(this).map(|generator| generator.set_qualname(name))
}

fn checked_name(vm: &mut Vm, attribute: &str, name: Value) -> Fallible<Value> {
    match Str::from_value(name) {
        Some(_) => Ok(name),
        None => Err(vm.raise(ExceptionClass::TypeError, format!("{attribute} must be set to a string object"))),
    }
}
