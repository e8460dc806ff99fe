//! `exit` and `quit`, which CPython's `site` puts among the builtins. They are functions here, no instances of a class in Python.

use super::BuiltinFunction;
use crate::classes::Kind;
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::text::named;
use crate::value::Value;

pub(super) static FUNCTIONS: &[BuiltinFunction] = &[
    BuiltinFunction { name: "quit", call: |i, arguments| quit(i, arguments, "quit") },
    BuiltinFunction { name: "exit", call: |i, arguments| quit(i, arguments, "exit") },
];

fn quit(interpreter: &Interpreter, arguments: Arguments, name: &str) -> Res {
    let heap = &interpreter.heap;
    let [code] = named(heap, arguments, name, ["code"])?;
    Err(heap.throw(Kind::SystemExit, vec![code.unwrap_or(Value::None)]))
}

/// The `repr` of such a function.
pub(crate) fn usage(function: &BuiltinFunction) -> Option<String> {
    let own = FUNCTIONS.iter().any(|own| std::ptr::eq(own, function));
    own.then(|| format!("Use {}() or Ctrl-D (i.e. EOF) to exit", function.name))
}
