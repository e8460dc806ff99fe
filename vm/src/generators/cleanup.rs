//! Whether closing a generator can run code of the program, or of another generator: only then must it be closed when it is dropped.

use crate::frames::Activation;
use crate::objects::exact_kind;
use crate::objects::generator::Generator;
use stencils::generator::{is_guarded, is_yield_from};
use stencils::object::Kind;
use stencils::opcodes::{op, opcode};
use stencils::value::Value;

/// Whether a generator is suspended inside a `try` or `with`, or waits for what can be closed.
pub(crate) fn has_cleanup(generator: Generator) -> bool {
    generator.state.is_suspended() && !generator.is_finalized && cleans_up(generator.activation())
}

/// The same of the frame of one that is suspended, or about to be.
pub(super) fn cleans_up(frame: Activation) -> bool {
    let waits_for_nothing = || delegate(frame).is_some_and(|inner| !has_close(inner));
    is_guarded(frame.unit()) && (!waits_for_nothing() || is_inside_try(frame))
}

/// What the frame of one that is suspended, or about to be, passes values on from.
pub(super) fn delegate(frame: Activation) -> Option<Value> {
    is_yield_from(frame.unit()).then(|| frame.operands().last().copied()).flatten()
}

/// Whether another generator, by `yield from` or `await`, has resumed one that runs.
pub(super) fn is_delegate(generator: Generator) -> bool {
    let sends = |frame: Activation| opcode(frame.unit() as u8).is_some_and(|row| row.family == op::SEND);
    let waits =
        |frame: Activation| frame.is_generator() && sends(frame) && frame.operands().last() == Some(&generator.value());
    generator.activation().previous().is_some_and(waits)
}

/// Whether what a generator yields from may have a method `close` that shows. The iterators of builtin classes have none.
fn has_close(inner: Value) -> bool {
    const ITERATORS: &[Kind] = &[
        Kind::ListIterator,
        Kind::TupleIterator,
        Kind::RangeIterator,
        Kind::StrIterator,
        Kind::StrAsciiIterator,
        Kind::BytesIterator,
        Kind::DictKeyIterator,
        Kind::DictValueIterator,
        Kind::DictItemIterator,
        Kind::SetIterator,
        Kind::Enumerate,
        Kind::Zip,
        Kind::Map,
        Kind::Filter,
        Kind::Reversed,
        Kind::ListReverseIterator,
    ];
    if let Some(inner) = Generator::from_value(inner) {
        // Closing one that nobody else can see shows nothing.
        return inner.is_watched || !inner.is_owned();
    }
    !exact_kind(inner).is_some_and(|kind| ITERATORS.contains(&kind))
}

/// Whether there is a handler around a `yield from` but the two that the compiler puts there: that of the `yield from` and that of
/// the whole body, around which there is none.
fn is_inside_try(frame: Activation) -> bool {
    let code = frame.code();
    let around = |index| code.handler(index).map(|entry| entry.target as usize);
    around(frame.index() - 1).and_then(around).and_then(around).is_some()
}
