//! The coroutine of the host's in which the frame of a generator is walked.

use crate::error::{ExceptionData, Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Interpreter;
use crate::stacks::HostStack;
use crate::value::Value;
use crate::walk::frame::Frame;
use corosensei::{Coroutine, CoroutineResult};
use std::rc::Rc;

/// What a suspended walk is resumed with.
pub(crate) enum Order {
    Send(Value),
    Throw(Throw),
    /// To throw into the generator that the frame delegates to.
    PassThrow(Ref<ExceptionData>),
    /// What `throw` was given, for the generator that the frame delegates to.
    PassOn(Vec<Value>),
    /// To call the `throw` of what the frame delegates to, with what it is given.
    Call(Value, Vec<Value>),
    /// To end at once.
    Abandon,
}

pub(crate) type Yielder = corosensei::Yielder<Order, Yielded>;

/// What a walk is left with.
pub(crate) enum Yielded {
    /// To whoever resumed it.
    Value(Value),
    /// An item of an async generator: to whoever awaits the next one.
    Item(Value),
}

pub(crate) struct Body {
    coroutine: Coroutine<Order, Yielded, Res>,
    stack: HostStack,
}

impl Body {
    pub(crate) fn new(interpreter: &Interpreter, frame: &Ref<Frame>) -> Res<Self> {
        let (stack, host) = interpreter.stacks.take_generator()?;
        let (heap, frame) = (HeapRef::clone(&interpreter.heap), Rc::clone(frame));
        let walk = move |yielder: &Yielder, _order: Order| {
            let interpreter = heap.interpreter()?;
            interpreter.walk(&frame, Some(yielder))
        };
        Ok(Self { coroutine: Coroutine::with_stack(stack, walk), stack: host })
    }

    /// Runs on to the next `yield`, whose value is given, or to the end.
    pub(crate) fn resume(mut self, interpreter: &Interpreter, order: Order) -> Progress {
        let outer = interpreter.stacks.enter(self.stack);
        let result = self.coroutine.resume(order);
        interpreter.stacks.enter(outer);
        match result {
            CoroutineResult::Yield(value) => Progress::Yielded(self, value),
            CoroutineResult::Return(result) => {
                interpreter.stacks.keep_generator(self.coroutine.into_stack());
                Progress::Ended(result)
            }
        }
    }

    /// Ends the walk: all that it holds is dropped. It never yields again, as the order passes by all handlers.
    pub(crate) fn abandon(mut self) {
        let result = self.coroutine.resume(Order::Abandon);
        drop(result);
    }
}

pub(crate) enum Progress {
    Yielded(Body, Yielded),
    Ended(Res),
}
