//! The definitions of the `rt_*` helpers that `stencils::runtime` declares: thin adapters, one file a theme.

mod adapt;
mod attributes;
mod building;
mod calls;
mod exceptions;
mod generators;
mod iteration;
mod names;
mod operators;
mod patterns;
mod safepoints;
pub(crate) mod state;
mod subscripts;
