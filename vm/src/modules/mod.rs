//! The modules that are written in Rust: one row each. How a program gets at them is in `imports`.

mod math;
mod streams;
mod struct_sequence;
mod sys;
mod sys_facts;
mod time;

pub(crate) use self::sys::has_own_hook;
pub(crate) use streams::{STREAM, is_output, stream_name};

use crate::builtins::Builtin;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// A module.
pub(crate) struct NativeModule {
    pub(crate) name: &'static str,
    pub(crate) functions: &'static [Builtin],
    /// Puts what is no function into the namespace.
    pub(crate) fill: fn(&mut Vm, Value) -> Fallible<()>,
}

/// All of them.
pub(crate) static NATIVE: &[&NativeModule] = &[&math::MODULE, &sys::MODULE, &time::MODULE];
