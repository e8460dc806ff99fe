//! The methods and attributes of generators and coroutines.

use crate::classes::Kind;
use crate::error::{ExceptionData, Res, Throw};
use crate::generator::{Generator, State, Step};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::repr::repr;
use crate::value::Value;
use std::rc::Rc;

pub(crate) const TABLES: &[(Kind, &[Member])] =
    &[(Kind::Generator, GENERATOR), (Kind::Coroutine, COROUTINE), (Kind::CoroutineWrapper, WRAPPER)];

pub(super) const NAME: Member =
    Member::writable("__name__", name, |interpreter, this, value| set_name(interpreter, this, value, "__name__"));
pub(super) const QUALNAME: Member = Member::writable("__qualname__", qualname, |interpreter, this, value| {
    set_name(interpreter, this, value, "__qualname__")
});

const GENERATOR: &[Member] = &[
    Member::method("__iter__", |_, this, _| Ok(this.clone())),
    Member::method("__next__", next),
    Member::method("send", send),
    Member::method("throw", throw),
    Member::method("close", close),
    Member::attribute("gi_frame", frame),
    Member::attribute("gi_running", is_running),
    Member::attribute("gi_suspended", is_suspended),
    Member::attribute("gi_yieldfrom", delegate),
    Member::attribute("gi_code", code),
    NAME,
    QUALNAME,
];

const COROUTINE: &[Member] = &[
    Member::method("send", send),
    Member::method("throw", throw),
    Member::method("close", close),
    Member::method("__await__", await_coroutine),
    Member::attribute("cr_frame", frame),
    Member::attribute("cr_running", is_running),
    Member::attribute("cr_suspended", is_suspended),
    Member::attribute("cr_await", delegate),
    Member::attribute("cr_code", code),
    Member::attribute("cr_origin", |_, _| Ok(Value::None)),
    NAME,
    QUALNAME,
];

const WRAPPER: &[Member] = &[
    Member::method("__iter__", |_, this, _| Ok(this.clone())),
    Member::method("__next__", |i, this, arguments| next(i, &wrapped(this), arguments)),
    Member::method("send", |i, this, arguments| send(i, &wrapped(this), arguments)),
    Member::method("throw", |i, this, arguments| throw(i, &wrapped(this), arguments)),
    Member::method("close", |i, this, arguments| close(i, &wrapped(this), arguments)),
];

/// The coroutine that a wrapper drives.
fn wrapped(value: &Value) -> Value {
    match value {
        Value::CoroutineWrapper(wrapper) => wrapper.0.borrow().clone().map_or(Value::None, Value::Generator),
        _ => unreachable!("members are given values of their class"),
    }
}

pub(super) fn generator(value: &Value) -> &Ref<Generator> {
    match value {
        Value::Generator(generator) => generator,
        _ => unreachable!("members are given values of their class"),
    }
}

fn step(interpreter: &Interpreter, this: &Ref<Generator>, step: Step) -> Res {
    match step {
        Step::Yielded(value) | Step::Item(value) => Ok(value),
        Step::Returned(value) => Err(interpreter.stop_iteration(this, value)),
    }
}

fn next(interpreter: &Interpreter, this: &Value, _arguments: Arguments) -> Res {
    let this = generator(this);
    step(interpreter, this, interpreter.send(this, Value::None)?)
}

fn send(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let this = generator(this);
    let name = format!("{}.send", this.flavor.kind().name());
    let value = arguments.one(&interpreter.heap, &name)?;
    step(interpreter, this, interpreter.send(this, value)?)
}

fn throw(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    arguments.no_keywords(&interpreter.heap, &format!("{}.throw", this.kind().name()))?;
    let this = generator(this);
    let is_exit = |given: &Value| match given {
        Value::Exception(exception) => exception.is_a(Kind::GeneratorExit),
        Value::Class(class) => class.kind.is_subclass(Kind::GeneratorExit),
        _ => false,
    };
    if this.delegate().is_some() && arguments.positional.first().is_some_and(|given| !is_exit(given)) {
        let given = arguments.positional_only(&interpreter.heap, "throw", 1, 3)?;
        return step(interpreter, this, interpreter.pass_into(this, given)?);
    }
    let exception = thrown(interpreter, "throw", arguments)?;
    step(interpreter, this, interpreter.throw_into(this, &exception)?)
}

/// The exception that a class makes, or what is raised instead: that is thrown into the generator, too.
fn made_by(heap: &HeapRef, class: &Value, args: Vec<Value>) -> Res<Ref<ExceptionData>> {
    let made = heap.call(class, args).and_then(|made| match made {
        Value::Exception(exception) => Ok(exception),
        other => {
            let (class, given) = (repr(heap, class)?, other.type_name());
            let message = format!("calling {class} should have returned an instance of BaseException, not {given}");
            Err(heap.type_error(message))
        }
    });
    match made {
        Err(Throw::Exception(error)) => Ok(error),
        made => made,
    }
}

/// The exception that the arguments of `throw` stand for.
pub(crate) fn thrown(interpreter: &Interpreter, method: &str, arguments: Arguments) -> Res<Ref<ExceptionData>> {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, method, 1, 3)?;
    let traceback = match arguments.get(2) {
        None | Some(Value::None) => None,
        Some(Value::Traceback(traceback)) => Some(Rc::clone(traceback)),
        Some(_) => return Err(heap.type_error("throw() third argument must be a traceback object")),
    };
    let value = arguments.get(1).filter(|value| !matches!(value, Value::None));
    let exception = match (&arguments[0], value) {
        (Value::Exception(exception), None) => Rc::clone(exception),
        (Value::Exception(_), Some(_)) => {
            return Err(heap.type_error("instance exception may not have a separate value"));
        }
        (Value::Class(class), Some(Value::Exception(exception))) if exception.is_instance_of(class) => {
            Rc::clone(exception)
        }
        (class @ Value::Class(_), value) if interpreter.is_exception_class(class) => {
            let args = match value {
                None => Vec::new(),
                Some(Value::Tuple(args)) => args.items().to_vec(),
                Some(value) => vec![value.clone()],
            };
            made_by(heap, class, args)?
        }
        (other, _) => {
            let given = other.type_name();
            let message = format!("exceptions must be classes or instances deriving from BaseException, not {given}");
            return Err(heap.type_error(message));
        }
    };
    if let Some(traceback) = traceback {
        let old = exception.traceback.replace(Some(traceback));
        drop(old);
    }
    Ok(exception)
}

fn close(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let this = generator(this);
    arguments.none(&interpreter.heap, &format!("{}.close", this.flavor.kind().name()))?;
    interpreter.close(this)
}

fn await_coroutine(interpreter: &Interpreter, this: &Value, _arguments: Arguments) -> Res {
    Ok(interpreter.heap.coroutine_wrapper(generator(this)))
}

pub(super) fn frame(_interpreter: &Interpreter, this: &Value) -> Res {
    let this = generator(this);
    Ok(if this.is_finished() { Value::None } else { Value::Frame(this.frame()) })
}

fn is_running(_interpreter: &Interpreter, this: &Value) -> Res {
    Ok(Value::Bool(generator(this).state.get() == State::Running))
}

pub(super) fn is_suspended(_interpreter: &Interpreter, this: &Value) -> Res {
    Ok(Value::Bool(generator(this).state.get() == State::Suspended))
}

pub(super) fn delegate(_interpreter: &Interpreter, this: &Value) -> Res {
    let this = generator(this);
    let delegate = this.frame().delegate.borrow().clone();
    Ok(delegate.filter(|_| this.state.get() == State::Suspended).unwrap_or(Value::None))
}

pub(super) fn code(interpreter: &Interpreter, this: &Value) -> Res {
    Ok(interpreter.heap.code_of(&generator(this).frame()))
}

fn name(_interpreter: &Interpreter, this: &Value) -> Res {
    Ok(Value::Str(Rc::clone(&generator(this).name.borrow())))
}

fn qualname(_interpreter: &Interpreter, this: &Value) -> Res {
    Ok(Value::Str(Rc::clone(&generator(this).qualname.borrow())))
}

fn set_name(interpreter: &Interpreter, this: &Value, value: Option<Value>, which: &str) -> Res<()> {
    let this = generator(this);
    let place = if which == "__name__" { &this.name } else { &this.qualname };
    match value.as_ref().map(Value::as_builtin) {
        Some(Value::Str(text)) => {
            *place.borrow_mut() = text.clone();
            Ok(())
        }
        _ => Err(interpreter.heap.type_error(format!("{which} must be set to a string object"))),
    }
}
