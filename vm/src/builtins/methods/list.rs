//! Methods of `list`. Source: CPython 3.14 `Objects/listobject.c`.

use super::methods;
use crate::builtins::Builtin;
use crate::objects::List;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "list":
    "append" One => append;
};

fn append(vm: &mut Vm, this: List, item: Value) -> Fallible<Value> {
    vm.append(this, item)?;
    Ok(Value::NONE)
}
