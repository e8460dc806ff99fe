//! `throw` and `close` of generators and coroutines, as CPython 3.14's `_gen_throw` and `gen_close`.

use super::Resumed;
use super::delegate::given;
use crate::builtins::Arguments;
use crate::exceptions::fields::field;
use crate::objects::class::Type;
use crate::objects::generator::Generator;
use crate::objects::{Exception, ExceptionClass, Tuple, exact_kind};
use crate::vm::{Fallible, Raised, Vm};
use stencils::generator::FrameState;
use stencils::object::Kind;
use stencils::value::Value;

/// What `throw` is given: a class or an exception, a value and a traceback; NULL where absent.
pub(crate) type Thrown = [Value; 3];

impl Vm {
    /// Raises an exception where a generator is suspended, or in what it iterates over by `yield from`. `closes`: GeneratorExit
    /// closes the latter first, as asynchronous generators do not want it.
    pub(crate) fn throw(&mut self, generator: Generator, thrown: Thrown, closes: bool) -> Fallible<Resumed> {
        let Some(delegate) = generator.yields_from() else { return self.throw_here(generator, thrown) };
        let is_exit = self.is_generator_exit(thrown[0]);
        let is_generator = matches!(exact_kind(delegate), Some(Kind::Generator | Kind::Coroutine));
        let result = if is_exit && closes {
            match self.while_executing(generator, |vm| vm.close_delegate(delegate)) {
                Ok(_) => return self.throw_here(generator, thrown),
                Err(raised) => Err(raised),
            }
        } else if let Some(inner) = Generator::from_value(delegate).filter(|_| is_generator) {
            self.in_frame_of(generator, |vm| {
                vm.throw(inner, thrown, closes).and_then(|resumed| vm.yielded(inner, resumed))
            })
        } else {
            let name = self.intern("throw");
            match self.get_attribute_if_any(delegate, name)? {
                Some(method) => {
                    let arguments = Arguments { positional: given(&thrown), ..Arguments::default() };
                    self.in_frame_of(generator, |vm| vm.call(method, &arguments))
                }
                None => return self.throw_here(generator, thrown),
            }
        };
        match result {
            Ok(value) => Ok(Resumed::Yielded(value)),
            Err(_) if self.abort.is_some() => Err(Raised),
            Err(_) => self.resume_raising(generator, false),
        }
    }

    /// What a generator yielded; a StopIteration (or StopAsyncIteration) if it returned.
    pub(crate) fn yielded(&mut self, generator: Generator, resumed: Resumed) -> Fallible<Value> {
        match resumed {
            Resumed::Yielded(value) => Ok(value),
            Resumed::Returned(_) if generator.header.kind == Kind::AsyncGenerator => {
                Err(self.raise_with(ExceptionClass::StopAsyncIteration, &[]))
            }
            Resumed::Returned(value) => Err(self.stop_iteration(value)),
        }
    }

    /// Raises the StopIteration that says what a generator returned.
    pub(crate) fn stop_iteration(&mut self, value: Value) -> Raised {
        if value.is_none() {
            return self.raise_with(ExceptionClass::StopIteration, &[]);
        }
        // As in CPython, such an exception has no context.
        let exception = self.new_exception(ExceptionClass::StopIteration, &[value]);
        if let Some(exception) = Exception::from_value(exception) {
            exception.set_field(field::VALUE, value);
        }
        self.state_mut().raised = exception;
        Raised
    }

    fn is_generator_exit(&mut self, thrown: Value) -> bool {
        let exit = self.classes.exception(ExceptionClass::GeneratorExit);
        match Type::from_value(thrown) {
            Some(class) => class.is_subclass(exit),
            None => {
                Exception::from_value(thrown).is_some_and(|_| self.exception_matches(thrown, exit).unwrap_or(false))
            }
        }
    }

    /// Does something while a suspended generator counts as running.
    fn while_executing<T>(&mut self, generator: Generator, work: impl FnOnce(&mut Self) -> T) -> T {
        let state = generator.state;
        generator.set_state(FrameState::EXECUTING);
        let result = work(self);
        generator.set_state(state);
        result
    }

    /// Does something while a suspended generator counts as running and its frame is the innermost.
    fn in_frame_of<T>(&mut self, generator: Generator, work: impl FnOnce(&mut Self) -> T) -> T {
        let caller = self.link_frame(generator.activation());
        let result = self.while_executing(generator, work);
        self.unlink_frame(generator.activation(), caller);
        result
    }

    fn throw_here(&mut self, generator: Generator, thrown: Thrown) -> Fallible<Resumed> {
        let exception = self.thrown_exception(thrown)?;
        if let (Some(exception), Some(Kind::Traceback)) = (Exception::from_value(exception), exact_kind(thrown[2])) {
            exception.set_traceback(thrown[2]);
        }
        self.state_mut().raised = exception;
        self.resume_raising(generator, false)
    }

    /// The exception that the arguments of `throw` stand for.
    fn thrown_exception(&mut self, [class, value, traceback]: Thrown) -> Fallible<Value> {
        let is_traceback = traceback.is_null() || traceback.is_none() || exact_kind(traceback) == Some(Kind::Traceback);
        if !is_traceback {
            return Err(self.raise(ExceptionClass::TypeError, "throw() third argument must be a traceback object"));
        }
        let has_value = !value.is_null() && !value.is_none();
        if Exception::from_value(class).is_some() {
            if has_value {
                let complaint = "instance exception may not have a separate value";
                return Err(self.raise(ExceptionClass::TypeError, complaint));
            }
            return Ok(class);
        }
        if Type::from_value(class).is_none_or(|class| class.exception.is_none()) {
            let name = self.type_name(class);
            let complaint = format!("exceptions must be classes or instances deriving from BaseException, not {name}");
            return Err(self.raise(ExceptionClass::TypeError, complaint));
        }
        if has_value && Exception::from_value(value).is_some() && self.exception_matches(value, class)? {
            return Ok(value);
        }
        let positional = match Tuple::from_value(value) {
            Some(tuple) => tuple.items(),
            None if has_value => &[value],
            None => &[],
        };
        let made = self.call(class, &Arguments { positional, ..Arguments::default() });
        self.exception_or_complaint(class, made)
    }

    /// What a class of exceptions made, or what is raised instead: as in CPython that, too, is thrown into the generator.
    fn exception_or_complaint(&mut self, class: Value, made: Fallible<Value>) -> Fallible<Value> {
        match made {
            Ok(exception) if Exception::from_value(exception).is_some() => return Ok(exception),
            Ok(other) => {
                let (class, given) = (self.class_path(class), self.type_name(other));
                let complaint =
                    format!("calling <class '{class}'> should have returned an instance of BaseException, not {given}");
                self.raise(ExceptionClass::TypeError, complaint);
            }
            Err(Raised) if self.abort.is_some() => return Err(Raised),
            Err(Raised) => {}
        }
        Ok(self.state().raised)
    }

    /// `close()` of a generator or coroutine.
    pub(crate) fn close(&mut self, generator: Generator) -> Fallible<Value> {
        match generator.state {
            FrameState::CREATED => {
                generator.set_state(FrameState::COMPLETED);
                return Ok(Value::NONE);
            }
            state if state.has_ended() => return Ok(Value::NONE),
            _ => {}
        }
        let closed = match generator.yields_from() {
            Some(delegate) => self.while_executing(generator, |vm| vm.close_delegate(delegate)),
            None => Ok(Value::NONE),
        };
        if closed.is_ok() {
            let _ = self.raise_with(ExceptionClass::GeneratorExit, &[]);
        } else if self.abort.is_some() {
            return Err(Raised);
        }
        match self.resume_raising(generator, true) {
            Ok(Resumed::Yielded(_)) => {
                let message = format!("{} ignored GeneratorExit", generator.noun());
                Err(self.raise(ExceptionClass::RuntimeError, message))
            }
            Ok(Resumed::Returned(value)) => Ok(value),
            Err(_) if self.take_raised(ExceptionClass::GeneratorExit).is_some() => Ok(Value::NONE),
            Err(_) => self.take_stop_iteration().ok_or(Raised),
        }
    }

    /// Closes what `yield from` or `await` iterates over, if it can be closed.
    pub(super) fn close_delegate(&mut self, delegate: Value) -> Fallible<Value> {
        if let Some(Kind::Generator | Kind::Coroutine) = exact_kind(delegate)
            && let Some(inner) = Generator::from_value(delegate)
        {
            return self.close(inner);
        }
        let name = self.intern("close");
        match self.get_attribute_if_any(delegate, name) {
            Ok(Some(method)) => return self.call(method, &Arguments::default()),
            Ok(None) => {}
            Err(raised) if self.abort.is_some() => return Err(raised),
            // CPython only reports what the search for the method raises.
            Err(_) => self.state_mut().raised = Value::NULL,
        }
        Ok(Value::NONE)
    }

    /// The exception that is being raised, if it is of that class. It is raised no longer then.
    pub(crate) fn take_raised(&mut self, class: ExceptionClass) -> Option<Exception> {
        let raised = Exception::from_value(self.state().raised).filter(|_| self.abort.is_none())?;
        let class = self.classes.exception(class);
        if !self.exception_matches(raised.value(), class).unwrap_or(false) {
            return None;
        }
        self.state_mut().raised = Value::NULL;
        Some(raised)
    }
}
