//! The instruction set: each uop written once, and its machine code.
//!
//! `uops` and `opcodes` are tables, `bodies` says what each uop does, `value`, `object` and `frame` are the layouts that bodies
//! touch, `runtime` declares the helpers that they call. The build script compiles the bodies a second time, into stencils.

pub mod bodies;
pub mod context;
pub mod frame;
pub mod generator;
pub mod interpret;
pub mod object;
pub mod opcodes;
pub mod runtime;
pub mod stencil;
pub mod uops;
pub mod value;
