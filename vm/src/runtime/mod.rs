//! The definitions of the `rt_*` helpers that `stencils::runtime` declares: thin adapters, one file a theme.

mod adapt;
mod calls;
mod exceptions;
mod names;
mod safepoints;
