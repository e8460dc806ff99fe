//! The methods and attributes of generators and coroutines.

use super::Resumed;
use super::throw::Thrown;
use crate::builtins::methods::{Attribute, methods};
use crate::builtins::Builtin;
use crate::objects::generator::Generator;
use crate::objects::ExceptionClass;
use crate::vm::{Fallible, Vm};
use stencils::generator::FrameState;
use stencils::value::Value;

pub(crate) static GENERATOR: &[Builtin] = methods! { "generator":
    "send" One => send;
    "throw" Positional(1, 3) => throw;
    "close" None => |vm: &mut Vm, this: Generator| vm.close(this);
};

pub(crate) static COROUTINE: &[Builtin] = methods! { "coroutine":
    "send" One => send;
    "throw" Positional(1, 3) => throw;
    "close" None => |vm: &mut Vm, this: Generator| vm.close(this);
};

/// The arguments of `throw`.
pub(super) fn thrown(arguments: &[Value]) -> Thrown {
    [0, 1, 2].map(|index| arguments.get(index).copied().unwrap_or(Value::NULL))
}

fn send(vm: &mut Vm, this: Generator, value: Value) -> Fallible<Value> {
    let resumed = vm.resume(this, value)?;
    vm.yielded(this, resumed)
}

fn throw(vm: &mut Vm, this: Generator, arguments: &[Value]) -> Fallible<Value> {
    let resumed = vm.throw(this, thrown(arguments), true)?;
    vm.yielded(this, resumed)
}

macro_rules! attributes {
    ($($name:literal => |$vm:ident, $this:ident| $value:expr;)*) => {
        &[$(Attribute {
            name: $name,
            get: |$vm, this| {
                let $this = crate::builtins::methods::receiver::<Generator>($vm, this)?;
                Ok($value)
            },
        }),*]
    };
}

pub(crate) static GENERATOR_ATTRIBUTES: &[Attribute] = attributes! {
    "gi_running" => |vm, this| Value::bool(this.state == FrameState::EXECUTING);
    "gi_suspended" => |vm, this| is_suspended(this);
    "gi_yieldfrom" => |vm, this| this.yields_from().unwrap_or(Value::NONE);
    "gi_code" => |vm, this| vm.code_of(this);
};
