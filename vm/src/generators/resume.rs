//! Making and resuming: the states that allow it, and the run of a frame on behalf of native code.

use crate::code::flags;
use crate::frames::Activation;
use crate::objects::ExceptionClass;
use crate::objects::generator::Generator;
use crate::vm::{Fallible, Raised, Vm};
use stencils::generator::FrameState;
use stencils::object::Kind;
use stencils::value::Value;

/// How a generator stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resumed {
    /// It yielded this.
    Yielded(Value),
    /// It returned this, or has ended before.
    Returned(Value),
}

impl Vm {
    /// `RETURN_GENERATOR`: a generator that takes over the frame of a call.
    pub(crate) fn return_generator(&mut self, frame: Activation) -> Value {
        let source = &frame.code().source;
        let kind = match source.flags & (flags::COROUTINE | flags::ASYNC_GENERATOR) {
            flags::COROUTINE => Kind::Coroutine,
            flags::ASYNC_GENERATOR => Kind::AsyncGenerator,
            _ => Kind::Generator,
        };
        let names = match frame.function() {
            Some(function) => [function.name, function.qualname],
            None => [&source.name, &source.qualname].map(|name| self.intern(name)),
        };
        Generator::place(&mut self.heap, kind, names, frame)
    }

    /// Makes a generator run: the frame that is to be entered, or `None` if it has ended.
    pub(crate) fn begin_resume(&mut self, generator: Generator, value: Value) -> Fallible<Option<Activation>> {
        match generator.state {
            FrameState::EXECUTING => Err(self.already_executing(generator)),
            state if state.has_ended() && generator.header.kind == Kind::Coroutine => {
                Err(self.raise(ExceptionClass::RuntimeError, "cannot reuse already awaited coroutine"))
            }
            state if state.has_ended() => Ok(None),
            FrameState::CREATED if !value.is_none() => {
                let message = format!("can't send non-None value to a just-started {}", generator.noun());
                Err(self.raise(ExceptionClass::TypeError, message))
            }
            _ => self.push_generator(generator, value).map(Some),
        }
    }

    fn already_executing(&mut self, generator: Generator) -> Raised {
        let message = format!("{} already executing", generator.noun());
        self.raise(ExceptionClass::ValueError, message)
    }

    /// Makes a generator run that may be. Where the recursion is too deep for it, it ends.
    fn push_generator(&mut self, generator: Generator, value: Value) -> Fallible<Activation> {
        if self.state().recursion_remaining <= 0 {
            self.end_generator(generator);
            return Err(self.recursion_error());
        }
        Ok(self.enter_generator(generator, value))
    }

    /// Ends a generator that does not run.
    fn end_generator(&mut self, generator: Generator) {
        self.let_go_of_contents(generator);
        self.detach_frame(generator.activation());
        generator.set_state(FrameState::CLEARED);
    }

    /// Resumes a generator, coroutine or async generator from native code.
    pub(crate) fn resume(&mut self, generator: Generator, value: Value) -> Fallible<Resumed> {
        let Some(frame) = self.begin_resume(generator, value)? else { return Ok(Resumed::Returned(Value::NONE)) };
        let value = self.run_from_native(|vm| vm.run_entry(frame))?;
        Ok(stopped(generator, value))
    }

    /// Raises the exception that is being raised in a generator, where it is suspended. `is_closing`: without complaint if it has ended.
    pub(crate) fn resume_raising(&mut self, generator: Generator, is_closing: bool) -> Fallible<Resumed> {
        match generator.state {
            FrameState::EXECUTING => return Err(self.already_executing(generator)),
            state if state.has_ended() && (is_closing || generator.header.kind != Kind::Coroutine) => {
                return Err(Raised);
            }
            state if state.has_ended() => return self.begin_resume(generator, Value::NONE).and(Err(Raised)),
            _ => {}
        }
        let exception = self.state().raised;
        let frame = self.push_generator(generator, Value::NONE)?;
        // What its caller handles is no context of it.
        if !self.state().handled.is_none() {
            self.set_context(exception);
        }
        // It is the instruction before, which yielded, that raises.
        frame.go_to(frame.index() - 1);
        let value = self.run_from_native(|vm| vm.run_raising(frame))?;
        Ok(stopped(generator, value))
    }
}

fn stopped(generator: Generator, value: Value) -> Resumed {
    if generator.state.is_resumable() { Resumed::Yielded(value) } else { Resumed::Returned(value) }
}
