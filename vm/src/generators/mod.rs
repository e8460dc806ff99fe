//! Generators and coroutines: how they begin, are resumed from native code, and end. How bytecode resumes them is in
//! `stencils::generator`; a program's view (`send`, `throw`, `close`) is in the files beside this.

mod delegate;
mod resume;

pub(crate) use resume::Resumed;
