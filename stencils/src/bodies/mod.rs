//! What each uop does: one short function a uop, under the uop's name in lower case without the leading underscore.
//!
//! A body is a function of its operands and never sees the operand stack; the glue that takes operands and puts results is
//! generated from the uop's row, for the interpreters and for the stencils. All bodies share one contract:
//!
//! # Safety
//! The context's frame and state are live, the operands are live values, the guards that stand before the uop in its expansion
//! hold, and the immediates are those that the instruction's expansion says. A body that can exit changes nothing before it does.

#![expect(clippy::missing_safety_doc, reason = "the contract of the module holds for each")]

mod attributes;
mod build;
mod calls;
mod compare;
mod control;
mod exceptions;
mod generators;
mod globals;
mod guards;
mod iterate;
mod locals;
mod native_calls;
mod numbers;
mod patterns;
mod stack;
mod subscripts;
mod truth;

pub use attributes::*;
pub use build::*;
pub use calls::*;
pub use compare::*;
pub use control::*;
pub use exceptions::*;
pub use generators::*;
pub use globals::*;
pub use guards::*;
pub use iterate::*;
pub use locals::*;
pub use native_calls::*;
pub use numbers::*;
pub use patterns::*;
pub use stack::*;
pub use subscripts::*;
pub use truth::*;
