//! `exit` and `quit`, which CPython's `site` puts among the builtins. They are functions here, no instances of a class in Python.

use super::{Builtin, Parameters, functions};
use crate::builtins::Arguments;
use crate::objects::ExceptionClass;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

const CODE: Parameters = Parameters::new(&["code"], 0);

pub(super) static FUNCTIONS: &[Builtin] = functions! { "":
    "quit" Named(CODE) => quit;
    "exit" Named(CODE) => quit;
};

fn quit(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let class = vm.classes.exception(ExceptionClass::SystemExit);
    let exception = vm.call(class, &Arguments::positional(&[arguments[0].or_none()]))?;
    Err(vm.raise_value(exception))
}

/// The `repr` of such a function.
pub(crate) fn usage(row: &Builtin) -> Option<String> {
    let is_one = matches!((row.owner, row.name), ("", "exit" | "quit"));
    is_one.then(|| format!("Use {}() or Ctrl-D (i.e. EOF) to exit", row.name))
}
