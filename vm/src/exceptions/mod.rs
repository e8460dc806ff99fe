//! Raising and unwinding: contexts, tracebacks, handlers. What an exception holds is `objects::exception`.

mod raise;
mod unwind;

pub(crate) use unwind::Unwound;
