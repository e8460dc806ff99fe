//! `aiter` and `anext`; with a default, `anext` gives an object that awaits the next item and ends in the default
//! (Objects/iterobject.c).

use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::generator::{Flavor, Step};
use crate::heap::{Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::Value;

/// What `anext(iterator, default)` gives.
pub(crate) struct NextOrDefault {
    awaitable: Value,
    default: Value,
}

impl Payload for NextOrDefault {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        let Self { awaitable, default } = self;
        values.extend([awaitable, default].map(|value| std::mem::replace(value, Value::None)));
    }
}

pub(crate) const TABLES: &[(Kind, &[Member])] = &[(Kind::AnextAwaitable, MEMBERS)];

const MEMBERS: &[Member] = &[
    Member::method("__await__", |_, this, _| Ok(this.clone())),
    Member::method("__iter__", |_, this, _| Ok(this.clone())),
    Member::method("__next__", |i, this, _| {
        let waiting = waiting(this);
        let iterator = i.iterator_of(waiting)?;
        i.next_or_default(waiting, i.next_step(&iterator))
    }),
    Member::method("send", |i, this, arguments| {
        let value = arguments.one(&i.heap, "anext_awaitable.send")?;
        i.pass_on(waiting(this), "send", Arguments { positional: vec![value], keywords: Vec::new() })
    }),
    Member::method("throw", |i, this, arguments| i.pass_on(waiting(this), "throw", arguments)),
    Member::method("close", |i, this, arguments| {
        arguments.none(&i.heap, "anext_awaitable.close")?;
        i.pass_on(waiting(this), "close", arguments)
    }),
];

fn waiting(value: &Value) -> &Ref<NextOrDefault> {
    match value {
        Value::NextOrDefault(waiting) => waiting,
        _ => unreachable!("members are given values of their class"),
    }
}

pub(crate) fn aiter(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let iterable = arguments.one(heap, "aiter")?;
    let Some(method) = heap.asynchronous(&iterable, "__aiter__")? else {
        return Err(heap.type_error(format!("'{}' object is not an async iterable", iterable.type_name())));
    };
    let iterator = heap.call(&method, Vec::new())?;
    if heap.special(&iterator, "__anext__")?.is_none() {
        let given = iterator.type_name();
        return Err(heap.type_error(format!("aiter() returned not an async iterator of type '{given}'")));
    }
    Ok(iterator)
}

pub(crate) fn anext(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "anext", 1, 2)?;
    let Some(method) = heap.asynchronous(&arguments[0], "__anext__")? else {
        return Err(heap.type_error(format!("'{}' object is not an async iterator", arguments[0].type_name())));
    };
    let awaitable = heap.call(&method, Vec::new())?;
    Ok(match arguments.get(1) {
        None => awaitable,
        Some(default) => Value::NextOrDefault(heap.immutable(NextOrDefault { awaitable, default: default.clone() })),
    })
}

impl Interpreter {
    fn iterator_of(&self, waiting: &NextOrDefault) -> Res {
        match &waiting.awaitable {
            Value::Generator(coroutine) if coroutine.flavor == Flavor::Coroutine => Ok(waiting.awaitable.clone()),
            awaitable => self.awaitable_iterator(awaitable, ""),
        }
    }

    fn pass_on(&self, waiting: &NextOrDefault, method: &str, arguments: Arguments) -> Res {
        let iterator = self.iterator_of(waiting)?;
        let iterator = match &iterator {
            Value::Generator(coroutine) if coroutine.flavor == Flavor::Coroutine => {
                self.heap.coroutine_wrapper(coroutine)
            }
            _ => iterator,
        };
        let method = self.heap.get_attribute(&iterator, method)?;
        let result = self.call(&method, arguments);
        self.next_or_default(waiting, self.as_step(result))
    }

    /// The end of the asynchronous iterator is the default.
    fn next_or_default(&self, waiting: &NextOrDefault, step: Res<Step>) -> Res {
        let ended = |value: Value| Err(self.heap.throw(Kind::StopIteration, vec![value]));
        match step {
            Ok(Step::Yielded(value) | Step::Item(value)) => Ok(value),
            Ok(Step::Returned(value)) => ended(value),
            Err(Throw::Exception(error)) if error.is_a(Kind::StopAsyncIteration) => ended(waiting.default.clone()),
            Err(error) => Err(error),
        }
    }
}
