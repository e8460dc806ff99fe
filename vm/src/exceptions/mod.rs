//! Exceptions: their classes' fields, constructors and attributes, groups; raising and unwinding: contexts, tracebacks, handlers.
//! What an exception holds is `objects::exception`.

mod attributes;
pub(crate) mod fields;
mod groups;
mod init;
mod managers;
mod raise;
mod reduce;
mod slots;
mod text;
mod unwind;

pub(crate) use attributes::{TRACEBACK, fields_of};
pub(crate) use groups::members as group_members;
pub(crate) use init::{init, new};
pub(crate) use slots::{has_new, makes_alike, methods_of, slots_of};
pub(crate) use unwind::Unwound;
