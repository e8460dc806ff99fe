//! `asend`, `athrow` and `aclose` of asynchronous generators: awaitables that resume the generator when something is sent to
//! them. Source: CPython 3.14 `Objects/genobject.c`.

use super::Resumed;
use super::throw::Thrown;
use crate::objects::awaitable::{Awaitable, AwaitableState};
use crate::objects::generator::Generator;
use crate::objects::{ExceptionClass, Tuple};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// What says that an asynchronous generator has ended.
const ENDS: [ExceptionClass; 2] = [ExceptionClass::StopAsyncIteration, ExceptionClass::GeneratorExit];

impl Vm {
    /// Sends to what `asend()` or `__anext__()` gave.
    pub(super) fn send_to_asend(&mut self, asend: Awaitable, value: Value) -> Fallible<Resumed> {
        let generator = self.generator_of(asend)?;
        self.check_asend(asend, generator)?;
        let first = asend.state.replace(AwaitableState::Iter) == AwaitableState::Init;
        let replaces = first && value.is_none() && !asend.argument.is_null();
        generator.set_running_async(true);
        let resumed = self.resume_async(generator, if replaces { asend.argument } else { value });
        close_unless_yielded(asend, resumed)
    }

    /// Throws into what `asend()` or `__anext__()` gave.
    pub(super) fn throw_into_asend(&mut self, asend: Awaitable, thrown: Thrown) -> Fallible<Resumed> {
        let generator = self.generator_of(asend)?;
        self.check_asend(asend, generator)?;
        asend.state.set(AwaitableState::Iter);
        generator.set_running_async(true);
        let resumed = self.throw(generator, thrown, true);
        let resumed = self.unwrap_async(generator, resumed);
        close_unless_yielded(asend, resumed)
    }

    fn check_asend(&mut self, asend: Awaitable, generator: Generator) -> Fallible<()> {
        let complaint = match asend.state.get() {
            AwaitableState::Closed => "cannot reuse already awaited __anext__()/asend()",
            AwaitableState::Init if generator.is_running_async => {
                asend.state.set(AwaitableState::Closed);
                "anext(): asynchronous generator is already running"
            }
            _ => return Ok(()),
        };
        Err(self.raise(ExceptionClass::RuntimeError, complaint))
    }

    /// Sends to what `athrow()` or `aclose()` gave.
    pub(super) fn send_to_athrow(&mut self, athrow: Awaitable, value: Value) -> Fallible<Resumed> {
        let generator = self.generator_of(athrow)?;
        if athrow.state.get() != AwaitableState::Closed && generator.state.has_ended() {
            athrow.state.set(AwaitableState::Closed);
            return Ok(Resumed::Returned(Value::NONE));
        }
        let first = athrow.state.get() == AwaitableState::Init;
        self.check_athrow(athrow, generator)?;
        if first {
            if generator.is_closed {
                athrow.state.set(AwaitableState::Closed);
                return Err(self.raise_with(ExceptionClass::StopAsyncIteration, &[]));
            }
            if !value.is_none() {
                let complaint = "can't send non-None value to a just-started coroutine";
                return Err(self.raise(ExceptionClass::RuntimeError, complaint));
            }
            athrow.state.set(AwaitableState::Iter);
            generator.set_running_async(true);
        }
        let resumed = match (first, Tuple::from_value(athrow.argument)) {
            (true, Some(thrown)) => self.throw(generator, super::methods::thrown(thrown.items()), false),
            (true, None) => {
                generator.set_closed();
                let exit = self.classes.exception(ExceptionClass::GeneratorExit);
                self.throw(generator, [exit, Value::NULL, Value::NULL], false)
            }
            (false, _) => self.resume(generator, value),
        };
        self.finish_athrow(athrow, generator, resumed, first)
    }

    /// Throws into what `athrow()` or `aclose()` gave.
    pub(super) fn throw_into_athrow(&mut self, athrow: Awaitable, thrown: Thrown) -> Fallible<Resumed> {
        let generator = self.generator_of(athrow)?;
        self.check_athrow(athrow, generator)?;
        if athrow.state.replace(AwaitableState::Iter) == AwaitableState::Init {
            generator.set_running_async(true);
        }
        let resumed = self.throw(generator, thrown, true);
        self.finish_athrow(athrow, generator, resumed, true)
    }

    fn check_athrow(&mut self, athrow: Awaitable, generator: Generator) -> Fallible<()> {
        let complaint = match athrow.state.get() {
            AwaitableState::Closed => "cannot reuse already awaited aclose()/athrow()",
            AwaitableState::Init if generator.is_running_async => {
                athrow.state.set(AwaitableState::Closed);
                if athrow.argument.is_null() {
                    "aclose(): asynchronous generator is already running"
                } else {
                    "athrow(): asynchronous generator is already running"
                }
            }
            _ => return Ok(()),
        };
        Err(self.raise(ExceptionClass::RuntimeError, complaint))
    }

    /// What the generator did, as the awaiter of `athrow()` or `aclose()` sees it.
    fn finish_athrow(
        &mut self,
        athrow: Awaitable,
        generator: Generator,
        resumed: Fallible<Resumed>,
        closes: bool,
    ) -> Fallible<Resumed> {
        if !athrow.argument.is_null() {
            let resumed = self.unwrap_async(generator, resumed);
            return if closes { close_unless_yielded(athrow, resumed) } else { resumed };
        }
        let resumed = self.stop_async(generator, resumed);
        match resumed {
            Ok(Resumed::Yielded(value)) if wrapped(value).is_none() => return resumed,
            _ => {}
        }
        generator.set_running_async(false);
        athrow.state.set(AwaitableState::Closed);
        match resumed {
            Ok(_) => Err(self.raise(ExceptionClass::RuntimeError, "async generator ignored GeneratorExit")),
            Err(_) if ENDS.into_iter().any(|class| self.take_raised(class).is_some()) => {
                Ok(Resumed::Returned(Value::NONE))
            }
            Err(raised) => Err(raised),
        }
    }

    fn generator_of(&mut self, awaitable: Awaitable) -> Fallible<Generator> {
        Generator::from_value(awaitable.subject).ok_or(Raised)
    }

    /// Resumes an asynchronous generator on behalf of `asend()`.
    fn resume_async(&mut self, generator: Generator, value: Value) -> Fallible<Resumed> {
        let resumed = self.resume(generator, value);
        self.unwrap_async(generator, resumed)
    }

    /// Raises a StopAsyncIteration if the generator has returned.
    fn stop_async(&mut self, generator: Generator, resumed: Fallible<Resumed>) -> Fallible<Resumed> {
        let resumed = resumed?;
        self.yielded(generator, resumed).map(Resumed::Yielded)
    }

    /// What an asynchronous generator did, as its awaiter sees it: what it yields is the result of the `await`, what it awaits goes through.
    fn unwrap_async(&mut self, generator: Generator, resumed: Fallible<Resumed>) -> Fallible<Resumed> {
        match self.stop_async(generator, resumed) {
            Ok(Resumed::Yielded(value)) => Ok(match wrapped(value) {
                Some(value) => {
                    generator.set_running_async(false);
                    Resumed::Returned(value)
                }
                None => Resumed::Yielded(value),
            }),
            Ok(returned) => Ok(returned),
            Err(raised) => {
                if ENDS.into_iter().any(|class| self.is_raised(class)) {
                    generator.set_closed();
                }
                generator.set_running_async(false);
                Err(raised)
            }
        }
    }
}

/// The value that an asynchronous generator yields, if it does not await.
fn wrapped(value: Value) -> Option<Value> {
    Awaitable::of(value, Kind::AsyncGenWrappedValue).map(|wrapped| wrapped.subject)
}

fn close_unless_yielded(awaitable: Awaitable, resumed: Fallible<Resumed>) -> Fallible<Resumed> {
    if !matches!(resumed, Ok(Resumed::Yielded(_))) {
        awaitable.state.set(AwaitableState::Closed);
    }
    resumed
}
