//! Generators and coroutines: how they begin, are resumed from native code, and end. How bytecode resumes them is in
//! `stencils::generator`; a program's view (`send`, `throw`, `close`) is in the files beside this.

mod async_generator;
mod awaiting;
mod cleanup;
mod closing_order;
mod delegate;
mod dropped;
mod methods;
mod reached;
mod resume;
mod throw;
mod watch_list;
mod watched;
mod witness;

pub(crate) use cleanup::has_cleanup;
pub(crate) use methods::rows;
pub(crate) use resume::Resumed;
pub(crate) use watch_list::WatchList;
