//! The coroutine of the host's in which the frame of a generator is walked, and the stacks for them.

use crate::error::{Res, Throw, limit};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{HostStack, Interpreter};
use crate::value::Value;
use crate::walk::frame::Frame;
use corosensei::stack::{DefaultStack, Stack};
use corosensei::{Coroutine, CoroutineResult};
use std::cell::RefCell;
use std::rc::Rc;

/// Virtual size of the stack of a generator: enough for as many frames as there may be. Only what is touched becomes memory.
const STACK_BYTES: usize = 64 << 20;
/// Stacks that are kept for the next generators.
const KEPT_STACKS: usize = 64;

/// What a suspended walk is resumed with.
pub(crate) enum Order {
    Send(Value),
    Throw(Throw),
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

/// Stacks that no generator uses now.
#[derive(Default)]
pub(crate) struct Stacks(RefCell<Vec<DefaultStack>>);

impl Stacks {
    fn take(&self) -> Res<DefaultStack> {
        let kept = self.0.borrow_mut().pop();
        kept.map_or_else(|| DefaultStack::new(STACK_BYTES), Ok).map_err(|error| limit(format!("a stack: {error}")))
    }

    fn give_back(&self, stack: DefaultStack) {
        let mut kept = self.0.borrow_mut();
        if kept.len() < KEPT_STACKS {
            kept.push(stack);
        }
    }
}

impl Body {
    pub(crate) fn new(interpreter: &Interpreter, frame: &Ref<Frame>) -> Res<Self> {
        let stack = interpreter.stacks.take()?;
        let (base, limit) = (stack.base().get(), stack.limit().get());
        let (heap, frame) = (HeapRef::clone(&interpreter.heap), Rc::clone(frame));
        let walk = move |yielder: &Yielder, _order: Order| {
            let interpreter = heap.interpreter()?;
            interpreter.walk(&frame, Some(yielder))
        };
        Ok(Self { coroutine: Coroutine::with_stack(stack, walk), stack: HostStack { base, bytes: base - limit } })
    }

    /// Runs on to the next `yield`, whose value is given, or to the end.
    pub(crate) fn resume(mut self, interpreter: &Interpreter, order: Order) -> Progress {
        let outer = interpreter.stack.replace(self.stack);
        let result = self.coroutine.resume(order);
        interpreter.stack.set(outer);
        match result {
            CoroutineResult::Yield(value) => Progress::Yielded(self, value),
            CoroutineResult::Return(result) => {
                interpreter.stacks.give_back(self.coroutine.into_stack());
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
